package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

func TestWikitext(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"lines are one paragraph", "Ten people\ndied.\n\nMore follows.", []string{"paragraph: Ten people\ndied.", "paragraph: More follows."}},
		{"letters", "''Ten'' '''people''' '''''died'''''.", []string{"paragraph: Ten people died."}},
		{"an apostrophe is none", "Ten o'clock, the crew's.", []string{"paragraph: Ten o'clock, the crew's."}},
		{"links", "[[Ostwick]], [[Ostwick (town)|the town]], [[death]]s, [[:Category:Floods]].", []string{"paragraph: Ostwick, the town, deaths, Category:Floods."}},
		{"links beside the text", "Ten died.[[Category:Floods of 1999]]\n[[fr:Ostwick]]", []string{"paragraph: Ten died."}},
		{"addresses", "See [http://example.org/30 the 20 pages] and https://example.org/40, [http://example.org/50].", []string{"paragraph: See the 20 pages and \ufffc, ."}},
		{"references to characters", "20&nbsp;000 &amp; more &mdash; &#8211;", []string{"paragraph: 20\u00a0000 & more — –"}},
		{"what is no wikitext", "<nowiki>[[Ten]] ''died''</nowiki>.", []string{"paragraph: [[Ten]] ''died''."}},
		{"notes", "About 30<ref>At least 40 died.</ref> died<ref name=\"a\" />.<ref>{{cite web|title=50 dead}}</ref>", []string{"paragraph: About 30 died."}},
		{"a note makes no figure of two", "About 20<ref>x</ref>000 died.", []string{"paragraph: About 20\ufffc000 died."}},
		{"comments", "Ten<!-- 40 --> died.\n<!-- 50 died. -->\nMore.", []string{"paragraph: Ten died.\nMore."}},
		{"breaks", "Ten<br>died.<br /><br/>More.", []string{"paragraph: Ten\ndied.", "paragraph: More."}},
		{"struck out", "About <s>40</s> 41 died.", []string{"paragraph: About 41 died."}},
		{"powers and ordinals", "10<sup>5</sup> people, 5 km<sup>2</sup>, the 3<sup>rd</sup> of CO<sub>2</sub>.", []string{"paragraph: 10⁵ people, 5 km2, the 3rd of CO2."}},
		{"code and formulas", "About <math>x = 30</math> and <code>40</code> died.", []string{"paragraph: About \ufffc and \ufffc died."}},
		{"headings", "== The '''flood''' == <!-- x -->\nTen died.\n=== Later ===", []string{"heading: The flood", "paragraph: Ten died.", "heading: Later"}},
		{"equals signs in prose", "= is a sign", []string{"paragraph: = is a sign"}},
		{"lists", "* ten dead\n** in [[Ostwick]]\n# twenty hurt\n: indented", []string{"item: ten dead", "item: in Ostwick", "item: twenty hurt", "paragraph: indented"}},
		{"rules and words to the program", "Ten died.\n----\n__NOTOC__\nMore.", []string{"paragraph: Ten died.", "paragraph: More."}},
		{"a table", "{| class=\"x\"\n|+ The dead\n! Town !! style=\"a\" | Dead\n|-\n| Ostwick || 12\n|-\n| rowspan=2 | Halvik\n| 13\n|}\nMore.", []string{"caption: The dead", "cell: Town", "cell: Dead", "cell: Ostwick", "cell: 12", "cell: Halvik", "cell: 13", "paragraph: More."}},
		{"a table in a table", "{|\n| a\n{|\n| b\n|}\n| c\n|}", []string{"paragraph: a", "paragraph: b", "cell: c"}},
		{"pictures", "[[File:A.jpg|thumb|200px|alt=30 dead|Ten [[men]] died.]]\nMore [[Image:B.png|20px]] follows.", []string{"caption: Ten men died.", "paragraph: More follows."}},
		{"a quotation", "He spoke.\n<blockquote>Ten died.</blockquote>\nMore.", []string{"paragraph: He spoke.", "quote: Ten died.", "paragraph: More."}},
		{"brackets that nothing closes", "Ten [[people died. }}\n\nMore]] follows}}.", []string{"paragraph: Ten people died.", "paragraph: More follows."}},
		{"a redirect of another kind", "#1 is a number", []string{"item: 1 is a number"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, _ := Wikitext(sources.Source{Path: "a.wiki"}, []byte(c.text))
			if diff := cmp.Diff(c.want, outline(doc)); diff != "" {
				t.Errorf("%q: (-want +got)\n%s", c.text, diff)
			}
			checkBlocks(t, doc)
		})
	}
}

