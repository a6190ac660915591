package read

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// tagFate is what becomes of a tag whose content is not wikitext of the page.
type tagFate uint8

const (
	tagGone   tagFate = iota // left out: a note, a list of them, a picture
	tagObject                // left out, but for the sign of what is no prose
	tagShown                 // shown as it stands
)

// wikiTags are the tags whose content is not read as wikitext.
var wikiTags = map[string]tagFate{
	"ref": tagGone, "references": tagGone, "gallery": tagGone, "templatestyles": tagGone, "includeonly": tagGone,
	"imagemap": tagGone, "timeline": tagGone, "inputbox": tagGone, "categorytree": tagGone, "section": tagGone,
	"s": tagGone, "del": tagGone, "strike": tagGone, "script": tagGone, "style": tagGone, "templatedata": tagGone,
	"mapframe": tagGone, "indicator": tagGone, "graph": tagGone,
	"math": tagObject, "chem": tagObject, "ce": tagObject, "score": tagObject, "code": tagObject, "kbd": tagObject, "samp": tagObject,
	"syntaxhighlight": tagObject, "source": tagObject, "hiero": tagObject, "maplink": tagObject,
	"nowiki": tagShown, "pre": tagShown,
}

// wikiWords are the tags that stand in a sentence and change none of its words.
var wikiWords = htmlNames(`b i u em strong small big tt span font abbr cite q var ins mark bdi bdo ruby rb sub time data
	poem nobr noinclude onlyinclude dfn rtc rt rp`)

// inline writes a range that is part of a line.
func (w *wikiWriter) inline(from, to, depth int) {
	if depth > maxWikiDepth {
		w.sign(from, to)
		return
	}
	start := from
	for i := from; i < to && !w.tooLarge(); {
		n := w.mark(i, to)
		if n == 0 {
			i++
			continue
		}
		w.words(start, i)
		if s, ok := w.at(i); ok && s.to <= to {
			w.span(s, depth)
			n = s.to - i
		} else {
			n = w.single(i, to)
		}
		i += n
		start = i
	}
	w.words(min(start, to), to)
}

// mark is how many bytes a mark has that begins here; 0 is none. Its length does not count.
func (w *wikiWriter) mark(i, to int) int {
	switch w.text[i] {
	case '<', '&', '_', '\n':
		return 1
	case '{', '[':
		if _, ok := w.at(i); ok {
			return 1
		}
		if i+1 < to && w.text[i+1] == w.text[i] {
			return 2
		}
	case '}', ']':
		if i+1 < to && w.text[i+1] == w.text[i] {
			return 2
		}
	case '\'':
		if i+1 < to && w.text[i+1] == '\'' {
			return 2
		}
	case 'h', 'f':
		if scheme(w.text[i:to]) > 0 && (i == 0 || !wordBefore(w.text[:i])) {
			return 1
		}
	case 0xc2, 0xe2, 0xef:
		return invisible(w.text[i:to])
	}
	return 0
}

// single writes a mark that stands alone, and returns its length.
func (w *wikiWriter) single(i, to int) int {
	switch c := w.text[i]; c {
	case '<':
		return w.tag(i, to)
	case '&':
		text, n := characterReference(w.text[i:to])
		switch {
		case n == 0:
			w.words(i, i+1)
			return 1
		case invisible([]byte(text)) != len(text):
			w.piece(text, i, i+n)
		}
		return n
	case '_':
		return w.switched(i, to)
	case '\n':
		if n := len(w.p.text); n > 0 && !isBlankByte(w.p.text[n-1]) {
			w.words(i, i+1)
		}
		return 1
	case '\'':
		return w.quotes(i, to)
	case 'h', 'f':
		end := i
		for end < to && w.text[end] > ' ' && strings.IndexByte("<>[]\"{}|", w.text[end]) < 0 {
			end++
		}
		end = i + addressLen(w.text[i:end])
		w.sign(i, end)
		return end - i
	case 0xc2, 0xe2, 0xef:
		return invisible(w.text[i:to])
	}
	w.leave(i, i+2) // a bracket that nothing closes, or opens
	return 2
}

// switched leaves out a word that says something to the program: "__NOTOC__".
func (w *wikiWriter) switched(i, to int) int {
	const longest = 32
	rest := w.text[i:min(to, i+longest)]
	if !bytes.HasPrefix(rest, []byte("__")) {
		w.words(i, i+1)
		return 1
	}
	n := bytes.Index(rest[2:], []byte("__"))
	if n <= 0 || bytes.ContainsFunc(rest[2:2+n], func(r rune) bool { return !unicode.IsUpper(r) }) {
		w.words(i, i+1)
		return 1
	}
	w.leave(i, i+n+4)
	return n + 4
}

// quotes leaves out the marks of bold and italic letters.
func (w *wikiWriter) quotes(i, to int) int {
	n := runLen(w.text[:to], i)
	marks := n
	switch {
	case n == 4:
		marks = 3
	case n > 5:
		marks = 5
	}
	w.words(i, i+n-marks)
	if marks == 3 || marks == 5 {
		w.embolden()
	}
	return n
}

// embolden begins or ends bold letters. The first on a page are what it is about.
func (w *wikiWriter) embolden() {
	if w.bold == 0 {
		w.bold = len(w.p.text) + 1
		return
	}
	if from := w.bold - 1; w.leads == "" && !w.sub && !w.cell && w.kind == sources.Paragraph && from < len(w.p.text) {
		w.leads = strings.TrimSpace(string(w.p.text[from:]))
	}
	w.bold = 0
}

