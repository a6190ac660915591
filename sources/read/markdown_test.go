package read

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// markdown reads a text that must be read, and holds its blocks and comments against
// what is promised of them.
func markdown(t *testing.T, text string) sources.Document {
	t.Helper()
	doc, err := Markdown(sources.Source{Path: "a.md"}, []byte(text))
	require.NoError(t, err, "%q", text)
	checkBlocks(t, doc)
	for _, c := range doc.Comments {
		require.Equal(t, "<!--", text[c.Start:c.Start+4])
		require.Equal(t, "-->", text[c.End-3:c.End])
	}
	return doc
}

func TestMarkdownBlocks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"title and headings", "# Ten dead in Ostwick\n\nTen people died.\n\n## The rescue #\n\nIt began.", []string{"title: Ten dead in Ostwick", "paragraph: Ten people died.", "heading: The rescue", "paragraph: It began."}},
		{"underlined", "Ten dead\n===\n\nA.\n\nThe rescue\n---\nB.", []string{"title: Ten dead", "paragraph: A.", "heading: The rescue", "paragraph: B."}},
		{"one title", "# Ten dead\n\n# Twenty hurt\n\nA.", []string{"title: Ten dead", "heading: Twenty hurt", "paragraph: A."}},
		{"a title below", "Ostwick Gazette\n\n# Ten dead\n\nA.", []string{"paragraph: Ostwick Gazette", "title: Ten dead", "paragraph: A."}},
		{"a picture is no title", "# ![ten dead](x.png)\n\n# Ten dead\n\nA.", []string{"title: Ten dead", "paragraph: A."}},
		{"a quoted heading is no title", "A.\n\n> # Ten dead", []string{"paragraph: A.", "heading: Ten dead"}},
		{"title as in plain text", "Ten dead in Ostwick\n\nTen people died.", []string{"title: Ten dead in Ostwick", "paragraph: Ten people died."}},
		{"list", "The toll:\n- 10 dead\n- 20\n  hurt\n\n  in May\n* x\n  1. y", []string{"paragraph: The toll:", "item: 10 dead", "item: 20\nhurt", "item: in May", "item: x", "item: y"}},
		{"tasks", "- [ ] ten\n- [x] twenty\n- [y] z\n\n[ ] no item", []string{"item: ten", "item: twenty", "item: [y] z", "heading: [ ] no item"}},
		{"quotations", "> ten\n> dead\ntoo\n>\n> > they\n> > said\n>\n> - x", []string{"quote: ten\ndead\ntoo", "quote: they\nsaid", "item: x"}},
		{"a quotation in a list", "- a\n\n  > ten\n  > dead", []string{"item: a", "quote: ten\ndead"}},
		{"dates over prose", "2011-03-18\nForty died.\n2011-03-20\nMore died.", []string{"heading: 2011-03-18", "paragraph: Forty died.", "heading: 2011-03-20", "paragraph: More died."}},
		{"a date in bold", "A.\n\n**18 March 2011**\nForty died.", []string{"paragraph: A.", "heading: 18 March 2011", "paragraph: Forty died."}},
		{"bullets of plain text", "A.\n\n• ten dead\n• twenty hurt", []string{"paragraph: A.", "item: ten dead", "item: twenty hurt"}},
		{"code is no prose", "A.\n\n```\n10 dead\n```\n\n    20 dead\n\n~~~ x\n30 dead\n~~~\nB.", []string{"paragraph: A.", "paragraph: B."}},
		{"code without an end and without text", "A.\n\n```go\n \n", []string{"paragraph: A."}},
		{"rules", "A.\n\n***\n\n- - -\nB.\n___", []string{"paragraph: A.", "paragraph: B."}},
		{"definitions", "[a]: http://x.org \"10 dead\"\n[b]:\n  <x y>\n  'z'\nA [a] b [c][B].", []string{"paragraph: A a b c."}},
		{"definitions over a line", "[a]: x\nTen dead\n---\n", []string{"heading: Ten dead"}},
		{"no definition", "[a]: x y\n\n[b]: (\n\n[]: x", []string{"title: [a]: x y", "heading: [b]: (", "heading: []: x"}},
		{"a definition is no heading", "# [a]: x\n\nA.", []string{"title: [a]: x", "paragraph: A."}},
		{"blank lines of all kinds", "A.\n \t\n\n\n   B.\n", []string{"paragraph: A.", "paragraph: B."}},
		{"tabs", "-\tten\n\n\ttwenty\n\n>\tthirty", []string{"item: ten", "item: twenty", "quote: thirty"}},
	} {
		doc := markdown(t, c.text)
		if diff := cmp.Diff(c.want, outline(doc)); diff != "" {
			t.Errorf("%s: %q: (-want +got)\n%s", c.name, c.text, diff)
		}
	}
}

