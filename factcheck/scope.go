package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// fit is how a facet of one claim stands to the same facet of another.
type fit uint8

const (
	alike        fit = iota // equal, or unknown on both sides
	unsure                  // unknown on one side: costs a step of confidence
	firstInside             // the first counts a part of what the second counts
	secondInside            // the second counts a part of what the first counts
	apart                   // they count different things
)

var fitNames = []string{"same", "unknown", "inside", "inside", "disjoint"}

// mirrored is the fit seen from the other claim.
func (f fit) mirrored() fit {
	switch f {
	case firstInside:
		return secondInside
	case secondInside:
		return firstInside
	}
	return f
}

// scope is what all facets say together: the first test that parts the claims,
// or else which of them is a part of the other.
type scope struct {
	stopped string // the test that stopped the comparison; empty if none
	part    fit    // alike, firstInside or secondInside
	unsure  int    // facets known on one side only
	strict  bool   // every facet is equal or unknown on both sides
	guess   bool   // a part is only told from the other's silence
	blind   bool   // that silence is on something else than who was counted
	sure    bool   // a part is told otherwise
	crossed bool   // each is a part of the other by some facet
	told    bool   // the test that stopped it tells two things apart; see otherWhole
}

// facets compares what two claims count, one facet after the other.
func (r *run) facets(a, b *subject) scope {
	s := scope{strict: true}
	for _, t := range facetTests {
		f, why := t.fit(r, a, b)
		if f != alike || why != nil {
			r.tell(t.name, fitNames[f], why)
		}
		switch f {
		case alike:
			continue
		case unsure:
			s.unsure++
		case apart:
			s.stopped, s.told = t.name, t.name == "needs" && otherWhole(a, b)
			return s
		default:
			guess := a.claim.Extent == b.claim.Extent && silent(t.name, a.claim, b.claim)
			if s.part != alike && s.part != f {
				s.crossed = true
			}
			s.sure = s.sure || !guess
			s.part = f
			s.guess = s.guess || guess
			s.blind = s.blind || guess && t.name != "population"
		}
		s.strict = false
	}
	if s.crossed {
		r.cross(a, b, &s)
	}
	return s
}

// cross decides of two claims each of which says of its count what the other leaves out:
// the Palestinians killed and those killed in Gaza. Where their figures agree they are taken
// for one thing; else each may be a part of what the other counts.
func (r *run) cross(a, b *subject, s *scope) {
	if a.claim.Extent == b.claim.Extent && a.repeats(b) || !s.sure && a.info.ID == b.info.ID && a.quantity.Unit == b.quantity.Unit && a.quantity.Verdict(b.quantity).Agrees() {
		s.part, s.unsure = alike, s.unsure+2
		return
	}
	r.say("scope", "crossed", "each counts a part of what the other counts")
	s.stopped = "scope"
}

// silent reports whether one of the claims says nothing of a facet by which
// the other is a part of it. Silence may mean the whole; it may also mean that
// the text said it before.
func silent(test string, x, y *claims.Claim) bool {
	switch test {
	case "place":
		return len(x.Place) == 0 || len(y.Place) == 0 || len(x.Place) != len(y.Place)
	case "population":
		return len(x.Population) == 0 || len(y.Population) == 0
	case "side":
		return x.Side == "" || y.Side == ""
	case "several":
		return true
	case "period":
		return x.Period.IsZero() || y.Period.IsZero()
	}
	return false
}

// facetTests are the tests of scope in their order.
var facetTests = []struct {
	name string
	fit  func(r *run, a, b *subject) (fit, []Phrase)
}{
	{"measure", measureFit},
	{"needs", needsFit},
	{"unit", unitFit},
	{"extent", extentFit},
	{"several", severalFit},
	{"population", populationFit},
	{"side", sideFit},
	{"place", placeFit},
	{"period", windowFit},
}

