package lexicon

import (
	"slices"
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims"
)

// Topics are the branches of the tree of measures, in the order in which they
// are shown. It is data: do not write to it.
var Topics = []string{
	"harm", "health", "displacement", "detention", "aid", "property", "strength", "elections", "money", "physics", "extent", "other",
}

// Measures returns the measures of measures.lex. The map is shared: copy it
// before changing it.
var Measures = sync.OnceValue(func() claims.Measures {
	m, err := ParseMeasures(measuresFile, files().Text(measuresFile))
	if err != nil {
		panic("lexicon: measures.lex does not parse: " + err.Error())
	}
	return m
})

const measuresFile = "measures.lex"

// maxMeasures bounds a set of measures, some twenty times what there are: how
// they stand to each other is checked for each.
const maxMeasures = 2048

// ParseMeasures reads a file of measures. Every measure that another one names
// must be in the file, and none may lie within itself.
func ParseMeasures(file, text string) (claims.Measures, error) {
	fields, err := Parse(file, text)
	if err != nil {
		return nil, err
	}
	return addMeasures(claims.Measures{}, fields)
}

// addMeasures writes what the fields say into a set of measures. A field takes
// the place of what the set has said under its key; "none" takes it away.
func addMeasures(out claims.Measures, fields []Field) (claims.Measures, error) {
	seen := map[slot]bool{}
	for _, f := range fields {
		if f.Section != "measure" || f.Name == "" {
			return nil, f.Opened.errorf("unexpected section %q; write measure NAME", f.Section)
		}
		if !isID(f.Name) {
			return nil, f.Opened.errorf("the id of a measure is written in small letters, digits and _, unlike %q", f.Name)
		}
		if len(out) > maxMeasures {
			return nil, f.Opened.errorf("there are more than %d measures", maxMeasures)
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
	return out, checkRelations(out, fields)
}

// isID reports whether a name can be the id of a measure, which stands in
// files of other programs.
func isID(name string) bool {
	return strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == "" && name[0] >= 'a'
}

// lists are the fields that have several values.
var lists = map[string]bool{"needs": true, "within": true, "sum": true, "apart": true, "like": true, "units": true}

// setFact sets what one field says of a measure.
func setFact(info *claims.MeasureInfo, f Field) error {
	if len(f.Items) > 1 && !lists[f.Key] {
		return f.Items[1].Pos.errorf("field %q has one value", f.Key)
	}
	item := f.Items[0]
	if len(f.Items) == 1 && item.Text == "none" {
		item.Text = ""
		f.Items = nil
	}
	if f.Key == "label" || f.Key == "unit" || f.Key == "units" {
		for _, e := range f.Items {
			if err := e.Pos.bounded(f.Key, e.Text); err != nil {
				return err
			}
		}
	}
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
	case "topic":
		if !slices.Contains(Topics, item.Text) {
			topics := toSet(Topics)
			return item.Pos.errorf("no topic %q%s; there are %s", item.Text, nearest(item.Text, topics), list(topics))
		}
		info.Topic = item.Text
	case "counts":
		info.Counts = claims.Who(item.Text)
		if !slices.Contains([]claims.Who{"", claims.People, claims.NamedPeople}, info.Counts) {
			return item.Pos.errorf("counts is people, named people or none, not %q", item.Text)
		}
	case "needs":
		return setNeeds(info, f.Items)
	case "within":
		info.Within = ids(f.Items)
	case "sum":
		info.Sum = ids(f.Items)
	case "apart":
		info.Apart = ids(f.Items)
	case "like":
		info.Like = ids(f.Items)
	case "kind":
		info.Kind = claims.Measure(item.Text)
	case "units":
		info.Units = texts(f.Items)
	case "label":
		info.Label = item.Text
	case "unit":
		info.Unit = item.Text
	case "standard":
		info.Standard = item.Text
	default:
		return misplacedFact(f)
	}
	return nil
}

var (
	measureFields = toSet([]string{"apart", "counts", "grows", "kind", "label", "like", "needs", "scale", "standard", "sum", "topic", "unit", "units", "within"})

	facets = toSet([]string{
		string(claims.FacetPlace), string(claims.FacetEnds), string(claims.FacetWhole), string(claims.FacetPredicate),
		string(claims.FacetNoun), string(claims.FacetVerb), string(claims.FacetEvent), string(claims.FacetMoment),
	})
)

// misplacedFact says what a field may be that says nothing of a measure. Words
// stand in other files: this one knows no language.
func misplacedFact(f Field) error {
	if _, word := slots[slot{f.Section, f.Key}]; word || isProse(f.Key) {
		return f.Pos.errorf("the field %q holds words of a language, which stand in another file, as en/measures.lex; here are %s", f.Key, list(measureFields))
	}
	return f.Pos.errorf("no field %q in a measure%s; it has %s", f.Key, nearest(f.Key, measureFields), list(measureFields))
}

func toSet(l []string) map[string]bool {
	set := make(map[string]bool, len(l))
	for _, s := range l {
		set[s] = true
	}
	return set
}

func texts(items []Item) []string {
	out := make([]string, len(items))
	for i, e := range items {
		out[i] = e.Text
	}
	return out
}

func ids(items []Item) []claims.Measure {
	out := make([]claims.Measure, len(items))
	for i, e := range items {
		out[i] = claims.Measure(e.Text)
	}
	return out
}

func setNeeds(info *claims.MeasureInfo, items []Item) error {
	info.Needs = make([]claims.Facet, len(items))
	for i, e := range items {
		if !facets[e.Text] {
			return e.Pos.errorf("no facet %q%s; there are %s", e.Text, nearest(e.Text, facets), list(facets))
		}
		info.Needs[i] = claims.Facet(e.Text)
	}
	return nil
}

// verbs say what a relation claims, for messages.
var verbs = map[string]string{"within": "lies within", "sum": "is the sum of", "apart": "is apart from", "like": "is like", "kind": "is a kind of"}

// checkRelations checks what the fields say of other measures, once all of
// them are known.
func checkRelations(m claims.Measures, fields []Field) error {
	var known map[string]bool
	units := unitsOf(m)
	circles := hasCircle(m)
	for _, f := range fields {
		id := claims.Measure(f.Name)
		if f.Key == "units" {
			for _, e := range f.Items {
				if of := units[e.Text]; of != id && of != "" {
					return e.Pos.errorf("%s is a unit of %s already", e.Text, of)
				}
			}
		}
		verb, ok := verbs[f.Key]
		if !ok {
			continue
		}
		for _, e := range f.Items {
			other := claims.Measure(e.Text)
			if _, ok := m[other]; !ok && !(e.Text == "none" && len(f.Items) == 1) {
				if known == nil {
					known = names(m)
				}
				return e.Pos.errorf("%s %s %q, which is no measure%s", f.Name, verb, e.Text, nearest(e.Text, known))
			}
			if f.Key != "within" && other == id {
				return e.Pos.errorf("%s %s itself", f.Name, verb)
			}
			if f.Key == "kind" && e.Text != "none" && len(m[other].Units) == 0 {
				return e.Pos.errorf("%s is a kind of %s, which no unit gives", f.Name, e.Text)
			}
			if (f.Key == "within" || f.Key == "apart") && m.Apart(id, other) && (m.Within(id, other) || m.Within(other, id)) {
				return e.Pos.errorf("%s is both within and apart from %s", f.Name, e.Text)
			}
		}
		if f.Key == "within" && circles && circular(m, id) {
			return f.Pos.errorf("%s lies within itself", f.Name)
		}
		if f.Key == "sum" && summed(m, id, id, map[claims.Measure]bool{}) {
			return f.Pos.errorf("%s is a sum of itself, by way of %s", f.Name, f.Items[0].Text)
		}
	}
	return nil
}

func names(m claims.Measures) map[string]bool {
	set := make(map[string]bool, len(m))
	for id := range m {
		set[string(id)] = true
	}
	return set
}

// unitsOf says which measure a unit alone gives. Where two claim one, it is
// that whose id comes first.
func unitsOf(m claims.Measures) map[string]claims.Measure {
	out := map[string]claims.Measure{}
	for id, info := range m {
		for _, u := range info.Units {
			if of, ok := out[u]; !ok || id < of {
				out[u] = id
			}
		}
	}
	return out
}

// hasCircle reports whether any measure lies within itself. It looks at each
// relation once.
func hasCircle(m claims.Measures) bool {
	const open, done = 1, 2
	state := make(map[claims.Measure]int, len(m))
	var visit func(claims.Measure) bool
	visit = func(id claims.Measure) bool {
		state[id] = open
		for _, broader := range m[id].Within {
			if state[broader] == open || state[broader] == 0 && visit(broader) {
				return true
			}
		}
		state[id] = done
		return false
	}
	for id := range m {
		if state[id] == 0 && visit(id) {
			return true
		}
	}
	return false
}

// summed reports whether a measure is among the parts of another one, or among
// theirs.
func summed(m claims.Measures, part, whole claims.Measure, seen map[claims.Measure]bool) bool {
	return slices.ContainsFunc(m[whole].Sum, func(id claims.Measure) bool {
		if id == part || seen[id] {
			return id == part
		}
		seen[id] = true
		return summed(m, part, id, seen)
	})
}

// circular reports whether a measure lies within itself by any chain.
func circular(m claims.Measures, id claims.Measure) bool {
	return slices.ContainsFunc(m[id].Within, func(broader claims.Measure) bool {
		return broader == id || m.Within(broader, id)
	})
}
