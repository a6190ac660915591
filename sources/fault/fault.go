// Package fault keeps a mistake of this module in one text from ending the work on
// others. Whoever works through many texts does each within [In]: a panic there becomes
// an error that says where it arose and asks for a report, and the next text is read.
//
// Reading a single text, as extract.Read does, hides no panic. Where this module starts
// goroutines of its own, or goes through a list of texts, it uses this package, for a
// caller could not catch the panic there, or would lose the rest.
package fault

import (
	"runtime"
	"strconv"
	"strings"
)

// Fault is a panic that was caught: a mistake in the code that reads or compares texts,
// and none of the text.
type Fault struct {
	What  string // what the panic said, in one line
	Where string // the code that it arose in, "table.go:210"; empty where that is not known
	Stack string // the calls that led there, as Go prints them
}

// Error says that this is a mistake of factcheck, what it is and where, and asks for a
// report.
func (f *Fault) Error() string {
	at := ""
	if f.Where != "" {
		at = " (" + f.Where + ")"
	}
	return "a fault of factcheck, not of the text: " + f.What + at + "; please report it, if possible with the text"
}

// In does some work. Nil means that it came to its end.
func In(work func()) (f *Fault) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if raised, ok := r.(*Fault); ok { // caught elsewhere, and raised where somebody waits for it
			f = raised
		} else {
			f = &Fault{What: what(r), Where: where(), Stack: stack()}
		}
	}()
	work()
	return nil
}

// mostSaid is how much of a panic's own words is told, in bytes: it may quote the text.
const mostSaid = 200

// what puts a panic into one line.
func what(r any) string {
	said := "a panic"
	switch r := r.(type) {
	case error:
		said = r.Error()
	case string:
		said = r
	case interface{ String() string }:
		said = r.String()
	}
	if len(said) > mostSaid {
		said = said[:mostSaid] + "…"
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(said, "�")), " ")
}

// where names the innermost line of code that is neither Go's own machinery of panics
// nor of this package.
func where() string {
	pc := make([]uintptr, 32)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	raised := false
	for {
		frame, more := frames.Next()
		inside := strings.HasPrefix(frame.Function, "runtime.")
		if raised && !inside {
			return frame.File[strings.LastIndexAny(frame.File, `/\`)+1:] + ":" + strconv.Itoa(frame.Line)
		}
		raised = raised || inside
		if !more {
			return ""
		}
	}
}

// stack is that of this goroutine, as much of it as helps.
func stack() string {
	buf := make([]byte, 16<<10)
	return string(buf[:runtime.Stack(buf, false)])
}
