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
// The formats for people (text, summary, and the closing lines of concise) speak the
// language of [Options].Locale: English, French, Spanish or German, with the numbers,
// dates and plurals of the region. Their words are the messages of package locale. What
// programs read is English in every locale, and so are the words that other programs
// look for: rules' ids, the flags of commands, the levels of concise. Quotes, names of
// events, populations and nouns stay in the language of the texts; the long docs of
// rules, and what reading a file or checking a directive has to say, are English.
// Without a locale a report is plain English with dates as 1994-05-12, the same bytes
// for everybody.
//
// The text format writes no marks of direction: many terminals show them, and those that
// write from right to left do so by themselves. A quote from right to left stands at the
// end of its line, or is followed by a word of the report, so that no figure of the
// report is drawn into it.
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
