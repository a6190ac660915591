package lexicon

import (
	"io/fs"
	"slices"
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
	seen := map[slot]bool{}
	for _, f := range fields {
		if f.Section != "measure" || f.Name == "" {
			return nil, f.Opened.errorf("unexpected section %q; write measure NAME", f.Section)
		}
		info := out[claims.Measure(f.Name)]
		info.ID = claims.Measure(f.Name)
		if err := setFact(&info, f); err != nil {
			return nil, err
		}
		if said := (slot{f.Name, f.Key}); seen[said] {
			return nil, f.Pos.errorf("measure %q has two fields %q", f.Name, f.Key)
		} else {
			seen[said] = true
		}
		out[info.ID] = info
	}
	return out, checkWithin(out, fields)
}

// setFact sets what one field says of a measure. A field is set once.
func setFact(info *claims.MeasureInfo, f Field) error {
	if len(f.Items) > 1 && f.Key != "needs" && f.Key != "within" {
		return f.Items[1].Pos.errorf("field %q has one value", f.Key)
	}
	item := f.Items[0]
	switch f.Key {
	case "scale":
		if err := info.Scale.UnmarshalText([]byte(item.Text)); err != nil {
			return item.Pos.errorf("%w", err)
		}
	case "grows":
		if item.Text != "yes" && item.Text != "no" {
			return item.Pos.errorf("grows is yes or no, not %q", item.Text)
		}
		info.Grows = item.Text == "yes"
	case "needs":
		return setNeeds(info, f.Items)
	case "within":
		for _, e := range f.Items {
			info.Within = append(info.Within, claims.Measure(e.Text))
		}
	case "label":
		info.Label = item.Text
	case "unit":
		info.Unit = item.Text
	default:
		return f.Pos.errorf("no field %q in a measure%s; it has %s", f.Key, nearest(f.Key, measureFields), list(measureFields))
	}
	return nil
}

var (
	measureFields = map[string]bool{"grows": true, "label": true, "needs": true, "scale": true, "unit": true, "within": true}

	facets = map[string]bool{
		string(claims.FacetPlace): true, string(claims.FacetEnds): true, string(claims.FacetWhole): true,
		string(claims.FacetPredicate): true, string(claims.FacetNoun): true, string(claims.FacetVerb): true,
		string(claims.FacetEvent): true,
	}
)

func setNeeds(info *claims.MeasureInfo, items []Item) error {
	for _, e := range items {
		if !facets[e.Text] {
			return e.Pos.errorf("no facet %q%s; there are %s", e.Text, nearest(e.Text, facets), list(facets))
		}
		info.Needs = append(info.Needs, claims.Facet(e.Text))
	}
	return nil
}

// checkWithin checks the relations once all measures are known.
func checkWithin(m claims.Measures, fields []Field) error {
	known := map[string]bool{}
	for id := range m {
		known[string(id)] = true
	}
	for _, f := range fields {
		if f.Key != "within" {
			continue
		}
		for _, e := range f.Items {
			if !known[e.Text] {
				return e.Pos.errorf("%s lies within %q, which is no measure of this file%s", f.Name, e.Text, nearest(e.Text, known))
			}
		}
		if circular(m, claims.Measure(f.Name)) {
			return f.Pos.errorf("%s lies within itself", f.Name)
		}
	}
	return nil
}

// circular reports whether a measure lies within itself by any chain.
func circular(m claims.Measures, id claims.Measure) bool {
	return slices.ContainsFunc(m[id].Within, func(broader claims.Measure) bool {
		return broader == id || m.Within(broader, id)
	})
}
