package read

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// fences reads code between two fences, and takes note of where it begins if the second
// is missing: all that follows is code then, and hardly on purpose.
type fences struct {
	parser.BlockParser
	begun map[ast.Node]int // where code begins whose end is not met yet
	open  []int
}

// Open begins code. What stands around it may be closed later, and other code with it.
func (f *fences) Open(parent ast.Node, r gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, line := r.PeekLine()
	at := line.Start - line.Padding + pc.BlockOffset()
	node, state := f.BlockParser.Open(parent, r, pc)
	if node != nil {
		f.begun[node] = max(at, line.Start)
	}
	return node, state
}

// Continue reads a line of code. Only the second fence ends it here.
func (f *fences) Continue(node ast.Node, r gtext.Reader, pc parser.Context) parser.State {
	state := f.BlockParser.Continue(node, r, pc)
	if state == parser.Close {
		delete(f.begun, node)
	}
	return state
}

// Close ends code, with the text or with the list or quotation that it stands in if
// nothing else has ended it.
func (f *fences) Close(node ast.Node, r gtext.Reader, pc parser.Context) {
	f.BlockParser.Close(node, r, pc)
	if at, ok := f.begun[node]; ok && hides(node.(*ast.FencedCodeBlock), r.Source()) {
		f.open = append(f.open, at)
	}
	delete(f.begun, node)
}

// hides reports whether code has more than blank lines, and than the name of its
// language.
func hides(n *ast.FencedCodeBlock, text []byte) bool {
	if n.Info != nil && len(bytes.Fields(n.Info.Segment.Value(text))) > 1 {
		return true
	}
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		if len(bytes.TrimSpace(line.Value(text))) > 0 {
			return true
		}
	}
	return false
}
