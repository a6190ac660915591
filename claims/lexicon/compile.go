package lexicon

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/near"
)

// Bounds on a whole lexicon: its phrases, and those that begin with one word,
// which a text is compared with one after the other. English has a sixtieth of
// the one and a tenth of the other.
const (
	maxPhrases = 1 << 18
	maxBegin   = 1 << 10
)

// closed are the classes in which a phrase means one thing: it may not stand
// in two sections. A noun may be of several measures, a month is one month.
var closed = Set(Number, ScaleWord, ScaleMark, Fraction, VagueWord, HedgeBefore, HedgeAfter, UnitWord, UnitMark,
	CurrencyMark, CurrencyWord, RateAfter, Month, Weekday, Season, DateWord, TimeMark, Era)

// Compile makes a lexicon of the fields of its files. The first mistake is
// returned as an *Error.
func Compile(fields []Field) (*Lexicon, error) { return build(nil, fields, nil) }

// build makes a lexicon of built-in fields, without what is dropped of them,
// and of further ones.
func build(base, fields []Field, drop *dropped) (*Lexicon, error) {
	c := compiler{Lexicon: &Lexicon{index: newIndex()}}
	if len(base)+len(fields) > 500 { // a language: English has nearly so many words
		const most = 5 << 10
		c.spelling, c.starts = make([]string, 0, most), make([][]*Entry, 0, most)
		c.Lexicon.words, c.index.cells = make([]wordClasses, 0, most), make([]cell, 1<<14)
	}
	c.intern("")
	c.drop = drop
	c.Examples = make([]Example, 0, proses(base)+proses(fields))
	for _, f := range base {
		if err := c.field(f); err != nil {
			return nil, err
		}
	}
	if err := drop.unused(); err != nil {
		return nil, err
	}
	c.drop, c.extends = nil, base != nil
	for _, f := range fields {
		if err := c.field(f); err != nil {
			return nil, err
		}
	}
	c.order()
	return c.Lexicon, nil
}

// proses counts the examples among fields.
func proses(fields []Field) int {
	n := 0
	for i := range fields {
		if isProse(fields[i].Key) {
			n++
		}
	}
	return n
}

// slab is how many entries, and words of entries, are allocated at a time: most
// of the time that a first use takes is the allocator's.
const slab = 512

type compiler struct {
	*Lexicon
	phrases int
	drop    *dropped // what is left out of the fields being read
	extends bool     // they are added to built-in ones
	buf     []string // pieces of the phrase being read
	entries []Entry  // memory for entries, and for their words
	words   []Word
	lists   []*Entry    // and for the lists of most first words
	one     [1][]string // the phrase of an entry that is written as it is
	single  [maxWords]string
}

func (c *compiler) field(f Field) error {
	if len(f.Items) == 0 {
		return f.Pos.errorf("field %q is empty", f.Key)
	}
	if isProse(f.Key) {
		e, err := example(f)
		c.Examples = append(c.Examples, e)
		return err
	}
	if f.Section == "event" && (f.Key == "kin" || f.Key == "nature") || f.Section == "people" && f.Key == "nature" || f.Section == "verb" && f.Key == "among" {
		return c.trait(f)
	}
	class, ok := slots[slot{f.Section, f.Key}]
	if !ok {
		return misplaced(f)
	}
	if err := checkName(f); err != nil {
		return err
	}
	for _, item := range f.Items {
		if err := c.item(class, nameOf(class, f), item); err != nil {
			return err
		}
	}
	return nil
}

// nameOf is the name of a field's entries: that of its section, and of a cue the
// field's own.
func nameOf(class Class, f Field) string {
	if class == Cue {
		return f.Key
	}
	return f.Name
}

