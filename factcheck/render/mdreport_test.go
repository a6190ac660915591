package render

import (
	"bytes"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	ghtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// viewer shows Markdown as GitHub does, and leaves raw HTML as it is, so that nothing
// that a text might have smuggled in goes unseen.
var viewer = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(ghtml.WithUnsafe()))

// viewed is Markdown as a viewer shows it.
func viewed(t testing.TB, text string) *html.Node {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, viewer.Convert([]byte(text), &b))
	doc, err := html.Parse(&b)
	require.NoError(t, err)
	return doc
}

// markdownTexts are the texts that a reader sees.
func markdownTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	var b strings.Builder
	for n := range viewed(t, text).Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return []string{b.String()}
}

// markdownElements are all that a report is made of, with the attributes that each may have.
var markdownElements = map[string][]string{
	"html": nil, "head": nil, "body": nil, "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "p": nil, "ul": nil, "ol": nil, "li": {"id"}, "hr": nil,
	"table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": nil, "td": nil, "blockquote": nil, "pre": nil, "code": {"class"},
	"b": nil, "strong": nil, "em": nil, "span": {"dir"}, "a": {"href", "class", "role"}, "sup": {"id"}, "div": {"class", "role"},
}

// onlyOurMarkdown holds what a viewer shows against what a report may be made of: our own
// elements, links to where we lead, and footnotes that are there.
func onlyOurMarkdown(t testing.TB, r *factcheck.Report, text string) {
	t.Helper()
	ids, wanted, marks := map[string]bool{}, map[string]bool{}, 0
	text = strings.TrimPrefix(text, reportMark)
	for n := range viewed(t, text).Descendants() {
		if n.Type != html.ElementNode {
			require.NotEqual(t, html.CommentNode, n.Type, text)
			continue
		}
		if n.Data == "sup" {
			marks++
		}
		names, ok := markdownElements[n.Data]
		require.True(t, ok, "<%s> in\n%s", n.Data, text)
		for _, a := range n.Attr {
			require.Contains(t, names, a.Key, "<%s %s=%q> in\n%s", n.Data, a.Key, a.Val, text)
			switch a.Key {
			case "id":
				ids[a.Val] = true
			case "dir":
				require.Contains(t, []string{"rtl", "ltr"}, a.Val)
			case "href":
				if to, ok := strings.CutPrefix(a.Val, "#"); ok {
					wanted[to] = true
					continue
				}
				require.True(t, leads(r, a.Val), "a link to %q in\n%s", a.Val, text)
			}
		}
	}
	for id := range wanted {
		require.True(t, ids[id], "nothing is called %q in\n%s", id, text)
	}
	require.Equal(t, strings.Count(text, joiner+"[^"), marks, "a mark is not one, or has no footnote, in\n%s", text)
}

// leads reports whether a link leads to a source: to its address, or to its file.
func leads(r *factcheck.Report, target string) bool {
	b := open(r, Options{})
	file, _, _ := strings.Cut(target, "#L")
	page, _, _ := strings.Cut(target, ":~:")
	page = unpercented(strings.TrimSuffix(page, "#"))
	keys := []string{}
	for i := range r.Sources {
		keys = append(keys, r.Sources[i].Key(), r.Sources[i].URL)
	}
	for _, n := range r.Notices {
		keys = append(keys, n.Path)
	}
	return slices.ContainsFunc(keys, func(key string) bool {
		path, ok := b.inTree(key)
		return ok && uri(path) == file || key != "" && unpercented(strings.TrimSuffix(webAddress(key), "#")) == page
	})
}

