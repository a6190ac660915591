package factcheck

import "github.com/sourcedclaims/factcheck/claims"

// A text may work a figure out from those of another: their sum, or what is left of all who
// were there.

// textsOf are figures by the text that has them, in the order of what is said.
type textsOf struct {
	at   map[string]int
	list [][]int
}

// mostTexts bounds how many texts are tried for sums of their figures.
const mostTexts = 256

//
//go:noinline
func (t *textsOf) add(doc string, i int) {
	n, ok := t.at[doc]
	switch {
	case ok:
	case len(t.list) == mostTexts:
		return
	case t.at == nil:
		t.at = map[string]int{}
		fallthrough
	default:
		n = len(t.list)
		t.at[doc], t.list = n, append(t.list, nil)
	}
	if len(t.list[n]) < mostSummed {
		t.list[n] = append(t.list[n], i)
	}
}

// isMade reports whether a text has figures that a figure is the sum or the difference of.
func (b *board) isMade(i int, texts textsOf) bool {
	for _, members := range texts.list {
		if b.madeOf(i, members) {
			return true
		}
	}
	return false
}

// mostSummed bounds how many figures of a text are tried for sums.
const mostSummed = 64

// madeOf reports whether a figure is the sum of two figures of one text or of some that
// stand in one sentence, the difference of two, or what a sentence leaves of one.
func (b *board) madeOf(i int, members []int) bool {
	want := b.said[i].quantity.Read
	for n, x := range members {
		p := b.said[x].quantity.Point
		for _, y := range members[n+1:] {
			q := b.said[y].quantity.Point
			sum, okSum := p.Add(q)
			diff, okDiff := q.Sub(p)
			sameFamily := b.index.family[x] == b.index.family[y] || b.said[x].sentence == b.said[y].sentence
			if okDiff && (sameFamily || b.holdsAll(x) || b.holdsAll(y)) && want.Contains(diff.Abs()) || okSum && sameFamily && want.Contains(sum) {
				return true
			}
		}
	}
	bySentence := map[string][]claims.Number{}
	for _, x := range members {
		s := &b.said[x]
		bySentence[s.sentence] = append(bySentence[s.sentence], s.quantity.Point)
	}
	for sentence, numbers := range bySentence {
		numbers = append(numbers, b.looseIn[sentence]...)
		if addsUp(numbers, want) || b.isRest(want, members, sentence, numbers) {
			return true
		}
	}
	return false
}

// isRest reports whether a figure is what is left of another of a text when all that one
// sentence counts, two at least, are taken off it: of "212 were aboard. 148 were saved, 21
// swam ashore and 13 are missing" it is 30.
func (b *board) isRest(want claims.Interval, members []int, sentence string, numbers []claims.Number) bool {
	all, ok := claims.Int(0), true
	for _, n := range numbers {
		if ok {
			all, ok = all.Add(n)
		}
	}
	for _, x := range members {
		s := &b.said[x]
		left, terms, fits := all.Neg(), len(numbers), ok
		if fits {
			left, fits = left.Add(s.quantity.Point)
		}
		if fits && s.sentence == sentence {
			left, fits = left.Add(s.quantity.Point)
			terms--
		}
		if fits && terms > 1 && want.Contains(left) {
			return true
		}
	}
	return false
}

// holdsAll reports whether a figure may be of all to whom something happened, as of those on
// board: what is left of it is the rest.
func (b *board) holdsAll(x int) bool {
	c := b.said[x].claim
	return c.Measure == claims.Counted && atLarge(c.Noun) == "" || c.Measure == "aboard" || c.Measure == "casualties"
}

// mostTerms bounds how many figures of a sentence are tried for sums of any of them.
const mostTerms = 8

// addsUp reports whether any of some numbers, two at least, add up to what a reader takes
// a figure for.
func addsUp(numbers []claims.Number, want claims.Interval) bool {
	if len(numbers) > mostTerms {
		numbers = numbers[:mostTerms]
	}
	for set := 1; set < 1<<len(numbers); set++ {
		sum, terms, ok := claims.Int(0), 0, true
		for n := range numbers {
			if set&(1<<n) != 0 && ok {
				sum, ok = sum.Add(numbers[n])
				terms++
			}
		}
		if ok && terms > 1 && want.Contains(sum) {
			return true
		}
	}
	return false
}
