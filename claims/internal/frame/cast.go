package frame

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// maxEvents bounds how many events one text tells of; what goes beyond is of no
// known event.
const maxEvents = 400

// actor is an event that the text has told of.
type actor struct {
	claims.Event
	last  int      // the sentence that spoke of it last
	named int      // the sentence that named it last
	words []uint32 // what it was told with: see [sentence.word]
	loose bool     // of the lead, whose day may be that of something else: "Kelmar buried its dead on Thursday"
}

// introduce adds an event to the text's and gives its number; -1 where the text
// has too many.
func (k *Tracker) introduce(e claims.Event) int {
	if len(k.cast) >= maxEvents {
		return -1
	}
	e.Basis = claims.Sentence
	if k.section && e.Period.Equal(k.day) && k.enduring(e.Kind) {
		e.Period = claims.Period{} // a day of it
	}
	if k.section && e.Period.Equal(k.day) { // of what the chronicle is about
		e.Names = merge(e.Names, append(slices.Clone(k.subject.Names), k.subject.Places...))
	}
	k.cast = append(k.cast, actor{Event: e, last: k.count, named: k.count})
	return len(k.cast) - 1
}

// scene gives an event of another time that names no place those of the lead: "In
// 1994 a ferry sank there". They stand among its names, for it may have been elsewhere.
func (k *Tracker) scene(e claims.Event) claims.Event {
	if k.lead >= 0 && len(e.Places) == 0 && e.Period.Known() {
		e.Names = merge(e.Names, k.cast[k.lead].Places)
	}
	return e
}

// want is what a mention asks of the event that it refers to.
type want struct {
	*Mention
	when   claims.Period
	places []string
	names  []string
	lead   bool // it stands in the headline or the lead
	not    int  // an event that it is not, counted from 1; 0 for none
}

// refer finds the event that a mention refers to, or introduces it.
func (k *Tracker) refer(w want) (event int, opened bool) {
	switch {
	case w.after && k.lastDate() && w.when.IsZero():
		return k.introduce(k.subsequent(w)), true
	case w.article == switching:
		if w.ordinal > 1 {
			if i := slices.IndexFunc(k.cast, func(a actor) bool { return a.Ordinal == w.ordinal && k.lex.Kin(a.Kind, w.Kind) }); i >= 0 {
				return i, false
			}
		}
		e := w.event()
		if e.Period.IsZero() {
			e.Period.Open = "another " + w.kind()
		}
		return k.introduce(e), true
	}
	if i := k.antecedent(w); i >= 0 {
		return i, false
	}
	if w.Kind == "" {
		return -1, false // "the incident" of which nothing was told
	}
	e := k.scene(w.event())
	if w.most && e.Period.IsZero() {
		k.among(&e)
	}
	if e.Period.IsZero() && !w.lead && !k.lex.Has(w.Kind, lexicon.Campaign) && (w.article == indefinite || w.article == bare && !w.verb && len(w.places) == 0) {
		e.Period.Open = "a " + e.Kind
	}
	return k.introduce(e), true
}

// among leaves open when one of several events of the text was, which is to be compared
// with no account of them all.
func (k *Tracker) among(e *claims.Event) {
	if slices.ContainsFunc(k.cast, func(a actor) bool { return a.Several && k.lex.Kin(a.Kind, e.Kind) }) {
		e.Period.Open = "one " + e.Kind
	}
}

// event is what the mention itself says of its event.
func (w *want) event() claims.Event {
	e := claims.Event{Kind: w.Kind, Name: w.Name, Places: w.places, Names: w.names, Period: w.when, Several: w.several}
	if w.article == switching || w.Name != "" { // "the first Kelmar war"
		e.Ordinal = w.ordinal
	}
	return e
}

func (w *want) kind() string {
	if w.Kind == "" {
		return "event"
	}
	return w.Kind
}

// subsequent is an event that is only told to come after the last date.
func (k *Tracker) subsequent(w want) claims.Event {
	e := w.event()
	lo, _ := k.last.Bounds()
	e.Period = claims.Period{Core: edtf.FromDays(lo, edtf.MaxDay), Op: claims.After}
	e.Places = merge(e.Places, placesOf(k.names))
	e.Names = merge(e.Names, namesOf(k.names))
	return e
}

