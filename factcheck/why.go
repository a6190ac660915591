package factcheck

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Two figures on one thing differ. Before that is called a conflict, these
// explanations are tried, in this order: a later count, those who did it, two
// speakers. The first that fits becomes the relation.
func (p *pair) explain() {
	if p.a.claim.Measure == claims.EventDate {
		p.bySpeakers()
		p.bySelf()
		return
	}
	switch {
	case p.within && p.opposed() && !p.running():
		p.bySpeakers()
		return
	case p.byTime():
		if p.relation == Revision {
			p.byDefinition()
		}
		return
	case p.a.earlier() != p.b.earlier(): // of a time that nothing tells
		p.relation = ""
		p.stop("period")
		return
	case p.byDefinition(), p.bySpeakers():
		return
	}
	p.bySelf()
	p.byFinal()
	p.byFear()
	p.byDistance()
	p.byFirstDay()
	p.byZero()
	p.byNoun()
	p.byCrowd()
}

// farApart is the ratio from which two figures are hardly of one event where only one text
// says when it was.
const farApart = 10

// converted is the ratio below which figures in two units may differ by rounding.
const converted = 1.1

// byDistance caps figures that lie so far apart that one is rather of more than the event,
// where only one says when it was or their days differ.
func (p *pair) byDistance() {
	if x, y := p.points(); p.a.info.Scale == claims.Magnitude && p.link != same && p.relation == Conflict {
		if d, ok := y.Sub(x); ok && d.Abs().Cmp(claims.Int(1)) >= 0 {
			p.lower(Note)
			p.say("gap", "wide", "quakes that differ by more than a whole magnitude, and may be two, are: a note")
			return
		}
	}
	if p.ratio != nil && *p.ratio < converted && p.a.quantity.Unit != p.b.quantity.Unit {
		p.lower(Note)
		p.say("gap", "converted", "the units differ, and conversions are rounded: less than a tenth apart is a note")
		return
	}
	if p.ratio == nil || *p.ratio < farApart || p.a.event.known && p.b.event.known && p.a.event.overlaps(p.b.event) || p.a.title != "" && p.a.title == p.b.title {
		return
	}
	p.lower(Note)
	p.say("gap", "wide", "the figures are so far apart that one may be of more than this event, and only one says when that was: a note")
}

// byFear caps figures that are both only feared or believed: two estimates that differ
// say that nobody knows.
func (p *pair) byFear() {
	if p.a.claim.Stance == claims.Estimated && p.b.claim.Stance == claims.Estimated {
		p.lower(Note)
		p.say("stance", "estimated", "both are estimates: a note")
	}
}

// byFirstDay caps counts that grow of the very day of their event: two texts of one
// day may be hours apart, and which is the later one is not known.
func (p *pair) byFirstDay() {
	event := p.eventSpan()
	early := func(s *subject) bool {
		return !s.asOf.known && s.published.known && !after(s.published.from, event.to, 0)
	}
	if !p.a.info.Grows || !event.bounded() || event.days() > 2 || p.within || !early(p.a) || !early(p.b) {
		return
	}
	p.lower(Note)
	p.say("time", "first day", "both texts are of the day of the event, and counts of that day change by the hour: a note")
}

// byCrowd caps the sizes of a crowd as two speakers give them: organisers and
// police never agree.
func (p *pair) byCrowd() {
	if p.a.claim.Measure == "protesters" && p.opposed() {
		p.lower(Warning)
		p.say("speakers", "opposed", "the two sizes of the crowd are on the word of different speakers: at most a warning")
	}
}

// bySelf calls a conflict inside one text by its own name.
func (p *pair) bySelf() {
	if p.within && p.relation == Conflict {
		p.relation = SelfConflict
	}
}

// timeOrder is which of two counts was made first.
type timeOrder uint8

const (
	unknownOrder timeOrder = iota
	sameTime
	firstFirst
	secondFirst
)

func (o timeOrder) mirrored() timeOrder {
	switch o {
	case firstFirst:
		return secondFirst
	case secondFirst:
		return firstFirst
	}
	return o
}

// asOf is the moment of counting: the stated one, else the publication if the
// event was news then, else unknown.
func (p *pair) asOf(s *subject) span {
	if s.asOf.known {
		return s.asOf
	}
	if p.fresh(s) || p.during(s) {
		return s.published
	}
	return span{}
}

