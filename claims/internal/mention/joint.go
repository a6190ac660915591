package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// jointly is the measure of a figure that two states share: "killed or wounded"
// are casualties, "dead or missing" have a measure of their own.
func (a *assigner) jointly(f *Figure, m claims.Measure) claims.Measure {
	other := a.other(f)
	switch {
	case m == claims.Deaths && other == "injured", m == "injured" && other == claims.Deaths:
		return "casualties"
	case m == claims.Deaths && other == "missing", m == "missing" && other == claims.Deaths:
		return "dead_and_missing"
	case other != "" && other != m && a.either(f):
		return claims.Counted
	}
	return m
}

// either reports whether "or" or a slash joins the word that decided f's measure
// to another, so that the figure is of neither alone: "40 were killed or captured".
func (a *assigner) either(f *Figure) bool {
	j := f.By
	return f.By >= f.First && (isWord(a.t, j+1, "or") || isMark(a.t, j+1, '/')) || f.By < f.First && isWord(a.t, j-1, "or")
}

// own is what a noun makes of the measure that a verb gives it: refugees who are
// sheltered are refugees, hostages who are seized are hostages, and gunmen who
// flee are not displaced.
func (a *assigner) own(f *Figure, m claims.Measure) claims.Measure {
	if f.Noun.Head < 0 {
		return m
	}
	if m == "displaced" && a.flees(f) {
		return a.thing(f)
	}
	switch thing := a.measureAt(f.Noun.Head, lexicon.MeasureThing); {
	case m == "displaced" && thing == "refugees", m == "captured" && thing == "hostages", m == "rescued" && thing == "survivors":
		return thing
	}
	return m
}

// other is the measure of the word that "and" or "or" joins to the one that
// decided f's.
func (a *assigner) other(f *Figure) claims.Measure {
	j := f.By
	if j < 0 {
		return ""
	}
	if j < f.First {
		if !isAny(a.t, j-1, "and or") {
			return ""
		}
		return a.harm(j - 2)
	}
	if isAny(a.t, j+1, "and or") && a.figureAt(j+2) < 0 {
		return a.harm(a.pastBe(j + 2))
	}
	if isMark(a.t, j+1, '/') {
		return a.harm(j + 2)
	}
	return ""
}

// pastBe is the token behind the auxiliaries at j: "died or were injured".
func (a *assigner) pastBe(j int) int {
	for k := j; k < a.last && k < j+3; k++ {
		if !a.being(k) && !a.having(k) {
			return k
		}
	}
	return j
}

// harm is the measure of a verb or state of harm that is the one word at k.
func (a *assigner) harm(k int) claims.Measure {
	if k < a.first {
		return ""
	}
	if m := a.measureAt(k, lexicon.MeasureState); m != "" {
		return m
	}
	return a.measureAt(k, lexicon.MeasureObject)
}

// flees reports whether those who flee run from what they did or from who holds
// them.
func (a *assigner) flees(f *Figure) bool {
	if f.By < 0 || !isAny(a.t, f.By, "flee flees fled fleeing cross crosses crossed crossing") {
		return false
	}
	e, _ := match.At(a.t, f.Noun.Head, a.last, lexicon.Person)
	if e == nil {
		return false
	}
	switch e.Name {
	case "attackers", "pirates", "prisoners", "fighters", "soldiers", "police", "guards", "troops":
		return true
	}
	return isAny(a.t, f.Noun.Head, "thieves gangsters looters smugglers robbers")
}

// graded makes a part of those who are said to be hurt in one way: "12 people
// were seriously wounded", "nobody was badly hurt". Others may be hurt in another.
func (a *assigner) graded(f *Figure) {
	if f.Measure != "injured" || f.Extent != claims.Total || f.By < 0 {
		return
	}
	lo, hi := f.By-1, f.By+4
	if f.By >= f.Noun.First && f.By < f.Noun.Last {
		lo, hi = f.Noun.First, f.Noun.Last
	}
	for j := max(lo, a.first); j < min(hi, a.last) && a.t.Tokens[j].Kind == words.Word; j++ {
		if isAny(a.t, j, "seriously severely critically gravely badly slightly lightly mildly serious severe critical grave minor slight light life-threatening") {
			f.Extent = claims.Part
			return
		}
		if j > f.By && a.t.Lex.Is(a.id(j), lexicon.Conjunction) {
			return
		}
	}
}

