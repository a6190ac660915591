package read

import (
	"encoding/base64"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// letter writes a message with more fields of its header, and a body.
func letter(fields, body string) []byte {
	return []byte(strings.ReplaceAll("From: Jane Doe <jane@example.org>\nTo: press@example.org\nSubject: Flood in Oresk\n"+
		"Date: Mon, 4 May 2020 12:00:00 +0200\nMIME-Version: 1.0\n"+fields+"\n"+body, "\n", "\r\n"))
}

func asQuotedPrintable(s string) string {
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}

// shownBlocks are the blocks of documents, each behind the name of its text.
func shownBlocks(docs []sources.Document) []string {
	var out []string
	for _, d := range docs {
		for _, b := range d.Blocks {
			out = append(out, fmt.Sprintf("%s%s: %s", strings.TrimSuffix(d.Source.Member+" ", " "), strings.TrimPrefix(" "+b.Kind.String(), map[bool]string{true: " "}[d.Source.Member == ""]), strings.Join(strings.Fields(b.Text), " ")))
		}
	}
	return out
}

// readMail reads a message without doubts.
func readMail(t testing.TB, data []byte) []sources.Document {
	t.Helper()
	docs, err := Mails(sources.Source{Path: "a.eml"}, data)
	require.NoError(t, err)
	checkMail(t, docs, data)
	return docs
}

// A text is the same whatever its transfer encoding and encoding, and its places are exact.
func TestMailEncodings(t *testing.T) {
	const text = "Thirty-one people — 31 — died in Crème-sur-Oresk.\n\nA second paragraph that is so long that it is broken somewhere, with 12 houses in it.\n"
	latin := strings.NewReplacer("—", "\x97", "è", "\xe8").Replace(text)
	for name, c := range map[string]struct{ fields, body, bytes string }{
		"8bit":        {"Content-Type: text/plain; charset=utf-8\n", text, "31"},
		"undeclared":  {"", text, "31"},
		"latin":       {"Content-Type: text/plain; charset=\"iso-8859-1\"\n", latin, "31"},
		"called it":   {"Content-Type: text/plain; charset=us-ascii\n", text, "31"},
		"printable":   {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", asQuotedPrintable(text), "31"},
		"as Latin":    {"Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: Quoted-Printable\n", asQuotedPrintable(latin), "31"},
		"base64":      {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", base64.StdEncoding.EncodeToString([]byte(text)), ""},
		"Latin in 64": {"Content-Type: text/plain; charset=latin1\nContent-Transfer-Encoding: base64\n", base64.StdEncoding.EncodeToString([]byte(latin)), ""},
		"no space":    {"Content-Type:text/plain;charset=utf-8\n", text, "31"},
	} {
		data := letter(c.fields, c.body)
		docs := readMail(t, data)
		require.Len(t, docs, 1, name)
		assert.Equal(t, []string{"title: Flood in Oresk", "paragraph: Thirty-one people — 31 — died in Crème-sur-Oresk.",
			"paragraph: A second paragraph that is so long that it is broken somewhere, with 12 houses in it."}, shownBlocks(docs), name)
		b := docs[0].Blocks[1]
		i := strings.Index(b.Text, "31")
		start, end := b.Span(i, i+2)
		if c.bytes != "" {
			assert.Equal(t, c.bytes, string(data[start:end]), name)
		} else { // the group of four around it decodes to it
			body := strings.Index(string(data), "\r\n\r\n") + 4
			from, to := (start-body)/4*4, (end-body+3)/4*4
			group, err := base64.StdEncoding.DecodeString(string(data[body+from : body+to]))
			require.NoError(t, err)
			assert.Contains(t, string(group), "31", name)
		}
	}
}

func TestMailDashIsOnePiece(t *testing.T) {
	data := letter("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", "Ten=E2=80=94no, el=\neven people died.\n")
	b := readMail(t, data)[0].Blocks[1]
	assert.Equal(t, "Ten—no, eleven people died.", b.Text)
	i := strings.Index(b.Text, "—")
	start, end := b.Span(i, i+len("—"))
	assert.Equal(t, "=E2=80=94", string(data[start:end]))
	i = strings.Index(b.Text, "eleven")
	start, end = b.Span(i, i+len("eleven"))
	assert.Equal(t, "el=\r\neven", string(data[start:end]))
}

func TestMailSource(t *testing.T) {
	data := []byte("From: =?utf-8?q?Minist=C3=A8re_de_l=27Int=C3=A9rieur?= <a@example.org>, \"Doe, Jane\" <b@example.org>, c@example.org\n" +
		"Subject: =?iso-8859-1?Q?Inondation_=E0?=\n =?utf-8?B?IE9yZXNrIDogMzEgbW9ydHM=?=\nOrganization: Oresk Press\nContent-Language: fr\n" +
		"Date: Mon, 4 May 2020 12:00:00 +0200 (CEST)\n\nRien.\n")
	doc, err := Mail(sources.Source{Path: "wire/a.eml"}, data)
	require.NoError(t, err)
	s := doc.Source
	assert.Equal(t, []string{"Ministère de l'Intérieur", "Doe, Jane", "c@example.org"}, s.Authors)
	assert.Equal(t, "Inondation à Oresk : 31 morts", s.Title)
	assert.Equal(t, []string{"Oresk Press", "fr", "2020-05-04T12:00:00+02:00", "a"}, []string{s.Publisher, s.Language, s.Published.String(), s.ID})
	assert.Equal(t, s.Title, doc.Blocks[0].Text)
	require.NoError(t, doc.Blocks[0].Check(data))

	doc, err = Mail(sources.Source{Title: "Known"}, []byte("From: a@example.org\nSubject: x\nDate: some day\n\nRien.\n"))
	assert.ErrorContains(t, err, `line 3, column 6: the date of the message is none: "some day"`)
	assert.Equal(t, "Known", doc.Source.Title)
}

// What is quoted belongs to whoever wrote it, and when.
func TestMailQuotes(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"lines", "It killed 31.\n\nOn Sun, May 3, 2020 at 10:15 AM Marta Selic <m@example.org> wrote:\n\n> It killed 23.\n> It hurt 40.\n\nNo, 50.\n",
			[]string{"paragraph: It killed 31.", "paragraph: No, 50.", "quotation 1 quote: It killed 23. It hurt 40."}},
		{"two lines", "It killed 31.\n\nOn Sun, May 3, 2020 at 10:15 AM Marta Selic <\nm@example.org> wrote:\n> It killed 23.\n",
			[]string{"paragraph: It killed 31.", "quotation 1 quote: It killed 23."}},
		{"deeper", "It killed 31.\n\nOn 3 May 2020 Marta Selic wrote:\n> It killed 23.\n>\n> Am 02.05.2020 um 10:15 schrieb Ola Brandt:\n>> It killed 12.\n> So it is.\n",
			[]string{"paragraph: It killed 31.", "quotation 1 quote: It killed 23.", "quotation 1 quote: So it is.", "quotation 2 quote: It killed 12."}},
		{"Outlook", "It killed 31.\n\n-----Original Message-----\nFrom: Marta Selic <m@example.org>\nSent: Sunday, May 3, 2020 10:15 AM\nTo: press\nSubject: Flood\n\nIt killed 23.\n",
			[]string{"paragraph: It killed 31.", "quotation 1 quote: It killed 23."}},
		{"a bare head", "It killed 31.\n\n*From:* Marta Selic\n*Sent:* Sunday, May 3, 2020 10:15 AM\n*To:* press\n*Subject:* Flood\n\nIt killed 23.\n",
			[]string{"paragraph: It killed 31.", "quotation 1 quote: It killed 23."}},
		{"forwarded", "See below.\n\nBegin forwarded message:\n\nFrom: Marta Selic\nDate: 3 May 2020 at 10:15:00 CEST\nTo: press\n\nIt killed 23.\n",
			[]string{"paragraph: See below.", "quotation 1 quote: It killed 23."}},
		{"an hour before", "It killed 31.\n\nOn 4 May 2020, at 11:59, Marta Selic wrote:\n> It killed 23.\n",
			[]string{"paragraph: It killed 31.", "quotation 1 quote: It killed 23."}},
		// What is no quotation.
		{"prose", "The mayor wrote:\n\nIt killed 31.\n\nFrom: the first day on it was so.\n", []string{"heading: The mayor wrote:", "paragraph: It killed 31.", "paragraph: From: the first day on it was so."}},
		{"a release with a head", "From: The ministry\nDate: 4 May 2020\nTo: Editors\n\nIt killed 31.\n", []string{"paragraph: From: The ministry Date: 4 May 2020 To: Editors", "paragraph: It killed 31."}},
		{"a rule", "It killed 31.\n\n--------------------\n\nIt hurt 40.\n", []string{"paragraph: It killed 31.", "paragraph: It hurt 40."}},
		// What belongs to nobody.
		{"a signature", "It killed 31.\n\n-- \nPress office, 40 dead letters\n", []string{"paragraph: It killed 31."}},
		{"a foot", "It killed 31.\n\n_______________________________________________\nflood mailing list\nhttp://example.org/40\n", []string{"paragraph: It killed 31."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs := readMail(t, letter("Content-Type: text/plain\n", c.body))
			got := shownBlocks(docs)
			assert.Equal(t, "title: Flood in Oresk", got[0])
			var rest []string
			for _, s := range got[1:] {
				if !strings.Contains(s, "heading: ----") && !strings.Contains(s, "paragraph: ----") {
					rest = append(rest, s)
				}
			}
			assert.Equal(t, c.want, rest)
			for _, d := range docs[1:] {
				assert.NotEqual(t, docs[0].Source.Published, d.Source.Published)
				assert.Contains(t, []string{"Marta Selic", "Ola Brandt"}, strings.Join(d.Source.Authors, ";"))
			}
		})
	}
}

// A quotation of which nobody can say that it is older is not read, and that is told.
func TestMailQuotesWithoutDay(t *testing.T) {
	for body, want := range map[string]string{
		"It killed 31.\n> It killed 23.\n":                                                                           "no day is told",
		"It killed 31.\n\nMarta Selic wrote:\n> It killed 23.\n":                                                     "no day is told",
		"It killed 31.\n\nOn 4 May 2020 Marta Selic wrote:\n> It killed 23.\n":                                       "not told to be older",
		"It killed 31.\n\nOn 05/03/2020 10:15, Marta Selic wrote:\n> It killed 23.\n":                                "no day is told",
		"It killed 31.\n\n-----Original Message-----\nIt killed 23.\n":                                               "no day is told",
		"It killed 31.\n\nOn 5 May 2020, Marta Selic wrote:\n> It killed 23.\n> On 2 May X wrote:\n> > It killed 2.": "not told to be older",
	} {
		docs, err := Mails(sources.Source{}, letter("", body))
		assert.ErrorContains(t, err, want, body)
		assert.Equal(t, []string{"title: Flood in Oresk", "paragraph: It killed 31."}, shownBlocks(docs), body)
	}
}

func TestMailParts(t *testing.T) {
	part := func(kind, body string) string { return "--b\nContent-Type: " + kind + "\n\n" + body + "\n" }
	many := func(kind string, parts ...string) []byte {
		return letter("Content-Type: multipart/"+kind+"; boundary=b\n", "A preamble of 99 dead.\n"+strings.Join(parts, "")+"--b--\nAn epilogue of 99 dead.\n")
	}
	page := part("text/html; charset=utf-8", "<html><head><title>News</title></head><body><p>It killed <b>31</b> &amp; hurt 40.</p></body></html>")
	for _, c := range []struct {
		name string
		data []byte
		want []string
	}{
		{"alternative", many("alternative", part("text/plain", "It killed 31 and hurt 40."), page), []string{"paragraph: It killed 31 and hurt 40."}},
		{"a pointer", many("alternative", part("text/plain", "Hm."), page), []string{"paragraph: It killed 31 & hurt 40."}},
		{"no plain text", many("alternative", part("text/plain", " "), page), []string{"paragraph: It killed 31 & hurt 40."}},
		{"mixed", many("mixed", part("text/plain", "It killed 31."), part("image/png", "x"), part("text/plain", "It hurt 40.")), []string{"paragraph: It killed 31.", "paragraph: It hurt 40."}},
		{"a message", many("mixed", part("text/plain", "It killed 31."), part("message/rfc822", "From: Marta Selic <m@example.org>\nSubject: Toll\nDate: Sun, 3 May 2020 12:00:00 +0200\n\nIt killed 23.")),
			[]string{"paragraph: It killed 31.", "attached message 1 title: Toll", "attached message 1 paragraph: It killed 23."}},
		{"one with a page", many("related", page, part("image/png", "x")), []string{"paragraph: It killed 31 & hurt 40."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, shownBlocks(readMail(t, c.data))[1:])
		})
	}
	docs, err := Mails(sources.Source{}, many("mixed", part("text/plain", "It killed 31."), "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=toll.pdf\n\nx\n"))
	assert.ErrorContains(t, err, `an attachment, "toll.pdf", of the type "application/pdf", is not read`)
	assert.Len(t, docs, 1)
}

