package sources

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// escaped is a block of "A &amp; B: caf\xe9" as a file in Latin-1 with an
// entity would hold it, after four bytes of markup.
func escaped() (raw []byte, b Block) {
	raw = []byte("<p> A &amp; B: caf\xe9</p>")
	return raw, Block{Start: 4, End: 19, Text: "A & B: café", Map: Map{
		{Text: 0, TextLen: 2, File: 4, FileLen: 2},
		{Text: 2, TextLen: 1, File: 6, FileLen: 5},
		{Text: 3, TextLen: 7, File: 11, FileLen: 7},
		{Text: 10, TextLen: 2, File: 18, FileLen: 1},
	}}
}

func TestSpan(t *testing.T) {
	raw, b := escaped()
	require.NoError(t, b.Check(raw))
	for _, c := range []struct {
		name       string
		start, end int
		raw        string // the bytes cited
		quote      string // what they show
	}{
		{"copied", 0, 1, "A", "A"},
		{"across the entity", 0, 5, "A &amp; B", "A & B"},
		{"the entity", 2, 3, "&amp;", "&"},
		{"up to the entity", 0, 2, "A ", "A "},
		{"inside a copied run", 7, 9, "ca", "ca"},
		{"a letter of two bytes", 10, 12, "\xe9", "é"},
		{"half a letter is cited whole", 9, 11, "f\xe9", "fé"},
		{"its other half too", 11, 12, "\xe9", "é"},
		{"all", 0, 12, "A &amp; B: caf\xe9", "A & B: café"},
		{"beyond the ends", -5, 50, "A &amp; B: caf\xe9", "A & B: café"},
		{"nothing", 3, 3, "", ""},
		{"nothing at the end", 12, 12, "", ""},
		{"backwards", 5, 2, "", ""},
	} {
		from, to := b.Span(c.start, c.end)
		assert.Equal(t, c.raw, string(raw[from:to]), "%s: bytes", c.name)
		assert.Equal(t, c.quote, b.Displayed(from, to), "%s: quote", c.name)
		start, end := b.Widen(c.start, c.end)
		assert.Equal(t, c.quote, b.Text[start:end], "%s: widened", c.name)
	}
	assert.Empty(t, b.Displayed(7, 9), "a piece of an entity shows nothing")
}

func TestCheck(t *testing.T) {
	raw, good := escaped()
	for _, c := range []struct {
		name string
		edit func(*Block)
		want string
	}{
		{"no map", func(b *Block) { b.Map = nil }, "other text than its file"},
		{"outside", func(b *Block) { b.End = 99 }, "outside the 23 bytes"},
		{"gap in the text", func(b *Block) { b.Map = b.Map[1:] }, "run 0 does not continue the text at 0"},
		{"end of the text missing", func(b *Block) { b.Map = b.Map[:3] }, "the map ends at 10 of 12"},
		{"backwards in the file", func(b *Block) { b.Map[2].File = 5 }, "run 2 does not continue the file at 11"},
		{"no copy", func(b *Block) { b.Text = "B" + b.Text[1:] }, "run 0 is no copy"},
		{"longer than the text", func(b *Block) { b.Map[3].TextLen = 9 }, "run 3 does not continue the text"},
		{"one piece of equal lengths", func(b *Block) { b.Text, b.Map[0].Piece = "B"+b.Text[1:], true }, ""},
		{"no bytes", func(b *Block) { b.Map[1].FileLen = 0 }, "run 1 does not continue the file"},
	} {
		b := good
		b.Map = append(Map(nil), good.Map...)
		c.edit(&b)
		if c.want == "" {
			assert.NoError(t, b.Check(raw), c.name)
			continue
		}
		assert.ErrorContains(t, b.Check(raw), c.want, c.name)
	}
}

func TestPosition(t *testing.T) {
	for _, c := range []struct {
		name         string
		raw          string
		at           string // the first place of this
		line, column int
	}{
		{"first byte", "abc", "a", 1, 1},
		{"LF", "a\nb\nc", "c", 3, 1},
		{"CRLF", "a\r\nb\r\ncd", "d", 3, 2},
		{"CR", "a\rb\rcd", "d", 3, 2},
		{"mixed", "a\r\r\nb\n\rc", "c", 5, 1},
		{"the line end is in its line", "ab\r\nc", "\n", 1, 4},
		{"code points", "żółć 𝟙 x", "x", 1, 8},
		{"a combining mark is a code point", "e\u0301x", "x", 1, 3},
		{"invalid bytes count one each", "\xe9\xe9x", "x", 1, 3},
		{"BOM counts no column", "\ufeffab", "b", 1, 2},
		{"a later BOM does", "a\n\ufeffb", "b", 2, 2},
		{"tab is one", "\tx", "x", 1, 2},
		{"far along a line", strings.Repeat("ó", 5000) + "x", "x", 1, 5001},
		{"after a long line", strings.Repeat("ó", 5000) + "\nyx", "x", 2, 2},
	} {
		at := NewLines([]byte(c.raw), "").At(strings.Index(c.raw, c.at))
		assert.Equal(t, [2]int{c.line, c.column}, [2]int{at.Line, at.Column}, c.name)
	}
}