// antecedent is the event told of that fits a mention best, or -1.
func (k *Tracker) antecedent(w want) int {
	best, most := -1, 0
	last := k.ended
	if last < 0 {
		last = k.previous
	}
	if w.that && last >= 0 && k.count-k.cast[last].last == 1 && (k.cast[last].Kind == "" || k.compatible(w, &k.cast[last], last)) {
		return last // "…since 1995, when a bomb went off. That attack killed 12"
	}
	if w.ordinal == 1 && w.Kind != "" && w.when.IsZero() {
		if i := k.firstOf(w); i >= 0 {
			return i
		}
	}
	if i := k.previous; w.there && i >= 0 && len(k.cast[i].Places) > 0 && (k.cast[i].Kind == "" || k.compatible(w, &k.cast[i], i)) {
		return i // "In Kelmar, meanwhile, … The violence there"
	}
	for i := range k.cast {
		if w.most && k.cast[i].Several {
			continue // "The deadliest attack hit the market" of several
		}
		if n := k.fitness(w, i); n > 0 && n >= most {
			best, most = i, n
		}
	}
	return best
}

// firstOf is the first event of its kind where a second was told of: "A second attack
// killed 9. The first attack killed 7"; or -1.
func (k *Tracker) firstOf(w want) int {
	numbered := slices.ContainsFunc(k.cast, func(a actor) bool { return a.Ordinal > 1 && k.lex.Kin(a.Kind, w.Kind) })
	if !numbered {
		return -1
	}
	return slices.IndexFunc(k.cast, func(a actor) bool {
		return a.Ordinal <= 1 && k.lex.Kin(a.Kind, w.Kind) && !strings.HasPrefix(a.Period.Open, "another ") && !k.far(w.places, a.Places)
	})
}

// fitness tells how well an event fits a mention; 0 where something speaks
// against it. What stands nearest is rather meant, unless what is said of it (its
// very kind, its name, its date, its place) leads to another.
func (k *Tracker) fitness(w want, i int) int {
	a := &k.cast[i]
	if !k.compatible(w, a, i) {
		return 0
	}
	n := 1
	if w.Kind == a.Kind {
		n += 4
	}
	if w.Name != "" && a.Name != "" {
		n += 6
	}
	if w.when.Known() && a.Period.Known() {
		n += 4
	}
	if k.near(w.places, a.Places) {
		n += 3
	}
	if share(claims.Event{Places: w.places, Names: w.names}, a.Event) {
		n += 3
	}
	switch age := k.count - a.last; {
	case i == k.previous:
		n += 5
	case age <= 1:
		n += 2
	case age <= 3:
		n++
	}
	if i == k.lead {
		n += 4
	}
	return n
}

// compatible reports whether a mention may refer to an event.
func (k *Tracker) compatible(w want, a *actor, i int) bool {
	switch {
	case w.not == i+1 || w.not > 0 && a.Kind == "":
		return false
	case w.Kind != "" && a.Kind != "" && !k.lex.Kin(w.Kind, a.Kind):
		return false
	case w.Kind == "" && (a.Kind == "" || k.count-a.last > 3 && i != k.lead):
		return false
	case a.Kind == "" && (i != k.lead || w.Aside):
		return false
	case !w.when.IsZero() && !k.fits(w.when, i):
		return false
	case w.when.Op == claims.Since && !k.enduring(a.Kind) && goesOn(w.when, k.day1(i)):
		return false
	case w.Name != "" && !k.knows(a, w.Name, w.lead && i == k.lead):
		return false
	case k.far(w.places, a.Places):
		return false
	case w.plural && w.article == bare && w.when.Known() && !brief(w.when) && brief(a.Period):
		return false // "Attacks have killed 158 in August" beside that of a day
	}
	if w.Aside && w.article != definite {
		return false
	}
	if w.lead && i == k.lead {
		return true
	}
	if w.article == definite {
		return w.Kind == a.Kind || w.plain
	}
	// An event that is told of as new must say that it is the old one: by its day,
	// or by its place.
	if w.article == indefinite {
		return short(w.when) && (len(w.places) == 0 || k.near(w.places, a.Places))
	}
	return (w.Kind == a.Kind || w.verb) && (len(w.places) == 0 || k.there(w.places, a.Places))
}

// brief reports whether a period is known and of no more than a week.
func brief(p claims.Period) bool {
	s := p.CoreSpan()
	return p.Known() && s.From != edtf.MinDay && s.To != edtf.MaxDay && s.To-s.From <= 7
}

// day1 is when an event happened; a lead without a day is of the days before its
// publication.
func (k *Tracker) day1(i int) claims.Period {
	if p := k.cast[i].Period; !p.IsZero() || i != k.lead {
		return p
	}
	return k.newsday()
}

// goesOn reports whether what has gone on since a day is not what happened on
// another day: a campaign and one attack in it.
func goesOn(from, on claims.Period) bool {
	a, b := from.CoreSpan(), on.CoreSpan()
	return on.Op == claims.On && short(on) && b.From > a.From+2
}

// knows reports whether the name of an event can be that of one told of: it shares
// a word with its name or, where it has none, with the names around it.
func (k *Tracker) knows(a *actor, name string, lead bool) bool {
	if a.Name != "" {
		return sharesWord(name, a.Name)
	}
	shares := func(n string) bool { return sharesWord(name, n) }
	return lead || len(a.Places)+len(a.Names) == 0 || slices.ContainsFunc(a.Places, shares) || slices.ContainsFunc(a.Names, shares)
}

