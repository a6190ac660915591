package render

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
)

// proposal is one sentence that could stand in the text: the text's own with another
// figure in it, or one that gives both figures with who says so. It never says which
// figure is true: it holds if the one who writes finds that it does. The sentence is in
// the language of the texts; what it is proposed for is a key of the report's words.
type proposal struct {
	key                   string // "fix", "range", "attribute", "update"
	whose                 string // of whom the figure is, for fix and update
	before, figure, after string // the sentence, with what is new in it as figure
}

// advise makes the proposals for a matter, the first being the one that its action asks
// for.
func (b *book) advise(m *matter) []proposal {
	first, other, ok := b.opposed(m)
	if !ok {
		return nil
	}
	var list []proposal
	add := func(p proposal, ok bool) {
		if ok {
			list = append(list, p)
		}
	}
	swap := func(key string) { p, ok := swapped(key, first.Claim, other); add(p, ok) }
	both := func() { p, ok := b.attributed(first, other); add(p, ok) }
	span := func() { p, ok := spanned(first.Claim, other.Claim); add(p, ok) }
	switch m.action {
	case toFix:
		swap("fix")
		both()
	case isOutdated:
		if first.figure.AsOf.IsZero() || other.figure.AsOf.String() > first.figure.AsOf.String() {
			swap("update")
		} else {
			both()
		}
	case toAttribute:
		both()
		span()
	}
	return list
}

// opposed are the two voices that a proposal is about: the claim that the finding is
// shown at and the first of another side, which for an outdated figure is the latest.
func (b *book) opposed(m *matter) (first, other voice, ok bool) {
	for _, v := range m.voices {
		if v.side == 1 {
			first = v
			break
		}
	}
	for _, v := range m.voices {
		if v.side < 2 || other.Claim != nil && (m.action != isOutdated || v.figure.AsOf.String() <= other.figure.AsOf.String()) {
			continue
		}
		other = v
	}
	return first, other, first.Claim != nil && other.Claim != nil
}

// swapped is the sentence of a claim with the figure of another in it. Figures in two
// units, dates of two precisions and words for none do not fit into each other's place.
func swapped(key string, c *claims.Claim, other voice) (proposal, bool) {
	o := other.Claim
	if c.IsDate() != o.IsDate() || c.Measure != o.Measure || c.Quantity.Unit != o.Quantity.Unit ||
		c.Quantity.Hedge == claims.None || o.Quantity.Hedge == claims.None || c.Quantity.Vague != "" ||
		c.IsDate() && (c.Date.Core.Precision() != o.Date.Core.Precision() || c.Date.Op != o.Date.Op) {
		return proposal{}, false
	}
	return replaced(key, other.outlet, c, o.Citation.Quote)
}

// replaced is the sentence of a claim with other words in the place of its figure.
func replaced(key, whose string, c *claims.Claim, words string) (proposal, bool) {
	at, ok := within(c)
	if !ok || words == "" {
		return proposal{}, false
	}
	end := at + len(c.Citation.Quote)
	return proposal{
		key: key, whose: whose,
		before: prose(c.Sentence[:at]), figure: prose(cased(words, strings.TrimSpace(c.Sentence[:at]) == "")), after: prose(c.Sentence[end:]),
	}, true
}

// within finds a claim's quote in its sentence: the place that has the same words
// around it.
func within(c *claims.Claim) (int, bool) {
	best, length := -1, -1
	for i := 0; c.Citation.Quote != ""; {
		n := strings.Index(c.Sentence[i:], c.Citation.Quote)
		if n < 0 {
			break
		}
		at := i + n
		if common := commonEnd(c.Sentence[:at], c.Citation.Before); common > length {
			best, length = at, common
		}
		i = at + len(c.Citation.Quote)
	}
	return best, best >= 0
}

func commonEnd(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// cased gives the first letter of words the case that their place asks for. A word in
// capitals, or a name, keeps what it has inside a sentence.
func cased(words string, opens bool) string {
	r, n := utf8.DecodeRuneInString(words)
	rest := words[n:]
	switch {
	case opens:
		return string(unicode.ToUpper(r)) + rest
	case lowers(words):
		return string(unicode.ToLower(r)) + rest
	}
	return words
}

// lowers reports whether the first word of a figure has its capital only because it
// stood at the start of a sentence: it is a hedge or a number, not a month.
func lowers(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return !slices.ContainsFunc(monthNames(), func(m string) bool { return strings.HasPrefix(first, m) })
}

// monthNames are the months in the language of the texts, in small letters.
var monthNames = sync.OnceValue(func() []string {
	var out []string
	for m := range 12 {
		out = append(out, strings.ToLower(drafts().Say("month."+twoDigits(m+1))))
	}
	return out
})

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// spanned is the sentence of a claim with both figures as the ends of a range.
func spanned(c, o *claims.Claim) (proposal, bool) {
	x, y := c.Quantity, o.Quantity
	if c.IsDate() || o.IsDate() || c.Measure != o.Measure || x.Unit != "" || y.Unit != "" || x.Vague != "" || y.Vague != "" ||
		c.Measure == "event_time" || x.Point.IsZero() || y.Point.IsZero() {
		return proposal{}, false
	}
	low, high := x.Point, y.Point
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	if low == high {
		return proposal{}, false
	}
	return replaced("range", "", c, drafts().Say("advice.between", low.Grouped(), high.Grouped()))
}

// drafts is the language of the texts that can be read, in which proposals are made.
var drafts = sync.OnceValue(locale.Plain)

// attributed is a sentence that gives both figures with who says them.
func (b *book) attributed(first, other voice) (proposal, bool) {
	if first.Citation.Source == other.Citation.Source && first.Speaker() == other.Speaker() {
		return proposal{}, false
	}
	s := drafts().Say("advice.attributed", b.teller(first), figureOf(first.Claim), b.teller(other), figureOf(other.Claim))
	return proposal{key: "attribute", figure: capital(s)}, true
}

func figureOf(c *claims.Claim) string { return prose(cased(c.Citation.Quote, false)) }

// teller is who says a claim: its speaker, as the text that printed it has it, or the
// text.
func (b *book) teller(v voice) string {
	who := v.outlet
	if v.tested {
		who = drafts().Say("advice.draft")
	}
	if speaker := prose(v.Speaker()); speaker != "" && !v.tested {
		return drafts().Say("advice.quoted", speaker, who)
	}
	if s := b.sources[v.Citation.Source]; s != nil && !s.Published.IsZero() && !v.tested {
		return drafts().Say("advice.dated", who, day(s.Published))
	}
	return who
}
