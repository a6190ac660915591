package render

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// MeasureTree writes measures as a table, by topic: those of the one named, or
// all. A measure stands under the one of its topic that it lies within or is a
// kind of.
func MeasureTree(w io.Writer, all claims.Measures, only string) error {
	rows := [][]string{{"MEASURE", "CALLED", "SCALE", "GROWS", "NEEDS", "UNIT", "RELATIONS"}}
	t := tree{all: all, under: map[claims.Measure][]claims.Measure{}}
	byTopic := map[string][]claims.Measure{}
	for _, id := range slices.Sorted(maps.Keys(all)) { // for determinism
		if above := t.above(id); above != "" {
			t.under[above] = append(t.under[above], id)
			continue
		}
		byTopic[topicOf(all[id])] = append(byTopic[topicOf(all[id])], id)
	}
	for _, topic := range lexicon.Topics {
		if len(byTopic[topic]) == 0 || only != "" && only != topic {
			continue
		}
		rows = append(rows, []string{topic})
		for _, id := range byTopic[topic] {
			rows = t.rows(rows, id, 1)
		}
	}
	return Table(w, rows)
}

// topicOf is the branch of a measure; one that names none is with the others.
func topicOf(m claims.MeasureInfo) string {
	if !slices.Contains(lexicon.Topics, m.Topic) {
		return "other"
	}
	return m.Topic
}

type tree struct {
	all   claims.Measures
	under map[claims.Measure][]claims.Measure
}

// above is the measure that another one is shown under, if it is of the same
// topic. What goes round in circles is shown at the top.
func (t tree) above(id claims.Measure) claims.Measure {
	m := t.all[id]
	for _, above := range append(slices.Clone(m.Within), m.Kind) {
		if b, ok := t.all[above]; ok && topicOf(b) == topicOf(m) && above != id && !t.all.Within(above, id) {
			return above
		}
	}
	return ""
}

func (t tree) rows(rows [][]string, id claims.Measure, depth int) [][]string {
	m := t.all.Info(id)
	rows = append(rows, []string{
		strings.Repeat("  ", depth) + prose(string(id)), or(prose(m.Label)), m.Scale.String(), yes(m.Grows), or(join(m.Needs)), or(prose(unitsOf(m))), or(prose(relations(m))),
	})
	if depth > len(t.all) {
		return rows
	}
	for _, sub := range t.under[id] {
		rows = t.rows(rows, sub, depth+1)
	}
	return rows
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "-"
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func join[T ~string](list []T) string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return strings.Join(out, ", ")
}

// unitsOf is what a figure is a number of: the things counted, or the first of
// its units.
func unitsOf(m claims.MeasureInfo) string {
	if m.Unit != "" {
		return m.Unit
	}
	if len(m.Units) > 3 {
		return join(m.Units[:3]) + ", …"
	}
	return join(m.Units)
}

// relations are how a measure stands to others, in a line.
func relations(m claims.MeasureInfo) string {
	var out []string
	for _, r := range []struct{ name, list string }{
		{"within ", join(m.Within)}, {"sum of ", join(m.Sum)}, {"kind of ", string(m.Kind)}, {"like ", join(m.Like)}, {"apart from ", join(m.Apart)},
	} {
		if r.list != "" {
			out = append(out, r.name+r.list)
		}
	}
	return strings.Join(out, "; ")
}

// Measure tells one measure in full: what it is, how it stands to others, the
// words by which it is read, each in its first form, and its examples.
func Measure(w io.Writer, lex *lexicon.Lexicon, id claims.Measure) error {
	m := lex.Measures().Info(id)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s: %s\n", id, or(prose(m.Label)))
	for _, f := range []struct{ name, text string }{
		{"topic", topicOf(m)}, {"scale", m.Scale.String()}, {"grows", grows(m)}, {"needs", needs(m)}, {"counts", string(m.Counts)},
		{"unit", m.Unit}, {"units", join(m.Units)}, {"within", join(m.Within)}, {"holds", join(holds(lex.Measures(), id))},
		{"sum of", join(m.Sum)}, {"kind of", string(m.Kind)}, {"like", join(m.Like)}, {"apart from", join(apart(lex.Measures(), id))}, {"standard", m.Standard},
	} {
		entry(out, f.name, f.text)
	}
	writeWords(out, lex, id)
	writeExamples(out, lex, id)
	return out.Flush()
}

// entry writes a name and what belongs to it, folded.
func entry(w io.Writer, name, text string) {
	if text == "" {
		return
	}
	const indent = 12
	for n, line := range fold(prose(text), 100-indent-2) {
		if n > 0 {
			name = ""
		}
		fmt.Fprintf(w, "  %-*s%s\n", indent, name, line)
	}
}

func grows(m claims.MeasureInfo) string {
	if m.Grows {
		return "yes: a later and higher figure is an update"
	}
	return "no"
}

func needs(m claims.MeasureInfo) string {
	if len(m.Needs) == 0 {
		return ""
	}
	return join(m.Needs) + ": known on both sides, or figures are not compared"
}

// holds lists the measures that lie within another one.
func holds(all claims.Measures, id claims.Measure) []claims.Measure {
	return those(all, func(m claims.MeasureInfo) bool { return slices.Contains(m.Within, id) })
}

// apart lists the measures that are never compared with another one, whichever
// of the two says so.
func apart(all claims.Measures, id claims.Measure) []claims.Measure {
	return those(all, func(m claims.MeasureInfo) bool { return all.Apart(m.ID, id) })
}

func those(all claims.Measures, is func(claims.MeasureInfo) bool) []claims.Measure {
	var out []claims.Measure
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if is(all.Info(id)) {
			out = append(out, id)
		}
	}
	return out
}

// roles are the classes of words that give a figure its measure, in the order
// in which the word lists explain them.
var roles = []struct {
	class lexicon.Class
	name  string
}{
	{lexicon.MeasureNoun, "noun"}, {lexicon.MeasureState, "state"}, {lexicon.MeasureSubject, "subject"}, {lexicon.MeasureObject, "object"},
	{lexicon.MeasureToll, "toll"}, {lexicon.MeasureThing, "thing"}, {lexicon.MeasureBefore, "before"},
}

func writeWords(w io.Writer, lex *lexicon.Lexicon, id claims.Measure) {
	words := map[lexicon.Class][]string{}
	for e := range lex.All() {
		if e.Name == string(id) {
			words[e.Class] = append(words[e.Class], e.First)
		}
	}
	for _, r := range roles {
		list := words[r.class]
		slices.Sort(list)
		entry(w, r.name, strings.Join(slices.Compact(list), "; "))
	}
}

func writeExamples(w io.Writer, lex *lexicon.Lexicon, id claims.Measure) {
	for _, not := range []bool{false, true} {
		name := map[bool]string{false: "\nread:\n", true: "\nnot read as this:\n"}[not]
		for _, e := range lex.Examples {
			if e.Want.Measure != id || e.Not != not {
				continue
			}
			fmt.Fprintf(w, "%s  %s => %s\n", name, prose(e.Text), e.Want)
			name = ""
		}
	}
}
