package newsgen

import "github.com/sourcedclaims/factcheck/claims"

// shares is a list of things with how often each is told of.
type shares[T any] []struct {
	what T
	of   int
}

// pick takes one of them as often as it is told of.
func (s shares[T]) pick(g *press) T {
	sum := 0
	for _, x := range s {
		sum += x.of
	}
	n := g.IntN(sum)
	for _, x := range s {
		if n -= x.of; n < 0 {
			return x.what
		}
	}
	panic("newsgen: unreachable")
}

// What is told of, in so many of a thousand claims or so.
var measures = shares[claims.Measure]{
	{claims.Deaths, 250}, {claims.EventDate, 120}, {claims.Counted, 110}, {"injured", 90}, {"displaced", 50}, {"percent", 45},
	{"cases", 45}, {"magnitude", 45}, {"captured", 35}, {"protesters", 30}, {"buildings", 30}, {"vehicles", 25}, {"population", 20},
	{"money", 20}, {"missing", 20}, {"arrested", 20}, {"weapons", 20}, {"affected", 10}, {"evacuated", 10}, {"rescued", 5},
}

var kinds = shares[string]{
	{"attack", 22}, {"quake", 14}, {"fire", 9}, {"flood", 8}, {"storm", 6}, {"crash", 8}, {"explosion", 7}, {"protest", 7},
	{"shooting", 6}, {"epidemic", 4}, {"war", 3}, {"riot", 3}, {"collapse", 2}, {"landslide", 1},
}

var hedges = shares[string]{{"", 65}, {"about", 9}, {"more than", 9}, {"at least", 8}, {"dozens", 7}, {"up to", 2}}

var bases = shares[claims.Basis]{{claims.Sentence, 54}, {claims.Lead, 19}, {claims.Anaphor, 17}, {claims.Inherited, 10}}

var extents = shares[claims.Extent]{{claims.Total, 885}, {claims.Part, 90}, {claims.Increment, 17}, {claims.Subtotal, 5}, {claims.Rate, 3}}

var stances = shares[claims.Stance]{{claims.Asserted, 950}, {claims.Estimated, 22}, {claims.Supposed, 20}, {claims.Reported, 7}, {claims.Denied, 1}}

var peoples = shares[string]{{"children", 25}, {"women", 15}, {"civilians", 15}, {"soldiers", 10}, {"students", 10}, {"police", 8}, {"workers", 6}, {"foreigners", 5}}

var offices = shares[string]{
	{"police", 30}, {"officials", 30}, {"the army", 10}, {"the governor", 10}, {"the health ministry", 8}, {"Reuters", 6}, {"AFP", 6}, {"the UN", 5},
}

var things = shares[string]{{"houses", 20}, {"shops", 10}, {"cars", 10}, {"shelters", 5}, {"tents", 5}, {"schools", 5}, {"trucks", 4}, {"boats", 3}, {"bridges", 2}}

// growing are the counts that rise in the days after an event.
var growing = map[claims.Measure]bool{"deaths": true, "injured": true, "missing": true, "cases": true, "arrested": true, "displaced": true, "evacuated": true}

// phrases end a sentence after its figure.
var phrases = map[claims.Measure]string{
	"deaths": "people were killed", "injured": "people were injured", "displaced": "people were displaced", "cases": "cases were counted",
	"captured": "people were captured", "missing": "people were missing", "arrested": "people were arrested", "evacuated": "people were evacuated",
	"protesters": "protesters took part", "percent": "percent of the houses were destroyed",
}

var openings = []string{"Newspapers of", "Radio stations of", "Witnesses from", "Rescuers of", "Doctors of", "Relatives in", "Engineers from", "Volunteers of"}

var happened = []string{"damaged", "burnt", "flooded", "destroyed", "emptied", "searched", "closed"}

var months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var (
	onsets = []string{"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "kr", "tr", "st", "br", "dr", "sh"}
	vowels = []string{"a", "e", "i", "o", "u", "ai", "au", "ei"}
	codas  = []string{"", "n", "r", "l", "s", "k", "m", "sk", "nd", "rn", "v"}
)
