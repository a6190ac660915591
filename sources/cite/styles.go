package cite

import "github.com/sourcedclaims/factcheck/sources"

// Style is a way of citing. One for people has Cite and Entry, one for programs Write.
type Style struct {
	Name string // as it is called on a command line
	Doc  string // what it is for, in half a line

	Cite  func(w Work, at string) Text // a citation where the text speaks of the source; the locator may be empty
	Again func(w Work, at string) Text // a later one of the same source; nil: as Cite
	Entry func(w Work) Text            // in the list at the end

	// Same are the works that Cite cannot tell apart; what it returns for two is equal
	// then. Nil: no two are taken for one.
	Same func(w Work) string
	// Years puts letters behind the years of works that are the same; without it
	// they are marked [Work.Full].
	Years bool

	Write func(list []sources.Source) []byte // a whole bibliography
}

// Styles lists the styles. To add one, write its functions and name it here.
var Styles = []Style{
	{Name: "short", Doc: "publisher and date", Cite: Short, Entry: ShortEntry, Same: sameShort},
	{Name: "notes", Doc: "Chicago, notes and bibliography", Cite: Note, Again: ShortNote, Entry: NoteEntry, Same: sameNote},
	{Name: "author-date", Doc: "Chicago, author and date", Cite: InText, Entry: Reference, Same: sameYear, Years: true},
	{Name: "ap", Doc: "attribution in running text, as news agencies write it", Cite: AP, Entry: APEntry, Same: sameAP},
	{Name: "wikipedia", Doc: "citation templates of the English Wikipedia", Cite: Wikipedia, Entry: WikipediaEntry},
	{Name: "csl", Doc: "CSL-JSON, for Zotero and other programs", Write: CSL},
	{Name: "bibtex", Doc: "BibTeX, which biblatex and reference managers read", Write: BibTeX},
}

// StyleOf returns the style of a name.
func StyleOf(name string) (Style, bool) {
	for _, s := range Styles {
		if s.Name == name {
			return s, true
		}
	}
	return Style{}, false
}
