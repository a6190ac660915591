package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
)

// Readers also know an event by its details: both texts give the magnitude as 6.3, both
// have 93 people on board, both tell of a bus. A detail makes up for some of what the
// names, the kind or the time of a pair leave open. It never makes an event surely the
// same, for two accidents of one week may be alike.
//
//	figure   both texts give one odd figure of one measure for the event
//	thing    both tell of a thing on the lexicon's list: a bus, a mosque
//
// The figures of all claims that a text has of the event count, not only those of the
// pair. What other texts say does not matter.

// tale is what one text tells of one event.
type tale struct {
	heard   []*subject // its claims; some of them where there are very many
	read    bool
	figures []string // odd figures with their measure, sorted
	things  []string // of the lexicon's lists, sorted
	moving  []string // those of them that are vehicles, sorted
	regions []string // places that it calls a part of the world: "western Vandry", sorted
}

// mostHeard bounds from how many claims the details of an event are taken.
const mostHeard = 96

// taleKey is equal for the claims of one text that are of one event.
func taleKey(s *subject, doc string) string {
	e := s.claim.Event
	return strings.Join([]string{doc, e.Kind, s.title, string(rune('0' + e.Ordinal%10)), periodKey(e.Period)}, "\x1f")
}

// tellTales gives each claim what its texts tell of its event. The tales are given by text.
func (b *board) tellTales() map[string][]*tale {
	all, byText := map[string]*tale{}, map[string][]*tale{}
	for _, u := range b.said {
		if u.cell() {
			continue
		}
		for _, d := range u.docs[:min(len(u.docs), copiesRead)] {
			key := taleKey(u.subject, d)
			t := all[key]
			if t == nil {
				t = &tale{}
				all[key] = t
				byText[d] = append(byText[d], t)
			}
			if len(t.heard) < mostHeard {
				t.heard = append(t.heard, u.subject)
			}
			u.subject.tales = append(u.subject.tales, t)
		}
	}
	return byText
}

// isNews reports whether a claim's event is of the days before its text, as far as is known.
func (s *subject) isNews() bool {
	return s.event.open == "" && s.claim.Event.Ordinal == 0 && (!s.event.known || newsOf(s.published, s.event, fortnight))
}

// copiesRead is of how many texts with one sentence the details are taken.
const copiesRead = 4

// told are the tales that a claim belongs to; of a claim alone, what it says itself.
func (r *run) told(s *subject) []*tale {
	if s.tales == nil {
		s.tales = []*tale{{heard: []*subject{s}}}
	}
	for _, t := range s.tales {
		r.readTale(t)
	}
	return s.tales
}

// readTale takes the details out of the sentences of a tale, once.
func (r *run) readTale(t *tale) {
	if t.read {
		return
	}
	t.read = true
	done := map[string]bool{}
	for _, s := range t.heard {
		if f := oddFigure(s); f != "" {
			t.figures = append(t.figures, f)
		}
		if done[s.sentence] {
			continue
		}
		done[s.sentence] = true
		r.readSentence(t, s)
	}
	t.figures, t.things, t.moving, t.regions = sortedSet(t.figures), sortedSet(t.things), sortedSet(t.moving), sortedSet(t.regions)
}

// readSentence finds the things and regions of a sentence.
func (r *run) readSentence(t *tale, s *subject) {
	l, words := r.lex(), strings.Fields(fold(s.claim.Sentence))
	ids := make([]lexicon.Word, len(words))
	for i, w := range words {
		ids[i] = l.Find(w)
	}
	for i := range ids {
		for _, e := range l.Of(ids[i], lexicon.Cue) {
			if n := len(e.Words); n > len(ids)-i || !slices.Equal(e.Words, ids[i:i+n]) {
				continue
			}
			switch e.Name {
			case "vehicle":
				t.moving = append(t.moving, e.First)
				t.things = append(t.things, e.First)
			case "detail":
				t.things = append(t.things, e.First)
			case "part":
				t.regions = append(t.regions, r.regionAt(s, words[i+1:])...)
			}
		}
	}
}

