package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// What became of all who were aboard is told in a sentence, or in the one behind that which
// counts them.

// aboard notes of how many were aboard how many died, were saved and are missing, each
// told of once in the sentence.
func (a *accountant) aboard() {
	whole, of := -1, []int{}
	for i := range a.at {
		d := a.claim(i)
		switch {
		case d.Account.Kind != claims.NoAccount:
			return
		case d.Measure == "aboard" && d.Extent != claims.Part && whole < 0:
			whole = i
		case d.Extent != claims.Total && d.Extent != claims.Part || !slices.Contains(fates, d.Measure) || len(d.Population) > 0:
			return
		case slices.ContainsFunc(of, func(j int) bool { return a.claim(j).Measure == d.Measure }):
			return
		default:
			of = append(of, i)
		}
	}
	switch {
	case len(of) < 2 || a.both(of):
	case whole >= 0:
		a.note(whole, claims.Holds, of...)
	default:
		a.aboardBefore(of)
	}
}

// aboardBefore notes what became of those who the sentence before says were aboard.
func (a *accountant) aboardBefore(of []int) {
	var whole *draft
	for n := min(a.w.before, len(a.w.claims)); n < len(a.w.claims); n++ {
		d := &a.w.claims[n]
		if d.Measure != "aboard" {
			continue
		}
		if whole != nil || d.Extent != claims.Total || d.Account.Kind != claims.NoAccount {
			return
		}
		whole = d
	}
	if whole == nil || strings.HasSuffix(whole.Citation.Before, " and ") || len(a.places(a.first, a.last)) > 0 || a.anyEvent() {
		return
	}
	account := claims.Account{Kind: claims.Holds}
	for _, j := range of {
		if a.claim(j).event != whole.event || !a.counts(j) {
			return
		}
		account.Of = append(account.Of, id(&a.claim(j).Claim))
	}
	whole.Account = account
}

// anyEvent reports whether the sentence names an event, or counts more than one told of.
func (a *accountant) anyEvent() bool {
	for j := a.first; j < a.last; j++ {
		if a.frame.EventNoun(a.t, j, a.last) != nil || a.is(j, "all altogether together overall total") {
			return true
		}
	}
	return false
}

// fates are what may come of people aboard, one of them of each.
var fates = []claims.Measure{claims.Deaths, "missing", "rescued", "survivors", "bodies"}

// both reports whether a list has two measures of the same people: those rescued are the
// survivors, the bodies are of the dead.
func (a *accountant) both(of []int) bool {
	has := func(m claims.Measure) bool {
		return slices.ContainsFunc(of, func(j int) bool { return a.claim(j).Measure == m })
	}
	return has("rescued") && has("survivors") || has("bodies") && has(claims.Deaths)
}
