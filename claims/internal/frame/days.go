package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// resolve finds the days of the dates, each with those before it as anchors.
func (k *Tracker) resolve(s *sentence, dates []mention.Date) []When {
	out := make([]When, 0, len(dates))
	if k.count > k.yearAt+2 && !k.section && !k.Published.IsZero() {
		k.year = 0 // news counts from its day again
	}
	for _, d := range dates {
		w := When{Date: d}
		if !d.Clock {
			w.Period = k.days(d, !s.future(&d))
			w.Saying = s.saying(d) || k.stamped(s, d, w.Period)
			if w.Period.Known() && w.Period.Open == "" {
				k.last, k.lastAge = w.Period.Core, 0
				if lo, _ := w.Period.Core.Bounds(); d.Explicit() && !d.Range() && lo > edtf.MinDay {
					k.year, _, _ = lo.Civil()
					k.yearAt = k.count
				}
			}
		}
		out = append(out, w)
	}
	return out
}

// days are the days that a date means. What lasts until a day without a year may
// end long behind the day of the text: the nearer reading is taken.
func (k *Tracker) days(d mention.Date, past bool) claims.Period {
	at := mention.Anchors{Published: k.today(), Last: k.last, Year: k.year, Order: k.Order, Ahead: k.Ahead}
	p := d.Resolve(at, past)
	const half = 183
	from, _ := at.Published.Bounds()
	if _, hi := p.Core.Bounds(); past && (d.Op == claims.Until || d.Op == claims.By) && !d.Explicit() && p.Known() && from != edtf.MinDay && from-hi > half {
		return d.Resolve(at, false)
	}
	return p
}

// today is the day on which a sentence was written: that of its section, else that of the
// text. "Last Tuesday" in a diary's entry is counted from the entry.
func (k *Tracker) today() edtf.Date {
	if k.Entry {
		return k.Published
	}
	if lo, hi := k.day.Core.Bounds(); k.section && lo == hi && k.block != sources.Heading && k.block != sources.Item {
		return k.day.Core
	}
	return k.Published
}

// stamped reports whether a date is that of the text: the day of its publication in
// the title or among the first sentences, written out and without a preposition.
func (k *Tracker) stamped(s *sentence, d mention.Date, p claims.Period) bool {
	if !k.stamps(p) || k.block != sources.Title && k.count > 6 {
		return false
	}
	if s.issued(d.OpFirst) {
		return true
	}
	if d.OpFirst > s.first && s.t.Lex.Is(s.t.Tokens[d.OpFirst-1].ID, lexicon.Preposition) {
		return false
	}
	if next := d.Last; d.OpFirst <= s.first+5 && next < s.last && (strings.ContainsRune("(—–", s.t.Tokens[next].Rune) || s.t.Tokens[next].Rune == '-' && s.t.Tokens[next].Space) {
		return true // "KELMAR, Nov 21 (Agency) —", "KELMAR, Nov 21 - "
	}
	return d.Explicit() && d.Precision() == edtf.DayPrecision || k.block == sources.Title && d.Last >= s.last-1
}

// issued reports whether a date at token i is that of a text in a row of such: "update of 11
// November", "situation report of 3 May".
func (s *sentence) issued(i int) bool {
	if i-2 < s.first || !IsAny(s.t, i-1, "of for") {
		return false
	}
	e, _ := match.Before(s.t, i-1, s.first, lexicon.Cue)
	return e != nil && e.Name == "issue"
}

// dated notes a heading that is nothing but a date: it dates the section.
func (k *Tracker) dated(s *sentence, dates []When) bool {
	if k.block != sources.Heading && k.block != sources.Item || len(dates) != 1 || dates[0].First != s.first || !dates[0].Period.Known() {
		return false
	}
	if dates[0].Last < s.last && !s.onlyMarks(dates[0].Last) {
		return false
	}
	if k.leadDone == 0 && k.stamps(dates[0].Period) || k.Entry && k.Event(k.lead).Kind != "" {
		return true // of the text, or of the entries of a report on what its lead tells
	}
	k.last = dates[0].Period.Core
	k.day = dates[0].Period
	began := k.section
	if !k.section {
		k.section, k.subject = true, k.Event(k.lead)
	}
	if k.sudden(k.Event(k.lead).Kind) && (began || short(k.subject.Period)) {
		k.previous = k.lead // what a chronicle of one disaster goes on about
		return true
	}
	e := k.subject
	k.lead = k.introduce(claims.Event{Kind: e.Kind, Names: e.Names, Places: e.Places, Period: k.day})
	k.previous = k.lead
	return true
}

// stamps reports whether a date above all prose is that of the text itself: the
// day of its publication or the day before.
func (k *Tracker) stamps(p claims.Period) bool {
	lo, hi := p.Core.Bounds()
	from, to := k.Published.Bounds()
	return from != edtf.MinDay && lo >= from-1 && hi <= to+1
}

// sudden reports whether events of a kind are over at once and struck a whole region,
// so that a chronicle goes on about one of them.
func (k *Tracker) sudden(kind string) bool {
	return kind != "" && !k.lex.Has(kind, lexicon.Lasting) && !k.lex.Has(kind, lexicon.Local) && !k.lex.Has(kind, lexicon.Minor)
}

func (k *Tracker) lastDate() bool { return !k.last.IsZero() }

// reference reports whether the text is a work of reference, which is not about the days
// before it was printed: what its lead dates is what it is about.
func (k *Tracker) reference() bool {
	switch k.Kind {
	case sources.Encyclopedia, sources.Book, sources.Academic, sources.Dataset:
		return true
	}
	return false
}

// newsday is when a piece of news that gives no date happened: in the days up
// to its publication, and not long before.
func (k *Tracker) newsday() claims.Period {
	if k.reference() {
		return claims.Period{}
	}
	lo, hi := k.Published.Bounds()
	if lo == edtf.MinDay || hi-lo > 1 {
		return claims.Period{}
	}
	if k.news.of != k.Published { // asked for each clause, and a new one is costly
		k.news.of, k.news.Period = k.Published, claims.Period{Core: edtf.FromDays(lo-2, hi), Margin: edtf.FromDays(lo-10, hi)}
	}
	return k.news.Period
}

// news is a remembered [Tracker.newsday].
type news struct {
	of edtf.Date
	claims.Period
}

// longPast reports whether a time lies so far behind the day of a news text that it is not
// that of its news.
func (k *Tracker) longPast(when claims.Period) bool {
	news := k.newsday()
	if news.IsZero() || when.Op != claims.On || !when.Known() {
		return false
	}
	from, _ := news.Core.Bounds()
	_, to := when.Core.Bounds()
	return to < from-300
}

// dayOfCount turns the day of a section into the day of counting where its event goes
// on for longer: "24 April: 62 deaths" of an epidemic.
func (k *Tracker) dayOfCount(c *Clause) {
	if k.section && c.Event >= 0 && c.When.Equal(k.day) && k.enduring(k.cast[c.Event].Kind) {
		c.AsOf, c.When = c.When, claims.Period{}
	}
}
