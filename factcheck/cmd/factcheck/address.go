package main

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources"
)

// sought is what explain was asked for: a finding, or else one claim or two, by their
// positions in the report.
type sought struct {
	finding *factcheck.Finding
	claims  []int
}

// seek finds what was named. A word alone that may be an id is looked for among the
// findings first.
func seek(r *factcheck.Report, named []string) (sought, error) {
	if len(named) == 2 {
		return seekPair(r, named[0], named[1])
	}
	word := named[0]
	if !isAddress(word) {
		f, err := find(r, word)
		if err == nil && f != nil {
			err = unsure(r, f, word)
		}
		if err != nil || f != nil {
			return sought{finding: f}, err
		}
	}
	n, err := seekClaim(r, word)
	return sought{claims: []int{n}}, err
}

// seekPair finds two claims. A finding is explained alone.
func seekPair(r *factcheck.Report, a, b string) (sought, error) {
	for _, words := range [][2]string{{a, b}, {b, a}} {
		if f, _ := find(r, words[0]); f != nil && len(withID(r, words[0])) == 0 {
			return sought{}, fmt.Errorf("%q is a finding, which is explained alone: what is %q for? it was taken for a claim, as there is no such file", words[0], words[1])
		}
	}
	m, errA := seekClaim(r, a)
	n, errB := seekClaim(r, b)
	switch err := errors.Join(errA, errB); {
	case err != nil:
		return sought{}, err
	case m == n:
		return sought{}, fmt.Errorf("%q and %q are one claim, %s; name another, or this one alone", a, b, candidate(&r.Claims[m]))
	}
	return sought{claims: []int{m, n}}, nil
}

// idShown is how many digits of a finding's id a report shows, or more.
const idShown = 4

// unsure refuses a beginning that is shorter than those that are shown, if the id of a
// claim begins so too. One that a report showed keeps its meaning.
func unsure(r *factcheck.Report, f *factcheck.Finding, word string) error {
	if list := withID(r, word); len(word) < idShown && len(list) > 0 {
		return fmt.Errorf("%q is the beginning of finding %s and of %s", word, f.ID, listed(r, list))
	}
	return nil
}

// seekClaim finds the one claim that a word names, by its place or by its id.
func seekClaim(r *factcheck.Report, word string) (int, error) {
	if isAddress(word) {
		return claimAt(r, word)
	}
	switch list := withID(r, word); {
	case len(list) == 1:
		return list[0], nil
	case len(list) > 1:
		return 0, fmt.Errorf("the ids of %d claims begin with %q: %s", len(list), word, listed(r, list))
	}
	return 0, fmt.Errorf("no finding begins with %q in %d texts with %d findings, and none of their %d claims does; a claim can also be named by its place, as FILE:LINE:COLUMN",
		word, r.Stats.Texts, len(ruled(r)), len(r.Claims))
}

