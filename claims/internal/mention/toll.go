package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// toll: "the death toll rose to 20", "put the magnitude at 5.9". A word of
// amount must stand between, and no other figure but the old value of a change.
func (a *assigner) toll(i int) claims.Measure {
	f := &a.out[i]
	if m := a.numberOf(f); m != "" {
		return m
	}
	if isAny(a.t, f.Last, "higher lower fewer more less") {
		return "" // "the number of dead was 20 higher than thought"
	}
	to := f.First - 1
	for a.quote(to) {
		to--
	}
	if isMark(a.t, to, ',') && isMark(a.t, f.Last, ',') { // "the number of wounded, 340, was"
		e, k := match.Before(a.t, to, a.first, lexicon.MeasureToll)
		if e == nil {
			return ""
		}
		f.By = k
		return claims.Measure(e.Name)
	}
	changed := a.changed(to)
	if !a.amount(to) && !changed && !isWord(a.t, f.Num-1, "past") && !isAny(a.t, f.First, "passed topped exceed exceeds exceeded exceeding surpass surpassed above over beyond") {
		return ""
	}
	for j := f.First - 1; j >= a.first && j > f.First-24; j-- {
		if isMark(a.t, j, ';') || isMark(a.t, j, ':') && j < f.First-1 {
			return ""
		}
		if k := a.figureOver(j); k >= 0 && k != i && !a.oldValue(k, i) {
			return a.risen(f, &a.out[k], a.changed(to))
		}
		if m := a.measureAt(j, lexicon.MeasureToll); m != "" {
			f.By = j
			a.step(f)
			return m
		}
		m := a.counting(j, to)
		if m == "" && changed {
			m = a.countingThings(f, j, to)
		}
		if m != "" {
			f.By = j
			a.step(f)
			return m
		}
		if m := a.measureAt(j, lexicon.MeasureNoun); m != "" && changed && strings.HasSuffix(a.t.At(j), "s") {
			f.By = j
			a.step(f)
			return m // "deaths in the valley rose to 120"
		}
		if changed && isMark(a.t, j, ',') {
			changed = false
		}
	}
	return ""
}

// risen: "the death toll, which stood at 48 on Friday, rose to 61": the figure
// before it is no total any more.
func (a *assigner) risen(f, old *Figure, changed bool) claims.Measure {
	if !changed || isWord(a.t, f.First-1, "by") || old.By < 0 || old.By > old.First || a.measureAt(old.By, lexicon.MeasureToll) == "" {
		return ""
	}
	f.By, old.Extent = old.By, claims.Part
	return old.Measure
}

// former gives the old value of a change the measure of the new one: "rose from
// 12 to 19", "rose to 19 on Monday from 12", "19, up from 12". It is no total any
// more.
func (a *assigner) former(i int) {
	f := &a.out[i]
	if f.Measure != "" || f.Q.Unit != "" || !isWord(a.t, f.First-1, "from") {
		return
	}
	j := i + 1
	if j >= len(a.out) || !isWord(a.t, a.out[j].First-1, "to") {
		if j = i - 1; j < 0 || !isAny(a.t, f.First-2, "up down") && !a.changed(a.out[j].First-1) {
			return
		}
	}
	if g := &a.out[j]; g.Q.Unit == "" && g.Extent == claims.Total {
		f.Measure, f.By, f.Former = g.Measure, g.By, true
	}
}

// changed reports whether a verb of change stands right before the token that
// a figure is given by: "rose to", "doubled to", "fell by".
func (a *assigner) changed(to int) bool {
	if to <= a.first || !isAny(a.t, to, "to by") {
		return false
	}
	j := to - 1
	if k := a.figureOver(j); k >= 0 && isAny(a.t, a.out[k].First-1, "by from") {
		j = a.out[k].First - 2 // "fell by 40 to 360"
	}
	if j > a.first && (a.t.Lex.Is(a.id(j), lexicon.Adverb) || strings.HasSuffix(a.t.At(j), "ly")) {
		j--
	}
	id := a.id(j)
	return id != 0 && (a.t.Lex.Begins(id, lexicon.ChangeUp) || a.t.Lex.Begins(id, lexicon.ChangeDown))
}

