package render

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// readers read each format back as the programs do that it is made for, and give every
// text that is in it.
var readers = map[string]func(t testing.TB, text string) []string{
	"text": plainLines, "concise": plainLines,
	"json": jsonTexts, "jsonl": jsonTexts, "sarif": sarifTexts, "gitlab": jsonTexts, "rdjson": jsonTexts, "rdjsonl": jsonTexts,
	"junit": xmlTexts, "checkstyle": xmlTexts, "html": htmlTexts,
	"github":      commandTexts,
	"md":          markdownTexts,
	"claimreview": jsonTexts, "annotations": jsonTexts,
	"csv": cellTexts, "csv-claims": cellTexts,
	"summary": func(t testing.TB, text string) []string {
		return plainLines(t, unmarkdown(strings.NewReplacer("<b>", "", "</b>", "").Replace(text)))
	},
}

func plainLines(_ testing.TB, text string) []string { return strings.Split(text, "\n") }

// jsonTexts are the strings of one JSON value or of several.
func jsonTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	for d := json.NewDecoder(strings.NewReader(text)); ; {
		var v any
		err := d.Decode(&v)
		if err == io.EOF {
			return out
		}
		require.NoError(t, err, text)
		out = append(out, stringsOf(v)...)
	}
}

func stringsOf(v any) (out []string) {
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case []any:
		for _, w := range v {
			out = append(out, stringsOf(w)...)
		}
	case map[string]any:
		for _, w := range v {
			out = append(out, stringsOf(w)...)
		}
	}
	return out
}

// sarifTexts are the strings of a log, without the escapes of its messages.
func sarifTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	for _, s := range jsonTexts(t, text) {
		out = append(out, s, strings.NewReplacer(`\\`, `\`, `\[`, "[", `\]`, "]", "{{", "{", "}}", "}").Replace(s))
	}
	return out
}

// xmlTexts are the attributes and the text of a document.
func xmlTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		require.NoError(t, err, text)
		switch token := token.(type) {
		case xml.StartElement:
			for _, a := range token.Attr {
				out = append(out, a.Value)
			}
		case xml.CharData:
			out = append(out, strings.Split(string(token), "\n")...)
		}
	}
}

func commandTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	list, rest := workflowCommands(t, text)
	for _, c := range list {
		out = append(out, strings.Split(c.data, "\n")...)
		for _, v := range c.props {
			out = append(out, v)
		}
	}
	return append(out, rest...)
}

// attacks are quotes that one or another format might take for something of its own.
var attacks = append([]string{
	"30 ]]> 40", "]]><!-- 30", "<![CDATA[30", "&#x1b;30", "30&copy;", `30" onclick="x`, "30%0A::error::x", "%25 30", "30,line=9", "a::b 30", "30\r\n::error::x",
	"[30](1)", "[30](javascript:x)", `\[30\](2)`, "{0} 30 {1}", "30 { } }}", "=30+1", `30 \`, "`30`", "30 | 40", "|30|", "**30**", "30]", "\x00 30", "\x1b[2J30", "30\u0085", "30 \U0001f4a3",
}, append(hostile, marked...)...)

// Law: in every format that is read back as it is meant to be, the words of a text are
// found as they are, or with a code in the place of what must not be printed.
func TestHostileWordsInEveryFormat(t *testing.T) {
	for _, f := range Formats {
		read, ok := readers[f.Name]
		require.True(t, ok, "no reader of %s", f.Name)
		t.Run(f.Name, func(t *testing.T) {
			for _, words := range attacks {
				if len(words) < shortQuote {
					keepsWords(t, f, read, words)
				}
			}
		})
	}
}

func keepsWords(t *testing.T, f Format, read func(testing.TB, string) []string, words string) {
	t.Helper()
	r := reportOf(figure("a.md", "", "30", ""), said("b.txt", "", words, ""))
	r.Sources[1].Publisher = words
	got := show(t, func(b *bytes.Buffer) error { return f.Write(b, r, Options{}) })
	all := strings.Join(read(t, got), "\n")
	if f.Name == "summary" || f.Name == "md" {
		all = strings.ReplaceAll(all, joiner, "")
		words = strings.ReplaceAll(words, joiner, "")
	}
	for _, form := range []string{prose(words), strings.ToValidUTF8(words, "\ufffd")} {
		if strings.Contains(all, form) || strings.Contains(all, strings.Trim(form, " ")) {
			return
		}
	}
	assert.Fail(t, "the words are gone", "%q in\n%s", words, got)
}

// Names of files too: a format shows them as they are, with codes, or percent-encoded.
func TestHostileNamesInEveryFormat(t *testing.T) {
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			for _, path := range []string{
				"a\nb.md", "a,b.md", "a:b.md", "a::b.md", "\x1b[2Ja.md", "a\u202eb.md", "::error::x.md", "##[error]x.md", "a b.md", "a]b.md", "a)b.md", "a<b>.md", `a"b.md`, "a&b.md", "a%41.md", "a#3.md", "-a.md", "1. a.md", "@a.md", "`a`.md", "javascript:a.md",
			} {
				r := reportOf(figure(path, "", "30", ""), figure("b.txt", "", "90", ""))
				r.Problems = []factcheck.Problem{{Path: path, Error: "no text", Fatal: true}}
				got := show(t, func(b *bytes.Buffer) error { return f.Write(b, r, Options{}) })
				all := strings.Join(readers[f.Name](t, got), "\n")
				if f.Name == "summary" || f.Name == "md" {
					all = strings.ReplaceAll(all, joiner, "")
				}
				assert.True(t, strings.Contains(all, name(path)) || strings.Contains(all, path) || strings.Contains(all, uri(path)), "%q in\n%s", path, got)
			}
		})
	}
}

// No words become a link or a placeholder of a SARIF message: the only links are ours.
func TestHostileWordsMakeNoLink(t *testing.T) {
	for _, words := range attacks {
		for _, path := range []string{"b.txt", words} {
			c := said(path, "", words, "")
			c.Speakers = []string{words}
			r := reportOf(figure("a.md", "", "30", ""), c)
			r.Sources[1].Publisher, r.Findings[0].Hints = words, []string{words}
			_, results := logOf(t, r, Options{})
			require.Len(t, results, 1)
			text := strings.NewReplacer("{{", "", "}}", "").Replace(results[0].Message.Text)
			assert.Len(t, link.FindAllString(text, -1), len(results[0].Related), "%q in\n%s", words, text)
			assert.NotRegexp(t, `[{}]`, text)
		}
	}
}
