package lexicon

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// Version names the state of the words, so that two reports can be told apart.
const Version = "2026.11"

//go:embed measures.lex en/*.lex
var files embed.FS

// Word is a word of the lexicon as a small number. Zero is any word that the
// lexicon does not have.
type Word int32

// Entry is one phrase with its class. Name is the name of the section it stands
// in: the measure, the hedge, the kind of event.
type Entry struct {
	Class Class
	Name  string
	Words []Word
	First string // the entry's first form: the lemma
}

// Lexicon is a compiled set of words. It is never changed after it is made and
// may be used from any number of goroutines.
type Lexicon struct {
	ids      map[string]Word
	starts   [][]*Entry // by first word: entries, longest first
	masks    []uint64   // by word: classes that the word alone has
	begins   []uint64   // by word: classes that begin with it
	Examples []Example
}

// Example is a line that runs as a test: a sentence and what is, or is not, to
// be read from it.
type Example struct {
	Text, Want string
	Not        bool
	File       string
	Line       int
}

// English returns the lexicon of English. The embedded files are read on the
// first call.
var English = sync.OnceValue(func() *Lexicon {
	l, err := load(files, "en")
	if err != nil {
		panic("lexicon: the embedded files do not parse: " + err.Error())
	}
	return l
})

func load(fsys fs.FS, dir string) (*Lexicon, error) {
	names, err := fs.Glob(fsys, dir+"/*.lex")
	if err != nil {
		return nil, err
	}
	var all []Field
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		fields, err := Parse(name, string(text))
		if err != nil {
			return nil, err
		}
		all = append(all, fields...)
	}
	return Compile(all)
}

// Compile makes a lexicon of the fields of its files. The first mistake is
// returned as an *Error.
func Compile(fields []Field) (*Lexicon, error) {
	l := &Lexicon{ids: map[string]Word{}, starts: [][]*Entry{nil}, masks: []uint64{0}, begins: []uint64{0}}
	for _, f := range fields {
		if err := l.add(f); err != nil {
			return nil, err
		}
	}
	for _, list := range l.starts {
		slices.SortStableFunc(list, func(a, b *Entry) int { return cmp.Compare(len(b.Words), len(a.Words)) })
	}
	return l, nil
}

func (l *Lexicon) add(f Field) error {
	if isProse(f.Key) {
		text, want, ok := strings.Cut(f.Entries[0], "=>")
		if !ok {
			return &Error{f.File, f.Line, f.Column, `an example is "sentence => reading"`}
		}
		l.Examples = append(l.Examples, Example{strings.TrimSpace(text), strings.TrimSpace(want), f.Key == "not", f.File, f.Line})
		return nil
	}
	class, ok := slots[slot{f.Section, f.Key}]
	if !ok {
		return &Error{f.File, f.Line, 1, fmt.Sprintf("no field %q in a section %q%s", f.Key, f.Section, suggest(f))}
	}
	for _, e := range f.Entries {
		phrases, err := expand(e)
		if err != nil {
			return &Error{f.File, f.Line, f.Column, err.Error()}
		}
		for _, p := range phrases {
			l.enter(class, f.Name, p, phrases[0])
		}
	}
	return nil
}

// suggest names the fields that the section does have.
func suggest(f Field) string {
	var keys []string
	for s := range slots {
		if s.section == f.Section {
			keys = append(keys, s.key)
		}
	}
	if len(keys) == 0 {
		return ""
	}
	slices.Sort(keys)
	return "; it has " + strings.Join(keys, ", ")
}

func (l *Lexicon) enter(class Class, name string, phrase, lemma []string) {
	e := &Entry{Class: class, Name: name, First: strings.Join(lemma, " ")}
	for _, w := range phrase {
		for _, piece := range pieces(w) {
			e.Words = append(e.Words, l.intern(piece))
		}
	}
	if len(e.Words) == 0 {
		return
	}
	first := e.Words[0]
	if slices.ContainsFunc(l.starts[first], func(o *Entry) bool {
		return o.Class == class && o.Name == name && slices.Equal(o.Words, e.Words)
	}) {
		return
	}
	l.starts[first] = append(l.starts[first], e)
	l.begins[first] |= 1 << class
	if len(e.Words) == 1 {
		l.masks[first] |= 1 << class
	}
}

// pieces parts a word of an entry the way the tokenizer parts a text: at
// hyphens, and before a possessive.
func pieces(w string) []string {
	var out []string
	for {
		i := strings.IndexByte(w, '-')
		if i < 0 || w == "-" {
			break
		}
		if i > 0 {
			out = append(out, w[:i])
		}
		out, w = append(out, "-"), w[i+1:]
	}
	if head, ok := strings.CutSuffix(w, "'s"); ok && head != "" {
		return append(out, head, "'s")
	}
	if w != "" {
		out = append(out, w)
	}
	return out
}

func (l *Lexicon) intern(w string) Word {
	if id, ok := l.ids[w]; ok {
		return id
	}
	id := Word(len(l.starts))
	l.ids[w] = id
	l.starts = append(l.starts, nil)
	l.masks = append(l.masks, 0)
	l.begins = append(l.begins, 0)
	return id
}

// Word returns the number of a lower-case word, zero where it has none. The
// look-up allocates nothing.
func (l *Lexicon) Word(lower []byte) Word { return l.ids[string(lower)] }

// Find returns the number of a lower-case word given as a string.
func (l *Lexicon) Find(lower string) Word { return l.ids[lower] }

// Is reports whether a word alone is an entry of the class.
func (l *Lexicon) Is(w Word, c Class) bool { return l.masks[w]&(1<<c) != 0 }

// Any reports whether a word alone is an entry of one of the classes.
func (l *Lexicon) Any(w Word, cs ClassSet) bool { return l.masks[w]&uint64(cs) != 0 }

// Begins reports whether an entry of the class begins with the word.
func (l *Lexicon) Begins(w Word, c Class) bool { return l.begins[w]&(1<<c) != 0 }

// At lists the entries that begin with a word, longest first. The list is
// shared: it is not to be changed.
func (l *Lexicon) At(w Word) []*Entry { return l.starts[w] }

// ClassSet is a set of classes, for one test of many.
type ClassSet uint64

// Set makes a set of classes.
func Set(cs ...Class) ClassSet {
	var s ClassSet
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}
