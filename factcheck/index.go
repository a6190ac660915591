package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Claims are never all compared with all. Two claims can only speak of one
// thing if they share a family of measures and a name, and then stand in one
// text, or use one name for their event, or are of one time. So each claim is
// put into a bucket for each of these, and only claims that meet in a bucket
// are compared. The cost of a claim does not grow with the archive around it.

// bucket is one place where claims meet.
type bucket struct {
	family string // of measures
	name   string // a folded name, or "=" and the event's whole name
	doc    string // for claims of one text; else empty
}

// index holds the claims of a check by bucket.
type index struct {
	all     []*subject
	keys    [][]string // by claim: names under which it may be found, sorted
	family  []string
	buckets map[bucket][]int
	skip    func(i, j int) bool // pairs that nobody asks for
	hits    []hit               // buckets that were too full
}

func (b *board) newIndex(all []*subject) *index {
	x := &index{all: all, keys: make([][]string, len(all)), family: make([]string, len(all)), buckets: map[bucket][]int{}, skip: b.skip}
	roots := families(b.measures())
	for i, s := range all {
		x.family[i] = familyOf(s.claim, roots)
		x.keys[i] = sortedSet(append(b.indexNames(s), b.indexDetails(s)...))
		if !b.said[i].listed {
			x.add(i)
		}
	}
	return x
}

func (x *index) add(i int) {
	s, f := x.all[i], x.family[i]
	for _, name := range s.wholeNames() {
		b := bucket{f, "=" + name, ""}
		x.buckets[b] = append(x.buckets[b], i)
	}
	for _, k := range x.keys[i] {
		b := bucket{f, k, ""}
		x.buckets[b] = append(x.buckets[b], i)
		for _, d := range s.docs {
			if s.cell() {
				break // the rows of one table are not held against each other
			}
			b := bucket{f, k, d}
			x.buckets[b] = append(x.buckets[b], i)
		}
	}
}

// wholeNames are those of a claim's event: its own, and that of its pin.
func (s *subject) wholeNames() []string {
	var out []string
	if s.pin != nil {
		out = append(out, "#"+s.pin.title)
	}
	if s.bearsName() {
		out = append(out, "@"+fold(s.claim.Noun))
	}
	if s.title != "" {
		out = append(out, s.title)
	}
	return out
}

// families gives each measure the name of its family: all measures that lie
// within each other, directly or not.
func families(m claims.Measures) map[claims.Measure]string {
	root := map[claims.Measure]claims.Measure{}
	find := func(a claims.Measure) claims.Measure {
		for root[a] != "" && root[a] != a {
			a = root[a]
		}
		return a
	}
	for id, info := range m {
		for _, w := range slices.Concat(info.Within, info.Like) {
			if a, b := find(id), find(w); a != b {
				root[max(a, b)] = min(a, b)
			}
		}
	}
	out := map[claims.Measure]string{}
	for id := range m {
		out[id] = string(find(id))
	}
	return out
}

func familyOf(c *claims.Claim, roots map[claims.Measure]string) string {
	switch c.Measure {
	case claims.Counted:
		return string(c.Measure) + "\x1f" + c.Noun + "\x1f" + c.Verb
	}
	if f := roots[c.Measure]; f != "" {
		return f
	}
	return string(c.Measure)
}

// indexNames are the names by which a claim can be linked: those near it, the
// words of its event's name, and the countries of its places.
func (k *Checker) indexNames(s *subject) []string {
	var out []string
	for _, n := range s.names {
		out = append(out, n.text)
	}
	out = append(out, s.core...)
	for _, p := range s.places {
		out = append(out, k.country(p))
	}
	return dropEmpty(sortedSet(out))
}

// indexDetails are the details by which a claim can be linked without a name: the odd
// figures of its tale, and what an event of its day befell. Each stands behind a mark that
// no name has.
func (r *run) indexDetails(s *subject) []string {
	const most = 6 // of each sort
	var out []string
	if s.cell() {
		return nil
	}
	for _, t := range r.told(s) {
		for _, f := range t.figures {
			if worth(f) > 1 && len(out) < most {
				out = append(out, aside+f)
			}
		}
		if s.event.days() == 1 {
			for _, w := range t.things[:min(len(t.things), most)] {
				out = append(out, aside+w+" "+s.when)
			}
		}
	}
	return out
}

// aside marks a bucket of details. Where one is too full, that is no bound worth a
// word: what has nothing else in common is seldom linked.
const aside = "+"

