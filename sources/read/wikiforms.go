package read

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/sources"
)

// What templates show is told by a file, so that whoever meets others adds them there.
// Its own first lines say how.

//go:embed wikitemplates.txt
var wikiTemplatesText string

// wikiForms is what is known of templates and links.
type wikiForms struct {
	templates map[string]*wikiForm
	units     map[string]string
	months    []string
	files     map[string]bool // namespaces of pictures
	dropped   map[string]bool // namespaces to which links show nothing
	options   map[string]bool // of pictures
}

// wikiForm is what a sort of template shows.
type wikiForm struct {
	sort  wikiSort
	form  wikiPattern
	whens []wikiWhen
	kind  sources.BlockKind // of a block; a paragraph where it is none
	block bool
	plain map[string]bool // arguments that must be numbers
	title []string
	label map[string]wikiPattern // of a parameter
}

type wikiSort uint8

const (
	showsForm wikiSort = iota
	showsEach
	showsNothing
	showsBeside // and parts paragraphs
	showsBox
)

// wikiWhen is another form for a value of an argument.
type wikiWhen struct {
	key    string
	values []string
	form   wikiPattern
}

// wikiPattern is text with slots for arguments.
type wikiPattern []wikiSlot

// wikiSlot is one argument, with the text before it. The last of a pattern may have no
// keys.
type wikiSlot struct {
	before   string
	keys     []string
	as       string
	optional bool
}

var wikiFormsOnce = sync.OnceValue(func() *wikiForms {
	f, err := parseWikiForms(wikiTemplatesText)
	if err != nil {
		panic("sources/read: " + err.Error()) // the file is part of the program, and tested
	}
	return f
})

// parseWikiForms reads the file of templates.
func parseWikiForms(text string) (*wikiForms, error) {
	f := &wikiForms{templates: map[string]*wikiForm{}, units: map[string]string{}, files: map[string]bool{}, dropped: map[string]bool{}, options: map[string]bool{}}
	var form *wikiForm
	stanza, key := "", ""
	for n, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		if line[0] != ' ' {
			var err error
			if stanza, form, err = beginWikiForm(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			key = ""
			continue
		}
		inner := strings.TrimPrefix(line, "  ")
		if !strings.HasPrefix(inner, " ") {
			key = ""
		}
		if err := f.line(stanza, form, &key, strings.TrimPrefix(inner, "  ")); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return f, nil
}

func beginWikiForm(line string) (stanza string, form *wikiForm, err error) {
	stanza, pattern, _ := strings.Cut(line, " ")
	sorts := map[string]wikiSort{"show": showsForm, "each": showsEach, "drop": showsNothing, "block": showsBeside, "box": showsBox}
	sort, ok := sorts[stanza]
	switch {
	case ok:
		form = &wikiForm{sort: sort, form: wikiPatternOf(pattern), label: map[string]wikiPattern{}}
	case !strings.Contains(" units months files dropped options ", " "+stanza+" "):
		err = fmt.Errorf("unknown stanza %q", stanza)
	}
	return stanza, form, err
}

// line reads a line of a stanza.
func (f *wikiForms) line(stanza string, form *wikiForm, key *string, line string) error {
	if form == nil {
		return f.list(stanza, line)
	}
	if *key == "" {
		switch name, rest, ok := strings.Cut(line, ":"); {
		case ok && (name == "names" || name == "title" || name == "block" || name == "number"):
			*key, line = name, rest
		case strings.HasPrefix(line, "when "):
			return form.when(strings.TrimPrefix(line, "when "))
		case form.sort == showsBox:
			name, label, ok := strings.Cut(line, " = ")
			if !ok {
				return fmt.Errorf("a parameter without a label: %q", line)
			}
			form.label[name] = wikiPatternOf(label)
			return nil
		default:
			return fmt.Errorf("unknown line %q", line)
		}
	}
	return f.entry(form, *key, line)
}

func (f *wikiForms) entry(form *wikiForm, key, line string) error {
	switch key {
	case "names":
		for _, name := range listed(line) {
			if f.templates[name] != nil {
				return fmt.Errorf("%q is there twice", name)
			}
			f.templates[name] = form
		}
	case "title":
		form.title = listed(line)
	case "number":
		form.plain = htmlNames(line)
	case "block":
		form.kind, form.block = sources.Quote, true
	}
	return nil
}

// when reads "2 = to; and: {1} {2}".
func (form *wikiForm) when(line string) error {
	key, rest, ok := strings.Cut(line, " = ")
	values, pattern, ok2 := strings.Cut(rest, ":")
	if !ok || !ok2 {
		return fmt.Errorf("when without a form: %q", line)
	}
	w := wikiWhen{key: key, values: listed(values)}
	if pattern = strings.TrimPrefix(pattern, " "); pattern != "" {
		w.form = wikiPatternOf(pattern)
	}
	form.whens = append(form.whens, w)
	return nil
}

// list reads words of arguments and of links.
func (f *wikiForms) list(stanza, line string) error {
	for _, word := range listed(line) {
		switch stanza {
		case "units":
			code, shown, ok := strings.Cut(word, " = ")
			if !ok {
				return fmt.Errorf("a unit without its name: %q", word)
			}
			f.units[code] = shown
		case "months":
			f.months = append(f.months, word)
		default:
			map[string]map[string]bool{"files": f.files, "dropped": f.dropped, "options": f.options}[stanza][word] = true
		}
	}
	return nil
}

// listed parts words at semicolons.
func listed(line string) []string {
	var out []string
	for _, word := range strings.Split(line, ";") {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}

// wikiPatternOf reads text with slots in braces. Characters may be written as in HTML.
func wikiPatternOf(text string) wikiPattern {
	var p wikiPattern
	text = html.UnescapeString(text)
	for {
		before, rest, ok := strings.Cut(text, "{")
		slot, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			if text != "" {
				p = append(p, wikiSlot{before: text})
			}
			return p
		}
		s := wikiSlot{before: before}
		slot, s.as, _ = strings.Cut(slot, ":")
		slot, s.optional = strings.CutSuffix(slot, "?")
		s.keys = strings.Split(slot, "|")
		p, text = append(p, s), after
	}
}

// find returns what is known of a template by its name, or nil.
func (f *wikiForms) find(name string) *wikiForm {
	if form := f.templates[name]; form != nil {
		return form
	}
	if i := strings.LastIndexByte(name, '-'); i >= 0 {
		if form := f.templates["*"+name[i:]]; form != nil {
			return form
		}
	}
	for _, mark := range []string{" ", ":", "-"} {
		for i := strings.LastIndex(name, mark); i > 0; i = strings.LastIndex(name[:i], mark) {
			joined := name[:i] + mark + "*"
			if form := f.templates[joined]; form != nil {
				return form
			}
		}
	}
	return nil
}
