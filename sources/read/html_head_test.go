package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func ld(json string) string {
	return `<script type="application/ld+json">` + json + "</script>"
}

func TestHTMLMetadata(t *testing.T) {
	type source = sources.Source
	day := edtf.MustParse
	for _, c := range []struct {
		name, head string
		want       sources.Source
	}{
		{"nothing", "", source{}},
		{"title", "<title> Ten\n dead </title>", source{Title: "Ten dead"}},
		{"Open Graph", `<title>x</title><meta property="og:title" content="Ten &amp; more dead"><meta property=og:site_name content=Post><meta property=og:url content=https://p.example/1><meta property=og:locale content=en_GB><meta property="article:published_time" content="2005-11-28T02:24:00Z"><meta property="article:modified_time" content="2005-11-29"><meta property="article:author" content="https://f.example/ann"><meta name=author content="Ann Reed">`,
			source{Title: "Ten & more dead", Container: "Post", URL: "https://p.example/1", Language: "en-GB", Published: day("2005-11-28T02:24:00Z"), Modified: day("2005-11-29"), Authors: []string{"Ann Reed"}}},
		{"Dublin Core", `<meta name="DC.Title" content="Ten dead"><meta name=DC.Creator content=Ann><meta name=DC.Publisher content=Post><meta name=DC.Date content=2005-11><meta name=DC.Language content=fr><meta name=DC.Identifier content="doi:10.1000/182">`,
			source{Title: "Ten dead", Authors: []string{"Ann"}, Publisher: "Post", Published: day("2005-11"), Language: "fr", DOI: "10.1000/182"}},
		{"a paper", `<meta name=citation_title content=Tolls><meta name=citation_author content="Reed, A."><meta name=citation_author content="Lim, B."><meta name=citation_journal_title content="J. Tolls"><meta name=citation_publisher content=Press><meta name=citation_publication_date content=2005/11/28><meta name=citation_doi content=https://doi.org/10.1000/182>`,
			source{Title: "Tolls", Authors: []string{"Reed, A.", "Lim, B."}, Container: "J. Tolls", Publisher: "Press", Published: day("2005-11-28"), DOI: "10.1000/182", Kind: sources.Academic}},
		{"Parsely", `<meta name=parsely-title content=Ten><meta name=parsely-author content=Ann><meta name=parsely-link content=https://p.example/1><meta name=parsely-pub-date content=2005-11-28T02:24:00Z>`,
			source{Title: "Ten", Authors: []string{"Ann"}, URL: "https://p.example/1", Published: day("2005-11-28T02:24:00Z")}},
		{"JSON-LD", ld(`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ten dead &amp; more","author":"Ann","publisher":{"@type":"Organization","name":"Post"},"datePublished":"2005-11-28T02:24:00.000Z","dateModified":"2005-11-29","inLanguage":"en-US","mainEntityOfPage":{"@type":"WebPage","@id":"https://p.example/1"}}`),
			source{Title: "Ten dead & more", Authors: []string{"Ann"}, Publisher: "Post", Published: day("2005-11-28T02:24:00.000Z"), Modified: day("2005-11-29"), Language: "en-US", URL: "https://p.example/1", Kind: sources.News}},
		{"JSON-LD in a graph", ld(`{"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["WebPage"],"name":"Page","datePublished":"2004"},{"@type":["BlogPosting","Thing"],"headline":"Ten","author":[{"name":"Ann"},{"name":"Bo"},{"name":"Ann"}],"url":"https://p.example/1"}]}`),
			source{Title: "Ten", Authors: []string{"Ann", "Bo"}, URL: "https://p.example/1"}},
		{"JSON-LD in a list", ld(`[[{"@type":"http://schema.org/ReportageNewsArticle","headline":"Ten","datePublished":"2005-11-28"}]]`),
			source{Title: "Ten", Published: day("2005-11-28"), Kind: sources.News}},
		{"the article of this address", `<link rel=canonical href=https://p.example/2>` + ld(`[{"@type":"Article","headline":"One","url":"https://p.example/1"},{"@type":"Article","headline":"Two","url":"https://p.example/2"}]`),
			source{Title: "Two", URL: "https://p.example/2"}},
		{"a page without an article", ld(`{"@type":"WebPage","name":"Ten","datePublished":"2005","author":{"name":"Ann"}}`),
			source{Title: "Ten", Published: day("2005"), Authors: []string{"Ann"}}},
		{"JSON-LD in a comment", ld("\n<!--\n" + `{"@type":"Article","headline":"Ten"}` + "\n-->"), source{Title: "Ten"}},
		{"JSON-LD in CDATA", ld("//<![CDATA[\n" + `{"@type":"Article","headline":"Ten"}` + "\n//]]>"), source{Title: "Ten"}},
		{"lines in strings", ld("{\"@type\":\"Article\",\"headline\":\"Ten\n\tdead\",\"dateCreated\":\"2005\"}"), source{Title: "Ten dead", Published: day("2005")}},
		{"others' articles", ld(`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Forty"}]}`), source{}},
		{"broken JSON-LD", ld(`{"@type":"Article","headline":"Ten"`), source{}},
		{"JSON-LD of the wrong types", ld(`{"@type":[1,{"a":2}],"headline":3}`) + ld(`{"@type":"Article","headline":["Ten"],"author":[1,null,{"name":[2]}],"publisher":7,"datePublished":{},"inLanguage":false,"url":[]}`) + ld(`"x"`) + ld(`null`), source{}},
		{"too deep", ld(strings.Repeat(`{"@graph":[`, 40) + `{"@type":"Article","headline":"Ten"}` + strings.Repeat("]}", 40)), source{}},
		{"too large", ld(`{"@type":"Article","headline":"Ten","x":"` + strings.Repeat("x", maxLD) + `"}`), source{}},
		{"dates that are none", `<meta name=date content="yesterday"><meta property=article:published_time content="../2005"><meta name=pubdate content=20051128>`, source{Published: day("2005-11-28")}},
		{"a date of HTTP", `<meta name=date content="Mon, 28 Nov 2005 02:24:00 GMT">`, source{Published: day("2005-11-28T02:24:00Z")}},
		{"the first of a name", `<meta name=author content=Ann><meta name=author content=Bo>`, source{Authors: []string{"Ann"}}},
		{"a wiki", `<meta name=generator content="MediaWiki 1.41">`, source{Kind: sources.Encyclopedia}},
		{"saved by a browser", "<!-- saved from url=(0020)https://p.example/1 -->", source{URL: "https://p.example/1"}},
		{"saved from a disk", "<!-- saved from url=(0014)about:internet -->", source{}},
		{"addresses that are none", `<link rel=canonical href="/x"><meta property=og:url content="javascript:x">`, source{}},
		{"languages that are none", `<meta property=og:locale content="English please">`, source{}},
		{"no meta element", `<b name=author content=Ann></b>`, source{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := HTML(sources.Source{}, []byte(c.head+"<p>Ten people died."))
			require.NoError(t, err)
			if diff := cmp.Diff(c.want, doc.Source); diff != "" {
				t.Errorf("%s (-want +got)\n%s", c.head, diff)
			}
		})
	}
}

