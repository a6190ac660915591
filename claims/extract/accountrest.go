package extract

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// What is left is told with what it is left of: "12 of the 40 villages burned, leaving 28
// untouched", or with all who came and went: "There were 1,200 people in the camp. Another
// 300 arrived and 100 left, leaving 1,400." Who tells of one of these only may leave out the
// other, so that what is left may be less than the rest of those who went, or more than those
// who came.

// leaves notes the last figure of a sentence as what is left.
func (a *accountant) leaves() {
	rest := len(a.at) - 1
	if rest < 1 || !a.amounts(rest) || !a.isRest(rest) {
		return
	}
	if rest != 2 || !a.partAndRest() {
		a.flows(rest)
	}
}

// isRest reports whether figure i is called what is left: "leaving 28 untouched", "; 28
// survived".
func (a *accountant) isRest(i int) bool {
	f := &a.figures[i]
	if e, _ := match.Before(a.t, f.First, a.first, lexicon.Cue); e != nil && e.Name == "leaving" {
		return f.Noun.Head < 0 && a.remaining(f.Last)
	}
	_, next := match.Named(a.t, f.Last, a.last, lexicon.Cue, "remains")
	j := f.First - 1
	return f.Noun.Head < 0 && next > f.Last && a.remaining(next) && (a.mark(j) == ';' || a.is(j, "that") && a.is(j-1, "so"))
}

// remaining reports whether token j begins words for those that nothing befell.
func (a *accountant) remaining(j int) bool {
	return j >= a.last || a.mark(j) == '.' || a.mark(j) == ',' || cueOf(a.clause, j, "remaining")
}

// partAndRest notes a whole of which a part is told and the rest: "of the 120 hostages, 40
// were freed, leaving 80 in captivity", "$40 million, of which $12 million is paid, leaving
// $28 million".
func (a *accountant) partAndRest() bool {
	if !a.amounts(0) || !a.amounts(1) || a.claim(0).Extent == claims.Increment {
		return false
	}
	whole, part := 1, 0
	switch {
	case a.opensOf(0) && a.plain(1), a.is(a.figures[1].First-1, "which whom") && a.is(a.figures[1].First-2, "of") && a.plain(1):
		whole, part = 0, 1
	case !a.pair(0):
		return false
	}
	if a.figures[whole].Q.Unit != a.figures[2].Q.Unit || !a.restOf(a.claim(2), a.claim(whole)) {
		return false
	}
	a.note(whole, claims.Holds, part, 2) // some may have been told of before
	return true
}

// restOf reports whether a figure may count what is left of another: of the injured no dead.
func (a *accountant) restOf(rest, whole *draft) bool {
	if rest.Measure == "" || rest.Measure == claims.Counted || rest.Measure == whole.Measure || rest.Measure == "survivors" {
		return true
	}
	m := a.w.Lexicon.Measures()
	r, w := m.Info(rest.Measure), m.Info(whole.Measure)
	return r.Scale == claims.Money && w.Scale == claims.Money || r.Topic == w.Topic && r.Topic != "harm"
}

// flow is the base of a balance, with those that came to it and those that went.
type flow struct {
	base     *draft
	in, less []int
}

// flows notes what is left of all that came and went: every figure before it must be of one
// of these, or what there was.
func (a *accountant) flows(rest int) {
	var f flow
	for i := range rest {
		if !a.flowing(i, rest) {
			return
		}
		switch way := a.way(i); {
		case way > 0:
			f.in = append(f.in, i)
		case way < 0:
			f.less = append(f.less, i)
		case i > 0:
			return
		default:
			f.base = a.claim(0)
		}
	}
	if f.base == nil && !a.baseOf(&f, rest) || len(f.in)+len(f.less) == 0 || !a.restOf(a.claim(rest), f.base) {
		return
	}
	a.balance(&f, rest)
}

// flowing reports whether figure i may have come, gone or been there before figure rest.
func (a *accountant) flowing(i, rest int) bool {
	f, d := &a.figures[i], a.claim(i)
	return a.amounts(i) && !f.Of && !f.Former && d.Direction == 0 && f.Q.Unit == a.figures[rest].Q.Unit && d.Account.Kind == claims.NoAccount &&
		len(d.Population) == 0 && (i == 0 || a.plain(i) || a.figures[0].Noun.Head >= 0 && a.t.Tokens[f.Noun.Head].ID == a.t.Tokens[a.figures[0].Noun.Head].ID)
}

