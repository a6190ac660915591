package render

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Law: what is taken to be safe as it is, is what taking it apart gives.
func FuzzSafeProse(f *testing.F) {
	for _, s := range append(attacks, "Želin", "a  b", "été — 20 000 …", "«»") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		assert.Equal(t, joined(cells(s)), prose(s))
		if s != "" {
			assert.Equal(t, joined(divide(s, false)), name(s))
		}
	})
}
