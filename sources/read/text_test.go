package read

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// outline shows a document's blocks, one a line.
func outline(d sources.Document) []string {
	var all []string
	for _, b := range d.Blocks {
		all = append(all, b.Kind.String()+": "+b.Text)
	}
	return all
}

func TestBlocks(t *testing.T) {
	long := strings.Repeat("x ", 100) + "x"
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"one line is prose", "Ten dead in Ostwick fire\n", []string{"paragraph: Ten dead in Ostwick fire"}},
		{"title and prose", "Ten dead in Ostwick fire\n\nTen people died.\n", []string{"title: Ten dead in Ostwick fire", "paragraph: Ten people died."}},
		{"a sentence is no title", "Ten people died.\n\nMore follows.", []string{"paragraph: Ten people died.", "paragraph: More follows."}},
		{"a quoted sentence is no title", "“Ten people died.”\n\nMore follows.", []string{"paragraph: “Ten people died.”", "paragraph: More follows."}},
		{"two lines are no title", "Ten dead\nin fire\n\nMore follows.", []string{"paragraph: Ten dead\nin fire", "paragraph: More follows."}},
		{"too long for a title", long + "\n\nMore follows.", []string{"paragraph: " + long, "paragraph: More follows."}},
		{"heading", "A.\n\nThe rescue\n\nB.", []string{"paragraph: A.", "heading: The rescue", "paragraph: B."}},
		{"a comma is no heading", "A.\n\nThe rescue,\n\nB.", []string{"paragraph: A.", "paragraph: The rescue,", "paragraph: B."}},
		{"too long for a heading", "A.\n\n" + long[:81] + "\n\nB.", []string{"paragraph: A.", "paragraph: " + long[:81], "paragraph: B."}},
		{"a rule is no heading", "A.\n\n* * *\n\nB.", []string{"paragraph: A.", "paragraph: * * *", "paragraph: B."}},
		{"dashes are no heading", "A.\n\n-----\n\nB.", []string{"paragraph: A.", "paragraph: -----", "paragraph: B."}},
		{"lines stay in a paragraph", "Ten people\n  died.\n", []string{"paragraph: Ten people\n  died."}},
		{"Windows line ends", "Ten\r\npeople.\r\n \t\r\nB.\r\n", []string{"paragraph: Ten\r\npeople.", "paragraph: B."}},
		{"old Macintosh line ends", "Ten\rpeople.\r\rB.", []string{"paragraph: Ten\rpeople.", "paragraph: B."}},
		{"BOM is no text", "\ufeffTen people died.", []string{"paragraph: Ten people died."}},
		{"date over prose", "2011-03-18\nForty died.\n2011-03-20\nMore died.", []string{"heading: 2011-03-18", "paragraph: Forty died.", "heading: 2011-03-20", "paragraph: More died."}},
		{"a date inside a sentence", "It began on\nMarch 18, 2011\nand went on.", []string{"paragraph: It began on\nMarch 18, 2011\nand went on."}},
		{"a stamp is no title", "Last Updated: Monday, 28 November 2005, 02:24 GMT\n\nTen dead in Ostwick\n\nTen died.", []string{"heading: Last Updated: Monday, 28 November 2005, 02:24 GMT", "title: Ten dead in Ostwick", "paragraph: Ten died."}},
		{"list", "The toll:\n- 10 dead\n- 20 hurt\n", []string{"paragraph: The toll:", "item: 10 dead", "item: 20 hurt"}},
		{"list with numbers", "A.\n\n1. ten dead\n2) twenty hurt", []string{"paragraph: A.", "item: ten dead", "item: twenty hurt"}},
		{"long items", "• ten dead in\n  the north\n• twenty hurt.\nThis is prose.", []string{"item: ten dead in\n  the north", "item: twenty hurt.", "paragraph: This is prose."}},
		{"prose under a date", "A.\n\n2011-03-18\nForty dead in Ostwick", []string{"paragraph: A.", "heading: 2011-03-18", "paragraph: Forty dead in Ostwick"}},
		{"an item is no heading", "A.\n\n- ten dead\n\nB.", []string{"paragraph: A.", "item: ten dead", "paragraph: B."}},
		{"two lists", "- a\n- b.\nProse.\n- c\n- d", []string{"item: a", "item: b.", "paragraph: Prose.", "item: c", "item: d"}},
		{"a lone dash in prose", "He left\n- so they say\n in May.", []string{"paragraph: He left\n- so they say\n in May."}},
		{"a year is no number of a list", "It rose in\n2011. Then\n2012. It fell.", []string{"paragraph: It rose in\n2011. Then\n2012. It fell."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Text(sources.Source{Path: "a.txt"}, []byte(c.text))
			require.NoError(t, err)
			if diff := cmp.Diff(c.want, outline(doc)); diff != "" {
				t.Errorf("%q: (-want +got)\n%s", c.text, diff)
			}
			checkBlocks(t, doc)
		})
	}
}

