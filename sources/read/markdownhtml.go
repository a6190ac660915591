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
		" header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul ",
}

// pairFates says what becomes of all that stands between a tag and the one that closes
// it.
var pairFates = map[fate]string{
	gap:    " del head noscript s script select strike style template textarea title ",
	object: " audio code iframe kbd math object picture samp svg tt video ",
	raised: " sup ",
	shown:  " pre ", // unless it holds code
}

// rawNames are the elements in which there is no markup but their own end.
const rawNames = " script style textarea "

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
		return p.until(i, "<?", "?>", "an instruction (<?)")
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return p.until(i, "<![CDATA[", "]]>", "a section (<![CDATA[)")
	case len(rest) > 2 && rest[1] == '!' && isLetterByte(rest[2]):
		return p.until(i, "<!", ">", "a declaration (<!)")
	}
	return p.tag(i)
}

// until leaves out what is between two marks. What is not closed is text, unless a
// block of HTML begins with it, and its end is not sought again.
func (p *inline) until(i int, opening, closing, what string) int {
	if n := p.find(i+len(opening), closing); n > 0 {
		p.set(i, n, silent)
		return n
	}
	return p.unended(i, what)
}

// find returns the end of the next mark from a byte on, or 0. One that does not come is
// not sought again.
func (p *inline) find(from int, closing string) int {
	if p.unclosed[closing] {
		return 0
	}
	n := bytes.Index(p.s[from:], []byte(closing))
	if n < 0 {
		p.missing(closing)
		return 0
	}
	return from + n + len(closing)
}

func (p *inline) missing(closing string) {
	if p.unclosed == nil {
		p.unclosed = map[string]bool{}
	}
	p.unclosed[closing] = true
}

// unended decides on what nothing closes. It is text, but if a block of HTML begins
// with it that block ends where it does, and no one sees what is in it.
func (p *inline) unended(i int, what string) int {
	if p.html && i == skipBlanks(p.s, 0) {
		return p.hide(i, what)
	}
	return i + 1
}

// hide leaves out all from a byte on, which is told.
func (p *inline) hide(i int, what string) int {
	p.open = openMark{i, what}
	p.set(i, len(p.s), gap)
	return len(p.s)
}

// comment leaves out a comment and takes note of it.
func (p *inline) comment(i int) int {
	for _, empty := range []string{"<!-->", "<!--->"} {
		if bytes.HasPrefix(p.s[i:], []byte(empty)) {
			p.set(i, i+len(empty), silent)
			return i + len(empty)
		}
	}
	end := p.find(i+len("<!--"), "-->")
	switch {
	case end > 0:
		p.set(i, end, silent)
		p.comments = append(p.comments, span{i, end})
		return end
	case p.html:
		return p.hide(i, "a comment")
	}
	return i + 1
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
	if p.html && !closing && strings.Contains(rawNames, " "+name+" ") {
		if next := p.raw(name, i, end); next > 0 {
			return next
		}
	}
	f, known := fateOf(name, tagFates)
	if !known || f == parted && !p.html {
		f = blank
	}
	p.set(i, end, f)
	if f == parted {
		p.part(name, closing, end)
	}
	switch {
	case name == "code" && !closing:
		p.coded = i
	case name == "pre" && !closing:
		p.pres++
	case name == "pre":
		p.pres = max(0, p.pres-1)
	}
	if pair, ok := fateOf(name, pairFates); ok {
		p.between(name, closing, span{i, end}, pair)
	}
	return end
}

// raw leaves out an element in which there is no markup, and returns its end. It is 0
// where there is none, and what follows the tag is text: a script that nothing closes
// hides it only where a block of HTML begins.
func (p *inline) raw(name string, i, end int) int {
	close := "</" + name
	for k := end; !p.unclosed[close]; k++ {
		n := bytes.Index(p.s[k:], []byte("</"))
		if n < 0 {
			p.missing(close)
			break
		}
		k += n
		if after := k + len(close); after <= len(p.s) && strings.EqualFold(string(p.s[k:after]), close) && (after == len(p.s) || !isAlnumByte(p.s[after])) {
			f, _ := fateOf(name, pairFates)
			next := after + max(0, bytes.IndexByte(p.s[after:], '>')+1)
			p.set(i, next, f)
			return next
		}
	}
	if next := p.unended(i, "a "+name+" element"); next > i+1 {
		return next
	}
	return 0
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
		switch {
		case f == raised:
			p.raise(first.to, tag.from)
		case f != shown:
			p.covers = append(p.covers, cover{span{first.from, tag.to}, f})
		case p.coded >= first.from || isCodeTag(p.s[first.from:first.to]):
			p.covers = append(p.covers, cover{span{first.from, tag.to}, object})
		}
	}
}

// isCodeTag reports whether the tag of a pre element says that it holds code: by a
// language, or by the class that a highlighter knows.
func isCodeTag(tag []byte) bool {
	for i := len("<pre"); ; {
		end, _ := attribute(tag, i)
		if end == i {
			return false
		}
		key, value, _ := strings.Cut(string(bytes.TrimSpace(tag[i:end])), "=")
		value = strings.Trim(value, "\"' \t\r\n")
		if strings.EqualFold(key, "lang") || strings.EqualFold(key, "class") && (hasName(codeNames, value) || strings.Contains(value, "language-")) {
			return true
		}
		i = end
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
