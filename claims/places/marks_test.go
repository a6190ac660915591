package places

import (
	"flag"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

var update = flag.Bool("update", false, "write marks.txt anew")

// byTheBook takes the marks off as the tables of Unicode have it.
func byTheBook(s string) string {
	out, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), s)
	if err != nil {
		panic(err)
	}
	return out
}

// inParts are all characters that Unicode writes as others too. None else comes to
// change, but for the marks themselves.
var inParts = sync.OnceValue(func() []rune {
	var list []rune
	for r := rune(utf8.RuneSelf); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) && !norm.NFD.IsNormalString(string(r)) {
			list = append(list, r)
		}
	}
	return list
})

// marks makes the file: a line for each plain text, then all that lead to it.
func marks() string {
	from := map[string][]rune{}
	for _, r := range inParts() {
		if plain := byTheBook(string(r)); !unicode.Is(unicode.Mn, r) && plain != string(r) {
			from[plain] = append(from[plain], r)
		}
	}
	var lines []string
	for plain, marked := range from {
		lines = append(lines, plain+" "+string(marked)+"\n")
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func TestMarksFile(t *testing.T) {
	if *update {
		require.NoError(t, os.WriteFile("marks.txt", []byte(marks()), 0o644))
		return
	}
	text, err := os.ReadFile("marks.txt")
	require.NoError(t, err)
	assert.Equal(t, marks(), string(text), "write it anew with: go test ./claims/places -run MarksFile -update")
}

func TestUnmarked(t *testing.T) {
	for _, c := range [][2]string{
		{"São Tomé", "Sao Tome"},
		{"Sa\u0303o Tome\u0301", "Sao Tome"},
		{"Ệ ǖ", "E u"},
		{"Tromsø, Łódź", "Tromsø, Łodz"},
		{"\u212b", "A"},
		{"Москва, Чайный", "Москва, Чаиныи"},
		{"서울", "서울"},
		{"a\xffb\xc3", "a\xffb\xc3"},
		{"", ""},
	} {
		assert.Equal(t, c[1], Unmarked(c[0]))
	}
}

// Each character alone comes out as the tables of Unicode have it, and so does a
// name in either of its written forms.
func TestUnmarkedIsByTheBook(t *testing.T) {
	for _, r := range inParts() {
		if byTheBook(string(r)) != Unmarked(string(r)) {
			t.Errorf("%U: %q, not %q", r, Unmarked(string(r)), byTheBook(string(r)))
		}
	}
	for _, g := range Default().places {
		for _, s := range []string{norm.NFC.String(g.name), norm.NFD.String(g.name)} {
			assert.Equal(t, byTheBook(s), Unmarked(s))
		}
	}
}

// A letter folds as its parts do, unless a part is a mark that takes a place of its
// own in the line, as some of Tamil and Balinese do.
func TestFoldIsByTheBook(t *testing.T) {
	for _, r := range inParts() {
		parts := norm.NFD.String(string(r))
		_, ours := plainLetter(r)
		if ours || unicode.Is(unicode.Hangul, r) || strings.ContainsFunc(parts, func(p rune) bool { return unicode.Is(unicode.Mc, p) }) {
			continue
		}
		assert.Equal(t, Fold("a"+parts+"b"), Fold("a"+string(r)+"b"), "%U", r)
	}
}
