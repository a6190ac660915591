package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// singlesOf are the findings of FC308 about a draft and its sources.
func singlesOf(t *testing.T, k *Checker, draft string, list ...news) (out []Finding) {
	t.Helper()
	docs := []sources.Document{news{"draft.txt", draft, sources.Source{Kind: sources.Draft}}.document(t)}
	for i, n := range list {
		n.name = string(rune('a'+i)) + ".txt"
		docs = append(docs, n.document(t))
	}
	for _, f := range k.Check(docs...).Findings {
		if f.Rule == "FC308" {
			out = append(out, f)
		}
	}
	return out
}

const (
	fireDraft = "Twenty-three people died when Halvik burned on 9 November 2011. The fire in Halvik killed 23 people."
	fireWire  = "The fire in Halvik on 9 November 2011 killed 23 people and left the whole street in ashes."
	fireOther = "In Halvik 23 people died in the fire of 9 November 2011."
)

func TestSingleOrigin(t *testing.T) {
	got := singlesOf(t, new(Checker), "The fire in Halvik of 9 November 2011 killed 23 people.", news{text: fireWire, about: by("The Coast", "AFP")}, news{text: fireOther, about: by("Halvik Post", "AFP")})
	require.Len(t, got, 1)
	f := got[0]
	assert.Equal(t, Note, f.Level)
	assert.Equal(t, SingleOrigin, f.Relation)
	require.Len(t, f.Sides, 2)
	assert.Equal(t, "draft.txt", f.Sides[0].Claims[0].Source)
	assert.Equal(t, []Origin{{Number: 1, Name: "AFP", Head: "a.txt", How: []Sign{Credit}}}, f.Sides[1].From)

	assert.Len(t, singlesOf(t, new(Checker), "The fire in Halvik of 9 November 2011 killed 23 people.", news{text: fireWire}, news{text: fireWire}), 1, "one text, printed twice")
	assert.Len(t, singlesOf(t, new(Checker), fireDraft, news{text: fireWire}, news{text: fireWire}), 1, "told once, however often the draft gives it")
	assert.Len(t, singlesOf(t, &Checker{Origin: func(s sources.Source) string { return s.Publisher }},
		"The fire in Halvik of 9 November 2011 killed 23 people.", news{text: fireWire, about: by("Coast Group")}, news{text: fireOther, about: by("Coast Group")}), 1, "the configuration says so")
}

func TestSingleOriginIsSilent(t *testing.T) {
	const draft = "The fire in Halvik of 9 November 2011 killed 23 people."
	afp := func(text string) news { return news{text: text, about: by("", "AFP")} }
	for name, tc := range map[string]struct {
		draft string
		texts []news
	}{
		"one source":                {draft, []news{afp(fireWire)}},
		"two origins":               {draft, []news{afp(fireWire), {text: fireOther}}},
		"a third text agrees":       {draft, []news{afp(fireWire), afp(fireOther), {text: "At least 20 people died in the Halvik fire of 9 November 2011, said the mayor."}}},
		"only an office in common":  {draft, []news{{text: "The fire in Halvik on 9 November 2011 killed 23 people, the health ministry said."}, {text: "The health ministry said that 23 people had died in the Halvik fire of 9 November 2011."}}},
		"the draft says whose":      {"The fire in Halvik of 9 November 2011 killed 23 people, AFP reported.", []news{afp(fireWire), afp(fireOther)}},
		"the draft names a speaker": {"The fire in Halvik of 9 November 2011 killed 23 people, police said.", []news{afp(fireWire), afp(fireOther)}},
		"other speakers":            {draft, []news{afp("The fire in Halvik on 9 November 2011 killed 23 people, police said."), afp("Doctors said that 23 people had died in the Halvik fire of 9 November 2011.")}},
		"two dead":                  {"The fire in Halvik of 9 November 2011 killed two people.", []news{afp("The fire in Halvik on 9 November 2011 killed two people."), afp("In Halvik two people died in the fire of 9 November 2011.")}},
		"an age":                    {"Tove Lindqvist, 48, is the mayor of Halvik.", []news{afp("Tove Lindqvist, 48, is the mayor of Halvik."), afp("The mayor of Halvik is Tove Lindqvist, 48.")}},
		"a street":                  {"It began at 23 Harbour Street in Halvik.", []news{afp("It began at 23 Harbour Street in Halvik."), afp("It began at 23 Harbour Street in Halvik.")}},
		"a date":                    {"The fire in Halvik was on 9 November 2011.", []news{afp("The fire in Halvik was on 9 November 2011."), afp("The fire in Halvik broke out on 9 November 2011.")}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, singlesOf(t, new(Checker), tc.draft, tc.texts...))
		})
	}
	k := &Checker{Policy: Policy{"FC308": None}}
	assert.Empty(t, singlesOf(t, k, draft, afp(fireWire), afp(fireOther)), "the policy turns it off")
}
