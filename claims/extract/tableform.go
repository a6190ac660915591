package extract

import (
	_ "embed"
	"github.com/sourcedclaims/factcheck/claims/internal/say"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// What the columns of tables mean is told by a file, so that whoever has another
// export adds its names there. Its own first lines say how.

//go:embed tables.lex
var tablesLex string

// role is what a column that is no figure is for: "event", "place", "start".
type role string

// roles are all that a table may have; those of profiles only come last.
var roles = []role{
	"event", "kind", "place", "region", "country", "date", "start", "end", "year", "precision", "asof",
	"measure", "value", "low", "best", "high", "unit", "size", "qualifier", "source", "url", "skip",
	"month", "day", "endyear", "endmonth", "endday", "located", "origin", "role",
}

// figureForm is a sort of column of figures.
type figureForm struct {
	measure    claims.Measure
	of         string              // its profile; empty for any table
	columns    map[string][]string // by part of the interval: names of columns; "" those of any table
	tags       []hxlTag
	side       string // the column that names the side
	population []string
	extent     string // "stock", "flow", "at_most"; empty for the toll of an event
	unsaid     bool   // a zero says nothing
}

// profileForm is an export that is told by its columns.
type profileForm struct {
	name, title string
	marks       []string
	columns     map[role][]string
	kinds       map[string]string // of cells of "kind"
	exact       []string          // cells of "located" with which the narrowest place is known
	second      []string          // cells of "located" with which the second place is
	spread      map[string]int    // days by which a date may be off, by cells of "precision"
	keep        []string          // cells of "role" with which a row counts
	adds        bool              // rows of one thing add up
	unsaid      bool              // a zero says nothing
	anyOrder    bool              // the upper bound may lie below the lower one
	figures     []*figureForm
}

// hxlTag is a tag of the Humanitarian Exchange Language with its attributes, sorted.
type hxlTag struct {
	tag        string
	attributes []string
}

// tableForms is all that the file says.
type tableForms struct {
	roles    map[string]role // by the folded name of a column
	tags     []roleTag
	figures  []*figureForm // of any table
	profiles []*profileForm
	words    map[string]map[string]string // by list and cell: what follows a "=" in it
}

type roleTag struct {
	hxlTag
	role role
}

// once is what is read once. A function that is made of it is not linked where nobody
// calls it, as a variable would be.
var once struct {
	forms, names sync.Once
	read         *tableForms
	byName       map[string]*figureForm
}

// forms reads the file once.
func forms() *tableForms {
	once.forms.Do(func() {
		f, err := parseForms("tables.lex", tablesLex)
		if err != nil {
			panic(err) // it is part of the program, and tested
		}
		once.read = f
	})
	return once.read
}

// parseForms reads a file of what columns mean.
func parseForms(file, text string) (*tableForms, error) {
	fields, err := lexicon.Parse(file, text)
	if err != nil {
		return nil, err
	}
	p := formParser{forms: tableForms{roles: map[string]role{}, words: map[string]map[string]string{}}}
	for i := range fields {
		if err := p.field(&fields[i]); err != nil {
			return nil, say.Errorf("%s:%d: %w", file, fields[i].Pos.Line, err)
		}
	}
	return &p.forms, p.place()
}

type formParser struct {
	forms  tableForms
	opened lexicon.Pos // of the section at hand
	figure *figureForm
	all    []*figureForm
}

func (p *formParser) field(f *lexicon.Field) error {
	opens := f.Opened != p.opened
	p.opened = f.Opened
	switch f.Section {
	case "column":
		return p.column(f)
	case "words":
		return p.list(f)
	case "profile":
		if opens {
			p.forms.profiles = append(p.forms.profiles, &profileForm{name: f.Name, columns: map[role][]string{}})
		}
		return p.forms.profiles[len(p.forms.profiles)-1].field(f)
	case "figure":
		if opens {
			p.figure = &figureForm{measure: claims.Measure(f.Name), columns: map[string][]string{}}
			p.all = append(p.all, p.figure)
		}
		return p.figure.field(f)
	}
	return say.Errorf("unknown section %q", f.Section)
}

// place puts the figures where they belong.
func (p *formParser) place() error {
	for _, f := range p.all {
		if f.of == "" {
			p.forms.figures = append(p.forms.figures, f)
			continue
		}
		i := slices.IndexFunc(p.forms.profiles, func(q *profileForm) bool { return q.name == f.of })
		if i < 0 {
			return say.Errorf("figure %s is of an unknown profile %q", f.measure, f.of)
		}
		f.unsaid = f.unsaid || p.forms.profiles[i].unsaid
		p.forms.profiles[i].figures = append(p.forms.profiles[i].figures, f)
	}
	return nil
}

func (p *formParser) column(f *lexicon.Field) error {
	r := role(f.Name)
	if !slices.Contains(roles, r) {
		return say.Errorf("unknown role %q", f.Name)
	}
	for _, item := range f.Items {
		switch f.Key {
		case "names":
			p.forms.roles[foldColumn(item.Text)] = r
		case "tags":
			tag, ok := parseTag(item.Text)
			if !ok {
				return say.Errorf("%q is no HXL tag", item.Text)
			}
			p.forms.tags = append(p.forms.tags, roleTag{tag, r})
		default:
			return say.Errorf("unknown field %q", f.Key)
		}
	}
	return nil
}

func (p *formParser) list(f *lexicon.Field) error {
	list := map[string]string{}
	for _, item := range f.Items {
		cell, means := item.Text, ""
		if i := strings.LastIndexByte(item.Text, '='); i > 0 {
			cell, means = item.Text[:i], item.Text[i+1:]
		}
		list[cell] = means
	}
	p.forms.words[f.Name] = list
	return nil
}

func (f *figureForm) field(in *lexicon.Field) error {
	texts := itemTexts(in)
	switch in.Key {
	case "of":
		f.of = texts[0]
	case "names":
		f.columns[""] = foldColumns(texts)
	case "low", "best", "high":
		f.columns[in.Key] = foldColumns(texts)
	case "tags":
		for _, t := range texts {
			tag, ok := parseTag(t)
			if !ok {
				return say.Errorf("%q is no HXL tag", t)
			}
			f.tags = append(f.tags, tag)
		}
	case "side":
		f.side = foldColumn(texts[0])
	case "population":
		f.population = texts
	case "extent":
		f.extent = texts[0]
	case "zero":
		f.unsaid = true
	case "note":
	default:
		return say.Errorf("unknown field %q", in.Key)
	}
	return nil
}

func (f *profileForm) field(in *lexicon.Field) error {
	texts := itemTexts(in)
	switch in.Key {
	case "title":
		f.title = texts[0]
	case "marks":
		f.marks = foldColumns(texts)
	case "kinds":
		f.kinds = pairs(texts)
	case "exact":
		f.exact = texts
	case "second":
		f.second = texts
	case "keep":
		f.keep = texts
	case "rows":
		f.adds = true
	case "zero":
		f.unsaid = true
	case "order":
		f.anyOrder = true
	case "spread":
		f.spread = map[string]int{}
		for cell, days := range pairs(texts) {
			n, err := strconv.Atoi(days)
			if err != nil {
				return say.Errorf("%q is no number of days", days)
			}
			f.spread[cell] = n
		}
	default:
		if !slices.Contains(roles, role(in.Key)) {
			return say.Errorf("unknown field %q", in.Key)
		}
		f.columns[role(in.Key)] = foldColumns(texts)
	}
	return nil
}

func itemTexts(f *lexicon.Field) []string {
	out := make([]string, len(f.Items))
	for i, item := range f.Items {
		out[i] = item.Text
	}
	return out
}

func pairs(texts []string) map[string]string {
	out := map[string]string{}
	for _, t := range texts {
		k, v, _ := strings.Cut(t, "=")
		out[k] = v
	}
	return out
}

func foldColumns(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = foldColumn(n)
	}
	return out
}

