package read

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// fate is what becomes of a byte of a flow.
type fate uint8

const (
	shown   fate = iota
	unseen       // a mark: what stands around it is one
	escaped      // a backslash and the mark behind it, which is shown
	entity       // "&amp;": shown as what it stands for
	raised       // a digit that is shown above the line
	gap          // left out: what stands around it is not one
	silent       // left out: what stands around it is one, as a comment shows nothing
	blank        // white space to a reader
	object       // code, a picture, an address: shown as one sign
	parted       // another block begins here
)

// inline reads the marks inside a block, from left to right and in time that grows
// with its length and no faster.
type inline struct {
	s        []byte
	fates    []fate
	refs     references
	delims   []delim
	brackets []bracket
	inactive int // brackets below this one can make no link: there is one inside
	covers   []cover
	comments []span
	ticks    map[int][]int     // where rows of so many backticks stand
	tags     map[string][]span // tags that wait for the ones that close them
	unclosed map[string]bool   // marks that do not come any more
	patience int               // bytes that may be read in vain for the ends of tags

	html     bool              // the text is HTML, without marks of Markdown
	kind     sources.BlockKind // of a block
	partKind sources.BlockKind // of the part of HTML that is being read
	parts    []part
	open     openMark // what nothing closes, at a byte of the flow
	pres     int      // pre elements of HTML that are open
	coded    int      // where the last element of code begins, or -1
}

// part is where in HTML another block begins.
type part struct {
	at   int
	kind sources.BlockKind
}

// bracket is one that may open a link or a picture.
type bracket struct {
	pos    int  // of the first mark
	label  int  // where the text begins
	delims int  // delimiters before it
	image  bool // a picture
	nested bool // another bracket follows
}

// cover is a range that has one fate whatever stands in it.
type cover struct {
	span
	fate fate
}

// reset begins with another leaf.
func (p *inline) reset(l leaf, refs references) {
	*p = inline{
		s: l.s, refs: refs, html: l.html, kind: l.kind, partKind: l.kind,
		fates: slices.Grow(p.fates[:0], len(l.s))[:len(l.s)], delims: p.delims[:0], brackets: p.brackets[:0], covers: p.covers[:0],
		coded: -1, patience: 1<<12 + 8*len(l.s),
	}
	clear(p.fates)
}

// read decides the fate of every byte.
func (p *inline) read(from int) {
	for i := from; i < len(p.s); {
		if p.html && strings.IndexByte("\\`![]*_~", p.s[i]) >= 0 {
			i++ // no mark in HTML
			continue
		}
		i = p.step(i)
	}
	p.match(0)
	p.cover()
}

// step reads what begins at a byte and returns where to go on.
func (p *inline) step(i int) int {
	switch p.s[i] {
	case '\\':
		return p.escape(i)
	case '`':
		return p.code(i)
	case '<':
		return p.angle(i)
	case '&':
		return p.entity(i)
	case '!':
		if i+1 < len(p.s) && p.s[i+1] == '[' && p.noteEnd(i+1) == 0 {
			p.bracket(i, i+2)
			return i + 2
		}
	case '[':
		if end := p.noteEnd(i); end > 0 {
			p.set(i, end, gap)
			return end
		}
		p.bracket(i, i+1)
	case ']':
		return p.closeBracket(i)
	case '*', '_', '~':
		return p.run(i)
	case '@':
		return p.mail(i)
	case 'h', 'H', 'f', 'F', 'w', 'W':
		return p.address(i)
	case '\n', '\r':
		p.lineEnd(i)
		p.blankLine(i)
	}
	return i + 1
}

// lineEnd leaves out the white space before the end of a line, which at most makes it
// a hard one.
func (p *inline) lineEnd(i int) {
	for i--; i >= 0 && p.fates[i] == shown && (p.s[i] == ' ' || p.s[i] == '\t'); i-- {
		p.fates[i] = unseen
	}
}

// blankLine parts the paragraphs of text that keeps its lines, at the end of the line
// before.
func (p *inline) blankLine(i int) {
	if p.pres == 0 || !p.html {
		return
	}
	next := i + 1
	if p.s[i] == '\r' && next < len(p.s) && p.s[next] == '\n' {
		return // the end of the line is the next byte
	}
	for next < len(p.s) && (p.s[next] == ' ' || p.s[next] == '\t') {
		next++
	}
	if next < len(p.s) && isLineEnd(p.s[next]) {
		p.parts = append(p.parts, part{i + 1, p.partKind})
	}
}

func (p *inline) set(from, to int, f fate) {
	for i := from; i < to; i++ {
		p.fates[i] = f
	}
}

func (p *inline) escape(i int) int {
	switch {
	case i+1 == len(p.s):
	case isLineEnd(p.s[i+1]):
		p.fates[i] = unseen
	case isMarkByte(p.s[i+1]):
		p.set(i, i+2, escaped)
		return i + 2
	}
	return i + 1
}

// code hides code between two rows of as many backticks.
func (p *inline) code(i int) int {
	n := runLen(p.s, i)
	end := p.closingTicks(i+n, n)
	if end < 0 {
		return i + n
	}
	p.set(i, end, object)
	return end
}

// closingTicks returns the end of the next row of n backticks, or -1. The rows are
// sought once, and each is passed over once.
func (p *inline) closingTicks(i, n int) int {
	if p.ticks == nil {
		p.ticks = map[int][]int{}
		for k := i; k < len(p.s); k++ {
			if p.s[k] == '`' {
				n := runLen(p.s, k)
				p.ticks[n] = append(p.ticks[n], k)
				k += n - 1
			}
		}
	}
	rows := p.ticks[n]
	for len(rows) > 0 && rows[0] < i {
		rows = rows[1:]
	}
	p.ticks[n] = rows
	if len(rows) == 0 {
		return -1
	}
	return rows[0] + n
}

