package read

import (
	"bufio"
	"bytes"
	"html"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	ghtml "github.com/yuin/goldmark/renderer/html"
	gtext "github.com/yuin/goldmark/text"
)

// peerTexts are what goldmark's own reading of the marks shows of a text, without
// white space. What it leaves out for a sign is shown as one.
func peerTexts(data []byte) []string {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote))
	var all []string
	_ = ast.Walk(md.Parser().Parse(gtext.NewReader(data)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *extast.TableCell:
			if entering {
				var s strings.Builder
				peerText(&s, n, data)
				if text := bare(s.String()); strings.Trim(text, Object) != "" {
					all = append(all, text)
				}
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return all
}

func peerText(s *strings.Builder, n ast.Node, data []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			var text bytes.Buffer
			w := bufio.NewWriter(&text)
			ghtml.DefaultWriter.Write(w, c.Segment.Value(data))
			_ = w.Flush()
			s.WriteString(html.UnescapeString(text.String()))
			if c.SoftLineBreak() || c.HardLineBreak() {
				s.WriteByte(' ')
			}
		case *ast.CodeSpan, *ast.AutoLink, *ast.Image:
			s.WriteString(Object)
		case *ast.RawHTML, *extast.Strikethrough, *extast.FootnoteLink, *extast.FootnoteBacklink:
		default:
			peerText(s, c, data)
		}
	}
}

// bare is a text without white space, with one sign where there are several.
func bare(s string) string {
	s = strings.Join(strings.Fields(s), "")
	for strings.Contains(s, Object+Object) {
		s = strings.ReplaceAll(s, Object+Object, Object)
	}
	return s
}

var pieces = []string{
	"a", "b ", "20", " died", ",", ".", " ", " ", "é", "*", "*", "**", "***", "_", "__", "~~", "`", "``", "[", "]", "(", ")", "](", "[a]", "[b](c)",
	"![", "<", ">", "<b>", "</b>", "<xx:y>", "\\", "\\*", "&amp;", "&#65;", "&", ";", "!", "\"", "'", "\n", "\n", "  \n", "\n\n", "\n> ", "\n- ", "\n1. ",
	"\n# ", "|", "\n\n|a|b|\n|-|-|\n|", "\n\n[a]: x\n", "[^1]", "\n\n[^1]: c", "—", ":", "-",
}

// What the marks inside a block mean is read here and not by the parser. Both must
// come to the same text.
func TestMarkdownAgainstParser(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var s strings.Builder
		for range 1 + r.IntN(14) {
			s.WriteString(pieces[r.IntN(len(pieces))])
		}
		agree(t, s.String())
	}
}

func agree(t *testing.T, text string) {
	t.Helper()
	if checkNesting([]byte(text), 0) != nil || disputed(text) {
		return
	}
	root, _, err := parseBlocks([]byte(text))
	require.NoError(t, err)
	w := writePage([]byte(text), 0, root, role{}) // paragraphs are not divided
	var got []string
	for i, b := range w.blocks {
		if w.from[i].html {
			continue // the parser leaves it alone
		}
		require.NoError(t, b.Check([]byte(text)), "%q", text)
		got = append(got, bare(b.Text))
	}
	lines := func(s string) bool { return strings.Trim(s, "-=") == "" } // under what was a definition
	got = slices.DeleteFunc(got, lines)
	want := slices.DeleteFunc(peerTexts([]byte(text)), lines)
	slices.Sort(got)
	slices.Sort(want)
	require.Equal(t, want, got, "%q", text)
}

// disputed reports whether a text has something of which goldmark makes what
// CommonMark and GitHub do not.
func disputed(text string) bool {
	defined := strings.Count(text, "[a]: x\n") + strings.Count(text, "[^1]:")
	return strings.Count(text, "[^1]:") > 1 || // shown if a note that is not shown leads there
		strings.Count(text, "]:") != defined || // an open bracket in an address
		strings.Contains(text, "<!") || // a declaration in small letters
		strings.Count(text, "\n>") != strings.Count(text, "\n> ") || // takes the mark for a neighbour of the text
		strings.Contains(text, "--") || // a table of one column without a bar
		strings.Contains(text, "(") && strings.Count(text, "(") != strings.Count(text, ")") && strings.Contains(text, "](") || // an open bracket in an address
		strings.Contains(text, `\~`) || // in front of another
		strings.Contains(text, `\|`) || // at the end of a row
		strings.Contains(text, "\\  \n") // makes an escape of the next line's first mark
}
