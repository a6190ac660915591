package render

import (
	"github.com/sourcedclaims/factcheck/claims"
)

// widths names the row of the reading profile that gave a figure its widths, with
// its numbers where the profile is a built-in one.
func (b *book) widths(c *claims.Claim, profile string) string {
	q := c.Quantity
	scale := b.info(c.Measure).Scale
	table, known := claims.ProfileNamed(profile)
	widths := table.Scales[scale]
	switch {
	case q.Vague != "":
		return b.Say("widths.vague", prose(q.Vague))
	case q.Hedge == claims.None, q.Hedge == claims.Exact && q.Step.IsZero():
		return b.Say("widths.exact")
	case q.Hedge == claims.Exact, q.Hedge == claims.Range:
		return b.row("widths.rounding", scale, b.limit(widths, known))
	}
	key, text := b.hedgeRow(widths, q)
	switch {
	case !known:
		text = ""
	case widths.AsStated:
		text = b.Say("widths.stated")
	}
	return b.row(key, scale, text)
}

// row names a row of a profile, and says what is in it.
func (b *book) row(key string, scale claims.Scale, text string) string {
	of := b.named("scale.", scale.String())
	if text == "" {
		return b.Say("widths.row", b.Say(key), of)
	}
	return b.Say("widths.row.of", b.Say(key), of, text)
}

// limit says how far a plain figure may be off.
func (b *book) limit(w claims.Widths, known bool) string {
	switch {
	case !known:
		return ""
	case w.AsStated:
		return b.Say("widths.stated")
	case w.Cap.IsZero():
		return b.Say("widths.half")
	}
	return b.Say("widths.half.most", b.percent(w.Cap))
}

func (b *book) hedgeRow(w claims.Widths, q claims.Quantity) (key, text string) {
	switch {
	case q.Hedge == claims.AtLeast || q.Hedge == claims.MoreThan:
		return "widths.head_room", b.Say("widths.up_to", b.allowance(w.HeadRoom))
	case q.Hedge == claims.AtMost || q.Hedge == claims.LessThan:
		return "widths.at_most", b.Say("widths.no_less", b.percent(w.AtMost))
	case q.Lean == claims.Below:
		return "widths.nearly", b.bothWays(w.Nearly)
	case q.Lean == claims.Above:
		return "widths.just_over", b.bothWays(w.JustOver)
	}
	return "widths.about", b.bothWays(w.About)
}

func (b *book) bothWays(w claims.Width) string {
	return b.Say("widths.both", b.allowance(w.Read), b.allowance(w.Stated))
}

func (b *book) allowance(a claims.Allowance) string {
	var parts []string
	if !a.Share.IsZero() {
		parts = append(parts, b.percent(a.Share))
	}
	if !a.Fixed.IsZero() {
		parts = append(parts, b.Numerals(a.Fixed.String()))
	}
	if a.Half {
		parts = append(parts, b.Say("widths.half_unit"))
	}
	if len(parts) == 0 {
		return b.Say("widths.nothing")
	}
	out := parts[0]
	for _, p := range parts[1:] {
		out = b.Say("widths.or", out, p)
	}
	return out
}

func (b *book) percent(share claims.Number) string {
	n, ok := share.Mul(claims.Int(100))
	if !ok {
		return b.Numerals(share.String())
	}
	return b.Numerals(n.String()) + " %"
}
