package cite

import (
	"strings"
	"unicode/utf8"
)

// line puts a citation together from parts. A mark between parts goes inside a
// closing quotation mark, as American styles have it, and a full stop is left out
// behind a title that ends in one, or in a question or exclamation mark. A comma stays
// there (Why Is That Art?, 52), but for news wires.
type line struct {
	runs Text
	tail string // closing quotation marks at the end
	mark string // between what is there and what comes next
}

// sep asks for a mark before the next part, if there is one and something before it.
func (l *line) sep(mark string) *line {
	if len(l.runs) > 0 {
		l.mark = mark
	}
	return l
}

// comma, stop and space ask for the usual marks.
func (l *line) comma() *line { return l.sep(",") }
func (l *line) stop() *line  { return l.sep(".") }
func (l *line) space() *line { return l.sep(" ") }

// part adds words in a face; nothing adds nothing, and the mark stays for what comes.
func (l *line) part(s string, italic bool) *line {
	if s == "" {
		return l
	}
	l.flush()
	l.put(s, italic)
	return l
}

func (l *line) text(s string) *line   { return l.part(s, false) }
func (l *line) italic(s string) *line { return l.part(s, true) }

// quoted adds a title in curly quotation marks; marks inside it become single.
func (l *line) quoted(title string) *line {
	if title == "" {
		return l
	}
	inner := nested(title)
	l.text("“" + inner + "”")
	l.tail = "”"
	if strings.HasSuffix(inner, "’") && inner != title {
		l.tail = "’”"
	}
	return l
}

// straight adds a title in straight quotation marks, as news wires have them.
func (l *line) straight(title string) *line {
	if title == "" {
		return l
	}
	inner := straightened(title)
	l.text(`"` + inner + `"`)
	l.tail = `"`
	if strings.HasSuffix(inner, "'") && inner != title {
		l.tail = `'"`
	}
	return l
}

// address adds where a source is found.
func (l *line) address(w *work) *line {
	if w.address == "" {
		return l
	}
	l.flush()
	l.runs, l.tail = append(l.runs, Run{Text: w.address, URL: w.link}), ""
	return l
}

// add adds the runs of another line.
func (l *line) add(other *line) *line {
	if len(other.runs) == 0 {
		return l
	}
	l.flush()
	for _, r := range other.runs {
		l.put(r.Text, r.Italic)
	}
	l.tail = other.tail
	return l
}

// end puts the last mark and returns the citation.
func (l *line) end(mark string) Text {
	if len(l.runs) > 0 && mark != "" {
		l.mark = mark
		l.punctuate()
	}
	return l.runs
}

// flush puts the mark that was asked for, and a space.
func (l *line) flush() {
	if l.mark != "" {
		l.punctuate()
		l.put(" ", false)
	}
}

// punctuate puts the mark that was asked for.
func (l *line) punctuate() {
	mark := l.mark
	l.mark = ""
	last := &l.runs[len(l.runs)-1]
	before, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(last.Text, l.tail))
	switch {
	case mark == " ", mark == "," && strings.HasSuffix(l.tail, `"`) && strings.ContainsRune("?!", before), mark == "." && strings.ContainsRune(".?!…", before), mark == "," && before == ',':
	case l.tail != "" && (mark == "." || mark == ","):
		last.Text = strings.TrimSuffix(last.Text, l.tail) + mark + l.tail
	default:
		l.put(mark, false)
	}
}

// put appends words, to the last run if it is in the same face.
func (l *line) put(s string, italic bool) {
	l.tail = ""
	if n := len(l.runs); n > 0 && l.runs[n-1].Italic == italic && l.runs[n-1].URL == "" {
		l.runs[n-1].Text += s
		return
	}
	l.runs = append(l.runs, Run{Text: s, Italic: italic})
}

// nested makes the quotation marks in a title those of a quotation in a quotation. A
// straight mark opens at the start of a word and closes elsewhere.
func nested(title string) string {
	var b strings.Builder
	before := ' '
	for _, r := range title {
		switch {
		case r == '“' || r == '"' && strings.ContainsRune(" ([{—–-/‘“", before):
			b.WriteRune('‘')
		case r == '”' || r == '"':
			b.WriteRune('’')
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// straightened makes the quotation marks in a title single and straight.
func straightened(title string) string {
	return strings.NewReplacer(`"`, "'", "“", "'", "”", "'", "‘", "'", "’", "'").Replace(title)
}
