package extract

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A count is said to be some times another: "30 people, twice as many as the 15 of last
// year", "doubled from 15 to 30".

// multiple is what the words from token j on multiply by, and the token behind them.
type multiple struct {
	times claims.Number
	hedge claims.Hedge
	next  int
}

// multiples notes the counts that are said to be a multiple of another.
func (a *accountant) multiples() {
	for i := range a.at {
		if a.amounts(i) && !a.isTimes(i) && !a.timesOf(i) && !a.timesThen(i) {
			a.grewTo(i)
		}
	}
}

// isTimes reports whether figure i is that of "three times".
func (a *accountant) isTimes(i int) bool { return a.is(a.figures[i].Last, "times") }

// timesOf notes the figure before a multiple of figure i: "30 people, twice as many as the
// 15", "90 arrests – three times the 30 of last year".
func (a *accountant) timesOf(i int) bool {
	j := a.figures[i].First
	for j > a.first && (a.t.Lex.Is(a.t.Tokens[j-1].ID, lexicon.Determiner) || a.is(j-1, "as many much that of number toll total")) {
		j--
	}
	of := i - 1
	m, start := a.timesBefore(j)
	if start < 0 {
		return false
	}
	if of >= 0 && a.figures[of].Last > start {
		of-- // the figure of "three times"
	}
	if of < 0 || !a.amounts(of) || a.isTimes(of) || a.figures[of].Q.Unit != a.figures[i].Q.Unit || !a.alike(of, i) || a.figures[of].Of {
		return false
	}
	if mark := a.mark(start - 1); mark != ',' && !dash(mark) || start-a.end(of) > 10 {
		return false
	}
	for k := a.end(of); k < start-1; k++ {
		if a.t.Tokens[k].Kind != words.Word || a.t.Lex.Any(a.t.Tokens[k].ID, 1<<lexicon.Conjunction|1<<lexicon.Relative) {
			return false
		}
	}
	for k := range of {
		if a.amounts(k) && (a.claim(of).Measure != a.claim(i).Measure || a.claim(k).Measure == a.claim(i).Measure) {
			return false // which of the two it is, is not said
		}
	}
	a.times(of, m, i)
	return true
}

// timesThen notes figure i as the multiple of the one before it that it is called: "34 people
// on Friday and twice as many, 68, on Saturday". The two are all that the sentence counts.
func (a *accountant) timesThen(i int) bool {
	j := a.figures[i].First - 1
	if a.mark(j) != ',' && a.mark(j) != '(' || !a.plain(i) || !a.is(j-1, "many much number") {
		return false
	}
	for j--; a.is(j-1, "as that the"); {
		j--
	}
	m, start := a.timesBefore(j)
	of := i - 1
	if start > 0 && of >= 0 && a.figures[of].Last > start {
		of--
	}
	if start < 0 || of != 0 || !a.amounts(of) || a.figures[of].Of || a.figures[of].Q.Unit != a.figures[i].Q.Unit || len(a.at) > i+1 {
		return false
	}
	a.times(i, m, of)
	return true
}

// times notes figure i as a multiple of another.
func (a *accountant) times(i int, m multiple, of int) {
	if a.claim(i).Account.Kind != claims.NoAccount {
		return
	}
	a.note(i, claims.TimesOf, of)
	d := a.told(i)
	d.Account.Times, d.Account.Hedge = m.times, m.hedge
}

// alike reports whether two figures count one thing, as far as they say: one may have no
// noun of its own.
func (a *accountant) alike(i, of int) bool {
	d, e := a.claim(i), a.claim(of)
	return d.Measure == e.Measure || a.figures[of].Noun.Head < 0 && (e.Measure == "" || e.Measure == claims.Counted)
}

// timesBefore is the multiple that ends before token j, and where it begins.
func (a *accountant) timesBefore(j int) (multiple, int) {
	if j-1 > a.first && a.is(j-1, "times") {
		for i := range a.at {
			f := &a.figures[i]
			if f.Last == j-1 && f.Q.Point.Sign() > 0 && (f.Q.Hedge == claims.Exact || f.Q.Hedge == claims.MoreThan || f.Q.Hedge == claims.AtLeast) {
				return multiple{f.Q.Point, f.Q.Hedge, j}, f.First
			}
		}
		return multiple{}, -1
	}
	e, k := match.Before(a.t, j, a.first, lexicon.Cue)
	if e == nil {
		return multiple{}, -1
	}
	n := factor(e.Name)
	if n.IsZero() {
		return multiple{}, -1
	}
	hedge, start := a.hedged(k)
	if start < 0 {
		return multiple{}, -1
	}
	return multiple{n, hedge, j}, start
}

// hedged is how what begins at token k is hedged, and where the hedge begins: negative if
// in a way of which nobody knows what it leaves.
func (a *accountant) hedged(k int) (claims.Hedge, int) {
	e, start := match.Before(a.t, k, a.first, lexicon.HedgeBefore)
	switch {
	case e == nil:
		return claims.Exact, k
	case e.Name == "more_than":
		return claims.MoreThan, start
	}
	return claims.Exact, -1
}

// factor is what a cue for a multiple multiplies by, or 0.
func factor(cue string) claims.Number {
	switch cue {
	case "half":
		return claims.MustNumber("0.5")
	case "twice":
		return claims.Int(2)
	case "thrice":
		return claims.Int(3)
	case "fourfold":
		return claims.Int(4)
	case "fivefold":
		return claims.Int(5)
	case "tenfold":
		return claims.Int(10)
	}
	return claims.Number{}
}

// grewTo notes figure i as the multiple of the one it grew from: "doubled from 15 to 30",
// "doubled to 30 from 15", "grew tenfold, from three to 30".
func (a *accountant) grewTo(i int) {
	if !a.isTo(i) {
		return
	}
	from := i - 1
	if from < 0 || !a.isFrom(from) || a.figures[from].Last != a.figures[i].First-1 && a.end(from) != a.figures[i].First-1 {
		if from = i + 1; from >= len(a.at) || !a.isFrom(from) || a.figures[from].First-a.end(i) > 4 {
			return
		}
	}
	j := min(a.figures[i].First, a.figures[from].First) - 1
	if a.mark(j-1) == ',' {
		j--
	}
	e, k := match.Before(a.t, j, a.first, lexicon.Cue)
	if e == nil || factor(e.Name).IsZero() || a.is(k, "half twice double") || !a.amounts(from) || a.figures[from].Q.Unit != a.figures[i].Q.Unit {
		return
	}
	if hedge, start := a.hedged(k); start >= 0 && !a.approximate(k) {
		a.times(i, multiple{times: factor(e.Name), hedge: hedge}, from)
	}
}

// approximate reports whether "nearly" or the like stands before a verb, which begins no
// hedge of a figure.
func (a *accountant) approximate(k int) bool {
	return k > a.first && cueOf(a.clause, k-1, "nearly")
}
