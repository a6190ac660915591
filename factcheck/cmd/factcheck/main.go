// Command factcheck compares texts about the same events and reports where
// their figures and dates cannot all be right.
//
//	factcheck draft.txt sources/            compare a draft with its sources
//	factcheck claims --format jsonl a.txt   list what a text claims
//	factcheck explain 92c2 draft.txt sources/
//
// It exits with 0 if nothing was found at or above the level of --fail-on, 1 if
// something was, 2 if nothing was analysed because of how it was called, and 3
// if an input could not be read or finished: what could be is checked and
// printed first. A fault of the program itself is such a case; with FACTCHECK_DEBUG
// set it also prints the calls that led there.
package main

import (
	"io"
	"os"
	"runtime"
	"runtime/debug"
)

func main() {
	startLightly()
	ignorePipe()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// startLightly puts off the first collection of garbage until the memory is four times what it
// would be, for a run over a few texts ends before, and has the others come as they always do.
func startLightly() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	usual := debug.SetGCPercent(400)
	first := new([16]byte)
	runtime.SetFinalizer(first, func(*[16]byte) { debug.SetGCPercent(usual) })
}

// run is the whole command; it touches nothing but its arguments and the files
// that they name.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	a := &app{
		in: stdin, out: &pipe{w: stdout}, err: &pipe{w: stderr}, env: env,
		terminal: isTerminal(stdout), watched: isTerminal(stderr), variables: map[string]string{},
	}
	return a.netted(func() int { return a.run(args) })
}
