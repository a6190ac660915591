package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// sentence is what one sentence says of events by its own words.
type sentence struct {
	t           *words.Text
	first, last int
	dates       []When
	told        []Mention
	clauses     []Clause
	main        int // the clause that the others inherit from
	adopted     int // the clause with "two days after" whose event is the main one, or -1
	names       []Name
	large       bool // a headline with large letters, which tell no names
}

// continues reports whether the sentence begins with a pronoun, which carries on
// the event of the one before.
func (s *sentence) continues() bool {
	for i := s.first; i < s.last && i < s.first+3; i++ {
		if s.t.Tokens[i].Kind != words.Word {
			continue
		}
		return s.cue(i, "back") && !s.nounBehind(i)
	}
	return false
}

// shifts reports whether the sentence begins with words that lead to another event
// of the day: "Hours before", "Elsewhere", "In other violence".
func (s *sentence) shifts() bool {
	i := s.first
	for i < s.last && s.t.Tokens[i].Kind == words.Mark {
		i++
	}
	return s.cue(i, "shift") || s.counts(i, "before after earlier later previously")
}

// ofTheSame reports whether the subject of a clause behind words of time is known already: "A
// few hours later, the boat sank".
func (s *sentence) ofTheSame(c *Clause) bool {
	for i := c.First + 1; i < min(c.Last-1, c.First+7); i++ {
		if s.t.Tokens[i].Rune == ',' {
			return IsAny(s.t, i+1, "the it its he she they")
		}
	}
	return false
}

// pluperfect reports whether a clause tells of a mention as of something that had
// been before: "had previously seen a derailment".
func (s *sentence) pluperfect(c *Clause, m *Mention) bool {
	had, before := false, false
	for i := c.First; i < c.Last; i++ {
		switch {
		case i < m.start:
			had = had || IsAny(s.t, i, "had has have")
			before = before || IsAny(s.t, i, "previously earlier once already before")
		case IsAny(s.t, i, "before earlier") && s.t.Lex.Is(s.t.Tokens[i-1].ID, lexicon.UnitWord):
			before = true // "had come out of a war only five years before"
		}
	}
	return had && before
}

// meanwhile reports whether the sentence turns to what happened elsewhere: "In Kelmar,
// meanwhile, …".
func (s *sentence) meanwhile() bool {
	for i := s.first; i < min(s.last, s.first+6); i++ {
		if IsAny(s.t, i, "meanwhile elsewhere") {
			return true
		}
	}
	return false
}

// harms reports whether a clause tells of harm, or of what struck.
func (s *sentence) harms(c *Clause) bool {
	if c.harm == 0 {
		c.harm = -1
		for i := c.First; i < c.Last; i++ {
			if id := s.t.Tokens[i].ID; s.t.Lex.Any(id, harm) || !s.t.Lex.Is(id, lexicon.Preposition) && s.cue(i, "at") {
				c.harm = 1
				break
			}
		}
	}
	return c.harm > 0
}

// mourns reports whether a clause tells of what is done when an event is over: "buried its
// dead on Thursday".
func (s *sentence) mourns(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if s.cue(i, "mourns") {
			return true
		}
	}
	return false
}

// lingers reports whether the harm of a clause is that of an event before: "died of his wounds".
func (s *sentence) lingers(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if s.cue(i, "lingers") {
			return true
		}
	}
	return false
}

// begins reports whether a clause tells how its event began: "which broke out on
// Friday".
func (s *sentence) begins(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if s.cue(i, "begins") {
			return true
		}
	}
	return false
}

// nounBehind reports whether a word that may be a pronoun stands before a noun:
// "this year", "that day".
func (s *sentence) nounBehind(i int) bool {
	if i+1 >= s.last || !IsAny(s.t, i, "this that these") {
		return false
	}
	next := s.t.Tokens[i+1]
	return next.Kind == words.Word && !s.t.Lex.Any(next.ID, 1<<lexicon.Auxiliary|1<<lexicon.Adverb|1<<lexicon.SayVerb|1<<lexicon.MeasureObject)
}

