package read

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// utf16Of writes a text in UTF-16.
func utf16Of(order binary.AppendByteOrder, s string) string {
	var all []byte
	for _, u := range utf16.Encode([]rune(s)) {
		all = order.AppendUint16(all, u)
	}
	return string(all)
}

func TestTranscribe(t *testing.T) {
	le, be := binary.LittleEndian, binary.BigEndian
	for _, c := range []struct {
		name, data, declared string
		want, encoding       string
		guessed              bool
	}{
		{"ASCII", "ten dead", "", "ten dead", "", false},
		{"UTF-8", "café", "", "café", "", false},
		{"UTF-8 with a mark", "\ufeffcafé", "", "café", "", false},
		{"UTF-8 declared", "café", "UTF8", "café", "", false},
		{"a guess", "caf\xe9 \x96 20\x80", "", "café – 20€", "windows-1252", true},
		{"more faults than characters", "\xc9\xbb \xe9\xe9", "", "É» éé", "windows-1252", true},
		{"declared as it would be guessed", "caf\xe9", "windows-1252", "café", "windows-1252", false},
		{"Latin-1 is Windows-1252", "caf\xe9 \x93x\x94", "ISO-8859-1", "café “x”", "windows-1252", false},
		{"so is ASCII", "caf\xe9", " us-ascii ", "café", "windows-1252", false},
		{"ASCII in another encoding", "ten", "koi8-r", "ten", "koi8-r", false},
		{"Latin-2", "\xb3\xf3d\xbc", "iso-8859-2", "łódź", "iso-8859-2", false},
		{"Cyrillic", "\xd2\xe5\xed", "cp1251", "Тен", "windows-1251", false},
		{"Hebrew in the order of reading", "\xe0\xe1", "iso-8859-8-i", "אב", "iso-8859-8-i", false},
		{"a declaration goes before what the bytes look like", "caf\xc3\xa9", "windows-1252", "cafÃ©", "windows-1252", false},
		{"a mark goes before a declaration", "\ufeffcafé", "windows-1252", "café", "", false},
		{"UTF-16", utf16Of(le, "\ufeffcafé 😀"), "", "café 😀", "utf-16le", false},
		{"UTF-16, the greater byte first", utf16Of(be, "\ufeffcafé 😀"), "utf-8", "café 😀", "utf-16be", false},
		{"UTF-16 declared without a mark", utf16Of(le, "café"), "utf-16", "café", "utf-16le", false},
		{"and the other way round", utf16Of(be, "café"), "UTF-16BE", "café", "utf-16be", false},
		{"no letter of ASCII", utf16Of(be, "Десять погибших\n"), "UTF-16BE", "Десять погибших\n", "utf-16be", false},
	} {
		got, err := transcribe([]byte(c.data), c.declared)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, string(got.text), c.name)
		assert.Equal(t, c.encoding, got.encoding, c.name)
		assert.Equal(t, c.guessed, got.guessed, c.name)
	}
}