// measureFit compares what is counted. A count of things that no measure knows
// needs all its words to be the same.
func measureFit(r *run, a, b *subject) (fit, []Phrase) {
	x, y := a.claim, b.claim
	m := r.measures()
	switch {
	case x.Measure == "" || y.Measure == "":
		return apart, r.put("it is not known what one of them counts")
	case x.Measure == claims.Counted && y.Measure == claims.Counted:
		return r.countedFit(x, y)
	case x.Measure == y.Measure:
		return alike, r.put1("both give %w", string(x.Measure))
	case m.Within(x.Measure, y.Measure):
		return firstInside, r.put2("%w are among %w", string(x.Measure), string(y.Measure))
	case m.Within(y.Measure, x.Measure):
		return secondInside, r.put2("%w are among %w", string(y.Measure), string(x.Measure))
	}
	if m.Like(x.Measure, y.Measure) {
		return unsure, r.put2("texts use %w and %w of the same", string(x.Measure), string(y.Measure))
	}
	return apart, r.put2("one gives %w, the other %w", string(x.Measure), string(y.Measure))
}

func (r *run) countedFit(x, y *claims.Claim) (fit, []Phrase) {
	switch {
	case x.Noun == "" || x.Noun != y.Noun:
		return apart, r.put2("different things are counted: %q and %q", x.Noun, y.Noun)
	case x.Verb == "" || x.Verb != y.Verb:
		return apart, r.put1("different things are said of the %s", x.Noun)
	case !slices.Equal(x.Modifiers, y.Modifiers) && !holdsAll(x.Modifiers, y.Modifiers) && !holdsAll(y.Modifiers, x.Modifiers):
		return apart, r.put1("the %s are described differently", x.Noun)
	}
	return alike, r.put1("both count %s of which the same is said", x.Noun)
}

// needsFit checks the facets without which figures of a measure mean nothing:
// 40 % of what? Those that name what was counted must also be equal.
func needsFit(r *run, a, b *subject) (fit, []Phrase) {
	if a.info.ID == claims.EventDate || a.claim.Measure == claims.EventDate {
		return r.dateFit(a, b)
	}
	part, why := alike, []Phrase(nil)
	for _, n := range a.info.Needs {
		if a.claim.Measure != b.claim.Measure && (n == claims.FacetPredicate || n == claims.FacetNoun) {
			continue // those in hospital are among the injured, whatever is said of them
		}
		if n == claims.FacetPlace && a.befallen() && !a.claim.Event.IsZero() && len(a.places) > 0 && len(b.places) > 0 {
			continue // things that an event befell are where it was
		}
		if !hasFacet(a.claim, n) || !hasFacet(b.claim, n) {
			if a.echoes(b) && (a.noun == b.noun || n == claims.FacetWhole && (a.noun == "" || b.noun == "")) {
				return unsure, r.put1("the %w of one of them is not known, but both give one figure in one week", string(n))
			}
			return apart, r.put2("the %w of one of them is not known, and %w mean nothing without it", string(n), string(a.claim.Measure))
		}
		if n == claims.FacetPlace && (r.vaguePlace(a) || r.vaguePlace(b)) {
			return apart, r.put("it is not clear of which place one of them is")
		}
		if n == claims.FacetNoun && a.noun == b.noun && a.claim.Measure != claims.Counted {
			continue // rifles and AK-47 rifles, undersea and submarine cables
		}
		if f := r.verbFit(a.claim, b.claim); f != alike && n == claims.FacetPredicate {
			part, why = f, r.put2("%q and %q: one is said of a part of what the other is said of", a.claim.Verb, b.claim.Verb)
			continue
		}
		if n == claims.FacetPredicate && a.noun == b.noun && a.repeats(b) && ruined(a.claim.Verb) && ruined(b.claim.Verb) {
			return unsure, r.put2("%q and %q: one is said of a part of what the other is said of", a.claim.Verb, b.claim.Verb)
		}
		if n == claims.FacetWhole && a.echoes(b) && wordedMore(a.claim, b.claim) {
			return unsure, r.put("one says more of what it is a share of, but both give one figure in one week")
		}
		if !r.sameFacet(a.claim, b.claim, n) {
			return apart, r.put1("the %w is not the same", string(n))
		}
	}
	if !a.info.Grows && a.claim.Direction != b.claim.Direction && a.info.Scale == claims.Percent {
		return apart, r.put("one states a change and the other does not, or not the same way")
	}
	return part, why
}

