package extract

import "github.com/sourcedclaims/factcheck/claims"

// The last row of a table may sum up the others. Then its figure follows from theirs: it is
// their sum, or holds them where some rows have none.

// gridSum is what a column gives to add up.
type gridSum struct {
	parts   []int // among the claims of the table
	total   int   // likewise; 0 and not summed: none
	summed  bool
	open    bool // a row has no figure
	unclear bool // a row may be anything, or is summed up twice
}

// maxSummed is how many rows of a table are added up.
const maxSummed = 20

// gap takes in a row of which no claim is made.
func (s *gridSum) gap(c, of *gridCell) {
	switch {
	case of == nil || c == of:
	case c == nil:
		s.open = true
	default:
		s.unclear = true
	}
}

// row takes in a row with its claim, if one was made.
func (s *gridSum) row(n int, made, total bool) {
	switch {
	case s.summed:
		s.unclear = true // what stands below a total is of something else
	case total:
		s.total, s.summed, s.unclear = n, true, s.unclear || !made
	case !made:
		s.open = true
	default:
		s.parts = append(s.parts, n)
	}
}

// total notes the total of a column as the sum of its other figures, where no place lies in
// another or is told twice.
func (w *gridReader) total(s *gridSum) {
	if !s.summed || s.unclear || len(s.parts) < 2 || len(s.parts) > maxSummed {
		return
	}
	account := claims.Account{Kind: claims.Sum}
	if s.open {
		account.Kind = claims.Holds
	}
	for n, i := range s.parts {
		for _, j := range s.parts[:n] {
			if a, b := w.out[i].Place[0], w.out[j].Place[0]; a == b || w.Places.Same(a, b) || w.Places.Contains(a, b) || w.Places.Contains(b, a) {
				return
			}
		}
		account.Of = append(account.Of, w.out[i].ID)
	}
	if w.nested(s) {
		return
	}
	w.out[s.total].Account = account
}

// nested reports whether a figure of a column is the sum of those right below or above it, as
// that of a region with its districts is: then these are not told apart from the others.
func (w *gridReader) nested(s *gridSum) bool {
	value := func(n int) float64 { return w.out[s.parts[n]].Quantity.Point.Float() }
	for n := range s.parts {
		for _, step := range [...]int{-1, 1} {
			sum := 0.0
			for k := n + step; k >= 0 && k < len(s.parts); k += step {
				if sum += value(k); sum == value(n) && k != n+step {
					return true
				}
			}
		}
	}
	return false
}
