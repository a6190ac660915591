package cite

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

func TestFind(t *testing.T) {
	entries := func(text string) []Entry {
		list, err := ReadBibTeX("refs/a.bib", []byte(text))
		require.NoError(t, err)
		return list
	}
	x := Index{Dir: "/home/desk"}
	x.Add("refs/a.bib", entries(`
@misc{path, file={Full Text:../wire/a.html:text/html}, title={by path}}
@misc{whole, file={/home/desk/wire/b.txt}, title={by its whole path}}
@misc{windows, file={:C\:\\Users\\desk\\c.txt:TXT}, title={on another system}}
@misc{url, url={http://www.Example.org/story/?utm_source=x#top}, title={by address}}
@misc{doi, doi={https://doi.org/10.5555/ABC}, title={by DOI}}
@misc{doiurl, url={https://dx.doi.org/10.5555/def}, title={by the address of a DOI}}
@misc{wire-7, title={by key}}
@misc{one, url={https://example.org/twice}, title={One}}
@misc{two, url={https://example.org/twice/}, title={Two}}
`))
	x.Add("b.bib", []Entry{{Source: sources.Source{ID: "one", URL: "https://example.org/twice", Title: "One"}}})
	assert.Equal(t, 10, x.Len())
	for _, c := range []struct {
		name string
		text sources.Source
		want string
	}{
		{"path", sources.Source{Path: "./wire/a.html"}, "by path"},
		{"whole path", sources.Source{Path: "wire/b.txt"}, "by its whole path"},
		{"whole path of the text", sources.Source{Path: "/home/desk/wire/b.txt"}, "by its whole path"},
		{"another system", sources.Source{Path: `C:\Users\desk\c.txt`}, "on another system"},
		{"address", sources.Source{URL: "https://example.org/story?fbclid=1"}, "by address"},
		{"DOI", sources.Source{DOI: "doi:10.5555/abc"}, "by DOI"},
		{"DOI in an address", sources.Source{URL: "https://doi.org/10.5555/DEF"}, "by the address of a DOI"},
		{"ID", sources.Source{ID: "wire-7"}, "by key"},
		{"file name", sources.Source{Path: "x/wire-7.txt"}, "by key"},
		{"another path", sources.Source{Path: "x/a.html"}, ""},
		{"another page", sources.Source{URL: "https://example.org/story/2"}, ""},
		{"a query that counts", sources.Source{URL: "https://example.org/story?id=2"}, ""},
		{"no address", sources.Source{URL: "javascript:alert(1)"}, ""},
		{"nothing", sources.Source{}, ""},
		{"case of a key", sources.Source{ID: "WIRE-7"}, ""},
	} {
		got, err := x.Find(c.text)
		assert.NoError(t, err, c.name)
		assert.Equal(t, c.want, got.Title, c.name)
	}
	got, err := x.Find(sources.Source{URL: "https://example.org/twice"})
	assert.EqualError(t, err, "several entries of a bibliography may be this text, so none is used: refs/a.bib:9 one, refs/a.bib:10 two")
	assert.Equal(t, sources.Source{}, got)
	_, err = x.Find(sources.Source{ID: "wire-7", Path: "wire/a.html"})
	assert.ErrorContains(t, err, "refs/a.bib:8 wire-7, refs/a.bib:2 path", "by two ways to two entries")
	var zero Index
	got, err = zero.Find(sources.Source{ID: "a"})
	assert.NoError(t, err)
	assert.Equal(t, sources.Source{}, got)
}

// Entries that say the same of one text are no doubt.
func TestFindSameTwice(t *testing.T) {
	var x Index
	for _, name := range []string{"a.bib", "b.bib"} {
		x.Add(name, []Entry{{Source: sources.Source{ID: "one", Title: "One"}}})
	}
	got, err := x.Find(sources.Source{ID: "one"})
	assert.NoError(t, err)
	assert.Equal(t, "One", got.Title)
}

func TestAttachments(t *testing.T) {
	for text, want := range map[string][]string{
		"a.html":                              {"a.html"},
		"/home/x/a.html":                      {"/home/x/a.html"},
		"Full Text:files/1/a.html:text/html":  {"files/1/a.html"},
		":a.pdf:PDF":                          {"a.pdf"},
		"One:a.html:text/html;Two:b.txt:text": {"a.html", "b.txt"},
		`Desc:C\:\\x\\a.txt:text/plain`:       {`C:\x\a.txt`},
		`a\;b.txt`:                            {"a;b.txt"},
		`Why\: a title:a.html:text/html`:      {"a.html"},
		"a.html:text/html":                    {"a.html"},
		`C:\x\a.txt`:                          {`C:\x\a.txt`},
		"":                                    nil,
		";;":                                  nil,
	} {
		assert.Equal(t, want, attachments(text), "%q", text)
	}
}

func TestDOI(t *testing.T) {
	for text, want := range map[string]string{
		"10.1038/171737A0": "10.1038/171737a0", "doi: 10.1/x": "10.1/x", "https://doi.org/10.1/x": "10.1/x", "HTTP://DX.DOI.ORG/10.1/x": "10.1/x",
		"": "", "11.1/x": "", "10.1": "", "10.1/a b": "", "see 10.1/x": "",
	} {
		assert.Equal(t, want, DOI(text), "%q", text)
	}
}

