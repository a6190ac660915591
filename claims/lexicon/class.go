package lexicon

// Class is what an entry does in a sentence. A phrase may have several
// entries, each of its own class.
type Class uint8

// The classes. The comment gives the section and field that fill each.
const (
	NoClass        Class = iota
	Number               // number N
	ScaleWord            // scale N: hundred, million, lakh
	ScaleMark            // scale-mark N: m, bn, k, glued to digits
	Fraction             // fraction 1/N: a part of a whole, behind its numerator
	Ordinal              // ordinal N: first, fifth
	VagueWord            // vague ID
	HedgeBefore          // hedge NAME before
	HedgeAfter           // hedge NAME after
	Zero                 // zero words: no one, none of, not a single
	UnitWord             // unit ID words
	UnitMark             // unit ID mark: km, glued or not
	CurrencyMark         // currency ID mark: $, before the digits
	CurrencyWord         // currency ID words: after them
	RateAfter            // rate after: a day, per hour
	Increment            // extent increment
	PartOf               // extent part
	Limit                // extent limit
	ChangeUp             // change up
	ChangeDown           // change down
	Month                // month N
	Weekday              // weekday N
	Season               // season ID
	DateWord             // date KEY: the key says which
	TimeMark             // clock: am, pm, GMT
	Era                  // era: BC, AD, AH
	SayVerb              // speech verb
	According            // speech according
	Reported             // speech reported
	Estimated            // stance estimated
	Supposed             // stance supposed
	Denied               // stance denied
	Person               // people: name of the section is the population, "" for people at large
	Plural               // nouns plural: irregular plurals and collectives
	MeasureNoun          // measure ID noun
	MeasureState         // measure ID state
	MeasureSubject       // measure ID subject
	MeasureObject        // measure ID object
	MeasureToll          // measure ID toll
	MeasureThing         // measure ID thing
	MeasureBefore        // measure ID before: words before the figure ("home to")
	EventNoun            // event KIND noun
	EventVerb            // event KIND verb
	EventPerson          // event KIND person: those, or the things, by whom an event is told that no noun names
	Cue                  // cue KEY: words that say which event a clause speaks of; rarity common: names that many share; rarity detail, vehicle: what events befall; origin agency, office, party: who others have figures from; the key is the entry's name
	VerbClass            // verb CLASS words: verbs that say one thing of their object; the name is the class
	VerbActs             // verb CLASS acts: verbs that say it of their subject
	Guard                // guard before: flight, route, article; guard age: aged
	GuardAfter           // guard UNIT after: years old
	Abbrev               // abbreviation words
	Preposition          // words preposition
	Determiner           // words determiner
	Conjunction          // words conjunction
	Auxiliary            // words auxiliary
	Pronoun              // words pronoun
	Relative             // words relative
	Negation             // words negation
	Adverb               // words adverb
	Subordinate          // words subordinate: because, while, when
	NotName              // words not-name: capitalised words that name nothing
	Unsaid               // stance unsaid: words by which a whole sentence asserts none of its figures
	Early                // extent early: words by which a count is of an early moment or one spot
	ZeroOpen             // zero open: words by which nobody was counted yet
	Happening            // happening NAME words: what a date is the date of
	classes
)

// slot is a place in a lexicon file: the kind of its section and the key of
// its field; "" stands for any key.
type slot struct{ section, key string }

