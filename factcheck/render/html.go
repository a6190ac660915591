package render

import (
	"cmp"
	"crypto/sha256"
	_ "embed" // the style sheet and the script of the page
	"encoding/base64"
	"io"
	"slices"
	"strconv"
	"sync"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

//go:embed html/page.css
var pageStyle string

//go:embed html/page.js
var pageScript string

// mostWorst is how many findings stand on the first screen.
const mostWorst = 5

// HTML writes a report as one page for people who decide: what to do first, then the
// worst five findings with what could be written instead, then everything else. The page
// needs nothing but itself: it asks no network for anything, is readable without its
// script, which only filters, sorts and copies, and can be printed. Where no locale is
// asked for it is in English, with dates in words.
func HTML(w io.Writer, r *factcheck.Report, o Options) error {
	if o.Locale == "" {
		o.Locale = "en"
	}
	d := newDesk(w, open(r, o))
	d.page()
	return d.out.flush()
}

// desk is a report laid out for its page.
type desk struct {
	*book
	out     *writer
	list    []matter
	shape   layout
	proved  int // findings written so far
	citing  *citing
	without map[*claims.Claim]string // why a claim was compared with nothing, as the end of a key
	hits    map[string]int           // findings of each text

	events, measures, texts numbers // what the filters choose from
}

// numbers gives words a number each, in the order in which they come.
type numbers struct {
	of   map[string]int
	list []string
}

func (n *numbers) add(s string) int {
	i, ok := n.of[s]
	if !ok {
		if n.of == nil {
			n.of = map[string]int{}
		}
		i = len(n.list)
		n.of[s], n.list = i, append(n.list, s)
	}
	return i
}

// layout are the matters in the parts of the page: indices into the list.
type layout struct {
	worst, rest, notes, ruled []int
}

func newDesk(w io.Writer, b *book) *desk {
	d := &desk{book: b, citing: newCiting(b), out: newWriter(w), list: b.matters(), without: b.reasonsApart(), hits: map[string]int{}}
	for i := range b.Sources {
		d.texts.add(b.Sources[i].Key())
	}
	slices.SortStableFunc(d.list, func(x, y matter) int {
		return cmp.Or(cmp.Compare(y.Level, x.Level), cmp.Compare(x.action, y.action))
	})
	for i := range d.list {
		d.sort(i)
	}
	return d
}

// sort puts a matter into its part, and into the filters and the counts of its texts.
func (d *desk) sort(i int) {
	m, s := &d.list[i], &d.shape
	switch {
	case m.ruling != nil:
		s.ruled = append(s.ruled, i)
	case !d.shown(m.Finding):
		s.notes = append(s.notes, i)
	case len(s.worst) < mostWorst:
		s.worst = append(s.worst, i)
	default:
		s.rest = append(s.rest, i)
	}
	d.events.add(m.Event)
	d.measures.add(d.heading(m.Finding))
	seen := map[string]bool{}
	for _, v := range m.voices {
		if key := v.Citation.Source; !seen[key] {
			seen[key] = true
			d.texts.add(key)
			d.hits[key]++
		}
	}
}

// reasonsApart say of the claims that were held against no other why: for what they are,
// because no other text gives such a figure, or because those that do speak of something
// else.
func (b *book) reasonsApart() map[*claims.Claim]string {
	type sort struct {
		measure claims.Measure
		noun    string
	}
	of := func(c *claims.Claim) sort {
		if c.Measure == claims.Counted {
			return sort{c.Measure, c.Noun}
		}
		return sort{measure: c.Measure}
	}
	first, shared := map[sort]string{}, map[sort]bool{}
	for i := range b.Claims {
		c := &b.Claims[i]
		k := of(c)
		if text, ok := first[k]; ok && text != c.Citation.Source {
			shared[k] = true
		}
		first[k] = c.Citation.Source
	}
	out := map[*claims.Claim]string{}
	for c := range b.apart() {
		switch {
		case c.Stance == claims.Supposed || c.Stance == claims.Denied:
			out[c] = "stance"
		case c.Extent == claims.Rate || c.Extent == claims.Limit:
			out[c] = "extent"
		case shared[of(c)]:
			out[c] = "apart"
		default:
			out[c] = "alone"
		}
	}
	return out
}

// page writes the whole page.
func (d *desk) page() {
	p := d.out
	p.raw("<!doctype html>\n")
	p.open("html", tongue(d.Tag()))
	d.top()
	p.open("body")
	p.in("a", d.Say("html.skip"), class("skip"), leadsTo("findings"))
	p.raw(markShapes)
	d.masthead()
	p.open("main", ident("main"))
	d.filters()
	p.write(scriptElement())
	d.findings()
	d.unchecked()
	d.textList()
	d.figureTable()
	p.end()
	d.footer()
	p.end()
	p.end()
	p.line()
}

// scriptElement and styleElement are the two parts of the page that do something; the
// page allows no other, by their hashes.
var (
	scriptElement = sync.OnceValue(func() string { return "<script>" + pageScript + "</script>" })
	styleElement  = sync.OnceValue(func() string { return "<style>" + pageStyle + "</style>" })
)

// policy is what the page lets a browser load: nothing but its own style and script.
var policy = sync.OnceValue(func() string {
	return "default-src 'none'; style-src " + hashOf(pageStyle) + "; script-src " + hashOf(pageScript) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
})

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// top is the head of the page.
func (d *desk) top() {
	p := d.out
	p.open("head")
	p.void("meta", with("charset", "utf-8"))
	p.void("meta", with("name", "viewport"), with("content", "width=device-width, initial-scale=1"))
	p.void("meta", with("http-equiv", "Content-Security-Policy"), attr{name: "content", value: policy()})
	p.void("meta", with("name", "generator"), with("content", "factcheck"))
	p.void("meta", with("name", "referrer"), with("content", "no-referrer"))
	p.void("meta", with("name", "color-scheme"), with("content", "light dark"))
	p.in("title", d.Say("html.title", d.subject()))
	p.write(styleElement())
	p.end()
	p.line()
}

// subject is what was checked: the drafts by their names or, without one, how many texts.
func (d *desk) subject() string {
	var drafts []string
	for i := range d.Sources {
		if key := d.Sources[i].Key(); d.isDraft(key) {
			drafts = append(drafts, name(key))
		}
	}
	if len(drafts) == 0 || len(drafts) > otherClaims {
		return d.Count("html.texts", d.Stats.Texts)
	}
	return d.And(drafts)
}

// masthead is the first sentence, what was not read or compared, and the ways into the
// page.
func (d *desk) masthead() {
	p := d.out
	p.open("header", class("mast"))
	p.open("p", class("brand"))
	p.in("b", "factcheck")
	p.text(" ")
	p.in("bdi", d.subject())
	p.end()
	p.open("h1")
	todo, rest := d.opening(d.list)
	p.in("strong", todo, class(d.mood()))
	p.text(rest)
	p.end()
	d.gaps()
	p.open("nav", words("aria-label", d.Say("html.nav")))
	for _, part := range []own{"findings", "unchecked", "texts", "figures"} {
		p.open("a", leadsTo(string(part)))
		p.text(d.Say("html.nav." + string(part)))
		p.end()
	}
	p.end()
	p.end()
	p.line()
}

// mood is the colour of the first words: by what they ask for, or by whether nothing was
// compared.
func (d *desk) mood() own {
	switch {
	case len(d.shape.worst) > 0:
		return actionClass[d.list[d.shape.worst[0]].action]
	case d.nothing() || !d.Complete:
		return "fix"
	}
	return "calm"
}

var actionClass = [...]own{toFix: "fix", toAttribute: "attribute", isOutdated: "outdated", toCheck: "check", isExplained: "check"}

// mostGaps is how many inputs with a trouble are named above the findings.
const mostGaps = 4

// gaps names what was not read or compared, in the size of the first sentence.
func (d *desk) gaps() {
	list, p := d.troubles(), d.out
	if len(list) == 0 {
		return
	}
	p.open("ul", class("gaps"))
	for i, t := range list {
		if i == mostGaps {
			p.open("li")
			p.in("a", d.Count("html.more", len(list)-i), leadsTo("unchecked"))
			p.end()
			break
		}
		d.trouble(t)
	}
	p.end()
}

func (d *desk) trouble(t item) {
	p := d.out
	p.open("li")
	if t.path != "" {
		p.open("bdi", class("path"))
		p.file(t.path)
		p.end()
		p.text(": ")
	}
	p.text(t.text)
	p.end()
}

// filters are a form that only the script shows: without it nothing could come of it.
func (d *desk) filters() {
	if len(d.list) == 0 && len(d.Claims) == 0 {
		return
	}
	p := d.out
	p.open("details", class("box"), has("hidden"))
	p.in("summary", d.Say("html.filter"))
	p.open("form", class("filters"), ident("filters"), with("role", "search"), words("aria-label", d.Say("html.filter")))
	p.open("label", class("find"))
	p.in("span", d.Say("html.filter.words"))
	p.void("input", with("type", "search"), with("name", "q"), with("autocomplete", "off"), words("title", d.Say("html.filter.key")))
	p.end()
	d.choice("e", "event", len(d.events.list), func(i int) string { return d.events.list[i] })
	d.choice("m", "measure", len(d.measures.list), func(i int) string { return capital(d.measures.list[i]) })
	d.choice("v", "severity", int(factcheck.Critical)+1, func(i int) string { return d.severityName(factcheck.Severity(i)) })
	d.choice("t", "text", len(d.texts.list), func(i int) string { return d.textName(d.texts.list[i]) })
	p.in("button", d.Say("html.filter.reset"), with("type", "reset"))
	p.open("output", with("role", "status"), words("data-words", d.Say("html.filter.count", "%1", "%2")))
	p.end()
	p.end()
	p.end()
	p.line()
}

// choice is a list of which one can be chosen. Words that are empty are left out.
func (d *desk) choice(field own, key string, n int, of func(int) string) {
	p := d.out
	p.open("label")
	p.in("span", d.Say("html.filter."+key))
	p.open("select", with("name", field))
	p.in("option", d.Say("html.filter.all"), with("value", ""))
	for i := range n {
		if s := of(i); s != "" {
			p.in("option", s, integer("value", i))
		}
	}
	p.end()
	p.end()
}

// footer says what made the page.
func (d *desk) footer() {
	p := d.out
	p.open("footer")
	t := d.Tool
	p.in("p", d.Say("html.made", t.Version, t.Lexicon, t.Profile))
	p.in("p", d.Say("html.nojudge"))
	p.end()
}

// levelName and its like are what values are called on the page.

func (d *desk) severityName(s factcheck.Severity) string {
	if s == factcheck.NoSeverity {
		return d.Say("html.severity.none")
	}
	return d.named("html.severity.", s.String())
}

// textName tells a text among the others: who printed it, and its file.
func (b *book) textName(key string) string {
	if who := b.outlet(key); who != name(key) {
		return who + " (" + name(key) + ")"
	}
	return name(key)
}

// anchor is the name of a text's place on the page.
func (d *desk) anchor(key string) string { return "text-" + strconv.Itoa(d.texts.of[key]) }
