package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// write renders a report in one format.
func write(t testing.TB, f func(w *bytes.Buffer) error) []string {
	t.Helper()
	return strings.Split(strings.TrimSuffix(show(t, f), "\n"), "\n")
}

func jsonLines(t testing.TB, r *factcheck.Report, o Options) []string {
	return write(t, func(b *bytes.Buffer) error { return JSONL(b, r, o) })
}

func TestJSONLLines(t *testing.T) {
	r := ruled()
	lines := jsonLines(t, r, Options{Show: factcheck.Error, ASCII: true})
	var types []string
	for _, line := range lines {
		var v struct{ Type string }
		require.NoError(t, json.Unmarshal([]byte(line), &v), line)
		types = append(types, v.Type)
	}
	assert.Equal(t, []string{"finding", "accepted", "accepted", "accepted", "accepted", "notice", "summary"}, types)
	var f factcheck.Finding
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &f))
	assert.Equal(t, complete(r).Findings[0], f)
	assert.Contains(t, lines[0], `"place":{"path":"drafts/lowland.md","line":3,"column":49,"endLine":3,"endColumn":65}`)
	var a factcheck.Accepted
	require.NoError(t, json.Unmarshal([]byte(lines[1]), &a))
	assert.Equal(t, complete(r).Accepted[0], a)
	var n factcheck.Notice
	require.NoError(t, json.Unmarshal([]byte(lines[5]), &n))
	assert.Equal(t, r.Notices[0], n)
	var s summaryLine
	require.NoError(t, json.Unmarshal([]byte(lines[6]), &s))
	whole := complete(r)
	assert.Equal(t, summaryOf(&whole), s)
	assert.Equal(t, []int{1, 4, 1}, []int{s.Findings, s.Accepted, s.Notices})
}

// A report without findings is one line, which says that it is all.
func TestJSONLOfNothing(t *testing.T) {
	lines := jsonLines(t, &factcheck.Report{Schema: factcheck.Schema}, Options{})
	require.Len(t, lines, 1)
	assert.Contains(t, lines[0], `"type":"summary"`)
	assert.Contains(t, lines[0], `"complete":false`)
	assert.Contains(t, lines[0], `"problems":[]`)
}

// A finding without a claim has no place.
func TestJSONLWithoutAPlace(t *testing.T) {
	r := lowland()
	r.Findings[0].Sides = nil
	assert.Contains(t, jsonLines(t, r, Options{})[0], `"place":null`)
}
