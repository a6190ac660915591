package gate

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A directive is a comment in a text that begins with "factcheck:" and a word:
//
//	ignore [RULES] -- reason        the block that follows, or the one it stands in
//	ignore-line [RULES] -- reason   the line that it stands on
//	ignore-file [RULES] -- reason   the whole text
//	off [RULES] -- reason … on      what stands between the two, or up to the end
//	claim KEY=VALUE …               a hint about the sentence that follows
//
// In the margin of a document of Word or LibreOffice a directive is for the passage that
// the comment is anchored to: ignore for each figure that the passage touches, or for the
// block where the comment is anchored to a place and not to words; ignore-line for the
// blocks that it touches, for there are no lines; off and on from its end to the end of
// the part. What programs make of it while it is typed counts too: a first letter in
// upper case, and a dash for the two before the reason.
//
// Rules are ids or beginnings of them (FC1); without any, all are meant. until=DATE
// before the dashes is the last day that it holds. Where a run has drafts, directives
// count in drafts only: a source is somebody else's text, and may say what it likes.

// directive is a directive that silences.
type directive struct {
	source       string
	line, column int
	locator      string   // where there are no lines
	rules        []string // beginnings of ids; none: all
	reason       string
	until        edtf.Date
	part         string // of the file that it is for
	whole        bool   // it is for all parts
	touch        bool   // it is for what begins before its passage, too, if that ends in it
	start, end   int    // bytes of the file or part that it is for
	used         int
}

// prefix is what the text of a directive begins with.
const prefix = "factcheck:"

// verbs are the words that a directive may begin with.
var verbs = []string{"ignore", "ignore-line", "ignore-file", "off", "on", "claim"}

// directives reads those of all texts. What is wrong with one is told, and it does not
// count.
func directives(docs []sources.Document, drafts map[string]bool, today edtf.Date) ([]*directive, []factcheck.Notice) {
	var all []*directive
	var notices []factcheck.Notice
	for i := range docs {
		if doc := &docs[i]; len(drafts) == 0 || drafts[doc.Source.Key()] {
			s := scan{doc: doc, lines: sources.NewLines(doc.Raw, doc.Source.Encoding), today: today}
			s.all()
			all, notices = append(all, s.out...), append(notices, s.notices...)
		}
	}
	return all, notices
}

// scan reads the directives of one text.
type scan struct {
	doc     *sources.Document
	lines   sources.Lines
	today   edtf.Date
	open    []*directive // "off" without an "on" yet
	out     []*directive
	notices []factcheck.Notice
}

func (s *scan) all() {
	for _, c := range s.doc.Comments {
		if verb, rest, ok := command(c.Text); ok {
			s.one(c, strings.ToLower(verb), rest)
		}
	}
}

// command parts the verb of a directive from what follows it.
func command(comment string) (verb, rest string, ok bool) {
	text := strings.TrimSpace(comment)
	if len(text) < len(prefix) || !strings.EqualFold(text[:len(prefix)], prefix) {
		return "", "", false
	}
	text = strings.TrimSpace(text[len(prefix):])
	i := strings.IndexFunc(text, unicode.IsSpace)
	if i < 0 {
		return text, "", true
	}
	return text[:i], text[i:], true
}

func (s *scan) one(c sources.Comment, verb, rest string) {
	d := &directive{source: s.doc.Source.Key(), part: c.Part}
	if c.Part == "" {
		at := s.lines.At(c.Start)
		d.line, d.column = at.Line, at.Column
	} else {
		d.locator = s.locator(c)
	}
	switch verb {
	case "claim":
		return // read with the text
	case "ignore":
		d.start, d.end = s.block(c)
		if c.Margin && c.Start < c.End {
			d.start, d.end, d.touch = c.Start, c.End, true
		}
	case "ignore-line":
		d.start, d.end = s.line(c)
	case "ignore-file":
		d.start, d.end, d.whole = 0, math.MaxInt, true
	case "off", "on":
		d.start, d.end = c.End, math.MaxInt
	default:
		hint := suggest(verb, verbs)
		if hint == "" {
			hint = "; there are " + strings.Join(verbs, ", ")
		}
		s.notice(d, "FC906", fmt.Sprintf("unknown word %s in a directive%s", quote(verb), hint))
		return
	}
	if wrong := d.parse(rest); wrong != "" {
		s.notice(d, "FC906", wrong)
		if verb == "on" {
			s.close(&directive{part: c.Part}, c.Start) // what was meant is not known: nothing stays off
		}
		return
	}
	s.take(d, verb, c)
}

