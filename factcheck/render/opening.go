package render

import (
	"iter"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// The first sentence of a report for those who decide says what is to be done, and how
// much was read and compared: "3 to fix, 2 to attribute; 41 figures checked in 6 texts, 9
// not comparable, all files read."

// opening is the first sentence in two parts: what is to be done, and the rest.
func (b *book) opening(list []matter) (todo, rest string) {
	const here = "\x1f" // in no message
	_, rest, _ = strings.Cut(b.Say("opening.sentence", here, b.coverage()), here)
	return capital(b.todo(list)), rest
}

// todo counts what the findings ask for that are shown and that nobody ruled on. Without
// any it says why there is none: nothing found is not the same as nothing compared.
func (b *book) todo(list []matter) string {
	var n [len(actionNames)]int
	for i := range list {
		if m := &list[i]; m.Rule != "" && m.ruling == nil && b.shown(m.Finding) {
			n[m.action]++
		}
	}
	var parts []string
	for a, count := range n {
		if count > 0 {
			parts = append(parts, b.Count("action."+action(a).String(), count))
		}
	}
	if n := len(b.Accepted); n > 0 {
		parts = append(parts, b.Count("action.ruled", n))
	}
	switch {
	case len(parts) > 0:
		return strings.Join(parts, ", ")
	case b.nothing():
		return b.Say("opening.nothing")
	case b.allAgree():
		return b.Say("opening.agree")
	}
	return b.Say("opening.quiet", b.levelName(b.Show))
}

// levelName is what a level is called in a sentence.
func (b *book) levelName(l factcheck.Level) string { return b.Say("level." + l.String()) }

// coverage says how many figures were held against others, in how many texts, and whether
// every file was read. With a draft its figures count, for it is what was checked.
func (b *book) coverage() string {
	checked, without := 0, 0
	for i := range b.Claims {
		if b.underTest(&b.Claims[i]) {
			checked++
		}
	}
	for c := range b.apart() {
		if b.underTest(c) {
			without++
		}
	}
	if b.Uncompared == nil && len(b.Claims) > 0 { // a report of an older version: what was compared is not known
		return strings.Join([]string{b.Say("opening.onlyread", b.Count("opening.read", checked), b.Count("opening.where", b.Stats.Texts)), b.wasRead()}, ", ") + "."
	}
	parts := []string{b.Say("opening.checked", b.Count("opening.compared", checked-without), b.Count("opening.where", b.Stats.Texts))}
	if without > 0 {
		parts = append(parts, b.Count("opening.without", without))
	}
	return strings.Join(append(parts, b.wasRead()), ", ") + "."
}

// underTest reports whether a claim is one of those under test, as every claim is where no
// text is.
func (b *book) underTest(c *claims.Claim) bool { return !b.hasDraft() || b.isDraft(c.Citation.Source) }

func (b *book) hasDraft() bool { return b.isDraft(b.mainText()) }

// wasRead says whether every file was read, and to its end.
func (b *book) wasRead() string {
	fatal := 0
	for _, p := range b.Problems {
		if p.Fatal {
			fatal++
		}
	}
	switch {
	case fatal > 0:
		return b.Count("opening.unread", fatal)
	case !b.Complete:
		return b.Say("opening.incomplete")
	}
	return b.Say("opening.allread")
}

// apart goes over the claims that were held against no other.
func (b *book) apart() iter.Seq[*claims.Claim] {
	return func(yield func(*claims.Claim) bool) {
		for _, n := range slices.Compact(slices.Sorted(slices.Values(b.Uncompared))) {
			if n >= 0 && n < len(b.Claims) && !yield(&b.Claims[n]) {
				return
			}
		}
	}
}