func TestWikiTemplates(t *testing.T) {
	for text, want := range map[string]string{
		"About {{nowrap|20,000}} died.":                                    "About 20,000 died.",
		"{{convert|10|km|mi|abbr=on}} away":                                "10 km away",
		"{{convert|10|to|20|sqmi}} wide":                                   "10 to 20 square miles wide",
		"{{convert|10|-|20|km}} wide":                                      "10–20 km wide",
		"{{cvt|1,200|ft}} high":                                            "1,200 feet high",
		"{{convert|10|blorps}} high":                                       "\ufffc high",
		"{{convert|10+1/2|km}} high":                                       "\ufffc high",
		"{{convert|km}} high":                                              "\ufffc high",
		"{{formatnum:20000}} died":                                         "20,000 died",
		"{{formatnum:1234567.5}} died":                                     "1,234,567.5 died",
		"{{formatnum:{{#expr: 3*4}}}} died":                                "\ufffc died",
		"{{num|300}} died":                                                 "300 died",
		"{{val|1.5|u=km}} away":                                            "1.5 km away",
		"{{val|1.5|0.2|u=km}} away":                                        "\ufffc away",
		"built {{circa|1990}}":                                             "built c. 1990",
		"built {{c.|1990|1995}}":                                           "built c. 1990 – c. 1995",
		"{{As of|2020|10|26}}, ten":                                        "As of 26 October 2020, ten",
		"ten {{as of|2020|10|lc=y}}":                                       "ten as of October 2020",
		"ten {{as of|2020|13|lc=y}}":                                       "ten \ufffc",
		"on {{start date|2004|12|26|00|58|df=y}}":                          "on 26 December 2004",
		"on {{death date and age|1995|8|6|1912|2|1}}":                      "on 6 August 1995",
		"on {{start date|2004|12|{{#expr: 2}}}}":                           "on December 2004",
		"the {{lang|fr|''Marée''}}":                                        "the Marée",
		"{{abbr|BBC|British Broadcasting}} said":                           "BBC said",
		"1990{{snd}}1995":                                                  "1990\u00a0– 1995",
		"1990{{ndash}}1995":                                                "1990–1995",
		"{{frac|3|4}} mile, 5{{frac|1|2}}, {{frac|2}}, {{frac|2|1|4}}":     "3/4 mile, 5 1/2, 1/2, 2 1/4",
		"20{{nbsp}}km":                                                     "20\u00a0km",
		"{{small|ten died}}":                                               "ten died",
		"Ten{{citation needed|date=May 2011}} died{{sfn|Smith|1999|p=40}}": "Ten died",
		"killed between 20 and {{unknown|30}} men":                         "killed between 20 and \ufffc men",
		"about 20{{unknown}}000 died":                                      "about 20\ufffc000 died",
		"{{#if: x | 30 | 40}} died":                                        "\ufffc died",
		"{{{toll|30}}} died":                                               "\ufffc died",
		"cost {{US$|4 million}}":                                           "cost US$4 million",
		"{{ Nowrap | 20 }} died":                                           "20 died",
		"{{nowrap|1=20 = 20}} died":                                        "20 = 20 died",
		"{{nowrap|{{nowrap|{{convert|5|km}}}}}} away":                      "5 km away",
	} {
		doc, err := Wikitext(sources.Source{}, []byte("x "+text))
		require.NoError(t, err, text)
		require.Len(t, doc.Blocks, 1, text)
		assert.Equal(t, "x "+want, doc.Blocks[0].Text, text)
		checkBlocks(t, doc)
	}
}

