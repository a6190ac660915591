package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A sentence works things out: it lists the parts of a total, says what share one figure
// is of another or how much it grew, gives miles and in brackets kilometres. What it says
// of its figures so is noted with them, and whoever wants may work it out again. Only
// what the form of the sentence ties together counts: a total and a list with a colon
// between them, a share in the brackets behind its whole, a toll and those who brought it
// there.

// accounts notes what a sentence says of its figures by each other. The claim of figure i
// is all[at[i]]. Of the numbers that count nothing it takes the shares that are of two
// counts, "12 of the 40 villages, or a third": they are claims then. It returns the claims
// and the numbers that are left.
func (w *work) accounts(block int, c *clause, all []draft, at []int, aside []mention.Figure) ([]draft, []mention.Figure) {
	if len(at) < 2 {
		return all, aside
	}
	a := accountant{c, w, all, at}
	for i := range at {
		if a.conversion(i) || a.equals(i) || a.persons(i) {
			continue
		}
		a.opens(i)
		a.outOf(i)
		a.casualties(i)
		a.closes(i)
	}
	a.leaves()
	a.shotOf()
	a.aboard()
	a.tolls()
	a.multiples()
	return w.shares(block, a, aside)
}

// accountant works through one sentence.
type accountant struct {
	*clause
	w   *work
	all []draft
	at  []int
}

// is is that of the clause, for a token that may lie beyond it.
//
//go:noinline
func (a *accountant) is(j int, list string) bool {
	return j >= a.first && j < a.last && a.clause.is(j, list)
}

//go:noinline
func (a *accountant) claim(i int) *draft { return &a.all[a.at[i]] }

// note says of figure i how it follows from others.
func (a *accountant) note(i int, kind claims.AccountKind, of ...int) {
	account := claims.Account{Kind: kind}
	for _, j := range of {
		account.Of = append(account.Of, id(&a.told(j).Claim))
	}
	a.told(i).Account = account
}

// told is the claim of figure i, which from now on is one: a figure of which the sentence
// says how it stands to others counts something, even where it does not say what.
func (a *accountant) told(i int) *draft {
	d := a.claim(i)
	switch {
	case d.Measure != "":
	case a.figures[i].Kind == claims.Share:
		d.Measure = "percent"
		d.Quantity = a.w.Profile.Read(perCent(a.figures[i].Q), a.w.Lexicon.Measures().Info("percent").Scale)
	default:
		d.Measure, d.Extent = claims.Counted, claims.Part
	}
	return d
}

// span lists the numbers from one up to another.
func span(from, to int) (out []int) {
	for ; from < to; from++ {
		out = append(out, from)
	}
	return out
}

// end is the token behind a figure and what it counts.
//
//go:noinline
func (c *clause) end(i int) int { return max(c.figures[i].Last, c.figures[i].Noun.Last) }

// opens notes figure i as the total of the list that stands behind it: behind a colon, a
// dash or in brackets all of it, behind "including" some.
func (a *accountant) opens(i int) {
	if i+2 >= len(a.figures) || !a.counts(i) {
		return
	}
	from := i + 1
	to, and := a.list(from)
	if to-from < 2 || !a.partsOf(i, from, to) {
		return
	}
	if e, before := match.Before(a.t, a.figures[from].First, a.first, lexicon.PartOf); e != nil {
		if before >= a.end(i) && a.figures[i].By < a.figures[from].First && a.near(i, before) {
			a.note(i, claims.Holds, span(from, to)...)
		}
		return
	}
	if and && a.opening(i, a.lead(from)) && a.closing(to-1, a.lead(from)) {
		a.note(i, claims.Sum, span(from, to)...)
	}
}

// near reports whether few words stand between figure i and token j.
func (a *accountant) near(i, j int) bool { return j-a.end(i) <= 20 }

// lead is the mark before a list, behind which it begins at once: a colon, a dash or an
// opening bracket; else negative.
func (a *accountant) lead(i int) int {
	j := a.figures[i].First - 1
	for j > a.first && a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Determiner) {
		j--
	}
	if j > a.first && (a.t.Tokens[j].Rune == '(' || a.t.Tokens[j].Rune == ':' || dash(a.t.Tokens[j].Rune) || a.t.Tokens[j].Rune == '-' && a.t.Tokens[j].Space && a.t.Tokens[j+1].Space) {
		return j
	}
	return -1
}