// during reports whether a claim was published while its event, of which the end is
// known, still went on.
func (p *pair) during(s *subject) bool {
	event := p.eventSpan()
	return event.bounded() && s.event.known && s.published.known && !after(s.event.from, s.published.to, 1) && after(event.to, s.published.to, 0)
}

// fresh reports whether a claim was published while the victims of its event
// were still being counted. (A week, as wires have it, is too short: the toll of
// a storm rises for a month.) Where
// neither text says when it happened, they were linked because both were
// published in one week, so both are taken as news.
func (p *pair) fresh(s *subject) bool {
	event := p.eventSpan()
	if !event.known {
		return p.a.published.near(p.b.published)
	}
	if event.to == edtf.MaxDay && event.from != edtf.MinDay { // "since Thursday"
		most := int64(openDays)
		if p.a.goesOn() && p.b.goesOn() {
			most = goingOn
		}
		return s.published.known && !after(event.from, s.published.to, 1) && !after(s.published.from, event.from, most)
	}
	return newsOf(s.published, event, openDays)
}

// goesOn reports whether a claim is of what has gone on since some day.
func (s *subject) goesOn() bool {
	return s.event.known && s.event.to == edtf.MaxDay && s.event.from != edtf.MinDay
}

// goingOn is for how many days what both texts say has gone on since some day is taken to go
// on still, so that each counts up to its day: a war, a famine.
const goingOn = 5 * 366

// eventSpan is when the event happened, by the text that says it more closely.
func (p *pair) eventSpan() span {
	switch x, y := p.a.event, p.b.event; {
	case !x.known:
		return y
	case !y.known || x.days() <= y.days():
		return x
	default:
		return y
	}
}

// order tells which count was made first.
func (p *pair) order() timeOrder {
	switch {
	case p.a.earlier() && !p.b.earlier():
		return p.olderOrder(p.a, p.b)
	case p.b.earlier() && !p.a.earlier():
		return p.olderOrder(p.b, p.a).mirrored()
	}
	x, y, event := p.asOf(p.a), p.asOf(p.b), p.eventSpan()
	switch {
	case x.known && !y.known && p.b.published.known && after(p.b.published.from, x.to, 0):
		return firstFirst // of a later time, whenever that was
	case y.known && !x.known && p.a.published.known && after(p.a.published.from, y.to, 0):
		return secondFirst
	case x.known && !y.known && p.b.event.bounded() && event.bounded() && after(event.to, x.to, 0):
		return firstFirst // of all of an event that was still going on
	case y.known && !x.known && p.a.event.bounded() && event.bounded() && after(event.to, y.to, 0):
		return secondFirst
	case !x.known || !y.known:
		return unknownOrder
	case after(y.from, x.to, 0):
		return firstFirst
	case after(x.from, y.to, 0):
		return secondFirst
	case !x.equal(y):
		return unknownOrder
	}
	return p.clock()
}

// olderOrder places a count that its text calls an older one: it was made before the text
// was, and so before what other texts of that day or a later one count.
func (p *pair) olderOrder(old, s *subject) timeOrder {
	at := p.asOf(s)
	if !at.known {
		at = s.published
	}
	if shares(old.docs, s.docs) || old.published.known && at.known && !after(old.published.from, at.to, 0) {
		return firstFirst
	}
	return unknownOrder
}

// clock tells two publications of one day apart, if both give time and zone, or stand in
// one text.
func (p *pair) clock() timeOrder {
	entries := p.entries()
	for _, s := range [...]*subject{p.a, p.b} {
		if s.asOf.known && !(entries && s.asOf.equal(s.published)) {
			return sameTime
		}
	}
	x, okX := minuteOf(p.a.claim.Published, entries)
	y, okY := minuteOf(p.b.claim.Published, entries)
	switch {
	case !okX || !okY || x == y:
		return sameTime
	case x < y:
		return firstFirst
	}
	return secondFirst
}

// minuteOf is the minute of the day by the clock of Greenwich; by that of its own zone,
// where that is not told and it does not matter.
func minuteOf(d edtf.Date, any bool) (int, bool) {
	h, m, _, offset, hasTime, hasZone := d.Time()
	return h*60 + m - offset, hasTime && (hasZone || any)
}