// pairs calls visit once for each pair of claims that may speak of one thing
// and is not to be skipped.
func (x *index) pairs(visit func(i, j int)) {
	for _, b := range x.sorted() {
		list := x.buckets[b]
		switch {
		case b.doc != "" && len(list) > bunch:
			x.windowed(b, list, near, visit)
		case len(list) > near && strings.HasPrefix(b.name, aside):
			x.windowed(b, list, near, visit)
		case len(list) > wide:
			x.windowed(b, list, wide, visit)
		case b.doc != "" || strings.HasPrefix(b.name, "="):
			for n, j := range list {
				t := x.all[j].table()
				for _, i := range list[:n] {
					if t != "" && x.all[i].table() == t {
						continue
					}
					if !x.skip(i, j) && x.home(i, j) == b {
						visit(i, j)
					}
				}
			}
		default:
			x.sweep(b, list, visit)
		}
	}
}

// sorted gives the buckets in a fixed order, for determinism.
func (x *index) sorted() []bucket {
	out := make([]bucket, 0, len(x.buckets))
	for b, list := range x.buckets {
		if len(list) > 1 && !x.oneTable(list) {
			out = append(out, b)
		}
	}
	sortBy(out, func(a, b bucket) int {
		return cmp.Or(strings.Compare(a.family, b.family), strings.Compare(a.name, b.name), strings.Compare(a.doc, b.doc))
	})
	return out
}

// oneTable reports whether all of some claims are rows of one table, which is no two texts.
func (x *index) oneTable(list []int) bool {
	t := x.all[list[0]].table()
	return t != "" && !slices.ContainsFunc(list, func(i int) bool { return x.all[i].table() != t })
}

// table is the one table that a claim is a row of; empty for any other.
func (s *subject) table() string {
	if s.cell() && len(s.docs) == 1 {
		return s.docs[0]
	}
	return ""
}

// parted holds the earlier claims of a bucket by the table that they are rows of, for a
// table may have very many, and none of them meets another.
type parted []tableRows

// tableRows are the claims of one table, or those that are of none.
type tableRows struct {
	table string
	list  []int
}

// add keeps a claim.
func (p *parted) add(i int, table string) {
	for n := range *p {
		if (*p)[n].table == table {
			(*p)[n].list = append((*p)[n].list, i)
			return
		}
	}
	*p = append(*p, tableRows{table, []int{i}})
}

// meets reports whether these claims may meet those of a table.
func (r *tableRows) meets(table string) bool { return r.table == "" || r.table != table }

// drop leaves out the claims whose time is over by a day.
func (x *index) drop(list []int, day edtf.Day) []int {
	return slices.DeleteFunc(list, func(i int) bool { return x.all[i].reach().to < day })
}

// home is the one bucket in which a pair is compared, of all in which it meets.
func (x *index) home(i, j int) bucket {
	a, b := x.all[i], x.all[j]
	f := x.family[i]
	if d := firstShared(a.docs, b.docs); d != "" {
		if k := firstShared(x.keys[i], x.keys[j]); k != "" {
			return bucket{f, k, d}
		}
	}
	if n := firstCommon(a.wholeNames(), b.wholeNames()); n != "" {
		return bucket{f, "=" + n, ""}
	}
	return bucket{f, firstShared(x.keys[i], x.keys[j]), ""}
}

// firstCommon is the first element of a short list that is in another.
func firstCommon(a, b []string) string {
	for _, x := range a {
		if slices.Contains(b, x) {
			return x
		}
	}
	return ""
}

// firstShared is the first element that two sorted lists have in common.
func firstShared(a, b []string) string {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return a[0]
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return ""
}

// sweep visits the pairs of a bucket whose times may meet: it goes through the
// claims by their first day and keeps at hand those that are not over.
func (x *index) sweep(b bucket, list []int, visit func(i, j int)) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(i, j int) int {
		return cmp.Compare(x.all[i].reach().from, x.all[j].reach().from)
	})
	var live parted
	for _, j := range list {
		from, t := x.all[j].reach().from, x.all[j].table()
		for n := range live {
			some := &live[n]
			if !some.meets(t) {
				continue
			}
			some.list = x.drop(some.list, from)
			for _, i := range some.list {
				if !x.skip(i, j) && x.home(i, j) == b {
					visit(min(i, j), max(i, j))
				}
			}
		}
		live.add(j, t)
	}
}

// reach is the time within which a claim can be linked with others: that of
// its event, or else the year up to its publication, and some days around it; any
// where neither is known.
func (s *subject) reach() span {
	t := s.event
	switch {
	case t.known:
	case s.published.known:
		if t = s.published; t.outer != edtf.MinDay {
			t.outer -= year
		}
	default:
		return span{from: edtf.MinDay, to: edtf.MaxDay}
	}
	const slack = 9 // a week of news, and a day of grace at either end
	r := span{from: t.outer, to: t.until}
	if r.from != edtf.MinDay {
		r.from -= slack
	}
	if r.to != edtf.MaxDay {
		r.to += slack
	}
	return r
}
