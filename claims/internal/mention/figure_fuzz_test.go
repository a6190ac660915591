package mention

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// soups are words that the readers of figures look at, thrown together.
var soups = []string{
	"At least 23 people were killed and dozens more wounded, including five children, police said.",
	"between 20 and 30 to 40 or more than 50 but fewer than 60 percent to 70 percent of the 80",
	"one million, two hundred thousand and a half point five and a half a dozen of a quarter of a million",
	"$3-5 billion to $ 6 bn or Rs. 7 lakh crore, a $5 bill, 5m€, 1 234 567 and 12,34,567 and 1.234.567",
	"[3] [4, 5] 0800 555 111 +44 20 9/11 4-4-2 2-0 14th 40s .22 '69 (34) , 34, aged 9 to 12 of 45",
	"killed or wounded 12, leaving 20 dead, the toll rose from 12 to 19, bringing the total to 27",
	"no one no reports of none of the not a single nobody scores of a couple of hundreds, if not thousands, of",
	"twenty people or more, forty dead, and counting, 300 - all of them women - died a day per week",
	"nine in 10 one in four of 83 divers of whom 12 out of 12 of of of the the number of of",
	"١٢٣ १२३ ½ 3½ 2 1/2 ¼ of ¾ 99999999999999999999999 billion trillion crore lakh million",
}

// Figures lie in the range that was asked for, in order and apart; numbers
// within their expressions, nouns within the range; and a text read twice gives
// the same.
func FuzzFigures(f *testing.F) {
	for _, s := range soups {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		text := words.Split(lexicon.English(), s)
		for _, sent := range text.Sentences {
			list := Figures(text, sent.First, sent.Last, nil)
			Assign(text, sent.First, sent.Last, list)
			end := sent.First
			for _, g := range list {
				require.GreaterOrEqual(t, g.First, end, s)
				require.LessOrEqual(t, g.First, g.Num, s)
				require.Less(t, g.Num, g.NumEnd, s)
				require.LessOrEqual(t, g.NumEnd, g.Last, s)
				require.LessOrEqual(t, g.Last, sent.Last, s)
				require.LessOrEqual(t, g.Noun.Last, sent.Last, s)
				require.True(t, g.Noun.Head < 0 || g.Noun.First <= g.Noun.Head && g.Noun.Head < g.Noun.Last, s)
				require.True(t, g.By < sent.Last, s)
				require.False(t, g.Q.IsZero(), s)
				if g.Q.Hedge == claims.Range {
					require.Negative(t, g.Q.Given.Low.Value.Cmp(g.Q.Given.High.Value), s)
				}
				end = g.Last
			}
			again := Figures(text, sent.First, sent.Last, nil)
			Assign(text, sent.First, sent.Last, again)
			require.Equal(t, list, again, s)
		}
	})
}

// Every whole number below ten million, spelled out, reads as itself.
func FuzzSpelled(f *testing.F) {
	for _, n := range []int{0, 1, 7, 12, 19, 20, 21, 99, 100, 101, 110, 999, 1000, 1001, 1100, 12345, 100000, 140206, 999999, 1000000, 9999999} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int) {
		if n < 0 || n >= 10_000_000 {
			return
		}
		for _, s := range []string{spell(n, " and "), spell(n, " "), strings.ToUpper(spell(n, " and "))} {
			text := words.Split(lexicon.English(), s)
			got, ok := readNumber(text, 0, len(text.Tokens))
			require.True(t, ok, s)
			require.Equal(t, claims.Int(int64(n)), got.value, s)
			require.Equal(t, len(text.Tokens), got.last, s)
		}
	})
}

