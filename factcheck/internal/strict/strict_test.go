package strict

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type rules struct {
	Fail   string `yaml:"fail-on"`
	Strict bool   `yaml:"strict"`
	Need   int    `yaml:"need"`
}

type file struct {
	Version Text    `yaml:"version"`
	Drafts  []Text  `yaml:"drafts"`
	Gate    rules   `yaml:"gate"`
	More    *rules  `yaml:"more"`
	Levels  Map     `yaml:"levels"`
	List    []rules `yaml:"list"`
	Other   any     `yaml:"other"`
	Names   []named `yaml:"names"`
}

type named struct {
	Key
	Level Text   `yaml:"level" short:"yes"`
	Below string `yaml:"below"`
}

func decode(text string) (file, error) {
	var f file
	err := Decode("a.yaml", []byte(text), &f)
	return f, err
}

func TestDecode(t *testing.T) {
	f, err := decode(`
version: 0988        # a comment
drafts: "one.md"
gate: {fail-on: no, strict: true, need: 3}
levels:
  FC101: off
  "FC 1": 20_000
list:
  - fail-on: |
      two
      lines
  - need: -1
other: [1, {x: y}]
`)
	require.NoError(t, err)
	assert.Equal(t, Text{"0988", 2, 10}, f.Version, "no number is made of it")
	assert.Equal(t, []Text{{"one.md", 3, 9}}, f.Drafts, "a single value is a list of one")
	assert.Equal(t, rules{"no", true, 3}, f.Gate, "nor a truth value")
	assert.Nil(t, f.More)
	assert.Equal(t, Map{{Text{"FC101", 6, 3}, Text{"off", 6, 10}}, {Text{"FC 1", 7, 3}, Text{"20_000", 7, 11}}}, f.Levels)
	assert.Equal(t, []rules{{Fail: "two\nlines"}, {Need: -1}}, f.List)
}

func TestKeyed(t *testing.T) {
	f, err := decode("names:\n  distance: off\n  crowd: {below: 50}\n  empty:\n")
	require.NoError(t, err)
	assert.Equal(t, []named{
		{Key: Key{"distance", 2, 3}, Level: Text{"off", 2, 13}}, {Key: Key{"crowd", 3, 3}, Below: "50"}, {Key: Key{"empty", 4, 3}},
	}, f.Names)
	_, err = decode("names: [a]")
	assert.ErrorContains(t, err, "names: expected keys with values")
	_, err = decode("names: {a: {belw: 3}}")
	assert.ErrorContains(t, err, `did you mean "below"?`)
}

func TestDecodeNothing(t *testing.T) {
	for _, text := range []string{"", "# only a comment\n", "gate:\nlevels: ~\ndrafts: null\nversion:\n", "{}", "---\n"} {
		f, err := decode(text)
		require.NoError(t, err, "%q", text)
		assert.Empty(t, f.Drafts)
		assert.Empty(t, f.Version.Value)
	}
}

func TestDecodeJSON(t *testing.T) {
	f, err := decode(`{"gate": {"need": 2}, "drafts": ["a", "b"]}`)
	require.NoError(t, err)
	assert.Equal(t, 2, f.Gate.Need)
	assert.Len(t, f.Drafts, 2)
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a key misspelt", "darfts: [a]\n", "a.yaml:1:1: unknown key \"darfts\" (did you mean \"drafts\"?)\n  1 | darfts: [a]\n    | ^"},
		{"a key that nothing is near", "gate:\n  colour: red\n", "a.yaml:2:3: unknown key \"colour\"; there are fail-on, strict, need\n  2 |   colour: red\n    |   ^"},
		{"a key twice", "version: 1\nversion: 2\n", "a.yaml:2:"},
		{"no number", "gate: {need: many}", `need: "many" is not a whole number`},
		{"no truth value", "gate: {strict: yes}", `strict: "yes" is not true or false`},
		{"a list for a value", "version: [1, 2]", "version: expected one value"},
		{"a value for keys", "gate: error", "gate: expected keys with values: fail-on, strict, need"},
		{"a list at the top", "- a", "the file: expected keys with values"},
		{"keys for a level", "levels: {a: {b: c}}", "levels: a: expected one value"},
		{"a list for levels", "levels: [a]", "levels: expected keys with values"},
		{"no YAML", "gate: {", "a.yaml:1:7: no YAML"},
		{"an alias", "version: &a 1\nlevels: {x: *a}", "anchors, aliases and tags are not read"},
		{"two documents", "version: 1\n---\nversion: 2\n", "a second YAML document"},
		{"no UTF-8", "version: \xff", "a.yaml: not text"},
		{"a control character", "version: \x00", "a.yaml: not text"},
		{"deep", strings.Repeat("[", 200), "line 1: more than 50 levels of nesting"},
		{"deep dashes", strings.Repeat("- ", 200), "more than 50 levels"},
	} {
		_, err := decode(c.text)
		assert.ErrorContains(t, err, c.want, c.name)
	}
}

func TestAllFaultsAtOnce(t *testing.T) {
	_, err := decode("gate: {ned: 1, strict: maybe}\nversion: []\n")
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Len(t, e.Faults, 3)
}

// The caret stands under the key, after tabs and wide characters too.
func TestExcerpt(t *testing.T) {
	e := New("f", []byte("a\r\n\tbéb: 1\r\n"+strings.Repeat("x", 200)), []Fault{{3, 1, "long"}, {2, 4, "here"}, {9, 9, "nowhere"}})
	assert.Equal(t, "f:2:4: here\n  2 | \tbéb: 1\n    | \t  ^\nf:3:1: long\nf:9:9: nowhere", e.Error())
	assert.NoError(t, New("f", nil, nil))
}

func TestSuggest(t *testing.T) {
	names := []string{"drafts", "sources", "id"}
	assert.Equal(t, ` (did you mean "sources"?)`, Suggest("Souces", names))
	assert.Equal(t, ` (did you mean "drafts"?)`, Suggest("dratfs", names))
	assert.Empty(t, Suggest("x", names))
	assert.Empty(t, Suggest("ab", names), "a short name is not near everything")
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"gate: {need: 3}", "drafts:\n- a\n- b: c", "levels: {x: !!int 3}", "? a\n: b", "a: &x [*x]", "- - -"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, err := decode(text)
		if err != nil && utf8.ValidString(text) && err.Error() == "" {
			t.Fatal("an error without words")
		}
	})
}