// wordedMore reports whether what one share is of is told in the words of the other and
// more: "voice traffic" and "voice traffic capability".
func wordedMore(x, y *claims.Claim) bool {
	p, q := append([]string{x.Noun}, x.Modifiers...), append([]string{y.Noun}, y.Modifiers...)
	return holdsAll(p, q) || holdsAll(q, p)
}

// otherWhole reports whether two shares are of two things: of the votes and of the voters.
func otherWhole(a, b *subject) bool {
	return a.claim.Measure == b.claim.Measure && slices.Contains(a.info.Needs, claims.FacetWhole) &&
		a.claim.Noun != "" && b.claim.Noun != "" && (a.claim.Noun != b.claim.Noun || !slices.Equal(a.claim.Modifiers, b.claim.Modifiers))
}

// verbFit compares what is said of things: those that hit are among those fired.
func (r *run) verbFit(x, y *claims.Claim) fit {
	switch l := r.lex(); {
	case l.Among(x.Verb, y.Verb):
		return firstInside
	case l.Among(y.Verb, x.Verb):
		return secondInside
	}
	return alike
}

// echoes is repeats, be one of the figures hedged: "10" and "about 10".
func (s *subject) echoes(t *subject) bool {
	x, y := s.quantity, t.quantity
	return !shares(s.docs, t.docs) && s.published.near(t.published) && x.Point == y.Point && !x.Point.IsZero() && x.Verdict(y).Agrees()
}

// ruined reports whether something was harmed, be it wholly or in part: of one event, one
// text has seven villages damaged and another seven levelled.
func ruined(verb string) bool { return verb == "damage" || verb == "destroy" }

// vaguePlace reports whether a claim names several places, of which any may be
// the one it is about.
func (r *run) vaguePlace(s *subject) bool {
	return len(s.at) > 1
}

func hasFacet(c *claims.Claim, f claims.Facet) bool {
	switch f {
	case claims.FacetPlace:
		return len(c.Place) > 0
	case claims.FacetEnds:
		return len(c.Place) > 1
	case claims.FacetWhole, claims.FacetNoun:
		return c.Noun != ""
	case claims.FacetPredicate, claims.FacetVerb:
		return c.Verb != ""
	case claims.FacetEvent:
		return !c.Event.IsZero()
	case claims.FacetMoment:
		return !c.AsOf.IsZero()
	}
	return false // a facet that nobody knows how to fill is never known
}

// sameFacet reports whether a needed facet is equal. Places and events are
// compared by tests of their own.
func (k *Checker) sameFacet(x, y *claims.Claim, f claims.Facet) bool {
	switch f {
	case claims.FacetEnds:
		return slices.Equal(k.placeNames(x.Place), k.placeNames(y.Place))
	case claims.FacetWhole, claims.FacetNoun:
		return x.Noun == y.Noun && slices.Equal(x.Modifiers, y.Modifiers)
	case claims.FacetPredicate, claims.FacetVerb:
		return x.Verb == y.Verb
	case claims.FacetMoment:
		return x.AsOf.Equal(y.AsOf)
	}
	return true
}

func foldAll(list []string) []string { return mapSet(list, fold) }

func (k *Checker) placeNames(list []string) []string { return mapSet(list, k.placeName) }

// mapSet applies f to a copy of a list and sorts it, each once.
func mapSet(list []string, f func(string) string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = f(s)
	}
	return dropEmpty(sortedSet(out))
}

// unitFit compares units; run.inUnits has made those alike that are multiples
// of one another.
func unitFit(r *run, a, b *subject) (fit, []Phrase) {
	if a.quantity.Unit == b.quantity.Unit {
		return alike, nil
	}
	if _, _, ok := r.commonUnit(a, b); ok {
		return alike, r.put1("converted to %s", r.units()[a.quantity.Unit].base(a.quantity.Unit))
	}
	return apart, r.put2("different units: %q and %q", a.quantity.Unit, b.quantity.Unit)
}

