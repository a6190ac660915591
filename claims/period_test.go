package claims

import (
	"math"
	"testing"

	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPeriodVerdict(t *testing.T) {
	news := Newsroom()
	part := func(unit string, third Third) Period { return news.Part(edtf.MustParse(unit), third) }
	tests := []struct {
		name string
		a, b Period
		want Verdict
		gap  int
	}{
		{"year and its month", When("2004"), When("2004-03"), Refines, 0},
		{"month and its day", When("2004-03"), When("2004-03-04"), Refines, 0},
		{"four days apart", When("2004-03-04"), When("2004-03-08"), Conflict, 4},
		{"neighbours", When("2004-03-04"), When("2004-03-05"), Conflict, 1},
		{"year and another year's month", When("2003"), When("2004-05"), Conflict, 122},
		{"one month written as days", When("2004-03"), When("2004-03-01/2004-03-31"), Same, 0},
		{"mid-2003 and July", part("2003", Mid), When("2003-07"), Refines, 0},
		{"mid-2003 and September", part("2003", Mid), When("2003-09"), Tension, 0},
		{"mid-2003 and November", part("2003", Mid), When("2003-11"), Conflict, 32},
		{"early and late 2003", part("2003", Early), part("2003", Late), Conflict, 1},
		{"early and mid-2003", part("2003", Early), part("2003", Mid), Tension, 0},
		{"spring and the middle of June", When("2003-21"), When("2003-06-15"), Tension, 0},
		{"winter reads both ways, forward", When("2003-24"), When("2004-01"), Refines, 0},
		{"and back", When("2003-24"), When("2003-01-10"), Tension, 0},
		{"a quarter is sharp", When("2003-33"), When("2003-04-01"), Conflict, 1},
		{"a year of a decade", When("1990/1999"), When("1994"), Refines, 0},
		{"early 1990s and 1998", part("199X", Early), When("1998"), Conflict, 732},
		{"early 1990s and 1995", part("199X", Early), When("1995"), Tension, 0},
		{"c. 1840 and 1843", When("1840~"), When("1843"), Tension, 0},
		{"c. 1930 and 1934", When("1930~"), When("1934"), Conflict, 366},
		{"about a day", When("2004-03-04~"), When("2004-03-07"), Tension, 0},
		{"about a month", When("2004-03~"), When("2004-04-30"), Tension, 0},
		{"doubtful", When("2003?"), When("2005"), Tension, 367},
		{"before 1928 and 1930", When("../1927"), When("1930"), Conflict, 732},
		{"overlap", When("2003/2005"), When("2004/2007"), Overlaps, 0},
		{"open ends that meet", When("1991/.."), When("../1994"), Overlaps, 0},
		{"open the same way", When("1991/.."), When("1993/.."), Refines, 0},
		{"unknown", Period{}, When("2004"), Unknown, 0},
		{"no year", When("XXXX-09-27"), When("2004"), Unknown, 0},
		{"unresolved", Period{Core: When("2004").Core, Open: "sunday"}, When("1999"), Unknown, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, gap := tt.a.Verdict(tt.b)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.gap, gap)
			back, backGap := tt.b.Verdict(tt.a)
			assert.Equal(t, got, back, "symmetry")
			assert.Equal(t, gap, backGap, "symmetry")
		})
	}
}

