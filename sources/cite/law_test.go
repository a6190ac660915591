package cite

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// held is what a format can hold of a source: names as they are parsed, text that is
// text, no path and no encoding.
func held(s sources.Source) sources.Source {
	s.Path, s.Encoding = "", ""
	for _, f := range []*string{&s.ID, &s.Title, &s.Publisher, &s.Container, &s.Edition, &s.Volume, &s.Issue, &s.Series, &s.Number, &s.Place, &s.ISBN, &s.ISSN, &s.Language, &s.Party, &s.URL, &s.ArchiveURL, &s.DOI, &s.Pages} {
		*f = strings.ToValidUTF8(*f, "\ufffd")
	}
	for _, list := range []*[]string{&s.Authors, &s.Editors} {
		var out []string
		for _, n := range people(*list) {
			out = append(out, n.String())
		}
		*list = out
	}
	return s
}

// heldByBibTeX is what BibTeX can hold: addresses without braces, languages that are
// tags, pages with plain hyphens.
func heldByBibTeX(s sources.Source) sources.Source {
	s = held(s)
	s.URL, s.ArchiveURL, s.DOI = verbatim(s.URL), verbatim(s.ArchiveURL), verbatim(s.DOI)
	s.Language = languageTag(s.Language)
	s.Pages = strings.ReplaceAll(s.Pages, "–", "-")
	return s
}

// rereads checks the law of both formats for a source.
func rereads(t *testing.T, s sources.Source) {
	t.Helper()
	data := CSL([]sources.Source{s})
	list, err := ReadCSL("x", data)
	if err != nil || len(list) != 1 {
		t.Fatalf("CSL-JSON reads back as %d entries: %v\n%s", len(list), err, data)
	}
	want := held(s)
	if want.ID == "" {
		want.ID = list[0].Source.ID
	}
	if diff := cmp.Diff(want, list[0].Source); diff != "" {
		t.Fatalf("CSL-JSON (-want +got)\n%s\n%s", diff, data)
	}
	data = BibTeX([]sources.Source{s})
	list, err = ReadBibTeX("x", data)
	if err != nil || len(list) != 1 {
		t.Fatalf("BibTeX reads back as %d entries: %v\n%s", len(list), err, data)
	}
	want = heldByBibTeX(s)
	if want.ID == "" {
		want.ID = list[0].Source.ID
	}
	if diff := cmp.Diff(want, list[0].Source); diff != "" {
		t.Fatalf("BibTeX (-want +got)\n%s\n%s", diff, data)
	}
	for _, r := range string(data) + string(CSL([]sources.Source{s})) {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Fatalf("%U is written", r)
		}
	}
}

func TestReadBack(t *testing.T) {
	list, _ := stanzas(t)
	for _, s := range list {
		rereads(t, s)
	}
	for _, d := range []string{"2005", "2005-11", "2005-11-28", "2005?", "2005~", "2005%", "2005-11~", "2005-21", "2005-23~", "2005-33", "199X", "2005/2006", "2005-01/..", "../2005", "[1990,1992]", "{2001,2003}", "-0044", "Y12000", "2005-11-28T14:30Z", "2005-11-28T14:30:00+02:00", "2004-06/2004-08~", "XXXX-09-27", "0005", "2005-25", "/2005", "0000"} {
		rereads(t, sources.Source{ID: "a", Published: edtf.MustParse(d), Accessed: edtf.MustParse(d), Modified: edtf.MustParse(d)})
	}
}

// hostile are titles that would leave their place if they could.
var hostile = []string{
	"}, title = {x", "a} @book{evil, title={b}", "{", "}", "{{{", "\\", "\\}", "\\textbackslash", "\"", "\" # evil # \"", "@misc{a,}", "\n@book{evil,\n}",
	"a\u202eb", "a\u0000b\u001b[2J", "  two  spaces  ", "\ttab", "a\\'eb", "``x''", "'''", "--- -- -", "--", "~", "^", "$x$ & 5% _ #", "\\symbol{\"41}", "%", "a%\nb", "<i>x</i>", "<b>",
	"</script>", "|", "]]>", "caf\u0065\u0301", "\u00a0", "‘’“”", "{\\\"u}", "\\u", "\\c", " ", "\\ ", "a\\\\b", "`", "- -", "\ue000\U000e0041", "and", "x and y", "A, B, C", "a\\-b", "\ufeff",
}

