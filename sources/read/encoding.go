package read

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/sourcedclaims/factcheck/sources"
)

// transcript is a file's text in UTF-8 and the way back to its bytes.
type transcript struct {
	text     []byte      // UTF-8, without a byte order mark
	encoding string      // as in [sources.Source]; empty for UTF-8
	guessed  bool        // nobody declared it
	runs     sources.Map // from text to file; nil: text is the file's from start on
	start    int         // bytes of the file before text
}

// guess is what a file without a declaration is in if it is not in UTF-8.
const guess = "windows-1252"

const saveAs = "save the text as UTF-8"

// transcribe reads a file's text. What encoding that is in is said by a byte order
// mark, or else by what is declared, which may be nothing; without both it is
// UTF-8 if the bytes are, and otherwise a guess. Bytes that the encoding does not
// have are an error: a text with holes in it would be checked as if it were whole.
func transcribe(data []byte, declared string) (transcript, error) {
	if len(data) == 0 {
		return transcript{}, errors.New("the file is empty")
	}
	t, err := decode(data, declared)
	if err == nil && len(bytes.TrimSpace(t.text)) == 0 {
		err = errors.New("the file has nothing but white space")
	}
	if err != nil {
		return transcript{}, err
	}
	return t, nil
}

func decode(data []byte, declared string) (transcript, error) {
	if isUTF32(data) {
		return transcript{}, errors.New("UTF-32 is not read yet: " + saveAs)
	}
	if name, n := marked(data); n > 0 {
		return decodeAs(name, data, n)
	}
	if declared == "" {
		return decodeUndeclared(data)
	}
	name, ok := encodingNamed(declared)
	if !ok {
		return transcript{}, errors.New(unknownEncoding(declared))
	}
	if isUTF16(name) {
		if err := deniesUTF16(data, name); err != nil {
			return transcript{}, err
		}
	}
	t, err := decodeAs(name, data, 0)
	if err != nil {
		err = fmt.Errorf("declared as %s: %w", name, err)
	}
	return t, err
}

// decodeUndeclared reads a file of which nothing is known. One that has more
// characters of several bytes than faults is UTF-8 that somebody has damaged.
func decodeUndeclared(data []byte) (transcript, error) {
	if good, bad := countUTF8(data); bad == 0 || good > bad || bytes.IndexByte(data, 0) >= 0 {
		return decodeAs(sources.UTF8, data, 0)
	}
	t, err := decodeAs(guess, data, 0)
	if err != nil {
		return t, fmt.Errorf("%w, and invalid UTF-8 at byte %d: declare its encoding", err, invalidAt(data))
	}
	t.guessed = true
	return t, nil
}

// decodeAs reads the bytes of a file from start on, in an encoding by its name.
func decodeAs(name string, data []byte, start int) (transcript, error) {
	t := transcript{encoding: name, start: start}
	switch name {
	case sources.UTF16LE:
		return t, t.readUTF16(data, binary.LittleEndian)
	case sources.UTF16BE:
		return t, t.readUTF16(data, binary.BigEndian)
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return t, nul(data, i)
	}
	if name == sources.UTF8 {
		t.encoding, t.text = "", data[start:]
		if i := invalidAt(data); i >= 0 {
			return t, fmt.Errorf("not text: invalid UTF-8 at byte %d", i)
		}
		return t, nil
	}
	chars := charmapOf(name)
	if chars == nil {
		return t, fmt.Errorf("%s is not read yet: %s", name, saveAs)
	}
	return t, t.readBytes(data, chars)
}

// readBytes reads an encoding of one byte a character. All that are read have the
// characters of ASCII where ASCII has them.
func (t *transcript) readBytes(data []byte, chars *charmap.Charmap) error {
	n := asciiLen(data)
	if n == len(data) {
		t.text = data
		return nil
	}
	t.text = make([]byte, 0, len(data)+len(data)/4)
	for i := 0; i < len(data); i += n {
		at := len(t.text)
		if n = asciiLen(data[i:]); n > 0 {
			t.text = append(t.text, data[i:i+n]...)
		} else {
			n = 1
			r := chars.DecodeByte(data[i])
			if r == utf8.RuneError {
				return fmt.Errorf("not text: byte %d, 0x%02X, is no character of %s", i, data[i], t.encoding)
			}
			t.text = utf8.AppendRune(t.text, r)
		}
		t.runs = append(t.runs, sources.Run{Text: at, TextLen: len(t.text) - at, File: i, FileLen: n})
	}
	return nil
}

