package render

import (
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// ClaimReview writes a draft of a fact check for each finding that is shown, in the
// vocabulary of schema.org: a DataFeed of ClaimReviews, each of which can stand in a page
// of its own. None has a verdict: there is no ratingValue, the rating's name says that it
// is a draft, creativeWorkStatus too, and author, url and datePublished, which only those
// know who publish the review, are missing. What a source does not say is left out, never
// guessed: the speaker of a claim has no type, because a text does not say whether "the
// ministry" is a person. The feed's description says how much was found and what could
// not be read.
//
// The claim that is reviewed is the finding's first, in at most 75 columns around its
// figure. It appears where a source of its side has an address of the web, first in the
// earliest of them if all of the side are dated; the sources of the other sides are
// cited. The JSON may stand in a script element of a page as it is.
func ClaimReview(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o)
	head := feed{Context: schemaOrg, Type: "DataFeed", Name: b.Say("web.feed"), Description: b.standing(), Language: b.Tag()}
	s := newStream(w)
	s.list(head, "dataFeedElement")
	for i := range b.Findings {
		if f := &b.Findings[i]; f.Rule != "" && b.shown(f) {
			s.item(b.review(f))
		}
	}
	return s.end()
}

const schemaOrg = "https://schema.org"

// standing says how much was found, and what was not read or not compared.
func (b *book) standing() string {
	parts := []string{b.outline()}
	for _, t := range b.troubles() {
		parts = append(parts, b.lineOf(t))
	}
	return strings.Join(parts, "; ")
}

type feed struct {
	Context     string `json:"@context"`
	Type        string `json:"@type"`
	Name        string `json:"name"`
	Description string `json:"description"`
	Language    string `json:"inLanguage"`
}

type review struct {
	Context    string       `json:"@context"`
	Type       string       `json:"@type"`
	Identifier string       `json:"identifier,omitempty"`
	Status     string       `json:"creativeWorkStatus"`
	Language   string       `json:"inLanguage"`
	Name       string       `json:"name"`
	Claim      string       `json:"claimReviewed"`
	Body       string       `json:"reviewBody"`
	Item       *webClaim    `json:"itemReviewed,omitempty"`
	Rating     webRating    `json:"reviewRating"`
	Citations  []appearance `json:"citation,omitempty"`
}

type webClaim struct {
	Type     string       `json:"@type"`
	Text     string       `json:"text,omitempty"`
	Language string       `json:"inLanguage,omitempty"`
	Author   *named       `json:"author,omitempty"`
	First    *appearance  `json:"firstAppearance,omitempty"`
	Others   []appearance `json:"appearance,omitempty"`
}

type webRating struct {
	Type        string `json:"@type"`
	Name        string `json:"alternateName"`
	Explanation string `json:"ratingExplanation"`
}

