package render

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarkdown(t *testing.T) {
	j := joiner
	tests := []struct{ words, want string }{
		{"killed 30,000 (of 40,000) on 3-4 May, 12:30.", "killed 30,000 (of 40,000) on 3-4 May, 12:30."},
		{"*a* _b_ ~~c~~ `d` $e$", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$"},
		{"[a](javascript:b) ![c](d)", `\[a\](javascript:b) !\[c\](d)`},
		{"<b> &amp; </b>", "&lt;b&gt; &amp;amp; &lt;/b&gt;"},
		{`\* a`, `\\\* a`},
		{"a | b", `a \| b`},
		{"- a", `\- a`}, {"+ a", `\+ a`}, {"---", `\---`}, {"===", `\===`}, {"1. a", `1\. a`}, {"12) a", `12\) a`},
		{"# a", `\#` + j + " a"}, {"1.5 km", `1\.5 km`}, {"-5", `\-5`}, {"  - a", `  \- a`},
		{"@anna a@b.org", "@" + j + "anna a@" + j + "b.org"},
		{"a/b#12, GH-12", "a/b#" + j + "12, GH" + j + "-12"},
		{"https://a.org www.a.org WWW.a.org", "https" + j + "://a.org www" + j + ".a.org WWW" + j + ".a.org"},
		{":bomb: :+1: :100: 12:30:45 a: b", ":" + j + "bomb: :" + j + "+1: :" + j + "100: 12:" + j + "30:45 a: b"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, markdown(tt.words))
		assert.Equal(t, tt.words, unmarkdown(tt.want))
	}
}

var escaped = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")

// unmarkdown is what a reader of Markdown sees, apart from joiners.
func unmarkdown(s string) string {
	s = strings.ReplaceAll(s, joiner, "")
	var b strings.Builder
	for s != "" {
		at := escaped.FindStringSubmatchIndex(s)
		if at == nil {
			b.WriteString(entities.Replace(s))
			break
		}
		b.WriteString(entities.Replace(s[:at[0]]))
		b.WriteString(s[at[2]:at[3]])
		s = s[at[1]:]
	}
	return b.String()
}

var entities = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// means are what would mean something to a viewer in words that were escaped.
var means = regexp.MustCompile("[`*_\\[\\]|~$<>]|&[^lga]|(?i:www\\.|\\w://|gh-\\d)|[@#][^" + joiner + "]|:[\\w+-]+:")

// Law: words in Markdown are read as they are, and nothing in them means anything.
func FuzzMarkdown(f *testing.F) {
	for _, s := range append(hostile, marked...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		words = strings.ReplaceAll(prose(words), joiner, "")
		got := markdown(words)
		assert.Equal(t, words, unmarkdown(got))
		bare := strings.ReplaceAll(escaped.ReplaceAllString(got, "·"), "&lt;", "·")
		assert.NotRegexp(t, means, bare)
		assert.NotRegexp(t, `^ *([-+=#]|\d+[.)])`, got)
	})
}

// marked are words that Markdown would make something of.
var marked = []string{
	"*a*", "[a](javascript:b)", "![a](http://b.org/c.png)", "<img src=x onerror=y>", "`a`", "``` a", "a | b", "1. a", "- a", "# a", "> a", "@anna", "#12", "a/b#12", "GH-12",
	"https://a.org", "www.a.org", ":bomb:", "$a$", "<!-- a", "&lt;", "\\", "a\\", "\\*", "[a]: b", "a\n===", "~~a~~", "[^1]", "a@b.org", "||a||",
}
