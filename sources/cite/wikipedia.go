package cite

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Wikipedia is a citation template of the English Wikipedia with the values that are
// known, to go between <ref> and </ref>. A value that a template must have and that is
// not known is a comment, as the documentation of the templates asks for where nobody
// signed an article. A stored copy needs the day on which it was stored: it is read
// from the address of the copy, or else is the day of reading; without either the
// template will ask for it.
//
//	{{cite news |last=Selic |first=Marta |date=4 March 2004 |title=… |url=… |work=…}}
func Wikipedia(w Work, at string) Text {
	p := prepare(w.Source)
	t := template{}
	if len(w.Authors) == 0 || w.Kind == sources.Wire && p.isAuthor(p.Publisher) {
		p.authors = nil // an agency has a place of its own
	}
	t.names("", p.authors)
	if len(p.authors) == 0 && p.form == article {
		t.comment("author", "not stated")
	}
	t.names("editor", p.editors)
	t.set("date", wikiDate(p.Published))
	t.title(&p)
	t.where(&p)
	t.work(&p)
	t.locator(clean(at), p.Pages)
	if p.Language != "" && p.Language != "en" && !strings.HasPrefix(p.Language, "en-") {
		t.set("language", p.Language)
	}
	return Text{{Text: "{{cite " + templateOf(&p) + t.String() + "}}"}}
}

// WikipediaEntry is the template as an item of a list.
func WikipediaEntry(w Work) Text { return append(Text{{Text: "* "}}, Wikipedia(w, "")...) }

// templateOf names the template of a form.
func templateOf(w *work) string {
	switch w.form {
	case article:
		return "news"
	case journal:
		return "journal"
	case book, chapter:
		return "book"
	case report:
		return "report"
	case thesis:
		return "thesis"
	case entry:
		return "encyclopedia"
	}
	if web(first(w.URL, w.ArchiveURL)) == "" {
		return "document" // what is not on the web
	}
	return "web"
}

// template is the parameters of one.
type template struct{ strings.Builder }

func (t *template) set(name, value string) {
	if value != "" {
		t.WriteString(" |" + name + "=" + wikiText(value))
	}
}

func (t *template) comment(name, words string) {
	t.WriteString(" |" + name + "=<!-- " + words + " -->")
}

// link sets an address, which is not text: what would end it is encoded.
func (t *template) link(name, address string) {
	if address != "" {
		t.WriteString(" |" + name + "=" + strings.NewReplacer("[", "%5B", "]", "%5D", "~~~", "%7E%7E%7E").Replace(address))
	}
}

// names sets those of a list, numbered if there are several.
func (t *template) names(role string, list []Name) {
	for i, n := range list {
		no := ""
		if len(list) > 1 {
			no = strconv.Itoa(i + 1)
		}
		switch {
		case n.Literal != "" && role == "":
			t.set("author"+no, n.Literal)
		case n.Literal != "":
			t.set(role+no, n.Literal)
		default:
			t.set(join("-", role, "last")+no, join(" ", n.Particle, n.Family))
			t.set(join("-", role, "first")+no, join(", ", n.Given, n.Suffix))
		}
	}
}

// title sets the title, and that of the book for a chapter.
func (t *template) title(w *work) {
	if w.form == chapter {
		t.set("chapter", w.Title)
		t.set("title", w.Container)
		return
	}
	if w.Title == "" {
		t.comment("title", "not given")
		return
	}
	title := w.Title
	if w.form == post {
		title = excerpt(title)
	}
	t.set("title", title)
}

// where sets addresses and the days that belong to them.
func (t *template) where(w *work) {
	address, stored := web(w.URL), web(w.ArchiveURL)
	if address == "" {
		address = stored
	}
	t.link("url", address)
	if stored != "" {
		if !w.Accessed.IsZero() {
			t.set("url-status", "live") // it was there to be read
		}
		t.link("archive-url", stored)
		t.set("archive-date", storedOn(stored, w.Accessed))
	}
	if address != "" {
		t.set("access-date", wikiDate(w.Accessed))
	}
	t.set("doi", bareDOI(w.DOI))
}

