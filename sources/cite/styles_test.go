package cite

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

var update = flag.Bool("update", false, "write what the styles print into testdata")

// shows are the lines of a stanza.
var shows = []struct {
	name string
	show func(Work) string
}{
	{"notes", func(w Work) string { return Note(w, "12").Markdown() }},
	{"notes again", func(w Work) string { return ShortNote(w, "12").Markdown() }},
	{"notes list", func(w Work) string { return NoteEntry(w).Markdown() }},
	{"author-date", func(w Work) string { return InText(w, "12").Markdown() }},
	{"author-date list", func(w Work) string { return Reference(w).Markdown() }},
	{"short", func(w Work) string { return Short(w, "").String() }},
	{"short list", func(w Work) string { return ShortEntry(w).String() }},
	{"ap", func(w Work) string { return AP(w, "").String() }},
	{"ap list", func(w Work) string { return APEntry(w).String() }},
	{"wikipedia", func(w Work) string { return Wikipedia(w, "12").String() }},
}

// stanzas are the sources of testdata/styles.txt.
func stanzas(t testing.TB) (list []sources.Source, data []byte) {
	t.Helper()
	data, err := os.ReadFile("testdata/styles.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "{") {
			var s sources.Source
			require.NoError(t, json.Unmarshal([]byte(line), &s), line)
			list = append(list, s)
		}
	}
	require.Greater(t, len(list), 30)
	return list, data
}

func TestStyles(t *testing.T) {
	_, data := stanzas(t)
	var out bytes.Buffer
	inStanza := false
	for line := range strings.Lines(string(data)) {
		switch {
		case strings.HasPrefix(line, "{"):
			var s sources.Source
			require.NoError(t, json.Unmarshal([]byte(line), &s))
			out.WriteString(line)
			for _, f := range shows {
				out.WriteString(f.name + ": " + f.show(Work{Source: s}) + "\n")
			}
			inStanza = true
		case inStanza && strings.TrimSpace(line) != "":
			// what was wanted
		default:
			inStanza = false
			out.WriteString(line)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile("testdata/styles.txt", out.Bytes(), 0o644))
		return
	}
	want, got := strings.Split(string(data), "\n"), strings.Split(out.String(), "\n")
	require.Equal(t, len(want), len(got), "a stanza lacks lines: run with -update and look through the difference")
	for i := range want {
		assert.Equal(t, want[i], got[i], "testdata/styles.txt:%d", i+1)
	}
}

// slips is what no citation has, whatever is missing.
var slips = regexp.MustCompile(`, ,|,,|\(\)|\( |\s\)|\.\.|,\.|\s,|\s\.|“”|""|^\s|\s$|  |^[,.:;]|\(,|\. ,|: ,|:,|\*\*|in \(|by ,|by\s*$|from\s*$`)

// Every source of the table with one part missing, and with two.
func TestStylesWithoutParts(t *testing.T) {
	list, _ := stanzas(t)
	for _, s := range list {
		if strings.ContainsAny(s.Title, "|\n") {
			continue // has slips of its own
		}
		for _, a := range without(s) {
			for _, b := range append(without(a), a) {
				for _, f := range shows {
					got := f.show(Work{Source: b})
					require.False(t, slips.MatchString(got), "%s: %q of %+v", f.name, got, b)
					if b.Title+b.Publisher+b.Container+b.URL+b.ArchiveURL+b.DOI+b.Path+b.ID+strings.Join(b.Authors, "")+strings.Join(b.Editors, "") != "" {
						assert.NotEmpty(t, got)
					}
				}
			}
		}
	}
}

// without lists a source with each of its parts missing.
func without(s sources.Source) []sources.Source {
	var out []sources.Source
	v := reflect.ValueOf(s)
	for i := range v.NumField() {
		if !v.Field(i).IsZero() {
			less := s
			reflect.ValueOf(&less).Elem().Field(i).SetZero()
			out = append(out, less)
		}
	}
	return out
}

func TestStyleOf(t *testing.T) {
	for _, s := range Styles {
		got, ok := StyleOf(s.Name)
		assert.True(t, ok)
		assert.Equal(t, s.Name, got.Name)
		assert.NotEmpty(t, s.Doc)
		assert.True(t, (s.Write != nil) != (s.Cite != nil && s.Entry != nil), s.Name)
	}
	_, ok := StyleOf("apa")
	assert.False(t, ok)
}
