package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
)

// ChangeTable writes what tracked changes have made of claims as a table: where each
// stands, what it counts, what it said and what it says.
func ChangeTable(w io.Writer, list []extract.Change, o Options) error {
	b := bare(o.forPrograms())
	rows := make([][]string, len(list))
	for i, c := range list {
		at := c.After
		if at == nil {
			at = c.Before
		}
		rows[i] = []string{spot(at), measureWord(at), b.state(c.Before, "(new)"), "->", b.state(c.After, "(gone)")}
	}
	return Table(w, rows)
}

// state is what a claim says, with its words.
func (b *book) state(c *claims.Claim, none string) string {
	if c == nil {
		return none
	}
	return b.said(c) + facets(c) + " " + quoted(c.Citation.Quote)
}

// ChangeLines writes each change as one JSON object on a line of its own: {"before":…,
// "after":…}, both claims as [ClaimLines] writes them, or null.
func ChangeLines(w io.Writer, list []extract.Change, _ Options) error {
	out := bufio.NewWriter(w)
	for _, c := range list {
		data, err := json.Marshal(struct {
			Before *claims.Claim `json:"before"`
			After  *claims.Claim `json:"after"`
		}{c.Before, c.After})
		if err != nil {
			return fmt.Errorf("write a change: %w", err)
		}
		out.Write(tame(data))
		out.WriteByte('\n')
	}
	return out.Flush()
}
