package frame

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Clause is a part of a sentence that speaks of one event.
type Clause struct {
	First, Last int // tokens
	Event       int // which of the text's events; -1 where none
	Basis       claims.Basis
	When        claims.Period // the time that the clause gives for what happened
	AsOf        claims.Period // the moment of counting that it states
	Other       claims.Period // the time of something else that it tells of beside its event
	Opened      bool          // it opened its event
	Evidence    []Span        // the words that decided
	Chained     bool          // it only follows on a sentence that speaks of its event

	apart    bool // begins with "two years after": of another time
	relative bool // begins with "which", "where", "when"
	at       int  // where the date stands that gave When
	event    int  // the mention that says which event; -1 where none
	harm     int8 // whether it tells of harm: 1 yes, -1 no, 0 not looked at yet
}

// Span is a half-open range of tokens.
type Span struct{ First, Last int }

// split parts the sentence into clauses.
func (s *sentence) split() {
	c := Clause{First: s.first, Event: -1, event: -1}
	strict := false // in a relative clause without a comma
	head := s.countsFrom(s.first)
	for j := s.first + 1; j < s.last; j++ {
		next := Clause{First: j, Event: -1, event: -1}
		switch {
		case head && s.t.Tokens[j-1].Rune == ',' && !s.relative(j):
			if head, strict = false, false; s.participle(j) {
				continue // "A week before the stampede a hostel collapsed, killing 76"
			}
			s.main = len(s.clauses) + 1
		case s.otherTime(j):
			next.relative, next.apart, strict = true, true, false
		case s.relative(j):
			next.relative, strict = true, false
		case s.restrictive(j):
			next.relative, strict = true, true
		case Parts(s.t, j), c.relative && (s.participle(j) || s.resumes(j)), strict && s.goesOn(j, c.First):
			strict = false
		default:
			continue
		}
		c.Last = j
		s.clauses = append(s.clauses, c)
		c = next
	}
	c.Last = s.last
	s.clauses = append(s.clauses, c)
	s.clauses[0].apart = s.clauses[0].apart || s.main > 0
}

// restrictive reports whether a relative clause without a comma begins at token j:
// "the ferry that sank on Monday".
func (s *sentence) restrictive(j int) bool {
	if !IsAny(s.t, j, "that which who") || j+1 >= s.last || s.t.Tokens[j-1].Kind != words.Word {
		return false
	}
	prev := s.t.Tokens[j-1].ID
	if s.t.Lex.Any(prev, beforeThat) || s.t.Lex.Is(prev, lexicon.EventNoun) && !s.eventBefore(j-1) {
		return false // of an event itself it says which, and is of it
	}
	e, _ := match.At(s.t, j+1, s.last, lexicon.EventVerb)
	return e != nil || s.t.Lex.Any(s.t.Tokens[j+1].ID, tells) || s.cue(j+1, "at")
}

// eventBefore reports whether the noun of an event stands in the sentence before a token:
// "the bombing is part of a campaign that has cost 19,800 lives".
func (s *sentence) eventBefore(i int) bool {
	for k := s.first; k < i; k++ {
		if e, next := match.At(s.t, k, i, lexicon.EventNoun); e != nil && e.Name != NoEvent && next <= i-2 {
			return true
		}
	}
	return false
}

// beforeThat are words behind which "that" begins no relative clause.
const beforeThat lexicon.ClassSet = 1<<lexicon.SayVerb | 1<<lexicon.Determiner | 1<<lexicon.Preposition | 1<<lexicon.Conjunction | 1<<lexicon.Auxiliary | 1<<lexicon.Adverb | 1<<lexicon.Pronoun | 1<<lexicon.Estimated | 1<<lexicon.Denied

// tells are verbs by which a relative clause tells of something that happened.
const tells lexicon.ClassSet = 1<<lexicon.MeasureObject | 1<<lexicon.MeasureSubject | 1<<lexicon.VerbActs | 1<<lexicon.VerbClass