func TestMarkdownTables(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"table", "| Town | Dead |\n|---|:-:|\n| Ostwick | 10 |\n| Kelm | 20 |", "Town/Dead/Ostwick/10/Kelm/20"},
		{"cells do not meet", "|20|000|\n|-|-|\n|1|2|", "20/000/1/2"},
		{"bare", "a | b\n--|--\n1 | 2\n\nB.", "a/b/1/2/B."},
		{"one column", "| a |\n|---|\n| 1 |", "a/1"},
		{"missing and surplus cells", "|a|b|\n|-|-|\n|1|\n|2|3|4|\n||5|", "a/b/1/2/3/5"},
		{"a bar that is shown", "|a|b|\n|-|-|\n|1 \\| 2|`x \\| y`|", "a/b/1 | 2"},
		{"marks in cells", "|**a**|b|\n|-|-|\n|~~1~~ 2|[3](x)|", "a/b/2/3"},
		{"behind prose", "The toll:\n|a|b|\n|-|-|\n|1|2|", "The toll:/a/b/1/2"},
		{"over a line", "|a|b|\n|-|-|\n|1|2|\n---\n", "a/b/1/2"},
		{"in a quotation", "> |a|b|\n> |-|-|\n> |1|2|", "a/b/1/2"},
		{"no table: heads are missing", "|a|\n|-|-|\n|1|2|", "|a|\n|-|-|\n|1|2|"},
		{"no table: no line", "|a|b|\n|1|2|", "|a|b|\n|1|2|"},
		{"Windows", "|a|b|\r\n|-|-|\r\n|1|2|\r\n", "a/b/1/2"},
		{"old Macintosh", "|a|b|\r|-|-|\r|1|2|\r", "a/b/1/2"},
	} {
		var got []string
		doc := markdown(t, c.text)
		for _, b := range doc.Blocks {
			got = append(got, b.Text)
			if !strings.HasPrefix(c.name, "no table") && b.Text != "B." && b.Text != "The toll:" {
				assert.Equal(t, sources.Cell, b.Kind, "%s: %q", c.name, b.Text)
			}
		}
		assert.Equal(t, c.want, strings.Join(got, "/"), c.name)
	}
}

