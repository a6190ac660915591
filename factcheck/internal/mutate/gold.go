package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/sourcedclaims/factcheck/sources/read"
)

// The files of labelled news, as far as they are needed here: a claim with its bytes, the
// file of a text, and how two claims stand to each other.
type (
	goldClaim struct {
		ID, Doc, Hedge, Quote string
		Start                 int `json:"byte_start"`
		End                   int `json:"byte_end"`
	}
	goldDoc  struct{ Doc, File string }
	goldPair struct{ A, B, Relation string }
)

// loadGold makes a set of every group of labelled news: two claims of two texts that are
// labelled as agreeing are one figure. Its texts disagree in places, as news does, so that
// alarms in them are not false by themselves.
func loadGold(dir string) ([]set, error) {
	list, err1 := goldLines[goldClaim](filepath.Join(dir, "claims.jsonl"))
	docs, err2 := goldLines[goldDoc](filepath.Join(dir, "docs.jsonl"))
	pairs, err3 := goldLines[goldPair](filepath.Join(dir, "pairs.jsonl"))
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	g := gold{claims: map[string]goldClaim{}, files: map[string]string{}}
	for _, c := range list {
		g.claims[c.ID] = c
	}
	for _, d := range docs {
		g.files[filepath.FromSlash(d.File)] = d.Doc
	}
	groups, err := filepath.Glob(filepath.Join(dir, "docs", "*"))
	if err != nil {
		return nil, err
	}
	var out []set
	for _, group := range groups {
		s, err := g.set(group, pairs)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// gold finds a claim by its id and the text of a file.
type gold struct {
	claims map[string]goldClaim
	files  map[string]string
}

// set reads the texts of a folder and the pairs that are in them.
func (g gold) set(dir string, pairs []goldPair) (set, error) {
	res, err := read.Files([]string{dir}, read.Options{})
	if err != nil {
		return set{}, err
	}
	s := set{name: filepath.Base(dir)}
	at := map[string]int{}
	for _, d := range res.Docs {
		at[g.files[filepath.Join(s.name, filepath.Base(d.Source.Path))]] = len(s.texts)
		s.texts = append(s.texts, text{d.Source, d.Raw})
	}
	line := map[string]int{} // by claim: its line
	for _, p := range pairs {
		a, okA := g.place(p.A, at)
		b, okB := g.place(p.B, at)
		if p.Relation == "agree" && okA && okB && a.text != b.text {
			s.join(line, p, a, b)
		}
	}
	return s, nil
}

// place is where a claim stands, if its text is of the set.
func (g gold) place(id string, at map[string]int) (place, bool) {
	c := g.claims[id]
	i, ok := at[c.Doc]
	_, number := parseNumeral(c.Quote)
	return place{i, c.Start, c.End, c.Hedge != "exact"}, ok && number
}

// join puts two claims into one line, which one of them may have already.
func (s *set) join(line map[string]int, p goldPair, a, b place) {
	n, ok := line[p.A]
	if !ok {
		if n, ok = line[p.B]; !ok {
			n = len(s.same)
			s.same = append(s.same, nil)
		}
	}
	for id, at := range map[string]place{p.A: a, p.B: b} {
		if !slices.Contains(s.same[n], at) {
			s.same[n] = append(s.same[n], at)
		}
		line[id] = n
	}
	slices.SortFunc(s.same[n], func(x, y place) int {
		if x.text != y.text {
			return x.text - y.text
		}
		return x.start - y.start
	})
}

// goldLines reads a file with one JSON value on each line.
func goldLines[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	for d := json.NewDecoder(f); ; {
		var x T
		switch err := d.Decode(&x); {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, err
		}
		out = append(out, x)
	}
}
