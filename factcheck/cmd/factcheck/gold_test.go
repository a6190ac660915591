package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// goldScore is what the scorer of the labelled news writes of claims.
type goldScore struct {
	Claims struct {
		Levels map[string]struct{ F1 float64 } // "full": span, measure and value
		Core   map[string]struct{ F1 float64 } `json:"core_f1"` // by measure
	}
}

// goldLeast is what must be reached: of all core measures together, and of some.
var goldLeast = map[string]float64{"deaths": 0.90, "injured": 0.90}

// TestGoldClaims has the command read the labelled news and asks its scorer, a
// Python script beside the labels, how many figures were found with the right
// measure and interval. It prints the scorer's tables.
func TestGoldClaims(t *testing.T) {
	dir := os.Getenv("FACTCHECK_GOLD")
	if dir == "" {
		t.Skip("FACTCHECK_GOLD is not set")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("the scorer needs python3")
	}
	work := t.TempDir()
	bin, scores := filepath.Join(work, "factcheck"), filepath.Join(work, "scores.json")
	out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput()
	require.NoError(t, err, "%s", out)
	out, err = exec.Command(python, filepath.Join(dir, "evaluate.py"), "--factcheck", bin, "--work", work, "--json", scores).CombinedOutput()
	t.Logf("%s", out)
	require.NoError(t, err)
	data, err := os.ReadFile(scores)
	require.NoError(t, err)
	var s goldScore
	require.NoError(t, json.Unmarshal(data, &s))
	assert.GreaterOrEqual(t, s.Claims.Levels["full"].F1, 0.85, "all core measures")
	for measure, least := range goldLeast {
		assert.GreaterOrEqual(t, s.Claims.Core[measure].F1, least, measure)
	}
}
