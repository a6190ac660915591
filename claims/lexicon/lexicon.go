package lexicon

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/pack"
	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Version names the state of the words, so that two reports can be told apart.
const Version = "2026.11"

//go:generate go run ../internal/pack/write words.pack measures.lex en
//go:embed words.pack
var packed string

// files are measures.lex and those of the folder en.
var files = sync.OnceValue(func() pack.Files { return pack.Open(packed) })

// Word is a word of the lexicon as a small number. Zero is any word that the
// lexicon does not have.
type Word int32

// Entry is one phrase with its class. Name is the name of the section it stands
// in: the measure, the hedge, the kind of event.
type Entry struct {
	Class Class
	Name  string
	Words []Word
	First string        // the entry's first form: the lemma
	Value claims.Number // of a number, a scale and an ordinal what its name says; of a part, 1/4, the 4
	glued uint16        // bit k: no space stands before word k (A$, cease-fire)
}

// Glued reports whether word k of the phrase is written without a space before
// it, so that "A $50 prize" is no Australian one.
func (e *Entry) Glued(k int) bool { return e.glued&(1<<k) != 0 }

// Lexicon is a compiled set of words. It is never changed after it is made and
// may be used from any number of goroutines.
type Lexicon struct {
	index    index
	spelling []string            // by word
	starts   [][]*Entry          // by first word: entries, longest first
	words    []wordClasses       // by word
	marks    [utf8.RuneSelf]Word // by ASCII mark
	longest  [classes]int        // by class: words of its longest phrase
	kin      map[[2]string]bool  // kinds of events, in order, that texts use of one event
	among    map[[2]string]bool  // classes of verbs, the narrower one first
	natures  map[nature]bool
	own      *own // nil: nothing but the built-in files
	Examples []Example
}

// wordClasses are the classes of one word. They stand together, for a text brings another
// word with each look, and with it a line of memory that is not near.
type wordClasses struct {
	alone  ClassSet // which the word alone has
	begins ClassSet // which begin with it
	ends   ClassSet // which end with it
	groups []Group  // the entries that begin with it, by class
}

// English returns the lexicon of English. The embedded files are read on the
// first call.
var English = sync.OnceValue(func() *Lexicon {
	l, err := load(files(), "en")
	if err != nil {
		panic("lexicon: the embedded files do not parse: " + err.Error())
	}
	return l
})

func load(files pack.Files, dir string) (*Lexicon, error) {
	all, err := fieldsOf(files, dir)
	if err != nil {
		return nil, err
	}
	return Compile(all)
}

// fieldsOf reads the words of one language.
func fieldsOf(files pack.Files, dir string) ([]Field, error) {
	all := make([]Field, 0, 2048) // English has some 1,500
	for _, f := range files {
		if !strings.HasPrefix(f.Name, dir+"/") {
			continue
		}
		var err error
		if all, err = parse(all, f.Name, f.Text); err != nil {
			return nil, err
		}
	}
	if len(all) == 0 {
		return nil, say.Errorf("no words for the language %q", dir)
	}
	return all, nil
}

// Mark returns the number of a mark. Hyphens are one, whichever rune writes
// them.
func (l *Lexicon) Mark(r rune) Word {
	if r >= 0 && r < utf8.RuneSelf {
		return l.marks[r]
	}
	if r == '‐' || r == '‑' {
		return l.marks['-']
	}
	var buf [utf8.UTFMax]byte
	return l.Word(buf[:utf8.EncodeRune(buf[:], r)])
}

// Spell returns the word of a number; "" for zero.
func (l *Lexicon) Spell(w Word) string { return l.spelling[w] }

// Words is the number of words, zero among them: each is below it.
func (l *Lexicon) Words() int { return len(l.spelling) }

// Is reports whether a word alone is an entry of the class.
func (l *Lexicon) Is(w Word, c Class) bool { return l.words[w].alone&(1<<c) != 0 }

// Any reports whether a word alone is an entry of one of the classes.
//
//go:noinline
func (l *Lexicon) Any(w Word, cs ClassSet) bool { return l.words[w].alone&cs != 0 }

// Begins reports whether an entry of the class begins with the word.
//
//go:noinline
func (l *Lexicon) Begins(w Word, c Class) bool { return l.words[w].begins&(1<<c) != 0 }

// Beginning is the classes of the entries that begin with the word.
func (l *Lexicon) Beginning(w Word) ClassSet { return l.words[w].begins }

// BeginsAny reports whether an entry of one of the classes begins with the word.
func (l *Lexicon) BeginsAny(w Word, cs ClassSet) bool { return l.words[w].begins&cs != 0 }

// Ends reports whether an entry of the class ends with the word.
func (l *Lexicon) Ends(w Word, c Class) bool { return l.words[w].ends&(1<<c) != 0 }

// Longest is the number of words of the longest phrase of the class.
func (l *Lexicon) Longest(c Class) int { return l.longest[c] }

// At lists the entries that begin with a word, longest first. The list is
// shared: it is not to be changed.
func (l *Lexicon) At(w Word) []*Entry { return l.starts[w] }

