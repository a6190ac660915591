// Package factcheck finds out whether sources agree. It takes texts, or claims
// that were read from them, works out which claims speak of the same thing, and
// reports where they cannot all be right. It never says which one is.
//
//	report := factcheck.Check(docs...)
//	for _, f := range report.Findings {
//		fmt.Println(f.Level, f.Event, f.Measure)
//		for _, side := range f.Sides {
//			fmt.Println("  ", side.Claims[0].Source, side.Claims[0].Quote)
//		}
//	}
//
// # How two claims are compared
//
// The tests have a fixed order, and leave a [Reason] each. The first that fails ends
// the comparison, as it does for most pairs: of the figures that differ in real news,
// four in five are of different things.
//
//   - Said: neither is denied, a plan or a possibility, and neither is an addition, a
//     rate or a limit.
//   - Event: the same, maybe the same, different, or not known. Names, kind and time
//     are weighed. All three firm is the same; one of them weak is maybe; two weak, or
//     one without any evidence, is not known. Details make up for some of that, but never
//     for more than maybe: an odd figure that both texts give, a bus that both tell of.
//     Kinds that are not kin, times that do not
//     meet, places apart, and other names or numbers make it different. Facts about a
//     place, such as its population, and dates of what bears a name need no event.
//   - Scope: measure, the facets that it needs, unit, extent, one event or several,
//     population, side, place and period, in this order. Each is equal, on one side not
//     known, a part of the other's, or apart, which ends it. Who says nothing of people,
//     side or place mostly means all. If one claim is a part of the other, all that is
//     asked is whether the part is larger than the whole; one that is a part only by
//     such silence never is.
//   - Values: agree, tension or conflict, by what a reader takes from the words and by
//     what the words allow.
//   - Grounds, for values that differ: both figures stand near the name of their event,
//     and two of one text are of the same event and scope beyond doubt, or on the word
//     of different speakers, or counts of two stated moments of which the later is higher.
//   - Explanation: a later count, a toll with and without those who did it, one text
//     that gives both on the word of two speakers. The first that fits is the relation.
//
// The [Policy] gives the level for the relation and its severity. It is at most a warning
// where the event is maybe the same, where a figure is an estimate, where nobody was
// counted perhaps too early, for things that no measure knows unless both figures are exact
// and of one day, and for crowds as two speakers give them. It is at most a note where both
// texts are of the day of the event and the count grows, for a count that fell, of an
// event that is only maybe the same, and for figures ten times apart unless the days of
// their events are known and meet or both use one name. Maybe, and each facet known on one side only, cost a
// step of [Confidence]; low confidence lowers the level by one, but not below a note.
//
// # Dates
//
// A date is compared with another where the same happened to the same thing: both are the
// day of one quake, both say when the war ended or Marta Selic was born. A war that lasted
// from 1988 to 1994 is held against another's end by its end. In one text a date can be
// wrong by itself: FC206 is a day that was no Tuesday, FC205 an end before its start.
//
// # Computations
//
// A text that works something out is checked by itself: FC202 is a total that is not the
// sum of the parts listed with it, FC204 a percentage that is not that of its counts, or
// miles that are not the kilometres in brackets. That one figure follows from others is
// said by the form of the sentence, and read as the claim's Account. What brought a toll
// to its number is held against an older text too.
//
// # Events that are known beforehand
//
// [Checker.Events] pins events by their names, kind, places and period, and then they
// decide: claims of one pin are of one event, claims of two are not. [Checker.Places] adds
// places, which says what lies in what.
//
// # What is reported
//
// What is reported is a topic, not a pair: five sources that give three figures
// are one [Finding] with three sides. Copies add nothing: two papers that print
// one agency's sentence are one origin. [Rules] lists all rules with what keeps
// them silent; a [Policy] says how much each weighs.
//
// A [Checker] holds the settings and its zero value is what the functions of
// the package use. Findings do not depend on the order of what is given.
package factcheck
