package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A sentence works things out: it lists the parts of a total, says what share one figure
// is of another or how much it grew, gives miles and in brackets kilometres. What it says
// of its figures so is noted with them, and whoever wants may work it out again. Only
// what stands side by side counts: a total and a list with a colon between them, a share
// in the brackets behind its whole.

// accounts notes what a sentence says of its figures by each other. The claim of figure i
// is all[at[i]].
func (w *work) accounts(c *clause, all []draft, at []int) {
	if len(at) < 2 {
		return
	}
	a := accountant{c, w.Lexicon.Measures(), all, at}
	for i := range at {
		if a.conversion(i) || a.share(i) || a.change(i) {
			continue
		}
		a.opens(i)
		a.closes(i)
	}
	a.aboard()
}

type accountant struct {
	*clause
	measures claims.Measures
	all      []draft
	at       []int
}

// is is that of the clause, for a token that may lie beyond it.
func (a *accountant) is(j int, list ...string) bool {
	return j >= a.first && j < a.last && a.clause.is(j, list...)
}

func (a *accountant) claim(i int) *draft { return &a.all[a.at[i]] }

// note says of figure i how it follows from others.
func (a *accountant) note(i int, kind claims.AccountKind, of ...int) {
	d := a.claim(i)
	d.Account = claims.Account{Kind: kind}
	for _, j := range of {
		d.Account.Of = append(d.Account.Of, id(a.claim(j).Claim))
	}
}

// span lists the numbers from one up to another.
func span(from, to int) (out []int) {
	for ; from < to; from++ {
		out = append(out, from)
	}
	return out
}

// end is the token behind a figure and what it counts.
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
		if before > a.end(i) && a.figures[i].By < a.figures[from].First && a.near(i, before) {
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
	if j > a.first && (a.t.Tokens[j].Rune == '(' || a.t.Tokens[j].Rune == ':' || dash(a.t.Tokens[j].Rune)) {
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
	if i < 2 || a.claim(i).Account.Kind != claims.NoAccount || !a.summing(i) {
		return
	}
	from := i - 1
	for from > 0 && a.adjacent(from-1) {
		from--
	}
	if from == 0 && i >= 2 && a.item(i-1) && a.partsOf(i, 0, i) {
		a.complete(i, from)
		a.note(i, claims.Sum, span(from, i)...)
	}
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
	if behind < f.First && a.is(behind, "for", "making", "totalling", "totaling") {
		behind++
	}
	return behind > a.end(i-1) && behind == f.First && a.is(f.First, "a") && a.is(f.First+1, "total", "combined") || a.is(behind, "a") && a.is(behind+1, "total") && a.is(behind+2, "of") && behind+3 == f.First
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
		if a.is(j, "and", "plus") {
			return true
		}
	}
	return false
}

// item reports whether figure i may be an item of a list of parts: a plain count.
func (a *accountant) item(i int) bool {
	f, d := &a.figures[i], a.claim(i)
	return a.counts(i) && !f.Of && !f.Former && !notCounted(*d) && d.Direction == 0 && d.Measure != "percent"
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
	if j >= stop || !a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Preposition) || a.is(j, "for", "than", "after", "before") {
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
	return a.t.Lex.Any(a.t.Tokens[k].ID, lexicon.Set(lexicon.Conjunction, lexicon.Auxiliary, lexicon.Relative, lexicon.Pronoun, lexicon.Subordinate, lexicon.SayVerb))
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
		case a.t.Tokens[j].Rune == ',' || a.is(j, "and", "plus"):
			marks++
		case a.is(j, "another", "a", "further") || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Determiner):
		default:
			return false
		}
	}
	return marks > 0 && marks <= 2
}

// partsOf reports whether what is listed may be parts of what figure i counts: of no
// other sort of harm, and none counted twice for sure.
func (a *accountant) partsOf(i, from, to int) bool {
	whole, aged := a.claim(i), 0
	for j := from; j < to; j++ {
		part := a.claim(j)
		if !a.partOf(part.Measure, whole.Measure) || part.Quantity.Point.Cmp(whole.Quantity.Point) > 0 {
			return false // what is larger than a total is no part of it
		}
		if a.aged(j) {
			aged++
		}
	}
	return aged == 0 || aged == to-from
}

// partOf reports whether figures of one measure may be parts of another's: the wounded are
// no part of the dead.
func (a *accountant) partOf(part, whole claims.Measure) bool {
	if part == whole || whole == "" || whole == claims.Counted {
		return part != "percent"
	}
	p, w := a.measures.Info(part), a.measures.Info(whole)
	return p.Topic != "harm" || slices.Contains(w.Sum, part) || slices.Contains(p.Within, whole)
}

