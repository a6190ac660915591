package read

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// hostileMarkdown are shapes of text for which readers of Markdown are known to take the
// square of the time, or to run out of memory.
var hostileMarkdown = map[string]func(n int) string{
	"open brackets":       repeat("["),
	"closed brackets":     repeat("]"),
	"brackets in each":    halves("[", "]"),
	"links in links":      halves("[", "](b)"),
	"pictures in each":    halves("![", "](b)"),
	"links without end":   repeat("[a](b"),
	"angled without end":  repeat("[a](<b"),
	"titles without end":  repeat("[a](b \"c "),
	"labels without end":  repeat("[a][b "),
	"links in pictures":   halves("![", "[a](b)"),
	"stars":               repeat("*"),
	"openers":             repeat("*a "),
	"closers":             repeat("a* "),
	"two kinds":           repeat("*a_ "),
	"openers and closers": halves("_a ", "a* "),
	"the rule of three":   repeat("*a**a"),
	"emphasis in each":    halves("*a **a ", "a** a* "),
	"struck in each":      halves("~~a ", "a~~ "),
	"backticks":           func(n int) string { return rows(n) },
	"pairs of backticks":  repeat("`a``b"),
	"tags without end":    repeat("<a b=\""),
	"quotes in tags":      repeat("<a b='<a c=\"' d=\""),
	"tags over lines":     repeat("x <a b\n"),
	"tags in each":        halves("<del>", "</del>"),
	"comments":            repeat("x <!-- "),
	"instructions":        repeat("x <?"),
	"sections":            repeat("x <![CDATA["),
	"scripts":             func(n int) string { return "<div>" + strings.Repeat("<script>", n/8) },
	"ends of scripts":     func(n int) string { return "<div>" + strings.Repeat("<style></script", n/15) },
	"blank lines in pre":  func(n int) string { return "<pre>" + strings.Repeat("a\n \n", n/4) },
	"pre in pre":          halves("<pre>", "</pre>"),
	"attributes of pre":   func(n int) string { return "<pre" + strings.Repeat(" a=b", n/4) + ">x</pre>" },
	"open fences":         func(n int) string { return strings.Repeat("> ```\n> a\n\n", n/11) },
	"HTML":                func(n int) string { return "<div>" + strings.Repeat("<p>a<!-- b -->", n/14) },
	"addresses":           repeat("(www.a.b/"),
	"an address":          func(n int) string { return "x http://a.b/" + strings.Repeat("(", n) },
	"mail":                repeat("_a@b.c"),
	"dots and a sign":     func(n int) string { return "x " + strings.Repeat("a.", n/4) + "@" + strings.Repeat("b.", n/4) },
	"ampersands":          repeat("&"),
	"entities":            repeat("&amp;"),
	"backslashes":         repeat("\\"),
	"definitions":         func(n int) string { return numberedLines("[%d]: x\n", n) + "\n[1]" },
	"no definitions":      repeat("[a]: b \"\n"),
	"uses":                func(n int) string { return "[a]: b\n\n" + strings.Repeat("[a] ", n/4) },
	"notes":               func(n int) string { return numberedLines("[^%d] ", n/2) + "\n\n" + numberedLines("[^%d]: x\n", n/2) },
	"one note":            func(n int) string { return strings.Repeat("[^a] ", n/5) + "\n\n[^a]: x" },
	"a table of cells":    func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", n/6) },
	"a wide table":        func(n int) string { return wideTable(n) },
	"lines of tables":     repeat("|:-|:\n"),
	"escaped bars":        func(n int) string { return "|a|\n|-|\n" + strings.Repeat("|`\\|` x|\n", n/9) },
	"one line":            repeat("ten people died "),
	"lines":               repeat("a\n"),
	"paragraphs":          repeat("a\n\n"),
	"items":               repeat("- a\n"),
	"kinds of items":      repeat("1. a\n2) b\n"),
	"lines of quotations": repeat("> a\n"),
	"headings":            repeat("a\n---\n"),
	"fences":              func(n int) string { return "a\n\n" + strings.Repeat("```\n", n/4) },
	"rules":               func(n int) string { return "a\n\n" + strings.Repeat("* ", n/2) },
	"blank lines":         func(n int) string { return strings.Repeat("\n", n) + "a" },
	"carriage returns":    func(n int) string { return strings.Repeat("\r", n) + "a" },
	"tabs":                func(n int) string { return "a\n\n" + strings.Repeat("\t", n) + "b" },
	"sixty levels":        func(n int) string { return stairs(60) + strings.Repeat(strings.Repeat(" ", 120)+"a\n", n/122) },
}

func repeat(s string) func(n int) string {
	return func(n int) string { return "x " + strings.Repeat(s, n/len(s)) }
}

func halves(a, b string) func(n int) string {
	return func(n int) string {
		k := n / (len(a) + len(b))
		return strings.Repeat(a, k) + "x" + strings.Repeat(b, k)
	}
}

func numberedLines(format string, n int) string {
	var s strings.Builder
	for i := 0; s.Len() < n; i++ {
		fmt.Fprintf(&s, format, i)
	}
	return s.String()
}

// rows are rows of backticks, none as long as another.
func rows(n int) string {
	var s strings.Builder
	for i := 1; s.Len() < n; i++ {
		s.WriteString(strings.Repeat("`", i) + "a")
	}
	return s.String()
}

// wideTable is a table of many columns and many rows, which has few of its cells.
func wideTable(n int) string {
	k := n / 8
	return strings.Repeat("|a", k) + "\n" + strings.Repeat("|-", k) + "\n" + strings.Repeat("|b\n", k)
}

// Texts of odd shapes must cost no more per byte than prose does. The bound is wide:
// what it is to catch takes minutes, or all memory.
func TestMarkdownIsLinear(t *testing.T) {
	for name, text := range hostileMarkdown {
		data := []byte(text(256 << 10))
		begun := time.Now()
		doc, err := Markdown(sources.Source{}, data)
		require.Less(t, time.Since(begun), 20*time.Second, name)
		if err != nil {
			require.ErrorContains(t, err, "the file has no prose", name)
		}
		for _, b := range doc.Blocks {
			require.NoError(t, b.Check(data), name)
		}
	}
	doc, err := Markdown(sources.Source{}, []byte(strings.Repeat("Ten *people* died. ", 16<<20/19)))
	require.NoError(t, err)
	require.Len(t, doc.Blocks, 1)
}

func BenchmarkMarkdown(b *testing.B) {
	data := []byte(strings.Repeat("At least 23 people died in the **town** of Ostwick, [officials](http://example.org/a) said.\nMore follows.\n\n", 1000))
	for name, read := range map[string]func(sources.Source, []byte) (sources.Document, error){"Markdown": Markdown, "Text": Text} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := read(sources.Source{}, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
