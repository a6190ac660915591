package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// Comparison is how two claims stand to each other and why. The zero
// Comparison is of claims that nothing is known about.
type Comparison struct {
	Relation   Relation   // empty where the claims were not compared
	Rule       string     // the rule that the relation belongs to; empty for no discrepancy
	Stopped    string     // the test that kept them from being compared: "event", "measure" …
	Level      Level      // by the checker's policy, all caps applied
	Severity   Severity   // how far apart, for tension and conflict
	Ratio      *float64   // larger over smaller; nil against zero, for dates and where nothing was compared
	Gap        string     // how far apart as worded, in words
	GapWords   []Phrase   // what the gap is made of; nil where it is one form
	Confidence Confidence // how sure it is that both speak of one thing
	Reasons    []Reason   // every test that was made, in order
	Hints      []string   // slips that would explain the difference
	HintWords  []Phrase   // what each hint is made of; nil where each is one form
}

// run is a checker at work. It has all that one comparison, or one check,
// needs beside the checker's settings.
type run struct {
	*Checker
	words   bool // write reasons down
	reasons []Reason
	culprit map[string][]*subject // by source: counts of those who did it, for definitions
	pins    []pin
	fellows fellows
}

func (k *Checker) newRun() *run {
	k = k.atWork()
	return &run{Checker: k, culprit: map[string][]*subject{}, pins: k.pinsOf()}
}

// hear prepares a claim for comparison.
func (r *run) hear(c *claims.Claim) *subject {
	s := r.subject(c)
	r.readAgain(s)
	r.pinTo(s)
	return s
}

// compare puts the pair into the order of its content, so that the answer does
// not depend on which claim came first, and makes all tests.
func (r *run) compare(a, b *subject) Comparison {
	if order(a, b) > 0 {
		a, b = b, a
	}
	return r.compareOrdered(a, b)
}

// compareOrdered is compare for a pair that is in the order of its content.
func (r *run) compareOrdered(a, b *subject) Comparison {
	r.reasons = nil
	p := pair{run: r, a: a, b: b}
	p.decide()
	c := p.result()
	c.Reasons = r.reasons
	return c
}

// order sorts claims by value, then by what else they say, then by where they
// stand. It is total but for claims that are the same in all of these.
func order(a, b *subject) int {
	if c := lowest(a.quantity).Cmp(lowest(b.quantity)); c != 0 {
		return c
	}
	if c := compareDays(a, b); c != 0 {
		return c
	}
	if c := compareContent(a, b); c != 0 {
		return c
	}
	if c := slices.Compare(a.docs, b.docs); c != 0 {
		return c
	}
	x, y := a.claim, b.claim
	if c := strings.Compare(x.Published.String(), y.Published.String()); c != 0 {
		return c
	}
	return x.Citation.Start - y.Citation.Start
}

// compareContent compares content by its key, which begins with the sentence.
func compareContent(a, b *subject) int {
	if x, y := a.sentence, b.sentence; x != y && !strings.HasPrefix(x, y) && !strings.HasPrefix(y, x) {
		return strings.Compare(x, y)
	}
	return strings.Compare(a.content(), b.content())
}

func compareDays(a, b *subject) int {
	if a.claim.Date.IsZero() && b.claim.Date.IsZero() {
		return 0
	}
	x, y := spanOf(a.claim.Date), spanOf(b.claim.Date)
	switch {
	case x.from < y.from:
		return -1
	case x.from > y.from:
		return 1
	}
	return 0
}

// lowest is the figure to sort by.
func lowest(q claims.Quantity) claims.Number {
	if q.Given.Low.Kind != claims.Unbounded {
		return q.Given.Low.Value
	}
	return q.Point
}

// pair is one comparison as it is made. The steps fill it in order.
type pair struct {
	*run
	a, b     *subject // in the order of their content
	within   bool     // both are said by one text
	link     link
	scope    scope
	qa, qb   claims.Quantity // in one unit; set by convert
	relation Relation
	stopped  string
	verdict  claims.Verdict
	dates    [2]claims.Period // as compared; see judgeDates
	days     int              // between them
	cap      Level            // no level above it; None is no cap
	doubts   int              // steps of confidence lost
	said     bool             // a text says why the later figure is lower
	severity Severity
	ratio    *float64
}