func TestMarkdownText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"emphasis", "*ten* **people** ***died*** _in_ __May__.", "ten people died in May."},
		{"inside a number", "**20**,000 and 3*0*,000 died.", "20,000 and 30,000 died."},
		{"stars that are none", "5 * 4 * 3 and **x", "5 * 4 * 3 and **x"},
		{"underlines in names", "the file_name_here", "the file_name_here"},
		{"escapes", `20\,000 \*dead\* 5\-6 \x`, `20,000 *dead* 5-6 \x`},
		{"entities", "5&ndash;6 dead, 20&nbsp;000 hurt, &#8220;A&#x201d; &amp;c. &copy &nosuch; &#150;", "5–6 dead, 20\u00a0000 hurt, “A” &c. &copy &nosuch; –"},
		{"links", "[20](x)[,000](<y z> 'w') dead in [Ostwick](http://x.org/30 \"40 dead\").", "20,000 dead in Ostwick."},
		{"no links", "[20] (x) dead, [a](b c) [d](e", "[20] (x) dead, [a](b c) [d](e"},
		{"a link in a link", "[a [b](c) d](e)", "[a b d](e)"},
		{"pictures", "Ten ![20 dead](x.png \"30\") died.", "Ten ￼ died."},
		{"a picture in a link", "[![20 dead](x.png) ten](y) died.", "￼ ten died."},
		{"code", "The `30` and ``a ` b`` died.", "The ￼ and ￼ died."},
		{"code without an end", "The `30 died.", "The `30 died."},
		{"code does not join", "20 `x` 000 and 20`x`000", "20 ￼ 000 and 20￼000"},
		{"addresses", "See https://x.org/30,000_dead_(a). Or (www.x.org/10), <http://y.org/20> or a.b_c@x.org!", "See ￼. Or (￼), ￼ or ￼!"},
		{"addresses in marks", "**https://x.org/10** “http://x.org/20” http://x.org/a&amp;b=3", "￼ “￼” ￼"},
		{"no addresses", "xhttp://a www. @a a@b https:// ten@ 12@3.50", "xhttp://a www. @a a@b https:// ten@ 12@3.50"},
		{"an address as a link", "[http://x.org/30](http://y.org) died", "￼ died"},
		{"struck out", "~~40~~ 41 died, ~42~ 43 hurt.", "41 died, 43 hurt."},
		{"what is struck out does not join", "20~~1~~000 and 20 ~~x~~000 and 20~~x~~ 000", "20\t000 and 20 \t000 and 20\t 000"},
		{"tildes that are none", "~20 dead, ~30 hurt, ~~~x~~~", "~20 dead, ~30 hurt, ~~~x~~~"},
		{"soft lines", "Ten\npeople \n   died.", "Ten\npeople\ndied."},
		{"hard lines", "Ten  \npeople\\\ndied.", "Ten\npeople\ndied."},
		{"Windows", "Ten\r\npeople\\\r\ndied.\r\n", "Ten\r\npeople\r\ndied."},
		{"old Macintosh", "Ten\rpeople\\\rdied.\r\r", "Ten\rpeople\rdied."},
		{"tags in words", "<b>20</b>,000 <span class=\"x>y\">peo</span>ple", "20,000 people"},
		{"line tags", "20<br>000<br/>dead", "20\t000\tdead"},
		{"powers and notes", "5 km<sup>2</sup>, 20,000<sup>1</sup> on the 5<sup>th</sup>, CO<sub>2</sub>", "5 km², 20,000¹ on the 5th, CO2"},
		{"struck out by tags", "<del>40</del> 41 died, <s>50</s>.", "41 died, ."},
		{"code by tags", "The <code>30</code> <img alt=\"40\"> died", "The ￼ ￼ died"},
		{"no tags", "5 < 6 > 4, <3, < b>, <b", "5 < 6 > 4, <3, < b>, <b"},
		{"notes", "20,000[^a] died.[^b] Then 20[^a]000[^c]\n\n[^a]: x\n\n[^b]: y", "20,000 died. Then 20\t000[^c]"},
		{"comments", "20<!-- x -->000 died <!-- y\nz --> there.", "20000 died there."},
		{"comments show nothing", "3<!-- x -->1,000, 3<!---->1,000, 3<?x?>1,000 and 3<!X>1,000 died <!-- y --> there, ten<!-- a\nb -->th.", "31,000, 31,000, 31,000 and 31,000 died there, tenth."},
		{"comments do not join what was apart", "20 <!-- x -->000 and 20~~1~~<!-- x -->000 and 20<!-- x -->~~1~~000", "20 000 and 20\t000 and 20\t000"},
		{"no comment", "Ten <!-- died.", "Ten <!-- died."},
		{"other marks of HTML", "Ten <?x 20?><!X 30><![CDATA[40]]>died.", "Ten died."},
	} {
		doc := markdown(t, c.text)
		assert.Equal(t, c.want, doc.Blocks[0].Text, c.name)
	}
}