// goesOn reports whether the main clause goes on at token j, behind a relative one
// without commas that began at first: at its own form of "be" or "have".
func (s *sentence) goesOn(j, first int) bool {
	return j > first+2 && IsAny(s.t, j, "was were has had is are") && !s.t.Lex.Any(s.t.Tokens[j-1].ID, 1<<lexicon.Auxiliary|1<<lexicon.Relative|1<<lexicon.Conjunction|1<<lexicon.Pronoun)
}

// Parts reports whether a new clause begins at token j: behind a semicolon, or
// behind a comma or dash where a conjunction follows.
func Parts(t *words.Text, j int) bool {
	prev, tok := &t.Tokens[j-1], &t.Tokens[j]
	if prev.Kind != words.Mark {
		return false
	}
	switch prev.Rune {
	case ';':
		return true
	case ',', '—', '–':
		return tok.Kind == words.Word && IsAny(t, j, "and but while whereas compared")
	}
	return false
}

// relative reports whether a relative clause begins at token j.
func (s *sentence) relative(j int) bool {
	comma := s.t.Tokens[j-1].Kind == words.Mark
	w := s.t.S[s.t.Tokens[j].Start]|0x20 == 'w' // as all of these words begin
	switch {
	case w && IsAny(s.t, j, "which whose whom") && !comma:
		return !s.t.Lex.Is(s.t.Tokens[j-1].ID, lexicon.Preposition)
	case w && IsAny(s.t, j, "where which who whose when"):
		return comma && s.t.Tokens[j-1].Rune != '"' && s.t.Tokens[j-1].Rune != '“'
	case s.t.Lex.Is(s.t.Tokens[j].ID, lexicon.Preposition) && j+1 < s.last:
		return IsAny(s.t, j+1, "which whom") // "in which 12 died"
	}
	return false
}

// participle reports whether a participle begins behind a comma at token j, which
// is said of the main clause again: "the school, where hundreds slept, killing 40".
func (s *sentence) participle(j int) bool {
	return s.t.Tokens[j-1].Rune == ',' && s.t.Tokens[j].Kind == words.Word && !s.t.Tokens[j].Capital && strings.HasSuffix(s.t.At(j), "ing")
}

// resumes reports whether the main clause goes on behind the comma that ends a
// relative one: "the attack, which wounded 100, was the deadliest".
func (s *sentence) resumes(j int) bool {
	if s.t.Tokens[j-1].Rune != ',' || s.t.Tokens[j].Kind != words.Word {
		return false
	}
	if s.t.Lex.Is(s.t.Tokens[j].ID, lexicon.Auxiliary) {
		return true
	}
	return s.t.Lex.Any(s.t.Tokens[j].ID, tells) && strings.HasSuffix(s.t.At(j), "ed") // "which followed a flood, killed 40"
}

// clauseOf is the clause that holds a token.
func (s *sentence) clauseOf(i int) *Clause {
	for n := range s.clauses {
		if i < s.clauses[n].Last {
			return &s.clauses[n]
		}
	}
	return &s.clauses[len(s.clauses)-1]
}

// govern chooses for each clause the mention that says which event it is of: the
// first that is not only named, and rather one of a kind that stands for itself.
func (s *sentence) govern() {
	for n := range s.clauses {
		c := &s.clauses[n]
		for i := range s.told {
			m := &s.told[i]
			if m.First < c.First || m.First >= c.Last || m.Aside && !m.Since && !(c.apart && m.start == s.afterAt(c)+1) {
				continue
			}
			if c.event < 0 || s.weaker(c.event, i) && !s.amid(c.event, i) {
				c.event = i
			}
		}
	}
}

