package factcheck

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// CheckClaims compares claims, wherever they come from, and reports where they
// cannot all be right. Their sources are named by their citations.
func CheckClaims(list ...claims.Claim) *Report { return new(Checker).CheckClaims(list...) }

// CheckClaims compares claims, wherever they come from, and reports where they
// cannot all be right. Their sources are named by their citations.
func (k *Checker) CheckClaims(list ...claims.Claim) *Report {
	published := map[string]string{}
	for _, c := range list {
		key, date := c.Citation.Source, c.Published.String()
		if old, ok := published[key]; !ok || date != "" && (old == "" || date < old) {
			published[key] = date
		}
	}
	delete(published, "")
	var srcs []sources.Source
	for _, key := range slices.Sorted(maps.Keys(published)) {
		s := sources.Source{ID: key}
		_ = s.Published.UnmarshalText([]byte(published[key])) // written by a date, so it reads back
		srcs = append(srcs, s)
	}
	return k.CheckSourced(srcs, list)
}

// CheckSourced compares claims of known sources. A source of the kind
// [sources.Draft] is the text under test.
func (k *Checker) CheckSourced(srcs []sources.Source, list []claims.Claim) *Report {
	return k.report(sortSources(srcs), sortClaims(list), []Problem{}, heardBeside{})
}

func sortSources(list []sources.Source) []sources.Source {
	out := append([]sources.Source{}, list...)
	sortBy(out, func(i, j int) int {
		a, b := &out[i], &out[j]
		return cmp.Or(strings.Compare(a.Key(), b.Key()), strings.Compare(a.Title, b.Title),
			strings.Compare(a.URL, b.URL), strings.Compare(a.Published.String(), b.Published.String()))
	})
	return out
}

// sortClaims copies claims into the order of a report, and gives those without
// an id one made of where they stand and what they say.
func sortClaims(list []claims.Claim) []claims.Claim {
	out := append([]claims.Claim{}, list...)
	for n := range out {
		if c := &out[n]; c.ID == "" {
			c.ID = claimID(c)
		}
	}
	sortBy(out, func(i, j int) int { return byPlace(&out[i], &out[j]) })
	return out
}

func byPlace(a, b *claims.Claim) int {
	x, y := &a.Citation, &b.Citation
	return cmp.Or(strings.Compare(x.Source, y.Source), strings.Compare(x.Part, y.Part),
		x.Start-y.Start, x.End-y.End, strings.Compare(a.ID, b.ID))
}

func claimID(c *claims.Claim) string {
	return hash([]string{
		string(c.Measure), quantityKey(c.Quantity), periodKey(c.Date), normal(c.Sentence), normal(c.Citation.Quote),
		c.Event.Name, periodKey(c.Event.Period), c.Noun, c.Verb, strings.Join(c.Population, " "), strings.Join(c.Place, " "),
	})[:8]
}

func sortProblems(list []Problem) {
	sortBy(list, func(i, j int) int {
		a, b := &list[i], &list[j]
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Error, b.Error))
	})
}
