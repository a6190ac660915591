package render

import (
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
)

// proposal is one sentence that could stand in the text: the text's own with another
// figure in it, or one that gives all figures with who says so. It never says which
// figure is true: it holds if the one who writes finds that it does. The sentence is in
// the language of the texts; what it is proposed for is a key of the report's words.
type proposal struct {
	key                   string // "fix", "update", "range", "attribute", "source"
	whose                 string // of whom the figure is, for fix and update
	before, figure, after string // the sentence, with what is new in it as figure; for "source" the figure alone
}

// proposing are the relations of figures that could stand in each other's place.
var proposing = map[factcheck.Relation]bool{
	factcheck.Conflict: true, factcheck.Tension: true, factcheck.SelfConflict: true, factcheck.SpeakerConflict: true,
	factcheck.Disputed: true, factcheck.OneSided: true, factcheck.Outdated: true, factcheck.Update: true, factcheck.Revision: true,
}

// advise makes the proposals for a matter, the first being the one that its action asks
// for. Where no sentence would be right there is none.
func (b *book) advise(m *matter) []proposal {
	first, other, ok := opposed(m)
	if !ok || !proposing[m.Relation] {
		return nil
	}
	var list []proposal
	add := func(p proposal, ok bool) {
		if ok {
			list = append(list, p)
		}
	}
	switch m.action {
	case toFix:
		add(swapped("fix", first.Claim, other))
		add(b.unsourced(m, first))
	case isOutdated:
		add(swapped("update", first.Claim, other))
	case toAttribute:
		add(b.attributed(m))
		add(b.spanned(m, first.Claim))
	}
	return list
}

// opposed are the two voices that a proposal is about: the claim that the finding is
// shown at and the first of another side, or the latest of it for a figure that a newer
// one has overtaken.
func opposed(m *matter) (first, other voice, ok bool) {
	for _, v := range m.voices {
		switch {
		case v.side == 1 && first.Claim == nil:
			first = v
		case v.side > 1 && (other.Claim == nil || m.action == isOutdated && v.figure.AsOf.String() > other.figure.AsOf.String()):
			other = v
		}
	}
	return first, other, first.Claim != nil && other.Claim != nil
}

// swapped is the sentence of a claim with the figure of another in it. Figures of two
// units or precisions, words for none and for no number, and one beside a noun in the
// singular, do not fit into each other's place. What somebody is quoted with stays what
// that one said.
func swapped(key string, c *claims.Claim, other voice) (proposal, bool) {
	o := other.Claim
	if c.IsDate() != o.IsDate() || c.Measure != o.Measure || c.Speaker() != "" && c.Speaker() != o.Speaker() {
		return proposal{}, false
	}
	if c.IsDate() {
		if c.Date.Core.Precision() != o.Date.Core.Precision() || c.Date.Op != o.Date.Op {
			return proposal{}, false
		}
	} else if !exchanges(c.Quantity) || !exchanges(o.Quantity) || c.Quantity.Unit != o.Quantity.Unit {
		return proposal{}, false
	}
	return replaced(key, other.outlet, c, o.Citation.Quote)
}

// exchanges reports whether a figure is a number that another could stand for.
func exchanges(q claims.Quantity) bool {
	return q.Hedge != claims.None && q.Vague == "" && q.Point.Cmp(claims.Int(1)) > 0
}

// replaced is the sentence of a claim with other words in the place of its figure. There
// is none if the figure stands in a quotation or is a part of a word.
func replaced(key, whose string, c *claims.Claim, words string) (proposal, bool) {
	at, ok := within(c)
	if !ok || words == "" {
		return proposal{}, false
	}
	before, after := c.Sentence[:at], c.Sentence[at+len(c.Citation.Quote):]
	if insideQuotes(before) || glued(before, after) || depends(before) || depends(after) {
		return proposal{}, false
	}
	figure := cased(words, strings.TrimSpace(before) == "")
	return proposal{key: key, whose: whose, before: prose(before), figure: prose(figure), after: prose(after)}, true
}

// within finds a claim's quote in its sentence: the place that has the same words before
// it.
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

// insideQuotes reports whether a quotation that begins in a text does not end in it.
func insideQuotes(s string) bool {
	open := strings.Count(s, "“") + strings.Count(s, "«") + strings.Count(s, "„")
	return strings.Count(s, `"`)%2 == 1 || open > strings.Count(s, "”")+strings.Count(s, "»")
}

// glued reports whether a letter, a digit or a hyphen touches what stands between two
// texts, or a word before it wants one certain thing: "the five boats".
func glued(before, after string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return joinsOn(r) || joinsOn(next) || isOneOf(lastWord(before), "advice.definite")
}

// depends reports whether something in a sentence is reckoned from a figure of it: "twice
// as many as in 1987", "a fifth of them". Another figure would make that wrong.
func depends(s string) bool {
	return strings.Contains(s, "%") || slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		return isOneOf(strings.ToLower(strings.Trim(w, ",.;:()")), "advice.reckoned")
	})
}