// readUTF16 reads pairs of bytes from the transcript's start on. Every character is
// a run of its own, for none has the same bytes in UTF-8.
func (t *transcript) readUTF16(data []byte, order binary.ByteOrder) error {
	t.text = make([]byte, 0, len(data)*5/8)
	t.runs = make(sources.Map, 0, (len(data)-t.start)/2)
	for i := t.start; i < len(data); {
		r, n := utf16At(data[i:], order)
		switch {
		case n == 0:
			return fmt.Errorf("not text: half a character of %s at byte %d", t.encoding, i)
		case r == 0:
			return fmt.Errorf("not text: NUL at byte %d", i)
		}
		at := len(t.text)
		t.text = utf8.AppendRune(t.text, r)
		size := len(t.text) - at
		t.runs = append(t.runs, sources.Run{Text: at, TextLen: size, File: i, FileLen: n, Piece: size == n})
		i += n
	}
	return nil
}

// utf16At returns the first character and its length, 0 if it is not whole.
func utf16At(data []byte, order binary.ByteOrder) (rune, int) {
	if len(data) < 2 {
		return 0, 0
	}
	r := rune(order.Uint16(data))
	if !utf16.IsSurrogate(r) {
		return r, 2
	}
	if len(data) < 4 {
		return 0, 0
	}
	if r = utf16.DecodeRune(r, rune(order.Uint16(data[2:]))); r == utf8.RuneError {
		return 0, 0
	}
	return r, 4
}

// nul says what a NUL at a byte tells of a file.
func nul(data []byte, i int) error {
	if name := looksUTF16(data); name != "" {
		return fmt.Errorf("not text: NUL at byte %d; it looks like UTF-16 without a byte order mark: declare its encoding, %s, or %s", i, name, saveAs)
	}
	return fmt.Errorf("not text: NUL at byte %d", i)
}

// looksUTF16 returns the kind of UTF-16 in which the beginning of a file would be
// mostly ASCII, or nothing.
func looksUTF16(data []byte) string {
	const enough = 1 << 12
	var zeros [2]int
	pairs := min(len(data), enough) / 2
	for i := range pairs * 2 {
		if data[i] == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[1] > pairs/2 && zeros[0] == 0:
		return sources.UTF16LE
	case zeros[0] > pairs/2 && zeros[1] == 0:
		return sources.UTF16BE
	}
	return ""
}

// deniesUTF16 reports that a file without a byte order mark is not in the kind of
// UTF-16 that is declared: any bytes in pairs are some characters.
func deniesUTF16(data []byte, name string) error {
	other := looksUTF16(data)
	switch {
	case other != "" && other != name:
		return fmt.Errorf("declared as %s: not text: its bytes are in the order of %s", name, other)
	case bytes.IndexByte(data, 0) < 0 && utf8.Valid(data):
		return fmt.Errorf("declared as %s: not text: it reads as UTF-8", name)
	}
	return nil
}

func isUTF32(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}) || bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff})
}

// marked returns the encoding that a byte order mark names, and its length.
func marked(data []byte) (name string, n int) {
	switch {
	case bytes.HasPrefix(data, bom):
		return sources.UTF8, len(bom)
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return sources.UTF16LE, 2
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return sources.UTF16BE, 2
	}
	return "", 0
}

// countUTF8 counts the characters of more than one byte in UTF-8, and the bytes
// that are none.
func countUTF8(data []byte) (good, bad int) {
	for i := 0; i < len(data); {
		n := asciiLen(data[i:])
		if i += n; i == len(data) {
			break
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good, bad
}

// asciiLen returns how many bytes of ASCII a text begins with.
func asciiLen(data []byte) int {
	for i, c := range data {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(data)
}

// encodingNamed returns the name that the Encoding Standard has for what is called
// an encoding: "Latin1" is windows-1252.
func encodingNamed(label string) (name string, ok bool) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return "", false
	}
	name, err = htmlindex.Name(e)
	return name, err == nil
}

// charmapOf returns the characters of an encoding of one byte each, or nil.
func charmapOf(name string) *charmap.Charmap {
	if name == "iso-8859-8-i" { // the same characters; Hebrew in the order of reading
		return charmap.ISO8859_8
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	chars, _ := e.(*charmap.Charmap)
	return chars
}

// encodingNames are the names that are offered for a misspelt one.
var encodingNames = []string{
	"utf-8", "utf-16", "utf-16le", "utf-16be", "ascii", "us-ascii", "latin1", "iso-8859-1",
	"windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
	"windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
	"iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
	"iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
	"koi8-r", "koi8-u", "ibm866", "macintosh", "x-mac-cyrillic",
}

// unknownEncoding says that a name is not that of an encoding.
func unknownEncoding(label string) string {
	return "unknown encoding " + quote(label) + suggest(strings.ToLower(label), encodingNames) +
		"; write utf-8, utf-16le, windows-1252, iso-8859-2 or another name of the Encoding Standard"
}

func isUTF16(name string) bool { return name == sources.UTF16LE || name == sources.UTF16BE }
