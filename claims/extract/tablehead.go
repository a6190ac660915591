package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// maxHead is among how many rows the head of a table is looked for: exports have titles
// and notes above it.
const maxHead = 40

// columns is what the columns of a table are for.
type columns struct {
	names   []string // as the head has them
	last    int      // number of the last row that is no data
	profile *profileForm
	by      map[role][]int
	figures []figureColumns
	unread  []string // names of the columns that nobody understands
}

// figureColumns are the columns of one figure; -1 for those that it does not have.
type figureColumns struct {
	form            *figureForm // nil in a table that has a column for the measure
	low, best, high int
	speaker         string // of whom the column is, where each source has one
}

// figureNames leads the folded names of columns to the figures of any table.
func figureNames() map[string]*figureForm {
	once.names.Do(func() {
		once.byName = map[string]*figureForm{}
		for _, f := range forms().figures {
			for _, n := range f.columns[""] {
				once.byName[n] = f
			}
		}
	})
	return once.byName
}

// first is the first column of a role, or -1.
func (c *columns) first(r role) int {
	if list := c.by[r]; len(list) > 0 {
		return list[0]
	}
	return -1
}

// headOf finds the head of a table and what its columns are for. Without any figure
// that is understood it gives what the columns are called.
func headOf(t *sources.Table) (c *columns, names []string) {
	var rows [][]string
	t.Rows(func(r *sources.Row) bool {
		row := make([]string, min(r.Len(), sources.MaxColumns))
		for i := range row {
			row[i] = strings.Clone(cut(r.Cell(i)))
		}
		rows = append(rows, row)
		return len(rows) < maxHead
	})
	best, score := (*columns)(nil), 0
	for i, row := range rows {
		tags := tagRow(row)
		head, last := row, i
		switch {
		case tags && i > 0:
			head = rows[i-1]
		case i+1 < len(rows) && tagRow(rows[i+1]):
			continue // the tags decide
		case i > 0 && halfHead(rows[i-1], row):
			continue
		case i+1 < len(rows):
			if both := twoRows(row, rows[i+1]); both != nil {
				head, last = both, i+1
			}
		}
		var c *columns
		if tags {
			c = understand(head, row)
		} else {
			c = understand(head, nil)
		}
		c.last = numberOf(t, last)
		if n := len(head) - len(c.unread); len(c.figures) > 0 && n > score {
			best, score = c, n
		}
	}
	if best == nil && len(rows) > 0 {
		return nil, rows[0]
	}
	return best, nil
}

// numberOf is the number of the row at an index.
func numberOf(t *sources.Table, index int) (number int) {
	t.Rows(func(r *sources.Row) bool {
		number = r.Number
		index--
		return index >= 0
	})
	return number
}

// cut is as much of a cell as names are looked at.
func cut(s string) string {
	if len(s) > maxColumnName {
		s = strings.ToValidUTF8(s[:maxColumnName], "")
	}
	return strings.TrimSpace(s)
}

// tagRow reports whether a row holds HXL tags: at least half of its cells with text.
func tagRow(row []string) bool {
	tags, texts := 0, 0
	for _, s := range row {
		if s == "" {
			continue
		}
		texts++
		if _, ok := parseTag(s); ok {
			tags++
		}
	}
	return tags > 0 && 2*tags >= texts
}

// understand tells what columns are for by their names, and their tags if there are any.
func understand(head, tags []string) *columns {
	c := &columns{names: slices.Clone(head), by: map[role][]int{}}
	for len(c.names) < len(tags) {
		c.names = append(c.names, "")
	}
	folded := foldColumns(c.names)
	if c.profile = profileOf(folded); c.profile != nil {
		c.byProfile(folded)
	} else {
		c.byName(folded, tags)
	}
	for i, n := range c.names {
		if n == "" && i < len(tags) {
			c.names[i] = tags[i]
		}
	}
	return c
}

// profileOf is the profile whose marks are all among some columns; of several, the one
// with the most.
func profileOf(folded []string) (best *profileForm) {
	for _, p := range forms().profiles {
		lacks := slices.ContainsFunc(p.marks, func(m string) bool { return !slices.Contains(folded, m) })
		if !lacks && (best == nil || len(p.marks) > len(best.marks)) {
			best = p
		}
	}
	return best
}

// byProfile takes columns as their export has them.
func (c *columns) byProfile(folded []string) {
	known := map[int]bool{}
	find := func(names []string) int {
		for _, n := range names {
			if i := slices.Index(folded, n); i >= 0 {
				known[i] = true
				return i
			}
		}
		return -1
	}
	for r, names := range c.profile.columns {
		for _, n := range names {
			if i := find([]string{n}); i >= 0 {
				c.by[r] = append(c.by[r], i)
			}
		}
	}
	for _, f := range c.profile.figures {
		low, high := find(f.columns["low"]), find(f.columns["high"])
		for _, n := range f.columns["best"] {
			if best := find([]string{n}); best >= 0 && f.measure != noMeasure {
				c.figures = append(c.figures, figureColumns{form: f, low: low, best: best, high: high})
				low, high = -1, -1
			}
		}
	}
	c.leftOver(known)
}