func TestPositionInOtherEncodings(t *testing.T) {
	for _, c := range []struct {
		name, encoding, raw string
		offset              int
		want                Position
	}{
		{"UTF-16 counts its units", "", "a𝟙é x", 7, Position{1, 4, 8, 5}},
		{"a letter of one byte", "windows-1252", "caf\xe9\nna\xefve x", 10, Position{2, 6, 6, 6}},
		{"little endian", UTF16LE, "\xff\xfeZ\x01\n\x00a\x00b\x00", 8, Position{2, 2, 3, 2}},
		{"a line feed inside a unit is none", UTF16BE, "\xfe\xff\x0a\x41\x00b", 4, Position{1, 2, 3, 2}},
		{"a pair", UTF16LE, "\x35\xd8\xd9\xdfx\x00", 4, Position{1, 2, 5, 3}},
		{"half a pair", UTF16LE, "\x35\xd8x\x00", 2, Position{1, 2, 3, 2}},
		{"half a unit", UTF16LE, "x\x00y", 3, Position{1, 3, 4, 3}},
		{"CRLF", UTF16LE, "\r\x00\n\x00x\x00", 4, Position{2, 1, 1, 1}},
	} {
		assert.Equal(t, c.want, NewLines([]byte(c.raw), c.encoding).At(c.offset), c.name)
	}
}

func TestNextLine(t *testing.T) {
	l := NewLines([]byte("ab\r\n"+strings.Repeat("x", 2000)+"\nlast"), "")
	assert.Equal(t, []int{4, 4, 2005, 2005, 2009, 2009}, []int{l.Next(0), l.Next(3), l.Next(4), l.Next(1999), l.Next(2005), l.Next(9999)})
	assert.Equal(t, 0, Lines{}.Next(3))
}

// Lines that are indexed for a stretch of a file are those of the file.
func TestLinesBetween(t *testing.T) {
	raw := []byte("\ufeffa\r\nżółć 𝟙\rb\n\n\r\nlast line\xe9\r\n" + strings.Repeat("ó", 400) + "\nend")
	for _, encoding := range []string{"", "windows-1252", UTF16LE} {
		all := NewLines(raw, encoding)
		for from := range raw {
			for _, to := range []int{from, from + 1, from + 7, from + 700, len(raw)} {
				to = min(to, len(raw))
				l := linesBetween(raw, encoding, from, to)
				for at := from; at <= to; at += 1 + (to-from)/9 {
					require.Equal(t, all.At(at), l.At(at), "%s: %d in %d-%d", encoding, at, from, to)
				}
			}
		}
	}
}

func TestLinesOfNothing(t *testing.T) {
	var zero Lines
	assert.Equal(t, Position{1, 1, 1, 1}, zero.At(7))
	assert.Equal(t, 0, zero.Count())
	for raw, want := range map[string]int{"a": 1, "a\n": 1, "a\nb": 2, "\n\n": 2, "a\r": 1} {
		assert.Equal(t, want, NewLines([]byte(raw), "").Count(), "%q", raw)
	}
}

