package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// readHTML reads a page and holds its blocks against what is promised of them.
func readHTML(t *testing.T, page string) sources.Document {
	t.Helper()
	doc, err := HTML(sources.Source{Path: "a.html"}, []byte(page))
	require.NoError(t, err, "%q", page)
	checkPage(t, doc)
	return doc
}

// checkPage holds a page's document against the laws of every document.
func checkPage(t *testing.T, doc sources.Document) {
	t.Helper()
	checkBlocks(t, doc)
	citer := doc.Citer()
	for i, b := range doc.Blocks {
		require.Equal(t, strings.TrimSpace(b.Text), b.Text, "block %d has white space at its ends", i)
		require.Equal(t, b.Text, b.Displayed(b.Start, b.End), "block %d", i)
		c := citer.Cite(i, 0, len(b.Text))
		require.Equal(t, b.Text, c.Quote)
	}
	at := 0
	for _, c := range doc.Comments {
		require.LessOrEqual(t, at, c.Start)
		require.Less(t, c.Start, c.End)
		require.LessOrEqual(t, c.End, len(doc.Raw))
		at = c.End
	}
}

// pageCase is a page and the blocks that are wanted of it.
type pageCase struct {
	name, page string
	want       []string
}

func testPages(t *testing.T, cases []pageCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, outline(readHTML(t, c.page))); diff != "" {
				t.Errorf("%s (-want +got)\n%s", c.page, diff)
			}
		})
	}
}

func TestHTMLBlocks(t *testing.T) {
	testPages(t, []pageCase{
		{"paragraph", "<p>Ten people died.</p>", []string{"paragraph: Ten people died."}},
		{"text without an element", "Ten people died.<hr>More follows.", []string{"paragraph: Ten people died.", "paragraph: More follows."}},
		{"title and headings", "<h1>Ten dead</h1><p>Ten died.<h2>The rescue</h2><p>It was slow.<h3>At night</h3>Dark.",
			[]string{"title: Ten dead", "paragraph: Ten died.", "heading: The rescue", "paragraph: It was slow.", "heading: At night", "paragraph: Dark."}},
		{"title in the head", "<title>Ten dead in Ostwick</title><p>Ten died.", []string{"title: Ten dead in Ostwick", "paragraph: Ten died."}},
		{"the heading goes before it", "<title>Ten dead | Post</title><h1>Ten dead</h1><p>Ten died.", []string{"title: Ten dead", "paragraph: Ten died."}},
		{"a heading that the page names", `<meta property="og:title" content="Ten dead"><h1>The Post</h1><h2>Ten dead</h2><p>Ten died.`,
			[]string{"heading: The Post", "title: Ten dead", "paragraph: Ten died."}},
		{"inline tags", "<p>T<b>e</b>n <i>people</i> <span>di</span>ed.", []string{"paragraph: Ten people died."}},
		{"div", "<div>Ten died.<div>More follows.</div>And more.</div>", []string{"paragraph: Ten died.", "paragraph: More follows.", "paragraph: And more."}},
		{"list", "<ul><li>ten dead<li>twenty <b>hurt</b></ul>", []string{"item: ten dead", "item: twenty hurt"}},
		{"list in a list", "<ul><li>ten dead<ol><li>four of them children</ol>and more<li>twenty hurt</ul>",
			[]string{"item: ten dead", "item: four of them children", "item: and more", "item: twenty hurt"}},
		{"paragraph in an item", "<ul><li><p>ten dead</p><p>six hurt</ul>", []string{"item: ten dead", "item: six hurt"}},
		{"terms", "<dl><dt>Dead<dd>10<dt>Hurt<dd>20</dl>", []string{"item: Dead", "item: 10", "item: Hurt", "item: 20"}},
		{"quote", "<blockquote><p>We ran.</p>All of us.<footer>A witness</footer></blockquote><p>So he said.",
			[]string{"quote: We ran.", "quote: All of us.", "quote: A witness", "paragraph: So he said."}},
		{"captions", "<figure><img src=x alt='7 boats'><figcaption>Smoke</figcaption></figure><table><caption>Toll<tr><td>10</table>",
			[]string{"caption: Smoke", "caption: Toll", "cell: 10"}},
		{"cells are apart", "<table><tr><th>Side<th>Dead<tr><td>A</td><td>1</td><td>900</td></table>",
			[]string{"cell: Side", "cell: Dead", "cell: A", "cell: 1", "cell: 900"}},
		{"cells without a table", "<td>1</td><td>900</td>", []string{"cell: 1", "cell: 900"}},
		{"a paragraph in a cell", "<table><td><p>1,900</p><td><b>x</b></table>", []string{"cell: 1,900", "cell: x"}},
		{"a table for the layout", "<table><tr><td><p>Ten people died.</p><p>More follows.</p><td>10</table>",
			[]string{"paragraph: Ten people died.", "paragraph: More follows.", "cell: 10"}},
		{"a table in a cell", "<table><td>Ten died.<table><td>1<td>2</table><td>3</table>",
			[]string{"cell: Ten died.", "cell: 1", "cell: 2", "cell: 3"}},
		{"text in a table before its cells", "<table>Ten died.<tr><td>1</table>", []string{"paragraph: Ten died.", "cell: 1"}},
		{"preformatted", "<pre>Ten people\ndied.\n\n  More  follows.</pre>", []string{"paragraph: Ten people\ndied.", "paragraph: More follows."}},
		{"preformatted code", "<p>Ten.<pre><code>x = 20</code></pre><pre class='highlight go'>y = 30</pre>", []string{"paragraph: Ten."}},
		{"code in a sentence", "<p>The field <code>dead = 30</code> says <kbd>40</kbd> ten <samp>50</samp>.", []string{"paragraph: The field \ufffc says \ufffc ten \ufffc."}},
		{"dates over prose", "<p>Forty died.<p><b>18 March 2011</b><p>More died.", []string{"paragraph: Forty died.", "heading: 18 March 2011", "paragraph: More died."}},
		{"quotation marks", "<p>He said <q>the <q>big</q> wave</q>.", []string{"paragraph: He said “the ‘big’ wave”."}},
		{"deleted text", "<p><del>Nine</del><ins>Ten</ins> <s>men</s> <strike>boys</strike> people died.", []string{"paragraph: Ten people died."}},
		{"ruby", "<p><ruby>A<rp>(</rp><rt>90</rt><rp>)</rp></ruby> ten", []string{"paragraph: A ten"}},
		{"time", "<p>On <time datetime=2011-05-01>1 May</time> ten died.", []string{"paragraph: On 1 May ten died."}},
		{"details", "<details><summary>Toll</summary><p>Ten died.</details>", []string{"paragraph: Toll", "paragraph: Ten died."}},
		{"a block made of a span", "<div><span style='display: Block'>1</span><span style=display:table-cell>900</span></div>", []string{"paragraph: 1", "paragraph: 900"}},
	})
}

