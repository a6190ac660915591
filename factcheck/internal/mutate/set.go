package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// set is a number of texts that agree.
type set struct {
	name  string // "open/flood-dravec"
	held  bool   // kept as a check on which nothing is tuned
	texts []text
	same  [][]place // each line is one figure of one thing
}

// text is one text of a set. Its source's ID is its name.
type text struct {
	source sources.Source
	raw    []byte
}

// place is where a text gives a figure.
type place struct {
	text       int // index into the set's texts
	start, end int // bytes of the text
	hedged     bool
}

// words are what is printed at a place.
func (s set) words(p place) string { return string(s.texts[p.text].raw[p.start:p.end]) }

// document reads a text.
func (t text) document() (sources.Document, error) { return read.Text(t.source, t.raw) }

// loadSets reads every txtar file below a folder, in the order of their names.
func loadSets(dir string) ([]set, error) {
	var out []set
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txtar" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, path) // it is below
		name := strings.TrimSuffix(filepath.ToSlash(rel), ".txtar")
		s, err := parseSet(name, string(data))
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, s)
		return nil
	})
	if err == nil && len(out) == 0 {
		err = errors.New("no txtar file in " + dir)
	}
	return out, err
}

// parseSet reads a set from the text of a txtar file.
func parseSet(name, data string) (set, error) {
	s := set{name: name, held: strings.HasPrefix(name, "held/")}
	labels := ""
	for part, body := range members(data) {
		if part == "same" {
			labels = body
			continue
		}
		s.texts = append(s.texts, text{sources.Source{ID: part, Path: part}, []byte(body)})
	}
	if len(s.texts) < 2 {
		return set{}, errors.New("a set has two texts or more")
	}
	for line := range strings.Lines(labels) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		same, err := s.label(line)
		if err != nil {
			return set{}, fmt.Errorf("same: %s: %w", line, err)
		}
		s.same = append(s.same, same)
	}
	return s, nil
}

// members gives the parts of a txtar file with their names, in order.
func members(data string) func(yield func(name, body string) bool) {
	return func(yield func(name, body string) bool) {
		name, body := "", ""
		for line := range strings.Lines(data) {
			mark := strings.TrimSpace(line)
			if !strings.HasPrefix(mark, "-- ") || !strings.HasSuffix(mark, " --") {
				body += line
				continue
			}
			if name != "" && !yield(name, body) {
				return
			}
			name, body = strings.TrimSuffix(strings.TrimPrefix(mark, "-- "), " --"), ""
		}
		if name != "" {
			yield(name, body)
		}
	}
}

var labelled = regexp.MustCompile(`^(\S+) (~?)"(.+)"(?:@(\d+))?$`)

// label reads a line of "same": a.txt "14" = b.txt ~"Fourteen"@2.
func (s set) label(line string) ([]place, error) {
	var out []place
	for part := range strings.SplitSeq(line, " = ") {
		m := labelled.FindStringSubmatch(part)
		if m == nil {
			return nil, fmt.Errorf("%q is not of the form NAME \"WORDS\"", part)
		}
		p, err := s.find(m[1], m[3], m[4])
		if err != nil {
			return nil, err
		}
		p.hedged = m[2] != ""
		out = append(out, p)
	}
	return out, nil
}

// find looks for the place of a text, behind its header, where words stand for the n-th time.
func (s set) find(name, words, n string) (place, error) {
	nth := 1
	if n != "" {
		_, _ = fmt.Sscan(n, &nth) // digits by the pattern
	}
	for i, t := range s.texts {
		if t.source.ID != name {
			continue
		}
		for at := bodyOf(string(t.raw)); ; at++ {
			next := strings.Index(string(t.raw[at:]), words)
			if next < 0 {
				return place{}, fmt.Errorf("%s does not have %q so often", name, words)
			}
			at += next
			if alone(string(t.raw), at, at+len(words)) {
				if nth--; nth == 0 {
					return place{text: i, start: at, end: at + len(words)}, nil
				}
			}
		}
	}
	return place{}, errors.New("no text is called " + name)
}

// bodyOf is where a text begins behind its header.
func bodyOf(raw string) int {
	const fence = "---\n"
	if !strings.HasPrefix(raw, fence) {
		return 0
	}
	if i := strings.Index(raw[len(fence):], "\n"+fence); i >= 0 {
		return i + 2*len(fence) + 1
	}
	return 0
}

// alone reports whether no letter and no digit continues the words at a place. A number may
// stand behind letters: R12,500.
func alone(s string, start, end int) bool {
	if end < len(s) && wordByte(s[end]) {
		return false
	}
	if start == 0 {
		return true
	}
	before, number := s[start-1], digit(s[start])
	return before != ',' && before != '.' && !digit(before) && (number || !wordByte(before))
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

func wordByte(b byte) bool {
	return digit(b) || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}
