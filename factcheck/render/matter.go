package render

import (
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
	isOutdated                // a later figure exists than that of the text under test
	toCheck                   // a person has to look
	isExplained               // the texts say why they differ
)

// actionNames are the keys of the actions' words.
var actionNames = [...]string{"fix", "attribute", "outdated", "check", "explained"}

func (a action) String() string { return actionNames[a] }

// actionOf tells what a finding asks for. Where every source stands against the draft on
// one side, or a text against itself, that text is to be fixed; where sources stand on
// both sides, or there is no draft, no text decides.
func (b *book) actionOf(f *factcheck.Finding, t factcheck.Topic) action {
	switch f.Relation {
	case factcheck.Outdated:
		return isOutdated
	case factcheck.Update, factcheck.Revision:
		return b.byAge(f, t)
	case factcheck.Disputed, factcheck.OneSided, factcheck.SpeakerConflict:
		return toAttribute
	case factcheck.Definition:
		return isExplained
	case factcheck.SameNumber, factcheck.Unsupported, factcheck.SingleOrigin:
		return toCheck
	}
	if b.alone(f) || b.oneText(f) {
		return toFix
	}
	return toAttribute
}

// asks is what a finding asks for, of all of which the topics are made at once.
func (b *book) asks(f *factcheck.Finding) action {
	if b.asked == nil {
		b.asked = map[*factcheck.Finding]action{}
		var list []factcheck.Finding
		for g := range all(b.Report) {
			list = append(list, *g)
		}
		topics, n := b.Topics(list), 0
		for g := range all(b.Report) {
			b.asked[g] = b.actionOf(g, topics[n])
			n++
		}
	}
	return b.asked[f]
}

// byAge tells what a count asks for that changed with time: a draft that has the newer
// figure, or texts of which none is under test, are in order unless the count fell.
func (b *book) byAge(f *factcheck.Finding, t factcheck.Topic) action {
	newest := len(t.Latest) > 0 && t.Latest[0].Side == 1
	switch tested := b.alone(f); {
	case tested && !newest:
		return isOutdated
	case f.Relation == factcheck.Revision:
		return toCheck
	}
	return isExplained
}

// alone reports whether the first side is the draft's, and all others those of one side.
func (b *book) alone(f *factcheck.Finding) bool {
	if len(f.Sides) != 2 || len(f.Sides[0].Claims) == 0 {
		return false
	}
	return !slices.ContainsFunc(f.Sides[0].Claims, func(c factcheck.ClaimRef) bool { return !b.isDraft(c.Source) })
}

// oneText reports whether all claims of a finding are of one text.
func (b *book) oneText(f *factcheck.Finding) bool {
	list := b.leads(f)
	return len(list) > 0 && oneText(list)
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
	out := make([]matter, len(list))
	for i := range list {
		out[i] = b.matter(&list[i], topics[i])
		out[i].ruling = rulings[i]
	}
	return out
}

func (b *book) matter(f *factcheck.Finding, t factcheck.Topic) matter {
	m := matter{Finding: f, topic: t, action: b.actionOf(f, t), headline: b.headline(f)}
	m.voices = b.voices(f, t)
	m.repeats = b.repeats(f)
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

// repeats are the other places of the same text that give the first figure of a matter.
func (b *book) repeats(f *factcheck.Finding) []*claims.Claim {
	var out []*claims.Claim
	for _, r := range f.Repeats {
		out = append(out, b.claim(r))
	}
	return out
}
