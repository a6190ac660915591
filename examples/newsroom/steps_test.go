// Package newsroom_test keeps the steps of the newsroom's folder such that they
// can be taken: a text that is reworded takes its step with it.
package newsroom_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// part is a named part of a step.
type part struct{ name, text string }

// parts divides a step in the txtar format into what it says of itself and its parts.
func parts(step string) (why string, list []part) {
	for line := range strings.Lines(step) {
		mark := strings.TrimSpace(line)
		name, ok := strings.CutPrefix(mark, "-- ")
		name, end := strings.CutSuffix(name, " --")
		switch n := len(list); {
		case ok && end:
			list = append(list, part{name: name})
		case n == 0:
			why += line
		default:
			list[n-1].text += line
		}
	}
	return why, list
}

func TestStepsCanBeTaken(t *testing.T) {
	files, err := filepath.Glob("steps/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			step, err := os.ReadFile(file)
			require.NoError(t, err)
			why, list := parts(string(step))
			assert.NotEmpty(t, strings.TrimSpace(why), "a step says what happens and what comes of it")
			assert.Contains(t, string(readme), "`"+name+"`")
			require.NotEmpty(t, list)
			for i, p := range list {
				canBeTaken(t, p, list[i+1:])
			}
		})
	}
}

// canBeTaken checks one part of a step; what stands behind it is given as well.
func canBeTaken(t *testing.T, p part, rest []part) {
	t.Helper()
	name, does, known := strings.Cut(p.name, ": ")
	text, err := os.ReadFile(filepath.FromSlash(name))
	if !known {
		assert.ErrorIs(t, err, os.ErrNotExist, "%s is there already", name)
		return
	}
	require.NoError(t, err)
	switch does {
	case "old":
		assert.Equal(t, 1, strings.Count(string(text), p.text), "%s has these words once:\n%s", name, p.text)
		require.NotEmpty(t, rest, "nothing takes their place")
		assert.Equal(t, name+": new", rest[0].name)
		assert.NotEqual(t, p.text, rest[0].text)
	case "new":
	case "renamed":
		assert.NoFileExists(t, filepath.FromSlash(strings.TrimSpace(p.text)))
	default:
		t.Errorf("%q: a part is old, new or renamed", p.name)
	}
}
