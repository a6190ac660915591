package cite

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// one reads a bibliography of one work.
func one(t *testing.T, name, text string) sources.Source {
	t.Helper()
	list, err := Read(name, []byte(text))
	require.NoError(t, err)
	require.Len(t, list, 1)
	return list[0].Source
}

func TestThesesAreRead(t *testing.T) {
	for _, c := range []struct{ name, text, series string }{
		{"a.json", `{"id":"t","type":"thesis","genre":"PhD thesis","publisher":"Oresk University"}`, "PhD thesis"},
		{"a.json", `{"id":"t","type":"thesis","genre":"PhD","publisher":"Oresk University"}`, "PhD diss."},
		{"a.json", `{"id":"t","type":"thesis","genre":"Licentiate","publisher":"Oresk University"}`, "Licentiate thesis"},
		{"a.json", `{"id":"t","type":"thesis","publisher":"Oresk University"}`, "Thesis"},
		{"a.bib", `@phdthesis{t, school={Oresk University}}`, "PhD diss."},
		{"a.bib", `@mastersthesis{t, school={Oresk University}}`, "Master's thesis"},
		{"a.bib", `@thesis{t, type={phdthesis}, institution={Oresk University}}`, "PhD diss."},
		{"a.bib", `@thesis{t, institution={Oresk University}}`, "Thesis"},
		{"a.ris", "TY  - THES\nID  - t\nM3  - Doctoral dissertation\nPB  - Oresk University\nER  - \n", "Doctoral dissertation"},
	} {
		s := one(t, c.name, c.text)
		assert.Equal(t, sources.Source{ID: "t", Kind: sources.Academic, Series: c.series, Publisher: "Oresk University"}, s, c.text)
		rereads(t, s)
	}
}

func TestThesesKeepTheirTypes(t *testing.T) {
	for series, want := range map[string][2]string{
		"PhD diss.":             {"@phdthesis{t,", `"genre": "PhD diss."`},
		"Doctoral dissertation": {"@phdthesis{t,", `"genre": "Doctoral dissertation"`},
		"Master's thesis":       {"@mastersthesis{t,", `"genre": "Master's thesis"`},
		"thesis":                {"@thesis{t,", `"genre": "thesis"`},
		"Thesis":                {"@thesis{t,", `"genre": "Thesis"`},
	} {
		s := sources.Source{ID: "t", Kind: sources.Academic, Title: "Dikes", Series: series, Publisher: "Oresk University"}
		assert.Contains(t, string(BibTeX([]sources.Source{s})), want[0])
		assert.Contains(t, string(BibTeX([]sources.Source{s})), "school = {Oresk University}")
		assert.Contains(t, string(CSL([]sources.Source{s})), `"type": "thesis"`)
		assert.Contains(t, string(CSL([]sources.Source{s})), want[1])
		rereads(t, s)
	}
}

// What only looks like one: an article of a journal, a report, a book in a series.
func TestOtherSeriesAreNoTheses(t *testing.T) {
	for _, s := range []sources.Source{
		{Kind: sources.Academic, Container: "Mud", Series: "PhD diss."},
		{Kind: sources.Academic, Series: "Thesis Papers"},
		{Kind: sources.Academic, Series: "Working paper"},
		{Kind: sources.Book, Series: "PhD diss."},
		{Kind: sources.Academic},
	} {
		assert.NotEqual(t, thesis, formOf(s), "%+v", s)
	}
}

func TestGenresOfReports(t *testing.T) {
	s := one(t, "a.json", `{"id":"r","type":"report","title":"Floods","genre":"Situation report","number":"2"}`)
	assert.Equal(t, "Situation report", s.Series)
	assert.Contains(t, string(CSL([]sources.Source{s})), `"genre": "Situation report"`)
	assert.Equal(t, "*Floods*. Situation report, no. 2. n.d.", NoteEntry(Work{Source: s}).Markdown())
	s = one(t, "a.json", `{"id":"r","type":"report","genre":"Report","collection-title":"Road Papers","number":"2"}`)
	assert.Equal(t, "Road Papers, Report", s.Series)
	s = one(t, "a.json", `{"id":"b","type":"book","genre":"Novel"}`)
	assert.Empty(t, s.Series, "a book has no such thing")
}

func TestNumbersAreSaidOnce(t *testing.T) {
	for title, want := range map[string]string{
		"Floods: situation report no. 2": "", "Floods 2": "", "Report (No. 2) on floods": "", "Report #2: floods": "",
		"Floods": "No. 2", "2 floods": "No. 2", "Floods of 2 rivers": "No. 2", "Report no. 12": "No. 2", "Report no. 22": "No. 2",
	} {
		w := work{Source: sources.Source{Title: title, Number: "2"}, form: report}
		assert.Equal(t, want, w.numbered(), title)
	}
	w := work{Source: sources.Source{Title: "Floods no. 2", Series: "Road Papers", Number: "2"}, form: report}
	assert.Equal(t, "Road Papers", w.numbered())
}