func (c *compiler) item(class Class, name string, item Item) error {
	if item.Text != "" && item.Text[0] == takeOut {
		return item.Pos.errorf("%q takes out a built-in word, and stands only in a folder of one's own", item.Text)
	}
	phrases, err := c.expand(item.Text)
	if err != nil {
		return item.Pos.errorf("%w", err)
	}
	if c.phrases += len(phrases); c.phrases > maxPhrases {
		return item.Pos.errorf("the lexicon has more than %d phrases", maxPhrases)
	}
	if len(phrases) == 0 {
		return item.Pos.errorf("an entry without a word")
	}
	if c.extends {
		if err := c.ownEntry(class, item, phrases); err != nil {
			return err
		}
	}
	lemma, value := strings.Join(phrases[0], " "), valueOf(class, name)
	for _, p := range phrases {
		if c.drop != nil && c.drop.has(class, name, p) {
			continue
		}
		if err := c.enter(Entry{Class: class, Name: name, First: lemma, Value: value}, p, item); err != nil {
			return err
		}
	}
	return nil
}

// valueOf is the number that an entry stands for, where its class has one.
func valueOf(class Class, name string) claims.Number {
	switch class {
	case Number, ScaleWord, ScaleMark, Ordinal, Fraction:
		n, _ := claims.ParseNumber(strings.TrimPrefix(name, "1/")) // checkName has seen it
		return n
	}
	return claims.Number{}
}

// enter adds a phrase to the lexicon, once.
func (c *compiler) enter(e Entry, phrase []string, item Item) error {
	at := item.Pos
	c.buf = c.buf[:0]
	for _, w := range phrase {
		start := len(c.buf)
		c.buf = pieces(c.buf, w)
		for k := start + 1; k < len(c.buf); k++ {
			e.glued |= 1 << k
		}
	}
	if len(c.buf) > maxWords {
		return at.errorf("%q has %d words; a phrase has at most %d", strings.Join(phrase, " "), len(c.buf), maxWords)
	}
	if cap(c.words)-len(c.words) < len(c.buf) {
		c.words = make([]Word, 0, slab)
	}
	for _, w := range c.buf {
		if w[0] >= '0' && w[0] <= '9' {
			return at.errorf("%q begins with a digit; numbers are read, not looked up", w)
		}
		c.words = append(c.words, c.intern(w))
	}
	n := len(c.words) - len(c.buf)
	e.Words = c.words[n:len(c.words):len(c.words)]
	first := e.Words[0]
	for _, o := range c.starts[first] {
		if o.glued != e.glued || !slices.Equal(o.Words, e.Words) {
			continue
		}
		if c.extends && e.Name != o.Name && counted&Set(e.Class) != 0 && counted&Set(o.Class) != 0 {
			return item.owned(phrase, o)
		}
		if o.Class != e.Class {
			continue
		}
		if o.Name == e.Name {
			c.words = c.words[:n]
			return nil
		}
		if closed&Set(e.Class) != 0 {
			hint := ""
			if c.extends {
				hint = "; !" + strings.Join(phrase, " ") + " there takes it out"
			}
			return at.errorf("%q is already in the section %q%s", strings.Join(phrase, " "), o.Name, hint)
		}
	}
	if len(c.starts[first]) == maxBegin {
		return at.errorf("more than %d phrases begin with %q", maxBegin, c.Spell(first))
	}
	if len(c.entries) == cap(c.entries) {
		c.entries = make([]Entry, 0, slab)
	}
	c.entries = append(c.entries, e)
	c.begin(first, &c.entries[len(c.entries)-1])
	c.Lexicon.words[first].begins |= Set(e.Class)
	c.Lexicon.words[e.Words[len(e.Words)-1]].ends |= Set(e.Class)
	if len(e.Words) == 1 {
		c.Lexicon.words[first].alone |= Set(e.Class)
	}
	c.longest[e.Class] = max(c.longest[e.Class], len(e.Words))
	return nil
}

