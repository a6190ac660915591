package cite

import (
	"net/url"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// Short is the least that tells a reader which source is meant: who published it, and
// when. An article of a newspaper is the newspaper's, a book and an academic work are
// their authors'.
//
//	Meridian News, March 4, 2004, line 79
func Short(w Work, at string) Text {
	p := prepare(w.Source)
	l := &line{}
	p.shortName(l, w.Full)
	p.shortDate(l)
	return l.comma().text(clean(at)).end("")
}

// shortName adds the name of a source, and its title where the name is not enough.
func (w *work) shortName(l *line, full bool) {
	switch {
	case w.authored() && len(w.authors) > 0:
		l.text(noted(w.authors, Name.short))
	case w.authored() && w.leads():
		l.text(noted(w.editors, Name.short))
	case w.form == article && w.Kind != sources.Wire && w.outlet != "":
		l.part(w.outlet, true)
	case w.Publisher != "":
		l.text(w.Publisher)
	case w.outlet != "":
		l.part(w.outlet, w.form == article || w.form == journal || w.form == entry)
	case len(w.authors) > 0:
		l.text(noted(w.authors, Name.short))
	case w.Title != "":
		l.quoted(words(w.Title))
		full = false
	case w.address != "":
		l.text(host(w.address))
	default:
		l.text(w.label())
	}
	if full {
		l.comma().quoted(w.Title)
	}
}

// authored reports whether readers know a work by who wrote it rather than by who
// published it.
func (w *work) authored() bool {
	switch w.form {
	case book, chapter, journal, thesis:
		return true
	}
	return w.Kind == sources.Academic
}

// shortDate adds the date; a file of which nothing is known needs no mark that its
// date is not known either.
func (w *work) shortDate(l *line) {
	if !w.bare() || w.when() != "" {
		l.comma().text(w.dated())
	}
}

// host is the site of an address.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return address
	}
	return clean(strings.TrimPrefix(u.Hostname(), "www.")) // it is decoded there
}

// ShortEntry is a source in a list: its name, title, date and address.
func ShortEntry(w Work) Text {
	p := prepare(w.Source)
	l := &line{}
	p.shortName(l, p.Publisher != "" || p.outlet != "" || len(p.authors) > 0)
	p.shortDate(l)
	l.comma().address(&p)
	return p.archived(l.comma(), "archived at ").end("")
}

func sameShort(w Work) string { return Short(w, "").String() }
func sameNote(w Work) string  { return ShortNote(w, "").String() }
func sameYear(w Work) string  { return InText(w, "").String() }
func sameAP(w Work) string    { return AP(w, "").String() }
