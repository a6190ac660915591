//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// An interruption leaves whole lines of whole texts, and says where it was.
func TestClaimsInterrupted(t *testing.T) {
	set := opened{n: 10_000, name: func(i int) string { return fmt.Sprintf("%d.txt", i) }}
	set.read = func(i int) read.Result {
		if i == 7 {
			require.NoError(t, syscall.Kill(os.Getpid(), syscall.SIGINT))
		}
		got, err := read.Bytes(set.name(i), []byte("The blast killed 12 people."), read.Options{})
		assert.NoError(t, err)
		return got
	}
	var out, told bytes.Buffer
	a := &app{out: &out, err: &told}
	format, _ := render.ClaimFormatOf("jsonl")
	problems, err := new(listing).print(a, set, format)
	require.NoError(t, err)
	require.Len(t, problems, 1)
	done := strings.Count(out.String(), "\n")
	assert.GreaterOrEqual(t, done, 7)
	assert.Less(t, done, 10_000)
	assert.Equal(t, fmt.Sprintf("%d.txt", done), problems[0].Path)
	assert.Contains(t, problems[0].Error, fmt.Sprintf("interrupted: this and what follows was not read, %d of 10000 files were", done))
	assert.Contains(t, lastLine(out.String()), fmt.Sprintf(`"%d.txt"`, done-1))
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}
