package render

import (
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
)

// formulas are the characters by which spreadsheets know a formula, also in the width
// that East Asian texts have them. Tab and CR, of which that is said too, are never in a
// cell.
const formulas = "=+-@＝＋－＠"

// unformula puts an apostrophe before a text that a spreadsheet would take for a formula,
// and behind every semicolon that another spreadsheet would take for the end of a cell.
//
//	=1+1        '=1+1
//	20; =1+1    20; '=1+1
func unformula(s string) string {
	if !strings.ContainsAny(s, formulas) {
		return s
	}
	var b strings.Builder
	for first := true; ; first = false {
		piece, rest, more := strings.Cut(s, ";")
		if !first {
			b.WriteByte(';')
		}
		b.WriteString(apostrophed(piece))
		if !more {
			return b.String()
		}
		s = rest
	}
}

func apostrophed(s string) string {
	trimmed := strings.TrimLeft(s, " \u00a0")
	first, _ := utf8.DecodeRuneInString(trimmed)
	if trimmed == "" || !strings.ContainsRune(formulas, first) {
		return s
	}
	return s[:len(s)-len(trimmed)] + "'" + trimmed
}

// measureTags are the tags of HXL that say what is counted.
var measureTags = map[claims.Measure]string{
	"deaths": "#affected+killed", "injured": "#affected+injured", "missing": "#affected+missing",
	"displaced": "#affected+displaced", "refugees": "#affected+refugees", "population": "#population",
}

// tags is the row that tells programs which read HXL what the columns hold. Where all
// figures count one thing, they are tagged as that.
func tags(columns []column, m claims.Measure) []string {
	figure := "#value"
	if tag := measureTags[m]; tag != "" {
		figure = tag
	}
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = strings.Replace(c.tag, "#value", figure, 1)
	}
	return out
}

// onlyMeasure is the measure of all figures of a table; empty if there are several.
func (b *book) onlyMeasure(rows func(b *book, add func(*row))) claims.Measure {
	var only claims.Measure
	several := false
	rows(b, func(r *row) {
		if r.claim == nil || r.claim.Quantity.IsZero() {
			return
		}
		several = several || only != "" && only != r.claim.Measure
		only = r.claim.Measure
	})
	if several {
		return ""
	}
	return only
}
