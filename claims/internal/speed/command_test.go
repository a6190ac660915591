//go:build unix

package speed

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
)

// top is the folder of the module, seen from this one.
const top = "../../.."

// BenchmarkStart starts the command, to print its version and to compare two texts of a sentence
// each, and a program that does nothing. It reports the milliseconds of the processor, and those
// that go by.
func BenchmarkStart(b *testing.B) {
	command := command(b)
	dir := b.TempDir()
	write(b, filepath.Join(dir, "nothing.go"), "package main\n\nfunc main() {}\n")
	run(b, exec.Command("go", "build", "-o", filepath.Join(dir, "nothing"), filepath.Join(dir, "nothing.go")))
	write(b, filepath.Join(dir, "a.txt"), "Published: 2020-05-04\n\nA quake killed 20 people in Oresk on Sunday.\n")
	write(b, filepath.Join(dir, "b.txt"), "Published: 2020-05-05\n\nMore than 30 people died in the quake in Oresk on Sunday.\n")
	for _, c := range []struct {
		name   string
		args   []string
		target float64
	}{
		{"nothing", []string{filepath.Join(dir, "nothing")}, 0},
		{"version", []string{command, "version"}, 15},
		{"check", []string{command, "check", "--fail-on", "never", filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")}, 15},
	} {
		b.Run(c.name, func(b *testing.B) {
			var spent, gone []float64
			for b.Loop() {
				start := time.Now()
				spent = append(spent, milliseconds(run(b, exec.Command(c.args[0], c.args[1:]...))))
				gone = append(gone, milliseconds(time.Since(start)))
			}
			b.ReportMetric(median(spent), "cpu-ms")
			b.ReportMetric(median(gone), "wall-ms")
			if c.target > 0 {
				b.ReportMetric(c.target, "target")
			}
		})
	}
}

// BenchmarkCores lists the claims of two thousand articles with one processor and with two, by turns,
// and reports how many times as fast two are. It takes a machine that does nothing else.
func BenchmarkCores(b *testing.B) {
	command := command(b)
	dir := b.TempDir()
	for seed := range uint64(2000) {
		write(b, filepath.Join(dir, fmt.Sprintf("%04d.txt", seed)), newspaper.Article(seed))
	}
	read := func(processors int) float64 {
		c := exec.Command(command, "claims", "--format", "jsonl", dir)
		c.Env = append(os.Environ(), fmt.Sprint("GOMAXPROCS=", processors))
		start := time.Now()
		run(b, c)
		return float64(time.Since(start))
	}
	var ratios []float64
	for b.Loop() {
		ratios = append(ratios, read(1)/read(2))
	}
	b.ReportMetric(median(ratios), "x-one")
	b.ReportMetric(1.8, "target")
}

// BenchmarkComparison is that of package factcheck on ten thousand claims: the time of the
// processor as a multiple of a flat sort of their keys.
func BenchmarkComparison(b *testing.B) {
	other(b, top, "x-sort", "-bench", "Scale/10000$", "./factcheck")
}

// BenchmarkPeers is how many times as long other readers of dates take.
func BenchmarkPeers(b *testing.B) {
	b.Run("dateparser", func(b *testing.B) { other(b, top+"/claims/peers", "x-dateparser", "-bench", "Dateparser") })
	b.Run("when", func(b *testing.B) { other(b, top+"/claims/peers", "x-when", "-bench", "When") })
}

// other runs a benchmark of another package and reports a metric of it.
func other(b *testing.B, dir, metric string, args ...string) {
	c := exec.Command("go", append([]string{"test", "-run", "xxx", "-benchtime", "1x"}, args...)...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	require.NoError(b, err, "%s", out)
	found := regexp.MustCompile(`([0-9.]+) ` + metric).FindSubmatch(out)
	require.NotNil(b, found, "%s", out)
	x, err := strconv.ParseFloat(string(found[1]), 64)
	require.NoError(b, err)
	for b.Loop() { // it has been measured
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(x, metric)
}

// command builds the command.
func command(b *testing.B) string {
	path := filepath.Join(b.TempDir(), "factcheck")
	c := exec.Command("go", "build", "-o", path, "./factcheck/cmd/factcheck")
	c.Dir = top
	run(b, c)
	return path
}

// run runs a program and returns the time of the processor that it spent.
func run(b *testing.B, c *exec.Cmd) time.Duration {
	out, err := c.Output()
	require.NoError(b, err, "%s", out)
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime()
}

func write(b *testing.B, path, text string) {
	require.NoError(b, os.WriteFile(path, []byte(text), 0o600))
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
