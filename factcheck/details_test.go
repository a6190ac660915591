package factcheck

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

func TestOddFigure(t *testing.T) {
	for _, tc := range []struct {
		name string
		c    claims.Claim
		odd  bool
		two  bool // it carries for two
	}{
		{"two digits", toll("a", "43"), true, false},
		{"three digits", toll("a", "214"), true, true},
		{"a decimal", toll("a", "", scaled("magnitude", "6.3", claims.Magnitude)), true, true},
		{"one digit", toll("a", "7"), false, false},
		{"a dozen", toll("a", "12"), false, false},
		{"a round number", toll("a", "150"), false, false},
		{"a round number of thousands", toll("a", "410,000"), false, false},
		{"a bound", toll("a", "at least 43"), false, false},
		{"what may be", toll("a", "43", stance(claims.Supposed)), false, false},
		{"how many live somewhere", toll("a", "4,312", measure("population")), false, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			k := Checker{}
			f := oddFigure(k.subject(&tc.c))
			assert.Equal(t, tc.odd, f != "")
			if tc.odd {
				assert.Equal(t, tc.two, worth(f) > 1)
			}
		})
	}
}

func TestDetails(t *testing.T) {
	crash := func(place, text string) change {
		return func(c *claims.Claim) {
			c.Event = claims.Event{Kind: "crash", Period: claims.When("2021-03-04"), Basis: claims.Sentence}
			if place != "" {
				c.Event.Places = []string{place}
			}
			c.Sentence = text
		}
	}
	explosion := func(period, text string) change {
		return func(c *claims.Claim) {
			c.Event = claims.Event{Kind: "explosion", Names: []string{"Kelmar"}, Period: claims.When(period), Basis: claims.Sentence}
			c.Sentence = text
		}
	}
	rose := func(period string) change {
		return func(c *claims.Claim) {
			explosion(period, "The toll rose.")(c)
			c.Direction = claims.Up
			scene("Kelmar")(c)
		}
	}
	for _, tc := range []struct {
		name string
		a, b claims.Claim
		want string
	}{
		{"two buses of one day", toll("a", "22", crash("", "A bus fell.")), toll("b", "29", crash("", "Two coaches crashed.")), "maybe"},
		{"a bus and a train", toll("a", "22", crash("", "A bus fell.")), toll("b", "29", crash("", "A train fell.")), "unknown"},
		{"nothing but the day", toll("a", "22", crash("", "It fell.")), toll("b", "29", crash("", "It crashed.")), "unknown"},
		{"each has a place", toll("a", "22", crash("Oresk", "A bus fell.")), toll("b", "29", crash("Kelmar", "A bus crashed.")), "different"},
		{"a bus and a train in one place", toll("a", "22", crash("Oresk", "A bus fell.")), toll("b", "29", crash("Oresk", "A train fell.")), "unknown"},
		{"one place", toll("a", "22", crash("Oresk", "It fell.")), toll("b", "29", crash("Oresk", "A train fell.")), "same"},
		{"a village and a region", toll("a", "22", crash("Tolva", "A bus fell in western Tolva.")), toll("b", "29", crash("Oresk", "A bus fell near Oresk.")), "maybe"},
		{"two regions", toll("a", "22", crash("Tolva", "A bus fell in western Tolva.")), toll("b", "29", crash("Oresk", "A bus fell in northern Oresk.")), "different"},
		{"a market in a town", toll("a", "22", explosion("2021-03-04", "A bomb in a market.")), toll("b", "29", explosion("", "The market burned.")), "maybe"},
		{"a market and a mosque", toll("a", "22", explosion("2021-03-04", "A bomb in a market.")), toll("b", "29", explosion("", "The mosque burned.")), "unknown"},
		{"a toll that rose", toll("a", "22", explosion("2021-03-04", "A bomb."), scene("Kelmar")), toll("b", "29", rose("2021-03-06")), "maybe"},
		{"a toll that rose to less", toll("a", "42", explosion("2021-03-04", "A bomb."), scene("Kelmar")), toll("b", "29", rose("2021-03-06")), "different"},
		{"a toll that rose a week later", toll("a", "22", explosion("2021-03-04", "A bomb."), scene("Kelmar")), toll("b", "29", rose("2021-03-12")), "different"},
		{"a toll that rose before", toll("a", "22", explosion("2021-03-04", "A bomb."), scene("Kelmar")), toll("b", "29", rose("2021-03-01")), "different"},
		{"by one number", toll("a", "22", nth(2)), toll("b", "29", nth(2), openDay("another quake")), "maybe"},
		{"by two numbers", toll("a", "22", nth(2)), toll("b", "29", nth(3), openDay("another quake")), "different"},
		{"by one number of which only one tells", toll("a", "22"), toll("b", "29", nth(2), openDay("another quake")), "unknown"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			assert.Equal(t, tc.want, eventResult(Compare(tc.a, tc.b)))
			assert.Equal(t, tc.want, eventResult(Compare(tc.b, tc.a)), "the other way round")
		})
	}
}

// The figures of a text's other claims count, and those of its other events do not.
func TestDetailsOfATale(t *testing.T) {
	bare := func(day, text string) change {
		return func(c *claims.Claim) {
			c.Event = claims.Event{Kind: "quake", Period: claims.When(day), Basis: claims.Sentence}
			c.Sentence = text
		}
	}
	hurt := func(source, day, figure string) claims.Claim {
		return toll(source, figure, measure("injured"), bare(day, "It injured "+figure+" in "+source+"."))
	}
	a, b := toll("a", "212", bare("2021-03-04", "It killed 212.")), toll("b", "260", bare("2021-03-04", "It killed 260."))
	for _, tc := range []struct {
		name   string
		others []claims.Claim
		want   int
	}{
		{"no other figure", nil, 0},
		{"one figure of both", []claims.Claim{hurt("a", "2021-03-04", "1,153"), hurt("b", "2021-03-04", "1,153")}, 1},
		{"another figure", []claims.Claim{hurt("a", "2021-03-04", "1,153"), hurt("b", "2021-03-04", "1,160")}, 0},
		{"a round figure of both", []claims.Claim{hurt("a", "2021-03-04", "1,200"), hurt("b", "2021-03-04", "1,200")}, 0},
		{"one figure, of another event", []claims.Claim{hurt("a", "1999-11-23", "1,153"), hurt("b", "2021-03-04", "1,153")}, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			n := 0
			for _, f := range CheckClaims(append(tc.others, a, b)...).Findings {
				if f.Measure == claims.Deaths && f.Level >= Warning {
					n++
				}
			}
			assert.Equal(t, tc.want, n)
		})
	}
}

// Of very many claims that have a detail in common and no name, each is held against those
// near it: that is no bound of which a reader need know. Beside a name it is one.
func TestManyWithOneDetail(t *testing.T) {
	var list []claims.Claim
	for i := range 2 * near {
		c := toll(fmt.Sprint("a", i), fmt.Sprint(20+i), sentence(fmt.Sprint("A bus fell at bend ", i, ".")))
		c.Event = claims.Event{Kind: "crash", Period: claims.When("2021-03-04"), Basis: claims.Sentence}
		list = append(list, c)
	}
	k := Checker{}
	var stats Stats
	stats.NotCompare = map[string]int{}
	b := k.newBoard(sortClaims(list), nil, &stats)
	n := 0
	b.index.pairs(func(i, j int) { n++ })
	assert.Empty(t, b.index.hits)
	assert.GreaterOrEqual(t, n, near*near)
	assert.Less(t, n, 2*near*(2*near-1)/2, "not each with each")
}
