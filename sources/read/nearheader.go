package read

import (
	"fmt"
	"slices"
	"strings"
)

// nearHeader reports that a text begins with what was probably meant as a
// header and is no header: it is not closed, begins below the first line, or has
// lines that are no YAML. The text is read as prose then, and the date that
// somebody wrote down for it is lost; that must not happen in silence.
func nearHeader(data []byte, start int) error {
	text := string(data[start:min(len(data), start+maxHeader)])
	l, at, lineNo := firstLine(text)
	dashes := text[l.start:l.end]
	if len(dashes) < 3 || strings.Trim(dashes, "-") != "" {
		return nil
	}
	key, keyLine, closed := scanHeader(text, at, dashes)
	if key == "" {
		return nil
	}
	hint := "that is not closed by ---"
	switch {
	case lineNo > 1 || l.indented || dashes != "---":
		hint = "that does not begin with --- alone on the first line"
	case closed:
		hint = "whose lines are not all of the form key: value"
	}
	fault := fmt.Sprintf("%s is read as prose: this looks like a header %s", quote(key), hint)
	return &MetadataError{Issues: []Issue{{Line: lineNo + keyLine, Column: 1, Text: fault}}}
}

// firstLine returns the first line of a text that is not blank, where the next
// one begins, and its number.
func firstLine(text string) (l line, next, number int) {
	for next < len(text) {
		l, next = nextLine(text, next)
		number++
		if !l.blank() {
			break
		}
	}
	return l, next, number
}

// scanHeader returns the first line, as a key and the number of lines down to
// it, that begins with a key of metadata, looking no further than the first gap
// in the lines; and whether a line of the same dashes closes them somewhere.
func scanHeader(text string, at int, dashes string) (key string, number int, closed bool) {
	paragraph := true
	for n, some := 1, false; at < len(text); n++ {
		var l line
		l, at = nextLine(text, at)
		s := text[l.start:l.end]
		switch {
		case s == dashes && !l.indented:
			return key, number, true
		case l.blank():
			paragraph = paragraph && !some
		case paragraph && key == "":
			key, number, some = metaKey(s), n, true
		}
	}
	return key, number, false
}

// metaKey returns the key that a line begins with if metadata has it, however it
// is spelt: in capitals, in quotes, in brackets, with a space for the underline.
func metaKey(s string) string {
	key, _, ok := strings.Cut(s, ":")
	key = strings.Trim(key, " \t\"'“”{[-*#")
	if !ok || len(key) > maxKey {
		return ""
	}
	plain := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(key))
	if slices.ContainsFunc(metaFields, func(f metaField) bool { return strings.ToLower(f.key) == plain }) {
		return key
	}
	return ""
}

// maxKey is longer than any key of metadata.
const maxKey = 20