// checkBlocks holds a document against what is promised of its blocks.
func checkBlocks(t *testing.T, doc sources.Document) {
	t.Helper()
	at := 0
	for i, b := range doc.Blocks {
		require.NoError(t, b.Check(doc.Raw))
		require.GreaterOrEqual(t, b.Start, at, "block %d overlaps the one before", i)
		require.NotEmpty(t, strings.TrimSpace(b.Text), "block %d", i)
		at = b.End
	}
}

func TestDateLines(t *testing.T) {
	for line, want := range map[string]bool{
		"2011-03-18":               true,
		"2011-03":                  true,
		"2011":                     true,
		"18 March 2011":            true,
		"18th March 2011":          true,
		"March 18, 2011":           true,
		"Mar. 18, 2011":            true,
		"Sept. 18":                 true,
		"March 2011":               true,
		"Monday, 28 November 2005": true,
		"Monday 28 November 2005:": true,
		"11/28/05":                 true,
		"28.11.2005":               true,
		"2011-03-18T10:00Z":        true,

		"2011-02-30":           false,
		"45":                   false,
		"3000":                 false,
		"1984?":                false,
		"Monday":               false,
		"March":                false,
		"18 March 2011, Sanaa": false,
		"Sunday 40":            false,
		"32 March 2011":        false,
		"1990/1994":            false,
		"31/31/05":             false,
		"1.2.3.4":              false,
		"":                     false,
	} {
		assert.Equal(t, want, isDateLine(line), "%q", line)
	}
}

func TestStamps(t *testing.T) {
	for line, want := range map[string]bool{
		"Posted 11/27/2005 7:21 AM Updated 11/27/2005 3:41 PM": true,
		"November 28th, 2005, 09:11 GMT":                       true,
		"21 July 2013 Last updated at 11:11 GMT":               true,

		"Strong earthquake hits on November 28, 2005": false,
		"Updated 7:21 AM": false,
		"March of 20,000": false,
	} {
		assert.Equal(t, want, isStamp(line), "%q", line)
	}
}

func TestTextRefuses(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "the file is empty"},
		{"white space", " \r\n\t\n", "the file has nothing but white space"},
		{"BOM alone", "\ufeff\n", "the file has nothing but white space"},
		{"NUL", "ten\x00dead", "not text: NUL at byte 3"},
		{"header alone in UTF-16", utf16Of(binary.LittleEndian, "\ufeff---\ntitle: Ten dead\n---\n"), "the file has no text after its header"},
		{"header alone", "---\ntitle: Ten dead\n---\n\n", "the file has no text after its header"},
	} {
		_, err := Text(sources.Source{}, []byte(c.data))
		assert.EqualError(t, err, c.want, c.name)
	}
}