func TestMbox(t *testing.T) {
	data := []byte("From a@example.org Mon May  4 12:00:00 2020\nFrom: Jane <a@example.org>\nSubject: One\nDate: Mon, 4 May 2020 12:00:00 +0200\n\nIt killed 31.\nFrom here on it rained.\n\n>From now on, too.\n\n" +
		"From b@example.org Tue May  5 12:00:00 2020\nFrom: Ola <b@example.org>\nContent-Type: multipart/encrypted\n\nx\n\nFrom c@example.org Tue May  5 12:00:00 2020\nFrom: Ola <b@example.org>\nSubject: Two\nDate: Tue, 5 May 2020 12:00:00 +0200\n\nIt killed 40.\n")
	got, err := Bytes("a.mbox", data, Options{})
	require.NoError(t, err)
	checkMail(t, got.Docs, data)
	assert.Equal(t, []string{"message 1 title: One", "message 1 paragraph: It killed 31. From here on it rained.", "message 1 paragraph: From now on, too.", "message 3 title: Two", "message 3 paragraph: It killed 40."}, shownBlocks(got.Docs))
	assert.Equal(t, []Problem{{Path: "a.mbox#message 2", Error: "this message is encrypted by PGP: save the text of it, decrypted", Fatal: true}}, got.Problems)
	assert.Equal(t, "2020-05-05T12:00:00+02:00", got.Docs[1].Source.Published.String())
}

