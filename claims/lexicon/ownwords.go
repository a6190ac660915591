package lexicon

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// What the built-in words keep to, a folder of one's own is held to.
var (
	// marked are the classes of which a mark alone may be an entry: ≥, %, $, &.
	marked = Set(HedgeBefore, HedgeAfter, UnitMark, CurrencyMark, ScaleMark, DateWord, Guard, Conjunction)
	// telling are the classes that give a figure its measure.
	telling = Set(MeasureNoun, MeasureState, MeasureSubject, MeasureObject, MeasureToll, MeasureThing, MeasureBefore)
	// counted are those of them whose words are of one measure.
	counted = Set(MeasureNoun, MeasureThing)
	// grammar are the classes of words that stand in every sentence.
	grammar = Set(Preposition, Determiner, Conjunction, Auxiliary, Pronoun, Relative, Negation, Subordinate)
)

// ownEntry checks an entry of a folder.
func (c *compiler) ownEntry(class Class, item Item, phrases [][]string) error {
	if i := strings.IndexByte(item.Text, ','); i >= 0 {
		return item.Pos.right(i).errorf("a comma inside the entry %q; entries are parted by semicolons", item.Text)
	}
	for _, p := range phrases {
		text := strings.Join(p, " ")
		switch {
		case marked&Set(class) == 0 && strings.IndexFunc(text, wordRune) < 0:
			return item.Pos.errorf("%q is a mark and no word; * stands behind a verb, + behind a noun, / between alternatives", text)
		case telling&Set(class) != 0 && c.grammatical(p):
			return item.Pos.errorf("%q alone says nothing of what is counted; write it with the word that does", text)
		}
	}
	return nil
}

// grammatical reports whether a phrase has words of grammar only.
func (c *compiler) grammatical(phrase []string) bool {
	for _, w := range phrase {
		if !c.Any(c.Find(w), grammar) {
			return false
		}
	}
	return true
}

// owned says whose a word is that two measures count by.
func (i Item) owned(phrase []string, by *Entry) error {
	field := "noun"
	if by.Class == MeasureThing {
		field = "thing"
	}
	return i.Pos.errorf("%q is a %s of the measure %s; in a section \"measure %s\", %s: !%s takes it out", strings.Join(phrase, " "), field, by.Name, by.Name, field, i.Text)
}

// checkFacts checks what a folder says of measures against the built-in ones,
// and its units against those that words give.
func checkFacts(built, all claims.Measures, facts []Field, base, words []Field) error {
	var units map[string]bool
	for _, f := range facts {
		was, old := built[claims.Measure(f.Name)]
		if now := all[claims.Measure(f.Name)]; f.Key == "scale" && old && now.Scale != was.Scale {
			return f.Items[0].Pos.errorf("%s is of the scale %s and stays so; make a measure of your own for another", f.Name, was.Scale)
		}
		if f.Key != "units" {
			continue
		}
		if units == nil {
			units = unitNames(base, words)
		}
		for _, e := range f.Items {
			if !units[e.Text] && !(e.Text == "none" && len(f.Items) == 1) {
				return e.Pos.errorf("no unit %q%s; a section \"unit %s\" in a file of words makes one", e.Text, nearest(e.Text, units), e.Text)
			}
		}
	}
	return nil
}

// unitNames are the units that some words give; money stands for all currencies.
func unitNames(lists ...[]Field) map[string]bool {
	out := map[string]bool{"money": true}
	for _, fields := range lists {
		for _, f := range fields {
			if f.Section == "unit" || f.Section == "currency" {
				out[f.Name] = true
			}
		}
	}
	return out
}

// doubts are notices about measures that are new and lack what reports show.
func doubts(built, all claims.Measures, facts []Field) []Error {
	var out []Error
	seen := map[string]bool{}
	for _, f := range facts {
		if _, old := built[claims.Measure(f.Name)]; old || seen[f.Name] {
			continue
		}
		seen[f.Name] = true
		m := all[claims.Measure(f.Name)]
		if m.Label == "" {
			out = append(out, notice(f.Opened, "measure "+f.Name+" has no label; reports call it by its id until it has a field label:"))
		}
		if m.Topic == "" {
			out = append(out, notice(f.Opened, "measure "+f.Name+" has no topic; it is listed under other until it has a field topic:"))
		}
	}
	return out
}

func notice(at Pos, text string) Error { return Error{at, text} }
