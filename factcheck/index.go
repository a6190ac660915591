package factcheck

import (
	"cmp"
	"maps"
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
//
// Names, texts and families are numbers in the order of their spelling, so that what is
// asked millions of times is asked of numbers.

// bucket is one place where claims meet.
type bucket struct {
	name int32 // the rank of a folded name, or of "=" and the event's whole name
	doc  int32 // of a text, for claims of one text; else -1
}

// index holds the claims of a check by bucket.
type index struct {
	all    []*subject
	family []string
	at     []entry
	names  []string // by rank
	docs   []string
	skip   func(i, j int) bool // pairs that nobody asks for
	hits   []hit               // buckets that were too full
}

// entry is where a claim stands in the index.
type entry struct {
	keys     []int32 // names under which it may be found, sorted
	wholes   []int32 // whole names of its event
	docs     []int32 // sorted
	family   int32
	out      bool  // one of a crowd, and not compared
	cell     bool  // a row of a table
	table    int32 // the one table that it is a row of; -1 for any other
	from, to edtf.Day
}

func (b *board) newIndex(all []*subject) *index {
	x := &index{all: all, family: make([]string, len(all)), at: make([]entry, len(all)), skip: b.skip}
	roots := families(b.measures())
	var names, docs, kinds ranks
	for i, s := range all {
		x.family[i] = familyOf(s.claim, roots)
		r := s.reach()
		e := &x.at[i]
		*e = entry{
			keys: names.of(b.indexNames(s)...), docs: docs.of(s.docs...), family: kinds.of(x.family[i])[0],
			out: b.said[i].listed, cell: s.cell(), table: -1, from: r.from, to: r.to,
		}
		for _, n := range s.wholeNames() {
			e.wholes = append(e.wholes, names.of("=" + n)[0])
		}
		if t := s.table(); t != "" {
			e.table = e.docs[0]
		}
	}
	byName, byDoc, byFamily := names.sort(), docs.sort(), kinds.sort()
	x.names, x.docs = names.list, docs.list
	for i := range x.at {
		e := &x.at[i]
		byName.apply(e.keys)
		byName.apply(e.wholes)
		byDoc.apply(e.docs)
		slices.Sort(e.keys)
		e.family = byFamily[e.family]
		if e.table >= 0 {
			e.table = byDoc[e.table]
		}
	}
	return x
}

// ranks numbers words, and in the end in the order of their spelling.
type ranks struct {
	at   map[string]int32
	list []string
}

func (r *ranks) of(words ...string) []int32 {
	if r.at == nil {
		r.at = map[string]int32{}
	}
	out := make([]int32, len(words))
	for n, w := range words {
		i, ok := r.at[w]
		if !ok {
			i = int32(len(r.list))
			r.at[w] = i
			r.list = append(r.list, w)
		}
		out[n] = i
	}
	return out
}

// sort puts the words into order, and gives the ranks by the numbers handed out so far.
func (r *ranks) sort() order32 {
	by := sorted(len(r.list), func(i, j int) int { return strings.Compare(r.list[i], r.list[j]) })
	old, rank := r.list, make(order32, len(by))
	r.list, r.at = make([]string, len(by)), nil
	for n, i := range by {
		r.list[n], rank[i] = old[i], int32(n)
	}
	return rank
}

type order32 []int32

func (r order32) apply(list []int32) {
	for n, i := range list {
		list[n] = r[i]
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

// pairs calls visit once for each pair of claims that may speak of one thing
// and is not to be skipped.
func (x *index) pairs(visit func(i, j int)) {
	x.hits = nil
	x.lists(len(x.docs), func(e *entry) []int32 {
		if e.cell {
			return nil // the rows of one table are not held against each other
		}
		return e.docs
	}, func(doc int32, list []int32) { x.inText(doc, list, visit) })
	x.lists(len(x.names), func(e *entry) []int32 { return e.wholes }, func(name int32, list []int32) { x.ofWhole(name, list, visit) })
	x.lists(len(x.names), func(e *entry) []int32 { return e.keys }, func(name int32, list []int32) { x.ofName(name, list, visit) })
}

// lists goes through the claims by what they have in common, one family at a time.
func (x *index) lists(n int, of func(e *entry) []int32, do func(key int32, list []int32)) {
	begin := make([]int32, n+1)
	for i := range x.at {
		if e := &x.at[i]; !e.out {
			for _, k := range of(e) {
				begin[k+1]++
			}
		}
	}
	for k := range n {
		begin[k+1] += begin[k]
	}
	all, next := make([]int32, begin[n]), slices.Clone(begin[:n])
	for i := range x.at {
		if e := &x.at[i]; !e.out {
			for _, k := range of(e) {
				all[next[k]] = int32(i)
				next[k]++
			}
		}
	}
	for k := range n {
		list := all[begin[k]:begin[k+1]]
		if len(list) > 1 {
			slices.SortStableFunc(list, func(i, j int32) int { return cmp.Compare(x.at[i].family, x.at[j].family) })
		}
		for len(list) > 1 {
			m := 1
			for m < len(list) && x.at[list[m]].family == x.at[list[0]].family {
				m++
			}
			if m > 1 && !x.oneTable(list[:m]) {
				do(int32(k), list[:m])
			}
			list = list[m:]
		}
	}
}

// inText visits the pairs of one text that share a name.
func (x *index) inText(doc int32, list []int32, visit func(i, j int)) {
	if len(list) <= bunch {
		for n, j := range list {
			for _, i := range list[:n] {
				if !x.skip(int(i), int(j)) && first32(x.at[i].docs, x.at[j].docs) == doc && first32(x.at[i].keys, x.at[j].keys) >= 0 {
					visit(int(i), int(j))
				}
			}
		}
		return
	}
	byName := map[int32][]int32{}
	for _, i := range list {
		for _, k := range x.at[i].keys {
			byName[k] = append(byName[k], i)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(byName)) {
		b := bucket{k, doc}
		if some := byName[k]; len(some) > bunch {
			x.windowed(b, some, near, visit)
		} else {
			x.each(b, some, visit)
		}
	}
}

// ofWhole visits the pairs that use one name for their event.
func (x *index) ofWhole(name int32, list []int32, visit func(i, j int)) {
	if b := (bucket{name, -1}); len(list) > wide {
		x.windowed(b, list, wide, visit)
	} else {
		x.each(b, list, visit)
	}
}

// each visits all pairs of a bucket.
func (x *index) each(b bucket, list []int32, visit func(i, j int)) {
	for n, j := range list {
		t := x.at[j].table
		for _, i := range list[:n] {
			if (t < 0 || x.at[i].table != t) && !x.skip(int(i), int(j)) && x.home(i, j) == b {
				visit(int(i), int(j))
			}
		}
	}
}

// ofName visits the pairs that share a name and are of one time.
func (x *index) ofName(name int32, list []int32, visit func(i, j int)) {
	if b := (bucket{name, -1}); len(list) > wide {
		x.windowed(b, list, wide, visit)
	} else {
		x.sweep(b, list, visit)
	}
}

// oneTable reports whether all of some claims are rows of one table, which is no two texts.
func (x *index) oneTable(list []int32) bool {
	t := x.at[list[0]].table
	return t >= 0 && !slices.ContainsFunc(list, func(i int32) bool { return x.at[i].table != t })
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
	table int32
	list  []stay
}

// add keeps a claim.
func (p *parted) add(i stay, table int32) {
	for n := range *p {
		if (*p)[n].table == table {
			(*p)[n].list = append((*p)[n].list, i)
			return
		}
	}
	*p = append(*p, tableRows{table, []stay{i}})
}

// meets reports whether these claims may meet those of a table.
func (r *tableRows) meets(table int32) bool { return r.table < 0 || r.table != table }

// drop leaves out the claims whose time is over by a day.
func drop(list []stay, day edtf.Day) []stay {
	return slices.DeleteFunc(list, func(i stay) bool { return i.to < day })
}

// home is the one bucket in which a pair is compared, of all in which it meets.
func (x *index) home(i, j int32) bucket {
	a, b := &x.at[i], &x.at[j]
	k := first32(a.keys, b.keys)
	if k >= 0 {
		if d := first32(a.docs, b.docs); d >= 0 {
			return bucket{k, d}
		}
	}
	for _, n := range a.wholes {
		if slices.Contains(b.wholes, n) {
			return bucket{n, -1}
		}
	}
	return bucket{k, -1}
}

// first32 is the first element that two sorted lists have in common; -1 for none.
func first32(a, b []int32) int32 {
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
	return -1
}

// stay is a claim in a bucket, for the time within which it meets others there.
type stay struct {
	at       int32
	again    bool // for the week around its publication; see again
	from, to edtf.Day
}

// sweep visits the pairs of a bucket whose times may meet: it goes through the
// claims by their first day and keeps at hand those that are not over.
func (x *index) sweep(b bucket, list []int32, visit func(i, j int)) {
	var live parted
	for _, j := range x.stays(list) {
		t := x.at[j.at].table
		for n := range live {
			some := &live[n]
			if !some.meets(t) {
				continue
			}
			some.list = drop(some.list, j.from)
			for _, i := range some.list {
				if !x.skip(int(i.at), int(j.at)) && (!i.again && !j.again || x.meetAgain(i, j)) && x.home(i.at, j.at) == b {
					visit(int(min(i.at, j.at)), int(max(i.at, j.at)))
				}
			}
		}
		live.add(j, t)
	}
}

// stays are the times of some claims in a bucket, by their first days.
func (x *index) stays(list []int32) []stay {
	out := make([]stay, 0, len(list))
	for _, i := range list {
		e := &x.at[i]
		out = append(out, stay{at: i, from: e.from, to: e.to})
		if t, ok := x.all[i].again(); ok && (t.from < e.from || t.to > e.to) {
			out = append(out, stay{at: i, from: t.from, to: t.to, again: true})
		}
	}
	slices.SortStableFunc(out, func(i, j stay) int { return cmp.Compare(i.from, j.from) })
	return out
}

// meetAgain reports whether two claims meet only because the one, of an older event, was
// published when the other was, which gives its figure and no day.
func (x *index) meetAgain(i, j stay) bool {
	a, b := &x.at[i.at], &x.at[j.at]
	if i.again == j.again || a.from <= b.to && b.from <= a.to {
		return false
	}
	s, t := x.all[i.at], x.all[j.at]
	return s.event.known != t.event.known && s.quantity.Point == t.quantity.Point
}

// reach is the time within which a claim can be linked with others: that of
// its event, or else the year up to its publication, and some days around it; any
// where neither is known. Of a date it is the date, whenever it was told, and of what holds
// of a place the years around its publication.
func (s *subject) reach() span {
	t, slack := s.event, edtf.Day(newsWeek)
	switch {
	case s.claim.Measure == claims.EventDate:
		t, slack = spanOf(s.claim.Date), 40 // see oneDating
	case s.standing():
		t, slack = s.published, generation // see lasting
	case t.known:
	case s.published.known:
		if t = s.published; t.outer != edtf.MinDay {
			t.outer -= year
		}
	}
	return t.wider(slack)
}

// again is the time within which a claim of an older event can be linked with others that
// give its figure and no day: the week around its publication.
func (s *subject) again() (t span, ok bool) {
	return s.published.wider(newsWeek), s.event.known && s.published.known && s.claim.Measure != claims.EventDate && !s.standing()
}

// newsWeek is a week of news, with a day of grace at either end.
const newsWeek = 9

// wider is a span with some more days on either side; of an unknown one, all there are.
func (t span) wider(slack edtf.Day) span {
	if !t.known {
		return span{from: edtf.MinDay, to: edtf.MaxDay}
	}
	r := span{from: t.outer, to: t.until}
	if r.from != edtf.MinDay {
		r.from -= slack
	}
	if r.to != edtf.MaxDay {
		r.to += slack
	}
	return r
}
