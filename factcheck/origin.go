package factcheck

import (
	"slices"
	"strconv"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// Origin is where several texts of one side have their figure from: they are one voice,
// however many print it.
type Origin struct {
	Number int    `json:"number"` // as the side's claims have it
	Name   string `json:"name"`   // the agency, office or person; empty where only the words tell
	Head   string `json:"head"`   // the text that was printed first
	How    []Sign `json:"how"`    // what tells that they are one, the surest first
}

// Sign is a way in which texts show that they have one origin.
type Sign string

// The signs, from the surest.
const (
	Declared  Sign = "declared"   // the configuration says so
	SameWords Sign = "same_words" // a sentence is the same in both
	NearWords Sign = "near_words" // a sentence is a copy but for a few words
	Credit    Sign = "credit"     // both credit one agency
	Counter   Sign = "counter"    // both have the figure on the word of one office or person
)

var signs = []Sign{Declared, SameWords, NearWords, Credit, Counter}

// tie is what two texts of one origin have in common.
type tie struct {
	sign Sign
	key  string
}

// lineage sorts the texts of one side by their origins.
type lineage struct {
	board  *board
	docs   []string       // sorted
	at     map[string]int // their positions
	forest forest
	has    map[tie][]int // sorted: the texts that have it, each once
	names  map[tie]string
	first  []span // when each was published
}

// lineageOf finds the origins of what some utterances say in all texts but some. Claims of
// one text are of one origin.
func (b *board) lineageOf(members []int, list []claims.Claim, but map[string]bool) *lineage {
	l := &lineage{board: b, at: map[string]int{}, has: map[tie][]int{}, names: map[tie]string{}}
	for _, i := range members {
		for _, n := range b.said[i].claims {
			if d := list[n].Citation.Source; !but[d] {
				l.docs = append(l.docs, d)
			}
		}
	}
	l.docs = sortedSet(l.docs)
	for n, d := range l.docs {
		l.at[d] = n
	}
	l.forest, l.first = newForest(len(l.docs)), make([]span, len(l.docs))
	for _, i := range members {
		for _, n := range b.said[i].claims {
			if !but[list[n].Citation.Source] {
				l.hear(&b.said[i], &list[n])
			}
		}
	}
	for t, docs := range l.has {
		l.has[t] = sortedInts(docs)
	}
	l.joinAll()
	return l
}

// joinAll joins the texts that have something in common. A draft joins others only where
// all that it shares is of one origin: written from two, it does not make them one.
func (l *lineage) joinAll() {
	drafts := map[int][]int{}
	for _, docs := range l.has {
		first := -1
		for _, n := range docs {
			switch {
			case l.board.drafts[l.docs[n]]:
			case first < 0:
				first = n
			default:
				l.forest.union(first, n)
			}
		}
		for _, n := range docs {
			if l.board.drafts[l.docs[n]] {
				drafts[n] = append(drafts[n], docs...)
			}
		}
	}
	for n, docs := range drafts {
		var roots []int
		for _, m := range docs {
			if !l.board.drafts[l.docs[m]] {
				roots = append(roots, l.forest.find(m))
			}
		}
		switch roots = sortedInts(roots); len(roots) {
		case 0:
			l.forest.union(n, docs[0]) // only drafts have it
		case 1:
			l.forest.union(n, roots[0])
		}
	}
}

func sortedInts(list []int) []int {
	slices.Sort(list)
	return slices.Compact(list)
}

// note says that a text has what makes it one with all others that have it.
//
//go:noinline
func (l *lineage) note(n int, s Sign, key, name string) {
	t := tie{s, key}
	l.has[t] = append(l.has[t], n)
	if old, ok := l.names[t]; !ok || len(name) < len(old) || len(name) == len(old) && name < old {
		l.names[t] = name
	}
}

// hear notes all by which a claim may share its origin with others.
func (l *lineage) hear(u *utterance, c *claims.Claim) {
	n := l.at[c.Citation.Source]
	l.first[n] = dateSpan(c.Published)
	if o := l.board.from[c.Citation.Source]; o != "" {
		l.note(n, Declared, o, o)
	}
	if w := u.wordsOf(c); w != "" {
		l.note(n, SameWords, w, "")
		l.note(n, NearWords, strconv.Itoa(u.wording), "")
	}
	l.hearNames(n, c)
}

// hearNames notes the agencies and those who counted. An agency that the whole text
// credits has all of its figures, any other name only the one beside it.
func (l *lineage) hearNames(n int, c *claims.Claim) {
	figure := "\x1f" + said(c)
	p, credited := l.board.wires[c.Citation.Source]
	if credited {
		l.note(n, Credit, p.key, p.name)
	} else {
		p, _ = l.board.dateline(c.Sentence)
	}
	if p.key != "" {
		l.note(n, Credit, p.key+figure, p.name)
	}
	for _, s := range c.Speakers {
		if q, ok := l.board.agencyIn(s); ok {
			l.note(n, Credit, q.key+figure, q.name)
			continue
		}
		for _, q := range l.board.counterOf(s) {
			l.note(n, Counter, q.key+figure, q.name)
		}
	}
}

// wordsOf is the sentence of one of the claims, normalised.
func (u *utterance) wordsOf(c *claims.Claim) string {
	if c.Sentence == u.claim.Sentence {
		return u.sentence
	}
	return normal(c.Sentence)
}

// number numbers the origins of a side's claims in their order, and counts them.
func (l *lineage) number(list []ClaimRef) int {
	numbers := map[int]int{}
	for n := range list {
		o := l.forest.find(l.at[list[n].Source])
		if numbers[o] == 0 {
			numbers[o] = len(numbers) + 1
		}
		list[n].Origin = numbers[o]
	}
	return len(numbers)
}

// shared are the origins that several texts have, by their numbers.
func (l *lineage) shared(list []ClaimRef) (out []Origin) {
	texts, numbers := map[int][]int{}, map[int]int{}
	for _, r := range list {
		n := l.at[r.Source]
		o := l.forest.find(n)
		texts[o], numbers[o] = append(texts[o], n), r.Origin
	}
	for o, docs := range texts {
		if docs = sortedInts(docs); len(docs) > 1 {
			name, how := l.told(o)
			out = append(out, Origin{Number: numbers[o], Name: name, Head: l.docs[l.head(docs)], How: how})
		}
	}
	sortBy(out, func(i, j int) int { return out[i].Number - out[j].Number })
	return out
}

// head is the text that was printed first, of those of one day the first by its key.
func (l *lineage) head(docs []int) int {
	best := docs[0]
	for _, n := range docs[1:] {
		x, y := l.first[n], l.first[best]
		if x.known && (!y.known || x.from < y.from) {
			best = n
		}
	}
	return best
}

// told names an origin, and says how it shows. Its name is the one that most of its texts
// give, of two the one who counted; where two do that equally, it has none.
func (l *lineage) told(origin int) (name string, how []Sign) {
	weight, seen := map[string]int{}, map[Sign]int{}
	for t, docs := range l.has {
		if l.forest.find(docs[0]) != origin {
			continue
		}
		seen[t.sign] = max(seen[t.sign], len(docs))
		if n := l.names[t]; n != "" {
			weight[n] = max(weight[n], 4*len(docs)+standing[t.sign])
		}
	}
	if seen[NearWords] == seen[SameWords] {
		seen[NearWords] = 0 // they are the same words
	}
	for _, s := range signs {
		if seen[s] > 1 {
			how = append(how, s)
		}
	}
	return heaviest(weight), how
}

// standing is which of two names goes first that equally many texts give.
var standing = map[Sign]int{Declared: 2, Counter: 1}

// heaviest is the name of the largest weight; empty where two have it.
func heaviest(weight map[string]int) (name string) {
	most := 0
	for n, w := range weight {
		switch {
		case w > most:
			name, most = n, w
		case w == most:
			name = ""
		}
	}
	return name
}

// creditsOf are the agencies that sources credit, by their keys: as the source itself
// says, or else as its text does.
func (k *Checker) creditsOf(srcs []sources.Source, inText map[string]agent) map[string]agent {
	if inText == nil {
		inText = map[string]agent{}
	}
	for i := range srcs {
		if p, ok := k.creditOf(&srcs[i]); ok {
			inText[srcs[i].Key()] = p
		}
	}
	return inText
}
