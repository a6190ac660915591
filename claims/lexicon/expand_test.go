package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExpand(t *testing.T) {
	for _, c := range []struct{ entry, want string }{
		{"dead", "dead"},
		{"shot dead", "shot dead"},
		{"  shot \t dead ", "shot dead"},
		{"die/dies/died", "die; dies; died"},
		{"at (the) least", "at least; at the least"},
		{"(well) over/above", "over; above; well over; well above"},
		{"a (b) (c)", "a; a c; a b; a b c"},
		{"kill* off", "kill off; kills off; killed off; killing off"},
		{"drone+", "drone; drones"},
		{"cyclone+/storm", "cyclone; cyclones; storm"},
		{"+", "+"},
		{"*", "*"},
		{"≥", "≥"},
		{"(it)", "it"},
	} {
		got, err := expand(c.entry)
		require.NoError(t, err, c.entry)
		var phrases []string
		for _, p := range got {
			phrases = append(phrases, strings.Join(p, " "))
		}
		assert.Equal(t, c.want, strings.Join(phrases, "; "), c.entry)
	}
}

func TestVerbForms(t *testing.T) {
	for _, want := range []string{
		"kill kills killed killing",
		"injure injures injured injuring",
		"perish perishes perished perishing",
		"catch catches catched catching", // regular forms only: caught is written out
		"massacre massacres massacred massacring",
		"trap traps trapped trapping",
		"rob robs robbed robbing",
		"gun guns gunned gunning",
		"drown drowns drowned drowning",
		"shell shells shelled shelling",
		"bomb bombs bombed bombing",
		"detain detains detained detaining",
		"rain rains rained raining",
		"bury buries buried burying",
		"destroy destroys destroyed destroying",
		"free frees freed freeing",
		"tie ties tied tying",
		"veto vetoes vetoed vetoing",
		"fix fixes fixed fixing",
		"visit visits visited visiting",
		"add adds added adding",
	} {
		base, _, _ := strings.Cut(want, " ")
		assert.Equal(t, want, strings.Join(verbForms(base), " "))
	}
}

func TestPlural(t *testing.T) {
	for _, c := range []struct{ noun, want string }{
		{"soldier", "soldiers"}, {"family", "families"}, {"boy", "boys"}, {"church", "churches"}, {"bus", "buses"},
		{"box", "boxes"}, {"policeman", "policemen"}, {"human", "humans"}, {"german", "germans"}, {"village", "villages"},
	} {
		assert.Equal(t, c.want, plural(c.noun))
	}
}

func TestPieces(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"dead", "dead"},
		{"cease-fire", "cease - fire"},
		{"under-", "under -"},
		{"-", "-"},
		{"quake's", "quake 's"},
		{"'s", "'s"},
		{"they've", "they 've"},
		{"didn't", "didn't"},
		{"a$", "a $"},
		{"u.s.", "u.s"},
		{"a.m", "a.m"},
		{"no.", "no"},
		{"°c", "° c"},
		{"≥", "≥"},
		{"niño", "niño"},
		{"co\u2011op", "co - op"},
	} {
		assert.Equal(t, c.want, strings.Join(pieces(nil, c.word), " "), c.word)
	}
}

// Expansion keeps to its bounds, and the lemma is the entry without its signs.
func FuzzExpand(f *testing.F) {
	for _, s := range []string{"kill* (off)", "a/b/c", "(the) 's", "y*", "(", "a//b", "é+", "ss*", "x'y-z.q's", "ll (of\x93)", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, entry string) {
		got, err := expand(entry)
		if err != nil {
			return
		}
		require.LessOrEqual(t, len(got), maxForms)
		for _, phrase := range got {
			require.NotEmpty(t, phrase)
			require.LessOrEqual(t, len(phrase), maxWords)
			for _, w := range phrase {
				require.NotEmpty(t, w)
				require.False(t, slices.Contains(pieces(nil, w), ""))
			}
		}
	})
}
