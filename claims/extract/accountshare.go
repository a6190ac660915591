package extract

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A share stands beside the two counts that it is of in a few forms, each of which says
// by itself which they are. A share that stands elsewhere in the sentence may be of
// anything: "12 of the 40 villages voted for it, with 61 per cent of the votes".

// shares notes the shares of a sentence, among them those that are numbers aside.
func (w *work) shares(block int, a accountant, aside []mention.Figure) ([]draft, []mention.Figure) {
	b := a.withAside(block, aside)
	for i := range b.at {
		if !b.share(i) {
			b.change(i)
		}
	}
	n := len(a.all)
	var left []mention.Figure
	for i := range aside {
		if len(b.all) > n && !b.took(&aside[i]) {
			left = append(left, aside[i])
		}
	}
	for i := n; i < len(b.all); i++ {
		if d := &b.all[i]; d.Account.Kind != claims.NoAccount {
			b.all[n], n = *d, n+1
		}
	}
	if n == len(a.all) {
		left = aside
	}
	return b.all[:n], left
}

// withAside adds the shares that are numbers aside to the figures of a sentence.
func (a accountant) withAside(block int, aside []mention.Figure) accountant {
	b, c := a, *a.clause
	for n := range aside {
		f := &aside[n]
		if f.Kind != claims.Share || f.Last > a.last {
			continue
		}
		if b.clause == a.clause {
			b.clause, c.figures, b.at = &c, nil, nil
		}
		b.upTo(a, f.First)
		b.add(f, len(b.all))
		b.all = append(b.all, a.w.aside(block, a.clause, f))
	}
	if b.clause != a.clause {
		b.upTo(a, a.last)
	}
	return b
}

// upTo adds the figures of another before a token that are not there yet.
//
//go:noinline
func (b *accountant) upTo(a accountant, token int) {
	for i := len(b.at) - (len(b.all) - len(a.all)); i < len(a.at) && a.figures[i].First < token; i++ {
		b.add(&a.figures[i], a.at[i])
	}
}

//go:noinline
func (b *accountant) add(f *mention.Figure, at int) {
	b.figures, b.at = append(b.figures, *f), append(b.at, at)
}

// took reports whether a number aside was made a claim.
func (a *accountant) took(f *mention.Figure) bool {
	for i := range a.at {
		if a.figures[i].First == f.First && a.figures[i].Kind == claims.Share {
			return a.claim(i).Account.Kind != claims.NoAccount
		}
	}
	return false
}

// share notes figure i as the share that one count is of another, if a form says so.
func (a *accountant) share(i int) bool {
	if d := a.claim(i); !a.isShare(i) || d.Extent == claims.Increment || d.Direction != 0 {
		return false
	}
	for _, form := range [...]func(int) (part, whole int){a.shareBehind, a.shareInOf, a.shareBetween, a.shareWithWhole, a.shareBefore, a.ratio} {
		part, whole := form(i)
		if part >= 0 && a.amounts(part) && a.amounts(whole) && a.figures[part].Q.Unit == a.figures[whole].Q.Unit {
			a.note(i, claims.ShareOf, part, whole)
			return true
		}
	}
	return false
}

// isShare reports whether figure i is a percentage or a fraction in words.
func (a *accountant) isShare(i int) bool {
	return a.claim(i).Measure == "percent" || a.claim(i).Quantity.Unit == "%" || a.figures[i].Kind == claims.Share && !a.figures[i].Derived
}

// amounts reports whether figure i counts people, things or money.
func (a *accountant) amounts(i int) bool {
	f := &a.figures[i]
	if !f.Money {
		return a.counts(i)
	}
	d := a.claim(i)
	return f.Kind == claims.Amount && f.RateUnit == "" && !f.Vague && !f.Attribute &&
		d.Extent != claims.Rate && d.Extent != claims.Limit && d.Stance != claims.Denied && d.Stance != claims.Supposed
}

// pair reports whether figures i and i+1 are a part and its whole: "12 of the 40".
func (a *accountant) pair(i int) bool {
	return i >= 0 && i+1 < len(a.figures) && (a.figures[i].Of || a.figures[i].Money && a.is(a.figures[i].Last, "of")) && a.figures[i+1].First-a.figures[i].Last <= 5 && a.figures[i+1].First-a.end(i) <= 3
}

// shareBehind: "12 of the 40 villages (30 per cent)", "12 of the 40 villages were burned,
// or 30 per cent", "12 of 40 villages – 30 per cent –".
func (a *accountant) shareBehind(i int) (part, whole int) {
	if !a.pair(i - 2) {
		return -1, -1
	}
	j := a.end(i - 1)
	if a.figures[i-1].Money && j < a.last && a.t.Tokens[j].Kind == words.Word && !a.stops(j) {
		j++ // "$12 million of its $40 million budget"
	}
	if a.beside(i, j) || a.beside(i, a.befallen(j, a.figures[i].First)) || a.ofThese(i, j) {
		return i - 2, i - 1
	}
	return -1, -1
}