// Some programs write no empty line between two messages. A line that only begins like one
// that parts them is text.
func TestMboxWithoutGaps(t *testing.T) {
	const head = "From: Jane <a@example.org>\nDate: %s\n\n"
	for line, more := range map[string]int{
		"From a@example.org Tue May  5 12:00:00 2020":                 1,
		"From ann at example.org  Tue May  5 12:00:00 2020":           1,
		"From a@example.org Tue May  5 12:00:00 MST 2020":             1,
		"From - Tue May  5 12:00:00 2020 +0200":                       1,
		"From a@example.org":                                          0,
		"From Oresk on Tue May 5 we heard that":                       0,
		"From the wire of Tue May  5 12:00:00 2020 we took this":      0,
		"From a@example.org Tue May 35 12:00:00 2020":                 0,
		">From a@example.org Tue May  5 12:00:00 2020":                0,
		"From Tue May  5 12:00:00 2020 until 14:00:00 it was closed.": 0,
	} {
		data := []byte("From a@example.org Mon May  4 12:00:00 2020\n" + fmt.Sprintf(head, "Mon, 4 May 2020 12:00:00 +0200") +
			"It killed 31.\n" + line + "\n" + fmt.Sprintf(head, "Tue, 5 May 2020 12:00:00 +0200") + "It killed 40.\n")
		assert.Len(t, boxStarts(data), 1+more, line)
	}
	stamped := []byte("From a@example.org Mon May  4 12:00:00 2020\nFrom: a\n\nIt killed 31.\nFrom a@example.org Tue May  5 12:00:00 2020\nIt rained: a lot.\n")
	assert.Len(t, boxStarts(stamped[:len(stamped)-len("It rained: a lot.\n")]), 1, "no header below")
	assert.Len(t, boxStarts(stamped), 1, "no header below")
}

