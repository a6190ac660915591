package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// Concise writes one line a finding, as compilers do, so that editors and grep
// can follow it:
//
//	draft.md:3:42: error FC101 "more than 30,000" <> almanac.txt:1:42 "20,000" [92c2]
//
// Every further side follows after another "<>"; of each side the first claim
// is named. Problems, remarks on directives and the like, and the summary stand
// below, as in [Text].
func Concise(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o)
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		if f := &r.Findings[i]; b.shown(f) {
			b.line(out, f)
		}
	}
	b.problems(out)
	for _, t := range b.noticeItems() {
		what := t.level.String() + " " + prose(t.rule)
		fmt.Fprintf(out, "%s: %s %s\n", lineStart(placeWords(t.at)), b.paint(t.level, what), t.text)
	}
	b.summary(out)
	return out.Flush()
}

func (b *book) line(w io.Writer, f *factcheck.Finding) {
	var places []string
	for _, s := range f.Sides {
		if len(s.Claims) == 0 {
			continue
		}
		c := b.claim(s.Claims[0])
		places = append(places, spot(c), quoted(c.Citation.Quote))
	}
	what := strings.Replace(strings.TrimSuffix(tag(f), "]"), "[", " ", 1)
	if len(places) == 0 {
		fmt.Fprintf(w, "%s: %s [%s]\n", b.paint(f.Level, what), b.heading(f), prose(b.short[f.ID]))
		return
	}
	line := fmt.Sprintf("%s: %s %s", lineStart(places[0]), b.paint(f.Level, what), places[1])
	for i := 2; i < len(places); i += 2 {
		line += " <> " + places[i] + " " + places[i+1]
	}
	line += " [" + prose(b.short[f.ID]) + "]"
	if s := b.changeWords(f.Change); s != "" {
		line += " " + s
	}
	fmt.Fprintln(w, line)
}

// lineStart keeps a file's name from being taken for a command of a build
// system, which may begin with a colon or a hash.
func lineStart(path string) string {
	if strings.HasPrefix(path, ":") || strings.HasPrefix(path, "#") {
		return "./" + path
	}
	return path
}
