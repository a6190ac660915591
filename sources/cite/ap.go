package cite

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// AP is an attribution as running news text has it, in the manner of the Associated
// Press: who said it, in what, and when. Months are abbreviated before a day, titles
// stand in quotation marks, those of newspapers and reference works in none. It is a
// clause to put a claim before or after, and has no full stop.
//
//	Meridian News reported March 4, 2004
//	according to the report “…” by the Vandry Ministry of Health published in May 2004
func AP(w Work, at string) Text {
	p := prepare(w.Source)
	l := &line{}
	who := p.voice()
	switch {
	case p.bare() && p.label() == "":
		return nil
	case p.bare():
		l.text("according to " + p.label())
	case p.form == article && who != "":
		l.text(who + " reported")
		if w.Full {
			l.space().text("in").space().straight(p.Title)
		}
		l.space().text(p.apDate(""))
		return l.comma().text(clean(at)).end("")
	case p.form == post && who != "":
		l.text(who + " said in a post")
		if p.outlet != "" && !same(p.outlet, who) {
			l.space().text("on " + p.outlet)
		}
		l.space().text(p.apDate("on "))
		return l.comma().text(clean(at)).end("")
	default:
		l.text("according to")
		p.apWork(l.space(), who, w.Full)
	}
	if d := p.apDate("on "); d != "" {
		l.space().text(p.apVerb() + d)
	}
	return l.comma().text(clean(at)).end("")
}

// voice is whom a reader is told the words are of: the outlet of an article, the
// publisher or the site of a page, else the authors.
func (w *work) voice() string {
	switch {
	case w.form == article && w.Kind == sources.Wire && w.Publisher != "":
		return w.Publisher
	case w.form == article && w.Container+w.Publisher != "":
		return first(w.Container, w.Publisher)
	case w.form == page && w.Publisher+w.outlet != "":
		return first(w.Publisher, w.outlet)
	case len(w.authors) > 0:
		return apNames(w.authors)
	case w.leads():
		return apNames(w.editors)
	}
	return first(w.house, w.outlet)
}

// apNames are names in running text: up to two, or the first and others.
func apNames(names []Name) string {
	switch len(names) {
	case 1:
		return names[0].natural()
	case 2:
		return names[0].natural() + " and " + names[1].natural()
	}
	return names[0].natural() + " and others"
}

// apKinds are the words for what is cited, with a title and without one.
var apKinds = map[form][2]string{
	book: {"the book", "a book"}, chapter: {"the chapter", "a chapter"}, report: {"the report", "a report"},
	dataset: {"the data set", "a data set"}, draft: {"the unpublished draft", "an unpublished draft"},
	entry: {"the entry", "an entry"}, page: {"the page", "a page"},
	thesis:  {"the thesis", "a thesis"},
	journal: {"the article", "an article"}, article: {"the article", "an article"}, post: {"the post", "a post"},
}

// apWork adds what is cited and by whom: the report "…" by so-and-so.
func (w *work) apWork(l *line, who string, full bool) {
	kind := apKinds[w.form]
	if !full && (w.form == entry || w.form == page && who != "") {
		if w.Published.IsZero() && w.Modified.IsZero() {
			l.text(first(w.standing(), who))
			return
		}
		w.Title = "" // it is the site that readers know
	}
	switch {
	case w.Title != "":
		l.text(kind[0]).space().straight(w.Title)
	case w.nameless():
		l.address(w)
	default:
		l.text(kind[1])
	}
	if w.form == entry || w.form == journal {
		if w.form == journal && who != "" {
			l.space().text("by " + who)
		}
		if w.outlet != "" {
			l.space().text("in " + w.outlet)
		}
		return
	}
	if who != "" {
		l.space().text("by " + who)
	}
	if w.form == chapter && w.outlet != "" {
		l.space().text("in the book").space().straight(w.outlet)
	}
}

// apDate is the date, with a word before it: "in" before months and years; before a
// day what is asked for.
func (w *work) apDate(on string) string {
	d := w.Published
	if d.IsZero() {
		d = w.Modified
	}
	if d.IsZero() {
		return ""
	}
	p := parts(d)
	if !p.plain && !p.uncertain && !p.approximate {
		return "in " + p.apSpan()
	}
	if p.uncertain || p.approximate {
		return "about " + p.apSpan()
	}
	if p.season() != "" {
		return "in " + strings.ToLower(p.season()) + " " + strconv.Itoa(p.year)
	}
	if p.day == 0 {
		return "in " + p.american(apMonths)
	}
	return on + p.american(apMonths)
}

// apSpan prints a date that is not sure or no single one.
func (d day) apSpan() string {
	print := func(d day) string { return d.american(apMonths) }
	if d.plain {
		return print(d)
	}
	return d.span(print)
}

// apVerb goes before a date: a page that says only when it was changed was changed then.
func (w *work) apVerb() string {
	if w.form == draft {
		return "written "
	}
	if w.Published.IsZero() {
		return "updated "
	}
	return "published "
}

// APEntry is a source in a list, in the same manner; the stylebook itself knows no
// lists.
func APEntry(w Work) Text {
	p := prepare(w.Source)
	l := &line{}
	if p.bare() {
		return l.text(p.label()).end("")
	}
	l.text(p.voice()).comma().straight(p.Title)
	if len(p.authors) > 0 && !same(apNames(p.authors), p.voice()) {
		l.comma().text("by " + apNames(p.authors))
	}
	p.apIn(l)
	l.comma().text(apDay(p.Published, p.Modified))
	l.comma().address(&p)
	return p.archived(l.comma(), "archived at ").end("")
}

// apIn adds what a work stands in, unless that is the voice: in quotation marks a book.
func (w *work) apIn(l *line) {
	if w.outlet == "" || same(w.outlet, w.voice()) || same(w.outlet, withoutThe(w.voice())) {
		return
	}
	in := "in"
	if w.form == post || w.form == page {
		in = "on"
	}
	if l.comma().text(in).space(); w.form == chapter {
		l.straight(w.outlet)
		return
	}
	l.text(w.outlet)
}

func apDay(published, modified edtf.Date) string {
	if published.IsZero() {
		published = modified
	}
	if published.IsZero() {
		return ""
	}
	p := parts(published)
	if p.uncertain || p.approximate {
		return "about " + p.apSpan()
	}
	return p.apSpan()
}