// What is known of a source goes before what its page says.
func TestHTMLKnown(t *testing.T) {
	known := sources.Source{
		ID: "wire", Path: "w/a.html", Title: "Known", Authors: []string{"Bo"}, Publisher: "Wire", Container: "Book", URL: "https://w.example",
		Published: edtf.MustParse("2001"), Modified: edtf.MustParse("2002"), Language: "de", Kind: sources.Official, Party: "north",
	}
	page := "<html lang=en>" + ld(`{"@type":"NewsArticle","headline":"Ten","author":"Ann","publisher":{"name":"Post"},"datePublished":"2005","dateModified":"2006","url":"https://p.example"}`) +
		"<meta property=og:site_name content=Post><h1>Ten</h1><p>Ten people died."
	doc, err := HTML(known, []byte(page))
	require.NoError(t, err)
	assert.Equal(t, known, doc.Source)

	doc, err = HTML(sources.Source{Path: "w/a.html", Title: "Known"}, []byte(page))
	require.NoError(t, err)
	assert.Equal(t, "a", doc.Source.ID)
	assert.Equal(t, "Known", doc.Source.Title)
	assert.Equal(t, "2005", doc.Source.Published.String())
	assert.Equal(t, "en", doc.Source.Language)
}

// A date that is only shown counts if it stands above the article's text.
func TestHTMLShownDate(t *testing.T) {
	for page, want := range map[string]string{
		"<h1>Ten dead</h1><time datetime=2005-11-28>Monday</time>" + story:                                  "2005-11-28",
		"<h1>Ten dead</h1><p>By Ann, <time datetime=2005-11-28T02:24Z>Monday</time></p>" + story:            "2005-11-28T02:24Z",
		story + "<time datetime=2005-11-28>Monday</time>":                                                   "",
		"<h1>Ten dead</h1>" + story + "<p>It was on <time datetime=1999-01-01>a Monday</time>.":             "",
		"<meta name=date content=2006><h1>Ten dead</h1><time datetime=2005>Monday</time>" + story:           "2006",
		"<h1>Ten dead</h1><time datetime=PT5M>five minutes</time><time datetime=2005>Monday</time>" + story: "",
		"<h1>Ten dead</h1>" + story + "<time itemprop=datePublished datetime=2005-11-28>Monday</time>":      "2005-11-28",
		"<h1>Ten dead</h1><abbr class=published title=2005-11-28>Monday</abbr>" + story:                     "2005-11-28",
		"<h1>Ten dead</h1><abbr title=2005-11-28>Monday</abbr>" + story:                                     "",
		"<h1>Ten dead</h1>" + story + "<abbr itemprop=datePublished title=2005-11-28>Monday</abbr>":         "2005-11-28",
		"<h1>Ten dead</h1>" + story + `<meta itemprop="datePublished" content="2005-11-28T10:00:00+00:00">`: "2005-11-28T10:00:00+00:00",
	} {
		assert.Equal(t, want, readHTML(t, page).Source.Published.String(), "%s", page)
	}
}

