package gate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// view is a report with the ways into it that rulings need.
type view struct {
	*factcheck.Report
	drafts map[string]bool
	claims map[place]*claims.Claim
	hashes map[string]string // digests of the texts, by source

	sentences map[place]string // of claims, as rulings repeat them
}

// place is what tells two claims of a report apart.
type place struct {
	source, id string
	start, end int
}

func (v *view) index() {
	v.claims, v.sentences = map[place]*claims.Claim{}, map[place]string{}
	for i := range v.Claims {
		c := &v.Claims[i]
		v.claims[place{c.Citation.Source, c.ID, c.Citation.Start, c.Citation.End}] = c
	}
	for _, s := range v.Sources {
		if s.Kind == sources.Draft {
			v.drafts[s.Key()] = true
		}
	}
}

// claim finds what a finding points at; nil where the report does not hold it.
func (v *view) claim(r factcheck.ClaimRef) *claims.Claim {
	return v.claims[place{r.Source, r.ID, r.Start, r.End}]
}

// refs lists the claims on the sides of a finding.
func refs(f *factcheck.Finding) []factcheck.ClaimRef {
	var out []factcheck.ClaimRef
	for _, s := range f.Sides {
		out = append(out, s.Claims...)
	}
	return out
}

// maxQuote is how much of a sentence a ruling repeats, in code points.
const maxQuote = 200

// Quotes are the sentences that stand for a finding where it is not at hand: of each
// side that of its first claim, as readers see it, cut where it is long.
func Quotes(r *factcheck.Report, f *factcheck.Finding) []string {
	v := view{Report: r, drafts: map[string]bool{}}
	v.index()
	return v.quotes(f)
}

func (v *view) quotes(f *factcheck.Finding) []string {
	var out []string
	for _, s := range f.Sides {
		if len(s.Claims) == 0 {
			continue
		}
		out = append(out, v.sentence(s.Claims[0]))
	}
	return out
}

func cut(s string) string {
	if utf8.RuneCountInString(s) <= maxQuote {
		return s
	}
	return string([]rune(s)[:maxQuote-1]) + "…"
}

// attributed reports whether each side has a claim that is on somebody's word, and all
// claims of drafts are.
func (v *view) attributed(f *factcheck.Finding) bool {
	for _, s := range f.Sides {
		some := false
		for _, ref := range s.Claims {
			c := v.claim(ref)
			spoken := c != nil && len(c.Speakers) > 0
			if !spoken && v.drafts[ref.Source] {
				return false
			}
			some = some || spoken
		}
		if !some {
			return false
		}
	}
	return len(f.Sides) > 0
}

// isAbout reports whether a finding is about an event of a name: its own, or what a
// claim of it calls the event. Which of these names the finding depends on where its
// claims stand.
func (v *view) isAbout(f *factcheck.Finding, event string) bool {
	if strings.EqualFold(event, f.Event) {
		return true
	}
	return slices.ContainsFunc(refs(f), func(ref factcheck.ClaimRef) bool {
		c := v.claim(ref)
		return c != nil && (strings.EqualFold(event, c.Event.Label()) || called(c.Event, event))
	})
}

// inDraft lists the drafts that a finding has claims in.
func (v *view) inDraft(f *factcheck.Finding) []string {
	var out []string
	for _, ref := range refs(f) {
		if v.drafts[ref.Source] && !slices.Contains(out, ref.Source) {
			out = append(out, ref.Source)
		}
	}
	return out
}
