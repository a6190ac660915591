package read

import (
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// savedPage writes a page as a browser saves it.
func savedPage(page string) []byte {
	return []byte(strings.ReplaceAll("From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/flood\nSubject: =?utf-8?Q?Fl=C3=B6d?=\n"+
		"Date: Mon, 4 May 2020 12:00:00 GMT\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--b--\"\n\n\n"+
		"----b--\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://example.org/flood\n\n"+asQuotedPrintable(page)+
		"\n----b--\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBOR\n----b----\n", "\n", "\r\n"))
}

func TestMHTML(t *testing.T) {
	page := `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood</title><meta property="article:published_time" content="2020-05-03"></head>` +
		`<body><nav><a href="/">99 dead</a></nav><article><h1>Flood kills 31</h1><p>The flood killed <b>31</b>&nbsp;people — a sentence long enough to be broken once.</p></article></body></html>`
	data := savedPage(page)
	got, err := Bytes("flood.mhtml", data, Options{})
	require.NoError(t, err)
	require.Empty(t, got.Problems)
	checkMail(t, got.Docs, data)
	s := got.Docs[0].Source
	assert.Equal(t, []string{"https://example.org/flood", "2020-05-04T12:00:00Z", "2020-05-03", "en", "Flood kills 31"}, []string{s.URL, s.Accessed.String(), s.Published.String(), s.Language, s.Title})
	want, err := HTML(sources.Source{}, []byte(page))
	require.NoError(t, err)
	assert.Equal(t, shownBlocks([]sources.Document{want}), shownBlocks(got.Docs))
	for i, b := range got.Docs[0].Blocks {
		assert.Equal(t, want.Blocks[i].Text, b.Text)
	}

	doc, err := MHTML(sources.Source{}, letter("", "It killed 31."))
	require.NoError(t, err)
	assert.Equal(t, []string{"Jane Doe"}, doc.Source.Authors, "a message by another name")
	for data, want := range map[string]string{
		"": "the file is empty", "It killed 31.": "no saved page",
		string(savedPage("<script>x</script>")):                                                       "made by a script",
		"Snapshot-Content-Location: x\nContent-Type: multipart/related; boundary=b\n\n--b--\n":        "no page",
		"Snapshot-Content-Location: x\nContent-Type: text/html\nContent-Transfer-Encoding: x\n\n<p>x": "is not read",
	} {
		_, err := MHTML(sources.Source{}, []byte(data))
		assert.ErrorContains(t, err, want)
	}
}

// Pages that Chromium has saved, in the folder "mail" where FACTCHECK_DOCS points: they have
// the blocks of the page that the standard library takes out of the file.
func TestRealMHTML(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "mail", "*.mhtml"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			got, err := MHTML(sources.Source{}, data)
			require.NoError(t, err)
			checkMail(t, []sources.Document{got}, data)
			m, err := mail.ReadMessage(strings.NewReader(string(data)))
			require.NoError(t, err)
			_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
			require.NoError(t, err)
			p, err := multipart.NewReader(m.Body, params["boundary"]).NextRawPart()
			require.NoError(t, err)
			page, err := io.ReadAll(quotedprintable.NewReader(p))
			require.NoError(t, err)
			want, err := HTML(sources.Source{}, page)
			require.NoError(t, err)
			require.Len(t, got.Blocks, len(want.Blocks))
			for i, b := range want.Blocks {
				require.Equal(t, b.Kind, got.Blocks[i].Kind)
				require.Equal(t, b.Text, got.Blocks[i].Text)
			}
			require.Equal(t, want.Source.Published, got.Source.Published)
			t.Log(len(want.Blocks), "blocks")
		})
	}
}
