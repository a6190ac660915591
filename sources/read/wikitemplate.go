package read

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// wikiArgs is a template taken apart. Positions are those of the page.
type wikiArgs struct {
	name string
	args []wikiArg
	last map[string]int // by name, the argument that counts
}

// wikiArg is an argument without the white space around it. Without a name of its own it
// is called by its number.
type wikiArg struct {
	name     string
	at       int // where the argument begins, with its name
	from, to int
}

// maxTemplateName is longer than the name of a template.
const maxTemplateName = 120

// template writes what a template shows. One that stands alone is apart from the text
// around it.
func (w *wikiWriter) template(s wikiSpan, depth int, alone bool) {
	if depth >= maxWikiDepth {
		w.sign(s.from, s.to)
		return
	}
	t := w.takeApart(s)
	form := w.forms.find(t.name)
	switch {
	case form == nil && alone:
		w.leave(s.from, s.to)
		w.flush()
	case form == nil:
		w.sign(s.from, s.to)
	case form.sort == showsNothing:
		w.note(t, depth)
		w.leave(s.from, s.to)
	case form.sort == showsBeside:
		w.leave(s.from, s.to)
		w.flush()
	case form.sort == showsBox && !w.sub && !w.cell:
		w.box(form, t, depth)
	case form.sort == showsBox:
		w.leave(s.from, s.to)
	case form.sort == showsEach:
		w.each(t, depth)
	case form.block:
		w.as(form.kind, s.from, s.from, depth)
		old := w.kind
		w.kind = form.kind
		w.fill(form, s, t, depth)
		w.flush()
		w.kind = old
	default:
		w.fill(form, s, t, depth)
	}
}

// note keeps what a template says of the page.
func (w *wikiWriter) note(t wikiArgs, depth int) {
	if t.name == "displaytitle:" && len(t.args) > 0 && !w.sub {
		w.shown = w.plainly(t.args[0].from, t.args[0].to, depth+1)
	}
}

// takeApart reads the name and the arguments of a template.
func (w *wikiWriter) takeApart(s wikiSpan) wikiArgs {
	bar := w.bar(s.in, s.inEnd)
	var t wikiArgs
	t.name = w.templateName(s.in, bar)
	if i := bytes.IndexByte(w.text[s.in:bar], ':'); i > 0 && i < maxTemplateName {
		function := strings.TrimSpace(string(w.lower[s.in:s.in+i])) + ":"
		if w.forms.find(function) != nil {
			t.name = function
			t.args = append(t.args, w.arg("1", s.in+i+1, bar))
		}
	}
	number := len(t.args)
	for i := bar + 1; i <= s.inEnd; {
		end, equals := w.argEnd(i, s.inEnd)
		if equals > 0 {
			t.args = append(t.args, w.arg(strings.TrimSpace(string(w.lower[i:equals])), equals+1, end))
		} else {
			number++
			t.args = append(t.args, w.arg(strconv.Itoa(number), i, end))
		}
		t.args[len(t.args)-1].at = i
		i = end + 1
	}
	t.last = make(map[string]int, len(t.args))
	for i, a := range t.args {
		t.last[a.name] = i
	}
	return t
}

// templateName is the name of a template as names are compared.
func (w *wikiWriter) templateName(from, to int) string {
	var name []byte
	for i := from; i < to && len(name) < maxTemplateName; {
		if s, ok := w.at(i); ok {
			i = s.to
			continue
		}
		name = append(name, w.lower[i])
		i++
	}
	words := strings.Join(strings.Fields(strings.ReplaceAll(string(name), "_", " ")), " ")
	return strings.TrimSpace(strings.TrimPrefix(words, "template:"))
}

// argEnd is where an argument ends, and where the equals sign behind its name stands; 0
// for none.
func (w *wikiWriter) argEnd(from, to int) (end, equals int) {
	for i := from; i < to; {
		if s, ok := w.at(i); ok {
			i = s.to
			continue
		}
		switch {
		case w.text[i] == '|':
			return i, equals
		case w.text[i] == '=' && equals == 0 && i-from < maxTemplateName:
			equals = i
		}
		i++
	}
	return to, equals
}

// arg is an argument without the white space and the comments around it.
func (w *wikiWriter) arg(name string, from, to int) wikiArg {
	for from < to {
		if s, ok := w.at(from); ok && s.kind == wikiComment && s.to <= to {
			from = s.to
		} else if isBlankByte(w.text[from]) {
			from++
		} else {
			break
		}
	}
	for to > from && isBlankByte(w.text[to-1]) {
		to--
	}
	return wikiArg{name: name, from: from, to: to}
}