// appearance is a text in which a claim stands.
type appearance struct {
	Type      string `json:"@type"`
	URL       string `json:"url,omitempty"`
	Name      string `json:"name,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Publisher *named `json:"publisher,omitempty"`
	Language  string `json:"inLanguage,omitempty"`
}

type named struct {
	Type string `json:"@type,omitempty"`
	Name string `json:"name"`
}

func (b *book) review(f *factcheck.Finding) review {
	out := review{
		Context: schemaOrg, Type: "ClaimReview", Identifier: prose(f.ID), Status: "Draft", Language: b.Tag(),
		Name: b.headline(f), Body: b.message(f),
		Rating:    webRating{"Rating", b.Say("web.draft." + b.asks(f).String()), b.Say("web.verdict")},
		Citations: b.otherTexts(f),
	}
	out.Claim = out.Name
	if c := b.lead(f); c != nil {
		out.Claim = orWord(strings.TrimSpace(sayingOf(c)), out.Name)
		out.Item = b.webClaim(f, c)
	}
	return out
}

// reviewColumns is how long the text of a claim may be that is reviewed.
const reviewColumns = 75

// sayingOf is the sentence of a claim, or the part of it around the figure.
func sayingOf(c *claims.Claim) string {
	at := c.Citation
	if i, ok := within(c); ok {
		at = sources.Citation{Before: c.Sentence[:i], Quote: at.Quote, After: c.Sentence[i+len(at.Quote):]}
	}
	at.Before, at.Quote, at.After = end(at.Before), start(at.Quote), start(at.After)
	return lines(false).window(at, reviewColumns).text
}

func (b *book) webClaim(f *factcheck.Finding, c *claims.Claim) *webClaim {
	out := &webClaim{Type: "Claim", Text: textOf(c.Sentence, c.Citation.Quote)}
	if s := b.sources[c.Citation.Source]; s != nil {
		out.Language = prose(s.Language)
	}
	if who := b.speaker(c); who != "" {
		out.Author = &named{Name: who}
	}
	out.First, out.Others = b.appearances(f)
	return out
}

// appearances are the texts of a finding's first side that have an address. The earliest
// comes first by itself if the dates of all texts of the side tell which it is.
func (b *book) appearances(f *factcheck.Finding) (first *appearance, others []appearance) {
	var keys []string
	for _, s := range f.Sides {
		if keys = texts(s.Claims); len(keys) > 0 {
			break
		}
	}
	earliest := b.earliest(keys)
	for _, key := range keys {
		a := b.appearance(key)
		switch {
		case a.URL == "":
		case key == earliest:
			first = &a
		default:
			others = append(others, a)
		}
	}
	return first, others
}

// texts are the sources of claims, each once.
func texts(list []factcheck.ClaimRef) (out []string) {
	seen := map[string]bool{}
	for _, c := range list {
		if !seen[c.Source] {
			seen[c.Source] = true
			out = append(out, c.Source)
		}
	}
	return out
}

// earliest is the one of several texts that was published before all others, by the day;
// empty where a date is missing or two are of one day.
func (b *book) earliest(keys []string) string {
	first, day, tied := "", "", false
	for _, key := range keys {
		s := b.sources[key]
		if s == nil || len(isoDate(s.Published)) != len("2004-03-04") {
			return ""
		}
		switch d := isoDate(s.Published); {
		case first == "" || d < day:
			first, day, tied = key, d, false
		case d == day:
			tied = true
		}
	}
	if tied {
		return ""
	}
	return first
}

// otherTexts are the texts of the other sides, with or without an address.
func (b *book) otherTexts(f *factcheck.Finding) (out []appearance) {
	seen := map[string]bool{}
	lead := true
	for _, s := range f.Sides {
		for _, key := range texts(s.Claims) {
			if a := b.appearance(key); !lead && !seen[key] && (a.URL != "" || a.Name != "") {
				seen[key] = true
				out = append(out, a)
			}
		}
		lead = lead && len(s.Claims) == 0
	}
	return out
}

// webTypes are the types of schema.org for the kinds of sources; any other is a
// CreativeWork.
var webTypes = map[sources.Kind]string{
	sources.News: "NewsArticle", sources.Wire: "NewsArticle", sources.Academic: "ScholarlyArticle", sources.Dataset: "Dataset",
	sources.Book: "Book", sources.Social: "SocialMediaPosting",
}

func (b *book) appearance(key string) appearance {
	s := b.sources[key]
	if s == nil {
		return appearance{Type: "CreativeWork", URL: webAddress(key)}
	}
	a := appearance{
		Type: orWord(webTypes[s.Kind], "CreativeWork"), URL: orWord(webAddress(s.URL), webAddress(key)),
		Name: prose(s.Title), Published: isoDate(s.Published), Language: prose(s.Language),
	}
	if who := textOf(s.Publisher, s.Container); who != "" {
		a.Publisher = &named{"Organization", who}
	}
	return a
}

// isoDate is a date as schema.org has it: a year, a month or a day. What is uncertain, a
// season or a stretch of time is none of these.
func isoDate(d edtf.Date) string {
	s := day(d)
	y, rest, hasMonth := strings.Cut(s, "-")
	m, dd, hasDay := strings.Cut(rest, "-")
	switch {
	case !isNumber(y, 4), hasMonth && (!isNumber(m, 2) || m < "01" || m > "12"), hasDay && !isNumber(dd, 2):
		return ""
	}
	return s
}

func isNumber(s string, digits int) bool {
	return len(s) == digits && strings.Trim(s, "0123456789") == ""
}