func joinsOn(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '‑' || r == '–'
}

func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}

// isOneOf reports whether a word is in one of the lists of the texts' language.
func isOneOf(word, list string) bool {
	return word != "" && slices.Contains(strings.Fields(drafts().Say(list)), word)
}

// cased gives the first letter of a figure the case that its place asks for. Inside a
// sentence the name of a month keeps its capital, and a hedge or a number has none.
func cased(words string, opens bool) string {
	r, n := utf8.DecodeRuneInString(words)
	switch {
	case opens:
		return string(unicode.ToUpper(r)) + words[n:]
	case namesMonth(words):
		return words
	}
	return string(unicode.ToLower(r)) + words[n:]
}

func namesMonth(words string) bool {
	return slices.ContainsFunc(monthNames(), func(m string) bool { return strings.HasPrefix(words, m[:3]) })
}

// monthNames are the months in the language of the texts.
var monthNames = sync.OnceValue(func() (out []string) {
	for m := range 12 {
		out = append(out, drafts().Say("month."+string([]byte{'0' + byte((m+1)/10), '0' + byte((m+1)%10)})))
	}
	return out
})

// widest is how many times its low end a proposed range may reach: beyond, it would say
// only that nobody knows.
const widest = 3

// spanned is the sentence of a claim with a range in it that holds what all sides say.
func (b *book) spanned(m *matter, c *claims.Claim) (proposal, bool) {
	if s := b.info(c.Measure).Scale; s != claims.Count && s != claims.Money || c.IsDate() {
		return proposal{}, false
	}
	low, high := c.Quantity.Point, c.Quantity.Point
	for _, v := range m.voices {
		q := v.Quantity
		if v.side == 0 {
			continue
		}
		if v.Measure != c.Measure || q.Unit != "" || !exchanges(q) {
			return proposal{}, false
		}
		if q.Point.Cmp(low) < 0 {
			low = q.Point
		}
		if q.Point.Cmp(high) > 0 {
			high = q.Point
		}
	}
	wide, ok := low.Mul(claims.Int(widest))
	if !ok || low == high || high.Cmp(wide) > 0 || c.Speaker() != "" {
		return proposal{}, false
	}
	key := "advice.between"
	if d, ok := high.Sub(low); ok && d == claims.Int(1) && low.IsInt() {
		key = "advice.either"
	}
	return replaced("range", "", c, drafts().Say(key, drafts().Number(low), drafts().Number(high)))
}

// drafts is the language of the texts that can be read, in which proposals are made.
var drafts = sync.OnceValue(func() *locale.Locale { return localeOf("en") })

// attributed is a sentence that gives the figure of each side with who says it.
func (b *book) attributed(m *matter) (proposal, bool) {
	var said []string
	tellers := map[string]bool{}
	for side := 1; side <= len(m.Sides); side++ {
		v, ok := b.best(m, side)
		if !ok || v.Quantity.Hedge == claims.None {
			return proposal{}, false
		}
		who := b.teller(v)
		tellers[who] = true
		said = append(said, drafts().Say("advice.according", prose(cased(v.Citation.Quote, false)), who))
	}
	if len(tellers) < 2 || len(tellers) < len(said) {
		return proposal{}, false
	}
	return proposal{key: "attribute", figure: drafts().Say("advice.differ", strings.Join(said, ", "))}, true
}

// best is the voice of a side that a sentence would name: a source rather than the draft,
// which cannot cite itself.
func (b *book) best(m *matter, side int) (voice, bool) {
	var own voice
	for _, v := range m.voices {
		switch {
		case v.side != side:
		case !v.tested:
			return v, true
		case own.Claim == nil && b.speaker(v.Claim) != "":
			own = v
		}
	}
	return own, own.Claim != nil
}

// unsourced asks for the source of a figure that the draft alone gives; with one it is no
// proposal.
func (b *book) unsourced(m *matter, first voice) (proposal, bool) {
	if !first.tested || b.speaker(first.Claim) != "" || b.oneText(m.Finding) {
		return proposal{}, false
	}
	return proposal{key: "source", figure: prose(cased(first.Citation.Quote, false))}, true
}

// speaker is on whose word a claim is made; a pronoun names nobody.
func (b *book) speaker(c *claims.Claim) string {
	if s := c.Speaker(); !isOneOf(strings.ToLower(s), "advice.pronouns") {
		return prose(s)
	}
	return ""
}

// teller is who says a claim: its speaker and the text that has it, or the text and its
// day.
func (b *book) teller(v voice) string {
	speaker := b.speaker(v.Claim)
	paper := v.outlet
	if paper == name(v.Citation.Source) {
		paper = name(path.Base(slashes(v.Citation.Source)))
	}
	switch s := b.sources[v.Citation.Source]; {
	case v.tested:
		return speaker
	case speaker != "":
		return drafts().Say("advice.quoted", speaker, paper)
	case s != nil && !s.Published.IsZero():
		return drafts().Say("advice.dated", paper, prose(drafts().Date(s.Published)))
	}
	return paper
}