const fireBox = `{{Short description|Fire of 1999}}
{{about|the fire|the town}}
{{Infobox military conflict
| conflict    = Siege of '''Ostwick'''
| image       = [[File:Ostwick 77.jpg|300px|77 dead]]
| date        = {{start date|1999|5|6|df=y}}{{snd}}9 May
| combatant1  = {{flag|Halvik}}<ref>55 dead</ref>
| combatant2  = {{plainlist|
* {{flagicon|X}} [[Dornau]]
* [[Selia (state)|Selia]]
}}
| strength1   = 12,000<br />14 ships
| casualties1 = '''1,500 killed'''<ref>x</ref><br>{{nowrap|3,000 wounded}}
| casualties2 = {{ubl|20–30 killed|15 captured{{efn|66}}}}
| casualties3 = Unknown {{unknown|99}}
| campaignbox = {{Campaignbox 88 dead}}
}}
The siege.
`

func TestWikiBox(t *testing.T) {
	doc, err := Wikitext(sources.Source{Path: "ostwick.wiki"}, []byte(fireBox))
	require.NoError(t, err)
	checkBlocks(t, doc)
	assert.Equal(t, []string{
		"title: Siege of Ostwick",
		"cell: Date: 6 May 1999\u00a0– 9 May",
		"cell: Strength of Halvik: 12,000; 14 ships",
		"cell: Casualties and losses of Halvik: 1,500 killed; 3,000 wounded",
		"cell: Casualties and losses of Dornau; Selia: 20–30 killed; 15 captured",
		"cell: Casualties and losses: Unknown \ufffc",
		"paragraph: The siege.",
	}, outline(doc))
	assert.Equal(t, "Siege of Ostwick", doc.Source.Title)
	b := doc.Blocks[3]
	start, end := b.Span(0, len("Casualties and losses of Halvik: "))
	assert.Equal(t, "casualties1 =", strings.TrimSpace(string(doc.Raw[start:end])))
	start, end = b.Span(strings.Index(b.Text, "3,000"), len(b.Text))
	assert.Equal(t, "3,000 wounded", string(doc.Raw[start:end]))
}

func TestWikiTitle(t *testing.T) {
	for text, want := range map[string]string{
		"The '''Ostwick fire''' of '''1999'''.":                  "Ostwick fire",
		"{{DISPLAYTITLE:''The'' fire}}\nThe '''Ostwick fire'''.": "The fire",
		"Ten died.": "",
	} {
		doc, err := Wikitext(sources.Source{}, []byte(text))
		require.NoError(t, err)
		assert.Equal(t, want, doc.Source.Title, text)
	}
	doc, err := Wikitext(sources.Source{Title: "Known"}, []byte("The '''Ostwick fire'''."))
	require.NoError(t, err)
	assert.Equal(t, "Known", doc.Source.Title)
}

func TestWikiFaults(t *testing.T) {
	for text, want := range map[string]string{
		"#REDIRECT [[Ostwick]]":            "only leads to another",
		"{{Infobox person|name=x}}\n":      "no text in this page",
		"":                                 "empty",
		"Ten died. <!-- More":              "a comment that is not closed",
		"Ten died. {{Infobox x\n| a = 20 ": "a template that is not closed",
	} {
		_, err := Wikitext(sources.Source{}, []byte(text))
		assert.ErrorContains(t, err, want, text)
	}
}

const wikiXML = `<?xml version="1.0"?>
<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo><sitename>Wikipedia</sitename><base>https://en.wikipedia.org/wiki/Main_Page</base></siteinfo>
  <page><title>Ostwick &amp; Halvik fire</title><ns>0</ns><id>1</id>
    <revision><id>2</id><timestamp>2011-03-18T09:30:00Z</timestamp>
      <contributor><username>77 dead</username></contributor><comment>88 dead</comment>
      <text xml:space="preserve">The '''fire''' killed &quot;12&quot; people&lt;ref&gt;40&lt;/ref&gt; &amp;amp; hurt &lt;!-- x --&gt;&#51;0.

== After ==
More.</text></revision></page></mediawiki>`

