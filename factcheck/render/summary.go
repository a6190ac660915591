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
		fmt.Fprintln(w, b.paint(factcheck.Warning, "!")+" "+t.line())
	}
}

// line is a trouble with the file that it is about.
func (t item) line() string {
	if t.path == "" {
		return t.text
	}
	return name(t.path) + ": " + t.text
}

// notices writes the remarks that are shown, a line each.
func (b *book) notices(w io.Writer) {
	for _, t := range b.noticeItems() {
		fmt.Fprintf(w, "%s %s: %s\n", b.paint(t.level, t.level.String()+"["+prose(t.rule)+"]"), placeWords(t.at), t.text)
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

// counts says how much was read and compared.
func (b *book) counts() string {
	s := b.Stats
	return strings.Join([]string{
		number(s.Texts, "text", "texts"), number(s.Claims, "claim", "claims"),
		number(s.Topics, "comparable topic", "comparable topics"),
	}, " "+b.dot+" ")
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
	return append([]string{b.counts() + b.outcome()}, b.remarks()...)
}

// outcome says how the topics came out: ": 1 agrees, 1 conflict".
func (b *book) outcome() string {
	var parts []string
	if n := b.Stats.Agree; n > 0 {
		parts = append(parts, number(n, "agrees", "agree"))
	}
	for _, r := range relationWords {
		if n := b.Stats.Relations[string(r.relation)]; n > 0 {
			parts = append(parts, number(n, r.one, r.many))
		}
	}
	if b.Off > 0 {
		parts = append(parts, number(b.Off, "finding", "findings")+" switched off")
	}
	switch {
	case len(parts) == 0:
		return ""
	case b.allAgree():
		return ", all agree"
	}
	return ": " + strings.Join(parts, ", ")
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
	if n := b.Stats.Skipped; n > 0 {
		out = append(out, number(n, "file of an unknown type was", "files of unknown types were")+" passed over")
	}
	if n := b.Stats.Ignored; n > 0 {
		out = append(out, number(n, "file or directory was", "files and directories were")+" left out by the configuration or a .gitignore")
	}
	if line := b.roles(); line != "" {
		out = append(out, line)
	}
	if p := b.Tool.Profile; p != "" && p != claims.Newsroom().Name {
		out = append(out, "figures were read by the profile "+b.words(p))
	}
	if b.Verbose {
		out = append(out, b.notCompared()...)
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
	var parts []string
	for l := factcheck.Warning; l > factcheck.None; l-- {
		if n[l] > 0 {
			parts = append(parts, number(n[l], l.String(), l.String()+"s"))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, " and ") + " not shown (--show note)"
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
		return "no text is marked as a draft: each was compared with every other"
	case len(drafts) > otherClaims:
		return number(len(drafts), "draft", "drafts") + " under test; the sources were compared with them, not with each other"
	}
	them := "it"
	if len(drafts) > 1 {
		them = "them"
	}
	return "under test: " + strings.Join(drafts, ", ") + "; the sources were compared with " + them + ", not with each other"
}

// notCompared lists why pairs of claims were not compared.
func (b *book) notCompared() []string {
	var out []string
	for _, test := range slices.Sorted(maps.Keys(b.Stats.NotCompare)) { // for determinism
		n := b.Stats.NotCompare[test]
		out = append(out, fmt.Sprintf("not compared: %s, stopped by the test of %s", number(n, "pair", "pairs"), prose(test)))
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
		list = append(list[:otherClaims:otherClaims], fmt.Sprintf("%d more", n-otherClaims))
	}
	return "without a date of publication, so that a day such as \"Sunday\" is of no week there: " + strings.Join(list, ", ") + " (published: in a header or a sources.yaml, or --published)"
}
