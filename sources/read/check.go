package read

import (
	"errors"
	"slices"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

var bom = []byte("\ufeff")

// opened is a file that is read as far as every format of text reads it the same:
// transcribed, and the header taken off.
type opened struct {
	transcript
	source sources.Source // what the header says, and what was known
	body   int            // where the text after the header begins
	doubt  error          // a [*MetadataError], or nil
}

// open transcribes a file that may have a header.
func open(known sources.Source, data []byte) (opened, error) {
	declared, err := declaredIn(data)
	if err != nil {
		return opened{}, err
	}
	if declared == "" {
		declared = known.Encoding
	}
	t, err := transcribe(data, declared)
	if err != nil {
		return opened{}, err
	}
	given, body, doubt := header(t.text, 0)
	o := opened{transcript: t, source: merge(given, known), body: body, doubt: t.tell(doubt)}
	o.source.Encoding = t.encoding
	return o, nil
}

// declaredIn returns the encoding that a file's header names. That is read before
// the encoding is known: keys are ASCII, which almost all encodings have in the same
// place. The others have a byte order mark, or none can see the header.
func declaredIn(data []byte) (string, error) {
	if _, n := marked(data); n > 0 {
		return "", nil
	}
	given, _, _ := header(data, 0)
	if isUTF16(given.Encoding) {
		return "", errors.New("not text: the header declares " + given.Encoding + " and is itself in another encoding")
	}
	return given.Encoding, nil
}

// tell adds to what was not understood of a file that its encoding is a guess.
func (t transcript) tell(doubt error) error {
	if !t.guessed {
		return doubt
	}
	told := "read as " + t.encoding + ", which is a guess: no encoding is declared and it is not UTF-8"
	return addIssues(doubt, []Issue{{Text: told}})
}

// addIssues adds issues to a [*MetadataError], which may be nil.
func addIssues(doubt error, issues []Issue) error {
	var meta *MetadataError
	if errors.As(doubt, &meta) {
		issues = slices.Concat(issues, meta.Issues)
	}
	l := issueList{issues: issues}
	return l.err()
}

// invalidAt returns the offset of the first byte that is not UTF-8, or -1.
func invalidAt(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
