package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// breaker writes a file anew with its breaks. Each is a condition on the variable "broken",
// and none needs to know a type: what is compared is written once for each way.
type breaker struct {
	name   string
	files  *token.FileSet
	source []byte
	before int // breaks of other files
	list   []string
	edits  []edit // from the end to the beginning of each node, and never across
}

// edit puts text in place of bytes of the file.
type edit struct {
	from, to int
	text     string
}

// broken writes a Go file with all its breaks, numbered from before+1, and says what they are.
func broken(name string, source []byte, before int) (text []byte, breaks []string, err error) {
	b := breaker{name: name, files: token.NewFileSet(), source: source, before: before}
	file, err := parser.ParseFile(b.files, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, nil, err
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil && f.Name.Name != "init" {
			ast.Inspect(f.Body, b.visit)
		}
	}
	return []byte(b.render(0, len(source))), b.list, nil
}

// visit notes the breaks of one node.
func (b *breaker) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		return n.Tok != token.CONST
	case *ast.IfStmt:
		b.wrap(n.Cond, "%[2]s && (%[1]s)", "never")
	case *ast.BinaryExpr:
		b.binary(n)
	case *ast.ReturnStmt:
		for _, r := range n.Results {
			if id, ok := r.(*ast.Ident); ok && (id.Name == "true" || id.Name == "false") {
				b.constant(id)
			}
		}
	}
	return true
}

// number counts a break and says what it is.
func (b *breaker) number(at ast.Node, what string) int {
	p := b.files.Position(at.Pos())
	b.list = append(b.list, fmt.Sprintf("%s:%d: %s", b.name, p.Line, what))
	return b.before + len(b.list)
}

func (b *breaker) offset(p token.Pos) int { return b.files.Position(p).Offset }

func (b *breaker) text(n ast.Node) string {
	return string(b.source[b.offset(n.Pos()):b.offset(n.End())])
}

// wrap writes a condition on the break around an expression. Edits at one place are
// in the order from outside to inside.
func (b *breaker) wrap(x ast.Expr, form, what string) {
	n := b.number(x, fmt.Sprintf("%s: %s", what, oneLine(b.text(x))))
	before, after, _ := strings.Cut(strings.ReplaceAll(form, "%[2]s", fmt.Sprintf("broken != %d", n)), "%[1]s")
	b.around(x, before, after)
}

func (b *breaker) around(x ast.Expr, before, after string) {
	from, to := b.offset(x.Pos()), b.offset(x.End())
	b.edits = append(b.edits, edit{from, from, before}, edit{to, to, after})
}

// binary breaks an operator.
func (b *breaker) binary(x *ast.BinaryExpr) {
	switch x.Op {
	case token.LAND:
		b.operand(x.X, "broken == %d || (", "skipped")
		b.operand(x.Y, "broken == %d || (", "skipped")
	case token.LOR:
		b.operand(x.X, "broken != %d && (", "skipped")
		b.operand(x.Y, "broken != %d && (", "skipped")
	default:
		b.comparison(x)
	}
}

func (b *breaker) operand(x ast.Expr, before, what string) {
	n := b.number(x, fmt.Sprintf("%s: %s", what, oneLine(b.text(x))))
	b.around(x, "("+fmt.Sprintf(before, n), "))")
}

// turned are the operators that stand in for a comparison's: the same bound otherwise
// closed, and the other way round.
var turned = map[token.Token][]string{
	token.LSS: {"<=", ">="}, token.LEQ: {"<", ">"}, token.GTR: {">=", "<="}, token.GEQ: {">", "<"}, token.EQL: {"!="}, token.NEQ: {"=="},
}

func (b *breaker) comparison(x *ast.BinaryExpr) {
	left, right := b.text(x.X), b.text(x.Y)
	if turned[x.Op] == nil || strings.Contains(left+right, "func(") {
		return
	}
	var ways []string
	for _, op := range turned[x.Op] {
		ways = append(ways, left+" "+op+" "+right)
	}
	if lit, ok := x.Y.(*ast.BasicLit); ok && lit.Kind == token.INT && x.Op != token.EQL && x.Op != token.NEQ {
		ways = append(ways, left+" "+x.Op.String()+" "+right+"+1")
	}
	var head strings.Builder
	none := ""
	for _, w := range ways {
		n := b.number(x, fmt.Sprintf("%s for %s", oneLine(w), oneLine(b.text(x))))
		fmt.Fprintf(&head, "broken == %d && (%s) || ", n, w)
		none += fmt.Sprintf("broken != %d && ", n)
	}
	b.around(x, "("+head.String()+none+"(", "))")
}

// constant breaks an answer.
func (b *breaker) constant(id *ast.Ident) {
	n := b.number(id, "the opposite of "+id.Name)
	op := "!="
	if id.Name == "false" {
		op = "=="
	}
	from := b.offset(id.Pos())
	b.edits = append(b.edits, edit{from, from + len(id.Name), fmt.Sprintf("(broken %s %d)", op, n)})
}

// render is the file with its edits. What opens at a place stands in the order in which it
// was noted, from outside to inside, and what closes there the other way round.
func (b *breaker) render(from, to int) string {
	opens, closes, skip := map[int]string{}, map[int]string{}, map[int]int{}
	for _, e := range b.edits {
		switch {
		case e.to > e.from:
			opens[e.from], skip[e.from] = opens[e.from]+e.text, e.to
		case strings.HasPrefix(e.text, ")"):
			closes[e.from] = e.text + closes[e.from]
		default:
			opens[e.from] += e.text
		}
	}
	var out strings.Builder
	for at := from; at < to; at++ {
		out.WriteString(closes[at] + opens[at])
		if end := skip[at]; end > 0 {
			at = end
			out.WriteString(closes[at] + opens[at])
		}
		out.WriteByte(b.source[at])
	}
	return out.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
