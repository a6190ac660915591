package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// failing makes plain text that begins with "fail" a file on which its format panics.
func failing(t *testing.T) {
	t.Helper()
	old := read.Formats
	t.Cleanup(func() { read.Formats = old })
	read.Formats = slices.Clone(old)
	read.Formats[0].Read = func(known sources.Source, data []byte) (sources.Document, error) {
		if strings.HasPrefix(string(data), "fail") {
			panic("no such letter")
		}
		return old[0].Read(known, data)
	}
}

// A fault of the program on one text is told by the text's name. All else is checked and
// printed, and the code is that of what is incomplete.
func TestFaultOnOneText(t *testing.T) {
	failing(t)
	files := map[string]string{"a.txt": draft, "b.txt": almanac, "c.txt": "fail\n"}
	const told = `c\.txt:( not checked:)? a fault of factcheck, not of the text: no such letter \(fault_test\.go:\d+\); please report it`
	for _, f := range render.Formats {
		code, out, errOut := call(t, files, nil, "--format", f.Name, "a.txt", "b.txt", "c.txt")
		assert.Equal(t, codeIncomplete, code, f.Name)
		assert.NotContains(t, out+errOut, "goroutine", f.Name)
		if f.Name == "text" || f.Name == "concise" {
			assert.Regexp(t, told, strings.Join(strings.Fields(out), " "))
			assert.Contains(t, out, "30,000", "what was found is printed")
			continue
		}
		assert.Regexp(t, "incomplete: "+told, errOut, f.Name)
	}
	code, out, errOut := call(t, files, map[string]string{debugging: "1"}, "claims", "--format", "jsonl", "c.txt", "a.txt", "b.txt")
	assert.Equal(t, codeIncomplete, code)
	assert.Regexp(t, told, errOut)
	assert.Regexp(t, `(?m)^factcheck: \s*\S*fault_test\.go:\d+`, errOut, "the calls, to those who ask")
	assert.GreaterOrEqual(t, strings.Count(out, "\n"), 2, "both other texts are listed")
	for _, args := range [][]string{{"sources"}, {"claims", "--changes"}} {
		code, _, errOut := call(t, files, nil, append(args, "a.txt", "c.txt")...)
		assert.Equal(t, codeIncomplete, code)
		assert.Regexp(t, told, errOut)
	}
}

// A fault in one form of a report costs that form.
func TestFaultInOneForm(t *testing.T) {
	old := render.Formats
	t.Cleanup(func() { render.Formats = old })
	render.Formats = slices.Clone(old)
	for i := range render.Formats {
		if render.Formats[i].Name == "html" {
			render.Formats[i].Write = nil
		}
	}
	files := map[string]string{"a.txt": draft, "b.txt": almanac}
	code, out, errOut := call(t, files, nil, "--format", "html=a.html", "--format", "json=a.json", "--format", "concise", "a.txt", "b.txt")
	assert.Equal(t, codeIncomplete, code)
	assert.Contains(t, out, "30,000")
	assert.Contains(t, errOut, "the form html: a fault of factcheck")
	assert.NoFileExists(t, "a.html", "nothing rather than half of it")
	data, err := os.ReadFile("a.json")
	require.NoError(t, err)
	r, err := factcheck.ReadReport(strings.NewReader(string(data)))
	require.NoError(t, err)
	assert.NotEmpty(t, r.Findings)
}

// A panic that no text can be named for does not look like a call that was wrong.
func TestFaultElsewhere(t *testing.T) {
	a := app{err: &strings.Builder{}, env: func(string) string { return "" }}
	assert.Equal(t, codeIncomplete, a.netted(func() int { panic("no such verb") }))
	assert.Regexp(t, `^factcheck: incomplete: a fault of factcheck, not of the text: no such verb \(.*\n$`, a.err.(*strings.Builder).String())
	assert.Equal(t, codeFindings, a.netted(func() int { return codeFindings }))
}
