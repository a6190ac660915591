package factcheck

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The work of a check must not grow with the square of a text. Two bounds see
// to that, far above what texts for people hold; a report names the texts in
// which one was hit, and is then not complete.
const (
	// crowd is how many figures one text may give of one thing. Where it gives
	// more, it lists instead of telling a toll, and only the lowest and the
	// highest are compared.
	crowd = 128

	// bunch is up to how many claims of one text that share a name are compared
	// each with each, and near with how many others each is compared beyond that.
	bunch = 256
	near  = 128

	// wide is up to how many claims of many texts that share a name are compared each with
	// each, as far as their times meet, and with how many others each is beyond that.
	wide = 1024
)

// thin keeps the figures in the middle of a crowd from being compared.
func (b *board) thin() {
	groups := map[string][]int{}
	for i := range b.said {
		u := &b.said[i]
		key := crowdKey(u.subject)
		for _, d := range u.docs {
			groups[d+"\x1d"+key] = append(groups[d+"\x1d"+key], i)
		}
	}
	dropped := map[int]int{} // by claim: in how many texts
	for key, list := range groups {
		if len(list) <= crowd {
			continue
		}
		doc, _, _ := strings.Cut(key, "\x1d")
		b.bound(doc, "more than "+strconv.Itoa(crowd)+" figures of one thing stand in this text, as in a table: of such only the "+strconv.Itoa(crowd/2)+" lowest and the "+strconv.Itoa(crowd/2)+" highest were compared")
		for _, i := range list[crowd/2 : len(list)-crowd/2] {
			dropped[i]++
		}
	}
	for i := range b.said {
		b.said[i].listed = dropped[i] > 0 && dropped[i] == len(b.said[i].docs)
	}
}

// crowdKey is equal for claims that say the same but for the figure.
func crowdKey(s *subject) string {
	c := s.claim
	return strings.Join([]string{
		string(c.Measure), c.Noun, c.Verb, strings.Join(c.Modifiers, "\x1e"), c.Extent.String(), c.Side,
		c.Event.Name, c.Event.Kind, strconv.Itoa(c.Event.Ordinal), strings.Join(c.Event.Places, "\x1e"), strings.Join(c.Event.Names, "\x1e"), periodKey(c.Event.Period),
		strings.Join(c.Place, "\x1e"), strings.Join(c.Population, "\x1e"), periodKey(c.Period), periodKey(c.AsOf),
	}, "\x1f")
}

// bound notes that a bound was hit, once for each text and bound.
func (b *board) bound(doc, why string) {
	p := Problem{Path: doc, Error: why}
	if !slices.Contains(b.bounds, p) {
		b.bounds = append(b.bounds, p)
	}
}

// hit gathers what a bucket that is too full was cut down by.
type hit struct {
	doc   string // of the bucket, or the first text that it holds a claim of
	name  string
	limit int
	alone bool // of one text
}

func (h hit) String() string {
	name, these := strings.TrimPrefix(h.name, "="), "this and other texts"
	if h.alone {
		these = "this text"
	}
	return "very many claims of " + these + " name " + quoted(name) + ": each was compared with the " + strconv.Itoa(h.limit) + " nearest in time and name"
}

// meet visits the pairs of a bucket whose times meet: it goes through the claims by
// their first day and then by the names they share, and keeps at hand those that are not
// over. Where there is a limit, each is only held against so many of those
// that stand near it. Pairs that are passed over without a comparison cost a bucket less.
func (x *index) meet(b bucket, list []int32, limit int, time func(i int32) []stay, visit func(i, j int)) {
	stays := make([]stay, 0, len(list))
	for _, i := range list {
		stays = append(stays, time(i)...)
	}
	sortBy(stays, func(m, n int) int {
		i, j := &stays[m], &stays[n]
		return cmp.Or(cmp.Compare(i.from, j.from), slices.Compare(x.at[i.at].keys, x.at[j.at].keys))
	})
	w := window{index: x, bucket: b, limit: limit, visit: visit}
	for _, j := range stays {
		w.next(j)
	}
	if w.full && (b.detail == 0 || b.name >= 0) {
		x.hits = append(x.hits, hit{x.firstDoc(b, list), x.nameOf(b), limit, b.doc >= 0})
	}
}

func (x *index) nameOf(b bucket) string {
	if b.name < 0 {
		return "one spot"
	}
	return x.names[b.name]
}

// window is the state of going through a bucket.
type window struct {
	*index
	bucket bucket
	limit  int
	visit  func(i, j int)
	live   parted
	full   bool // pairs were passed over
}

// next visits the pairs of a claim with those before it. What is passed over for want of
// time in common is no loss.
func (w *window) next(j stay) {
	const patience = 16 // passed over for each one compared
	t := w.at[j.at].table
	for n := range w.live {
		some := &w.live[n]
		if !some.meets(t) {
			continue
		}
		some.list = drop(some.list, j.from)
		if over := len(some.list) - min(w.limit, math.MaxInt/patience)*patience; over > 0 {
			some.list, w.full = some.list[over:], true
		}
		w.against(j, some.list)
	}
	w.live.add(j, t)
}

// against visits the pairs of a claim with some others, from the last one.
func (w *window) against(j stay, list []stay) {
	seen := 0
	for n := len(list) - 1; n >= 0; n-- {
		i := list[n]
		if w.skip(int(i.at), int(j.at)) || (i.again || j.again) && !w.meetAgain(i, j) {
			continue
		}
		if seen++; seen > w.limit {
			w.full = true
			return
		}
		if w.home(i.at, j.at) == w.bucket {
			w.visit(int(min(i.at, j.at)), int(max(i.at, j.at)))
		}
	}
}

// firstDoc is the text that a full bucket is reported for.
func (x *index) firstDoc(b bucket, list []int32) string {
	doc := b.doc
	for _, i := range list {
		for _, d := range x.at[i].docs {
			if doc < 0 || b.doc < 0 && d < doc {
				doc = d
			}
		}
	}
	return x.docs[doc]
}
