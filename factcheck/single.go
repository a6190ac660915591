package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// least is from which figure on it is told that all sources have it from one origin: one
// or two dead are seldom counted twice.
const least = 3

// singles are the draft's figures that several sources give, all of them from one origin:
// they look confirmed and are not.
func (b *board) singles(list []claims.Claim) (out []Finding) {
	rule, _ := RuleOf("FC308")
	level := b.Policy.Level(rule, NoSeverity)
	if len(b.drafts) == 0 || level == None {
		return nil
	}
	told := map[string]bool{}
	for i := range b.said {
		u := &b.said[i]
		key := u.docsKey() + sameFigure(u.claim) + u.label()
		if !u.draft || told[key] || !b.mayBeSingle(u.claim) {
			continue
		}
		if f, ok := b.single(i, b.topic(i), list); ok {
			told[key] = true
			f.Rule, f.Relation, f.Level = rule.ID, rule.Relation, level
			out = append(out, f)
		}
	}
	return out
}

func (u *utterance) docsKey() string { return strings.Join(u.docs, "\x1f") + "\x1f" }

// mayBeSingle reports whether it matters who counted: of a figure of three and more, that
// says what is counted. An age, a number in a row and a date have no origin.
func (b *board) mayBeSingle(c *claims.Claim) bool {
	q := c.Quantity
	return c.Measure != claims.Counted && c.Measure != claims.EventDate && c.Measure != "" && !c.IsDate() &&
		b.measures().Info(c.Measure).Scale == claims.Count && q.WasRead() && q.Hedge != claims.Vague && q.Point.Cmp(claims.Int(least)) >= 0
}

// single is the finding about one figure of a draft, if there is one.
func (b *board) single(i int, topic []int32, list []claims.Claim) (f Finding, ok bool) {
	var own, others []ClaimRef
	members := []int{i}
	for _, at := range topic {
		if j := int(at); j != i && !b.said[j].draft && b.agrees(i, j) {
			members = append(members, j)
		}
	}
	slices.Sort(members)
	for _, r := range b.refs(members, list) {
		if b.drafts[r.Source] {
			own = append(own, r)
		} else {
			others = append(others, r)
		}
	}
	l := b.lineageOf(members, list, b.drafts)
	if l.number(others) != 1 || len(l.shared(others)) != 1 {
		return f, false
	}
	origin := l.shared(others)[0]
	if !origin.isWire() || b.onAnotherWord(members, list) || b.saysWhose(&b.said[i], origin, list) {
		return f, false
	}
	for n := range own {
		own[n].Origin = 1
	}
	low, high := ends(b.said[i].subject)
	f = Finding{Measure: b.said[i].claim.Measure, Event: b.said[i].label(), Confidence: High, Consistent: []ClaimRef{}}
	f.Sides = []Side{
		{Low: low, High: high, Origins: 1, Claims: own},
		{Low: low, High: high, Origins: 1, Claims: others, From: []Origin{origin}},
	}
	f.Pair = []string{own[0].ID, others[0].ID}
	f.Reasons = []Reason{reason("origin", "same", phrase("all texts that give the figure have it from one origin, and the draft does not say so"))}
	return f, true
}

// isWire reports whether the texts of an origin are one text: by what the configuration
// says, by their words, or by an agency's credit. That both quote one office is less.
func (o Origin) isWire() bool {
	return slices.ContainsFunc(o.How, func(s Sign) bool { return s != Counter })
}

// onAnotherWord reports whether two of the sources name different speakers.
func (b *board) onAnotherWord(members []int, list []claims.Claim) bool {
	var first []string
	for _, i := range members {
		for _, n := range b.said[i].claims {
			c := &list[n]
			if b.drafts[c.Citation.Source] || len(c.Speakers) == 0 {
				continue
			}
			who := sortedSet(foldAll(c.Speakers))
			if first == nil {
				first = who
			} else if !shares(first, who) {
				return true
			}
		}
	}
	return false
}

// saysWhose reports whether the draft names the origin beside its figure, or gives the
// figure on somebody's word, as the sources do.
func (b *board) saysWhose(u *utterance, o Origin, list []claims.Claim) bool {
	for _, n := range u.claims {
		c := &list[n]
		if !b.drafts[c.Citation.Source] {
			continue
		}
		if len(c.Speakers) > 0 {
			return true
		}
		if p, ok := b.agencyIn(c.Sentence); ok && (o.Name == "" || p.key == b.keyOfName(o.Name)) {
			return true
		}
		if o.Name != "" && strings.Contains(" "+fold(c.Sentence)+" ", " "+fold(o.Name)+" ") {
			return true
		}
	}
	return false
}

func (k *Checker) keyOfName(name string) string { return initials(strings.Fields(fold(name))) }
