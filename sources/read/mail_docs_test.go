package read

import (
	"encoding/base64"
	"io"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/sourcedclaims/factcheck/sources"
)

// Messages that other programs and people wrote, in the folder "mail" where FACTCHECK_DOCS
// points: places hold, and every text is what the standard library makes of it.
func TestRealMail(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "mail", "*.eml"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	readable, compared, whole := 0, 0, 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			docs, err := Mails(sources.Source{Path: file}, data)
			if err != nil {
				t.Log(err)
			}
			if len(docs) > 0 {
				readable++
			}
			checkMail(t, docs, data)
			n, full := compareTexts(t, docs, data)
			compared += n
			if full {
				whole++
			}
		})
	}
	t.Logf("%d messages, %d with texts; %d parts compared, %d messages whole to the letter", len(files), readable, compared, whole)
	assert.Greater(t, compared, 10)
}

func checkMail(t testing.TB, docs []sources.Document, data []byte) {
	t.Helper()
	for _, d := range docs {
		require.NotEmpty(t, d.Blocks)
		for _, b := range d.Blocks {
			require.NoError(t, b.Check(data), "%q", b.Text)
			require.True(t, utf8.ValidString(b.Text))
			require.Equal(t, b.Text, b.Displayed(b.Start, b.End))
		}
	}
}

// compareTexts holds every text that can be decoded against what the standard library makes
// of it, and the blocks of a message with one plain text and nothing to leave out against
// that.
func compareTexts(t *testing.T, docs []sources.Document, data []byte) (n int, whole bool) {
	m, err := mail.ReadMessage(strings.NewReader(string(data)))
	if err != nil {
		return 0, false
	}
	var want []string
	if !libraryTexts(m.Header.Get, m.Body, &want) {
		return 0, false
	}
	r := newMailReader(sources.Source{}, data)
	var got []string
	pages := 0
	w := mailWalk{raw: data, reads: r.size}
	var walk func(p mailPart)
	walk = func(p mailPart) {
		if strings.HasPrefix(p.kind, "multipart/") {
			for _, part := range w.split(&p) {
				walk(part)
			}
		} else if p.kind == "text/plain" || p.kind == "text/html" {
			if p.kind == "text/html" {
				pages++
			}
			got = append(got, string(r.read(p).t.text))
		}
	}
	if strings.HasPrefix(string(data), "From ") {
		return 0, false // as in a mailbox
	}
	walk(newMailPart(data, 0, len(data)))
	if len(w.told) > 0 || len(want) != len(got) {
		t.Log("parts:", len(want), len(got), w.told)
		return 0, false
	}
	for i := range want {
		if want[i] == "" || got[i] == "" {
			continue // not decoded by one of the two
		}
		n++
		assert.Equal(t, strings.Fields(want[i]), strings.Fields(got[i]))
	}
	if pages > 0 || len(got) != 1 || len(docs) != 1 || strings.Contains(string(data), "attachment") || marksInMail.MatchString(got[0]) {
		return n, false
	}
	var all strings.Builder
	for _, b := range docs[0].Blocks {
		if b.Kind != sources.Title || b.Start > newMailPart(data, 0, len(data)).body {
			all.WriteString(b.Text)
		}
	}
	return n, assert.Equal(t, letters(got[0]), letters(all.String()))
}

// marksInMail finds what may be left out of a text: quotes, what stands behind a line, the
// header of a message that is passed on, and marks of HTML in a text that is called plain.
var marksInMail = regexp.MustCompile(`(?m)^(>|--|__|-----|\s*From:\s|\s*<[A-Za-z!])`)

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// libraryTexts decodes the texts of a message by the standard library alone. It reports
// whether it can take the message apart. A text that it cannot decode is empty.
func libraryTexts(get func(string) string, body io.Reader, out *[]string) bool {
	h := mailHeader{}
	raw := []byte("Content-Type: " + get("Content-Type") + "\n\n")
	h = readMailHeader(raw, 0, len(raw))
	kind, params := h.media()
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if err == io.EOF {
				return true
			}
			if err != nil || !libraryTexts(p.Header.Get, p, out) {
				return false
			}
		}
	case kind == "text/plain" || kind == "text/html":
		switch strings.ToLower(get("Content-Transfer-Encoding")) {
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		}
		text, err := io.ReadAll(body)
		charset := strings.ToLower(params["charset"])
		if e, fault := htmlindex.Get(charset); err == nil && fault == nil && charset != "us-ascii" && !utf8.Valid(text) {
			text, err = e.NewDecoder().Bytes(text)
		}
		if err != nil || !utf8.Valid(text) {
			text = nil
		}
		*out = append(*out, strings.TrimPrefix(string(text), "\ufeff"))
	}
	return true
}