func TestWikiExport(t *testing.T) {
	doc, err := WikiExport(sources.Source{Path: "a.xml"}, []byte(wikiXML))
	require.NoError(t, err)
	checkBlocks(t, doc)
	assert.Equal(t, []string{"title: Ostwick & Halvik fire", "paragraph: The fire killed \"12\" people & hurt 30.", "heading: After", "paragraph: More."}, outline(doc))
	s := doc.Source
	assert.Equal(t, []string{"Ostwick & Halvik fire", "Wikipedia", "https://en.wikipedia.org/wiki/Ostwick_&_Halvik_fire", "en", "encyclopedia", "2011-03-18T09:30:00Z"},
		[]string{s.Title, s.Publisher, s.URL, s.Language, string(s.Kind), s.Modified.String()})
	require.Len(t, doc.Comments, 1)
	assert.Equal(t, "&lt;!-- x --&gt;", wikiXML[doc.Comments[0].Start:doc.Comments[0].End])
	b := doc.Blocks[1]
	start, end := b.Span(strings.Index(b.Text, "30"), len(b.Text)-1)
	assert.Equal(t, "&#51;0", wikiXML[start:end])

	two := strings.Replace(wikiXML, "</page>", "</page><page><title>B</title><ns>0</ns><revision><text>B.</text></revision></page>", 1)
	_, err = WikiExport(sources.Source{}, []byte(two))
	assert.ErrorContains(t, err, "2 pages in this export")
	doc, err = WikiExport(sources.Source{}, []byte(strings.Replace(two, "<title>B</title><ns>0</ns>", "<title>Template:B</title><ns>10</ns>", 1)))
	require.NoError(t, err)
	assert.Len(t, doc.Blocks, 4)
	for text, want := range map[string]string{
		"<rss><title>x</title></rss>": "not an XML export of a wiki",
		"<mediawiki></mediawiki>":     "no page with text",
		"<mediawiki><page><text>a":    "ends too early",
	} {
		_, err := WikiExport(sources.Source{}, []byte(text))
		assert.ErrorContains(t, err, want, text)
	}
}

// XML that is no export is passed over in a directory, and told where it is named.
func TestOtherXML(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.xml": wikiXML, "feed.xml": "<rss/>", "b.wiki": "Ten died."} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	got, err := Files([]string{dir}, Options{})
	require.NoError(t, err)
	assert.Len(t, got.Docs, 2)
	assert.Empty(t, got.Problems)
	assert.Equal(t, 1, got.Skipped)
	got, err = Files([]string{filepath.Join(dir, "feed.xml")}, Options{})
	require.NoError(t, err)
	require.Len(t, got.Problems, 1)
	assert.Contains(t, got.Problems[0].Error, "not an XML export of a wiki")
}

// hostileWiki are shapes of text that a careless reader takes the square of the time for.
var hostileWiki = map[string]func(n int) string{
	"open braces": repeat("{{"), "single braces": repeat("{"), "closed braces": repeat("}}"), "templates in each": halves("{{a|", "}}"), "parameters in each": halves("{{{a|", "}}}"),
	"shown in each": halves("{{nowrap|", "}}"), "links in each": halves("[[a|", "]]"), "open links": repeat("[["), "links and braces": repeat("[[a{{"), "crossed": repeat("[[a{{b]]}}"),
	"pictures in each": halves("[[File:a|", "]]"), "tables in each": halves("\n{|\n|\n", "\n|}"), "open tables": repeat("\n{|\n|"), "ends of tables": repeat("\n|}"), "a row": func(n int) string { return "{|\n" + strings.Repeat("|a|", n/3) + "\n|}" },
	"rows": func(n int) string { return "{|\n" + strings.Repeat("|-\n|a\n", n/6) + "|}" }, "addresses": repeat("[http://a "), "bare addresses": repeat("http://"), "quotes": repeat("'"), "bold": repeat("'''a"),
	"comments": repeat("<!-- "), "closed comments": repeat("<!-- -->"), "notes": repeat("<ref>"), "notes and lists": repeat("<ref></references>"), "tags": repeat("<a "), "open tags": repeat("<ref "), "small tags": repeat("<b>"), "breaks": repeat("<br>"),
	"powers": repeat("<sup>a"), "arguments": func(n int) string { return "{{a" + strings.Repeat("|b=c", n/4) + "}}" }, "list arguments": func(n int) string { return "{{ubl" + strings.Repeat("|b", n/2) + "}} x" }, "facts": func(n int) string {
		return "{{infobox war\n" + strings.Repeat("|casualties1=20 dead\n", n/21) + "}} x"
	},
	"sides": func(n int) string {
		return "{{infobox war\n|combatant1=" + strings.Repeat("a ", n/4) + "\n" + strings.Repeat("|casualties1=1\n", n/30) + "}} x"
	},
	"lines": repeat("a\n"), "items": repeat("* a\n"), "headings": repeat("== a ==\n"), "equals": repeat("="), "blank lines": func(n int) string { return "x" + strings.Repeat("\n", n) + "a" },
	"ampersands": repeat("&"), "underscores": repeat("_"), "colons": repeat(":"), "names": func(n int) string { return "x {{" + strings.Repeat("a-", n/2) + "}} y" },
	"dates": func(n int) string { return "x {{start date" + strings.Repeat("|1", n/2) + "}}" }, "alone": repeat("\n{{a}} {{b}}"), "in a row": repeat("{{a}} "), "standing in a row": func(n int) string { return strings.Repeat("{{a}} ", n/6) + "x" },
}

