package read

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// headData is what a page says of itself beside its text.
type headData struct {
	values    map[string]string // of meta elements and the like, by name in lower case; the first of each
	authors   []string          // named one by one
	canonical string
	lang      string
	times     []shownTime
	articles  []ldArticle
	ldBytes   int
	titled    bool // a title was met
	live      bool // the page says that it is a live report
	updates   []ldUpdate
}

// Bounds on what is kept of a head.
const (
	maxMeta    = 400
	maxTimes   = 50
	maxAuthors = 50
)

// meta reads what an element says of the page.
func (p *htmlPage) meta(name string, a *htmlAttrs) {
	h := &p.head
	switch name {
	case "html":
		h.lang = firstOf(h.lang, a.lang)
	case "link":
		if strings.EqualFold(a.rel, "canonical") {
			h.canonical = firstOf(h.canonical, a.href)
		}
	case "meta":
		for _, key := range []string{a.property, a.name, a.itemprop, a.equiv} {
			h.note(key, a.content)
		}
	case "time":
		h.show(shownTime{at: p.start, end: p.end, date: a.datetime, marked: a.pubdate || hasName(publishedNames, a.class)})
	case "abbr":
		if hasName(publishedNames, a.class) {
			h.show(shownTime{at: p.start, end: p.end, date: a.title, marked: true})
		}
	}
	h.live = h.live || strings.HasSuffix(a.itemtype, liveReport)
	if a.itemprop != "" && name != "meta" {
		h.note(a.itemprop, firstOf(a.datetime, a.content, a.title))
	}
}

func (h *headData) note(key, value string) {
	key = strings.ToLower(key)
	if key == "" || value == "" || len(h.values) >= maxMeta {
		return
	}
	if key == "citation_author" && len(h.authors) < maxAuthors {
		h.authors = append(h.authors, value)
	}
	if h.values[key] == "" {
		h.values[key] = value
	}
}

// firstOf returns the first of some values that is not empty.
func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// named returns the first value that is given by one of some names.
func (h *headData) named(keys ...string) string {
	for _, key := range keys {
		if v := h.values[key]; v != "" {
			return v
		}
	}
	return ""
}