// amid reports whether mention j only says amid what mention i happened: "the stand
// collapsed at a rally", "the ferry sank in a storm".
func (s *sentence) amid(i, j int) bool {
	m, n := &s.told[i], &s.told[j]
	if m.Kind == "" || m.person || s.t.Lex.Has(m.Kind, lexicon.Minor) || n.verb || s.t.Lex.Kin(m.Kind, n.Kind) || n.First < m.Last {
		return false
	}
	return n.start > s.first && (IsAny(s.t, n.start-1, "at during amid near outside") || n.article != definite && IsAny(s.t, n.start-1, "in"))
}

// weaker reports whether mention i names an event only where j does not: it is
// of a minor kind, or generic, or a verb beside a noun.
func (s *sentence) weaker(i, j int) bool {
	return s.weight(&s.told[i]) < s.weight(&s.told[j])
}

func (s *sentence) weight(m *Mention) int {
	switch {
	case s.t.Lex.Has(m.Kind, lexicon.Minor):
		return 0
	case m.person:
		return 1
	case m.Kind == "":
		return 2
	case m.Since:
		return 3
	case m.verb:
		return 4
	}
	return 5
}

// time gives each date its role: the time of a mention, of a clause, or of the
// counting. Of several the first wins.
func (s *sentence) time(dates []When) {
	for i, d := range dates {
		if d.Clock || d.Period.IsZero() {
			continue
		}
		c := s.clauseOf(d.First)
		by, from := d.Op == claims.By, d.OpFirst
		if i > 0 && dates[i-1].Clock && dates[i-1].First > 0 && dates[i-1].Last >= d.OpFirst-1 && IsAny(s.t, dates[i-1].First-1, "by") {
			by, from = true, dates[i-1].First-1 // "by noon on Wednesday"
		}
		switch {
		case d.Op == claims.AsOf || d.Saying || by && (s.perfect(c) || from <= c.First+1 && s.standing(c)) && !s.inMention(d):
			if c.AsOf.IsZero() {
				if c.AsOf = d.Period; by {
					c.AsOf = dayOf(d.Period)
				}
				c.Evidence = append(c.Evidence, Span{d.OpFirst, d.Last})
			}
		case s.record(d), s.ofFormer(d), s.ofSomethingElse(d):
		case s.ofMention(d):
		case s.besideMention(d, c):
			c.Other = d.Period
			c.Evidence = append(c.Evidence, Span{d.OpFirst, d.Last})
		case c.When.Known() && c.When.Op == claims.On && d.Op == claims.On && d.Period.Known() && s.endsEvent(d, c) && s.startsEvent(s.dateOf(c), c):
			from, _ := c.When.Core.Bounds() // "began in March 1991 and ended in October 1994"
			_, to := d.Period.Core.Bounds()
			c.When = claims.Period{Core: edtf.FromDays(from, max(from, to))}
			c.Evidence = append(c.Evidence, Span{d.OpFirst, d.Last})
		case c.When.IsZero() || s.nearer(d, c) || s.harmedThen(d) && !s.harmedThen(s.dateOf(c)):
			if c.When.Known() && c.AsOf.IsZero() && c.event < 0 {
				c.AsOf = c.When // "lit lamps on Thursday for the 26 killed on Monday"
			}
			c.When, c.at = s.happened(d, c), d.First
			c.Evidence = append(c.Evidence, Span{d.OpFirst, d.Last})
		}
	}
}

// harmedThen reports whether a date stands right behind a participle of harm: "killed on
// Monday".
func (s *sentence) harmedThen(d When) bool {
	i := d.OpFirst - 1
	for i > s.first && s.t.Lex.Is(s.t.Tokens[i].ID, lexicon.Preposition) {
		i--
	}
	return d.Op == claims.On && i > s.first && s.t.Lex.Is(s.t.Tokens[i].ID, lexicon.MeasureObject) && strings.HasSuffix(s.t.At(i), "ed")
}

// besides are happenings of the lexicon that say nothing of when an event was: a book of
// its dead was published, one of its victims was born.
var besides = []string{"publish", "birth", "founding"}