// Group holds the entries of one class that begin with one word, longest first. What rules
// most of them out stands in the group itself. It is shared: it is not to be changed.
type Group struct {
	Entries []*Entry
	Seconds []Word // by entry: its second word; 0 where it has none
	names   uint64 // bits of the names of the entries
	class   Class
}

// Names reports whether an entry of the group may have a name.
func (g *Group) Names(name string) bool { return g.names&nameBit(name) != 0 }

// nameBit is a bit that few other names have.
func nameBit(name string) uint64 {
	n := len(name)
	if n == 0 {
		return 1
	}
	return 1 << ((n + 5*int(name[0]) + 11*int(name[n-1]) + 3*int(name[n/2])) & 63)
}

// Group returns the entries of a class that begin with a word, nil where there are none.
func (l *Lexicon) Group(w Word, c Class) *Group {
	word := &l.words[w]
	if word.begins&(1<<c) == 0 {
		return nil
	}
	for i := range word.groups {
		if word.groups[i].class == c {
			return &word.groups[i]
		}
	}
	return nil
}

// Of lists the entries of a class that begin with a word, longest first. Dozens
// of entries begin with "a" or "the", a few of each class. The list is shared:
// it is not to be changed.
func (l *Lexicon) Of(w Word, c Class) []*Entry {
	if g := l.Group(w, c); g != nil {
		return g.Entries
	}
	return nil
}

// Lone returns the entry of the class that is the word alone, nil where there
// is none.
func (l *Lexicon) Lone(w Word, c Class) *Entry {
	if !l.Is(w, c) {
		return nil
	}
	for _, e := range l.Of(w, c) {
		if len(e.Words) == 1 {
			return e
		}
	}
	return nil
}

// All goes through every entry, by the number of its first word.
func (l *Lexicon) All() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, list := range l.starts {
			for _, e := range list {
				if !yield(e) {
					return
				}
			}
		}
	}
}

// intern gives a word its number.
func (l *Lexicon) intern(w string) Word {
	if id := l.Find(w); id != 0 {
		return id
	}
	id := Word(len(l.starts))
	if l.index.full() {
		l.index.grow(l.spelling)
	}
	if id != 0 {
		l.index.add(hash(w), id)
	}
	l.spelling = append(l.spelling, w)
	l.starts = append(l.starts, nil)
	l.words = append(l.words, wordClasses{})
	if len(w) == 1 && w[0] < utf8.RuneSelf {
		l.marks[w[0]] = id
	}
	return id
}

// order puts longer phrases before shorter ones, and those of one length as
// they were read; and then the same by class.
func (l *Lexicon) order() {
	n := 0
	for _, list := range l.starts {
		n += len(list)
	}
	g := grouper{entries: make([]*Entry, 0, n), seconds: make([]Word, 0, n), groups: make([]Group, 0, n)}
	for w, list := range l.starts {
		sortEntries(list, func(a, b *Entry) bool { return len(a.Words) > len(b.Words) })
		l.words[w].groups = g.part(list)
	}
}

// sortEntries sorts by insertion, for the lists are short; equal entries stay as they stand.
func sortEntries(list []*Entry, before func(a, b *Entry) bool) {
	for i, e := range list {
		for ; i > 0 && before(e, list[i-1]); i-- {
			list[i] = list[i-1]
		}
		list[i] = e
	}
}

// grouper has the memory for the groups of all words, which are thousands, and small.
type grouper struct {
	entries []*Entry
	seconds []Word
	groups  []Group
}

// part parts a list of entries by their classes and keeps their order.
func (g *grouper) part(list []*Entry) []Group {
	if len(list) == 0 {
		return nil
	}
	n := len(g.entries)
	g.entries = append(g.entries, list...)
	list = g.entries[n:len(g.entries):len(g.entries)]
	if len(list) > 1 {
		sortEntries(list, func(a, b *Entry) bool { return a.Class < b.Class })
	}
	from := len(g.groups)
	for first := 0; first < len(list); {
		end := first + 1
		for end < len(list) && list[end].Class == list[first].Class {
			end++
		}
		g.groups = append(g.groups, g.group(list[first:end:end]))
		first = end
	}
	return g.groups[from:len(g.groups):len(g.groups)]
}

func (g *grouper) group(list []*Entry) Group {
	n := len(g.seconds)
	out := Group{class: list[0].Class, Entries: list}
	for _, e := range list {
		second := Word(0)
		if len(e.Words) > 1 {
			second = e.Words[1]
		}
		g.seconds = append(g.seconds, second)
		out.names |= nameBit(e.Name)
	}
	out.Seconds = g.seconds[n:len(g.seconds):len(g.seconds)]
	return out
}

// ClassSet is a set of classes, for one test of many. Constant sets are written out,
// 1<<Determiner | 1<<Person, so that nothing is put together when they are asked for.
type ClassSet uint64

// Set makes a set of classes.
func Set(cs ...Class) ClassSet {
	var s ClassSet
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}