// take adds a directive that was understood, if it holds.
func (s *scan) take(d *directive, verb string, c sources.Comment) {
	switch {
	case verb == "on":
		if !s.close(d, c.Start) {
			s.notice(d, "FC902", "nothing is off that this could switch on")
		}
		return
	case !told(d.reason):
		s.notice(d, "FC901", "this directive gives no reason, so it silences nothing: write -- and the reason behind it")
		return
	case Past(d.until, s.today):
		s.notice(d, "FC903", "this directive has expired on "+d.until.String()+": renew it or mend the text")
		return
	}
	if verb == "off" {
		s.open = append(s.open, d)
	}
	s.out = append(s.out, d)
}

// close ends the ranges that have a rule in common with an "on"; one without rules ends
// all. A range is ended whole: too little is off then, and not too much.
func (s *scan) close(on *directive, at int) bool {
	kept, closed := s.open[:0], false
	for _, d := range s.open {
		if on.meets(d) {
			d.end, closed = at, true
			continue
		}
		kept = append(kept, d)
	}
	s.open = kept
	return closed
}

// meets reports whether two directives have a part and a rule in common.
func (d *directive) meets(e *directive) bool {
	if d.part != e.part {
		return false
	}
	if len(d.rules) == 0 || len(e.rules) == 0 {
		return true
	}
	return slices.ContainsFunc(d.rules, func(p string) bool {
		return slices.ContainsFunc(e.rules, func(q string) bool { return strings.HasPrefix(p, q) || strings.HasPrefix(q, p) })
	})
}

func (s *scan) notice(d *directive, rule, text string) {
	s.notices = append(s.notices, d.notice(rule, text))
}

func (d *directive) notice(rule, text string) factcheck.Notice {
	if d.locator != "" {
		text = d.locator + ": " + text
	}
	return factcheck.Notice{Rule: rule, Level: levelOf(rule), Path: d.source, Line: d.line, Column: d.column, Text: text}
}

// block is the block that a comment stands in, the one that it ends the line of, or else
// the one that follows it.
func (s *scan) block(c sources.Comment) (start, end int) {
	if c.Margin {
		return s.touched(c)
	}
	line := s.lines.At(c.Start).Line
	var behind *sources.Block
	for i := range s.doc.Blocks {
		b := &s.doc.Blocks[i]
		switch {
		case b.Part != "":
		case b.Start > c.End && behind != nil:
			return behind.Start, behind.End
		case b.End > c.End || b.Start <= c.Start && b.End >= c.End:
			return b.Start, b.End
		case s.lines.At(b.End).Line == line:
			behind = b
		}
	}
	if behind != nil {
		return behind.Start, behind.End
	}
	return c.End, c.End
}

// touched is the blocks that the passage of a comment in the margin touches.
func (s *scan) touched(c sources.Comment) (start, end int) {
	start, end = c.End, c.End
	for i := range s.doc.Blocks {
		if b := &s.doc.Blocks[i]; b.Part == c.Part && b.Start <= c.End && b.End >= c.Start {
			start, end = min(start, b.Start), max(end, b.End)
		}
	}
	return start, end
}

