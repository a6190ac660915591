package factcheck

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
)

// An editor knows which events the texts are about, and by which names they go. What
// is pinned so decides: claims of one pinned event are of one event however little else
// they share, and claims of two are of different ones.
//
// A claim is of a pinned event if its own event goes by one of the pin's names and
// nothing in it is at odds with the pin (a day outside of its period, another ordinal);
// or if, held against the pin as against any other event, it is surely the same. A claim
// that fits two pins is of neither, and a claim that fits none is linked as ever, but not
// with one of a pin that it is at odds with.

// pin is an event that the user named.
type pin struct {
	*subject          // as if a claim had been made of it
	also     []string // all of its names, folded
	wide     []string // its places, folded, without those that lie in another of them
}

// pinsOf prepares the pinned events.
func (k *Checker) pinsOf() []pin {
	out := make([]pin, len(k.Events))
	for i, e := range k.Events {
		e.Basis = claims.Given
		out[i].subject = k.subject(&claims.Claim{Event: e})
		for _, n := range append([]string{e.Name}, e.Names...) {
			out[i].also = append(out[i].also, fold(n))
		}
		out[i].also = dropEmpty(out[i].also)
		out[i].wide = k.widest(k.placeNames(e.Places))
	}
	return out
}

// widest leaves out every place that lies in another one.
func (k *Checker) widest(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(p string) bool {
		return slices.ContainsFunc(list, func(q string) bool { return p != q && k.contains(q, p) })
	})
}

// pinTo finds the pinned event that a claim is of. What the claim does not say of its
// event, it takes from the pin.
func (r *run) pinTo(s *subject) {
	byName, byRest := r.fitting(s)
	list := byName
	if len(list) == 0 {
		list = byRest
	}
	if len(list) != 1 {
		return
	}
	p := &r.pins[list[0]]
	s.pin, s.pinned = p, len(byName) > 0
	if !s.event.known && s.event.open == "" {
		s.event = p.event
	}
}

// fitting lists the pins that a claim belongs to, by their names and by all else.
func (r *run) fitting(s *subject) (byName, byRest []int) {
	quiet := &run{Checker: r.Checker}
	for i, p := range r.pins {
		if s.title != "" && slices.Contains(p.also, s.title) {
			if quiet.veto(s, p.called(s)) == nil && !quiet.apartInTime(s, p.subject) {
				byName = append(byName, i)
			}
			continue
		}
		if quiet.events(s, p.subject) == same {
			byRest = append(byRest, i)
		}
	}
	return byName, byRest
}

// called is the pin under the name that a claim uses.
func (p pin) called(s *subject) *subject {
	out := *p.subject
	out.title, out.core, out.numbers = s.title, s.core, s.numbers
	return &out
}

// apartInTime reports whether the time that a text gives an event lies outside of the
// pin's. (The veto of a date asks for no such thing, for the date is what is compared.)
func (r *run) apartInTime(s, p *subject) bool {
	return s.event.known && p.event.known && r.clash(s, p)
}

// byPin decides for claims of which one at least is of a pinned event; unlinked is no
// decision.
func (r *run) byPin(a, b *subject) link {
	switch {
	case a.pin != nil && a.pin == b.pin:
		if !(a.pinned && b.pinned) {
			if why := r.veto(a, b); why != nil {
				r.tell("event", "different", why)
				return different
			}
		}
		r.tell("event", "same", r.put1("both are of %q, which is pinned", a.pin.label()))
		return same
	case a.pin != nil && b.pin != nil:
		r.tell("event", "different", r.put2("pinned as %q and %q", a.pin.label(), b.pin.label()))
		return different
	case a.pin == nil && b.pin == nil:
		return unlinked
	}
	if a.pin == nil {
		a, b = b, a
	}
	if why := r.veto(b, a.pin.called(b)); why != nil {
		r.tell("event", "different", r.join(r.put1("one is of %q, which is pinned; ", a.pin.label()), why))
		return different
	}
	return unlinked
}

// named reports whether the event of a claim has a name, or is pinned.
func (s *subject) named() bool { return s.pin != nil || s.claim.Event.Name != "" || s.bearsName() }

// inPin tells where a claim counts whose event is pinned, against one that does not say
// where: all over the places of the pin, or in a part of them.
func (r *run) inPin(at []string, p *pin) (fit, []Phrase) {
	if len(p.wide) == 0 {
		return firstInside, r.put1("only one is of a part: %s", join(at))
	}
	for _, w := range p.wide {
		if !slices.Contains(at, w) && !r.liesIn([]string{w}, at) {
			return firstInside, r.put2("%s is only a part of where %q was", join(at), p.label())
		}
	}
	return alike, r.put2("%s is where %q was", join(at), p.label())
}

// label names the event of a claim for a reader; if it is pinned, as it was pinned. Of the
// date of something with a name it is that name.
func (s *subject) label() string {
	switch {
	case s.pin != nil:
		return s.pin.claim.Event.Label()
	case s.bearsName():
		return s.claim.Noun
	}
	return s.claim.Event.Label()
}
