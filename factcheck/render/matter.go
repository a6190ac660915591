package render

import (
	"cmp"
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// matter is a finding as those read it who decide about it: what to do, who says what,
// and what could stand in the text instead. The formats for people who are not at a
// terminal are made from it. Its words are not yet escaped for any of them, but safe to
// print.
type matter struct {
	*factcheck.Finding
	topic    factcheck.Topic
	action   action
	headline string
	voices   []voice         // every claim: the side under test first, then the others, then those that fit all
	repeats  []*claims.Claim // where else the text under test gives the first figure
	advice   []proposal
	ruling   *factcheck.Ruling // nil where nobody ruled
}

// voice is one claim of a finding and who says it.
type voice struct {
	*claims.Claim
	figure  factcheck.TopicFigure
	side    int    // counted from 1; 0 fits every side
	origins int    // independent origins of its side; 0 where it has none
	outlet  string // who printed it
	tested  bool   // it stands in a draft
}

// action is what a finding asks its reader to do.
type action uint8

// The actions, in the order in which a report counts them.
const (
	toFix       action = iota // the text under test stands alone, or contradicts itself
	toAttribute               // the sources differ too, or no text is under test
	isOutdated                // a later figure exists
	toCheck                   // anything else
)

// actionNames are the keys of the actions' words.
var actionNames = [...]string{"fix", "attribute", "outdated", "check"}

func (a action) String() string { return actionNames[a] }

// actionsOf are the relations that ask for one thing whoever says what.
var actionsOf = map[factcheck.Relation]action{
	factcheck.SelfConflict: toFix, factcheck.SumMismatch: toFix, factcheck.PartExceedsWhole: toFix,
	factcheck.RatioMismatch: toFix, factcheck.PeriodMismatch: toFix, factcheck.WeekdayMismatch: toFix,
	factcheck.Misquote: toFix, factcheck.MeasureShift: toFix, factcheck.HedgeDropped: toFix,
	factcheck.Outdated: isOutdated, factcheck.Update: isOutdated, factcheck.Revision: isOutdated,
	factcheck.Disputed: toAttribute, factcheck.OneSided: toAttribute, factcheck.SpeakerConflict: toAttribute,
}

// actionOf tells what a finding asks for. A conflict is to be fixed where every source
// stands against the draft on one side; where sources stand on both, or there is no
// draft, no text decides.
func (b *book) actionOf(f *factcheck.Finding) action {
	if a, ok := actionsOf[f.Relation]; ok {
		return a
	}
	if f.Relation != factcheck.Conflict && f.Relation != factcheck.Tension {
		return toCheck
	}
	if len(f.Sides) != 2 || len(f.Sides[0].Claims) == 0 {
		return toAttribute
	}
	for _, c := range f.Sides[0].Claims {
		if !b.isDraft(c.Source) {
			return toAttribute
		}
	}
	return toFix
}

// matters are the report's discrepancies, in its order: those that count, and then those
// that somebody ruled on. What agrees is none.
func (b *book) matters() []matter {
	var list []factcheck.Finding
	var rulings []*factcheck.Ruling
	for i := range b.Findings {
		if f := &b.Findings[i]; f.Rule != "" || b.All {
			list, rulings = append(list, *f), append(rulings, nil)
		}
	}
	for i := range b.Accepted {
		list, rulings = append(list, b.Accepted[i].Finding), append(rulings, &b.Accepted[i].Ruling)
	}
	topics := b.Topics(list)
	same := b.figures()
	out := make([]matter, len(list))
	for i := range list {
		out[i] = b.matter(&list[i], topics[i], same)
		out[i].ruling = rulings[i]
	}
	return out
}

func (b *book) matter(f *factcheck.Finding, t factcheck.Topic, same map[figureKey][]*claims.Claim) matter {
	m := matter{Finding: f, topic: t, action: b.actionOf(f), headline: b.headline(f)}
	m.voices = b.voices(f, t)
	m.repeats = b.repeats(f, same)
	m.advice = b.advise(&m)
	return m
}

// voices are the claims of a finding, side by side.
func (b *book) voices(f *factcheck.Finding, t factcheck.Topic) []voice {
	figures := map[factcheck.ClaimRef]factcheck.TopicFigure{}
	for _, x := range t.Figures() {
		figures[x.ClaimRef] = x
	}
	var out []voice
	add := func(refs []factcheck.ClaimRef, side, origins int) {
		for _, r := range refs {
			out = append(out, voice{
				Claim: b.claim(r), figure: figures[r], side: side, origins: origins,
				outlet: b.outlet(r.Source), tested: b.isDraft(r.Source),
			})
		}
	}
	for n, s := range f.Sides {
		add(s.Claims, n+1, s.Origins)
	}
	add(f.Consistent, 0, 0)
	return out
}

// figureKey is what the places have in common that repeat a figure of one text.
type figureKey struct {
	source  string
	measure claims.Measure
	noun    string
	value   string
}

func keyOf(c *claims.Claim) figureKey {
	k := figureKey{source: c.Citation.Source, measure: c.Measure}
	if c.Measure == claims.Counted {
		k.noun = c.Noun
	}
	if c.IsDate() {
		k.value = c.Date.Core.String()
		return k
	}
	k.value = c.Quantity.Point.String() + " " + c.Quantity.Unit + " " + c.Quantity.Vague
	return k
}

// figures finds the claims of a text that give one figure.
func (b *book) figures() map[figureKey][]*claims.Claim {
	out := map[figureKey][]*claims.Claim{}
	for i := range b.Claims {
		k := keyOf(&b.Claims[i])
		out[k] = append(out[k], &b.Claims[i])
	}
	return out
}

// repeats are the other places of the same text that give the first figure of a finding
// of what may be the same event: whoever changes one will want to change them too.
func (b *book) repeats(f *factcheck.Finding, same map[figureKey][]*claims.Claim) []*claims.Claim {
	lead := b.lead(f)
	if lead == nil || lead.IsDate() && lead.Date.Core.IsZero() || !lead.IsDate() && lead.Quantity.IsZero() {
		return nil
	}
	var out []*claims.Claim
	for _, c := range same[keyOf(lead)] {
		if c.Citation != lead.Citation && mayBeOne(c.Event, lead.Event) {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(x, y *claims.Claim) int { return cmp.Compare(x.Citation.Start, y.Citation.Start) })
	return out
}

// mayBeOne reports whether nothing in two events tells them apart at first sight.
func mayBeOne(a, b claims.Event) bool {
	return (a.Name == "" || b.Name == "" || a.Name == b.Name) && (a.Kind == "" || b.Kind == "" || a.Kind == b.Kind) &&
		(len(a.Places) == 0 || len(b.Places) == 0 || slices.ContainsFunc(a.Places, func(p string) bool { return slices.Contains(b.Places, p) })) &&
		a.Period.Meets(b.Period)
}