func TestTranscribeRefuses(t *testing.T) {
	le, be := binary.LittleEndian, binary.BigEndian
	for _, c := range []struct{ name, data, declared, want string }{
		{"nothing", "", "latin1", "the file is empty"},
		{"a mark alone", "\xff\xfe", "", "the file has nothing but white space"},
		{"blank", utf16Of(le, "\ufeff \u00a0\n"), "", "the file has nothing but white space"},
		{"NUL", "ten\x00dead", "", "not text: NUL at byte 3"},
		{"NUL in a guess", "caf\xe9 ten\x00dead", "", "not text: NUL at byte 8"},
		{"NUL in an encoding", "ten\x00dead", "koi8-r", "declared as koi8-r: not text: NUL at byte 3"},
		{"NUL in UTF-16", utf16Of(le, "\ufeffte\x00"), "", "not text: NUL at byte 6"},
		{"no mark", utf16Of(le, "café"), "", "not text: NUL at byte 1; it looks like UTF-16 without a byte order mark: declare its encoding, utf-16le, or save the text as UTF-8"},
		{"no mark, the greater byte first", utf16Of(be, "ten"), "", "not text: NUL at byte 0; it looks like UTF-16 without a byte order mark: declare its encoding, utf-16be, or save the text as UTF-8"},
		{"UTF-32", "\xff\xfe\x00\x00T\x00\x00\x00", "utf-8", "UTF-32 is not read yet: save the text as UTF-8"},
		{"declared UTF-8", "caf\xe9", "utf-8", "declared as utf-8: not text: invalid UTF-8 at byte 3"},
		{"a mark of UTF-8", "\ufeffcaf\xe9", "", "not text: invalid UTF-8 at byte 6"},
		{"damaged UTF-8", "café à la carte \xe9", "", "not text: invalid UTF-8 at byte 18"},
		{"no guess either", "\x83\x65\x83\x58\x83\x81", "", "not text: byte 5, 0x81, is no character of windows-1252, and invalid UTF-8 at byte 0: declare its encoding"},
		{"no character of it", "ten \xaa", "windows-1253", "declared as windows-1253: not text: byte 4, 0xAA, is no character of windows-1253"},
		{"many bytes a character", "\x83\x65", "Shift_JIS", "declared as shift_jis: shift_jis is not read yet: save the text as UTF-8"},
		{"Chinese", "ten", "gb2312", "declared as gbk: gbk is not read yet: save the text as UTF-8"},
		{"misspelt", "ten", "windows1251", `unknown encoding "windows1251" (did you mean "windows-1251"?); write utf-8, utf-16le, windows-1252, iso-8859-2 or another name of the Encoding Standard`},
		{"half a pair", "\xff\xfet\x00\x3d\xd8e\x00", "", "not text: half a character of utf-16le at byte 4"},
		{"the other half", "\xff\xfet\x00\x00\xde", "", "not text: half a character of utf-16le at byte 4"},
		{"half a pair at the end", "\xfe\xff\x00t\xd8\x3d", "", "not text: half a character of utf-16be at byte 4"},
		{"an odd byte", "\xff\xfet\x00e", "", "not text: half a character of utf-16le at byte 4"},
		{"the other order", utf16Of(le, "ten dead"), "utf-16be", "declared as utf-16be: not text: its bytes are in the order of utf-16le"},
		{"no UTF-16 at all", "ten dead", "utf-16", "declared as utf-16le: not text: it reads as UTF-8"},
	} {
		_, err := transcribe([]byte(c.data), c.declared)
		assert.EqualError(t, err, c.want, c.name)
	}
}

// Whatever an encoding of one byte has where ASCII is must be ASCII, and every name
// that is offered for a misspelt one must be read.
func TestEncodingNames(t *testing.T) {
	for _, label := range encodingNames {
		name, ok := encodingNamed(label)
		require.True(t, ok, label)
		if name == sources.UTF8 || isUTF16(name) {
			continue
		}
		chars := charmapOf(name)
		require.NotNil(t, chars, name)
		for b := range rune(utf8.RuneSelf) {
			require.Equal(t, b, chars.DecodeByte(byte(b)), name)
		}
	}
}

// encoded writes a text in an encoding by its name.
func encoded(t *testing.T, name, s string) string {
	t.Helper()
	switch name {
	case sources.UTF8:
		return s
	case sources.UTF16LE:
		return utf16Of(binary.LittleEndian, "\ufeff"+s)
	case sources.UTF16BE:
		return utf16Of(binary.BigEndian, "\ufeff"+s)
	}
	got, err := charmapOf(name).NewEncoder().String(s)
	require.NoError(t, err)
	return got
}