// tag writes what a tag of HTML does to the text.
func (w *wikiWriter) tag(i, to int) int {
	t, ok := wikiTagAt(w.lower[:to], i)
	switch {
	case !ok:
		w.words(i, i+1)
		return 1
	case t.name == "br":
		w.lineBreak(i, t.to)
	case t.name == "sup":
		w.p.raise(!t.closing)
	case traits[t.name]&isBlock != 0:
		w.flush()
		w.element(t)
	case wikiWords[t.name] || wikiTags[t.name] == tagGone && hasTag(t.name):
	case hasTag(t.name) || traits[t.name] != 0:
		w.leave(i, t.to)
	default:
		w.words(i, i+1)
		return 1
	}
	return t.to - i
}

func hasTag(name string) bool {
	_, ok := wikiTags[name]
	return ok
}

// element says what the text in a block of HTML is.
func (w *wikiWriter) element(t wikiTagText) {
	if w.cell || w.sub {
		return
	}
	kind := sources.Paragraph
	switch t.name {
	case "blockquote":
		kind = sources.Quote
	case "li", "dt", "dd":
		kind = sources.Item
	case "td", "th":
		kind = sources.Cell
	case "caption":
		kind = sources.Caption
	case "h1", "h2", "h3", "h4", "h5", "h6":
		kind = sources.Heading
	default:
		return
	}
	if t.closing {
		kind = sources.Paragraph
	}
	w.kind = kind
}

// span writes what stands between two marks.
func (w *wikiWriter) span(s wikiSpan, depth int) {
	switch s.kind {
	case wikiComment: // is kept apart
	case wikiTag:
		w.content(s)
	case wikiTemplate:
		w.template(s, depth, false)
	case wikiParam:
		w.sign(s.from, s.to)
	case wikiTable:
		w.table(s, depth)
	case wikiLink:
		w.link(s, depth)
	case wikiAddress:
		n := bytes.IndexAny(w.text[s.in:s.inEnd], " \t")
		if n < 0 || len(bytes.TrimSpace(w.text[s.in+n:s.inEnd])) == 0 {
			w.leave(s.from, s.to)
			return
		}
		w.inline(s.in+n+1, s.inEnd, depth+1)
	}
}

// content writes what a tag holds that is no wikitext.
func (w *wikiWriter) content(s wikiSpan) {
	switch wikiTags[s.name] {
	case tagGone:
		w.leave(s.from, s.to)
	case tagObject:
		w.sign(s.from, s.to)
	case tagShown:
		if s.name == "pre" {
			w.flush()
		}
		w.raw(s.in, s.inEnd)
		if s.name == "pre" {
			w.flush()
		}
	}
}

// raw writes text in which only references to characters are marks.
func (w *wikiWriter) raw(from, to int) {
	for i := from; i < to; {
		n := bytes.IndexByte(w.text[i:to], '&')
		if n < 0 {
			n = to - i
		}
		w.words(i, i+n)
		if i += n; i < to {
			i += w.single(i, to)
		}
	}
}

// link writes what is shown of a link: its label, or else what it leads to.
func (w *wikiWriter) link(s wikiSpan, depth int) {
	bar := w.bar(s.in, s.inEnd)
	target := strings.TrimSpace(string(w.lower[s.in:bar]))
	space, _, spaced := strings.Cut(target, ":")
	switch space = strings.TrimSpace(space); {
	case spaced && w.forms.files[space]:
		w.picture(s, bar, depth)
	case spaced && (w.forms.dropped[space] || isLanguage(space)):
		w.leave(s.from, s.to)
	case bar < s.inEnd && len(bytes.TrimSpace(w.text[bar+1:s.inEnd])) > 0:
		w.inline(bar+1, s.inEnd, depth+1)
	default:
		from := s.in
		for from < bar && (w.text[from] == ':' || w.text[from] == ' ') {
			from++
		}
		w.inline(from, bar, depth+1)
	}
}

// bar is the first bar in a range that stands in nothing else, or its end.
func (w *wikiWriter) bar(from, to int) int {
	for i := from; i < to; {
		if s, ok := w.at(i); ok {
			i = s.to
			continue
		}
		if w.text[i] == '|' {
			return i
		}
		i++
	}
	return to
}

// isLanguage reports whether a name before a colon is that of a language, to whose pages
// such links lead from beside the page.
func isLanguage(name string) bool {
	first, rest, parted := strings.Cut(name, "-")
	ok := len(first) == 2 || len(first) == 3 || name == "simple"
	for _, c := range []byte(first + strings.ReplaceAll(rest, "-", "")) {
		ok = ok && isLetterByte(c)
	}
	return ok && (!parted || rest != "")
}

// picture writes the caption of a picture. Inside a sentence a picture is left out.
func (w *wikiWriter) picture(s wikiSpan, bar, depth int) {
	w.leave(s.from, s.to)
	if w.sub || w.cell || len(bytes.TrimSpace(w.p.text)) > 0 || bar == s.inEnd {
		return
	}
	from, to := 0, 0
	for i := bar + 1; i <= s.inEnd; {
		end := w.bar(i, s.inEnd)
		if !w.forms.option(strings.TrimSpace(string(w.lower[i:end]))) {
			from, to = i, end
		}
		i = end + 1
	}
	if from < to {
		w.as(sources.Caption, from, to, depth+1)
	}
}

// option reports whether an argument says how a picture is shown.
func (f *wikiForms) option(arg string) bool {
	if name, _, ok := strings.Cut(arg, "="); ok && f.options[strings.TrimSpace(name)] {
		return true
	}
	digits := strings.TrimSuffix(arg, "px")
	return arg == "" || f.options[arg] || digits != arg && strings.Trim(digits, "0123456789x ") == "" || !utf8.ValidString(arg)
}
