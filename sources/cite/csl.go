package cite

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// cslItem is a work as CSL-JSON has it: the members of the schema that sources fill.
// What the format has no place for stands under custom, which the schema keeps for
// that.
type cslItem struct {
	ID             string            `json:"id"`
	Type           string            `json:"type"`
	Genre          string            `json:"genre,omitempty"` // of a report or a thesis: what Series says
	Title          string            `json:"title,omitempty"`
	Author         []cslName         `json:"author,omitempty"`
	Editor         []cslName         `json:"editor,omitempty"`
	ContainerTitle string            `json:"container-title,omitempty"`
	Publisher      string            `json:"publisher,omitempty"`
	PublisherPlace string            `json:"publisher-place,omitempty"`
	Edition        string            `json:"edition,omitempty"`
	Volume         string            `json:"volume,omitempty"`
	Issue          string            `json:"issue,omitempty"`
	Page           string            `json:"page,omitempty"`
	Series         string            `json:"collection-title,omitempty"`
	SeriesNumber   string            `json:"collection-number,omitempty"`
	Number         string            `json:"number,omitempty"`
	ISBN           string            `json:"ISBN,omitempty"`
	ISSN           string            `json:"ISSN,omitempty"`
	DOI            string            `json:"DOI,omitempty"`
	URL            string            `json:"URL,omitempty"`
	Language       string            `json:"language,omitempty"`
	Issued         *cslDate          `json:"issued,omitempty"`
	Accessed       *cslDate          `json:"accessed,omitempty"`
	Custom         map[string]string `json:"custom,omitempty"`
}

type cslName struct {
	Family  string `json:"family,omitempty"` // with its particles, as Zotero writes it and processors take it apart
	Given   string `json:"given,omitempty"`
	Suffix  string `json:"suffix,omitempty"`
	Literal string `json:"literal,omitempty"`
}

type cslDate struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Season  int     `json:"season,omitempty"`
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// The members of custom.
const (
	customKind      = "factcheck-kind"
	customParty     = "factcheck-party"
	customArchive   = "factcheck-archive-url"
	customModified  = "factcheck-modified"
	customIssued    = "factcheck-issued"
	customAccessed  = "factcheck-accessed"
	customID        = "factcheck-id"
	customTitle     = "factcheck-title"
	customContainer = "factcheck-container-title"
	customPublisher = "factcheck-publisher"
)

// CSL writes sources as CSL-JSON, an array of items in the order given. Dates are
// objects: what their parts, season and circa cannot say is a literal, and every date
// that would not read back as it was is kept under custom. A newspaper, an encyclopedia or a
// platform of which only the publisher is known is called by it, and it is the
// container-title.
func CSL(list []sources.Source) []byte {
	items := []cslItem{}
	keys := map[string]int{}
	for _, s := range list {
		items = append(items, cslOf(s, keys))
	}
	data, err := json.MarshalIndent(items, "", "  ")
	if err != nil {
		panic(err) // strings and numbers encode
	}
	return append(visible(data), '\n')
}

// JSON writes sources as they are, each with all that is known of it, in the form of
// package sources. It reads back as it was.
func JSON(list []sources.Source) []byte {
	data, err := json.MarshalIndent(append([]sources.Source{}, list...), "", "  ")
	if err != nil {
		panic(err) // strings and dates encode
	}
	return append(visible(data), '\n')
}

// cslOf makes the item of a source. Its id is the source's, made unique.
func cslOf(s sources.Source, keys map[string]int) cslItem {
	s = valid(s)
	item := cslItem{
		ID: unique(first(s.ID, s.Key()), keys), Type: cslType(s), Title: s.Title,
		Author: cslNames(s.Authors), Editor: cslNames(s.Editors),
		ContainerTitle: s.Container, Publisher: s.Publisher, PublisherPlace: s.Place,
		Edition: s.Edition, Volume: s.Volume, Issue: s.Issue, Page: s.Pages, Series: s.Series,
		ISBN: s.ISBN, ISSN: s.ISSN, DOI: s.DOI, URL: s.URL, Language: s.Language,
		Issued: cslDateOf(s.Published), Accessed: cslDateOf(s.Accessed),
	}
	switch item.Type {
	case "report", "thesis":
		item.Number, item.Genre, item.Series = s.Number, s.Series, ""
	default:
		item.SeriesNumber = s.Number
	}
	if s.Container == "" && namesItself(s) {
		item.ContainerTitle, item.Publisher = s.Publisher, ""
	}
	item.custom(customKind, string(s.Kind), string(kindOfCSL(item.Type)))
	item.custom(customParty, s.Party, "")
	item.custom(customArchive, s.ArchiveURL, "")
	item.custom(customModified, s.Modified.String(), "")
	item.custom(customIssued, s.Published.String(), item.Issued.date().String())
	item.custom(customAccessed, s.Accessed.String(), item.Accessed.date().String())
	item.custom(customID, s.ID, item.ID)
	item.custom(customTitle, s.Title, plainTags(s.Title))
	item.custom(customContainer, s.Container, plainTags(item.ContainerTitle))
	item.custom(customPublisher, s.Publisher, item.Publisher)
	return item
}

// valid is a source whose text is text: a run of bytes that are none is one mark.
func valid(s sources.Source) sources.Source {
	for _, f := range []*string{
		&s.ID, &s.Path, &s.Title, &s.Publisher, &s.Container, &s.URL, &s.ArchiveURL, &s.DOI, &s.Language, &s.Party,
		&s.Edition, &s.Volume, &s.Issue, &s.Pages, &s.Series, &s.Number, &s.Place, &s.ISBN, &s.ISSN,
	} {
		*f = strings.ToValidUTF8(*f, "\ufffd")
	}
	s.Authors, s.Editors = validNames(s.Authors), validNames(s.Editors)
	return s
}