// baseOf gives a balance its base: the only count of the sentence before or, where that has
// none, what came first.
func (a *accountant) baseOf(f *flow, rest int) bool {
	n := 0
	for i := min(a.w.before, len(a.w.claims)); i < len(a.w.claims); i++ {
		d := &a.w.claims[i]
		if d.IsDate() || d.Measure == "" {
			continue
		}
		if n++; d.Account.Kind != claims.NoAccount || d.Quantity.Unit != a.figures[rest].Q.Unit || d.Measure == "percent" || d.Measure == "duration" {
			return false
		}
		f.base = d
	}
	if n == 1 {
		return a.alone(f.base) && a.sameNoun(f.base)
	}
	if f.base = nil; n > 0 || len(f.in) == 0 || f.in[0] != 0 || a.claim(0).Extent == claims.Increment {
		return false
	}
	f.base, f.in = a.claim(0), f.in[1:]
	return true
}

// alone reports whether the sentence of a claim has no other number in it but those of dates.
func (a *accountant) alone(d *draft) bool {
	dated := false
	for w := range strings.FieldsSeq(strings.Replace(d.Sentence, d.Citation.Quote, "", 1)) {
		w = strings.ToLower(strings.Trim(w, ".,;:()"))
		id := a.t.Lex.Find(w)
		switch month := id != 0 && a.t.Lex.Is(id, lexicon.Month); {
		case w == "":
		case digit(w[0]) && len(w) == 4, digit(w[0]) && dated, month:
			dated = month
		case digit(w[0]), id != 0 && a.t.Lex.Is(id, lexicon.Number):
			return false
		}
	}
	return true
}

// sameNoun reports whether the first figure of the sentence has no noun of its own, or that
// of what was there.
func (a *accountant) sameNoun(base *draft) bool {
	h := a.figures[0].Noun.Head
	return h < 0 || lower(a.t.At(h)) == base.Noun || a.is(h, "people") && a.w.Lexicon.Measures().Info(base.Measure).Scale == claims.Count
}

// way is 1 for those that came, -1 for those that went and 0 for all others: "another 300
// arrived", "sold 12", and "seven in the evening" behind such.
func (a *accountant) way(i int) int {
	f, end := &a.figures[i], a.last
	if i+1 < len(a.figures) {
		end = a.figures[i+1].First
	}
	for j := a.end(i); j < end && a.t.Tokens[j].Kind == words.Word && !a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Conjunction); j++ {
		switch {
		case cueOf(a.clause, j, "came"):
			return 1
		case cueOf(a.clause, j, "went"):
			return -1
		}
	}
	j := f.First
	for j > a.first && a.t.Lex.Any(a.t.Tokens[j-1].ID, lexicon.Set(lexicon.Determiner, lexicon.Increment)) {
		j--
	}
	e, _ := match.Before(a.t, j, a.first, lexicon.Cue)
	switch {
	case e != nil && e.Name == "took":
		return 1
	case e != nil && e.Name == "gave":
		return -1
	case i > 0 && f.Noun.Head < 0 && (a.mark(j-1) == ',' || a.is(j-1, "and")):
		return a.way(i - 1)
	}
	return 0
}

// balance notes what is left, as far as it is told who came and who went.
func (a *accountant) balance(f *flow, rest int) {
	ids := func(list []int) (out []string) {
		for _, i := range list {
			out = append(out, id(&a.told(i).Claim))
		}
		return out
	}
	left := a.told(rest)
	if f.base.Measure == "" {
		f.base = a.told(0)
	}
	base := id(&f.base.Claim)
	switch in, less := ids(f.in), ids(f.less); {
	case len(in) == 0:
		f.base.Account = claims.Account{Kind: claims.Holds, Of: append(less, id(&left.Claim))}
	case len(less) == 0:
		left.Account = claims.Account{Kind: claims.Holds, Of: append([]string{base}, in...)}
	default:
		left.Account = claims.Account{Kind: claims.Balance, Of: append([]string{base}, in...), Less: less}
	}
}
