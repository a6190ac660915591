package render

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// hostile are words that must do nothing but be seen.
var hostile = []string{
	"plain", "\x1b]8;;http://x\x07", "\u202eabc", "a\u2066b\u2069", "a\nb::error", "\u009b31m", "\x7f", "\xff\xfe",
	"\u200f", "e\u0301\u0301", "\U000e0041", "\u2028x", "日本\u200d語", "\t", "\ufeff", "\u00ad", "<script>&amp;",
	"::error::x", "##[error]x", "a ##vso[task.setvariable]b", strings.Repeat("word ", 40) + "::warning::y", "\u00a0::debug::z", "\ufffe\U0001ffff",
}

// everyFormat renders a report in all formats but some, one after the other.
func everyFormat(t testing.TB, r *factcheck.Report, but ...string) string {
	t.Helper()
	return show(t, func(b *bytes.Buffer) error {
		for _, f := range Formats {
			if slices.Contains(but, f.Name) {
				continue
			}
			if err := f.Write(b, r, Options{All: true, Verbose: true}); err != nil {
				return err
			}
		}
		for i := range r.Findings {
			if err := Explain(b, r, &r.Findings[i], Options{}); err != nil {
				return err
			}
		}
		for _, f := range ClaimFormats {
			if err := f.Write(b, r.Claims, Options{}); err != nil {
				return err
			}
		}
		return nil
	})
}

// readBack writes a report as JSON and reads it.
func readBack(t testing.TB, r *factcheck.Report) *factcheck.Report {
	t.Helper()
	got, err := factcheck.ReadReport(strings.NewReader(show(t, func(b *bytes.Buffer) error { return JSON(b, r, Options{}) })))
	require.NoError(t, err)
	return got
}

// stuffed is a report with the same words in every place that a text fills.
func stuffed(words string) *factcheck.Report {
	c := said("a"+words, words, words, words)
	c.Quantity = claims.Figure("30")
	c.Quantity.Words, c.Quantity.Unit, c.Noun = words, words, words
	c.Event.Name, c.Event.Names, c.Speakers = words, []string{words}, []string{words}
	c.Population, c.Place, c.Modifiers = []string{words}, []string{words}, []string{words}
	d := figure("b", "", "90", "")
	r := reportOf(c, d)
	r.Sources[0].Publisher, r.Sources[1].Title = words, words
	r.Problems = []factcheck.Problem{{Path: words, Error: words}}
	f := &r.Findings[0]
	f.Sides[0].From = []factcheck.Origin{{Number: 1, Name: words, Head: words, How: []factcheck.Sign{factcheck.NearWords}}}
	phrases := []factcheck.Phrase{{Form: "both name %q", Args: []string{words}}}
	f.Event, f.Gap, f.Hints, f.Consistent = words, words, []string{words}, []factcheck.ClaimRef{ref(c)}
	f.Reasons[0].Why, f.Reasons[0].Words = words, phrases
	f.GapWords, f.HintWords = phrases, phrases
	r.Notices = []factcheck.Notice{{Rule: "FC902", Level: factcheck.Warning, Path: words, Line: 1, Column: 1, Text: words}}
	r.Accepted = []factcheck.Accepted{{Finding: *f, Ruling: factcheck.Ruling{By: factcheck.ByWaiver, Place: words, Reason: words, Author: words}}}
	r.Base = &factcheck.Base{Name: words, New: 1, Fixed: []string{words}}
	return r
}

// Law: whatever a text says, nothing in any output acts on a terminal.
func FuzzNothingActs(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		for _, r := range everyFormat(t, stuffed(words)) {
			if r != '\n' && r != '\u200c' && r != '\u200d' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029') {
				t.Fatalf("%U reaches the output of %q", r, words)
			}
		}
	})
}

