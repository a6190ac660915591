package lexicon

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// takeOut stands before an entry of a folder of one's own that the built-in
// words have and that is not wanted: "object: !liquidate*".
const takeOut = '!'

// dropped are the phrases that a folder takes out of the built-in words. Nil
// drops nothing.
type dropped struct {
	from  map[string]int // by class, section and words: the item that drops it
	items []Item
	met   []bool // by item: whether it met a phrase
}

// partOut parts fields into what they add and what they take out.
func partOut(fields []Field) ([]Field, *dropped, error) {
	d := &dropped{from: map[string]int{}}
	var out []Field
	for _, f := range fields {
		class, ok := slots[slot{f.Section, f.Key}]
		if !ok || isProse(f.Key) { // Compile refuses what has no slot
			out = append(out, f)
			continue
		}
		items := f.Items
		f.Items = nil
		for _, item := range items {
			if item.Text[0] != takeOut {
				f.Items = append(f.Items, item)
			} else if err := d.add(class, nameOf(class, f), item); err != nil {
				return nil, nil, err
			}
		}
		if len(f.Items) > 0 {
			out = append(out, f)
		}
	}
	return out, d, nil
}

func (d *dropped) add(class Class, name string, item Item) error {
	phrases, err := expand(strings.TrimLeft(item.Text[1:], " \t"))
	if err != nil {
		return item.Pos.errorf("%w", err)
	}
	if len(phrases) == 0 {
		return item.Pos.errorf("no word stands behind the %q", string(takeOut))
	}
	if len(d.from) > maxPhrases {
		return item.Pos.errorf("more than %d phrases are taken out", maxPhrases)
	}
	for _, p := range phrases {
		d.from[dropKey(class, name, p)] = len(d.items)
	}
	d.items = append(d.items, item)
	d.met = append(d.met, false)
	return nil
}

// dropKey is the same for phrases that are written with a hyphen or a space
// around it.
func dropKey(class Class, name string, phrase []string) string {
	var words []string
	for _, w := range phrase {
		words = pieces(words, w)
	}
	return string(rune(class)) + name + "\x00" + strings.Join(words, " ")
}

// has reports whether a phrase of the built-in words is dropped.
func (d *dropped) has(class Class, name string, phrase []string) bool {
	i, ok := d.from[dropKey(class, name, phrase)]
	if ok {
		d.met[i] = true
	}
	return ok
}

// unused is an error about the first item that drops nothing.
func (d *dropped) unused() error {
	if d == nil {
		return nil
	}
	if i := slices.Index(d.met, false); i >= 0 {
		return d.items[i].Pos.errorf("%q takes out nothing: the built-in section has no such word in this field", d.items[i].Text)
	}
	return nil
}

// fixed are the sections whose names the program reads: a new one would mean
// nothing to it.
var fixed = toSet([]string{"hedge", "vague", "season", "date", "clock", "era", "abbreviation"})

// checkNames checks that the sections of a folder name measures that there are,
// and of what the program reads nothing new.
func checkNames(base, fields []Field, measures claims.Measures) error {
	of := map[string]map[string]bool{} // by kind of section: the names in base
	for _, f := range fields {
		switch {
		case f.Section == "measure" && f.Name != "":
			if _, ok := measures[claims.Measure(f.Name)]; ok {
				continue
			}
			return f.Opened.errorf("no measure %q%s; a stanza in measures.lex makes one", f.Name, nearest(f.Name, names(measures)))
		case fixed[f.Section] && f.Name != "":
			if of[f.Section] == nil {
				of[f.Section] = sectionNames(base, f.Section)
			}
			if known := of[f.Section]; !known[f.Name] {
				return f.Opened.errorf("no section %q%s; there are %s", f.Section+" "+f.Name, nearest(f.Name, known), list(known))
			}
		}
	}
	return nil
}

func sectionNames(fields []Field, section string) map[string]bool {
	out := map[string]bool{}
	for _, f := range fields {
		if f.Section == section {
			out[f.Name] = true
		}
	}
	return out
}

// checkExamples checks that a folder's examples ask for measures that there are.
func checkExamples(l *Lexicon) error {
	for _, e := range l.OwnExamples() {
		if _, ok := l.Measures()[e.Want.Measure]; !ok {
			return e.Pos.errorf("the example asks for %q, which is no measure%s", e.Want.Measure, nearest(string(e.Want.Measure), names(l.Measures())))
		}
	}
	return nil
}
