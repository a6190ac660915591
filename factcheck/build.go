package factcheck

import (
	"cmp"
	"encoding/hex"
	"hash/fnv"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// report compares all claims and says what was found. The claims come sorted.
func (k *Checker) report(srcs []sources.Source, list []claims.Claim, problems []Problem, beside heardBeside) *Report {
	rep := &Report{
		Schema: Schema, Complete: true,
		Tool:     Tool{Name: "factcheck", Version: Version, Lexicon: k.words(), Profile: k.profileName()},
		Sources:  srcs,
		Claims:   list,
		Findings: []Finding{},
		Accepted: []Accepted{},
		Notices:  []Notice{},
		Stats:    Stats{Texts: len(srcs), Claims: len(list), Relations: map[string]int{}, NotCompare: map[string]int{}},
		Problems: problems,
	}
	b := k.newBoard(list, draftsOf(srcs), &rep.Stats)
	b.from, b.wires = k.originsOf(srcs), k.creditsOf(srcs, beside.credits)
	b.hearLoose(beside.loose)
	b.parties, b.houses = partiesOf(srcs), housesOf(srcs)
	b.compareAll(b.index.pairs)
	rep.Uncompared = b.unmet()
	rep.Findings = b.findings(b.clusters(), list)
	b.count(rep.Findings)
	if len(b.bounds) > 0 {
		rep.Complete = false
		rep.Problems = append(rep.Problems, b.bounds...)
		sortProblems(rep.Problems)
	}
	repeat(rep.Findings, list)
	b.name(rep.Findings, list)
	sortFindings(rep.Findings)
	return rep
}

// findings are those of some clusters, and what is found otherwise.
func (b *board) findings(found []cluster, list []claims.Claim) []Finding {
	out := []Finding{}
	for _, c := range found {
		b.guarded(b.said[c.worst.i].doc(), "a difference that was found could not be told", func() {
			out = append(out, b.finding(c, list))
		})
	}
	faults := b.steadily(list, func() []Finding { return b.unfaithful(list) })
	out = append(notUpdates(out, faults), faults...)
	out = append(out, b.steadily(list, func() []Finding { return b.impossible(list) })...)
	out = append(out, b.steadily(list, func() []Finding { return b.grown(out, list) })...)
	out = append(out, b.steadily(list, func() []Finding { return b.singles(list) })...)
	if b.All {
		out = append(out, b.steadily(list, func() []Finding { return b.rest(list) })...)
	}
	return out
}

func (k *Checker) profileName() string {
	if k.Profile != nil && k.Profile.Name != "" {
		return k.Profile.Name
	}
	return claims.Newsroom().Name
}

func draftsOf(srcs []sources.Source) map[string]bool {
	out := map[string]bool{}
	for _, s := range srcs {
		if s.Kind == sources.Draft {
			out[s.Key()] = true
		}
	}
	return out
}

// originsOf names the origins of sources, as far as they are known.
func (k *Checker) originsOf(srcs []sources.Source) map[string]string {
	if k.Origin == nil {
		return nil
	}
	out := map[string]string{}
	for _, s := range srcs {
		if o := k.Origin(s); o != "" {
			out[s.Key()] = o
		}
	}
	return out
}

// finding turns a cluster into what is reported.
func (b *board) finding(c cluster, list []claims.Claim) Finding {
	worst := c.worst
	b.words = true
	full := b.compare(b.said[worst.i].subject, b.said[worst.j].subject)
	b.words = false
	f := Finding{
		Rule: worst.Rule, Relation: worst.Relation, Level: worst.Level, Severity: worst.Severity,
		Ratio: worst.Ratio, Confidence: worst.Confidence, Gap: full.Gap, GapWords: full.GapWords, Hints: full.Hints, HintWords: full.HintWords,
		Measure: b.measureOf(worst), Event: b.eventLabel(worst),
		Pair: b.pair(worst, list), Sides: []Side{}, Consistent: b.refs(c.fits, list), Reasons: full.Reasons,
	}
	if worst.Relation == Disputed && full.Relation != Disputed {
		f.Reasons = append(f.Reasons, reason("speakers", "disputed", phrase("a text gives both figures, each on the word of its own speaker")))
	}
	if worst.admitted {
		f.Reasons = append(f.Reasons, admission)
	}
	if worst.housed {
		f.Reasons = append(f.Reasons, settledOn)
	}
	if worst.views {
		f.Reasons = append(f.Reasons, severalViews)
	}
	if worst.Relation == Outdated {
		f.Reasons = append(slices.DeleteFunc(f.Reasons, func(r Reason) bool { return r.Test == "time" }), outdated)
	}
	if c.self {
		f.Rule, f.Relation = "FC201", SelfConflict
	}
	for _, side := range b.inOrder(c.sides) {
		f.Sides = append(f.Sides, b.side(side, list))
	}
	b.touched[b.topics.find(worst.i)] = true
	b.touched[b.topics.find(worst.j)] = true
	return f
}

// pair names the two claims that decided a finding.
func (b *board) pair(e edge, list []claims.Claim) []string {
	return []string{list[b.said[e.i].claims[0]].ID, list[b.said[e.j].claims[0]].ID}
}

// measureOf is the measure of a pair; of a part and its whole, the whole's.
func (b *board) measureOf(e edge) claims.Measure {
	x, y := b.said[e.i].claim.Measure, b.said[e.j].claim.Measure
	if b.measures().Within(y, x) {
		return x
	}
	return y
}

// eventLabel names the event for a reader: by its name, else by kind, place
// and time, whichever of the two claims says most.
func (b *board) eventLabel(e edge) string {
	s, t := b.said[e.i].subject, b.said[e.j].subject
	x, y := s.label(), t.label()
	switch {
	case s.named() || y == "":
		return x
	case t.named() || len(y) > len(x):
		return y
	}
	return x
}

// inOrder puts the side of a draft first, and the others by their value.
func (b *board) inOrder(sides [][]int) [][]int {
	for _, s := range sides {
		slices.Sort(s)
	}
	sortBy(sides, func(i, j int) int {
		x, y := sides[i], sides[j]
		return cmp.Or(cmp.Compare(b.rank(x), b.rank(y)), cmp.Compare(x[0], y[0]))
	})
	return sides
}

func (b *board) rank(side []int) int {
	if slices.ContainsFunc(side, func(i int) bool { return b.said[i].draft }) {
		return 0
	}
	return 1
}

func (b *board) side(members []int, list []claims.Claim) Side {
	s := Side{Claims: b.refs(members, list)}
	l := b.lineageOf(members, list, nil)
	s.Origins = l.number(s.Claims)
	s.From = l.shared(s.Claims)
	for n, i := range members {
		low, high := ends(b.said[i].subject)
		if n == 0 {
			s.Low, s.High = low, high
			continue
		}
		s.Low = outer(s.Low, low, -1)
		s.High = outer(s.High, high, 1)
	}
	return s
}

// ends are the ends of what a figure says; nil where open, and for dates.
func ends(s *subject) (low, high *claims.Number) {
	if s.claim.Measure == claims.EventDate {
		return nil, nil
	}
	g := s.claim.Quantity.Given
	if g.Low.Kind != claims.Unbounded {
		low = &g.Low.Value
	}
	if g.High.Kind != claims.Unbounded {
		high = &g.High.Value
	}
	return low, high
}

// outer is the end farther out; an open end is farthest.
func outer(a, b *claims.Number, sign int) *claims.Number {
	if a == nil || b == nil {
		return nil
	}
	if a.Cmp(*b)*sign >= 0 {
		return a
	}
	return b
}

// refs points at the claims of utterances, by source and place.
func (b *board) refs(members []int, list []claims.Claim) []ClaimRef {
	out := []ClaimRef{}
	for _, i := range members {
		for _, n := range b.said[i].claims {
			c := list[n]
			out = append(out, ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote})
		}
	}
	sortBy(out, func(i, j int) int {
		x, y := &out[i], &out[j]
		return cmp.Or(strings.Compare(x.Source, y.Source), x.Start-y.Start, x.End-y.End, strings.Compare(x.ID, y.ID))
	})
	return out
}

