package sources

import (
	"reflect"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Source describes a published text: who said it, where and when. Every field
// is optional; an empty one means unknown. The publisher of a text is not
// always the origin of what it says: two papers that print one agency's
// sentence are two sources and one origin.
type Source struct {
	ID         string    `json:"id,omitempty"`         // short name, unique in a run; the file's name where none is given
	Path       string    `json:"path,omitempty"`       // the file as it was named; empty for a source built by hand
	Member     string    `json:"member,omitempty"`     // which text of a file that holds several: the name of a sheet, of a file in a bundle
	Title      string    `json:"title,omitempty"`      // headline or title
	Authors    []string  `json:"authors,omitempty"`    // bylines, in order: "Given Family" or "Family, Given"; a name in {braces} is not taken apart
	Publisher  string    `json:"publisher,omitempty"`  // who printed it
	Container  string    `json:"container,omitempty"`  // newspaper, journal or site it stands in
	URL        string    `json:"url,omitempty"`        // where it was read
	ArchiveURL string    `json:"archiveUrl,omitempty"` // a stored copy of the page
	DOI        string    `json:"doi,omitempty"`        // digital object identifier, without a resolver's address
	Published  edtf.Date `json:"published,omitzero"`   // may be partial (2005-11) and may carry a time and zone
	Modified   edtf.Date `json:"modified,omitzero"`    // last change by the publisher
	Accessed   edtf.Date `json:"accessed,omitzero"`    // when it was read
	Language   string    `json:"language,omitempty"`   // BCP 47 tag; empty is read as English
	Encoding   string    `json:"encoding,omitempty"`   // of the file, in lower case as the Encoding Standard names it; empty is UTF-8
	Kind       Kind      `json:"kind,omitempty"`       // what sort of text it is
	Party      string    `json:"party,omitempty"`      // the side of a conflict that it speaks for, if any

	// What a bibliography has besides, as it prints it.
	Editors []string `json:"editors,omitempty"` // of the container, or of a book without authors; names as in Authors
	Edition string   `json:"edition,omitempty"` // "2" or "2nd, revised" of a book; the version of a data set
	Volume  string   `json:"volume,omitempty"`
	Issue   string   `json:"issue,omitempty"`  // of a journal
	Pages   string   `json:"pages,omitempty"`  // where it stands in the container: "457-458"
	Series  string   `json:"series,omitempty"` // of books or reports
	Number  string   `json:"number,omitempty"` // of a report, or in the series
	Place   string   `json:"place,omitempty"`  // where it was published
	ISBN    string   `json:"isbn,omitempty"`
	ISSN    string   `json:"issn,omitempty"`
}

// Key is what citations name a source by: its path, with "#" and the member where the
// file holds several texts, or its ID where it was built by hand.
func (s Source) Key() string {
	switch {
	case s.Path == "":
		return s.ID
	case s.Member != "":
		return s.Path + "#" + s.Member
	}
	return s.Path
}

// Equal reports whether two sources are the same in every field.
func (s Source) Equal(t Source) bool { return reflect.DeepEqual(s, t) }

// Kind says what sort of text a source is. The empty kind is unknown.
type Kind string

// The kinds that rules know. Draft marks the text under test.
const (
	News         Kind = "news"
	Wire         Kind = "wire"
	Encyclopedia Kind = "encyclopedia"
	Official     Kind = "official"
	NGO          Kind = "ngo"
	Academic     Kind = "academic"
	Dataset      Kind = "dataset"
	Book         Kind = "book"
	Social       Kind = "social"
	Draft        Kind = "draft"
	House        Kind = "house" // figures that a newsroom has settled on: they win over other sources
)

// Kinds lists every kind that a source may declare, in the order of the
// documentation.
func Kinds() []Kind {
	return []Kind{News, Wire, Encyclopedia, Official, NGO, Academic, Dataset, Book, Social, Draft, House}
}
