package cite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/sourcedclaims/factcheck/sources"
)

// Work is a source in a bibliography, and what sets it apart from the others there. A
// source by itself is a Work with nothing but it.
type Work struct {
	sources.Source
	Letter string // behind the year, where another work has the same authors and year: 2005a
	Full   bool   // the short form would mean another work too: the style says more
}

// Bibliography is a list of sources as a style has it: in order, each work once. It is
// made by [NewBibliography] and does not change.
type Bibliography struct {
	Style Style
	Works []Work // in the order of the list

	at map[string]int // by the Key of each source, those of equal works too
}

// NewBibliography puts sources in order, by the names of authors or of who stands for
// them, then by year or title. Sources that a style prints alike are one work, so that
// two copies of one page are listed once. Works that the style's short form would not
// tell apart are marked.
func NewBibliography(style Style, list []sources.Source) Bibliography {
	b := Bibliography{Style: style, at: map[string]int{}}
	if style.Entry == nil {
		style.Entry = NoteEntry
	}
	var all []ordered
	for i, s := range list {
		entry := style.Entry(Work{Source: normal(s)}).String()
		all = append(all, ordered{source: s, entry: entry, key: orderOf(s, style.Years), at: i})
	}
	slices.SortStableFunc(all, func(x, y ordered) int {
		return cmp.Or(strings.Compare(x.key, y.key), strings.Compare(x.entry, y.entry), x.at-y.at)
	})
	seen := map[string]int{}
	for _, o := range all {
		n, ok := seen[o.entry]
		if !ok {
			n = len(b.Works)
			seen[o.entry] = n
			b.Works = append(b.Works, Work{Source: o.source})
		}
		if _, ok := b.at[o.source.Key()]; !ok {
			b.at[o.source.Key()] = n
		}
	}
	b.tellApart()
	return b
}

// ordered is a source with what it is ordered by.
type ordered struct {
	source     sources.Source
	entry, key string
	at         int
}

// normal is a source as it is held against others: its address without what programs
// that count visitors put there.
func normal(s sources.Source) sources.Source {
	if u := normalURL(s.URL); u != "" {
		s.URL = "https://" + u
	}
	return s
}

// tellApart marks the works that the style's short form does not tell apart.
func (b *Bibliography) tellApart() {
	if b.Style.Same == nil {
		return
	}
	if b.Style.Years {
		b.initials()
	}
	for _, group := range b.groups(b.Style.Same) {
		for n, i := range group {
			if b.Style.Years {
				b.Works[i].Letter = letters(n)
			} else {
				b.Works[i].Full = true
			}
		}
	}
}

// groups are the works for which a function says the same, where it is more than one.
func (b *Bibliography) groups(same func(Work) string) [][]int {
	by := map[string][]int{}
	var order []string
	for i, w := range b.Works {
		k := same(w)
		if len(by[k]) == 0 {
			order = append(order, k)
		}
		by[k] = append(by[k], i)
	}
	var out [][]int
	for _, k := range order {
		if len(by[k]) > 1 {
			out = append(out, by[k])
		}
	}
	return out
}

// initials marks the works whose first authors are different people of one family
// name.
func (b *Bibliography) initials() {
	lead := func(w Work) (Name, bool) {
		p := prepare(w.Source)
		if len(p.authors) == 0 {
			return Name{}, false
		}
		return p.authors[0], true
	}
	groups := b.groups(func(w Work) string { n, _ := lead(w); return n.short() })
	for _, group := range groups {
		one, ok := lead(b.Works[group[0]])
		differ := false
		for _, i := range group {
			n, _ := lead(b.Works[i])
			differ = differ || n.natural() != one.natural()
		}
		for _, i := range group {
			b.Works[i].Full = ok && differ
		}
	}
}

// letters are those behind the years: a, b, … z, aa, ab, ….
func letters(n int) string {
	if n < 26 {
		return string(rune('a' + n))
	}
	return letters(n/26-1) + letters(n%26)
}

// Entries are the lines of the list.
func (b Bibliography) Entries() []Text {
	var out []Text
	for _, w := range b.Works {
		if b.Style.Entry != nil {
			out = append(out, b.Style.Entry(w))
		}
	}
	return out
}

// Find returns the work that a source is in the list, by the source's Key.
func (b Bibliography) Find(key string) (Work, bool) {
	i, ok := b.at[key]
	if !ok {
		return Work{}, false
	}
	return b.Works[i], true
}

// Cite cites the source of a key in the style, the first time or again. It is empty for
// a source that is not in the list, and in a style that has no citations.
func (b Bibliography) Cite(key, at string, again bool) Text {
	w, ok := b.Find(key)
	switch {
	case !ok || b.Style.Cite == nil:
		return nil
	case again && b.Style.Again != nil:
		return b.Style.Again(w, at)
	}
	return b.Style.Cite(w, at)
}

// Sources are the works' sources in the order of the list, for a style that writes a
// file.
func (b Bibliography) Sources() []sources.Source {
	out := make([]sources.Source, len(b.Works))
	for i, w := range b.Works {
		out[i] = w.Source
	}
	return out
}

// orderOf is what a source is sorted by: names, then, with years, the year, then the
// title and the date.
func orderOf(s sources.Source, years bool) string {
	p := prepare(s)
	names := p.authors
	if p.leads() {
		names = p.editors
	}
	var parts []string
	for _, n := range names {
		parts = append(parts, fold(n.short())+"\x02"+fold(n.Given+" "+n.Suffix))
	}
	who := strings.Join(parts, "\x03")
	if len(names) == 0 {
		who = fold(withoutArticle(first(first(p.standing(), p.Title), first(p.address, p.label()))))
	}
	out := []string{who}
	if years {
		out = append(out, p.Published.String()+"~")
	}
	return strings.Join(append(out, fold(withoutArticle(p.Title)), p.Published.String()), "\x01")
}

// standing is who stands for the authors in a list.
func (w *work) standing() string {
	if (w.form == article || w.form == entry) && w.outlet != "" {
		return w.outlet
	}
	return w.standsIn()
}

// withoutArticle leaves out an article before a name or a title.
func withoutArticle(s string) string {
	if a, rest, ok := strings.Cut(s, " "); ok && isArticle(a) {
		return rest
	}
	return s
}

// fold is a text as it is sorted, letter by letter: without case, accents, spaces and
// marks.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