func TestMarkdownPositions(t *testing.T) {
	text := "> About **20**\\,000&nbsp;people\n> died in `Kelm`.\n"
	doc := markdown(t, text)
	require.Equal(t, "About 20,000\u00a0people\ndied in ￼.", doc.Blocks[0].Text)
	cite := doc.Citer()
	for _, c := range []struct{ quote, file string }{
		{"20,000", "20**\\,000"},
		{"000\u00a0people", "000&nbsp;people"},
		{"people\ndied", "people\n> died"},
		{"￼", "`Kelm`"},
	} {
		at := strings.Index(doc.Blocks[0].Text, c.quote)
		got := cite.Cite(0, at, at+len(c.quote))
		assert.Equal(t, c.quote, got.Quote)
		assert.Equal(t, c.file, text[got.Start:got.End])
		assert.Equal(t, c.quote, doc.Blocks[0].Displayed(got.Start, got.End))
	}
	died := strings.Index(doc.Blocks[0].Text, "died")
	got := cite.Cite(0, died, died+4)
	assert.Equal(t, []int{2, 3}, []int{got.Line, got.Column})
}

func TestMarkdownNotes(t *testing.T) {
	doc := markdown(t, "Ten died.[^1]\n\n[^1]: At least *nine*, they\n    said.\n\n    More.\n\n[^2]: Nobody asks.\n\nTwenty hurt.")
	assert.Equal(t, []string{"paragraph: Ten died.", "paragraph: At least nine, they\nsaid.", "paragraph: More.", "paragraph: Twenty hurt."}, outline(doc))
}

func TestMarkdownComments(t *testing.T) {
	text := "<!-- one -->\n# Ten <!-- two --> dead\n\n> a\n> <!-- three\n> here --> b\n\n- x <!--four-->\n\n  <!-- five -->\n\n" +
		"|a|b <!-- six -->|\n|-|-|\n|1|2|\n\n<div>\n<!-- seven -->\n</div>\n\nText[^1] `<!-- code -->`\n\n[^1]: c <!-- eight -->\n\n```\n<!-- code -->\n```\n<!---->\n"
	doc := markdown(t, text)
	var got []string
	for _, c := range doc.Comments {
		got = append(got, c.Text)
	}
	assert.Equal(t, []string{" one ", " two ", " three\nhere ", "four", " five ", " six ", " seven ", " eight ", ""}, got)
	for _, b := range doc.Blocks {
		assert.NotContains(t, b.Text, "<!--")
	}
}

func TestMarkdownHTML(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"what a reader sees", "<div class=\"20\">\n<p>Ten <b>dead</b></p>\n<!-- x -->\nTwenty\n</div>", []string{"paragraph: Ten dead", "paragraph: Twenty"}},
		{"lists and tables", "<ul><li>ten<li>twenty</ul>a<table><tr><td>1</td><th>2</th></table>", []string{"item: ten", "item: twenty", "paragraph: a", "cell: 1", "cell: 2"}},
		{"headings and captions", "<h2>Ten</h2>dead<figure><figcaption>Ostwick</figcaption></figure>", []string{"title: Ten", "paragraph: dead", "caption: Ostwick"}},
		{"no mark of Markdown", "<p>\n*ten* [a](b) \\* `c` &amp; https://x.org\n</p>", []string{"paragraph: *ten* [a](b) \\* `c` & ￼"}},
		{"scripts and styles", "<script>\n10 dead\n</script>\n\n<style>\n20\n</style>\n\n<p>30<script>40</script></p>\n\n<pre>\n50\n</pre>", []string{"title: 30", "paragraph: 50"}},
		{"text that keeps its lines", "<pre>\nTen <b>dead</b>\n*on* Monday\n\nTwenty\n</pre> Thirty\n\nB.", []string{"paragraph: Ten dead\n*on* Monday", "paragraph: Twenty", "paragraph: Thirty", "paragraph: B."}},
		{"in lists and lines", "- <pre>ten\n  dead</pre>\n- a <pre>b</pre> c", []string{"item: ten\ndead", "item: a \tb\t c"}},
		{"without an end", "A.\n\n<pre>\nTen dead.\n\nTwenty.", []string{"paragraph: A.", "paragraph: Ten dead.", "paragraph: Twenty."}},
		{"code that keeps its lines", "<pre><code>ten\n\ndead</code></pre>\n\n<pre lang=\"sh\">ten</pre>\n\n<pre class='highlight x'>ten</pre>\n\n<PRE class=language-go>ten</PRE>\n\nB.", []string{"paragraph: B."}},
		{"code in another", "<pre>ten</pre><p><code>x</code></p><pre id=a class=poem>dead</pre>", []string{"title: ten", "paragraph: dead"}},
		{"behind an end", "<style>x</style> Ten\n\n<script>x\n</script>Twenty\n\n<?php x\ny ?> Thirty\n\n<!DOCTYPE x> Forty\n\n<![CDATA[ x ]]> Fifty\n\n<textarea>x</textarea> Sixty\n\nB.",
			[]string{"title: Ten", "paragraph: Twenty", "paragraph: Thirty", "paragraph: Forty", "paragraph: Fifty", "paragraph: Sixty", "paragraph: B."}},
		{"no markup in a script", "<script>\n\"<!-- </div> <script> </scripts>\" < 10\n</SCRIPT>Ten\n\nB.", []string{"title: Ten", "paragraph: B."}},
		{"a note in front", "<!-- note --> 20 died.", []string{"paragraph: 20 died."}},
		{"Markdown between tags", "<details>\n<summary>More</summary>\n\n*Ten* died.\n\n</details>", []string{"title: More", "paragraph: Ten died."}},
	} {
		assert.Equal(t, c.want, outline(markdown(t, c.text)), c.name)
	}
}

