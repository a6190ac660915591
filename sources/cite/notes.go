package cite

// Note is the first citation of a source in a footnote or endnote, in the system of
// notes and bibliography of the Chicago Manual of Style. The locator, such as "12" or
// "line 79", may be empty.
//
//	Marta Selic, “Oresk Bridge Toll Rises,” Meridian News, March 4, 2004, line 79, https://…
func Note(w Work, at string) Text {
	p := prepare(w.Source)
	l := &line{}
	if p.bare() {
		return l.text(p.label()).comma().text(clean(at)).end(".")
	}
	if p.nameless() {
		return l.address(&p).comma().text(p.when()).comma().text(clean(at)).end(".")
	}
	l.text(noted(p.authors, Name.natural))
	if p.leads() {
		l.text(noted(p.editors, Name.natural) + edited(p.editors))
	}
	at = clean(at)
	switch p.form {
	case book, report:
		p.noteBook(l, at)
	case chapter:
		l.comma().quoted(p.Title).comma()
		in(l, "in ", p.outlet, true)
		p.noteEdition(l)
		p.brackets(l).comma().text(first(at, pages(p.Pages)))
	case journal:
		p.inJournal(l.comma().quoted(p.Title).comma(), at)
	case entry:
		p.noteEntry(l, at)
	case draft:
		l.comma().quoted(p.Title).space().text("(unpublished manuscript, " + p.dated() + ")").comma().text(at)
	case thesis:
		l.comma().quoted(p.Title).space().text("(" + join(", ", p.degree(), p.imprint(), p.printed()) + ")").comma().text(at)
	default:
		p.notePage(l, at)
	}
	p.noteAccess(l)
	l.comma().address(&p)
	return p.archived(l.comma(), "archived at ").end(".")
}

// in adds a container with the word before it.
func in(l *line, word, name string, italic bool) {
	if name != "" {
		l.text(word).part(name, italic)
	}
}

// first is the first of two that says anything.
func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (w *work) noteBook(l *line, at string) {
	l.comma().italic(w.Title)
	w.noteEdition(l)
	l.comma().text(w.numbered())
	w.brackets(l).comma().text(at)
}

// noteEdition adds edition, volume and, unless they are named first, editors.
func (w *work) noteEdition(l *line) {
	l.comma().text(ordinal(w.Edition)).comma().text(w.volume())
	if len(w.editors) > 0 && !w.leads() {
		l.comma().text("ed. " + all(w.editors))
	}
}

// brackets adds publisher and date: "(Meridian Media, 2004)".
func (w *work) brackets(l *line) *line {
	return l.space().text("(" + join(", ", w.imprint(), w.printed()) + ")")
}

// printed is the date of a work that stands in brackets, where a day of reading has no
// place.
func (w *work) printed() string {
	if w.Published.IsZero() && w.Modified.IsZero() {
		return "n.d."
	}
	return w.when()
}

// noteAccess adds when an undated work was read, where its date stands in brackets.
func (w *work) noteAccess(l *line) {
	switch w.form {
	case book, report, chapter, journal, thesis:
		if w.printed() == "n.d." && w.when() != "" {
			l.comma().text(w.when())
		}
	}
}

// inJournal adds the journal, its volume and issue, and pages.
func (w *work) inJournal(l *line, at string) {
	l.italic(w.outlet)
	if w.Volume == "" && w.Issue == "" {
		l.comma().text(w.printed()).comma().text(first(at, pages(w.Pages)))
		return
	}
	l.space().text(w.Volume)
	if w.Issue != "" {
		l.comma().text("no. " + w.Issue)
	}
	l.space().text("(" + w.printed() + ")")
	where := first(at, pages(w.Pages))
	if where != "" && where[0] >= '0' && where[0] <= '9' {
		l.sep(":").text(where)
		return
	}
	l.comma().text(where)
}

// noteEntry cites an article of an encyclopedia: under its word if nobody signed it.
func (w *work) noteEntry(l *line, at string) {
	if len(w.authors) > 0 {
		l.comma().quoted(w.Title).comma()
		in(l, "in ", w.outlet, true)
	} else {
		l.italic(w.outlet)
	}
	w.noteEdition(l)
	if len(w.authors) == 0 && w.Title != "" {
		l.comma()
		if len(l.runs) > 0 {
			l.text("s.v. ")
		}
		l.quoted(w.Title)
	}
	l.comma().text(w.house).comma().text(w.dated()).comma().text(at)
}

// notePage cites a page, an article of a newspaper, a post or a data set.
func (w *work) notePage(l *line, at string) {
	title := w.Title
	if w.form == post {
		title = excerpt(title)
	}
	l.comma().quoted(title)
	l.comma().text(w.house).comma().part(w.outlet, w.form == article)
	if w.form == dataset {
		l.comma().text(w.Edition)
	}
	l.comma().text(w.dated()).comma().text(at)
}