// decide makes the tests in their order until one stops them.
func (p *pair) decide() {
	p.within = shares(p.a.docs, p.b.docs)
	switch {
	case !p.assertible(), !p.linked(), !p.scoped():
		return
	}
	p.convert()
	if p.scope.part != alike {
		p.inequality()
	} else {
		p.judge()
	}
	if p.relation == Agree || p.relation == PartWhole || !p.sureEnough() {
		return
	}
	if p.scope.part == alike {
		p.explain()
	}
}

// sureEnough asks more of figures that differ than of figures that agree.
func (p *pair) sureEnough() bool {
	if p.stopped != "" {
		return false
	}
	if !p.inherited() && (!p.within || p.running() || p.strictEnough()) || p.keptCount() {
		return true
	}
	p.relation = ""
	return false
}

// keptCount reports whether figures that differ are those of a count that grew, and it is
// said when one of them was made: then it need not stand near the name of its event.
func (p *pair) keptCount() bool {
	a, b := p.a, p.b
	stated := a.asOf.known || b.asOf.known || a.earlier() || b.earlier()
	if p.stopped != "basis" || p.scope.part != alike || p.a.claim.Measure != p.b.claim.Measure || !stated || !p.running() || !p.open() {
		return false
	}
	p.stopped = ""
	p.doubts += int(Low)
	p.lower(Note)
	return true
}

// running reports whether one text gives a growing count of two moments, of which it
// states one, or in two entries that were written one after the other, the higher one
// later: a chronicle.
func (p *pair) running() bool {
	told := p.a.asOf.known || p.b.asOf.known || p.a.earlier() != p.b.earlier() || p.entries()
	if !p.a.info.Grows || !told || p.link != same {
		return false
	}
	o := p.order()
	if x, y := p.points(); x.Cmp(y) > 0 {
		o = o.mirrored()
	}
	return o == firstFirst
}

// entries reports whether two claims stand in one text, and in parts of it that were
// written at two times.
func (p *pair) entries() bool {
	x, y := p.a.claim, p.b.claim
	return x.Citation.Source == y.Citation.Source && x.Citation.Source != "" && !x.Published.Equal(y.Published)
}

// inherited stops figures that differ where only the lead of a text says which
// event one of them belongs to. It may well be of a part of that event, or of
// another that the text tells of beside it.
func (p *pair) inherited() bool {
	if p.a.standing() {
		return false
	}
	if !p.isInherited(p.a) && !p.isInherited(p.b) {
		return false
	}
	p.stop("basis")
	p.say("basis", "inherited", "one of the figures does not stand near the name of its event")
	return true
}

func (p *pair) stop(test string) bool {
	p.stopped = test
	return false
}

// assertible lets through what is said to have happened.
func (p *pair) assertible() bool {
	for _, s := range []*subject{p.a, p.b} {
		c := s.claim
		if c.Stance == claims.Supposed || c.Stance == claims.Denied {
			p.tell("stance", c.Stance.String(), p.put1("%q is not said to have happened", c.Citation.Quote))
			return p.stop("stance")
		}
		if c.Extent == claims.Limit || c.Extent == claims.Rate {
			p.tell("extent", c.Extent.String(), p.put1("%q is no total", c.Citation.Quote))
			return p.stop("extent")
		}
		if c.Stance == claims.Estimated {
			p.tell("stance", "estimated", p.put1("%q is an estimate: at most a warning", c.Citation.Quote))
			p.lower(Warning)
		}
	}
	return true
}

func (p *pair) linked() bool {
	if p.a.standing() && p.b.standing() {
		return p.lasting()
	}
	if p.ofOneDay(p.a, p.b) {
		p.link = same
		p.say("event", "none", "both count those who were so on one day")
		return true
	}
	p.link = p.events(p.a, p.b)
	switch p.link {
	case different:
		p.relation = DifferentScope
		return p.stop("event")
	case unlinked:
		return p.stop("event")
	case maybe:
		p.doubts++
		p.lower(Warning)
		if slices.Contains(p.a.claim.Place, claims.Scene) {
			p.lower(Note) // of two events one is as far from a town as the other is not
		}
		if p.longAfter(p.a, p.b) || p.longAfter(p.b, p.a) {
			p.say("time", "late", "only one says when, and the other was published months later: at most a note")
			p.lower(Note)
		}
	}
	return true
}

