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
// Two claims are compared in a fixed order of tests. First whether they can be
// compared at all: whether both are said to have happened, are of one event,
// count the same thing, the same people, in the same place and time. Most pairs
// end here, and that is the point: of the figures that differ in real news, four
// in five are of different things. Then the two values are compared, by what
// their words allow and by what a reader takes from them. What differs is then
// explained, if it can be: a later count, a dispute that a text itself reports,
// a toll with or without the attacker. Each test leaves a [Reason].
//
// What is reported is a topic, not a pair: five sources that give three figures
// are one [Finding] with three sides. Copies add nothing: two papers that print
// one agency's sentence are one origin. [Rules] lists all rules with what keeps
// them silent; a [Policy] says how much each weighs.
//
// A [Checker] holds the settings and its zero value is what the functions of
// the package use. Findings do not depend on the order of what is given.
package factcheck
