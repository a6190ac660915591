package cite_test

import (
	"fmt"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/cite"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

var toll = sources.Source{
	ID: "oresk", Kind: sources.News, Title: "Oresk Bridge Toll Rises", Authors: []string{"Marta Selic"}, Container: "Meridian News",
	Published: edtf.MustParse("2004-03-04"), URL: "https://example.org/oresk",
}

func ExampleNote() {
	fmt.Println(cite.Note(cite.Work{Source: toll}, "line 79").Markdown())
	fmt.Println(cite.ShortNote(cite.Work{Source: toll}, "line 80").Markdown())
	fmt.Println(cite.NoteEntry(cite.Work{Source: toll}).HTML())
	// Output:
	// Marta Selic, “Oresk Bridge Toll Rises,” *Meridian News*, March 4, 2004, line 79, <https://example.org/oresk>.
	// Selic, “Oresk Bridge Toll Rises,” line 80.
	// Selic, Marta. “Oresk Bridge Toll Rises.” <i>Meridian News</i>, March 4, 2004. <a href="https://example.org/oresk">https://example.org/oresk</a>.
}

func ExampleNewBibliography() {
	follow := toll
	follow.ID, follow.Title, follow.URL = "later", "Oresk Mourns", "https://example.org/later"
	style, _ := cite.StyleOf("author-date")
	b := cite.NewBibliography(style, []sources.Source{follow, toll})
	fmt.Println(b.Cite("later", "line 3", false))
	for _, e := range b.Entries() {
		fmt.Println(e)
	}
	// Output:
	// (Selic 2004b, line 3)
	// Selic, Marta. 2004a. “Oresk Bridge Toll Rises.” Meridian News, March 4. https://example.org/oresk.
	// Selic, Marta. 2004b. “Oresk Mourns.” Meridian News, March 4. https://example.org/later.
}

func ExampleRead() {
	list, err := cite.Read("refs.bib", []byte(`@article{oresk, title = {Bridge falls}, year = 2004, month = mar}`))
	if err != nil {
		fmt.Println(err)
	}
	var x cite.Index
	x.Add("refs.bib", list)
	found, _ := x.Find(sources.Source{Path: "wire/oresk.txt"})
	fmt.Println(found.Title, found.Published)
	// Output: Bridge falls 2004-03
}

func ExampleLink() {
	fmt.Println(cite.Link(toll, sources.Citation{Before: "the war ", Quote: "killed more than 30,000 people", After: " and drove"}))
	// Output: https://example.org/oresk#:~:text=the%20war-,killed%20more%20than%2030%2C000%20people,-and%20drove
}
