package gate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
	"github.com/sourcedclaims/factcheck/sources"
)

// hint says of the claims of one sentence what its words leave open, or what was
// misread. It is written in a comment before the sentence:
//
//	<!-- factcheck: claim event="Lowland War" measure=deaths extent=total as-of=1998-05 -->
//
// Its keys are event (the name of one that the configuration pins or the text tells of), measure, extent,
// as-of, place and speaker. A value with spaces stands between double quotes.
type hint struct {
	Part       string
	Start, End int  // bytes of the file or part that the comment takes, or is about
	Margin     bool // it is about the sentence that it touches, and not the one that follows
	Event      string
	Measure    claims.Measure
	Extent     string
	AsOf       string
	Place      string
	Speaker    string
}

// hintKeys are the keys of a hint, in the order of the documentation.
var hintKeys = []string{"event", "measure", "extent", "as-of", "place", "speaker"}

// Hints applies the hints of a text to what was read of it. It is made for
// [factcheck.Checker.Edit], and for drafts: a source is somebody else's text. Each hint
// is told as a notice, because it may silence a finding as a ruling does. What is wrong
// with one is a problem of the reading.
func Hints(doc sources.Document, r *extract.Reading, events []claims.Event, measures claims.Measures) []factcheck.Notice {
	var out []factcheck.Notice
	for _, c := range doc.Comments {
		verb, rest, ok := command(c.Text)
		if !ok || verb != "claim" {
			continue
		}
		h := hint{Part: c.Part, Start: c.Start, End: c.End, Margin: c.Margin}
		wrong := h.parse(rest)
		if wrong == "" {
			wrong = h.apply(r, events, measures)
		}
		var at sources.Position
		place := (&scan{doc: &doc}).locator(c)
		if c.Part == "" {
			at = sources.NewLines(doc.Raw, doc.Source.Encoding).At(c.Start)
			place = fmt.Sprintf("line %d, column %d", at.Line, at.Column)
		}
		if wrong != "" {
			r.Problems = append(r.Problems, place+": claim hint: "+wrong)
			continue
		}
		out = append(out, factcheck.Notice{
			Rule: "FC907", Level: levelOf("FC907"), Path: doc.Source.Key(), Line: at.Line, Column: at.Column,
			Text: "a hint says of the next sentence: " + strings.Join(strings.Fields(rest), " "),
		})
	}
	return out
}

// parse reads the keys and values. It says what is wrong.
func (h *hint) parse(text string) string {
	text = strings.NewReplacer("“", `"`, "”", `"`).Replace(text) // what programs make of quotes
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		key, rest, ok := strings.Cut(text, "=")
		if !ok || strings.ContainsFunc(key, unicode.IsSpace) {
			return fmt.Sprintf("%s is not of the form key=value", quote(text))
		}
		value, next := hintValue(rest)
		if value == "" {
			return fmt.Sprintf("%s has no value", key)
		}
		switch key {
		case "event":
			h.Event = value
		case "measure":
			h.Measure = claims.Measure(value)
		case "extent", "scope":
			h.Extent = value
		case "as-of":
			h.AsOf = value
		case "place":
			h.Place = value
		case "speaker":
			h.Speaker = value
		default:
			return fmt.Sprintf("unknown key %s%s; there are %s", quote(key), suggest(key, hintKeys), strings.Join(hintKeys, ", "))
		}
		text = next
	}
	return ""
}

// hintValue parts a value, perhaps in quotes, from what follows.
func hintValue(s string) (value, rest string) {
	if body, ok := strings.CutPrefix(s, `"`); ok {
		value, rest, _ = strings.Cut(body, `"`)
		return value, rest
	}
	i := strings.IndexFunc(s, unicode.IsSpace)
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

// apply gives the claims of the sentence that follows what the hint says.
func (h *hint) apply(r *extract.Reading, events []claims.Event, measures claims.Measures) string {
	edit, wrong := h.edit(append(slices.Clip(events), r.Events...), measures)
	if wrong != "" {
		return wrong
	}
	i := slices.IndexFunc(r.Sentences, h.precedes)
	if i < 0 {
		return "no sentence follows it"
	}
	at, n := r.Sentences[i].Citation, 0
	for k := range r.Claims {
		c := &r.Claims[k]
		if c.Citation.Part == at.Part && c.Citation.Start >= at.Start && c.Citation.End <= at.End {
			edit(c)
			n++
		}
	}
	if n == 0 {
		return "the sentence that follows has no claim that was read"
	}
	return ""
}

// precedes reports whether a sentence ends behind the comment, or behind the beginning of
// the passage that it is about.
func (h *hint) precedes(s extract.Sentence) bool {
	at := h.End
	if h.Margin {
		at = h.Start
	}
	return s.Citation.Part == h.Part && s.Citation.End > at
}

// edit is what a hint does to a claim.
func (h *hint) edit(events []claims.Event, measures claims.Measures) (func(*claims.Claim), string) {
	var extent claims.Extent
	if err := extent.UnmarshalText([]byte(h.Extent)); h.Extent != "" && err != nil {
		return nil, "extent: " + err.Error()
	}
	asOf, err := claims.ParsePeriod(h.AsOf)
	if err != nil {
		return nil, "as-of: " + err.Error()
	}
	if _, ok := measures[h.Measure]; !ok && h.Measure != "" {
		return nil, fmt.Sprintf("no measure is called %s%s", quote(string(h.Measure)), suggest(string(h.Measure), measureIDs(measures)))
	}
	event := claims.Event{Name: h.Event}
	if i := slices.IndexFunc(events, func(e claims.Event) bool { return called(e, h.Event) }); i >= 0 {
		event = events[i]
	}
	event.Basis = claims.Given
	return func(c *claims.Claim) {
		if h.Event != "" {
			c.Event = event
		}
		if h.Measure != "" && !c.IsDate() {
			c.Measure = h.Measure
		}
		if h.Extent != "" {
			c.Extent = extent
		}
		if h.AsOf != "" {
			c.AsOf = asOf
		}
		if h.Place != "" {
			c.Place = []string{h.Place}
		}
		if h.Speaker != "" {
			c.Speakers = []string{h.Speaker}
		}
	}, ""
}

// called reports whether an event has a name.
func called(e claims.Event, name string) bool {
	same := func(s string) bool { return strings.EqualFold(s, name) }
	return same(e.Name) || slices.ContainsFunc(e.Names, same)
}

func measureIDs(m claims.Measures) []string {
	var out []string
	for id := range m {
		out = append(out, string(id))
	}
	slices.Sort(out)
	return out
}

func quote(s string) string { return strict.Quote(s) }

func suggest(word string, names []string) string { return strict.Suggest(word, names) }