func TestHTMLUnseen(t *testing.T) {
	const ten = "<p>Ten people died.</p>"
	for _, unseen := range []string{
		"<script>var x = '<p>30</p>'</script>", "<style>p { x: 30 }</style>", "<noscript><p>30</p></noscript>",
		"<template><p>30</p></template>", "<svg><text>30</text><title>30</title></svg>", "<svg><g/><![CDATA[30]]></svg>",
		"<math><mn>30</mn></math>", "<select><option>30<option>40</select>", "<textarea>30</textarea>",
		"<iframe>30</iframe>", "<button>30 <b>likes</b></button>", "<object>30</object>", "<video>30</video>",
		"<canvas>30</canvas>", "<p hidden>30", "<div hidden=''><p>30</div>", "<p style='color:red; DISPLAY : none'>30</p>",
		"<div style='display:none!important'>30</div>", "<div style='visibility:hidden'>30</div>", "<div aria-hidden=true>30</div>",
		"<dialog>30 cookies</dialog>", "<div class='x sr-only'>30</div>", "<!-- <p>30 -->", "<xmp>30</xmp>", "<!x 30>", "<? 30 ?>", "</ 30>",
		"<datalist><option>30</datalist>", "<progress>30</progress>", "<p><span hidden>30 <span>40</span> 50</span>",
	} {
		for _, page := range []string{unseen + ten, ten + unseen, "<main>" + ten + unseen + "</main>"} {
			assert.Equal(t, []string{"paragraph: Ten people died."}, outline(readHTML(t, page)), "%s", page)
		}
	}
	for _, seen := range []string{
		"<div style='display:block'>30</div>", "<div hidden=until-found>30</div>", "<div aria-hidden=false>30</div>",
		"<dialog open>30</dialog>", "<div style='display:nonesuch'>30</div>", "<div class=not-sr-only>30</div>", "<fieldset>30</fieldset>",
	} {
		want := []string{"paragraph: Ten people died.", "paragraph: 30"}
		if strings.HasPrefix(seen, "<dialog") {
			want = want[:1] // it lies over the article
		}
		assert.Equal(t, want, outline(readHTML(t, ten+seen)), "%s", seen)
	}
}

