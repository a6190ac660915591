package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// Annotations writes a report as Web Annotations of the W3C, for programs that show
// remarks beside a text: one for each claim on a side of each finding that is shown, with
// what the finding says as its body. An input that was not read has one of its own, and
// the label of the collection says how much was found and what else was wrong.
//
// A place is given by its words with what stands around them (TextQuoteSelector). Where
// the target is a file, its bytes are given too (DataPositionSelector). There is no
// TextPositionSelector: that counts the characters of the text that a browser makes of a
// page, with its scripts, menus and white space, and a report only knows the blocks of
// prose in it; and the page at an address need not be the file that was read. A target is
// the address of its source, or the path of the file as a relative reference.
func Annotations(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o)
	n, sum := 0, sha256.New()
	b.annotated(func(id string, _ func() annotation) {
		n++
		fmt.Fprintln(sum, id)
	})
	id := annotationURN + "report:" + hex.EncodeToString(sum.Sum(nil)[:16])
	s := newStream(w)
	s.object(collection{
		Context: "http://www.w3.org/ns/anno.jsonld", ID: id, Type: "AnnotationCollection", Label: b.standing(),
		Generator: generator{homepage, "Software", orWord(prose(b.Tool.Name), "factcheck")}, Total: n,
	}, "first")
	s.list(page{ID: id + ":1", Type: "AnnotationPage"}, "items")
	b.annotated(func(id string, make func() annotation) {
		a := make()
		a.ID = id
		s.item(a)
	})
	return s.end()
}

const annotationURN = "urn:factcheck:"

type collection struct {
	Context   string    `json:"@context"`
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Label     string    `json:"label"`
	Generator generator `json:"generator"`
	Total     int       `json:"total"`
}

type generator struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Name string `json:"name"`
}

type page struct {
	ID    string `json:"id"`
	Type  string `json:"type"`
	Start int    `json:"startIndex"`
}

type annotation struct {
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Body       []annotationBody `json:"body"`
	Target     annotationTarget `json:"target"`
}

type annotationBody struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose,omitempty"`
	Value    string `json:"value"`
	Format   string `json:"format"`
	Language string `json:"language,omitempty"`
}

type annotationTarget struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector,omitempty"`
}

// selector is a TextQuoteSelector, which has words, or a DataPositionSelector, which has
// ends.
type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// annotated goes over the annotations of a report, each by its name and made when it is
// asked for.
func (b *book) annotated(each func(id string, make func() annotation)) {
	for n, t := range b.troubles() {
		if t.path != "" {
			each(annotationURN+"input:"+strconv.Itoa(n+1), func() annotation {
				return b.annotation(t.text, "", annotationTarget{Source: b.reference(t.path)})
			})
		}
	}
	seen := map[string]int{}
	for i := range b.Findings {
		f := &b.Findings[i]
		if f.Rule == "" || !b.shown(f) {
			continue
		}
		text := sync.OnceValue(func() string { return b.message(f) })
		for _, s := range f.Sides {
			for _, ref := range s.Claims {
				seen[f.ID]++
				id := annotationURN + orWord(uri(f.ID), "finding") + ":" + strconv.Itoa(seen[f.ID])
				each(id, func() annotation { return b.annotation(text(), f.Rule, b.target(b.claim(ref))) })
			}
		}
	}
}

func (b *book) annotation(text, rule string, t annotationTarget) annotation {
	a := annotation{Type: "Annotation", Motivation: "assessing", Target: t}
	a.Body = []annotationBody{{Type: "TextualBody", Value: text, Format: "text/plain", Language: b.Tag()}}
	if rule = prose(rule); rule != "" {
		a.Body = append(a.Body, annotationBody{Type: "TextualBody", Purpose: "tagging", Value: rule, Format: "text/plain"})
	}
	return a
}

// reference is the address of a source, or else that of its file.
func (b *book) reference(key string) string {
	if s := b.sources[key]; s != nil {
		if address := webAddress(s.URL); address != "" {
			return address
		}
	}
	return orWord(webAddress(key), b.fileURI(key))
}

// target is the place of a claim.
func (b *book) target(c *claims.Claim) annotationTarget {
	at := c.Citation
	t := annotationTarget{Source: b.reference(at.Source)}
	if at.Quote != "" {
		t.Selector = append(t.Selector, selector{Type: "TextQuoteSelector", Exact: at.Quote, Prefix: prefixOf(at), Suffix: suffixOf(at)})
	}
	if at.Part == "" && at.Start >= 0 && at.End > at.Start && t.Source == b.fileURI(at.Source) {
		t.Selector = append(t.Selector, selector{Type: "DataPositionSelector", Start: &at.Start, End: &at.End})
	}
	return t
}

// contextPoints is how many code points of what stands around a quote are given.
const contextPoints = 32

// prefixOf is what stands before a quote. It begins with a whole character.
func prefixOf(at sources.Citation) string {
	s := at.Before
	for n := utf8.RuneCountInString(s); n > contextPoints; n-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return strings.TrimLeftFunc(s, continues)
}

// suffixOf is what stands behind a quote. It ends with a whole character.
func suffixOf(at sources.Citation) string {
	n := 0
	for i, r := range at.After {
		if n++; n > contextPoints && !continues(r) {
			return at.After[:i]
		}
		if n > 2*contextPoints {
			return at.After[:i]
		}
	}
	return at.After
}

// continues reports whether a code point belongs to the character before it.
func continues(r rune) bool {
	return unicode.Is(unicode.M, r) || r == '\u200d' || unicode.Is(unicode.Variation_Selector, r)
}