// A date in a sentence is part of the story, and dates nothing.
func TestHTMLTimeInProse(t *testing.T) {
	const dawn = "<time datetime=2026-03-07>dawn</time>"
	for page, want := range map[string]string{
		"<p>It began at " + dawn + ".</p>" + story:                                                                    "",
		"<p>It began at " + dawn + "</p>" + story:                                                                     "",
		"<p>" + dawn + " broke over Ostwick</p>" + story:                                                              "",
		"<p>The Dam Broke. " + dawn + "</p>" + story:                                                                  "",
		"<p>Dawn: " + dawn + ".</p>" + story:                                                                          "",
		"<p>At " + dawn + "?</p>" + story:                                                                             "",
		"<h1>Floods of <time datetime=2019>2019</time></h1>" + story:                                                  "",
		"<h1>Ten dead</h1><h2>The Floods of <time datetime=2019>2019</time></h2>" + story:                             "",
		"<h1>Ten dead</h1><figure><figcaption>Ostwick, <time datetime=2019>2019</time></figcaption></figure>" + story: "",
		"<h1>Ten dead</h1><blockquote><time datetime=2019>2019</time></blockquote>" + story:                           "",
		"<p>" + storyA + " It began at " + dawn + ".</p><p>" + storyB + "</p>":                                        "",
		"<article><header><h1>Ten dead</h1><p>They left " + dawn + ", by boat</p></header>" + story + "</article>":    "",
		"<p>It began at " + dawn + ".</p><p>By Ann Reed, <time datetime=2026-03-08>Sunday</time></p>" + story:         "2026-03-08",
		"<h1>Ten dead</h1><div>By Ann J. Reed and Bo Lim | Nov. 28, 2005, 2:24 a.m. " + dawn + "</div>" + story:       "2026-03-07",
		"<h1>Ten dead</h1><ul><li>By Ann Reed<li>Posted on " + dawn + "<li>5 min read</ul>" + story:                   "2026-03-07",
		"<h1>Ten dead</h1><div>Ostwick – <time datetime=2026-03-07>three hours <b>ago</b></time></div>" + story:       "2026-03-07",
		"<p><time datetime=2026-03-07>It began at dawn in the port of Ostwick, they said</p>" + story:                 "",
		"<h1>Ten dead</h1><h4><time datetime=2026-03-07>7 March 2026</time></h4>" + story:                             "2026-03-07",
		"<h1>Ten dead</h1><p>They left at <time class=dt-published datetime=2026-03-07>dawn</time>.</p>" + story:      "2026-03-07",
		"<h1>Ten dead</h1><p>They left at <time pubdate datetime=2026-03-07>dawn</time>.</p>" + story:                 "2026-03-07",
		"<h1>Ten dead</h1><p>They left at <time itemprop=datePublished datetime=2026-03-07>dawn</time>.</p>" + story:  "2026-03-07",
	} {
		assert.Equal(t, want, readHTML(t, page).Source.Published.String(), "%s", page)
	}
}

