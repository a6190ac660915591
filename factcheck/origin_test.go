package factcheck

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// news is a text for a check. Its name is that of its file.
type news struct {
	name, text string
	about      sources.Source
}

func (n news) document(t *testing.T) sources.Document {
	t.Helper()
	s := n.about
	s.ID, s.Path = n.name, n.name
	doc, err := read.Text(s, []byte(n.text))
	require.NoError(t, err)
	return doc
}

// sideOf checks two texts beside one that says 90, and gives the side of the two.
func sideOf(t *testing.T, k *Checker, list ...news) Side {
	t.Helper()
	docs := []sources.Document{news{"z.txt", "The fire in Halvik on 9 November 2011 killed 90 people.", sources.Source{}}.document(t)}
	for _, n := range list {
		docs = append(docs, n.document(t))
	}
	r := k.Check(docs...)
	require.NotEmpty(t, r.Findings)
	for _, s := range r.Findings[0].Sides {
		if s.Claims[0].Source != "z.txt" {
			return s
		}
	}
	t.Fatal("no side")
	return Side{}
}

// by is a text of a date, an author and a publisher.
func by(publisher string, authors ...string) sources.Source {
	return sources.Source{Publisher: publisher, Authors: authors}
}

// Each sign of a common origin, with what is not quite one.
func TestSignsOfOneOrigin(t *testing.T) {
	const (
		first  = "The fire in Halvik on 9 November 2011 killed 23 people and left the whole street in ashes."
		second = "In Halvik 23 people died in the fire of 9 November 2011."
	)
	say := func(who string) [2]string {
		return [2]string{"The fire in Halvik on 9 November 2011 killed 23 people, " + who + " said.", who + " said that 23 people had died in the Halvik fire of 9 November 2011."}
	}
	for _, tc := range []struct {
		name string
		a, b news
		want int
		how  []Sign
		from string
	}{
		{"nothing in common but the figure", news{text: first}, news{text: second}, 2, nil, ""},
		{"the same sentence", news{text: first}, news{text: first + " Nobody slept that night."}, 1, []Sign{SameWords}, ""},
		{"a word or two changed", news{text: first}, news{text: strings.Replace(first, "whole", "entire", 1)}, 1, []Sign{NearWords}, ""},
		{"punctuation and case", news{text: first}, news{text: strings.ToUpper(first[:8]) + first[8:]}, 1, []Sign{SameWords}, ""},
		{"one agency as author", news{text: first, about: by("Halvik Post", "AFP")}, news{text: second, about: by("The Coast", "Agence France-Presse")}, 1, []Sign{Credit}, "AFP"},
		{"one agency as publisher", news{text: first, about: by("Reuters", "Ann Olsen")}, news{text: second, about: by("Reuters", "Kim Berg")}, 1, []Sign{Credit}, "Reuters"},
		{"two agencies", news{text: first, about: by("Reuters")}, news{text: second, about: by("AFP")}, 2, nil, ""},
		{"two agencies in one credit", news{text: first, about: by("", "AFP", "Reuters")}, news{text: second, about: by("", "AFP")}, 2, nil, ""},
		{"a reporter beside the agency", news{text: first, about: by("", "Ann Olsen", "AFP")}, news{text: second, about: by("", "AFP")}, 2, nil, ""},
		{"one newspaper", news{text: first, about: by("Halvik Post")}, news{text: second, about: by("The Coast")}, 2, nil, ""},
		{"datelines", news{text: "HALVIK (AFP) - " + first}, news{text: "HALVIK, Nov 10 (AFP) — " + second}, 1, []Sign{Credit}, "AFP"},
		{"a bracket that is no dateline", news{text: "Halvik (AFP) has news. " + first}, news{text: "Halvik (AFP) has news. " + second}, 2, nil, ""},
		{"last lines", news{text: first + "\n\n— Reuters"}, news{text: second + "\n\n(Reuters)"}, 1, []Sign{Credit}, "Reuters"},
		{"last lines of two", news{text: first + "\n\nAFP, Reuters"}, news{text: second + "\n\nAFP"}, 2, nil, ""},
		{"one ministry", news{text: say("the Health Ministry")[0]}, news{text: say("The health ministry")[1]}, 1, []Sign{Counter}, "Health Ministry"},
		{"any ministry", news{text: say("the ministry")[0]}, news{text: say("The ministry")[1]}, 2, nil, ""},
		{"officials", news{text: say("officials")[0]}, news{text: say("Officials")[1]}, 2, nil, ""},
		{"witnesses", news{text: say("witnesses")[0]}, news{text: say("Witnesses")[1]}, 2, nil, ""},
		{"residents", news{text: say("residents")[0]}, news{text: say("Residents")[1]}, 2, nil, ""},
		{"he", news{text: say("he")[0]}, news{text: say("He")[1]}, 2, nil, ""},
		{"police of one town", news{text: say("Halvik police")[0]}, news{text: say("Halvik police")[1]}, 1, []Sign{Counter}, "Halvik police"},
		{"police", news{text: say("police")[0]}, news{text: say("Police")[1]}, 2, nil, ""},
		{"one speaker by name", news{text: say("Mayor Tove Lindqvist")[0]}, news{text: say("Tove Lindqvist")[1]}, 1, []Sign{Counter}, "Tove Lindqvist"},
		{"two of a family", news{text: say("Arne Lindqvist")[0]}, news{text: say("Tove Lindqvist")[1]}, 2, nil, ""},
		{"police told one agency", news{text: "The fire in Halvik on 9 November 2011 killed 23 people, police told AFP."}, news{text: "A police officer told AFP that 23 people had died in the Halvik fire of 9 November 2011."}, 1, []Sign{Credit}, "AFP"},
		{"police told two agencies", news{text: "The fire in Halvik on 9 November 2011 killed 23 people, police told AFP."}, news{text: "A police officer told Reuters that 23 people had died in the Halvik fire of 9 November 2011."}, 2, nil, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tc.a.name, tc.b.name = "a.txt", "b.txt"
			tc.b.about.Published = edtf.MustParse("2011-11-10")
			s := sideOf(t, new(Checker), tc.a, tc.b)
			require.Len(t, s.Claims, 2)
			assert.Equal(t, tc.want, s.Origins)
			if tc.want == 2 {
				assert.Empty(t, s.From)
				return
			}
			require.Len(t, s.From, 1)
			assert.Equal(t, Origin{Number: 1, Name: tc.from, Head: "b.txt", How: tc.how}, s.From[0], "what has a date is the first print")
		})
	}
}

