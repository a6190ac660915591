package render

import (
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// changeWords say by whose change a finding is new; empty where nothing older is known.
func (b *book) changeWords(c factcheck.Change) string {
	switch c {
	case factcheck.DraftChanged:
		return b.Say("change.draft")
	case factcheck.SourceChanged:
		return b.Say("change.source")
	case "":
		return ""
	}
	return b.Say("change.other", prose(string(c)))
}

// rulingWords say what set a finding aside, for how long, why and on whose word: "waived
// until 2027-01-01: both are attributed (M. Selic)".
func (b *book) rulingWords(r factcheck.Ruling) string {
	s := strings.TrimSpace(b.Say("ruling.other", prose(string(r.By))))
	if key := "ruling." + string(r.By); rulingKinds[r.By] {
		s = b.Say(key)
	}
	if until := prose(b.day(r.Until)); until != "" {
		s = b.Say("ruling.until", s, until)
	}
	if r.Place != "" {
		s = b.Say("ruling.place", s, name(r.Place))
	}
	if r.Reason != "" {
		s = b.Say("ruling.reason", s, prose(r.Reason))
	}
	if r.Author != "" {
		s = b.Say("ruling.author", s, prose(r.Author))
	}
	return s
}

// rulingKinds are those that have words.
var rulingKinds = map[factcheck.RulingKind]bool{
	factcheck.ByDirective: true, factcheck.ByWaiver: true, factcheck.ByBaseline: true, factcheck.ByRevision: true,
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
	for _, by := range []factcheck.RulingKind{factcheck.ByWaiver, factcheck.ByBaseline, factcheck.ByDirective, factcheck.ByRevision} {
		if n[by] > 0 && (by != factcheck.ByRevision || b.Base == nil) {
			parts = append(parts, b.Count("accepted."+string(by), n[by]))
		}
		delete(n, by)
	}
	rest := 0
	for _, m := range n {
		rest += m
	}
	if rest > 0 {
		parts = append(parts, b.Count("accepted.other", rest))
	}
	if len(parts) == 0 {
		return ""
	}
	return b.Say("accepted", strings.Join(parts, ", "))
}

// baseWords say how the findings stand to an older state: "2 new, 1 fixed, 14 unchanged".
func (b *book) baseWords(base *factcheck.Base) string {
	parts := []string{b.Say("base.none")}
	if base.New > 0 {
		parts[0] = b.Count("base.new", base.New)
	}
	if n := len(base.Fixed); n > 0 {
		parts = append(parts, b.Count("base.fixed", n))
	}
	if base.Unchanged > 0 {
		parts = append(parts, b.Count("base.unchanged", base.Unchanged))
	}
	return strings.Join(parts, ", ")
}

// sinceWords name the older state as well: "2 new, 1 fixed, 14 unchanged since main".
func (b *book) sinceWords() string {
	if b.Base == nil {
		return ""
	}
	s := b.baseWords(b.Base)
	if b.Base.Name != "" {
		s = b.Say("base.since", s, name(b.Base.Name))
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

// acceptCommand is acceptLine with the texts of the check, where they are known: reports
// that are read elsewhere than they were written.
func (b *book) acceptCommand(f *factcheck.Finding) string {
	line := b.acceptLine(f)
	if b.Paths == "" || b.Configured || b.Paths != prose(b.Paths) || strings.ContainsAny(b.Paths, "`\n\r") {
		return line
	}
	return strings.Replace(line, " PATH... ", " "+b.Paths+" ", 1)
}
