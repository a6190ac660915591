package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// makers are the functions to which package factcheck and its gate hand forms, with the
// first argument that is one.
var makers = map[string]int{
	"put": 0, "put1": 0, "put2": 0, "ofSpan": 0, "ofSpans": 0, "ofLists": 0, "ofIntervals": 0, "phrase": 0, "bothName": 1, "say": 2, "because": 1,
}

// emitted are the forms that package factcheck can make.
func emitted(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"../../*.go", "../../gate/*.go", "../../config/*.go"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				out = append(out, formsOf(t, file)...)
			}
		}
	}
	out = append(out, "the configuration allows no more") // where a limit gives no reason
	// Made of two words each, by a table of what cannot come after what.
	out = append(out, "the end, %d, lies before the start, %d", "the death, %d, lies before the birth, %d")
	slices.Sort(out)
	return slices.Compact(out)
}

func formsOf(t *testing.T, file string) (out []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	require.NoError(t, err)
	add := func(list ...ast.Expr) {
		for _, e := range list {
			if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && strings.ContainsAny(s, " %") && s != "" {
					out = append(out, s)
				}
			}
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if from, ok := makers[called(n)]; ok && len(n.Args) > from {
				add(n.Args[from:]...)
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "Form" || key.Name == "Why") {
				add(n.Value)
			}
		case *ast.ValueSpec:
			if strings.HasSuffix(strings.ToLower(n.Names[0].Name), "slips") {
				ast.Inspect(n, func(n ast.Node) bool {
					if lit, ok := n.(*ast.CompositeLit); ok && len(lit.Elts) == 2 {
						add(lit.Elts[0])
					}
					return true
				})
			}
		case *ast.FuncDecl:
			if n.Name.Name == "skipped" || n.Name.Name == "dropped" {
				ast.Inspect(n, func(n ast.Node) bool {
					if r, ok := n.(*ast.ReturnStmt); ok {
						add(r.Results...)
					}
					return true
				})
			}
		}
		return true
	})
	return out
}

func called(n *ast.CallExpr) string {
	switch f := n.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func TestEveryFormInEveryLanguage(t *testing.T) {
	all := emitted(t)
	assert.Greater(t, len(all), 130, "the test finds the forms")
	for _, tag := range Languages[1:] {
		l := of(t, tag)
		for _, english := range all {
			f := l.words.forms[english]
			if !assert.NotNil(t, f, "%s: %q", tag, english) {
				continue
			}
			for i := range f.verbs {
				for n, form := range f.forms {
					if form != nil {
						assert.True(t, slices.ContainsFunc(form, func(s segment) bool { return s.arg == i }), "%s: %q lacks {%d} in form %d", tag, english, i+1, n)
					}
				}
			}
		}
		for english := range l.words.forms {
			assert.Contains(t, all, english, "%s: nobody says this", tag)
		}
	}
}

// Every test of a comparison and every result has a word.
func TestEveryTestAndResultHasAWord(t *testing.T) {
	files, err := filepath.Glob("../../*.go")
	require.NoError(t, err)
	l, seen := Plain(), 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) < 2 || !slices.Contains([]string{"say", "tell", "reason"}, called(call)) {
				return true
			}
			for i, family := range []string{"test.", "result."} {
				if lit, ok := call.Args[i].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					word, err := strconv.Unquote(lit.Value)
					require.NoError(t, err)
					seen++
					assert.True(t, l.Has(family+strings.ReplaceAll(word, " ", "_")), "%s: %s", file, word)
				}
			}
			return true
		})
	}
	assert.Greater(t, seen, 60)
}
