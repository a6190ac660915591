package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// ClaimFormat is a way of writing a list of claims.
type ClaimFormat struct {
	Name  string
	Doc   string
	Write func(w io.Writer, list []claims.Claim, o Options) error
}

// ClaimFormats lists the formats of a list of claims. It is data: do not write
// to it.
var ClaimFormats = []ClaimFormat{
	{Name: "jsonl", Doc: "one JSON object a line, for programs", Write: ClaimLines},
	{Name: "text", Doc: "a table for people", Write: ClaimTable},
}

// ClaimFormatOf finds a format of claims by its name.
func ClaimFormatOf(name string) (ClaimFormat, bool) {
	for _, f := range ClaimFormats {
		if f.Name == name {
			return f, true
		}
	}
	return ClaimFormat{}, false
}

// Claims writes a list of claims in the named format, one of [ClaimFormats].
func Claims(w io.Writer, list []claims.Claim, format string) error {
	f, ok := ClaimFormatOf(format)
	if !ok {
		return fmt.Errorf("unknown format of claims %q", format)
	}
	return f.Write(w, list, Options{})
}

// ClaimLines writes each claim as one JSON object on a line of its own, in the
// order given. Reading a line back gives an equal claim.
func ClaimLines(w io.Writer, list []claims.Claim, _ Options) error {
	out := bufio.NewWriter(w)
	for i := range list {
		data, err := list[i].MarshalJSON()
		if err != nil {
			return fmt.Errorf("write claim %s: %w", spot(&list[i]), err)
		}
		out.Write(tame(data))
		out.WriteByte('\n')
	}
	return out.Flush()
}

// ClaimTable writes claims as a table: where each stands, what it counts, what
// it says, its words, and which event it was taken to be about.
func ClaimTable(w io.Writer, list []claims.Claim, o Options) error {
	b := bare(o)
	rows := make([][]string, len(list))
	for i := range list {
		c := &list[i]
		rows[i] = []string{spot(c), measureWord(c), b.said(c) + facets(c), quoted(c.Citation.Quote), prose(c.Event.Label())}
	}
	return Table(w, rows)
}

func measureWord(c *claims.Claim) string {
	if c.Measure == "" {
		if c.Kind != claims.Amount {
			return "(no claim: " + c.Kind.String() + ")"
		}
		return "(no claim)"
	}
	return prose(string(c.Measure))
}

// facets are what makes a figure less than a plain total.
func facets(c *claims.Claim) string {
	var out []string
	if c.Extent != claims.Total {
		out = append(out, c.Extent.String())
	}
	if c.Stance != claims.Asserted {
		out = append(out, c.Stance.String())
	}
	if c.Direction != claims.Level {
		out = append(out, c.Direction.String())
	}
	if len(out) == 0 {
		return ""
	}
	return " (" + strings.Join(out, ", ") + ")"
}

// maxColumn is the widest a column of a table is padded to. One long quote
// must not push everything off the screen.
const maxColumn = 48

// Table writes rows of cells in columns, padded by the width they are shown in.
func Table(w io.Writer, rows [][]string) error {
	var widths []int
	for _, row := range rows {
		for i, text := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], min(total(cells(text)), maxColumn))
		}
	}
	out := bufio.NewWriter(w)
	for _, row := range rows {
		var line strings.Builder
		for i, text := range row {
			line.WriteString(text)
			line.WriteString(strings.Repeat(" ", max(widths[i]-total(cells(text)), 0)+2))
		}
		fmt.Fprintln(out, strings.TrimRight(line.String(), " "))
	}
	return out.Flush()
}
