package render

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func htmlPage(t testing.TB, r *factcheck.Report, o Options) string {
	t.Helper()
	return show(t, func(b *bytes.Buffer) error { return HTML(b, r, o) })
}

// parsed is a page as a browser reads it.
func parsed(t testing.TB, text string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	return n
}

// htmlTexts are the texts of a page, those of an element in one piece, and its attributes.
func htmlTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	for n := range parsed(t, text).Descendants() {
		for _, a := range n.Attr {
			out = append(out, a.Val)
		}
		if n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "script" {
			out = append(out, n.Data)
		}
	}
	return out
}

// elements are those of a page with a name and, if it is given, a class.
func elements(t testing.TB, text, tag, class string) (out []*html.Node) {
	t.Helper()
	for n := range parsed(t, text).Descendants() {
		if n.Type == html.ElementNode && n.Data == tag && (class == "" || slices.Contains(strings.Fields(attrOf(n, "class")), class)) {
			out = append(out, n)
		}
	}
	return out
}

func attrOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// said is the text of an element.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// ownElements and ownAttributes are all that a page may consist of.
var (
	ownElements = strings.Fields(`html head meta title style body a svg defs circle path pattern header p b bdi h1 h2 h3 h4 strong ul ol li
		nav main details summary form label span input select option button output script section article div blockquote mark q ins
		figure figcaption rect line text use desc table thead tbody tr th td dl dt dd code cite footer`)
	ownAttributes = strings.Fields(`lang charset name content http-equiv href class id width height aria-hidden focusable r d patternunits patterntransform patternUnits patternTransform
		aria-label aria-labelledby aria-describedby role hidden type autocomplete title data-words data-done value data-e data-m data-v data-t data-k
		viewbox viewBox x y x1 x2 y1 y2 fill text-anchor dir scope tabindex rel`)
)

// onlyOurs holds a page against what it may consist of, and its links against what they
// may lead to.
func onlyOurs(t testing.TB, text string) {
	t.Helper()
	for n := range parsed(t, text).Descendants() {
		if n.Type == html.CommentNode {
			t.Fatalf("a comment: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(ownElements, n.Data) {
			t.Fatalf("the page has no element <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(ownAttributes, a.Key) {
				t.Fatalf("<%s> has no attribute %s=%q", n.Data, a.Key, a.Val)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !isLink(a.Val) {
				t.Fatalf("a link to %q", a.Val)
			}
		}
		if n.Data == "script" && wordsOf(n) != pageScript || n.Data == "style" && wordsOf(n) != pageStyle {
			t.Fatalf("<%s> is not ours", n.Data)
		}
	}
}

// balanced reports the first tag that closes another element than the one that is open.
func balanced(t testing.TB, text string) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(strings.NewReader(text)); ; {
		switch z.Next() {
		case html.ErrorToken:
			require.Equal(t, io.EOF, z.Err())
			assert.Empty(t, open)
			return
		case html.StartTagToken:
			if tag, _ := z.TagName(); string(tag) != "meta" && string(tag) != "input" {
				open = append(open, string(tag))
			}
		case html.EndTagToken:
			tag, _ := z.TagName()
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], string(tag))
			open = open[:len(open)-1]
		}
	}
}

func TestPagesOfAllSorts(t *testing.T) {
	for name, r := range variety() {
		t.Run(name, func(t *testing.T) {
			for _, o := range []Options{{}, {All: true, Verbose: true, Configured: true}, {Locale: "de"}} {
				text := htmlPage(t, r, o)
				onlyOurs(t, text)
				balanced(t, text)
				ids(t, text)
				assert.Equal(t, text, htmlPage(t, r, o), "the same bytes")
			}
		})
	}
}

// ids holds that every id is there once, and that what points at one finds it.
func ids(t testing.TB, text string) {
	t.Helper()
	seen := map[string]bool{}
	for n := range parsed(t, text).Descendants() {
		if id := attrOf(n, "id"); id != "" {
			assert.False(t, seen[id], "%s is there twice", id)
			seen[id] = true
		}
	}
	for n := range parsed(t, text).Descendants() {
		for _, key := range []string{"href", "aria-labelledby", "aria-describedby"} {
			at := attrOf(n, key)
			if at == "" || key == "href" && !strings.HasPrefix(at, "#") {
				continue
			}
			assert.True(t, seen[strings.TrimPrefix(at, "#")], "%s=%q leads nowhere", key, at)
		}
	}
}

// Law: whatever a text says, the page consists of what the package writes.
func FuzzHTML(f *testing.F) {
	for _, s := range append(attacks, `"><svg onload=x>`, "</title><script>x</script>", "</style>", "' onclick='x", "<!--", "&lt;", "javascript:x", "data:text/html,x", "https://a/?b=\"c'", "//evil.example", "\\\\evil") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r := stuffed(words)
		for i := range r.Sources {
			s := &r.Sources[i]
			s.URL, s.ArchiveURL, s.DOI, s.Title, s.Container, s.Authors = words, words, words, words, words, []string{words}
			s.Language, s.Party, s.Encoding, s.Kind = words, words, words, sources.Kind(words)
		}
		r.Tool.Version, r.Stats.NotCompare = words, map[string]int{words: 2}
		text := htmlPage(t, r, Options{All: true})
		onlyOurs(t, text)
		balanced(t, text)
	})
}

