package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// measured is the measure of a figure with a unit.
func (a *assigner) measured(i int) claims.Measure {
	f := &a.out[i]
	m := a.unitMeasure(f)
	switch {
	case m == "magnitude" && !a.fits(f, m):
		return ""
	case f.Q.Unit == "deg" && a.quake(f.Last) && a.fits(f, "magnitude"):
		return "magnitude"
	}
	return a.sort(i, m)
}

// quakeSize: "a 5.9 earthquake", "aftershocks of 4.0": a number with decimals
// right beside the word for a quake.
func (a *assigner) quakeSize(i int) claims.Measure {
	f := &a.out[i]
	if f.Q.Hedge == claims.Range || f.Vague || f.Q.Step.Cmp(one) >= 0 || !a.fits(f, "magnitude") {
		return ""
	}
	if a.quake(f.Last) || isWord(a.t, f.First-1, "of") && a.quake(f.First-2) {
		return "magnitude"
	}
	return ""
}

// quake reports whether a word for an earthquake stands at i.
func (a *assigner) quake(i int) bool {
	e, _ := match.At(a.t, i, a.last, lexicon.EventNoun)
	return e != nil && (e.Name == "quake" || e.Name == "aftershock")
}

// strength is the measure of "a 3,000-strong crowd".
func (a *assigner) strength(i int) claims.Measure {
	f := &a.out[i]
	if !f.strong {
		return ""
	}
	for j := f.Noun.First; j < a.last && j < f.Noun.First+3; j++ {
		f.By = j
		switch {
		case isAny(a.t, j, "crowd rally march protest demonstration gathering"):
			return "protesters"
		case isAny(a.t, j, "force army contingent garrison brigade battalion unit mission"):
			return "troops"
		}
	}
	f.By = -1
	return ""
}

// ellipsis: a hedged or vague figure without a noun counts what the figure
// before it does ("not a single soldier, although it keeps thousands"), or
// something that the sentence does not name. Behind a preposition it is a
// figure of something else.
func (a *assigner) ellipsis(i int) {
	f := &a.out[i]
	if !f.Q.Point.IsInt() || f.Q.Step.Cmp(one) < 0 && !f.Vague || f.Q.Hedge == claims.Range && i > 0 || a.t.Lex.Is(a.id(f.First-1), lexicon.Preposition) {
		return
	}
	f.Measure = claims.Counted
	if i == 0 {
		return
	}
	if prev := &a.out[i-1]; prev.Noun.Head >= 0 && prev.Q.Unit == "" && !prev.Attribute {
		f.Noun, f.Measure = prev.Noun, a.thing(prev)
	}
}

// unitMeasure is the measure that a unit alone decides.
func (a *assigner) unitMeasure(f *Figure) claims.Measure {
	switch {
	case f.Percent:
		return a.t.Lex.UnitMeasure("%")
	case f.Money:
		return a.t.Lex.UnitMeasure("money")
	}
	return a.t.Lex.UnitMeasure(f.Q.Unit)
}

// sort is the kind of a unit's measure that the words beside the figure name: a
// depth of 10 km, 10-metre waves, gusts of 120 km/h; else that measure itself.
func (a *assigner) sort(i int, m claims.Measure) claims.Measure {
	f := &a.out[i]
	by := f.By
	for _, said := range [...]func(int) claims.Measure{a.before, a.noun, func(int) claims.Measure { return a.stateAfter(f) }, a.toll} {
		if m == "" || said(i) == "" {
			continue
		}
		e := match.Any(a.t, f.By, a.last, func(e *lexicon.Entry) bool {
			return sorts&lexicon.Set(e.Class) != 0 && a.kind(claims.Measure(e.Name)) == m
		})
		if e != nil {
			return claims.Measure(e.Name)
		}
		f.By = by
	}
	return m
}

// sorts are the roles in which words say what a figure with a unit measures.
const sorts lexicon.ClassSet = 1<<lexicon.MeasureBefore | 1<<lexicon.MeasureNoun | 1<<lexicon.MeasureState | 1<<lexicon.MeasureToll

func (a *assigner) kind(m claims.Measure) claims.Measure { return a.t.Lex.Measures()[m].Kind }

// mourned reports whether those who were lost can only have died: soldiers,
// children, sons, but not members or leaders.
func (a *assigner) mourned(f *Figure) bool {
	if f.Noun.Head < 0 {
		return false
	}
	e, _ := match.At(a.t, f.Noun.Head, a.last, lexicon.Person)
	if e == nil {
		return false
	}
	switch e.Name {
	case "civilians", "soldiers", "police", "fighters", "children", "women", "families", "men":
		return true
	}
	return isAny(a.t, f.Noun.Head, "men lives")
}

// thing: the noun's own measure, or a plain count.
func (a *assigner) thing(f *Figure) claims.Measure {
	if f.Noun.Head < 0 {
		return ""
	}
	for j := f.Noun.First; j <= f.Noun.Head; j++ {
		if e, next := match.At(a.t, j, a.last, lexicon.MeasureThing); e != nil && next > f.Noun.Head {
			return claims.Measure(e.Name)
		}
	}
	if f.Q.Hedge == claims.None || isAny(a.t, f.Noun.Head, "times ways") {
		return "" // no count of nothing, and "three times" counts nothing
	}
	return claims.Counted
}

// fits reports whether a measure may be that of a figure, by its noun and its
// size.
func (a *assigner) fits(f *Figure, m claims.Measure) bool {
	if m == "magnitude" {
		return f.Q.Point.Cmp(claims.Int(10)) < 0 || f.Q.Hedge == claims.Range
	}
	if k := a.kind(m); k != "" && k != a.unitMeasure(f) {
		return false // a wave of 12 attacks has no height
	}
	h := f.Noun.Head
	if h < 0 {
		return !f.Attribute
	}
	thing := a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.MeasureThing) && !a.people(h)
	switch a.t.Lex.Measures()[m].Counts {
	case claims.People:
		return !thing && !a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.UnitWord)
	case claims.NamedPeople:
		return a.people(h) || a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.MeasureNoun)
	}
	return true
}
