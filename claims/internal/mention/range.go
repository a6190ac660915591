package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// span joins the second end of a range: 20-30, 20 to 30, between 20 and 30, two
// or three. A scale word, currency or unit that only one end has serves both.
func (s *scanner) span(f *Figure, n *number, currency string) {
	t := s.t
	between := s.precededBy(f.First, "between")
	j, unit := n.last, ""
	if hyphen(t, j) && isWord(t, j+1, "to") && hyphen(t, j+2) && j+3 < s.last { // six-to-eight
		if m, ok := readNumber(t, j+3, s.last); ok && !m.share && n.value.Cmp(m.value) < 0 {
			f.upTo(n, &m)
			return
		}
	}
	if hyphen(t, j) && isAny(t, j+1, "to or") && j+2 < s.last { // 8- to 16-bed wards
		j++
	}
	if isMark(t, j, ',') && isAny(t, j+1, "perhaps possibly maybe") && j+2 < s.last { // ten, perhaps twelve
		if m, ok := readNumber(t, j+2, s.last); ok && !m.share && n.value.Cmp(m.value) < 0 && !s.farApart(n.value, m.value) {
			f.upTo(n, &m)
			return
		}
	}
	if !s.joins(j, between, n) {
		if unit, j = s.unitBetween(j); unit == "" || !s.joins(j, between, n) {
			return
		}
	}
	m, ok := s.secondEnd(j+1, currency)
	if !ok {
		return
	}
	if unit != "" {
		if second, _ := s.unitBetween(m.last); second != unit {
			return
		}
	}
	low := n
	if m.scaled && !n.scaled && n.value.Cmp(thousand) < 0 {
		if raised, ok := sharedScale(t, *n, m); ok {
			low = &raised
		}
	}
	if raised, ok := s.sharedGroups(n, &m, j); ok {
		low = &raised
	}
	if low.value.Cmp(m.value) >= 0 || isWord(t, j, "or") && s.farApart(low.value, m.value) {
		return
	}
	if between {
		f.First--
	}
	f.upTo(low, &m)
}

// upTo makes a figure the range from one number to another.
func (f *Figure) upTo(low, high *number) {
	f.Last, f.NumEnd = high.last, high.last
	f.Q.Hedge, f.Q.Point, f.Q.Step, f.Q.HighStep = claims.Range, claims.Number{}, low.step, high.step
	f.Q.Given = claims.Between(low.value, high.value)
}

// farApart reports whether two numbers that "or" joins are alternatives rather
// than the ends of a range: "10 or 10,000".
func (s *scanner) farApart(low, high claims.Number) bool {
	ten, ok := low.Mul(ten)
	return ok && ten.Cmp(high) < 0
}

// secondEnd reads the number at k as the upper end of a range.
func (s *scanner) secondEnd(k int, currency string) (number, bool) {
	if currency != "" {
		if c, next := s.currencyBefore(k); c == currency {
			k = next
		}
	}
	if k >= s.last || s.taken != nil && s.taken(k) {
		return number{}, false
	}
	return readNumber(s.t, k, s.last)
}

// unitBetween is the unit or currency that stands at j, after the first of two
// ends: "40 percent to 70 percent".
func (s *scanner) unitBetween(j int) (string, int) {
	if e, next := match.At(s.t, j, s.last, lexicon.CurrencyWord); e != nil {
		return e.Name, next
	}
	if e, next := s.unitAt(j); e != nil {
		return e.Name, next
	}
	return "", j
}

// joins reports whether token j joins two ends of a range.
func (s *scanner) joins(j int, between bool, n *number) bool {
	t := s.t
	if j >= s.last-1 {
		return false
	}
	switch {
	case between:
		return isWord(t, j, "and") || isWord(t, j, "to") || dash(t, j)
	case isAny(t, j, "to through"):
		return !s.changes(n.first)
	case isWord(t, j, "or"):
		return t.Tokens[j+1].Kind == words.Number == n.digits
	case (isMark(t, j, '~') || isMark(t, j, '～')) && !t.Tokens[j].Space && !t.Tokens[j+1].Space:
		return n.digits && t.Tokens[j+1].Kind == words.Number
	case dash(t, j):
		digits := t.Tokens[j+1].Kind == words.Number || t.Lex.Begins(t.Tokens[j+1].ID, lexicon.CurrencyMark)
		if t.Tokens[j].Space && !isMark(t, j, '–') {
			return t.Tokens[j+1].Space && n.digits && digits && (s.counts(j+2) || s.unitFollows(j+2) || s.closes(j+2) && n.value.Cmp(hundred) >= 0)
		}
		if t.Tokens[j].Space != t.Tokens[j+1].Space {
			return n.digits && digits && s.counts(j+2)
		}
		return digits == n.digits
	}
	return false
}

