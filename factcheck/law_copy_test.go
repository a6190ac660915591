package factcheck_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// edits are what an outlet does to a story that it takes over.
var edits = []struct {
	name string
	make func(text string) string
}{
	{"a few words changed", strings.NewReplacer(" people ", " persons ", " because ", " as ", " although ", " though ", " very ", " most ", " also ", " too ", " large ", " big ", " wounded", " injured", " began ", " started ").Replace},
	{"another outlet's name", func(text string) string {
		return strings.NewReplacer(" said.", " said to The Coast Daily.", " said on", " told The Coast Daily on").Replace(text)
	}},
	{"every other sentence that gives no figure cut", cutSentences},
}

// cutSentences leaves out sentences without a figure, every other one.
func cutSentences(text string) string {
	var out []string
	n := 0
	for s := range strings.SplitAfterSeq(text, ". ") {
		if !strings.ContainsAny(s, "0123456789") && !wordNumber(s) {
			if n++; n%2 == 0 {
				continue
			}
		}
		out = append(out, s)
	}
	return strings.TrimSpace(strings.Join(out, ""))
}

func wordNumber(s string) bool {
	for _, w := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "hundred", "thousand", "twenty", "thirty", "sixteen"} {
		if strings.Contains(strings.ToLower(s), w) {
			return true
		}
	}
	return false
}

// Law: a copy of a text that was lightly edited, printed on the next day, changes no
// verdict, severity, confidence, level, value or number of origins of what was found.
func TestLawEditedCopy(t *testing.T) {
	for _, e := range edits {
		t.Run(e.name, func(t *testing.T) {
			inEach(t, gap{"with another word beside it a figure is read otherwise", 14}, func(t *testing.T, s tale) (faults []string) {
				want := s.findings(t, everywhere)
				for _, m := range s.texts {
					got := s.but(len(s.texts), m.edited(e.make)).findings(t, func(p place) bool { return p.text != "copy" })
					faults = append(faults, differences(want, got)...)
				}
				return faults
			})
		})
	}
}

// edited is a copy under another name. The first paragraph, which says what all is about,
// keeps its words: a copy that loses them is of nothing that can be told.
func (m manuscript) edited(edit func(text string) string) manuscript {
	c := m
	c.name, c.file, c.later = "copy", "0.txt", 1
	c.paras = append([]para{}, m.paras...)
	for i := range c.paras {
		c.paras[i].text = edit(c.paras[i].text)
	}
	return c
}

// Law: of two texts that do not agree, no number of edited copies of one tips the scales.
func TestLawCopiesDoNotCount(t *testing.T) {
	inEachAccount(t, func(a account, f figures, _ bool) (faults []string) {
		first, second := f.in(a.first), figures{f.dead*3/2 + 20, f.hurt}.in(a.second)
		for _, e := range edits[:2] {
			texts := []manuscript{named("first", first), named("second", second), named("third", e.make(second)), named("fourth", e.make(second)+" The inquiry goes on.")}
			was := levels(factcheck.Check(tale{texts: texts[:2]}.documents(t)...))
			if got := levels(factcheck.Check(tale{texts: texts}.documents(t)...)); len(was) == 0 || !slices.Equal(was, got) {
				faults = append(faults, fmt.Sprint(e.name, ": ", was, " became ", got))
			}
		}
		return faults
	})
}

func named(name, text string) manuscript {
	m := manuscriptOf(name, text)
	m.head = "---\npublished: 2023-02-0" + map[string]string{"first": "1", "second": "2", "third": "3", "fourth": "4"}[name] + "\n---\n"
	return m
}

// levels are the findings of a report without what hangs on who says it.
func levels(r *factcheck.Report) (out []string) {
	for _, f := range r.Findings {
		line := fmt.Sprint(f.Rule, f.Relation, f.Level, f.Severity, f.Confidence, f.Measure)
		for _, s := range f.Sides {
			line += fmt.Sprint(" ", s.Low, s.High, s.Origins)
		}
		t := r.Topic(f)
		out = append(out, fmt.Sprint(line, t.Low, t.High, t.Common))
	}
	return out
}
