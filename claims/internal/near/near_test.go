package near

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		bound int
		want  int
	}{
		{"", "", 9, 0},
		{"", "dead", 9, 4},
		{"dead", "", 9, 4},
		{"deaths", "deaths", 9, 0},
		{"deahts", "deaths", 9, 2},
		{"death", "deaths", 9, 1},
		{"maths", "deaths", 9, 2},
		{"maths", "deaths", 2, 2},
		{"cases", "deaths", 2, 2},
		{"dead", "households", 3, 3},
	} {
		assert.Equal(t, c.want, Distance(c.a, c.b, c.bound), "%q and %q", c.a, c.b)
		assert.Equal(t, c.want, Distance(c.b, c.a, c.bound), "%q and %q", c.b, c.a)
	}
}