func TestParts(t *testing.T) {
	tests := []struct {
		unit         string
		third        Third
		core, margin string
	}{
		{"1993", Mid, "1993-05/1993-08", "1993-04/1993-09"},
		{"1993", Late, "1993-09/1993-12", "1993-07/1993-12"},
		{"2004-02", Late, "2004-02-21/2004-02-29", "2004-02-16/2004-02-29"},
		{"2004-04", Early, "2004-04-01/2004-04-10", "2004-04-01/2004-04-15"},
		{"199X", Early, "1990/1993", "1990/1995"},
		{"199X", Late, "1997/1999", "1995/1999"},
		{"18XX", Mid, "1833/1865", "1824/1874"},
		{"2004-02-03", Mid, "2004-02-03", ""},
		{"..", Mid, "", ""},
	}
	for _, tt := range tests {
		unit, _ := edtf.Parse(tt.unit)
		got := Newsroom().Part(unit, tt.third)
		core, margin := Period{Core: got.Core}.CoreSpan(), Period{Core: got.Margin}.CoreSpan()
		if tt.core == "" {
			assert.Equal(t, unit, got.Core, tt.unit)
			continue
		}
		assert.Equal(t, When(tt.core).CoreSpan(), core, "%v %s: %v", tt.third, tt.unit, got)
		assert.Equal(t, When(tt.margin).CoreSpan(), margin, "%v %s: %v", tt.third, tt.unit, got)
		assert.True(t, core.Inside(got.MarginSpan()))
	}
}

func TestPeriodSets(t *testing.T) {
	march, day, later := When("2004-03"), When("2004-03-04"), When("2005")
	assert.True(t, day.Inside(march))
	assert.False(t, march.Inside(day))
	assert.False(t, day.Inside(Period{}), "nothing is known to lie in the unknown")
	assert.False(t, Period{}.Inside(day))
	assert.True(t, march.Disjoint(later))
	assert.False(t, march.Disjoint(Period{}))
	assert.True(t, march.Meets(Period{}))
	assert.True(t, When("1840~").Meets(When("1845")), "margins count")
	assert.False(t, Period{Core: march.Core, Open: "sunday"}.Disjoint(later))
	assert.False(t, When("XXXX-09-27").Known())
	assert.True(t, When("1991/..").Known())
	assert.Equal(t, Span{edtf.CivilDay(1991, 1, 1), edtf.MaxDay}, When("1991/..").CoreSpan())
}

func TestMarginSpanHoldsTheCore(t *testing.T) {
	p := Period{Core: edtf.MustParse("2004"), Margin: edtf.MustParse("2004-05")}
	assert.Equal(t, p.CoreSpan(), p.MarginSpan())
}

func TestSpanGap(t *testing.T) {
	assert.Equal(t, 0, Span{1, 5}.Gap(Span{5, 9}))
	assert.Equal(t, 1, Span{1, 5}.Gap(Span{6, 9}))
	assert.Equal(t, 1, Span{6, 9}.Gap(Span{1, 5}))
	assert.Positive(t, Span{edtf.MinDay, edtf.MinDay}.Gap(Span{edtf.MaxDay, edtf.MaxDay}), "no wrap-around")
	assert.Equal(t, math.MaxInt, dayCount(1<<62, -1<<62), "held at the largest")
}

func TestParsePeriod(t *testing.T) {
	_, err := ParsePeriod("2004-02-30")
	require.Error(t, err)
	assert.True(t, When("2004-02-30").IsZero())
	p, err := ParsePeriod(" ")
	require.NoError(t, err)
	assert.True(t, p.IsZero())
	assert.Equal(t, "2004-03", When(" 2004-03 ").Core.String())
}

func FuzzPeriodVerdict(f *testing.F) {
	for _, s := range []string{"2004", "1840~", "199X", "../1927", "2003-24?", "Y-170000002~", "2004-06-11/..", "18XX%", "[1667,1668]", "9999~", "-9999~"} {
		f.Add(s, "2004-03")
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := When(x), When(y)
		require.True(t, a.CoreSpan().Inside(a.MarginSpan()), "%q: %v", x, a)
		v, gap := a.Verdict(b)
		back, backGap := b.Verdict(a)
		require.Equal(t, v, back)
		require.Equal(t, gap, backGap)
		require.GreaterOrEqual(t, gap, 0)
		require.Equal(t, a.Disjoint(b), a.Known() && b.Known() && gap > 0)
		if a.Known() {
			self, _ := a.Verdict(a)
			require.Equal(t, Same, self)
			for third := range Third(3) {
				part := Newsroom().Part(a.Core, third)
				require.True(t, part.CoreSpan().Inside(part.MarginSpan()), "%v %q: %v", third, x, part)
			}
		}
	})
}