// extentFit lets totals meet totals, and a part only its total. A subtotal is the total of
// the people whom it counts.
func extentFit(r *run, a, b *subject) (fit, []Phrase) {
	x, y := a.claim.Extent, b.claim.Extent
	if x == claims.Subtotal {
		x = claims.Total
	}
	if y == claims.Subtotal {
		y = claims.Total
	}
	switch {
	case x == claims.Total && y == claims.Total, x == claims.Stock && y == claims.Stock:
		return alike, nil
	case !a.cell() && !b.cell() && (x == claims.Stock && y == claims.Total || x == claims.Total && y == claims.Stock):
		return alike, nil // a text may tell a stock without its day
	case x == claims.Part && y == claims.Total:
		return firstInside, r.put("the first is given as a part")
	case x == claims.Total && y == claims.Part:
		return secondInside, r.put("the second is given as a part")
	case x == claims.Increment && y == claims.Total && r.onTop(a, b):
		return firstInside, r.put("the first came on top of others, and the second is of all")
	case x == claims.Total && y == claims.Increment && r.onTop(b, a):
		return secondInside, r.put("the second came on top of others, and the first is of all")
	case x == claims.Increment && y == claims.Increment:
		return apart, r.put1("%q is no total", a.claim.Citation.Quote)
	default:
		return apart, r.put2("one is of extent %w, the other of extent %w", x.String(), y.String())
	}
}

// onTop reports whether those of an increment are among those of a total, which is larger: of
// one text a toll is of all of them, "seven more died, which brings the toll to 159", and of
// another one that was published later. Other totals may be of those before.
func (r *run) onTop(more, total *subject) bool {
	if !more.info.Grows || !total.info.Grows || more.quantity.Read.Meets(total.quantity.Read) || middle(more.quantity).Cmp(middle(total.quantity)) >= 0 {
		return false
	}
	if shares(more.docs, total.docs) {
		return slices.Contains(tollWords, total.claim.Verb)
	}
	return more.published.known && total.published.known && after(total.published.from, more.published.to, 1)
}

// tollWords are said of a count that is kept up to date, so that it is of all.
var tollWords = []string{"toll", "number", "total", "count", "bringing", "brings", "brought"}

// severalFit tells one attack from those that a text tells of together: the dead of one
// airstrike are among those of the day's airstrikes.
func severalFit(r *run, a, b *subject) (fit, []Phrase) {
	x, y := a.claim.Event.Several, b.claim.Event.Several
	switch {
	case x == y || a.event.known && a.event.days() > 2 || b.event.known && b.event.days() > 2:
		return alike, nil // a campaign is told of in both numbers
	case a.quantity.Verdict(b.quantity) == claims.Same:
		return unsure, r.put("only one tells of several events, but both give one figure")
	case x:
		return secondInside, r.put("the second is of one event, the first of several of the kind")
	}
	return firstInside, r.put("the first is of one event, the second of several of the kind")
}

// populationFit compares who was counted. Each word narrows: Armenian soldiers
// are among the soldiers, who are among the people.
func populationFit(r *run, a, b *subject) (fit, []Phrase) {
	x, y := a.people, b.people
	if len(x) != len(a.claim.Population) || len(y) != len(b.claim.Population) {
		if holdsAll(x, y) && holdsAll(y, x) && !(holdsAll(a.claim.Population, b.claim.Population) && holdsAll(b.claim.Population, a.claim.Population)) {
			if len(x) == len(a.claim.Population) && a.quantity.Verdict(b.quantity) == claims.Conflict && !shares(a.docs, b.docs) {
				return alike, r.put("only one says who they were, and gives the higher figure")
			}
			return unsure, r.put("only one says who they were, and most of those counted are that")
		}
	}
	switch aInB, bInA := holdsAll(x, y), holdsAll(y, x); {
	case aInB && bInA:
		return alike, nil
	case a.info.Topic == "health" && len(x)+len(y) == 1 && holdsAll([]string{confirmed}, slices.Concat(x, y)):
		return unsure, r.put("only one says that the cases are confirmed, as most that are counted are")
	case aInB:
		return firstInside, r.put2("%s are among the %s", people(x), people(y))
	case bInA:
		return secondInside, r.put2("%s are among the %s", people(y), people(x))
	}
	if plainMen(x, y) || plainMen(y, x) {
		return unsure, r.put("only one says what the men were")
	}
	return apart, r.put2("different people are counted: %s and %s", people(x), people(y))
}

