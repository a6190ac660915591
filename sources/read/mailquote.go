package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mailUnit is a line of a message, or a block of one that is a page.
type mailUnit struct {
	depth      int    // how often it is quoted
	text       string // without the marks of that
	start, end int    // of the text with its line end, where it is a line
}

func (u *mailUnit) blank() bool { return strings.TrimSpace(u.text) == "" }

// mailQuote is what is quoted of one message.
type mailQuote struct {
	who   string
	when  mailDay
	first int // unit
	of    int // the quote that it stands in, counted from 1; 0 is the message itself
}

// mailSorter tells the words of a message from those that it quotes.
type mailSorter struct {
	units   []mailUnit
	forward bool  // the subject says that something is passed on
	owner   []int // of each unit: 0 the message, n the quote, -1 nobody
	quotes  []mailQuote
	intros  map[int]mailQuote // by the unit that a quotation begins with
	now     []int             // the owner of each depth
}

// sortMail says who wrote each unit. What announces a quotation, a signature and the foot
// of a mailing list belong to nobody.
func sortMail(units []mailUnit, forward bool) *mailSorter {
	s := &mailSorter{units: units, forward: forward, owner: make([]int, len(units)), intros: map[int]mailQuote{}, now: []int{0}}
	s.findIntros()
	for i := 0; i < len(units); i++ {
		if s.owner[i] < 0 {
			continue
		}
		if q, n := s.head(i); n > 0 {
			s.drop(i, n)
			s.open(units[i].depth, q, i+n)
			i += n - 1
		} else if n := s.signature(i); n > 0 {
			s.drop(i, n)
			i += n - 1
		} else {
			s.owner[i] = s.ownerOf(i)
		}
	}
	return s
}

func (s *mailSorter) drop(i, n int) {
	for k := range n {
		s.owner[i+k] = -1
	}
}

// open begins a quotation at a depth.
func (s *mailSorter) open(depth int, q mailQuote, first int) {
	for len(s.now) < depth {
		s.open(len(s.now), mailQuote{}, first) // of which nothing is known
	}
	q.first = first
	if len(s.now) > depth {
		q.of = s.now[depth] // a head: what follows is quoted by what came before
	} else {
		q.of = s.now[depth-1]
	}
	if len(s.quotes) < maxMailParts {
		s.quotes = append(s.quotes, q)
	}
	s.now = append(s.now[:depth], len(s.quotes))
}

func (s *mailSorter) ownerOf(i int) int {
	depth := s.units[i].depth
	if q, ok := s.intros[i]; ok {
		at := q.of // the depth that it is told at
		if len(s.now) > at+1 {
			s.now = s.now[:at+1]
		}
		s.open(at+1, q, i)
	}
	for depth >= len(s.now) {
		s.open(len(s.now), mailQuote{}, i)
	}
	return s.now[depth]
}

// findIntros finds the lines that say who is quoted: "On 3 May 2020, Marta Selic wrote:".
func (s *mailSorter) findIntros() {
	last := -1 // the last unit that is not blank
	for i := range s.units {
		u := &s.units[i]
		if u.blank() {
			continue
		}
		above := 0
		if last >= 0 {
			above = s.units[last].depth
		}
		if u.depth > above {
			s.introduce(i, last, above)
		}
		last = i
	}
}

// introduce reads what stands right above a quotation, or what it begins with.
func (s *mailSorter) introduce(i, last, above int) {
	const far = 3 // lines to the quotation
	if last >= 0 && i-last <= far {
		if q, from := s.introAbove(last, above); from <= last {
			s.intros[i] = q
			s.drop(from, last-from+1)
			return
		}
	}
	next := i + 1
	for next < len(s.units) && s.units[next].blank() {
		next++
	}
	if next == len(s.units) || s.units[next].depth > s.units[i].depth {
		return
	}
	if q, ok := introIn(strings.Join(strings.Fields(s.units[i].text), " ")); ok && q.when.day != "" {
		s.owner[i], q.of = -1, above
		s.intros[i+1] = q
	}
}

// introAbove reads the lines that end with one, as far as they say who wrote, and returns
// the first of them. One that tells no day is taken alone.
func (s *mailSorter) introAbove(last, above int) (best mailQuote, from int) {
	const most = 3 // lines
	from = last + 1
	for n := range most {
		at := last - n
		if at < 0 || s.owner[at] < 0 || s.units[at].depth != above || s.units[at].blank() || n > 0 && endsSentence(strings.TrimSpace(s.units[at].text)) {
			break
		}
		if q, ok := introIn(s.joined(at, last)); ok && (q.when.day != "" || n == 0) {
			q.of = above
			if best, from = q, at; q.when.day != "" {
				break
			}
		}
	}
	return best, from
}

