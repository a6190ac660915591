package extract_test

import (
	"encoding/base64"
	"math/rand/v2"
	"mime/quotedprintable"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// mailed writes a text as a message: its first paragraph is the subject.
func mailed(r *rand.Rand, text, kind string) []byte {
	subject, body, _ := strings.Cut(text, "\n\n")
	if r.IntN(2) == 0 {
		subject = "=?utf-8?B?" + base64.StdEncoding.EncodeToString([]byte(subject)) + "?="
	}
	charset := "utf-8"
	if latin, err := charmap.Windows1252.NewEncoder().String(body); err == nil && r.IntN(2) == 0 {
		body, charset = latin, "windows-1252"
	}
	coding := []string{"8bit", "quoted-printable", "base64"}[r.IntN(3)]
	return []byte("From: Jane Doe <jane@example.org>\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: " + kind + "; charset=" + charset +
		"\r\nContent-Transfer-Encoding: " + coding + "\r\n\r\n" + transferred(coding, body))
}

func transferred(coding, s string) string {
	const line = 76
	switch coding {
	case "quoted-printable":
		var b strings.Builder
		w := quotedprintable.NewWriter(&b)
		_, _ = w.Write([]byte(s))
		_ = w.Close()
		return b.String()
	case "base64":
		var b strings.Builder
		for all := base64.StdEncoding.EncodeToString([]byte(s)); all != ""; {
			n := min(line, len(all))
			b.WriteString(all[:n] + "\r\n")
			all = all[n:]
		}
		return b.String()
	}
	return s
}

// saved writes a page as a browser saves it.
func saved(page string) []byte {
	return []byte("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" +
		"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		transferred("quoted-printable", page) + "\r\n--b--\r\n")
}

// The same prose makes the same claims in messages as in plain text, and in saved pages as in pages.
func FuzzMail(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		story := story(r)
		text := plain(story)
		want, err := read.Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		for n := range 6 {
			want, as, data := want, read.Mail, mailed(r, text, "text/plain")
			if n%3 == 2 { // where a line ends matters in plain text only
				page := strings.ReplaceAll(paged(r, story), "\n", "\r\n")
				as, data = read.MHTML, saved(page)
				want, err = read.HTML(sources.Source{}, []byte(page))
				require.NoError(t, err)
			}
			got, err := as(sources.Source{}, data)
			require.NoError(t, err, string(data))
			require.Equal(t, blocksOf(want), blocksOf(got), string(data))
			told := claimsOf(t, got)
			for i := range told {
				told[i] = strings.ReplaceAll(told[i], `\r`, "") // lines of a message end with CRLF
			}
			if diff := cmp.Diff(claimsOf(t, want), told); diff != "" {
				t.Fatalf("%s: (-want +got)\n%s", data, diff)
			}
			for _, c := range extract.Read(got).Claims {
				found := false
				for _, b := range got.Blocks {
					found = found || b.Start <= c.Citation.Start && b.End >= c.Citation.End && b.Displayed(c.Citation.Start, c.Citation.End) == c.Citation.Quote && b.Check(data) == nil
				}
				require.True(t, found, "%q at %d-%d", c.Citation.Quote, c.Citation.Start, c.Citation.End)
			}
		}
	})
}
