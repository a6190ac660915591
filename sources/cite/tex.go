package cite

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed tex.txt
var texTable string

// texWords are the commands of the table, by name.
type texWords struct {
	accents map[string]string
	symbols map[string]string
}

var tex = sync.OnceValue(func() texWords {
	t := texWords{accents: map[string]string{}, symbols: map[string]string{}}
	for line := range strings.Lines(texTable) {
		f := strings.Fields(line)
		switch {
		case len(f) != 3 || f[0] == "#":
		case f[0] == "accent":
			n, _ := strconv.ParseInt(f[2], 16, 32)
			t.accents[f[1]] = string(rune(n))
		default:
			t.symbols[f[1]] = strings.ReplaceAll(f[2], "_SPACE_", " ")
		}
	}
	return t
})

// plainTeX returns what TeX would print of a field: without braces, with the letters
// and signs of its commands. A command that is not known is left out and its arguments
// stay. White space is one space, unless a command asks for the character.
func plainTeX(s string) string {
	if !strings.ContainsAny(s, "\\{}~$`'-") {
		return strings.Join(strings.Fields(s), " ")
	}
	d := detexer{src: s, words: tex()}
	d.run()
	out := d.out.String()
	if d.soft {
		out = out[:len(out)-1]
	}
	return out
}

// detexer turns TeX into text.
type detexer struct {
	src   string
	pos   int
	words texWords
	out   strings.Builder
	blank bool // the step wrote such a space
	soft  bool // what was written last is a space that nobody asked for
}

func (d *detexer) run() {
	for d.pos < len(d.src) {
		before := d.out.Len()
		d.step()
		if d.out.Len() > before {
			d.soft = d.blank
		}
		d.blank = false
	}
}

// step reads one character or command.
func (d *detexer) step() {
	switch c := d.src[d.pos]; {
	case c == '\\':
		d.pos++
		d.command()
	case c == '{' || c == '}' || c == '$':
		d.pos++
	case c == '~' || c == ' ' || c == '\t' || c == '\n' || c == '\r':
		d.pos++
		d.space()
	case d.ligature():
	default:
		d.out.WriteByte(c)
		d.pos++
	}
}

// space writes one space for any number.
func (d *detexer) space() {
	if s := d.out.String(); s != "" && !strings.HasSuffix(s, " ") {
		d.out.WriteByte(' ')
		d.blank = true
	}
}

// ligature reads the signs that TeX makes of two or three others.
func (d *detexer) ligature() bool {
	for _, l := range [][2]string{{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}} {
		if strings.HasPrefix(d.src[d.pos:], l[0]) {
			d.out.WriteString(l[1])
			d.pos += len(l[0])
			return true
		}
	}
	return false
}

// command reads what follows a backslash.
func (d *detexer) command() {
	if d.pos >= len(d.src) {
		return
	}
	r, size := utf8.DecodeRuneInString(d.src[d.pos:])
	if !isASCIILetter(r) {
		d.pos += size
		d.sign(string(r))
		return
	}
	from := d.pos
	for d.pos < len(d.src) && isASCIILetter(rune(d.src[d.pos])) {
		d.pos++
	}
	name := d.src[from:d.pos]
	if name == "symbol" || name == "char" {
		d.code()
		return
	}
	if mark, ok := d.words.accents[name]; ok {
		d.accent(mark)
		return
	}
	d.skipBlanks()
	d.out.WriteString(d.words.symbols[name])
}

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// skipBlanks passes over the space behind a command's name, and over the empty braces
// that keep one.
func (d *detexer) skipBlanks() {
	if strings.HasPrefix(d.src[d.pos:], "{}") {
		d.pos += 2
		return
	}
	for d.pos < len(d.src) && (d.src[d.pos] == ' ' || d.src[d.pos] == '\n') {
		d.pos++
	}
}

// sign reads a command of one character that is no letter.
func (d *detexer) sign(name string) {
	if mark, ok := d.words.accents[name]; ok {
		d.accent(mark)
		return
	}
	switch name {
	case " ", "\n", "\\", "/", ",", ";", ":", "!", "-", "(", ")", "[", "]", "\t", "\r":
		if name != "/" && name != "-" && name != "!" && name != "(" && name != ")" && name != "[" && name != "]" {
			d.space()
		}
	default:
		d.out.WriteString(name)
	}
}

// accent reads the letter under an accent: with or without braces, as a command too.
func (d *detexer) accent(mark string) {
	for d.pos < len(d.src) && strings.ContainsRune(" {", rune(d.src[d.pos])) {
		d.pos++
	}
	if d.pos >= len(d.src) {
		return
	}
	switch r, size := utf8.DecodeRuneInString(d.src[d.pos:]); {
	case r == '}':
	case r == '\\':
		d.accentCommand(mark)
	default:
		d.out.WriteString(norm.NFC.String(string(r) + mark))
		d.pos += size
	}
}

// accentCommand reads a letter that is a command: the dotless i has its dot under an
// accent as far as text is concerned.
func (d *detexer) accentCommand(mark string) {
	from := d.pos + 1
	to := from
	for to < len(d.src) && isASCIILetter(rune(d.src[to])) {
		to++
	}
	name := d.src[from:to]
	letter, ok := d.words.symbols[name]
	if name == "i" || name == "j" {
		letter = name
	}
	if !ok {
		return // the command is read by itself
	}
	d.pos = to
	d.skipBlanks()
	d.out.WriteString(norm.NFC.String(letter + mark))
}

// code reads a character by its number: {"202E} or "202E.
func (d *detexer) code() {
	s := strings.TrimPrefix(d.src[d.pos:], "{")
	braced := len(s) < len(d.src)-d.pos
	hex, ok := strings.CutPrefix(s, `"`)
	n := 0
	for n < len(hex) && n < 8 && strings.IndexByte("0123456789ABCDEF", hex[n]) >= 0 {
		n++
	}
	v, err := strconv.ParseInt(hex[:n], 16, 32)
	if !ok || err != nil || v > unicode.MaxRune || !utf8.ValidRune(rune(v)) {
		return
	}
	d.pos = len(d.src) - len(hex) + n
	if braced && d.pos < len(d.src) && d.src[d.pos] == '}' {
		d.pos++
	}
	d.out.WriteRune(rune(v))
}

// toTeX writes text so that TeX prints it and [plainTeX] reads it back: nothing in it
// opens or closes a brace, and no line ends in it.
func toTeX(s string) string {
	var b strings.Builder
	before := ' ' // a space at the start would be lost, and so would a second one
	rs := []rune(strings.ToValidUTF8(s, "\ufffd"))
	for i, r := range rs {
		last := i == len(rs)-1
		switch {
		case texSigns[r] != "":
			b.WriteString(texSigns[r])
		case r == ' ' && (before == ' ' || last), r != ' ' && !unicode.IsPrint(r):
			b.WriteString(`\symbol{"` + strings.ToUpper(strconv.FormatInt(int64(r), 16)) + `}`)
		case strings.ContainsRune("`'-", r) && (before == r || r == '`'):
			b.WriteString("{}")
			fallthrough
		default:
			if r == '`' {
				b.WriteString(`\symbol{"60}`)
			} else {
				b.WriteRune(r)
			}
		}
		before = r
	}
	return b.String()
}

// texSigns are the characters that mean something to TeX, as they are printed.
var texSigns = map[rune]string{
	'\\': `\textbackslash{}`, '{': `\textbraceleft{}`, '}': `\textbraceright{}`, '~': `\textasciitilde{}`,
	'^': `\textasciicircum{}`, '&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`,
}
