package factcheck

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// accountCase is a text, or several, and what must be found in it.
type accountCase struct {
	line   int
	text   string
	want   string
	missed bool // it is not found yet
}

// accountCases reads testdata/accounts: a text stands on a line, what is found in it on
// the next behind "=>"; where nothing is, it must stay silent. Texts that are read together
// are parted by "||", each with its day before it. Behind "missed:" stands what should be
// found and is not.
func accountCases(t *testing.T, file string) (out []accountCase) {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	for n, line := range strings.Split(string(data), "\n") {
		missed, isMissed := strings.CutPrefix(line, "missed: ")
		want, isWant := strings.CutPrefix(line, "=> ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case isMissed || isWant:
			c := &out[len(out)-1]
			if c.want, c.missed = want, isMissed; isMissed {
				c.want = missed
			}
		default:
			out = append(out, accountCase{line: n + 1, text: line})
		}
	}
	return out
}

// documents are the texts of a case.
func (c accountCase) documents(t *testing.T) (out []sources.Document) {
	for n, text := range strings.Split(c.text, " || ") {
		var published edtf.Date
		if day, rest, ok := strings.Cut(text, ": "); ok && len(day) == len("2006-01-02") {
			require.NoError(t, published.UnmarshalText([]byte(day)))
			text = rest
		}
		out = append(out, sources.Document{
			Source: sources.Source{Path: strconv.Itoa(n) + ".txt", Published: published}, Raw: []byte(text),
			Blocks: []sources.Block{{Text: text, End: len(text)}},
		})
	}
	return out
}

// accountsFound are the findings of the rules that work something out.
func accountsFound(docs ...sources.Document) string {
	var out []string
	for _, f := range Check(docs...).Findings {
		if f.Rule == "FC202" || f.Rule == "FC204" || f.Rule == "FC205" {
			out = append(out, f.Rule+" "+f.Reasons[len(f.Reasons)-1].Why)
		}
	}
	return strings.Join(out, "; ")
}

func TestAccountCases(t *testing.T) {
	files, err := filepath.Glob("testdata/accounts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		found, wanted, alarms := 0, 0, 0
		list := accountCases(t, file)
		for _, c := range list {
			got := accountsFound(c.documents(t)...)
			switch {
			case c.missed:
				wanted++
				assert.Empty(t, got, "%s:%d is found now: %s", file, c.line, c.text)
				continue
			case c.want != "":
				wanted++
			}
			assert.Equal(t, c.want, got, "%s:%d: %s", file, c.line, c.text)
			if got == c.want && got != "" {
				found++
			}
			if got != "" && got != c.want {
				alarms++
			}
		}
		t.Logf("%s: %d of %d found, %d others, of %d cases", filepath.Base(file), found, wanted, alarms, len(list))
	}
}
