package read

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/sources"
)

// Pages that others saved, in the folder html of the one that FACTCHECK_DOCS names.
// Beside NAME.html stands what the article is: NAME.expected has its blocks, one to the
// line; NAME.with and NAME.without have words that are part of it and words that are
// not.

// realPages reads the saved pages.
func realPages(t *testing.T, visit func(name string, data []byte, doc sources.Document)) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "html", "*.html"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no saved pages in the folder html of FACTCHECK_DOCS")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		doc, _ := HTML(sources.Source{Path: filepath.Base(file)}, data)
		visit(strings.TrimSuffix(file, ".html"), data, doc)
	}
}

// The article of a page is read, and what stands around it is not. The bounds lie a
// little under what was measured.
func TestRealPagesMainText(t *testing.T) {
	var pages, listed tally
	realPages(t, func(name string, _ []byte, doc sources.Document) {
		if lines := textLines(name + ".expected"); lines != nil {
			pages.compare(name, doc, lines)
		}
		listed.search(name, doc, textLines(name+".with"), textLines(name+".without"))
	})
	t.Logf("whole articles: %d pages, %.2f%% of their paragraphs kept, %.2f%% of what is kept is not expected", pages.pages, pages.kept(), pages.alien())
	t.Logf("words of articles: %d pages, %.2f%% kept, %.2f%% of the words of what is around them kept", listed.pages, listed.kept(), listed.alien())
	assert.Greater(t, pages.kept(), 82.0) // code, notes and lists of sources are left out on purpose
	assert.Greater(t, listed.kept(), 95.0)
	assert.Less(t, pages.alien(), 6.0)
}

// tally counts what was found of an article, and of what is none.
type tally struct{ pages, want, got, all, none int }

func (c *tally) kept() float64  { return 100 * float64(c.got) / float64(max(c.want, 1)) }
func (c *tally) alien() float64 { return 100 * float64(c.none) / float64(max(c.all, 1)) }

// compare compares an article with its blocks. Short ones are labels. A paragraph is
// kept if nine tenths of its words are there in their order, and a block is alien if
// less than half of them are expected.
func (c *tally) compare(name string, doc sources.Document, lines []string) {
	const short = 6 // words
	c.pages++
	got, want := shingled(doc), map[string]bool{}
	addShingles(want, strings.Join(lines, " "))
	before := *c
	for _, line := range lines {
		if n := len(wordsOf(line)); n >= short {
			c.want++
			if share(got, line) >= 0.9 {
				c.got++
			} else if testing.Verbose() {
				fmt.Fprintf(os.Stderr, "LOST %s: %.160s\n", filepath.Base(name), line)
			}
		}
	}
	for _, b := range doc.Blocks {
		n := len(wordsOf(b.Text))
		c.all += n
		if b.Kind != sources.Title && n >= short && share(want, b.Text) < 0.5 {
			c.none += n
			if testing.Verbose() {
				fmt.Fprintf(os.Stderr, "ALIEN %s: %.160s\n", filepath.Base(name), b.Text)
			}
		}
	}
	if testing.Verbose() {
		fmt.Fprintf(os.Stderr, "PAGE %s: lost %d of %d, alien words %d of %d\n", filepath.Base(name), c.want-before.want-c.got+before.got, c.want-before.want, c.none-before.none, c.all-before.all)
	}
}

// search looks for words that belong to an article and words that do not.
func (c *tally) search(name string, doc sources.Document, with, without []string) {
	if with == nil {
		return
	}
	c.pages++
	var all strings.Builder
	for _, b := range doc.Blocks {
		all.WriteString(lettersOf(b.Text))
	}
	for _, line := range with {
		c.want++
		if strings.Contains(all.String(), lettersOf(line)) {
			c.got++
		} else if testing.Verbose() {
			fmt.Fprintf(os.Stderr, "LOST %s: %.160s\n", filepath.Base(name), line)
		}
	}
	for _, line := range without {
		if len(wordsOf(line)) < 3 {
			continue // words that any text has
		}
		c.all++
		if strings.Contains(all.String(), lettersOf(line)) {
			c.none++
			if testing.Verbose() {
				fmt.Fprintf(os.Stderr, "ALIEN %s: %.160s\n", filepath.Base(name), line)
			}
		}
	}
}

func textLines(file string) []string {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// wordsOf are the words of a text without marks and capitals; each sign of a language
// that parts no words is one.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// shingled are all rows of up to three words that a document has.
func shingled(doc sources.Document) map[string]bool {
	set := map[string]bool{}
	var all strings.Builder
	for _, b := range doc.Blocks {
		all.WriteString(b.Text + "\n")
	}
	addShingles(set, all.String())
	return set
}

func addShingles(set map[string]bool, text string) {
	words := wordsOf(text)
	for n := 1; n <= 3; n++ {
		for i := 0; i+n <= len(words); i++ {
			set[strings.Join(words[i:i+n], " ")] = true
		}
	}
}

// share is which part of a text's rows of three words a set has.
func share(set map[string]bool, text string) float64 {
	words := wordsOf(text)
	n, in, all := min(3, len(words)), 0, 0
	for i := 0; n > 0 && i+n <= len(words); i++ {
		all++
		if set[strings.Join(words[i:i+n], " ")] {
			in++
		}
	}
	if all == 0 {
		return 1
	}
	return float64(in) / float64(all)
}

// Every block of a saved page is what its bytes show. What shows it is the parser that
// builds trees, on nothing but the bytes of the block.
func TestRealPagesOffsets(t *testing.T) {
	blocks, same := 0, 0
	realPages(t, func(name string, data []byte, doc sources.Document) {
		if len(doc.Blocks) == 0 || isUTF16(doc.Source.Encoding) {
			return
		}
		text, err := transcribe(data, doc.Source.Encoding)
		require.NoError(t, err, name)
		for _, b := range doc.Blocks {
			require.NoError(t, b.Check(data), name)
			piece, err := transcribe(data[b.Start:b.End], text.encoding)
			require.NoError(t, err, name)
			shown := lettersOf(slowText(piece.text))
			if own := lettersOf(strings.ReplaceAll(b.Text, Object, "")); shown == own {
				same++
			} else {
				require.True(t, subsequence(own, shown), "%s\n%s\n%s", name, b.Text, data[b.Start:b.End])
			}
			blocks++
		}
	})
	t.Logf("%d blocks, %d are all that their bytes show", blocks, same)
	assert.Greater(t, float64(same), 0.97*float64(blocks))
}

// slowText is what a piece of a page shows.
func slowText(piece []byte) string {
	root, err := html.Parse(strings.NewReader("<body><div>" + string(piece)))
	if err != nil {
		return ""
	}
	var s strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
			s.WriteString(n.Data)
		}
	}
	return s.String()
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// subsequence reports whether a text is another from which letters were left out.
func subsequence(part, whole string) bool {
	rest := []rune(part)
	for _, r := range whole {
		if len(rest) > 0 && (rest[0] == r || strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", rest[0])) {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}
