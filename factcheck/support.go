package factcheck

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// A figure of a draft is carried by its sources if one of them has it: as a figure of the
// same thing, rounded or as a range, or as a number of people of which it is not clear what
// befell them, or if it is the sum or the difference of figures that one of them has. What
// none carries is told, of what is counted in every such story and of events that a source
// tells of: the draft may have it from elsewhere, so it is a note.

// fate is what befell those who are counted, as far as a slip of the pen confounds it.
type fate string

// fates are the measures of which a draft's figure is looked for in its sources.
var fates = map[claims.Measure]fate{
	"deaths": "dead", "battle_deaths": "dead", "bodies": "dead", "suicides": "dead",
	"injured": "hurt", "hospitalised": "hurt", "intensive_care": "hurt", "shot": "shot", "cases": "ill",
	"missing": "missing", "disappeared": "missing", "dead_and_missing": "dead or missing", "casualties": "casualties",
	"survivors": "saved", "rescued": "saved",
	"displaced": "moved", "evacuated": "moved", "homeless": "moved", "refugees": "moved", "stranded": "moved",
	"arrested": "held", "captured": "held", "hostages": "held", "charged": "charged", "convicted": "convicted", "sentenced": "convicted",
	"buildings": "buildings",
}

// atHand bounds how many figures of the sources one of the draft's is held against.
const atHand = 512

// unsupported finds the figures of a draft that no source carries, but for those of which
// something else is told.
func (b *board) unsupported(list []claims.Claim, told []Finding) (out []Finding) {
	known, seen := b.toldOf(told), onlyOnce{}
	for i := range b.said {
		u := &b.said[i]
		if known[i] || !b.isCore(u) || len(b.backed[i]) > 0 || b.differs[i] {
			continue
		}
		mates := b.mates(i, false)
		if len(mates) == 0 || b.carried(i) || seen.told(u.claim) {
			continue
		}
		nearest := b.nearest(i, mates)
		why := phrase("no source has %q, as it stands, rounded, as a sum or within a range; the nearest that one tells of the event is %q", u.claim.Citation.Quote, b.said[nearest.source].claim.Citation.Quote)
		f := b.ofDraft("FC301", i, []backing{nearest}, list, "support", "unsupported", why)
		f.Measure = u.claim.Measure
		out = append(out, f)
	}
	return out
}

// hearLoose keeps the numbers of sources that are no claims.
func (b *board) hearLoose(list []looseNumber) {
	b.loose, b.looseIn = map[claims.Number]bool{}, map[string][]claims.Number{}
	for _, n := range list {
		if !n.label {
			b.loose[n.number] = true
		}
		b.looseIn[n.sentence] = append(b.looseIn[n.sentence], n.number)
	}
}

// toldOf are the draft's utterances of which findings tell already.
func (b *board) toldOf(list []Finding) map[int]bool {
	byRef := map[ClaimRef]bool{}
	for _, f := range list {
		for _, r := range f.Sides[0].Claims {
			byRef[r.place()] = true
		}
	}
	out := map[int]bool{}
	for i := range b.said {
		c := b.said[i].claim
		out[i] = byRef[ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End}]
	}
	return out
}

// onlyOnce are the figures of drafts that a rule has told of: one that a draft repeats is told
// of at its first place.
type onlyOnce map[figureKey][]claims.Event

// told reports whether a figure was told of before, of what may be the same event.
//
//go:noinline
func (o onlyOnce) told(c *claims.Claim) bool {
	k := figureKeyOf(c)
	for _, e := range o[k] {
		if mayBeOne(e, c.Event) {
			return true
		}
	}
	o[k] = append(o[k], c.Event)
	return false
}

// isCore reports whether an utterance is a draft's figure that its sources should carry: of
// three and more, a total or a part, of an event that its own words or those before it name.
//
//go:noinline
func (b *board) isCore(u *utterance) bool {
	c := u.claim
	if !u.draft || u.sourced || u.listed || fates[c.Measure] == "" || c.IsDate() || u.cell() {
		return false
	}
	switch c.Extent {
	case claims.Increment, claims.Rate, claims.Limit, claims.Stock:
		return false
	}
	switch q := c.Quantity; {
	case c.Stance == claims.Supposed || c.Stance == claims.Denied, c.Event.Basis == claims.Inherited:
		return false
	case q.Vague != "" || q.Hedge == claims.Vague || q.Hedge == claims.None || q.Hedge == claims.Range || !q.WasRead() || q.Unit != "":
		return false
	default:
		return q.Point.Cmp(claims.Int(least)) >= 0
	}
}

