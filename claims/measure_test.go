package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMeasures(t *testing.T) {
	ms := Measures{
		"deaths":     {ID: "deaths", Grows: true, Within: []Measure{"casualties"}},
		"killed":     {ID: "killed", Within: []Measure{"deaths"}},
		"casualties": {ID: "casualties"},
		"protesters": {ID: "protesters", Within: []Measure{"crowds"}, Apart: []Measure{"deaths"}},
		"crowds":     {ID: "crowds", Apart: []Measure{"protesters"}},
		"round":      {ID: "round", Within: []Measure{"robin"}},
		"robin":      {ID: "robin", Within: []Measure{"round"}},
	}
	tests := []struct {
		a, b            Measure
		within, related bool
	}{
		{"deaths", "casualties", true, true},
		{"killed", "casualties", true, true},
		{"casualties", "killed", false, true},
		{"deaths", "deaths", false, true},
		{"deaths", "protesters", false, false},
		{"protesters", "crowds", true, false},
		{"round", "robin", true, true},
		{"round", "deaths", false, false},
		{"unheard-of", "unheard-of", false, true},
		{"unheard-of", "deaths", false, false},
		{"", "", false, false},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.within, ms.Within(tt.a, tt.b), "%s within %s", tt.a, tt.b)
		assert.Equal(t, tt.related, ms.Related(tt.a, tt.b), "%s and %s", tt.a, tt.b)
		assert.Equal(t, tt.related, ms.Related(tt.b, tt.a), "%s and %s", tt.b, tt.a)
	}
	assert.True(t, ms.Apart("deaths", "protesters"))
	assert.True(t, ms.Apart("protesters", "deaths"), "one of the two says it for both")
	assert.False(t, ms.Apart("deaths", "casualties"))
	assert.True(t, ms.Info("deaths").Grows)
	assert.Equal(t, MeasureInfo{ID: "unheard-of"}, ms.Info("unheard-of"))
	assert.Equal(t, MeasureInfo{ID: "deaths"}, Measures(nil).Info("deaths"))
	assert.True(t, ms.Equal(ms))
	assert.False(t, ms.Equal(Measures{"deaths": {ID: "deaths"}}))
}

// Two descriptions are equal when every field is.
func TestMeasureInfoEqual(t *testing.T) {
	full := MeasureInfo{
		ID: "a", Topic: "harm", Scale: Physical, Grows: true, Needs: []Facet{FacetPlace}, Within: []Measure{"b"}, Sum: []Measure{"c"},
		Apart: []Measure{"d"}, Kind: "e", Units: []string{"km"}, Counts: People, Label: "l", Unit: "u", Standard: "s",
	}
	assert.True(t, full.Equal(full))
	for name, change := range map[string]func(*MeasureInfo){
		"id": func(m *MeasureInfo) { m.ID = "" }, "topic": func(m *MeasureInfo) { m.Topic = "" }, "scale": func(m *MeasureInfo) { m.Scale = Count },
		"grows": func(m *MeasureInfo) { m.Grows = false }, "needs": func(m *MeasureInfo) { m.Needs = nil }, "within": func(m *MeasureInfo) { m.Within = nil },
		"sum": func(m *MeasureInfo) { m.Sum = nil }, "apart": func(m *MeasureInfo) { m.Apart = nil }, "kind": func(m *MeasureInfo) { m.Kind = "" },
		"units": func(m *MeasureInfo) { m.Units = nil }, "counts": func(m *MeasureInfo) { m.Counts = "" }, "label": func(m *MeasureInfo) { m.Label = "" },
		"unit": func(m *MeasureInfo) { m.Unit = "" }, "standard": func(m *MeasureInfo) { m.Standard = "" },
	} {
		other := full
		change(&other)
		assert.False(t, full.Equal(other), name)
	}
}
