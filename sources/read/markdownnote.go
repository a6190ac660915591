package read

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// longestLabel bounds the bytes of a footnote's label, as CommonMark does those of a link's.
const longestLabel = 999

// notes reads the bodies of footnotes: "[^label]:" with what stands behind it and what is
// indented below. It gathers them in a list where the first of them stood. Goldmark's own
// reader of them comes with patterns for addresses, which cost a program more to make, at each
// start, than all the rest of goldmark.
type notes struct{ list *extast.FootnoteList }

// Trigger is the byte that a note begins with.
func (*notes) Trigger() []byte { return []byte{'['} }

// Open begins a note at its label.
func (*notes) Open(_ ast.Node, r gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	from := pc.BlockOffset()
	if from < 0 || !bytes.HasPrefix(line[from:], []byte("[^")) {
		return nil, parser.NoChildren
	}
	from += len("[^")
	n := labelEnd(line[from:min(len(line), from+longestLabel)])
	if to := from + n; n < 0 || to+1 >= len(line) || line[to+1] != ':' {
		return nil, parser.NoChildren
	}
	start := at.Start + from - at.Padding
	label := r.Value(gtext.NewSegment(start, start+n))
	if util.IsBlank(label) {
		return nil, parser.NoChildren
	}
	body := from + n + len("]:") - at.Padding
	if body >= len(line) {
		r.Advance(body)
		return extast.NewFootnote(label), parser.NoChildren
	}
	r.AdvanceAndSetPadding(body, at.Padding)
	return extast.NewFootnote(label), parser.HasChildren
}

// labelEnd is where the bracket stands that closes a label, -1 where none does.
func labelEnd(s []byte) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			if i+1 < len(s) && util.IsPunct(s[i+1]) {
				i++
			}
		case '[':
			return -1
		case ']':
			return i
		}
	}
	return -1
}

// Continue goes on with blank lines, and with lines that are indented by four columns.
func (*notes) Continue(_ ast.Node, r gtext.Reader, _ parser.Context) parser.State {
	line, _ := r.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, r.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	r.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

// Close puts a note into the list.
func (f *notes) Close(n ast.Node, _ gtext.Reader, _ parser.Context) {
	if f.list == nil {
		f.list = extast.NewFootnoteList()
		n.Parent().InsertBefore(n.Parent(), n, f.list)
	}
	n.Parent().RemoveChild(n.Parent(), n)
	f.list.AppendChild(f.list, n)
}

// CanInterruptParagraph is true: a note needs no blank line before it.
func (*notes) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine is false: what is indented by four columns is code.
func (*notes) CanAcceptIndentedLine() bool { return false }
