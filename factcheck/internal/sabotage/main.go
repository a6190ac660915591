// Command sabotage breaks the rules of comparison one at a time and tells which breaks no
// test notices: a bound that is turned from < to <=, a comparison the wrong way round, a
// test that is skipped, a constant that is one more, an answer that is the opposite.
//
//	go run ./factcheck/internal/sabotage                      all of the files below, by their packages' tests
//	go run ./factcheck/internal/sabotage factcheck/verdict.go factcheck/span.go
//	go run ./factcheck/internal/sabotage -every 10 -run 'Compare|Relations'
//
// All breaks are compiled into one test binary for each package, in which a variable of
// the environment chooses one; the files of the module stay as they are. What survives is
// either a behaviour that no test asks for, and wants one, or a break that changes nothing.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// rules are the files whose breaks matter, from the top of the module.
var rules = []string{
	"claims/interval.go", "claims/quantity.go", "claims/verdict.go", "claims/period.go",
	"factcheck/compare.go", "factcheck/verdict.go", "factcheck/scope.go", "factcheck/link.go", "factcheck/calendar.go", "factcheck/span.go",
	"factcheck/sides.go", "factcheck/slips.go", "factcheck/dates.go", "factcheck/dateslips.go", "factcheck/shift.go", "factcheck/single.go",
}

// slow are the tests that are left out: those that are long, and those that hold the house in order.
const slow = "Fuzz|Law|Cost|Upward|Links|TopLevel|Oracle|Seeds|Index|Scale|RowsAmong|Crowd"

func main() { os.Exit(command(os.Args[1:], os.Stdout, os.Stderr)) }

func command(args []string, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("sabotage", flag.ContinueOnError)
	f.SetOutput(stderr)
	s := saboteur{out: stdout}
	f.StringVar(&s.run, "run", ".", "`pattern` of the tests that should notice")
	f.StringVar(&s.skip, "skip", slow, "`pattern` of tests that are not run")
	f.IntVar(&s.every, "every", 1, "try one break of so many")
	f.IntVar(&s.first, "first", 0, "begin with this break of each package")
	f.DurationVar(&s.limit, "limit", 2*time.Minute, "a break that takes longer counts as noticed")
	if f.Parse(args) != nil || s.every < 1 {
		return 2
	}
	files := f.Args()
	if len(files) == 0 {
		files = rules
	}
	byDir := map[string][]string{}
	for _, name := range files {
		byDir[filepath.Dir(name)] = append(byDir[filepath.Dir(name)], name)
	}
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		if err := s.try(dir, byDir[dir]); err != nil {
			fmt.Fprintln(stderr, err)
			return 1
		}
	}
	fmt.Fprintf(stdout, "%d breaks: %d noticed, %d survived\n", s.tried, s.tried-s.survived, s.survived)
	return 0
}

type saboteur struct {
	out          io.Writer
	run, skip    string
	every, first int
	limit        time.Duration

	tried, survived int
}

// try breaks the files of one package.
func (s *saboteur) try(dir string, files []string) error {
	work, err := os.MkdirTemp("", "sabotage")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	binary := filepath.Join(work, "broken.test")
	breaks, err := build(work, binary, dir, files)
	if err != nil {
		return err
	}
	if out, err := s.test(binary, dir, 0); err != nil {
		return fmt.Errorf("%s: the tests fail as it is: %w\n%s", dir, err, out)
	}
	for n := s.first; n < len(breaks); n += s.every {
		s.tried++
		if _, err := s.test(binary, dir, n+1); err == nil {
			s.survived++
			fmt.Fprintf(s.out, "%s (%d)\n", breaks[n], n)
		}
	}
	return nil
}

// test runs the tests with one break, counted from 1; 0 is none.
func (s *saboteur) test(binary, dir string, n int) ([]byte, error) {
	ctx, stop := context.WithTimeout(context.Background(), s.limit)
	defer stop()
	cmd := exec.CommandContext(ctx, binary, "-test.run", s.run, "-test.skip", s.skip, "-test.failfast", "-test.short")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%d", variable, n))
	return cmd.CombinedOutput()
}

// build compiles the tests of a package with all breaks of some of its files, and returns
// what they are.
func build(work, binary, dir string, files []string) ([]string, error) {
	var breaks []string
	replaced := map[string]string{}
	put := func(name string, text []byte) error {
		to := filepath.Join(work, filepath.Base(name))
		path, err := filepath.Abs(name)
		replaced[path] = to
		if err == nil {
			err = os.WriteFile(to, text, 0o600)
		}
		return err
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		text, more, err := broken(name, source, len(breaks))
		if err == nil {
			err = put(name, text)
		}
		if err != nil {
			return nil, err
		}
		breaks = append(breaks, more...)
	}
	chosen := strings.NewReplacer("PACKAGE", filepath.Base(dir), "VARIABLE", variable).Replace(choice)
	if err := put(filepath.Join(dir, "zz_broken.go"), []byte(chosen)); err != nil {
		return nil, err
	}
	list, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return nil, err
	}
	overlay := filepath.Join(work, "overlay.json")
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		return nil, err
	}
	out, err := exec.Command("go", "test", "-c", "-p", "1", "-vet=off", "-overlay", overlay, "-o", binary, "./"+dir).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%s with its breaks: %w\n%s", dir, err, out)
	}
	return breaks, nil
}

// variable chooses the break.
const variable = "FACTCHECK_BREAK"

const choice = `package PACKAGE

import (
	"os"
	"strconv"
)

var broken, _ = strconv.Atoi(os.Getenv("VARIABLE"))
`
