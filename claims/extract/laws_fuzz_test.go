package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
)

// Sentences are made of a template, a hedge, a number and a noun that the
// fuzzer picks. In a template # stands for the hedged number and @ for its noun.
var (
	templates = []string{
		"# @ were killed.", "The blast killed # @ in Halvik.", "# @ were injured in the fire, police said.",
		"The flood left # @ homeless.", "Police arrested # @.", "The death toll rose to #.",
		"The war displaced # @ and ruined the town.", "# @ marched through Dornau on Sunday.", "Rescuers saved # @ from the ship.",
		"Ministers say # @ have died.", "The storm destroyed # houses.", "There were # @ on the ferry.",
		"The blast killed # @ and wounded 30.", "# @, including four children, were killed.", "A further # @ fled.",
		"Twelve men died and # @ were injured.", "# @ may have died, officials fear.", "No one died but # @ are missing.",
		"Of the 80 guests, # @ survived.", "The quake injured # @ and destroyed 4,000 houses.",
	}
	hedges = []string{
		"", "at least ", "more than ", "up to ", "about ", "nearly ", "some ", "as many as ", "fewer than ", "just over ",
		"no fewer than ", "an estimated ", "over ", "around ", "no more than ", "a total of ", "only ",
	}
	nouns = []string{"people", "soldiers", "villagers", "women", "children", "miners", "civilians", "passengers"}
)

// made is a sentence with the number still to be written in it, as #.
type made struct{ template, hedge, noun string }

func pick(list []string, i uint8) string { return list[int(i)%len(list)] }

func makeSentence(template, hedge, noun uint8) made {
	return made{pick(templates, template), pick(hedges, hedge), pick(nouns, noun)}
}

