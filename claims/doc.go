// Package claims holds what texts say: the figures and dates that they give of
// the world, as plain values, and the algebra that tells whether two of them can
// both be right.
//
// A [Claim] is one figure or date with what it is a figure of. Its [Measure]
// says what is counted, its [Quantity] or date what was said, its facets (event,
// place, period, population, speaker …) what makes it comparable, and its
// citation where it stands. Whatever is the zero value is unknown, and what is
// unknown conflicts with nothing.
//
// Nobody who writes "about 300" means a number. So a figure has two intervals:
// Stated is what its words allow, Read what a reader takes from them. Dates have
// the same two, called core and margin. Where what is read meets, two claims
// agree; where only what is stated meets, they are in tension; where not even
// that does, they conflict:
//
//	a := claims.Figure("20,000")
//	b := claims.Figure("more than 30,000")
//	a.Stated       // [16,000, 24,000)
//	b.Read         // (30,000, 40,500]
//	a.Verdict(b)   // conflict
//
// How wide a hedge is read is no law of nature. All widths stand in one table,
// the [Profile]; [Newsroom] is the default, and any row can be changed.
//
// Everything here can be built by hand, compared with Equal, and written to JSON
// and read back without loss: numbers are exact decimals, never floats. The
// package reads no prose (that is extract's work), does not know which measures
// there are (the lexicon's), and never says whether two claims may be compared
// at all (factcheck's). Nothing in it fails but the reading of a literal.
package claims