// longAfter reports whether a claim gives no day of its event, and its text was published
// months after the day of the other's: there may have been another since.
func (p *pair) longAfter(s, dated *subject) bool {
	if s.title != "" && s.title == dated.title {
		return false
	}
	return !s.event.known && dated.event.known && s.published.known && after(s.published.from, dated.event.to, 60)
}

// standing reports whether a claim is of no event, but of a place, how many live in it or
// how far it is from another, or the date of something with a name.
func (s *subject) standing() bool {
	if s.bearsName() {
		return true
	}
	if slices.Contains(s.claim.Place, claims.Scene) {
		return false // how far from a town the event was
	}
	needs := s.info.Needs
	return s.info.Topic == "extent" && (slices.Contains(needs, claims.FacetEnds) || slices.Equal(needs, []claims.Facet{claims.FacetPlace}))
}

// ofOneDay reports whether two claims count all who are so on one day at one place,
// whatever happened, and one is a row of a table.
func (r *run) ofOneDay(s, t *subject) bool {
	return s.ofDay() && t.ofDay() && (s.cell() || t.cell()) && s.asOf.equal(t.asOf) && slices.Equal(s.at, t.at)
}

// ofDay reports whether a claim counts all who are so on a day at a place, whatever happened.
func (s *subject) ofDay() bool {
	return s.claim.Extent == claims.Stock && s.claim.Event.Kind == "" && s.asOf.known && len(s.at) == 1
}

// bearers links two dates of things with names: by the name and, of what may happen to
// one thing more than once, only if they are nearly one.
func (p *pair) bearers() bool {
	x, y := p.a.claim, p.b.claim
	if f, _ := p.dateFit(p.a, p.b); f == apart {
		p.say("event", "unknown", "they are dates of two things")
		return p.stop("event")
	}
	if s, t := spanOf(x.Date), spanOf(y.Date); !happensOnce(x) && (after(s.from, t.to, year) || after(t.from, s.to, year)) {
		p.say("event", "unknown", "it may have happened more than once")
		return p.stop("event")
	}
	p.link = same
	if !happensOnce(x) || !strings.Contains(x.Noun, " ") {
		p.link = maybe
		p.doubts++
		p.lower(Warning)
	}
	p.tell("event", linkNames[p.link], p.put1("both say when something happened to %q", x.Noun))
	return true
}

// generation is for how many days a fact about a place is taken to stand.
const generation = 3 * 366

// lasting links two facts about places: whatever event they are told with, they
// are of one time where the texts are.
func (p *pair) lasting() bool {
	if p.a.bearsName() || p.b.bearsName() {
		return p.bearers()
	}
	x, y := p.a.published, p.b.published
	if x.known && y.known && (after(x.from, y.to, generation) || after(y.from, x.to, generation)) {
		p.say("time", "different", "what they say of a place is of two times")
		return p.stop("time")
	}
	p.link = same
	p.say("event", "none", "both say what holds of a place, whatever happened there")
	return true
}

func (p *pair) scoped() bool {
	p.scope = p.facets(p.a, p.b)
	p.doubts += p.scope.unsure
	if p.scope.stopped != "" {
		if p.otherScope() {
			p.relation = DifferentScope
		}
		return p.stop(p.scope.stopped)
	}
	return p.additive()
}

// otherScope reports whether the test that parted two claims shows that they count different
// things, be they of one event or not: then nobody need know whether they are.
func (p *pair) otherScope() bool {
	switch p.scope.stopped {
	case "extent":
		return p.link == same && p.increments()
	case "needs":
		return p.scope.told
	}
	return scopeTests[p.scope.stopped] && (p.link == same || p.scope.stopped != "scope")
}

// differentEntries reports whether two claims stand in two entries of a report whose day is
// not known.
func differentEntries(x, y *claims.Claim) bool {
	m, n := sources.EntryClock(x.Citation.Locator), sources.EntryClock(y.Citation.Locator)
	return m != "" && n != "" && m != n
}

// increments reports whether one of two figures counts those who came on top of others.
func (p *pair) increments() bool {
	return p.a.claim.Extent == claims.Increment || p.b.claim.Extent == claims.Increment
}

// additive checks that parts of what is measured add up to it: the dead of two
// towns do. A magnitude is the same wherever it is said to be felt; of shares,
// hours and distances a part says nothing.
func (p *pair) additive() bool {
	if p.scope.part == alike {
		return true
	}
	switch p.a.info.Scale {
	case claims.Count, claims.Money:
		return true
	case claims.Magnitude:
		p.scope.part = alike
		p.doubts++
		return true
	}
	if !p.scope.sure && p.a.claim.Measure == p.b.claim.Measure && p.a.quantity.Verdict(p.b.quantity) == claims.Same {
		p.scope.part = alike
		p.doubts++
		return true
	}
	p.say("scope", "inside", "one is of a part of the other, and parts of it do not add up")
	return p.stop("scope")
}

