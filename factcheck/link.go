package factcheck

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Whether two claims speak of one event is the question that decides most. Of
// the pairs that differ in real news, four in five are no disagreement, and
// usually because they are not about the same thing. So a link must be earned:
//
//	name   a telling name in common: of the event, of a place, of someone in it
//	kind   both a quake, both a war
//	time   both dated, and the dates meet; or both published in one week
//
// All three firm is the same event. One of them weak is maybe; two weak, or one
// missing, is no link, unless details that both texts tell make up for it. Anything
// incompatible is a different event at once.

// link is what is known of two claims' events.
type link uint8

const (
	unlinked  link = iota // too little is known
	different             // something is incompatible
	maybe
	same
)

var linkNames = []string{"unknown", "different", "maybe", "same"}

// strength is how far one sort of evidence carries.
type strength uint8

const (
	missing strength = iota
	weak
	firm
)

// few reports whether a region's name may stand for any of several events of
// these kinds; of an event of unknown kind that is always so.
func (k *Checker) few(a, b string) bool {
	return a == "" || b == "" || k.lex().Has(a, lexicon.Local) || k.lex().Has(b, lexicon.Local)
}

func (k *Checker) lasting(kind string) bool { return k.lex().Has(kind, lexicon.Lasting) }

// events decides whether two claims speak of one event.
func (r *run) events(a, b *subject) link {
	x, y := a.claim.Event, b.claim.Event
	if x.Basis == claims.Given && y.Basis == claims.Given && a.title != "" && b.title != "" {
		return r.given(a, b)
	}
	if l := r.byPin(a, b); l != unlinked {
		return l
	}
	if why := r.veto(a, b); why != nil {
		if one, oneWhy := r.fellow(a, b); one && r.inStory(a, b) {
			r.tell("event", "maybe", r.join(why, oneWhy))
			return maybe
		}
		r.tell("event", "different", why)
		return different
	}
	if a.unresolved(b) {
		r.tell("event", "unknown", r.ofSpans("the day of one is not resolved: %d and %d", a.event, b.event))
		return unlinked
	}
	named, nameWhy := r.nameEvidence(a, b)
	shared := named
	kind, kindWhy := r.kindEvidence(x, y)
	time, timeWhy := r.timeEvidence(a, b)
	if kind == missing && time == firm && a.event.days() <= 2 && b.event.days() <= 2 && named == firm {
		kind, kindWhy = weak, r.put("neither says what it was, but both are of one place and day")
	}
	if named == weak && r.few(x.Kind, y.Kind) && !(r.campaign(a) && r.campaign(b)) && sharedNames(a.names, b.names) < 3 && !(a.event.days() == 1 && b.event.days() == 1 && !r.grewTo(a, b)) {
		named, nameWhy = missing, r.join(nameWhy, r.put1(", which tells too little of one %w", cmp.Or(x.Kind, y.Kind, "event")))
	}
	l := weigh(named, kind, time)
	if l == unlinked && shared != missing && kind != missing && a.repeats(b) {
		l, timeWhy = maybe, r.join(timeWhy, r.put("; both give one figure in one week"))
	}
	if l == unlinked {
		if ok, why := r.madeUp(a, b, shared, named, kind, time); ok {
			l, timeWhy = maybe, r.join(timeWhy, why)
		}
	}
	if l == unlinked {
		if one, why := r.fellow(a, b); one {
			l, timeWhy = maybe, r.join(timeWhy, why)
		}
	}
	if l >= maybe {
		if why := r.thingsApart(a, b); why != nil {
			l, timeWhy = unlinked, r.join(timeWhy, why)
		}
	}
	if l == maybe && (a.cell() || b.cell()) && !(a.title != "" && a.title == b.title) {
		l, timeWhy = unlinked, r.join(timeWhy, r.put("; a table has many rows, and one is only held against what is surely of its event"))
	}
	if l == unlinked && a.apart(b) {
		l, timeWhy = different, r.join(timeWhy, r.put("; one text tells of them as two"))
	}
	if r.words {
		r.tell("event", linkNames[l], slices.Concat(nameWhy, between, kindWhy, between, timeWhy))
	}
	return l
}

