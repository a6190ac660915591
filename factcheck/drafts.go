package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// A draft was written from its sources, and can be wrong though its figure is theirs: it
// is the one of yesterday, it has lost its "at least", it stands inside a quotation that
// nobody said so.

// backing is a source that says what a draft says.
type backing struct {
	source int // the utterance
	edge
}

// back remembers a source that agrees with a draft.
func (b *board) back(e edge) {
	x, y := &b.said[e.i], &b.said[e.j]
	switch {
	case x.draft == y.draft || shares(x.docs, y.docs):
	case x.draft:
		b.backed[e.i] = append(b.backed[e.i], backing{e.j, e})
	default:
		b.backed[e.j] = append(b.backed[e.j], backing{e.i, e})
	}
}

// outdate tells that a draft's count is an old one: its sources have it, and one of them,
// printed later but not after the draft, has a higher one. Of a draft that says when its
// count was made nothing is told.
func (b *board) outdate() {
	rule, _ := RuleOf("FC306")
	for n := range b.edges {
		e := &b.edges[n] // the lower comes first
		if (e.Relation == Update || e.Relation == Revision) && e.Confidence == High && e.Level != None && b.isOld(e.i, e.j) {
			e.Rule, e.Relation, e.Level = rule.ID, rule.Relation, b.Policy.Level(rule, NoSeverity)
		}
	}
}

var outdated = reason("time", "outdated", phrase("a source has the text's count, and one printed later a higher one"))

// isOld reports whether what a draft says was so before what a source says.
func (b *board) isOld(i, j int) bool {
	old, late := &b.said[i], &b.said[j]
	switch {
	case !old.draft || late.draft || !old.claim.AsOf.IsZero() || old.past():
		return false
	case !late.published.known || old.dated.known && late.published.from > old.dated.to:
		return false
	case old.sourced:
		return printedBy(old.subject, late.subject) && !b.tellsNewer(i, j)
	}
	before := func(s backing) bool { return printedBy(b.said[s.source].subject, late.subject) }
	return slices.ContainsFunc(b.backed[i], before) && !b.tellsNewer(i, j)
}

// printedBy reports whether one claim is known to have been printed before another: by the
// day or, of entries of one text, by the clock.
func printedBy(x, y *subject) bool {
	if !x.published.known || x.published.to < y.published.from {
		return x.published.known
	}
	m, okX := minuteOf(x.claim.Published, true)
	n, okY := minuteOf(y.claim.Published, true)
	return shares(x.docs, y.docs) && x.published.equal(y.published) && okX && okY && m < n
}

// tellsNewer reports whether a draft that says i says j's figure too.
func (b *board) tellsNewer(i, j int) bool {
	for _, d := range b.said[i].docs {
		for _, k := range b.byDoc[inDoc{d, b.index.family[j]}] {
			if k != i && b.said[k].quantity.Verdict(b.said[j].quantity).Agrees() {
				return true
			}
		}
	}
	return false
}

// unfaithful finds what a draft has otherwise than all its sources.
func (b *board) unfaithful(list []claims.Claim) []Finding {
	if len(b.drafts) == 0 {
		return nil
	}
	out := append(b.unhedged(list), b.misquoted(list)...)
	out = append(out, b.shifted(list)...)
	out = append(out, b.inflated(list)...)
	out = append(out, b.disputed(list)...)
	out = append(out, b.partial(list)...)
	out = append(out, b.undated(list)...)
	out = append(out, b.unsupported(list, out)...)
	return slices.DeleteFunc(out, func(f Finding) bool { return f.Level == None }) // by the policy
}

// notUpdates leaves out of some findings what tells of a later count, where the draft's
// figure is a slip: a number of something else, or not the quotation's.
func notUpdates(list, faults []Finding) []Finding {
	slips := map[ClaimRef]bool{}
	for _, f := range faults {
		if f.Relation == Misquote || f.Relation == MeasureShift {
			for _, r := range f.Sides[0].Claims {
				slips[r.place()] = true
			}
		}
	}
	return slices.DeleteFunc(list, func(f Finding) bool {
		return f.Relation == Update && slices.ContainsFunc(f.Sides[0].Claims, func(r ClaimRef) bool { return slips[r.place()] })
	})
}

