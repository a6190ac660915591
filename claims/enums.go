package claims

// Hedge is how a figure is qualified. The zero hedge is a plain figure.
type Hedge uint8

// The hedges of the claims contract.
const (
	Exact    Hedge = iota // a plain figure: "23"
	Approx                // "about 300", "an estimated 400,000", "nearly 400", "just over 200"
	AtLeast               // "at least 23", "20 or more"
	MoreThan              // "more than 30,000", "over 90"
	AtMost                // "up to 500", "as many as 40"
	LessThan              // "fewer than 100"
	Range                 // "between 20 and 30"
	Vague                 // "dozens", "hundreds of thousands"
	None                  // "no one", "none", "not a single": zero in words
)

var hedgeNames = []string{"exact", "approx", "at_least", "more_than", "at_most", "less_than", "range", "vague", "none"}

// Lean says to which side of its figure an approximation points.
type Lean uint8

// The zero lean is to both sides: "about".
const (
	Around Lean = iota
	Below       // "nearly", "almost", "just under"
	Above       // "just over", "a little more than"
)

var leanNames = []string{"around", "below", "above"}

// Extent is which part of a count a figure gives. The zero extent is the total.
type Extent uint8

// The extents. Only totals are compared with totals; a subtotal is the total of those
// whom it counts. A stock is only compared with a stock.
const (
	Total     Extent = iota
	Increment        // "a further 30,000", "two more"
	Part             // "12 of the children", "of whom 12 at the scene"
	Rate             // "100 a day"
	Limit            // a capacity: "room for 400"
	Subtotal         // a part that the text gives as all of its sort: "including 40 children"
	Stock            // all who are so on one day, as a register counts them: the refugees at the end of a year
)

var extentNames = []string{"total", "increment", "part", "rate", "limit", "subtotal", "stock"}

// Stance is how far a text stands behind a figure. The zero stance asserts it.
type Stance uint8

// The stances. Supposed and denied figures are never compared; estimated ones
// give at most a warning.
const (
	Asserted  Stance = iota
	Reported         // "reportedly", "were reported to have been killed"
	Estimated        // about what has happened: "may have died", "feared dead", "believed"
	Supposed         // "could die", a plan, a generic subject
	Denied           // "denied that 40 had died"
)

var stanceNames = []string{"asserted", "reported", "estimated", "supposed", "denied"}

// Kind is what a number in a text is. The zero kind says how many or how much;
// a number of any other kind but a share is no claim, and is kept so that a
// reader can see that it was not passed over.
type Kind uint8

// The kinds. The zero kind has no name, for most figures are of it.
const (
	Amount  Kind = iota // "23 people", "$3 million", "at least 40 per cent"
	Share               // a part of a whole: "two thirds", "one in four"
	Age                 // "Marta Selic, 34", "a 20-year-old"
	Ordinal             // "the third attack": which one
	Single              // "a dollar", "one last try": one, and nothing is counted
	Score               // "2-0", "by 51 votes to 49"
	Label               // part of a name, code, address or reference: "Flight 370"
)

var kindNames = []string{"", "share", "age", "ordinal", "single", "score", "label"}

// Direction is the way of a change that a figure states.
type Direction uint8

// The zero direction states no change.
const (
	Level Direction = iota
	Up              // "rose to 35"
	Down            // "fell by a third"
)

var directionNames = []string{"", "up", "down"}

// Scale is what kind of value a measure has. It owns the widths by which its
// figures agree and the severities by which they differ.
type Scale uint8

// The zero scale is a count of people or things.
const (
	Count     Scale = iota
	Physical        // distances, areas, volumes, durations
	Magnitude       // of an earthquake: 0.1 agrees
	Percent         // in points
	Money           // amounts of one currency
	Clock           // times of day
	Calendar        // dates
)

var scaleNames = []string{"count", "physical", "magnitude", "percent", "money", "clock", "date"}

// Basis is what the event of a claim was read from, from the firmest to the
// weakest. The zero basis was stated by whoever built the claim.
type Basis uint8

// The bases.
const (
	Given     Basis = iota // built by hand or pinned
	Sentence               // the claim's own sentence names it
	Anaphor                // "it", "the quake": carried on from the sentence before
	Lead                   // the claim stands in the headline or the lead
	Inherited              // nothing nearer than the lead says which event it is
)

var basisNames = []string{"given", "sentence", "anaphor", "lead", "inherited"}
