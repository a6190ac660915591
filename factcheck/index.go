package factcheck

import (
	"cmp"
	"maps"
	"math"
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
	name   int32 // the rank of a folded name, or of "=" and the event's whole name; -1 for none
	doc    int32 // of a text, for claims of one text; else -1
	detail int32 // 1 and the number of a detail that they share; 0 for none
}

// byName is where claims meet that share a name, and bySound where they share a skeleton.
func byName(name int32) bucket { return bucket{name: name, doc: -1} }

var bySound = bucket{name: -1, doc: -1}

// index holds the claims of a check by bucket.
type index struct {
	all    []*subject
	family []string
	at     []entry
	names  []string // by rank
	docs   []string
	sounds int                 // how many there are
	asides int                 // the same of details
	skip   func(i, j int) bool // pairs that nobody asks for
	fellows
	hits []hit // buckets that were too full
}

// entry is where a claim stands in the index.
type entry struct {
	keys   []int32 // telling names under which it may be found, sorted
	common []int32 // those that many events share
	sounds []int32 // skeletons of its spots
	wholes []int32 // whole names of its event
	docs   []int32 // sorted
	facts          // what its tales tell
	family int32
	out    bool  // one of a crowd, and not compared
	cell   bool  // a row of a table
	table  int32 // the one table that it is a row of; -1 for any other
	wide   days  // within which it is linked by a telling name, and by one that many share
	narrow days
}

func (b *board) newIndex(all []*subject) *index {
	x := &index{all: all, family: make([]string, len(all)), at: make([]entry, len(all)), skip: b.skip, fellows: b.fellows}
	roots := families(b.measures())
	var names, docs, kinds, sounds ranks
	told := teller{run: b.run, known: map[*tale]facts{}}
	for i, s := range all {
		x.family[i] = familyOf(s.claim, roots)
		e := &x.at[i]
		*e = entry{
			docs: docs.of(s.docs...), sounds: sounds.of(s.sounds...), family: kinds.of(x.family[i])[0],
			out: b.said[i].listed, cell: s.cell(), table: -1, wide: s.reach(), narrow: s.narrow(),
			facts: told.facts(s),
		}
		for _, n := range b.indexNames(s) {
			if id := names.of(n)[0]; b.common(n) {
				e.common = append(e.common, id)
			} else {
				e.keys = append(e.keys, id)
			}
		}
		for _, n := range s.wholeNames() {
			e.wholes = append(e.wholes, names.of("=" + n)[0])
		}
		if t := s.table(); t != "" {
			e.table = e.docs[0]
		}
	}
	nameAt, docAt, familyAt := names.sort(), docs.sort(), kinds.sort()
	x.names, x.docs, x.sounds, x.asides = names.list, docs.list, len(sounds.list), len(told.list)
	for i := range x.at {
		e := &x.at[i]
		nameAt.apply(e.keys)
		nameAt.apply(e.common)
		nameAt.apply(e.wholes)
		docAt.apply(e.docs)
		slices.Sort(e.keys)
		slices.Sort(e.common)
		slices.Sort(e.sounds)
		e.family = familyAt[e.family]
		if e.table >= 0 {
			e.table = docAt[e.table]
		}
	}
	return x
}

// ranks numbers words, and in the end in the order of their spelling.
type ranks struct {
	at   map[string]int32
	list []string
}

// of gives the numbers of some words.
//
//go:noinline
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
	if s.ofDay() { // see ofOneDay
		out = append(out, s.at[0]+" on "+edtf.FromDays(s.asOf.from, s.asOf.from).String())
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
	each := func(of func(e *entry) []int32, time func(i int32) []stay) {
		x.lists(len(x.names), of, func(name int32, list []int32) { x.meet(byName(name), list, limited(list), time, visit) })
	}
	each(func(e *entry) []int32 { return e.wholes }, forever)
	each(func(e *entry) []int32 { return e.keys }, x.widely)
	each(func(e *entry) []int32 { return e.common }, x.narrowly)
	x.lists(len(x.names), func(e *entry) []int32 { return e.common }, func(name int32, list []int32) { x.byDetail(name, list, visit) })
	x.lists(x.asides, func(e *entry) []int32 { return e.asides }, func(detail int32, list []int32) {
		x.meet(bucket{-1, -1, detail + 1}, list, thinned(list), x.widely, visit)
	})
	x.lists(x.sounds, func(e *entry) []int32 { return e.sounds }, func(sound int32, list []int32) { x.alike(sound, list, visit) })
	x.byStory(visit)
}

// limited is with how many others each claim of a bucket is compared.
func limited(list []int32) int {
	if len(list) > wide {
		return wide
	}
	return math.MaxInt
}

// thinned is the same for claims that have only a detail in common.
func thinned(list []int32) int {
	if len(list) > near {
		return near
	}
	return math.MaxInt
}

// byDetail visits the pairs that share a name which says little, and a detail, and whose
// times are not surely one.
func (x *index) byDetail(name int32, list []int32, visit func(i, j int)) {
	x.parted(list, func(e *entry) []int32 { return e.details }, func(detail int32, some []int32) {
		x.meet(bucket{name, -1, detail + 1}, some, limited(some), x.widely, visit)
	})
}

