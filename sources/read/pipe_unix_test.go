//go:build unix

package read

import (
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A pipe that nobody writes into must not be waited for, under any name.
func TestPipes(t *testing.T) {
	desk(t, map[string]string{"w/a.txt": prose})
	for _, name := range []string{"sources.yaml", "w/sources.yaml", "w/b.txt"} {
		if err := syscall.Mkfifo(name, 0o666); err != nil {
			t.Skip("no named pipes here")
		}
	}
	done := make(chan Result, 1)
	go func() {
		got, err := Files([]string{"w"}, Options{})
		assert.NoError(t, err)
		done <- got
	}()
	select {
	case got := <-done:
		const want = "not a regular file but a named pipe"
		require.Equal(t, []Problem{{Path: "w/sources.yaml", Error: want, Fatal: true}, {Path: "sources.yaml", Error: want, Fatal: true}, {Path: "w/b.txt", Error: want, Fatal: true}}, got.Problems)
		assert.Equal(t, []string{"w/a.txt"}, paths(got))
	case <-time.After(10 * time.Second):
		t.Fatal("reading waits for somebody to write into a pipe")
	}
}
