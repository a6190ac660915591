package lexicon

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	got, err := Parse("a.lex", "\ufeff# words\n\nmeasure deaths # no\n")
	require.Error(t, err)
	require.Nil(t, got)

	got, err = Parse("a.lex", strings.Join([]string{
		"\ufeff# A comment.",
		"measure  deaths\t",
		"  object: kill*;  slay/slew ; ",
		"\t  # a comment between",
		"    die: not a key; shoot",
		"",
		"  example: Ten died; none fled. => deaths exact 10\r",
		"cue",
		"\tback:it",
	}, "\n"))
	require.NoError(t, err)
	at := func(line, column int) Pos { return Pos{"a.lex", line, column} }
	want := []Field{
		{"measure", "deaths", at(2, 1), "object", at(3, 3), []Item{{at(3, 11), "kill*"}, {at(3, 19), "slay/slew"}}},
		{"measure", "deaths", at(2, 1), "die", at(5, 5), []Item{{at(5, 10), "not a key"}, {at(5, 21), "shoot"}}},
		{"measure", "deaths", at(2, 1), "example", at(7, 3), []Item{{at(7, 12), "Ten died; none fled. => deaths exact 10"}}},
		{"cue", "", at(8, 1), "back", at(9, 2), []Item{{at(9, 7), "it"}}},
	}
	assert.Empty(t, cmp.Diff(want, got))
}

func TestParseCarriesOn(t *testing.T) {
	got, err := Parse("a.lex", "cue\n  back: it\n    ; the: quake; this\n    that\n")
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, []Item{
		{Pos{"a.lex", 2, 9}, "it"}, {Pos{"a.lex", 3, 7}, "the: quake"}, {Pos{"a.lex", 3, 19}, "this"}, {Pos{"a.lex", 4, 5}, "that"},
	}, got[0].Items)
}

