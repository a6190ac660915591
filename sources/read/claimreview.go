package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// ClaimReview reads a file of JSON-LD that has reviews of claims as fact-checkers publish
// them (schema.org ClaimReview): each claim that was reviewed is a block of prose. The
// source is whoever made the claim, not who reviewed it, and is dated as the claim is. Of
// the verdict it is read whether the claim was found wrong: then it is no evidence, and
// what it claims is denied. A verdict that is not understood is told.
func ClaimReview(known sources.Source, data []byte) (sources.Document, error) {
	t, err := transcribe(data, known.Encoding)
	if err != nil {
		return sources.Document{}, err
	}
	known.Encoding = t.encoding
	if tooNested(t.text) {
		return sources.Document{}, fmt.Errorf("brackets stand in more than %d others", maxLDDepth)
	}
	var value any
	if err := json.Unmarshal(t.text, &value); err != nil {
		return sources.Document{}, jsonFault(t.text, err)
	}
	found := reviewed(t.text)
	doc := sources.Document{Source: known, Raw: data, Blocks: t.settle(found.claims)}
	if len(doc.Blocks) == 0 {
		return sources.Document{}, errors.New(`no claim was found: of JSON only ClaimReview with its "claimReviewed" is read`)
	}
	if reviews := reviewsIn(value); len(reviews) == 1 {
		doc.Source = merge(doc.Source, ofReview(reviews[0]))
	}
	complete(&doc)
	return doc, t.tell(found.doubt(doc))
}

// jsonFault says where a file is no JSON.
func jsonFault(text []byte, err error) error {
	if e := (*json.SyntaxError)(nil); errors.As(err, &e) {
		line := 1 + bytes.Count(text[:min(int(e.Offset), len(text))], []byte("\n"))
		return fmt.Errorf("line %d: not JSON: %s", line, e.Error())
	}
	return fmt.Errorf("not JSON: %w", err)
}

// reviewsIn finds the reviews in a value.
func reviewsIn(value any) []map[string]any {
	var out []map[string]any
	queue := []any{value}
	for i := 0; i < len(queue) && i < maxLDNodes; i++ {
		switch v := queue[i].(type) {
		case []any:
			queue = append(queue, v...)
		case map[string]any:
			if slices.Contains(ldTypes(v["@type"]), "ClaimReview") {
				out = append(out, v)
			}
			queue = append(queue, v["@graph"], v["mainEntity"], v["dataFeedElement"], v["item"])
		}
	}
	return out
}

// ofReview is the source of a claim as its review tells it.
func ofReview(review map[string]any) sources.Source {
	item, _ := review["itemReviewed"].(map[string]any)
	who := ldNames(item["author"])
	s := sources.Source{Authors: who, Publisher: strings.Join(who, ", "), Language: ldName(review["inLanguage"])}
	s.Published, _ = parseDate(ldText(item["datePublished"]))
	for _, at := range append([]any{item["firstAppearance"]}, ldList(item["appearance"])...) {
		if s.URL == "" {
			s.URL = firstOf(webAddress(at), webAddress(item["url"]))
		}
	}
	return s
}

func webAddress(v any) string {
	if o, ok := v.(map[string]any); ok {
		return firstOf(ldText(o["url"]), ldText(o["@id"]))
	}
	return ldText(v)
}

// ldFrame is an object or a list of a JSON text that is being read.
type ldFrame struct {
	key    string // the member of an object that this is the value of
	name   string // of an object: the member whose value comes next; empty where a name comes next
	list   bool
	claims []int // blocks of claims that stand in it as such
	rating rating
	found  verdict // of the ratings it has: wrong if one is
	told   string  // its rating in the words of the file
}

// reviews are the claims of a file, what was found of each, and in which words.
type reviews struct {
	claims []sources.Block
	found  []verdict
	told   []string
}

// doubt tells of the claims on which there is a verdict that is not understood.
func (r reviews) doubt(doc sources.Document) error {
	var issues []Issue
	lines := sources.NewLines(doc.Raw, doc.Source.Encoding)
	for i, b := range doc.Blocks {
		if r.found[i] != unclear || r.told[i] == "" {
			continue
		}
		at := lines.At(b.Start)
		text := fmt.Sprintf("the verdict %q of a review is not understood: its claim is read as it stands", r.told[i])
		issues = append(issues, Issue{Line: at.Line, Column: at.Column, Text: text})
	}
	return addIssues(nil, issues)
}