// step makes an increment of a figure by which a count rose or fell.
func (a *assigner) step(f *Figure) {
	if isWord(a.t, f.First-1, "by") {
		f.Extent = claims.Increment
	}
}

// counting is the measure of "the number of confirmed cases in …" and "the
// figure for suspected deaths": the first harm named between token j, where
// such words must stand, and the token to.
func (a *assigner) counting(j, to int) claims.Measure {
	if !isAny(a.t, j, "number numbers figure tally total count") || !isAny(a.t, j+1, "of for") {
		return ""
	}
	for k := j + 2; k < to; k++ {
		if a.figureAt(k) >= 0 {
			return ""
		}
		if m := a.measureAt(k, lexicon.MeasureNoun); m != "" {
			return m
		}
		if m := a.measureAt(k, lexicon.MeasureSubject); m != "" {
			return m
		}
		if m := a.harm(k); m != "" {
			return m
		}
	}
	return ""
}

// countingThings gives a figure the noun of "the number of ships in the bay fell
// to 12" and the measure of that.
func (a *assigner) countingThings(f *Figure, j, to int) claims.Measure {
	if !isAny(a.t, j, "number numbers count") || !isWord(a.t, j+1, "of") || f.Noun.Head >= 0 || f.Q.Unit != "" {
		return ""
	}
	for k := j + 2; k < to && k < j+6; k++ {
		if a.boundary(k) || a.t.Tokens[k].Kind != words.Word {
			return ""
		}
		if a.plural(k) && !a.nounGoesOn(k+1, to) {
			f.Noun = Phrase{First: j + 2, Last: k + 1, Head: k}
			return a.thing(f)
		}
	}
	return ""
}

// numberOf: "bringing to 10 the number of soldiers killed".
func (a *assigner) numberOf(f *Figure) claims.Measure {
	j := f.Last
	if !isWordAt(a.t, j, a.last, "the") || !isAny(a.t, f.First-1, "to at") {
		return ""
	}
	if isWordAt(a.t, j+1, a.last, "total") {
		j++
	}
	end := min(a.last, j+14)
	for k := j + 1; k < end; k++ {
		if a.t.Tokens[k].Kind == words.Mark || a.figureAt(k) >= 0 {
			end = k
		}
	}
	if m := a.measureAt(j+1, lexicon.MeasureToll); m != "" {
		f.By = j + 1
		return m
	}
	m := a.counting(j+1, end)
	if m != "" {
		f.By = j + 1
	}
	return m
}

// quote reports whether a quotation mark stands at j.
func (a *assigner) quote(j int) bool {
	return j > a.first && (isMark(a.t, j, '"') || isMark(a.t, j, '“') || isMark(a.t, j, '‘') || isMark(a.t, j, '\''))
}

// amount reports whether a word gives a figure to what stands before it.
func (a *assigner) amount(j int) bool {
	if j < a.first {
		return false
	}
	return isAny(a.t, j, "to at of is was as lies lay reached reaching reaches exceeded numbered stood were are be hit hits than past topped tops passed passes") ||
		isMark(a.t, j, ':') || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Adverb)
}

// oldValue reports whether figure k is the old value of the change that ends in
// figure i: "rose from 12 to 19", or a while: "11 days ago".
func (a *assigner) oldValue(k, i int) bool {
	return isAny(a.t, a.out[k].First-1, "from by") || timeUnit(a.out[k].Q.Unit)
}

// total: "two more died, bringing the total to 27": the total of what the figure
// before it counts.
func (a *assigner) total(i int) claims.Measure {
	f := &a.out[i]
	if i == 0 || !a.amount(f.First-1) {
		return ""
	}
	k, from := i-1, f.First
	if old := &a.out[k]; k > 0 && old.Last == f.First-1 && isWord(a.t, old.First-1, "from") {
		k, from = k-1, old.First // "bringing the total from 20 to 27"
	}
	for j := from - 2; j >= a.out[k].Last && j > from-5; j-- {
		if isAny(a.t, j, "total tally figure number count") {
			f.By = j
			return a.out[k].Measure
		}
	}
	return ""
}

// it reports whether "it was" or "it at" stands right before token i.
func (a *assigner) it(i int) bool {
	return i-2 >= a.first && isWord(a.t, i-2, "it") && a.amount(i-1)
}
