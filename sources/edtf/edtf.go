// Package edtf reads and writes dates as catalogues write them: the Extended
// Date/Time Format of ISO 8601-2:2019, in the profile of the Library of
// Congress.
//
// A [Date] is one expression: a day, a month, a year, a season, an interval
// with open or unknown ends, each possibly uncertain or approximate. It is a
// comparable value whose zero means "unknown". It keeps the expression as it
// was written, so that what is read is written back unchanged, and it knows
// the closed interval of [Day] numbers that it covers.
//
//	d, err := edtf.Parse("1991/..")
//	lo, hi := d.Bounds() // 1991-01-01, no end
//
// Bounds are strict: "1984~" covers the year 1984 and no day more. How far
// "about 1984" reaches is for whoever compares dates to say, and so is how
// sharp a season is; both are told by [Date.Approximate] and [Date.Precision].
//
// Where published readers of the format differ, this one holds to the
// profile: no spaces, no years of two or three digits, "Y" only before more
// than four digits, no times of day inside intervals. It goes beyond the
// profile in two places that real metadata needs: a time may stop at the minute
// ("2005-11-28T02:24Z"), and an interval may end in a unit that contains its
// start ("2004-06-11/2004-06").
package edtf

import "strings"

// Date is an EDTF expression. The zero Date is unknown: it covers every day.
// Dates are values: they may be copied, compared with == and used as map keys.
// Two dates are equal when they were written alike.
type Date struct {
	text  string
	lo    Day
	hi    Day
	clock clock
	prec  Precision
	flags flag
}

// flag is a set of facts about a date.
type flag uint8

const (
	uncertain   flag = 1 << iota // ? or % somewhere
	approximate                  // ~ or % somewhere
	indefinite                   // the year is not stated at all, or no end is
)

// Precision is the unit in which a date is given.
type Precision uint8

// The precisions, from none to the coarsest. Season stands for every part of a
// year between a month and a year, quarters and halves too.
const (
	Unknown Precision = iota // the zero date, or a date such as "XXXX"
	Second
	Minute
	DayPrecision
	Month
	Season
	Year
	Decade
	Century
	Millennium
	Interval // two ends, of any precision
	Set      // one or all of several dates
)

var precisionNames = []string{
	"unknown", "second", "minute", "day", "month", "season", "year",
	"decade", "century", "millennium", "interval", "set",
}

// String returns the precision's name, in English and lower case.
func (p Precision) String() string {
	if int(p) < len(precisionNames) {
		return precisionNames[p]
	}
	return precisionNames[Unknown]
}

// Parse reads an expression of any level. The empty string is an error; an
// unknown date in a file is for its reader to notice (see
// [Date.UnmarshalText]). Errors are of type [*SyntaxError].
func Parse(s string) (Date, error) {
	p := scanner{s: s}
	d, err := p.expression()
	if err != nil {
		return Date{}, err
	}
	d.text = strings.Clone(s) // a date keeps no file in memory
	return d, nil
}

// MustParse is [Parse] for expressions that a program holds itself. It panics
// where Parse fails.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// String returns the expression as it was written. The zero date is "".
func (d Date) String() string { return d.text }

// IsZero reports whether the date is the zero date, of which nothing is known.
//
//go:noinline
func (d Date) IsZero() bool { return d.text == "" }

// Equal reports whether two dates are written alike. "1990/1999" and "199X"
// cover the same days and are not equal: the second is one year of that decade.
func (d Date) Equal(e Date) bool { return d == e }

// Bounds returns the first and the last day that the date covers, both
// inclusive, as written: a time zone moves no day. An end that is open or
// unknown is [MinDay] or [MaxDay]. A date without a year covers every day.
//
// Seasons are those of the northern hemisphere where the expression does not
// name one, three whole months, and a winter begins in December of its year.
//
//go:noinline
func (d Date) Bounds() (lo, hi Day) {
	if d.IsZero() {
		return MinDay, MaxDay
	}
	return d.lo, d.hi
}

// Ends are the two ends of an interval, each the zero Date where it is open or
// unknown; any other date is both of its ends.
func (d Date) Ends() (from, to Date) {
	x, y, ok := strings.Cut(d.text, "/")
	if !ok {
		return d, d
	}
	from, _ = Parse(x) // of a valid interval, an end that does not parse is none
	to, _ = Parse(y)
	return from, to
}

// Definite reports whether the date says anything about the year. It is false
// for the zero date, for a date such as "XXXX-09-27" and for an interval
// without any end.
//
//go:noinline
func (d Date) Definite() bool { return !d.IsZero() && d.flags&indefinite == 0 }

// Precision returns the unit in which the date is given: the finest part that
// is stated in full. "1985-04-XX" is a month, "201X" a decade.
func (d Date) Precision() Precision { return d.prec }

// Uncertain reports whether any part of the date is marked as uncertain, by
// "?" or "%": its source is in doubt.
func (d Date) Uncertain() bool { return d.flags&uncertain != 0 }

// Approximate reports whether any part of the date is marked as approximate,
// by "~" or "%": it is an estimate.
func (d Date) Approximate() bool { return d.flags&approximate != 0 }

// Time returns the time of day, if the date has one, and its offset from UTC
// in minutes, east positive, if a zone is given. A time that stops at the
// minute has second 0; fractions of a second are dropped. Hour 24 is the end of
// the day.
func (d Date) Time() (hour, min, sec int, offsetMinutes int, hasTime, hasZone bool) {
	c := d.clock
	return int(c.hour), int(c.min), int(c.sec), int(c.offset), c.set, c.zone
}

// MarshalText writes the expression; the zero date is empty.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads an expression; empty text is the zero date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	v, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = v
	return nil
}
