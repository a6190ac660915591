package claims

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims/internal/near"
)

// node is a value of a JSON text that knows where it stands, which the decoder
// of the standard library does not keep.
type node struct {
	at     int     // byte of the text
	kind   byte    // '{', '[', or 0 for a plain value
	value  any     // of a plain value: string, bool, json.Number or nil
	fields []field // of an object, in order; no key stands twice
	items  []node  // of a list
}

type field struct {
	key   string
	name  node // the key
	value node
}

var errNumber = errors.New("it is a number")

func (n node) number() (Number, error) {
	s, ok := n.value.(json.Number)
	if !ok {
		return Number{}, errNumber
	}
	v, err := ParseNumber(s.String())
	if err != nil {
		return Number{}, errors.New(strings.TrimPrefix(err.Error(), "claims: "))
	}
	return v, nil
}

// MaxProfile bounds the file form of a profile, in bytes. A whole one has five
// thousand.
const MaxProfile = 1 << 20

// mostMembers bounds the members of one object.
const mostMembers = 1000

// parseTree reads a whole JSON text.
func parseTree(data []byte) (node, error) {
	if len(data) > MaxProfile {
		return node{}, placed(data, 0, "", "the file is larger than a profile can be")
	}
	if at := invalid(data); at >= 0 {
		return node{}, placed(data, at, "", "the text is not valid UTF-8")
	}
	if at := halved(data); at >= 0 {
		return node{}, placed(data, at, "", "half of a surrogate pair is no character")
	}
	if err := json.Unmarshal(data, new(json.RawMessage)); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return node{}, placed(data, int(syntax.Offset)-1, "", "no JSON: "+syntax.Error())
		}
		return node{}, placed(data, 0, "", err.Error())
	}
	t := treeReader{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	t.dec.UseNumber()
	return t.value()
}

// invalid is the first byte that is no UTF-8, or -1.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// halved is where an escape stands that is half of a surrogate pair without the
// other, or -1. The decoder would make a character of it that nobody wrote.
func halved(data []byte) int {
	for i := 0; i < len(data); i++ {
		if data[i] != '\\' {
			continue
		}
		switch r := escaped(data[i:]); {
		case !utf16.IsSurrogate(r):
			i++ // what it escapes may be a backslash
		case utf16.DecodeRune(r, escaped(data[i+6:])) == utf8.RuneError:
			return i
		default:
			i += 11
		}
	}
	return -1
}

// escaped is the value of an escape of four digits that data begins with, or 0.
func escaped(data []byte) rune {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0
	}
	v, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	if err != nil {
		return 0
	}
	return rune(v)
}

type treeReader struct {
	data []byte
	dec  *json.Decoder
}

// token reads one token and where it begins.
func (t *treeReader) token() (json.Token, int, error) {
	at := int(t.dec.InputOffset())
	for at < len(t.data) && strings.IndexByte(" \t\r\n,:", t.data[at]) >= 0 {
		at++
	}
	token, err := t.dec.Token()
	return token, at, err
}

func (t *treeReader) value() (node, error) {
	token, at, err := t.token()
	n := node{at: at, value: token}
	delim, ok := token.(json.Delim)
	if err != nil || !ok {
		return n, err
	}
	n.kind, n.value = byte(delim), nil
	for t.dec.More() && err == nil {
		if n.kind == '{' {
			err = t.member(&n)
			continue
		}
		var item node
		item, err = t.value()
		n.items = append(n.items, item)
	}
	if err == nil {
		_, _, err = t.token() // the closing bracket
	}
	return n, err
}

// member reads a key and its value.
func (t *treeReader) member(n *node) error {
	token, at, err := t.token()
	if err != nil {
		return err
	}
	if len(n.fields) == mostMembers {
		return placed(t.data, at, "", "the object has too many members")
	}
	key, _ := token.(string)
	for _, f := range n.fields {
		if f.key == key {
			return placed(t.data, at, "", say.Sprintf("%q stands twice in one object", clip(key)))
		}
	}
	value, err := t.value()
	n.fields = append(n.fields, field{key, node{at: at}, value})
	return err
}

// meant proposes the name that was probably meant, or lists all where there are
// few.
func meant(word string, names []string) string {
	best, least := "", min(3, len(word)/2+1)
	for _, n := range names {
		if d := near.Distance(clip(word), n, least); d < least {
			best, least = n, d
		}
	}
	switch {
	case best != "":
		return say.Sprintf("; did you mean %q?", best)
	case len(names) <= 12:
		return "; there are " + strings.Join(names, ", ")
	}
	return ""
}