func TestMarkdownSource(t *testing.T) {
	doc := markdown(t, "---\ntitle: From the header\npublished: 2005-11-28\n---\n# Ten dead\n\nA.")
	assert.Equal(t, "From the header", doc.Source.Title)
	assert.Equal(t, "2005-11-28", doc.Source.Published.String())
	assert.Equal(t, []string{"title: Ten dead", "paragraph: A."}, outline(doc))
	assert.Equal(t, "Ten dead in Ostwick", markdown(t, "**Ten** dead\n in Ostwick\n===\n\nA.").Source.Title)
	assert.Equal(t, "Ten dead in Ostwick", markdown(t, "# **Ten** dead in [Ostwick](x)\n\nA.").Source.Title)

	desk(t, map[string]string{"a.md": "Ten *died*.", "b.MARKDOWN": "x", "c.mdown": "y"})
	got, err := Files([]string{"."}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"a.md", "b.MARKDOWN", "c.mdown"}, paths(got))
	assert.Equal(t, "Ten died.", got.Docs[0].Blocks[0].Text)
}

// The header of a page is also for the program that makes a site of it.
func TestMarkdownHeaderOfOthers(t *testing.T) {
	text := "---\nlayout: post\ntags: [floods]\nTitle: The flood\nauthor: Desk\ndraft: true\n---\n\nTen people died.\n"
	doc, err := Markdown(sources.Source{}, []byte(text))
	require.NoError(t, err)
	assert.Equal(t, "The flood", doc.Source.Title)
	assert.Equal(t, []string{"Desk"}, doc.Source.Authors)
	_, err = Markdown(sources.Source{}, []byte(strings.Replace(text, "tags:", "publishd:", 1)))
	assert.ErrorContains(t, err, `unknown key "publishd" (did you mean "published"?)`)
	_, err = Text(sources.Source{}, []byte(text))
	assert.ErrorContains(t, err, `unknown key "layout"`, "the header of a plain text is ours alone")
}

func TestMarkdownInEncodings(t *testing.T) {
	text := "---\ntitle: Ten\n---\n# **Dix** morts à l’été\r\n\r\nUn “témoin” ~~a~~ dit[^é] &eacute; 20\\,000 <!-- à --> é.\r\n\r\n[^é]: *Où* ?\r\n"
	want := markdown(t, text)
	for _, name := range []string{sources.UTF16LE, sources.UTF16BE, "windows-1252"} {
		got, err := Markdown(sources.Source{Path: "a.md", Encoding: name}, []byte(encoded(t, name, text)))
		require.NoError(t, err, name)
		checkBlocks(t, got)
		sameText(t, want, got)
		require.Len(t, got.Comments, 1)
		assert.Equal(t, want.Comments[0].Text, got.Comments[0].Text)
		assert.Equal(t, encoded(t, "windows-1252", "<!-- à -->"), strings.ReplaceAll(string(got.Raw[got.Comments[0].Start:got.Comments[0].End]), "\x00", ""), name)
	}
	_, err := Markdown(sources.Source{}, []byte("caf\xe9 *bombed*"))
	assert.EqualError(t, err, "read as windows-1252, which is a guess: no encoding is declared and it is not UTF-8")
}

