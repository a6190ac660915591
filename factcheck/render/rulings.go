package render

import (
	"fmt"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// changeWords say by whose change a finding is new; empty where nothing older is known.
func changeWords(c factcheck.Change) string {
	switch c {
	case factcheck.DraftChanged:
		return "new, the draft was changed"
	case factcheck.SourceChanged:
		return "new in a source; the draft is as it was"
	case "":
		return ""
	}
	return "new: " + prose(string(c))
}

// rulingWords say what set a finding aside, for how long, why and on whose word: "waived
// until 2027-01-01: both are attributed (M. Selic)".
func rulingWords(r factcheck.Ruling) string {
	s := ""
	switch r.By {
	case factcheck.ByDirective:
		s = "set aside by a directive"
	case factcheck.ByWaiver:
		s = "waived"
	case factcheck.ByBaseline:
		s = "in the baseline"
	case factcheck.ByRevision:
		s = "there before"
	default:
		s = strings.TrimSpace("set aside " + prose(string(r.By)))
	}
	if until := prose(day(r.Until)); until != "" {
		s += " until " + until
	}
	if r.Place != "" {
		s += ", " + name(r.Place)
	}
	if r.Reason != "" {
		s += ": " + prose(r.Reason)
	}
	if r.Author != "" {
		s += " (" + prose(r.Author) + ")"
	}
	return s
}

// acceptedWords count what is not shown because somebody ruled on it: "1 waived, 12 in
// the baseline, 2 by directives: not shown". What an older revision had is counted
// beside it.
func (b *book) acceptedWords() string {
	n := map[factcheck.RulingKind]int{}
	for _, a := range b.Accepted {
		n[a.Ruling.By]++
	}
	var parts []string
	for _, k := range []struct {
		by        factcheck.RulingKind
		one, many string
	}{
		{factcheck.ByWaiver, "waived", "waived"}, {factcheck.ByBaseline, "in the baseline", "in the baseline"},
		{factcheck.ByDirective, "by a directive", "by directives"}, {factcheck.ByRevision, "there before", "there before"},
	} {
		if n[k.by] > 0 && (k.by != factcheck.ByRevision || b.Base == nil) {
			parts = append(parts, number(n[k.by], k.one, k.many))
		}
		delete(n, k.by)
	}
	rest := 0
	for _, m := range n {
		rest += m
	}
	if rest > 0 {
		parts = append(parts, fmt.Sprintf("%d set aside", rest))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": not shown"
}

// baseWords say how the findings stand to an older state: "2 new, 1 fixed, 14 unchanged".
func baseWords(base *factcheck.Base) string {
	parts := []string{"nothing new"}
	if base.New > 0 {
		parts[0] = fmt.Sprintf("%d new", base.New)
	}
	if n := len(base.Fixed); n > 0 {
		parts = append(parts, fmt.Sprintf("%d fixed", n))
	}
	if base.Unchanged > 0 {
		parts = append(parts, fmt.Sprintf("%d unchanged", base.Unchanged))
	}
	return strings.Join(parts, ", ")
}

// sinceWords name the older state as well: "2 new, 1 fixed, 14 unchanged since main".
func (b *book) sinceWords() string {
	if b.Base == nil {
		return ""
	}
	s := baseWords(b.Base)
	if b.Base.Name != "" {
		s += " since " + name(b.Base.Name)
	}
	return b.words(s)
}

// acceptLine is the command by which a finding is set aside, to be copied into a shell.
// There is none for what is no discrepancy, nor for an id that is not made of letters
// and digits: no check gives one.
func (b *book) acceptLine(f *factcheck.Finding) string {
	id := b.short[f.ID]
	if f.Rule == "" || id == "" || strings.Trim(id, letters+"0123456789") != "" {
		return ""
	}
	if !b.Configured {
		id += " PATH..."
	}
	return "factcheck accept " + id + ` --reason "` + b.dots + `"`
}