func TestWordsOfAPageAreItsTexts(t *testing.T) {
	for _, words := range attacks {
		if strings.TrimSpace(words) == "" || words != prose(words) {
			continue
		}
		r := reportOf(figure("a.md", "It killed ", "30", " people."), said("b.txt", "x", words, "y"))
		marks := elements(t, htmlPage(t, r, Options{}), "mark", "s2")
		require.NotEmpty(t, marks, words)
		assert.Equal(t, words, wordsOf(marks[0]))
	}
}

func TestWhatALinkMayLeadTo(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
		"HTTP://example.org/":         "HTTP://example.org/",
		"sources/a%20b.txt":           "sources/a%20b.txt",
		"a/b:c":                       "a/b:c",
		"https://example.org/a b\"c":  "https://example.org/a%20b%22c",
		"https://example.org/é":       "https://example.org/%C3%A9",
		"javascript:alert(1)":         "", "JaVaScRiPt:x": "", "data:text/html,x": "", "vbscript:x": "", "file:///etc/passwd": "",
		"//example.org": "", `\\server\x`: "", "": "", "java\nscript:x": "", " javascript:x": "", "blob:x": "",
	} {
		assert.Equal(t, want, href(address).value, address)
	}
}

// The first sentence says what to do, how much was checked and what was not.
func TestFirstSentence(t *testing.T) {
	first := func(r *factcheck.Report, o Options) string {
		return wordsOf(elements(t, htmlPage(t, r, o), "h1", "")[0])
	}
	r := lowland()
	r.Stats.Texts = 2
	assert.Equal(t, "1 to fix; 1 figure checked in 2 texts, all files read.", first(r, Options{}), "the draft's")
	r.Findings[0].Level = factcheck.Note
	assert.Equal(t, "Nothing at the level “warning” or above; 1 figure checked in 2 texts, all files read.", first(r, Options{}))
	r.Sources[0].Kind, r.Uncompared = "", []int{1, 7}
	r.Complete, r.Problems = false, []factcheck.Problem{{Path: "c.txt", Error: "no text", Fatal: true}}
	assert.Equal(t, "Nothing at the level “warning” or above; 1 figure checked in 2 texts, 1 not comparable, 1 file not read.", first(r, Options{}))
	r.Uncompared = []int{}
	assert.Contains(t, first(&factcheck.Report{}, Options{}), "Nothing was compared; 0 figures checked in 0 texts")
	r.Complete, r.Problems = false, nil
	assert.Contains(t, first(r, Options{}), "not every file read to its end", "never a false all clear")
	assert.Contains(t, first(r, Options{Locale: "fr"}), "2 chiffres vérifiés dans 2 textes")
}

// What was not read stands above the first finding.
func TestGapsComeFirst(t *testing.T) {
	text := htmlPage(t, variety()["unread"], Options{})
	gaps := elements(t, text, "ul", "gaps")
	require.NotEmpty(t, gaps)
	assert.Contains(t, wordsOf(gaps[0]), "sources/map.txt")
	assert.Less(t, strings.Index(text, `class="gaps"`), strings.Index(text, `id="findings"`))
	assert.NotContains(t, htmlPage(t, lowland(), Options{}), `class="gaps"`)
}

// An editor's ten questions each have their answer in the row of a finding, or in a part
// of the page that the first screen has a link to.
func TestTenQuestions(t *testing.T) {
	r := lowland()
	r.Sources[1].URL = "https://example.org/almanac"
	r.Claims[1].Speakers = []string{"the ministry"}
	r.Stats.NotCompare = map[string]int{"event": 3}
	text := htmlPage(t, r, Options{Configured: true})
	row := wordsOf(elements(t, text, "li", "row")[0])
	for question, answer := range map[string]string{
		"what is wrong":    "Death toll: 30,000+ here, 20,000 there",
		"where":            "drafts/lowland.md:3:",
		"who says so":      "on the word of the ministry",
		"since when":       "published 1998",
		"how sure":         "High confidence.",
		"who from whom":    "Side 2: 1 text, 1 independent origin.",
		"what to write":    "with the figure of Almanac, if it holds",
		"how to cite it":   "Cite as",
		"how to set aside": `factcheck accept 92c2 --reason "…"`,
	} {
		assert.Contains(t, row, answer, question)
	}
	assert.Contains(t, text, `<a href="#unchecked">What was not checked</a>`)
	assert.Contains(t, text, "of different events", "what was not checked")
	assert.Contains(t, text, "https://example.org/almanac#:~:text=")
}