// ShortNote is a later citation of a source that was cited in full: the family name
// and the title, shortened where that leaves no doubt.
//
//	Selic, “Oresk Bridge Toll Rises,” line 79.
func ShortNote(w Work, at string) Text {
	p := prepare(w.Source)
	l := &line{}
	at = clean(at)
	who := p.authors
	if p.leads() {
		who = p.editors
	}
	l.text(noted(who, Name.short))
	title := p.Title
	if !w.Full {
		title = words(title)
	}
	switch {
	case title == "" && len(who) == 0:
		l.part(first(p.outlet, p.house), p.form == article || p.form == entry)
		if len(l.runs) > 0 {
			l.comma().text(p.when())
		} else if p.address != "" {
			l.address(&p)
		} else {
			l.text(p.label())
		}
	case p.form == book || p.form == report:
		l.comma().italic(title)
	default:
		l.comma().quoted(title)
	}
	if w.Full {
		l.comma().text(p.when())
	}
	return l.comma().text(at).end(".")
}

// NoteEntry is a source in the bibliography at the end.
//
//	Selic, Marta. “Oresk Bridge Toll Rises.” Meridian News, March 4, 2004. https://…
func NoteEntry(w Work) Text {
	p := prepare(w.Source)
	l := &line{}
	if p.bare() {
		return l.text(p.label()).end(".")
	}
	p.lead(l)
	l.stop()
	switch p.form {
	case book:
		l.italic(p.Title)
		p.listEdition(l).stop().text(p.numbered()).stop().text(p.imprint())
		p.endDate(l, p.imprint(), p.printed())
	case report:
		l.italic(p.Title)
		p.listEdition(l).stop().text(p.numbered()).stop().text(p.imprint())
		p.endDate(l, p.imprint(), p.printed())
	case chapter:
		l.quoted(p.Title).stop()
		in(l, "In ", p.outlet, true)
		p.listChapter(l).stop().text(p.imprint()).comma().text(p.printed())
	case journal:
		p.inJournal(l.quoted(p.Title).stop(), "")
	case entry:
		l.quoted(p.Title).stop()
		if len(p.authors) > 0 {
			in(l, "In ", p.outlet, true)
		}
		p.listEdition(l).stop().text(p.house)
		p.endDate(l, p.house, p.dated())
	case draft:
		l.quoted(p.Title).stop().text("Unpublished manuscript").comma().text(p.dated())
	case thesis:
		l.quoted(p.Title).stop().text(capital(p.degree())).comma().text(p.imprint()).comma().text(p.printed())
	default:
		p.listPage(l)
	}
	p.listAccess(l)
	l.stop().address(&p)
	return p.archived(l.stop(), "Archived at ").end(".")
}

// lead names whoever a list is ordered by: the authors, the editors, or who stands
// for them. What is named here is taken out of what follows.
func (w *work) lead(l *line) {
	switch {
	case len(w.authors) > 0:
		l.text(row(w.authors))
	case w.leads():
		l.text(row(w.editors) + edited(w.editors))
	case (w.form == article || w.form == entry) && w.outlet != "":
		l.italic(w.outlet)
		w.outlet = ""
	case w.form == draft, w.form == book, w.form == chapter, w.form == journal, w.form == thesis:
	case w.house != "":
		l.text(w.house)
		w.house = ""
	case w.outlet != "":
		l.text(w.outlet)
		w.outlet = ""
	}
}

// listEdition adds edition, volume and editors as sentences.
func (w *work) listEdition(l *line) *line {
	l.stop().text(ordinal(w.Edition)).stop().text(capital(w.volume()))
	if len(w.editors) > 0 && !w.leads() {
		l.stop().text("Edited by " + all(w.editors))
	}
	return l
}

// listChapter adds edition, volume and editors of the book that a chapter is in.
func (w *work) listChapter(l *line) *line {
	l.comma().text(ordinal(w.Edition)).comma().text(w.volume())
	if len(w.editors) > 0 {
		l.comma().text("edited by " + all(w.editors))
	}
	return l
}

// endDate adds a date behind a publisher, or as a sentence of its own.
func (w *work) endDate(l *line, house, date string) {
	if house == "" {
		l.stop().text(capitalWords(date))
		return
	}
	l.comma().text(date)
}

// capitalWords makes a capital of the first letter, but for "n.d.".
func capitalWords(s string) string {
	if s == "n.d." {
		return s
	}
	return capital(s)
}

// listPage lists a page, an article of a newspaper, a post or a data set.
func (w *work) listPage(l *line) {
	title := w.Title
	if w.form == post {
		title = excerpt(title)
	}
	l.quoted(title)
	if w.form == dataset {
		l.stop().text(w.Edition)
	}
	l.stop().text(w.house).stop().part(w.outlet, w.form == article)
	if w.outlet != "" && (w.form == article || w.form == post) {
		l.comma().text(w.dated())
		return
	}
	l.stop().text(capitalWords(w.dated()))
}

// listAccess adds when an undated work was read, where that does not stand for its
// date.
func (w *work) listAccess(l *line) {
	switch w.form {
	case book, report, chapter, journal, thesis:
		if w.printed() == "n.d." && w.when() != "" {
			l.stop().text(capital(w.when()))
		}
	}
}