func TestHostileTitles(t *testing.T) {
	for _, title := range hostile {
		for _, k := range append(sources.Kinds(), "") {
			rereads(t, sources.Source{ID: title, Title: title, Publisher: title, Container: title, Authors: []string{title, "Ada " + title, title + ", Bo"}, Editors: []string{title}, Kind: k, Number: title, Issue: title, Party: title, Series: title, URL: "https://example.org/" + title})
		}
		both := []sources.Source{{ID: "a", Title: title}, {ID: "a", Title: "second"}}
		list, err := ReadBibTeX("x", BibTeX(both))
		require.NoError(t, err)
		assert.Len(t, list, 2)
		for _, s := range Styles {
			if s.Cite == nil {
				continue
			}
			for _, text := range []Text{s.Cite(Work{Source: both[0]}, title), s.Entry(Work{Source: both[0]})} {
				stays(t, text)
			}
		}
	}
}

// stays checks that nothing in a citation acts: no line breaks, no characters that a
// terminal obeys, and in HTML no tags but ours.
func stays(t *testing.T, text Text) {
	t.Helper()
	for _, r := range text.String() {
		if unicode.IsControl(r) || r != '\u200c' && r != '\u200d' && unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
			t.Fatalf("%U in %q", r, text.String())
		}
	}
	bare := strings.NewReplacer("<i>", "", "</i>", "", "</a>", "").Replace(text.HTML())
	for _, a := range strings.SplitAfter(bare, "<a href=\"")[1:] {
		if !strings.HasPrefix(a, "http://") && !strings.HasPrefix(a, "https://") {
			t.Fatalf("a link in %q", text.HTML())
		}
	}
	if i := strings.Count(bare, "<"); i != strings.Count(bare, `<a href="`) {
		t.Fatalf("a tag in %q", text.HTML())
	}
}

// Law: whatever a source says of itself, both formats give it back, no style lets it
// act, and no entry is made of it.
func FuzzSource(f *testing.F) {
	for i, title := range hostile {
		f.Add(title, hostile[(i+7)%len(hostile)], "Ada Hale", "2005-11-28", "https://example.org/a", uint8(i))
	}
	f.Fuzz(func(t *testing.T, title, publisher, author, date, url string, kind uint8) {
		s := sources.Source{Title: title, Publisher: publisher, Authors: []string{author, publisher}, Editors: []string{title + " " + author}, URL: url, DOI: publisher, ArchiveURL: title, Pages: publisher, Number: date, ID: author, Container: url}
		s.Kind = append(sources.Kinds(), "")[int(kind)%(len(sources.Kinds())+1)]
		if d, err := edtf.Parse(date); err == nil {
			s.Published = d
		}
		rereads(t, s)
		for _, st := range Styles {
			if st.Cite != nil {
				stays(t, st.Cite(Work{Source: s}, title))
				stays(t, st.Entry(Work{Source: s}))
			}
		}
	})
}

// Law: a name that is printed as a byline is parsed to the same parts.
func FuzzName(f *testing.F) {
	for _, s := range []string{"Ada Hale", "Hale, Ada", "Ludwig van Beethoven", "King, Jr., Martin Luther", "{Ada Hale}", "Meridian News", "Robert De Niro", "van der Lee, Cy", "a, b, c, d", "{a{b}c}", ",", "Jr.", "A B Jr."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := ParseName(clean(s))
		if back := ParseName(n.String()); back != n && clean(s) != "" && !strings.ContainsAny(s, "{}") {
			t.Fatalf("%q is %+v, printed %q is %+v", s, n, n.String(), back)
		}
	})
}

func TestSourceFieldsAreHeld(t *testing.T) {
	full := sources.Source{
		ID: "a", Title: "T", Authors: []string{"Ada Hale"}, Publisher: "P", Container: "C", URL: "https://example.org", ArchiveURL: "https://example.net", DOI: "10.1/x",
		Published: edtf.MustParse("2005"), Modified: edtf.MustParse("2006"), Accessed: edtf.MustParse("2007"), Language: "fr", Party: "X", Editors: []string{"Bo Orr"},
		Edition: "2", Volume: "3", Issue: "4", Pages: "5-6", Series: "S", Number: "7", Place: "Oresk", ISBN: "8", ISSN: "9",
	}
	for _, k := range append(sources.Kinds(), "") {
		full.Kind = k
		rereads(t, full)
		for _, less := range without(full) {
			rereads(t, less)
		}
	}
	assert.True(t, slices.Contains(sources.Kinds(), sources.Draft))
}
