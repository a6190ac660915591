package main

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/fault"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// debugging is the variable that asks for the calls which led to a fault of this program.
const debugging = "FACTCHECK_DEBUG"

// netted runs a call of the command. A panic that no text could be named for leaves with
// the code of what is incomplete: Go's own, 2, would say that the call was wrong.
func (a *app) netted(work func() int) (code int) {
	f := fault.In(func() { code = work() })
	if f == nil {
		return code
	}
	a.complain("incomplete: " + f.Error())
	a.stack(f.Stack)
	return codeIncomplete
}

// stack prints the calls that led to a fault, to those who ask.
func (a *app) stack(calls string) {
	if a.env(debugging) == "" {
		return
	}
	for line := range strings.Lines(calls) {
		a.complain(strings.TrimRight(line, "\n"))
	}
}

// guardedRead reads a text, or tells of a fault on it.
func guardedRead(r extract.Reader, doc sources.Document) (got extract.Reading, faults []read.Problem) {
	faults = guarded(doc.Source.Key(), func() { got = r.Read(doc) })
	return got, faults
}

// guarded works on one text, and tells of a fault on it.
func guarded(key string, work func()) []read.Problem {
	f := fault.In(work)
	if f == nil {
		return nil
	}
	return []read.Problem{{Path: key, Error: f.Error(), Fatal: true, Stack: f.Stack}}
}
