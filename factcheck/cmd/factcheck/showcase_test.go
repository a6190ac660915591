package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// showcases are the folders of texts that one command makes every report of.
func showcases(t *testing.T) map[string]string {
	t.Helper()
	example, err := filepath.Abs("../../../examples/karabakh")
	require.NoError(t, err)
	out := map[string]string{"the example": example}
	if dir := os.Getenv("FACTCHECK_SEEDS"); dir != "" {
		out["the seeds"] = dir
	}
	return out
}

// One command writes the discrepancy report in every format for people and for the web:
// 20,000 and more than 30,000 dead stand side by side in each.
func TestShowcase(t *testing.T) {
	for name, dir := range showcases(t) {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			file := func(name string) string { return filepath.Join(out, name) }
			code, _, errOut := call(t, nil, nil, "check", "--quiet", dir,
				"--format", "html="+file("report.html"), "--format", "text="+file("report.text"), "--format", "md="+file("report.md"), "--format", "csv="+file("report.csv"), "--format", "csv-claims="+file("claims.csv"),
				"--format", "claimreview="+file("review.json"), "--format", "annotations="+file("notes.json"))
			assert.Equal(t, codeFindings, code, errOut)
			for _, name := range []string{"report.html", "report.text", "report.md", "report.csv", "claims.csv", "review.json", "notes.json"} {
				data, err := os.ReadFile(file(name))
				require.NoError(t, err)
				assert.Contains(t, string(data), "20,000", name)
				assert.Contains(t, string(data), "more than 30,000", name)
				switch filepath.Ext(name) {
				case ".json":
					assert.True(t, json.Valid(data), name)
				case ".csv":
					_, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
					assert.NoError(t, err, name)
				}
			}
		})
	}
}

// One command lists the texts in each style.
func TestShowcaseOfStyles(t *testing.T) {
	for name, dir := range showcases(t) {
		for _, style := range bibliographyNames() {
			code, out, errOut := call(t, nil, nil, "sources", "--format", style, dir)
			assert.Equal(t, 0, code, "%s, %s: %s", name, style, errOut)
			assert.NotEmpty(t, strings.TrimSpace(out), "%s, %s", name, style)
		}
	}
}