// rest reports what is no discrepancy: claims that agree, parts and wholes, and
// figures of different things.
func (b *board) rest(list []claims.Claim) []Finding {
	var out []Finding
	for _, c := range b.stars(b.extra) {
		out = append(out, b.finding(c, list))
	}
	for _, c := range b.cliques(b.agreed) {
		out = append(out, b.finding(c, list))
	}
	return append(out, b.copied(list)...)
}

// copied reports, on request, what several texts have in the same words and no other has in
// its own: they agree, though a copy adds nothing.
func (b *board) copied(list []claims.Claim) []Finding {
	var out []Finding
	for i := 0; b.All && i < len(b.said) && len(out) < most; i++ {
		u := &b.said[i]
		if len(u.docs)+len(u.echoes) < 2 || len(b.with[i]) > 0 || !u.sayable() {
			continue
		}
		e := edge{i: i, j: i, outcome: outcome{Relation: Agree}}
		f := b.finding(cluster{worst: e, sides: [][]int{{i}}}, list)
		f.Pair, f.Reasons = []string{list[u.claims[0]].ID, list[u.claims[1]].ID}, []Reason{copyAdds}
		out = append(out, f)
	}
	return out
}

// stars joins pairs of one relation that have a claim in common: it stands on one
// side, and all that it stands so to on the other.
func (b *board) stars(edges []edge) []cluster {
	sortBy(edges, func(i, j int) int {
		x, y := &edges[i], &edges[j]
		return cmp.Or(strings.Compare(string(x.Relation), string(y.Relation)), x.i-y.i, x.j-y.j)
	})
	var out []cluster
	for _, e := range edges {
		if n := len(out) - 1; n >= 0 && out[n].worst.i == e.i && out[n].worst.Relation == e.Relation {
			out[n].sides[1] = append(out[n].sides[1], e.j)
			continue
		}
		out = append(out, cluster{worst: e, sides: [][]int{{e.i}, {e.j}}})
	}
	return out
}