// ofSomethingElse reports whether a date stands right behind what happened beside the
// event: "a list published this winter".
func (s *sentence) ofSomethingElse(d When) bool {
	e, _ := match.Before(s.t, d.OpFirst, s.first, lexicon.Happening)
	return e != nil && slices.Contains(besides, e.Name)
}

// ofFormer reports whether a date stands behind a figure that another is only compared
// with: "Turnout was 61 per cent, against 58 per cent four years ago".
func (s *sentence) ofFormer(d When) bool {
	number := false
	for j := d.OpFirst - 1; j > s.first && j > d.OpFirst-9; j-- {
		tok := &s.t.Tokens[j]
		if e, _ := match.Named(s.t, j, d.OpFirst, lexicon.Cue, "former"); e != nil {
			return number
		}
		if tok.Kind == words.Mark && tok.Rune != '%' && tok.Rune != '$' || s.t.Lex.Any(tok.ID, 1<<lexicon.Auxiliary|1<<lexicon.Relative|1<<lexicon.MeasureObject) {
			return false
		}
		number = number || tok.Kind == words.Number || s.t.Lex.Is(tok.ID, lexicon.Number)
	}
	return false
}

// dateOf is the date that gave a clause its time.
func (s *sentence) dateOf(c *Clause) When {
	for _, d := range s.dates {
		if d.First == c.at {
			return d
		}
	}
	return When{}
}

// perfect reports whether a clause tells of what had come about by a time: "by 1 May the
// siege had killed 800".
func (s *sentence) perfect(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if IsAny(s.t, i, "had has have") {
			return true
		}
	}
	return false
}

// standing reports whether a clause says how things stood: "by Thursday 52 people were
// confirmed dead".
func (s *sentence) standing(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if IsAny(s.t, i, "is are was were stood stands") {
			return true
		}
	}
	return false
}

// inMention reports whether a date stands in the phrase of a mention: "by Tuesday's
// floods".
func (s *sentence) inMention(d When) bool {
	return slices.ContainsFunc(s.told, func(m Mention) bool { return d.First >= m.start && d.Last <= m.First })
}

// nearer reports whether a date stands nearer to the verb or noun of a clause's event
// than the one taken: "the mill, built in 1892, burned on Monday".
func (s *sentence) nearer(d When, c *Clause) bool {
	if c.event < 0 || d.Op != claims.On {
		return false
	}
	m := &s.told[c.event]
	away := func(i int) int { return max(m.First-i, i-m.Last) }
	return m.verb && away(d.First) < away(c.at)
}

// ofMention gives a date to the mention that it stands with: one whose phrase it
// is in, or one that is only named before it ("since the war began on 3 May").
func (s *sentence) ofMention(d When) bool {
	for i := range s.told {
		m := &s.told[i]
		if d.First >= m.start && d.Last <= m.First {
			return true // phrase has taken it
		}
		if d.OpFirst >= m.Last && s.namesOnly(m.Last, d.OpFirst) {
			if m.period.IsZero() {
				m.period = s.begun(m, d)
			}
			return true // "the fire in Oresk on 3 May"
		}
		if m.Aside && d.OpFirst >= m.Last && d.OpFirst < m.Last+8 && s.clauseOf(m.First) == s.clauseOf(d.First) && s.alone(m.Last, d.OpFirst) {
			if m.period.IsZero() {
				m.period = s.begun(m, d)
			}
			return true
		}
	}
	return false
}

