package cite

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func day_(s string) edtf.Date { return edtf.MustParse(s) }

// reading is a bibliography and the sources that are read of it.
type reading struct {
	name, text string
	want       []sources.Source
	faults     []string
}

var cslCases = []reading{
	{
		name: "an array", text: `[{"id":"meridian","type":"article-newspaper","title":"Toll Rises",
		  "author":[{"family":"Selic","given":"Marta"},{"literal":"Meridian News"}],"container-title":"Meridian News",
		  "publisher":"Meridian Media","issued":{"date-parts":[[2004,3,4]]},"accessed":{"date-parts":[["2026","11","20"]]},"URL":"https://example.org/oresk","unheard-of":{"a":[1]}}]`,
		want: []sources.Source{{ID: "meridian", Kind: sources.News, Title: "Toll Rises", Authors: []string{"Marta Selic", "Meridian News"}, Container: "Meridian News", Publisher: "Meridian Media", Published: day_("2004-03-04"), Accessed: day_("2026-11-20"), URL: "https://example.org/oresk"}},
	},
	{name: "one object, numbers for text", text: `{"id":7,"type":"article-journal","volume":18,"issue":"2","page":"241-54"}`, want: []sources.Source{{ID: "7", Kind: sources.Academic, Volume: "18", Issue: "2", Pages: "241-54"}}},
	{name: "items", text: "{\"items\":[\n{\"id\":\"a\"},\n{\"id\":\"b\",\"type\":\"book\"}]}", want: []sources.Source{{ID: "a"}, {ID: "b", Kind: sources.Book}}},
	{name: "EDTF", text: `[{"id":"a","issued":"2005-11~"},{"id":"b","issued":{"literal":"2005?"}},{"id":"c","issued":{"edtf":"1991/.."}},{"id":"d","issued":{"raw":"4 March 2004"}}]`, want: []sources.Source{
		{ID: "a", Published: day_("2005-11~")}, {ID: "b", Published: day_("2005?")}, {ID: "c", Published: day_("1991/..")}, {ID: "d", Published: day_("2004-03-04")}}},
	{name: "seasons, circa, ranges", text: `[{"id":"a","issued":{"date-parts":[[2005]],"season":2}},{"id":"b","issued":{"date-parts":[["2005"]],"circa":true}},{"id":"c","issued":{"date-parts":[[2004,3],[2004,5]]}},{"id":"d","issued":{"date-parts":[[2005,0,0]]}}]`, want: []sources.Source{
		{ID: "a", Published: day_("2005-22")}, {ID: "b", Published: day_("2005~")}, {ID: "c", Published: day_("2004-03/2004-05")}, {ID: "d", Published: day_("2005")}}},
	{name: "names", text: `{"id":"a","author":[{"family":"Beethoven","given":"Ludwig","non-dropping-particle":"van"},{"family":"García Márquez","given":"Gabriel"},{"family":"King","given":"Martin Luther","suffix":"Jr."},{"literal":"Ada Hale"},{"given":"Plato"},{"family":"Gaulle","given":"Charles","dropping-particle":"de"},{}]}`,
		want: []sources.Source{{ID: "a", Authors: []string{"Ludwig van Beethoven", "García Márquez, Gabriel", "Martin Luther King Jr.", "{Ada Hale}", "Plato", "Gaulle, Charles de"}}}},
	{name: "a key that was chosen", text: `{"id":"http://zotero.org/users/1/items/AB","citation-key":"selic2004"}`, want: []sources.Source{{ID: "selic2004"}}},
	{name: "faces", text: `{"id":"a","title":"The <i>Oresk</i> <span class=\"nocase\">flood</span> < 5"}`, want: []sources.Source{{ID: "a", Title: "The Oresk flood < 5"}}},
	{name: "a manuscript is no draft", text: `{"id":"a","type":"manuscript"}`, want: []sources.Source{{ID: "a"}}},
	{name: "no text where text is wanted", text: "[{\"id\":\"a\",\"title\":[1],\n\"author\":\"x\",\"issued\":{\"date-parts\":[[2005,13]]}},\n{\"id\":\"b\"},7]", want: []sources.Source{{ID: "a"}, {ID: "b"}},
		faults: []string{"x:1: entry a: title is no text", "x:1: entry a: author is no list of names", "x:1: entry a: issued: date-parts [[2005 13]] is no date", "x:3: an item is no object"}},
	{name: "cut", text: "[{\"id\":\"a\"},\n{\"id\":\"b\",", want: []sources.Source{{ID: "a"}}, faults: []string{"x:2: no JSON: it ends in the middle"}},
	{name: "broken", text: "[{\"id\":\"a\"},\n{\"id\" \"b\"},\n{\"id\":\"c\"}]", want: []sources.Source{{ID: "a"}}, faults: []string{`x:2: no JSON: invalid character '"' after object key`}},
	{name: "more than one text", text: "[] []", faults: []string{"x:1: no CSL-JSON: more follows its end"}},
	{name: "another thing", text: "\n\"id\"", faults: []string{"x:2: no CSL-JSON: expected [ or {"}},
	{name: "nothing", text: " ", faults: []string{"x:1: nothing is written"}},
	{name: "a day that is none", text: `{"id":"a","issued":"last week"}`, want: []sources.Source{{ID: "a"}}, faults: []string{`x:1: entry a: issued: "last week" is no date`}},
}

