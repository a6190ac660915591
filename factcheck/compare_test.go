package factcheck

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// change is one difference of a claim from the toll that the tests start with.
type change func(*claims.Claim)

// toll is a figure of the dead of an invented quake at Oresk, read from the
// sentence of a news text.
func toll(source, figure string, changes ...change) claims.Claim {
	c := claims.Claim{
		Measure:   claims.Deaths,
		Quantity:  claims.Figure(figure),
		Published: edtf.MustParse("2021-03-05"),
		Event: claims.Event{
			Kind: "quake", Places: []string{"Oresk"}, Period: claims.When("2021-03-04"), Basis: claims.Sentence,
		},
		Citation: sources.Citation{Source: source, Quote: figure, End: len(figure)},
	}
	for _, ch := range changes {
		ch(&c)
	}
	if c.Sentence == "" {
		c.Sentence = "The quake killed " + figure + ", says " + source + "."
	}
	return c
}

func measure(m claims.Measure) change     { return func(c *claims.Claim) { c.Measure = m } }
func event(e claims.Event) change         { return func(c *claims.Claim) { c.Event = e } }
func kind(k string) change                { return func(c *claims.Claim) { c.Event.Kind = k } }
func when(s string) change                { return func(c *claims.Claim) { c.Event.Period = claims.When(s) } }
func scene(places ...string) change       { return func(c *claims.Claim) { c.Event.Places = places } }
func titled(s string) change              { return func(c *claims.Claim) { c.Event.Name = s } }
func basis(b claims.Basis) change         { return func(c *claims.Claim) { c.Event.Basis = b } }
func nth(n int) change                    { return func(c *claims.Claim) { c.Event.Ordinal = n } }
func at(places ...string) change          { return func(c *claims.Claim) { c.Place = places } }
func of(people ...string) change          { return func(c *claims.Claim) { c.Population = people } }
func party(s string) change               { return func(c *claims.Claim) { c.Side = s } }
func during(s string) change              { return func(c *claims.Claim) { c.Period = claims.When(s) } }
func asOf(s string) change                { return func(c *claims.Claim) { c.AsOf = claims.When(s) } }
func says(who ...string) change           { return func(c *claims.Claim) { c.Speakers = who } }
func stance(s claims.Stance) change       { return func(c *claims.Claim) { c.Stance = s } }
func extent(e claims.Extent) change       { return func(c *claims.Claim) { c.Extent = e } }
func direction(d claims.Direction) change { return func(c *claims.Claim) { c.Direction = d } }
func things(noun, verb string) change     { return func(c *claims.Claim) { c.Noun, c.Verb = noun, verb } }
func sentence(s string) change            { return func(c *claims.Claim) { c.Sentence = s } }
func unit(u string) change                { return func(c *claims.Claim) { c.Quantity.Unit = u } }
func from(n int) change                   { return func(c *claims.Claim) { c.Citation.Start, c.Citation.End = n, n+1 } }
func openDay(s string) change {
	return func(c *claims.Claim) { c.Event.Period = claims.Period{Open: s} }
}
func published(s string) change {
	if s == "" {
		return func(c *claims.Claim) { c.Published = edtf.Date{} }
	}
	return func(c *claims.Claim) { c.Published = edtf.MustParse(s) }
}

func several(c *claims.Claim) { c.Event.Several = true }

// war is a long-past event that both texts name.
func war(c *claims.Claim) {
	c.Published = edtf.MustParse("2011")
	c.Event = claims.Event{Name: "Lowland War", Kind: "war", Places: []string{"Lowland"}, Period: claims.When("1991/1994"), Basis: claims.Sentence}
}

// dated makes a claim a date of what happened in the Lowland War.
func dated(s string) change {
	return func(c *claims.Claim) {
		war(c)
		c.Measure, c.Quantity, c.Noun, c.Verb = claims.EventDate, claims.Quantity{}, "ceasefire", "reached"
		c.Date = claims.When(s)
	}
}

type pairCase struct {
	name       string
	a, b       claims.Claim
	relation   Relation
	level      Level
	severity   Severity
	confidence Confidence
	stopped    string
	checker    Checker
}

func scaled(m claims.Measure, figure string, s claims.Scale) change {
	return func(c *claims.Claim) {
		q, err := claims.ParseFigure(figure)
		if err != nil {
			panic(err)
		}
		c.Measure, c.Quantity = m, claims.Newsroom().Read(q, s)
	}
}

// in is where a text sets an event and counts: its only place.
func in(place string) change {
	return func(c *claims.Claim) { c.Event.Places, c.Place = []string{place}, []string{place} }
}

