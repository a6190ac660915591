package main

import (
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBuildLine(t *testing.T) {
	set := func(pairs ...string) (out []debug.BuildSetting) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return out
	}
	here := []string{"GOOS", "linux", "GOARCH", "arm64"}
	assert.Equal(t, "built from v0.1.0, commit abc, by go1.26.0 for linux/arm64",
		buildLine(&debug.BuildInfo{GoVersion: "go1.26.0", Main: debug.Module{Version: "v0.1.0"}, Settings: set(append(here, "vcs.revision", "abc", "vcs.modified", "false")...)}, true))
	assert.Equal(t, "built from (devel), commit abc with changes, by go1.26.0 for linux/arm64",
		buildLine(&debug.BuildInfo{GoVersion: "go1.26.0", Settings: set(append(here, "vcs.revision", "abc", "vcs.modified", "true")...)}, true))
	assert.Equal(t, "built from v0.1.0, by go1.26.0 for linux/arm64",
		buildLine(&debug.BuildInfo{GoVersion: "go1.26.0", Main: debug.Module{Version: "v0.1.0"}, Settings: set(here...)}, true), "installed from a module, which has no commit")
	assert.Equal(t, "built from unknown sources", buildLine(nil, false))
}
