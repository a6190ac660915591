package cite

import (
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// form is how a source is printed: which parts it has and in which face.
type form int

const (
	page    form = iota // of a site: a title in quotation marks, the site, a day
	article             // of a newspaper or an agency
	journal             // an article with volume, issue and pages
	book
	chapter
	report
	entry // of an encyclopedia
	dataset
	post
	draft
	thesis
)

// formOf tells the form by the kind of a source and by the parts that it has. What
// an authority or an organisation publishes is a report, unless it stands in a
// container: then that is a site, and it is a page there.
func formOf(s sources.Source) form {
	switch s.Kind {
	case sources.News, sources.Wire:
		return article
	case sources.Encyclopedia:
		return entry
	case sources.Dataset:
		return dataset
	case sources.Social:
		return post
	case sources.Draft:
		return draft
	case sources.Book:
		if s.Container != "" {
			return chapter
		}
		return book
	case sources.Academic:
		switch {
		case s.Container != "":
			return journal
		case isThesis(s.Series):
			return thesis
		}
		return report
	case sources.Official, sources.NGO:
		if s.Container == "" {
			return report
		}
		return page
	}
	return formByParts(s)
}

// formByParts tells the form of a source of unknown kind.
func formByParts(s sources.Source) form {
	switch {
	case s.Container != "" && s.ISBN != "":
		return chapter
	case s.Container != "" && (s.Volume != "" || s.Issue != "" || s.ISSN != ""):
		return journal
	case s.ISBN != "":
		return book
	case s.Container == "" && s.Number != "":
		return report
	}
	return page
}

// same reports whether two names are of one body.
func same(a, b string) bool {
	return strings.EqualFold(clean(strings.Trim(a, "{}")), clean(strings.Trim(b, "{}")))
}

// work is a source made ready to be printed: its words cleaned, and nothing said
// twice.
type work struct {
	sources.Source
	form    form
	authors []Name
	editors []Name
	outlet  string // newspaper, journal, site, encyclopedia, platform
	house   string // who published it, where that is neither the author nor the outlet
	address string
	link    string // where the address leads
}

func prepare(s sources.Source) work {
	w := work{Source: s, form: formOf(s), authors: people(s.Authors), editors: people(s.Editors)}
	for i, a := range w.authors {
		if n := a.natural(); same(n, s.Publisher) || same(n, s.Container) {
			w.authors[i] = Name{Literal: n} // who publishes is no person
		}
	}
	for _, f := range []*string{&w.Title, &w.Publisher, &w.Container, &w.Edition, &w.Volume, &w.Issue, &w.Pages, &w.Series, &w.Number, &w.Place, &w.ID, &w.Path} {
		*f = clean(*f)
	}
	w.outlet, w.house = w.Container, w.Publisher
	if s.Kind == sources.Wire && len(w.authors) == 0 && w.Publisher != "" {
		w.authors = []Name{{Literal: w.Publisher}} // an agency stands for whoever wrote it
	}
	if w.outlet == "" && namesItself(s) {
		w.outlet, w.house = w.Publisher, ""
	}
	if w.form == article {
		w.outlet = withoutThe(w.outlet)
		if same(w.house, w.outlet) || same(w.house, w.Container) {
			w.house = ""
		}
	}
	if same(w.house, w.outlet) || w.isAuthor(w.house) {
		w.house = ""
	}
	if w.form == page && w.isAuthor(w.outlet) {
		w.outlet = ""
	}
	w.address, w.link = addressOf(s)
	return w
}

// namesItself reports whether a source without a container stands in what its publisher
// is called: a newspaper's publisher, in the header of a text, is its name.
func namesItself(s sources.Source) bool {
	f := formOf(s)
	return f == article && s.Kind != sources.Wire || f == entry || f == post
}

// withoutThe leaves out the article before a newspaper's name, as the manual does.
func withoutThe(s string) string {
	if rest, ok := strings.CutPrefix(s, "The "); ok && rest != "" {
		return rest
	}
	return s
}

func (w *work) isAuthor(name string) bool {
	for _, a := range w.authors {
		if name != "" && same(a.natural(), name) {
			return true
		}
	}
	return false
}

// addressOf returns where a source is found, as it is printed and as it is followed:
// its DOI rather than its URL, and that rather than a stored copy.
func addressOf(s sources.Source) (shown, link string) {
	if doi := bareDOI(s.DOI); doi != "" {
		link = web("https://doi.org/" + encode(doi, doiByte))
		return link, link
	}
	for _, a := range []string{s.URL, s.ArchiveURL} {
		if a == "" {
			continue
		}
		if link = web(a); link != "" {
			return link, link
		}
		return clean(a), ""
	}
	return "", ""
}

func doiByte(c byte) bool {
	return c > ' ' && c < 0x7f && !strings.ContainsRune("\"#%'<>?[\\]^`{|}", rune(c))
}

// bare reports whether nothing is known of a source but its file.
func (w *work) bare() bool {
	return w.Title == "" && len(w.authors) == 0 && len(w.editors) == 0 && w.outlet == "" && w.house == "" && w.address == ""
}

// label is what a source is called that has no other name: its file, or its ID.
func (w *work) label() string {
	if w.Path != "" {
		return w.Path
	}
	return w.ID
}
