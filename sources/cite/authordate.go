package cite

import "strings"

// InText is a citation in the running text, in the author-date system of the Chicago
// Manual of Style, with its brackets.
//
//	(Selic 2004, line 79)
func InText(w Work, at string) Text {
	p := prepare(w.Source)
	l := &line{}
	p.called(l, w.Full)
	year := p.year() + w.Letter
	if strings.HasPrefix(year, "n.d.") {
		l.comma() // or the letters would be taken for part of the name
	} else {
		l.space()
	}
	l.text(year).comma().text(clean(at))
	out := &line{}
	return out.text("(").add(l).text(")").end("")
}

// called adds what a work is called by in the text: its authors, who stands for them,
// or its title.
func (w *work) called(l *line, full bool) {
	who := w.authors
	if w.leads() {
		who = w.editors
	}
	name := Name.short
	if full {
		name = Name.initialed
	}
	switch {
	case len(who) > 0:
		l.text(noted(who, name))
	case (w.form == article || w.form == entry) && w.outlet != "":
		l.italic(w.outlet)
	case w.standsIn() != "":
		l.text(w.standsIn())
	case w.Title != "" && (w.form == book || w.form == report):
		l.italic(words(w.Title))
	case w.Title != "":
		l.quoted(words(w.Title))
	default:
		l.text(w.place())
	}
}

// place is the site of a work of which nothing else is known, or its file, or whatever
// there is.
func (w *work) place() string {
	if w.address != "" {
		return host(w.address)
	}
	for _, s := range []string{w.label(), w.outlet, w.Publisher, noted(w.editors, Name.short)} {
		if s != "" {
			return s
		}
	}
	return ""
}

// standsIn is the body that stands for the authors in a list, if one does.
func (w *work) standsIn() string {
	switch w.form {
	case draft, book, chapter, journal, thesis:
		return ""
	}
	return first(w.house, w.outlet)
}

// year is the year of publication, or of the last change.
func (w *work) year() string {
	if w.Published.IsZero() && !w.Modified.IsZero() {
		return yearOf(w.Modified)
	}
	return yearOf(w.Published)
}

// Reference is a source in the reference list of the author-date system.
//
//	Selic, Marta. 2004. “Oresk Bridge Toll Rises.” Meridian News, March 4. https://…
func Reference(w Work) Text {
	p := prepare(w.Source)
	l := &line{}
	if p.bare() {
		return l.text(p.label()).stop().text(p.year() + w.Letter).end(".")
	}
	p.lead(l)
	if len(l.runs) == 0 && p.Title == "" {
		l.text(p.place())
	}
	year := p.year() + w.Letter
	if len(l.runs) == 0 { // nobody to name: the title comes first
		p.title(l)
		l.stop().text(year).stop()
	} else {
		l.stop().text(year).stop()
		p.title(l)
		l.stop()
	}
	switch p.form {
	case book, report:
		p.listEdition(l).stop().text(p.numbered()).stop().text(p.imprint())
	case chapter:
		in(l, "In ", p.outlet, true)
		p.listChapter(l).stop().text(p.imprint())
	case journal:
		p.referJournal(l)
	case entry:
		if len(p.authors) > 0 {
			in(l, "In ", p.outlet, true)
		}
		p.listEdition(l).stop().text(p.house).stop().text(p.days())
	case draft:
		l.text("Unpublished manuscript").comma().text(p.days())
	case thesis:
		l.text(capital(p.degree())).comma().text(p.imprint())
	default:
		p.referPage(l)
	}
	if p.Published.IsZero() && p.Modified.IsZero() && p.when() != "" {
		l.stop().text(capital(p.when()))
	}
	l.stop().address(&p)
	return p.archived(l.stop(), "Archived at ").end(".")
}

// title adds the title in the face of the form.
func (w *work) title(l *line) {
	switch w.form {
	case book, report:
		l.italic(w.Title)
	case post:
		l.quoted(excerpt(w.Title))
	default:
		l.quoted(w.Title)
	}
}

// days is what there is of the date beyond the year: "March 4", "Last modified March 4".
func (w *work) days() string {
	if !w.Published.IsZero() {
		return daysOf(w.Published)
	}
	if d := daysOf(w.Modified); d != "" {
		return "Last modified " + d
	}
	return ""
}

// referJournal adds the journal with volume and issue: "Nature 171 (4356): 737–38".
func (w *work) referJournal(l *line) {
	l.italic(w.outlet).space().text(w.Volume)
	switch {
	case w.Issue != "" && w.Volume == "":
		l.comma().text("no. " + w.Issue)
	case w.Issue != "":
		l.space().text("(" + w.Issue + ")")
	case w.days() != "" && w.Volume != "":
		l.space().text("(" + w.days() + ")")
	default:
		l.comma().text(w.days())
	}
	l.sep(":").text(pages(w.Pages))
}

// referPage adds where a page, an article, a post or a data set is found.
func (w *work) referPage(l *line) {
	if w.form == dataset {
		l.text(w.Edition).stop()
	}
	l.text(w.house).stop().part(w.outlet, w.form == article)
	if w.outlet != "" && (w.form == article || w.form == post) {
		l.comma().text(w.days())
		return
	}
	l.stop().text(w.days())
}
