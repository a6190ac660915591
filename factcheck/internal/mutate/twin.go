package main

import (
	"fmt"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// twin is a set as it stands, checked: what every mutated one is held against.
type twin struct {
	set
	heard  []heard // by text
	report *factcheck.Report
	asked  *factcheck.Examination
}

// heard is what was read of one text. A text that is checked a hundred times is read once.
type heard struct {
	source sources.Source
	claims []claims.Claim
}

var checker factcheck.Checker

func newTwin(s set) (twin, error) {
	t := twin{set: s}
	for _, x := range s.texts {
		h, err := hear(x)
		if err != nil {
			return twin{}, fmt.Errorf("%s: %s: %w", s.name, x.source.ID, err)
		}
		t.heard = append(t.heard, h)
	}
	t.report = check(t.heard)
	t.asked = checker.Examine(t.report)
	return t, nil
}

// hear reads a text as a check does.
func hear(x text) (heard, error) {
	doc, err := x.document()
	if err != nil {
		return heard{}, err
	}
	r := extract.Reader{ClaimsOnly: true}
	return heard{doc.Source, r.Read(doc).Claims}, nil
}

// check is a check of texts that have been read.
func check(texts []heard) *factcheck.Report {
	var srcs []sources.Source
	var list []claims.Claim
	for _, h := range texts {
		srcs, list = append(srcs, h.source), append(list, h.claims...)
	}
	return checker.CheckSourced(srcs, list)
}

// claimAt is the claim of a report that gives the number printed at a place, or -1. Of a
// year it is the date in which it stands.
func (t twin) claimAt(r *factcheck.Report, words string, p place) int {
	n, ok := parseNumeral(words)
	best := -1
	for i, c := range r.Claims {
		if !ok || !t.covers(c, p) || !gives(c, n) {
			continue
		}
		if best < 0 || length(c) < length(r.Claims[best]) {
			best = i
		}
	}
	return best
}

// covers reports whether a claim is cited from a place.
func (t twin) covers(c claims.Claim, p place) bool {
	at := c.Citation
	return at.Source == t.heard[p.text].source.Key() && at.Start < p.end && p.start < at.End
}

func length(c claims.Claim) int { return c.Citation.End - c.Citation.Start }

// gives reports whether a claim has the value that is printed.
func gives(c claims.Claim, n numeral) bool {
	if n.year() && c.IsDate() {
		return strings.Contains(c.Citation.Quote, n.digits)
	}
	return !c.IsDate() && c.Quantity.Point == n.number()
}

// number is the printed value with its scale word.
func (n numeral) number() claims.Number {
	exp := -n.decimal
	switch strings.TrimSpace(n.tail) {
	case "thousand":
		exp += 3
	case "million":
		exp += 6
	case "billion":
		exp += 9
	}
	x, _ := claims.Decimal(int64(n.value()), exp)
	return x
}

// told reports how the check takes a figure of one text before any slip: whether it reads
// it there and in another text, and takes the two for one. Where it does not, why says it,
// and key names the sort of reason.
func (t twin) told(line, text int) (pairs [][2]int, why reason) {
	a := t.firstClaim(line, text)
	if a < 0 {
		return nil, t.unread(line, text)
	}
	why = reason{Key: "not read in the other texts"}
	for _, p := range t.same[line] {
		b := t.claimAt(t.report, t.words(p), p)
		if p.text == text || b < 0 || b == a {
			continue
		}
		s := t.asked.Pair(a, b)
		if s.Relation == factcheck.Agree && s.Skipped == "" {
			pairs = append(pairs, [2]int{a, b})
			continue
		}
		why = whyOf(s)
	}
	return pairs, why
}

// firstClaim is the first claim of a text with the figure of a line, or -1.
func (t twin) firstClaim(line, text int) int {
	for _, p := range t.placesIn(line, text) {
		if n := t.claimAt(t.report, t.words(p), p); n >= 0 {
			return n
		}
	}
	return -1
}

// unread says why a figure has no claim: it has none at all, or one of another value.
func (t twin) unread(line, text int) reason {
	for _, p := range t.placesIn(line, text) {
		for _, c := range t.report.Claims {
			if t.covers(c, p) {
				return reason{Key: "read as another figure", Why: fmt.Sprintf("%q as %s", c.Citation.Quote, c.Measure)}
			}
		}
	}
	return reason{Key: "not read in this text"}
}

// exchanges are the slips in which a count of dead and one of injured, which a text gives
// in one sentence, change places.
func (t twin) exchanges() []slip {
	var out []slip
	for text := range t.texts {
		for a := range t.same {
			for b := range t.same {
				x, y := t.counted(a, text, claims.Deaths), t.counted(b, text, "injured")
				if x < 0 || y < 0 || t.report.Claims[x].Sentence != t.report.Claims[y].Sentence {
					continue
				}
				if m, ok := t.exchange(a, b, text); ok {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// counted is the claim of a line in a text if it counts what is asked for, without a
// hedge and in full; else -1.
func (t twin) counted(line, text int, m claims.Measure) int {
	for _, p := range t.placesIn(line, text) {
		if p.hedged {
			return -1
		}
	}
	n := t.firstClaim(line, text)
	if n < 0 {
		return -1
	}
	if c := t.report.Claims[n]; c.Measure != m || c.Extent != claims.Total || c.Quantity.Hedge != claims.Exact {
		return -1
	}
	return n
}