var pairCases = []pairCase{
	{name: "one scene of a war", a: toll("a", "400", war, in("Kelmar")), b: toll("b", "31,000", war, scene()), relation: PartWhole},
	{name: "a war that is named after its place", a: toll("a", "400", war, titled("Oman War"), in("Oman")), b: toll("b", "31,000", war, titled("Oman War"), scene()),
		relation: Conflict, level: Error, severity: Critical},
	{name: "the scene of a quake", a: toll("a", "40", titled("Great Quake"), in("Kelmar")), b: toll("b", "310", titled("Great Quake"), scene()),
		relation: Conflict, level: Error, severity: Major, confidence: Medium},

	// Figures of one thing.
	{name: "a past war, apart even as worded", a: toll("a", "20,000", war), b: toll("b", "more than 30,000", war), relation: Conflict, level: Error, severity: Moderate},
	{name: "the same figure", a: toll("a", "23"), b: toll("b", "23"), relation: Agree},
	{name: "a rounded figure", a: toll("a", "1,387"), b: toll("b", "1,400"), relation: Agree},
	{name: "a vague word", a: toll("a", "dozens"), b: toll("b", "47"), relation: Agree},
	{name: "at least, and more", a: toll("a", "at least 23"), b: toll("b", "30"), relation: Agree},
	{name: "two bounds", a: toll("a", "at least 33"), b: toll("b", "more than 35"), relation: Agree},
	{name: "only by the letter", a: toll("a", "at least 18"), b: toll("b", "60"), relation: Tension, level: Note, severity: Major},
	{name: "only by the letter, and far apart", a: toll("a", "at least 18"), b: toll("b", "600"), relation: Tension, level: Warning, severity: Critical},
	{name: "two lower bounds, far apart", a: toll("a", "at least 18"), b: toll("b", "at least 600"), relation: Tension, level: Note, severity: Critical},
	{name: "rounded by a fifth", a: toll("a", "20,000", war), b: toll("b", "23,000", war), relation: Tension, level: Note, severity: Minor},
	{name: "off by one", a: toll("a", "140"), b: toll("b", "141"), relation: Conflict, level: Note, severity: Trivial},
	{name: "small and exact", a: toll("a", "140"), b: toll("b", "143"), relation: Conflict, level: Warning, severity: Minor},
	{name: "two and three", a: toll("a", "2"), b: toll("b", "3"), relation: Conflict, level: Error, severity: Moderate},
	{name: "more than tenfold", a: toll("a", "23"), b: toll("b", "305"), relation: Conflict, level: Error, severity: Critical},
	{name: "an unknown figure", a: toll("a", ""), b: toll("b", "23"), stopped: "figures"},
	{name: "magnitudes a tenth apart", a: toll("a", "", scaled("magnitude", "5.9", claims.Magnitude)), b: toll("b", "", scaled("magnitude", "6.0", claims.Magnitude)), relation: Agree},
	{name: "magnitudes three tenths apart", a: toll("a", "", scaled("magnitude", "5.9", claims.Magnitude)), b: toll("b", "", scaled("magnitude", "6.2", claims.Magnitude)), relation: Conflict, level: Warning, severity: Minor},
	{name: "magnitudes half a step apart", a: toll("a", "", scaled("magnitude", "5.9", claims.Magnitude)), b: toll("b", "", scaled("magnitude", "6.4", claims.Magnitude)), relation: Conflict, level: Error, severity: Moderate},

	// What is not said to have happened.
	{name: "what could happen", a: toll("a", "23"), b: toll("b", "300", stance(claims.Supposed)), stopped: "stance"},
	{name: "what is denied", a: toll("a", "23"), b: toll("b", "300", stance(claims.Denied)), stopped: "stance"},
	{name: "what is feared", a: toll("a", "23"), b: toll("b", "300", stance(claims.Estimated)), relation: Conflict, level: Warning, severity: Critical},
	{name: "room for so many", a: toll("a", "23"), b: toll("b", "300", extent(claims.Limit)), stopped: "extent"},
	{name: "a further so many", a: toll("a", "23"), b: toll("b", "300", extent(claims.Increment)), stopped: "extent", relation: DifferentScope},
	{name: "so many a day", a: toll("a", "23"), b: toll("b", "300", extent(claims.Rate)), stopped: "extent"},

	// Events.
	{name: "another kind of event", a: toll("a", "23"), b: toll("b", "300", kind("tsunami")), stopped: "event", relation: DifferentScope},
	{name: "kinds that mix", a: toll("a", "23", kind("attack")), b: toll("b", "300", kind("shooting")), relation: Conflict, level: Error, severity: Critical},
	{name: "an unknown kind", a: toll("a", "23"), b: toll("b", "300", kind("")), relation: Conflict, level: Warning, severity: Critical, confidence: Medium},
	{name: "undated, within weeks", a: toll("a", "87", measure("hostages")), b: toll("b", "134", measure("hostages"), when(""), published("2021-03-30")), relation: Conflict, level: Warning, severity: Moderate, confidence: Medium},
	{name: "undated, months later", a: toll("a", "87", measure("hostages")), b: toll("b", "134", measure("hostages"), when(""), published("2021-07-05")), relation: Conflict, level: Note, severity: Moderate, confidence: Medium},
	{name: "two spellings of a spot in one town", a: toll("a", "40", kind("attack"), scene("Lima", "Karsoun")), b: toll("b", "90", kind("attack"), scene("Lima", "Qarsun")), relation: Conflict, level: Error, severity: Major},
	{name: "two spots in one town", a: toll("a", "40", kind("attack"), scene("Lima", "Karsoun")), b: toll("b", "90", kind("attack"), scene("Lima", "Karson Hill")), relation: Conflict, level: Warning, severity: Major, confidence: Medium},
	{name: "two spellings and no town", a: toll("a", "40", kind("attack"), scene("Karsoun")), b: toll("b", "90", kind("attack"), scene("Qarsun")), stopped: "event"},
	{name: "protesters among the dead of a protest, fewer", a: toll("a", "40", kind("protest"), of("protesters")), b: toll("b", "90", kind("protest")), relation: Conflict, level: Error, severity: Major, confidence: Medium},
	{name: "protesters among the dead of a protest, more", a: toll("a", "40", kind("protest")), b: toll("b", "90", kind("protest"), of("protesters")), relation: Conflict, level: Error, severity: Major},
	{name: "those that hit among those fired", a: toll("a", "2", measure("munitions"), things("shells", "hit")), b: toll("b", "3", measure("munitions"), things("shells", "fire")), relation: PartWhole},
	{name: "more hit than were fired", a: toll("a", "2", measure("munitions"), things("shells", "fire")), b: toll("b", "3", measure("munitions"), things("shells", "hit")), relation: PartExceedsWhole, level: Error, severity: Moderate},
	{name: "shells that were fired and found", a: toll("a", "2", measure("munitions"), things("shells", "fire")), b: toll("b", "3", measure("munitions"), things("shells", "seize")), stopped: "needs"},
	{name: "kinds unknown, and a country only", a: toll("a", "23", kind(""), scene("Iran")), b: toll("b", "300", kind(""), scene("Iran")), stopped: "event"},
	{name: "the same country only", a: toll("a", "23", scene("Iran")), b: toll("b", "300", scene("Iran")), relation: Conflict, level: Warning, severity: Critical, confidence: Medium},
	{name: "another town of one country", a: toll("a", "23", scene("Bam", "Iran")), b: toll("b", "300", scene("Zarand", "Iran")), stopped: "event", relation: DifferentScope},
	{name: "a town, and its country", a: toll("a", "23", scene("Bam")), b: toll("b", "300", scene("Iran")), relation: Conflict, level: Warning, severity: Critical, confidence: Medium},
	{name: "two names of one place", a: toll("a", "23", scene("Bombay")), b: toll("b", "300", scene("Mumbai")), relation: Conflict, level: Error, severity: Critical},
	{name: "no place on one side", a: toll("a", "23"), b: toll("b", "300", scene()), stopped: "event"},
	{name: "another year", a: toll("a", "6"), b: toll("b", "14", when("1961-03-04")), stopped: "event", relation: DifferentScope},
	{name: "a day later by the clock of another zone", a: toll("a", "6"), b: toll("b", "14", when("2021-03-05")), relation: Conflict, level: Warning, severity: Major, confidence: Medium},
	{name: "two days later", a: toll("a", "6"), b: toll("b", "14", when("2021-03-06")), stopped: "event", relation: DifferentScope},
	{name: "another ordinal", a: toll("a", "6", nth(1)), b: toll("b", "14", nth(2)), stopped: "event", relation: DifferentScope},
	{name: "a weekday that nothing resolves", a: toll("a", "6"), b: toll("b", "14", openDay("sunday")), stopped: "event"},
	{name: "the same weekday in two texts", a: toll("a", "6", openDay("sunday")), b: toll("b", "14", openDay("sunday")), stopped: "event"},
	{name: "no day, but the news of that week", a: toll("a", "6"), b: toll("b", "14", when("")), relation: Conflict, level: Error, severity: Major},
	{name: "no day, and an undated text", a: toll("a", "6"), b: toll("b", "14", when(""), published("")), relation: Conflict, level: Warning, severity: Major, confidence: Medium},
	{name: "no day, and an old book", a: toll("a", "6"), b: toll("b", "14", when(""), published("1975")), stopped: "event"},
	{name: "neither has a day, one week", a: toll("a", "6", when("")), b: toll("b", "14", when(""), published("2021-03-05")), relation: Conflict, level: Error, severity: Major},
	{name: "neither has a day, half a year apart", a: toll("a", "6", when("")), b: toll("b", "14", when(""), published("2021-09-05")), stopped: "event"},
	{name: "neither is dated, one name", a: toll("a", "6", war, when(""), published("")), b: toll("b", "14", war, when(""), published("")), relation: Conflict, level: Error, severity: Major},
	{name: "neither is dated, one place", a: toll("a", "6", when(""), published("")), b: toll("b", "14", when(""), published("")), stopped: "event"},
	{name: "ends that face each other", a: toll("a", "20,000", war, when("1991/..")), b: toll("b", "more than 30,000", war, when("../1994")), relation: Conflict, level: Error, severity: Moderate},
	{name: "a wide date of a short event", a: toll("a", "6", when("2021")), b: toll("b", "14"), relation: Conflict, level: Warning, severity: Major, confidence: Medium},
	{name: "two names", a: toll("a", "6", war), b: toll("b", "14", war, titled("Highland War")), stopped: "event", relation: DifferentScope},
	{name: "two numbers in the names", a: toll("a", "6", war, titled("First Lowland War")), b: toll("b", "14", war, titled("Second Lowland War")), stopped: "event", relation: DifferentScope},
	{name: "one without a number", a: toll("a", "6", war, titled("First Lowland War")), b: toll("b", "14", war, titled("Lowland conflict")), relation: Conflict, level: Error, severity: Major},
	{name: "pinned alike", a: toll("a", "6", event(claims.Event{Name: "Lowland War"})), b: toll("b", "14", event(claims.Event{Name: "lowland war"})), relation: Conflict, level: Error, severity: Major},
	{name: "pinned apart", a: toll("a", "6", war, basis(claims.Given)), b: toll("b", "14", war, titled("The War of the Lowlands"), basis(claims.Given)), stopped: "event", relation: DifferentScope},
	{name: "nothing known of the event", a: toll("a", "6", event(claims.Event{})), b: toll("b", "14", event(claims.Event{})), stopped: "event"},

	// Figures that only the lead of their text ties to the event.
	{name: "inherited and smaller", a: toll("a", "10"), b: toll("b", "4", basis(claims.Inherited)), stopped: "basis"},
	{name: "inherited and larger", a: toll("a", "10"), b: toll("b", "400", basis(claims.Inherited)), stopped: "basis"},
	{name: "both inherited", a: toll("a", "10", basis(claims.Inherited)), b: toll("b", "400", basis(claims.Inherited)), stopped: "basis"},
	{name: "both inherited and equal", a: toll("a", "10", basis(claims.Inherited)), b: toll("b", "10", basis(claims.Inherited)), relation: Agree},

	{name: "a day of a riot is a part of it", a: toll("a", "86", measure("arrested"), kind("riot"), when("2021-03-04/2021-03-12"), during("2021-03-04")), b: toll("b", "200", measure("arrested"), kind("riot"), when("2021-03-04/2021-03-12")), relation: PartWhole},
	{name: "a day of a quake is the quake", a: toll("a", "86", during("2021-03-04")), b: toll("b", "200"), relation: Conflict, level: Error, severity: Major},

	// What is counted.
	{name: "another measure", a: toll("a", "17"), b: toll("b", "130", measure("injured")), stopped: "measure"},
	{name: "no measure", a: toll("a", "17", measure("")), b: toll("b", "130", measure("")), stopped: "measure"},
	{name: "the narrower is smaller", a: toll("a", "17", measure("bodies")), b: toll("b", "130"), relation: PartWhole},
	{name: "the narrower is larger", a: toll("a", "170", measure("bodies")), b: toll("b", "130"), relation: PartExceedsWhole, level: Error, severity: Moderate},
	{name: "the narrower is larger, but later", a: toll("a", "170", measure("bodies"), asOf("2021-03-07")), b: toll("b", "130", asOf("2021-03-05")), relation: Update, level: Note, severity: Moderate},
	{name: "things of which the same is said", a: toll("a", "6", measure("count"), things("barns", "ruin")), b: toll("b", "14", measure("count"), things("barns", "ruin")), relation: Conflict, level: Error, severity: Major},
	{name: "things counted on two days", a: toll("a", "6", measure("count"), things("barns", "ruin")), b: toll("b", "14", measure("count"), things("barns", "ruin"), published("2021-03-07")), relation: Conflict, level: Warning, severity: Major},
	{name: "things, one rounded", a: toll("a", "600", measure("count"), things("barns", "ruin")), b: toll("b", "1,412", measure("count"), things("barns", "ruin")), relation: Conflict, level: Warning, severity: Major},
	{name: "other things", a: toll("a", "6", measure("count"), things("barns", "ruin")), b: toll("b", "14", measure("count"), things("sheds", "ruin")), stopped: "measure"},
	{name: "something else said of the things", a: toll("a", "6", measure("count"), things("barns", "ruin")), b: toll("b", "14", measure("count"), things("barns", "build")), stopped: "measure"},
	{name: "nothing said of the things", a: toll("a", "6", measure("count"), things("barns", "")), b: toll("b", "14", measure("count"), things("barns", "")), stopped: "measure"},
	{name: "a share of something unknown", a: toll("a", "6", measure("percent")), b: toll("b", "14", measure("percent")), stopped: "needs"},
	{name: "a stock of no known moment", a: toll("a", "90", measure("stranded"), things("tourists", "stranded"), at("Oresk")), b: toll("b", "400", measure("stranded"), things("tourists", "stranded"), at("Oresk")), stopped: "needs"},
	{name: "a stock of two moments", a: toll("a", "90", measure("stranded"), things("tourists", "stranded"), at("Oresk"), asOf("2021-03-05")), b: toll("b", "400", measure("stranded"), things("tourists", "stranded"), at("Oresk"), asOf("2021-03-07")), stopped: "needs"},
	{name: "a stock of one moment", a: toll("a", "90", measure("stranded"), things("tourists", "stranded"), at("Oresk"), asOf("2021-03-05")), b: toll("b", "400", measure("stranded"), things("tourists", "stranded"), at("Oresk"), asOf("2021-03-05")), relation: Conflict, level: Error, severity: Major},
	{name: "the dead are not the dead and missing", a: toll("a", "90"), b: toll("b", "40", measure("dead_and_missing"), things("people", "dead")), stopped: "measure"},
	{name: "the displaced are no refugees", a: toll("a", "90", measure("displaced")), b: toll("b", "400", measure("refugees")), stopped: "measure"},
	{name: "a model of deaths is no count of them", a: toll("a", "90"), b: toll("b", "400", measure("excess_deaths"), things("", "deaths"), at("Oresk")), stopped: "measure"},
	{name: "two currencies", a: toll("a", "6", measure("money"), things("", "cost"), unit("USD")), b: toll("b", "14", measure("money"), things("", "cost"), unit("EUR")), stopped: "unit"},

	// A region names too many things of one day.
	{name: "one region, one day, two attacks", a: toll("a", "12", kind("attack"), scene("Gaza Strip")), b: toll("b", "40", kind("attack"), scene("Gaza Strip")), relation: Conflict, level: Warning, severity: Major, confidence: Medium},
	{name: "the people of one town", a: toll("a", "120,000", measure("population"), at("Oresk")), b: toll("b", "500,000", measure("population"), at("Oresk")), relation: Conflict, level: Error, severity: Major},
	{name: "the people of one of two towns", a: toll("a", "120,000", measure("population"), at("Oresk", "Kelmar")), b: toll("b", "500,000", measure("population"), at("Oresk", "Kelmar")), stopped: "needs"},
	{name: "magnitudes do not add up", a: toll("a", "", scaled("magnitude", "6.2", claims.Magnitude), scene("Bam", "Iran"), at("Bam")), b: toll("b", "", scaled("magnitude", "5.9", claims.Magnitude), scene("Bam", "Iran"), at("Iran")), relation: Conflict, level: Warning, severity: Minor},
	{name: "distances do not add up", a: toll("a", "6", measure("depth"), of("soldiers")), b: toll("b", "5", measure("depth")), stopped: "scope"},

	// Who.
	{name: "soldiers among people", a: toll("a", "6", of("soldiers")), b: toll("b", "14"), relation: PartWhole},
	{name: "more soldiers than people", a: toll("a", "26", of("soldiers")), b: toll("b", "14"), stopped: "scope"},
	{name: "as many soldiers as people", a: toll("a", "26", of("soldiers")), b: toll("b", "26"), relation: Agree},
	{name: "some of the soldiers", a: toll("a", "6", of("armenians", "soldiers")), b: toll("b", "14", of("soldiers")), relation: PartWhole},
	{name: "women and children", a: toll("a", "6", of("women")), b: toll("b", "14", of("children")), stopped: "population", relation: DifferentScope},
	{name: "each narrower in its way", a: toll("a", "6", of("women")), b: toll("b", "14", at("Upper Oresk"), scene("Oresk")), stopped: "scope", relation: DifferentScope},
	{name: "two sides of a war", a: toll("a", "6", party("rebels")), b: toll("b", "14", party("army")), stopped: "side", relation: DifferentScope},
	{name: "one side, and all", a: toll("a", "6", party("rebels")), b: toll("b", "14"), relation: PartWhole},
	{name: "a part, and its whole", a: toll("a", "6", of("children"), extent(claims.Part)), b: toll("b", "14"), relation: PartWhole},
	{name: "a part larger than its whole", a: toll("a", "60", of("children"), extent(claims.Part)), b: toll("b", "14"), relation: PartExceedsWhole, level: Error, severity: Major},
	{name: "a larger part, maybe of another event", a: toll("a", "60", kind(""), of("children"), extent(claims.Part), extent(claims.Part)), b: toll("b", "14"), relation: PartWhole, confidence: Medium},
	{name: "a larger part of an inherited whole", a: toll("a", "60", of("children"), extent(claims.Part)), b: toll("b", "14", basis(claims.Inherited)), relation: PartWhole},
	{name: "two parts", a: toll("a", "6", extent(claims.Part)), b: toll("b", "14", extent(claims.Part)), stopped: "extent"},

	// Where and when.
	{name: "a town and its country", a: toll("a", "70", scene("Iran", "Bam"), at("Bam")), b: toll("b", "190", scene("Iran", "Bam"), at("Iran")), relation: PartWhole},
	{name: "more in the town than in the country", a: toll("a", "270", scene("Iran", "Bam"), at("Bam")), b: toll("b", "190", scene("Iran", "Bam"), at("Iran")), relation: PartExceedsWhole, level: Error, severity: Moderate},
	{name: "two places of one event", a: toll("a", "70", scene("Oresk", "Kelmar"), at("Oresk")), b: toll("b", "190", scene("Oresk", "Kelmar"), at("Kelmar")), stopped: "place", relation: DifferentScope},
	{name: "the place of the event, said by one", a: toll("a", "70", at("Oresk")), b: toll("b", "190"), relation: Conflict, level: Error, severity: Major},
	{name: "a day of a war", a: toll("a", "70", war, during("1992-05-03")), b: toll("b", "1,900", war), relation: PartWhole},
	{name: "two years of a war", a: toll("a", "70", war, during("1992")), b: toll("b", "1,900", war, during("1993")), stopped: "period", relation: DifferentScope},
	{name: "the same year of a war", a: toll("a", "70", war, during("1992")), b: toll("b", "1,900", war, during("1992")), relation: Conflict, level: Error, severity: Critical},
	{name: "an attack in a campaign", a: toll("a", "40", kind("attack")), b: toll("b", "more than 600", kind("attack"), when("2021-02-20/..")), relation: PartWhole, confidence: Medium},
	{name: "a window that holds the event", a: toll("a", "70", during("2021-03-04")), b: toll("b", "190"), relation: Conflict, level: Error, severity: Major},

	// Time explains.
	{name: "a later count is higher", a: toll("a", "87"), b: toll("b", "134", published("2021-03-08")), relation: Update, level: Note, severity: Moderate},
	{name: "by the stated day", a: toll("a", "87", asOf("2021-03-05")), b: toll("b", "134", asOf("2021-03-06")), relation: Update, level: Note, severity: Moderate},
	{name: "a later count is lower", a: toll("a", "134"), b: toll("b", "87", published("2021-03-08")), relation: Revision, level: Warning, severity: Moderate},
	{name: "a later count is said to be lower", a: toll("a", "134"), b: toll("b", "87", published("2021-03-08"), direction(claims.Down)), relation: Revision, level: Note, severity: Moderate},
	{name: "the same day", a: toll("a", "87"), b: toll("b", "134"), relation: Conflict, level: Error, severity: Moderate},
	{name: "two hours of one day", a: toll("a", "87", published("2021-03-05T08:00:00Z")), b: toll("b", "134", published("2021-03-05T18:00:00Z")), relation: Update, level: Note, severity: Moderate},
	{name: "a count that does not grow", a: toll("a", "87", measure("hostages")), b: toll("b", "134", measure("hostages"), published("2021-03-08")), relation: Conflict, level: Error, severity: Moderate},
	{name: "long over", a: toll("a", "20,000", war, published("2005-01-02")), b: toll("b", "more than 30,000", war, published("2009-01-02")), relation: Conflict, level: Error, severity: Moderate},
	{name: "long over, with an open end", a: toll("a", "20,000", war, when("1991/.."), published("2005-01-02")), b: toll("b", "more than 30,000", war, when("1991/.."), published("2009-01-02")), relation: Conflict, level: Error, severity: Moderate},
	{name: "counted a year after", a: toll("a", "87", asOf("2022-03-05")), b: toll("b", "134", asOf("2022-04-05")), relation: Conflict, level: Error, severity: Moderate},
	{name: "nobody at first", a: toll("a", "none"), b: toll("b", "14", published("2021-03-06")), relation: Update, level: Note, severity: Major},
	{name: "nobody on the same day", a: toll("a", "none"), b: toll("b", "14"), relation: Conflict, level: Warning, severity: Major},

	// Speakers.
	{name: "one speaker, two figures", a: toll("a", "87", says("Mayor Selic")), b: toll("b", "134", says("Mayor Selic")), relation: SpeakerConflict, level: Error, severity: Moderate},
	{name: "police is many people", a: toll("a", "87", says("police")), b: toll("b", "134", says("police")), relation: Conflict, level: Error, severity: Moderate},

	// One text.
	{name: "headline and body", a: toll("a", "19", basis(claims.Lead)), b: toll("a", "8"), relation: SelfConflict, level: Error, severity: Major},
	{name: "two figures in one sentence", a: toll("a", "19", sentence("One.")), b: toll("a", "8", sentence("One.")), stopped: "text"},
	{name: "one text, one more words", a: toll("a", "19", at("Oresk"), scene()), b: toll("a", "8", scene("Oresk")), stopped: "text"},
	{name: "one text that tells how the count rose", a: toll("a", "8"), b: toll("a", "19", direction(claims.Up)), relation: Update, level: Note, severity: Major},
	{name: "one text, crowds that rose", a: toll("a", "8", measure("protesters")), b: toll("a", "19", measure("protesters"), direction(claims.Up)), stopped: "needs"},
	{name: "cases and confirmed cases", a: toll("a", "80", measure("cases"), things("cases", ""), at("Oresk")), b: toll("b", "190", measure("cases"), things("cases", ""), at("Oresk"), of("confirmed")), relation: Conflict, level: Error, severity: Major, confidence: Medium},
	{name: "suspected and confirmed cases", a: toll("a", "80", measure("cases"), things("cases", ""), at("Oresk"), of("suspected")), b: toll("b", "190", measure("cases"), things("cases", ""), at("Oresk"), of("confirmed")), stopped: "population", relation: DifferentScope},
	{name: "one of two towns", a: toll("a", "18", kind("attack"), at("Oresk")), b: toll("b", "25", kind("attack"), at("Kelmar", "Oresk")), relation: PartWhole},
	{name: "more in one of two towns", a: toll("a", "18", kind("attack"), at("Kelmar", "Oresk")), b: toll("b", "25", kind("attack"), at("Oresk")), relation: Conflict, level: Error, severity: Moderate, confidence: Medium},
	{name: "two subtotals", a: toll("a", "12", of("children"), extent(claims.Subtotal)), b: toll("b", "19", of("children"), extent(claims.Subtotal)), relation: Conflict, level: Error, severity: Moderate},
	{name: "a subtotal and a total", a: toll("a", "12", of("children"), extent(claims.Subtotal)), b: toll("b", "19", of("children")), relation: Conflict, level: Error, severity: Moderate},
	{name: "a subtotal of a total", a: toll("a", "12", of("children"), extent(claims.Subtotal)), b: toll("b", "19"), relation: PartWhole},
	{name: "a part of a subtotal", a: toll("a", "12", of("children"), extent(claims.Part)), b: toll("b", "19", of("children"), extent(claims.Subtotal)), relation: PartWhole},
	{name: "two parts", a: toll("a", "12", of("children"), extent(claims.Part)), b: toll("b", "19", of("children"), extent(claims.Part)), stopped: "extent"},
	{name: "subtotals of two sorts", a: toll("a", "12", of("children"), extent(claims.Subtotal)), b: toll("b", "19", of("women"), extent(claims.Subtotal)), stopped: "population", relation: DifferentScope},
	{name: "how far off one quake was", a: toll("a", "40", measure("distance"), unit("km"), at("scene", "Lima")), b: toll("b", "90", measure("distance"), unit("km"), at("scene", "Lima")), relation: Conflict, level: Error, severity: Major},
	{name: "how far off two quakes were", a: toll("a", "40", measure("distance"), unit("km"), at("scene", "Lima")), b: toll("b", "90", measure("distance"), unit("km"), at("scene", "Lima"), when("2021-09-01"), published("2021-09-02")), stopped: "event", relation: DifferentScope},
	{name: "how far off what may be one quake was", a: toll("a", "40", measure("distance"), unit("km"), at("scene", "Lima")), b: toll("b", "90", measure("distance"), unit("km"), at("scene", "Lima"), kind("")), relation: Conflict, level: Note, severity: Major, confidence: Medium},
	{name: "how far off two towns are", a: toll("a", "40", measure("distance"), unit("km"), at("Callao", "Lima")), b: toll("b", "90", measure("distance"), unit("km"), at("scene", "Lima")), stopped: "needs"},
	{name: "one airstrike and airstrikes", a: toll("a", "14", kind("attack")), b: toll("b", "45", kind("attack"), several), relation: PartWhole},
	{name: "one airstrike that killed more than airstrikes", a: toll("a", "14", kind("attack"), several), b: toll("b", "45", kind("attack")), stopped: "scope", relation: ""},
	{name: "airstrikes and airstrikes", a: toll("a", "14", kind("attack"), several), b: toll("b", "45", kind("attack"), several), relation: Conflict, level: Error, severity: Major},
	{name: "one airstrike and airstrikes, one figure", a: toll("a", "14", kind("attack")), b: toll("b", "14", kind("attack"), several), relation: Agree, confidence: Medium},
	{name: "two fears", a: toll("a", "80", stance(claims.Estimated)), b: toll("b", "200", stance(claims.Estimated)), relation: Conflict, level: Note, severity: Major},
	{name: "a storm that has gone on since Thursday", a: toll("a", "44", kind("storm"), titled("Hurricane Ilsa"), when("2021-03-02/..")), b: toll("b", "107", kind("storm"), titled("Hurricane Ilsa"), when(""), published("2021-03-07")), relation: Update, level: Note, severity: Major, confidence: Medium},
	{name: "a war that has gone on since 1991", a: toll("a", "44", war, when("1991-01-01/.."), published("2011-01-02")), b: toll("b", "107", war, when("1991-01-01/.."), published("2011-02-02")), relation: Conflict, level: Error, severity: Major},
	{name: "a lower figure later, of people", a: toll("a", "70", kind("protest")), b: toll("b", "20", kind("protest"), of("protesters"), published("2021-03-08")), relation: Revision, level: Note, severity: Major, confidence: Medium},
	{name: "one text, one moment stated", a: toll("a", "33", asOf("2021-03-05")), b: toll("a", "113"), relation: Update, level: Note, severity: Major},
	{name: "one text, people at large", a: toll("a", "19", things("people", "")), b: toll("a", "8"), relation: SelfConflict, level: Error, severity: Major},
	{name: "one text, two nouns", a: toll("a", "19", things("villagers", "")), b: toll("a", "8", things("people", "")), stopped: "text"},
	{name: "one text, a maybe", a: toll("a", "19", kind("")), b: toll("a", "8"), stopped: "text"},
	{name: "one text, two speakers", a: toll("a", "75", says("the rebels"), sentence("One.")), b: toll("a", "21", says("the army"), sentence("One.")), relation: Disputed, level: Note, severity: Major},
	{name: "one undated text", a: toll("a", "19", when(""), published("")), b: toll("a", "8", when(""), published("")), relation: SelfConflict, level: Error, severity: Major},

	// Dates.
	{name: "two dates of one ceasefire", a: toll("a", "", dated("1994-05-12")), b: toll("b", "", dated("1994-05-16")), relation: Conflict, level: Error, severity: Moderate},
	{name: "a day and its month", a: toll("a", "", dated("1994-05-12")), b: toll("b", "", dated("1994-05")), relation: Agree},
	{name: "a doubtful year", a: toll("a", "", dated("1994")), b: toll("b", "", dated("1996?")), relation: Tension, level: Note, severity: Major},
	{name: "dates of two happenings", a: toll("a", "", dated("1994-05-12")), b: toll("b", "", dated("1994-05-16"), things("ceasefire", "broken")), stopped: "needs"},
	{name: "dates of an unnamed event", a: toll("a", "", dated("1994-05-12"), titled("")), b: toll("b", "", dated("1994-05-16"), titled("")),
		relation: Conflict, level: Warning, severity: Moderate, confidence: Medium},
	{name: "dates of an unnamed event that lie far apart", a: toll("a", "", dated("1994-05-12"), titled("")), b: toll("b", "", dated("1994-08-16"), titled("")), stopped: "event"},
}