// Texts of odd shapes must cost no more per byte than prose does.
func TestWikitextIsLinear(t *testing.T) {
	for name, text := range hostileWiki {
		data := []byte(text(256 << 10))
		begun := time.Now()
		doc, _ := Wikitext(sources.Source{}, data)
		require.Less(t, time.Since(begun), 5*time.Second, name)
		for _, b := range doc.Blocks {
			require.NoError(t, b.Check(data), name)
		}
	}
}

func FuzzWikitext(f *testing.F) {
	f.Add(fireBox)
	f.Add("{| a\n! b !! c\n|-\n| [[File:x|{{ubl|1|2}}]] || <sup>3</sup>\n|}")
	f.Add("== a == \n* {{convert|1|km}}<br>'''b''' &amp; {{quote|x\n\ny}} <nowiki>[[</nowiki>")
	f.Add("#")
	for _, text := range hostileWiki {
		f.Add(text(200))
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, _ := Wikitext(sources.Source{}, []byte(text))
		checkBlocks(t, doc)
		if !utf8.ValidString(text) || strings.HasPrefix(text, "\ufeff") {
			return // which an export cannot hold
		}
		var x strings.Builder
		for _, r := range text {
			switch {
			case r == '<':
				x.WriteString("&lt;")
			case r == '&':
				x.WriteString("&#38;")
			case r == '\r':
				return
			default:
				x.WriteRune(r)
			}
		}
		export, err := WikiExport(sources.Source{}, []byte("<mediawiki><page><text>"+x.String()+"</text></page></mediawiki>"))
		if err == nil {
			checkBlocks(t, export)
			require.Equal(t, outline(doc), outline(export))
		}
	})
}

func TestWikiForms(t *testing.T) {
	for text, want := range map[string]string{
		"what\n":                            "line 1: unknown stanza",
		"drop\n  names: a; a\n":             "line 2: \"a\" is there twice",
		"show {1}\n  what\n":                "line 2: unknown line",
		"box\n  names: a\n  b\n":            "line 3: a parameter without a label",
		"show {1}\n  when 2 to\n":           "line 2: when without a form",
		"units\n  km\n":                     "line 2: a unit without its name",
		"# x\n\nshow {1}\n  names: a;\n  b": "line 5: unknown line",
	} {
		_, err := parseWikiForms(text)
		assert.ErrorContains(t, err, want, text)
	}
	f := wikiFormsOnce()
	for name, want := range map[string]wikiSort{"infobox person": showsBeside, "infobox earthquake": showsBox, "cite web": showsNothing, "geo-stub": showsBeside, "nowrap": showsForm, "ubl": showsEach} {
		require.NotNil(t, f.find(name), name)
		assert.Equal(t, want, f.find(name).sort, name)
	}
	assert.Nil(t, f.find("no such template"))
}
