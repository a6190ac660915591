package read

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/sources"
)

// Broken pages part where browsers part them. The tree that the library builds as
// browsers do is the judge: what it has in two blocks must never be one here, and
// every word is in both.
func TestHTMLPartsLikeBrowsers(t *testing.T) {
	for seed := range uint64(3000) {
		page := brokenPage(rand.New(rand.NewPCG(seed, 1)))
		root, err := html.Parse(strings.NewReader(page))
		require.NoError(t, err)
		blockOf, words := map[string]int{}, 0
		treeWords(root, func(block int, word string) { blockOf[word], words = block, words+1 })
		for _, d := range readHTMLPage([]byte(page), false).drafts {
			fields := strings.Fields(d.Text)
			for _, word := range fields {
				require.Equal(t, blockOf[fields[0]], blockOf[word], "%s\n%q is two blocks of a browser", page, d.Text)
			}
			words -= len(fields)
		}
		require.Zero(t, words, "%s\nwords are lost or made", page)
	}
}

// And what is read as an item, a heading, a quote is that in a browser. Tables are
// left out, for browsers move what stands in them and in no cell, and parts of
// sentences, for a heading in one that is left open is another matter to them.
func TestHTMLKindsLikeBrowsers(t *testing.T) {
	for seed := range uint64(3000) {
		page := brokenPage(rand.New(rand.NewPCG(seed, 4)))
		for _, part := range strings.Fields("table caption tbody tr td th span b i a em font") {
			page = strings.ReplaceAll(page, "<"+part+">", "")
		}
		root, err := html.Parse(strings.NewReader(page))
		require.NoError(t, err)
		kinds := map[string]sources.BlockKind{}
		for n := range root.Descendants() {
			if n.Type == html.TextNode {
				for word := range strings.FieldsSeq(n.Data) {
					kinds[word] = kindAround(n)
				}
			}
		}
		for _, d := range readHTMLPage([]byte(page), false).drafts {
			for word := range strings.FieldsSeq(d.Text) {
				require.Equal(t, kinds[word], d.kind, "%s\n%s", page, word)
			}
		}
	}
}

// kindAround is the kind of block that the elements around a node make of it.
func kindAround(n *html.Node) sources.BlockKind {
	for up := range n.Ancestors() {
		switch up.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			return sources.Heading
		case "li", "dt", "dd":
			return sources.Item
		case "blockquote":
			return sources.Quote
		case "article", "section":
			return sources.Paragraph
		}
	}
	return sources.Paragraph
}

// brokenPage makes a page of tags that hardly fit, and words that are told apart.
func brokenPage(r *rand.Rand) string {
	tags := strings.Fields("p div li ul ol span b i a table tr table tr td th h2 blockquote section td tr li p div em caption tbody dl dd dt form h3 pre article center font h1")
	var s strings.Builder
	s.WriteString("<body>")
	for i := range 4 + r.IntN(14) {
		switch tag := tags[r.IntN(len(tags))]; r.IntN(5) {
		case 0, 1:
			fmt.Fprintf(&s, " w%d ", i)
		case 2, 3:
			s.WriteString("<" + tag + ">")
		default:
			s.WriteString("</" + tag + ">")
		}
	}
	return s.String()
}

// treeWords yields the words of a tree, each with the block it stands in.
func treeWords(root *html.Node, yield func(block int, word string)) {
	block := 0
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		parts := n.Type == html.ElementNode && traits[n.Data]&isBlock != 0
		if parts {
			block++
		}
		if n.Type == html.TextNode {
			for word := range strings.FieldsSeq(n.Data) {
				yield(block, word)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if parts {
			block++
		}
	}
	walk(root)
}

// The same prose reads the same as a page and as plain text.
func TestHTMLReadsLikeText(t *testing.T) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 2))
		var paragraphs, pages []string
		for range 1 + r.IntN(6) {
			p := proseOf(r)
			paragraphs = append(paragraphs, p)
			pages = append(pages, "<p>"+dress(r, p)+[]string{"</p>", "", "\n"}[r.IntN(3)])
		}
		text, err := Text(sources.Source{}, []byte(strings.Join(paragraphs, "\n\n")))
		require.NoError(t, err)
		page := surround(r, strings.Join(pages, "<!-- between -->"))
		if diff := cmp.Diff(foldedTexts(text), foldedTexts(readHTML(t, page))); diff != "" {
			t.Fatalf("%s (-text +page)\n%s", page, diff)
		}
	}
}