// mates are the figures of sources that are surely of the event of a draft's, and of people
// or of buildings. The row of a table tells only of what it has columns for, and is one
// where rows are asked for.
func (b *board) mates(i int, rows bool) (out []int) {
	u := &b.said[i]
	seen := 0
	for j := range b.said {
		s := &b.said[j]
		if !s.sourced || fates[s.claim.Measure] == "" || s.claim.Event.Basis == claims.Inherited || s.cell() && !rows || !b.share(i, j) {
			continue
		}
		if seen++; seen > atHand {
			break
		}
		if b.events(u.subject, s.subject) == same {
			out = append(out, j)
		}
	}
	return out
}

// share reports whether two utterances have a name in common by which they could be linked.
//
//go:noinline
func (b *board) share(i, j int) bool {
	return b.index.shared(int32(i), int32(j)) >= 0 || b.index.whole(int32(i), int32(j)) >= 0
}

// nearest is the figure of a source that a reader will want beside a draft's: of the same
// measure, else of the same fate, else of any, and of those the largest.
func (b *board) nearest(i int, mates []int) backing {
	best, rank := mates[0], -1
	for _, j := range mates {
		n := 1
		switch x, y := b.said[i].claim.Measure, b.said[j].claim.Measure; {
		case b.said[j].quantity.Point.Cmp(claims.Int(least)) < 0:
			n = 0 // somebody
		case x == y:
			n = 3
		case fates[x] == fates[y]:
			n = 2
		}
		if n >= rank { // those that are said come from the lowest
			best, rank = j, n
		}
	}
	return backing{best, edge{i: i, j: best}}
}

// carried reports whether any source has a draft's figure, in whatever form.
func (b *board) carried(i int) bool {
	u := &b.said[i]
	if b.loose[u.quantity.Point] {
		return true
	}
	var byDoc textsOf
	for j := range b.said {
		s := &b.said[j]
		if j != i && s.draft && !s.claim.IsDate() && s.sentence == u.sentence && b.ofPeople(s) {
			byDoc.add("\x1f", j) // the draft itself works it out
		}
		if s.draft && !s.sourced || s.claim.IsDate() || !b.ofPeople(s) {
			continue
		}
		if s.quantity.Point == u.quantity.Point && s.quantity.Vague == "" || b.butOne(u, s) {
			return true
		}
		if (b.index.family[j] == b.index.family[i] || fates[s.claim.Measure] == fates[u.claim.Measure]) && s.quantity.Read.Meets(u.quantity.Read) && b.events(u.subject, s.subject) != different {
			return true
		}
		if s.cell() || s.quantity.Vague != "" {
			continue
		}
		for _, d := range s.docs {
			byDoc.add(d, j)
		}
	}
	return b.isMade(i, byDoc)
}

// butOne reports whether a draft names one of those whom a source counts beside the rest of
// them: "eight residents and a nurse", of nine dead.
func (b *board) butOne(u, s *utterance) bool {
	rest, ok := s.quantity.Point.Sub(u.quantity.Point)
	return ok && rest == claims.Int(1) && u.claim.Extent == claims.Part && s.claim.Measure == u.claim.Measure && strings.Contains(u.claim.Sentence, " and a")
}

// ofPeople reports whether a figure may be of what a draft's core figures are of: of
// people or buildings, or of things that no measure knows and that are people.
//
//go:noinline
func (b *board) ofPeople(s *utterance) bool {
	c := s.claim
	switch {
	case c.Measure == claims.Counted:
		return len(c.Population) > 0 || atLarge(c.Noun) == ""
	case fates[c.Measure] != "" || c.Measure == "aboard":
		return true
	}
	switch s.info.Topic {
	case "harm", "health", "displacement", "detention", "crowd", "people":
		return s.info.Scale == claims.Count
	}
	return false
}