// noMeasure is the measure of figures that are known and not read.
const noMeasure claims.Measure = "none"

// byName takes columns by what they are called in any table.
func (c *columns) byName(folded, tags []string) {
	known := map[int]bool{}
	at := map[*figureForm]int{}
	for i, n := range folded {
		if i < len(tags) && c.tagged(i, tags[i], at) {
			known[i] = true
			continue
		}
		if f, part := figureNamed(n); f != nil {
			known[i] = c.figure(f, part, i, at)
			continue
		}
		if r := forms().roles[n]; r != "" {
			c.by[r] = append(c.by[r], i)
			known[i] = true
		}
	}
	c.long(known)
	c.leftOver(known)
}

// figure notes a column of a figure.
func (c *columns) figure(f *figureForm, part role, i int, at map[*figureForm]int) bool {
	n, ok := at[f]
	if !ok {
		n = len(c.figures)
		at[f] = n
		c.figures = append(c.figures, figureColumns{form: f, low: -1, best: -1, high: -1})
	}
	to := map[role]*int{"low": &c.figures[n].low, "best": &c.figures[n].best, "high": &c.figures[n].high}[part]
	if *to >= 0 {
		return false // a second one of the name
	}
	*to = i
	return true
}

// tagged takes a column by its HXL tag.
func (c *columns) tagged(i int, text string, at map[*figureForm]int) bool {
	tag, ok := parseTag(text)
	if !ok {
		return false
	}
	for _, f := range forms().figures {
		for _, sort := range f.tags {
			if tag.has(sort) && neutral(tag, sort) {
				return c.figure(f, "best", i, at)
			}
		}
	}
	best, most := role(""), -1
	for _, rt := range forms().tags {
		if tag.has(rt.hxlTag) && len(rt.attributes) > most {
			best, most = rt.role, len(rt.attributes)
		}
	}
	if best != "" {
		c.by[best] = append(c.by[best], i)
	}
	return best != ""
}

// neutral reports whether what a tag says beyond its sort changes nothing: "+ind", but
// not "+f", by which only women are counted.
func neutral(tag, sort hxlTag) bool {
	for _, a := range tag.attributes {
		if _, ok := forms().word("neutral", a); !ok && !slices.Contains(sort.attributes, a) {
			return false
		}
	}
	return true
}

// figureNamed is the figure that a column is called by, and which end of it: "deaths",
// "deaths low", "max deaths".
func figureNamed(name string) (*figureForm, role) {
	if f := figureNames()[name]; f != nil {
		return f, "best"
	}
	for i := range name {
		if name[i] != ' ' {
			continue
		}
		a, b := name[:i], name[i+1:]
		if r := bound(a); r != "" && figureNames()[b] != nil {
			return figureNames()[b], r
		}
		if r := bound(b); r != "" && figureNames()[a] != nil {
			return figureNames()[a], r
		}
	}
	return nil, ""
}

// bound is the end of an interval that a word names.
func bound(word string) role {
	switch r := forms().roles[word]; r {
	case "low", "best", "high":
		return r
	}
	return ""
}

// long takes the columns of a table with a row for each measure: the value, the ends of
// an interval, or one value for each source.
func (c *columns) long(known map[int]bool) {
	if c.first("measure") < 0 {
		return
	}
	best := c.first("best")
	if best < 0 {
		best = c.first("value")
	}
	if low, high := c.first("low"), c.first("high"); best >= 0 || low >= 0 || high >= 0 {
		c.figures = append(c.figures, figureColumns{low: low, best: best, high: high})
		return
	}
	for i, n := range c.names {
		if !known[i] && n != "" {
			c.figures = append(c.figures, figureColumns{low: -1, best: i, high: -1, speaker: n})
			known[i] = true
		}
	}
}

// leftOver lists the columns that nobody understands.
func (c *columns) leftOver(known map[int]bool) {
	for i, n := range c.names {
		if !known[i] && n != "" {
			c.unread = append(c.unread, n)
		}
	}
}

// notUnderstood says which columns a table has and what would be understood.
func notUnderstood(names []string) string {
	var shown []string
	for _, n := range names {
		if n != "" && len(shown) < 12 {
			shown = append(shown, say.Sprintf("%q", n))
		}
	}
	more := ""
	if len(names) > len(shown) {
		more = say.Sprintf(" and %d more", len(names)-len(shown))
	}
	return "no column of this table is understood as a figure; its first row has " + strings.Join(shown, ", ") + more +
		`. Understood are "event", "place", "date", a measure such as "deaths" or "displaced", or "measure" with "value" or "low", "best" and "high", ` +
		"HXL tags, and the exports of UCDP GED, EM-DAT, IDMC and UNHCR"
}
