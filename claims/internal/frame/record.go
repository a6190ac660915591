package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A record is told of with the one before it: "the worst fire since 2002, when 183 people
// died", "the deadliest since the Tarnow shooting, in which 13 were killed". What "since"
// leads to is another event than the one at hand, and the relative clause is of that.

// superlative reports whether a word by which something stands out stands close before
// token i.
func (s *sentence) superlative(i int) bool {
	for j := i - 1; j >= s.first && j > i-7; j-- {
		if s.t.Tokens[j].Kind == words.Word && (strings.HasSuffix(s.t.At(j), "est") || IsAny(s.t, j, "worst first most only")) {
			return true
		}
	}
	return false
}

// outstanding reports whether such a word stands among the tokens from first up to last.
func (s *sentence) outstanding(first, last int) bool {
	for j := max(first, s.first); j < last; j++ {
		if word := s.t.At(j); strings.HasSuffix(word, "est") && len(word) > 5 && !IsAny(s.t, j, "latest forest protest unrest harvest arrest") || IsAny(s.t, j, "worst") {
			return true
		}
	}
	return false
}

// recordBefore is where the "since" of such a comparison stands before token i, with no mark
// between, or -1.
func (s *sentence) recordBefore(i int) int {
	for j := i - 1; j > s.first && j > i-10; j-- {
		if s.t.Tokens[j].Kind == words.Mark && s.t.Tokens[j].Rune != '-' {
			return -1
		}
		if IsAny(s.t, j, "since") {
			if s.superlative(j) {
				return j
			}
			return -1
		}
	}
	return -1
}

// byRecord gives a relative clause the event that stands before it as the last such one.
func (k *Tracker) byRecord(s *sentence, n int) bool {
	c := &s.clauses[n]
	end := c.First
	if s.t.Tokens[end-1].Rune == ',' {
		end--
	}
	from := s.recordBefore(end)
	if !c.relative || from < 0 {
		return false
	}
	at := s.clauses[s.main].Event
	for i := range s.told {
		if m := &s.told[i]; m.First > from && m.Last <= end && m.Event >= 0 && m.Event != at {
			c.Event, c.Basis = m.Event, claims.Sentence
			c.Evidence = append(c.Evidence, Span{m.start, m.Last})
			return true
		}
	}
	e := claims.Event{Kind: k.Event(at).Kind}
	if c.event >= 0 && !s.told[c.event].verb && !s.t.Lex.Has(s.told[c.event].Kind, lexicon.Minor) && s.told[c.event].Kind != "" {
		e.Kind = s.told[c.event].Kind
	}
	for _, name := range s.names {
		if name.First > from && name.Last <= end {
			e.Names = append(e.Names, name.Text)
		}
	}
	for _, d := range s.dates {
		if d.OpFirst >= from && d.Last <= end && !d.Clock && d.Period.Known() {
			e.Period = startOf(d.Period)
			c.Evidence = append(c.Evidence, Span{d.OpFirst, d.Last})
		}
	}
	if e.Period.IsZero() && len(e.Names) == 0 {
		return false
	}
	if c.When.IsZero() {
		c.When = e.Period
	}
	c.Event, c.Opened, c.Basis = k.introduce(k.scene(e)), true, claims.Sentence
	return true
}

// startOf is the time from which a period counts: of "since 1968" the year, of "since May
// 1968" the month.
func startOf(p claims.Period) claims.Period {
	lo, _ := p.Core.Bounds()
	if p.Op != claims.Since || lo == edtf.MinDay {
		return claims.Period{Core: p.Core}
	}
	y, m, day := lo.Civil()
	switch {
	case m == 1 && day == 1:
		return claims.Period{Core: edtf.Of(y, 0, 0)}
	case day == 1:
		return claims.Period{Core: edtf.Of(y, m, 0)}
	}
	return claims.Period{Core: edtf.Of(y, m, day)}
}