// begin adds an entry to those that begin with a word: most words begin one or two.
func (c *compiler) begin(first Word, e *Entry) {
	const most = 2
	if c.starts[first] == nil {
		if cap(c.lists)-len(c.lists) < most {
			c.lists = make([]*Entry, 0, slab)
		}
		n := len(c.lists)
		c.lists = c.lists[:n+most]
		c.starts[first] = c.lists[n : n : n+most]
	}
	c.starts[first] = append(c.starts[first], e)
}

// expand is the function of that name. What it returns holds until the next call: most
// entries are one phrase, and need no memory.
func (c *compiler) expand(entry string) ([][]string, error) {
	n := 0
	for i := range len(entry) {
		if b := entry[i]; b >= utf8.RuneSelf || b >= 'A' && b <= 'Z' || b < ' ' || strings.IndexByte("/()*+", b) >= 0 {
			return expand(entry)
		}
	}
	for word := range strings.SplitSeq(entry, " ") {
		if word == "" {
			continue
		}
		if n == len(c.single) {
			return nil, errWords
		}
		c.single[n] = word
		n++
	}
	if n == 0 {
		return nil, nil
	}
	c.one[0] = c.single[:n]
	return c.one[:], nil
}

// misplaced says what may stand where a field stands that nothing knows.
func misplaced(f Field) error {
	if f.Section == "measure" && measureFields[f.Key] {
		return f.Pos.errorf("the field %q says what a measure is; it stands in the file measures.lex", f.Key)
	}
	sections, keys := map[string]bool{}, map[string]bool{}
	for s := range slots {
		sections[s.section] = true
		if s.section == f.Section {
			keys[s.key] = true
		}
	}
	if len(keys) == 0 {
		return f.Opened.errorf("no section %q%s; there are %s", f.Section, nearest(f.Section, sections), list(sections))
	}
	return f.Pos.errorf("no field %q in a section %q%s; it has %s, example, not", f.Key, f.Section, nearest(f.Key, keys), list(keys))
}

// list writes a set for an error, sorted.
func list(set map[string]bool) string { return strings.Join(sorted(set), ", ") }

func sorted(set map[string]bool) []string {
	var all []string
	for s := range set {
		all = append(all, s)
	}
	slices.Sort(all)
	return all
}

// nearest is a question after the word of the set that differs least from w, if
// any is near.
func nearest(w string, set map[string]bool) string {
	best, least := "", len(w)/3+2
	for _, s := range sorted(set) {
		if d := near.Distance(w, s, least); d < least {
			best, least = s, d
		}
	}
	if best == "" {
		return ""
	}
	return say.Sprintf("; did you mean %q?", best)
}

// checkName checks what the name of a section must be where code reads it.
func checkName(f Field) error {
	want := ""
	switch f.Section {
	case "number", "scale", "ordinal":
		if !positive(f.Name) && !(f.Section == "number" && f.Name == "0") {
			want = "a whole number"
		}
	case "month":
		want = upTo(f.Name, 12)
	case "weekday":
		want = upTo(f.Name, 7)
	case "fraction":
		num, den, ok := strings.Cut(f.Name, "/")
		if !ok || num != "1" || !positive(den) {
			want = "a part such as 1/4"
		}
	case "vague", "hedge", "unit", "currency", "rate", "season", "date", "clock", "era", "measure", "event", "verb", "happening", "abbreviation":
		if f.Name == "" {
			want = "a name"
		}
	case "people", "zero", "guard", "stance", "extent":
	default:
		if f.Name != "" {
			return f.Opened.errorf("a section %q has no name, but this is %q", f.Section, f.Name)
		}
	}
	if want == "" {
		return nil
	}
	return f.Opened.errorf("section %q is named %q; write %s after it", f.Section, f.Name, want)
}

// positive reports whether s is a whole number from 1 that a figure can hold.
func positive(s string) bool {
	n, err := claims.ParseNumber(s)
	return err == nil && n.Sign() > 0 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

func upTo(name string, last int) string {
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= last {
		return ""
	}
	return say.Sprintf("a number from 1 to %d", last)
}
