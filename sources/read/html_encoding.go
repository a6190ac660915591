package read

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/sources"
)

// prescan is how many bytes of a page may hold the name of its encoding.
const prescan = 1024

// htmlEncoding returns the encoding that a page is to be read in: the known one, or
// what it declares, or nothing. A page that declares one byte a character and is
// UTF-8 was declared by somebody else than whoever wrote it. A name that nobody
// knows says nothing.
func htmlEncoding(known string, data []byte) string {
	if known != "" {
		return known
	}
	declared := declaredEncoding(data[:min(len(data), prescan)])
	name, ok := encodingNamed(declared)
	if !ok {
		return ""
	}
	if isUTF16(name) {
		return sources.UTF8 // it could be read as ASCII
	}
	if good, bad := countUTF8(data); good > 0 && bad == 0 {
		return sources.UTF8
	}
	return name
}

// declaredEncoding returns the label of an encoding in the beginning of a page, in
// its XML declaration or a meta element.
func declaredEncoding(data []byte) string {
	text := bytes.TrimSpace(data)
	if end := bytes.Index(text, []byte("?>")); end > 0 && bytes.HasPrefix(text, []byte("<?xml")) {
		if label := afterName(string(text[:end]), "encoding"); label != "" {
			return label
		}
	}
	tokens := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			if label := metaEncoding(tokens); label != "" {
				return label
			}
		}
	}
}

// metaEncoding returns the label of an encoding in a meta element.
func metaEncoding(tokens *html.Tokenizer) string {
	name, more := tokens.TagName()
	if string(name) != "meta" {
		return ""
	}
	var a htmlAttrs
	for more {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		a.set(key, value)
	}
	if a.charset != "" {
		return a.charset
	}
	if strings.EqualFold(a.equiv, "content-type") {
		return afterName(a.content, "charset")
	}
	return ""
}

// afterName returns what a name is set to: charset=utf-8, encoding="UTF-8".
func afterName(s, name string) string {
	i := strings.Index(strings.ToLower(s), name)
	if i < 0 {
		return ""
	}
	value, ok := strings.CutPrefix(strings.TrimSpace(s[i+len(name):]), "=")
	if !ok {
		return ""
	}
	value = strings.TrimLeft(value, ` "'`)
	if end := strings.IndexAny(value, ` "';`); end >= 0 {
		value = value[:end]
	}
	return value
}