func TestHTMLNotes(t *testing.T) {
	for page, want := range map[string]string{
		"1,900<sup>3</sup> died.":                                      "1,900 died.",
		"1,900<sup>3</sup>":                                            "1,900",
		"1,900<sup>a</sup> died, 5<sup>*</sup> fled":                   "1,900 died, 5 fled",
		"1,900<sup>1, 2, 14</sup> died":                                "1,900 died",
		"1,900<sup>3</sup>000":                                         "1,900 000",
		"1,900<sup>3</sup>,000":                                        "1,900 ,000",
		"1,900<sup>3</sup>, then":                                      "1,900, then",
		`1,900<sup id=cite_ref-1><a href="#cite_note-1">[3]</a></sup>`: "1,900",
		`1,900<a href="/w/x#cite_note-1"><sup>3</sup></a> died`:        "1,900 died",
		`1,900<a href="#_ftn1" name="_ftnref1">[1]</a> died`:           "1,900 died",
		`1,900<a role="doc-noteref" href="#x">7</a> died`:              "1,900 died",
		`1,900<sup class=noprint>[<i>citation needed</i>]</sup> died`:  "1,900 died",
		`1,900<sup>[citation needed]</sup> died`:                       "1,900 died",
		"10<sup>3</sup> km":                                            "10³ km", // not 103, and not 10
		"2 × 10<sup>−6</sup> g":                                        "2 × 10⁻⁶ g",
		"10<sup><a href=#n>3</a></sup> died":                           "10 died",
		"30 m<sup>2</sup> and 40km<sup>2</sup>":                        "30 m2 and 40km2",
		"1,200\u00a0km<sup>2</sup>":                                    "1,200\u00a0km2",
		"30 m<sup>4</sup>":                                             "30 m",
		"30 men<sup>2</sup>":                                           "30 men",
		"the 19<sup>th</sup> of May":                                   "the 19th of May",
		"the 19<sup>TH</sup>, 1<sup>st</sup>":                          "the 19TH, 1st",
		"Ostwick<sup>th</sup> x":                                       "Ostwick x",
		"CO<sub>2</sub>":                                               "CO2",
		"1,900<sup>see the note</sup> x":                               "1,900 see the note x",
		"1,900<sup>see the note </sup>":                                "1,900 see the note",
		"a <sup>whole line of text</sup> x":                            "a whole line of text x",
		`see <a href="#s3">section 3</a> of 1995`:                      "see section 3 of 1995",
		`in <a href="#note-1">1995</a> ten`:                            "in 1995 ten",
		`in <a href="/notes/1">12</a> ten`:                             "in 12 ten",
		"<sup>1</sup> Ministry of Health":                              "Ministry of Health",
		"19<sup>th":                                                    "19th",
		"a<sup>1<sup>2</sup></sup>b":                                   "a b",
	} {
		assert.Equal(t, []string{"paragraph: " + want}, outline(readHTML(t, "<p>"+page)), "%s", page)
	}
}