func validNames(list []string) []string {
	var out []string
	for _, n := range list {
		out = append(out, strings.ToValidUTF8(n, "\ufffd"))
	}
	return out
}

// custom keeps what would not read back as it is.
func (item *cslItem) custom(name, value, read string) {
	if value == read {
		return
	}
	if item.Custom == nil {
		item.Custom = map[string]string{}
	}
	item.Custom[name] = value
}

// unique makes a key that no other work has; a work without any gets a number. taken
// counts how often a key was asked for.
func unique(key string, taken map[string]int) string {
	if key == "" {
		key = "source"
	}
	out := key
	for taken[out] > 0 {
		taken[key]++
		out = key + "-" + strconv.Itoa(taken[key])
	}
	taken[out]++
	return out
}

// cslType is the type of an item, by the form that the source is printed in.
func cslType(s sources.Source) string {
	switch formOf(s) {
	case article:
		return "article-newspaper"
	case journal:
		return "article-journal"
	case book:
		return "book"
	case chapter:
		return "chapter"
	case report:
		return "report"
	case entry:
		return "entry-encyclopedia"
	case dataset:
		return "dataset"
	case post:
		return "post"
	case draft:
		return "manuscript"
	case thesis:
		return "thesis"
	}
	if s.URL == "" && s.ArchiveURL == "" {
		return "document"
	}
	return "webpage"
}

// kindOfCSL is the kind of source that a type stands for. A manuscript is not said to
// be a draft: that would put a source under test.
func kindOfCSL(t string) sources.Kind {
	switch t {
	case "article-newspaper", "article-magazine", "broadcast":
		return sources.News
	case "article-journal", "paper-conference", "thesis", "article", "review", "review-book":
		return sources.Academic
	case "book", "chapter":
		return sources.Book
	case "entry-encyclopedia", "entry-dictionary", "entry":
		return sources.Encyclopedia
	case "dataset":
		return sources.Dataset
	case "post":
		return sources.Social
	case "bill", "legislation", "regulation", "hearing", "legal_case", "treaty":
		return sources.Official
	}
	return ""
}

func cslNames(list []string) []cslName {
	var out []cslName
	for _, n := range people(list) {
		out = append(out, cslName{Family: join(" ", n.Particle, n.Family), Given: n.Given, Suffix: n.Suffix, Literal: n.Literal})
	}
	return out
}

// cslDateOf makes the object of a date; nil for the zero date.
func cslDateOf(d edtf.Date) *cslDate {
	if d.IsZero() {
		return nil
	}
	if from, to := d.Ends(); d.Precision() == edtf.Interval {
		x, y := parts(from), parts(to)
		if !from.IsZero() && !to.IsZero() && x.calendar() && y.calendar() && d.String() == x.text+"/"+y.text {
			return &cslDate{Parts: [][]int{x.list(), y.list()}}
		}
		return &cslDate{Literal: d.String()}
	}
	p := parts(d)
	switch {
	case !p.plain || p.uncertain || p.year == 0 || p.month > 24:
		return &cslDate{Literal: d.String()}
	case p.month > 20:
		return &cslDate{Parts: [][]int{{p.year}}, Season: p.month - 20, Circa: p.approximate}
	}
	return &cslDate{Parts: [][]int{p.list()}, Circa: p.approximate}
}

// calendar reports whether a date is a plain year, month or day.
func (d day) calendar() bool {
	return d.plain && !d.uncertain && !d.approximate && d.month <= 12 && d.year > 0
}

// list are the parts that are stated.
func (d day) list() []int {
	out := []int{d.year}
	if d.month > 0 {
		out = append(out, d.month)
	}
	if d.day > 0 {
		out = append(out, d.day)
	}
	return out
}

// date reads the object back; what is no date gives the zero date.
func (d *cslDate) date() edtf.Date {
	if d == nil {
		return edtf.Date{}
	}
	if len(d.Parts) == 0 {
		out, _ := freeDate(d.Literal)
		return out
	}
	s := partsText(d.Parts[0], d.Season)
	if len(d.Parts) > 1 {
		s += "/" + partsText(d.Parts[1], 0)
	}
	if d.Circa {
		s += "~"
	}
	out, err := edtf.Parse(s)
	if err != nil {
		return edtf.Date{}
	}
	return out
}

// partsText writes year, month and day as EDTF does.
func partsText(list []int, season int) string {
	if len(list) == 0 || list[0] == 0 {
		return ""
	}
	s := edtf.Of(list[0], 0, 0).String()
	if season > 0 && len(list) == 1 {
		if season < 20 {
			season += 20
		}
		return s + "-" + strconv.Itoa(season)
	}
	for i, n := range list[1:] {
		if n == 0 || i > 1 {
			break
		}
		s += fmt.Sprintf("-%02d", n)
	}
	return s
}

// visible writes the characters of JSON that might act on a terminal as escapes.
func visible(data []byte) []byte {
	var b strings.Builder
	for _, r := range string(data) {
		if r != '\n' && !unicode.IsPrint(r) && r != ' ' {
			if r > 0xffff {
				hi, lo := utf16.EncodeRune(r)
				fmt.Fprintf(&b, `\u%04x\u%04x`, hi, lo)
			} else {
				fmt.Fprintf(&b, `\u%04x`, r)
			}
			continue
		}
		b.WriteRune(r)
	}
	return []byte(b.String())
}