// A message that is attached as it stood in a mailbox has its own header.
func TestAttachedFromMailbox(t *testing.T) {
	const mail = "From: Jane <a@example.org>\nDate: Mon, 4 May 2020 12:00:00 +0200\nSubject: Passing on\nContent-Type: multipart/mixed; boundary=b1\n\n" +
		"--b1\n\nThe flood killed 31.\n--b1\nContent-Type: message/rfc822\n\n%sFrom: Ben <b@example.org>\nDate: Sun, 3 May 2020 12:00:00 +0200\n\nThe flood killed 20.\n--b1--\n"
	for line, sent := range map[string]string{
		"": "2020-05-03T12:00:00+02:00",
		"From b@example.org  Sun May  3 18:59:26 2020\n":  "2020-05-03T12:00:00+02:00",
		">From b@example.org  Sun May  3 18:59:26 2020\n": "2020-05-03T12:00:00+02:00",
		"From Oresk we heard this:\n\n":                   "",
	} {
		data := []byte(fmt.Sprintf(mail, line))
		docs, _ := Mails(sources.Source{}, data)
		checkMail(t, docs, data)
		require.NotEmpty(t, docs)
		if sent == "" {
			assert.NotContains(t, docs[len(docs)-1].Source.Authors, "Ben", line)
			continue
		}
		require.Len(t, docs, 2, line)
		assert.Equal(t, sent, docs[1].Source.Published.String(), line)
		assert.Equal(t, []string{"Ben"}, docs[1].Source.Authors, line)
	}
}