func TestHTMLSpace(t *testing.T) {
	for page, want := range map[string]string{
		"  Ten \n\t people  died. ":                     "Ten people died.",
		"Ten\npeople\tdied.":                            "Ten\npeople\tdied.", // as in the file
		"Ten\r\npeople":                                 "Ten people",
		"Ten <b> people</b> <i> </i> died":              "Ten people died",
		"Ten<!-- x -->ty":                               "Tenty",
		"3<!-- x -->1,000, 3<!---->1<? ?>,000":          "31,000, 31,000",
		"Ten <!-- x --> ty":                             "Ten ty",
		"Ten<br>people<br/>died":                        "Ten people died",
		"Ten <br> people":                               "Ten people",
		"Ten&nbsp; people&#32;&#10;died":                "Ten\u00a0 people died",
		"&nbsp;Ten&#160;":                               "Ten",
		"in&shy;for\u00adma&#8203;tion":                 "information",
		"infor<wbr>mation 30,<wbr>000":                  "information 30,000",
		"killed<img src=x>40":                           "killed 40",
		"killed <img src=x> 40":                         "killed 40",
		"killed<button>x</button>40":                    "killed 40",
		"killed<script>x</script>40, <b hidden>x</b>50": "killed 40, 50",
		"20<img src=x>,000":                             "20 ,000",
		"20<img src=x>, then":                           "20, then",
		"20<code>x</code>,000":                          "20\ufffc,000",
		"$<del>40</del>50":                              "$50",
	} {
		assert.Equal(t, []string{"paragraph: " + want}, outline(readHTML(t, "<p>"+page)), "%q", page)
	}
	testPages(t, []pageCase{
		{"two breaks end a paragraph", "<p>Ten died.<br><br>More.<br>\n<br />And more.<br>&nbsp;<br>End.", []string{
			"paragraph: Ten died.", "paragraph: More.", "paragraph: And more.", "paragraph: End."}},
		{"white space between blocks", "<p> \n</p><p>&nbsp;</p>\n<p>Ten.</p> \n <br>", []string{"paragraph: Ten."}},
	})
}

// What stands in the file stays where it is: a figure is cited by the bytes that
// show it.
func TestHTMLPositions(t *testing.T) {
	for _, c := range []struct{ page, quote, bytes string }{
		{"<p>about 20&#44;000 died", "20,000", "20&#44;000"},
		{"<p>about <b>20</b>,000 died", "20,000", "20</b>,000"},
		{"<p>more&nbsp;than 30 died", "more\u00a0than 30", "more&nbsp;than 30"},
		{"<p>more\r\n  than 30 died", "more than 30", "more\r\n  than 30"},
		{"<p>R&amp;D cost &pound;5", "£5", "&pound;5"},
		{"\ufeff<p>Überall 30 Tote", "30", "30"},
		{"<p>km<sup>2</sup>: 30", "km2", "km<sup>2"},
		{"<p>a<br>30", " 30", "<br>30"},
		{"<p>&hearts;&NotEqualTilde; 30", "30", "30"},
		{"<p>1&frac12; a", "1½", "1&frac12;"},
		{"<p>&#x1F600;&#0;&#x80; 30", "30", "30"},
	} {
		doc := readHTML(t, c.page)
		require.Len(t, doc.Blocks, 1, c.page)
		at := strings.Index(doc.Blocks[0].Text, c.quote)
		require.GreaterOrEqual(t, at, 0, "%q in %q", c.quote, doc.Blocks[0].Text)
		got := doc.Citer().Cite(0, at, at+len(c.quote))
		assert.Equal(t, c.quote, got.Quote)
		assert.Equal(t, c.bytes, c.page[got.Start:got.End], "%s", c.page)
	}
}

func TestHTMLComments(t *testing.T) {
	const page = "<!-- one --><p>Ten<!--two--> people died.<nav><!----></nav><!-->x<!--- a --!><script><!-- no --></script><? no ?>"
	doc := readHTML(t, page)
	var got []string
	for _, c := range doc.Comments {
		got = append(got, page[c.Start:c.End]+"|"+c.Text)
	}
	assert.Equal(t, []string{"<!-- one -->| one ", "<!--two-->|two", "<!---->|", "<!-->|", "<!--- a --!>|- a "}, got)
}

// Pages as they are found, each with the blocks that are wanted of it beside it.
func TestHTMLPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, name := range pages {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			want, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".txt")
			require.NoError(t, err)
			lines := strings.Split(strings.TrimSpace(string(want)), "\n")
			got := outline(readHTML(t, string(data)))
			for i := range got {
				got[i] = strings.ReplaceAll(got[i], "\n", " ")
			}
			if diff := cmp.Diff(lines, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func BenchmarkHTML(b *testing.B) {
	data, err := os.ReadFile("testdata/pages/news.html")
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := HTML(sources.Source{}, data); err != nil {
			b.Fatal(err)
		}
	}
}
