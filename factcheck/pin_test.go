package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

var (
	lowlandWar = claims.Event{Name: "Lowland War", Names: []string{"Vandry conflict", "Border War"}, Kind: "war", Places: []string{"Lowland", "Vandry"}, Period: claims.When("1988/1996")}
	oreskQuake = claims.Event{Name: "Oresk quake", Names: []string{"Night of Stones"}, Kind: "quake", Places: []string{"Oresk"}, Period: claims.When("2021-03-04")}
	laterQuake = claims.Event{Name: "second Oresk quake", Kind: "quake", Places: []string{"Oresk"}, Period: claims.When("2021-03-11")}
)

// nothingElse leaves of an event its name and its kind.
func nothingElse(name, kind string) change {
	return func(c *claims.Claim) {
		c.Event = claims.Event{Name: name, Kind: kind, Basis: claims.Sentence}
		c.Published = sources.Source{}.Published
	}
}

func TestPins(t *testing.T) {
	in := func(s string) change {
		return func(c *claims.Claim) { published(s)(c); when("")(c); titled("")(c); c.Event.Names = nil }
	}
	for _, tt := range []struct {
		name          string
		a, b          change
		without, with string // what linking says
	}{
		{"two names of one event", nothingElse("the Vandry Conflict", "war"), nothingElse("Border War", "war"), "different", "same"},
		{"a name that is not pinned", nothingElse("the Vandry Conflict", "war"), nothingElse("Harbour War", "war"), "different", "different"},
		{"a name of its own and a night without a name", nothingElse("Night of Stones", ""), in("2021-03-06"), "unknown", "same"},
		{"a name, and a day that is not the pin's", nothingElse("Night of Stones", ""), when("2020-03-04"), "unknown", "different"},
		{"the news of a week later is of the later quake", in("2021-03-05"), when("2021-03-11"), "unknown", "different"},
		{"without a date, and between the two", in("2021-03-11"), when("2021-03-04"), "missing", "missing"},
		{"one kind of event elsewhere", nothingElse("Night of Stones", ""), scene("Kelmar"), "unknown", "different"},
		{"another kind of event there", nothingElse("Night of Stones", ""), kind("attack"), "unknown", "different"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, b := toll("a", "40", tt.a), toll("b", "60", tt.b)
			plain := eventResult(Compare(a, b))
			pinned := (&Checker{Events: []claims.Event{lowlandWar, oreskQuake, laterQuake}}).Compare(a, b)
			if tt.without != "missing" {
				assert.Equal(t, tt.without, plain, "without pins")
				assert.Equal(t, tt.with, eventResult(pinned), "%v", pinned.Reasons)
				return
			}
			assert.Equal(t, plain, eventResult(pinned), "what fits two pins is linked as ever")
		})
	}
}

func eventResult(c Comparison) string {
	for _, r := range c.Reasons {
		if r.Test == "event" {
			return r.Result
		}
	}
	return ""
}

// A pinned event lends its time to those of its claims that have none: what was
// counted while it went on is updated, and after it is not.
func TestPinLendsItsTime(t *testing.T) {
	a := toll("a", "20,000", nothingElse("Border War", "war"), published("1992-06-01"))
	b := toll("b", "30,000", nothingElse("Border War", "war"), published("1993-06-01"))
	k := Checker{Events: []claims.Event{lowlandWar}}
	assert.Equal(t, []Relation{Conflict, Update}, []Relation{Compare(a, b).Relation, k.Compare(a, b).Relation})
	k.Events[0].Period = claims.When("1988/1991")
	assert.Equal(t, Conflict, k.Compare(a, b).Relation)
}

// Claims of one pin meet although they share no name, and the finding bears its name.
func TestPinInAReport(t *testing.T) {
	k := Checker{Events: []claims.Event{lowlandWar}}
	r := k.CheckClaims(toll("a", "20,000", nothingElse("Vandry conflict", "war")), toll("b", "31,000", nothingElse("Border War", "war")))
	require.Len(t, r.Findings, 1)
	assert.Equal(t, "Lowland War", r.Findings[0].Event)
	assert.Contains(t, r.Findings[0].Reasons, Reason{Test: "event", Result: "same", Why: "both are of \"Lowland War\", which is pinned", Words: []Phrase{{"both are of %q, which is pinned", []string{"Lowland War"}}}})
	assert.Empty(t, CheckClaims(toll("a", "20,000", nothingElse("Vandry conflict", "war")), toll("b", "31,000", nothingElse("Border War", "war"))).Findings)
}

func TestPinsInTexts(t *testing.T) {
	docs := []sources.Document{
		text("a", "2009", "The Vandry conflict began in 1988. The Vandry conflict killed 20,000 people."),
		text("b", "2011", "The Border War killed 31,000 people."),
		text("c", "2012", "The Harbour War killed 900 people."),
	}
	k := Checker{Events: []claims.Event{lowlandWar}}
	r := k.Check(docs...)
	require.Len(t, r.Findings, 1)
	assert.Equal(t, []string{"conflict", "Lowland War"}, []string{string(r.Findings[0].Relation), r.Findings[0].Event})
	assert.Empty(t, Check(docs...).Findings)
}