// confirmed is the class of cases that a count without more is mostly of.
const confirmed = "confirmed"

// plainMen reports whether one text speaks of men only and the other says what those
// were: the men and the workers trapped in a mine.
func plainMen(x, y []string) bool {
	return len(x) == 1 && x[0] == "men" && len(y) == 1 && !slices.Contains([]string{"women", "children", "girls", "boys"}, y[0])
}

// beyondCrowd is who was counted without the word for those at whom the event struck:
// the protesters killed at a protest are its dead.
func (k *Checker) beyondCrowd(s *subject) []string {
	kind := s.claim.Event.Kind
	return slices.DeleteFunc(slices.Clone(s.claim.Population), func(p string) bool {
		switch p {
		case "protesters":
			return kind == "" || k.lex().Kin(kind, "protest")
		case "sheltered":
			return s.info.Topic == "harm"
		case string(s.claim.Measure):
			return true // refugees are counted as such
		}
		return s.info.Topic == "harm" && k.native(p, s.places)
	})
}

// native reports whether a word of a population is the nationality of the place of
// the event: Iranians who die in Iran are its people.
func (k *Checker) native(word string, at []string) bool {
	if !k.Places.Known(word) {
		return false
	}
	return slices.ContainsFunc(at, func(p string) bool { return k.placeName(word) == p || k.contains(word, p) })
}

//go:noinline
func holdsAll(list, some []string) bool {
	for _, s := range some {
		if !slices.Contains(list, s) {
			return false
		}
	}
	return true
}

func people(list []string) string {
	if len(list) == 0 {
		return "people"
	}
	return strings.Join(list, " ")
}

// sideFit compares to whom those counted belonged. A figure that names no
// side may be of all sides.
func sideFit(r *run, a, b *subject) (fit, []Phrase) {
	switch x, y := fold(a.claim.Side), fold(b.claim.Side); {
	case x == y:
		return alike, nil
	case y == "":
		return firstInside, r.put1("only the first is of one side: %s", a.claim.Side)
	case x == "":
		return secondInside, r.put1("only the second is of one side: %s", b.claim.Side)
	}
	return apart, r.put2("different sides: %s and %s", a.claim.Side, b.claim.Side)
}

// placeFit compares where was counted. A figure without a place is of the
// whole event; one whose place is where the event was is of the whole too.
func placeFit(r *run, a, b *subject) (fit, []Phrase) {
	x, y := a.ground, b.ground
	if len(x) == 0 || len(y) == 0 {
		x, y = a.whole, b.whole
	}
	switch {
	case a.info.Scale == claims.Magnitude: // the same wherever it was felt
		return alike, nil
	case len(x) == 0 && len(y) == 0 || slices.Equal(x, y):
		return alike, nil
	case (len(x) == 0 || len(y) == 0) && slices.Contains(a.people, "sheltered"):
		return apart, r.put("it is not known where those of one of them found shelter")
	case len(x) == 0:
		f, why := r.placeAlone(b, a, y)
		return f.mirrored(), why
	case len(y) == 0:
		return r.placeAlone(a, b, x)
	case a.claim.Extent == claims.Subtotal && subset(y, a.scene):
		return firstInside, r.put1("only one is of a part: %s", join(x))
	case b.claim.Extent == claims.Subtotal && subset(x, b.scene):
		return secondInside, r.put1("only one is of a part: %s", join(y))
	case r.spot(a, b) && (r.liesIn(x, y) || r.liesIn(y, x)):
		return unsure, r.put2("both are of one spot, told more and less closely: %s and %s", join(x), join(y))
	case r.liesIn(x, y):
		return firstInside, r.put2("%s lies in %s", join(x), join(y))
	case r.liesIn(y, x):
		return secondInside, r.put2("%s lies in %s", join(y), join(x))
	case a.befallen() && shares(x, y):
		return alike, r.put1("both name %s", join(intersection(x, y)))
	case a.befallen() && r.known(x) != r.known(y):
		return unsure, r.put2("the places are told differently: %s and %s", join(x), join(y))
	case subset(x, y) && a.quantity.Verdict(b.quantity) == claims.Conflict:
		return firstInside, r.put1("the second names more places, and gives the higher figure: %s", join(y))
	case (subset(x, y) || subset(y, x)) && r.spot(a, b):
		return unsure, r.put2("one names more of the places of one spot: %s and %s", join(x), join(y))
	case subset(x, y), subset(y, x):
		return apart, r.put2("one names more places than the other: %s and %s", join(x), join(y))
	}
	return apart, r.put2("different places: %s and %s", join(x), join(y))
}