// again makes a part of a smaller bare figure of the same measure behind a
// comma: "ten people are in hospital, three in intensive care"; and of a second
// one behind "of whom": "of whom 40 were hurt and two died".
func (a *assigner) again(i int) {
	f := &a.out[i]
	if i == 0 || f.Extent != claims.Total || f.Noun.Head >= 0 || !countable(f.Measure) {
		return
	}
	if isWord(a.t, f.First-1, "and") && a.ofWhom(&a.out[i-1]) {
		f.Extent = claims.Part
		return
	}
	if !isMark(a.t, f.First-1, ',') {
		return
	}
	if k := a.wholeBefore(i); k >= 0 && a.out[k].Measure == f.Measure && f.Q.Point.Cmp(a.out[k].Q.Point) < 0 {
		f.Extent = claims.Part
	}
}

// ofWhom reports whether "of whom" stands right before a figure.
func (a *assigner) ofWhom(f *Figure) bool {
	return isAny(a.t, f.First-1, "whom which them") && isWord(a.t, f.First-2, "of")
}

// rateBehind reads the rate that stands behind the verb: "were fleeing every day".
func (a *assigner) rateBehind(f *Figure) {
	if f.Extent != claims.Total || f.Measure == "" || f.Q.Unit != "" {
		return
	}
	if e, k := match.Before(a.t, f.First, a.first, lexicon.RateAfter); e != nil && isAny(a.t, k, "every each") {
		f.Extent, f.RateUnit = claims.Rate, e.Name // "every day 40 people die"
		return
	}
	from := max(f.By+1, f.end())
	for j := from; j < a.last && j < from+5; j++ {
		if e, next := match.At(a.t, j, a.last, lexicon.RateAfter); e != nil && next > j+1 && !a.t.Lex.Is(a.id(j-1), lexicon.Preposition) && !timed(a.t, next) {
			f.Extent, f.RateUnit = claims.Rate, e.Name
			return
		}
		if a.t.Tokens[j].Kind == words.Mark || a.figureAt(j) >= 0 || f.By < f.Last && j > f.end() && f.By >= 0 {
			return
		}
	}
}

// timed reports whether the word at i makes a time of "a day" before it: "a day
// after the vote".
func timed(t *words.Text, i int) bool {
	return isAny(t, i, "later ago after before earlier")
}

// part: what is a part of the figure before it counts the same: "thirty people,
// including nine children", "five of whom were children".
func (a *assigner) part(i int) claims.Measure {
	f := &a.out[i]
	if i == 0 || f.Extent != claims.Part || f.base {
		return ""
	}
	cue, _ := match.Before(a.t, f.First, a.first, lexicon.PartOf)
	behind := f.Of && f.Noun.Head < 0 || f.Of && isAny(a.t, a.citations(f.Last)+1, "them whom which those")
	if cue == nil && !behind {
		return ""
	}
	f.By = a.out[i-1].By
	if behind && isWord(a.t, a.citations(f.Last)+2, "fatally") {
		return claims.Deaths
	}
	return a.out[i-1].Measure
}