// record reports whether a date only says how far back a comparison goes: "the
// worst flood since 1968", "the first since the war of 1990".
func (s *sentence) record(d When) bool {
	from := d.OpFirst
	if d.Op != claims.Since {
		if !s.since(d) {
			return false
		}
		for from--; !IsAny(s.t, from, "since"); from-- { // "the bloodiest day since the protests began on 30 March"
		}
	}
	return s.superlative(from)
}

// since reports whether a date ends a clause that "since" began: "since the
// assault began 11 days ago".
func (s *sentence) since(d When) bool {
	if d.Op != claims.On || d.Period.Open != "" {
		return false
	}
	for i := d.OpFirst - 1; i >= s.first && i > d.OpFirst-12; i-- {
		if s.t.Tokens[i].Kind == words.Mark {
			return false
		}
		if IsAny(s.t, i, "since") {
			return true
		}
	}
	return false
}

func since(p claims.Period) claims.Period {
	lo, _ := p.Core.Bounds()
	return claims.Period{Core: edtf.FromDays(lo, edtf.MaxDay), Op: claims.Since}
}

func until(p claims.Period) claims.Period {
	_, hi := p.Core.Bounds()
	return claims.Period{Core: edtf.FromDays(edtf.MinDay, hi), Op: claims.Until}
}

// endsEvent reports whether a date is that of an event's end: a ceasefire or
// truce reached in 1994 ends the war that it is told of.
func (s *sentence) endsEvent(d When, c *Clause) bool {
	if d.Period.Open != "" || d.Op == claims.Since || d.Op == claims.After {
		return false
	}
	if s.brokenDown() {
		return false // such a ceasefire ends nothing
	}
	for i := d.First - 1; i >= max(c.First, d.First-10); i-- {
		switch {
		case s.cue(i, "begins"):
			return false // "began in March 1991 and ended"
		case s.cue(i, "ends"):
			return true
		}
	}
	for i := d.Last; i < min(c.Last, d.Last+4); i++ {
		if s.cue(i, "ends") {
			return true
		}
	}
	return false
}

// brokenDown reports whether a sentence tells of a ceasefire that did not hold.
func (s *sentence) brokenDown() bool {
	for i := s.first; i < s.last; i++ {
		if s.cue(i, "broken") {
			return true
		}
	}
	return false
}

// startsEvent reports whether a date is that of an event's beginning, by a verb before it.
func (s *sentence) startsEvent(d When, c *Clause) bool {
	for i := d.First - 1; i >= max(c.First, d.First-6); i-- {
		if s.cue(i, "begins") {
			return true
		}
	}
	return false
}

// saying reports whether a date belongs to a verb of saying or counting:
// "officials said on Monday", "the toll rose on Thursday".
func (s *sentence) saying(d mention.Date) bool {
	if d.Explicit() && d.Precision() != edtf.DayPrecision {
		return false
	}
	before := d.OpFirst
	for before > s.first && (s.t.Tokens[before-1].Kind == words.Word && IsAny(s.t, before-1, "on late early in at")) {
		before--
	}
	if s.putAt(before-1) || s.stamp(before-1) || before <= s.first+1 && s.hadSaid(d.Last) {
		return true
	}
	return s.tells(before-1) || s.says(before-1) || s.says(before-2) && !s.has(lexicon.EventNoun) || d.Last < s.last && !IsAny(s.t, max(before-1, s.first), "of") && s.t.Lex.Any(s.t.Tokens[d.Last].ID, 1<<lexicon.SayVerb|1<<lexicon.Denied)
}

// putAt reports whether token i ends a figure at which a count was put or stood: "was put
// at 33 on Friday".
func (s *sentence) putAt(i int) bool {
	j := i
	for j > s.first && j > i-5 && (s.t.Tokens[j].Kind == words.Number || s.t.Tokens[j].Rune == ',' || s.t.Lex.Any(s.t.Tokens[j].ID, 1<<lexicon.Number|1<<lexicon.HedgeBefore)) {
		j--
	}
	return j < i && j > s.first && IsAny(s.t, j, "at") && IsAny(s.t, j-1, "put stood stands standing estimated")
}

