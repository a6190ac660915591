package factcheck

// Rule is one kind of finding: a name to configure it by, what it means, and
// the level it has unless a [Policy] says otherwise.
type Rule struct {
	ID       string   // "FC101"; never reused
	Relation Relation // what its findings state
	Name     string   // a few words for a list: "two figures conflict"
	Doc      string   // one paragraph: what it means, when it fires, what keeps it silent, how to clear it
	Levels   Levels   // default level for each severity
	Raised   Level    // the level that a large difference may raise it to; none: it is not raised
	Since    string   // the version that it came with; empty: the first
	Planned  bool     // listed so that its id is taken; nothing fires it yet
}

// Levels is a level for each severity, indexed by [Severity].
type Levels [Critical + 1]Level

// always is the same level whatever the severity.
func always(l Level) Levels { return Levels{l, l, l, l, l, l} }

// asSlip is the default of what a text works out wrongly.
var asSlip = Levels{Warning, Warning, Warning, Error, Error, Error}

// asConflict is the default of all that cannot be right: an error from
// moderate, a warning if minor, a note if trivial.
var asConflict = Levels{Warning, Note, Warning, Error, Error, Error}

// Rules lists every rule, in the order of the documentation. Help texts are
// made from it. It is data: do not write to it. [Agree], [PartWhole] and
// [DifferentScope] are no discrepancies and have no rule: their findings carry
// an empty rule and the level none.
var Rules = []Rule{
	{
		ID: "FC101", Relation: Conflict, Name: "two texts give figures that cannot both be right", Levels: asConflict,
		Doc: "Two texts give different figures for the same thing: the same event, what is counted, who, where and when. It fires when even the widest meaning of the words leaves no common value (20,000 against \"more than 30,000\"). It stays silent where the figures may be a rounding of each other, a running total at two times, a part of the other's total, or where it is not clear that the texts speak of one thing; a figure that stands far from the name of its event may be of a part of it, and is no conflict where it is the smaller one. To clear it, correct the wrong figure, say whose figure each is, or give both as a range.",
	},
	{
		ID: "FC102", Relation: Conflict, Name: "two texts give dates that cannot both be right", Levels: asConflict,
		Doc: "Two texts date the same happening differently, and no reading of the words (\"mid-1993\" is May to August, with a month either way) has a day in common. It compares only dates of which the same thing is said about an event that both texts name. It stays silent where a date is marked as uncertain or rests on a weekday that nothing anchors. To clear it, correct the date, or say that it is not known exactly.",
	},
	{
		ID: "FC103", Relation: Tension, Name: "two figures fit by the letter only", Levels: always(Note), Raised: Warning,
		Doc: "Both figures can be right as worded, but a reader takes them as different: \"at least 18\" allows 60, and nobody who knows of 60 writes it. A ratio above five at one time of counting makes it a warning, unless both are lower bounds. It stays silent where an ordinary reader sees no difference. To clear it, use the closer figure or say when each count was made.",
	},
	{
		ID: "FC104", Relation: Update, Name: "a later count is higher", Levels: always(Note), Raised: Warning,
		Doc: "A count that grows (the dead, the injured, the missing) is higher in the later text, and the count was still open at the earlier one: an update, not an error, however large the step. It needs two different times of counting, stated or taken from publication within 30 days of the event, and an event whose end is unknown or less than 30 days before the earlier one. It does not hold where the earlier text calls its count the last one (\"the final toll\", \"the search was called off\"): then the two conflict, at most as a warning. It is a warning where the step looks like a slip of the pen, 38 and two days later 83, and the first days are over. To clear it, use the newer figure or say of which day the older one is.",
	},
	{
		ID: "FC105", Relation: Revision, Name: "a later count is lower", Levels: Levels{Warning, Note, Warning, Warning, Warning, Warning},
		Doc: "A count that should only grow is lower in the later text. It may have been corrected, or an old paragraph was left standing. It is a note where the later text says that the figure was revised. To clear it, use the corrected figure and say that it was corrected.",
	},
	{
		ID: "FC106", Relation: Disputed, Name: "the figure is disputed in a source", Levels: always(Note), Raised: Warning,
		Doc: "One text gives both figures and attributes them to different speakers: the difference is reported, not made. A draft that gives both, each with its speaker, is fine. It is a warning where two other texts each give one of the figures as a fact. To clear it, attribute the figure.",
	},
	{
		ID: "FC107", Relation: Definition, Name: "the figures count with and without someone", Levels: always(Note),
		Doc: "The two figures differ by exactly the number of attackers (or others who may or may not be counted) that a text mentions. Both may be right. To clear it, say whether the attacker is counted.",
	},
	{
		ID: "FC108", Relation: SpeakerConflict, Name: "one speaker is given two figures", Levels: Levels{Warning, Warning, Warning, Error, Error, Error},
		Doc: "The same named speaker is credited with two figures that cannot both be right, for one thing at one time. One of the two texts has misheard or miscopied. It stays silent where either text gives no name, or where the times of counting differ. To clear it, go back to what the speaker said.",
	},
	{
		ID: "FC109", Relation: SameNumber, Name: "the same number stands for another measure", Levels: always(Note), Planned: true,
		Doc: "One number is used of two different things in texts about one event: often a slip of copying. Never a conflict by itself.",
	},
	{
		ID: "FC201", Relation: SelfConflict, Name: "a text contradicts itself", Levels: asConflict,
		Doc: "One text gives two figures for the same thing that cannot both be right: a headline against its body, a stale paragraph below a new top. Two figures in one text are usually two different things, so it asks for more evidence than a comparison between texts: the event named near both figures, the same people, the same place. To clear it, correct one figure or say what each counts.",
	},
	{
		ID: "FC202", Relation: SumMismatch, Name: "parts do not add up", Levels: asSlip,
		Doc: "A sentence lists the parts of a total, behind a colon, in brackets or before \"in all\", and they add up to something else, or the last row of a table does not sum up the others; or those that it says are among the total (of the 38 dead, 20 were men …; the dead and saved of those aboard; those left of all) are more than it; or a toll is not what it was and those who came to it, in one text or, as a warning, against an older one. The computation is shown. It stays silent where a figure is hedged to be about something, where those listed may be counted twice (civilians and children), where they are of another harm than the total, on a list that is not closed by \"and\", and where others may have come to a toll. To clear it, correct the total or a part.",
	},
	{
		ID: "FC203", Relation: PartExceedsWhole, Name: "a part is larger than its whole", Levels: asConflict,
		Doc: "What is counted in one figure lies wholly inside what is counted in the other (the soldiers among the dead, the dead among the casualties, one town of a country), and yet it is larger even as worded. It stays silent where the whole was counted before the part. To clear it, correct a figure or the word for what it counts.",
	},
	{
		ID: "FC204", Relation: RatioMismatch, Name: "a share does not fit its counts", Levels: asSlip,
		Doc: "A percentage or a fraction in words stands beside the counts that it was worked out from, as their share or as the change from one to the other, and is not theirs; or a count is said to be twice another, or to have doubled, and has not; or a measure and, in brackets, the same in another unit are not equal; or so many people do not live in so many households. The computation is shown. A last digit more or less, a tenth in a conversion, and a seventh in words (a third, twice) is a matter of rounding. It stays silent unless the sentence says by its form that the one follows from the others. To clear it, correct the percentage or a count.",
	},
	{
		ID: "FC205", Relation: PeriodMismatch, Name: "a period does not fit its dates", Levels: always(Error),
		Doc: "One text gives something an end before its beginning (a war ended before it began, somebody died before birth), or says in one sentence how long it lasted and from when to when (the ten-day siege from 3 to 20 May), and the two do not fit. It stays silent unless both are surely of one thing: of one name, or told in one sentence; a day more or less is a matter of counting. To clear it, correct a date.",
	},
	{
		ID: "FC206", Relation: WeekdayMismatch, Name: "a weekday does not fit its date", Levels: always(Error),
		Doc: "A full date is given with a weekday that it did not have. It stays silent on dates without a year, which are resolved by their weekday, and on dates up to 1926 that fit by the Julian calendar. To clear it, correct the weekday or the date; the two nearest that fit are named.",
	},
	{
		ID: "FC301", Relation: Unsupported, Name: "no source carries the draft's figure", Levels: always(Note),
		Doc: "A draft gives a number of people dead, hurt, missing, displaced, held and the like, or of buildings, for an event that its sources tell of, and no source carries it: in other words, rounded, as a sum or a difference, or within a range. It stays silent on figures below three, increments, rates, what may yet happen, and on figures whose event the draft's own words do not name or no source tells of; where any source has the number of people in another role; and where another rule tells of the figure. To clear it, name where the figure is from, or add that source.",
	},
	{
		ID: "FC302", Relation: Misquote, Name: "a quoted figure differs from the quotation", Levels: always(Error),
		Doc: "A figure inside quotation marks of a draft differs from the one in a source's quotation of the same words. It stays silent on quotations of fewer than five other words, where a tenth of the words or more differ, where another source has the quotation as the draft has it, and on hedged figures. To clear it, correct the figure, or quote what was said.",
	},
	{
		ID: "FC303", Relation: MeasureShift, Name: "the source's number with another noun", Levels: always(Warning),
		Doc: "A draft uses a source's number for another fate of people in the same event: 31 injured became 31 dead, 400 casualties became 400 dead. It stays silent where a source has the number for what the draft has it for, where the draft has it for the source's noun too, where both nouns may be said of the same people (evacuated and displaced, shot and injured), where who or where is another, and, of numbers of one digit but for zeros, where the draft has any figure for the source's noun or the source any for the draft's. To clear it, correct the noun or the number.",
	},
	{
		ID: "FC304", Relation: HedgeDropped, Name: "a hedge was dropped", Levels: always(Warning),
		Doc: "All sources that have a draft's figure give it as a bound (at least 240, up to 240), and the draft gives it bare. It stays silent where one source has it bare too, where the draft has the bound elsewhere (a headline may be short), on \"about\" before a round figure, and where the event is only maybe the same. It is a note where all sources say when a growing count was made (by Tuesday evening), the draft is of a later day within a month of the event, and says neither when nor that counting goes on. To clear it, take over the bound or the day.",
	},
	{
		ID: "FC305", Relation: PrecisionInflated, Name: "a figure became more precise", Levels: always(Note),
		Doc: "A draft gives a figure with more digits than any of its sources: about 1,200 became 1,184, dozens became 47. It stays silent where any source has the very number, or numbers that add up to it, or gives it as closely, where sources give only a bound (at least 1,100), on conversions into another unit, and where it is not sure that both are of one thing. To clear it, round as the sources do, or add the source of the exact figure.",
	},
	{
		ID: "FC306", Relation: Outdated, Name: "a newer figure exists", Levels: always(Warning),
		Doc: "A draft gives a count that a source had, and a source printed later, but not after the draft, has a higher one. It stays silent where the draft says when its count was made, has the newer one too, or is older than the newer one, and without dates of publication. To clear it, give the newer count, or say of when the older is.",
	},
	{
		ID: "FC307", Relation: OneSided, Name: "a disputed figure is given as fact", Levels: always(Warning),
		Doc: "A draft gives on nobody's word a figure that a source gives beside another one, each on the word of its own speaker; or a figure of a fight that no source has but from one who fights (the army, the rebels, or a source whose metadata name a party). It stays silent where the draft says on whose word, there or elsewhere, where it gives the other figure too, and where any other source has the figure on another word or on nobody's. To clear it, say whose figure it is, or give both.",
	},
	{
		ID: "FC308", Relation: SingleOrigin, Name: "one origin only", Levels: always(Note),
		Doc: "All sources that give the draft's figure have it from one origin: two and more papers print the words of one agency, or credit it. They look like several and are one. It fires for counts of three and more of which a measure of the lexicon says what is counted. It stays silent where any source that agrees has it from elsewhere or on another word, and where the draft says on whose word it gives the figure. To clear it, name the origin in the draft, or find a second one.",
	},
	{
		ID: "FC901", Relation: Housekeeping, Name: "a directive without a reason", Levels: always(Warning),
		Doc: "A directive or waiver gives no reason, and so silences nothing. In a comment the reason stands behind two dashes: ignore FC101 -- both figures are attributed. To clear it, write why.",
	},
	{
		ID: "FC902", Relation: Housekeeping, Name: "a directive that silences nothing", Levels: always(Warning),
		Doc: "A directive or waiver matches no finding any more. It stays silent of waivers where only some of the texts were checked. To clear it, remove it.",
	},
	{
		ID: "FC903", Relation: Housekeeping, Name: "a directive that has expired", Levels: always(Warning),
		Doc: "A directive or waiver is past the last day that it gives (until), and silences nothing any more. To clear it, mend the text, or rule again.",
	},
	{
		ID: "FC904", Relation: Housekeeping, Name: "a baseline lists what is gone", Levels: always(Warning),
		Doc: "A baseline lists findings that no longer occur, most likely because somebody mended them. It stays silent where only some of the texts were checked. To clear it, run factcheck baseline prune.",
	},
	{
		ID: "FC905", Relation: Housekeeping, Name: "an input that was not read", Levels: always(Warning), Planned: true,
		Doc: "An input was too large or could not be read. Until this is a finding, it is told as a problem, and the exit code is 3.",
	},
	{
		ID: "FC906", Relation: Housekeeping, Name: "an unknown word in a directive", Levels: always(Warning),
		Doc: "A directive has a word that means nothing here, and so silences nothing: a verb or a rule misspelt, a day that is none, a reason without its dashes. To clear it, see what is proposed.",
	},
	{
		ID: "FC907", Relation: Housekeeping, Name: "a hint says what a figure is of", Levels: always(Note),
		Doc: "A comment in a draft says of a sentence what its words leave open, as its event or its extent, and its claims were compared so. It is told because a hint may silence a finding as a ruling does.",
	},
}

// RuleOf finds a rule by its id.
//
//go:noinline
func RuleOf(id string) (Rule, bool) {
	for _, r := range Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Policy says which level each rule has. The zero policy is the defaults of
// [Rules]. Keys are rule ids or beginnings of them ("FC3" for the whole
// family); the longest that fits decides. The level none turns a rule off.
type Policy map[string]Level

// Level is the level of a rule's finding of that severity.
func (p Policy) Level(r Rule, s Severity) Level {
	for n := len(r.ID); n > 0; n-- {
		if l, ok := p[r.ID[:n]]; ok {
			return l
		}
	}
	return r.Levels[min(s, Critical)]
}

// silent reports whether the policy turns a rule off by name.
func (p Policy) silent(r Rule) bool {
	return len(p) > 0 && p.Level(r, NoSeverity) == None && p.Level(r, Critical) == None
}