// slots is the one list of what may stand in a file, and the class of each.
var slots = map[slot]Class{
	{"number", "words"}:       Number,
	{"scale", "words"}:        ScaleWord,
	{"scale", "mark"}:         ScaleMark,
	{"fraction", "words"}:     Fraction,
	{"ordinal", "words"}:      Ordinal,
	{"vague", "words"}:        VagueWord,
	{"hedge", "before"}:       HedgeBefore,
	{"hedge", "after"}:        HedgeAfter,
	{"zero", "words"}:         Zero,
	{"unit", "words"}:         UnitWord,
	{"unit", "mark"}:          UnitMark,
	{"currency", "mark"}:      CurrencyMark,
	{"currency", "words"}:     CurrencyWord,
	{"rate", "after"}:         RateAfter,
	{"extent", "increment"}:   Increment,
	{"extent", "part"}:        PartOf,
	{"extent", "limit"}:       Limit,
	{"change", "up"}:          ChangeUp,
	{"change", "down"}:        ChangeDown,
	{"month", "words"}:        Month,
	{"weekday", "words"}:      Weekday,
	{"season", "words"}:       Season,
	{"date", "words"}:         DateWord,
	{"clock", "words"}:        TimeMark,
	{"era", "words"}:          Era,
	{"speech", "verb"}:        SayVerb,
	{"speech", "according"}:   According,
	{"speech", "reported"}:    Reported,
	{"stance", "estimated"}:   Estimated,
	{"stance", "supposed"}:    Supposed,
	{"stance", "denied"}:      Denied,
	{"people", "words"}:       Person,
	{"nouns", "plural"}:       Plural,
	{"measure", "noun"}:       MeasureNoun,
	{"measure", "state"}:      MeasureState,
	{"measure", "subject"}:    MeasureSubject,
	{"measure", "object"}:     MeasureObject,
	{"measure", "toll"}:       MeasureToll,
	{"measure", "thing"}:      MeasureThing,
	{"measure", "before"}:     MeasureBefore,
	{"event", "noun"}:         EventNoun,
	{"event", "verb"}:         EventVerb,
	{"event", "person"}:       EventPerson,
	{"cue", "switch"}:         Cue,
	{"cue", "aside"}:          Cue,
	{"cue", "back"}:           Cue,
	{"cue", "aggregate"}:      Cue,
	{"cue", "after"}:          Cue,
	{"cue", "generic"}:        Cue,
	{"cue", "ends"}:           Cue,
	{"cue", "begins"}:         Cue,
	{"cue", "mourns"}:         Cue,
	{"cue", "issue"}:          Cue,
	{"cue", "erupts"}:         Cue,
	{"cue", "volcano"}:        Cue,
	{"cue", "recalls"}:        Cue,
	{"cue", "lingers"}:        Cue,
	{"cue", "tally"}:          Cue,
	{"cue", "felt"}:           Cue,
	{"cue", "shift"}:          Cue,
	{"cue", "at"}:             Cue,
	{"cue", "part"}:           Cue,
	{"cue", "counts"}:         Cue,
	{"cue", "hosts"}:          Cue,
	{"cue", "uprooted"}:       Cue,
	{"cue", "by_conflict"}:    Cue,
	{"cue", "by_disaster"}:    Cue,
	{"cue", "land"}:           Cue,
	{"cue", "spot"}:           Cue,
	{"cue", "aboard"}:         Cue,
	{"cue", "area"}:           Cue,
	{"cue", "moved"}:          Cue,
	{"cue", "scene"}:          Cue,
	{"cue", "former"}:         Cue,
	{"cue", "older"}:          Cue,
	{"cue", "topmost"}:        Cue,
	{"cue", "final"}:          Cue,
	{"cue", "alert"}:          Cue,
	{"cue", "case"}:           Cue,
	{"cue", "rite"}:           Cue,
	{"cue", "broken"}:         Cue,
	{"cue", "water"}:          Cue,
	{"cue", "rescuers"}:       Cue,
	{"cue", "strife"}:         Cue,
	{"cue", "coming"}:         Cue,
	{"cue", "corrects"}:       Cue,
	{"cue", "amends"}:         Cue,
	{"cue", "amended"}:        Cue,
	{"cue", "growth"}:         Cue,
	{"cue", "running"}:        Cue,
	{"cue", "broad"}:          Cue,
	{"cue", "remaining"}:      Cue,
	{"cue", "sampled"}:        Cue,
	{"cue", "leaving"}:        Cue,
	{"cue", "remains"}:        Cue,
	{"cue", "came"}:           Cue,
	{"cue", "went"}:           Cue,
	{"cue", "took"}:           Cue,
	{"cue", "gave"}:           Cue,
	{"cue", "nearly"}:         Cue,
	{"cue", "abroad"}:         Cue,
	{"cue", "ratio"}:          Cue,
	{"cue", "bringing"}:       Cue,
	{"cue", "since"}:          Cue,
	{"cue", "half"}:           Cue,
	{"cue", "twice"}:          Cue,
	{"cue", "thrice"}:         Cue,
	{"cue", "fourfold"}:       Cue,
	{"cue", "fivefold"}:       Cue,
	{"cue", "tenfold"}:        Cue,
	{"verb", "words"}:         VerbClass,
	{"verb", "acts"}:          VerbActs,
	{"guard", "before"}:       Guard,
	{"guard", "after"}:        GuardAfter,
	{"abbreviation", "words"}: Abbrev,
	{"words", "preposition"}:  Preposition,
	{"words", "determiner"}:   Determiner,
	{"words", "conjunction"}:  Conjunction,
	{"words", "auxiliary"}:    Auxiliary,
	{"words", "pronoun"}:      Pronoun,
	{"words", "relative"}:     Relative,
	{"words", "negation"}:     Negation,
	{"words", "adverb"}:       Adverb,
	{"words", "subordinate"}:  Subordinate,
	{"words", "not-name"}:     NotName,
	{"stance", "unsaid"}:      Unsaid,
	{"extent", "early"}:       Early,
	{"zero", "open"}:          ZeroOpen,
	{"rarity", "common"}:      Cue,
	{"rarity", "detail"}:      Cue,
	{"rarity", "vehicle"}:     Cue,
	{"origin", "agency"}:      Cue,
	{"origin", "office"}:      Cue,
	{"origin", "party"}:       Cue,
	{"happening", "words"}:    Happening,
}

// A ClassSet has a bit for each class.
var _ [64 - classes]struct{}