// work sets what a source stands in and who published it.
func (t *template) work(w *work) {
	publisher := w.Publisher
	if same(publisher, w.Container) {
		publisher = ""
	}
	switch {
	case w.form == article && w.Kind == sources.Wire:
		t.set("work", w.Container)
		t.set("agency", publisher)
		publisher = ""
	case w.form == article:
		t.set("work", first(w.Container, publisher))
		if w.Container == "" {
			publisher = ""
		}
	case w.form == journal:
		t.set("journal", w.Container)
	case w.form == entry:
		t.set("encyclopedia", first(w.Container, publisher))
		if w.Container == "" {
			publisher = ""
		}
	case w.form == chapter:
	case w.form == report:
		t.set("work", w.Container)
	case w.form == post:
		t.set("website", w.outlet)
		publisher = w.house
	default:
		t.set("website", w.Container)
	}
	t.kind(w)
	if w.form != thesis {
		t.set("series", w.Series)
	}
	t.set("number", w.Number)
	t.set("edition", wikiEdition(w))
	t.set("volume", w.Volume)
	t.set("issue", w.Issue)
	t.set("location", w.Place)
	t.set("publisher", publisher)
	t.set("isbn", w.ISBN)
	t.set("issn", w.ISSN)
}

// kind sets what a reader would not expect.
func (t *template) kind(w *work) {
	switch w.form {
	case dataset:
		t.set("type", "Data set")
	case draft:
		t.set("type", "Unpublished manuscript")
	case thesis:
		if isDoctors(w.Series) {
			t.set("degree", "PhD")
		} else {
			t.set("type", w.Series)
		}
	}
}

// wikiEdition is the edition without the abbreviation, which the template adds.
func wikiEdition(w *work) string {
	if w.form == dataset {
		return ""
	}
	return strings.TrimSuffix(ordinal(w.Edition), " ed.")
}

// locator sets where in the source, or else the pages that it has.
func (t *template) locator(at, pages string) {
	switch {
	case at == "" && strings.ContainsAny(pages, "-–,"):
		t.set("pages", strings.ReplaceAll(pages, "--", "–"))
	case at == "":
		t.set("page", pages)
	case strings.Trim(at, "0123456789") == "":
		t.set("page", at)
	case strings.Trim(at, "0123456789-–, ") == "":
		t.set("pages", at)
	default:
		t.set("at", at)
	}
}

// wikiDate prints a date as the templates take it: a guess is "c. 2005".
func wikiDate(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	p := parts(d)
	s := p.span(day.british)
	if p.plain {
		s = p.british()
	}
	if p.uncertain || p.approximate {
		return "c. " + s
	}
	return s
}

// storedOn reads the day from the address of a copy, which archives write as
// "/20051128022400/".
func storedOn(address string, accessed edtf.Date) string {
	for part := range strings.SplitSeq(address, "/") {
		part = strings.TrimRight(part, "abcdefghijklmnopqrstuvwxyz_")
		if (len(part) == 14 || len(part) == 8) && strings.Trim(part, "0123456789") == "" {
			if d, err := edtf.Parse(part[:4] + "-" + part[4:6] + "-" + part[6:8]); err == nil {
				return wikiDate(d)
			}
		}
	}
	return wikiDate(accessed)
}

// wikiText writes a value so that it is text in a template: a bar, brackets, braces,
// tags, quotation marks of markup and signatures are entities.
func wikiText(s string) string {
	return wikiEscapes.Replace(clean(s))
}

var wikiEscapes = strings.NewReplacer(
	"|", "{{!}}", "{", "&#123;", "}", "&#125;", "[", "&#91;", "]", "&#93;", "<", "&lt;", ">", "&gt;",
	"&", "&amp;", "''", "&#39;&#39;", "~~~", "&#126;&#126;&#126;", "__", "&#95;&#95;", "://", "&#58;//",
)