func foldedTexts(d sources.Document) []string {
	var all []string
	for _, b := range d.Blocks {
		all = append(all, strings.Join(strings.Fields(b.Text), " "))
	}
	return all
}

// proseOf makes a paragraph of some sentences.
func proseOf(r *rand.Rand) string {
	words := strings.Fields("Ten people died more than 20,000 about £5 “they” in Ostwick & Kelmar café naïve 東京 ½ a<b x>y 1.5 R&D 30–40 can't “no”, (perhaps) AT&T &amp; 100% Überall")
	var all []string
	for range 5 + r.IntN(40) {
		all = append(all, words[r.IntN(len(words))])
	}
	return "So " + strings.Join(all, " ") + " ended."
}

// dress writes prose as pages do: with tags around words and parts of words,
// characters by reference, and white space of all kinds.
func dress(r *rand.Rand, prose string) string {
	var s strings.Builder
	var open []string
	for _, c := range prose {
		if r.IntN(12) == 0 {
			tag := []string{"b", "em", "span", "i", "font", "small", "u", "strong"}[r.IntN(8)]
			s.WriteString("<" + tag + []string{"", " class='x y'", " title=\"<p>30\"", "\n"}[r.IntN(4)] + ">")
			open = append(open, tag)
		}
		if len(open) > 0 && r.IntN(8) == 0 {
			s.WriteString("</" + open[len(open)-1] + ">")
			open = open[:len(open)-1]
		}
		if r.IntN(40) == 0 {
			s.WriteString([]string{"<!-- 30 -->", "<wbr>", "&shy;", "&#8203;", "</x>", "<!>"}[r.IntN(6)])
		}
		s.WriteString(dressed(r, c))
	}
	slices.Reverse(open)
	for _, tag := range open {
		s.WriteString("</" + tag + ">")
	}
	return s.String()
}

func dressed(r *rand.Rand, c rune) string {
	switch {
	case c == ' ':
		return []string{" ", "\n", "  ", "\r\n", " \t\n ", "&#32;", " <b> </b>", "<br>", "\n<!-- x -->\n"}[r.IntN(9)]
	case c == '<' || c == '&':
		return map[rune]string{'<': "&lt;", '&': "&amp;"}[c]
	case r.IntN(20) == 0 && (c >= ' ' && c < 0x7f || c >= 0xa0):
		return fmt.Sprintf([]string{"&#%d;", "&#x%x;", "&#X%X;"}[r.IntN(3)], c)
	}
	return string(c)
}

// surround puts what is no article around one.
func surround(r *rand.Rand, article string) string {
	before := []string{"", "<nav><ul><li><a href=/>Home 30</a></ul></nav>", "<header>The Post</header>", "<div class=share>Share 30</div>", "<script>30</script>", "<form><input value=30></form>"}
	after := []string{"", "<aside><p>Thirty people died in Kelmar.</aside>", "<footer>© 30</footer>", "<ul><li><a href=/x>Thirty die in Kelmar</a></ul>", "<style>30</style>", "<svg><text>30</svg>"}
	around := [][2]string{{"", ""}, {"<article>", "</article>"}, {"<main>", "</main>"}, {"<div><div>", "</div></div>"}, {"<main><article><section>", "</section></article></main>"}, {"<table><tr><td width=70%><p>", "</table>"}}
	in := around[r.IntN(len(around))]
	page := before[r.IntN(len(before))] + before[r.IntN(len(before))] + in[0] + article + in[1] + after[r.IntN(len(after))] + after[r.IntN(len(after))]
	return []string{"", "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>"}[r.IntN(2)] + page
}

