package claims

import "slices"

// Profile is the one table of how wide figures and dates are read. Every
// number that turns words into the intervals of a [Quantity] or the margin of a
// [Period] stands in it, so that a desk that reads more strictly changes a row
// and nothing else:
//
//	strict := claims.Newsroom()
//	strict.Name = "strict"
//	strict.Scales[claims.Count].About.Read.Share = claims.MustNumber("0.05")
//
// [ParseProfile] reads one from a file.
//
// A profile whose Name is empty, and so the zero value, stands for [Newsroom].
// A Profile is not written after it is in use.
type Profile struct {
	Name   string               // printed beside each verdict that depends on a row
	Scales [Calendar + 1]Widths // the rows of each scale
	Vague  []VagueRow           // vague words; the first row of an ID counts
	Dates  DateWidths           // margins around dates
}

// Widths are the rows of one scale. A figure's unit is that of its last digit
// that counts: 10,000 in 20,000, 100,000 in 1.2 million.
type Widths struct {
	Zeros    bool   // zeros at the end of a figure may be rounding: 20,000 is in units of 10,000
	Measured bool   // small figures too are rounded to their last digit: 5.9 km, 12 %
	Closed   bool   // a plain figure's upper end belongs to it
	Cap      Number // a rounded figure is off by at most this share of itself; 0: no such limit
	Least    Number // and by at least this much, however it was written
	AsStated bool   // all that the words allow is read, and the widths as read do not matter
	Marks    int64  // a figure on a multiple of this is off by up to as much (clock times: 5); 0: none

	About    Width     // "about 300": to both sides, and never less than a plain figure's own rounding
	Nearly   Width     // "nearly 300": downwards
	JustOver Width     // "just over 300": upwards
	HeadRoom Allowance // "at least 23": how far above a reader still follows; at least one unit
	AtMost   Number    // "up to 500": the share of it from which a reader takes it
}

// Width is how far a hedged figure reaches: as read, and as its words allow.
type Width struct {
	Read, Stated Allowance
}

// Allowance is a distance from a figure: the widest of its parts.
type Allowance struct {
	Share Number // of the figure itself: 0.1
	Fixed Number // in the figure's own unit: three points
	Half  bool   // half a unit of its last digit, under the scale's Cap
}

// VagueRow is what one vague expression stands for.
type VagueRow struct {
	ID     string   // "hundreds_of_thousands"
	Read   Interval // what a desk accepts
	Stated Interval // the widest defensible reading
}

// MustNumber is [ParseNumber] for literals in code; it panics on any other.
func MustNumber(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

// Newsroom is the default profile: what an editor takes a figure to mean. It is
// the caller's to change.
func Newsroom() Profile {
	p := newsroom
	p.Vague = slices.Clone(p.Vague)
	p.Dates.Years = slices.Clone(p.Dates.Years)
	p.Dates.Parts = slices.Clone(p.Dates.Parts)
	return p
}

// Conservative is the newsroom's table without a narrower reading than the words
// allow: "20,000" is anything from 16,000 up to 24,000, "at least 18" any number
// from there. Figures then only agree or conflict, and what the newsroom reads as
// a tension agrees. Dates are as in the newsroom. It is the caller's to change.
func Conservative() Profile {
	p := Newsroom()
	p.Name = "conservative"
	for s := range Calendar {
		p.Scales[s].AsStated = true
	}
	for i := range p.Vague {
		p.Vague[i].Read = p.Vague[i].Stated
	}
	return p
}

// newsroom is never written.
var newsroom = Profile{
	Name: "newsroom",
	Scales: [Calendar + 1]Widths{
		Count:    countWidths,
		Money:    countWidths,
		Physical: physicalWidths,
		Magnitude: {
			Measured: true, Closed: true, Least: decimal(5, -2),
			About:    Width{Allowance{Fixed: decimal(2, -1)}, Allowance{Fixed: decimal(5, -1)}},
			Nearly:   Width{Allowance{Fixed: decimal(2, -1)}, Allowance{Fixed: decimal(5, -1)}},
			JustOver: Width{Allowance{Fixed: decimal(2, -1)}, Allowance{Fixed: decimal(5, -1)}},
			HeadRoom: Allowance{Fixed: decimal(5, -1)},
			AtMost:   decimal(5, -1),
		},
		Percent: {
			Measured: true,
			About:    Width{Allowance{Fixed: Int(3)}, Allowance{Fixed: Int(8)}},
			Nearly:   Width{Allowance{Fixed: Int(5)}, Allowance{Fixed: Int(8)}},
			JustOver: Width{Allowance{Fixed: Int(3)}, Allowance{Fixed: Int(8)}},
			HeadRoom: Allowance{Share: decimal(35, -2)},
			AtMost:   decimal(5, -1),
		},
		Clock: {
			Marks:    5,
			About:    Width{Allowance{Fixed: Int(15)}, Allowance{Fixed: Int(30)}},
			Nearly:   Width{Allowance{Fixed: Int(15)}, Allowance{Fixed: Int(30)}},
			JustOver: Width{Allowance{Fixed: Int(15)}, Allowance{Fixed: Int(30)}},
		},
	},
	Vague: vagueWords,
	Dates: newsroomDates,
}

// countWidths are the rows for people, things and amounts of money.
var countWidths = Widths{
	Zeros: true, Cap: decimal(2, -1),
	About:    Width{Allowance{Share: decimal(1, -1), Half: true}, Allowance{Share: decimal(25, -2), Half: true}},
	Nearly:   Width{Allowance{Share: decimal(15, -2)}, Allowance{Share: decimal(2, -1)}},
	JustOver: Width{Allowance{Share: decimal(1, -1)}, Allowance{Share: decimal(35, -2)}},
	HeadRoom: Allowance{Share: decimal(35, -2)},
	AtMost:   decimal(5, -1),
}

// physicalWidths are the rows for what is measured with an instrument.
var physicalWidths = Widths{
	Zeros: true, Measured: true, Cap: decimal(2, -1),
	About:    Width{Allowance{Share: decimal(5, -2)}, Allowance{Share: decimal(1, -1)}},
	Nearly:   Width{Allowance{Share: decimal(15, -2)}, Allowance{Share: decimal(2, -1)}},
	JustOver: Width{Allowance{Share: decimal(1, -1)}, Allowance{Share: decimal(35, -2)}},
	HeadRoom: Allowance{Share: decimal(35, -2)},
	AtMost:   decimal(5, -1),
}