// withID lists the claims whose id begins with a word, or the one whose id it is.
func withID(r *factcheck.Report, word string) []int {
	word = strings.ToLower(word)
	var whole, list []int
	for n := range r.Claims {
		switch id := r.Claims[n].ID; {
		case word == "":
		case id == word:
			whole = append(whole, n)
		case strings.HasPrefix(id, word):
			list = append(list, n)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return list
}

// isAddress reports whether a word may name a claim by its place: no id has a colon.
func isAddress(word string) bool { return strings.Contains(word, ":") || len(inWords(word)) > 0 }

// isSecondClaim reports whether a word after the first names a claim, and not one of the
// PATHs. What is a file is a path, unless no path is asked for.
func isSecondClaim(word string, stored bool) bool {
	if _, err := os.Lstat(word); err == nil && !stored {
		return false
	}
	return word != "" && strings.Trim(strings.ToLower(word), "0123456789abcdef") == "" || len(addresses(word)) > 1
}

// address is a place in a text; a line or column of 0 is any. In a file without lines the
// place is words.
type address struct {
	file         string
	line, column int
	place        string
}

// addresses are the ways to read a word as a place, for the name of a file may end with
// a number too.
func addresses(word string) []address {
	list := []address{{file: word}}
	if file, ok := strings.CutSuffix(word, ":"); ok {
		list = append(list, address{file: file})
	}
	if rest, last, ok := cutNumber(word); ok {
		list = append(list, address{file: rest, line: last})
		if file, line, ok := cutNumber(rest); ok {
			list = append(list, address{file: file, line: line, column: last})
		}
	}
	return append(list, inWords(word)...)
}

// inWords are the ways to read a word as a place in words: "a.docx, paragraph 12" as it is
// printed, "a.xlsx:May!B7", "a.docx:word/document.xml:1207". Such a place ends with a number.
func inWords(word string) (list []address) {
	if word == "" || !strings.Contains("0123456789", word[len(word)-1:]) {
		return nil
	}
	for i := 1; i < len(word) && len(list) < 16; i++ {
		for _, mark := range [...]string{", ", ":"} {
			if place, ok := strings.CutPrefix(word[i:], mark); ok && strings.ContainsAny(strings.ToLower(place), "abcdefghijklmnopqrstuvwxyz") {
				list = append(list, address{file: word[:i], place: place})
			}
		}
	}
	return list
}

// cutNumber cuts a number and the colon before it off a word. A number that no line has
// is kept as such: nothing stands there.
func cutNumber(word string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(word, ':')
	if i < 1 || i+1 == len(word) || strings.Trim(word[i+1:], "0123456789") != "" {
		return word, 0, false
	}
	n, err := strconv.Atoi(word[i+1:])
	switch {
	case err != nil:
		n = math.MaxInt32
	case n == 0:
		n = -1
	}
	return word[:i], n, true
}

// claimAt finds the one claim that stands at a place. A text may be named by the end of
// its path, if none is named so in full.
func claimAt(r *factcheck.Report, word string) (int, error) {
	list := standing(r, word, inFull)
	if len(list) == 0 {
		list = standing(r, word, byEnd)
	}
	switch len(list) {
	case 0:
		return 0, nothingAt(r, word)
	case 1:
		return list[0], nil
	}
	return 0, fmt.Errorf("%d claims stand at %q: %s", len(list), word, listed(r, list))
}

// standing lists the claims at a place.
func standing(r *factcheck.Report, word string, same func(text, file string) bool) []int {
	var list []int
	all := addresses(word)
	for n := range r.Claims {
		c := &r.Claims[n]
		if slices.ContainsFunc(all, func(ad address) bool { return ad.holds(c) && isOf(c, ad.file, same) }) {
			list = append(list, n)
		}
	}
	return list
}

func (ad address) holds(c *claims.Claim) bool {
	at := c.Citation
	if ad.place != "" {
		return slices.Contains(wordings(at), unquoted(ad.place))
	}
	return (ad.line == 0 || ad.line == at.Line) && (ad.column == 0 || ad.column == at.Column)
}

// wordings are the ways to write where a claim stands in a file without lines.
func wordings(at sources.Citation) (list []string) {
	if at.Line > 0 || at.Locator == "" && at.Part == "" {
		return nil
	}
	words := unquoted(at.Locator)
	list = append(list, words, unquoted(at.Part+":"+strconv.Itoa(at.Start)))
	if sheet, cell, ok := strings.Cut(words, ", cell "); ok {
		list = append(list, strings.TrimPrefix(sheet, "sheet ")+"!"+cell, cell)
	}
	return list
}

// unquoted is a place without what may be written otherwise.
func unquoted(place string) string {
	return strings.ToLower(strings.NewReplacer(`"`, "", "'", "", "“", "", "”", "").Replace(strings.TrimSpace(place)))
}

// isOf reports whether a claim stands in the file that is named: as it is printed, as it
// is called, or, of a file of many parts, without the part.
func isOf(c *claims.Claim, file string, same func(text, file string) bool) bool {
	printed := strings.TrimSuffix(render.Where(c), fmt.Sprintf(":%d:%d", c.Citation.Line, c.Citation.Column))
	whole, _, _ := strings.Cut(c.Citation.Source, "#")
	return same(printed, file) || same(c.Citation.Source, file) || c.Citation.Line == 0 && same(whole, file)
}

func inFull(text, file string) bool { return text == file || clean(text) == clean(file) }

func byEnd(text, file string) bool { return strings.HasSuffix(clean(text), "/"+clean(file)) }

// nothingAt says what stands in place of a claim that is not there.
func nothingAt(r *factcheck.Report, word string) error {
	for _, p := range r.Problems {
		if p.Fatal && names(word, p.Path) {
			return fmt.Errorf("no claim stands at %q: %s was not read: %s", word, shown(p.Path), safe(p.Error))
		}
	}
	var texts []string
	for i := range r.Sources {
		text := r.Sources[i].Key()
		switch list := nearestTo(r, text, word); {
		case !names(word, text):
			texts = append(texts, shown(text))
		case len(list) > 0:
			return fmt.Errorf("no claim stands at %q; the nearest there: %s", word, listed(r, list))
		default:
			return fmt.Errorf("no claim stands at %q: no claim was found in %s", word, shown(text))
		}
	}
	return fmt.Errorf("no claim stands at %q: no text is named so; there are %s", word, strings.Join(firstFew(texts), ", "))
}

// names reports whether a place is in a text.
func names(word, text string) bool {
	return slices.ContainsFunc(addresses(word), func(ad address) bool {
		return slices.ContainsFunc([]string{text, shown(text)}, func(t string) bool { return inFull(t, ad.file) || byEnd(t, ad.file) })
	})
}

// shown is the name of a text as it is printed.
func shown(text string) string {
	return render.Where(&claims.Claim{Citation: sources.Citation{Source: text}})
}

// nearestTo lists the claims of a text by how many lines they are away from a place.
func nearestTo(r *factcheck.Report, text, word string) []int {
	all := addresses(word)
	line := all[len(all)-1].line
	var list []int
	for n := range r.Claims {
		if r.Claims[n].Citation.Source == text {
			list = append(list, n)
		}
	}
	away := func(n int) int { return max(r.Claims[n].Citation.Line-line, line-r.Claims[n].Citation.Line) }
	slices.SortStableFunc(list, func(m, n int) int { return cmp.Compare(away(m), away(n)) })
	return list
}

// listed names the first few claims of a list.
func listed(r *factcheck.Report, list []int) string {
	var out []string
	for _, n := range list {
		out = append(out, candidate(&r.Claims[n]))
	}
	return strings.Join(firstFew(out), ", ")
}

// candidate names a claim by its place, its words and its id.
func candidate(c *claims.Claim) string { return render.Named(c) + " (claim " + safe(c.ID) + ")" }