// reviewed makes a block of each string that is a claim under review, and marks those
// that their review finds wrong.
func reviewed(text []byte) (out reviews) {
	d := json.NewDecoder(bytes.NewReader(text))
	open := []ldFrame{{list: true}}
	for {
		before := int(d.InputOffset())
		token, err := d.Token()
		if err != nil {
			return out
		}
		at := &open[len(open)-1]
		switch v := token.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				f := ldFrame{key: at.name, list: v == '['}
				if at.list {
					f.key = at.key
				}
				at.name = ""
				open = append(open, f)
				continue
			}
			open = open[:len(open)-1]
			open[len(open)-1].close(at, &out)
			continue
		case string:
			if !at.list && at.name == "" {
				at.name = v
				continue
			}
			if at.name == "claimReviewed" {
				if b := stringBlock(text, before, int(d.InputOffset())); strings.TrimSpace(b.Text) != "" {
					at.claims = append(at.claims, len(out.claims))
					out.claims, out.found, out.told = append(out.claims, b), append(out.found, unclear), append(out.told, "")
				}
			}
		}
		at.rating.set(at.name, token)
		at.name = ""
	}
}

// close takes over what an object or a list inside of another says of it, and gives the
// verdict of a review on its claims.
func (f *ldFrame) close(inner *ldFrame, out *reviews) {
	if inner.key == "reviewRating" {
		v, told := inner.found, inner.told
		if !inner.list {
			v, told = max(v, inner.rating.verdict()), firstOf(told, inner.rating.told())
		}
		f.found, f.told = max(f.found, v), firstOf(f.told, told)
		return
	}
	for _, n := range inner.claims {
		out.claims[n].Refuted = inner.found == wrong
		out.found[n], out.told[n] = inner.found, inner.told
	}
}

// stringBlock is the string that ends at an offset of a JSON text, as its reader sees it.
func stringBlock(text []byte, from, end int) sources.Block {
	start := from + bytes.IndexByte(text[from:end], '"') + 1
	end--
	b := sources.Block{Start: start, End: end}
	var out strings.Builder
	for i := start; i < end; {
		if shown, size := pageReference(text[i:end]); size > 0 {
			b.Map = append(b.Map, sources.Run{Text: out.Len(), TextLen: len(shown), File: i, FileLen: size})
			out.WriteString(shown)
			i += size
			continue
		}
		n := bytes.IndexAny(text[i:end], "\\&")
		if n == 0 && text[i] == '&' {
			n = 1
		}
		if n < 0 {
			n = end - i
		}
		if n > 0 {
			b.Map = append(b.Map, sources.Run{Text: out.Len(), TextLen: n, File: i, FileLen: n})
			out.Write(text[i : i+n])
			i += n
			continue
		}
		r, size := jsonEscape(text[i:end])
		b.Map = append(b.Map, sources.Run{Text: out.Len(), TextLen: utf8.RuneLen(r), File: i, FileLen: size, Piece: utf8.RuneLen(r) == size})
		out.WriteRune(r)
		i += size
	}
	b.Text = out.String()
	return b
}

// pageReference is what a reference to a character shows that was left in the text when
// it was taken over from a page: "&#039;".
func pageReference(s []byte) (shown string, size int) {
	if s[0] != '&' {
		return "", 0
	}
	if shown, size = characterReference(s); size == 0 || s[size-1] != ';' {
		return "", 0
	}
	return shown, size
}

// jsonEscape reads an escape of JSON.
func jsonEscape(s []byte) (rune, int) {
	if len(s) < 2 {
		return utf8.RuneError, len(s)
	}
	if i := strings.IndexByte("bfnrt", s[1]); i >= 0 {
		return rune("\b\f\n\r\t"[i]), 2
	}
	if s[1] != 'u' {
		return rune(s[1]), 2
	}
	r := hexRune(s)
	if next := s[min(6, len(s)):]; utf16.IsSurrogate(r) && len(next) >= 6 && next[0] == '\\' && next[1] == 'u' {
		if pair := utf16.DecodeRune(r, hexRune(next)); pair != utf8.RuneError {
			return pair, 12
		}
	}
	if utf16.IsSurrogate(r) {
		r = utf8.RuneError
	}
	return r, min(6, len(s))
}

func hexRune(s []byte) rune {
	if len(s) < 6 {
		return utf8.RuneError
	}
	n, err := strconv.ParseUint(string(s[2:6]), 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	return rune(n)
}