func TestMailDates(t *testing.T) {
	for s, want := range map[string]string{
		"Wed, 31 May 2006 09:10:36 -0700":  "2006-05-31T09:10:36-07:00",
		"Wen, 31 May 2006 09:10:36 -0700":  "2006-05-31T09:10:36-07:00",
		"mer., 31 May 2006 09:10:36 -0700": "2006-05-31T09:10:36-07:00",
		"Wed Dec 18 19:59:02 2002":         "2002-12-18",
		"Wed Dec 18 19:59:02 CET 2002":     "2002-12-18",
		"Wed Dec  8 19:59:02 2002 +0100":   "2002-12-08",
		"Wed Dec 38 19:59:02 2002":         "",
		"Wed Dec 18 2002":                  "",
		"Ash Dec 18 19:59:02 2002":         "",
		"31 May 2006, 9 in the morning":    "",
		"":                                 "",
	} {
		d, ok := mailDate(s)
		assert.Equal(t, want != "", ok, s)
		assert.Equal(t, want, d.String(), s)
	}
}

func TestMailIsSniffed(t *testing.T) {
	got, err := Bytes("message", letter("", "It killed 31."), Options{})
	require.NoError(t, err)
	assert.Equal(t, "2020-05-04T12:00:00+02:00", got.Docs[0].Source.Published.String())
	got, err = Bytes("release.txt", []byte("From: The ministry\nDate: 4 May 2020\n\nIt killed 31.\n"), Options{})
	require.NoError(t, err)
	assert.Empty(t, got.Docs[0].Source.Authors, "a text with a head is no message")
}

// What cannot be read is told.
func TestMailRefuses(t *testing.T) {
	deep := func(n int) string {
		var s strings.Builder
		for i := range n {
			fmt.Fprintf(&s, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
		}
		return s.String() + "\nIt killed 31.\n"
	}
	for _, c := range []struct{ name, fields, body, want string }{
		{"encrypted by PGP", "Content-Type: multipart/encrypted; boundary=b\n", "--b\n\nx\n--b--\n", "encrypted by PGP"},
		{"in the text", "", "-----BEGIN PGP MESSAGE-----\nhQ\n", "encrypted by PGP"},
		{"encrypted by S/MIME", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n", "x", "encrypted by S/MIME"},
		{"uuencode", "Content-Transfer-Encoding: x-uuencode\n", "begin 644 x\n", `transfer encoding "x-uuencode" is not read`},
		{"NUL", "", "It killed\x0031.", "NUL"},
		{"another charset", "Content-Type: text/plain; charset=klingon\n", "It killed 31.", `unknown encoding "klingon"`},
		{"no boundary", "Content-Type: multipart/mixed; boundary=b\n", "It killed 31.", "its boundary"},
		{"not closed", "Content-Type: multipart/mixed; boundary=b\n", "--b\n\nIt killed 31.", "may be cut off"},
		{"nested", deep(40), "", "inside one another"},
		{"rubbish", "Content-Transfer-Encoding: base64\n", "SXQga2ls!!!!bGVkIDMxLg==", "no letter of it"},
		{"cut off", "Content-Transfer-Encoding: quoted-printable\n", "It killed 31 =", "cut off"},
		{"no text", "Content-Type: image/png\n", "x", ""},
	} {
		data := letter(c.fields, c.body)
		docs, err := Mails(sources.Source{}, data)
		if c.want != "" {
			assert.ErrorContains(t, err, c.want, c.name)
		}
		checkMail(t, docs, data)
	}
	_, err := Mails(sources.Source{}, []byte("Subject: "+strings.Repeat("x", 10<<20)+"\n\nx"))
	assert.ErrorContains(t, err, "a header of more than")
	_, err = Mails(sources.Source{}, []byte("It killed 31."))
	assert.ErrorContains(t, err, "no e-mail")
}

// Time grows with the size of a message and no faster.
func TestMailIsLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"quotes": "> a\n", "deep": strings.Repeat(">", 90) + " a\n", "dashes": "--\n", "rules": strings.Repeat("_", 30) + "\n", "heads": "From: a\nDate: b\n",
		"attributions": "On 3 May 2020 a wrote:\n> b\n", "signs": "=", "words": "=?utf-8?q?", "parts": "--b\n\nx\n", "breaks": "=\n",
	} {
		run := func(n int) time.Duration {
			data := letter("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n", strings.Repeat(unit, n/len(unit)))
			if name == "parts" {
				data = letter("Content-Type: multipart/mixed; boundary=b\n", strings.Repeat(unit, n/len(unit)))
			}
			best := time.Hour
			for range 2 {
				begin := time.Now()
				docs, _ := Mails(sources.Source{}, data)
				best = min(best, time.Since(begin))
				checkMail(t, docs[:min(len(docs), 3)], data)
			}
			return best
		}
		small, large := run(100_000), run(800_000)
		assert.Less(t, large, 30*small+100*time.Millisecond, name)
	}
}