// spell writes a number below a thousand million in words, with the joint
// before its last two digits as given.
func spell(n int, and string) string {
	small := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	for _, x := range []struct {
		n    int
		word string
	}{{1000000, "million"}, {1000, "thousand"}, {100, "hundred"}} {
		if n < x.n {
			continue
		}
		s := spell(n/x.n, and) + " " + x.word
		switch rest := n % x.n; {
		case rest == 0:
			return s
		case rest < 100:
			return s + and + spell(rest, and)
		default:
			return s + " " + spell(rest, and)
		}
	}
	if n < 20 {
		return small[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return tens[n/10] + "-" + small[n%10]
}

// A citation mark behind a figure, or behind its noun, changes no value and no
// measure.
func TestCitationMarksChangeNothing(t *testing.T) {
	for _, c := range []string{
		"At least 23# people# were killed#.",
		"The blast killed 12# soldiers# and 30# civilians#.",
		"The flood left 20# dead# and 30# wounded#.",
		"20 people#, including four children#, were killed#.",
		"The death toll rose to 35#.",
		"About 100,000# people# fled#.",
		"Two-thirds# of the town fled#.",
		"40%# of the wells# are dry#.",
		"$3 million# was stolen#.",
		"Dozens# of people# were hurt#.",
	} {
		want := readings(strings.ReplaceAll(c, "#", ""))
		assert.Equal(t, want, readings(strings.ReplaceAll(c, "#", "[3]")), c)
		assert.Equal(t, want, readings(strings.ReplaceAll(c, "#", "[a 12]")), c)
		assert.Equal(t, want, readings(strings.ReplaceAll(c, "#", "[3][4]")), c)
	}
}

// Dashes of any kind, and the case of letters, change no value.
func TestWritingChangesNothing(t *testing.T) {
	for _, s := range []string{"20-30 people were hurt.", "450-500 families left.", "$3-5 billion was lost.", "40-60% of wells are dry."} {
		want := readings(s)
		for _, dash := range []string{"–", "−", "‑", "‐"} {
			assert.Equal(t, want, readings(strings.Replace(s, "-", dash, 1)), s)
		}
	}
	for _, s := range []string{"At least twenty-three people were killed.", "The flood left twenty dead and dozens wounded."} {
		assert.Equal(t, strings.ToLower(readings(s)), strings.ToLower(readings(strings.ToUpper(s))), s)
	}
}

// Long rows of what figures are made of are read in a moment. If a reader looked
// at what it has passed again, this would take the better part of an hour, and
// the tests would not end in time; BenchmarkRows shows the cost for a token.
func TestRowsEnd(t *testing.T) {
	var r Reader
	for _, unit := range rows {
		text := words.Split(lexicon.English(), strings.Repeat(unit, 40_000))
		list, _ := r.Numbers(text, 0, len(text.Tokens), nil)
		Assign(text, 0, len(text.Tokens), list)
	}
}

var rows = []string{"12 ", "12, ", "twelve and ", "killed 12, ", "12 people, ", "one million ", "hundreds or ", "about ", "no ", "reports of ", "[3] ", "between 12 and ",
	"12 of ", "12 - ", "the number of ", "more than 12 but ", "a ", "4-", "half of the 12 ", "a man, 34, and ", "one in four ", "1/4 ", "½ ", "one-", "one point "}

// The time for a token stays flat as a row grows.
func BenchmarkRows(b *testing.B) {
	var r Reader
	for _, n := range []int{1000, 10_000} {
		for _, unit := range rows {
			text := words.Split(lexicon.English(), strings.Repeat(unit, n))
			b.Run(fmt.Sprintf("%q/%d", unit, n), func(b *testing.B) {
				for b.Loop() {
					list, _ := r.Numbers(text, 0, len(text.Tokens), nil)
					Assign(text, 0, len(text.Tokens), list)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text.Tokens)), "ns/token")
			})
		}
	}
}

// Prose without a figure costs no memory.
func TestNoFigureNoMemory(t *testing.T) {
	text := words.Split(lexicon.English(), strings.Repeat("The town woke to the sound of rain, and the people who had fled came home to their houses. ", 20))
	var r Reader
	assert.Zero(t, testing.AllocsPerRun(10, func() { r.Numbers(text, 0, len(text.Tokens), nil) }))
}

func BenchmarkFigures(b *testing.B) {
	s := strings.Repeat("On Monday a strong quake shook the island, killing at least 10 people and injuring dozens, officials said. ", 50)
	text := words.Split(lexicon.English(), s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		for _, sent := range text.Sentences {
			Assign(text, sent.First, sent.Last, Figures(text, sent.First, sent.Last, nil))
		}
	}
}
