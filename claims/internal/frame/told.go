package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Mention is a noun or verb in a sentence that tells of an event. Name is its
// proper name with the noun, "Bam earthquake", or empty.
type Mention struct {
	Kind, Name  string // a generic noun ("the incident") has no kind
	First, Last int    // tokens of the noun
	Event       int    // which of the text's events; -1 where none
	Aside       bool   // only named: "fled the war", "since the attack"
	Since       bool   // an aside from which is counted: "since the war began"

	start   int // where its noun phrase begins
	article article
	plain   bool // "the blast", without more words
	verb    bool
	person  bool // only those who take part are named: "protesters"
	plural  bool
	several bool // "airstrikes", "two bombings", "Monday's attacks": of a sort of which one is an event
	ordinal int
	after   bool // "the subsequent war"
	that    bool // "that attack"
	there   bool // "the violence there"
	record  bool // what another is the worst since
	most    bool // "the deadliest attack", of several
	period  claims.Period
}

// article is how a noun phrase begins, by which its reader knows whether to look
// for an event that he was told of.
type article uint8

const (
	bare       article = iota // "clashes in Oresk"
	indefinite                // "a quake", "two blasts"
	definite                  // "the quake", "its collapse", "Sunday's fire"
	switching                 // "another attack", "a separate fire"
)

// NoEvent is the kind of phrases in which the noun of an event names none: a
// fire brigade is no fire.
const NoEvent = "none"

// telling are the classes of the words that a mention begins with, if it does not go back
// to another.
var telling = lexicon.Set(lexicon.EventNoun, lexicon.EventVerb, lexicon.EventPerson, lexicon.Cue)

// tell finds the mentions of a sentence.
func (s *sentence) tell(dates []When) {
	for i := s.first; i < s.last; i++ {
		if !s.t.Lex.BeginsAny(s.t.Tokens[i].ID, telling) && (len(s.told) == 0 || !IsAny(s.t, i, "that one the")) {
			continue
		}
		if inDate(dates, i) { // March is a month
			continue
		}
		if e, next := match.At(s.t, i, s.last, lexicon.EventNoun); e != nil {
			if lone := s.t.Lex.Lone(s.t.Tokens[i].ID, lexicon.EventNoun); e.Name == NoEvent && lone != nil && s.happenedAt(i, next) {
				e, next = lone, i+1
			}
			if e.Name != NoEvent {
				if m := s.noun(e, i, next, dates); !s.supposed(&m) {
					s.told = append(s.told, m)
				}
			}
			i = next - 1
			continue
		}
		if e, next := match.Named(s.t, i, s.last, lexicon.Cue, "generic"); e != nil && (!s.t.Tokens[i].Capital || i == s.first) {
			if m := s.noun(e, i, next, dates); m.article == definite || m.article == switching || m.Aside {
				m.Kind, m.Name = "", ""
				s.told = append(s.told, m)
			}
			i = next - 1
			continue
		}
		if e, next := match.At(s.t, i, s.last, lexicon.EventVerb); e != nil && !s.isNoun(i, next) {
			m := Mention{Kind: e.Name, First: i, Last: next, Event: -1, start: i, verb: true, plain: true, article: definite}
			if s.another(i) {
				m.article = switching
			}
			s.told = append(s.told, m)
			i = next - 1
			continue
		}
		if s.erupts(i) {
			s.told = append(s.told, Mention{Kind: "eruption", First: i, Last: i + 1, Event: -1, start: i, verb: true, plain: true, article: definite})
			continue
		}
		if n := len(s.told); n > 0 && IsAny(s.t, i, "that one") && i+1 < s.last && IsAny(s.t, i+1, "of in") && s.dateAt(dates, i+2) != nil {
			d := s.dateAt(dates, i+2) // "that of 3 May"
			s.told = append(s.told, Mention{Kind: s.told[n-1].Kind, First: i, Last: i + 1, Event: -1, start: i, article: definite, period: d.Period})
			continue
		}
		if m, ok := s.elliptic(i); ok {
			s.told = append(s.told, m)
			i = m.Last - 1
			continue
		}
		if e, next := match.At(s.t, i, s.last, lexicon.EventPerson); e != nil {
			s.told = append(s.told, Mention{Kind: e.Name, First: i, Last: next, Event: -1, start: i, verb: true, person: true, plain: true, article: definite})
			i = next - 1
		}
	}
}