// cliques joins claims that all agree with each other, until every pair that agrees
// stands in one. They are grown in the order of the claims, never of the input.
func (b *board) cliques(edges []edge) []cluster {
	sortBy(edges, func(m, n int) int { return cmp.Or(edges[m].i-edges[n].i, edges[m].j-edges[n].j) })
	near := map[int][]int{}
	joined := map[[2]int]bool{}
	for _, e := range edges {
		near[e.i] = append(near[e.i], e.j)
		joined[[2]int{e.i, e.j}] = true
	}
	done := map[[2]int]bool{}
	var out []cluster
	for _, e := range edges {
		if done[[2]int{e.i, e.j}] {
			continue
		}
		side := []int{e.i, e.j}
		for _, k := range near[e.i] {
			if k > e.j && !slices.ContainsFunc(side, func(m int) bool { return !joined[[2]int{min(m, k), max(m, k)}] }) {
				side = append(side, k)
			}
		}
		for n, x := range side {
			for _, y := range side[n+1:] {
				done[[2]int{x, y}] = true
			}
		}
		out = append(out, cluster{worst: e, sides: [][]int{side}})
	}
	return out
}

// differ marks the topics that have an edge of any level, by their roots.
func (b *board) differ() map[int]bool {
	out := map[int]bool{}
	for _, e := range b.edges {
		out[b.topics.find(e.i)] = true
		out[b.topics.find(e.j)] = true
	}
	return out
}

// count fills in what a report says of itself.
func (b *board) count(list []Finding) {
	for _, f := range list {
		b.stats.Relations[string(f.Relation)]++
	}
	differ := b.differ()
	for t := range b.said {
		n := 0
		for _, i := range b.seated[b.begin[t]:b.begin[t+1]] {
			n += len(b.said[i].claims)
		}
		if n < 2 {
			continue
		}
		b.stats.Topics++
		if !differ[t] {
			b.stats.Agree++
		}
	}
}

// sortFindings puts the worst first, and those of one level in the order of their topics
// and places.
func sortFindings(list []Finding) {
	sortBy(list, func(i, j int) int { return byUrgency(&list[i], &list[j]) })
}

func byUrgency(x, y *Finding) int {
	return cmp.Or(
		cmp.Compare(y.Level, x.Level), cmp.Compare(y.Severity, x.Severity),
		strings.Compare(x.Event, y.Event), strings.Compare(string(x.Measure), string(y.Measure)),
		placeOf(x).compare(placeOf(y)), strings.Compare(x.ID, y.ID))
}

type spot struct {
	source string
	start  int
}

