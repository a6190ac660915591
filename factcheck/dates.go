package factcheck

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A date is compared with another only if the same thing is known to have happened: both
// are the day of their event, or both say when the war, the Treaty of Kelmar, Marta Selic
// began, was signed, was born. The start of what went on for a time is compared with its
// start, and its end with its end.

// The happenings of the lexicon that this package knows: a time that something went on,
// and the two ends of it.
const (
	started  = "start"
	ended    = "end"
	lasted   = "last"
	occurred = "occur"
)

// spans are the happenings that go on for a time, each with those at its two ends.
var spans = map[string][2]string{lasted: {started, ended}, "life": {"birth", "death"}}

// isEndOf reports whether one happening is an end of the time that the other takes.
func isEndOf(v, span string) bool {
	ends, ok := spans[span]
	return ok && (v == ends[0] || v == ends[1])
}

// once are the happenings that befall one thing no more than once.
var once = []string{"birth", "death", "life", "founding", "independence", "sign", "ratify", "adopt"}

// dateFit compares dates only if the same happening is dated.
func (r *run) dateFit(a, b *subject) (fit, []Phrase) {
	x, y := a.claim, b.claim
	v, w := r.happening(x), r.happening(y)
	switch {
	case v == "" && w == "" && ofItsEvent(x) && ofItsEvent(y):
		return alike, r.put("each is the day of its event")
	case x.Noun == "" || y.Noun == "":
		return apart, r.put("one of the dates does not say to what something happened")
	case fold(x.Noun) != fold(y.Noun):
		return apart, r.put2("the dates are of %q and %q", x.Noun, y.Noun)
	case v == w:
		return alike, r.put1("both date %q", strings.TrimSpace(x.Noun+" "+v))
	case isEndOf(v, w) || isEndOf(w, v):
		return alike, r.put1("one says how long %q went on", x.Noun)
	}
	return apart, r.put1("different things happened to %q", x.Noun)
}

// happening is what a date is the date of, "" for the day of its event: what is over in
// days began on that day.
func (k *Checker) happening(c *claims.Claim) string {
	if c.Verb == occurred {
		return ""
	}
	if isEnd(c.Verb) && c.Event.Kind != "" && c.Noun == c.Event.Kind && !k.lasting(c.Event.Kind) {
		return ""
	}
	return c.Verb
}

func isEnd(v string) bool { return v == started || v == ended }

// ofItsEvent reports whether a date is that of the event that it stands with.
func ofItsEvent(c *claims.Claim) bool {
	return c.Date.Known() && c.Date.Core.Equal(c.Event.Period.Core)
}

// bearsName reports whether a date is that of something with a name, which needs no event
// to say which it is.
func (s *subject) bearsName() bool {
	first, _ := utf8.DecodeRuneInString(s.claim.Noun)
	return s.claim.Measure == claims.EventDate && s.claim.Verb != "" && s.claim.Verb != occurred && unicode.IsUpper(first)
}

// happensOnce reports whether what a date is of befalls its thing but once.
func happensOnce(c *claims.Claim) bool { return slices.Contains(once, c.Verb) }

// side is the date of the start or the end of what a claim says went on for a time, or
// began or ended. "Lasted until May" gives the end.
func side(c *claims.Claim, v string) claims.Period {
	d := c.Date
	ends, span := spans[c.Verb]
	switch {
	case span && v == ends[1]:
		_, to := d.Core.Ends()
		return claims.Period{Core: to}
	case !span && !(v == ended && d.Op == claims.Until) && !(v == started && d.Op == claims.Since):
		return d
	case v == ended:
		_, to := d.Core.Ends()
		return claims.Period{Core: to}
	}
	from, _ := d.Core.Ends()
	return claims.Period{Core: from}
}

// judgeDates compares two dates: of times that things went on, each end for itself.
func (p *pair) judgeDates() {
	x, y := p.a.claim, p.b.claim
	switch v, w := x.Verb, y.Verb; {
	case v == w && spans[v] != [2]string{}:
		p.judgeSides(spans[v][0])
		if p.relation == Agree || p.relation == "" {
			p.stopped = ""
			p.judgeSides(spans[v][1])
		}
	case isEndOf(v, w):
		p.judgeSides(v)
	case isEndOf(w, v):
		p.judgeSides(w)
	case isEnd(v):
		p.judgeSides(v)
	case isEnd(w):
		p.judgeSides(w)
	default:
		p.judgePeriods(x.Date, y.Date)
		if p.relation == Agree && endless(x.Date) != endless(y.Date) {
			p.relation = ""
			p.say("dates", "vacuous", "a time without an end has room for nearly every date")
			p.stop("dates")
		}
	}
}

// endless reports whether a time has no beginning or no end that is known: it meets
// nearly every date, which says nothing.
func endless(d claims.Period) bool {
	from, to := d.Core.Ends()
	return !d.Core.IsZero() && (from.IsZero() || to.IsZero())
}

func (p *pair) judgeSides(v string) {
	p.judgePeriods(side(p.a.claim, v), side(p.b.claim, v))
}

