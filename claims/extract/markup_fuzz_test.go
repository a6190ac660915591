package extract_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// asides are sentences with dates, names and marks of their own.
var asides = []string{
	"On 5 May 2011 a fire broke out in Halvik.", "The war of 1986–1989 ended on March 18, 1989.", "“We lost 40 men,” said Marta Selic.",
	"Between 20 and 30 people are missing.", "Brandt & Sons paid $2.5 million.", "It began at 7:30 a.m. on Monday (local time).",
	"The quake of magnitude 6.1 struck Dornau.", "Some 12 % of the houses burnt; 4,000 remained.", "He didn’t say how many.",
}

// passage is a block as it is written down: words, and what parts them.
type passage struct {
	kind  sources.BlockKind
	words []string
	lines []bool // a line ends before the word
}

// story makes up a text.
func story(r *rand.Rand) []passage {
	all := []passage{newPassage(r, sources.Title, "Fire in Halvik leaves "+fmt.Sprint(r.IntN(90)+2)+" dead")}
	for range 1 + r.IntN(4) {
		switch r.IntN(8) {
		case 0:
			all = append(all, newPassage(r, sources.Heading, "The rescue of "+fmt.Sprint(r.IntN(90)+2)+" men"))
		case 1, 2:
			for range 2 + r.IntN(2) {
				all = append(all, newPassage(r, sources.Item, sentence(r)))
			}
		case 3:
			all = append(all, newPassage(r, sources.Quote, sentence(r)+" "+sentence(r)))
		}
		all = append(all, newPassage(r, sources.Paragraph, strings.Join([]string{sentence(r), sentence(r), sentence(r)}, " ")))
	}
	return all
}

func sentence(r *rand.Rand) string {
	if r.IntN(3) == 0 {
		return asides[r.IntN(len(asides))]
	}
	n := uint32(r.IntN(100))
	if r.IntN(3) == 0 {
		n = uint32(r.IntN(2_000_000))
	}
	return makeSentence(uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))).with(grouped(n, ","))
}

func newPassage(r *rand.Rand, kind sources.BlockKind, text string) passage {
	p := passage{kind: kind, words: strings.Split(text, " ")}
	p.lines = make([]bool, len(p.words))
	for i, w := range p.words {
		number := unicode.IsDigit(rune(w[0])) && strings.HasSuffix(w, ".") // would begin a list
		p.lines[i] = i > 0 && !number && kind != sources.Title && kind != sources.Heading && r.IntN(9) == 0
	}
	return p
}

// plain writes a story as plain text.
func plain(story []passage) string {
	var s strings.Builder
	for i, p := range story {
		s.WriteString(gap(story, i))
		prefix, indent := "", ""
		if p.kind == sources.Item {
			prefix, indent = "- ", "  "
		}
		s.WriteString(prefix)
		for k, w := range p.words {
			s.WriteString(between(k, p.lines[k], "\n"+indent) + w)
		}
	}
	return s.String()
}

// gap is what parts a passage from the one before: items stand line by line.
func gap(story []passage, i int) string {
	switch {
	case i == 0:
		return ""
	case story[i].kind == sources.Item && story[i-1].kind == sources.Item:
		return "\n"
	}
	return "\n\n"
}

func between(i int, line bool, end string) string {
	switch {
	case i == 0:
		return ""
	case line:
		return end
	}
	return " "
}

// marked writes it as Markdown, with all marks that change no word.
func marked(r *rand.Rand, story []passage) string {
	var s strings.Builder
	bullet := []string{"- ", "* ", "+ ", "1. ", "7) "}[r.IntN(5)]
	for i, p := range story {
		s.WriteString(gap(story, i))
		prefix, indent, under := "", "", ""
		switch p.kind {
		case sources.Title:
			prefix, under = "# ", [2]string{"", " ##"}[r.IntN(2)]
			if r.IntN(3) == 0 {
				prefix, under = "", "\n==="
			}
		case sources.Heading:
			prefix = "### "
		case sources.Item:
			prefix, indent = bullet, strings.Repeat(" ", len(bullet))
		case sources.Quote:
			prefix, indent = "> ", []string{"> ", ">", ""}[r.IntN(3)]
		default:
			indent = strings.Repeat(" ", r.IntN(4))
		}
		s.WriteString(prefix)
		for k, w := range p.words {
			end := []string{"\n", "\n", "  \n", "\\\n"}[r.IntN(4)]
			s.WriteString(between(k, p.lines[k], end+indent) + mark(r, w))
		}
		s.WriteString(under)
	}
	return s.String() + "\n\n[ref]: http://example.org/77 '88 dead'\n"
}