// unhedged finds the figures that a draft gives bare and all its sources with a bound.
func (b *board) unhedged(list []claims.Claim) (out []Finding) {
	for i := range b.said {
		u := &b.said[i]
		if !u.draft || u.sourced || u.quantity.Hedge != claims.Exact || u.boundBy != "" || u.claim.Extent != claims.Total || u.claim.Stance != claims.Asserted && u.claim.Stance != claims.Reported {
			continue
		}
		if from := b.backed[i]; len(from) > 0 && !slices.ContainsFunc(from, func(s backing) bool { return !b.asBound(i, s) }) {
			why := phrase("the text says %q, and every source that gives the figure says more: %q", u.claim.Citation.Quote, b.said[from[0].source].claim.Citation.Quote)
			out = append(out, b.ofDraft("FC304", i, from, list, "hedge", "dropped", why))
		}
	}
	return out
}

// undated finds the counts of a draft that all its sources give with the time of counting,
// which the draft leaves out though it is older by a day and more and counting goes on.
func (b *board) undated(list []claims.Claim) (out []Finding) {
	seen := onlyOnce{}
	for i := range b.said {
		u := &b.said[i]
		if !u.draft || u.sourced || !u.info.Grows || u.claim.Extent != claims.Total || b.isDated(i) || len(b.backed[i]) == 0 || b.differs[i] {
			continue
		}
		from := b.backed[i]
		if slices.ContainsFunc(from, func(s backing) bool {
			return s.Confidence == Low || b.events(b.said[s.source].subject, u.subject) != same || !b.countedBefore(s.source, u)
		}) || seen.told(u.claim) {
			continue
		}
		why := phrase("every source that gives the figure says when it was counted, and the text is of a later day: %q", b.said[from[0].source].claim.Sentence)
		f := b.ofDraft("FC304", i, from, list, "time", "dropped", why)
		f.Level = min(f.Level, Note)
		out = append(out, f)
	}
	return out
}

// isDated reports whether a draft says when a figure was counted, there or where else it
// has it, or that counting goes on.
//
//go:noinline
func (b *board) isDated(i int) bool {
	u := &b.said[i]
	for _, d := range u.docs {
		for _, k := range b.byDoc[inDoc{d, b.index.family[i]}] {
			c := b.said[k].claim
			if b.said[k].quantity.Point == u.quantity.Point && (!c.AsOf.IsZero() || c.Period.Open != "" || b.holds("running", c.Sentence)) {
				return true
			}
		}
	}
	return false
}

// countedBefore reports whether a source says that its count is of a day before a draft's,
// on which counting still went on.
//
//go:noinline
func (b *board) countedBefore(j int, u *utterance) bool {
	s := &b.said[j]
	event := s.event
	if u.event.known && (!event.known || u.event.days() < event.days()) {
		event = u.event
	}
	return s.asOf.known && u.dated.known && event.bounded() && after(u.dated.from, s.asOf.to, 0) && !after(u.dated.from, event.to, openDays)
}

// asBound reports whether a source gives a draft's number, as a bound.
//
//go:noinline
func (b *board) asBound(i int, s backing) bool {
	q := b.said[s.source].quantity
	switch q.Hedge {
	case claims.AtLeast, claims.MoreThan, claims.AtMost, claims.LessThan:
		return s.Confidence == High && b.said[s.source].claim.Measure == b.said[i].claim.Measure && q.Point == b.said[i].quantity.Point && q.Point.Cmp(claims.Int(3)) >= 0
	}
	return false
}

