package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// mostSides is how many sides a headline names.
const mostSides = 4

// headline says a finding in one line that needs no knowledge of rules or intervals:
// "Death toll: 30,000+ here, 20,000 there: half as many again".
func (b *book) headline(f *factcheck.Finding) string {
	s := capital(b.heading(f))
	if values := b.values(f); values != "" {
		s = b.Say("colon", s, values)
	}
	if tail := b.difference(f); tail != "" {
		s = b.Say("colon", s, tail)
	}
	return b.words(s)
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// leads are the first claims of the sides.
func (b *book) leads(f *factcheck.Finding) []*claims.Claim {
	var out []*claims.Claim
	for _, s := range f.Sides {
		if len(s.Claims) > 0 {
			out = append(out, b.claim(s.Claims[0]))
		}
	}
	return out
}

// values says what each side says and where: "30,000+ here, 20,000 there" with a draft,
// "30,000+ in Meridian Media, 20,000 in Almanac" without one.
func (b *book) values(f *factcheck.Finding) string {
	list := b.leads(f)
	var said []string
	for _, c := range list {
		said = append(said, b.brief(c))
	}
	switch {
	case len(list) == 0:
		return ""
	case len(list) == 1:
		return said[0]
	case oneText(list):
		return b.Say("head.one_text", b.listed(said))
	case !b.isDraft(list[0].Citation.Source):
		for i, where := range b.outlets(list) {
			said[i] = b.Say("head.in", said[i], where)
		}
		return strings.Join(b.cut(said), ", ")
	case len(list) == 2:
		return b.Say("head.both", said[0], said[1])
	}
	return b.Say("head.many", said[0], b.listed(said[1:]))
}

func oneText(list []*claims.Claim) bool {
	return !slices.ContainsFunc(list, func(c *claims.Claim) bool { return c.Citation.Source != list[0].Citation.Source })
}

// cut leaves the first of many, and says how many there are more.
func (b *book) cut(list []string) []string {
	if len(list) <= mostSides {
		return list
	}
	return append(slices.Clip(list[:mostSides]), b.Count("more", len(list)-mostSides))
}

// listed joins words as a sentence does: "a, b and c".
func (b *book) listed(list []string) string { return b.And(b.cut(list)) }

func (b *book) isDraft(key string) bool {
	s := b.sources[key]
	return s != nil && s.Kind == sources.Draft
}

// outlets are what the sources of claims are called, those by the names of their files
// that would share a name.
func (b *book) outlets(list []*claims.Claim) []string {
	out := make([]string, len(list))
	texts := map[string]string{} // the last source of each name
	shared := map[string]bool{}
	for i, c := range list {
		out[i] = b.outlet(c.Citation.Source)
		if key, ok := texts[out[i]]; ok && key != c.Citation.Source {
			shared[out[i]] = true
		}
		texts[out[i]] = c.Citation.Source
	}
	for i, c := range list {
		if shared[out[i]] {
			out[i] = name(c.Citation.Source)
		}
	}
	return out
}

// outlet is what a source is called in a sentence: who printed it, or the file.
func (b *book) outlet(key string) string {
	if s := b.sources[key]; s != nil {
		for _, who := range []string{s.Publisher, s.Container} {
			if who != "" {
				return prose(who)
			}
		}
	}
	return name(key)
}

// brief is a figure or date as a headline has it, without what is counted: "30,000+",
// "about 300", "dozens (24 to 99)".
func (b *book) brief(c *claims.Claim) string {
	q := c.Quantity
	said := ""
	switch {
	case c.IsDate():
		said = b.dateSaid(c.Date)
	case c.Measure == "event_time":
		said = b.clockSaid(q)
	case (q.Hedge == claims.AtLeast || q.Hedge == claims.MoreThan) && q.Vague == "":
		number := b.Number(q.Point)
		said = b.Say("brief."+q.Hedge.String(), number, strings.TrimPrefix(b.withUnit(q.Point, q.Unit), number))
	default:
		said = b.figureSaid(q)
	}
	if said == "" || c.IsDate() && c.Date.IsZero() {
		return b.quotedShort(c.Citation.Quote)
	}
	return said
}

// difference says how far the sides of a finding are apart, where it is about that,
// or what the finding states.
func (b *book) difference(f *factcheck.Finding) string {
	switch f.Relation {
	case factcheck.Conflict, factcheck.SelfConflict, factcheck.SpeakerConflict, factcheck.Tension:
	default:
		return b.title(f)
	}
	x, y, ok := b.pairOf(f)
	if !ok || y == nil {
		return b.title(f)
	}
	if x.IsDate() && y.IsDate() {
		return b.daysApart(f)
	}
	m, n, ok := x.Quantity.Nearest(y.Quantity)
	if !ok || x.Quantity.Unit != y.Quantity.Unit {
		return b.title(f)
	}
	if s := b.howFar(m, n, x.Quantity.Unit, b.info(f.Measure).Scale); s != "" {
		return s
	}
	return b.title(f)
}

// daysApart says how far two dates are apart. Their distance is in the finding.
func (b *book) daysApart(f *factcheck.Finding) string {
	n, unit, _ := strings.Cut(f.Gap, " ")
	if days, err := strconv.Atoi(n); err == nil && days != 0 && (unit == "day" || unit == "days") {
		return b.Count("apart.days", days)
	}
	return b.title(f)
}

// originWords name the texts of one origin, and say what shows that.
func (b *book) originWords(s factcheck.Side, o factcheck.Origin) string {
	var texts, why []string
	for _, c := range s.Claims {
		if name := b.textName(c.Source); c.Origin == o.Number && !slices.Contains(texts, name) {
			texts = append(texts, name)
		}
	}
	for _, sign := range o.How {
		why = append(why, b.Say("origin."+string(sign), b.textName(o.Head)))
	}
	if o.Name == "" {
		return b.Say("origin.some", b.listed(texts), b.And(why))
	}
	return b.Say("origin.named", b.listed(texts), o.Name, b.And(why))
}