func TestPartsOfThePage(t *testing.T) {
	many := htmlPage(t, manyFindings(3), Options{})
	assert.Contains(t, many, "The worst 5 of 6 findings")
	assert.Contains(t, many, "1 more finding<")
	assert.Contains(t, many, "3 findings below the level that is shown")
	assert.Len(t, elements(t, many, "li", "row"), 9, "all are there")
	set := htmlPage(t, ruled(), Options{})
	assert.Contains(t, set, "4 findings set aside by a ruling")
	assert.Contains(t, set, "ruling of the desk")
	assert.Contains(t, set, "this directive silences nothing")
	assert.NotContains(t, htmlPage(t, lowland(), Options{}), `id="ruled"`)
}

// Words that run from right to left do so inside a page that runs the other way.
func TestRightToLeft(t *testing.T) {
	r := reportOf(figure("a.md", "It killed ", "30", " people."), said("b.txt", "قتل ", "٤٠ شخصا", " في المدينة"))
	r.Sources[1].Language, r.Sources[1].Publisher = "ar", "صحيفة"
	text := htmlPage(t, r, Options{})
	var quotes []string
	for _, q := range elements(t, text, "blockquote", "") {
		quotes = append(quotes, attrOf(q, "dir")+" "+attrOf(q, "lang"))
	}
	assert.Contains(t, quotes, "rtl ar")
	assert.Contains(t, quotes, "ltr en")
	assert.Contains(t, text, "<bdi>صحيفة</bdi>")
}

// In every language a page is whole: no key is shown for want of its words.
func TestPageInEveryLanguage(t *testing.T) {
	for _, tag := range append([]string{"", "de-CH", "xx"}, locale.Languages...) {
		text := htmlPage(t, ruled(), Options{Locale: tag})
		for _, s := range htmlTexts(t, text) {
			assert.NotContains(t, s, "html.", tag)
		}
		if tag == "fr" || tag == "de-CH" {
			assert.Contains(t, text, `<html lang="`+tag+`">`)
		}
	}
	for key := range strings.FieldsSeq("fix range attribute update source") {
		assert.True(t, locale.Plain().Has("html.write."+key), key)
	}
	for _, name := range actionNames {
		assert.True(t, locale.Plain().Has("html.do."+name), name)
	}
}

// A source is cited in the style that is asked for, with its italics and its address.
func TestHowAPageCites(t *testing.T) {
	r := lowland()
	r.Sources[1] = sources.Source{Path: "sources/almanac.txt", Kind: sources.News, Title: "Wars", Authors: []string{"A. Selic", "B. Dorn"}, Container: "Almanac",
		URL: "https://example.org/wars", Published: edtf.MustParse("1998")}
	cites := func(o Options) (out []string) {
		for _, e := range elements(t, htmlPage(t, r, o), "cite", "") {
			out = append(out, wordsOf(e))
		}
		return out
	}
	assert.Contains(t, cites(Options{}), "Selic, A., and B. Dorn. “Wars.” Almanac, 1998. https://example.org/wars.")
	assert.Contains(t, cites(Options{Style: "author-date"}), "Selic, A., and B. Dorn. 1998. “Wars.” Almanac. https://example.org/wars.")
	assert.Contains(t, htmlPage(t, r, Options{}), "<i>Almanac</i>")
	assert.Contains(t, cites(Options{}), "drafts/lowland.md", "a draft is no source")
}

// A page that is written into another folder leads to the files from there.
func TestLinksOfAPageElsewhere(t *testing.T) {
	assert.Contains(t, htmlPage(t, lowland(), Options{Up: "../"}), `href="../sources/almanac.txt`)
	assert.Contains(t, htmlPage(t, lowland(), Options{}), `href="sources/almanac.txt`)
}

// Texts of one origin are named, so that nobody counts copies.
func TestWhoHasItFromWhom(t *testing.T) {
	r := reportOf(figure("a.md", "It killed ", "30", "."), figure("b.txt", "It killed ", "41", "."), figure("c.txt", "", "41", " died"))
	f := &r.Findings[0]
	f.Sides = []factcheck.Side{f.Sides[0], {Origins: 1, Claims: append(f.Sides[1].Claims, f.Sides[2].Claims...)}}
	for n := range f.Sides[1].Claims {
		f.Sides[1].Claims[n].Origin = 1
	}
	const copies = "b.txt and c.txt have the same words or one agency: one origin"
	assert.Contains(t, htmlPage(t, r, Options{}), copies)
	f.Sides[1].Origins, f.Sides[1].Claims[1].Origin = 2, 2
	assert.NotContains(t, htmlPage(t, r, Options{}), "one agency")
}

// A page of very many findings says where the evidence of the later ones is.
func TestEvidenceHasAnEnd(t *testing.T) {
	text := htmlPage(t, manyFindings(400), Options{Show: factcheck.Note})
	assert.Equal(t, mostDrawn, strings.Count(text, `<details class="evidence"`))
	assert.Equal(t, 1200-mostDrawn, strings.Count(text, "The page has the evidence of 1,000 findings"))
}
