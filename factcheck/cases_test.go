package factcheck_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

var update = flag.Bool("update", false, "write what is found into testdata/cases and what is not met into testdata/misses.txt")

// caseFile is one file of testdata/cases: a sentence that says why it is there,
// texts each of which is compared with base.txt, and what must be found.
type caseFile struct {
	why   string
	names []string
	text  map[string]string
}

// parseCase reads a file in the txtar format: "-- name --" begins a text.
func parseCase(data string) caseFile {
	c := caseFile{text: map[string]string{}}
	name := ""
	for line := range strings.Lines(data) {
		if mark := strings.TrimSpace(line); strings.HasPrefix(mark, "-- ") && strings.HasSuffix(mark, " --") {
			name = strings.TrimSuffix(strings.TrimPrefix(mark, "-- "), " --")
			c.names = append(c.names, name)
			c.text[name] = ""
			continue
		}
		if name == "" {
			c.why += line
		} else {
			c.text[name] += line
		}
	}
	return c
}

// found compares one text with the base and lists the findings of warning and
// error, or "nothing".
func (c caseFile) found(t *testing.T, name string) string {
	var docs []sources.Document
	for _, n := range []string{"base.txt", name} {
		doc, err := read.Text(sources.Source{ID: n, Path: n}, []byte(c.text[n]))
		require.NoError(t, err, n)
		docs = append(docs, doc)
	}
	var out []string
	for _, f := range factcheck.Check(docs...).Findings {
		if f.Level < factcheck.Warning {
			continue
		}
		var quotes []string
		for _, s := range f.Sides {
			quotes = append(quotes, fmt.Sprintf("%q", s.Claims[0].Quote))
		}
		slices.Sort(quotes)
		out = append(out, fmt.Sprintf("%s %s %s %s", f.Level, f.Rule, f.Measure, strings.Join(quotes, " ")))
	}
	if len(out) == 0 {
		return "nothing"
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// TestCases checks every file of testdata/cases. A file must say why it is
// there, and hold a text that is found out as well as one that is not.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			c := parseCase(string(data))
			require.NotEmpty(t, strings.TrimSpace(c.why), "a case says why it is there")
			require.Contains(t, c.text, "base.txt")
			want := ""
			for _, name := range c.names {
				if name != "base.txt" && name != "want" {
					want += name + ": " + c.found(t, name) + "\n"
				}
			}
			require.Contains(t, want, ": nothing", "a near miss must stay silent")
			require.Regexp(t, "(error|warning) FC", want, "something must be found")
			if *update {
				i := strings.Index(string(data), "-- want --")
				require.GreaterOrEqual(t, i, 0)
				require.NoError(t, os.WriteFile(file, []byte(string(data)[:i]+"-- want --\n"+want), 0o644))
				return
			}
			assert.Equal(t, c.text["want"], want)
		})
	}
}
