package lexicon

// Hash is the hash of a lower-case word, made byte by byte: a reader of text
// that looks at every letter of a word anyway hashes it on the way.
type Hash uint32

// NoLetters is the hash of the empty word, which every other one begins with.
const NoLetters Hash = 2166136261

// Add is the hash of the word with one byte more (FNV-1a).
func (h Hash) Add(c byte) Hash { return (h ^ Hash(c)) * 16777619 }

func hash(w string) Hash {
	h := NoLetters
	for i := range len(w) {
		h = h.Add(w[i])
	}
	return h
}

// index finds words by their hashes. It is a table with open addressing: half of
// the words of a text, above all names, are in no lexicon, and are mostly done
// with after a look at one cell. A Go map took a third of the time of splitting
// a text into tokens. A cell is four bytes, so that all of English stays in the
// processor's nearest cache.
type index struct {
	cells []cell // a power of two, at most half of them in use
	used  int
}

// cell holds one word with the upper bits of its hash; 0 is a free cell.
type cell uint32

// The bits of a cell that are the word's number. Four million words are more
// than a lexicon can have: maxPhrases of maxWords.
const (
	wordBits = 22
	wordMask = 1<<wordBits - 1
)

func (s cell) word() Word { return Word(s & wordMask) }

// has reports whether a cell may hold a word of that hash.
func (s cell) has(h Hash) bool { return uint32(s)>>wordBits == uint32(h)>>wordBits }

func newIndex() index { return index{cells: make([]cell, 1<<12)} }

// add puts in a word that is not there yet.
func (x *index) add(h Hash, w Word) {
	x.used++
	mask := Hash(len(x.cells) - 1)
	i := h & mask
	for x.cells[i].word() != 0 {
		i = (i + 1) & mask
	}
	x.cells[i] = cell(h&^wordMask) | cell(w)
}

// full reports whether the table has to grow before another word is added.
func (x *index) full() bool { return 2*(x.used+1) > len(x.cells) }

// grow makes an index of twice the size with the words 1 and up.
func (x *index) grow(spelling []string) {
	*x = index{cells: make([]cell, 2*len(x.cells))}
	for w := 1; w < len(spelling); w++ {
		x.add(hash(spelling[w]), Word(w))
	}
}

// Find returns the number of a lower-case word, zero where it has none.
func (l *Lexicon) Find(lower string) Word {
	h := hash(lower)
	for i := uint32(h); ; i++ {
		s := l.index.at(i)
		if s.word() == 0 || s.has(h) && l.spelling[s.word()] == lower {
			return s.word()
		}
	}
}

// Word is Find for a word given as bytes. The look-up allocates nothing.
func (l *Lexicon) Word(lower []byte) Word {
	h := NoLetters
	for _, c := range lower {
		h = h.Add(c)
	}
	for i := uint32(h); ; i++ {
		s := l.index.at(i)
		if s.word() == 0 || s.has(h) && l.spelling[s.word()] == string(lower) {
			return s.word()
		}
	}
}

// Folded returns the number of a word of ASCII letters and digits in any case.
// The hash is that of its lower-case letters.
func (l *Lexicon) Folded(h Hash, w string) Word {
	for i := uint32(h); ; i++ {
		s := l.index.at(i)
		if s.word() == 0 || s.has(h) && folds(w, l.spelling[s.word()]) {
			return s.word()
		}
	}
}

// at is cell i, counted round.
func (x *index) at(i uint32) cell { return x.cells[int(i)&(len(x.cells)-1)] }

// folds reports whether a word of ASCII letters and digits is, in lower case,
// the other. Digits have the bit of lower case already.
func folds(w, lower string) bool {
	if len(w) != len(lower) {
		return false
	}
	for i := range len(w) {
		if w[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}