func TestLink(t *testing.T) {
	page := sources.Source{URL: "https://example.org/lowland"}
	for _, c := range []struct {
		name   string
		source sources.Source
		cite   sources.Citation
		want   string
	}{
		{"words around", page, sources.Citation{Before: "In the end the Lowland war ", Quote: "killed more than 30,000 people", After: " and drove many"}, "https://example.org/lowland#:~:text=the%20Lowland%20war-,killed%20more%20than%2030%2C000%20people,-and%20drove%20many"},
		{"nothing around", page, sources.Citation{Quote: "killed"}, "https://example.org/lowland#:~:text=killed"},
		{"whole words", page, sources.Citation{Before: "the 30,0", Quote: "00 peo", After: "ple died"}, "https://example.org/lowland#:~:text=the%2030%2C-,000%20people,-died"},
		{"whole words only at letters", page, sources.Citation{Before: "(", Quote: "ten", After: ") died"}, "https://example.org/lowland#:~:text=%28-,ten,-%29%20died"},
		{"signs", page, sources.Citation{Before: "a-b & ", Quote: "x-y, z & q%", After: " - end"}, "https://example.org/lowland#:~:text=a%2Db%20%26-,x%2Dy%2C%20z%20%26%20q%25,-%2D%20end"},
		{"a long quote", page, sources.Citation{Quote: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"}, "https://example.org/lowland#:~:text=one%20two%20three%20four,seventeen%20eighteen%20nineteen%20twenty"},
		{"lines", page, sources.Citation{Quote: "ten\n  dead"}, "https://example.org/lowland#:~:text=ten%20dead"},
		{"letters of others", page, sources.Citation{Quote: "été"}, "https://example.org/lowland#:~:text=%C3%A9t%C3%A9"},
		{"no spaces between words", page, sources.Citation{Before: "死者", Quote: "300人", After: "以上"}, "https://example.org/lowland#:~:text=%E6%AD%BB%E8%80%85-,300%E4%BA%BA,-%E4%BB%A5%E4%B8%8A"},
		{"a fragment", sources.Source{URL: "https://example.org/a#part"}, sources.Citation{Quote: "ten"}, "https://example.org/a#part:~:text=ten"},
		{"a directive", sources.Source{URL: "https://example.org/a#part:~:text=other"}, sources.Citation{Quote: "ten"}, "https://example.org/a#part:~:text=ten"},
		{"no quote", page, sources.Citation{}, "https://example.org/lowland"},
		{"a stored copy", sources.Source{ArchiveURL: "https://example.net/c"}, sources.Citation{Quote: "ten"}, "https://example.net/c#:~:text=ten"},
		{"no address", sources.Source{Path: "a.txt"}, sources.Citation{Quote: "ten"}, ""},
		{"a script", sources.Source{URL: "javascript:alert(1)//https://example.org"}, sources.Citation{Quote: "ten"}, ""},
		{"data", sources.Source{URL: "data:text/html,<script>"}, sources.Citation{Quote: "ten"}, ""},
		{"a file", sources.Source{URL: "file:///etc/passwd"}, sources.Citation{Quote: "ten"}, ""},
		{"no host", sources.Source{URL: "https:///a"}, sources.Citation{Quote: "ten"}, ""},
		{"control characters", sources.Source{URL: "https://example.org/a\nb"}, sources.Citation{Quote: "ten"}, ""},
		{"quotes and spaces", sources.Source{URL: "https://example.org/a b\"'<>?q=\"x y\"#z\"y"}, sources.Citation{Quote: "ten"}, "https://example.org/a%20b%22%27%3C%3E?q=%22x%20y%22#z%22y:~:text=ten"},
		{"a password", sources.Source{URL: "https://bank.example:pw@evil.example/"}, sources.Citation{Quote: "ten"}, "https://evil.example/#:~:text=ten"},
		{"capitals", sources.Source{URL: "HTTPS://Example.org/A"}, sources.Citation{Quote: "ten"}, "https://Example.org/A#:~:text=ten"},
		{"only signs", page, sources.Citation{Quote: "—"}, "https://example.org/lowland#:~:text=%E2%80%94"},
	} {
		assert.Equal(t, c.want, Link(c.source, c.cite), c.name)
	}
}

// Law: a link is an address of the web that may stand in any attribute, or nothing.
func FuzzLink(f *testing.F) {
	f.Add("https://example.org/a#b", "a", "b", "c")
	f.Add("javascript:alert(1)", "-", ",", "&")
	f.Add("https://e.example/\"' <>", "\xff", "\x00", "\u202e")
	f.Fuzz(func(t *testing.T, url, before, quote, after string) {
		got := Link(sources.Source{URL: url}, sources.Citation{Before: before, Quote: quote, After: after})
		if got == "" {
			return
		}
		if len(got) < 8 || got[:7] != "http://" && got[:8] != "https://" {
			t.Fatalf("%q", got)
		}
		for i := range len(got) {
			if c := got[i]; c <= ' ' || c >= 0x7f || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`' || c == '\\' {
				t.Fatalf("%q in %q", c, got)
			}
		}
	})
}