// cell reports whether a claim is a row of a table.
func (s *subject) cell() bool { return s.claim.Citation.Row > 0 }

// apart reports whether one text tells of the two as of two events, and says of each
// itself which it is.
func (s *subject) apart(t *subject) bool {
	x, y := s.claim.Event, t.claim.Event
	told := func(e claims.Event) bool { return e.Kind != "" && e.Basis == claims.Sentence }
	return shares(s.docs, t.docs) && told(x) && told(y) && !x.Period.Equal(y.Period)
}

// given decides for events that their makers named: the name is all.
func (r *run) given(a, b *subject) link {
	if a.title == b.title {
		r.tell("event", "same", r.put1("both are given as %q", a.claim.Event.Name))
		return same
	}
	r.tell("event", "different", r.put2("given as %q and %q", a.claim.Event.Name, b.claim.Event.Name))
	return different
}

func weigh(list ...strength) link {
	weaks := 0
	for _, s := range list {
		switch s {
		case missing:
			return unlinked
		case weak:
			weaks++
		}
	}
	switch weaks {
	case 0:
		return same
	case 1:
		return maybe
	}
	return unlinked
}

// campaign reports whether a claim is of a war or the like, or of attacks that have
// gone on for longer than a week: texts call one campaign by either.
func (k *Checker) campaign(s *subject) bool {
	kind := s.claim.Event.Kind
	return k.lex().Has(kind, lexicon.Campaign) || k.lex().Kin(kind, "battle") && s.event.known && s.event.days() > 7
}

// veto names what makes two events different, or gives nothing.
func (r *run) veto(a, b *subject) []Phrase {
	x, y := a.claim.Event, b.claim.Event
	switch {
	case x.Kind != "" && y.Kind != "" && !r.lex().Kin(x.Kind, y.Kind) && !(r.campaign(a) && r.campaign(b)):
		return r.put2("one is of kind %w, the other of kind %w", x.Kind, y.Kind)
	case x.Ordinal != 0 && y.Ordinal != 0 && x.Ordinal != y.Ordinal:
		return r.put2("one is number %n, the other number %n", strconv.Itoa(x.Ordinal), strconv.Itoa(y.Ordinal))
	case len(a.numbers) > 0 && len(b.numbers) > 0 && !shares(a.numbers, b.numbers):
		return r.put2("%q and %q have different numbers", x.Name, y.Name)
	case r.namesClash(a, b):
		return r.put2("%q and %q are different names", x.Name, y.Name)
	case r.placesClash(a, b):
		return r.ofLists("their places are different: %s and %s", a.places, b.places)
	case a.claim.Measure == claims.EventDate && (x.Ordinal > 0) != (y.Ordinal > 0):
		return r.put("only one is told of by its number")
	case a.claim.Measure == claims.EventDate:
		return nil // the dates are what is asked
	}
	return r.timeVeto(a, b)
}

// timeVeto names the clash of two events' times: days that do not meet, and an event
// that its text calls another than the one at hand.
func (r *run) timeVeto(a, b *subject) []Phrase {
	x, y := a.event, b.event
	switch {
	case x.open != y.open && shares(a.docs, b.docs) && (another(x) || another(y)):
		return r.ofSpans("a text calls one of them another than the other: %d and %d", a.event, b.event)
	case x.known && y.known && r.clash(a, b) && !r.grewTo(a, b):
		return r.ofSpans("their times do not meet: %d and %d", a.event, b.event)
	}
	return nil
}

func another(s span) bool { return strings.HasPrefix(s.open, "another ") }

// unresolved reports whether two events cannot be told to be one because the day of
// one is an expression that nothing resolves. Within one text equal ones are of one day.
func (s *subject) unresolved(t *subject) bool {
	if s.claim.Measure == claims.EventDate || s.event.open == "" && t.event.open == "" {
		return false
	}
	return !(s.event.open == t.event.open && shares(s.docs, t.docs)) && !s.repeats(t) && !s.alikeNumbered(t)
}