// where is where a claim was counted; nowhere in particular if all of its event lies
// there: the dead of a quake in Qeshm "in Iran" are all of its dead.
func (k *Checker) where(s *subject) []string {
	if len(s.ground) == 1 && severalCountries(s.ground[0]) {
		return nil
	}
	event := k.landOf(s, s.scene)
	if len(s.ground) > 0 && len(event) > 0 && !slices.Equal(event, s.ground) && k.liesIn(event, s.ground) {
		return nil
	}
	return s.ground
}

// landOf leaves out seas and gulfs, and of what happened at one spot also the Middle
// East and other areas of no country: nobody is counted
// there who was not counted on a coast.
func (k *Checker) landOf(s *subject, list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(name string) bool {
		p, ok := k.Places.Lookup(name)
		return ok && p.Kind == places.KindArea && k.Places.Country(name) == "" && (k.atSpot(s.claim.Event.Kind) || s.befallen() || k.water(name))
	})
}

// water reports whether a name is that of a sea or the like.
func (k *Checker) water(name string) bool {
	for w := range strings.FieldsSeq(name) {
		for _, e := range k.lex().Of(k.lex().Find(w), lexicon.Cue) {
			if e.Name == "water" && len(e.Words) == 1 {
				return true
			}
		}
	}
	return false
}

// intersection is what two sorted lists have in common.
func intersection(x, y []string) []string {
	return slices.DeleteFunc(slices.Clone(x), func(s string) bool { return !slices.Contains(y, s) })
}

// befallen reports whether a claim counts things that an event befell, of which the
// event and the predicate say which they are.
func (s *subject) befallen() bool { return slices.Contains(s.info.Needs, claims.FacetPredicate) }

// spot reports whether both claims are of an event that happens at one spot, so
// that a wider place is only a less exact one.
func (k *Checker) spot(a, b *subject) bool {
	return k.atSpot(a.claim.Event.Kind) && k.atSpot(b.claim.Event.Kind)
}

func (k *Checker) atSpot(kind string) bool {
	return k.lex().Has(kind, lexicon.Local) && !k.lasting(kind)
}

// placeAlone compares a figure with a place against one without.
// (The first is the one with a place.)
func (r *run) placeAlone(with, without *subject, at []string) (fit, []Phrase) {
	switch {
	case with.pin != nil && with.pin == without.pin && (len(with.pin.wide) > 0 || r.lasting(with.pin.claim.Event.Kind)):
		return r.inPin(at, with.pin)
	case r.beyond(at, without.places):
		return secondInside, r.put2("%s is more than %s", join(at), join(without.places))
	case len(without.places) > 0 && (slices.Equal(at, without.places) || r.liesIn(without.places, at)):
		return alike, r.put1("the other speaks of an event in %s", join(at))
	case with.claim.Extent == claims.Subtotal && without.claim.Extent == claims.Total:
		return firstInside, r.put1("only one is of a part: %s", join(at))
	case len(without.places) == 0 && without.allNamed(at):
		return alike, r.put1("the other names %s too", join(at))
	case r.spot(with, without):
		return unsure, r.put1("only one says where: %s", join(at))
	case slices.Equal(at, with.scene) && !(r.allOver(with) && r.allOver(without)):
		return unsure, r.put1("only one says where: %s", join(at))
	}
	return firstInside, r.put1("only one is of a part: %s", join(at))
}

