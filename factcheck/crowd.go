package factcheck

import (
	"cmp"
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

	// wide is the same for the claims of many texts.
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
	bucket bucket
	doc    string // of the bucket, or the first text that it holds a claim of
	limit  int
}

func (h hit) String() string {
	name := strings.TrimPrefix(h.bucket.name, "=")
	if h.bucket.doc != "" {
		return "very many claims of this text name " + quoted(name) + ": each was compared with the " + strconv.Itoa(h.limit) + " nearest in time and name"
	}
	return "very many claims of this and other texts name " + quoted(name) + ": each was compared with the " + strconv.Itoa(h.limit) + " nearest in time and name"
}

// windowed visits the pairs of a bucket that holds too many claims: those that
// stand near each other when all are sorted by time and then by the names they
// share. Pairs that are passed over without a comparison cost a bucket less.
func (x *index) windowed(b bucket, list []int, limit int, visit func(i, j int)) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(i, j int) int {
		return cmp.Or(cmp.Compare(x.all[i].reach().from, x.all[j].reach().from), slices.Compare(x.keys[i], x.keys[j]))
	})
	w := window{index: x, bucket: b, limit: limit, timed: !strings.HasPrefix(b.name, "="), visit: visit}
	for _, j := range list {
		w.next(j)
	}
	if w.full && !strings.HasPrefix(b.name, aside) {
		x.hits = append(x.hits, hit{b, x.firstDoc(b, list), limit})
	}
}

// window is the state of going through a bucket that holds too many claims.
type window struct {
	*index
	bucket bucket
	limit  int
	timed  bool // claims whose time is over meet none
	visit  func(i, j int)
	live   parted
	full   bool // pairs were passed over
}

// next visits the pairs of a claim with those before it. What is passed over for want of
// time in common is no loss.
func (w *window) next(j int) {
	const patience = 16 // passed over for each one compared
	t := w.all[j].table()
	for n := range w.live {
		some := &w.live[n]
		if !some.meets(t) {
			continue
		}
		if w.timed {
			some.list = w.drop(some.list, w.all[j].reach().from)
		}
		if over := len(some.list) - w.limit*patience; over > 0 {
			some.list, w.full = some.list[over:], true
		}
		w.against(j, some.list)
	}
	w.live.add(j, t)
}

// against visits the pairs of a claim with some others, from the last one.
func (w *window) against(j int, list []int) {
	seen := 0
	for n := len(list) - 1; n >= 0; n-- {
		i := list[n]
		if w.skip(i, j) {
			continue
		}
		if seen++; seen > w.limit {
			w.full = true
			return
		}
		if w.home(i, j) == w.bucket {
			w.visit(min(i, j), max(i, j))
		}
	}
}

// firstDoc is the text that a full bucket is reported for.
func (x *index) firstDoc(b bucket, list []int) string {
	doc := b.doc
	for _, i := range list {
		for _, d := range x.all[i].docs {
			if doc == "" || b.doc == "" && d < doc {
				doc = d
			}
		}
	}
	return doc
}
