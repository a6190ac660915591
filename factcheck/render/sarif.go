package render

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// SARIF writes a log of the Static Analysis Results Interchange Format, version 2.1.0,
// as code scanning and editors read it. Each finding that is shown, and each remark on a
// directive, is a result: it stands where the draft says it, the other sides are related
// locations that the message links to, and what lies outside of the checked folder is
// quoted in the message. What could not be read is a notification of the invocation.
//
// What was ruled on is left out unless [Options.Suppressed] asks for it: GitHub pays no
// heed to suppressions. What goes beyond its limits is left out too, the least first,
// and a notification says so.
func SARIF(w io.Writer, r *factcheck.Report, o Options) error {
	b := sarif{open(r, o.forPrograms())}
	list := append(b.findingItems(), b.noticeItems()...)
	slices.SortStableFunc(list, func(x, y item) int { return int(y.level) - int(x.level) })
	live := len(list)
	if o.Suppressed {
		list = append(list, b.acceptedItems()...)
	}
	rules := rulesOf(list)
	results := []json.RawMessage{}
	for i, id := range prints(list) {
		result := b.result(list[i], id, slices.IndexFunc(rules, func(r factcheck.Rule) bool { return r.ID == list[i].rule }))
		if i >= live {
			result.Suppressions = []sarifSuppression{b.suppression(r.Accepted[i-live].Ruling)}
		}
		data, err := json.Marshal(result)
		if err != nil {
			return fmt.Errorf("write report: %w", err)
		}
		results = append(results, data)
	}
	kept := withinLimits(results)
	return writeJSON(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{{
		Tool: b.tool(rules), ColumnKind: "utf16CodeUnits", Results: results[:kept],
		Bases:       map[string]sarifFile{treeBase: {Description: &sarifText{"the folder that was checked"}}},
		Invocations: []sarifInvocation{b.invocation(len(results), kept)},
	}}})
}

const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	treeBase    = "%SRCROOT%"
	homepage    = "https://github.com/sourcedclaims/factcheck"
)

// writeJSON writes a value for programs, indented, so that people can look into it.
func writeJSON(w io.Writer, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	_, err = w.Write(append(tame(data), '\n'))
	return err
}

type sarif struct{ *book }

// tool describes the program and the rules of which there are results.
func (b sarif) tool(rules []factcheck.Rule) sarifTool {
	d := sarifDriver{Name: prose(b.Tool.Name), Version: prose(b.Tool.Version), URI: homepage, Rules: []sarifRule{}}
	if d.Name == "" {
		d.Name = "factcheck"
	}
	for _, r := range rules {
		d.Rules = append(d.Rules, sarifRule{
			ID: orWord(prose(r.ID), "none"), Name: shorten(pascal(r.Name), 255),
			Short: sarifText{shorten(capital(r.Name), 1024)}, Full: sarifText{shorten(r.Doc, 1024)}, Help: sarifText{r.Doc},
			Default: sarifDefault{usualLevel(r).String()}, Props: sarifTags{[]string{"facts"}},
		})
	}
	return sarifTool{d}
}

func orWord(s, word string) string {
	if s == "" {
		return word
	}
	return s
}

// usualLevel is the level of a rule's findings of moderate size.
func usualLevel(r factcheck.Rule) factcheck.Level { return r.Levels[factcheck.Moderate] }

// rulesOf are the rules of a list, in the order of the documentation. One that this
// version does not know comes last, with what little is known of it.
func rulesOf(list []item) []factcheck.Rule {
	var out []factcheck.Rule
	for _, t := range list {
		if slices.ContainsFunc(out, func(r factcheck.Rule) bool { return r.ID == t.rule }) {
			continue
		}
		r, ok := factcheck.RuleOf(t.rule)
		if !ok {
			r = factcheck.Rule{ID: t.rule, Name: orWord(t.title, "unknown"), Doc: "A rule that this version does not know."}
			r.Levels[factcheck.Moderate] = t.level
		}
		out = append(out, r)
	}
	rank := func(r factcheck.Rule) int {
		n := slices.IndexFunc(factcheck.Rules, func(s factcheck.Rule) bool { return s.ID == r.ID })
		if n < 0 {
			return len(factcheck.Rules)
		}
		return n
	}
	slices.SortStableFunc(out, func(r, s factcheck.Rule) int {
		if n := rank(r) - rank(s); n != 0 {
			return n
		}
		return strings.Compare(r.ID, s.ID)
	})
	return out
}

// pascal writes words as one name: "two figures conflict" is TwoFiguresConflict.
func pascal(s string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !strings.ContainsRune(letters, r) && r < utf8.RuneSelf }) {
		b.WriteString(capital(word))
	}
	return orWord(b.String(), "Unknown")
}

