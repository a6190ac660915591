// Package render shows what a check found: to a person at a terminal, to an
// editor's quick-fix list, or to another program.
//
//	report := factcheck.Check(docs...)
//	if err := render.Text(os.Stdout, report, render.Options{}); err != nil {
//		return err // writing failed; rendering itself cannot
//	}
//
// Every writer is a pure function of a report and its [Options]: it reads no
// file, no clock and no environment, so a report that was stored as JSON and
// read back is rendered to the same bytes. [Formats] lists them; each is an
// exported function too, so that a program links only what it calls.
//
// JSON, JSONL and the tables of CSV hold the whole report; the other formats hold what
// [Options] ask to be shown. Each has lines and columns in its own units: code points for people, GitHub and
// Checkstyle, units of UTF-16 in SARIF, bytes in the Reviewdog Diagnostic Format. What
// could not be read is in every one. Where a system would drop what is too much for it,
// the format leaves it out and says so.
//
// The texts that are quoted are not trusted. Whatever would act on a terminal
// (escapes, controls, marks that turn the direction of writing) is shown as its
// code, \u{202e}, and so is what a build system would take for a command in its log,
// ##\u{5b}error].
//
// Beside reports the package shows lists of claims ([Claims]), one finding step
// by step ([Explain]), one rule ([Rule]), and has the JSON Schemas of what it
// writes ([Schemas]).
package render