func TestCompare(t *testing.T) {
	for _, tc := range pairCases {
		t.Run(tc.name, func(t *testing.T) {
			got := tc.checker.Compare(tc.a, tc.b)
			why := explained(got)
			assert.Equal(t, tc.relation, got.Relation, why)
			assert.Equal(t, tc.stopped, got.Stopped, why)
			assert.Equal(t, tc.level, got.Level, why)
			if tc.relation != Agree && tc.relation != PartWhole {
				assert.Equal(t, tc.severity, got.Severity, why)
			}
			assert.Equal(t, tc.confidence, got.Confidence, why)
			assert.NotEmpty(t, got.Reasons)
			if d := cmp.Diff(got, tc.checker.Compare(tc.b, tc.a)); d != "" {
				t.Errorf("not symmetric:\n%s", d)
			}
		})
	}
}

func explained(c Comparison) string {
	var b strings.Builder
	for _, r := range c.Reasons {
		b.WriteString(r.Test + ": " + r.Result + ": " + r.Why + "\n")
	}
	return b.String()
}

func TestCompareRatio(t *testing.T) {
	got := Compare(toll("a", "20,000", war), toll("b", "more than 30,000", war))
	require.NotNil(t, got.Ratio)
	assert.InDelta(t, 1.5, *got.Ratio, 0)
	assert.Equal(t, "FC101", got.Rule)
	assert.Nil(t, Compare(toll("a", "none"), toll("b", "14")).Ratio, "against zero there is no ratio")
	assert.InDelta(t, 2, *Compare(toll("a", "20-30"), toll("b", "60")).Ratio, 0, "from the near end of a range")
}

