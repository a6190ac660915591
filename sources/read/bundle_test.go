package read

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// village is a bundle with a text of every sort.
const village = `What follows was gathered on Monday: 99 dead.
-- draft.md --
---
kind: draft
published: 2011-03-20
pubisher: Wire
---
# Flood in Ostwick

<!-- factcheck: ignore -- settled -->
At least *20* people died.
-- wire/a.txt --
Title of the wire

Thirty people died.
-- wire/page.html --
<p>Caf&eacute; owners lost 40 boats.</p>
-- data.csv --
place,dead
Ostwick,"20"
`

// issuesIn lists what an error says, one line each.
func issuesIn(err error) []string {
	if err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

func TestBundle(t *testing.T) {
	data := []byte(village)
	docs, err := BundleAll(sources.Source{Path: "box.txtar", Publisher: "Desk", Title: "Box"}, data)
	assert.Equal(t, []string{`line 6, column 1: unknown key "pubisher"`}, cutHints(issuesIn(err)), "at its line in the bundle")
	var got []string
	for _, d := range docs {
		got = append(got, d.Source.Key()+" "+d.Source.ID+" "+d.Source.Title+" "+d.Source.Publisher)
		got = append(got, outline(d)...)
		for _, b := range d.Blocks {
			require.NoError(t, b.Check(d.Raw))
		}
		assert.Equal(t, village, string(d.Raw))
	}
	assert.Equal(t, []string{
		"box.txtar#draft.md draft Flood in Ostwick Desk", "title: Flood in Ostwick", "paragraph: At least 20 people died.",
		"box.txtar#wire/a.txt a Title of the wire Desk", "title: Title of the wire", "paragraph: Thirty people died.",
		"box.txtar#wire/page.html page  Desk", "paragraph: Café owners lost 40 boats.",
		"box.txtar#data.csv data  Desk",
	}, got)

	c := docs[0].Cite(1, 9, 11)
	assert.Equal(t, "20", c.Quote)
	assert.Equal(t, "20", village[c.Start:c.End])
	assert.Equal(t, [2]int{11, 11}, [2]int{c.Line, c.Column})
	note := docs[0].Comments[0]
	assert.Equal(t, "<!-- factcheck: ignore -- settled -->", village[note.Start:note.End])
	page := docs[2].Cite(0, 0, 5)
	assert.Equal(t, "Caf&eacute;", village[page.Start:page.End])
	assert.Equal(t, 17, page.Line)

	table := docs[3].Table
	require.NoError(t, table.Body.Check(data))
	table.Rows(func(r *sources.Row) bool {
		b, ends := r.Block()
		require.NoError(t, b.Check(data))
		if r.Number == 2 {
			from, to := b.Span(ends[1][0], ends[1][1])
			assert.Equal(t, "20", village[from:to])
		}
		return true
	})
	first, err := Bundle(sources.Source{Path: "box.txtar"}, data)
	assert.Error(t, err)
	assert.Equal(t, "draft.md", first.Source.Member)
}

// cutHints takes away what is suggested.
func cutHints(list []string) []string {
	for i := range list {
		list[i], _, _ = strings.Cut(list[i], ";")
		list[i], _, _ = strings.Cut(list[i], " (")
	}
	return list
}

// What cannot be read of a bundle is told by its name, and the rest is read.
func TestBundleTellsOfMembers(t *testing.T) {
	const ok = "-- ok.txt --\nTen people died.\n"
	for _, c := range []struct{ name, more, want string }{
		{"a name that leads out", "-- ../a.txt --\nTen died.\n", "../a.txt: this is no name"},
		{"an absolute name", "-- /etc/a.txt --\nTen died.\n", "/etc/a.txt: this is no name"},
		{"a name of another system", "-- a\\b.txt --\nTen died.\n", `a\b.txt: this is no name`},
		{"a name twice", "-- ok.txt --\nTen died.\n", "ok.txt: the bundle has another text of this name"},
		{"an empty text", "-- a.md --\n", "a.md: the file is empty"},
		{"white space", "-- a.txt --\n \n", "a.txt: the file has nothing but white space"},
		{"an unknown type", "-- a.exe --\nTen died.\n", `a.exe: unknown type of file: ".exe"`},
		{"a bundle", "-- a.txtar --\n-x- b.txt --\nTen died.\n", "a.txtar: this is a bundle of texts, and a bundle holds single texts"},
		{"a document of Word", "-- a.docx --\nPK\x03\x04 word/\n", "a.docx: not text of the bundle's kind"},
		{"a PDF file", "-- a.txt --\n%PDF-1.7\n", "a.txt: this is a PDF file"},
		{"NUL", "-- a.txt --\nTen\x00died.\n", "a.txt: not text"},
		{"UTF-16", "-- a.txt --\n\xff\xfeT\x00e\x00\n\x00", "a.txt: not text"},
	} {
		docs, err := BundleAll(sources.Source{Path: "box.txtar"}, []byte(ok+c.more))
		require.Len(t, docs, 1, c.name)
		var member *MemberError
		require.ErrorAs(t, err, &member, c.name)
		assert.Contains(t, member.Error(), c.want, c.name)
	}
	for name, data := range map[string]string{
		"":         "the file is empty",
		"Ten died": "no text in this bundle",
		"-- sources.yaml --\nsources:\n  - path: a.txt\n": "no text in this bundle but",
		strings.Repeat("-- a --\nb\n", maxMembers+1):      "more than 1000 texts",
		"\xff\xfe-\x00": "a bundle in UTF-16",
	} {
		docs, err := BundleAll(sources.Source{}, []byte(name))
		assert.Empty(t, docs)
		if name == "" {
			data = "no text in this bundle"
		}
		assert.ErrorContains(t, err, data)
	}
}

// A line begins a text only in the form of txtar.
func TestMemberNames(t *testing.T) {
	for line, want := range map[string]string{
		"-- a.txt --": "a.txt", "--  a b.txt  --\r": "a b.txt", "-- a -- b --": "a -- b",
		"-- a.txt": "", "--a.txt --": "", "-- --": "", "--  --": "", " -- a.txt --": "", "-- a.txt --x": "", "--- a ---": "", "--": "",
	} {
		assert.Equal(t, want, memberName([]byte(line)), line)
	}
	docs, err := BundleAll(sources.Source{Path: "b.txtar"}, []byte("\ufeff-- a.txt --\r\nTen\r\npeople.\r\n-- b.txt --\r\nCaf\xe9s."))
	require.Len(t, docs, 2)
	assert.Equal(t, []string{"paragraph: Ten\r\npeople."}, outline(docs[0]))
	assert.Equal(t, []string{"paragraph: Cafés."}, outline(docs[1]))
	assert.ErrorContains(t, err, "b.txt: read as windows-1252")
	assert.NoError(t, docs[1].Blocks[0].Check(docs[1].Raw))
	assert.Equal(t, 5, docs[1].Cite(0, 0, 1).Line)
}

// A bundle's sources.yaml says what is known of its texts, below what their headers say.
func TestBundleMetadata(t *testing.T) {
	docs, err := BundleAll(sources.Source{Path: "b.txtar", ID: "box"}, []byte(`-- sources.yaml --
sources:
  - path: wire/*.txt
    publisher: Agency
    published: 2011-03-18
    colour: red
-- wire/a.txt --
Ten people died.
-- b.txt --
---
id: own
---
Ten people died.
`))
	assert.Equal(t, []string{`line 6, column 5: unknown key "colour"`}, cutHints(issuesIn(err)))
	assert.Equal(t, []string{"box#wire/a.txt", "Agency", "2011-03-18"}, []string{docs[0].Source.ID, docs[0].Source.Publisher, docs[0].Source.Published.String()})
	assert.Equal(t, []string{"own", ""}, []string{docs[1].Source.ID, docs[1].Source.Publisher})
}

// Ten times the bundle takes ten times as long, its citations too.
func TestBundleIsLinear(t *testing.T) {
	var b strings.Builder
	for i := range maxMembers {
		fmt.Fprintf(&b, "-- %d.txt --\n%s\n\n", i, strings.Repeat("Ten people died there.\n", 100))
	}
	start := time.Now()
	docs, err := BundleAll(sources.Source{Path: "b.txtar"}, []byte(b.String()))
	require.NoError(t, err)
	require.Len(t, docs, maxMembers)
	for i := range docs {
		docs[i].Cite(0, 0, 3)
	}
	assert.Less(t, time.Since(start), 5*time.Second)
	at := docs[maxMembers-1].Cite(0, 0, 3)
	assert.Equal(t, 103*(maxMembers-1)+2, at.Line)
}

func FuzzBundle(f *testing.F) {
	f.Add([]byte(village))
	f.Add([]byte("\ufeff-- a.txt --\r\n\xef\xbb\xbfCaf\xe9\r-- b.tsv --\na\tb"))
	f.Add([]byte("-- a.md --\n---\ntitle: x\n---\n> - <b>10</b>\n-- a.jsonl --\n{}\n-- sources.yaml --\nsources: [{path: a.md, id: q}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		docs, err := BundleAll(sources.Source{Path: "b.txtar"}, data)
		if len(docs) == 0 && err == nil {
			t.Fatal("no text, and nothing told")
		}
		seen := map[string]bool{}
		for _, d := range docs {
			require.False(t, seen[d.Source.Key()])
			seen[d.Source.Key()] = true
			for _, b := range d.Blocks {
				require.NoError(t, b.Check(data))
			}
			if d.Table != nil {
				require.NoError(t, d.Table.Body.Check(data))
			}
			for _, c := range d.Comments {
				require.True(t, 0 <= c.Start && c.Start <= c.End && c.End <= len(data))
			}
		}
		var member *MemberError
		if errors.As(err, &member) {
			require.NotEmpty(t, member.Member)
		}
	})
}