// shorten leaves the first n characters of a text.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}

func (b sarif) result(t item, id string, rule int) sarifResult {
	out := sarifResult{
		RuleID: orWord(prose(t.rule), "none"), RuleIndex: rule, Kind: "fail", Level: t.level.String(),
		Message: sarifText{plainSARIF(t.text)}, Locations: []sarifLocation{b.location(b.keyOf(t), t.at)},
		Prints: map[string]string{"primaryLocationLineHash": lineHash(id), "factcheck/v1": id},
	}
	if t.level > factcheck.Error {
		out.Level = factcheck.Error.String()
	}
	if f := t.finding; f != nil {
		out.Message.Text, out.Related = b.sides(f)
		out.Properties = propertiesOf(f)
	}
	return out
}

// keyOf is the source that an item stands in. A result without a place would spoil the
// whole log for GitHub.
func (b sarif) keyOf(t item) string {
	if t.path == "" {
		return b.mainText()
	}
	return t.path
}

// lineHash is a fingerprint in the form in which GitHub takes one, which ends in a
// number.
func lineHash(id string) string {
	if strings.Contains(id, ":") {
		return id
	}
	return id + ":1"
}

func propertiesOf(f *factcheck.Finding) map[string]string {
	out := map[string]string{
		"relation": string(f.Relation), "severity": f.Severity.String(), "confidence": f.Confidence.String(),
		"measure": string(f.Measure), "event": f.Event, "change": string(f.Change),
	}
	for k, v := range out {
		if out[k] = prose(v); v == "" {
			delete(out, k)
		}
	}
	return out
}

// location is a place in a source. Where its columns are not known it is the start of
// the line, and where there are no lines that of the file: GitHub asks for all four
// numbers.
func (b sarif) location(key string, at sources.Citation) sarifLocation {
	s := stretchOf(at, unitsUTF16)
	region := sarifRegion{StartLine: max(s.line, 1), StartColumn: s.column, EndLine: max(s.endLine, 1), EndColumn: s.endColumn}
	if s.column < 1 || s.endColumn < 1 {
		region.StartColumn, region.EndLine, region.EndColumn = 1, region.StartLine, 1
	}
	if s.line > 0 && at.Part == "" && at.Start >= 0 && at.End > at.Start {
		length := at.End - at.Start
		region.ByteOffset, region.ByteLength = &at.Start, &length
		if length == len(at.Quote) && prose(at.Quote) == at.Quote {
			region.Snippet = &sarifText{at.Quote}
		}
	}
	out := sarifLocation{Physical: sarifPhysical{File: b.file(key), Region: &region}}
	if at.Locator != "" {
		out.Logical = []sarifLogical{{Name: prose(at.Locator), Full: prose(placeWords(at))}}
	}
	return out
}

func (b sarif) file(key string) sarifFile {
	f := sarifFile{URI: b.fileURI(key)}
	if !strings.HasPrefix(f.URI, "file:") {
		f.Base = treeBase
	}
	return f
}

// suppression says what sets a result aside.
func (b sarif) suppression(r factcheck.Ruling) sarifSuppression {
	s := sarifSuppression{Kind: "external", Justification: b.words(r.Reason)}
	if r.By == factcheck.ByDirective {
		s.Kind = "inSource"
	}
	s.Justification = orWord(s.Justification, b.rulingWords(r))
	s.Properties = map[string]string{"by": prose(string(r.By)), "place": name(r.Place)}
	for k, v := range map[string]string{"author": prose(r.Author), "until": day(r.Until)} {
		if v != "" {
			s.Properties[k] = v
		}
	}
	return s
}

// invocation says whether every input was read, and what is to be said of the run.
func (b sarif) invocation(results, kept int) sarifInvocation {
	v := sarifInvocation{Successful: b.Complete, Notifications: []sarifNotification{}}
	note := func(l factcheck.Level, key, text string) {
		n := sarifNotification{Level: l.String(), Message: sarifText{plainSARIF(text)}}
		if _, ok := b.inTree(key); ok && key != "" {
			n.Locations = []sarifLocation{{Physical: sarifPhysical{File: b.file(key)}}}
		}
		v.Notifications = append(v.Notifications, n)
	}
	for _, t := range b.troubles() {
		note(t.level, t.path, b.lineOf(t))
	}
	if kept < results {
		note(factcheck.Warning, "", fmt.Sprintf("%d of %d results are left out: code scanning takes no more", results-kept, results))
	}
	if kept > mostResultsShown {
		note(factcheck.Note, "", fmt.Sprintf("code scanning shows the first %d of %d results", mostResultsShown, kept))
	}
	for _, line := range b.closing() {
		note(factcheck.Note, "", line)
	}
	return v
}