// Law: whatever a text says, no line of any output is a command to a build system.
func FuzzNothingCommands(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r := stuffed(words)
		ours, rest := workflowCommands(t, rendered(t, "github", r, Options{All: true, Verbose: true}))
		assert.Len(t, ours, len(open(r, Options{All: true}).items()))
		for line := range strings.Lines(everyFormat(t, r, "github") + strings.Join(rest, "\n")) {
			if strings.HasPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::") || command.MatchString(line) {
				t.Fatalf("%q becomes the command %q", words, line)
			}
		}
	})
}

// command is what some build systems look for in all that is printed.
var command = regexp.MustCompile(`##[A-Za-z]*\[`)

// Law: a report read back from its JSON is rendered to the same bytes.
func FuzzReadBack(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r := stuffed(words)
		if utf8.ValidString(words) {
			assert.Equal(t, everyFormat(t, r), everyFormat(t, readBack(t, r)))
			return
		}
		once := readBack(t, r)
		assert.Equal(t, everyFormat(t, once), everyFormat(t, readBack(t, once)))
	})
}

// Law: a window fits its columns, and its marks stand under the quote.
func FuzzWindow(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, "30 "+s, s+" after", 20+i)
	}
	f.Fuzz(func(t *testing.T, before, quote, after string, columns int) {
		columns = 20 + columns&0xff
		got := lines(false).window(citation(before, quote, after), columns)
		all := divide(got.text, false)
		if w := total(all); w > columns {
			t.Fatalf("%d columns of %d: %q", w, columns, got.text)
		}
		_, words, _ := around(citation(before, quote, after))
		if total(words) >= columns-2 {
			return // the quote itself was cut
		}
		_, marked, _ := cutColumns(all, got.at, got.length)
		assert.Equal(t, strings.TrimSpace(joined(words)), strings.TrimSpace(marked))
	})
}

// cutColumns divides cells at columns.
func cutColumns(list []cell, at, length int) (before, middle, after string) {
	w := 0
	for _, c := range list {
		switch {
		case w < at:
			before += c.text
		case w < at+length:
			middle += c.text
		default:
			after += c.text
		}
		w += c.width
	}
	return before, middle, after
}

// A tower of marks costs no more than its length, and does not hide.
func TestTowerOfMarks(t *testing.T) {
	got := cells("e" + strings.Repeat("\u0301", 1<<20))
	assert.Greater(t, total(got), 1<<16)
	for _, c := range got {
		require.LessOrEqual(t, len(c.text), maxCell+2)
	}
}

func TestHostileWordsAreShown(t *testing.T) {
	got := text(t, stuffed("\u202e\x1b[2J"), Options{})
	assert.Contains(t, got, `\u{202e}\u{1b}[2J`)
}

func TestJSONKeepsWords(t *testing.T) {
	r := stuffed("a\u202e\x1b<b>\U000e0041\u0085")
	assert.Equal(t, complete(r), complete(readBack(t, r)))
}

// A report without lists says so with empty ones.
func TestJSONOfNothing(t *testing.T) {
	got := show(t, func(b *bytes.Buffer) error { return JSON(b, &factcheck.Report{Schema: factcheck.Schema}, Options{}) })
	var all map[string]any
	require.NoError(t, json.Unmarshal([]byte(got), &all))
	for _, member := range []string{"sources", "claims", "findings", "problems", "accepted", "notices"} {
		assert.Equal(t, []any{}, all[member], member)
	}
}

func TestClaimLinesReadBack(t *testing.T) {
	list := []claims.Claim{
		figure("a.txt", "", "more than 30,000", " people"),
		figure("a.txt", "killed ", "between 20 and 30", " <men> & women"),
		{Measure: claims.EventDate, Date: claims.When("1991/.."), Citation: citation("", "\u202e", "")},
	}
	got := show(t, func(b *bytes.Buffer) error { return Claims(b, list, "jsonl") })
	rows := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	require.Len(t, rows, len(list))
	for i, row := range rows {
		var c claims.Claim
		require.NoError(t, json.Unmarshal([]byte(row), &c))
		assert.True(t, list[i].Equal(c), "%s\n%+v", row, c)
	}
	assert.Error(t, Claims(&bytes.Buffer{}, list, "xml"))
}