// elements are what the kinds of passages are in HTML.
var elements = map[sources.BlockKind]string{
	sources.Title: "h1", sources.Heading: "h3", sources.Item: "li", sources.Quote: "blockquote", sources.Paragraph: "p",
}

// paged writes it as a page of HTML, with what stands around an article.
func paged(r *rand.Rand, story []passage) string {
	var s strings.Builder
	s.WriteString("<!doctype html><html><head><title>" + escaped(strings.Join(story[0].words, " ")) + "</title></head><body>\n")
	s.WriteString("<nav><a href=/77>88 dead</a> <a href=/>Home</a></nav><article>")
	for i, p := range story {
		item := func(k int) bool { return k >= 0 && k < len(story) && story[k].kind == sources.Item }
		if item(i) && !item(i-1) {
			s.WriteString("<ul>")
		}
		s.WriteString("<" + elements[p.kind] + ">")
		for k, w := range p.words {
			s.WriteString(between(k, p.lines[k], "\n") + tagged(r, w))
		}
		s.WriteString("</" + elements[p.kind] + ">" + []string{"", "\n", "<!-- 66 dead -->"}[r.IntN(3)])
		if item(i) && !item(i+1) {
			s.WriteString("</ul>")
		}
	}
	return s.String() + "</article><footer>77 readers</footer></body></html>"
}

// tagged writes a word with tags around and inside it.
func tagged(r *rand.Rand, w string) string {
	switch r.IntN(9) {
	case 0:
		return "<b>" + escaped(w) + "</b>"
	case 1:
		return "<span class=x>" + escaped(w) + "</span><!-- 66 dead -->"
	case 2:
		return respell(w, func(c rune) string { return fmt.Sprintf("&#x%x;", c) })
	case 3:
		return "<script>x = 55</script>" + escaped(w)
	case 4:
		return split(r, escaped(w), "<em>", "</em>")
	}
	return escaped(w)
}

func escaped(w string) string { return strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(w) }