// A mistake reads like a compiler's error: file, line, column, what is wrong and
// what would be right.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"field outside a section", "# words\n  object: kill", "x.lex:2:3: a field outside any section"},
		{"field not indented", "measure deaths\nobject: kill", "x.lex:1:1: section \"measure deaths\" has no field: a field is indented under it, and line 2 is not"},
		{"field not indented, after another", "measure deaths\n  state: dead\nobject: kill", "x.lex:3:7: a field must be indented under its section"},
		{"third word in a section", "measure a a aa\n  x: y", `x.lex:1:11: unexpected "a" after the section's name`},
		{"empty section", "cue\n\n# nothing\nrarity\n  common: un", `x.lex:1:1: section "cue" has no field`},
		{"empty last section", "rarity\n  common: un\nmeasure deaths", `x.lex:3:1: section "measure deaths" has no field`},
		{"empty field", "cue\n  back:", `x.lex:2:8: field "back" is empty`},
		{"field of semicolons", "cue\n  back: ; ;", `x.lex:2:9: field "back" is empty`},
		{"entries without a key", "cue\n  it; this", `x.lex:2:3: "it; this" has no key; write key: entries`},
		{"entries without a key in the next section", "cue\n  back: it\ncue\n  this", `x.lex:4:3: "this" has no key; write key: entries`},
		{"example on two lines", "cue\n  example: Ten died. =>\n    deaths exact 10", "x.lex:3:5: an example is one line"},
		{"bytes that are no text", "cue\n  back: \xff", "x.lex:2:3: the line is not valid UTF-8"},

		{"an escape", "cue\n  back: it\x1b[31m", "x.lex:2:11: the character U+001B is not seen, or moves what is; take it out"},
		{"a mark of direction", "cue\n  back: the \u202equake", "x.lex:2:13: the character U+202E"},
		{"a zero in a name", "measure a\x00b\n  noun: it", "x.lex:1:10: the character U+0000"},
		{"a mark of the end of a line", "cue\n  back: the\u2028quake", "x.lex:2:12: the character U+2028"},
		{"a tab and a joiner", "cue\n\tback:\tthe\tqu\u200cake", ""},
		{"a comment may hold anything", "# \u202e\ncue\n  back: it", ""},

		{"unknown section", "mesure deaths\n  object: kill", `x.lex:1:1: no section "mesure"; did you mean "measure"?; there are abbreviation, change, clock`},
		{"unknown section like no other", "zzzzzzzzzz\n  object: kill", `x.lex:1:1: no section "zzzzzzzzzz"; there are abbreviation`},
		{"unknown field", "measure deaths\n  state: dead\n  objekt: kill", `x.lex:3:3: no field "objekt" in a section "measure"; did you mean "object"?; it has before, noun, object, state, subject, thing, toll, example, not`},
		{"field of another section", "measure deaths\n  words: kill", `x.lex:2:3: no field "words" in a section "measure"; it has before`},

		{"name missing", "measure\n  object: kill", `x.lex:1:1: section "measure" is named ""; write a name after it`},
		{"name too many", "cue me\n  back: it", `x.lex:1:1: a section "cue" has no name, but this is "me"`},
		{"number", "number two\n  words: two", `x.lex:1:1: section "number" is named "two"; write a whole number after it`},
		{"negative number", "number -2\n  words: two", `write a whole number after it`},
		{"scale of nothing", "scale 0\n  words: none", `write a whole number after it`},
		{"number of too many digits", "number 12345678901234567890123\n  words: two", `write a whole number after it`},
		{"month", "month 13\n  words: may", `x.lex:1:1: section "month" is named "13"; write a number from 1 to 12 after it`},
		{"weekday", "weekday 0\n  words: monday", `write a number from 1 to 7 after it`},
		{"fraction", "fraction half\n  words: half", `write a part such as 1/4 after it`},
		{"fraction by zero", "fraction 1/0\n  words: half", `write a part such as 1/4 after it`},

		{"open parenthesis", "cue\n  back: it; the (quake", `x.lex:2:13: "(quake" lacks its closing parenthesis`},
		{"closing parenthesis", "cue\n  back: the quake)", `x.lex:2:9: a parenthesis inside the word "quake)"`},
		{"parentheses inside a word", "cue\n  back: quake(s)", `a parenthesis inside the word "quake(s)"`},
		{"empty parentheses", "cue\n  back: the ()", `an empty alternative in ""`},
		{"empty alternative", "cue\n  back: the/ quake", `x.lex:2:9: an empty alternative in "the/"`},
		{"nothing left", "cue\n  back: (it)", ""},
		{"stem too short for a verb", "cue\n  back: y*", `"y*" has no forms to make`},
		{"stem without a letter", "cue\n  back: 20+", `"20+" has no forms to make`},
		{"capital", "cue\n  back: it; the Quake", `x.lex:2:13: "the Quake" has a capital; entries are written in lower case`},
		{"digit", "rate person\n  after: each; per 1,000", `x.lex:2:16: "1" begins with a digit; numbers are read, not looked up`},
		{"too many words", "cue\n  back: " + strings.Repeat("a ", 17), "an entry has at most 16 words"},
		{"too many words once they are parted", "cue\n  back: a" + strings.Repeat("-a", 8), "has 17 words; a phrase has at most 16"},
		{"too many phrases", "cue\n  back: " + strings.Repeat("a/b/c ", 8), "stands for more than 4096 phrases"},
		{"too many phrases in one word", "cue\n  back: " + strings.Repeat("a/", 5000) + "a", "stands for more than 4096 phrases"},

		{"one word, two numbers", "number 1\n  words: one\nnumber 11\n  words: eleven; one", `x.lex:4:18: "one" is already in the section "1"`},
		{"one word, two months", "month 1\n  words: jan\nmonth 6\n  words: jan", `x.lex:4:10: "jan" is already in the section "1"`},
		{"one word, two hedges", "hedge about\n  before: over\nhedge more_than\n  before: (well) over", `x.lex:4:11: "over" is already in the section "about"`},

		{"example without an arrow", "cue\n  example: Ten died.", `x.lex:2:12: an example is "sentence => measure hedge number"`},
		{"example without a sentence", "cue\n  example: => deaths exact 10", `x.lex:2:12: an example is "sentence`},
		{"example without a number", "cue\n  example: Ten died. => deaths exact", "x.lex:2:24: a reading is a measure, a hedge and a number"},
		{"near miss without a measure", "cue\n  not: Ten died. =>", "x.lex:2:20: the reading names no measure"},
		{"unknown hedge", "cue\n  example: Ten died. => deaths precisely 10", `x.lex:2:24: "precisely" is no hedge, number, stance or extent`},
		{"two hedges", "cue\n  example: Ten died. => deaths exact approx 10", `"approx" says twice what exact says`},
	} {
		err := compile(c.text)
		if c.want == "" {
			require.NoError(t, err, c.name)
			continue
		}
		var mistake *Error
		require.True(t, errors.As(err, &mistake), "%s: %v", c.name, err)
		assert.Contains(t, err.Error(), c.want, c.name)
		requireInside(t, "x.lex", c.text, mistake.Pos)
	}
}