func TestCompareUnits(t *testing.T) {
	hundredth, _ := claims.Decimal(1, -2)
	k := Checker{Units: map[string]Unit{"ha": {"km2", hundredth}}}
	area := func(source, figure, u string) claims.Claim {
		return toll(source, "", scaled("area", figure, claims.Physical), unit(u), things("reserve", "covers"))
	}
	assert.Equal(t, Agree, k.Compare(area("a", "50", "km2"), area("b", "5,000", "ha")).Relation)
	assert.Equal(t, Conflict, k.Compare(area("a", "50", "km2"), area("b", "9,000", "ha")).Relation)
	assert.Equal(t, Conflict, Compare(area("a", "50", "km2"), area("b", "9,000", "ha")).Relation, "by the default table")
	none := Checker{Units: map[string]Unit{}}
	assert.Equal(t, "unit", none.Compare(area("a", "50", "km2"), area("b", "9,000", "ha")).Stopped, "without a table")
}

func TestCompareHints(t *testing.T) {
	for _, tc := range []struct{ a, b, want string }{
		{"230", "2,300", "ten times"},
		{"23", "2,300", "hundred times"},
		{"23", "23,000", "thousand times"},
		{"1,847", "1,874", "swapped"},
		{"1,842", "1,342", "one digit"},
		{"17", "18", "one more or less"},
	} {
		got := Compare(toll("a", tc.a), toll("b", tc.b))
		assert.Contains(t, strings.Join(got.Hints, "\n"), tc.want, "%s and %s", tc.a, tc.b)
	}
	assert.Empty(t, Compare(toll("a", "17"), toll("b", "41")).Hints, "no slip leads from one to the other")
}