var bibCases = []reading{
	{
		name: "as in a manual", text: "Some prose, me@example.org.\n@article{oresk2004,\n  author = {Selic, Marta and {Meridian News}},\n  title = {Oresk bridge toll rises},\n  journal = {Meridian News},\n  year = 2004, month = mar, day = 4,\n  url = {https://example.org/oresk}, urldate = {2026-11-20}\n}",
		want: []sources.Source{{ID: "oresk2004", Kind: sources.Academic, Title: "Oresk bridge toll rises", Authors: []string{"Marta Selic", "Meridian News"}, Container: "Meridian News", Published: day_("2004-03-04"), Accessed: day_("2026-11-20"), URL: "https://example.org/oresk"}},
	},
	{name: "strings, quotes, brackets", text: "@string{mp = \"Meridian\" # { Press}}\n@STRING(x = 1)\n@Book(low, title = \"Low {\"}Water{\"} \" # x, publisher = mp # \" \\& Co\", )", want: []sources.Source{{ID: "low", Kind: sources.Book, Title: `Low "Water" 1`, Publisher: "Meridian Press & Co"}}},
	{name: "comments and preambles", text: "@comment{@book{no, title={No}}}\n@preamble{\"\\newcommand{\\x}{@book{no}}\"}\n%@book{yes, title={commented out all the same}}\n@book{b,}", want: []sources.Source{{ID: "yes", Kind: sources.Book, Title: "commented out all the same"}, {ID: "b", Kind: sources.Book}}},
	{name: "TeX", text: `@online{a, title = {{\"U}ber {\'e}t\'e, \c{c}a \v{S}\o\ss{} \& 5\% \_ \textendash{} -- --- ` + "``x''" + ` \emph{so}, \'{\i} {\aa} \L\'od\'z $x$ ~y \LaTeX{} z}}`, want: []sources.Source{{ID: "a", Title: "Über été, ça Šøß & 5% _ – – — “x” so, í å Łódź x y LaTeX z"}}},
	{name: "names", text: `@misc{a, author = {Ludwig van Beethoven AND {\'A}lvarez Soto, Bo and von Hagen, Jr., Ed and {Smith and Sons} and Plato and {\'E}mile Zola and others}}`, want: []sources.Source{{ID: "a", Authors: []string{"Ludwig van Beethoven", "Álvarez Soto, Bo", "Ed von Hagen Jr.", "Smith and Sons", "Plato", "Émile Zola"}}}},
	{name: "biblatex", text: "@report{r, institution={Road Fund}, location={Oresk}, date={2005-11~}, langid={german}, number=12, type={Working Paper}, subtitle={B}, title={A}}\n@online{o, organization={Site}, date={2005/2006}, doi={10.5555/a\\_b}, url={https://example.org/a\\_b\\%20c}}\n@article{j, journaltitle={Mud}, volume={18}, number={2}, pages={241--254}, issn={1234-5678}, langid={american}}",
		want: []sources.Source{
			{ID: "r", Publisher: "Road Fund", Place: "Oresk", Published: day_("2005-11~"), Language: "de", Series: "Working Paper", Number: "12", Title: "A: B"},
			{ID: "o", Container: "Site", Published: day_("2005/2006"), DOI: "10.5555/a_b", URL: "https://example.org/a_b%20c"},
			{ID: "j", Kind: sources.Academic, Container: "Mud", Volume: "18", Issue: "2", Pages: "241-254", ISSN: "1234-5678", Language: "en-US"},
		}},
	{name: "dates by hand", text: "@misc{a, year={n.d.}}@misc{b, year={c. 2005}}@misc{c, year={[2005?]}}@misc{d, year=2005, month={11}}@misc{e, year=2005, month={4~March}}@misc{f, year={2004--2005}}@misc{g, year={2005}, month={Spring}}@misc{h, year=2005, month=jan # \"~7\"}@misc{i, year=soon}",
		want:   []sources.Source{{ID: "a"}, {ID: "b", Published: day_("2005~")}, {ID: "c", Published: day_("2005?")}, {ID: "d", Published: day_("2005-11")}, {ID: "e", Published: day_("2005-03-04")}, {ID: "f", Published: day_("2004/2005")}, {ID: "g", Published: day_("2005-21")}, {ID: "h", Published: day_("2005-01-07")}, {ID: "i"}},
		faults: []string{`x:1: entry i: year: "soon" is no date`}},
	{name: "howpublished", text: `@misc{a, howpublished = "\url{https://example.org/a_b}"}@misc{b, howpublished = {by hand}}`, want: []sources.Source{{ID: "a", URL: "https://example.org/a_b"}, {ID: "b"}}},
	{name: "newspaper", text: `@article{a, entrysubtype={newspaper}, title={T}}`, want: []sources.Source{{ID: "a", Kind: sources.News, Title: "T"}}},
	{name: "unpublished is no draft", text: `@unpublished{a, title={T}}`, want: []sources.Source{{ID: "a", Title: "T"}}},
	{name: "a value may hold an entry", text: "@misc{a, title={x\n@book{evil,\ntitle={no}}\n}, year=2005}", want: []sources.Source{{ID: "a", Title: "x @bookevil, title=no", Published: day_("2005")}}},
	{name: "not closed", text: "@misc{a,\n title={x\n}\n@book{b,\n title={y}}\n", want: []sources.Source{{ID: "b", Kind: sources.Book, Title: "y"}}, faults: []string{"x:1: entry a: it is not closed before the next one"}},
	{name: "faults", text: "@misc{a, title x}\n@misc{title={x}}\n@misc{b, title={x}}\n@misc{c, title=}\n@misc{d, t={}} }", want: []sources.Source{{ID: "b", Title: "x"}, {ID: "d"}},
		faults: []string{`x:1: entry a: expected = behind "title x"`, "x:2: it has no key", "x:4: entry c: title has no value"}},
	{name: "no entries", text: "nothing here, not even a@b"},
}