// happenedAt reports whether a noun and a preposition, which with a verb's subject would
// be no event, stand behind an article: "a fire at a mill" burned, "soldiers fire at a mill"
// did not.
func (s *sentence) happenedAt(i, next int) bool {
	if next != i+2 || !s.t.Lex.Is(s.t.Tokens[i+1].ID, lexicon.Preposition) {
		return false
	}
	for j := i - 1; j >= s.first && j > i-4 && s.t.Tokens[j].Kind == words.Word; j-- {
		if s.t.Lex.Is(s.t.Tokens[j].ID, lexicon.Determiner) {
			return true
		}
	}
	return false
}

// erupts reports whether a mountain does what violence does too, at token i: "Mount Kesra
// erupted".
func (s *sentence) erupts(i int) bool {
	if i == s.first || s.t.Tokens[i].Kind != words.Word || !s.cue(i, "erupts") {
		return false
	}
	for j := max(s.first, i-4); j < i; j++ {
		if s.cue(j, "volcano") {
			return true
		}
	}
	return false
}

// another reports whether the subject of a verb is told of as another: "a smaller bomb
// exploded", "a second train derailed".
func (s *sentence) another(verb int) bool {
	for j := verb - 1; j > s.first-1 && j > verb-4 && s.t.Tokens[j].Kind == words.Word; j-- {
		if e, next := match.Named(s.t, j, verb, lexicon.Cue, "switch"); e != nil && next < verb {
			return !s.t.Lex.Is(s.t.Tokens[j].ID, lexicon.Ordinal) || !s.beingBefore(j)
		}
	}
	return false
}

// elliptic reads "the second" and "the other" at token i without the noun, which stands
// before: "The first war killed 52,000 people; the second, which began in 1999, 27,000".
func (s *sentence) elliptic(i int) (Mention, bool) {
	n := len(s.told)
	if n == 0 || i+2 >= s.last || !IsAny(s.t, i, "the") {
		return Mention{}, false
	}
	m := Mention{Kind: s.told[n-1].Kind, Name: s.told[n-1].Name, First: i + 1, Last: i + 2, Event: -1, start: i, article: switching}
	if e := s.t.Lex.Lone(s.t.Tokens[i+1].ID, lexicon.Ordinal); e != nil {
		v, _ := e.Value.Int64()
		m.ordinal = int(min(v, 99))
	}
	if m.ordinal < 2 && !IsAny(s.t, i+1, "other") || m.ordinal > 0 && s.told[n-1].ordinal == 0 && !s.told[n-1].plural || s.told[n-1].verb {
		return Mention{}, false
	}
	next := &s.t.Tokens[i+2]
	return m, next.Kind == words.Mark || s.t.Lex.Any(next.ID, 1<<lexicon.Relative|1<<lexicon.Auxiliary|1<<lexicon.MeasureObject) || IsAny(s.t, i+2, "in on")
}

// dateAt is the date that begins at token i, nil where none does.
func (s *sentence) dateAt(dates []When, i int) *When {
	for n := range dates {
		if dates[n].First == i || dates[n].OpFirst == i {
			return &dates[n]
		}
	}
	return nil
}

// supposed reports whether an indefinite noun is that of any such event: "a quake of
// magnitude 6 can cause damage".
func (s *sentence) supposed(m *Mention) bool {
	return m.article != definite && m.Last < s.last && IsAny(s.t, m.Last, "can could may might would")
}

