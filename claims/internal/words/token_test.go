package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// show writes tokens with a bar between them; numbers in angle brackets, marks
// in braces.
func show(t *words.Text) string {
	var out []string
	for i, tok := range t.Tokens {
		switch s := t.At(i); tok.Kind {
		case words.Number:
			out = append(out, "<"+s+">")
		case words.Mark:
			out = append(out, "{"+s+"}")
		default:
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"blanks only", " \n\t\u00a0\u2009", ""},
		{"colours of a terminal", "\x1b[31mTen\x1b[0m people, \x1b[1;38;5;9m20\x1b[m dead\x1b[0m.", "Ten people {,} <20> dead {.}"},
		{"a link and a set of characters", "\x1b]8;;http://a.example/5\aTen\x1b]8;;\x1b\\ \x1b(B20", "Ten <20>"},
		{"an escape of nothing", "20\x1b dead\x1bé\x1b[\n30\x1b]4\n5\x1b", "<20> dead é {[} <30> {]} <4> <5>"},
		{"brackets without an escape", "[31m", "{[} <31> m"},
		{"plain", "At least 23 people died.", "At least <23> people died {.}"},
		{"groups and decimals", "20,000 and 1.2 and 10'000 and 10’000", "<20,000> and <1.2> and <10'000> and <10’000>"},
		{"separators at the end of a number", "In 2003, 20. And 5'", "In <2003> {,} <20> {.} And <5> {'}"},
		{"a list without blanks", "22,24,26,31. 1,5 and 12,34,567", "<22> {,} <24> {,} <26> {,} <31> {.} <1,5> and <12,34,567>"},
		{"a currency glued to its amount", "USD3.14 and Rs20, but RS232 and F16", "USD <3.14> and Rs <20> {,} but RS232 and F16"},
		{"dotted date", "20.5.2009", "<20.5.2009>"},
		{"soft hyphens in numbers", "3\u00ad1,000 and 31\u00ad,\u00ad\u200b000 in 20\u00ad\u00ad26", "<3\u00ad1,000> and <31\u00ad,\u00ad\u200b000> in <20\u00ad\u00ad26>"},
		{"soft hyphens beside numbers", "\u00ad20\u00ad, 30\u00ad 40\u00ad-50\u00adkm 60\u00ad", "<20> {,} <30> <40> {-} <50> km <60>"},
		{"no-break space parts groups", "20\u00a0000 dead", "<20> <000> dead"},
		{"range", "20-30 and 40–60", "<20> {-} <30> and <40> {–} <60>"},
		{"glued unit and scale", "5km, 1.2m, 14th", "<5> km {,} <1.2> m {,} <14> th"},
		{"name with digits", "MH17, H1N1, COVID-19", "MH17 {,} H1N1 {,} COVID {-} <19>"},
		{"money", "$20m and 5%", "{$} <20> m and <5> {%}"},
		{"clock", "12:30", "<12> {:} <30>"},
		{"arabic-indic digits", "قتل ٢٠٬٠٠٠ شخص", "قتل <٢٠٬٠٠٠> شخص"},
		{"devanagari digits", "२३ लोग", "<२३> लोग"},
		{"fraction sign is a mark", "2½", "<2> {½}"},
		{"possessive", "Iran's and the quake’s", "Iran 's and the quake ’s"},
		{"possessive in capitals", "IRAN'S COAST", "IRAN 'S COAST"},
		{"plural possessive", "the students' union", "the students {'} union"},
		{"short auxiliaries", "they've we’re he'll I'm she'd", "they 've we ’re he 'll I 'm she 'd"},
		{"negation stays whole", "didn't don’t", "didn't don’t"},
		{"apostrophe inside a name", "Sana'a Xi'an O’Brien Ha'il", "Sana'a Xi'an O’Brien Ha'il"},
		{"apostrophe as a letter", "Sanaʼa", "Sanaʼa"},
		{"apostrophe as a letter, alone", "20ʼ ʼ ʼa", "<20> {ʼ} {ʼ} {ʼ} a"},
		{"possessive of a name with one", "Sana'a's mayor", "Sana'a 's mayor"},
		{"s that begins a word is no possessive", "the 'some'", "the {'} some {'}"},
		{"possessive of a year", "1990's", "<1990> 's"},
		{"decade", "the 1990s", "the <1990> s"},
		{"abbreviation", "the U.S. and e.g. J.K. Rowling", "the U.S. and e.g. J.K. Rowling"},
		{"last dot missing", "5 a.m on", "<5> a.m on"},
		{"two words and a forgotten space are no abbreviation", "died.The end", "died {.} The end"},
		{"abbreviation glued to a word", "U.S.Army", "U.S. Army"},
		{"initial", "J. K. Rowling", "J {.} K {.} Rowling"},
		{"address", "www.example.org/a?b=20", "www {.} example {.} org {/} a {?} b {=} <20>"},
		{"hyphens", "cease-fire", "cease {-} fire"},
		{"ellipsis of dots", "20...30", "<20> {.} {.} {.} <30>"},
		{"emoji", "20 🙂 dead 👨‍👩‍👧", "<20> {🙂} dead {👨} {👩} {👧}"},
		{"invalid UTF-8 is a mark a byte", "a\xff\xfe20", "a {\xff} {\xfe} <20>"},
		{"cut short rune", "caf\xc3", "caf {\xc3}"},
		{"accents, composed and not", "café cafe\u0301", "café cafe\u0301"},
		{"soft hyphen inside a word", "earth\u00adquake", "earth\u00adquake"},
		{"marks of direction are blank", "\u200e20\u200f dead", "<20> dead"},
		{"byte order mark", "\ufeff20 dead", "<20> dead"},
		{"one word of another script", "地震", "地震"},
	} {
		assert.Equal(t, c.want, show(words.Split(lexicon.English(), c.text)), c.name)
	}
}

