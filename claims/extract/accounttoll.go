package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A toll that rises is told with what it was, what came to it and what it is now: "three
// more died, bringing the toll from 24 to 27". What it was may have been told before, and
// in another text.

// tolls notes the new total of a count as what the old one and those who came to it make,
// or as what the latter brought it to.
func (a *accountant) tolls() {
	for i := range a.at {
		if d := a.claim(i); d.Extent != claims.Total || d.Account.Kind != claims.NoAccount || !a.counts(i) || !a.grown(d.Measure) || !a.isTo(i) {
			continue
		}
		more := a.added(i)
		if more < 0 {
			continue
		}
		switch old := a.oldTotal(i, more); {
		case old >= 0:
			a.note(i, claims.Sum, old, more)
		case len(a.at) > 2:
		case a.since(more) && a.before(i) != nil:
			old := a.before(i)
			a.note(i, claims.Sum, more)
			a.told(i).Account.Of = []string{id(&old.Claim), a.told(i).Account.Of[0]}
		case a.bringing(i) && more < i:
			a.note(i, claims.Adds, more)
		}
	}
}

// grown reports whether a measure counts what grows.
func (a *accountant) grown(m claims.Measure) bool {
	return m != "" && m != claims.Counted && a.w.Lexicon.Measures().Info(m).Grows
}

// added is the only figure of the sentence for those that came to the total i: before it
// and "bringing", behind "by", or behind it and "after". It is -1 where they are others
// than all that came: at one place, of one sort.
func (a *accountant) added(i int) int {
	more := -1
	for j := range a.at {
		if j == i || !a.isMore(j, i) {
			continue
		}
		if more >= 0 {
			return -1
		}
		more = j
	}
	if more < 0 || !a.counts(more) || !a.linked(more, i) {
		return -1
	}
	d := a.claim(more)
	if len(d.Population) > 0 || len(a.own[more:]) > 0 && len(a.own[more]) > 0 || a.placed(more) || a.is(a.end(more), "alone") {
		return -1
	}
	return more
}

// isMore reports whether figure j is of more of what total i counts, or of bodies where
// that is the dead.
func (a *accountant) isMore(j, i int) bool {
	f, d, m := &a.figures[j], a.claim(j), a.claim(i).Measure
	said := a.is(f.Last, "more new further additional") || a.is(f.Last-1, "more") || a.is(f.First-1, "by another further additional") || a.is(f.First, "another a") && d.Extent == claims.Increment
	return said && d.Direction != claims.Down && (d.Measure == m || d.Measure == "" && f.Noun.Head < 0 || d.Measure == "bodies" && m == claims.Deaths)
}

// linked reports whether the words between those that came to a total and the total say so.
func (a *accountant) linked(more, i int) bool {
	if more < i {
		return a.bringing(i) || a.is(a.figures[more].First-1, "by")
	}
	for j := a.end(i); j < a.figures[more].First && j <= a.end(i)+8; j++ {
		if a.is(j, "after as when with") {
			return true
		}
		if a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Conjunction) {
			return false
		}
	}
	return false
}

// bringing reports whether total i is told as what something brought it to: "bringing the
// toll to 27", "taking the number of dead from 24 to 27".
func (a *accountant) bringing(i int) bool {
	for j := a.figures[i].First - 1; j > a.first && j > a.figures[i].First-12; j-- {
		if cueOf(a.clause, j, "bringing") {
			return a.mark(j-1) == ',' || a.is(j-1, "and")
		}
	}
	return false
}

// placed reports whether a place is named in the clause of figure i, other than that of the
// event: those there may be others than all.
func (a *accountant) placed(i int) bool {
	from, to := a.figures[i].First, a.last
	for j := from; j < to; j++ {
		if a.mark(j) == ',' {
			to = j
		}
	}
	for from > a.first && a.mark(from-1) != ',' {
		from--
	}
	for _, n := range a.frame.Names {
		if n.Place && n.First >= from && n.First < to && !a.ofEvent(n.First, from) {
			return true
		}
	}
	for j := from; j < to; j++ {
		if cueOf(a.clause, j, "spot") && a.is(j-1, "the") {
			return true
		}
	}
	return false
}

// ofEvent reports whether the name at token j says where an event was: "the landslide at
// Orvel in Vandry".
func (a *accountant) ofEvent(j, from int) bool {
	for k := j - 1; k >= from && k > j-6; k-- {
		if a.frame.EventNoun(a.t, k, a.last) != nil {
			return true
		}
		if !a.t.Lex.Any(a.t.Tokens[k].ID, 1<<lexicon.Preposition|1<<lexicon.Determiner) && !a.t.Tokens[k].Capital && a.mark(k) != ',' {
			return false
		}
	}
	return false
}

// oldTotal is the figure for what total i was before: "from 24 to 27", "to 27, up from 24",
// or one that stands before those who came to it: "killed 24 and three later died".
func (a *accountant) oldTotal(i, more int) int {
	old := -1
	for j := range a.at {
		if j == i || j == more || a.claim(j).Measure == "duration" {
			continue
		}
		if old >= 0 {
			return -1 // there are others
		}
		old = j
	}
	if old < 0 || !a.counts(old) || !a.plainOrSame(old, i) || a.claim(old).Quantity.Point.Cmp(a.claim(i).Quantity.Point) >= 0 {
		return -1
	}
	if a.isFrom(old) && (old == i-1 && a.end(old) == a.figures[i].First-1 || old == i+1 && (a.ends(a.end(old)) || a.is(a.end(old), "after as when") || a.is(a.figures[more].First-1, "by"))) || a.is(a.figures[old].First-1, "the") && a.is(a.figures[old].First-2, "to") && old > more && old < i {
		return old
	}
	if old < more && more < i && a.since(more) && a.claim(old).Measure == a.claim(i).Measure {
		return old
	}
	return -1
}

// plainOrSame reports whether figure j has no noun, or counts what figure i does.
func (a *accountant) plainOrSame(j, i int) bool {
	d := a.claim(j)
	return d.Measure == a.claim(i).Measure || a.figures[j].Noun.Head < 0 && (d.Measure == "" || d.Measure == claims.Counted)
}

// since reports whether those of figure i are said to have come to others told of before:
// "three more have since died".
func (a *accountant) since(i int) bool {
	for j := a.figures[i].Last; j < a.last && a.mark(j) != ','; j++ {
		if cueOf(a.clause, j, "since") {
			return true
		}
	}
	return false
}

// before is the total of what figure i counts that the sentence before gives, alone.
func (a *accountant) before(i int) *draft {
	d, w := a.claim(i), a.w
	var old *draft
	for n := min(w.before, len(w.claims)); n < len(w.claims); n++ {
		c := &w.claims[n]
		if c.Measure != d.Measure {
			continue
		}
		if old != nil || c.Extent != claims.Total && c.Extent != claims.Part || c.event != d.event || len(c.Population) > 0 || !slices.Equal(c.Place, d.Place) && len(d.Place) > 0 {
			return nil
		}
		old = c
	}
	if old == nil || old.Stance == claims.Denied || old.Stance == claims.Supposed || old.Quantity.Point.Cmp(d.Quantity.Point) >= 0 {
		return nil
	}
	return old
}