// titles lists the titles that the page gives its article.
func (h *headData) titles() []string {
	a := h.article()
	all := []string{
		a.headline, h.named("og:title"), h.named("twitter:title"), h.named("citation_title"),
		h.named("dc.title", "dcterms.title"), h.named("parsely-title", "sailthru.title"), a.name,
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// siteNames holds the names of what the page is part of, folded.
func (h *headData) siteNames() map[string]bool {
	set := map[string]bool{}
	for _, s := range []string{h.site(), h.article().publisher, h.named("application-name")} {
		if s != "" {
			set[folded(s)] = true
		}
	}
	return set
}

func (h *headData) site() string { return h.named("og:site_name", "citation_journal_title") }

// source returns what the page says of itself, given the blocks that were chosen of
// it.
func (p *htmlPage) source(chosen []sources.Block) sources.Source {
	h, a := &p.head, p.head.article()
	s := sources.Source{
		Title:     p.titleOf(chosen),
		Authors:   h.writers(),
		Publisher: firstOf(a.publisher, h.named("citation_publisher", "dc.publisher", "dcterms.publisher")),
		Container: h.site(),
		URL:       firstURL(h.canonical, h.named("og:url"), a.url, h.named("parsely-link"), p.savedFrom()),
		DOI:       h.doi(),
		Language:  firstTag(h.lang, a.language, h.named("content-language", "dc.language"), h.named("og:locale")),
		Kind:      h.kind(),
	}
	if s.Published = h.published(); s.Published.IsZero() {
		s.Published = firstDate(p.shownDate(chosen))
	}
	s.Modified = firstDate(a.modified, h.named("article:modified_time"), h.named("og:updated_time"),
		h.named("datemodified"), h.named("dcterms.modified", "dc.date.modified"), h.named("last-modified"))
	return s
}

// published is when the page says that it was published.
func (h *headData) published() edtf.Date {
	return firstDate(h.article().published, h.named("article:published_time"), h.named("datepublished"),
		h.named("citation_publication_date", "citation_date", "citation_online_date"),
		h.named("dcterms.created", "dcterms.issued", "dc.date.issued"), h.named("dc.date", "dcterms.date"),
		h.named("parsely-pub-date", "sailthru.date"), h.named("pubdate", "publish-date", "publishdate"), h.named("date"))
}

// titleOf returns the title that is shown, or else one that the page names.
func (p *htmlPage) titleOf(chosen []sources.Block) string {
	for _, b := range chosen {
		if b.Kind == sources.Title && (b.Start != p.headAt() || len(p.head.titles()) == 0) {
			return strings.Join(strings.Fields(b.Text), " ")
		}
	}
	return strings.Join(strings.Fields(firstOf(p.head.titles()...)), " ")
}

// headAt is where the title in the head begins, or -1.
func (p *htmlPage) headAt() int {
	if i := p.headTitle(); i >= 0 {
		return p.drafts[i].Start
	}
	return -1
}

// writers returns the authors, without addresses of their pages.
func (h *headData) writers() []string {
	all := h.article().authors
	if len(all) == 0 {
		all = h.authors
	}
	if len(all) == 0 {
		all = []string{h.named("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")}
	}
	var names []string
	for _, name := range all {
		if name = strings.Join(strings.Fields(name), " "); name != "" && !strings.Contains(name, "://") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// doi returns the digital object identifier without a resolver's address.
func (h *headData) doi() string {
	for _, s := range []string{h.named("citation_doi"), h.named("dc.identifier", "dcterms.identifier"), h.named("prism.doi")} {
		if i := strings.Index(s, "10."); i >= 0 && strings.Contains(s[i:], "/") && (i == 0 || strings.Contains(strings.ToLower(s[:i]), "doi")) {
			return s[i:]
		}
	}
	return ""
}

// kind returns the sort of text that the page says it is.
func (h *headData) kind() sources.Kind {
	switch {
	case h.article().news:
		return sources.News
	case strings.HasPrefix(h.named("generator"), "MediaWiki"):
		return sources.Encyclopedia
	case h.named("citation_journal_title") != "":
		return sources.Academic
	}
	return ""
}

// savedFrom returns the address that browsers put into a comment of a page which
// they save: "saved from url=(0014)https://…".
func (p *htmlPage) savedFrom() string {
	const near = 3 // comments
	for _, c := range p.comments[:min(near, len(p.comments))] {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(c.Text), "saved from url=("); ok {
			_, address, _ := strings.Cut(rest, ")")
			return strings.TrimSpace(address)
		}
	}
	return ""
}

// firstURL returns the first value that is an address of the web.
func firstURL(urls ...string) string {
	for _, u := range urls {
		if strings.HasPrefix(u, "http://") || strings.HasPrefix(u, "https://") {
			return u
		}
	}
	return ""
}

// firstTag returns the first value that is the tag of a language, as BCP 47 writes
// it.
func firstTag(tags ...string) string {
	for _, t := range tags {
		if tag, err := language.Parse(strings.TrimSpace(t)); err == nil && tag != language.Und {
			return tag.String()
		}
	}
	return ""
}

// firstDate returns the first value that is a date.
func firstDate(values ...string) edtf.Date {
	for _, v := range values {
		if d, ok := webDate(v); ok {
			return d
		}
	}
	return edtf.Date{}
}

// webDate reads a date as pages write it: besides those of a header 2005/11/28,
// 20051128 and the form of HTTP.
func webDate(s string) (edtf.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 4 || len(s) > maxName {
		return edtf.Date{}, false
	}
	for _, layout := range []string{time.RFC1123, time.RFC1123Z} {
		if at, err := time.Parse(layout, s); err == nil {
			s = at.UTC().Format(time.RFC3339)
		}
	}
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if len(s) >= 7 && s[4] == '/' {
		s = strings.ReplaceAll(s, "/", "-")
	}
	if s[0] < '0' || s[0] > '9' {
		return edtf.Date{}, false
	}
	return parseDate(s)
}