// byTime explains the difference by a running total that was counted twice.
func (p *pair) byTime() bool {
	o := p.order()
	if x, y := p.points(); x.Cmp(y) > 0 {
		o = o.mirrored()
	}
	// From here on the first figure is the lower one.
	if p.zero() {
		if o == firstFirst {
			p.relation = Update
			p.say("time", "update", "nobody was counted at first, and somebody later")
			return true
		}
		return false
	}
	if p.a.claim.Measure == "missing" && o == secondFirst && p.open() {
		p.relation = Update
		p.say("time", "update", "the missing grow fewer as they are found")
		return true
	}
	if p.within && p.a.info.Grows && (o == unknownOrder || o == sameTime) && (p.a.claim.Direction == claims.Up || p.b.claim.Direction == claims.Up) {
		p.relation = Update
		p.say("time", "update", "the text tells how the count rose")
		return true
	}
	if p.within && p.a.info.Grows && o == sameTime && p.a.asOf.known != p.b.asOf.known {
		p.relation = Update
		p.say("time", "update", "the text says of one of the two only when it was counted")
		return true
	}
	if !p.a.info.Grows || o == unknownOrder || o == sameTime || !p.open() {
		return false
	}
	if o == firstFirst {
		p.relation = Update
		p.say("time", "update", "the higher figure was counted later, and counting was still going on")
		return true
	}
	p.relation = Revision
	if p.link != same || p.closer() {
		p.lower(Note) // it may well be of another event, or of a part of it
	}
	p.said = p.a.claim.Direction == claims.Down || p.b.claim.Direction == claims.Down || p.a.earlier() || p.b.earlier()
	p.say("time", "revision", "the lower figure was counted later")
	return true
}

// closer reports whether the lower of two figures says more of where or who it counts: it
// may be of a part.
func (p *pair) closer() bool {
	low, high := p.a.claim, p.b.claim
	if x, y := p.points(); x.Cmp(y) > 0 {
		low, high = high, low
	}
	return len(low.Place) > 0 && len(high.Place) == 0 && p.scope.unsure > 0 || len(low.Population) > len(high.Population)
}

// zero reports whether the lower figure is a plain nobody.
func (p *pair) zero() bool {
	n, ok := p.qa.Stated.IsPoint()
	return ok && n.IsZero()
}

// openDays is how long after its end the victims of an event are still counted.
const openDays = 30

// open reports whether counting was still going on at the earlier count.
func (p *pair) open() bool {
	early := p.asOf(p.a)
	if p.order() == secondFirst {
		early = p.asOf(p.b)
	}
	if p.earlyFinal() {
		return false
	}
	if p.a.claim.Direction != claims.Level || p.b.claim.Direction != claims.Level {
		return true
	}
	end := p.eventSpan()
	return !end.known || end.to == edtf.MaxDay || !after(early.from, end.to, openDays-1)
}

// earlyFinal reports whether the count that was made first is called the last one.
func (p *pair) earlyFinal() bool {
	switch p.order() {
	case firstFirst:
		return p.a.claim.Final
	case secondFirst:
		return p.b.claim.Final
	}
	return false
}

// byFinal caps what goes against a count that its text called the last one: now and then
// one more is found, or counted again.
func (p *pair) byFinal() {
	if p.earlyFinal() && p.a.info.Grows {
		p.lower(Warning)
		p.say("time", "final", "the earlier count was called the last one: at most a warning")
	}
}

// byDefinition explains the difference by those who did it: with or without
// the attacker.
func (p *pair) byDefinition() bool {
	var why []Phrase
	ok := false
	if p.Definition != nil {
		var said string
		said, ok = p.Definition(*p.a.claim, *p.b.claim)
		why = p.put1("%s", said)
	}
	if !ok {
		why, ok = p.byCulprits()
	}
	if ok {
		p.relation = Definition
		p.tell("definition", "explained", why)
	}
	return ok
}

// culprits are those who are counted among the victims by some and not by others.
var culprits = wordSet("attackers perpetrators assailants gunmen bombers hijackers pilots crew unborn")