// allOver reports whether a claim is of a war or the like that bears no place in its
// name: a place that its text gives is one of its many.
func (r *run) allOver(s *subject) bool {
	return r.campaign(s) && s.title != "" && !slices.ContainsFunc(s.core, r.Places.Known)
}

// beyond reports whether a claim counts in a part of the world of which the other's
// event is told in one country only: floods "across Europe" and those in France.
func (r *run) beyond(at, places []string) bool {
	return len(at) == 1 && len(places) > 0 && r.country(at[0]) == "" && r.contains(at[0], r.country(places[0]))
}

// allNamed reports whether a claim's event stands near all of some names.
func (s *subject) allNamed(list []string) bool {
	for _, x := range list {
		if !slices.ContainsFunc(s.names, func(n name) bool { return n.text == x }) {
			return false
		}
	}
	return len(list) > 0
}

// liesIn reports whether every place of p lies in a place of q.
//
//go:noinline
func (k *Checker) liesIn(p, q []string) bool {
	for _, x := range p {
		if !slices.ContainsFunc(q, func(y string) bool { return k.contains(y, x) || severalCountries(y) && k.country(x) != "" }) {
			return false
		}
	}
	return true
}

// severalCountries reports whether a place is none by name: "four countries".
func severalCountries(place string) bool { return strings.HasSuffix(place, " countries") }

func subset(p, q []string) bool { return len(p) < len(q) && holdsAll(q, p) }

// windowFit compares the time that the figures cover. A window that holds the
// whole event is the event; a shorter one is a part of it.
func windowFit(r *run, a, b *subject) (fit, []Phrase) {
	if a.standing() && b.standing() || a.claim.Measure == claims.EventDate {
		return alike, nil // what holds of a place has no day, and of a date the day is what is asked
	}
	if why := r.otherDay(a, b); why != nil {
		return apart, why
	}
	x, y := r.wholeEvent(a, b), r.wholeEvent(b, a)
	p, q := r.covered(a), r.covered(b)
	switch {
	case a.window.open != "" || b.window.open != "":
		return r.openWindow(a, b)
	case !a.event.equal(b.event) && allOfIt(a, b):
		return alike, r.ofSpans("both are of all of one event: %d and %d", a.event, b.event)
	case r.campaignOf(a, b):
		return secondInside, r.put("the second is of one day of what the first is all of")
	case r.campaignOf(b, a):
		return firstInside, r.put("the first is of one day of what the second is all of")
	case x && y && a.longer(b):
		return secondInside, r.ofSpans("the first is of all of %d, the second of %d", a.event, b.event)
	case x && y && b.longer(a):
		return firstInside, r.ofSpans("the second is of all of %d, the first of %d", b.event, a.event)
	case x && y || p.equal(q):
		return alike, nil
	case y:
		return firstInside, r.ofSpan("the first covers only %d", p)
	case x:
		return secondInside, r.ofSpan("the second covers only %d", q)
	case p.inside(q) && q.inside(p) && !r.lasting(a.claim.Event.Kind):
		return alike, nil
	case p.inside(q):
		return firstInside, r.ofSpans("%d lies in %d", p, q)
	case q.inside(p):
		return secondInside, r.ofSpans("%d lies in %d", q, p)
	}
	return apart, r.ofSpans("different times: %d and %d", p, q)
}

// allOfIt reports whether two claims are of all of an event of years that both call by its name,
// however exactly each dates it: a war "from 1988 to 1994" that was over "in May 1994". Neither
// gives its figure a time that is not the event's.
func allOfIt(a, b *subject) bool {
	if a.title == "" || b.title == "" || len(a.core) == 0 || !holdsAll(a.core, b.core) && !holdsAll(b.core, a.core) {
		return false
	}
	for _, s := range [...]*subject{a, b} {
		if s.window.known && !s.window.equal(s.event) {
			return false
		}
	}
	return ofYears(a.event) && sameYears(a.event, b.event) || ofYears(b.event) && sameYears(b.event, a.event)
}

// ofYears reports whether a span begins in one year and ends in another.
func ofYears(s span) bool {
	if !s.known || !s.bounded() {
		return false
	}
	return yearOf(s.from) != yearOf(s.to)
}

