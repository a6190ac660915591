package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// A stored report may be anything. It is refused, or written in every format.
func FuzzConvert(f *testing.F) {
	a, err := read.Bytes("a.txt", []byte(draft+"On 3 May 1989 twelve children were injured.\n"), read.Options{})
	require.NoError(f, err)
	b, err := read.Bytes("b.md", []byte("---\ntitle: Almanac\nkind: draft\n---\n"+almanac), read.Options{})
	require.NoError(f, err)
	var stored bytes.Buffer
	require.NoError(f, render.JSON(&stored, (&factcheck.Checker{All: true}).Check(append(a.Docs, b.Docs...)...), render.Options{}))
	for i := range render.Formats {
		f.Add(stored.Bytes(), uint8(i))
	}
	f.Add([]byte(`{"schema":"factcheck-report/1","findings":[{"rule":"FC101","sides":[{"claims":[{}]},{}]}],"claims":[{}]}`), uint8(0))
	f.Fuzz(func(t *testing.T, data []byte, n uint8) {
		format := render.Formats[int(n)%len(render.Formats)].Name
		var out, told bytes.Buffer
		run([]string{"convert", "-", "--format", format, "--show", "all"}, bytes.NewReader(data), &out, &told, func(string) string { return "" })
		assert.False(t, strings.Contains(told.String(), "a fault of factcheck"), told.String())
	})
}