// shareInOf: "of the 640 houses, 160 (25 per cent) burned down and 96 (15 per cent) were
// damaged". A count without a share between them may be what the shares are of.
func (a *accountant) shareInOf(i int) (part, whole int) {
	part = i - 1
	if part < 1 || !a.beside(i, a.end(part)) || !a.plain(part) || a.is(a.figures[i].Last+1, "of") {
		return -1, -1
	}
	for whole = part - 1; whole > 1 && !a.opensOf(whole); whole -= 2 {
		if a.claim(whole).Account.Kind != claims.ShareOf || a.someOf(a.figures[whole].Last, a.figures[part].First) {
			return -1, -1 // 40 (25 per cent) of them children
		}
	}
	if whole < 0 || !a.opensOf(whole) {
		return -1, -1
	}
	return part, whole
}

// someOf reports whether words by which what follows is a part of what was told last stand
// between two tokens: "including", "of whom".
func (a *accountant) someOf(j, to int) bool {
	for ; j < to; j++ {
		if e, _ := match.At(a.t, j, to, lexicon.PartOf); e != nil || a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Relative) {
			return true
		}
	}
	return false
}

// plain reports whether figure i has no noun of its own.
func (a *accountant) plain(i int) bool { return a.figures[i].Noun.Head < 0 && !a.figures[i].Of }

// opensOf reports whether figure i is what the sentence goes on about some of: "of the 640
// houses, …", "out of 640".
func (a *accountant) opensOf(i int) bool {
	j := a.figures[i].First - 1
	if j > a.first && a.is(j, "the these those all") {
		j--
	}
	if !a.is(j, "of among") {
		return false
	}
	if a.is(j-1, "out") {
		j--
	}
	return j == a.first || a.t.Tokens[j-1].Kind == words.Mark
}

// shareBetween: "160 (25 per cent) of the 640 houses".
func (a *accountant) shareBetween(i int) (part, whole int) {
	f := &a.figures[i]
	if i == 0 || i+1 >= len(a.figures) || a.mark(f.First-1) != '(' || a.mark(f.Last) != ')' || a.end(i-1) != f.First-1 {
		return -1, -1
	}
	if j := f.Last + 1; a.is(j, "of") && a.figures[i+1].First-j <= 2 {
		return i - 1, i + 1
	}
	return -1, -1
}

// shareWithWhole: "160 houses, or 25 per cent of the 640 in the town".
func (a *accountant) shareWithWhole(i int) (part, whole int) {
	if i == 0 || i+1 >= len(a.figures) || a.figures[i+1].Noun.Head >= 0 {
		return -1, -1
	}
	f, j := &a.figures[i], a.end(i-1)
	if a.mark(j) == ',' {
		j++
	}
	if a.is(j, "or") && j+1 == f.First && a.is(f.Last, "of") && a.figures[i+1].First-f.Last <= 2 {
		return i - 1, i + 1
	}
	return -1, -1
}

// shareBefore: "nearly half of the villages, 12 of 40, burned", "more than half (12 of 40)".
func (a *accountant) shareBefore(i int) (part, whole int) {
	if !a.pair(i + 1) {
		return -1, -1
	}
	f, g := &a.figures[i], &a.figures[i+1]
	open, end := a.mark(g.First-1), a.end(i+2)
	if g.First-f.Last > 8 || !a.nounsOnly(f.Last, g.First-1) {
		return -1, -1
	}
	closed := end >= a.last || a.mark(end) == '.' || a.mark(end) == ',' || dash(a.mark(end))
	if open == '(' && a.mark(end) == ')' || (open == ',' || dash(open)) && closed {
		return i + 1, i + 2
	}
	return -1, -1
}

// ratio: "3,400 of the 17,000 voters came, a turnout of 20 per cent", "640 fell ill, 95 of whom
// died, a fatality rate of 15 per cent".
func (a *accountant) ratio(i int) (part, whole int) {
	e, k := match.Before(a.t, a.figures[i].First, a.first, lexicon.Cue)
	if i < 2 || e == nil || e.Name != "ratio" {
		return -1, -1
	}
	if a.is(k-1, "a an") {
		k--
	}
	end := a.figures[i].Last
	if a.mark(k-1) != ',' || a.is(end, "of among in for") || a.marked(a.end(i-1), k-1) {
		return -1, -1
	}
	if a.pair(i - 2) {
		return i - 2, i - 1
	}
	if f := &a.figures[i-1]; f.Of && f.Noun.Head < 0 && a.is(f.Last+1, "whom them which") && a.mark(f.First-1) == ',' && !a.marked(a.end(i-2), f.First-1) {
		return i - 1, i - 2
	}
	return -1, -1
}

// marked reports whether a mark stands between two tokens.
func (a *accountant) marked(j, to int) bool {
	for ; j < to; j++ {
		if a.t.Tokens[j].Kind == words.Mark {
			return true
		}
	}
	return false
}

