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
// all words of a text, above all names, are in no lexicon, and are mostly done
// with after a look at one slot. A Go map took a third of the time of splitting
// a text into tokens; this takes a tenth.
type index struct {
	slots []slotOf // a power of two, at most half of them in use
	used  int
}

// slotOf holds one word; the word 0 is a free slot.
type slotOf struct {
	hash Hash
	word Word
}

func newIndex() index { return index{slots: make([]slotOf, 1<<12)} }

// add puts in a word that is not there yet.
func (x *index) add(h Hash, w Word) {
	if 2*x.used >= len(x.slots) {
		old := x.slots
		x.slots = make([]slotOf, 2*len(old))
		for _, s := range old {
			if s.word != 0 {
				x.put(s)
			}
		}
	}
	x.used++
	x.put(slotOf{h, w})
}

func (x *index) put(s slotOf) {
	mask := Hash(len(x.slots) - 1)
	i := s.hash & mask
	for x.slots[i].word != 0 {
		i = (i + 1) & mask
	}
	x.slots[i] = s
}

// Find returns the number of a lower-case word, zero where it has none.
func (l *Lexicon) Find(lower string) Word { return l.find(hash(lower), lower) }

// Word is Find for a word given as bytes. The look-up allocates nothing.
func (l *Lexicon) Word(lower []byte) Word {
	h := NoLetters
	for _, c := range lower {
		h = h.Add(c)
	}
	slots := l.index.slots
	for i := int(h); ; i++ {
		s := slots[i&(len(slots)-1)]
		if s.word == 0 || s.hash == h && l.spelling[s.word] == string(lower) {
			return s.word
		}
	}
}

func (l *Lexicon) find(h Hash, lower string) Word {
	slots := l.index.slots
	for i := int(h); ; i++ {
		s := slots[i&(len(slots)-1)]
		if s.word == 0 || s.hash == h && l.spelling[s.word] == lower {
			return s.word
		}
	}
}

// Folded returns the number of a word of ASCII letters and digits in any case.
// The hash is that of its lower-case letters.
func (l *Lexicon) Folded(h Hash, w string) Word {
	slots := l.index.slots
	for i := int(h); ; i++ {
		s := slots[i&(len(slots)-1)]
		if s.word == 0 || s.hash == h && folds(w, l.spelling[s.word]) {
			return s.word
		}
	}
}

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
