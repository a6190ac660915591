package locale

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

//go:embed en fr es de
var files embed.FS

// Languages are those that reports can be in, by their tags. It is data: do not write
// to it.
var Languages = []string{"en", "fr", "es", "de"}

// catalog is the messages of one language.
type catalog struct {
	tag      language.Tag
	messages map[string]*sentence
	forms    map[string]*form // by their English
}

// sentence is one message in each of its plural forms. Names are what may be put in, in
// the order of the arguments.
type sentence struct {
	names []string
	forms [plural.Many + 1][]segment // Other is always there
}

// segment is a piece of a sentence, or the index of the argument that stands there.
type segment struct {
	text string
	arg  int // -1 is text, count is the number
}

const (
	literal = -1
	count   = -2
)

var formNames = map[string]plural.Form{
	"zero": plural.Zero, "one": plural.One, "two": plural.Two, "few": plural.Few, "many": plural.Many, "other": plural.Other,
}

// catalogs are read on first use.
var catalogs = sync.OnceValues(func() (map[string]*catalog, error) {
	english, err := readCatalog("en", nil)
	if err != nil {
		return nil, err
	}
	out := map[string]*catalog{"en": english}
	for _, tag := range Languages[1:] {
		if out[tag], err = readCatalog(tag, english); err != nil {
			return nil, err
		}
	}
	return out, nil
})

// readCatalog reads the files of a language. Messages that English does not have, or
// names that its message does not have, are errors: they would never be shown.
func readCatalog(tag string, english *catalog) (*catalog, error) {
	c := &catalog{tag: language.MustParse(tag), messages: map[string]*sentence{}, forms: map[string]*form{}}
	list, err := fs.Glob(files, path.Join(tag, "*.words"))
	if err != nil {
		return nil, err
	}
	for _, file := range list {
		data, err := files.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if err := c.parse(file, string(data), english); err != nil {
			return nil, err
		}
	}
	if err := c.readForms(tag); err != nil {
		return nil, err
	}
	return c, c.whole()
}

func (c *catalog) parse(file, data string, english *catalog) error {
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := c.add(line, english); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}

// add takes one line: key = text, or key[form] = text.
func (c *catalog) add(line string, english *catalog) error {
	left, text, ok := strings.Cut(line, "=")
	if !ok {
		return fmt.Errorf("no = in %q", line)
	}
	key, form := strings.TrimSpace(left), plural.Other
	if name, rest, ok := strings.Cut(key, "["); ok {
		if form, ok = formNames[strings.TrimSuffix(rest, "]")]; !ok {
			return fmt.Errorf("%s: no such form", key)
		}
		key = name
	}
	m := c.messages[key]
	if m == nil {
		m = &sentence{}
		c.messages[key] = m
	}
	if m.forms[form] != nil {
		return fmt.Errorf("%s is there twice", key)
	}
	if english != nil {
		known := english.messages[key]
		if known == nil {
			return fmt.Errorf("%s is no message of English", key)
		}
		m.names = known.names
	}
	var err error
	m.forms[form], err = m.split(strings.TrimSpace(text), english == nil)
	return err
}

// split divides a text at its {names}. In English each new name is an argument more.
func (m *sentence) split(text string, grow bool) ([]segment, error) {
	out := []segment{}
	for text != "" {
		before, rest, ok := strings.Cut(text, "{")
		if before != "" {
			out = append(out, segment{before, literal})
		}
		if !ok {
			break
		}
		name, after, ok := strings.Cut(rest, "}")
		if !ok {
			return nil, fmt.Errorf("a { without its }")
		}
		text = after
		i := slices.Index(m.names, name)
		switch {
		case name == "n":
			i = count
		case i < 0 && !grow:
			return nil, fmt.Errorf("{%s} is no name of this message", name)
		case i < 0:
			m.names = append(m.names, name)
			i = len(m.names) - 1
		}
		out = append(out, segment{arg: i})
	}
	return out, nil
}

// whole reports a message that has no form for the other numbers.
func (c *catalog) whole() error {
	for key, m := range c.messages {
		if m.forms[plural.Other] == nil {
			return fmt.Errorf("%s: %s has no form without brackets", c.tag, key)
		}
	}
	for english, f := range c.forms {
		if f.forms[plural.Other] == nil {
			return fmt.Errorf("%s: %q has no form without brackets", c.tag, english)
		}
	}
	return nil
}