// locator says where a comment in the margin is.
func (s *scan) locator(c sources.Comment) string {
	for i := range s.doc.Blocks {
		if b := &s.doc.Blocks[i]; b.Part == c.Part && b.Start <= c.End && b.End >= c.Start {
			return b.Locator
		}
	}
	return c.Part
}

// line is the lines that a comment stands on.
func (s *scan) line(c sources.Comment) (start, end int) {
	if c.Margin {
		return s.touched(c)
	}
	return c.Start - (s.lines.At(c.Start).Byte - 1), s.lines.Next(c.End)
}

// parse reads the rules, the last day and the reason. It says what is wrong.
func (d *directive) parse(rest string) string {
	words, reason, ok := strings.Cut(" "+strings.Join(strings.Fields(rest), " "), " --")
	for _, dash := range []string{" – ", " — "} { // what programs make of two hyphens
		if !ok {
			words, reason, ok = strings.Cut(words, dash)
		}
	}
	d.reason = strings.TrimSpace(strings.TrimLeft(reason, "-"))
	if strings.Contains(d.reason, "until=") {
		return "until= stands behind the dashes, where the reason is: write it before them"
	}
	for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == ' ' || r == ',' }) {
		if wrong := d.word(word); wrong != "" {
			return wrong
		}
	}
	return ""
}

func (d *directive) word(word string) string {
	if value, ok := strings.CutPrefix(word, "until="); ok {
		if !d.until.IsZero() {
			return "until= stands here twice"
		}
		day, err := edtf.Parse(value)
		if err != nil || day.Precision() != edtf.DayPrecision {
			return fmt.Sprintf("until=%s is no day: write until=2027-01-31", value)
		}
		d.until = day
		return ""
	}
	rule := strings.ToUpper(word)
	if !knownRule(rule) {
		return fmt.Sprintf("%s is no rule and no until=DATE%s; write -- before the reason", quote(word), suggest(rule, ruleIDs()))
	}
	d.rules = append(d.rules, rule)
	return ""
}

// on is the ruling of a directive on a finding: it silences one if, of some side, it has
// every claim that stands in a text whose directives count.
func (d *directive) on(v *view, f *factcheck.Finding) (factcheck.Ruling, bool) {
	if !d.names(f.Rule) {
		return factcheck.Ruling{}, false
	}
	covered := slices.ContainsFunc(f.Sides, func(s factcheck.Side) bool {
		n := 0
		for _, ref := range s.Claims {
			if len(v.drafts) > 0 && !v.drafts[ref.Source] {
				continue
			}
			if ref.Source != d.source || !d.has(v, ref) {
				return false
			}
			n++
		}
		return n > 0
	})
	if covered {
		d.used++
	}
	return factcheck.Ruling{By: factcheck.ByDirective, Place: d.place(), Reason: d.reason, Until: d.until}, covered
}

// has reports whether a claim of its text is one that it is for.
func (d *directive) has(v *view, ref factcheck.ClaimRef) bool {
	part := ""
	if c := v.claim(ref); c != nil {
		part = c.Citation.Part
	}
	switch {
	case d.whole:
		return true
	case part != d.part:
		return false
	case d.touch:
		return ref.Start < d.end && ref.End > d.start
	}
	return ref.Start >= d.start && ref.Start < d.end
}

// place is where the directive stands.
func (d *directive) place() string {
	if d.locator != "" {
		return d.source + ", " + d.locator
	}
	return fmt.Sprintf("%s:%d", d.source, d.line)
}

func (d *directive) names(rule string) bool {
	return len(d.rules) == 0 || slices.ContainsFunc(d.rules, func(p string) bool { return strings.HasPrefix(rule, p) })
}

func knownRule(prefix string) bool {
	return len(prefix) > 2 && slices.ContainsFunc(factcheck.Rules, func(r factcheck.Rule) bool { return strings.HasPrefix(r.ID, prefix) })
}

func ruleIDs() []string {
	var out []string
	for _, r := range factcheck.Rules {
		out = append(out, r.ID)
	}
	return out
}