// isNoun reports whether what looks like a verb stands behind an article or adjective. Of
// several words the first may be the subject, but for where it belongs to what stands
// before: "the dyke broke", "the talks on the dam failed".
func (s *sentence) isNoun(i, next int) bool {
	if i == s.first || !s.t.Lex.Is(s.t.Tokens[i-1].ID, lexicon.Determiner) {
		return false
	}
	if next > i+1 {
		return i-2 > s.first && IsAny(s.t, i-2, "on of in about over at near from below")
	}
	return !IsAny(s.t, i-1, "that which all both this")
}

func inDate(dates []When, i int) bool {
	for n := range dates {
		if d := &dates[n]; d.First <= i && i < d.Last {
			return true
		}
	}
	return false
}

// noun reads the phrase that the noun of an event heads.
func (s *sentence) noun(e *lexicon.Entry, i, next int, dates []When) Mention {
	m := Mention{Kind: e.Name, Name: s.eventName(i, next), First: i, Last: next, Event: -1, start: i}
	if n := s.nameOf(next); m.Name == "" && n > next && s.t.Lex.Has(e.Name, lexicon.Campaign) && s.t.Lex.Has(e.Name, lexicon.Lasting) {
		m.Name = strings.Clone(s.t.Quote(i, n)) // "the siege of Belamir"
	}
	if s.large {
		m.Name = ""
	}
	if e.Name == "epidemic" && m.Name == "" && !IsAny(s.t, i, "outbreak outbreaks epidemic epidemics pandemic pandemics virus viruses disease diseases infection infections") {
		m.Name = strings.ToLower(s.t.Quote(i, next)) // of which disease
	}
	m.plural = strings.HasSuffix(strings.ToLower(s.t.At(next-1)), "s")
	if next == i+1 || !s.t.Lex.Any(s.t.Tokens[i].ID, tells) {
		s.phrase(&m, dates) // not before a verb: "a boy of 17 shot dead 11"
	}
	if n := s.apposed(m.start); n != "" && m.Kind == "storm" && m.Name == "" && m.article == indefinite {
		m.Name, m.article = s.t.At(i)+" "+n, definite // "Celia, a hurricane that"
	}
	if m.article == indefinite && m.start > s.first && IsAny(s.t, m.start-1, "is was were be been") {
		m.article, m.plain = definite, true // "it was a strong quake"
	}
	if e, _ := match.Before(s.t, m.start, s.first, lexicon.Cue); m.article == indefinite && e != nil && e.Name == "alert" {
		m.article = definite // "crews were called to a fire"
	}
	if m.article == switching && m.ordinal > 0 && s.counted(&m) {
		m.article, m.ordinal = definite, 0
	}
	if s.cue(i, "ends") && !s.brokenDown() && m.period.Known() && m.period.Op == claims.On {
		m.period = until(m.period) // "the truce of May 1994" is of the war that it ended
	}
	m.most = m.article == definite && !m.plural && s.outstanding(m.start, i)
	m.there = next < s.last && IsAny(s.t, next, "there")
	m.Aside = s.aside(&m)
	if m.record = s.recordBefore(m.start) >= 0; m.record && m.period.Op == claims.Since {
		m.period = startOf(m.period)
	}
	m.Since = !m.record && s.sinceBefore(m.start)
	m.Aside = m.Aside || m.Since || m.record
	m.plain = m.plain || m.First-m.start <= 1 && (next >= s.last || !IsAny(s.t, next, "of on against"))
	if next+1 < s.last && IsAny(s.t, next, "on at in against of") && IsAny(s.t, next+1, "another other") {
		m.article = switching // "an air strike on another school"
	}
	if m.Name != "" && m.article == bare {
		m.article = definite // "Hurricane Katrina"
	}
	m.several = m.plural && m.article != switching && s.t.Lex.Has(m.Kind, lexicon.Street) && !s.t.Lex.Has(m.Kind, lexicon.Lasting)
	return m
}

// counted reports whether an ordinal behind a comma only says the how manieth of its sort
// the event at hand was: "shot in the park on Saturday, the third shooting in six days".
func (s *sentence) counted(m *Mention) bool {
	if m.start-1 <= s.first || s.t.Tokens[m.start-1].Rune != ',' {
		return false
	}
	return m.Last+1 < s.last && IsAny(s.t, m.Last, "in this since there on at") && s.t.Tokens[m.Last].Kind == words.Word
}