// regionAt gives the place of a claim that begins a list of words: behind "western" it
// is a part of the world, in which a village may lie.
func (r *run) regionAt(s *subject, words []string) []string {
	for _, p := range s.places {
		if f := strings.Fields(p); len(f) <= len(words) && slices.Equal(f, words[:len(f)]) {
			return []string{p}
		}
	}
	return nil
}

// oddFigure is a figure that two events rarely share, with what it measures; empty for
// any other. Small and round ones are no details, nor are those that only hedge.
func oddFigure(s *subject) string {
	c := s.claim
	switch {
	case c.IsDate() || c.Measure == claims.Counted || c.Quantity.Hedge != claims.Exact || c.Stance > claims.Reported:
		return ""
	case s.info.Scale != claims.Count && s.info.Scale != claims.Physical && s.info.Scale != claims.Magnitude || s.standing() || c.Measure == "duration":
		return ""
	}
	p := c.Quantity.Point.String()
	digits := strings.Trim(strings.ReplaceAll(p, ".", ""), "0")
	if len(digits) < 2 || len(digits) == 2 && (strings.HasSuffix(p, "0") || p == "12") {
		return ""
	}
	return string(c.Measure) + "\x1f" + p + "\x1f" + c.Quantity.Unit
}

// facts are the details by which the index has a claim.
type facts struct {
	details []int32 // beside a name that many events share, sorted
	asides  []int32 // without a name, sorted: odd figures, and what an event of its day befell
}

// teller numbers the details of tales.
type teller struct {
	*run
	ranks
	known map[*tale]facts
}

// facts are those of a claim. A table has none: its rows are only held against what is
// surely of their event.
func (t *teller) facts(s *subject) facts {
	switch {
	case s.cell():
		return facts{}
	case len(s.tales) == 1 && len(t.pins) == 0: // which is of one time
		return recall(t.known, s.tales[0], func() facts { return t.number(s) })
	}
	return t.number(s)
}

func (t *teller) number(s *subject) (f facts) {
	const most = 6 // asides of each sort
	for _, u := range t.told(s) {
		f.details = append(append(f.details, t.of(u.figures...)...), t.of(u.things...)...)
		for _, x := range u.figures {
			if worth(x) > 1 && len(f.asides) < most {
				f.asides = append(f.asides, t.of(x)...)
			}
		}
		if s.event.days() == 1 {
			for _, w := range u.things[:min(len(u.things), most)] {
				f.asides = append(f.asides, t.of(w+" "+s.event.String())...)
			}
		}
	}
	slices.Sort(f.details)
	slices.Sort(f.asides)
	return facts{slices.Compact(f.details), slices.Compact(f.asides)}
}

// details tells what details two claims' texts share of their events, and how far these
// carry: 1 for each, and 1 less where the two tell of different things. Where details stand
// alone, without a name, figures of two digits do not count: any two texts may share one.
func (r *run) details(a, b *subject, alone bool) (best int, why []Phrase) {
	for _, t := range r.told(a) {
		for _, u := range r.told(b) {
			if n, w := r.alike(t, u, alone); n > best {
				best, why = n, w
			}
		}
	}
	return best, why
}

// alike weighs the details that two tales share.
func (r *run) alike(t, u *tale, alone bool) (int, []Phrase) {
	var why []Phrase
	figures, things := both(t.figures, u.figures), both(t.things, u.things)
	if alone {
		figures = slices.DeleteFunc(figures, func(f string) bool { return worth(f) < 2 })
	}
	n := min(worth(figures...), 3) + min(len(things), 2)
	if len(things) == 0 && len(t.things) > 0 && len(u.things) > 0 {
		n--
	}
	if len(figures) > 0 {
		f := strings.Split(figures[0], "\x1f")
		why = r.put2("; both give %n for the measure %w", f[1], f[0])
	}
	if len(things) > 0 {
		why = r.join(why, r.put1("; both tell of %q", things[0]))
	}
	return n, why
}

