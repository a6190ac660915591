package mention

import (
	"slices"
	"sort"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// personal are the measures for which one person is told of by name or by trade.
// Nobody counts one protester.
var personal = []claims.Measure{claims.Deaths, "injured", "missing", "arrested", "captured", "hostages", "shot", "hospitalised", "rescued"}

// Persons finds the single people of whom a sentence tells that they were killed,
// hurt, arrested and the like, and the groups that they make with others:
//
//	A woman and her two children were killed.     one, and three together
//	Marta Selic, 34, and her son, 6, were hurt.   one, one, and two together
//
// figures and aside are those of the sentence, the figures assigned. Each person
// is a part of what happened, for texts name some of many.
func Persons(t *words.Text, first, last int, figures, aside []Figure) []Figure {
	a := assigner{scanner{t: t, first: first, last: last}}
	a.out = a.persons(figures, aside)
	if len(a.out) == 0 {
		return nil
	}
	a.out = append(a.out, figures...)
	sort.SliceStable(a.out, func(i, j int) bool { return a.out[i].First < a.out[j].First })
	var out []Figure
	for i := range a.out {
		if f := &a.out[i]; f.person && a.harmed(i) {
			f.Extent = claims.Part
			out = append(out, *f)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return append(out, a.groups()...)
}

// harmed assigns a measure to a single person, if a verb of harm is told of them.
func (a *assigner) harmed(i int) bool {
	f := &a.out[i]
	for _, rule := range [...]rule{a.object, a.state, a.inverted, a.subject} {
		if m := rule(i); m != "" && slices.Contains(personal, m) {
			f.Measure = a.jointly(f, m)
			return f.Measure != ""
		}
	}
	f.By = -1
	return false
}

// persons lists the single people outside the figures, in order.
func (a *assigner) persons(figures, aside []Figure) []Figure {
	var out []Figure
	for i := a.first; i < a.last; i++ {
		if !a.opensPerson(i) {
			continue
		}
		head := a.person(i + 1)
		if head < 0 || slices.ContainsFunc(figures, func(f Figure) bool { return f.First <= head && i < max(f.Last, f.Noun.Last) }) {
			continue
		}
		f := onePerson(i, head+1)
		f.Noun = Phrase{First: i + 1, Last: head + 1, Head: head}
		f.behind = a.pastAge(head + 1)
		out = append(out, f)
		i = head
	}
	for _, age := range aside {
		if f, ok := a.namedPerson(age); ok && !slices.ContainsFunc(out, func(g Figure) bool { return g.First < f.Last && f.First < g.Last }) {
			out = append(out, f)
		}
	}
	return out
}

func onePerson(first, last int) Figure {
	return Figure{First: first, Last: last, Num: first, NumEnd: first + 1, Q: claims.Quantity{Point: one, Step: one}, Noun: Phrase{First: last, Last: last, Head: -1}, By: -1, person: true}
}

// opensPerson reports whether a word may open the phrase of a single person.
func (a *assigner) opensPerson(i int) bool {
	return isAny(a.t, i, "a an his her their my our")
}

// person is the head of the phrase of a single person that begins at i, or -1:
// a noun in the singular with a few words before it, ages among them.
func (a *assigner) person(i int) int {
	t := a.t
	for k := i; k < a.last && k < i+9; k++ {
		tok := &t.Tokens[k]
		if tok.Kind == words.Mark && !hyphen(t, k) || tok.Kind == words.Word && (a.boundary(k) || a.plural(k) || a.verbOfMeasure(k) && !a.modifies(k, a.last)) {
			return -1
		}
		e, next := match.At(t, k, a.last, lexicon.Person)
		if e == nil || isAny(t, k, "family household couple crew life body casualty") {
			continue
		}
		k = next - 1
		if a.plural(k) || hyphen(t, next) {
			return -1
		}
		if !a.nounFollows(next) {
			return k
		}
	}
	return -1
}

// nounFollows reports whether the phrase goes on behind a noun: "a police car",
// "a rebel commander".
func (a *assigner) nounFollows(k int) bool {
	if k >= a.last || a.t.Tokens[k].Kind != words.Word {
		return false
	}
	tok := &a.t.Tokens[k]
	return tok.ID == 0 && !tok.Capital && !ing(a.t.At(k)) || a.counted(k) || tok.ID != 0 && tok.ID == a.t.Lex.Find("'s")
}

// namedPerson is the person whose age stands in apposition to a name: "Marta
// Selic, 34,".
func (a *assigner) namedPerson(age Figure) (Figure, bool) {
	t, i := a.t, age.First-1
	if age.Kind != claims.Age || i <= a.first || !isMark(t, i, ',') && !isMark(t, i, '(') || age.Last != age.First+1 {
		return Figure{}, false
	}
	first := i
	for first > a.first && first > i-4 && t.Tokens[first-1].Kind == words.Word && t.Tokens[first-1].Capital && !t.Lex.Any(t.Tokens[first-1].ID, edges) {
		first--
	}
	if first == i {
		return Figure{}, false
	}
	f := onePerson(first, i)
	f.NumEnd = i
	f.behind = a.pastAge(i)
	return f, true
}

// pastAge passes over an age in apposition: ", 34," or "(34)".
func (a *assigner) pastAge(i int) int {
	t := a.t
	if i+1 >= a.last || t.Tokens[i+1].Kind != words.Number || !isMark(t, i, ',') && !isMark(t, i, '(') {
		return 0
	}
	if i+2 < a.last && (isMark(t, i+2, ',') || isMark(t, i+2, ')')) {
		return i + 3
	}
	return 0
}

// groups adds up the people that stand side by side under one verb, where one
// of them at least is single.
func (a *assigner) groups() []Figure {
	var out []Figure
	for i := 0; i < len(a.out); {
		j := i + 1
		for j < len(a.out) && a.beside(&a.out[j-1], &a.out[j]) {
			j++
		}
		run := a.out[i:j]
		if j > i+1 && slices.ContainsFunc(run, func(f Figure) bool { return f.person }) {
			out = append(out, group(run))
		}
		i = j
	}
	return out
}

// group is the sum of a run of people.
func group(run []Figure) Figure {
	g := run[0]
	last := run[len(run)-1]
	for _, f := range run[1:] {
		g.Q.Point = add(g.Q.Point, f.Q.Point)
	}
	g.Last = max(last.Last, last.Noun.Last)
	g.NumEnd, g.Noun, g.By, g.Extent = g.Last, Phrase{First: g.Last, Last: g.Last, Head: -1}, last.By, claims.Part
	return g
}

// beside reports whether two people, or counts of people, stand side by side
// under one verb.
func (a *assigner) beside(f, g *Figure) bool {
	if f.Measure == "" || f.Measure != g.Measure || !a.countsPeople(f) || !a.countsPeople(g) || f.Extent == claims.Increment || g.Extent == claims.Increment {
		return false
	}
	i := f.end()
	if isMark(a.t, i, ',') {
		i++
	}
	if isWord(a.t, i, "and") {
		i++
		if a.t.Lex.Is(a.id(i), lexicon.Determiner) && i+1 == g.First {
			i++
		}
	}
	return i == g.First && i > f.end() || i == g.First && f.behind > 0
}

// countsPeople reports whether a figure is a person or an exact count of people.
func (a *assigner) countsPeople(f *Figure) bool {
	return f.person || f.Q.Hedge == claims.Exact && f.Q.Unit == "" && f.Kind == claims.Amount && f.Q.Point.IsInt() && f.Noun.Head >= 0 && a.people(f.Noun.Head)
}
