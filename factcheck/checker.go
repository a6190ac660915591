package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources"
)

// Version is the version of this package, as reports name it.
const Version = "0.1.0"

// Checker finds out whether texts agree. The zero Checker is ready to use and
// is what the functions of this package use. Its fields are only read, so one
// Checker may be used from any number of goroutines.
type Checker struct {
	// Lexicon has the words by which texts are read. Nil is English; lexicon.With
	// adds words and measures to it.
	Lexicon *lexicon.Lexicon

	// Measures says how measures stand to each other. Nil is those of the lexicon.
	Measures claims.Measures

	// Profile is the table of reading widths by which figures are read again
	// before they are compared. Nil leaves them as they come.
	Profile *claims.Profile

	// Policy gives each rule its level. Nil is the defaults of [Rules].
	Policy Policy

	// Units leads units to a common one, so that 50 sq km and 5,000 hectares
	// are compared. Figures whose units differ and are not listed are not compared.
	// Nil is [Units].
	Units map[string]Unit

	// Places knows the names of places and what lies in what. Nil is the gazetteer
	// of package places; places.With adds to it.
	Places *places.Gazetteer

	// Contains reports whether a place lies in another one. Nil asks Places.
	// Names come folded, in lower case.
	Contains func(outer, inner string) bool

	// Events are events that are known beforehand, by name, other names (Names), kind,
	// places and period, all but the name optional. They decide which claims are of one
	// event, where they know it. No text need tell of them.
	Events []claims.Event

	// Definition may explain why two figures that differ are both right, as
	// with or without those who did it. It is asked with the lower figure first.
	Definition func(low, high claims.Claim) (why string, ok bool)

	// Origin names the agency or office that a source's text comes from, empty where that
	// is not known: claims of one origin count once. What is said so goes before the
	// credits that the texts have. Nil knows of none.
	Origin func(sources.Source) string

	// Edit, if there is one, may change what was read of a text before it is compared,
	// as hints in its comments do. It is called for several texts at once.
	Edit func(doc sources.Document, r *extract.Reading)

	// Data reads documents that are no prose, as [extract.Data] does. Nil reads none, and
	// says so: whoever has only prose need not pay for it.
	Data func(r extract.Reader, doc sources.Document) extract.Reading

	// All also reports what agrees, parts that fit their whole, and figures
	// that turned out to speak of different things.
	All bool

	// Peers compares sources with each other even where one of them is a draft.
	Peers bool

	// Jobs is how many texts are read at once. Zero is the number of processors.
	Jobs int

	memo *memo // of a check; nil for the checker of a user
}

// Unit is a unit of measurement as a multiple of another: a hectare is 0.01 km².
type Unit struct {
	Base   string
	Factor claims.Number
}

// Compare tells how two claims stand to each other, with the reasons in the
// order of testing. It gives the same answer for (b, a) as for (a, b).
func Compare(a, b claims.Claim) Comparison { return new(Checker).Compare(a, b) }

// Compare tells how two claims stand to each other. It looks at the two alone:
// a check of whole texts knows more, as that a source disputes the figure.
func (k *Checker) Compare(a, b claims.Claim) Comparison {
	r := k.newRun()
	r.words = true
	x, y := r.hear(&a), r.hear(&b)
	return r.compare(x, y)
}

// Explain is [Checker.Compare] under the name of what it is used for: all
// tests of a pair with their results, also where the pair was not compared.
func (k *Checker) Explain(a, b claims.Claim) Comparison { return k.Compare(a, b) }

func (k *Checker) measures() claims.Measures {
	if k.Measures != nil {
		return k.Measures
	}
	if k.Lexicon != nil {
		return k.Lexicon.Measures()
	}
	return lexicon.Measures() // without the words, which claims built by hand do not need
}

// lex is the lexicon by which kinds of events are told apart.
//
//go:noinline
func (k *Checker) lex() *lexicon.Lexicon {
	if k.Lexicon != nil {
		return k.Lexicon
	}
	return lexicon.English()
}

// words names the state of the words.
func (k *Checker) words() string {
	if k.Lexicon != nil {
		return k.Lexicon.Version()
	}
	return lexicon.Version
}

func (k *Checker) contains(outer, inner string) bool {
	find := func() bool {
		if k.Contains != nil {
			return k.Contains(outer, inner)
		}
		return k.Places.Contains(outer, inner)
	}
	if k.memo == nil {
		return find()
	}
	return recall(k.memo.contains, [2]string{outer, inner}, find)
}

// readAgain reads a figure by the checker's own profile, if it has one.
func (k *Checker) readAgain(s *subject) {
	if k.Profile != nil && !s.quantity.Equal(claims.Quantity{}) {
		s.quantity = k.Profile.Read(s.quantity, s.info.Scale)
	}
}

// common reports whether a name is shared by so many events that sharing it
// says little: a country or a wider part of the world, its people, and the
// lexicon's list of agencies, offices and the like.
func (k *Checker) common(name string) bool { return k.facts(name).common }

func (k *Checker) isCommon(name string, p places.Place, known bool) bool {
	if known {
		wide := p.Kind == places.KindCountry || p.Kind == places.KindArea && k.Places.Country(name) == ""
		return wide || k.listed(name)
	}
	if _, ok := k.Places.Demonym(name); ok {
		return true
	}
	return k.listed(name)
}

// listed reports whether the lexicon lists the name as common.
func (k *Checker) listed(name string) bool { return k.lists("common", strings.Fields(name)) }

// lists reports whether a list of the lexicon has just these folded words.
func (k *Checker) lists(list string, words []string) bool {
	l := k.lex()
	ids := make([]lexicon.Word, len(words))
	for n, w := range words {
		ids[n] = l.Find(w)
	}
	if len(ids) == 0 || ids[0] == 0 {
		return false
	}
	return slices.ContainsFunc(l.At(ids[0]), func(e *lexicon.Entry) bool {
		return e.Class == lexicon.Cue && e.Name == list && slices.Equal(e.Words, ids)
	})
}

// country gives the country of a place, folded; empty if none is known.
func (k *Checker) country(name string) string { return k.facts(name).country }