// byCulprits looks for a count of those who did it, in either text, that is
// exactly the difference.
func (p *pair) byCulprits() ([]Phrase, bool) {
	if !p.bothExact() {
		return nil, false
	}
	d, ok := p.qb.Point.Sub(p.qa.Point)
	if !ok {
		return nil, false
	}
	for _, docs := range [][]string{p.a.docs, p.b.docs} {
		for _, doc := range docs {
			for _, s := range p.culprit[doc] {
				if s.quantity.Point == d && (p.events(s, p.a) >= maybe || p.events(s, p.b) >= maybe) {
					return p.put1("the difference is that of the %s, whom some count and some do not", people(s.claim.Population)), true
				}
			}
		}
	}
	return nil, false
}

// bySpeakers explains the difference by who said it.
func (p *pair) bySpeakers() bool {
	switch {
	case p.within && p.opposed():
		p.relation = Disputed
		p.say("speakers", "opposed", "one text gives both, each on the word of its own speaker")
		return true
	case p.relation == Conflict && p.oneVoice():
		p.relation = SpeakerConflict
		p.tell("speakers", "same", p.put1("both are on the word of %s", p.a.claim.Speakers[0]))
		return true
	}
	return false
}

// oneVoice reports whether one named speaker is given both figures, of one time.
func (p *pair) oneVoice() bool {
	x, y := p.a.claim.Speakers, p.b.claim.Speakers
	if len(x) == 0 || len(y) == 0 || fold(x[0]) != fold(y[0]) || !isNamed(x[0]) || !isNamed(y[0]) {
		return false
	}
	known := p.asOf(p.a).known || p.asOf(p.b).known
	return p.order() == sameTime || !known
}

// isNamed reports whether a speaker has a name: "police" is many people.
func isNamed(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// byZero caps nobody against somebody: in the first days a text may simply be
// older than it says.
func (p *pair) byZero() {
	if !p.zero() {
		return
	}
	event, at := p.eventSpan(), p.asOf(p.b)
	if p.order() == unknownOrder || !event.bounded() || !after(at.from, event.to, 3) {
		p.lower(Warning)
		p.say("zero", "early", "nobody was counted, perhaps too early: at most a warning")
	}
}

// byNoun caps counts of things that no measure knows: an error only if both
// are exact and of one day.
func (p *pair) byNoun() {
	if p.a.claim.Measure != claims.Counted || p.relation == Tension {
		return
	}
	if !p.bothExact() || p.order() != sameTime && !(p.a.window.equal(p.b.window) && p.a.window.days() == 1) {
		p.lower(Warning)
		p.say("noun", "unknown", "no measure knows what is counted: at most a warning")
	}
}

// convert brings both figures into one unit.
func (p *pair) convert() {
	p.qa, p.qb = p.a.quantity, p.b.quantity
	if x, y, ok := p.commonUnit(p.a, p.b); ok {
		p.qa, p.qb = x, y
	}
}

// commonUnit converts two figures whose units have one base.
func (r *run) commonUnit(a, b *subject) (x, y claims.Quantity, ok bool) {
	x, y = a.quantity, b.quantity
	if x.Unit == y.Unit {
		return x, y, false
	}
	ux, uy := r.units()[x.Unit], r.units()[y.Unit]
	if ux.base(x.Unit) != uy.base(y.Unit) {
		return x, y, false
	}
	x, okX := ux.convert(x)
	y, okY := uy.convert(y)
	return x, y, okX && okY
}

// base is what a unit leads to, itself if nothing is known of it.
func (u Unit) base(unit string) string {
	if u.Base == "" {
		return unit
	}
	return u.Base
}

func (u Unit) convert(q claims.Quantity) (claims.Quantity, bool) {
	if u.Base == "" {
		return q, true
	}
	p, ok := q.Point.Mul(u.Factor)
	if !ok || u.Factor.Sign() <= 0 {
		return q, false
	}
	q.Point, q.Unit = p, u.Base
	q.Given, q.Stated, q.Read = q.Given.Scale(u.Factor), q.Stated.Scale(u.Factor), q.Read.Scale(u.Factor)
	return q, true
}

// isCulprit reports whether a claim counts those who did it.
func isCulprit(c *claims.Claim) bool {
	return slices.ContainsFunc(c.Population, func(s string) bool { return culprits[s] })
}