// nounsOnly reports whether nothing but nouns and what belongs to them stands from token j
// up to another.
func (a *accountant) nounsOnly(j, to int) bool {
	for ; j < to; j++ {
		if a.t.Tokens[j].Kind != words.Word || a.stops(j) {
			return false
		}
	}
	return true
}

// mark is the mark at token j, or 0.
//
//go:noinline
func (a *accountant) mark(j int) rune {
	if j < a.first || j >= a.last || a.t.Tokens[j].Kind != words.Mark {
		return 0
	}
	return a.t.Tokens[j].Rune
}

// beside reports whether figure i repeats what ends at token j: "(30 per cent)", ", or 30
// per cent", "– 30 per cent –".
func (a *accountant) beside(i, j int) bool {
	first, end := a.figures[i].First, a.figures[i].Last
	switch open := a.mark(j); {
	case j >= first:
		return false
	case open == '(':
		return j+1 == first && a.mark(end) == ')'
	case dash(open) || open == '-' && a.t.Tokens[j].Space:
		return j+1 == first && a.mark(end) == open
	case open == ',':
		j++
	}
	return a.is(j, "or") && j+1 == first && !a.is(end, "of more less fewer higher lower above below")
}

// ofThese reports whether figure i is a share of what ends at token j, as it says: ", 20
// per cent of them".
func (a *accountant) ofThese(i, j int) bool {
	f := &a.figures[i]
	k := f.Last + 2
	if a.is(k-1, "the") && a.is(k, "total whole") {
		k++
	} else if !a.is(k-1, "them all") {
		return false
	}
	return a.mark(j) == ',' && j+1 == f.First && a.is(f.Last, "of") && (k >= a.last || a.t.Tokens[k].Kind == words.Mark)
}

// befallen is the token behind what a few words from token j on say befell what was
// counted, or where it is: "killed", "were flooded", "in the valley". It is j where other
// words stand.
func (a *accountant) befallen(j, to int) int {
	start, aux := j, a.t.Lex.Is(a.t.Tokens[min(j, a.last-1)].ID, lexicon.Auxiliary)
	if j < to && aux {
		j++
	}
	if j < to && a.t.Tokens[j].Kind == words.Word && (aux || a.participle(j)) {
		j++
	}
	if j == start+1 && aux {
		return start
	}
	if j < to && a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Preposition) && !a.is(j, "for than of") {
		for k := j + 1; k <= min(j+6, to); k++ {
			if k == to || a.t.Tokens[k].Kind != words.Word || a.stops(k) {
				return k
			}
		}
	}
	return j
}

// participle reports whether token j says what befell those counted before it.
func (a *accountant) participle(j int) bool {
	return a.t.Lex.Any(a.t.Tokens[j].ID, 1<<lexicon.MeasureState|1<<lexicon.MeasureObject) && !a.is(j, "died die dies") || cueOf(a.clause, j, "sampled")
}

// equals notes figure i as what a part of a whole before it comes to: "a third of the 240
// houses, or 80", "half of the 80 wounded (40)". A part that is small is rounded too much.
func (a *accountant) equals(i int) bool {
	if i == 0 {
		return false
	}
	part, other := i-1, i
	if !a.figures[part].Derived {
		part, other = i, i-1
	}
	if !a.figures[part].Derived || a.figures[other].Derived || !a.counts(i) || !a.counts(i-1) || !a.figures[part].Tenth() {
		return false
	}
	if other == i && !a.same(i, part) || !a.beside(i, a.end(i-1)) && !a.beside(i, a.befallen(a.end(i-1), a.figures[i].First)) && !(other == i && a.apposed(i)) {
		return false
	}
	a.note(other, claims.Equals, part)
	return true
}

// same reports whether figure i has no noun of its own, or one of people at large.
func (a *accountant) same(i, of int) bool {
	f := &a.figures[i]
	if h := a.figures[of].Noun.Head; f.Noun.Head >= 0 && a.is(f.Noun.Head, "people persons") {
		return h >= 0 && f.Noun.First == f.Noun.Head && a.people(h) && !a.families(of)
	}
	return f.Noun.Head < 0 || a.figures[of].Noun.Head >= 0 && a.t.Tokens[f.Noun.Head].ID == a.t.Tokens[a.figures[of].Noun.Head].ID
}

// apposed reports whether figure i stands between commas right behind another and its
// noun: "two in three of the 60 patients, 40 people, had fever".
func (a *accountant) apposed(i int) bool {
	f := &a.figures[i]
	return a.mark(f.First-1) == ',' && a.end(i-1) == f.First-1 && f.Noun.Head >= 0 && a.mark(a.end(i)) == ','
}

// conversion notes figure i as the one before it in another unit: "10 miles (16 km)".
func (a *accountant) conversion(i int) bool {
	if i == 0 {
		return false
	}
	f, g := &a.figures[i-1], &a.figures[i]
	if f.Q.Unit == "" || g.Q.Unit == "" || f.Q.Unit == g.Q.Unit || f.Money || g.Money || !a.beside(i, a.end(i-1)) {
		return false
	}
	a.note(i, claims.Conversion, i-1)
	return true
}
