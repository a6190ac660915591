package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
)

// clauseLine is the JSON of one clause with its event. A clause that speaks of no event
// has the number -1.
type clauseLine struct {
	Source   string        `json:"source"`
	Start    int           `json:"start"`
	End      int           `json:"end"`
	Line     int           `json:"line"`
	Column   int           `json:"column"`
	Quote    string        `json:"quote"`
	Number   int           `json:"number"`
	Event    claims.Event  `json:"event"`
	Basis    claims.Basis  `json:"basis"`
	Place    []string      `json:"place"`
	Period   claims.Period `json:"period,omitzero"`
	AsOf     claims.Period `json:"asOf,omitzero"`
	Evidence []evidence    `json:"evidence"`
}

type evidence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// FrameLines writes each clause of a text with the event that it speaks of, one
// JSON object a line, in reading order.
func FrameLines(w io.Writer, r extract.Reading) error {
	out := bufio.NewWriter(w)
	for _, s := range r.Sentences {
		for _, c := range s.Clauses {
			at := c.Citation
			f := clauseLine{
				Source: at.Source, Start: at.Start, End: at.End, Line: at.Line, Column: at.Column, Quote: at.Quote,
				Number: c.Event, Event: eventOf(r, c), Basis: c.Basis, Place: append([]string{}, c.Place...), Period: c.Period, AsOf: c.AsOf,
				Evidence: []evidence{},
			}
			for _, e := range c.Evidence {
				f.Evidence = append(f.Evidence, evidence{e.Start, e.End, e.Quote})
			}
			data, err := json.Marshal(f)
			if err != nil {
				return fmt.Errorf("write clause at %s:%d: %w", at.Source, at.Line, err)
			}
			out.Write(tame(data))
			out.WriteByte('\n')
		}
	}
	return out.Flush()
}

func eventOf(r extract.Reading, c extract.Clause) claims.Event {
	if c.Event < 0 {
		return claims.Event{}
	}
	return r.Events[c.Event]
}

// FrameTable writes the same for people: where the clause stands, the number and
// name of its event, when and where, what it was read from, and its first words.
func FrameTable(w io.Writer, r extract.Reading) error {
	var rows [][]string
	for _, s := range r.Sentences {
		for _, c := range s.Clauses {
			rows = append(rows, frameRow(r, c))
		}
	}
	return Table(w, rows)
}

func frameRow(r extract.Reading, c extract.Clause) []string {
	event, number := eventOf(r, c), "-"
	if c.Event >= 0 {
		number = fmt.Sprint(c.Event + 1)
	}
	when := c.Period
	if when.IsZero() {
		when = event.Period
	}
	var words []string
	for _, e := range c.Evidence {
		words = append(words, e.Quote)
	}
	return []string{
		clauseSpot(c.Citation), number, prose(event.Label()),
		prose(strings.Join(c.Place, ", ")), whenWords(when), countedWords(c), basisWord(c), quoted(strings.Join(words, " … ")), quoted(opening(c.Citation)),
	}
}

// clauseSpot is where a clause stands.
func clauseSpot(at sources.Citation) string {
	if at.Locator != "" && at.Line == 0 {
		return placeWords(at)
	}
	return fmt.Sprintf("%s:%d:%d", prose(at.Source), at.Line, at.Column)
}

// whenWords are the days of a period, or the words that nothing resolved.
func whenWords(p claims.Period) string {
	if p.Open != "" {
		return "? " + prose(p.Open)
	}
	return p.Core.String()
}

func countedWords(c extract.Clause) string {
	if c.AsOf.IsZero() {
		return ""
	}
	return "as of " + whenWords(c.AsOf)
}

func basisWord(c extract.Clause) string {
	if c.Event < 0 {
		return ""
	}
	return c.Basis.String()
}

// opening is the first words of a clause, enough to find it by.
func opening(c sources.Citation) string {
	const most = 60
	if len(c.Quote) <= most {
		return c.Quote
	}
	cut := strings.LastIndexByte(c.Quote[:most], ' ')
	if cut < 0 {
		cut = most
	}
	return strings.ToValidUTF8(c.Quote[:cut], "") + " …"
}
