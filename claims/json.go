package claims

import (
	"bytes"
	"encoding/json"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A claim's JSON is flat: first the members that other programs rely on, always
// present and in a fixed order, then what is needed to read an equal claim back,
// present only where it says something. Numbers are exact literals. The structs
// below are that form; the values of this package are free to move without it.

// maybe is a member that holds a number or null, or is not there at all.
type maybe struct {
	shown bool
	value *Number
}

func (m maybe) IsZero() bool { return !m.shown }

func (m maybe) MarshalJSON() ([]byte, error) {
	if m.value == nil {
		return []byte("null"), nil
	}
	return m.value.MarshalJSON()
}

func (m *maybe) UnmarshalJSON(data []byte) error {
	m.shown, m.value = true, nil
	if string(data) == "null" {
		return nil
	}
	m.value = new(Number)
	return m.value.UnmarshalJSON(data)
}

func endJSON(b Bound) maybe {
	if b.Kind == Unbounded {
		return maybe{shown: true}
	}
	return maybe{true, &b.Value}
}

func (m maybe) bound(open bool) Bound {
	switch {
	case m.value == nil:
		return Bound{}
	case open:
		return Bound{*m.value, Open}
	}
	return Bound{*m.value, Closed}
}

// intervalJSON is an interval's own form.
type intervalJSON struct {
	Low      maybe `json:"low,omitzero"`
	High     maybe `json:"high,omitzero"`
	LowOpen  bool  `json:"lowOpen,omitempty"`
	HighOpen bool  `json:"highOpen,omitempty"`
}

// MarshalJSON writes {"low":16000,"high":24000,"highOpen":true}; an end that is
// not there is null.
func (i Interval) MarshalJSON() ([]byte, error) {
	return encode(intervalJSON{endJSON(i.Low), endJSON(i.High), i.Low.Kind == Open, i.High.Kind == Open})
}

// UnmarshalJSON reads that form; a missing end is one that is not there.
func (i *Interval) UnmarshalJSON(data []byte) error {
	var w intervalJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*i = Interval{w.Low.bound(w.LowOpen), w.High.bound(w.HighOpen)}
	return nil
}

// figureJSON are the members of a figure that the contract names.
type figureJSON struct {
	Low      maybe  `json:"low,omitzero"`
	High     maybe  `json:"high,omitzero"`
	LowOpen  *bool  `json:"lowOpen,omitempty"`
	HighOpen *bool  `json:"highOpen,omitempty"`
	Point    maybe  `json:"point,omitzero"`
	Hedge    Hedge  `json:"hedge"`
	Unit     string `json:"unit"`
}

// readingJSON are the members that a figure needs besides.
type readingJSON struct {
	Step       Number   `json:"step,omitzero"`
	HighStep   Number   `json:"highStep,omitzero"`
	Lean       Lean     `json:"lean,omitempty"`
	HedgeWords string   `json:"hedgeWords,omitempty"`
	Vague      string   `json:"vague,omitempty"`
	PerUnit    Number   `json:"perUnit,omitzero"`
	Stated     Interval `json:"stated,omitzero"`
	Read       Interval `json:"read,omitzero"`
}

// quantityJSON is a quantity's own form.
type quantityJSON struct {
	figureJSON
	readingJSON
}

func (q Quantity) figureJSON() figureJSON {
	lowOpen, highOpen := q.Given.Low.Kind == Open, q.Given.High.Kind == Open
	w := figureJSON{
		Low: endJSON(q.Given.Low), High: endJSON(q.Given.High), LowOpen: &lowOpen, HighOpen: &highOpen,
		Point: maybe{true, &q.Point}, Hedge: q.Hedge, Unit: q.Unit,
	}
	if q.Point.IsZero() && (q.Hedge == Range || q.Vague != "" || q.IsZero()) {
		w.Point.value = nil
	}
	return w
}

func (q Quantity) readingJSON() readingJSON {
	return readingJSON{
		Step: q.Step, HighStep: q.HighStep, Lean: q.Lean, HedgeWords: q.Words, Vague: q.Vague, PerUnit: q.PerUnit,
		Stated: q.Stated, Read: q.Read,
	}
}

func (w quantityJSON) quantity() Quantity {
	q := Quantity{
		Step: w.Step, HighStep: w.HighStep, Hedge: w.Hedge, Lean: w.Lean, Words: w.HedgeWords, Vague: w.Vague, PerUnit: w.PerUnit,
		Unit: w.Unit, Stated: w.Stated, Read: w.Read,
		Given: Interval{w.Low.bound(truth(w.LowOpen)), w.High.bound(truth(w.HighOpen))},
	}
	if w.Point.value != nil {
		q.Point = *w.Point.value
	}
	return q
}

func truth(b *bool) bool { return b != nil && *b }

// MarshalJSON writes the figure with the members that a claim gives it.
func (q Quantity) MarshalJSON() ([]byte, error) {
	return encode(quantityJSON{q.figureJSON(), q.readingJSON()})
}

// UnmarshalJSON reads that form. It adds nothing: a figure without "stated" and
// "read" is one that no profile has read yet.
func (q *Quantity) UnmarshalJSON(data []byte) error {
	var w quantityJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*q = w.quantity()
	return nil
}

// placeJSON is where a claim stands.
type placeJSON struct {
	Source string `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Quote  string `json:"quote"`
}

// endsJSON is where a claim's quote begins and ends in the units of other programs.
type endsJSON struct {
	EndLine        int `json:"endLine,omitempty"`
	EndColumn      int `json:"endColumn,omitempty"`
	ByteColumn     int `json:"byteColumn,omitempty"`
	EndByteColumn  int `json:"endByteColumn,omitempty"`
	UTF16Column    int `json:"utf16Column,omitempty"`
	EndUTF16Column int `json:"endUtf16Column,omitempty"`
}

// scopeJSON are the facets that the contract names. Lists are never null.
type scopeJSON struct {
	Extent     Extent    `json:"extent"`
	Event      string    `json:"event"`
	Place      []string  `json:"place"`
	Period     edtf.Date `json:"period"`
	AsOf       edtf.Date `json:"asOf"`
	Population []string  `json:"population"`
	Speaker    string    `json:"speaker"`
	Stance     Stance    `json:"stance"`
	Direction  Direction `json:"direction,omitempty"`
	Noun       string    `json:"noun,omitempty"`
	Kind       Kind      `json:"kind,omitempty"`
}

// moreJSON is what else a claim needs to be read back. Each of its periods has
// three members beside its core, told apart by their prefix.
type moreJSON struct {
	ID      string `json:"id,omitempty"`
	Part    string `json:"part,omitempty"`
	Locator string `json:"locator,omitempty"`
	endsJSON
	Row          int       `json:"row,omitempty"`
	Field        string    `json:"field,omitempty"`
	Before       string    `json:"before,omitempty"`
	After        string    `json:"after,omitempty"`
	DateMargin   edtf.Date `json:"dateMargin,omitzero"`
	DateOp       Op        `json:"dateOp,omitempty"`
	DateOpen     string    `json:"dateOpen,omitempty"`
	Weekday      string    `json:"weekday,omitempty"`
	PeriodMargin edtf.Date `json:"periodMargin,omitzero"`
	PeriodOp     Op        `json:"periodOp,omitempty"`
	PeriodOpen   string    `json:"periodOpen,omitempty"`
	AsOfMargin   edtf.Date `json:"asOfMargin,omitzero"`
	AsOfOp       Op        `json:"asOfOp,omitempty"`
	AsOfOpen     string    `json:"asOfOpen,omitempty"`
	Final        bool      `json:"final,omitempty"`
	Frame        *Event    `json:"frame,omitempty"`
	Published    edtf.Date `json:"published,omitzero"`
	Side         string    `json:"side,omitempty"`
	Speakers     []string  `json:"speakers,omitempty"`
	Verb         string    `json:"verb,omitempty"`
	Modifiers    []string  `json:"modifiers,omitempty"`
	Account      *Account  `json:"account,omitempty"`
	Sentence     string    `json:"sentence,omitempty"`
}

// claimJSON is a claim's form, in its order.
type claimJSON struct {
	placeJSON
	Measure Measure    `json:"measure"`
	Date    *edtf.Date `json:"date,omitempty"`
	figureJSON
	scopeJSON
	readingJSON
	moreJSON
}

// MarshalJSON writes the claim as one flat object. The members of the contract
// come first; a date has "date" in place of "low" and "high". "event" is the
// event's name or, where it has none, a label for readers; all that is known of
// the event stands in "frame".
func (c Claim) MarshalJSON() ([]byte, error) {
	w := claimJSON{
		placeJSON: placeJSON{
			c.Citation.Source, c.Citation.Start, c.Citation.End, c.Citation.Line, c.Citation.Column, c.Citation.Quote,
		},
		Measure:     c.Measure,
		figureJSON:  c.Quantity.figureJSON(),
		scopeJSON:   c.scopeJSON(),
		readingJSON: c.Quantity.readingJSON(),
		moreJSON:    c.moreJSON(),
	}
	if c.IsDate() || !c.Date.IsZero() {
		w.Date = &c.Date.Core
	}
	if c.IsDate() {
		w.figureJSON = figureJSON{}
	}
	return encode(w)
}

func endsOf(c sources.Citation) endsJSON {
	return endsJSON{c.EndLine, c.EndColumn, c.ByteColumn, c.EndByteColumn, c.UTF16Column, c.EndUTF16Column}
}

func (c Claim) scopeJSON() scopeJSON {
	return scopeJSON{
		Extent: c.Extent, Event: c.Event.Label(), Place: listed(c.Place), Period: c.Period.Core, AsOf: c.AsOf.Core,
		Population: listed(c.Population), Speaker: c.Speaker(), Stance: c.Stance, Direction: c.Direction, Noun: c.Noun, Kind: c.Kind,
	}
}

func (c Claim) moreJSON() moreJSON {
	w := moreJSON{
		ID: c.ID, Part: c.Citation.Part, Locator: c.Citation.Locator, endsJSON: endsOf(c.Citation), Row: c.Citation.Row, Field: c.Citation.Field, Before: c.Citation.Before, After: c.Citation.After,
		DateMargin: c.Date.Margin, DateOp: c.Date.Op, DateOpen: c.Date.Open, Weekday: c.Weekday,
		PeriodMargin: c.Period.Margin, PeriodOp: c.Period.Op, PeriodOpen: c.Period.Open,
		AsOfMargin: c.AsOf.Margin, AsOfOp: c.AsOf.Op, AsOfOpen: c.AsOf.Open, Final: c.Final,
		Published: c.Published, Side: c.Side, Verb: c.Verb, Modifiers: c.Modifiers, Sentence: c.Sentence,
	}
	if named := (Event{Name: c.Event.Name}); !c.Event.Equal(named) {
		w.Frame = &c.Event
	}
	if c.Account.Kind != NoAccount {
		w.Account = &c.Account
	}
	if len(c.Speakers) > 1 || len(c.Speakers) == 1 && c.Speakers[0] == "" {
		w.Speakers = c.Speakers
	}
	return w
}

// UnmarshalJSON reads that form; what it does not know it passes over. Without
// "frame" the event is the one named by "event".
func (c *Claim) UnmarshalJSON(data []byte) error {
	var w claimJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*c = Claim{
		ID: w.ID, Weekday: w.Weekday, Final: w.Final,
		Citation: sources.Citation{
			Source: w.Source, Part: w.Part, Locator: w.Locator, Start: w.Start, End: w.End, Line: w.Line, Column: w.Column,
			Quote: w.Quote, Before: w.Before, After: w.After,
			EndLine: w.EndLine, EndColumn: w.EndColumn, ByteColumn: w.ByteColumn, EndByteColumn: w.EndByteColumn,
			UTF16Column: w.UTF16Column, EndUTF16Column: w.EndUTF16Column, Row: w.Row, Field: w.Field,
		},
		Measure: w.Measure, Quantity: quantityJSON{w.figureJSON, w.readingJSON}.quantity(),
		Kind: w.Kind, Noun: w.Noun, Verb: w.Verb, Modifiers: some(w.Modifiers),
		Extent: w.Extent, Direction: w.Direction, Stance: w.Stance,
		Event: Event{Name: w.Event}, Place: some(w.Place),
		Period:    Period{w.Period, w.PeriodMargin, w.PeriodOp, w.PeriodOpen},
		AsOf:      Period{w.AsOf, w.AsOfMargin, w.AsOfOp, w.AsOfOpen},
		Published: w.Published, Population: some(w.Population), Side: w.Side,
		Speakers: some(w.Speakers), Sentence: w.Sentence,
	}
	w.finish(c)
	return nil
}

// finish fills the members that stand in for others.
func (w claimJSON) finish(c *Claim) {
	c.Date = Period{Margin: w.DateMargin, Op: w.DateOp, Open: w.DateOpen}
	if w.Date != nil {
		c.Date.Core = *w.Date
	}
	if w.Frame != nil {
		c.Event = *w.Frame
		c.Event.Places, c.Event.Names = some(c.Event.Places), some(c.Event.Names)
	}
	if w.Account != nil {
		c.Account = *w.Account
	}
	if c.Speakers == nil && w.Speaker != "" {
		c.Speakers = []string{w.Speaker}
	}
}

// listed makes a list that prints as [] rather than null.
func listed(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// some makes the empty list no list.
func some(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}

// encode writes v as encoding/json does, but leaves <, > and & as they are: an
// output that stands inside HTML escapes for HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