// scopeTests are the tests that part claims of one measure and one event.
var scopeTests = map[string]bool{"population": true, "side": true, "place": true, "period": true, "scope": true}

// strictEnough asks more of two figures of one text, which usually are of two
// things: the event named near both, every facet equal, different sentences.
func (p *pair) strictEnough() bool {
	var why []Phrase
	switch x, y := p.a.claim, p.b.claim; {
	case differentEntries(x, y):
		why = p.put("both stand in one text, in two entries of which it is not known when they were written")
	case p.opposed():
		return true
	case p.link != same:
		why = p.put("both stand in one text, and it is not sure that both are of one event")
	case (p.isInherited(p.a) || p.isInherited(p.b)) && p.scope.part == alike:
		why = p.put("both stand in one text, and one does not stand near the name of its event")
	case p.scope.part == alike && (!p.scope.strict || (len(x.Place) == 0) != (len(y.Place) == 0)):
		why = p.put("both stand in one text, and one says more than the other of what it counts")
	case atLarge(x.Noun) != atLarge(y.Noun) && p.scope.part == alike:
		why = p.put2("both stand in one text, and they count %q and %q", x.Noun, y.Noun)
	case p.a.sentence != "" && p.a.sentence == p.b.sentence && p.scope.part == alike:
		why = p.put("both stand in one text, and they stand in one sentence")
	default:
		return true
	}
	p.tell("text", "one", why)
	return p.stop("text")
}

// atLarge is a noun, but for that of people at large, whom a count without one counts too.
func atLarge(noun string) string {
	if noun == "people" {
		return ""
	}
	return noun
}

// opposed reports whether the two are said on the words of different speakers.
func (p *pair) opposed() bool {
	x, y := p.a.claim.Speakers, p.b.claim.Speakers
	return len(x) > 0 && len(y) > 0 && !shares(foldAll(x), foldAll(y))
}

// lower sets a cap on the level, if none lower is set.
func (p *pair) lower(l Level) {
	if p.cap == None || l < p.cap {
		p.cap = l
	}
}

// result is the comparison without its reasons. What is only for a reader is
// left out while a whole check is on its way.
func (p *pair) result() Comparison {
	c := Comparison{Relation: p.relation, Stopped: p.stopped}
	if p.stopped != "" {
		return c
	}
	c.Severity, c.Ratio = p.severity, p.ratio
	c.Confidence = Confidence(min(p.doubts, int(Low)))
	c.Rule = p.rule()
	if c.Rule != "" {
		c.Level = p.level(c.Rule)
	}
	if c.Rule != "" && p.words {
		c.Gap, c.GapWords = gapOf(p.gap())
		c.Hints, c.HintWords = hinted(p.hints()...)
	}
	return c
}

// rule is the rule that the pair's relation belongs to.
func (p *pair) rule() string {
	if p.relation == Conflict && p.a.claim.Measure == claims.EventDate {
		return "FC102"
	}
	for _, r := range Rules {
		if r.Relation == p.relation {
			return r.ID
		}
	}
	return ""
}

// bounded reports whether a figure is only a lower bound, which a higher one does
// not go against.
func bounded(s *subject) bool {
	h := s.claim.Quantity.Hedge
	return h == claims.AtLeast || h == claims.MoreThan
}

// level is the policy's level for the rule, and then what speaks against it.
func (p *pair) level(id string) Level {
	rule, _ := RuleOf(id)
	l := p.Policy.Level(rule, p.severity)
	if p.Policy.silent(rule) {
		return None
	}
	if p.relation == Tension && p.ratio != nil && *p.ratio > 5 && p.order() == sameTime && l == Note && !(bounded(p.a) && bounded(p.b)) {
		l = rule.Raised
	}
	if p.relation == Update && p.slipped() && l == Note {
		l = rule.Raised
	}
	if p.relation == Revision && p.said && l == Warning {
		l = Note
	}
	if p.cap != None {
		l = min(l, p.cap)
	}
	if p.doubts >= int(Low) && l > Note {
		l--
	}
	return l
}