// maxColumnName bounds how much of the name of a column is looked at, in bytes.
const maxColumnName = 200

// foldColumn is the form under which the names of columns meet: letters and digits in
// lower case, and single spaces for all between them.
func foldColumn(name string) string {
	if len(name) > maxColumnName {
		name = name[:maxColumnName]
	}
	fields := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(fields, " ")
}

// parseTag reads an HXL tag: "#affected +killed", with or without spaces.
func parseTag(s string) (hxlTag, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if len(s) < 2 || s[0] != '#' || len(s) > maxColumnName {
		return hxlTag{}, false
	}
	parts := strings.Split(s, "+")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
		word := parts[i]
		if i == 0 {
			word = word[1:]
		}
		if word == "" || strings.IndexFunc(word, func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9') }) >= 0 {
			return hxlTag{}, false
		}
	}
	t := hxlTag{tag: parts[0], attributes: parts[1:]}
	slices.Sort(t.attributes)
	return t, true
}

// has reports whether a tag is of a sort: the same, with all attributes of the sort.
func (t hxlTag) has(sort hxlTag) bool {
	if t.tag != sort.tag {
		return false
	}
	for _, a := range sort.attributes {
		if !slices.Contains(t.attributes, a) {
			return false
		}
	}
	return true
}

// word looks a cell up in a list of the file.
func (f *tableForms) word(list, cell string) (means string, ok bool) {
	means, ok = f.words[list][strings.ToLower(strings.TrimSpace(cell))]
	return means, ok
}