func TestCite(t *testing.T) {
	raw := "Ten dead in Ostwick\r\n\r\nMore than 30 people were hurt.\r\n"
	doc := Document{
		Source: Source{Path: "wire/a.txt", ID: "a"},
		Raw:    []byte(raw),
		Blocks: []Block{
			{Kind: Title, Start: 0, End: 19, Text: raw[:19]},
			{Start: 23, End: 53, Text: raw[23:53]},
		},
	}
	want := Citation{
		Source: "wire/a.txt", Start: 23, End: 35, Line: 3, Column: 1,
		EndLine: 3, EndColumn: 13, ByteColumn: 1, EndByteColumn: 13, UTF16Column: 1, EndUTF16Column: 13,
		Quote: "More than 30", After: " people were hurt.",
	}
	if diff := cmp.Diff(want, doc.Cite(1, 0, 12)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want = Citation{
		Source: "wire/a.txt", Start: 33, End: 35, Line: 3, Column: 11,
		EndLine: 3, EndColumn: 13, ByteColumn: 11, EndByteColumn: 13, UTF16Column: 11, EndUTF16Column: 13,
		Quote: "30", Before: "More than ", After: " people were hurt.",
	}
	assert.Equal(t, want, doc.Citer().Cite(1, 10, 12))
}

func TestCiteKeepsContextShort(t *testing.T) {
	text := strings.Repeat("ó", 400) + "30" + strings.Repeat("ż", 400)
	doc := Document{Source: Source{ID: "hand"}, Raw: []byte(text), Blocks: []Block{{End: len(text), Text: text}}}
	c := doc.Cite(0, 800, 802)
	assert.Equal(t, "hand", c.Source, "a source built by hand is named by its ID")
	assert.Equal(t, "30", c.Quote)
	assert.Equal(t, strings.Repeat("ó", Context), c.Before)
	assert.Equal(t, strings.Repeat("ż", Context), c.After)
}

func TestCitePart(t *testing.T) {
	doc := Document{Raw: []byte("<x>ten</x>"), Blocks: []Block{{Part: "body.xml", Locator: "paragraph 1", Start: 3, End: 6, Text: "ten"}}}
	c := doc.Cite(0, 0, 3)
	assert.Equal(t, Citation{Part: "body.xml", Start: 3, End: 6, Locator: "paragraph 1", Quote: "ten"}, c)
}

// FuzzCite builds a block of runs from the input and holds every citation to
// the law: reading its bytes through the map gives its quote.
func FuzzCite(f *testing.F) {
	f.Add("A & B: café, 30 dead", []byte{2, 0x85, 3, 0x92, 1, 5}, 3, 9)
	f.Add("plain", []byte{}, 1, 4)
	f.Fuzz(func(t *testing.T, text string, plan []byte, start, end int) {
		raw, b := build(text, plan)
		require.NoError(t, b.Check(raw))
		doc := Document{Raw: raw, Blocks: []Block{b}}
		c := doc.Cite(0, start, end)
		require.Equal(t, c.Quote, b.Displayed(c.Start, c.End))
		for _, p := range [][2]int{{start, end}, {0, len(text)}, {end, start}, {start, start}} {
			require.Equal(t, c, doc.Citer().Passage(0, p[0], p[1]).Cite(start, end), "whatever passage it is cut from")
		}
		from, to := b.clamp(start, end)
		require.Contains(t, c.Quote, b.Text[from:to])
		require.LessOrEqual(t, utf8.RuneCountInString(c.Before), Context)
		require.LessOrEqual(t, utf8.RuneCountInString(c.After), Context)
	})
}

// build makes a file and its block. Each byte of the plan is a run: its low bits
// say how many bytes of the text, its high bit that they are escaped, after a
// byte of markup if its next bit is set. The rest is copied.
func build(text string, plan []byte) ([]byte, Block) {
	raw := []byte("<p>")
	b := Block{Start: 3, Text: text}
	at := 0
	run := func(n int, escape bool) {
		r := Run{Text: at, TextLen: n, File: len(raw), FileLen: n}
		if escape {
			raw, r.FileLen = append(raw, strings.Repeat("&", n+1)...), n+1
		} else {
			raw = append(raw, text[at:at+n]...)
		}
		b.Map = append(b.Map, r)
		at += n
	}
	for _, p := range plan {
		n := min(int(p&31)+1, len(text)-at)
		if n == 0 {
			break
		}
		if p&64 != 0 {
			raw = append(raw, '<')
		}
		run(n, p&128 != 0)
	}
	if at < len(text) {
		run(len(text)-at, false)
	}
	b.End = len(raw)
	return append(raw, "</p>"...), b
}

// FuzzPosition holds the index of lines against counting from the start.
func FuzzPosition(f *testing.F) {
	f.Add([]byte("\ufeffa\r\nb\rc\nżółć\n"), 9)
	f.Add([]byte(strings.Repeat("ab\xffó", 700)), 2100)
	f.Fuzz(func(t *testing.T, raw []byte, at int) {
		at = min(max(at, 0), len(raw))
		for at > 0 && at < len(raw) && !utf8.RuneStart(raw[at]) {
			at--
		}
		want := Position{1, 1, 1, 1}
		i := 0
		if strings.HasPrefix(string(raw), "\ufeff") {
			i = 3
		}
		for i < at {
			r, n := utf8.DecodeRune(raw[i:])
			crlf := raw[i] == '\r' && i+1 < len(raw) && raw[i+1] == '\n'
			want.Column, want.Byte, want.UTF16 = want.Column+1, want.Byte+n, want.UTF16+len(utf16.Encode([]rune{r}))
			if raw[i] == '\n' || raw[i] == '\r' && !crlf {
				want = Position{want.Line + 1, 1, 1, 1}
			}
			i += n
		}
		require.Equal(t, want, NewLines(raw, "").At(at))
	})
}

func BenchmarkNewLines(b *testing.B) {
	raw := []byte(strings.Repeat("More than 30 people were hurt in Ostwick.\n", 1000))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		NewLines(raw, "")
	}
}
