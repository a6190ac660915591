package mention

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Dates lie in their range, in order and apart; a core lies within its margin;
// reading the same text twice gives the same; a date read alone is read the
// same way in the middle of words that are none.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"On Monday, 28 November 2005, at 10:22 GMT, between 12 and 16 May 1994 and 1988-94.",
		"the late nineteenth and early twentieth centuries", "the first half of the winter of 1994-95",
		"since the end of last month, three days ago, the next day", "29 February", "30 February 2004",
		"26.12.2004 04/05/2004 2004-02-30 '90s 1990's c. 1840 AD 70 146 BC 12 May 1412 AH",
		"between and from to – - early mid late of the of the", "999999999999 years ago", ") Tuesday ( night", "two days before the first Monday of the third month of 2020",
		"5/1-5/7, 2020", "from 10/1/2018-10/7/2018", "the week of the 18th", "12 Rajab 1412 AH", "Easter Monday 9999", "next 3 weeks", "2018Q4 Q3 2019", "May May May May",
	} {
		f.Add(s, 2026, 11, 20)
	}
	f.Fuzz(func(t *testing.T, s string, year, month, day int) {
		if len(s) > 2000 {
			return
		}
		text := words.Split(lexicon.English(), s)
		a := Anchors{Published: edtf.Of(year, month, day), Last: edtf.Of(year, month, 0), Year: year % 3000}
		for _, sent := range text.Sentences {
			end := sent.First
			for _, d := range Dates(text, sent.First, sent.Last) {
				require.GreaterOrEqual(t, d.First, end)
				require.Greater(t, d.Last, d.First)
				require.LessOrEqual(t, d.Last, sent.Last)
				require.LessOrEqual(t, d.OpFirst, d.First)
				require.GreaterOrEqual(t, d.OpFirst, sent.First)
				end = d.Last
				for _, past := range []bool{true, false} {
					p := d.Resolve(a, past)
					require.Equal(t, p, d.Resolve(a, past))
					core := p.CoreSpan()
					require.LessOrEqual(t, core.From, core.To)
					require.True(t, core.Inside(p.MarginSpan()))
					require.True(t, d.Clock || p.Open != "" || !p.Core.IsZero(), d.Text)
					require.Equal(t, p.Open == "" && !p.Core.IsZero(), p.Known(), d.Text)
				}
			}
		}
	})
}

// BenchmarkDatesHostile shows that the time per byte does not grow with the
// text, however it is made.
func BenchmarkDatesHostile(b *testing.B) {
	for _, unit := range []string{"the late nineteenth and early ", "12 and ", "May ", "1994, ", "between 12 to ", "last ", "early mid late ", "1994-", "first half of the ",
		"two weeks before ", "first day of ", "the week of ", "last week of ", "5/1-", "Monday of last week ", "twenty ", "2 days and "} {
		for _, n := range []int{2000, 40000} {
			text := words.Split(lexicon.English(), strings.Repeat(unit, n))
			b.Run(fmt.Sprintf("%s/%d", strings.TrimSpace(unit), n), func(b *testing.B) {
				b.SetBytes(int64(len(text.S)))
				for b.Loop() {
					Dates(text, 0, len(text.Tokens))
				}
			})
		}
	}
}

func BenchmarkDates(b *testing.B) {
	s := strings.Repeat("On Monday, 28 November 2005, a strong quake shook the island, killing at least 10 people and injuring dozens, officials said. ", 50)
	text := words.Split(lexicon.English(), s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Dates(text, 0, len(text.Tokens))
	}
}