func FuzzMail(f *testing.F) {
	f.Add(letter("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", "It=E2=80=94killed =\n31.\n\nOn 3 May 2020, X wrote:\n> 23 died.\n-- \nx"))
	f.Add(letter("Content-Transfer-Encoding: base64\n", "SXQga2lsbGVkIDMxLg=="))
	f.Add(letter("Content-Type: multipart/alternative; boundary=b\n", "--b\n\nIt killed 31.\n--b\nContent-Type: text/html\n\n<p>It <i>killed</i> 31.<blockquote type=cite>x</blockquote>\n--b--"))
	f.Add(letter("Content-Type: text/plain; format=flowed; delsp=yes\n", "> It \n> killed\n 31. \nx"))
	f.Add([]byte("From a\nFrom: x\nDate: y\n\nz\n\nFrom b\nSubject: =?utf-8?b?w6k=?= =?utf-8?q?=C3?= =?utf-8?q?=A9?=\n\n>From c\n"))
	f.Add([]byte("Snapshot-Content-Location: http://x\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>It=20killed</p>\n--b--"))
	f.Fuzz(func(t *testing.T, data []byte) {
		docs, _ := Mails(sources.Source{}, data)
		checkMail(t, docs, data)
		docs, _ = Mbox(sources.Source{}, data)
		checkMail(t, docs, data)
		if doc, err := MHTML(sources.Source{}, data); err == nil {
			checkMail(t, []sources.Document{doc}, data)
		}
	})
}

// A quotation that the file has as a message of its own is told, and no doubt.
func TestQuotationOfAMessage(t *testing.T) {
	const first = "From a@example.org Sun Mar  8 10:00:00 2026\nFrom: Ana Ruiz <a@example.org>\nSubject: Flood\nDate: Sun, 8 Mar 2026 10:00:00 +0000\n\nThe flood killed 12\npeople in Oresk.\n\n"
	const second = "From b@example.org Sun Mar  8 14:00:00 2026\nFrom: Ben Stel <b@example.org>\nSubject: Re: Flood\nDate: Sun, 8 Mar 2026 14:00:00 +0000\n\nThe flood has killed 20.\n\n"
	for quoted, told := range map[string]bool{
		"> The flood killed 12 people\n> in Oresk.\n":                         true,
		"> The flood killed 13 people\n> in Oresk.\n":                         false,
		"> The flood killed 12 people\n> in Oresk.\n>\n> And 30 were hurt.\n": false,
	} {
		_, err := Mbox(sources.Source{Path: "a.mbox"}, []byte(first+second+quoted))
		var doubt *MetadataError
		require.ErrorAs(t, err, &doubt, quoted)
		require.Len(t, doubt.Issues, 1)
		assert.Equal(t, told, doubt.Issues[0].Told, quoted)
	}
}