// nameOf is the end of "of" with a name at token i, or i.
func (s *sentence) nameOf(i int) int {
	if i+1 >= s.last || !IsAny(s.t, i, "of for") || !s.t.Tokens[i+1].Capital {
		return i
	}
	n := i + 1
	for n < s.last && s.t.Tokens[n].Kind == words.Word && s.t.Tokens[n].Capital && !cut(s.t, n) {
		n++
	}
	if n == i+1 {
		return i
	}
	return n
}

// apposed is the one-word name at the head of the sentence that a phrase beginning at token
// i stands in apposition to.
func (s *sentence) apposed(i int) string {
	if i-2 != s.first || s.t.Tokens[i-1].Rune != ',' || !s.t.Tokens[i-2].Capital || cut(s.t, i-2) {
		return ""
	}
	return s.t.At(i - 2)
}

// phrase walks back from a noun to where its phrase begins, over adjectives,
// names and dates, and notes what it meets.
func (s *sentence) phrase(m *Mention, dates []When) {
	for j := m.First - 1; j >= s.first && j > m.First-10; j-- {
		tok := &s.t.Tokens[j]
		if d := dateEnding(dates, j+1); d != nil && !d.Clock {
			if m.period.IsZero() && !d.Saying {
				m.period = dayOf(d.Period)
			}
			j, m.start = d.First, d.First
			continue
		}
		if e, first := match.Before(s.t, j+1, s.first, lexicon.Cue); e != nil && e.Name == "after" {
			m.after = true
			m.start, j = first, first
			continue
		}
		switch {
		case s.switches(j, m):
			m.article = switching
			m.start = j
			if IsAny(s.t, j, "another elsewhere") {
				return
			}
		case IsAny(s.t, j, "a an") || s.t.Lex.Is(tok.ID, lexicon.Number) || tok.Kind == words.Number || IsAny(s.t, j, "several some dozens many"):
			if m.article == bare {
				m.article = indefinite
			}
			m.start = j
			if IsAny(s.t, j, "a an") {
				return
			}
		case tok.ID != 0 && IsAny(s.t, j, "'s ’s") || strings.HasSuffix(s.t.At(j), "'s") || strings.HasSuffix(s.t.At(j), "’s") || strings.HasSuffix(s.t.At(j), "s'"):
			if m.article == bare {
				m.article = definite
			}
			m.start = j
		case s.t.Lex.Is(tok.ID, lexicon.Determiner):
			if m.article == bare || m.article == indefinite && IsAny(s.t, j, "the these those both") {
				m.article = definite
			}
			m.that = IsAny(s.t, j, "that")
			if IsAny(s.t, j, "any no each every such some all") {
				m.article = bare
			}
			m.start = j
			return
		case tok.Kind == words.Mark && (tok.Rune == '-' || tok.Rune == '.' && !tok.Space), tok.Kind == words.Number:
			m.start = j
		case tok.Kind != words.Word || s.t.Lex.Any(tok.ID, phraseEnds) && !tok.Capital:
			return
		default:
			m.start = j
		}
	}
}

// dayOf is a date without the operator that stands before its phrase: "the damage done
// by Friday's storm" is of Friday.
func dayOf(p claims.Period) claims.Period {
	lo, hi := p.Core.Bounds()
	switch {
	case !p.Known():
		return p
	case hi == edtf.MaxDay && (p.Op == claims.By || p.Op == claims.Until || p.Op == claims.Before), lo == edtf.MinDay && (p.Op == claims.Since || p.Op == claims.After):
		return p // it has no such end
	}
	switch p.Op {
	case claims.By, claims.Until:
		return claims.Period{Core: edtf.FromDays(hi, hi)}
	case claims.Before:
		return claims.Period{Core: edtf.FromDays(hi+1, hi+1)}
	case claims.Since:
		return claims.Period{Core: edtf.FromDays(lo, lo)}
	case claims.After:
		return claims.Period{Core: edtf.FromDays(lo-1, lo-1)}
	}
	return p
}