func dash(r rune) bool { return r == '–' || r == '—' }

// opening reports whether a list behind a mark is of all that figure i counts: the words
// between them say nothing of others. Brackets stand right behind what they tell of.
func (a *accountant) opening(i, mark int) bool {
	if mark < 0 {
		return false
	}
	if a.t.Tokens[mark].Rune != ':' {
		return mark-a.end(i) <= 3
	}
	return a.near(i, mark)
}

// closing reports whether a list ends where its mark says: with the sentence, or its
// brackets.
func (a *accountant) closing(i, mark int) bool {
	j := a.tail(i)
	if a.t.Tokens[mark].Rune == '(' {
		return j < a.last && a.t.Tokens[j].Rune == ')'
	}
	return j >= a.last || a.t.Tokens[j].Rune == '.' || a.t.Tokens[j].Rune == ';' || dash(a.t.Tokens[mark].Rune) && dash(a.t.Tokens[j].Rune)
}

// closes notes figure i as the sum of the list before it: "10 men and two women, 12 people
// in all", "for a total of 12". It may hold what the sentence counts before the list too,
// so nothing may be.
func (a *accountant) closes(i int) {
	if i < 2 || a.claim(i).Account.Kind != claims.NoAccount {
		return
	}
	kind := claims.Sum
	if !a.summing(i) {
		if kind = claims.Holds; !a.bringing(i) || !a.counts(i) {
			return
		}
	}
	from := i - 1
	for from > 0 && a.adjacent(from-1) {
		from--
	}
	if i-from < 2 || from > 0 && !a.apart(from) || !a.item(i-1) || !a.partsOf(i, from, i) {
		return
	}
	if kind == claims.Sum {
		a.complete(i, from)
	}
	a.note(i, kind, span(from, i)...)
}

// apart reports whether what a sentence counts before figure i is of another kind than it, so
// that no sum holds it: "three shelters, housing 140, 220 and 95 people".
func (a *accountant) apart(i int) bool {
	if i != 1 || a.figures[0].Noun.Head < 0 || a.people(a.figures[0].Noun.Head) {
		return false
	}
	for j := i; j < len(a.figures); j++ {
		if h := a.figures[j].Noun.Head; h >= 0 {
			return a.people(h)
		}
	}
	return false
}

// summing reports whether figure i is called the sum of what stands before it.
func (a *accountant) summing(i int) bool {
	f := &a.figures[i]
	behind := a.tail(i - 1)
	if behind > f.First || f.Kind != claims.Amount {
		return false
	}
	if a.sums(a.end(i)) || a.sums(f.NumEnd) {
		return f.First-behind <= 2 && a.t.Tokens[f.First-1].Kind == words.Mark
	}
	if behind < f.First && a.t.Tokens[behind].Rune == ',' {
		behind++
	}
	if behind < f.First && a.is(behind, "for making totalling totaling") {
		behind++
	}
	return behind > a.end(i-1) && behind == f.First && a.is(f.First, "a") && a.is(f.First+1, "total combined") || a.is(behind, "a") && a.is(behind+1, "total") && a.is(behind+2, "of") && behind+3 == f.First
}

// complete gives a sum without a noun of its own what its parts count, if they all count
// one thing.
func (a *accountant) complete(i, from int) {
	d, part := a.claim(i), a.claim(from)
	if d.Measure != "" && d.Measure != claims.Counted || a.figures[i].Noun.Head >= 0 {
		if d.Extent == claims.Part && d.Measure == part.Measure {
			d.Extent = claims.Total
		}
		return
	}
	for j := from; j < i; j++ {
		if a.claim(j).Measure != part.Measure {
			return
		}
	}
	d.Measure, d.Extent, d.Event, d.event, d.Period = part.Measure, claims.Total, part.Event, part.event, part.Period
}

// list is where the list that begins with figure i ends, and whether "and" stands before
// its last item.
func (a *accountant) list(i int) (to int, and bool) {
	to = i
	for to < len(a.figures) && a.item(to) {
		to++
		if to == len(a.figures) || !a.adjacent(to-1) {
			break
		}
		and = a.and(to - 1)
	}
	return to, and
}