// alikeNumbered reports whether two texts tell of an event by one number: "the second
// earthquake to hit Arden Bay".
func (s *subject) alikeNumbered(t *subject) bool {
	x, y := s.claim.Event, t.claim.Event
	return x.Ordinal > 1 && x.Ordinal == y.Ordinal && x.Kind == y.Kind && !shares(s.docs, t.docs)
}

// repeats reports whether two texts of one week give one figure, which is the likelier
// to be of one event: what could only differ is then taken to agree.
func (s *subject) repeats(t *subject) bool {
	return !shares(s.docs, t.docs) && s.published.near(t.published) && s.quantity.Verdict(t.quantity) == claims.Same && !s.quantity.Point.IsZero()
}

// oneEnd is by how many days two texts may differ on when one event ended: a
// year that one of them gives, and a month.
const oneEnd = 396

// fortnight is within how many days two days of what lasts may be of one event.
const fortnight = 14

// clash reports whether the times of two events part them. A day of grace is
// given between texts, for a night has two dates; not within one text. Of what
// lasts, a text may name any day.
func (k *Checker) clash(a, b *subject) bool {
	switch {
	case k.lasting(a.claim.Event.Kind) && k.lasting(b.claim.Event.Kind):
		return after(a.event.outer, b.event.until, fortnight) || after(b.event.outer, a.event.until, fortnight)
	case !a.event.meets(b.event):
		return true
	case a.event.from == edtf.MinDay && b.event.from == edtf.MinDay:
		return after(a.event.to, b.event.to, oneEnd) || after(b.event.to, a.event.to, oneEnd)
	}
	x, y := a.claim.Event.Ordinal, b.claim.Event.Ordinal
	return (shares(a.docs, b.docs) || (x > 1) != (y > 1)) && !a.event.overlaps(b.event)
}

// namesClash reports whether both events have names and these share no telling
// word, nor do their places contain each other.
func (r *run) namesClash(a, b *subject) bool {
	if a.title == "" || b.title == "" || a.title == b.title {
		return false
	}
	if len(a.core) == 0 || len(b.core) == 0 || shares(a.core, b.core) {
		return false
	}
	p, q := join(a.core), join(b.core)
	return !r.contains(p, q) && !r.contains(q, p)
}

// placesClash reports whether both claims name places and these have nothing
// to do with each other.
func (r *run) placesClash(a, b *subject) bool {
	if len(a.places) == 0 || len(b.places) == 0 || shares(a.places, b.places) || shares(a.sounds, b.sounds) {
		return false
	}
	if !r.known(a.places) && !r.known(b.places) && r.onlyRegions(a) != r.onlyRegions(b) {
		return false // a village, and "western Vandry", in which it may lie
	}
	if k := a.claim.Event.Kind; k == b.claim.Event.Kind && r.lasting(k) && !r.lex().Has(k, lexicon.Local) {
		return false // an epidemic, a war: each of its places is a part
	}
	if r.allWater(a.places) != r.allWater(b.places) {
		return false // off Somalia, and in the Gulf of Aden
	}
	return r.known(a.places) == r.known(b.places) && !r.around(a.places, b.places) && !sharesTelling(a.names, b.names)
}

// allWater reports whether all of some places are seas or the like.
func (k *Checker) allWater(list []string) bool {
	return !slices.ContainsFunc(list, func(p string) bool { return !k.water(p) })
}

// known reports whether the gazetteer has one of some places. Of one that it has
// and one that it has not nobody knows whether one lies in the other.
func (k *Checker) known(list []string) bool { return slices.ContainsFunc(list, k.Places.Known) }

