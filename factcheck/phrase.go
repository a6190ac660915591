package factcheck

import "slices"

// Phrase is a piece of a sentence about a finding, kept apart from what was put into it,
// so that it can be said in another language. The sentence in English is its phrases one
// after the other; they carry the spaces and marks between them.
//
// The form is English, with a verb for each argument:
//
//	%s  as it is: names of places, of speakers, of people counted
//	%q  words of a text or a name, in quotation marks
//	%w  a word of this program: a kind of event, a measure, a facet, an extent
//	%n  a number or an interval, as English writes it
//	%d  a time: a date in EDTF, "since 2004", "until 2004", or the words that were not resolved
//
// Forms are stable: a program may translate them, as package render does.
type Phrase struct {
	Form string   `json:"form"`
	Args []string `json:"args,omitempty"`
}

// String is the phrase in English.
func (p Phrase) String() string { return string(p.english(nil)) }

// english adds the phrase to a text.
func (p Phrase) english(out []byte) []byte {
	n := 0
	for i := 0; i < len(p.Form); i++ {
		c := p.Form[i]
		if c != '%' || n == len(p.Args) || i+1 == len(p.Form) {
			out = append(out, c)
			continue
		}
		if i++; p.Form[i] == 'q' {
			out = append(out, quoted(p.Args[n])...)
		} else {
			out = append(out, p.Args[n]...)
		}
		n++
	}
	return out
}

// inEnglish is the sentence that phrases make.
func inEnglish(list []Phrase) string {
	var out []byte
	for _, p := range list {
		out = p.english(out)
	}
	return string(out)
}

// toTranslate are the phrases of a sentence, or none where the sentence is itself the one
// form that it is made of.
func toTranslate(list []Phrase) []Phrase {
	if len(list) == 1 && len(list[0].Args) == 0 {
		return nil
	}
	return list
}

// unsaid stands for whatever would be said while nothing is written down.
var unsaid = []Phrase{{}}

// between divides two parts of a sentence.
var between = []Phrase{{Form: "; "}}

// put makes the first phrase of a sentence, put1 and put2 one with as many arguments.
// While no reasons are written down they make none, and cost nothing.
//
//go:noinline
func (r *run) put(form string) []Phrase {
	if !r.words {
		return unsaid
	}
	return []Phrase{{Form: form}}
}

//go:noinline
func (r *run) put1(form, a string) []Phrase {
	if !r.words {
		return unsaid
	}
	return []Phrase{{form, []string{a}}}
}

//go:noinline
func (r *run) put2(form, a, b string) []Phrase {
	if !r.words {
		return unsaid
	}
	return []Phrase{{form, []string{a, b}}}
}

// ofLists is put2 for lists of names.
func (r *run) ofLists(form string, a, b []string) []Phrase {
	if !r.words {
		return unsaid
	}
	return r.put2(form, join(a), join(b))
}

// ofSpan is put1 for a time.
func (r *run) ofSpan(form string, s span) []Phrase {
	if !r.words {
		return unsaid
	}
	return r.put1(form, s.String())
}

// join makes one sentence of two parts.
func (r *run) join(x, y []Phrase) []Phrase {
	if !r.words {
		return unsaid
	}
	return slices.Concat(x, y)
}

//go:noinline
func phrase(form string, args ...string) Phrase {
	return Phrase{form, append([]string(nil), args...)}
}

// say writes down the result of one test, in a sentence into which nothing is put.
//
//go:noinline
func (r *run) say(test, result, why string) {
	if r.words {
		r.reasons = append(r.reasons, Reason{Test: test, Result: result, Why: why})
	}
}

// tell writes down the result of one test.
//
//go:noinline
func (r *run) tell(test, result string, why []Phrase) {
	if r.words {
		r.reasons = append(r.reasons, reason(test, result, why...))
	}
}

// reason is a reason whose sentence is made of phrases.
//
//go:noinline
func reason(test, result string, why ...Phrase) Reason {
	return Reason{Test: test, Result: result, Why: inEnglish(why), Words: toTranslate(why)}
}
