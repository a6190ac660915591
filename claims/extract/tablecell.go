package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
)

// signs is what the figures of a column show of how numbers are written in it. Whether
// "1.234" is a thousand or one and a bit is told by the others of its column, or of its
// table, and never guessed.
type signs struct {
	groups   [2]int // by sign, comma and full stop: figures in which it surely parts thousands
	decimals [2]int // in which it surely begins the decimals
	open     [2]int // that could be either
}

const (
	comma = 0
	stop  = 1
)

// sign is the index of a sign of numbers.
func sign(b byte) int {
	if b == '.' {
		return stop
	}
	return comma
}

// note takes up what a cell shows.
func (s *signs) note(cell string) {
	cell = bareNumber(cell)
	last := strings.LastIndexAny(cell, ",.")
	if last < 0 {
		return
	}
	is := sign(cell[last])
	other := strings.ContainsRune(cell[:last], rune(",."[1-is]))
	several := strings.IndexByte(cell[:last], cell[last]) >= 0
	tail, head := len(cell)-last-1, last
	switch {
	case other && several:
	case other: // 1,234.5
		s.decimals[is]++
		s.groups[1-is]++
	case several: // 1,234,567
		s.groups[is]++
	case tail != 3 || head > 3 || head == 0 || cell[0] == '0': // 12.5, 1234.567, 0.125
		s.decimals[is]++
	default:
		s.open[is]++
	}
}

// add joins what several columns show.
func (s *signs) add(t signs) {
	for i := range s.groups {
		s.groups[i] += t.groups[i]
		s.decimals[i] += t.decimals[i]
		s.open[i] += t.open[i]
	}
}

// enough is how many figures of one form, and none of another, show that its sign parts
// thousands: decimals do not always have three digits.
const enough = 3

// thousands reports whether a sign parts thousands in a column, and whether that is
// known.
func (s *signs) thousands(is int) (groups, known bool) {
	switch {
	case s.groups[is] > 0 && s.decimals[is] == 0, s.decimals[1-is] > 0 && s.decimals[is] == 0:
		return true, true
	case s.decimals[is] > 0 && s.groups[is] == 0, s.groups[1-is] > 0 && s.groups[is] == 0:
		return false, true
	case s.groups[is] == 0 && s.decimals[is] == 0 && s.open[is] >= enough:
		return true, true
	}
	return false, false
}

// cellFault is why a cell is no figure.
type cellFault uint8

const (
	noFault cellFault = iota
	absent            // nothing is said
	formula           // "=SUM(A1:A9)" is text, and is never worked out
	either            // 1.234 may be a thousand or one and a bit
	negative
	percentage
	noNumber
)

func (f cellFault) String() string {
	switch f {
	case formula:
		return "a formula, which is never worked out"
	case either:
		return "a figure that may be read with thousands or with decimals, and nothing in the table tells which"
	case negative:
		return "a figure below zero"
	case percentage:
		return "a percentage"
	}
	return "no figure"
}

// figure reads a cell of figures.
func (s *signs) figure(cell string) (claims.Quantity, cellFault) {
	cell = strings.TrimSpace(cell)
	if _, ok := forms().word("missing", cell); ok || cell == "" {
		return claims.Quantity{}, absent
	}
	if len(cell) > 80 {
		return claims.Quantity{}, noNumber
	}
	if f := faultOf(cell); f != noFault {
		return claims.Quantity{}, f
	}
	hedge, rest := signOf(cell)
	n, f := s.number(bareNumber(rest))
	switch {
	case f == noFault && hedge == claims.Exact:
		return claims.ExactlyNumber(n), noFault
	case f == noFault:
		return claims.Quantity{Point: n, Step: claims.Int(1), Hedge: hedge, Words: hedge.String()}, noFault
	case f == either:
		return claims.Quantity{}, f
	}
	return s.words(cell)
}