// and reports whether "and" stands between figure i and the next.
func (a *accountant) and(i int) bool {
	for j := a.tail(i); j < a.figures[i+1].First; j++ {
		if a.is(j, "and plus") {
			return true
		}
	}
	return false
}

// item reports whether figure i may be an item of a list of parts: a plain count.
func (a *accountant) item(i int) bool {
	f, d := &a.figures[i], a.claim(i)
	return a.counts(i) && !f.Of && !f.Former && !notCounted(d) && d.Direction == 0 && d.Measure != "percent"
}

// counts reports whether figure i counts people or things.
func (a *accountant) counts(i int) bool {
	f, d := &a.figures[i], a.claim(i)
	return f.Kind == claims.Amount && f.Q.Unit == "" && !f.Percent && !f.Money && !f.Attribute && !f.Vague && f.RateUnit == "" &&
		d.Extent != claims.Rate && d.Extent != claims.Limit && d.Stance != claims.Denied && d.Stance != claims.Supposed
}

// tail is the token behind figure i, what it counts, and a few words that say where or of
// what: "ten in Oresk", "two from the second company". The first of a list may have its
// verb there, "ten people died in Oresk".
func (a *accountant) tail(i int) int {
	f, j := &a.figures[i], a.end(i)
	stop := a.last
	if i+1 < len(a.figures) {
		stop = min(stop, a.figures[i+1].First)
	}
	for j < stop && (j == f.By || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Auxiliary) && f.By > j || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.MeasureState)) {
		j++
	}
	if _, next := match.Named(a.t, j, stop, lexicon.Cue, "abroad"); next > j {
		return next
	}
	if j >= stop || !a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Preposition) || a.is(j, "for than after before") {
		return j
	}
	for k := j + 1; k < stop && k <= j+5; k++ {
		if a.t.Tokens[k].Kind != words.Word || a.stops(k) {
			return k
		}
	}
	return min(j+6, stop)
}

// stops reports whether token k begins something else than the words for a place or group.
func (a *accountant) stops(k int) bool {
	return a.t.Lex.Any(a.t.Tokens[k].ID, 1<<lexicon.Conjunction|1<<lexicon.Auxiliary|1<<lexicon.Relative|1<<lexicon.Pronoun|1<<lexicon.Subordinate|1<<lexicon.SayVerb)
}

// adjacent reports whether figure i and the next are neighbours in one list: a comma or
// "and" stands between them, and no verb.
func (a *accountant) adjacent(i int) bool {
	g := &a.figures[i+1]
	if !a.item(i) || !a.item(i+1) {
		return false
	}
	j, marks := a.tail(i), 0
	for ; j < g.First; j++ {
		switch {
		case a.t.Tokens[j].Rune == ',' || a.is(j, "and plus"):
			marks++
		case a.is(j, "another a further") || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Determiner):
		case a.is(j-1, "and") && a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Person):
			marks-- // women and girls
		default:
			return false
		}
	}
	return marks > 0 && marks <= 2
}

// partsOf reports whether what is listed may be parts of what figure i counts: of no
// other sort of harm, and none counted twice for sure.
func (a *accountant) partsOf(i, from, to int) bool {
	whole, sorts := a.claim(i), [byUse + 1]int{}
	for j := from; j < to; j++ {
		part := a.claim(j)
		if !a.partOf(part.Measure, whole.Measure) || part.Quantity.Point.Cmp(whole.Quantity.Point) > 0 {
			return false // what is larger than a total is no part of it
		}
		if h := a.figures[j].Noun.Head; h >= 0 {
			s, _ := a.sortAt(h)
			sorts[s]++
		}
	}
	one := func(s toldBy) bool { return sorts[s] == 0 || sorts[s] == to-from }
	return one(byAge) && one(byNation) && !a.overlapping(i, from, to, noSort)
}

// partOf reports whether figures of one measure may be parts of another's: the wounded are
// no part of the dead.
func (a *accountant) partOf(part, whole claims.Measure) bool {
	if part == whole || whole == "" || whole == claims.Counted {
		return part != "percent"
	}
	p, w := a.w.Lexicon.Measures().Info(part), a.w.Lexicon.Measures().Info(whole)
	return p.Topic != "harm" || slices.Contains(w.Sum, part) || slices.Contains(p.Within, whole)
}
