package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// peopleIn writes the single people and the groups of a sentence: what is told
// of them, how many, and their words.
func peopleIn(s string) string {
	t := words.Split(lexicon.English(), s)
	list, aside := Numbers(t, 0, len(t.Tokens), nil)
	Assign(t, 0, len(t.Tokens), list)
	var out []string
	for _, f := range Persons(t, 0, len(t.Tokens), list, aside) {
		out = append(out, string(f.Measure)+" "+f.Q.Point.String()+" "+t.Quote(f.First, f.Last))
	}
	return strings.Join(out, "; ")
}

func TestPersons(t *testing.T) {
	for _, c := range []valueCase{
		{"A woman and two children were killed.", "deaths 1 A woman; deaths 3 A woman and two children"},
		{"A woman and her two children were killed.", "deaths 1 A woman; deaths 3 A woman and her two children"},
		{"The blast killed a guard.", "deaths 1 a guard"},
		{"A 20-year-old man was killed.", "deaths 1 A 20-year-old man"},
		{"Marta Selic, 34, and her son, 6, were killed.", "deaths 1 Marta Selic; deaths 1 her son; deaths 2 Marta Selic, 34, and her son"},
		{"Police arrested a teacher.", "arrested 1 a teacher"},
		{"A young man was badly injured.", "injured 1 A young man"},
		// near misses: who does, says or is no person
		{"A gunman killed three people.", ""},
		{"A man said that 20 people died.", ""},
		{"Three people were killed by a soldier.", ""},
		{"A police car was hit.", ""},
		{"A family was killed.", ""},
		{"A man who killed two people was calm.", ""},
		{"The death of a child moved the town.", ""},
		{"A woman saw two children.", ""},
	} {
		assert.Equal(t, c.want, peopleIn(c.text), c.text)
	}
}
