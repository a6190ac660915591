package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// sentence is what one sentence says of its event by its own words.
type sentence struct {
	t           *words.Text
	first, last int

	own      claims.Event  // kind, places and names in the sentence itself
	when     claims.Period // the date of the event, where it has one
	asOf     claims.Period // the moment of counting
	switched bool          // "another attack"
	carries  bool          // "it killed"
	after    bool          // "the subsequent conflict"
	told     []Mention     // the nouns of events, in order
	new      bool          // an event that the text has not told of: "a quake", "two blasts"
}

// weakKinds are events that other events are told in: they name the frame only
// where nothing else does.
var weakKinds = map[string]bool{"talks": true, "election": true}

func (s *sentence) read(f Frame) {
	s.own.Places, s.own.Names = placesOf(f.Names), namesOf(f.Names)
	s.kinds(f)
	s.carries = s.continues()
	for _, d := range f.Dates {
		s.date(d)
	}
}

// kinds reads the nouns of events, with the cues that stand before them.
func (s *sentence) kinds(f Frame) {
	for i := s.first; i < s.last; i++ {
		e, next := eventNoun(s.t, i, s.last, f.Dates)
		if e == nil {
			continue
		}
		if e.Name == NoEvent {
			i = next - 1
			continue
		}
		if s.own.Kind == "" || weakKinds[s.own.Kind] && !weakKinds[e.Name] {
			s.own.Kind = e.Name
			s.own.Name = s.eventName(i, next)
		}
		s.told = append(s.told, Mention{Kind: e.Name, Name: s.eventName(i, next), First: i, Last: next})
		if s.isNew(i) {
			s.new = true
		}
		if s.cueBefore(i, lexicon.Switch) {
			s.switched = true
		}
		if s.cueBefore(i, lexicon.After) {
			s.after = true
		}
		i = next - 1
	}
	for i := s.first; i < s.last && s.own.Kind == ""; i++ {
		if e, _ := match.At(s.t, i, s.last, lexicon.EventVerb); e != nil {
			s.own.Kind = e.Name
		}
	}
	for i := s.first; i < s.last && s.own.Kind == ""; i++ {
		if e, _ := match.At(s.t, i, s.last, lexicon.Person); e != nil && e.Name == "protesters" {
			s.own.Kind = "protest"
		}
	}
}

// NoEvent is the kind of phrases in which the noun of an event names none: a
// fire brigade is no fire.
const NoEvent = "none"

// eventNoun reads the noun of an event at token i, if it is not part of a date:
// March is a month.
func eventNoun(t *words.Text, i, last int, dates []When) (*lexicon.Entry, int) {
	e, next := match.At(t, i, last, lexicon.EventNoun)
	if e == nil {
		return nil, i
	}
	for _, d := range dates {
		if d.First <= i && i < d.Last {
			return nil, i
		}
	}
	return e, next
}

// EventNoun is the noun of an event that stands at token i of the frame's
// sentence, nil where none does.
func (f Frame) EventNoun(t *words.Text, i, last int) *lexicon.Entry {
	e, _ := eventNoun(t, i, last, f.Dates)
	if e == nil || e.Name == NoEvent {
		return nil
	}
	for j := i - 1; j >= 0 && j > i-3; j-- { // the second half of a longer phrase
		if x, next := match.At(t, j, last, lexicon.EventNoun); x != nil && next > i {
			return nil
		}
	}
	return e
}

// isNew reports whether an indefinite article or a number stands a few words
// before a noun, with no other article between.
func (s *sentence) isNew(i int) bool {
	for j := i - 1; j >= s.first && j > i-5; j-- {
		tok := &s.t.Tokens[j]
		if isAny(s.t, j, "a", "an") || s.t.Lex.Is(tok.ID, lexicon.Number) {
			return true
		}
		if tok.Kind == words.Mark && tok.Rune != '-' || s.t.Lex.Any(tok.ID, lexicon.Set(lexicon.Determiner, lexicon.Preposition)) {
			return false
		}
	}
	return false
}

// eventName is the name of an event: the proper name right before its noun,
// "Nagorno-Karabakh conflict".
func (s *sentence) eventName(i, next int) string {
	if n := s.nameBehind(i, next); n > next {
		return strings.Clone(s.t.Quote(i, n))
	}
	j := i
	for j > s.first && s.t.Tokens[j-1].Kind == words.Word && s.t.Tokens[j-1].Capital {
		j--
		for j-1 > s.first && s.t.Tokens[j-1].Rune == '-' && !s.t.Tokens[j].Space && s.t.Tokens[j-2].Capital {
			j -= 2
		}
	}
	for j < i && (cut(s.t, j) || j == s.first) && !places.Known(s.t.Quote(j, i)) {
		j++
	}
	if j == i {
		return ""
	}
	if _, ok := places.Demonym(s.t.Quote(j, i)); ok {
		return ""
	}
	return strings.Clone(s.t.Quote(j, next))
}

// nameBehind is the end of a name that follows its noun, as those of storms do:
// "Hurricane Katrina".
func (s *sentence) nameBehind(i, next int) int {
	if !s.t.Tokens[i].Capital {
		return next
	}
	n := next
	for n < s.last && s.t.Tokens[n].Kind == words.Word && s.t.Tokens[n].Capital && !cut(s.t, n) {
		n++
	}
	return n
}