// changes reports whether a number begins a change, "rose from 12 to 19",
// whose two ends are no range.
func (s *scanner) changes(i int) bool {
	if i > s.first && s.t.Lex.Begins(s.t.Tokens[i-1].ID, lexicon.CurrencyMark) {
		i--
	}
	e, _ := match.Before(s.t, i, s.first, lexicon.ChangeUp)
	if e == nil {
		e, _ = match.Before(s.t, i, s.first, lexicon.ChangeDown)
	}
	return e != nil || isWord(s.t, i-1, "from") && s.changing(i-1)
}

// changing reports whether a change is told before a "from": "doubled from", "rose 50 per
// cent from", "grew tenfold, from", "bringing the toll from".
func (s *scanner) changing(from int) bool {
	t, toll := s.t, false
	for k := from - 1; k >= s.first && k > from-8; k-- {
		id := t.Tokens[k].ID
		switch {
		case isMark(t, k, ',') && k == from-1 || isMark(t, k, '%') || isAny(t, k, "of by"):
		case t.Tokens[k].Kind == words.Mark || t.Lex.Any(id, 1<<lexicon.Preposition|1<<lexicon.Conjunction|1<<lexicon.Relative) && !isWord(t, k, "per"):
			return false
		case isAny(t, k, "toll total number count tally"):
			toll = true
		case isAny(t, k, "bring brings brought bringing take takes took taking raise raises raised raising lift lifts lifted lifting push pushes pushed pushing"):
			return toll
		case isAny(t, k, "go goes went gone now reach reaches reached reaching revised"):
			return false
		case id != 0 && (t.Lex.Begins(id, lexicon.ChangeUp) || t.Lex.Begins(id, lexicon.ChangeDown)):
			return true
		}
	}
	return false
}

// sharedScale raises "four" in "four to five thousand" and "1.2" in "1.2 to
// 1.5 million" by the scale word or mark that the second end has.
func sharedScale(t *words.Text, n, m number) (number, bool) {
	last := m.last - 1
	e, next := match.At(t, last, m.last, lexicon.ScaleWord)
	if e == nil {
		e, next = match.At(t, last, m.last, lexicon.ScaleMark)
	}
	if e == nil || next != m.last {
		return n, false
	}
	raised, ok := n.scale(e.Name, n.last)
	if !ok || raised.value.Cmp(m.value) >= 0 {
		return n, false
	}
	return raised, true
}

// sharedGroups raises the first end of a range by the groups of three digits that only
// the second has: "31–32,000" is 31,000 to 32,000. A dash must stand between them at
// once, for who writes "31 to 32,000" may mean it. The first ends must have as many
// digits, and the lower must be the smaller: in "5–12,000" and "1–1,000" it may be what
// it says. So may it in "1–4,999", a class of a table.
func (s *scanner) sharedGroups(n, m *number, j int) (number, bool) {
	t := s.t
	if !n.digits || n.scaled || m.scaled || n.last != j || m.first != j+1 || n.last-n.first != 1 {
		return *n, false
	}
	if !dash(t, j) || isMark(t, j, '—') || t.Tokens[j].Space || t.Tokens[j+1].Space {
		return *n, false
	}
	first, second := seen(t.At(n.first)), strings.Split(seen(t.At(m.first)), ",")
	for k := m.first + 1; k < m.last; k++ {
		second = append(second, seen(t.At(k))) // "32 000"
	}
	if !allDigits(first) || len(second) < 2 || len(first) != len(second[0]) || !grouped(second) || first >= second[0] {
		return *n, false
	}
	if rest := strings.Join(second[1:], ""); len(first) == 1 && strings.Trim(rest, "0") != "" {
		return *n, false
	}
	return n.scale("1"+strings.Repeat("000", len(second)-1), n.last)
}