// A character reference is what the library takes it for.
func TestCharacterReferences(t *testing.T) {
	for _, s := range []string{
		"&amp;", "&amp", "&ampx", "&notit;", "&notin;", "&not", "&noti", "&#38;", "&#38", "&#x26;", "&#X26x", "&#;", "&#x;", "&", "&&amp;", "&;",
		"&semi;", "&lt;b", "&frac12", "&frac123;", "&CounterClockwiseContourIntegral;", "&CounterClockwiseContourIntegralx;", "&NotEqualTilde;",
		"&#0;", "&#128;", "&#xD800;", "&#x110000;", "&#99999999999999999999;", "&zzz;", "&AMP;", "&Amp;", "&copy2010;", "&sup2;", "&sup", "&amp;amp;", "&a&b;",
	} {
		require.Equal(t, html.UnescapeString(s), unescaped(s), "%q", s)
	}
}

func unescaped(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '&' {
			if text, n := characterReference([]byte(s[i:])); n > 0 {
				out.WriteString(text)
				i += n
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}

func FuzzCharacterReferences(f *testing.F) {
	for _, s := range []string{"&amp;&notit;&#x26;", "&#1&a;&copy", "&Gt;&ngE;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if i := strings.Index(s, "&#"); i >= 0 && strings.ContainsAny(s[i:], "0123456789") && len(s) > 11 {
			t.Skip("the library's numbers overflow")
		}
		require.Equal(t, html.UnescapeString(s), unescaped(s))
	})
}

// FuzzHTMLProse: every word of a text is in the page that is made of it, whatever its
// characters and however they are written.
func FuzzHTMLProse(f *testing.F) {
	for i, s := range []string{"Ten people died.", "Über 20,000 tote & <b>", "東京で\u00a010人 \U0001F600 ½", "a\u0301\u200d\r\n\tb", "\u2028x\u0085y \ufffd"} {
		f.Add(s, uint64(i))
	}
	f.Fuzz(func(t *testing.T, prose string, seed uint64) {
		prose = strings.Map(func(r rune) rune {
			if r == 0 || r == '\ufffc' || r > 0x7f && invisible([]byte(string(r))) > 0 {
				return -1
			}
			return r
		}, strings.ToValidUTF8(prose, "?"))
		want := strings.Fields(prose)
		if len(want) == 0 {
			t.Skip("nothing to read")
		}
		r := rand.New(rand.NewPCG(seed, 5))
		doc := readHTML(t, "<!doctype html><p>"+dress(r, prose)+"</p>")
		require.Equal(t, want, strings.Fields(strings.Join(foldedTexts(doc), " ")))
	})
}

// FuzzHTML: whatever the bytes, blocks keep their place, and what is read of them is
// text.
func FuzzHTML(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 3))
	for range 20 {
		f.Add([]byte(brokenPage(r)))
		f.Add([]byte(surround(r, "<p>"+dress(r, proseOf(r)))))
	}
	for _, s := range []string{
		"<p>Ten<sup>1</sup><a href=#cite>[2]</a>10<sup>3</sup> km<sup>2</sup><q>x<q>", "<title>a</title><h1>a</h1><svg><![CDATA[x]]><p>b</svg>",
		"<table><td>1<td>2<table><tr><th>3</table></table><pre>a\n\nb</pre>", "<p hidden>a<span hidden>b<div>c</span>d</div><s>e<p>f",
		"<?xml version='1.0' encoding='iso-8859-1'?><p/>\xe9t\xe9 <a href='x'/>b", "\xff\xfe<\x00p\x00>\x00a\x00&\x00#\x003\x001\x00;\x00", "<plaintext>a<b",
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":["a"],"author":{"name":1}}</script><p>a`, "<a href=x>a<p>b</a>c<a href=y>d",
		"<!--a--!><!-->b<!--", "<p>a&nbsp;<br>&nbsp;<br>b&", "<button>a<p>b</button><select><p>c", "<meta charset=koi8-r><p>\xc1\xc2&shy;\xd0",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := HTML(sources.Source{Path: "a.html"}, data)
		var meta *MetadataError
		if err != nil && !errors.As(err, &meta) {
			require.Empty(t, doc.Blocks)
			return
		}
		require.NotEmpty(t, doc.Blocks)
		if tagged(doc.Raw) {
			checkPage(t, doc)
		}
		for _, b := range doc.Blocks {
			require.True(t, utf8.ValidString(b.Text))
		}
	})
}
