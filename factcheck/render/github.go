package render

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// mostAnnotations is how many annotations of a level GitHub takes from a step; what
// comes after it is dropped without a word.
const mostAnnotations = 10

// GitHub writes a report as workflow commands, by which a step of GitHub Actions
// annotates the lines of a change: what could not be read, then findings and remarks,
// the worst first. There are at most ten of a level; where there would be more, the
// last notice says how many and in which files. The closing lines of [Text] stand below,
// for the log.
func GitHub(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o.forPrograms())
	out := bufio.NewWriter(w)
	list, left := annotations(b.items())
	for _, t := range list {
		b.command(out, t)
	}
	if len(left) > 0 {
		b.command(out, item{level: factcheck.Note, title: "more of them", text: b.leftWords(left)})
	}
	b.summary(out)
	return out.Flush()
}

// annotations parts a list, the worst first, into what GitHub takes and what it would
// drop. Where something is left there is room for one notice more.
func annotations(list []item) (taken, left []item) {
	n := map[factcheck.Level]int{}
	for _, t := range list {
		l := atLeastNote(t.level)
		if n[l]++; n[l] <= mostAnnotations {
			taken = append(taken, t)
		} else {
			left = append(left, t)
		}
	}
	if last := len(taken) - 1; len(left) > 0 && n[factcheck.Note] >= mostAnnotations {
		left = append(left, taken[last])
		taken = taken[:last]
	}
	return taken, left
}

// atLeastNote is the level of what has one.
func atLeastNote(l factcheck.Level) factcheck.Level {
	return min(max(l, factcheck.Note), factcheck.Error)
}

// leftWords say how many are not annotated, of which level, and where they are.
func (b *book) leftWords(left []item) string {
	var n [factcheck.Error + 1]int
	var files []string
	for _, t := range left {
		n[atLeastNote(t.level)]++
		if p := b.pathOf(t.path); t.path != "" && !slices.Contains(files, p) {
			files = append(files, p)
		}
	}
	s := b.And(b.levelCounts(n)) + " more, not annotated: a step may have ten of each"
	if len(files) > 0 {
		s += ". They are in " + b.listed(files)
	}
	return s + ". The formats text and json have all of them."
}

// levelCounts counts by level, the worst first: "1 error", "2 notes".
func (b *book) levelCounts(n [factcheck.Error + 1]int) []string {
	var parts []string
	for l := factcheck.Error; l > factcheck.None; l-- {
		if n[l] > 0 {
			parts = append(parts, b.Count("levels."+l.String(), n[l]))
		}
	}
	return parts
}

var commandOf = [factcheck.Error + 1]string{"notice", "notice", "warning", "error"}

// command writes one annotation.
func (b *book) command(w io.Writer, t item) {
	var props []string
	set := func(name, value string) { props = append(props, name+"="+propertyEscapes.Replace(value)) }
	if t.path != "" {
		set("file", b.pathOf(t.path))
	}
	s := stretchOf(t.at, codePoints)
	if s.line > 0 {
		set("line", fmt.Sprint(s.line))
		set("endLine", fmt.Sprint(s.endLine))
	}
	if s.column > 0 && s.line == s.endLine {
		set("col", fmt.Sprint(s.column))
		if s.endColumn > 0 {
			set("endColumn", fmt.Sprint(s.endColumn))
		}
	}
	heading := t.title
	if t.rule != "" {
		heading = prose(t.rule) + ": " + heading
	}
	set("title", heading)
	text := t.text
	if t.finding != nil {
		text = strings.Join(b.findingLines(t.finding), "\n")
	}
	fmt.Fprintf(w, "::%s %s::%s\n", commandOf[atLeastNote(t.level)], strings.Join(props, ","), dataEscapes.Replace(text))
}

// The escapes of workflow commands, of a message and of a property.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// findingLines tell a finding in a few lines: what it is, the sides, what would explain
// it, and how it is accepted.
func (b *book) findingLines(f *factcheck.Finding) []string {
	out := []string{b.headline(f)}
	for n, c := range b.leads(f) {
		if n == mostSides {
			out = append(out, fmt.Sprintf("and %d more", len(f.Sides)-n))
			break
		}
		out = append(out, b.cited(c, spot(c)))
	}
	for _, h := range f.Hints {
		out = append(out, "hint: "+b.words(h))
	}
	return append(out, drop([]string{b.changeWords(f.Change), b.acceptLine(f)}, "")...)
}
