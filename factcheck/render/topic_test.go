package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// byTime is the section of an explanation that lists the figures by time.
func byTime(t *testing.T, r *factcheck.Report, o Options) string {
	t.Helper()
	o.Width = 200
	all := show(t, func(b *bytes.Buffer) error { return Explain(b, r, &r.Findings[0], o) })
	_, rest, found := strings.Cut(all, ", by time of counting\n")
	section, _, _ := strings.Cut(rest, "\n\ntests, in order\n")
	assert.True(t, found, all)
	return section
}

func TestFiguresByTime(t *testing.T) {
	assert.Equal(t, `  1998          20,000 dead (side 2), sources/almanac.txt:3:47, published then
  2026-11-20    more than 30,000 dead (side 1), drafts/lowland.md:3:49, published then

  in common     no figure fits all of them
  spread        20,000 to 30,000
  latest        more than 30,000 dead (side 1), 2026-11-20`, byTime(t, lowland(), Options{}))
}

// of is a figure of a time: stated if it begins with "as of ".
func of(source, quote, when string) claims.Claim {
	c := figure(source, "", quote, "")
	if day, stated := strings.CutPrefix(when, "as of "); stated {
		c.AsOf = claims.When(day)
	} else if when != "" {
		c.Published = edtf.MustParse(when)
	}
	return c
}

func TestWhatFiguresComeTo(t *testing.T) {
	inUnit := func(c claims.Claim, m claims.Measure, unit string) claims.Claim {
		c.Measure, c.Quantity.Unit = m, unit
		return c
	}
	clock := func(source string, low, high int64) claims.Claim {
		c := said(source, "", "then", "")
		c.Measure, c.Quantity = "event_time", claims.Exactly(low)
		c.Quantity.Stated = claims.Between(claims.Int(low), claims.Int(high))
		return c
	}
	date := func(source, day string) claims.Claim {
		c := said(source, "", "then", "")
		c.Measure, c.Date = claims.EventDate, claims.When(day)
		return c
	}
	tests := []struct {
		name   string
		claims []claims.Claim
		want   []string
	}{
		{"by the letter", []claims.Claim{of("a", "20,000", ""), of("b", "23,000", "")},
			[]string{"in common     all of them allow: [22,500, 23,500)\n", "latest        not known: none has a date"}},
		{"one number", []claims.Claim{of("a", "at least 23", "2021"), of("b", "23", "")},
			[]string{"all of them allow: 23\n", "spread        none: the one number named is 23\n", "latest        at least 23 dead (side 1), 2021; 1 figure has no date"}},
		{"vague", []claims.Claim{of("a", "dozens", "2021"), of("b", "hundreds", "2021")},
			[]string{"all of them allow: [100, 120]\n  latest        not known: none is known to be later than another"}},
		{"times", []claims.Claim{of("a", "19", "2021-03-04T02:24Z"), of("b", "42", "as of 2021-03-05"), of("c", "1", "")},
			[]string{"  2021-03-04    19 dead (side 1), a:3:1, published at 02:24Z\n  2021-03-05    42 dead (side 2), b:3:1, as stated\n  no date       1 dead (side 3), c:3:1\n"}},
		{"several are the latest", []claims.Claim{of("a", "19", "2020"), of("b", "42", "2021"), of("c", "40", "2021")},
			[]string{"latest        40 dead (side 3), 2021; 42 dead (side 2), 2021"}},
		{"a unit", []claims.Claim{inUnit(of("a", "about 50", ""), "area", "km2"), inUnit(of("b", "55", ""), "area", "km2"), inUnit(of("c", "at least 40", ""), "area", "km2")},
			[]string{"all of them allow: 55 km2\n", "spread        40 to 55 km2\n"}},
		{"no common unit", []claims.Claim{inUnit(of("a", "50", ""), "money", "USD"), inUnit(of("b", "50", ""), "money", "EUR")},
			[]string{"in common     not looked for: they are not of one thing, or not in one unit\n  latest"}},
		{"clock", []claims.Claim{clock("a", 605, 615), clock("b", 610, 620)},
			[]string{"all of them allow: 10:10 to 10:15\n", "spread        10:05 to 10:10\n"}},
		{"dates", []claims.Claim{date("a", "2004-03-04"), date("b", "2004-03-08")},
			[]string{"  no date       2004-03-04 (side 1), a:3:1\n", "in common     no day fits all of them\n", "spread        2004-03-04 to 2004-03-08\n"}},
		{"dates that meet", []claims.Claim{date("a", "2004"), date("b", "2004-03-08")},
			[]string{"in common     all of them allow: 2004-03-08\n", "spread        2004\n"}},
		{"dates without an end", []claims.Claim{date("a", "1991/.."), date("b", "1994/..")},
			[]string{"in common     all of them allow: since 1994\n", "spread        since 1991\n"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := reportOf(tt.claims...)
			r.Findings[0].Measure = tt.claims[0].Measure
			got := byTime(t, r, Options{})
			for _, want := range tt.want {
				assert.Contains(t, got, want)
			}
		})
	}
}

// A figure of the finding that the report does not hold is shown by its quote,
// and one that fits every side stands among the others.
func TestFiguresByTimeBesideSides(t *testing.T) {
	r := lowland()
	c := of("leaflet", "tens of thousands", "2000")
	r.Claims = append(r.Claims, c)
	r.Findings[0].Consistent = []factcheck.ClaimRef{ref(c), {Source: "lost", Quote: "a\u202e lot"}}
	got := byTime(t, r, Options{})
	assert.Contains(t, got, "\n  2000          tens of thousands (20,000 to 100,000) dead (fits every side), leaflet:3:1, published then\n")
	assert.Contains(t, got, "\n  no date       \"a\\u{202e} lot\" (fits every side), lost\n")
}

func TestManyFiguresByTime(t *testing.T) {
	r := lowland()
	for n := range 30 {
		c := of(fmt.Sprintf("s%02d", n), "20,000", "1999")
		r.Claims = append(r.Claims, c)
		r.Findings[0].Sides[1].Claims = append(r.Findings[0].Sides[1].Claims, ref(c))
	}
	got := byTime(t, r, Options{})
	assert.Contains(t, got, "  also          12 more\n\n  in common")
	assert.Contains(t, got, "latest        more than 30,000 dead", "what is not listed counts all the same")
}

func TestFiguresByTimeASCII(t *testing.T) {
	got := byTime(t, reportOf(of("a", "more than 20", ""), of("b", "at least 18", "")), Options{ASCII: true})
	assert.Contains(t, got, "all of them allow: (20, inf)")
}
