package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// The rules of this file keep verbs of harm from making people of what are none.

// owners reports whether a figure counts those to whom something belongs, of which
// the sentence tells: "40 men's matches".
func (a *assigner) owners(f *Figure) bool {
	h := f.Noun.Head
	if h < 0 || !a.people(h) {
		return false
	}
	j := h + 1
	return j+1 < a.last && isAny(a.t, j, "'s ’s") && a.t.Tokens[j+1].Kind == words.Word && !a.t.Lex.Any(a.id(j+1), edges)
}

// noVictims reports whether a verb at k has no people as its object: who is shot
// must be named, for golfers shoot 68; cameras capture and bulls charge people
// who stay free.
func (a *assigner) noVictims(f *Figure, k int, m claims.Measure) bool {
	switch m {
	case "shot":
		return f.Noun.Head < 0 && !f.Of && a.measureAt(f.end(), lexicon.MeasureState) == ""
	case "captured":
		return isAny(a.t, k-1, "camera cameras photo photos photograph photographs film video videos footage image images picture pictures")
	case "charged":
		return a.beast(k - 1)
	}
	return false
}

// beast reports whether a word names animals.
func (a *assigner) beast(j int) bool {
	if j < a.first || j >= a.last || a.t.Tokens[j].Kind != words.Word {
		return false
	}
	m := a.measureAt(j, lexicon.MeasureThing)
	return m == "livestock" || m == "animals" || isAny(a.t, j, "herd herds flock flocks litter shoal swarm")
}

// ofAnimals keeps a bare figure from counting people where the sentence has told
// of animals and of no people: "Forty cows were in the barn; the slide killed 12",
// "a herd of 40 died".
func (a *assigner) ofAnimals(i int) {
	f := &a.out[i]
	if f.Noun.Head >= 0 || f.Q.Unit != "" || a.t.Lex.Measures()[f.Measure].Counts == "" {
		return
	}
	found := -1
	for j := max(a.first, f.First-nearby); j < f.First; j++ {
		if a.beast(j) && a.many(j) && !a.nounFollows(j+1) && !isWord(a.t, j, "dogs") {
			found = j
		} else if e, _ := match.At(a.t, j, a.last, lexicon.Person); e != nil && a.plural(j) {
			return
		}
	}
	if found < 0 {
		return
	}
	f.Measure, f.Extent = "animals", claims.Part
	if a.measureAt(found, lexicon.MeasureThing) == "livestock" {
		f.Measure = "livestock"
	}
}

// nearby is how many tokens before a figure animals are looked for.
const nearby = 24

// many reports whether a word for animals names several.
func (a *assigner) many(j int) bool { return a.plural(j) || a.measureAt(j, lexicon.MeasureThing) == "" }

// inFamilies makes a plain count of couples and families that something befell:
// a text that says that two families drowned does not say how many people.
func (a *assigner) inFamilies(i int) {
	f := &a.out[i]
	if h := f.Noun.Head; h < 0 || f.Of || !isAny(a.t, h, "couple couples family families household households") || a.household(f) && moved(f.Measure) {
		return
	}
	if countable(f.Measure) {
		f.Measure, f.By = claims.Counted, -1
	}
}

// moved reports whether a measure is counted in families as well as in persons.
func moved(m claims.Measure) bool {
	switch m {
	case "displaced", "homeless", "evacuated", "returned", "affected", "refugees", "rescued":
		return true
	}
	return false
}