// phraseEnds are words that no noun phrase holds before its head.
const phraseEnds lexicon.ClassSet = 1<<lexicon.Preposition | 1<<lexicon.Conjunction | 1<<lexicon.Auxiliary | 1<<lexicon.Pronoun | 1<<lexicon.Relative | 1<<lexicon.SayVerb | 1<<lexicon.Subordinate

// switches reports whether a word in the phrase makes it another event than the
// one at hand: "another", "a separate", "a second". "The third attack this month"
// behind a verb of being only counts the one at hand.
func (s *sentence) switches(j int, m *Mention) bool {
	if e := s.t.Lex.Lone(s.t.Tokens[j].ID, lexicon.Ordinal); e != nil {
		n, _ := e.Value.Int64()
		m.ordinal = int(min(n, 99))
		return m.ordinal > 1 && !s.beingBefore(j)
	}
	e, next := match.Named(s.t, j, m.First, lexicon.Cue, "switch")
	return e != nil && next <= m.First
}

// beingBefore reports whether "was the" or "is the" stands before token j.
func (s *sentence) beingBefore(j int) bool {
	if j > s.first && IsAny(s.t, j-1, "the its their his a") {
		j--
	}
	return j > s.first && IsAny(s.t, j-1, "is was marks marked were be been in as")
}

// aside reports whether the words before a noun phrase say that its event is only
// named.
func (s *sentence) aside(m *Mention) bool {
	if s.ofSuperlative(m.start - 1) {
		return true
	}
	for j := m.start; j >= m.start-1 && j > s.first; j-- {
		if j < m.start && inDate(s.dates, j) {
			return false // "On Tuesday a landslide killed three"
		}
		if e, first := match.Before(s.t, j, s.first, lexicon.Cue); e != nil && e.Name == "aside" && first < m.start {
			return true
		}
		if j > s.first && s.t.Tokens[j-1].Kind == words.Mark {
			return false
		}
	}
	return false
}

// ofSuperlative reports whether "of" at token i only says among what something stands
// out: "the biggest loss of life of the campaign", "the worst attack in the war".
func (s *sentence) ofSuperlative(i int) bool {
	if i <= s.first || !IsAny(s.t, i, "of in") {
		return false
	}
	for j := i - 1; j >= s.first && j > i-8 && s.t.Tokens[j].Kind == words.Word; j-- {
		if word := s.t.At(j); strings.HasSuffix(word, "est") && len(word) > 5 || IsAny(s.t, j, "worst bloodiest deadliest") {
			return !IsAny(s.t, j, "forest protest unrest arrest guest interest request")
		}
	}
	return false
}

// sinceBefore reports whether "since" stands before a noun phrase, with at most
// those between who began it: "since the army launched its assault".
func (s *sentence) sinceBefore(i int) bool {
	for j := i - 1; j >= s.first && j > i-6; j-- {
		if s.t.Tokens[j].Kind == words.Mark {
			return false
		}
		if IsAny(s.t, j, "since") {
			return true
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
	for j < i && (cut(s.t, j) || j == s.first) && !s.t.Places.Known(s.t.Quote(j, i)) {
		j++
	}
	if j == i {
		return ""
	}
	if _, ok := s.t.Places.Demonym(s.t.Quote(j, i)); ok {
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

// dateEnding is the date whose words end before token i.
func dateEnding(dates []When, i int) *When {
	for n := range dates {
		if dates[n].Last == i {
			return &dates[n]
		}
	}
	return nil
}

// EventNoun is the noun of an event that stands at token i of the frame's
// sentence, nil where none does.
func (f Frame) EventNoun(t *words.Text, i, last int) *lexicon.Entry {
	for _, m := range f.Told {
		if m.First == i && m.Kind != "" && !m.verb {
			e, _ := match.At(t, i, last, lexicon.EventNoun)
			return e
		}
	}
	return nil
}