// parted goes through some claims by what several of them have in common.
func (x *index) parted(list []int32, of func(e *entry) []int32, do func(key int32, some []int32)) {
	all := map[int32][]int32{}
	for _, i := range list {
		for _, k := range of(&x.at[i]) {
			all[k] = append(all[k], i)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(all)) {
		if some := all[k]; len(some) > 1 {
			do(k, some)
		}
	}
}

// forever is a claim that meets all others of a bucket.
func forever(i int32) []stay { return []stay{{at: i, days: days{edtf.MinDay, edtf.MaxDay}}} }

// widely is a claim where a telling name links it, and narrowly where one does that many share.
func (x *index) widely(i int32) []stay   { return x.stays(i, x.at[i].wide) }
func (x *index) narrowly(i int32) []stay { return x.stays(i, x.at[i].narrow) }

// alike visits the pairs that name a spot in two spellings, and beside it only what many
// share, and that have not met there.
func (x *index) alike(sound int32, list []int32, visit func(i, j int)) {
	x.meet(bySound, list, limited(list), x.widely, func(i, j int) {
		a, b := &x.at[i], &x.at[j]
		if first32(a.sounds, b.sounds) == sound && first32(a.common, b.common) >= 0 && !a.narrow.meets(b.narrow) {
			visit(i, j)
		}
	})
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
			sortBy(list, func(i, j int) int { return cmp.Compare(x.at[list[i]].family, x.at[list[j]].family) })
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
				if !x.skip(int(i), int(j)) && first32(x.at[i].docs, x.at[j].docs) == doc && x.shared(i, j) >= 0 {
					visit(int(i), int(j))
				}
			}
		}
		return
	}
	x.parted(list, func(e *entry) []int32 { return slices.Concat(e.keys, e.common) }, func(k int32, some []int32) {
		if len(some) > bunch {
			x.meet(bucket{name: k, doc: doc}, some, near, x.widely, visit)
		} else {
			x.meet(bucket{name: k, doc: doc}, some, math.MaxInt, forever, visit)
		}
	})
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

// home is the one bucket in which a pair is compared, of all in which it meets. Where two
// have nothing in common there is none.
func (x *index) home(i, j int32) bucket {
	a, b, k := &x.at[i], &x.at[j], x.shared(i, j)
	d := first32(a.docs, b.docs)
	if d >= 0 && k >= 0 {
		return bucket{name: k, doc: d}
	}
	if n := x.whole(i, j); n >= 0 {
		return byName(n)
	}
	switch {
	case k < 0 && d < 0:
		return bucket{-1, -1, first32(a.asides, b.asides) + 1}
	case k < 0 || first32(a.keys, b.keys) >= 0 || a.narrow.meets(b.narrow):
		return byName(k)
	case first32(a.sounds, b.sounds) >= 0:
		return bySound
	}
	return bucket{k, -1, first32(a.details, b.details) + 1}
}

// whole is a whole name that two claims' events have in common; -1 for none.
func (x *index) whole(i, j int32) int32 {
	for _, n := range x.at[i].wholes {
		if slices.Contains(x.at[j].wholes, n) {
			return n
		}
	}
	return -1
}

// shared is the first name that two claims have in common, a telling one if there is one;
// -1 for none.
func (x *index) shared(i, j int32) int32 {
	if k := first32(x.at[i].keys, x.at[j].keys); k >= 0 {
		return k
	}
	return first32(x.at[i].common, x.at[j].common)
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

// days are the first and the last of a time.
type days struct{ from, to edtf.Day }

func (t days) meets(u days) bool { return t.from <= u.to && u.from <= t.to }

// stay is a claim in a bucket, for the time within which it meets others there.
type stay struct {
	at    int32
	again bool // for the week around its publication; see again
	days
	main days // the time of a claim that is here again
}

// stays are the times of a claim in a bucket.
func (x *index) stays(i int32, t days) []stay {
	if t.from > t.to {
		return nil
	}
	out := []stay{{at: i, days: t, main: t}}
	if week, ok := x.all[i].again(); ok && !t.holds(week) {
		out = append(out, stay{at: i, again: true, days: week, main: t})
	}
	return out
}

func (t days) holds(u days) bool { return t.from <= u.from && u.to <= t.to }

// meetAgain reports whether two claims meet only because the one, of an older event, was
// published when the other was, which gives its figure and no day.
func (x *index) meetAgain(i, j stay) bool {
	if i.again == j.again || i.main.meets(j.main) {
		return false
	}
	s, t := x.all[i.at], x.all[j.at]
	return s.event.known != t.event.known && s.quantity.Point == t.quantity.Point
}

// reach is the time within which a claim can be linked with others: that of
// its event, or else the year up to its publication, and some days around it; any
// where neither is known. Of a date it is the date, whenever it was told, and of what holds
// of a place the years around its publication.
func (s *subject) reach() days {
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

// narrow is the time within which a claim can be linked by a name that many events share:
// only with what is surely of one time. One without any time is not.
func (s *subject) narrow() days {
	switch {
	case s.claim.Measure == claims.EventDate || s.standing() || s.event.known:
		return s.reach()
	case s.published.known:
		return s.published.wider(newsWeek)
	}
	return days{from: edtf.MaxDay, to: edtf.MinDay}
}

// again is the time within which a claim of an older event can be linked with others that
// give its figure and no day: the week around its publication.
func (s *subject) again() (t days, ok bool) {
	return s.published.wider(newsWeek), s.event.known && s.published.known && s.claim.Measure != claims.EventDate && !s.standing()
}

// newsWeek is a week of news, with a day of grace at either end.
const newsWeek = 9

// wider is a span with some more days on either side; of an unknown one, all there are.
func (t span) wider(slack edtf.Day) days {
	if !t.known {
		return days{edtf.MinDay, edtf.MaxDay}
	}
	r := days{t.outer, t.until}
	if r.from != edtf.MinDay {
		r.from -= slack
	}
	if r.to != edtf.MaxDay {
		r.to += slack
	}
	return r
}