func (s *mailSorter) joined(from, last int) string {
	var parts []string
	for i := from; i <= last; i++ {
		parts = append(parts, strings.Fields(s.units[i].text)...)
	}
	return strings.Join(parts, " ")
}

// introIn reads a line that says who wrote what is quoted below it, and when.
func introIn(s string) (q mailQuote, ok bool) {
	const longest = 300
	if len(s) > longest || !strings.HasSuffix(s, ":") {
		return q, false
	}
	words := strings.Fields(s)
	wrote := slices.IndexFunc(words, func(w string) bool {
		return slices.Contains(wroteWords, strings.ToLower(strings.Trim(w, ":,")))
	})
	q.when = dayIn(strings.TrimSuffix(s, ":"))
	if wrote < 0 && (q.when.day == "" || !strings.Contains(s, "@")) {
		return q, false
	}
	q.who = writerIn(words, wrote)
	return q, true
}

// writerIn finds the name in such a line: what stands before "wrote", or behind it, without
// address and date.
func writerIn(words []string, wrote int) string {
	if wrote < 0 {
		wrote = len(words)
	}
	if name := nameBefore(words[:wrote]); name != "" {
		return name
	}
	if wrote+1 >= len(words) {
		return ""
	}
	return nameBefore(words[wrote+1:])
}

// nameBefore returns the name that words end with.
func nameBefore(words []string) string {
	var name []string
	for i := len(words) - 1; i >= 0; i-- {
		w := strings.Trim(words[i], `:"'`)
		switch {
		case strings.ContainsAny(w, "@<>") || slices.Contains([]string{"a", "ha", "via"}, w):
			if len(name) > 0 {
				return strings.Join(name, " ")
			}
			continue
		case w == "" || strings.ContainsAny(w, "0123456789") || strings.HasSuffix(w, ",") || strings.HasSuffix(w, ")"),
			slices.Contains([]string{"am", "pm", "on", "at", "um", "le", "el", "gmt", "utc"}, strings.ToLower(w)):
			return strings.Join(name, " ")
		}
		name = slices.Insert(name, 0, w)
	}
	return strings.Join(name, " ")
}

// head reads the head of a message that is quoted whole below another, from a unit on, and
// returns of how many units it is made.
func (s *mailSorter) head(i int) (q mailQuote, n int) {
	depth := s.units[i].depth
	said, apart := s.announced(i)
	k := i
	if apart {
		for k++; k < len(s.units) && k < i+4 && s.units[k].blank() && s.units[k].depth == depth; k++ {
		}
	}
	labels, from, dated, end := s.labels(k, depth)
	switch {
	case from != "" && apart && labels >= 2, from != "" && labels >= 3 && (s.forward || !s.isFirst(i)):
		return mailQuote{who: firstName(from), when: dayIn(dated)}, end - i
	case said:
		return mailQuote{}, 1
	case !apart:
		if text := strings.TrimSpace(s.units[i].text); strings.Contains(text, "@") && strings.HasSuffix(text, ":") {
			if q, ok := introIn(text); ok && q.when.day != "" {
				return q, 1
			}
		}
	}
	return q, 0
}

// isFirst reports whether nothing stands before a unit.
func (s *mailSorter) isFirst(i int) bool {
	for i--; i >= 0; i-- {
		if !s.units[i].blank() {
			return false
		}
	}
	return true
}

// announced reports whether a line says that a message follows, and whether it sets it
// apart, by dashes at least.
func (s *mailSorter) announced(i int) (said, apart bool) {
	text := strings.ToLower(strings.TrimSpace(s.units[i].text))
	const longest = 80
	if len(text) > longest || len(text) < 5 {
		return false, false
	}
	if slices.Contains(forwardBegins, text) {
		return true, true
	}
	dashes := text[0] == '-' || text[0] == '_'
	if !dashes {
		return false, false
	}
	inner := strings.Trim(text, "-_ ")
	return slices.Contains(quotedBelow, inner), inner == "" || strings.HasSuffix(text, "--")
}