func unpercented(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

const lowlandReport = reportMark + `

# Discrepancy report

**1 to fix; 1 figure checked in 2 texts, all files read.**

## Findings

### 1 · Death toll: 30,000+ here, 20,000 there: half as many again

error, FC101 · 92c2 · high confidence

To fix: the text stands alone against its sources, or contradicts itself.

[drafts/lowland.md, line 3](drafts/lowland.md#L3):

> From Želin to the coast, the Lowland War killed <b>more than 30,000</b> people and drove many from their homes.

| Side | Figure | Read as | Outlet | On whose word | As of | Origins | Place |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | <b>more than 30,000</b> | more than 30,000 dead | drafts/lowland.md (under test) |  | November 20, 2026 (published) | 1 | [drafts/lowland.md, line 3](drafts/lowland.md#L3) |
| 2 | <b>20,000</b> | 20,000 dead | [Almanac](https://example.org/a%281%29#:~:text=War%20had%20cost-,20%2C000,-lives.)` + joiner + `[^1] | M. Selic | 1998 (published) | 1 | [sources/almanac.txt, line 3](sources/almanac.txt#L3) |
`

func TestMarkdownReport(t *testing.T) {
	r := lowland()
	r.Claims[1].Speakers = []string{"M. Selic"}
	r.Sources[1].URL, r.Sources[1].Title = "https://example.org/a(1)", "The *wars*"
	r.Stats.NotCompare = map[string]int{"event": 2, "weather": 1}
	got := rendered(t, "md", r, Options{})
	assert.True(t, strings.HasPrefix(got, lowlandReport), got)
	for _, want := range []string{
		"Why these are the same thing:\n\n- same event: both name \"Lowland War\"\n",
		"How they differ:\n\n- figures: conflict: (30,000, ∞) and \\[16,000, 24,000) do not meet\n",
		"- with the figure of Almanac: “From Želin to the coast, the Lowland War killed <b>20,000</b> people and drove many from their homes.”\n",
		"- If “more than 30,000” is right: say in the text who gives it\n",
		"If this is no mistake:\n\n```sh\nfactcheck accept 92c2 PATH... --reason \"…\"\n```\n",
		"## Not compared, and why\n\n- 2 pairs: of different events\n- 1 pair: stopped by the test “weather”\n",
		"## Texts read\n\n- [drafts/lowland.md](drafts/lowland.md), draft, 1 figure\n- [sources/almanac.txt](sources/almanac.txt), 1 figure\n",
		"\n[^1]: ",
	} {
		assert.Contains(t, got, want)
	}
	onlyOurMarkdown(t, r, got)
}

// What could not be read stands directly below the first sentence, and in it.
func TestMarkdownTroubles(t *testing.T) {
	got := rendered(t, "md", variety()["unread"], Options{})
	assert.Contains(t, got, "1 file not read.**\n\n## What was not read or not compared\n\n- sources/map.txt: not checked: not text: NUL at byte 3\n- b.txt: not sure: read as windows-1252\n")
	assert.Contains(t, rendered(t, "md", &factcheck.Report{Complete: true}, Options{}), "**Nothing was compared; 0 figures checked in 0 texts, all files read.**")
	r := lowland()
	r.Complete = false
	assert.Contains(t, rendered(t, "md", r, Options{}), "not every file read to its end.**")
}

func TestMarkdownFirstSentence(t *testing.T) {
	first := func(r *factcheck.Report, o Options) string {
		return strings.TrimPrefix(strings.Split(rendered(t, "md", r, o), "\n")[4], "**")
	}
	r := lowland()
	r.Findings[0].Level = factcheck.Note
	assert.Regexp(t, "^Nothing at the level “warning” or above; ", first(r, Options{}))
	assert.Regexp(t, "^1 to fix; ", first(r, Options{Show: factcheck.Note}))
	r.Findings, r.Stats.Agree = nil, 1
	assert.Regexp(t, "^No discrepancy found; ", first(r, Options{}))
	assert.Regexp(t, "^Nothing at the level “warning” or above; ", first(r, Options{Off: 1}), "what was switched off is not in order")
	r.Accepted = ruled().Accepted
	assert.Regexp(t, "^4 set aside; ", first(r, Options{}), "what somebody ruled on is not in order by itself")
}

func TestMarkdownSections(t *testing.T) {
	r := ruled()
	note := r.Findings[0]
	note.ID, note.Level = "0f0f", factcheck.Note
	r.Findings = append(r.Findings, note)
	got := rendered(t, "md", r, Options{Off: 2})
	for _, want := range []string{
		"\nSince main: 1 new, 1 fixed, 1 unchanged.\n",
		"\nNew: the draft was changed.\n",
		"\n## Below the level shown\n\n- Death toll: 30,000+ here, 20,000 there: half as many again (note, FC101): [drafts/lowland.md, line 3](drafts/lowland.md#L3) “more than 30,000”, [sources/almanac.txt, line 3](sources/almanac.txt#L3) “20,000”\n",
		"\n## Ruled on\n\n- Death toll: ",
		"; waived until January 1, 2027, factcheck.waivers.yaml:" + joiner + "1: ruling of the desk (M. Selic)\n",
		"\n## Remarks on directives, waivers and the baseline\n\n- [drafts/lowland.md, line 9](drafts/lowland.md#L9): warning, FC902: this directive silences nothing\n",
		"- 2 findings switched off\n",
	} {
		assert.Contains(t, got, want)
	}
	assert.Equal(t, 1, strings.Count(got, "\n### "), "a note is no finding here")
	agree := lowland()
	agree.Findings[0].Rule, agree.Findings[0].Relation, agree.Findings[0].Level = "", factcheck.Agree, factcheck.None
	assert.Contains(t, rendered(t, "md", agree, Options{All: true}), "\n## Also compared\n\n- Death toll: ")
	assert.NotContains(t, rendered(t, "md", agree, Options{}), "Also compared")
}

// The whole report, not the ten worst.
func TestMarkdownIsWhole(t *testing.T) {
	got := rendered(t, "md", manyFindings(40), Options{})
	assert.Equal(t, 80, strings.Count(got, "\n### "))
	assert.Equal(t, 40, strings.Count(got, "half as many again (note, FC101): "))
}

// Quotes of any length and script stand where they belong.
func TestMarkdownQuotes(t *testing.T) {
	r := lowland()
	r.Sources[1].Publisher = "جريدة"
	r.Claims[1].Citation.Before, r.Claims[1].Citation.Quote, r.Claims[1].Citation.After = "قُتل ", "20,000", " شخص في الحرب"
	r.Claims[0].Citation.After = strings.Repeat(" and more", 900)
	got := rendered(t, "md", r, Options{})
	onlyOurMarkdown(t, r, got)
	assert.Contains(t, got, `<span dir="rtl">جريدة</span>`)
	assert.Contains(t, got, "…\n")
	for line := range strings.Lines(got) {
		assert.Less(t, len(line), 2000)
	}
	assert.Equal(t, `<span dir="ltr">men, 20 נהרגו</span>`, isolated("men, 20 נהרגו", "men, 20 נהרגו"))
	assert.Equal(t, "Želin 日本", isolated("Želin 日本", "Želin 日本"), "nothing turns")
	back := lowland()
	back.Claims[0].Citation.Before, back.Claims[0].Citation.After = "قُتل ", " شخص"
	assert.Contains(t, rendered(t, "md", back, Options{}), `> <span dir="rtl">قُتل <b>more than 30,000</b> شخص</span>`)
}

func TestLinked(t *testing.T) {
	at := sources.Citation{Before: "in the Lowland war, ", Quote: "more than 30,000", After: " people-and & more"}
	words := "#:~:text=the%20Lowland%20war%2C-,more%20than%2030%2C000,-people%2Dand%20%26%20more"
	for address, want := range map[string]string{
		"https://example.org/a": "[x](https://example.org/a" + words + ")", "javascript:alert(1)": "x", "": "x", "//example.org/a": "x", "data:text/html,a": "x",
		"https://user:pass@example.org/":  "[x](https://example.org/" + words + ")",
		"https://example.org/a)b](c) <d>": "[x](https://example.org/a%29b%5D%28c%29%20%3Cd%3E" + words + ")",
		"https://example.org/?a=1&copy;|": "[x](https://example.org/?a=1&amp;copy;%7C" + words + ")",
	} {
		got := linked("x", deepLink(address, at))
		assert.Equal(t, want, got, address)
		onlyOurMarkdown(t, &factcheck.Report{Sources: []sources.Source{{URL: address}}}, got)
	}
	assert.Equal(t, "x", linked("x", "https://example.org/"+strings.Repeat("a", mostAddress)))
}

// Sources are cited in the style that is asked for, and drafts are none.
func TestMarkdownCites(t *testing.T) {
	r := lowland()
	r.Sources[0].Publisher = "The Desk"
	r.Sources[1] = sources.Source{Path: "sources/almanac.txt", Title: "The *Lowland* wars!", Authors: []string{"Marta Selic"}, Container: "Almanac", Published: edtf.MustParse("1998-05"), Kind: sources.News, URL: "https://example.org/w_(2)"}
	for style, want := range map[string]string{
		"":            "Marta Selic, “The \\*Lowland\\* wars!,” <em>Almanac</em>, May 1998, ",
		"notes":       "Marta Selic, “The \\*Lowland\\* wars!,” <em>Almanac</em>, May 1998, ",
		"author-date": "(Selic 1998)",
		"none":        "Marta Selic, “",
	} {
		got := rendered(t, "md", r, Options{Style: style})
		assert.Contains(t, got, "\n[^1]: "+want, style)
		assert.Equal(t, 1, strings.Count(got, "\n[^"), "a draft is no source")
		onlyOurMarkdown(t, r, got)
	}
	assert.Contains(t, rendered(t, "md", r, Options{}), "\n## Sources\n\n- Selic, Marta. “The \\*Lowland\\* wars!” <em>Almanac</em>, May 1998. [https"+joiner+"://example.org/w\\_(2)](https://example.org/w_%282%29).\n")
	r.Sources[1] = sources.Source{Path: "sources/almanac.txt", Published: edtf.MustParse("1998")}
	assert.NotContains(t, rendered(t, "md", r, Options{}), "## Sources", "nothing is known but the file")
}

// Each language has the sentences, in its own ways to count and to date.
func TestMarkdownLanguages(t *testing.T) {
	for tag, want := range map[string][]string{
		"fr":    {"# Rapport de divergences", "1 chiffre vérifié dans 2 textes", "20 novembre 2026 (parution)", "ligne 3", "## Textes lus"},
		"es":    {"# Informe de discrepancias", "1 cifra verificada en 2 textos", "20 de noviembre de 2026 (publicación)", "línea 3", "## Textos leídos"},
		"de":    {"# Bericht über Unstimmigkeiten", "1 Zahl in 2 Texten geprüft", "20. November 2026 (erschienen)", "Zeile 3", "## Gelesene Texte"},
		"en-GB": {"20 November 2026 (published)"},
	} {
		got := rendered(t, "md", lowland(), Options{Locale: tag})
		for _, w := range want {
			assert.Contains(t, got, w, tag)
		}
		onlyOurMarkdown(t, lowland(), got)
	}
}

// Every message of the report is in every language, so that none is shown in English.
func TestMarkdownIsTranslated(t *testing.T) {
	english := locale.Plain()
	for _, tag := range locale.Languages[1:] {
		l, err := locale.Of(tag)
		require.NoError(t, err)
		for _, key := range markdownKeys(t) {
			require.True(t, english.Has(key), key)
			if !slices.Contains([]string{"md.first", "md.level.error", "md.sources"}, key) && !regexp.MustCompile(`^\{|note$`).MatchString(english.Say(key)) {
				assert.NotEqual(t, english.Say(key, "1", "2", "3", "4", "5"), l.Say(key, "1", "2", "3", "4", "5"), "%s in %s", key, tag)
			}
		}
	}
}

// Law: whatever a report holds, a viewer shows our own elements and nothing else.
func TestMarkdownOfEveryReport(t *testing.T) {
	for name, r := range variety() {
		for _, o := range []Options{{}, {All: true, Verbose: true, Locale: "fr"}} {
			got := rendered(t, "md", r, o)
			onlyOurMarkdown(t, r, got)
			once := readBack(t, r) // in which what is no UTF-8 is replaced
			assert.Equal(t, rendered(t, "md", once, o), rendered(t, "md", readBack(t, once), o), name)
		}
	}
}

func FuzzMarkdownReport(f *testing.F) {
	for _, s := range append(attacks, "!", "a!", "[^1]", "a | b", "30!\n[^1]: x", "קפ", "|---|", "a\\|b", "a\\") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r := stuffed(words)
		r.Sources[1].URL, r.Sources[0].URL = words, "https://example.org/"+words
		r.Sources[0].Published = edtf.MustParse("1998")
		got := rendered(t, "md", r, Options{All: true})
		onlyOurMarkdown(t, r, got)
		const header, voices = 2, 3
		require.Equal(t, header+voices, strings.Count(got, "\n| "), "rows of the table")
	})
}