// A text must be the same in every encoding: the same blocks, each character at
// its own bytes, in the same line and column.
func TestTextInEncodings(t *testing.T) {
	const western = "Le feu d’Orléans\n\nDix personnes — 20\u00a0000 € — sont mortes.\r\n« C’était “fini” », dit-il.\n\n- à 9\u00a0h\n"
	for name, text := range map[string]string{
		"utf-8":         western + "- Łódź 😀",
		sources.UTF16LE: western + "- Łódź 😀",
		sources.UTF16BE: western + "- Łódź 😀",
		"windows-1252":  western,
		"macintosh":     western,
		"iso-8859-2":    "Pożar w Łodzi\n\nDziesięć osób zginęło.\n- Żółw\n- Źdźbło",
		"koi8-r":        "Пожар в Твери\r\rДесять погибших, 20 раненых.",
	} {
		want, err := Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		got, err := Text(sources.Source{Encoding: name}, []byte(encoded(t, name, text)))
		require.NoError(t, err, name)
		assert.Equal(t, strings.TrimSuffix(name, "utf-8"), got.Source.Encoding)
		checkBlocks(t, got)
		sameText(t, want, got)
	}
}

// sameText holds a document in some encoding against the same in UTF-8.
func sameText(t *testing.T, want, got sources.Document) {
	t.Helper()
	require.Equal(t, outline(want), outline(got))
	plain, other := want.Citer(), got.Citer()
	for i, b := range want.Blocks {
		for at, r := range b.Text {
			w, g := plain.Cite(i, at, at+utf8.RuneLen(r)), other.Cite(i, at, at+utf8.RuneLen(r))
			require.Equal(t, string(r), g.Quote)
			require.Equal(t, string(r), got.Blocks[i].Displayed(g.Start, g.End))
			require.Equal(t, []int{w.Line, w.Column, w.EndLine, w.EndColumn}, []int{g.Line, g.Column, g.EndLine, g.EndColumn})
		}
	}
}

func TestRunsAreFew(t *testing.T) {
	got, err := transcribe([]byte("Ten people died in the caf\xe9 on Monday, a witness said."), "")
	require.NoError(t, err)
	assert.Equal(t, sources.Map{
		{Text: 0, TextLen: 26, File: 0, FileLen: 26},
		{Text: 26, TextLen: 2, File: 26, FileLen: 1},
		{Text: 28, TextLen: 27, File: 27, FileLen: 27},
	}, got.runs)
}

func TestEncodingOfHeader(t *testing.T) {
	doc, err := Text(sources.Source{Encoding: "koi8-r"}, []byte("---\ntitle: \xa3\xf3d\xbc\nencoding: ISO-8859-2\n---\nDziesi\xea\xe6 os\xf3b."))
	require.NoError(t, err)
	assert.Equal(t, sources.Source{Title: "Łódź", Encoding: "iso-8859-2"}, doc.Source, "the header goes before what is known")
	assert.Equal(t, "Dziesięć osób.", doc.Blocks[0].Text)

	_, err = Text(sources.Source{}, []byte("---\nencoding: utf-16\n---\nTen died."))
	assert.EqualError(t, err, "not text: the header declares utf-16le and is itself in another encoding")

	doc, err = Text(sources.Source{}, []byte(utf16Of(binary.LittleEndian, "\ufeff---\ntitle: Łódź\nencoding: utf-8\n---\nTen died.")))
	require.NoError(t, err, "a byte order mark goes first")
	assert.Equal(t, sources.Source{Title: "Łódź", Encoding: "utf-16le"}, doc.Source)
}

func TestGuessIsTold(t *testing.T) {
	desk(t, map[string]string{
		"a.txt": "Dix morts au caf\xe9.", "b.txt": "Dix morts au caf\xe9.", "c.txt": "Dix morts au caf\xe9.",
		"d.txt": "Dix morts au café.", "sources.yaml": "sources:\n  - {path: b.txt, encoding: latin1}\n",
		"e.txt": "---\npublishd: 2005\n---\nDix morts au caf\xe9.",
	})
	got, err := Files([]string{"a.txt", "b.txt", "d.txt", "e.txt"}, Options{})
	require.NoError(t, err)
	const told = "read as windows-1252, which is a guess: no encoding is declared and it is not UTF-8"
	assert.Equal(t, []Problem{
		{Path: "a.txt", Error: told}, {Path: "e.txt", Error: told},
		{Path: "e.txt", Error: `line 2, column 1: unknown key "publishd" (did you mean "published"?)`},
	}, got.Problems)
	require.Len(t, got.Docs, 4)
	for _, d := range got.Docs {
		assert.Equal(t, "Dix morts au café.", d.Blocks[0].Text)
	}
	assert.Equal(t, "windows-1252", got.Docs[1].Source.Encoding)
	assert.Empty(t, got.Docs[2].Source.Encoding)
}

