package read

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

var bom = []byte("\ufeff")

// checkText reports why bytes are no text in UTF-8, and returns the length of
// the byte order mark that they begin with.
func checkText(data []byte) (bomLen int, err error) {
	switch {
	case len(data) == 0:
		return 0, errors.New("the file is empty")
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return 0, errors.New("UTF-32 is not read yet: save the text as UTF-8")
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return 0, errors.New("UTF-16 is not read yet: save the text as UTF-8")
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return 0, fmt.Errorf("not text: NUL at byte %d", i)
	}
	if i := invalidAt(data); i >= 0 {
		return 0, fmt.Errorf("not text: invalid UTF-8 at byte %d", i)
	}
	if bytes.HasPrefix(data, bom) {
		bomLen = len(bom)
	}
	if len(bytes.TrimSpace(data[bomLen:])) == 0 {
		return 0, errors.New("the file has nothing but white space")
	}
	return bomLen, nil
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