func TestMarkdownRefuses(t *testing.T) {
	const deep = "line 1: lists or quotations are nested too deep"
	const none = "the file has no prose: nothing but a header, code, images or addresses"
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "the file is empty"},
		{"NUL", "abc\x00d", "not text: NUL at byte 3"},
		{"damaged UTF-8", "é à \xff", "not text: invalid UTF-8 at byte 6"},
		{"header alone", "---\ntitle: Ten\n---\n", none},
		{"code alone", "```\nTen died.\n```\n\n`x`\n\n![y](z)", none},
		{"definitions alone", "[a]: b", none},
		{"blanks alone", ">\f\n\n- \v ", none},
		{"quotations in quotations", strings.Repeat("> ", 100000) + "x", deep},
		{"without blanks", strings.Repeat(">", 100000) + "x", deep},
		{"lists in lists", strings.Repeat("- ", 100000) + "x", deep},
		{"numbers in numbers", strings.Repeat("1. ", 100000) + "x", deep},
		{"notes in notes", strings.Repeat("[^a]: ", 100000) + "x", deep},
		{"below a header", "---\ntitle: Ten\n---\n\n" + strings.Repeat(">", 100), "line 5: lists or quotations are nested too deep"},
		{"by indentation", stairs(100), "line 65: lists or quotations are nested too deep"},
		{"few levels for long", strings.Repeat("- ", 50) + "a\n" + strings.Repeat("\n", 10000) + "b", "line 1412: lists or quotations are nested too deep"},
	} {
		_, err := Markdown(sources.Source{}, []byte(c.text))
		assert.EqualError(t, err, c.want, c.name)
	}
}