// mark writes a word with marks around and inside it.
func mark(r *rand.Rand, w string) string {
	switch r.IntN(14) {
	case 0:
		m := []string{"*", "**", "***", "_", "__"}[r.IntN(5)]
		return m + w + m
	case 1:
		return split(r, w, "**", "**")
	case 2:
		return split(r, w, "<b>", "</b>")
	case 3:
		return respell(w, func(c rune) string { return `\` + string(c) })
	case 4:
		return respell(w, func(c rune) string { return fmt.Sprintf("&#x%x;", c) })
	case 5:
		return strings.NewReplacer("–", "&ndash;", "’", "&rsquo;", "“", "&ldquo;", "”", "&#8221;", "&", "&amp;").Replace(w)
	case 6:
		return "[" + w + "](http://example.org/77 \"88 dead\")"
	case 7:
		return "[*" + w + "*][ref]"
	case 8:
		return w + "<!-- 66 dead -->"
	case 9:
		return "~~55 dead~~ " + w
	}
	return w
}

// split puts marks around the end of a word, from a letter or digit to one.
func split(r *rand.Rand, w, before, after string) string {
	from := r.IntN(len(w))
	for from < len(w) && !utf8.RuneStart(w[from]) {
		from++
	}
	first, _ := utf8.DecodeRuneInString(w[from:])
	last, _ := utf8.DecodeLastRuneInString(w)
	if !unicode.In(first, unicode.L, unicode.Nd) || !unicode.In(last, unicode.L, unicode.Nd) {
		return w
	}
	return w[:from] + before + w[from:] + after
}

// respell writes the marks of ASCII in a word another way.
func respell(w string, as func(rune) string) string {
	var s strings.Builder
	for _, c := range w {
		if c < utf8.RuneSelf && unicode.In(c, unicode.P, unicode.S) {
			s.WriteString(as(c))
		} else {
			s.WriteRune(c)
		}
	}
	return s.String()
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// blocksOf are the blocks of a document, with all white space alike.
func blocksOf(d sources.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		kind := b.Kind
		if kind == sources.Quote {
			kind = sources.Paragraph
		}
		out = append(out, kind.String()+": "+folded(b.Text))
	}
	return out
}

// claimsOf are the claims of a document without where they stand.
func claimsOf(t *testing.T, d sources.Document) []string {
	var out []string
	for _, c := range extract.Read(d).Claims {
		c.ID, c.Citation = "", sources.Citation{Quote: c.Citation.Quote}
		line, err := json.Marshal(c)
		require.NoError(t, err)
		out = append(out, folded(strings.NewReplacer(`\n`, " ", `\t`, " ").Replace(string(line))))
	}
	return out
}

// What is left out of a text makes no figure of two, and no claim of what stands
// around it.
func TestMarkdownGaps(t *testing.T) {
	for text, want := range map[string][]string{
		"About 20 000 people died.":            {"About 20 000"},
		"About **20**,000 people died.":        {"About 20,000"},
		"About 20&nbsp;000 people died.":       {"About 20\u00a0000"},
		"About ~~40~~ 41 people died.":         {"About 41"},
		"About 3&shy;1,000 people died.":       {"About 3\u00ad1,000"},
		"About 3\u00ad1,000 people died.":      {"About 3\u00ad1,000"},
		"About 3<!-- x -->1,000 people died.":  {"About 31,000"},
		"Ten people died.<!-- 30 died. -->":    {"Ten"},
		"About 20 `x` 000 people died.":        nil,
		"About 20`x`000 people died.":          nil,
		"About 20~~x~~000 people died.":        nil,
		"About 20 ~~x~~000 people died.":       nil,
		"About 20 ~~x~~ 000 people died.":      nil,
		"About 20<!-- -->000 people died.":     {"About 20000"}, // which is what a reader sees
		"About `30` people died.":              nil,
		"About ![30](x) people died.":          nil,
		"About https://x.org/30 people died.":  nil,
		"|About 20|000 people died.|\n|-|-|\n": nil,
	} {
		doc, err := read.Markdown(sources.Source{}, []byte(text))
		require.NoError(t, err)
		var got []string
		for _, c := range extract.Read(doc).Claims {
			if c.Measure == "deaths" {
				got = append(got, c.Citation.Quote)
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// flowing is a text whose lines end where they do by chance, as in a page of the web.
func flowing(d sources.Document) sources.Document {
	d.Blocks = slices.Clone(d.Blocks)
	for i := range d.Blocks {
		d.Blocks[i].Flows = true
	}
	return d
}

// The same prose makes the same claims, as plain text, as Markdown and as HTML: marks
// say nothing.
func FuzzMarkup(f *testing.F) {
	for seed := range uint64(150) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		story := story(r)
		text := plain(story)
		want, err := read.Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		for n := range 6 {
			page, as, want := marked(r, story), read.Markdown, want
			if n%2 == 1 {
				page, as, want = paged(r, story), read.HTML, flowing(want)
			}
			got, err := as(sources.Source{}, []byte(page))
			require.NoError(t, err, page)
			require.Equal(t, blocksOf(want), blocksOf(got), "%s\n\nas\n\n%s", text, page)
			if diff := cmp.Diff(claimsOf(t, want), claimsOf(t, got)); diff != "" {
				t.Fatalf("%s\n\nas\n\n%s: (-want +got)\n%s", text, page, diff)
			}
		}
	})
}
