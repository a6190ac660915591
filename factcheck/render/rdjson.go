package render

import (
	"bufio"
	"io"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// RDJSON writes a report in the Reviewdog Diagnostic Format, as one JSON object.
func RDJSON(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o.forPrograms())
	out := rdResult{Source: &rdSource{"factcheck", homepage}, Diagnostics: []rdDiagnostic{}}
	for _, t := range b.items() {
		out.Diagnostics = append(out.Diagnostics, b.diagnostic(t))
	}
	if len(out.Diagnostics) > 0 {
		out.Severity = out.Diagnostics[0].Severity
	}
	return writeJSON(w, out)
}

// RDJSONL writes the same, one diagnostic a line.
func RDJSONL(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o.forPrograms())
	out := bufio.NewWriter(w)
	for _, t := range b.items() {
		d := b.diagnostic(t)
		d.Source = &rdSource{"factcheck", homepage}
		if err := jsonLine(out, d); err != nil {
			return err
		}
	}
	return out.Flush()
}

type rdResult struct {
	Source      *rdSource      `json:"source"`
	Severity    string         `json:"severity,omitempty"` // the worst
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Source   *rdSource   `json:"source,omitempty"`
	Code     *rdCode     `json:"code,omitempty"`
	Related  []rdRelated `json:"related_locations,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

// rdRange is a stretch of a file, the columns in bytes of UTF-8, the end one past the
// last. Without a column it is whole lines.
type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

var rdSeverities = [factcheck.Error + 1]string{"INFO", "INFO", "WARNING", "ERROR"}

func (b *book) diagnostic(t item) rdDiagnostic {
	d := rdDiagnostic{Message: t.text, Severity: rdSeverities[atLeastNote(t.level)], Location: b.rdLocation(t.path, t.at)}
	if t.rule != "" {
		d.Code = &rdCode{prose(t.rule)}
	}
	if t.finding != nil {
		d.Related = b.rdRelated(t.finding)
	}
	return d
}

// rdRelated are the first claims of the other sides, as far as they are files of the
// tree. The message tells all.
func (b *book) rdRelated(f *factcheck.Finding) []rdRelated {
	var out []rdRelated
	for n, c := range b.leads(f) {
		if _, ok := b.inTree(c.Citation.Source); ok && n > 0 {
			said := orWord(b.words(b.said(c)), quotedShort(c.Citation.Quote))
			out = append(out, rdRelated{said, b.rdLocation(c.Citation.Source, c.Citation)})
		}
	}
	return out
}

// rdLocation is a place with its columns in bytes of UTF-8. In a file of another encoding
// nothing is known of them, and only the lines are given.
func (b *book) rdLocation(key string, at sources.Citation) rdLocation {
	out := rdLocation{Path: b.pathOf(key)}
	s := stretchOf(at, bytesUTF8)
	if src := b.sources[key]; src != nil && src.Encoding != "" && src.Encoding != "utf-8" {
		s.column, s.endColumn = 0, 0
	}
	if s.line == 0 {
		return out
	}
	out.Range = &rdRange{Start: rdPosition{s.line, s.column}, End: &rdPosition{s.endLine, s.endColumn}}
	if s.column > 0 && s.endColumn == 0 {
		out.Range.End = nil
	}
	return out
}
