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
		if !b.oneText(m.Finding) { // whoever contradicts himself is right in one place, and nobody knows in which
			add(b.swapped("fix", first.Claim, other))
		}
		add(b.unsourced(m, first))
	case isOutdated:
		if first.AsOf.IsZero() && first.Speaker() == "" && !names(first.Sentence, "advice.days") {
			add(b.swapped("update", first.Claim, other))
		}
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
// that one said, and of a hedge that stands behind a figure its quote knows nothing.
func (b *book) swapped(key string, c *claims.Claim, other voice) (proposal, bool) {
	o := other.Claim
	if c.IsDate() != o.IsDate() || c.Measure != o.Measure || c.Speaker() != "" && !sameVoice(c, o) || hedgedBehind(o) || b.split(c) {
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

// sameVoice reports whether two claims are on the word of one speaker who has a name.
func sameVoice(c, o *claims.Claim) bool {
	r, _ := utf8.DecodeRuneInString(c.Speaker())
	return c.Speaker() == o.Speaker() && unicode.IsUpper(r) && !isOneOf(strings.ToLower(c.Speaker()), "advice.pronouns")
}

// hedgedBehind reports whether a figure is hedged by words that its quote does not have.
func hedgedBehind(c *claims.Claim) bool {
	q := c.Quantity
	bare := strings.Trim(c.Citation.Quote, "0123456789.,") == ""
	return !c.IsDate() && q.Hedge != claims.Exact && (bare || q.Vague == "" && len(strings.Fields(c.Citation.Quote)) == 1)
}

// split reports whether the sentence of a claim has further figures of what it counts:
// its parts, or the same figure again.
func (b *book) split(c *claims.Claim) bool {
	if b.sentences == nil {
		b.sentences = map[inSentence]int{}
		for i := range b.Claims {
			b.sentences[sentenceOf(&b.Claims[i])]++
		}
	}
	return b.sentences[sentenceOf(c)] > 1
}

// inSentence is what figures of one sentence and measure have in common.
type inSentence struct {
	source, sentence string
	measure          claims.Measure
}

func sentenceOf(c *claims.Claim) inSentence {
	return inSentence{c.Citation.Source, c.Sentence, c.Measure}
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
	if isQuoted(c, before, after) || glued(before, after) || depends(before) || depends(after) || strings.Contains(after, ": ") || shouts(before+after) {
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

// isQuoted reports whether a figure stands in a quotation, which may begin or end in
// another sentence. Where marks leave that open it is taken to.
func isQuoted(c *claims.Claim, before, after string) bool {
	return insideQuotes(before) || insideQuotes(c.Citation.Before) || closesQuote(after) || closesQuote(c.Citation.After)
}

// insideQuotes reports whether a quotation that begins in a text does not end in it.
func insideQuotes(s string) bool {
	open := 0
	for _, m := range []string{"“", "«", "„", "‹", "『", "「", "``"} {
		open += strings.Count(s, m)
	}
	shut := 0
	for _, m := range []string{"”", "»", "›", "』", "」", "''"} {
		shut += strings.Count(s, m)
	}
	return strings.Count(s, `"`)%2 == 1 || open > shut || strings.Contains(s, "‘") || strings.HasPrefix(s, "'") || strings.Contains(s, " '")
}

// closesQuote reports whether the first mark of quotation in a text is one that ends a
// quotation.
func closesQuote(s string) bool {
	i := strings.IndexAny(s, "“”«»„‹›『』「」\"")
	if i < 0 {
		return false
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r != '"' {
		return strings.ContainsRune("”»›』」", r)
	}
	next, _ := utf8.DecodeRuneInString(s[i+n:])
	return next == utf8.RuneError || unicode.IsSpace(next) || unicode.IsPunct(next)
}

// glued reports whether a letter, a digit or a hyphen touches what stands between two
// texts, or a word before it wants one certain thing: "the five boats".
func glued(before, after string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return joinsOn(r) || joinsOn(next) || isOneOf(lastWord(before), "advice.definite") || strings.HasPrefix(strings.TrimSpace(after), "(")
}

// depends reports whether something in a sentence is reckoned from a figure of it: "twice
// as many as in 1987", "a fifth of them". Another figure would make that wrong.
func depends(s string) bool { return strings.Contains(s, "%") || names(s, "advice.reckoned") }

// names reports whether a word of a text is in one of the lists of the texts' language.
func names(s, list string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		return isOneOf(strings.ToLower(strings.Trim(w, ",.;:()")), list)
	})
}

// shouts reports whether a text is all in capitals, among which a figure of another would
// stand out.
func shouts(s string) bool {
	return strings.IndexFunc(s, unicode.IsUpper) >= 0 && strings.IndexFunc(s, unicode.IsLower) < 0
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
// sentence a hedge or a number has no capital; the name of a month or a day keeps it, and
// so does a word that is all in capitals.
func cased(words string, opens bool) string {
	r, n := utf8.DecodeRuneInString(words)
	first, _, _ := strings.Cut(words, " ")
	switch {
	case opens:
		return string(unicode.ToUpper(r)) + words[n:]
	case shouts(words) || names(first, "advice.named") || names(first, "advice.days"):
		return words
	}
	return string(unicode.ToLower(r)) + words[n:]
}

// widest is how many times its low end a proposed range may reach: beyond, it would say
// only that nobody knows.
const widest = 3

// spanned is the sentence of a claim with a range in it from the lowest to the highest
// figure that sources give. There is none where one of them gives a bound: what lies
// between "at most 50" and "at least 90" nobody said.
func (b *book) spanned(m *matter, c *claims.Claim) (proposal, bool) {
	if s := b.info(c.Measure).Scale; s != claims.Count && s != claims.Money || c.IsDate() || c.Speaker() != "" {
		return proposal{}, false
	}
	var list []claims.Number
	for _, v := range m.voices {
		q := v.Quantity
		if v.side == 0 || v.tested {
			continue
		}
		if v.Measure != c.Measure || q.Unit != "" || !exchanges(q) || q.Hedge != claims.Exact && q.Hedge != claims.Approx {
			return proposal{}, false
		}
		list = append(list, q.Point)
	}
	if len(list) == 0 || b.split(c) {
		return proposal{}, false
	}
	low, high := slices.MinFunc(list, claims.Number.Cmp), slices.MaxFunc(list, claims.Number.Cmp)
	wide, ok := low.Mul(claims.Int(widest))
	if !ok || low == high || high.Cmp(wide) > 0 {
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

// attributed is a sentence that gives the figure of each side with the source that says
// it. A draft is no source; a side of which it alone is, is left out.
func (b *book) attributed(m *matter) (proposal, bool) {
	var said []string
	tellers := map[string]bool{}
	for side := 1; side <= len(m.Sides); side++ {
		v, ok := best(m, side)
		if !ok {
			continue
		}
		if v.Quantity.Hedge == claims.None || hedgedBehind(v.Claim) {
			return proposal{}, false
		}
		who := b.teller(v)
		tellers[who] = true
		said = append(said, drafts().Say("advice.according", prose(cased(v.Citation.Quote, false)), who))
	}
	if len(said) < 2 || len(tellers) < len(said) {
		return proposal{}, false
	}
	return proposal{key: "attribute", figure: drafts().Say("advice.differ", strings.Join(said, ", "))}, true
}

// best is the first source of a side.
func best(m *matter, side int) (voice, bool) {
	for _, v := range m.voices {
		if v.side == side && !v.tested {
			return v, true
		}
	}
	return voice{}, false
}

// unsourced asks for the source of a figure that the draft alone gives; with one it is no
// proposal.
func (b *book) unsourced(m *matter, first voice) (proposal, bool) {
	if !first.tested || first.Speaker() != "" || b.oneText(m.Finding) || names(first.Sentence, "advice.sourced") {
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
	case speaker != "":
		return drafts().Say("advice.quoted", speaker, paper)
	case s != nil && !s.Published.IsZero():
		return drafts().Say("advice.dated", paper, prose(drafts().Date(s.Published)))
	}
	return paper
}