func (p *pair) judgePeriods(x, y claims.Period) {
	p.verdict, p.days = x.Verdict(y)
	p.dates = [2]claims.Period{x, y}
	if p.words {
		p.tell("dates", p.verdict.String(), p.put2("%d and %d", spanOf(x).String(), spanOf(y).String()))
	}
	switch p.verdict {
	case claims.Unknown:
		p.stop("dates")
	case claims.Conflict:
		p.relation = Conflict
		p.severity = dateSeverity(p.days)
		p.doubtDates()
	case claims.Tension:
		p.relation = Tension
		p.severity = dateSeverity(p.days)
	default:
		p.relation = Agree
	}
}

// oneDating reports whether two dates that differ are likely to be of one event, though
// neither text names it: of its own day, when they lie so near that one quake and not two
// is told of; of what else happened, when they lie within a month of each other.
func (r *run) oneDating(a, b *subject) bool {
	x, y := a.claim, b.claim
	_, days := x.Date.Verdict(y.Date)
	if x.Event.Kind == "" || x.Event.Kind != y.Event.Kind || r.lex().Has(x.Event.Kind, lexicon.Street) {
		return false
	}
	if v := r.happening(x); v != "" || r.happening(y) != "" {
		return v == r.happening(y) && days <= 31
	}
	return days <= 3 && inFigures(x) && inFigures(y)
}

// inFigures reports whether a date is one day and written with its number: what a text
// dates by a weekday may be any of the things that it tells of.
func inFigures(c *claims.Claim) bool { return spanOf(c.Date).days() == 1 && figured(c) }

func figured(c *claims.Claim) bool { return strings.ContainsAny(c.Citation.Quote, "0123456789") }

// doubtDates says what speaks against it that two dates which differ are of one happening.
func (p *pair) doubtDates() {
	x, y := p.a.claim, p.b.claim
	day := p.happening(x) == "" && p.happening(y) == ""
	switch {
	case day && !(isDay(x) && isDay(y)):
		p.relation = ""
		p.say("dates", "unknown", "it is not said of both that they are the day of the event")
		p.stop("dates")
	case p.days > 366 && !p.within && !p.sureOfDates():
		p.lower(Note)
		p.say("dates", "far", "dates that lie years apart are rather of two events, or of two of one name: a note")
	case day && !p.atOnce(x.Event.Kind):
		p.lower(Note)
		p.say("dates", "days", "it went on for days, or went through several places: a note")
	case p.within:
		p.lower(Warning)
		p.say("dates", "one", "a text that gives two dates may be telling of two views: at most a warning")
	case calendar(x) || calendar(y):
		p.lower(Note)
		p.say("dates", "calendar", "a text speaks of the Julian calendar: a note")
	}
}

// isDay reports whether a date is said to be the day of its event: by a verb, or by the
// noun that it stands behind.
func isDay(c *claims.Claim) bool { return c.Verb == occurred || c.Noun != "" }

// atOnce reports whether what is of a kind happens at one moment, or at one spot.
func (k *Checker) atOnce(kind string) bool {
	return kind == "quake" || k.lex().Has(kind, lexicon.Local)
}

// calendar reports whether the sentence of a date says by which calendar it is.
func calendar(c *claims.Claim) bool {
	s := strings.ToLower(c.Sentence)
	return slices.ContainsFunc([]string{"old style", "new style", "julian", "gregorian", "(o.s.)", "(n.s.)"}, func(w string) bool { return strings.Contains(s, w) })
}

// sureOfDates reports whether two dates that lie years apart are of one happening all the
// same: of an event that has a name.
func (p *pair) sureOfDates() bool {
	x := p.a.claim
	named := p.a.title != "" && p.a.title == p.b.title || p.a.pin != nil && p.a.pin == p.b.pin
	return x.Verb != "" && named && !p.a.bearsName()
}

func dateSeverity(days int) Severity {
	switch {
	case days <= 1:
		return Minor
	case days <= 31:
		return Moderate
	}
	return Major
}

// severalViews is the reason for the level of a date against a text that gives several.
var severalViews = reason("dates", "views", phrase("a text gives several dates for this, so that it may be telling of two views: at most a warning"))

// weighViews caps what differs from a text that itself gives several dates for one
// happening: in the north the war ended in May, in the south in June.
func (b *board) weighViews() {
	type view struct{ doc, thing string }
	several := map[view]bool{}
	each := func(e *edge, do func(v view)) {
		if b.said[e.i].claim.Measure != claims.EventDate {
			return
		}
		for _, n := range [...]int{e.i, e.j} {
			c := b.said[n].claim
			for _, d := range b.said[n].docs {
				do(view{d, fold(c.Noun) + " " + c.Verb})
			}
		}
	}
	for n := range b.edges {
		if e := &b.edges[n]; e.Relation == SelfConflict {
			each(e, func(v view) { several[v] = true })
		}
	}
	for n := range b.edges {
		if e := &b.edges[n]; e.Relation == Conflict && e.Level > Warning {
			each(e, func(v view) { e.views = e.views || several[v] })
			if e.views {
				e.Level = Warning
			}
		}
	}
}
