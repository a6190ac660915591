package main

import (
	"go/format"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `package p

const never = 1 < 2

func f(a, b int) bool {
	if a < b && b != 3 {
		return true
	}
	return a >= 2 || false
}
`

func TestBroken(t *testing.T) {
	text, breaks, err := broken("p.go", []byte(sample), 4)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"p.go:6: never: a < b && b != 3",
		"p.go:6: skipped: a < b", "p.go:6: skipped: b != 3",
		"p.go:6: a <= b for a < b", "p.go:6: a >= b for a < b",
		"p.go:6: b == 3 for b != 3",
		"p.go:7: the opposite of true",
		"p.go:9: skipped: a >= 2", "p.go:9: skipped: false",
		"p.go:9: a > 2 for a >= 2", "p.go:9: a < 2 for a >= 2", "p.go:9: a >= 2+1 for a >= 2",
	}, breaks)
	_, err = format.Source(text)
	require.NoError(t, err, "%s", text)
	assert.Contains(t, string(text), "const never = 1 < 2\n", "constants stay")
	assert.Contains(t, string(text), "return (broken != 11)\n")
	assert.Contains(t, string(text), "if broken != 5 && (")
	assert.Equal(t, strings.Count(string(text), "("), strings.Count(string(text), ")"))
}

func TestCommandRefuses(t *testing.T) {
	var out, told strings.Builder
	assert.Equal(t, 2, command([]string{"-every", "0"}, &out, &told))
	assert.Equal(t, 1, command([]string{"no/such.go"}, &out, &told))
}