// ofDraft is a finding about what a draft says and what its sources have.
//
//go:noinline
func (b *board) ofDraft(id string, i int, from []backing, list []claims.Claim, test, result string, why Phrase) Finding {
	rule, _ := RuleOf(id)
	e := from[0].edge
	f := Finding{
		Rule: rule.ID, Relation: rule.Relation, Level: b.Policy.Level(rule, NoSeverity), Confidence: e.Confidence,
		Measure: b.measureOf(e), Event: b.eventLabel(e), Pair: b.pair(e, list), Consistent: []ClaimRef{}, Reasons: []Reason{reason(test, result, why)},
	}
	members := make([]int, len(from))
	for n, s := range from {
		members[n] = s.source
	}
	f.Sides = []Side{b.side([]int{i}, list), b.side(members, list)}
	if f.Confidence == Low && f.Level == Warning {
		f.Level = Note
	}
	return f
}

// misquoted finds the figures inside quotation marks of a draft that a source has
// otherwise in the same quotation.
func (b *board) misquoted(list []claims.Claim) (out []Finding) {
	own, theirs := map[int][]string{}, map[claims.Measure][]int{}
	measures := map[claims.Measure]bool{}
	for i := range b.said {
		if u := &b.said[i]; u.draft && !u.sourced && !u.claim.IsDate() {
			if q := quotation(u.claim); len(q) >= leastQuoted {
				own[i], measures[u.claim.Measure] = q, true
			}
		}
	}
	for j := range b.said {
		if u := &b.said[j]; u.sourced && measures[u.claim.Measure] {
			theirs[u.claim.Measure] = append(theirs[u.claim.Measure], j)
		}
	}
	for i := range b.said {
		if others := b.otherwise(i, own[i], theirs[b.said[i].claim.Measure]); len(others) > 0 {
			why := phrase("the quotation is the same, and has %q for %q", b.said[others[0].source].claim.Citation.Quote, b.said[i].claim.Citation.Quote)
			out = append(out, b.ofDraft("FC302", i, others, list, "quotation", "differs", why))
		}
	}
	return out
}

// otherwise are the sources that have a draft's quotation with another figure; none where
// one has it with the draft's.
func (b *board) otherwise(i int, quoted []string, theirs []int) (out []backing) {
	x := &b.said[i].claim.Quantity
	for _, j := range theirs {
		if len(quoted) == 0 || !sameWords(quoted, quotation(b.said[j].claim)) {
			continue
		}
		y := &b.said[j].claim.Quantity
		if x.Point == y.Point {
			return nil
		}
		if x.Hedge == claims.Exact && y.Hedge == claims.Exact {
			out = append(out, backing{j, edge{i: i, j: j, outcome: outcome{Confidence: High}}})
		}
	}
	return out
}

// leastQuoted is how many words of a quotation beside its figure tell it from others.
const leastQuoted = 5

// quotation is the words of the quotation in which a claim stands, without the claim's
// own; nil where it stands in none.
func quotation(c *claims.Claim) []string {
	at := placeIn(c)
	if at < 0 {
		return nil
	}
	before, after := c.Sentence[:at], c.Sentence[at+len(c.Citation.Quote):]
	from := strings.LastIndexAny(before, "“\"")
	if from < 0 || strings.LastIndex(before, "”") > from || strings.Contains(before, "\"") && strings.Count(before, "\"")%2 == 0 {
		return nil
	}
	if to := strings.IndexAny(after, "”\""); to >= 0 {
		after = after[:to]
	}
	return strings.Fields(fold(before[from:]) + " " + fold(after))
}

// placeIn is where a claim's quote stands in its sentence; negative where it is not told.
func placeIn(c *claims.Claim) int {
	const near = 24
	before := c.Citation.Before
	if len(before) > near {
		before = before[len(before)-near:]
	}
	for ; ; before = before[1:] {
		if i := strings.Index(c.Sentence, before+c.Citation.Quote); i >= 0 && c.Citation.Quote != "" {
			return i + len(before)
		}
		if before == "" {
			return -1
		}
	}
}

// sameWords reports whether two quotations are one, but for a word or two.
func sameWords(x, y []string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if 10*len(x) < 6*len(y) {
		return false
	}
	left := slices.Clone(y)
	n := 0
	for _, w := range x {
		if i := slices.Index(left, w); i >= 0 {
			left = slices.Delete(left, i, i+1)
			n++
		}
	}
	return 10*n >= 9*len(x)
}
