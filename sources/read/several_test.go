package read

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A file of several texts gives them all, each with what is known of it and the day that
// undated texts are given; one that cannot be read is told by its name.
func TestSeveralTextsOfOneFile(t *testing.T) {
	all := func(known sources.Source, data []byte) ([]sources.Document, error) {
		one, two := known, known
		one.Member, two.Member = "one", "two"
		two.Published = edtf.MustParse("2020-05-06")
		return []sources.Document{{Source: one, Raw: data}, {Source: two, Raw: data}},
			errors.Join(&MemberError{"three", errors.New("damaged")}, &MetadataError{Issues: []Issue{{Text: "odd"}}})
	}
	asked := []string{}
	r := reader{Set: &Set{options: Options{Published: edtf.MustParse("2020-01-02"), Lookup: func(s sources.Source) (sources.Source, error) {
		asked = append(asked, s.Key())
		return sources.Source{Title: "Title of " + s.Member}, nil
	}}}}
	docs, err := r.documents(Format{All: all}, sources.Source{Path: "box"}, []byte("x"))
	assert.True(t, r.tell("box", err))
	assert.Equal(t, []string{"box#one", "box#two"}, asked)
	assert.Equal(t, "Title of two", docs[1].Source.Title)
	assert.Equal(t, []Problem{{Path: "box#three", Error: "damaged", Fatal: true}, {Path: "box", Error: "odd"}}, r.result.Problems)

	assert.False(t, r.tell("box", errors.Join(&MemberError{"three", errors.New("damaged")}, errors.New("no bundle"))), "nothing was read")
}
