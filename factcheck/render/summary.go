package render

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// problems writes the troubles of a report, a line each.
func (b *book) problems(w io.Writer) {
	for _, t := range b.troubles() {
		fmt.Fprintln(w, b.paint(factcheck.Warning, "!")+" "+b.lineOf(t))
	}
}

// lineOf is a trouble with the file that it is about.
func (b *book) lineOf(t item) string {
	if t.path == "" {
		return t.text
	}
	return name(t.path) + ": " + t.text
}

// notices writes the remarks that are shown, a line each.
func (b *book) notices(w io.Writer) {
	for _, t := range b.noticeItems() {
		fmt.Fprintf(w, "%s %s: %s\n", b.paint(t.level, b.level(t.level)+"["+prose(t.rule)+"]"), placeWords(t.at), t.text)
	}
}

// silent lists the sources that make no claim.
func (b *book) silent() []string {
	says := map[string]bool{}
	for i := range b.Claims {
		says[b.Claims[i].Citation.Source] = true
	}
	var out []string
	for i := range b.Sources {
		if key := b.Sources[i].Key(); !says[key] {
			out = append(out, key)
		}
	}
	return out
}

// leftOut reports whether rows of a table were left out. Where it then claims nothing, it
// is not that it has no figures.
func (b *book) leftOut(key string) bool {
	return slices.ContainsFunc(b.Remarks, func(n factcheck.Remark) bool { return n.Path == key && n.LeftOut > 0 })
}

// asides are the notes on how inputs were read, a line each.
func (b *book) asides() (out []string) {
	for _, n := range b.Remarks {
		out = append(out, name(n.Path)+": "+b.words(n.Text))
	}
	return out
}

// counts says how much was read and compared.
func (b *book) counts() string {
	s := b.Stats
	return strings.Join([]string{b.Count("texts", s.Texts), b.Count("claims", s.Claims), b.Count("topics", s.Topics)}, " "+b.dot+" ")
}

// summary closes a report: what was compared, and what is not shown.
func (b *book) summary(w io.Writer) {
	if b.Quiet {
		return
	}
	for _, line := range b.closing() {
		fmt.Fprintln(w, line)
	}
}

// closing are the lines that close a report. What compared nothing is a trouble, and
// said there.
func (b *book) closing() []string {
	if b.nothing() {
		return b.remarks()
	}
	return append([]string{b.outcome()}, b.remarks()...)
}

// outcome says what was compared, and how the topics came out: "2 texts · 4 claims · 2
// comparable topics: 1 agrees, 1 conflict".
func (b *book) outcome() string {
	var parts []string
	if n := b.Stats.Agree; n > 0 {
		parts = append(parts, b.Count("agrees", n))
	}
	for _, r := range relationOrder {
		if n := b.Stats.Relations[string(r)]; n > 0 {
			parts = append(parts, b.Count("relation."+string(r), n))
		}
	}
	if b.Off > 0 {
		parts = append(parts, b.Count("off", b.Off))
	}
	switch {
	case len(parts) == 0:
		return b.counts()
	case b.allAgree():
		return b.Say("outcome.agree", b.counts())
	}
	return b.Say("outcome", b.counts(), strings.Join(parts, ", "))
}

// allAgree reports whether something was compared and nothing at all was found:
// a finding of any level, shown or not, would make the words a lie, and so would
// one that was switched off or ruled on.
func (b *book) allAgree() bool {
	for i := range b.Findings {
		if f := &b.Findings[i]; f.Rule != "" || f.Level != factcheck.None {
			return false
		}
	}
	return b.Off == 0 && len(b.Accepted) == 0 && b.Stats.Topics > 0 && b.Stats.Agree == b.Stats.Topics
}

func (b *book) remarks() []string {
	var out []string
	for _, line := range []string{b.sinceWords(), b.hidden(), b.acceptedWords()} {
		if line != "" {
			out = append(out, line)
		}
	}
	if line := b.undated(); line != "" {
		out = append(out, line)
	}
	out = append(out, b.passedOver()...)
	out = append(out, b.asides()...)
	if line := b.roles(); line != "" {
		out = append(out, line)
	}
	if p := b.Tool.Profile; p != "" && p != claims.Newsroom().Name {
		out = append(out, b.Say("profile", b.words(p)))
	}
	if b.Verbose {
		out = append(out, b.notCompared()...)
	}
	return out
}

// passedOver counts the files that were found and not read.
func (b *book) passedOver() (out []string) {
	for _, c := range []struct {
		key string
		n   int
	}{{"skipped", b.Stats.Skipped}, {"reports", b.Stats.Reports}, {"ignored", b.Stats.Ignored}} {
		if c.n > 0 {
			out = append(out, b.Count(c.key, c.n))
		}
	}
	return out
}

// hidden counts the discrepancies and remarks below the level that is shown.
func (b *book) hidden() string {
	var n [factcheck.Error + 1]int
	for i := range b.Findings {
		if f := &b.Findings[i]; f.Rule != "" && !b.shown(f) {
			n[min(f.Level, factcheck.Error)]++
		}
	}
	for _, m := range b.Notices {
		if !b.All && m.Level < b.Show {
			n[min(m.Level, factcheck.Error)]++
		}
	}
	n[factcheck.Error] = 0
	parts := b.levelCounts(n)
	if len(parts) == 0 {
		return ""
	}
	return b.Say("hidden", b.And(parts))
}

// roles says which text was under test, which decides what was compared.
func (b *book) roles() string {
	var drafts []string
	for i := range b.Sources {
		if b.Sources[i].Kind == sources.Draft {
			drafts = append(drafts, name(b.Sources[i].Key()))
		}
	}
	switch {
	case len(b.Sources) < 2:
		return ""
	case len(drafts) == 0:
		return b.Say("roles.none")
	case len(drafts) > otherClaims:
		return b.Count("roles.count", len(drafts))
	}
	if len(drafts) == 1 {
		return b.Say("roles.one", drafts[0])
	}
	return b.Say("roles.some", strings.Join(drafts, ", "))
}

// notCompared lists why pairs of claims were not compared.
func (b *book) notCompared() []string {
	var out []string
	for _, test := range slices.Sorted(maps.Keys(b.Stats.NotCompare)) { // for determinism
		n := b.Stats.NotCompare[test]
		out = append(out, b.Count("not_compared", n, b.named("test.", test)))
	}
	return out
}

// SortProblems puts problems into the order of a report: by file, then by what
// is wrong, the fatal ones first among equals.
func SortProblems(list []factcheck.Problem) {
	slices.SortFunc(list, func(a, b factcheck.Problem) int {
		fatal := 0
		if a.Fatal != b.Fatal {
			fatal = 1
			if a.Fatal {
				fatal = -1
			}
		}
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Error, b.Error), fatal)
	})
}

// undated names the texts that carry no date of publication and have a day that only one
// would tell: figures of such days are hardly compared.
func (b *book) undated() string {
	vague := map[string]bool{}
	for i := range b.Claims {
		if c := &b.Claims[i]; b.sources[c.Citation.Source] != nil && b.sources[c.Citation.Source].Published.IsZero() && c.Event.Period.Open != "" {
			vague[c.Citation.Source] = true
		}
	}
	var list []string
	for _, key := range slices.Sorted(maps.Keys(vague)) {
		list = append(list, name(key))
	}
	if len(list) == 0 {
		return ""
	}
	if n := len(list); n > otherClaims {
		list = append(list[:otherClaims:otherClaims], b.Count("more", n-otherClaims))
	}
	return b.Say("undated", strings.Join(list, ", "))
}
