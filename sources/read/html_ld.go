package read

import (
	"bytes"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// Bounds on JSON-LD.
const (
	maxLD      = 1 << 20 // bytes of all of it
	maxLDDepth = 64      // brackets in brackets
	maxLDNodes = 10000   // objects that are looked at
)

// ldArticle is an article as JSON-LD describes it.
type ldArticle struct {
	headline, name, publisher, url, language string
	published, modified                      string
	authors                                  []string
	news                                     bool
	whole                                    bool // it is an article, not the page around one
}

func isLD(kind string) bool {
	kind, _, _ = strings.Cut(kind, ";")
	return strings.EqualFold(strings.TrimSpace(kind), "application/ld+json")
}

// addLD reads a script of JSON-LD. What is no JSON, too large or too deep says
// nothing.
func (h *headData) addLD(script []byte) {
	h.ldBytes += len(script)
	script = unwrapScript(script)
	if h.ldBytes > maxLD || tooNested(script) {
		return
	}
	var value any
	if json.Unmarshal(script, &value) != nil {
		return
	}
	queue := []any{value}
	for i := 0; i < len(queue) && i < maxLDNodes; i++ {
		switch v := queue[i].(type) {
		case []any:
			queue = append(queue, v...)
		case map[string]any:
			h.ldObject(v)
			queue = append(queue, v["@graph"], v["mainEntity"], v["mainEntityOfPage"])
		}
	}
}

// unwrapScript takes off the comment that some pages put around a script, and makes
// spaces of the line ends that some have in strings.
func unwrapScript(s []byte) []byte {
	s = bytes.TrimSpace(bytes.Map(func(r rune) rune { return max(r, ' ') }, s))
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		s = bytes.TrimSpace(bytes.TrimPrefix(s, []byte(mark)))
	}
	for _, mark := range []string{"-->", "]]>", "//"} {
		s = bytes.TrimSpace(bytes.TrimSuffix(s, []byte(mark)))
	}
	return s
}

// tooNested reports whether brackets nest deeper than is read. It counts those in
// strings too, which is no loss.
func tooNested(s []byte) bool {
	depth := 0
	for _, c := range s {
		switch c {
		case '[', '{':
			if depth++; depth > maxLDDepth {
				return true
			}
		case ']', '}':
			depth--
		}
	}
	return false
}

// ldObject keeps an object if it is an article, or a page.
func (h *headData) ldObject(v map[string]any) {
	a := ldArticle{
		headline:  ldText(v["headline"]),
		name:      ldText(v["name"]),
		publisher: ldName(v["publisher"]),
		url:       firstOf(ldText(v["url"]), ldID(v["mainEntityOfPage"])),
		language:  ldName(v["inLanguage"]),
		published: firstOf(ldText(v["datePublished"]), ldText(v["dateCreated"])),
		modified:  ldText(v["dateModified"]),
		authors:   ldNames(v["author"]),
	}
	page := false
	for _, t := range ldTypes(v["@type"]) {
		if t == liveReport {
			h.live = true
			h.addUpdates(v["liveBlogUpdate"])
		}
		switch {
		case strings.HasSuffix(t, "NewsArticle"):
			a.news, a.whole = true, true
		case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "Posting"), t == "Report":
			a.whole = true
		case t == "WebPage":
			page = true
		}
	}
	if a.whole || page {
		h.articles = append(h.articles, a)
	}
}

// article returns the article that the page describes: the one with its address, or
// else the first, or else the page.
func (h *headData) article() ldArticle {
	best, rank := ldArticle{}, 0
	address := firstOf(h.canonical, h.values["og:url"])
	for _, a := range h.articles {
		r := 1
		if a.whole {
			r = 2
		}
		if a.whole && address != "" && a.url == address {
			r = 3
		}
		if r > rank {
			best, rank = a, r
		}
	}
	return best
}

// ldTypes returns the names of an object's types without their address.
func ldTypes(v any) []string {
	var all []string
	for _, t := range ldList(v) {
		if s, ok := t.(string); ok {
			all = append(all, s[strings.LastIndexAny(s, "/#:")+1:])
		}
	}
	return all
}

func ldList(v any) []any {
	if all, ok := v.([]any); ok {
		return all
	}
	return []any{v}
}

// ldText returns a string, as text: many pages write references to characters into
// their JSON.
func ldText(v any) string {
	s, _ := v.(string)
	if len(s) > maxAttr {
		return ""
	}
	return strings.TrimSpace(html.UnescapeString(s))
}

// ldName returns a name that stands there or in an object.
func ldName(v any) string {
	for _, v := range ldList(v) {
		if o, ok := v.(map[string]any); ok {
			v = o["name"]
		}
		if s := ldText(v); s != "" {
			return s
		}
	}
	return ""
}

func ldNames(v any) []string {
	var all []string
	for _, v := range ldList(v) {
		if name := ldName(v); name != "" && len(all) < maxAuthors {
			all = append(all, name)
		}
	}
	return all
}

func ldID(v any) string {
	if o, ok := v.(map[string]any); ok {
		return firstOf(ldText(o["@id"]), ldText(o["url"]))
	}
	return ldText(v)
}
