package cite

import (
	"strconv"
	"strings"
	"unicode"
)

// What both systems of the Chicago Manual of Style share: who is named first, in what
// order, and how pages, editions and numbers are written. The forms are those of the
// 18th edition.

// row are the names of a list as a bibliography has them: the first one inverted; of
// more than six, three and "et al."
func row(names []Name) string {
	if len(names) == 0 {
		return ""
	}
	first, inverted := names[0].inverted()
	out := []string{first}
	rest := names[1:]
	if len(names) > 6 {
		rest = names[1:3]
	}
	for _, n := range rest {
		out = append(out, n.natural())
	}
	switch {
	case len(names) > 6:
		return strings.Join(out, ", ") + ", et al."
	case len(out) == 2 && !inverted:
		return out[0] + " and " + out[1]
	}
	return series(out)
}

// series joins names with a comma before the last "and", two of them too: that is how
// a list that begins with an inverted name goes on.
func series(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + ", and " + list[last]
}

// noted are names as a note has them: one, two, or the first and "et al."
func noted(names []Name, name func(Name) string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return name(names[0])
	case 2:
		return name(names[0]) + " and " + name(names[1])
	}
	return name(names[0]) + " et al."
}

// all are names in natural order, every one of them.
func all(names []Name) string {
	var out []string
	for _, n := range names {
		out = append(out, n.natural())
	}
	if len(out) == 2 {
		return out[0] + " and " + out[1]
	}
	return series(out)
}

// edited is the mark behind the names of editors in the place of authors.
func edited(names []Name) string {
	if len(names) > 1 {
		return ", eds."
	}
	return ", ed."
}

// leads reports whether the editors stand where authors would.
func (w *work) leads() bool { return len(w.authors) == 0 && len(w.editors) > 0 && w.form == book }

// pages writes a range the manual's short way: 71–72, 100–104, 107–8, 321–25, 1496–500.
func pages(s string) string {
	first, last, ok := strings.Cut(strings.NewReplacer("–", "-", "—", "-", "--", "-").Replace(s), "-")
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	from, err := strconv.Atoi(first)
	to, err2 := strconv.Atoi(last)
	if !ok {
		return s
	}
	if err != nil || err2 != nil || len(first) != len(last) || to <= from || from <= 100 || from%100 == 0 {
		return first + "–" + last
	}
	at := 0
	for first[at] == last[at] {
		at++
	}
	if from%100 >= 10 { // two digits, or more where they change
		at = min(at, len(last)-2)
	}
	return first + "–" + last[at:]
}

// ordinal writes an edition: "2" is "2nd ed."; words are kept.
func ordinal(s string) string {
	n, err := strconv.Atoi(s)
	switch {
	case s == "" || err == nil && n <= 1:
		return ""
	case err != nil && strings.HasSuffix(s, "ed."), err != nil && strings.Contains(strings.ToLower(s), "edition"):
		return s
	case err != nil:
		return strings.TrimSuffix(s, " ed") + " ed."
	}
	return nth(n) + " ed."
}

func nth(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}

// numbered is the series and the number in it: "Working Papers, no. 12", "Report 4/2005".
// What the title says of them already is left out.
func (w *work) numbered() string {
	if w.Number != "" && saysNumber(w.Title, w.Number) {
		if strings.Contains(strings.ToLower(w.Title), strings.ToLower(w.Series)) {
			return ""
		}
		return w.Series
	}
	if w.Number != "" && unicode.IsDigit(rune(w.Number[0])) && w.Series != "" && w.form == report {
		return w.Series + ", no. " + w.Number
	}
	if w.Number != "" && unicode.IsDigit(rune(w.Number[0])) && w.Series == "" {
		return "No. " + w.Number
	}
	return join(" ", w.Series, w.Number)
}

// saysNumber reports whether a title gives a number as its own: at its end, or behind a
// word for one.
func saysNumber(title, number string) bool {
	words := strings.Fields(strings.ToLower(title))
	number = strings.ToLower(number)
	for i, w := range words {
		bare := strings.Trim(w, ".,:;()[]")
		switch {
		case bare == "#"+number, bare == "no."+number, bare == "nº"+number:
			return true
		case bare == number && (i == len(words)-1 || i > 0 && strings.Contains(" no no. number nr nr. nº # ", " "+strings.TrimLeft(words[i-1], "([")+" ")):
			return true
		}
	}
	return false
}

// volume is the volume of a book or an encyclopedia.
func (w *work) volume() string {
	if w.Volume == "" || w.form == journal || w.form == article {
		return ""
	}
	return "vol. " + w.Volume
}

// capital makes the first letter one.
func capital(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// imprint is who published a book; where nobody is known to have, the place.
func (w *work) imprint() string {
	if w.house != "" || w.Publisher != "" {
		return w.house
	}
	return w.Place
}

// when is what stands for the date: that of publication, of the last change, or of
// reading, in this order. Short is true where the text was read at no known day.
func (w *work) when() string {
	switch {
	case !w.Published.IsZero():
		return longDate(w.Published)
	case !w.Modified.IsZero():
		return "last modified " + longDate(w.Modified)
	case !w.Accessed.IsZero() && w.address != "":
		return "accessed " + longDate(w.Accessed)
	}
	return ""
}

// dated is when, or the mark of a work without a date.
func (w *work) dated() string {
	if s := w.when(); s != "" || w.nameless() {
		return s
	}
	return "n.d."
}

// nameless reports whether nothing but an address is known: that it has no date is no
// news then.
func (w *work) nameless() bool {
	return w.Title == "" && len(w.authors) == 0 && len(w.editors) == 0 && w.Container == "" && w.Publisher == ""
}

// archived is the stored copy, where the address is another.
func (w *work) archived(l *line, words string) *line {
	link := web(w.ArchiveURL)
	if link == "" || link == w.link {
		return l
	}
	l.text(words)
	l.runs, l.tail = append(l.runs, Run{Text: link, URL: link}), ""
	return l
}

// words cuts a title to the four words that short citations allow, without an article
// before or a little word behind them, and without a subtitle.
func words(title string) string {
	main, _, _ := strings.Cut(title, ": ")
	list := strings.Fields(main)
	if len(list) > 1 && isArticle(list[0]) {
		list = list[1:]
		list[0] = capital(list[0])
	}
	if len(list) > 4 {
		list = list[:4]
		for len(list) > 1 && isLittle(list[len(list)-1]) {
			list = list[:len(list)-1]
		}
	}
	return strings.TrimRight(strings.Join(list, " "), ",;:")
}

func isArticle(w string) bool { return strings.Contains(" a an the ", " "+strings.ToLower(w)+" ") }

func isLittle(w string) bool {
	return strings.Contains(" a an the of in on at to for by and or from with as is was were are ", " "+strings.ToLower(w)+" ")
}

// excerpt is the text of a post, cut after 160 characters.
func excerpt(s string) string {
	const most = 160
	if r := []rune(s); len(r) > most {
		return strings.TrimRight(string(r[:most]), " ") + "…"
	}
	return s
}
