package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// An entry that the tokenizer parts in another way than the lexicon can never
// be found in a text.
func TestEveryEntryCanBeMet(t *testing.T) {
	lex := lexicon.English()
	for e := range lex.All() {
		phrase := "it " + spell(lex, e) // what is clipped to a word needs one
		if e.Words[0] != 0 && lex.Spell(e.Words[0])[0] == '\'' {
			phrase = "it" + spell(lex, e)
		}
		got := words.Split(lex, phrase)
		ids := make([]lexicon.Word, len(got.Tokens)-1)
		for i, tok := range got.Tokens[1:] {
			ids[i] = tok.ID
		}
		assert.Equal(t, e.Words, ids, "class %d of %q: %q", e.Class, e.Name, phrase)
	}
}

// spell writes an entry as a text has it.
func spell(lex *lexicon.Lexicon, e *lexicon.Entry) string {
	var out []string
	for _, w := range e.Words {
		out = append(out, lex.Spell(w))
	}
	return strings.NewReplacer(" - ", "-", " -", "-", " 's", "'s").Replace(strings.Join(out, " "))
}