// near reports whether a place of one list is one of the other, or lies in it.
func (k *Tracker) near(p, q []string) bool {
	for _, x := range p {
		for _, y := range q {
			if same(x, y) || k.Places.Contains(x, y) || k.Places.Contains(y, x) {
				return true
			}
		}
	}
	return false
}

// there reports whether a place of one list is one of the other, or lies in it,
// where the wider one is no country: of a country's towns one is as good as another.
func (k *Tracker) there(p, q []string) bool {
	for _, x := range p {
		for _, y := range q {
			if same(x, y) || k.Places.Contains(x, y) && !k.Places.IsCountry(x) || k.Places.Contains(y, x) && !k.Places.IsCountry(y) {
				return true
			}
		}
	}
	return false
}

// far reports whether both lists name places and none of the one has to do with
// the other. Of places that the gazetteer does not have nothing is known.
func (k *Tracker) far(p, q []string) bool {
	if len(p) == 0 || len(q) == 0 || k.near(p, q) {
		return false
	}
	return slices.ContainsFunc(p, k.Places.Known) && slices.ContainsFunc(q, k.Places.Known)
}

// sharesWord reports whether two names of events have a word with a capital in
// common.
func sharesWord(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if (w != strings.ToLower(w) || a == strings.ToLower(a)) && slices.ContainsFunc(strings.Fields(b), func(v string) bool { return same(v, w) }) {
			return true
		}
	}
	return false
}

// fits reports whether a date can be that of an event. A lead without a date is of
// the days before its publication.
func (k *Tracker) fits(when claims.Period, i int) bool {
	at, lead := k.cast[i].Period, i == k.lead
	if k.enduring(k.cast[i].Kind) && (at.IsZero() || at.Open == "" && when.Open == "" && short(when) && short(at)) {
		return true
	}

	if news := k.newsday(); lead && (at.IsZero() || k.cast[i].loose && news.Known()) {
		at = news
	}
	if at.IsZero() {
		return lead && k.inLead() && k.reference() && !k.cast[i].Several && when.Op == claims.On && when.Known()
	}
	if when.Open != "" || at.Open != "" {
		return when.Open == at.Open
	}
	if a, b := when.CoreSpan(), at.CoreSpan(); a.From == edtf.MinDay && b.From == edtf.MinDay {
		return a.To == b.To // both say when something ended
	}
	return when.Meets(at)
}

// enduring reports whether events of a kind go on for so long that a day that is
// told of them is not the day of the event.
func (k *Tracker) enduring(kind string) bool {
	return k.lex.Has(kind, lexicon.Lasting) && !k.lex.Has(kind, lexicon.Street)
}

// firm gives the event of a lead that told of no event its own day, where a mention or harm
// now tells when it was.
func (k *Tracker) firm(i int, when claims.Period) {
	if i >= 0 && k.cast[i].loose && when.Known() {
		k.cast[i].loose, k.cast[i].Period = false, when
	}
}

// ahead reports whether a day lies within a month behind that of the text.
func (k *Tracker) ahead(day edtf.Day) bool {
	_, today := k.Published.Bounds()
	return !k.Published.IsZero() && day > today && day <= today+aftermathDays
}

// learn adds what a clause says of an event to what is known of it.
func (k *Tracker) learn(i int, e claims.Event, when claims.Period) {
	if i < 0 {
		return
	}
	a := &k.cast[i]
	a.last = k.count
	if a.Kind == "" || k.lex.Has(a.Kind, lexicon.Minor) && e.Kind != "" {
		a.Kind = e.Kind
	}
	if k.section && k.enduring(a.Kind) && a.Period.Equal(k.day) {
		a.Period = claims.Period{}
	}
	if a.Name == "" {
		a.Name = e.Name
	}
	a.Places, a.Names = merge(a.Places, e.Places), merge(a.Names, e.Names)
	if when.IsZero() || when.Op != claims.On && !k.lex.Has(a.Kind, lexicon.Lasting) || when.Op == claims.By || when.Op == claims.Before {
		return
	}
	switch {
	case k.lex.Has(a.Kind, lexicon.Lasting) && when.Op == claims.On && short(when):
		// a day of a war is not the war
	case a.Period.IsZero() || a.Period.Open != "" && when.Known():
		a.Period = when
	case k.section && when.Equal(k.day): // of the entry, not of what it goes on about
	case when.Known() && a.Period.Known() && when.Inside(a.Period) && !k.lex.Has(a.Kind, lexicon.Lasting) && when.Op == claims.On:
		a.Period = when // the year, then the day
	}
}
