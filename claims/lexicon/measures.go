package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims"
)

// Measures returns the measures of measures.lex. The map is shared: copy it
// before changing it.
var Measures = sync.OnceValue(func() claims.Measures {
	text, err := fs.ReadFile(files, "measures.lex")
	if err == nil {
		var m claims.Measures
		if m, err = ParseMeasures("measures.lex", string(text)); err == nil {
			return m
		}
	}
	panic("lexicon: measures.lex does not parse: " + err.Error())
})

// ParseMeasures reads a file of measures. Every measure that another one lies
// within must be in the file, and none may lie within itself.
func ParseMeasures(file, text string) (claims.Measures, error) {
	fields, err := Parse(file, text)
	if err != nil {
		return nil, err
	}
	out := claims.Measures{}
	for _, f := range fields {
		if f.Section != "measure" || f.Name == "" {
			return nil, &Error{f.File, f.Line, 1, fmt.Sprintf("unexpected section %q; write measure NAME", f.Section)}
		}
		info := out[claims.Measure(f.Name)]
		info.ID = claims.Measure(f.Name)
		if err := setFact(&info, f); err != nil {
			return nil, err
		}
		out[info.ID] = info
	}
	return out, checkWithin(out, fields)
}

func setFact(info *claims.MeasureInfo, f Field) error {
	value := strings.Join(f.Entries, "; ")
	switch f.Key {
	case "scale":
		if err := info.Scale.UnmarshalText([]byte(value)); err != nil {
			return &Error{f.File, f.Line, f.Column, err.Error()}
		}
	case "grows":
		if value != "yes" && value != "no" {
			return &Error{f.File, f.Line, f.Column, fmt.Sprintf("grows is yes or no, not %q", value)}
		}
		info.Grows = value == "yes"
	case "needs":
		for _, e := range f.Entries {
			info.Needs = append(info.Needs, claims.Facet(e))
		}
	case "within":
		for _, e := range f.Entries {
			info.Within = append(info.Within, claims.Measure(e))
		}
	case "label":
		info.Label = value
	case "unit":
		info.Unit = value
	default:
		return &Error{f.File, f.Line, 1, fmt.Sprintf("a measure has no field %q; it has grows, label, needs, scale, unit, within", f.Key)}
	}
	return nil
}

func checkWithin(m claims.Measures, fields []Field) error {
	for _, f := range fields {
		if f.Key != "within" {
			continue
		}
		for _, e := range f.Entries {
			if _, ok := m[claims.Measure(e)]; !ok {
				return &Error{f.File, f.Line, f.Column, fmt.Sprintf("%s lies within %q, which is no measure of this file", f.Name, e)}
			}
		}
		if reaches(m, claims.Measure(f.Name), claims.Measure(f.Name), len(m)) {
			return &Error{f.File, f.Line, f.Column, fmt.Sprintf("%s lies within itself", f.Name)}
		}
	}
	return nil
}

// reaches reports whether to lies above from, within so many steps.
func reaches(m claims.Measures, from, to claims.Measure, steps int) bool {
	if steps == 0 {
		return false
	}
	return slices.ContainsFunc(m[from].Within, func(w claims.Measure) bool {
		return w == to || reaches(m, w, to, steps-1)
	})
}
