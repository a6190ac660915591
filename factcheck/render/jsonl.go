package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// JSONL writes a report line by line, each a JSON object with the member type: one
// "finding" a line as the report has it and with the place of its first claim, then
// what is "accepted" and each "notice", and a "summary" as the last line, so that a
// stream that was cut off can be told from one that ended. As in [JSON], options do
// not change it. The claims are not in it.
func JSONL(w io.Writer, r *factcheck.Report, o Options) error {
	whole := complete(r)
	b := open(&whole, o.forPrograms())
	out := bufio.NewWriter(w)
	for i := range whole.Findings {
		if err := jsonLine(out, b.findingLine(&whole.Findings[i])); err != nil {
			return err
		}
	}
	for i := range whole.Accepted {
		a := &whole.Accepted[i]
		if err := jsonLine(out, acceptedLine{"accepted", b.placeOf(&a.Finding), *a}); err != nil {
			return err
		}
	}
	for _, n := range whole.Notices {
		if err := jsonLine(out, noticeLine{"notice", n}); err != nil {
			return err
		}
	}
	if err := jsonLine(out, summaryOf(&whole)); err != nil {
		return err
	}
	return out.Flush()
}

// jsonLine writes a value on a line of its own.
func jsonLine(w io.Writer, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	_, err = w.Write(append(tame(data), '\n'))
	return err
}

type findingLine struct {
	Type  string     `json:"type"`
	Place *placeLine `json:"place"` // of the first claim of the first side; null if there is none
	factcheck.Finding
}

type acceptedLine struct {
	Type  string     `json:"type"`
	Place *placeLine `json:"place"`
	factcheck.Accepted
}

type noticeLine struct {
	Type string `json:"type"`
	factcheck.Notice
}

// placeLine is a place as a citation has it: the columns in code points, the end one
// past the last character, all 0 where a text has no lines.
type placeLine struct {
	Path      string `json:"path"`
	Part      string `json:"part,omitempty"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
}

type summaryLine struct {
	Type     string              `json:"type"`
	Schema   string              `json:"schema"`
	Tool     factcheck.Tool      `json:"tool"`
	Complete bool                `json:"complete"`
	Findings int                 `json:"findings"` // how many lines of each type there are
	Accepted int                 `json:"accepted"`
	Notices  int                 `json:"notices"`
	Base     *factcheck.Base     `json:"base,omitempty"`
	Stats    factcheck.Stats     `json:"stats"`
	Problems []factcheck.Problem `json:"problems"`
	Remarks  []factcheck.Remark  `json:"remarks,omitempty"`
}

func (b *book) findingLine(f *factcheck.Finding) findingLine {
	return findingLine{"finding", b.placeOf(f), *f}
}

func (b *book) placeOf(f *factcheck.Finding) *placeLine {
	c := b.lead(f)
	if c == nil {
		return nil
	}
	at := c.Citation
	return &placeLine{at.Source, at.Part, at.Line, at.Column, at.EndLine, at.EndColumn}
}

func summaryOf(r *factcheck.Report) summaryLine {
	return summaryLine{
		"summary", r.Schema, r.Tool, r.Complete, len(r.Findings), len(r.Accepted), len(r.Notices), r.Base, r.Stats, r.Problems, r.Remarks,
	}
}