func TestPolicy(t *testing.T) {
	a, b := toll("a", "23"), toll("b", "300")
	for _, tc := range []struct {
		name   string
		policy Policy
		want   Level
	}{
		{"the defaults", nil, Error},
		{"a rule", Policy{"FC101": Warning}, Warning},
		{"a family", Policy{"FC1": Note}, Note},
		{"the longer key decides", Policy{"FC1": Note, "FC101": Error}, Error},
		{"off", Policy{"FC101": None}, None},
		{"another rule", Policy{"FC201": None}, Error},
	} {
		k := Checker{Policy: tc.policy}
		assert.Equal(t, tc.want, k.Compare(a, b).Level, tc.name)
	}
	assert.Empty(t, (&Checker{Policy: Policy{"FC101": None}}).CheckClaims(a, b).Findings, "a rule that is off finds nothing")
}

func TestDefinition(t *testing.T) {
	a := toll("a", "4")
	b := toll("b", "5")
	attacker := toll("b", "1", of("attackers"), sentence("The attacker died too."))
	require.Len(t, CheckClaims(a, b).Findings, 1)
	got := CheckClaims(a, b, attacker).Findings
	require.Len(t, got, 1)
	assert.Equal(t, Definition, got[0].Relation)
	assert.Equal(t, Note, got[0].Level)
	two := toll("b", "2", of("attackers"), sentence("Two attackers died too."))
	assert.Equal(t, Conflict, CheckClaims(a, b, two).Findings[0].Relation, "two attackers do not explain a difference of one")
}
