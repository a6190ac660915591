package factcheck

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// A number that moved to another noun: a source has 31 injured, and the draft 31 dead.
// Only fates are held against each other that a text confounds by a slip and not by a
// choice of words: who was evacuated may be called displaced.

// spare are fates that may be told of the same people, by the source's and then the draft's.
var spare = map[[2]fate]bool{
	{"shot", "hurt"}: true, {"hurt", "shot"}: true, {"ill", "hurt"}: true, {"hurt", "ill"}: true,
	{"dead", "casualties"}: true, {"hurt", "casualties"}: true, {"shot", "casualties"}: true, {"missing", "casualties"}: true, {"held", "casualties"}: true,
	{"dead", "dead or missing"}: true, {"missing", "dead or missing"}: true,
	{"saved", "moved"}: true, {"moved", "saved"}: true, {"held", "saved"}: true, {"saved", "held"}: true,
	{"charged", "held"}: true, {"convicted", "charged"}: true, {"convicted", "held"}: true,
}

// shifted finds the figures of a draft whose number the sources have for another fate.
func (b *board) shifted(list []claims.Claim) (out []Finding) {
	seen := onlyOnce{}
	for i := range b.said {
		if !b.isCore(&b.said[i]) || b.hasItself(i) {
			continue
		}
		from := b.shiftedFrom(i)
		if len(from) == 0 || seen.told(b.said[i].claim) {
			continue
		}
		c, s := b.said[i].claim, b.said[from[0].source].claim
		why := phrase("a source has %q as %w, and the text as %w", s.Citation.Quote, string(s.Measure), string(c.Measure))
		f := b.ofDraft("FC303", i, from, list, "measure", "shifted", why)
		f.Measure = c.Measure
		out = append(out, f)
	}
	return out
}

// hasItself reports whether a source has the number for what the draft has it for.
//
//go:noinline
func (b *board) hasItself(i int) bool {
	u := &b.said[i]
	for j := range b.said {
		s := &b.said[j]
		if s.sourced && fates[s.claim.Measure] == fates[u.claim.Measure] && s.claim.Quantity.Point == u.claim.Quantity.Point && s.claim.Quantity.Vague == "" && b.events(u.subject, s.subject) != different {
			return true
		}
	}
	return false
}

// shiftedFrom are the figures of sources that are surely of a draft's event and have its
// number for another fate, of which the draft does not have it.
func (b *board) shiftedFrom(i int) (out []backing) {
	u := &b.said[i]
	for _, j := range b.mates(i, true) {
		s := &b.said[j]
		from, to := fates[s.claim.Measure], fates[u.claim.Measure]
		if s.draft || from == to || spare[[2]fate{from, to}] || s.claim.Quantity.Point != u.claim.Quantity.Point || s.claim.Quantity.Vague != "" || s.claim.Quantity.Hedge == claims.Range {
			continue
		}
		switch s.claim.Extent {
		case claims.Increment, claims.Rate, claims.Limit, claims.Stock:
			continue
		}
		if s.claim.Stance == claims.Supposed || s.claim.Stance == claims.Denied || b.people(i, j) {
			continue
		}
		if b.byChance(i, j, from) {
			continue
		}
		out = append(out, backing{j, edge{i: i, j: j, outcome: outcome{Confidence: High}}})
	}
	return out
}

// people reports whether two figures are of other people, or of people elsewhere.
//
//go:noinline
func (b *board) people(i, j int) bool {
	x, y := b.said[i].subject, b.said[j].subject
	who, _ := populationFit(b.run, x, y)
	side, _ := sideFit(b.run, x, y)
	where, _ := placeFit(b.run, x, y)
	return who == apart || side == apart || where == apart
}

// isCommon reports whether a number may well stand for two things in one story: it has one
// digit, but for zeros.
func isCommon(n claims.Number) bool { return len(strings.TrimRight(n.String(), "0")) <= 1 }

// byChance reports whether a draft and a source may have one number for two fates by chance:
// the draft has it for the source's fate too or, of a small or a round number, one of the
// two has any figure for the other's fate, or they hedge it differently.
func (b *board) byChance(i, j int, from fate) bool {
	u, s := &b.said[i], &b.said[j]
	weak := isCommon(u.claim.Quantity.Point)
	if weak && u.claim.Quantity.Hedge != s.claim.Quantity.Hedge {
		return true
	}
	for k := range b.said {
		t := &b.said[k]
		switch f := fates[t.claim.Measure]; {
		case k == i || k == j || f == "":
		case f == from && shares(t.docs, u.docs) && (t.claim.Quantity.Point == u.claim.Quantity.Point || weak && b.events(u.subject, t.subject) != different):
			return true
		case weak && f == fates[u.claim.Measure] && shares(t.docs, s.docs) && b.events(u.subject, t.subject) != different:
			return true
		}
	}
	return false
}
