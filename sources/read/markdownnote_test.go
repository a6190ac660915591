package read

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// blocksBy writes the blocks of a text as some reader of footnotes finds them.
func blocksBy(notes parser.BlockParser, text string) string {
	blocks := append(parser.DefaultBlockParsers(), util.Prioritized(notes, 999))
	root := parser.NewParser(parser.WithBlockParsers(blocks...)).Parse(gtext.NewReader([]byte(text)))
	var out strings.Builder
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		fmt.Fprintf(&out, "%s", n.Kind())
		if f, ok := n.(*extast.Footnote); ok {
			fmt.Fprintf(&out, "(%s)", f.Ref)
		}
		for i := range n.Lines().Len() {
			at := n.Lines().At(i)
			fmt.Fprintf(&out, " %d-%d+%d", at.Start, at.Stop, at.Padding)
		}
		out.WriteByte('\n')
		return ast.WalkContinue, nil
	})
	return out.String()
}

// Footnotes are read as goldmark's own reader of them does.
func TestNotesAsGoldmark(t *testing.T) {
	pieces := []string{"[^1]: c", "[^", "]:", "]", "[", "\\", "^", "a", " ", "    ", "\t", "\n", "\n\n", "> ", "- ", "[^b]:", "# x\n", "é", "[^a\\]b]: c\n", "[^ ]: d", "`"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var text strings.Builder
		for range 1 + r.IntN(12) {
			text.WriteString(pieces[r.IntN(len(pieces))])
		}
		want := blocksBy(extension.NewFootnoteBlockParser(), text.String())
		if !assert.Equal(t, want, blocksBy(&notes{}, text.String()), "%q", text.String()) {
			return
		}
	}
	long := "[^" + strings.Repeat("x", 998) + "]: y"
	assert.Contains(t, blocksBy(&notes{}, long), "Footnote(")
	assert.NotContains(t, blocksBy(&notes{}, strings.Replace(long, "x", "xx", 1)), "Footnote(")
}