// aged reports whether those that figure i counts are told by age or sex: children may be
// civilians, and are then counted twice, but they are no women.
func (a *accountant) aged(i int) bool {
	n := a.figures[i].Noun
	for j := n.First; n.Head >= 0 && j <= n.Head; j++ {
		if e, _ := match.At(a.t, j, a.last, lexicon.Person); e != nil && slices.Contains(ages, e.Name) {
			return true
		}
	}
	return false
}

// ages are the populations told by age or sex.
var ages = []string{"children", "adults", "women", "men", "elderly"}

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
	if whole >= 0 && len(of) >= 2 && !a.both(of) {
		a.note(whole, claims.Holds, of...)
	}
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

// share notes figure i as the share that the count before it is of the whole before it:
// "12 of the 40 villages (30 per cent)", "12 of the 40 villages, or 30 per cent, burned".
func (a *accountant) share(i int) bool {
	if i < 2 || a.claim(i).Measure != "percent" || !a.figures[i-2].Of || !a.counts(i-1) || !a.counts(i-2) {
		return false
	}
	if a.figures[i-1].First-a.end(i-2) > 3 || !a.beside(i) {
		return false
	}
	a.note(i, claims.ShareOf, i-2, i-1)
	return true
}

// beside reports whether figure i repeats what stands right before it, in brackets or
// behind a comma and "or": "(30 per cent)", ", or 30 per cent".
func (a *accountant) beside(i int) bool {
	j, first := a.end(i-1), a.figures[i].First
	switch {
	case j < first && a.t.Tokens[j].Rune == '(':
		end := a.figures[i].Last
		return j+1 == first && end < a.last && a.t.Tokens[end].Rune == ')'
	case j < first && a.t.Tokens[j].Rune == ',':
		j++
	}
	return j < first && a.is(j, "or") && j+1 == first
}

// change notes figure i as the growth from one count to another: "rose from 200 to 250, an
// increase of 25 per cent", "rose 25 per cent to 250 from 200". Nothing else is counted in
// the sentence.
func (a *accountant) change(i int) bool {
	if len(a.at) != 3 || a.claim(i).Measure != "percent" || a.is(a.end(i), "point", "points", "of") || a.is(a.figures[i].Last, "point", "points", "of") {
		return false
	}
	from, to := -1, -1
	for j := range a.at {
		switch {
		case j == i:
		case a.isFrom(j) && from < 0:
			from = j
		default:
			to = j
		}
	}
	if from < 0 || to < 0 || !a.isTo(to) || !a.counts(from) || !a.counts(to) || !a.grows(i) || !a.together() {
		return false
	}
	a.note(i, claims.ChangeOf, from, to)
	return true
}

// together reports whether nothing between the figures of a sentence begins another
// statement, such as "while cases rose by" before a share.
func (a *accountant) together() bool {
	for i := range a.figures[1:] {
		for j := a.end(i); j < a.figures[i+1].First; j++ {
			id := a.t.Tokens[j].ID
			if j-a.end(i) > 6 || a.t.Lex.Any(id, lexicon.Set(lexicon.Subordinate, lexicon.Relative, lexicon.SayVerb)) || a.t.Lex.Is(id, lexicon.Conjunction) && !a.is(j, "or") {
				return false
			}
		}
	}
	return true
}

func (a *accountant) isFrom(i int) bool { return a.is(a.figures[i].First-1, "from") }
func (a *accountant) isTo(i int) bool   { return a.is(a.figures[i].First-1, "to") }

// grows reports whether a share is called a growth: by words before or behind it.
func (a *accountant) grows(i int) bool {
	f := &a.figures[i]
	if d := a.claim(i); d.Extent == claims.Increment || d.Direction != 0 {
		return true
	}
	for j := max(f.First-3, a.first); j < min(f.Last+3, a.last); j++ {
		if cueOf(a.clause, j, "growth") {
			return true
		}
	}
	return false
}

// conversion notes figure i as the one before it in another unit: "10 miles (16 km)".
func (a *accountant) conversion(i int) bool {
	if i == 0 {
		return false
	}
	f, g := &a.figures[i-1], &a.figures[i]
	if f.Q.Unit == "" || g.Q.Unit == "" || f.Q.Unit == g.Q.Unit || f.Money || g.Money || !a.beside(i) {
		return false
	}
	a.note(i, claims.Conversion, i-1)
	return true
}