func TestSettle(t *testing.T) {
	// "é &amp; 20\,000" behind "ô ", as a reader of markup would see it.
	text := "ô é &amp; 20\\,000!"
	block := func() sources.Block {
		return sources.Block{Start: 3, End: len(text) - 1, Text: "é & 20,000", Map: sources.Map{
			{Text: 0, TextLen: 3, File: 3, FileLen: 3},
			{Text: 3, TextLen: 1, File: 6, FileLen: 5},
			{Text: 4, TextLen: 3, File: 11, FileLen: 3},
			{Text: 7, TextLen: 1, File: 14, FileLen: 2},
			{Text: 8, TextLen: 3, File: 16, FileLen: 3},
		}}
	}
	require.NoError(t, func() error { b := block(); return b.Check([]byte(text)) }())
	for _, name := range []string{"utf-8", sources.UTF16LE, sources.UTF16BE, "windows-1252"} {
		data := encoded(t, name, text)
		if name == "utf-8" {
			data = "\ufeff" + data
		}
		tr, err := transcribe([]byte(data), name)
		require.NoError(t, err)
		b := tr.settle([]sources.Block{block()})[0]
		require.NoError(t, b.Check([]byte(data)), name)
		start, end := b.Span(3, 4)
		assert.Equal(t, text[6:11], readBack(tr, start, end), name)
		start, end = b.Span(5, len(b.Text))
		assert.Equal(t, text[12:19], readBack(tr, start, end), name)
		assert.Equal(t, "20,000", b.Displayed(start, end), name)

		c := tr.comments([]sources.Comment{{Start: 3, End: 11, Text: "x"}})[0]
		assert.Equal(t, "é &amp;", readBack(tr, c.Start, c.End), name)
	}
}

// readBack is the text that was read from a range of the file.
func readBack(t transcript, start, end int) string {
	whole := sources.Block{Text: string(t.text), Map: t.runs, Start: t.start}
	return whole.Displayed(start, end)
}

// FuzzTranscribe: a text that is read leads back to its file, as a whole and where
// a reader of markup cuts it.
func FuzzTranscribe(f *testing.F) {
	for _, s := range []string{"café", "caf\xe9 20\x80", "\xff\xfee\x00\x3d\xd8\x00\xde", "\xfe\xff\x00e\xd8\x3d\xde\x00", "\ufeffé", "é\x00", "\x81"} {
		for i := range encodingNames[:6] {
			f.Add([]byte(s), uint8(i), uint16(1), uint16(3))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, label uint8, a, b uint16) {
		declared := append(encodingNames, "")[int(label)%(len(encodingNames)+1)]
		tr, err := transcribe(data, declared)
		if err != nil {
			return
		}
		require.True(t, utf8.Valid(tr.text))
		text := string(tr.text)
		block := whole(tr)
		require.NoError(t, block.Check(data))
		require.Equal(t, text, block.Displayed(0, len(data)))

		from, to := boundary(text, int(a)), boundary(text, int(b))
		if from >= to {
			return
		}
		for _, piece := range []bool{false, true} {
			m := sources.Map{{TextLen: to - from, File: from, FileLen: to - from, Piece: piece}}
			part := tr.settle([]sources.Block{{Start: from, End: to, Text: text[from:to], Map: m}})[0]
			require.NoError(t, part.Check(data))
			require.Equal(t, text[from:to], part.Displayed(part.Start, part.End))
			require.Equal(t, text[from:to], readBack(tr, part.Start, part.End))
		}
	})
}

// whole is a transcript as one block.
func whole(t transcript) sources.Block {
	return t.settle([]sources.Block{{End: len(t.text), Text: string(t.text)}})[0]
}

// boundary returns the offset of a character of a text, at or after a number.
func boundary(text string, at int) int {
	at %= len(text) + 1
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}
