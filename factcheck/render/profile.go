package render

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// row names the row of the reading profile that gave a figure its widths, with
// its numbers where the profile is a built-in one.
func row(c *claims.Claim, profile string) string {
	q := c.Quantity
	scale := lexicon.Measures().Info(c.Measure).Scale
	table, known := claims.ProfileNamed(profile)
	widths := table.Scales[scale]
	switch {
	case q.Vague != "":
		return "row " + prose(q.Vague) + " of the vague words"
	case q.Hedge == claims.None, q.Hedge == claims.Exact && q.Step.IsZero():
		return "none: the figure is exact"
	case q.Hedge == claims.Exact, q.Hedge == claims.Range:
		return "row rounding, scale " + scale.String() + limit(widths, known)
	}
	name, text := hedgeRow(widths, q)
	switch {
	case !known:
		text = ""
	case widths.AsStated:
		text = asStated
	}
	return "row " + name + ", scale " + scale.String() + text
}

// asStated stands in the place of the numbers where they do not matter.
const asStated = ": all that the words allow is read"

// limit says how far a plain figure may be off.
func limit(w claims.Widths, known bool) string {
	switch {
	case !known:
		return ""
	case w.AsStated:
		return asStated
	}
	s := ": half the unit of its last digit that counts"
	if !w.Cap.IsZero() {
		s += ", at most " + percent(w.Cap)
	}
	return s
}

func hedgeRow(w claims.Widths, q claims.Quantity) (name, text string) {
	switch {
	case q.Hedge == claims.AtLeast || q.Hedge == claims.MoreThan:
		return "head room", ": a reader follows up to " + allowance(w.HeadRoom) + " above"
	case q.Hedge == claims.AtMost || q.Hedge == claims.LessThan:
		return "at most", ": a reader takes no less than " + percent(w.AtMost) + " of it"
	case q.Lean == claims.Below:
		return "nearly", both(w.Nearly)
	case q.Lean == claims.Above:
		return "just over", both(w.JustOver)
	}
	return "about", both(w.About)
}

func both(w claims.Width) string {
	return ": " + allowance(w.Read) + " as read, " + allowance(w.Stated) + " by the words"
}

func allowance(a claims.Allowance) string {
	var parts []string
	if !a.Share.IsZero() {
		parts = append(parts, percent(a.Share))
	}
	if !a.Fixed.IsZero() {
		parts = append(parts, a.Fixed.String())
	}
	if a.Half {
		parts = append(parts, "half a unit of the last digit that counts")
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, " or ")
}

func percent(share claims.Number) string {
	n, ok := share.Mul(claims.Int(100))
	if !ok {
		return share.String()
	}
	return n.String() + " %"
}
