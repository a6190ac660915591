package read

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// withFault puts a format first that fails on every file of its kind, and on plain text
// with a word in it.
func withFault(t *testing.T) {
	t.Helper()
	old := Formats
	t.Cleanup(func() { Formats = old })
	broken := func(known sources.Source, data []byte) (sources.Document, error) {
		var none []int
		if string(data) == "fail\n" || known.Path == "a.broken" {
			none[len(data)]++
		}
		return Text(known, data)
	}
	Formats = append([]Format{{Name: "plain text", Extensions: []string{".txt", ".broken"}, Read: broken}}, slices.Clone(old[1:])...)
}

// A mistake in a format is told of the file that showed it. The others are read.
func TestFaultIsOfOneFile(t *testing.T) {
	withFault(t)
	fsys := fstest.MapFS{
		"a.broken": {Data: []byte("Twelve people died.\n")},
		"b.txt":    {Data: []byte("Twelve people died.\n")},
		"c.txt":    {Data: []byte("fail\n")},
		"d.md":     {Data: []byte("Nine people died.\n")},
	}
	got, err := FS(fsys, []string{"."}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"b.txt", "d.md"}, paths(got))
	require.Len(t, got.Problems, 2)
	for i, name := range []string{"a.broken", "c.txt"} {
		p := got.Problems[i]
		assert.Equal(t, name, p.Path)
		assert.True(t, p.Fatal)
		assert.Regexp(t, `^a fault of factcheck, not of the text: runtime error: index out of range .*\(fault_test\.go:\d+\); please report it`, p.Error)
		assert.Contains(t, p.Stack, "fault_test.go")
	}
}

// In a file of several texts it is told of the text.
func TestFaultIsOfOneMember(t *testing.T) {
	withFault(t)
	got, err := Bytes("box.txtar", []byte("-- a.txt --\nTwo died.\n-- b.txt --\nfail\n-- c.txt --\nThree died.\n"), Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"box.txtar#a.txt", "box.txtar#c.txt"}, keys(got.Docs))
	require.Len(t, got.Problems, 1)
	assert.Equal(t, "box.txtar#b.txt", got.Problems[0].Path)
	assert.NotEmpty(t, got.Problems[0].Stack)
}

// Somebody's own function may fail too, and keeps nobody from asking it again.
func TestFaultOfALookup(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": {Data: []byte("Two died.\n")}, "b.txt": {Data: []byte("Two died.\n")}}
	got, err := FS(fsys, []string{"a.txt", "b.txt"}, Options{Lookup: func(s sources.Source) (sources.Source, error) {
		if s.Path == "a.txt" {
			panic("no such table")
		}
		return sources.Source{}, nil
	}})
	require.NoError(t, err)
	assert.Equal(t, []string{"b.txt"}, paths(got))
	require.Len(t, got.Problems, 1)
}

func keys(docs []sources.Document) (out []string) {
	for _, d := range docs {
		out = append(out, d.Source.Key())
	}
	return out
}