// labels reads lines of the form "Label: value", from a unit on.
func (s *mailSorter) labels(i, depth int) (n int, from, dated string, end int) {
	const most = 12
	folded := false
	for end = i; end < len(s.units) && end < i+most && s.units[end].depth == depth && !s.units[end].blank(); end++ {
		found := 0
		rest := s.units[end].text
		if len(rest) > maxIntro {
			return n, from, dated, end
		}
		for line := range strings.Lines(rest) {
			label, value, ok := strings.Cut(strings.Trim(strings.TrimSpace(line), "*"), ":")
			kind := headLabels[strings.ToLower(strings.Trim(label, "* \u00a0"))]
			if value = strings.Trim(value, "* \u00a0"); !ok || kind == "" {
				continue
			}
			found++
			switch {
			case kind == "from" && from == "":
				from = value
			case kind == "date" && dated == "":
				dated = value
			}
			folded = kind == "to" || kind == "other" || kind == "subject"
		}
		if found == 0 && !(folded && n > 0 && (strings.ContainsAny(rest, "@<;") || rest[0] == ' ' || rest[0] == '\t')) {
			return n, from, dated, end
		}
		n += found
	}
	return n, from, dated, end
}

// maxIntro is longer than any lines that announce a quotation.
const maxIntro = 2000

// firstName is the name in an address, or the address.
func firstName(s string) string {
	name, rest, ok := strings.Cut(s, "<")
	if name = strings.Trim(strings.TrimSpace(name), `"'`); name == "" && ok {
		name, _, _ = strings.Cut(rest, ">")
	}
	name, _, _ = strings.Cut(name, " [mailto:")
	return strings.TrimSpace(name)
}

// signature returns how many units a signature has that begins with one, or the foot that a
// mailing list adds. A text that goes on for long is neither.
func (s *mailSorter) signature(i int) int {
	const (
		sure   = 30 // lines behind "-- "
		unsure = 10 // lines behind other marks
	)
	text := strings.TrimRight(s.units[i].text, "\r\n")
	most := unsure
	switch trimmed := strings.TrimSpace(text); {
	case text == "-- ":
		most = sure
	case trimmed == "--":
	case len(trimmed) >= 20 && strings.Trim(trimmed, "_") == "" && s.footBelow(i):
	default:
		return 0
	}
	lines, end := 0, i+1
	for ; end < len(s.units) && s.units[end].depth == s.units[i].depth && s.owner[end] >= 0; end++ {
		if _, apart := s.announced(end); apart {
			break
		}
		if !s.units[end].blank() {
			lines += 1 + strings.Count(s.units[end].text, "\n")/2
		}
		if lines > most {
			return 0
		}
	}
	return end - i
}

// footBelow reports whether an address stands right below a rule.
func (s *mailSorter) footBelow(i int) bool {
	for k := i + 1; k < len(s.units) && k < i+8; k++ {
		if t := s.units[k].text; strings.Contains(t, "://") || strings.Contains(t, "@") {
			return true
		}
	}
	return false
}

// linesOf divides a plain message into lines. In a flowed text (RFC 3676) a line that begins
// with a space has one more than was written. In a mailbox ">From" stands for "From".
func linesOf(text string, flowed, boxed bool) []mailUnit {
	var units []mailUnit
	for at := 0; at < len(text); {
		_, next := nextLine(text, at)
		line := text[at:next]
		u := mailUnit{end: next}
		skip := 0
		switch {
		case boxed && strings.HasPrefix(strings.TrimLeft(line, ">"), "From ") && line[0] == '>':
			skip = 1
		default:
			u.depth, skip = quoteMarks(line)
		}
		if flowed && u.depth == 0 && strings.HasPrefix(line[skip:], " ") {
			skip++
		}
		u.start = at + skip
		u.text = text[u.start:next]
		units = append(units, u)
		at = next
	}
	return units
}

// quoteMarks counts the marks that a quoted line begins with, and their bytes. What looks
// like a comparison ("> 500") is one only if it stands for something: every other mark is
// taken for that of a quotation.
func quoteMarks(line string) (depth, n int) {
	const most = 100
	for n < len(line) && line[n] == '>' && depth < most {
		depth++
		n++
		if n+1 < len(line) && line[n] == ' ' && line[n+1] == '>' {
			n++
		}
	}
	if depth > 0 && n < len(line) && line[n] == ' ' {
		n++
	}
	return depth, n
}

// subject returns what a subject says without the marks of an answer, and whether it has
// such marks, and whether it says that something is passed on.
func subject(s string) (rest string, answer, forward bool) {
	for {
		s = strings.TrimSpace(s)
		mark, after, ok := strings.Cut(s, ":")
		mark = strings.ToLower(strings.TrimSpace(mark))
		if i := strings.IndexAny(mark, "[("); i > 0 {
			mark = mark[:i] // "Re[2]"
		}
		if !ok || !slices.Contains(answerMarks, mark) {
			return s, answer, forward
		}
		answer = true
		forward = forward || slices.Contains([]string{"fw", "fwd", "wg", "tr", "rv", "enc"}, mark)
		s = after
	}
}

// hasWords reports whether a text has a letter or digit in it.
func hasWords(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }) >= 0
}
