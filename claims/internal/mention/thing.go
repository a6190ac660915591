package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// measured is the measure of a figure with a unit.
func (a *assigner) measured(i int) claims.Measure {
	f := &a.out[i]
	m := unitMeasure(f)
	switch {
	case m == "magnitude" && !a.fits(f, m):
		return ""
	case f.Q.Unit == "deg" && a.quake(f.Last) && a.fits(f, "magnitude"):
		return "magnitude"
	case m == "distance" && (a.before(i) == "depth" || a.stateAfter(f) == "depth" || a.toll(i) == "depth"):
		return "depth"
	}
	return m
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
		case isAny(a.t, j, "crowd", "rally", "march", "protest", "demonstration", "gathering"):
			return "protesters"
		case isAny(a.t, j, "force", "army", "contingent", "garrison", "brigade", "battalion", "unit", "mission"):
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
func unitMeasure(f *Figure) claims.Measure {
	switch {
	case f.Percent:
		return "percent"
	case f.Money:
		return "money"
	case timeUnit(f.Q.Unit):
		return "duration"
	}
	switch f.Q.Unit {
	case "magnitude":
		return "magnitude"
	case "km", "mi", "nmi", "m", "ft", "cm", "mm", "yd", "in":
		return "distance"
	case "ha", "acre", "km2", "mi2", "m2", "ft2":
		return "area"
	case "l", "gal", "bbl", "m3":
		return "volume"
	}
	return ""
}

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
	return isAny(a.t, f.Noun.Head, "men", "lives")
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
	if f.Q.Hedge == claims.None || isAny(a.t, f.Noun.Head, "times", "ways") {
		return "" // no count of nothing, and "three times" counts nothing
	}
	return claims.Counted
}

// ofPeople are the measures that only people can have; a second list holds
// those whose verbs other things take as well, so that an unknown noun is not
// enough.
var (
	ofPeople   = []claims.Measure{claims.Deaths, "injured", "arrested", "displaced", "homeless", "hostages", "protesters", "survivors", "hospitalised"}
	ofAnything = []claims.Measure{"evacuated", "captured", "rescued", "missing", "shot", "returned", "affected"}
)

// fits reports whether a measure may be that of a figure, by its noun and its
// size.
func (a *assigner) fits(f *Figure, m claims.Measure) bool {
	if m == "magnitude" {
		return f.Q.Point.Cmp(claims.Int(10)) < 0 || f.Q.Hedge == claims.Range
	}
	h := f.Noun.Head
	if h < 0 {
		return !f.Attribute
	}
	thing := a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.MeasureThing) && !a.people(h)
	for _, p := range ofPeople {
		if m == p {
			return !thing && !a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.UnitWord)
		}
	}
	for _, p := range ofAnything {
		if m == p {
			return a.people(h) || a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.MeasureNoun)
		}
	}
	return true
}