var risCases = []reading{
	{name: "as in a manual", text: "TY  - NEWS\r\nAU  - Selic, Marta\r\nTI  - Oresk bridge\r\n toll rises\r\nT2  - Meridian News\r\nPB  - Meridian Media\r\nPY  - 2004\r\nDA  - 2004/03/04\r\nY2  - 2026/11/20\r\nUR  - https://example.org/oresk\r\nER  - \r\n",
		want: []sources.Source{{Kind: sources.News, Title: "Oresk bridge toll rises", Authors: []string{"Marta Selic"}, Container: "Meridian News", Publisher: "Meridian Media", Published: day_("2004-03-04"), Accessed: day_("2026-11-20"), URL: "https://example.org/oresk"}}},
	{name: "a journal", text: "\n\nTY  - JOUR\nID  - s48\nA1  - Shannon, Claude E.\nT1  - Theory\nJF  - Bell\nSP  - 379\nEP  - 423\nVL  - 27\nIS  - 3\nSN  - 0005-8580\nPY  - 1948///\nDA  - July\nDO  - 10.1002/x\nN1  - unheard of\nER  -\n",
		want: []sources.Source{{ID: "s48", Kind: sources.Academic, Title: "Theory", Authors: []string{"Claude E. Shannon"}, Container: "Bell", Pages: "379-423", Volume: "27", Issue: "3", ISSN: "0005-8580", Published: day_("1948"), DOI: "10.1002/x"}}},
	{name: "a book and a report", text: "TY  - BOOK\nBT  - Low Water\nSN  - 978-3-16-148410-0\nCY  - Oresk\nET  - 2\nER  - \nTY  - RPRT\nTI  - Roads\nM1  - 12\nER  - ",
		want: []sources.Source{{Kind: sources.Book, Title: "Low Water", ISBN: "978-3-16-148410-0", Place: "Oresk", Edition: "2"}, {Title: "Roads", Number: "12"}}},
	{name: "not closed", text: "prose\nmore\nTY  - BOOK\nID  - a\nTY  - BOOK\nID  - b\nY1  - soon", want: []sources.Source{{ID: "a", Kind: sources.Book}, {ID: "b", Kind: sources.Book}},
		faults: []string{`x:1: it stands in no work: "prose"`, "x:3: entry a: it is not closed by ER", "x:5: entry b: it is not closed by ER", `x:5: entry b: Y1: "soon" is no date`}},
	{name: "another thing", text: "", faults: []string{"x:1: no RIS: no line begins with TY"}},
}