// runLen counts how often a byte is repeated from i on.
func runLen(s []byte, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

func (p *inline) entity(i int) int {
	_, n := entityAt(p.s[i:])
	p.set(i, i+n, entity)
	return i + max(n, 1)
}

// noteEnd returns the end of the mark of a footnote that begins at i, or 0. The note
// is one that is shown from then on.
func (p *inline) noteEnd(i int) int {
	if i+1 >= len(p.s) || p.s[i+1] != '^' {
		return 0
	}
	label, end, ok := bracketed(p.s, i)
	if !ok {
		return 0
	}
	if _, ok := p.refs.notes[string(label[1:])]; !ok {
		return 0
	}
	p.refs.notes[string(label[1:])] = true
	return end
}

func (p *inline) bracket(pos, label int) {
	if n := len(p.brackets); n > 0 {
		p.brackets[n-1].nested = true
	}
	p.brackets = append(p.brackets, bracket{pos: pos, label: label, delims: len(p.delims), image: label-pos == 2})
}

// closeBracket ends what the last open bracket began: a link, of which the text is
// shown, a picture, which is not, or nothing.
func (p *inline) closeBracket(i int) int {
	n := len(p.brackets) - 1
	if n < 0 {
		return i + 1
	}
	b := p.brackets[n]
	p.brackets = p.brackets[:n]
	end, ok := p.target(b, i)
	if n < p.inactive {
		p.inactive = n
		ok = ok && b.image
	}
	switch {
	case !ok:
		return i + 1
	case b.image:
		p.covers = append(p.covers, cover{span{b.pos, end}, object})
	default:
		p.inactive = n
		p.set(b.pos, b.label, unseen)
		p.set(i, end, unseen)
	}
	p.match(b.delims)
	return end
}

// target returns the end of the link whose text ends with the bracket at i.
func (p *inline) target(b bracket, i int) (end int, ok bool) {
	next := byte(0)
	if i+1 < len(p.s) {
		next = p.s[i+1]
	}
	if next == '(' {
		if end, ok = destination(p.s, i+1); ok {
			return end, true
		}
	}
	if len(p.refs.links) == 0 {
		return 0, false
	}
	end = i + 1
	if next == '[' {
		if label, after, ok := bracketed(p.s, i+1); ok {
			if len(bytes.TrimSpace(label)) > 0 {
				return after, p.refs.link(label)
			}
			end = after
		}
	}
	label := p.s[b.label:i]
	return end, !b.nested && len(label) <= maxLabel && p.refs.link(label)
}

// cover gives the ranges that were found to have one fate theirs. A picture inside a
// picture is one with it, and what is struck out is left out whatever it holds.
func (p *inline) cover() {
	slices.SortFunc(p.covers, func(a, b cover) int { return a.from - b.from })
	end := 0
	for _, c := range p.covers {
		p.set(max(c.from, end), c.to, c.fate)
		end = max(end, c.to)
	}
}

// address leaves out a bare address: "https://example.org/a", "www.example.org".
func (p *inline) address(i int) int {
	if i > 0 && wordBefore(p.s[:i]) {
		return i + 1
	}
	n := scheme(p.s[i:])
	if n == 0 || !isAlnumByte(p.s[i+n]) {
		return i + 1
	}
	end := i + n
	for end < len(p.s) {
		r, size := utf8.DecodeRune(p.s[end:])
		if r <= ' ' || strings.ContainsRune("<>[]\"`", r) || r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		end += size
	}
	end = i + addressLen(p.s[i:end])
	p.set(i, end, object)
	return end
}

// scheme is the length of what a bare address begins with, or 0.
func scheme(s []byte) int {
	for _, name := range []string{"http://", "https://", "ftp://", "www."} {
		if len(s) > len(name) && strings.EqualFold(string(s[:len(name)]), name) {
			return len(name)
		}
	}
	return 0
}

func wordBefore(s []byte) bool {
	r, _ := utf8.DecodeLastRune(s)
	return isWordRune(r)
}

// addressLen is the length of an address without the marks behind it that belong to
// the sentence, and without a bracket that it does not open.
func addressLen(s []byte) int {
	open, closed := bytes.Count(s, []byte("(")), bytes.Count(s, []byte(")"))
	n := len(s)
	for n > 0 {
		switch c := s[n-1]; {
		case c == ')' && closed > open:
			closed--
		case c == ')' || strings.IndexByte("?!.,:;'*_~", c) < 0:
			return n
		}
		n--
	}
	return n
}

// mail leaves out an address of mail around the sign at i.
func (p *inline) mail(i int) int {
	from, end := i, i+1
	for from > 0 && p.fates[from-1] == shown && (isAlnumByte(p.s[from-1]) || strings.IndexByte(".-_+", p.s[from-1]) >= 0) {
		from--
	}
	for end < len(p.s) && (isAlnumByte(p.s[end]) || strings.IndexByte(".-_", p.s[end]) >= 0) {
		end++
	}
	end = i + addressLen(p.s[i:end])
	if from == i || bytes.IndexByte(p.s[i:end], '.') < 2 || !isLetterByte(p.s[end-1]) {
		return i + 1 // "12 @3.50"
	}
	at := sort.Search(len(p.delims), func(k int) bool { return p.delims[k].pos >= from })
	p.delims = p.delims[:at]
	p.set(from, end, object)
	return end
}