// stairs nests items of lists by indentation.
func stairs(steps int) string {
	var s strings.Builder
	for i := range steps {
		s.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return s.String()
}

// What is no nesting, or not too much of it, is read.
func TestMarkdownLines(t *testing.T) {
	_, err := Markdown(sources.Source{}, bytes.Repeat([]byte("a\n"), maxLines+2))
	assert.ErrorContains(t, err, "more than 1048576 lines")
}

func TestMarkdownDepth(t *testing.T) {
	for name, text := range map[string]string{
		"sixty steps":         stairs(60),
		"sixty quotations":    strings.Repeat("> ", 60) + "x",
		"a rule":              strings.Repeat("* ", 1000) + "\n\nx",
		"many lists":          strings.Repeat("- a\n  - b\n\nc\n\n", 1000),
		"one list":            strings.Repeat("- a\n\n  b\n\n", 10000),
		"numbers at the side": strings.Repeat("1986. a\n\n", 1000),
	} {
		doc, err := Markdown(sources.Source{}, []byte(text))
		require.NoError(t, err, name)
		require.NotEmpty(t, doc.Blocks, name)
	}
}

func TestMarkdownUnclosed(t *testing.T) {
	doc, err := Markdown(sources.Source{}, []byte("Ten died.\n\n> x\n> <!-- note\n> y\n\nz <!-- w."))
	assert.EqualError(t, err, "line 4, column 3: a comment that is not closed: nothing behind it is read")
	assert.Equal(t, []string{"paragraph: Ten died.", "quote: x", "paragraph: z <!-- w."}, outline(doc))

	for text, want := range map[string]string{
		"<!-- x\n\nTen.":               "line 3, column 1: a comment",
		"<?x\n\nTen.":                  "line 3, column 1: an instruction (<?)",
		"<!X y\n\nTen.":                "line 3, column 1: a declaration (<!)",
		"<![CDATA[ x\n\nTen.":          "line 3, column 1: a section (<![CDATA[)",
		"<script>\n\nTen.":             "line 3, column 1: a script element",
		"<STYLE>Ten.</style x":         "",
		"<style>\nTen.</script>\n":     "line 3, column 1: a style element",
		"<textarea>\n\nTen.":           "line 3, column 1: a textarea element",
		"```\n\nTen.":                  "line 3, column 1: code",
		"~~~ go\nTen.\n```\n":          "line 3, column 1: code",
		"``` Ten died.":                "line 3, column 1: code",
		"- a\n\n  ```\n  Ten.\n\nB.":   "line 5, column 3: code",
		">\t```\n> Ten.\n```\n```\nB.": "line 3, column 3: code",
	} {
		doc, err := Markdown(sources.Source{}, []byte("A.\n\n"+text))
		checkBlocks(t, doc)
		assert.NotContains(t, strings.Join(outline(doc), "/"), "Ten", "%q", text)
		if want == "" {
			assert.NoError(t, err, "%q", text)
		} else {
			assert.EqualError(t, err, want+" that is not closed: nothing behind it is read", "%q", text)
		}
	}
	_, err = Markdown(sources.Source{}, []byte("---\ntitle: Ten\n---\nA.\n\n> <?x\n\n```\nTen.\n"))
	assert.EqualError(t, err, "line 6, column 3: an instruction (<?) that is not closed: nothing behind it is read\nline 8, column 1: code that is not closed: nothing behind it is read")
	for _, text := range []string{"a <?x", "a <!X", "a <![CDATA[x", "a <script>b", "<div>\n<?x\nc", "<div>\n<script>\nc", "```\na\n```", "```\na\n`````", "~~~\n```\n~~~", "```", "``` go"} {
		markdown(t, "Ten died.\n\n"+text)
	}

	for _, text := range []string{"[a](b", "[a][", "![", "**a", "`a", "<a", "<a b=\"", "~~a", "[^a", "&am", "a\\", "<!", "a <!--", "- ", "|a|\n|-|", "> ```\na"} {
		markdown(t, "Ten died.\n\nB "+text)
	}
}

// FuzzMarkdownBytes: any bytes are read or refused; what is read leads back to the
// file; and lines may end in any way.
func FuzzMarkdownBytes(f *testing.F) {
	for _, s := range []string{
		"# Ten *dead*\n\n> a\n> - b\\\n> c <!-- d -->\n\n|a|b|\n|-|-|\n|1|`2`|\n\n[^1] ~~x~~ &amp; [a](b \"c\")\n\n[^1]: e\n",
		"---\ntitle: Ten\n---\n<div>\n<td>a<!--", "1. a\n\n   ```\n   b\n   ```\n<b>x</b>20<sup>2</sup>", "\xff\xfe#\x00 \x00a\x00", "caf\xe9 *b*", ">\f", "<pre>\na\n\nb <!-- c --></pre> d\n\n<?x?>1\n\n<script>\n", "00<!A0>\n0|0", "![[a](b)](c) **20**,000 www.a.b",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Markdown(sources.Source{Path: "a.md"}, data)
		var meta *MetadataError
		if err != nil && !assertAs(err, &meta) {
			require.Empty(t, doc.Blocks)
			return
		}
		checkBlocks(t, doc)
		citer := doc.Citer()
		for i, b := range doc.Blocks {
			c := citer.Cite(i, 0, len(b.Text))
			require.Equal(t, b.Text, c.Quote)
			require.Equal(t, b.Text, b.Displayed(c.Start, c.End))
		}
		at := 0
		for _, c := range doc.Comments {
			require.LessOrEqual(t, at, c.Start)
			require.Less(t, c.Start, c.End)
			at = c.End
		}
		if text := string(data); doc.Source.Encoding == "" && !strings.Contains(text, "\r") {
			for _, end := range []string{"\r\n", "\r"} {
				other, _ := Markdown(sources.Source{Path: "a.md"}, []byte(strings.ReplaceAll(text, "\n", end)))
				require.Equal(t, outline(doc), outlineLF(other, end), "%q", end)
			}
		}
	})
}

// outlineLF is the outline of a document whose lines end in another way.
func outlineLF(d sources.Document, end string) []string {
	all := outline(d)
	for i := range all {
		all[i] = strings.ReplaceAll(all[i], end, "\n")
	}
	return all
}