// thingsApart names the different things that the texts of two claims tell of: an accident
// of a bus and one of a train are two, and so are, in one week, a bomb in a market and one
// in a mosque. Of one day, both may be told of one bomb.
func (r *run) thingsApart(a, b *subject) (why []Phrase) {
	k := a.claim.Event.Kind
	if shares(a.docs, b.docs) || k != "" && !r.lex().Has(k, lexicon.Local) || a.repeats(b) || a.title != "" && a.title == b.title {
		return nil
	}
	street := r.street(a) || r.street(b)
	t, u := r.told(a)[0], r.told(b)[0]
	x, y := t.moving, u.moving
	if street {
		x, y = t.things, u.things
	}
	if len(x) == 0 || len(y) == 0 || shares(t.things, u.things) || street && a.event.days() == 1 && b.event.days() == 1 {
		return nil
	}
	return r.put2("; one tells of %q, the other of %q", x[0], y[0])
}

// sharesTown reports whether two sorted lists of names share one that the gazetteer does
// not have, as that of a town or a ship: it sees less than a city does.
func sharesTown(a, b []name) bool {
	return slices.ContainsFunc(a, func(n name) bool {
		i, ok := slices.BinarySearchFunc(b, n.text, func(m name, t string) int { return strings.Compare(m.text, t) })
		return ok && !n.place && !n.common && !b[i].common && n.bearer(b[i])
	})
}

// worth is how far some figures carry: two events rarely share one of three digits, or
// one with a decimal.
func worth(figures ...string) int {
	n := 0
	for _, f := range figures {
		if n++; len(strings.Trim(strings.Split(f, "\x1f")[1], "0.")) > 2 {
			n++
		}
	}
	return n
}

// both are the elements that two sorted lists have in common.
func both(a, b []string) []string {
	var out []string
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			out = append(out, x)
		}
	}
	return out
}

// madeUp reports whether shared details make up for what a pair's names, kind and time
// leave open, so that it may be one event, and names them. Of what a town sees several
// times in a week they must make up for all of it. What is told of a year later without a
// day is not linked so.
func (r *run) madeUp(a, b *subject, shared, named, kind, time strength) (bool, []Phrase) {
	if kind == missing || shares(a.docs, b.docs) || a.claim.Measure == claims.EventDate || !a.reach().meets(b.reach()) {
		return false, nil
	}
	open := 3*int(firm) - int(named) - int(kind) - int(time) - 1 // maybe leaves one step open
	if shared == missing && r.hasTelling(a) && r.hasTelling(b) {
		open++ // each has names, and none is the other's
	}
	if (r.street(a) || r.street(b)) && !sharesTown(a.names, b.names) {
		open++
	}
	n, why := r.details(a, b, shared == missing)
	if r.ofOneYear(a, b) {
		n, why = n+1, r.join(why, r.put("; a town hardly sees two of them in a year"))
	}
	return n > 0 && n >= open, why
}

// street reports whether a town may see several events of a claim's kind in a week.
func (r *run) street(s *subject) bool { return r.lex().Has(s.claim.Event.Kind, lexicon.Street) }

// hasTelling reports whether a claim has a name that says which event it is of.
func (r *run) hasTelling(s *subject) bool {
	return slices.ContainsFunc(s.names, func(n name) bool { return !n.common && !n.wide && !r.isRegion(s, n.text) })
}

// onlyRegions reports whether all places of a claim are regions.
func (r *run) onlyRegions(s *subject) bool {
	return !slices.ContainsFunc(s.places, func(p string) bool { return !r.isRegion(s, p) })
}

// isRegion reports whether a place of a claim is a part of the world in which a village
// may lie: the gazetteer says so, or its text.
func (r *run) isRegion(s *subject, place string) bool {
	if p, ok := r.Places.Lookup(place); ok {
		return p.Kind != places.KindCity
	}
	return slices.ContainsFunc(r.told(s), func(t *tale) bool { return slices.Contains(t.regions, place) })
}