func TestTitleAndID(t *testing.T) {
	doc, err := Text(sources.Source{Path: "wire/late.night.txt"}, []byte("Ten dead in Ostwick\n\nTen died."))
	require.NoError(t, err)
	assert.Equal(t, "late.night", doc.Source.ID)
	assert.Equal(t, "Ten dead in Ostwick", doc.Source.Title)

	for _, text := range []string{"Ten died.\x1b[0m\n\nThey lived there.", "“Ten died.”\x1b[1;31m\x1b[m\n\nThey lived there."} {
		doc, err = Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		assert.Empty(t, doc.Source.Title, "colours are not the end of a line: %q", text)
	}

	doc, err = Text(sources.Source{}, []byte("Ten died."))
	require.NoError(t, err)
	assert.Equal(t, sources.Source{}, doc.Source, "nothing is made up")
}

// Text of odd shapes must cost no more per byte than prose does. The bound is
// wide: what it is to catch takes minutes.
func TestTextIsLinear(t *testing.T) {
	for name, data := range map[string]string{
		"one line of 4 MB":  strings.Repeat("ten people died ", 1<<18),
		"blank lines":       strings.Repeat("\n", 4<<20) + "Ten died.",
		"carriage returns":  strings.Repeat("\r", 4<<20) + "Ten died.",
		"list":              strings.Repeat("- a\n", 1<<20),
		"list with prose":   strings.Repeat("- a\n- b.\nProse.\n", 1<<18),
		"lone dashes":       strings.Repeat("a\n- b.\nc\n", 1<<19),
		"dates":             strings.Repeat("2011-03-18\n", 1<<18),
		"open header":       "---\n" + strings.Repeat("a: b\n", 1<<19),
		"brackets":          "---\n" + strings.Repeat("[", 60<<10) + "\n---\nTen died.",
		"dashes in header":  "---\n" + strings.Repeat("- ", 30<<10) + "\n---\nTen died.",
		"keys in header":    "---\n" + strings.Repeat("a: ", 20<<10) + "\n---\nTen died.",
		"many keys":         "---\n" + strings.Repeat("aaa: b\n", 8<<10) + "\n---\nTen died.",
		"questions":         "---\n" + strings.Repeat("? ", 30<<10) + "\n---\nTen died.",
		"quotes in header":  "---\na: " + strings.Repeat("'", 60<<10) + "\n---\nTen died.",
		"nested by indent":  "---\n" + staircase(340) + "\n---\nTen died.",
		"anchors in header": "---\n" + strings.Repeat("&a ", 20<<10) + "\n---\nTen died.",
	} {
		doc, err := Text(sources.Source{}, []byte(data))
		if err != nil {
			var meta *MetadataError
			require.ErrorAs(t, err, &meta, name)
		}
		require.NotEmpty(t, doc.Blocks, name)
	}
}

// staircase nests mappings by indentation.
func staircase(steps int) string {
	var s strings.Builder
	for i := range steps {
		s.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return s.String()
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		"Ten dead\n\nTen people died.\r\n\r\n- one\n- two\n",
		"---\ntitle: Ten dead\npublished: 2005-11-28 02:24 GMT\nauthors: [A, B]\n---\n2011-03-18\rForty died.",
		"---\na: &a [*a]\nb: !!str |\n  x\n---\n\nText", "---\n- ? :\n---", "\ufeff---\n'\n---\nx",
		"\xd6", "\xff\xfe1\x00\xe9\x00",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Text(sources.Source{Path: "a.txt"}, data)
		var meta *MetadataError
		if err != nil && !assertAs(err, &meta) {
			require.Empty(t, doc.Blocks)
			return
		}
		checkBlocks(t, doc)
		citer := doc.Citer()
		for i, b := range doc.Blocks {
			c := citer.Cite(i, 0, len(b.Text))
			if doc.Source.Encoding == "" {
				require.Equal(t, string(data[c.Start:c.End]), c.Quote)
			}
			require.Equal(t, b.Displayed(c.Start, c.End), c.Quote)
		}
	})
}