// Law: the short way to a passage leads to the same.
func FuzzPassage(f *testing.F) {
	f.Add("By the truce of 1996 the war had cost ", "20,000", " lives.")
	f.Add(strings.Repeat("many words ", 14)+"x", "20,000", strings.Repeat(" more words", 15))
	f.Add(strings.Repeat("a", 160), strings.Repeat("3", 290), strings.Repeat("b", 160))
	f.Add("é  ", "20", " …")
	f.Fuzz(func(t *testing.T, before, quote, after string) {
		at := sources.Citation{Before: before, Quote: quote, After: after}
		b, q, a := summaryQuote(at)
		x, y, z := passageOf(at)
		require.Equal(t, []string{b, q, a}, []string{x, y, z})
	})
}

// markdownKeys are the keys of the English file.
func markdownKeys(t *testing.T) (out []string) {
	t.Helper()
	data := readFile(t, "locale/en/markdown.words")
	for line := range strings.Lines(data) {
		if key, _, ok := strings.Cut(line, " = "); ok && !strings.Contains(key, "[") && !strings.HasPrefix(key, "#") {
			out = append(out, key)
		}
	}
	require.NotEmpty(t, out)
	return out
}

func readFile(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// The places that repeat a figure are named, but not without end.
func TestMarkdownRepeats(t *testing.T) {
	r := lowland()
	for i := range 14 {
		c := r.Claims[0]
		c.ID, c.Citation.Line, c.Citation.Start = "again", 10+i, 1000+i
		r.Claims = append(r.Claims, c)
		r.Findings[0].Repeats = append(r.Findings[0].Repeats, factcheck.ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote})
	}
	text := rendered(t, "text", r, Options{})
	assert.Contains(t, text, "also here")
	assert.Contains(t, text, "drafts/lowland.md:10:")
	assert.NotContains(t, rendered(t, "text", lowland(), Options{}), "also here")
	got := rendered(t, "md", r, Options{})
	assert.Contains(t, got, "\nThe figure stands in other places too: [drafts/lowland.md, line 10](drafts/lowland.md#L10), [drafts/lowland.md, line 11](drafts/lowland.md#L11), ")
	assert.Contains(t, got, "[drafts/lowland.md, line 21](drafts/lowland.md#L21) and 2 more\n")
	assert.NotContains(t, got, "line 22")
	assert.NotContains(t, rendered(t, "md", lowland(), Options{}), "other places")
}