// with writes the sentence with a number, which begins with a capital where it
// opens the sentence.
func (m made) with(number string) string {
	s := strings.Replace(m.template, "#", m.hedge+number, 1)
	s = strings.Replace(s, "@", m.noun, 1)
	if strings.HasPrefix(m.template, "#") && s[0] < utf8.RuneSelf {
		s = strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

// meanings are what a text's figures say: measure, hedge, value, extent and
// stance, without the step of their last digit and where they stand.
func meanings(t *testing.T, text string) []string {
	var out []string
	for _, c := range extract.Read(document(t, "", text)).Claims {
		if !c.IsDate() && c.Measure != "event_time" {
			out = append(out, fmt.Sprintf("%s %s %s %s", c.Measure, valueOfQuantity(c.Quantity), c.Extent, c.Stance))
		}
	}
	return out
}

// same wants a text to say what another says.
func same(t *testing.T, want []string, text, law string) {
	t.Helper()
	require.Equal(t, want, meanings(t, text), "%s: %s", law, text)
}

// seeds adds some of each template, hedge and number.
func seeds(f *testing.F, add func(template, hedge, noun uint8, n uint32)) {
	for i, n := range []uint32{0, 1, 2, 7, 12, 13, 19, 20, 21, 45, 99, 100, 101, 110, 312, 999, 1000, 1001, 1986, 2011, 12345, 40000, 234567, 1000000, 1234567, 9999999} {
		for j := range 3 {
			add(uint8(i+5*j), uint8(i+j), uint8(i), n)
		}
	}
}

// The way a number is written changes no value: with any separator, in other
// digits, in words, and as the end of a range with any dash.
func FuzzWriting(f *testing.F) {
	seeds(f, func(template, hedge, noun uint8, n uint32) { f.Add(template, hedge, noun, n, uint8(n%7)) })
	f.Fuzz(func(t *testing.T, template, hedge, noun uint8, n uint32, style uint8) {
		n %= 10_000_000
		m := makeSentence(template, hedge, noun)
		want := meanings(t, m.with(grouped(n, ",")))
		for _, s := range writings(n) {
			if s == "one" && !m.counts() {
				continue // a pronoun
			}
			same(t, want, m.with(s), "the writing of a number")
		}
		low, high := grouped(n, ","), grouped(n+1+uint32(style), ",")
		want = meanings(t, m.with(low+"–"+high))
		for _, dash := range []string{"-", "−", "‑", "‐"} {
			same(t, want, m.with(low+dash+high), "the dash of a range")
		}
		if m.counts() {
			same(t, want, m.with(low+" to "+high), "a range in words")
			same(t, meanings(t, m.with(grouped(n, ","))), m.with(grouped(n, " ")), "plain spaces")
		}
	})
}

// grouped writes a number with a mark between its groups of three digits.
func grouped(n uint32, mark string) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

// counts reports whether a noun stands behind the number. Without one two small
// numbers with a dash may be a score, and two with a space two numbers.
func (m made) counts() bool { return !strings.HasSuffix(m.template, "#.") }

// writings are other ways to write a number. A number of four digits without a
// separator may be a year, and a plain one has no groups.
func writings(n uint32) []string {
	out := []string{spellOut(n, " and ", "-"), spellOut(n, " ", "-"), spellOut(n, " and ", " "), spellOut(n, " ", " ")}
	comma := grouped(n, ",")
	for _, zero := range []rune{'０', '٠', '۰', '०', '০'} {
		out = append(out, digitsOf(comma, zero))
	}
	if n < 1000 {
		return out
	}
	for _, mark := range []string{"\u00a0", "\u2009", "\u202f", "'", "’"} {
		out = append(out, grouped(n, mark))
	}
	if n >= 10_000 {
		out = append(out, fmt.Sprint(n))
	}
	if n >= 1_000_000 {
		out = append(out, grouped(n, "."))
	}
	if n >= 100_000 {
		s := fmt.Sprint(n)
		for i := len(s) - 3; i > 0; i -= 2 {
			s = s[:i] + "," + s[i:]
		}
		out = append(out, s)
	}
	return out
}

// digitsOf writes the digits of s in the script whose zero is given.
func digitsOf(s string, zero rune) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// spellOut writes a number below a thousand million in words, with the joint
// before the last two digits and the one inside "forty-five" as given.
func spellOut(n uint32, and, hyphen string) string {
	small := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	for _, x := range []struct {
		n    uint32
		word string
	}{{1000000, "million"}, {1000, "thousand"}, {100, "hundred"}} {
		if n < x.n {
			continue
		}
		s := spellOut(n/x.n, and, hyphen) + " " + x.word
		switch rest := n % x.n; {
		case rest == 0:
			return s
		case rest < 100:
			return s + and + spellOut(rest, and, hyphen)
		default:
			return s + " " + spellOut(rest, and, hyphen)
		}
	}
	switch {
	case n < 20:
		return small[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return tens[n/10] + hyphen + small[n%10]
}

// forms are figures of other sorts made of a number.
func forms(n uint32) []string {
	return []string{
		grouped(n, ","), spellOut(max(n, 2), " and ", "-"), grouped(n, ",") + "–" + grouped(n+9, ","), fmt.Sprintf("%d.%d million", n%90+1, n%10),
		spellOut(n%20+2, "", "-") + " thousand", "dozens of", "hundreds of", "several thousand",
	}
}

// What stands around a number changes no value: citation marks, the case of
// the letters, quotation marks, and where a paragraph ends.
func FuzzSurroundings(f *testing.F) {
	seeds(f, func(template, hedge, noun uint8, n uint32) { f.Add(template, hedge, noun, n, template+3, hedge+2) })
	f.Fuzz(func(t *testing.T, template, hedge, noun uint8, n uint32, template2, hedge2 uint8) {
		m := makeSentence(template, hedge, noun)
		number := pick(forms(n%10_000_000), noun/8)
		if strings.Contains(number, "–") && !m.counts() {
			return
		}
		text := m.with(number)
		want := meanings(t, text)
		for _, mark := range []string{"[12]", "[a]", "[3][4]", " [12]", "[note 3]"} {
			if !strings.HasSuffix(number, " of") {
				same(t, want, m.with(number+mark), "a mark behind the number")
			}
			same(t, want, strings.Replace(text, m.noun, m.noun+mark, 1), "a mark behind the noun")
			same(t, want, text+mark, "a mark behind the sentence")
		}
		same(t, want, "“"+text+"”", "quotes")
		same(t, want, `"`+text+`"`, "quotes")
		same(t, want, strings.ToUpper(text), "capitals")
		second := makeSentence(template2, hedge2, noun).with(grouped(n/3%10_000_000, ","))
		joined := meanings(t, text+" "+second)
		same(t, joined, text+"\n\n"+second, "a paragraph split")
		same(t, joined, text+"\n"+second, "a line break")
	})
}

// guarded are expressions of numbers that count nothing.
var guarded = []string{
	"In 1986, %s", "On Route 66, %s", "During the 14th Congress, %s", "In the case of Flight KX407, %s", "At 7.30am, %s", "After the G20 summit, %s",
	"%s, the BBC's Channel 4 said.", "%s in 2011.", "%s on 12 May.", "%s near the M25.", "%s after the third warning.", "%s during COVID-19.",
	"%s under Resolution 1441.", "%s (see page 12).", "%s, said Nadja Orlik, 41.", "For the second time, %s", "As told in chapter 9, %s",
}

// A token whose number counts nothing adds no count to a sentence, and leaves
// the sentence's own as they were. Figures lie apart, and are what stands there.
func FuzzGuards(f *testing.F) {
	seeds(f, func(template, hedge, noun uint8, n uint32) { f.Add(template, hedge, noun, n, uint8(n)) })
	f.Fuzz(func(t *testing.T, template, hedge, noun uint8, n uint32, guard uint8) {
		m := makeSentence(template, hedge, noun)
		text := m.with(grouped(n%10_000_000, ","))
		want := meanings(t, text)
		frame := pick(guarded, guard)
		if rest, ok := strings.CutPrefix(frame, "%s"); ok {
			text = strings.TrimSuffix(text, ".") + rest
			if !strings.HasSuffix(text, ".") {
				text += "."
			}
		} else {
			text = strings.Replace(frame, "%s", strings.ToLower(text[:1])+text[1:], 1)
		}
		require.Equal(t, want, meanings(t, text), text)
		apart(t, text)
	})
}

// apart wants the figures of a text to lie apart and to be what stands there.
func apart(t *testing.T, text string) {
	r := extract.Read(document(t, "", text))
	list := slices.DeleteFunc(slices.Concat(r.Claims, r.Others), func(c claims.Claim) bool { return c.Quantity.IsZero() })
	slices.SortFunc(list, func(a, b claims.Claim) int { return a.Citation.Start - b.Citation.Start })
	end := 0
	for _, c := range list {
		require.Equal(t, c.Citation.Quote, text[c.Citation.Start:c.Citation.End], text)
		require.GreaterOrEqual(t, c.Citation.Start, end, "%s: %q", text, c.Citation.Quote)
		end = c.Citation.End
	}
}

// wider are hedges in an order in which each allows what the one before does.
var wider = [][]string{
	{"exactly ", "", "about "},
	{"exactly ", "at least "}, {"exactly ", "up to "}, {"exactly ", "as many as "},
	{"more than ", "at least "}, {"fewer than ", "at most "},
	{"just over ", "more than "}, {"nearly ", "about "},
}

// A wider hedge allows whatever a narrower one does, and an approximation or a
// plain figure holds the number that was written.
func FuzzHedges(f *testing.F) {
	seeds(f, func(template, hedge, noun uint8, n uint32) { f.Add(template, hedge, noun, n) })
	f.Fuzz(func(t *testing.T, template, chain, noun uint8, n uint32) {
		n = n%10_000_000 | 3 // not round: a round number is wider than its own bounds
		hedges := wider[int(chain)%len(wider)]
		var last claims.Quantity
		for i, h := range hedges {
			text := made{pick(templates, template), h, pick(nouns, noun)}.with(grouped(n, ","))
			q := quantityOf(t, text, grouped(n, ","))
			if i > 0 {
				require.True(t, last.Stated.Wholes().Inside(q.Stated), "%s: %s is not inside %s", text, last.Stated, q.Stated)
			}
			if q.Lean == claims.Around && (q.Hedge == claims.Exact || q.Hedge == claims.Approx) {
				require.True(t, q.Read.Contains(claims.Int(int64(n))), text)
				require.True(t, q.Stated.Contains(claims.Int(int64(n))), text)
			}
			require.True(t, q.Read.Inside(q.Stated), "%s: read %s, stated %s", text, q.Read, q.Stated)
			last = q
		}
	})
}

// quantityOf is the figure of a text that has a number as it is written.
func quantityOf(t *testing.T, text, number string) claims.Quantity {
	for _, c := range extract.Read(document(t, "", text)).Claims {
		if strings.HasSuffix(c.Citation.Quote, number) {
			return c.Quantity
		}
	}
	require.Fail(t, "no figure", text)
	return claims.Quantity{}
}