// sameYears reports whether a span begins and ends in the years of another one that has both
// ends, as far as it has them itself.
func sameYears(s, t span) bool {
	return t.known && (t.from != edtf.MinDay || t.to != edtf.MaxDay) &&
		(t.from == edtf.MinDay || yearOf(s.from) == yearOf(t.from)) && (t.to == edtf.MaxDay || yearOf(s.to) == yearOf(t.to))
}

func yearOf(d edtf.Day) int {
	y, _, _ := d.Civil()
	return y
}

// ofSpans makes a phrase with two times, which are not cheap to write.
func (r *run) ofSpans(form string, s, t span) []Phrase {
	if !r.words {
		return unsaid
	}
	return r.put2(form, s.String(), t.String())
}

// campaignOf reports whether a claim is of a war or battle and the other of an attack on
// a day, which is a part of it.
func (k *Checker) campaignOf(s, t *subject) bool {
	x, y := s.claim.Event.Kind, t.claim.Event.Kind
	return k.lex().Has(x, lexicon.Campaign) && y != "" && !k.lex().Has(y, lexicon.Campaign) && t.event.days() <= 2 && s.event.days() > 2 && !s.window.known
}

// covered is the time that a figure covers: its own, or for what lasts the days on
// which its text sets it, for each day of a riot has figures of its own.
func (k *Checker) covered(s *subject) span {
	if !s.window.known && k.lasting(s.claim.Event.Kind) && s.event.days() <= 3 {
		return s.event
	}
	return s.window
}

// longer reports whether a claim speaks of a long stretch of time ("since 27
// December") and the other of a few days in it: a campaign and one attack of
// it. A year or a month that dates a short event is no stretch, and an event
// that both texts name alike is one event however they date it.
func (s *subject) longer(t *subject) bool {
	if !s.event.known || !t.event.known || s.title != "" && s.title == t.title {
		return false
	}
	const week = 7
	p := s.claim.Event.Period
	stretch := p.Op != claims.On || p.Core.Precision() == edtf.Interval
	return stretch && t.event.days() <= week && s.event.days() > t.event.days()+week && t.event.inside(s.event)
}

// otherDay parts figures that do not run on, such as crowds, of an event that
// lasts: they are of one moment only if both name the same day.
func (r *run) otherDay(a, b *subject) []Phrase {
	x := a.claim.Event.Kind
	if !r.lasting(x) || a.info.Grows || a.info.Scale != claims.Count || a.claim.Event.Basis == claims.Given || x == "war" {
		return nil
	}
	if a.event.days() <= 2 && b.event.days() <= 2 && a.event.from <= b.event.to && b.event.from <= a.event.to {
		return nil
	}
	return r.put1("the %w of one day are not those of another", string(a.claim.Measure))
}

// openWindow decides for "on Sunday" where no date says which: only the same
// word of one text is the same day.
func (r *run) openWindow(a, b *subject) (fit, []Phrase) {
	if a.window.open == b.window.open && shares(a.docs, b.docs) {
		return alike, nil
	}
	if a.earlier() != b.earlier() && a.info.Grows && a.info.ID == b.info.ID && (a.earlier() || a.window.open == "") && (b.earlier() || b.window.open == "") {
		return unsure, r.put("one is told as an older count of the same")
	}
	if a.repeats(b) {
		return unsure, r.put("the day of one is not resolved, but both give one figure in one week")
	}
	return apart, r.ofSpans("the day of one is not resolved: %d and %d", a.window, b.window)
}

// wholeEvent reports whether a figure covers its event from end to end: it
// gives no time of its own, or one that holds the event.
func (k *Checker) wholeEvent(s, other *subject) bool {
	w := k.covered(s)
	if !w.known {
		return s.window.open == ""
	}
	if k.lasting(s.claim.Event.Kind) && w.days() <= 3 && !k.covered(other).equal(w) {
		return false // a day of a war is not the war
	}
	event := s.event
	if !event.known || k.lasting(s.claim.Event.Kind) && other.event.known && other.event.days() > event.days() {
		event = other.event // in 1993 alone a war is only so long
	}
	return event.known && event.inside(w)
}
