package config

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// house makes a source of the figures of the house. Each is a claim that is cited from
// the configuration, as a claim of a text is from its file.
func (r *reader) house(p *Project, list []figure) {
	if len(list) == 0 {
		return
	}
	doc := sources.Document{Raw: p.Data, Source: sources.Source{Path: p.File, ID: "house", Title: "house figures", Kind: sources.House}}
	lines := sources.NewLines(p.Data, "")
	for _, w := range list {
		c, ok := r.claim(w, p.Events)
		if !ok {
			continue
		}
		c.Citation = r.cite(p, lines, w)
		p.Figures = append(p.Figures, c)
	}
	p.House = &doc
}

// claim is what a figure of the house claims.
func (r *reader) claim(w figure, events []claims.Event) (claims.Claim, bool) {
	faults := len(r.faults)
	c := claims.Claim{Measure: r.measure(w.Measure), Event: pin(w.Event.Value, events)}
	c.Event.Basis = claims.Given
	switch names := eventNames(events); {
	case w.Event.Value == "":
		r.fault(first(w.Value, w.Measure), "a figure of the house names the event that it is of")
	case !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, w.Event.Value) }):
		r.fault(w.Event, "no event of this file is called %s%s: name it under events", strict.Quote(w.Event.Value), strict.Suggest(w.Event.Value, names))
	}
	r.value(&c, w)
	if w.Place.Value != "" {
		c.Place = []string{w.Place.Value}
	}
	if w.Source.Value != "" {
		c.Speakers = []string{w.Source.Value}
	}
	var err error
	if c.AsOf, err = claims.ParsePeriod(w.AsOf.Value); err != nil {
		r.fault(w.AsOf, "as-of: %v", err)
	}
	if d, err := edtf.Parse(w.Published.Value); w.Published.Value != "" {
		if err != nil {
			r.fault(w.Published, "published: %v", err)
		}
		c.Published = d
	}
	c.Sentence = strings.TrimSpace(fmt.Sprintf("%s: %s %s", c.Event.Label(), w.Value.Value, w.Measure.Value))
	return c, len(r.faults) == faults
}

// eventNames are all names of events.
func eventNames(events []claims.Event) []string {
	var out []string
	for _, e := range events {
		out = append(append(out, e.Name), e.Names...)
	}
	return out
}

// value reads the figure or the date, in the words of a text.
func (r *reader) value(c *claims.Claim, w figure) {
	if c.Measure == claims.EventDate {
		var err error
		if c.Date, err = claims.ParsePeriod(w.Value.Value); err != nil || w.Value.Value == "" {
			r.fault(first(w.Value, w.Measure), "value: %s is no date", strict.Quote(w.Value.Value))
		}
		return
	}
	text := w.Value.Value
	doc := sources.Document{Raw: []byte(text), Blocks: []sources.Block{{End: len(text), Text: text}}}
	got := extract.Reader{Lexicon: r.lexicon}.Read(doc)
	found := append(got.Claims, got.Others...)
	found = slices.DeleteFunc(found, func(c claims.Claim) bool { return c.IsDate() })
	if len(found) != 1 || strings.TrimSpace(found[0].Citation.Quote) == "" {
		r.fault(first(w.Value, w.Measure), "value: %s is no figure: write 20,000 or more than 30,000", strict.Quote(text))
		return
	}
	c.Quantity, c.Kind = found[0].Quantity, found[0].Kind
}

// pin is the event that a name or slug of the file stands for.
func pin(name string, events []claims.Event) claims.Event {
	for _, e := range events {
		if strings.EqualFold(e.Name, name) || slices.ContainsFunc(e.Names, func(n string) bool { return strings.EqualFold(n, name) }) {
			return e
		}
	}
	return claims.Event{Name: name}
}

// cite cites the value of a figure, where it stands in the file as it was read.
func (r *reader) cite(p *Project, lines sources.Lines, w figure) sources.Citation {
	c := sources.Citation{Source: p.File, Quote: w.Value.Value}
	start := offset(p.Data, w.Value)
	end := start + len(c.Quote)
	if start < 0 || end > len(p.Data) || string(p.Data[start:end]) != c.Quote {
		c.Line, c.Column = w.Value.Line, w.Value.Column
		return c
	}
	from, to := lines.At(start), lines.At(end)
	c.Start, c.End, c.Line, c.Column, c.ByteColumn, c.UTF16Column = start, end, from.Line, from.Column, from.Byte, from.UTF16
	c.EndLine, c.EndColumn, c.EndByteColumn, c.EndUTF16Column = to.Line, to.Column, to.Byte, to.UTF16
	return c
}

// offset is the byte at which a value stands, behind its quotation mark; -1 if it cannot
// be found.
func offset(data []byte, t strict.Text) int {
	at, line := 0, 1
	for line < t.Line {
		i := slices.Index(data[at:], '\n')
		if i < 0 {
			return -1
		}
		at, line = at+i+1, line+1
	}
	for n := 1; n < t.Column && at < len(data); n++ {
		_, size := utf8.DecodeRune(data[at:])
		at += size
	}
	if at < len(data) && (data[at] == '"' || data[at] == '\'') {
		at++
	}
	return at
}

// Background is the limit on findings about events that were over long before a day,
// and whether there is one.
func (p *Project) Background(today edtf.Date) (gate.Limit, bool) {
	if p.Age == "" || today.IsZero() {
		return gate.Limit{}, false
	}
	day, err := before(today, p.Age)
	if err != nil {
		return gate.Limit{}, false
	}
	return because(gate.Limit{Until: day, Most: 1}, "the event is background: it was over more than %s ago", p.Age), true
}

// because gives a limit its reason: a form and what is put into it.
func because(l gate.Limit, form string, args ...string) gate.Limit {
	p := factcheck.Phrase{Form: form, Args: args}
	l.Why, l.Words = p.String(), []factcheck.Phrase{p}
	return l
}

// before is the day that lies an age before another; for no age that day itself.
func before(day edtf.Date, age string) (edtf.Date, error) {
	if age == "" {
		return day, nil
	}
	var n int
	var unit string
	if _, err := fmt.Sscanf(age, "%d%s", &n, &unit); err != nil || n < 0 || n > 9999 {
		return day, fmt.Errorf("%q is no age", age)
	}
	t, err := time.Parse(time.DateOnly, day.String())
	if err != nil {
		return day, err
	}
	switch unit {
	case "y":
		t = t.AddDate(-n, 0, 0)
	case "m":
		t = t.AddDate(0, -n, 0)
	case "d":
		t = t.AddDate(0, 0, -n)
	default:
		return day, fmt.Errorf("%q is no age", age)
	}
	return edtf.Parse(t.Format(time.DateOnly))
}