func TestReaders(t *testing.T) {
	for _, f := range []struct {
		name  string
		read  func(string, []byte) ([]Entry, error)
		cases []reading
	}{{"CSL", ReadCSL, cslCases}, {"BibTeX", ReadBibTeX, bibCases}, {"RIS", ReadRIS, risCases}} {
		for _, c := range f.cases {
			t.Run(f.name+"/"+c.name, func(t *testing.T) {
				list, err := f.read("x", []byte(c.text))
				var got []sources.Source
				for _, e := range list {
					got = append(got, e.Source)
				}
				if diff := cmp.Diff(c.want, got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
				var faults []string
				if e := (*Error)(nil); errors.As(err, &e) {
					faults = strings.Split(e.Error(), "\n")
				}
				assert.Equal(t, c.faults, faults)
			})
		}
	}
}

func TestRead(t *testing.T) {
	for name, text := range map[string]string{"a.json": `{"id":"k"}`, "a.BIB": "@misc{k,}", "dir/a.ris": "TY  - NEWS\nID  - k\nER  - \n"} {
		list, err := Read(name, []byte("\ufeff"+text))
		require.NoError(t, err)
		require.Len(t, list, 1)
		assert.Equal(t, "k", list[0].Source.ID)
	}
	_, err := Read("a.xml", nil)
	assert.ErrorIs(t, err, ErrFormat)
}

func TestEntryLines(t *testing.T) {
	list, err := ReadCSL("x", []byte("\n[\n{\"id\":\"a\"},\n\n{\"id\":\"b\"}]"))
	require.NoError(t, err)
	assert.Equal(t, []int{3, 5}, []int{list[0].Line, list[1].Line})
	list, err = ReadCSL("x", []byte("{\"items\":\n[{\"id\":\"a\"},\n{\"id\":\"b\"}]}"))
	require.NoError(t, err)
	assert.Equal(t, []int{2, 3}, []int{list[0].Line, list[1].Line})
	list, err = ReadBibTeX("x", []byte("\n@misc{a,\n}\n\n@misc{b,}"))
	require.NoError(t, err)
	assert.Equal(t, []int{2, 5}, []int{list[0].Line, list[1].Line})
}

// What is made to cost time or memory comes to an end long before the tests' time does.
func TestHostileBibliographies(t *testing.T) {
	deep := strings.Repeat("{", 5000)
	for name, text := range map[string]string{
		"braces.bib":  "@misc{a, title=" + deep,
		"open.bib":    strings.Repeat("@misc{a, title={\n", 100_000),
		"macros.bib":  "@string{a = \"" + strings.Repeat("x", 60_000) + "\"}\n@misc{b, title=" + strings.Repeat("a#", 100_000) + "a}",
		"growing.bib": "@string{a=\"aaaaaaaaaa\"}" + strings.Repeat("@string{a=a#a}", 100),
		"entries.bib": strings.Repeat("@a{b,}", MaxEntries+10),
		"faults.bib":  strings.Repeat("@a{b c}\n", 50_000),
		"ats.bib":     strings.Repeat("@", 1_000_000),
		"names.bib":   "@a{b, author={" + strings.Repeat("a and ", 100_000) + "}}",
		"accents.bib": `@a{b, title={` + strings.Repeat(`\'`, 300_000) + `}}`,
		"deep.json":   strings.Repeat("[", 100_000),
		"array.json":  "[" + strings.Repeat(`{"id":"a"},`, 100_000) + "1]",
		"items.json":  `{"items":[` + strings.Repeat(`{"id":"a"},`, 50_000) + "1]}",
		"stray.ris":   strings.Repeat("a\n", 300_000),
		"long.ris":    "TY  - BOOK\nTI  - a\n" + strings.Repeat(" more\n", 300_000),
		"open.ris":    strings.Repeat("TY  - BOOK\n", 100_000),
		"bytes.bib":   "@a{b, title={\xff\xfe\x00}}",
	} {
		t.Run(name, func(t *testing.T) {
			list, err := Read(name, []byte(text))
			assert.LessOrEqual(t, len(list), MaxEntries)
			if e := (*Error)(nil); errors.As(err, &e) {
				assert.LessOrEqual(t, len(e.Faults), maxFaults+2)
				assert.Less(t, len(e.Error()), 1<<16)
			}
		})
	}
	_, err := ReadBibTeX("x", make([]byte, MaxSize+1))
	assert.ErrorContains(t, err, fmt.Sprintf("x:1: larger than %d bytes", MaxSize))
}

func FuzzReadCSL(f *testing.F)    { fuzzReader(f, ReadCSL, cslCases) }
func FuzzReadBibTeX(f *testing.F) { fuzzReader(f, ReadBibTeX, bibCases) }
func FuzzReadRIS(f *testing.F)    { fuzzReader(f, ReadRIS, risCases) }

// Law: what was read is cited, written and read again, whatever the file holds.
func fuzzReader(f *testing.F, read func(string, []byte) ([]Entry, error), cases []reading) {
	for _, c := range cases {
		f.Add([]byte(c.text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := read("x", data)
		lines := strings.Count(string(data), "\n") + 1
		if e := (*Error)(nil); errors.As(err, &e) {
			for _, fault := range e.Faults {
				if fault.Line < 1 || fault.Line > lines {
					t.Fatalf("line %d of %d: %s", fault.Line, lines, fault.Text)
				}
			}
		}
		for _, e := range list {
			if e.Line < 1 || e.Line > lines || e.Source.Path != "" {
				t.Fatalf("line %d of %d", e.Line, lines)
			}
			rereads(t, e.Source)
		}
	})
}
