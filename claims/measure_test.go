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
		"protesters": {ID: "protesters"},
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
	assert.True(t, ms.Info("deaths").Grows)
	assert.Equal(t, MeasureInfo{ID: "unheard-of"}, ms.Info("unheard-of"))
	assert.Equal(t, MeasureInfo{ID: "deaths"}, Measures(nil).Info("deaths"))
	assert.True(t, ms.Equal(ms))
	assert.False(t, ms.Equal(Measures{"deaths": {ID: "deaths"}}))
}
