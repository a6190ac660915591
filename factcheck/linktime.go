package factcheck

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// timeEvidence weighs when each event happened; disjoint times have been ruled
// out before.
func (r *run) timeEvidence(a, b *subject) (strength, []Phrase) {
	named := a.title != "" && a.title == b.title
	switch {
	case a.claim.Measure == claims.EventDate:
		switch v, _ := a.claim.Date.Verdict(b.claim.Date); {
		case named:
			return firm, r.put("the dates are what is compared")
		case v.Agrees():
			return firm, r.put("the dates agree")
		case r.oneDating(a, b):
			return weak, r.put("the dates lie near each other")
		}
		return missing, r.put("the dates lie too far apart to be of one event, unless both texts call it by one name")
	case (a.event.open != "" || b.event.open != "") && a.repeats(b):
		return weak, r.put("the day of one is not resolved, but both give one figure in one week")
	case (a.event.open != "" || b.event.open != "") && a.alikeNumbered(b):
		return weak, r.put("the day of one is not resolved, but both are told of by one number")
	case a.event.open != "" && b.event.open != "":
		return firm, r.put1("both happened on %s of one text", a.event.open)
	case a.event.known && b.event.known:
		return r.datedBoth(a, b, named)
	case !a.event.known && !b.event.known && shares(a.docs, b.docs):
		return firm, r.put("neither says when, and one text says both")
	case a.event.known || b.event.known:
		return r.datedOne(a, b, named)
	}
	return r.datedNone(a, b, named)
}

// growing is for how many days before a count a toll is taken to have grown.
const growing = 6

// grewTo reports whether one of two claims is of a total that "rose to 106 on Friday", and
// the other's event of that day or one of those before. Friday is when it was counted. Where
// a town sees several, a toll that rose to less than another was is that of another event.
func (r *run) grewTo(a, b *subject) bool {
	if b.claim.Direction == claims.Up {
		a, b = b, a
	}
	if (r.street(a) || r.street(b)) && a.claim.Measure == b.claim.Measure && lowest(a.quantity).Cmp(lowest(b.quantity)) < 0 {
		return false
	}
	return a.claim.Direction == claims.Up && a.info.Grows && a.event.days() == 1 && b.event.days() <= 2 && b.claim.Direction != claims.Up &&
		!shares(a.docs, b.docs) && !after(b.event.from, a.event.to, 0) && !after(a.event.to, b.event.to, growing)
}

func (r *run) datedBoth(a, b *subject, named bool) (strength, []Phrase) {
	if r.grewTo(a, b) && !a.event.overlaps(b.event) {
		why := r.put("one was counted in the week after the other's day")
		if r.street(a) || r.street(b) {
			return weak, why
		}
		return firm, why
	}
	why := r.ofSpans("their times meet: %d and %d", a.event, b.event)
	if !a.event.faces(b.event) && !named && !a.event.begins(b.event) {
		return weak, r.join(why, r.put(", but both are open to the same side"))
	}
	if !a.event.overlaps(b.event) && a.event.days() == 1 && b.event.days() == 1 && !named {
		return weak, r.join(why, r.put(", but their days are not one"))
	}
	long := r.lasting(a.claim.Event.Kind) || r.lasting(b.claim.Event.Kind)
	if !named && !long && max(a.event.days(), b.event.days()) > 31 {
		return weak, r.join(why, r.put(", but a date is wide"))
	}
	return firm, why
}

// ofOneYear reports whether two texts tell of an event of one year in a town that the
// gazetteer does not have, and of a kind that it hardly sees twice in a year.
func (r *run) ofOneYear(a, b *subject) bool {
	wide := max(a.event.days(), b.event.days())
	return a.event.known && b.event.known && wide > 31 && wide <= year && sharesTown(a.names, b.names) && !r.street(a) && !r.street(b)
}

// datedOne weighs an event with a date against one without: the text without
// must have been published when the other's event was news.
func (r *run) datedOne(a, b *subject, named bool) (strength, []Phrase) {
	if b.event.known {
		a, b = b, a
	}
	switch told := b.published; {
	case told.known && after(a.event.from, told.to, 1):
		return missing, r.put("one was published before the other happened")
	case newsOf(told, a.event, 7):
		return firm, r.ofSpan("one is of %d, the other was published within a week of it", a.event)
	case named:
		return weak, r.put("only one says when, and both use one name")
	case told.known && a.event.to == edtf.MaxDay && r.lasting(a.claim.Event.Kind) && b.event.open == "" && !after(a.event.from, told.to, 0) && !after(told.from, a.event.from, 10*366):
		return weak, r.ofSpan("one has gone on %d, and the other was published then", a.event)
	case told.known && a.event.to == edtf.MaxDay && b.event.open == "" && !after(a.event.from, told.to, 0) && !after(told.from, a.event.from, 31):
		return weak, r.ofSpan("one has gone on %d, and the other was published then", a.event)
	case a.claim.Event.Kind != "" && a.claim.Event.Kind == b.claim.Event.Kind && b.event.open == "" && !r.lex().Has(a.claim.Event.Kind, lexicon.Street) && (!told.known || newsOf(told, a.event, year)):
		return weak, r.put("only one says when, and both tell of one kind of event, which is rare in one place")
	}
	return missing, r.put("only one says when")
}

// year is for how long after an event a text that gives no date is taken to tell of it.
const year = 366

// newsOf reports whether a text of that date may speak of an event of that
// time as news: it was published during it or so many days after its end.
func newsOf(published, event span, days int64) bool {
	if !published.known || !event.bounded() || published.days() > 7 {
		return false
	}
	return !after(event.from, published.to, 1) && !after(published.to, event.to, days)
}

func (r *run) datedNone(a, b *subject, named bool) (strength, []Phrase) {
	switch {
	case a.published.near(b.published) && (named || !r.lex().Has(a.claim.Event.Kind, lexicon.Local)):
		return firm, r.put("neither says when, and both were published in one week")
	case a.published.near(b.published):
		return weak, r.put("neither says when, and both were published in one week")
	case named && !a.published.known && !b.published.known:
		return firm, r.put("neither text is dated, and both use one name")
	case named:
		return weak, r.put("neither says when, and both use one name")
	}
	return missing, r.put("neither says when")
}
