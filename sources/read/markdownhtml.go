package read

import (
	"bytes"
	"html"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/util"

	"github.com/sourcedclaims/factcheck/sources"
)

// tagFates says what becomes of the tags of HTML inside a text. What stands around
// those of letters and words is one; those of blocks part blocks, and any other words.
var tagFates = map[fate]string{
	unseen: " a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr ",
	object: " audio embed iframe img input math object picture svg video ",
	parted: " address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6" +
		" header hr html legend li main nav ol p section summary table tbody td tfoot th thead tr ul ",
}

// pairFates says what becomes of all that stands between a tag and the one that closes
// it.
var pairFates = map[fate]string{
	gap:    " del head noscript s script select strike style template textarea title ",
	object: " audio code iframe kbd math object picture pre samp svg tt video ",
	raised: " sup ",
}

// tagKinds are the blocks that tags begin. Any other is a paragraph.
var tagKinds = map[string]sources.BlockKind{
	"blockquote": sources.Quote, "caption": sources.Caption, "figcaption": sources.Caption,
	"li": sources.Item, "dd": sources.Item, "td": sources.Cell, "th": sources.Cell,
	"h1": sources.Heading, "h2": sources.Heading, "h3": sources.Heading,
	"h4": sources.Heading, "h5": sources.Heading, "h6": sources.Heading,
}

// longestRaised is how many digits may be shown above the line: more are no power and
// no note.
const longestRaised = 3

func fateOf(name string, table map[fate]string) (f fate, ok bool) {
	for f, names := range table {
		if strings.Contains(names, " "+name+" ") {
			return f, true
		}
	}
	return shown, false
}

// angle reads an address in angle brackets, a comment, a tag or another piece of HTML.
func (p *inline) angle(i int) int {
	if end := angleAddress(p.s, i); end > 0 {
		p.set(i, end, object)
		return end
	}
	rest := p.s[i:]
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		return p.comment(i)
	case bytes.HasPrefix(rest, []byte("<?")):
		return p.until(i, "<?", "?>")
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return p.until(i, "<![CDATA[", "]]>")
	case len(rest) > 2 && rest[1] == '!' && isLetterByte(rest[2]):
		return p.until(i, "<!", ">")
	}
	return p.tag(i)
}

// until leaves out what is between two marks. What is not closed is text, and its end
// is not sought again.
func (p *inline) until(i int, opening, closing string) int {
	if p.unclosed[closing] {
		return i + 1
	}
	from := i + len(opening)
	n := bytes.Index(p.s[from:], []byte(closing))
	if n < 0 {
		if p.unclosed == nil {
			p.unclosed = map[string]bool{}
		}
		p.unclosed[closing] = true
		return i + 1
	}
	end := from + n + len(closing)
	p.set(i, end, gap)
	return end
}

// comment leaves out a comment and takes note of it.
func (p *inline) comment(i int) int {
	for _, empty := range []string{"<!-->", "<!--->"} {
		if bytes.HasPrefix(p.s[i:], []byte(empty)) {
			p.set(i, i+len(empty), gap)
			return i + len(empty)
		}
	}
	end := p.until(i, "<!--", "-->")
	switch {
	case end > i+1:
		p.comments = append(p.comments, span{i, end})
	case p.html:
		p.open, end = i, len(p.s)
		p.set(i, end, gap)
	}
	return end
}

// tag leaves out a tag, and all that stands between some and the ones that close them.
func (p *inline) tag(i int) int {
	if p.patience < 0 {
		return i + 1
	}
	name, closing, end, ok := tagAt(p.s, i)
	if !ok {
		p.patience -= end - i
		return i + 1
	}
	f, known := fateOf(name, tagFates)
	if !known || f == parted && !p.html {
		f = blank
	}
	p.set(i, end, f)
	if f == parted {
		p.part(name, closing, end)
	}
	if pair, ok := fateOf(name, pairFates); ok {
		p.between(name, closing, span{i, end}, pair)
	}
	return end
}

// part takes note of the block that begins behind a tag.
func (p *inline) part(name string, closing bool, end int) {
	if kind, ok := tagKinds[name]; ok {
		p.partKind = kind
	}
	if closing {
		p.partKind = p.kind
	}
	p.parts = append(p.parts, part{end, p.partKind})
}