// faultOf tells cells that are no figures by how they begin or end.
func faultOf(cell string) cellFault {
	switch first, last := cell[0], cell[len(cell)-1]; {
	case first == '=' || first == '@' || first == '+' && len(cell) > 1 && !digit(cell[1]):
		return formula
	case first == '-' && len(cell) > 1 && (digit(cell[1]) || !strings.ContainsAny(cell, "0123456789")):
		if digit(cell[1]) {
			return negative
		}
		return formula
	case first == '(' && last == ')':
		return negative
	case last == '%':
		return percentage
	}
	return noFault
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// words reads a figure in words: "more than 30,000", "20-30", "dozens".
func (s *signs) words(cell string) (claims.Quantity, cellFault) {
	for at := strings.IndexAny(cell, ",."); at > 0 && at+1 < len(cell); {
		if digit(cell[at-1]) && digit(cell[at+1]) {
			if groups, known := s.thousands(sign(cell[at])); known && groups != (cell[at] == ',') {
				return claims.Quantity{}, either
			}
		}
		next := strings.IndexAny(cell[at+1:], ",.")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	q, err := claims.ParseFigure(cell)
	if err != nil || q.IsZero() {
		return claims.Quantity{}, noNumber
	}
	return q, noFault
}

// signOf takes a sign like ">" or "~" off a figure.
func signOf(cell string) (claims.Hedge, string) {
	best, hedge := "", claims.Exact
	for s, name := range forms().words["signs"] {
		before, after := strings.HasPrefix(strings.ToLower(cell), s), s == "+" && strings.HasSuffix(cell, s)
		if (before || after) && len(s) > len(best) {
			best, hedge = s, hedgeNamed(name)
		}
	}
	if best == "+" && strings.HasSuffix(cell, "+") {
		return hedge, cell[:len(cell)-1]
	}
	if best == "+" {
		return claims.Exact, cell
	}
	return hedge, cell[len(best):]
}

func hedgeNamed(name string) claims.Hedge {
	var h claims.Hedge
	_ = h.UnmarshalText([]byte(name)) // the names are those of the file, and tested
	return h
}

// bareNumber takes off a figure what does not change it: space around it and inside, and
// the marks of footnotes behind it.
func bareNumber(cell string) string {
	cell = strings.TrimSpace(cell)
	if i := strings.IndexByte(cell, '['); i > 0 && strings.HasSuffix(cell, "]") {
		cell = cell[:i]
	}
	cell = strings.TrimRightFunc(cell, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰", r)
	})
	if !strings.ContainsFunc(cell, grouping) {
		return cell
	}
	return withoutGroups(cell)
}

// grouping reports whether a character parts thousands and nothing else.
func grouping(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '\'' || r == '’'
}

// withoutGroups drops what parts thousands, where it parts threes.
func withoutGroups(cell string) string {
	var b strings.Builder
	digits := -1 // since the last mark; none yet
	for _, r := range cell {
		if !grouping(r) {
			if digits >= 0 {
				digits++
			}
			b.WriteRune(r)
			continue
		}
		if digits >= 0 && digits != 3 || b.Len() == 0 || digits < 0 && b.Len() > 3 {
			return cell
		}
		digits = 0
	}
	if digits != 3 {
		return cell
	}
	return b.String()
}

// number reads digits with signs as the column has them.
func (s *signs) number(cell string) (claims.Number, cellFault) {
	if cell == "" || !digit(cell[0]) || !utf8.ValidString(cell) {
		return claims.Number{}, noNumber
	}
	last := strings.LastIndexAny(cell, ",.")
	if last < 0 || strings.ContainsAny(cell, "eE") {
		return parsed(cell)
	}
	is := sign(cell[last])
	var own signs
	own.note(cell)
	groups := own.groups[is] > 0
	if own.open[is] > 0 {
		var known bool
		if groups, known = s.thousands(is); !known {
			return claims.Number{}, either
		}
	}
	if groups {
		return parsedGroups(cell, cell[last])
	}
	whole, ok := ungroup(cell[:last], ",."[1-is])
	if !ok {
		return claims.Number{}, noNumber
	}
	return parsed(whole + "." + cell[last+1:])
}

func parsedGroups(cell string, mark byte) (claims.Number, cellFault) {
	whole, ok := ungroup(cell, mark)
	if !ok {
		return claims.Number{}, noNumber
	}
	return parsed(whole)
}

// ungroup drops a mark that parts thousands; every group but the first must have three
// digits.
func ungroup(s string, mark byte) (string, bool) {
	parts := strings.Split(s, string(mark))
	for i, p := range parts {
		if i == 0 && (p == "" || len(parts) > 1 && len(p) > 3) || i > 0 && len(p) != 3 {
			return "", false
		}
	}
	return strings.Join(parts, ""), true
}

// parsed reads a plain number, or one as statistics programs write it: 1e+05.
func parsed(s string) (claims.Number, cellFault) {
	if i := strings.IndexAny(s, "eE"); i > 0 {
		s = s[:i] + "e" + strings.TrimPrefix(s[i+1:], "+")
	}
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) && s[i] != '.' && s[i] != 'e' && s[i] != '-' {
			return claims.Number{}, noNumber
		}
	}
	n, err := claims.ParseNumber(s)
	if err != nil {
		return claims.Number{}, noNumber
	}
	return n, noFault
}
