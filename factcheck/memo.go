package factcheck

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/places"
)

// An archive has its names again and again. What a check has found out of one it keeps in
// a memo until it is done: a checker at work is a copy of the checker that has one. A
// checker of a user has none, and may be used from many goroutines.
type memo struct {
	names     map[string]*nameFacts
	contains  map[[2]string]bool
	tellings  map[string][2][]string
	infos     map[claims.Measure]*claims.MeasureInfo
	spellings map[string]string // folded names by names
	nouns     map[nounOf]string
}

// nameFacts are what is known of a folded name.
type nameFacts struct {
	place   places.Place
	known   bool // it is a place
	common  bool
	country string
}

type nounOf struct {
	noun    string
	measure claims.Measure
}

// atWork is a copy of the checker with a memo.
func (k *Checker) atWork() *Checker {
	w := *k
	w.memo = &memo{
		names: map[string]*nameFacts{}, contains: map[[2]string]bool{}, tellings: map[string][2][]string{},
		infos: map[claims.Measure]*claims.MeasureInfo{}, spellings: map[string]string{}, nouns: map[nounOf]string{},
	}
	return &w
}

// facts are what is known of a folded name.
func (k *Checker) facts(name string) *nameFacts {
	if k.memo != nil {
		if f := k.memo.names[name]; f != nil {
			return f
		}
	}
	f := &nameFacts{}
	f.place, f.known = k.Places.Lookup(name)
	f.common, f.country = k.isCommon(name, f.place, f.known), fold(k.Places.Country(name))
	if k.memo != nil {
		k.memo.names[name] = f
	}
	return f
}

// recall gives what a memo has by a key, and finds out what it has not.
func recall[K comparable, V any](m map[K]V, key K, find func() V) V {
	if v, ok := m[key]; ok {
		return v
	}
	v := find()
	m[key] = v
	return v
}

// info is what the lexicon says of a measure.
func (k *Checker) info(m claims.Measure) *claims.MeasureInfo {
	find := func() *claims.MeasureInfo {
		i := k.measures().Info(m)
		return &i
	}
	if k.memo == nil {
		return find()
	}
	return recall(k.memo.infos, m, find)
}
