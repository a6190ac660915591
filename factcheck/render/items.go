package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// item is one thing that a report tells, in the form that the formats of build systems
// share: a finding, a remark on a directive, or what is wrong with an input.
type item struct {
	level   factcheck.Level
	rule    string             // "FC101"; empty for what is wrong with an input
	title   string             // a few words, safe to print
	text    string             // one line, safe to print
	path    string             // the file as the report names it; empty where there is none
	at      sources.Citation   // where in the file; zero if that is not known
	finding *factcheck.Finding // nil for anything else
	fatal   bool               // nothing of an input was checked
}

// items lists what is to be shown, the worst first. Among equals an input that was not
// read comes first: it may hide any number of findings.
func (b *book) items() []item {
	out := append(b.troubles(), b.findingItems()...)
	out = append(out, b.noticeItems()...)
	slices.SortStableFunc(out, func(x, y item) int { return cmp.Compare(y.level, x.level) })
	return out
}

// findingItems are the discrepancies that are shown. What agrees is none.
func (b *book) findingItems() []item {
	var out []item
	for i := range b.Findings {
		if f := &b.Findings[i]; f.Rule != "" && b.shown(f) {
			out = append(out, b.findingItem(f))
		}
	}
	return out
}

// acceptedItems are the findings that somebody ruled on, in the report's order.
func (b *book) acceptedItems() []item {
	var out []item
	for i := range b.Accepted {
		out = append(out, b.findingItem(&b.Accepted[i].Finding))
	}
	return out
}

func (b *book) findingItem(f *factcheck.Finding) item {
	t := item{level: f.Level, rule: f.Rule, title: b.title(f), text: b.message(f), finding: f}
	if c := b.lead(f); c != nil {
		t.path, t.at = c.Citation.Source, c.Citation
	}
	return t
}

// noticeItems are the remarks on directives, waivers and the baseline that are shown.
func (b *book) noticeItems() []item {
	var out []item
	for _, n := range b.Notices {
		if b.All || n.Level >= b.Show {
			at := sources.Citation{Source: n.Path, Line: n.Line, Column: n.Column}
			out = append(out, item{level: n.Level, rule: n.Rule, title: b.noticeTitle(n), text: b.words(n.Text), path: n.Path, at: at})
		}
	}
	return out
}

func (b *book) noticeTitle(n factcheck.Notice) string {
	if rule, ok := factcheck.RuleOf(n.Rule); ok {
		return b.ruleName(rule)
	}
	return b.Say("remark")
}

// troubles are what could not be read, texts in which nothing was found, and a check
// that compared nothing. They are as loud as findings: a check that did not look must
// not be taken for one that found nothing.
func (b *book) troubles() []item {
	var out []item
	for _, p := range b.Problems {
		t := item{level: factcheck.Warning, title: b.Say("trouble.unsure"), path: p.Path}
		if p.Fatal {
			t.level, t.title, t.fatal = factcheck.Error, b.Say("trouble.unchecked"), true
		}
		t.text = b.Say("colon", t.title, b.words(p.Error))
		out = append(out, t)
	}
	for _, key := range b.silent() {
		t := item{level: factcheck.Warning, title: b.Say("trouble.silent"), path: key, text: b.Say("trouble.silent.text")}
		if b.leftOut(key) {
			t.title, t.text = b.Say("trouble.leftout"), b.Say("trouble.leftout.text")
		}
		out = append(out, t)
	}
	if b.nothing() {
		out = append(out, item{level: factcheck.Warning, title: b.Say("trouble.nothing"), text: b.Say("trouble.nothing.text", b.counts())})
	}
	return out
}

// nothing reports whether no two claims were compared.
func (b *book) nothing() bool {
	return b.Stats.Topics == 0 && b.Stats.Pairs == 0 && len(b.Findings) == 0 && len(b.Accepted) == 0
}

// message says a finding in a line: its headline, then the words and the place of each
// side.
func (b *book) message(f *factcheck.Finding) string {
	parts := []string{b.headline(f) + "."}
	for n, c := range b.leads(f) {
		if n == mostSides {
			parts = append(parts, b.Count("and_more", len(f.Sides)-n))
			break
		}
		parts = append(parts, b.cited(c, spot(c)))
	}
	return parts[0] + strings.TrimSuffix(" "+b.semicolons(parts[1:]), " ")
}

// cited is a quote with its place, and with who printed it, when, and on whose word:
// `"20,000" in almanac.txt:1:42 (Almanac, 1998; on the word of police)`.
func (b *book) cited(c *claims.Claim, place string) string {
	s := b.Say("cited", b.quotedShort(c.Citation.Quote), place)
	if about := b.aboutSource(c); about != "" {
		s = b.Say("in_brackets", s, about)
	}
	return s
}

// aboutSource says who printed a claim, when, and on whose word.
func (b *book) aboutSource(c *claims.Claim) string {
	parts := []string{b.sourceWords(c.Citation.Source)}
	if who := b.speaker(c); who != "" {
		parts = append(parts, b.Say("on_word", who))
	}
	return b.semicolons(drop(parts, ""))
}

// semicolons joins what a line says.
func (b *book) semicolons(list []string) string {
	out := ""
	for i, s := range list {
		if i == 0 {
			out = s
			continue
		}
		out = b.Say("semicolon", out, s)
	}
	return out
}

// prints gives each item its fingerprint: a finding's id, or a hash of what the others
// say and in which file, but not where in it. Where several would have one, the later
// ones are numbered from 2.
func prints(list []item) []string {
	out := make([]string, len(list))
	seen := map[string]int{}
	for i, t := range list {
		id := t.print()
		seen[id]++
		out[i] = id
		if n := seen[id]; n > 1 {
			out[i] = fmt.Sprintf("%s:%d", id, n)
		}
	}
	return out
}

func (t item) print() string {
	if t.finding != nil && t.finding.ID != "" {
		return prose(t.finding.ID)
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{t.rule, t.path, t.text}, "\x1f")))
	return hex.EncodeToString(sum[:16])
}
