package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// alarms are the rules of what two texts of those days have at a warning or above.
func alarms(t *testing.T, dayA, a, dayB, b string) []string {
	t.Helper()
	x := news{"a.txt", a, sources.Source{Published: edtf.MustParse(dayA)}}.document(t)
	y := news{"b.txt", b, sources.Source{Published: edtf.MustParse(dayB)}}.document(t)
	out := []string{}
	for _, f := range Check(x, y).Findings {
		if f.Level >= Warning {
			out = append(out, f.Rule)
		}
	}
	return out
}

// A text that gives another's figure as the older one puts the two in order.
func TestOlderCountOfOneDay(t *testing.T) {
	const (
		day   = "2020-06-17"
		three = "Three people were killed by a bomb in Galan on Monday night."
		more  = "Twenty people were killed by a bomb in Galan on Monday night."
		older = more + " Police said earlier that three had died."
	)
	assert.Empty(t, alarms(t, day, older, day, three), "three is the older count")
	assert.Equal(t, []string{"FC101"}, alarms(t, day, more, day, three), "nobody says which is the older")
	assert.Equal(t, []string{"FC101"}, alarms(t, day, more+" Police said earlier that nine had died.", day, three), "another was the older")
	assert.NotEmpty(t, alarms(t, day, older, "2020-06-19", three), "two days later it should know")
}