func TestTokenIsLookedUp(t *testing.T) {
	lex := lexicon.English()
	for _, c := range []struct{ text, want string }{
		{"PEOPLE", "people"},
		{"People", "people"},
		{"didn’t", "didn't"},
		{"U.S.", "u.s"},
		{"a.m", "a.m"},
		{"kill\u00aded", "killed"},
		{"‑", "-"},
		{"’s", ""}, // at the start of a text it is a quotation mark and a letter
		{"pople", ""},
		{strings.Repeat("people", 200), ""},
		{strings.Repeat("é", 200), ""},
	} {
		tok := words.Split(lex, c.text).Tokens[0]
		assert.Equal(t, c.want, lex.Spell(tok.ID), "%q", c.text)
	}
	assert.Equal(t, "'s", lex.Spell(words.Split(lex, "Iran’S").Tokens[1].ID), "clitics are folded")
}

func TestTokenLooks(t *testing.T) {
	type looks struct{ space, broken, capital, upper bool }
	for _, c := range []struct {
		text string // the last token is looked at
		want looks
	}{
		{"killed", looks{}},
		{"a b", looks{space: true}},
		{"a\u00a0b", looks{space: true}},
		{"a\nb", looks{space: true, broken: true}},
		{"a\rb", looks{space: true, broken: true}},
		{"a\u200e(", looks{}},
		{"Iran", looks{capital: true}},
		{"Élan", looks{capital: true}},
		{"élan", looks{}},
		{"A", looks{capital: true}},
		{"UN", looks{capital: true, upper: true}},
		{"H1N1", looks{capital: true, upper: true}},
		{"MH17", looks{capital: true, upper: true}},
		{"U.S.", looks{capital: true, upper: true}},
		{"ÉU", looks{capital: true, upper: true}},
		{"e.g.", looks{}},
		{"UNo", looks{capital: true}},
		{"iPhone", looks{}},
		{"x-Ray", looks{capital: true}},
	} {
		all := words.Split(lexicon.English(), c.text).Tokens
		tok := all[len(all)-1]
		assert.Equal(t, c.want, looks{tok.Space, tok.Break, tok.Capital, tok.Upper}, "%q", c.text)
	}
}

func TestQuote(t *testing.T) {
	text := words.Split(lexicon.English(), "At least 23 people died.")
	for _, c := range []struct {
		i, j int
		want string
	}{
		{2, 4, "23 people"}, {0, 6, "At least 23 people died."},
		{2, 2, ""}, {3, 2, ""}, {-1, 2, ""}, {4, 7, ""},
	} {
		assert.Equal(t, c.want, text.Quote(c.i, c.j), "%d:%d", c.i, c.j)
	}
}