// cueBefore reports whether a cue stands at most two words before token i.
func (s *sentence) cueBefore(i int, c lexicon.Class) bool {
	for j := max(s.first, i-3); j < i; j++ {
		if e, next := match.At(s.t, j, i, c); e != nil && next <= i {
			return true
		}
	}
	return false
}

// continues reports whether the sentence begins with a pronoun or a definite
// description of the event before.
func (s *sentence) continues() bool {
	for i := s.first; i < s.last && i < s.first+3; i++ {
		if s.t.Tokens[i].Kind != words.Word {
			continue
		}
		e, _ := match.At(s.t, i, s.last, lexicon.Back)
		return e != nil
	}
	return false
}

// date sorts a date: a moment of counting, or the time of the event. Of several
// the first wins.
func (s *sentence) date(d When) {
	if d.Clock || d.Period.IsZero() {
		return
	}
	if d.Op == claims.AsOf || d.Saying {
		if s.asOf.IsZero() {
			s.asOf = d.Period
		}
		return
	}
	if s.when.IsZero() && !s.record(d) {
		s.when = d.Period
		if s.since(d) {
			lo, _ := d.Period.Core.Bounds()
			s.when = claims.Period{Core: edtf.FromDays(lo, edtf.MaxDay), Op: claims.Since}
		} else if s.endsEvent(d) {
			_, hi := d.Period.Core.Bounds()
			s.when = claims.Period{Core: edtf.FromDays(edtf.MinDay, hi), Op: claims.Until}
		}
	}
}

// record reports whether a date only says how far back a comparison goes: "the
// worst flood since 1968", "the first since the war of 1990".
func (s *sentence) record(d When) bool {
	if d.Op != claims.Since {
		return false
	}
	for i := d.OpFirst - 1; i >= s.first && i > d.OpFirst-7; i-- {
		tok := &s.t.Tokens[i]
		if tok.Kind == words.Word && (strings.HasSuffix(s.t.At(i), "est") || isAny(s.t, i, "worst", "first", "most", "only")) {
			return true
		}
	}
	return false
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
		if isAny(s.t, i, "since") {
			return true
		}
	}
	return false
}

// endsEvent reports whether a date is that of an event's end: a ceasefire or
// truce reached in 1994 ends the war that it is told of.
func (s *sentence) endsEvent(d When) bool {
	if d.Period.Open != "" || d.Op == claims.Since || d.Op == claims.After {
		return false
	}
	for i := max(s.first, d.First-10); i < min(s.last, d.Last+4); i++ {
		if isAny(s.t, i, "ceasefire", "ceasefires", "truce", "armistice") || isAny(s.t, i, "cease") && i+2 < s.last && isAny(s.t, i+2, "fire") {
			return true
		}
		if isAny(s.t, i, "ended", "ending") {
			return true
		}
	}
	return false
}

// elsewhere reports whether the sentence names a known place that is none of
// the frame's places, holds none of them and lies in none.
func (s *sentence) elsewhere(at claims.Event) bool {
	if len(at.Places) == 0 {
		return false
	}
	other := false
	for _, p := range s.own.Places {
		for _, q := range at.Places {
			if fold(p) == fold(q) || places.Contains(p, q) || places.Contains(q, p) {
				return false
			}
		}
		other = other || places.Known(p)
	}
	return other
}

// saying reports whether a date belongs to a verb of saying or counting:
// "officials said on Monday", "the toll rose on Thursday".
func (s *sentence) saying(d mention.Date) bool {
	if d.Explicit() && d.Precision() != edtf.DayPrecision {
		return false
	}
	before := d.OpFirst
	for before > s.first && (s.t.Tokens[before-1].Kind == words.Word && isAny(s.t, before-1, "on", "late", "early", "in", "at")) {
		before--
	}
	if s.stamp(before - 1) {
		return true
	}
	return s.says(before-1) || s.says(before-2) && !s.has(lexicon.EventNoun) || d.Last < s.last && s.t.Lex.Is(s.t.Tokens[d.Last].ID, lexicon.SayVerb)
}

// stamp reports whether a word before a date makes it that of the text itself:
// "Published:", "Last updated".
func (s *sentence) stamp(i int) bool {
	if i > s.first && s.t.Tokens[i].Kind == words.Mark && s.t.Tokens[i].Rune == ':' {
		i--
	}
	return i >= s.first && isAny(s.t, i, "published", "posted", "updated")
}

func (s *sentence) says(i int) bool {
	if i < s.first {
		return false
	}
	id := s.t.Tokens[i].ID
	return s.t.Lex.Is(id, lexicon.SayVerb) || isAny(s.t, i, "rose", "climbed", "rises", "stood")
}

// future reports whether the sentence speaks of what is to come.
func (s *sentence) future() bool {
	for i := s.first; i < s.last; i++ {
		if isAny(s.t, i, "will", "'ll", "plans", "planned", "scheduled", "ahead", "upcoming") {
			return true
		}
	}
	return false
}

func (s *sentence) onlyMarks(i int) bool {
	for ; i < s.last; i++ {
		if s.t.Tokens[i].Kind != words.Mark {
			return false
		}
	}
	return true
}