// hadSaid reports whether who had said or counted something stands at token i: "On
// Monday evening officials had counted 30 dead".
func (s *sentence) hadSaid(i int) bool {
	for j := i; j < min(i+6, s.last-1) && s.t.Tokens[j].Kind == words.Word; j++ {
		if IsAny(s.t, j, "had") {
			return s.t.Lex.Is(s.t.Tokens[j+1].ID, lexicon.SayVerb) || IsAny(s.t, j+1, "put counted confirmed")
		}
	}
	return false
}

// tells reports whether token i ends the words for those to whom something is told:
// "told The Age", "told reporters in Oresk".
func (s *sentence) tells(i int) bool {
	for j := i; j >= s.first && j > i-6; j-- {
		tok := &s.t.Tokens[j]
		switch {
		case s.t.Lex.Is(tok.ID, lexicon.SayVerb):
			return true
		case tok.Kind != words.Word || !tok.Capital && !s.t.Lex.Any(tok.ID, 1<<lexicon.Determiner|1<<lexicon.Person) && !IsAny(s.t, j, "reporters journalists radio television newspaper agency him her them"):
			return false
		}
	}
	return false
}

// stamp reports whether a word before a date makes it that of the text itself:
// "Published:", "Last updated".
func (s *sentence) stamp(i int) bool {
	if i > s.first && s.t.Tokens[i].Kind == words.Mark && s.t.Tokens[i].Rune == ':' {
		i--
	}
	return i >= s.first && IsAny(s.t, i, "published posted updated")
}

func (s *sentence) says(i int) bool {
	if i < s.first {
		return false
	}
	id := s.t.Tokens[i].ID
	return s.t.Lex.Is(id, lexicon.SayVerb) && !s.declares(i) || IsAny(s.t, i, "rose climbed rises stood")
}

// declares reports whether a verb of saying is the first word of what happens by being
// said: "declared independence".
func (s *sentence) declares(i int) bool {
	e, next := match.At(s.t, i, s.last, lexicon.Happening)
	return e != nil && next > i+1
}

// future reports whether a date is of what is to come: by the verb that stands nearest
// before it, or else by any behind it. A participle right before a date has its own:
// "will hear the man arrested on 4 March".
func (s *sentence) future(d *mention.Date) bool {
	i := d.OpFirst
	for i > s.first && s.t.Lex.Is(s.t.Tokens[i-1].ID, lexicon.Preposition) {
		i--
	}
	if j := i - 1; j > s.first && s.happenedTo(j) && !s.is(j-1, "be been") {
		return false
	}
	for j := i - 1; j >= s.first; j-- {
		switch {
		case s.coming(j):
			return true
		case s.is(j, "was were had did"):
			return false
		case s.t.Lex.Is(s.t.Tokens[j].ID, lexicon.MeasureSubject):
			return j > s.first && s.coming(j-1) // "will gather on Monday"
		}
	}
	for j := d.Last; j < s.last; j++ {
		if s.coming(j) {
			return true
		}
	}
	return false
}

func (s *sentence) is(i int, list string) bool { return IsAny(s.t, i, list) }

// happenedTo reports whether token i is a participle by which harm or a deed is told.
func (s *sentence) happenedTo(i int) bool {
	return s.t.Lex.Any(s.t.Tokens[i].ID, 1<<lexicon.MeasureObject|1<<lexicon.EventVerb|1<<lexicon.VerbClass) && strings.HasSuffix(s.t.At(i), "ed") || s.is(i, "shot killed hurt")
}

// coming reports whether words by which something is to come begin at token i.
func (s *sentence) coming(i int) bool {
	e, _ := match.Named(s.t, i, s.last, lexicon.Cue, "coming")
	return e != nil
}

func (s *sentence) onlyMarks(i int) bool {
	for ; i < s.last; i++ {
		if s.t.Tokens[i].Kind != words.Mark {
			return false
		}
	}
	return true
}

// has reports whether a phrase of the class stands anywhere in the sentence.
func (s *sentence) has(c lexicon.Class) bool {
	for i := s.first; i < s.last; i++ {
		if e, _ := match.At(s.t, i, s.last, c); e != nil {
			return true
		}
	}
	return false
}

func cueAt(t *words.Text, i, last int, name string) bool {
	e, _ := match.Named(t, i, last, lexicon.Cue, name)
	return e != nil
}