// sharesTelling reports whether two sorted lists have a name in common that is
// not one of half the world.
func sharesTelling(a, b []name) bool {
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0].text, b[0].text); {
		case c == 0 && !a[0].common && !b[0].common && a[0].bearer(b[0]):
			return true
		case c <= 0:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// around reports whether a place of one list lies in a place of the other.
func (r *run) around(p, q []string) bool {
	for _, x := range p {
		for _, y := range q {
			if r.contains(x, y) || r.contains(y, x) {
				return true
			}
		}
	}
	return false
}

// shares reports whether two sorted lists have an element in common.
//
//go:noinline
func shares(a, b []string) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// nameEvidence weighs the names that two claims share.
func (r *run) nameEvidence(a, b *subject) (strength, []Phrase) {
	if a.title != "" && a.title == b.title && len(a.core) > 0 {
		// "The Iran earthquake" is any of many; "the Vietnam War" is one.
		if !r.lasting(a.claim.Event.Kind) && r.common(join(a.core)) {
			return weak, r.put1("both name %q, as many events may be called", a.claim.Event.Name)
		}
		return firm, r.put1("both name %q", a.claim.Event.Name)
	}
	var common, told, spot bearers
	telling := 0
	street := r.lex().Has(a.claim.Event.Kind, lexicon.Street)
	for i, j := 0, 0; i < len(a.names) && j < len(b.names); {
		switch x, y := a.names[i], b.names[j]; {
		case x.text < y.text:
			i++
			continue
		case x.text > y.text:
			j++
			continue
		case x.part && y.part: // the whole names count
		case x.common || y.common || !x.bearer(y) || x.wide && r.few(a.claim.Event.Kind, b.claim.Event.Kind):
			common = bearers{x.shown, y.shown}
		case x.place && street:
			common = bearers{x.shown, y.shown}
			spot = common
		case x.spot && y.spot: // of a place that only some know
			telling, told = telling+1, cmp.Or(told, bearers{x.shown, y.shown})
			spot = told
		default:
			telling++
			told = cmp.Or(told, bearers{x.shown, y.shown})
		}
		i, j = i+1, j+1
	}
	switch {
	case telling > 1 || telling == 1 && (!street || spot != bearers{}):
		return firm, r.bothName(told, "both name %q", "both name %q (%s)")
	case common != bearers{} && shares(a.sounds, b.sounds):
		return firm, r.bothName(common, "both name %q and a spot there, in two spellings", "both name %q (%s) and a spot there, in two spellings")
	case telling == 1:
		common = told
	}
	switch {
	case common != bearers{}:
		return weak, r.bothName(common, "both name %q, as many events do", "both name %q (%s), as many events do")
	case shares(a.core, b.core):
		return weak, r.put2("%q and %q have a word in common", a.claim.Event.Name, b.claim.Event.Name)
	case r.around(a.places, b.places):
		return weak, r.ofLists("one place lies in the other: %s and %s", a.places, b.places)
	}
	return missing, r.put("no name in common")
}

// bearer reports whether two names can be of one bearer: family names that stand
// with given names of one letter, or one of them alone.
func (n name) bearer(m name) bool { return n.given == "" || m.given == "" || n.given == m.given }

// sharedNames is how many names two sorted lists have in common, be they common.
func sharedNames(a, b []name) int {
	telling, common, _ := sharedOf(a, b)
	return telling + common
}

// bearers is a name as two texts write it.
type bearers struct{ first, second string }

// bothName makes a phrase of a name, which has another form where two texts write it
// differently.
func (r *run) bothName(n bearers, one, two string) []Phrase {
	if n.first == n.second {
		return r.put1(one, n.first)
	}
	return r.put2(two, min(n.first, n.second), max(n.first, n.second))
}

// kindEvidence weighs what sort of event each is; incompatible kinds have been
// ruled out before.
func (r *run) kindEvidence(x, y claims.Event) (strength, []Phrase) {
	switch {
	case x.Kind == "" && y.Kind == "" && (x.Basis != claims.Given || y.Basis != claims.Given) && (x.Name == "" || y.Name == ""):
		return missing, r.put("neither says what kind of event it was")
	case x.Kind == "" && y.Kind == "":
		return weak, r.put("the kind is not known")
	case x.Kind == "" || y.Kind == "":
		return weak, r.put1("only one says that it is of kind %w", cmp.Or(x.Kind, y.Kind))
	case x.Kind == y.Kind:
		return firm, r.put1("both are of kind %w", x.Kind)
	}
	return firm, r.put2("%w and %w may be one event", x.Kind, y.Kind)
}
