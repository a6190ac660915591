package factcheck

import (
	"slices"
	"strconv"

	"github.com/sourcedclaims/factcheck/claims"
)

// Examination is a check that can be asked about any two of its claims, compared or
// not, and about any one of them. Claims are named by their positions in the report,
// for a report of claims built by hand may give several of them one id.
type Examination struct {
	Report *Report
	board  *board
	said   []int           // by claim: its utterance
	edges  map[[2]int]edge // by two utterances: what the check has to report
}

// Standing is how two claims stand to each other, with every test that was made, and
// what the check made of it.
type Standing struct {
	Comparison
	First, Second int    // the claims, in the order in which the reasons speak of them
	Skipped       string // why the check never compared them, where no test parts them
	Dropped       string // why the check does not report the discrepancy that it found
}

// Examine compares the claims of a report as the check did that made it, and keeps what
// was prepared for it.
func (k *Checker) Examine(r *Report) *Examination {
	b := k.newBoard(r.Claims, draftsOf(r.Sources), &Stats{NotCompare: map[string]int{}})
	b.compareAll(b.index.pairs)
	x := &Examination{Report: r, board: b, said: make([]int, len(r.Claims)), edges: map[[2]int]edge{}}
	for i, u := range b.said {
		for _, n := range u.claims {
			x.said[n] = i
		}
	}
	for _, e := range b.edges {
		x.edges[[2]int{e.i, e.j}] = e
	}
	return x
}

// Between is Pair for claims that are named by their ids. It is false for an id that no
// claim has; of several claims with one id the first counts.
func (x *Examination) Between(a, b string) (Standing, bool) {
	m, n := x.position(a), x.position(b)
	if m < 0 || n < 0 {
		return Standing{}, false
	}
	return x.Pair(m, n), true
}

func (x *Examination) position(id string) int {
	return slices.IndexFunc(x.Report.Claims, func(c claims.Claim) bool { return c.ID == id })
}

// Pair tells how two claims stand to each other, also if they were not compared. Like
// an index into a slice, a position that no claim has is a mistake and panics.
func (x *Examination) Pair(m, n int) Standing { return x.standing(m, n, x.met(x.said[m])) }

// Others tells how a claim stands to every other of its family of measures, in the order
// of the report. Copies of one sentence count once.
func (x *Examination) Others(n int) []Standing {
	i, family := x.said[n], x.board.index.family
	met := x.met(i)
	var out []Standing
	for j, u := range x.board.said {
		if j != i && family[j] == family[i] {
			out = append(out, x.standing(n, u.claims[0], met))
		}
	}
	sortBy(out, func(i, j int) int { return out[i].Other(n) - out[j].Other(n) })
	return out
}

// Other is the one of the two claims that is not n.
func (s Standing) Other(n int) int {
	if s.First == n {
		return s.Second
	}
	return s.First
}

// Copies are the other claims that say the same in the same words or nearly so. The check takes all
// of them for one, said when the earliest of them was published.
func (x *Examination) Copies(n int) []int {
	all := slices.Clone(x.board.said[x.said[n]].claims)
	return slices.DeleteFunc(all, func(m int) bool { return m == n })
}

// met are the utterances that the check compared with one.
func (x *Examination) met(i int) map[int]bool {
	out := map[int]bool{}
	x.board.index.pairs(func(p, q int) {
		switch i {
		case p:
			out[q] = true
		case q:
			out[p] = true
		}
	})
	return out
}

// standing compares two claims with all words, and then sees what the check made of
// them.
func (x *Examination) standing(m, n int, met map[int]bool) Standing {
	b, i, j := x.board, x.said[m], x.said[n]
	if i == j {
		same := copyAdds
		if c := x.Report.Claims; normal(c[m].Sentence) != normal(c[n].Sentence) {
			same = reason("sentence", "same", phrase("both say the same in nearly the same words: a copy adds nothing"))
		}
		return Standing{First: m, Second: n, Comparison: Comparison{Relation: Agree, Reasons: []Reason{same}}}
	}
	if order(b.said[i].subject, b.said[j].subject) > 0 {
		m, n = n, m
	}
	b.words = true
	s := Standing{First: m, Second: n, Comparison: b.compare(b.said[i].subject, b.said[j].subject)}
	b.words = false
	switch {
	case s.Stopped != "":
	case !met[j]:
		s.Skipped = x.skipped(i, j)
	default:
		x.settle(&s, min(i, j), max(i, j))
	}
	return s
}

// copyAdds is the reason why two copies are not compared.
var copyAdds = reason("sentence", "same", phrase("both say the same in the same words: a copy adds nothing"))

// skipped says why the check never compared two utterances that no test parts.
func (x *Examination) skipped(i, j int) string {
	switch b := x.board; {
	case b.skip(i, j):
		return "sources are compared with the draft, and not with each other"
	case b.said[i].listed || b.said[j].listed:
		return "of more than " + strconv.Itoa(crowd) + " figures of one thing in a text, only the lowest and the highest are compared"
	}
	return "they share no text, no name of the event and no time by which a check looks for what to compare, or too many claims share it"
}

// settle tells a pair what the whole check made of it.
func (x *Examination) settle(s *Standing, i, j int) {
	e, kept := x.edges[[2]int{i, j}]
	switch {
	case kept && e.Relation != s.Relation:
		s.Relation, s.Rule, s.Level = e.Relation, e.Rule, e.Level
		s.Reasons = append(s.Reasons, reason("speakers", "disputed", phrase("a text gives both figures, each on the word of its own speaker")))
	case kept && e.admitted:
		s.Level = e.Level
		s.Reasons = append(s.Reasons, admission)
	case kept && e.views:
		s.Level = e.Level
		s.Reasons = append(s.Reasons, severalViews)
	case !kept && s.Rule != "":
		s.Dropped = x.dropped(edge{i: i, j: j, outcome: outcomeOf(&s.Comparison)})
	}
}

// dropped says why the check does not report a discrepancy.
func (x *Examination) dropped(e edge) string {
	b := x.board
	switch {
	case e.Level == None:
		return "the levels of this run turn " + e.Rule + " off"
	case len(b.drafts) > 0 && !b.Peers && !b.said[e.i].draft && !b.said[e.j].draft:
		return "neither of them is the draft's"
	case b.wanted(e):
		return "a text gives both figures, each on the word of its own speaker, and the levels of this run turn FC106 off"
	}
	return "a text that gives one of them also gives the other, and does not take the two for one thing"
}