// of returns the argument of the first of some names that has one.
func (t *wikiArgs) of(names []string) (wikiArg, bool) {
	for _, name := range names {
		if i, ok := t.last[name]; ok && t.args[i].to > t.args[i].from {
			return t.args[i], true
		}
	}
	return wikiArg{}, false
}

// each writes all arguments without names, and those that have a number or a text for one.
func (w *wikiWriter) each(t wikiArgs, depth int) {
	for i, a := range t.args {
		if strings.Trim(a.name, "0123456789") != "" && a.name != "title" && a.name != "content" || a.from == a.to {
			continue
		}
		if i > 0 {
			w.lineBreak(a.at-1, a.at)
		}
		if !w.cell && !w.sub && bytes.IndexByte(w.text[a.from:a.to], '\n') < 0 {
			w.p.breaks = 0
		}
		w.markup(a.from, a.to, depth+1)
	}
}

// fill writes what the form of a template makes of its arguments.
func (w *wikiWriter) fill(form *wikiForm, s wikiSpan, t wikiArgs, depth int) {
	pattern := w.choose(form, t, depth)
	if len(pattern) == 0 || !w.complete(form, pattern, t, depth) {
		w.sign(s.from, s.to)
		return
	}
	if n := len(w.p.text); n > 0 && isDigitByte(w.p.text[n-1]) && (len(pattern) > 1 || pattern[0].as != "") {
		w.piece(" ", s.from, s.in) // of "5{{frac|1|2}}"
		s.from = s.in
	}
	if pattern.inPlace(t) {
		w.fillInPlace(pattern, s, t, depth)
		return
	}
	text, ok := w.compose(pattern, t, depth)
	if !ok {
		text = Object
	}
	w.piece(text, s.from, s.to)
}

// choose returns the form that fits the arguments.
func (w *wikiWriter) choose(form *wikiForm, t wikiArgs, depth int) wikiPattern {
	for _, when := range form.whens {
		a, ok := t.of([]string{when.key})
		switch {
		case when.values[0] == "*" && len(when.values) == 1:
			if ok {
				return when.form
			}
		case when.values[0] == "-" && len(when.values) == 1:
			if !ok {
				return when.form
			}
		case ok && slices.Contains(when.values, string(w.text[a.from:a.to])):
			return when.form
		}
	}
	return form.form
}

// complete reports whether all is there that a form needs, and numbers are numbers.
func (w *wikiWriter) complete(form *wikiForm, p wikiPattern, t wikiArgs, depth int) bool {
	for _, slot := range p {
		if len(slot.keys) == 0 || slot.optional {
			continue
		}
		a, ok := t.of(slot.keys)
		if !ok || form.plain[a.name] && !isPlainNumber(w.plainly(a.from, a.to, depth+1)) {
			return false
		}
	}
	return true
}

// isPlainNumber reports whether a text is digits with the marks of a number.
func isPlainNumber(s string) bool {
	s = strings.TrimLeft(s, "-−+")
	return s != "" && strings.Trim(s, "0123456789.,") == "" && isDigitByte(s[len(s)-1]) && s[0] != ','
}

// inPlace reports whether the slots of a form show their arguments as they stand, in the
// order of the page.
func (p wikiPattern) inPlace(t wikiArgs) bool {
	last := 0
	for _, slot := range p {
		if len(slot.keys) == 0 {
			continue
		}
		a, ok := t.of(slot.keys)
		if slot.as != "" || ok && a.from < last {
			return false
		}
		if ok {
			last = a.to
		}
	}
	return true
}

func (w *wikiWriter) fillInPlace(p wikiPattern, s wikiSpan, t wikiArgs, depth int) {
	at := s.from
	for _, slot := range p {
		a, ok := t.of(slot.keys)
		end := s.to
		if ok {
			end = a.from
		}
		w.piece(slot.before, at, end)
		if ok {
			w.markup(a.from, a.to, depth+1)
			at = a.to
		}
	}
}

// compose writes a form as one piece. It fails where an argument cannot be read.
func (w *wikiWriter) compose(p wikiPattern, t wikiArgs, depth int) (string, bool) {
	var out strings.Builder
	for _, slot := range p {
		out.WriteString(slot.before)
		a, ok := t.of(slot.keys)
		if !ok {
			continue
		}
		text, ok := w.typed(slot.as, a, t, depth)
		if !ok || strings.Contains(text, Object) {
			return "", false
		}
		out.WriteString(text)
	}
	return out.String(), true
}

