package read

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// CSV reads a table of data whose cells are parted by commas, semicolons, tabs or bars,
// whichever parts its rows evenly; a first line "sep=;" says so. What its columns mean
// is not this package's to say: the document has a [sources.Table] and no blocks.
//
// Cells may stand in quotation marks, inside which line ends are text and a quotation
// mark is written twice. The encoding is told as for [Text]; but where a file in UTF-8
// has bytes that are none, each is read as U+FFFD, so that one damaged row does not keep
// the others from being read.
func CSV(known sources.Source, data []byte) (sources.Document, error) { return table(known, data, 0) }

// TSV is [CSV] for cells that are parted by tabs.
func TSV(known sources.Source, data []byte) (sources.Document, error) {
	return table(known, data, '\t')
}

// table reads a table; what parts its cells is told from it where it is not given.
func table(known sources.Source, data []byte, comma byte) (sources.Document, error) {
	t, err := transcribeRows(data, known.Encoding)
	if err != nil {
		return sources.Document{}, err
	}
	known.Encoding = t.encoding
	text := string(t.text)
	at := 0
	if sep, n := separator(text); n > 0 {
		at = n
		if comma == 0 {
			comma = sep
		}
	}
	if comma == 0 {
		comma = sources.CommaOf(text[at:])
	}
	body := t.settle([]sources.Block{{Kind: sources.Cell, Start: at, End: len(text), Text: text[at:]}})[0]
	if strings.TrimSpace(body.Text) == "" {
		return sources.Document{}, errors.New("the table has no row")
	}
	doc := sources.Document{Source: known, Raw: data, Table: &sources.Table{Comma: comma, Body: body}}
	if doc.Source.Kind == "" {
		doc.Source.Kind = sources.Dataset
	}
	if doc.Source.Title == "" {
		doc.Source.Title = titleAbove(doc.Table)
	}
	complete(&doc)
	return doc, t.tell(nil)
}

// separator reads the line by which spreadsheets are told what parts cells, and its
// length with its end.
func separator(text string) (comma byte, n int) {
	const key = "sep="
	if len(text) < len(key)+1 || !strings.EqualFold(text[:len(key)], key) {
		return 0, 0
	}
	line, next := nextLine(text, 0)
	if sep := text[line.start:line.end]; len(sep) <= len(key)+1 {
		return text[len(key)], next
	}
	return 0, 0
}

// transcribeRows reads the text of a table. Bytes that are no UTF-8, in a file that is
// otherwise, are single characters of their own.
func transcribeRows(data []byte, declared string) (transcript, error) {
	t, err := transcribe(data, declared)
	if name, _ := encodingNamed(declared); err == nil || declared != "" && name != sources.UTF8 {
		return t, err
	}
	if name, _ := marked(data); isUTF16(name) || isUTF32(data) || bytes.IndexByte(data, 0) >= 0 || utf8.Valid(data) {
		return t, err
	}
	return patched(data), nil
}

// patched reads UTF-8 with bytes in it that are none, as U+FFFD.
func patched(data []byte) transcript {
	_, n := marked(data)
	t := transcript{text: make([]byte, 0, len(data)+64)}
	for i := n; i < len(data); {
		good := validLen(data[i:])
		if good > 0 {
			t.runs = append(t.runs, sources.Run{Text: len(t.text), TextLen: good, File: i, FileLen: good})
			t.text = append(t.text, data[i:i+good]...)
			i += good
			continue
		}
		t.runs = append(t.runs, sources.Run{Text: len(t.text), TextLen: utf8.RuneLen(utf8.RuneError), File: i, FileLen: 1})
		t.text = utf8.AppendRune(t.text, utf8.RuneError)
		i++
	}
	return t
}

// validLen is how many bytes of UTF-8 a text begins with.
func validLen(data []byte) int {
	i := 0
	for i < len(data) {
		n := asciiLen(data[i:])
		if i += n; i == len(data) {
			break
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}
