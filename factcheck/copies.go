package factcheck

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
)

// Papers take a sentence over and change a word or two. Such a copy is no second
// voice: with the sentence that it was made from it is one utterance, said when the
// first of them was printed. Two sentences are copies when they share most of their runs
// of three words; the same number alone never makes a copy.

const (
	isCopied = 0.6 // the part of the shorter one's runs that makes a copy
	mayCopy  = 0.4 // the part that does where both spell one odd figure alike
	leastRun = 6   // runs of the shorter sentence: eight words
	beside   = 8   // of the sentences that share a run, how many neighbours each is held against
)

// runs are the hashes of all three words in a row of a normalised sentence, sorted, each
// once. Case and punctuation do not count, digits do: "1,842" is 1842.
func runsOf(sentence string) []uint64 {
	var out []uint64
	var a, b uint64
	n := 0
	eachWord(sentence, func(h uint64) {
		if n++; n > 2 {
			out = append(out, (a*31+b)*1099511628211^h)
		}
		a, b = b, h
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// eachWord gives the hash of every word: FNV-1a of its letters and digits.
func eachWord(s string, do func(h uint64)) {
	const start, prime = 14695981039346656037, 1099511628211
	h := uint64(start)
	for _, r := range s + " " {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			h = (h ^ uint64(r)) * prime
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/':
			if h != start {
				do(h)
			}
			h = start
		}
	}
}

// containment is the part of the smaller set that is in both.
func containment(x, y []uint64) float64 {
	least := min(len(x), len(y))
	if least < leastRun {
		return 0
	}
	both := 0
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			both++
			x, y = x[1:], y[1:]
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	return float64(both) / float64(least)
}

// nearCopies calls visit for pairs of sentences that share a run of words, with the part
// that they share. A run that many of them have is held against neighbours only, so that
// the cost of a sentence does not grow with their number. The order of the list decides
// who is a neighbour.
func nearCopies(list [][]uint64, visit func(i, j int, part float64)) {
	var all []uint64 // a run, and in its last bits who has it
	const who = 1<<24 - 1
	for i, runs := range list[:min(len(list), who)] {
		if len(runs) < leastRun {
			continue
		}
		for _, r := range runs {
			all = append(all, r&^who|uint64(i))
		}
	}
	slices.Sort(all)
	done := map[[2]int]bool{}
	for n, x := range all {
		for _, y := range all[n+1 : min(n+1+beside, len(all))] {
			if y&^who != x&^who {
				break
			}
			i, j := int(x&who), int(y&who)
			if p := [2]int{i, j}; i < j && !done[p] {
				done[p] = true
				visit(i, j, containment(list[i], list[j]))
			}
		}
	}
}

// sameFigure is equal for claims that may be copies of each other: they give one number, or
// one date, of one thing.
func sameFigure(c *claims.Claim) string {
	value := c.Quantity.Point.String() + c.Quantity.Unit
	if c.Quantity.Point.IsZero() {
		value = said(c)
	}
	return string(c.Measure) + "\x1f" + value
}

// figure is sameFigure as a key.
type figure struct {
	measure claims.Measure
	point   claims.Number
	text    string // the unit; of a figure without a point what it says
}

func figureOf(c *claims.Claim) figure {
	if c.Quantity.Point.IsZero() {
		return figure{measure: c.Measure, text: said(c)}
	}
	return figure{c.Measure, c.Quantity.Point, c.Quantity.Unit}
}

// wordings joins utterances that are copies, and gives each the number of its wording.
func (b *board) wordings() forest {
	f := newForest(len(b.said))
	groups := map[figure][]int{}
	for i := range b.said {
		if u := &b.said[i]; u.sentence != "" && !u.cell() {
			k := figureOf(u.claim)
			groups[k] = append(groups[k], i)
		}
	}
	var close [][2]int
	for _, g := range groups {
		if len(g) > 1 && !b.oneDoc(g) {
			close = append(close, b.copiesAmong(g, f)...)
		}
	}
	if len(close) > 0 {
		b.ofCopiedTexts(close, f)
	}
	return f
}

// ofCopiedTexts joins sentences that are close to being copies, where the two texts have
// another sentence in common: the one was made from the other.
func (b *board) ofCopiedTexts(close [][2]int, f forest) {
	prints := map[int]int{}
	for i := range b.said {
		prints[f.find(i)] += len(b.said[i].docs)
	}
	has := map[string][]print{}
	for i, u := range b.said {
		w := f.find(i)
		for _, d := range u.docs {
			if prints[w] > 1 && u.sentence != "" && len(has[d]) < enough {
				has[d] = append(has[d], print{w, u.sentence})
			}
		}
	}
	var joined [][2]int
	for _, p := range close {
		if ofOneText(&b.said[p[0]], &b.said[p[1]], has) {
			joined = append(joined, p)
		}
	}
	for _, p := range joined { // when all is known, so that their order does not matter
		f.union(p[0], p[1])
	}
}

// print is a sentence of a text of which another has a copy, with the number of its wording.
type print struct {
	wording  int
	sentence string
}

// enough is how many sentences of a text, and how many copies of one, are looked at.
const enough = 64

// ofOneText reports whether the texts of two utterances have a further sentence in common.
func ofOneText(u, v *utterance, has map[string][]print) bool {
	for _, d := range u.docs[:min(len(u.docs), 8)] {
		for _, x := range has[d] {
			for _, e := range v.docs[:min(len(v.docs), 8)] {
				if x.sentence != u.sentence && d != e && slices.ContainsFunc(has[e], func(y print) bool { return y.wording == x.wording }) {
					return true
				}
			}
		}
	}
	return false
}

func (b *board) oneDoc(list []int) bool {
	first := b.said[list[0]].docs
	return len(first) == 1 && !slices.ContainsFunc(list, func(i int) bool { return !slices.Equal(b.said[i].docs, first) })
}

// copiesAmong finds the copies among utterances of one figure, and gives those that are
// close to it.
func (b *board) copiesAmong(list []int, f forest) (close [][2]int) {
	runs := make([][]uint64, len(list))
	for n, i := range list {
		runs[n] = runsOf(b.said[i].sentence)
	}
	nearCopies(runs, func(m, n int, part float64) {
		i, j := list[m], list[n]
		switch {
		case part >= isCopied, part >= mayCopy && oddlyAlike(b.said[i].claim, b.said[j].claim):
			f.union(i, j)
		case part >= mayCopy:
			close = append(close, [2]int{i, j})
		}
	})
	return close
}

// oddlyAlike reports whether two claims spell one exact figure alike that nobody rounds to:
// "1,842". It is a sign beside others, and none alone.
func oddlyAlike(c, d *claims.Claim) bool {
	q := c.Quantity
	digits := strings.TrimRight(q.Point.String(), "0")
	return c.Citation.Quote == d.Citation.Quote && q.Hedge == claims.Exact && len(digits) > 3 && digitsOnly(digits)
}

// joinCopies makes one utterance of those that are copies: of the sources' words, not of
// a draft's, which are under test. What the first of them tells stands for all.
func (b *board) joinCopies() {
	f := b.wordings()
	clusters := map[int][]int{}
	for i := range b.said {
		w := f.find(i)
		b.said[i].wording = w
		if w != i {
			clusters[w] = append(clusters[w], i)
		}
	}
	if len(clusters) == 0 {
		return
	}
	c := b.newCopyist(clusters)
	for _, list := range clusters {
		c.join(list)
	}
	kept := b.said[:0]
	for i, u := range b.said {
		if !c.gone[i] {
			kept = append(kept, u)
		}
	}
	clear(b.said[len(kept):])
	b.said = kept
}

// copyist joins copies.
type copyist struct {
	board  *board
	gone   []bool
	roots  map[claims.Measure]string
	prints map[int][]string // by wording: the texts that have it
	says   map[inDoc][]int  // what they say, by family of measures
}

func (b *board) newCopyist(clusters map[int][]int) *copyist {
	c := &copyist{board: b, gone: make([]bool, len(b.said)), roots: families(b.measures()), prints: map[int][]string{}, says: map[inDoc][]int{}}
	docs := map[string]bool{}
	for w, list := range clusters {
		clusters[w] = append(list, w)
		for _, i := range clusters[w] {
			c.prints[w] = append(c.prints[w], b.said[i].docs...)
		}
		c.prints[w] = sortedSet(c.prints[w])
		for _, d := range c.prints[w] {
			docs[d] = true
		}
	}
	for i, u := range b.said {
		for _, d := range u.docs {
			if in := (inDoc{d, familyOf(u.claim, c.roots)}); docs[d] {
				c.says[in] = append(c.says[in], i)
			}
		}
	}
	return c
}

// join lets the first print of each thing said take up its copies.
func (c *copyist) join(list []int) {
	sortBy(list, func(m, n int) int { return c.board.printed(list[m], list[n]) })
	for n, i := range list {
		if c.gone[i] || c.board.said[i].draft {
			continue
		}
		head := &c.board.said[i]
		for _, j := range list[n+1 : min(n+1+enough*enough, len(list))] {
			u := &c.board.said[j]
			if c.gone[j] || u.draft || shares(head.docs, u.docs) || shares(head.echoes, u.docs) || !c.board.isCopy(head.subject, u.subject) || !c.addsNothing(u, head) || !after(u.published.from, head.published.to, 0) && !c.addsNothing(head, u) {
				continue
			}
			for _, d := range u.docs {
				if at, had := slices.BinarySearch(head.echoes, d); !had {
					head.echoes = slices.Insert(head.echoes, at, d)
				}
			}
			head.claims = append(head.claims, u.claims...)
			c.gone[j] = true
		}
	}
}

// addsNothing reports whether the texts of a copy give no other figure of its kind but
// what they have from the text of the first print. A text that does knows more. Where the
// dates do not tell which was first, it is asked of both.
func (c *copyist) addsNothing(x, head *utterance) bool {
	for _, d := range x.docs {
		list := c.says[inDoc{d, familyOf(x.claim, c.roots)}]
		if len(list) > enough {
			return false // a table in words, of which nobody knows what it adds
		}
		for _, k := range list {
			y := &c.board.said[k]
			if figureOf(y.claim) != figureOf(x.claim) && !shares(y.docs, head.docs) && !shares(c.prints[y.wording], head.docs) {
				return false
			}
		}
	}
	return true
}

// printed orders utterances from the first print: by date, then the fuller one, for a copy
// is cut, and then as the claims are ordered.
func (b *board) printed(i, j int) int {
	x, y := &b.said[i], &b.said[j]
	if x.published.known != y.published.known {
		return map[bool]int{true: -1, false: 1}[x.published.known]
	}
	return cmp.Or(cmp.Compare(x.published.from, y.published.from), len(y.sentence)-len(x.sentence), i-j)
}

// sameSaid reports whether two claims give one value.
func sameSaid(c, d *claims.Claim) bool {
	if c.Measure == claims.EventDate || d.Measure == claims.EventDate {
		return said(c) == said(d)
	}
	return c.Quantity.Given == d.Quantity.Given && c.Quantity.Unit == d.Quantity.Unit
}

// isCopy reports whether a claim in the words of another also says the same: of the same
// people, as much of them, at the same time and of one event.
func (b *board) isCopy(s, t *subject) bool {
	c, d := s.claim, t.claim
	return sameSaid(c, d) && c.Quantity.Hedge == d.Quantity.Hedge && c.Extent == d.Extent && c.Direction == d.Direction &&
		c.Stance == d.Stance && c.Side == d.Side && slices.Equal(c.Population, d.Population) &&
		(c.Measure != claims.Counted && c.Measure != claims.EventDate || s.noun == t.noun && c.Verb == d.Verb) &&
		c.Period.Equal(d.Period) && c.AsOf.Equal(d.AsOf) && slices.Equal(s.at, t.at) && b.events(s, t) > different
}

// asFirstPrinted dates the copies among the claims of each side as the first of them was
// published: a reprint is no newer count.
func asFirstPrinted(list []saying) {
	runs := make([][]uint64, len(list))
	for n := range list {
		if c := &list[n].claim; list[n].ref.Origin > 0 && !c.Published.IsZero() {
			runs[n] = runsOf(normal(c.Sentence))
		}
	}
	f := newForest(len(list))
	nearCopies(runs, func(i, j int, part float64) {
		x, y := &list[i], &list[j]
		if x.side == y.side && x.ref.Origin == y.ref.Origin && part >= isCopied && figureOf(&x.claim) == figureOf(&y.claim) {
			f.union(i, j)
		}
	})
	for n := range list { // the root is the first of its tree
		if c, root := &list[n].claim, &list[f.find(n)].claim; c != root && printedBefore(c.Published, root.Published) {
			root.Published = c.Published
		}
	}
	for n := range list {
		list[n].claim.Published = list[f.find(n)].claim.Published
	}
}
