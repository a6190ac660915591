// Package frame decides which event each sentence of a text speaks of.
//
// A text tells of several events: the earthquake of today, the one of 2003 in
// its last paragraph, a strike in another town. A [Tracker] is fed the
// sentences in order. It keeps the frame of the headline and lead, that of the
// paragraph and that of the sentence before, and gives each sentence the one
// that its own words call for:
//
//	its words                                    its frame
//	a date that the frame at hand cannot hold    a new one, of that date
//	"another attack", "a separate shooting"      a new one, of which little is known
//	another place and an event of its own        a new one, of that place
//	"it killed", "the war"                       that of the sentence before
//	"the subsequent conflict"                    a new one, after the last date
//	none of these                                the paragraph's, or the lead's
//
// What was read from where is kept as the [claims.Basis] of the event, for
// comparison trusts a sentence that names its event more than one that does
// not.
package frame