func TestHTMLEncodings(t *testing.T) {
	for _, c := range []struct{ name, known, page, text, encoding string }{
		{"UTF-8", "", "<p>Überall zehn Tote", "Überall zehn Tote", ""},
		{"declared", "", "<meta charset=iso-8859-1><p>\xdcberall zehn \x93Tote\x94", "Überall zehn “Tote”", "windows-1252"},
		{"in a content type", "", `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset='koi8-r'"><p>` + "\xe4\xc5\xd3\xd1\xd4\xd8", "Десять", "koi8-r"},
		{"in XML", "", "<?xml version='1.0' encoding='ISO-8859-2'?>\n<p>\xa3\xf3d\xbc", "Łódź", "iso-8859-2"},
		{"known", "windows-1251", "<meta charset=utf-8><p>\xc4\xe5\xf1\xff\xf2\xfc", "Десять", "windows-1251"},
		{"declared wrongly", "", "<meta charset=windows-1252><p>Überall – zehn", "Überall – zehn", ""},
		{"declared as UTF-16 in ASCII", "", "<meta charset=utf-16><p>Überall", "Überall", ""},
		{"declared as nothing", "", "<meta charset=none><p>Überall", "Überall", ""},
		{"a comment declares nothing", "", "<!-- <meta charset=koi8-r> --><p>Überall", "Überall", ""},
		{"too late", "", "<!--" + strings.Repeat("x", prescan) + "--><meta charset=koi8-r><p>Überall", "Überall", ""},
		{"byte order mark", "", "\ufeff<meta charset=koi8-r><p>Überall", "Überall", ""},
		{"UTF-16", "", "\xff\xfe<\x00p\x00>\x00&\x00a\x00m\x00p\x00;\x00\x61\x00\xfc\x00", "&aü", "utf-16le"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := HTML(sources.Source{Encoding: c.known}, []byte(c.page))
			require.NoError(t, err)
			checkPage(t, doc)
			assert.Equal(t, c.text, doc.Blocks[0].Text)
			assert.Equal(t, c.encoding, doc.Source.Encoding)
		})
	}
}

// Pages written as XML close elements in their own tags.
func TestHTMLAsXML(t *testing.T) {
	const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><div class="comments"/><p><a id="x"/>Ten <s/>people</p><p><![CDATA[died & <b>]]></p></body></html>`
	assert.Equal(t, []string{"paragraph: Ten people", "paragraph: died & <b>"}, outline(readHTML(t, page)))

	_, err := HTML(sources.Source{Path: "a.html"}, []byte(strings.TrimPrefix(page, `<?xml version="1.0"?>`)))
	assert.EqualError(t, err, "no text in this page: this title element is never closed", "other pages do not")
	doc, err := HTML(sources.Source{Path: "a.XHTML"}, []byte(strings.TrimPrefix(page, `<?xml version="1.0"?>`)))
	require.NoError(t, err)
	assert.Len(t, doc.Blocks, 2)
}