// typed writes an argument as its type says.
func (w *wikiWriter) typed(as string, a wikiArg, t wikiArgs, depth int) (string, bool) {
	text := w.plainly(a.from, a.to, depth+1)
	switch as {
	case "unit":
		unit, ok := w.forms.units[text]
		return unit, ok
	case "number":
		return text, isPlainNumber(text)
	case "grouped":
		return grouped(text)
	case "date":
		return w.date(text, a, t, depth)
	}
	return text, text != ""
}

// grouped writes digits with commas between thousands. A number that has them stays.
func grouped(s string) (string, bool) {
	if !isPlainNumber(s) || strings.Contains(s, ",") {
		return s, isPlainNumber(s)
	}
	sign := len(s) - len(strings.TrimLeft(s, "-−+"))
	whole, rest, _ := strings.Cut(s[sign:], ".")
	var out strings.Builder
	out.WriteString(s[:sign])
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteByte(',')
		}
		out.WriteByte(whole[i])
	}
	if rest != "" {
		out.WriteString("." + rest)
	}
	return out.String(), true
}

// date writes a year, and the month and the day that follow it. What is no year is taken
// as it stands if it is all.
func (w *wikiWriter) date(year string, a wikiArg, t wikiArgs, depth int) (string, bool) {
	n, err := strconv.Atoi(a.name)
	if err != nil {
		return year, year != ""
	}
	var more [2]string
	for i := range more {
		if next, ok := t.of([]string{strconv.Itoa(n + 1 + i)}); ok {
			more[i] = w.plainly(next.from, next.to, depth+1)
		}
	}
	if len(year) < 3 || strings.Trim(year, "0123456789") != "" {
		return year, year != "" && more[0] == ""
	}
	month := more[0]
	if k, err := strconv.Atoi(month); err == nil {
		if k < 1 || k > len(w.forms.months) {
			return "", false
		}
		month = w.forms.months[k-1]
	}
	if month != "" && !slices.Contains(w.forms.months, month) {
		return "", false
	}
	if day, err := strconv.Atoi(more[1]); err == nil && month != "" && day > 0 && day <= 31 {
		return strconv.Itoa(day) + " " + month + " " + year, true
	}
	return strings.TrimSpace(month + " " + year), true
}

// box writes the parameters of a table of facts, each as a cell with its label.
func (w *wikiWriter) box(form *wikiForm, t wikiArgs, depth int) {
	w.flush()
	name, named := t.of(form.title)
	for i, a := range t.args {
		label, ok := form.label[a.name]
		switch {
		case t.last[a.name] != i:
		case named && a == name:
			w.boxTitle(a, depth)
		case ok && a.from < a.to:
			w.fact(w.labelOf(label, t, depth), a, depth)
		}
	}
}

// boxTitle writes the name of what a page is about.
func (w *wikiWriter) boxTitle(a wikiArg, depth int) {
	if w.title {
		return
	}
	before := len(w.blocks)
	w.cell, w.kind = true, sources.Title
	w.markup(a.from, a.to, depth+1)
	w.finish()
	w.cell, w.kind = false, sources.Paragraph
	w.title = len(w.blocks) > before
}

// labelOf is what a parameter is called, with the name of the side that it is of.
func (w *wikiWriter) labelOf(p wikiPattern, t wikiArgs, depth int) string {
	var out strings.Builder
	for _, slot := range p {
		out.WriteString(slot.before)
		if len(slot.keys) == 0 {
			continue
		}
		party := ""
		if a, ok := t.of(slot.keys[:1]); ok {
			party = strings.ReplaceAll(w.plainly(a.from, a.to, depth+1), Object, "")
		}
		if party = strings.Join(strings.Fields(party), " "); party == "" && len(slot.keys) > 1 {
			party = slot.keys[1]
		}
		out.WriteString(party)
	}
	return strings.TrimSuffix(strings.TrimSpace(out.String()), " of")
}

// fact writes a parameter's value behind its label.
func (w *wikiWriter) fact(label string, a wikiArg, depth int) {
	w.piece(label+": ", a.at, a.from)
	n := len(w.p.text)
	w.cell, w.kind = true, sources.Cell
	w.markup(a.from, a.to, depth+1)
	w.cell, w.kind = false, sources.Paragraph
	if n >= len(w.p.text) || !isProse(string(w.p.text[n:])) {
		w.p = officePara{text: w.p.text[:0], runs: w.p.runs[:0]}
		w.parted, w.bold = false, 0
		return
	}
	w.kind = sources.Cell
	w.finish()
	w.kind = sources.Paragraph
}