func TestContainment(t *testing.T) {
	part := func(a, b string) float64 { return containment(runsOf(normal(a)), runsOf(normal(b))) }
	const s = "The flood killed 1,842 people in Oresk — and drowned the cattle."
	assert.InDelta(t, 1, part(s, "the flood killed 1842 people in Oresk - and drowned the cattle"), 0, "neither case nor marks count")
	assert.InDelta(t, 1, part(s, "Far away, the flood killed 1,842 people in Oresk, and drowned the cattle, they say."), 0, "a longer sentence holds it")
	assert.Less(t, part(s, "The flood killed 1,843 people in Kelmar and drowned all of the cattle."), mayCopy, "digits count")
	assert.Zero(t, part("The flood killed 12 people in Oresk.", "The flood killed 12 people in Oresk."), "seven words are anybody's")
	assert.Zero(t, part("", s))
}

// An odd figure that both spell alike is a sign beside others, and none alone.
func TestRareFigure(t *testing.T) {
	agree := func(a, b string) int {
		s := CheckClaims(toll("a", "1,842", sentence(a)), toll("b", "1,842", sentence(b)), toll("c", "3,000"))
		require.Len(t, s.Findings, 1)
		return s.Findings[0].Sides[0].Origins
	}
	const quake = "The quake killed 1,842 people in the valley and levelled whole villages"
	assert.Equal(t, 1, agree(quake+", rescuers from the capital found.", "As many as can be told, the quake killed 1,842 people in the valley, while winter came early."), "half of the words")
	assert.Equal(t, 2, agree(quake+".", "A count of the dead came to 1,842 after weeks of digging in snow."), "the number alone")
}

// A draft that is written from two agencies does not make them one.
func TestDraftOfTwoOrigins(t *testing.T) {
	const a, b = "The fire in Halvik on 9 November 2011 killed 23 people and left the whole street in ashes.", "In Halvik 23 people died in the fire of 9 November 2011, which left nobody to tell of it."
	s := sideOf(t, new(Checker), news{"a.txt", a, by("AFP")}, news{"b.txt", b, by("Reuters")}, news{"d.txt", a + " " + b, sources.Source{Kind: sources.Draft}})
	assert.Equal(t, 3, s.Origins)
	s = sideOf(t, new(Checker), news{"a.txt", a, by("AFP")}, news{"d.txt", a, sources.Source{Kind: sources.Draft}})
	assert.Equal(t, 1, s.Origins, "a draft that copies one text is no second voice")
}