// shared: the second of two objects or subjects of one verb takes the measure
// of the first.
func (a *assigner) shared(i int) claims.Measure {
	if i == 0 {
		return ""
	}
	f, prev := &a.out[i], &a.out[i-1]
	if f.Extent == claims.Increment && f.Noun.Head < 0 {
		if j := f.end(); a.being(j) || a.t.Lex.Is(a.id(j), lexicon.Increment) && a.being(j+1) || isWord(a.t, j, "more") && a.being(j+1) {
			return "" // "killed 120 people, and 300 more are in tents"
		}
		if k := a.wholeBefore(i - 1); prev.By < 0 && k >= 0 && !a.verbBefore(f) {
			prev = &a.out[k] // "300 people fled to 12 schools and another 80 to a mosque"
		}
		return prev.Measure // "400,000 fled and a further 30,000 came"
	}
	if prev.By >= 0 && a.measureAt(prev.By, lexicon.MeasureToll) != "" && a.it(f.First) {
		return prev.Measure // "put the magnitude at 5.9, but others said it was 6.1"
	}
	j := f.First - 1
	if isAny(a.t, j, "and or") {
		j--
	}
	if isMark(a.t, j, ',') {
		j--
	}
	j = a.citationsBack(j)
	for prev.Noun.Head >= 0 && j >= prev.Noun.Last && a.ageWord(j) {
		j--
	}
	if j == f.First-1 || prev.Noun.Head < 0 || j != prev.Noun.Last-1 || f.Noun.Head < 0 {
		return ""
	}
	if prev.By < 0 {
		return a.besideThing(f, prev)
	}
	if prev.By > prev.First && !prev.subjectShared(f) {
		return ""
	}
	if !a.people(f.Noun.Head) || !a.people(prev.Noun.Head) {
		return ""
	}
	if f.By = prev.By; prev.Extent == claims.Part && f.Extent == claims.Total {
		f.Extent = claims.Part
	}
	return prev.Measure
}

// verbBefore reports whether a verb of its own may stand before a figure: "looted
// 30 more".
func (a *assigner) verbBefore(f *Figure) bool {
	j := f.First - 1
	return j > a.first && a.t.Tokens[j].Kind == words.Word && !a.passable(j) && !a.t.Lex.Any(a.id(j), 1<<lexicon.Conjunction|1<<lexicon.Preposition|1<<lexicon.Increment)
}

// besideThing: people who are an object beside a thing that the verb's measure does
// not fit: "lost 12 tanks and 300 men".
func (a *assigner) besideThing(f, prev *Figure) claims.Measure {
	e, k := match.Before(a.t, prev.First, a.first, lexicon.MeasureObject)
	if e == nil || a.passive(k) || !a.people(f.Noun.Head) || isAny(a.t, k, "lose loses lost losing") && !a.mourned(f) {
		return ""
	}
	f.By = k
	return claims.Measure(e.Name)
}

// joined: people behind a name or person and "and", as a second object: "killed
// himself and 13 others", "wounding the mayor and two of his guards". They are not
// all.
func (a *assigner) joined(i int) claims.Measure {
	f := &a.out[i]
	j := f.First - 1
	if isAny(a.t, j, "her his their the") {
		j-- // "a woman and her two children"
	}
	if !isWord(a.t, j, "and") || f.Noun.Head >= 0 && !a.people(f.Noun.Head) || a.t.Lex.Is(a.id(f.end()), lexicon.Auxiliary) {
		return ""
	}
	if j-1 <= a.first || !a.somebody(j-1) {
		return ""
	}
	for k := j - 1; k > a.first && k > j-7 && a.figureOver(k) < 0; k-- {
		if e, by := match.Before(a.t, k, a.first, lexicon.MeasureObject); e != nil {
			if a.passive(by) {
				return ""
			}
			if f.By = by; f.Extent == claims.Total {
				f.Extent = claims.Part
			}
			return claims.Measure(e.Name)
		}
		if t := a.t; t.Tokens[k].Kind != words.Word || t.Lex.Any(a.id(k), harmVerbs|1<<lexicon.Preposition|1<<lexicon.Conjunction|1<<lexicon.Auxiliary|1<<lexicon.Relative|1<<lexicon.SayVerb) {
			return ""
		}
	}
	return ""
}

// somebody reports whether a word ends the name of a person: "himself", "the
// mayor", a name.
func (a *assigner) somebody(j int) bool {
	return isAny(a.t, j, "himself herself themselves") || a.people(j) || a.t.Tokens[j].Capital
}

// ageWord reports whether a word may stand in "seven children aged from one to
// 12 years".
func (a *assigner) ageWord(j int) bool {
	return a.t.Tokens[j].Kind == words.Number || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Number) || isAny(a.t, j, "aged from between to and years months under")
}

// subjectShared reports whether the word that decided f's measure stands behind
// g as well, so that both are its subjects.
func (f *Figure) subjectShared(g *Figure) bool { return f.By > g.First }