// Fields made by hand are refused as politely as those of a file.
func TestCompileByHand(t *testing.T) {
	at := Pos{"by hand", 1, 1}
	for _, c := range []struct {
		field Field
		want  string
	}{
		{Field{Section: "cue", Key: "back", Pos: at}, `by hand:1:1: field "back" is empty`},
		{Field{Section: "cue", Key: "not", Pos: at}, `by hand:1:1: field "not" is empty`},
		{Field{Section: "cue", Key: "back", Items: []Item{{at, " "}}}, "by hand:1:1: an entry without a word"},
		{Field{Key: "back", Opened: at, Items: []Item{{at, "it"}}}, `by hand:1:1: no section ""`},
	} {
		_, err := Compile([]Field{c.field})
		assert.ErrorContains(t, err, c.want)
	}
	lex, err := Compile(nil)
	require.NoError(t, err)
	assert.Zero(t, lex.Find("it"))
}

func TestBounds(t *testing.T) {
	_, err := Parse("x.lex", strings.Repeat("#", maxFile+1))
	assert.EqualError(t, err, "x.lex:1:1: the file has 1048577 bytes; a lexicon file has at most 1048576")

	// Each entry is within its bound; together they are not.
	var text strings.Builder
	text.WriteString("cue\n  back: a\n")
	for i := range 65 {
		fmt.Fprintf(&text, "  ; x%d/y%d %s\n", i, i, strings.Repeat("a/b ", 11))
	}
	assert.EqualError(t, compile(text.String()), "x.lex:3:5: more than 1024 phrases begin with \"x0\"")
	assert.EqualError(t, compile(strings.ReplaceAll(text.String(), "a/b ", "a/a ")), "x.lex:66:5: the lexicon has more than 262144 phrases")
}

func compile(text string) error {
	fields, err := Parse("x.lex", text)
	if err == nil {
		_, err = Compile(fields)
	}
	return err
}

// requireInside: a position is one of the file's.
func requireInside(t *testing.T, file, text string, p Pos) {
	t.Helper()
	require.Equal(t, file, p.File)
	lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
	require.GreaterOrEqual(t, p.Line, 1)
	require.LessOrEqual(t, p.Line, len(lines))
	require.GreaterOrEqual(t, p.Column, 1)
	require.LessOrEqual(t, p.Column, len(lines[p.Line-1])+1)
}

// Any text is parsed or refused at a place that it has; an item stands where
// it says.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"measure deaths\n  object: kill*; slay/slew\n    ; (gun) down\n  example: Ten died. => deaths exact 10\n",
		"number 1\n words: one\nscale 12\n words: dozen\n", "cue\n\tback: the (quake", "\ufeffcue\r\n back:a;b\r\n", "a b c", "  x:", "cue\n  back: y*; +; ; '",
		"abbreviation clock\n  words: a.m; p.m.\ncurrency AUD\n  mark: a$\n", "measure deaths\n scale: count\n within: deaths",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fields, err := Parse("x.lex", text)
		if err == nil {
			lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
			for _, field := range fields {
				requireInside(t, "x.lex", text, field.Opened)
				requireInside(t, "x.lex", text, field.Pos)
				require.NotEmpty(t, field.Items)
				for _, item := range field.Items {
					requireInside(t, "x.lex", text, item.Pos)
					require.True(t, strings.HasPrefix(lines[item.Pos.Line-1][item.Pos.Column-1:], item.Text))
				}
			}
			_, err = Compile(fields)
		}
		requireMistake(t, text, err)
		_, err = ParseMeasures("x.lex", text)
		requireMistake(t, text, err)
	})
}

func requireMistake(t *testing.T, text string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	var mistake *Error
	require.True(t, errors.As(err, &mistake), "%v", err)
	requireInside(t, "x.lex", text, mistake.Pos)
}
