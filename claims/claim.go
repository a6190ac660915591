package claims

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Claim is one figure or date that a text states about the world, with what it
// is a figure of. Measure says what is counted; Quantity (or, for a date, Date)
// what was said; the facets make it comparable; Citation says where it stands.
// A facet's zero value means unknown, and what is unknown conflicts with
// nothing.
type Claim struct {
	ID       string           // short and stable for one text; empty is allowed for a claim built by hand
	Citation sources.Citation // where it stands
	Measure  Measure          // what is counted
	Quantity Quantity         // the figure; zero for a date
	Date     Period           // the date; zero for a figure
	Weekday  string           // the weekday that a date is given with, "tuesday"; empty where none is

	Kind      Kind      // what the number is; only an amount or a share counts something
	Noun      string    // head of the counted phrase, plural and lower case: "soldiers"; of a date to what it happened: "war", "Marta Selic"
	Verb      string    // class of the verb that the count hangs on, for measure "count"; of a date what happened: "end", "birth"
	Modifiers []string  // other words of the counted phrase, lower case, sorted
	Extent    Extent    // total unless the words say part, increment, rate or limit
	Direction Direction // set where the figure states a change
	Stance    Stance    // asserted unless the words say less

	Event      Event     // which event it is about
	Place      []string  // where, from the narrowest to the widest; of a distance its ends; see Scene
	Period     Period    // the time that the figure covers
	AsOf       Period    // the moment of counting, where stated
	Final      bool      // said to be the last count: "the final toll", "the search was called off"
	Published  edtf.Date // when its source was published
	Population []string  // who was counted, beyond "people": "civilians", "armenians"; sorted
	Side       string    // the party to which those counted belong
	Speakers   []string  // on whose word, nearest first: "police", "AFP"

	Account  Account // what the text says of it by other figures; zero where it says nothing
	Sentence string  // the sentence it stands in, as displayed; of one beyond 1,000 bytes the words around it
}

// Measure is what a figure counts, named by a plural noun: "deaths". The ids
// are listed in the lexicon; data and other programs rely on them. The empty
// measure is unknown and is compared with nothing.
type Measure string

// Measures that the packages above name themselves; the lexicon has them all.
const (
	Deaths    Measure = "deaths"
	Counted   Measure = "count"      // a noun that no measure knows
	EventDate Measure = "event_date" // a date
)

// Scene stands in a claim's Place for where its event was, among the ends of a distance:
// "the quake struck 38 km north of Lima" has the ends Scene and Lima. No place has that name.
const Scene = "scene"

// Event is the happening that a claim is about: a frame in the sense of frame
// semantics, with the slots that a text filled. Zero slots are unknown. Two
// events are the same when nothing in them is incompatible and enough is shared.
type Event struct {
	Name    string   `json:"name,omitempty"`    // a proper or descriptive name: "Nagorno-Karabakh conflict"
	Kind    string   `json:"kind,omitempty"`    // war, quake, attack …: a kind of the lexicon
	Ordinal int      `json:"ordinal,omitempty"` // 2 for "the second attack"; 0 unknown
	Several bool     `json:"several,omitempty"` // several of its kind, told of together: "airstrikes"; false: one, or not known
	Places  []string `json:"places,omitempty"`  // named places, in reading order
	Names   []string `json:"names,omitempty"`   // other proper names near it, in reading order
	Period  Period   `json:"period,omitzero"`   // when it happened
	Basis   Basis    `json:"basis,omitempty"`   // what it was read from
}

// Equal reports whether two events have equal slots. An empty list is no list.
func (e Event) Equal(f Event) bool {
	return e.Name == f.Name && e.Kind == f.Kind && e.Ordinal == f.Ordinal && e.Several == f.Several && e.Basis == f.Basis &&
		e.Period.Equal(f.Period) && slices.Equal(e.Places, f.Places) && slices.Equal(e.Names, f.Names)
}

// IsZero reports whether nothing is known of the event.
func (e Event) IsZero() bool { return e.Equal(Event{}) }

// Label names the event for a reader: by its name or, where it has none, by
// what is known of it: "quake, Qeshm, 2005-11-27", "war, Vandry, until 1994".
// The unknown event has none.
func (e Event) Label() string {
	if e.Name != "" {
		return e.Name
	}
	var parts []string
	for _, part := range []string{e.Kind, first(e.Places), e.Period.words()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// words are the days of a period for a reader.
func (p Period) words() string {
	s := p.Core.String()
	from, to, ok := strings.Cut(s, "/")
	switch {
	case !ok:
		return s
	case from == "..":
		return "until " + to
	case to == "..":
		return "since " + from
	}
	return from + " to " + to
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// Speaker is the nearest of those on whose word the claim is made, or "".
func (c Claim) Speaker() string { return first(c.Speakers) }

// IsDate reports whether the claim gives a date rather than a figure.
func (c Claim) IsDate() bool {
	return (c.Measure == EventDate || !c.Date.IsZero()) && c.Quantity.IsZero()
}

// Equal reports whether two claims are the same in every field. An empty list
// is no list.
func (c Claim) Equal(d Claim) bool {
	return c.sameFigure(d) && c.sameWords(d) && c.sameScope(d)
}

func (c Claim) sameFigure(d Claim) bool {
	return c.ID == d.ID && c.Citation == d.Citation && c.Measure == d.Measure &&
		c.Quantity.Equal(d.Quantity) && c.Date.Equal(d.Date) && c.Weekday == d.Weekday
}

func (c Claim) sameWords(d Claim) bool {
	return c.Kind == d.Kind && c.Noun == d.Noun && c.Verb == d.Verb && slices.Equal(c.Modifiers, d.Modifiers) &&
		c.Extent == d.Extent && c.Direction == d.Direction && c.Stance == d.Stance && c.Sentence == d.Sentence
}

func (c Claim) sameScope(d Claim) bool {
	return c.Event.Equal(d.Event) && slices.Equal(c.Place, d.Place) && c.Period.Equal(d.Period) &&
		c.AsOf.Equal(d.AsOf) && c.Final == d.Final && c.Published.Equal(d.Published) && slices.Equal(c.Population, d.Population) &&
		c.Side == d.Side && slices.Equal(c.Speakers, d.Speakers) && c.Account.Equal(d.Account)
}