func placeOf(f *Finding) spot {
	if len(f.Sides) == 0 || len(f.Sides[0].Claims) == 0 {
		return spot{}
	}
	c := f.Sides[0].Claims[0]
	return spot{c.Source, c.Start}
}

func (s spot) compare(t spot) int {
	return cmp.Or(strings.Compare(s.source, t.source), s.start-t.start)
}

// name gives each finding its id: a hash of what was said, not of where it
// stands, so that it survives moved paragraphs and renamed files. Findings of the
// same words get another each, and none keeps the plain one: what was accepted of one
// must not hide the other.
func (b *board) name(list []Finding, all []claims.Claim) {
	byID := map[string]*claims.Claim{}
	for n := range all {
		byID[refKey(all[n].Citation.Source, all[n].ID)] = &all[n]
	}
	sortFindings(list)
	plain, parts := map[string]int{}, make([][]string, len(list))
	for n := range list {
		parts[n] = b.idParts(&list[n], byID)
		plain[hash(parts[n])]++
	}
	seen := map[string]int{}
	for n := range list {
		p := parts[n]
		if plain[hash(p)] > 1 {
			p = append(p, smallest(&list[n], byID))
		}
		id := hash(p)
		if seen[id]++; seen[id] > 1 {
			id = hash(append(p, strconv.Itoa(seen[id])))
		}
		list[n].ID = id
	}
}

func refKey(source, id string) string { return source + "\x1f" + id }

// idParts are the words that a finding is known by: its rule and measure, the
// draft's sentence and value if there is a draft, and the other sides' values.
func (b *board) idParts(f *Finding, byID map[string]*claims.Claim) []string {
	parts := []string{f.Rule, string(f.Relation), string(f.Measure)}
	var values []string
	for n, side := range f.Sides {
		if own := b.draftsSay(side, byID); n == 0 && len(own) > 0 {
			parts = append(parts, own...)
			continue
		}
		if c := spokesman(side, byID); c != nil {
			values = append(values, said(c))
		}
	}
	slices.Sort(values)
	return append(parts, values...)
}

// draftsSay lists what the drafts on a side say, each by the sentence that comes first in
// the order of words: another draft makes another finding, and a paragraph that moves
// does not.
func (b *board) draftsSay(side Side, byID map[string]*claims.Claim) []string {
	first := map[string]string{}
	for _, r := range side.Claims {
		c := byID[refKey(r.Source, r.ID)]
		if c == nil || !b.drafts[r.Source] {
			continue
		}
		says := normal(c.Sentence) + "\x1f" + said(c)
		if old, ok := first[r.Source]; !ok || says < old {
			first[r.Source] = says
		}
	}
	return slices.Compact(slices.Sorted(maps.Values(first)))
}

// spokesman is the claim that stands for a side in a finding's id: the one that says
// most exactly what the side says.
func spokesman(side Side, byID map[string]*claims.Claim) *claims.Claim {
	var best *claims.Claim
	for _, r := range side.Claims {
		if c := byID[refKey(r.Source, r.ID)]; c != nil && (best == nil || closer(c, best)) {
			best = c
		}
	}
	return best
}

// closer reports whether c says more exactly than d what both say.
func closer(c, d *claims.Claim) bool {
	x, y := c.Quantity.Read, d.Quantity.Read
	if in, out := x.Inside(y), y.Inside(x); in != out {
		return in
	}
	return cmp.Or(strings.Compare(said(c), said(d)), strings.Compare(normal(c.Sentence), normal(d.Sentence))) < 0
}

// said is a claim's value in a fixed spelling.
func said(c *claims.Claim) string {
	if c.Measure == claims.EventDate {
		return periodKey(c.Date)
	}
	return c.Quantity.Given.String() + c.Quantity.Unit
}

func smallest(f *Finding, byID map[string]*claims.Claim) string {
	out := ""
	for _, side := range f.Sides {
		for _, r := range side.Claims {
			if c := byID[refKey(r.Source, r.ID)]; c != nil {
				if s := normal(c.Sentence); out == "" || s < out {
					out = s
				}
			}
		}
	}
	return out
}

func hash(parts []string) string {
	h := fnv.New64a() // a name, not a secret
	for _, p := range parts {
		io.WriteString(h, p+"\x1f")
	}
	return hex.EncodeToString(h.Sum(nil))
}