// between decides on what is between two tags when it meets the second.
func (p *inline) between(name string, closing bool, tag span, f fate) {
	open := p.tags[name]
	switch {
	case !closing:
		if p.tags == nil {
			p.tags = map[string][]span{}
		}
		p.tags[name] = append(open, tag)
	case len(open) > 0:
		first := open[len(open)-1]
		p.tags[name] = open[:len(open)-1]
		if f == raised {
			p.raise(first.to, tag.from)
		} else {
			p.covers = append(p.covers, cover{span{first.from, tag.to}, f})
		}
	}
}

// raise shows digits above the line: a power, or the number of a note.
func (p *inline) raise(from, to int) {
	if to-from > longestRaised {
		return
	}
	for _, c := range p.s[from:to] {
		if !isDigitByte(c) {
			return
		}
	}
	p.set(from, to, raised)
}

// angleAddress returns the end of an address in angle brackets, or 0.
func angleAddress(s []byte, i int) int {
	k := i + 1
	for k < len(s) && k-i <= 64 && (isAlnumByte(s[k]) || strings.IndexByte("+.-_", s[k]) >= 0) {
		k++
	}
	if k >= len(s) || k < i+2 || s[k] != '@' && (s[k] != ':' || k < i+3 || k > i+33 || !isLetterByte(s[i+1])) {
		return 0
	}
	for k++; k < len(s) && s[k] > ' ' && s[k] != '<'; k++ {
		if s[k] == '>' {
			return k + 1
		}
	}
	return 0
}

// tagAt reads the tag at a byte: its name in lower case, whether it closes, and where
// it ends. Where there is none, the end is how far that took to see.
func tagAt(s []byte, i int) (name string, closing bool, end int, ok bool) {
	if i++; i < len(s) && s[i] == '/' {
		closing = true
		i++
	}
	from := i
	for i < len(s) && (isAlnumByte(s[i]) || s[i] == '-' && i > from) {
		i++
	}
	if i == from || !isLetterByte(s[from]) {
		return "", closing, i, false
	}
	name = strings.ToLower(string(s[from:i]))
	for !closing {
		next, ok := attribute(s, i)
		if !ok {
			return "", closing, next, false
		}
		if next == i {
			break
		}
		i = next
	}
	i = skipBlanks(s, i)
	if !closing && i < len(s) && s[i] == '/' {
		i++
	}
	return name, closing, min(i+1, len(s)), i < len(s) && s[i] == '>'
}

// attribute returns the end of an attribute with the white space before it, i itself
// where there is none, and whether it is whole.
func attribute(s []byte, i int) (end int, ok bool) {
	k := skipBlanks(s, i)
	if k == i || k == len(s) || !isLetterByte(s[k]) && s[k] != '_' && s[k] != ':' {
		return i, true
	}
	for k < len(s) && (isAlnumByte(s[k]) || strings.IndexByte("_:.-", s[k]) >= 0) {
		k++
	}
	value := skipBlanks(s, k)
	if value == len(s) || s[value] != '=' {
		return k, true
	}
	value = skipBlanks(s, value+1)
	if value == len(s) {
		return value, false
	}
	if q := s[value]; q == '"' || q == '\'' {
		n := bytes.IndexByte(s[value+1:], q)
		if n < 0 {
			return len(s), false
		}
		return value + 1 + n + 1, true
	}
	k = value
	for k < len(s) && !isBlankByte(s[k]) && strings.IndexByte("\"'=<>`", s[k]) < 0 {
		k++
	}
	return k, k > value
}

// longestEntity is longer than the name of any entity, with its marks.
const longestEntity = 34

// entityAt returns what the entity that a text begins with stands for, and its length;
// 0 where it begins with none.
func entityAt(s []byte) (text string, n int) {
	n = bytes.IndexByte(s[:min(len(s), longestEntity)], ';') + 1
	if n < len("&x;") {
		return "", 0
	}
	name := string(s[1 : n-1])
	if name[0] != '#' || len(name) == 1 {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), n
		}
		return "", 0
	}
	digits, base := name[1:], 10
	if digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	if _, err := strconv.ParseUint(digits, base, 32); err != nil || len(digits) > 7 {
		return "", 0
	}
	return html.UnescapeString(string(s[:n])), n
}