// besideMention reports whether a date is that of another deed than the event that
// its clause names: "workers handed out tents on Monday to survivors of the quake".
func (s *sentence) besideMention(d When, c *Clause) bool {
	if c.event < 0 {
		return false
	}
	m := &s.told[c.event]
	if s.ofSuperlative(m.start - 1) {
		return false // "On 12 June, the worst day of the siege"
	}
	if d.Last == m.start-1 && s.t.Tokens[d.Last].Rune == ',' && m.article == definite {
		return false // "shot on Saturday, the worst attack in the city"
	}
	late := d.Last <= m.start && d.OpFirst > c.First+2
	if m.verb || m.start == s.first || !late && !IsAny(s.t, m.start-1, "of after from following over about to") {
		return false
	}
	if late && slices.ContainsFunc(s.told, func(o Mention) bool { return o.First >= c.First && o.Last <= d.OpFirst && o.Kind != "" }) {
		return true // "an aftershock struck on Monday, as the toll of the quake rose"
	}
	for i := max(c.First, d.OpFirst-7); i < min(d.OpFirst, m.start); i++ {
		if id := s.t.Tokens[i].ID; s.t.Lex.Any(id, harm) && !(i > c.First && s.t.Lex.Is(s.t.Tokens[i-1].ID, lexicon.Determiner)) || s.cue(i, "at") && !s.t.Lex.Is(s.t.Tokens[i].ID, lexicon.Preposition) {
			return false // "killed Sunday after a quake"
		}
	}
	for i := d.Last; i < m.start; i++ {
		if s.t.Lex.Any(s.t.Tokens[i].ID, 1<<lexicon.MeasureObject|1<<lexicon.MeasureSubject) {
			return false // "on Sunday killed 40 in an attack"
		}
	}
	return true
}

// harm are verbs and states by which an event does its harm.
const harm lexicon.ClassSet = 1<<lexicon.MeasureObject | 1<<lexicon.MeasureState | 1<<lexicon.MeasureSubject

// namesOnly reports whether nothing but names and small words stands between two
// tokens.
func (s *sentence) namesOnly(i, j int) bool {
	if j > i+6 {
		return false
	}
	for k := i; k < j; k++ {
		tok := &s.t.Tokens[k]
		if !tok.Capital && !IsAny(s.t, k, "in of at near on the off") {
			return false
		}
	}
	return true
}

// alone reports whether no other mention and no mark stands between two tokens.
func (s *sentence) alone(i, j int) bool {
	for k := i; k < j; k++ {
		if s.t.Tokens[k].Kind == words.Mark && s.t.Tokens[k].Rune != '-' {
			return false
		}
	}
	return !slices.ContainsFunc(s.told, func(m Mention) bool { return m.First >= i && m.First < j })
}

// begun is the time of an event whose beginning a date gives: "since the war began
// on 3 May" is from that day on.
func (s *sentence) begun(m *Mention, d When) claims.Period {
	if d.Op != claims.On || d.Period.Open != "" {
		return d.Period
	}
	if s.cue(m.First, "ends") && !m.Since && !s.brokenDown() {
		return until(d.Period)
	}
	if m.Since {
		return since(d.Period)
	}
	for k := max(s.first, m.start-2); k < d.OpFirst && s.t.Lex.Has(m.Kind, lexicon.Lasting); k++ {
		if s.cue(k, "begins") {
			return since(d.Period)
		}
	}
	return d.Period
}

// happened is the time that a date gives to what its clause tells of.
func (s *sentence) happened(d When, c *Clause) claims.Period {
	switch {
	case s.since(d) && !s.insideSince(d, c):
		return since(d.Period)
	case s.endsEvent(d, c):
		return until(d.Period)
	}
	return d.Period
}

// insideSince reports whether what a clause tells of stands between "since" and its
// date: "aftershocks have gone on since a quake struck on Sunday" dates the quake.
func (s *sentence) insideSince(d When, c *Clause) bool {
	if c.event < 0 || s.told[c.event].Since {
		return false
	}
	for i := d.OpFirst - 1; i > c.First; i-- {
		if IsAny(s.t, i, "since") {
			return s.told[c.event].First > i
		}
	}
	return false
}

// cue reports whether a cue of that name begins at token i.
func (s *sentence) cue(i int, name string) bool { return cueAt(s.t, i, s.last, name) }
