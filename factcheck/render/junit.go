package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// JUnit writes a report as the results of tests, which almost every build system can
// show: a suite for each file, in which what is shown fails, an input that was not read
// is an error, and what was ruled on, read with a doubt or not compared is skipped. Where
// nothing fails and something was compared, one case passes and says how much.
func JUnit(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o.forPrograms())
	list := b.items()
	failing := len(list)
	list = append(list, b.acceptedItems()...)
	out := junit{Name: "factcheck"}
	paths, in := b.byFile(list)
	for _, path := range paths {
		suite := junitSuite{Name: path}
		for _, i := range in[path] {
			if i < failing {
				suite.add(b.outcomeOf(list[i]))
			} else {
				suite.add(b.skipped(list[i], r.Accepted[i-failing].Ruling))
			}
		}
		out.add(suite)
	}
	if out.Failures+out.Errors == 0 && !b.nothing() {
		out.add(b.passing())
	}
	return writeXML(w, out)
}

type junit struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	junitCounts
	Suites []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name string `xml:"name,attr"`
	junitCounts
	Cases []junitCase `xml:"testcase"`

	named map[string]int // how often each name was asked for
}

type junitCounts struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
	Skipped  int `xml:"skipped,attr"`
}

type junitCase struct {
	Name    string       `xml:"name,attr"`
	Class   string       `xml:"classname,attr"`
	File    string       `xml:"file,attr,omitempty"`
	Line    int          `xml:"line,attr,omitempty"`
	Failure *junitResult `xml:"failure"`
	Error   *junitResult `xml:"error"`
	Skipped *junitResult `xml:"skipped"`
}

type junitResult struct {
	Type    string `xml:"type,attr,omitempty"`
	Message string `xml:"message,attr"`
	Text    string `xml:",cdata"`
}

func (j *junit) add(s junitSuite) {
	j.Suites = append(j.Suites, s)
	j.Tests += s.Tests
	j.Failures += s.Failures
	j.Errors += s.Errors
	j.Skipped += s.Skipped
}

// add adds a case. Of two with one name build systems show only one, so that the later
// is numbered.
func (s *junitSuite) add(c junitCase) {
	if s.named == nil {
		s.named = map[string]int{}
	}
	s.named[c.Name]++
	if n := s.named[c.Name]; n > 1 {
		c.Name = fmt.Sprintf("%s (%d)", c.Name, n)
	}
	s.Cases = append(s.Cases, c)
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
}

// testCase names an item as a test.
func (b *book) testCase(t item) junitCase {
	path := b.pathOf(t.path)
	c := junitCase{Name: t.title, Class: path, File: path, Line: max(t.at.Line, 0)}
	if t.rule != "" {
		c.Name = prose(t.rule) + " " + c.Name
	}
	if f := t.finding; f != nil {
		c.Name = prose(t.rule) + " " + b.heading(f)
		if f.Event != "" {
			c.Name += ", " + b.words(f.Event)
		}
		c.Name += " [" + prose(b.short[f.ID]) + "]"
	} else if t.at.Line > 0 {
		c.Name += fmt.Sprintf(" (line %d)", t.at.Line)
	}
	return c
}

func (b *book) outcomeOf(t item) junitCase {
	c := b.testCase(t)
	result := &junitResult{Type: atLeastNote(t.level).String(), Message: t.text, Text: t.text}
	if t.finding != nil {
		result.Message = b.headline(t.finding)
		result.Text = strings.Join(b.findingLines(t.finding), "\n")
	}
	switch {
	case t.fatal:
		c.Error = result
	case t.rule == "":
		c.Skipped = &junitResult{Message: t.text}
	default:
		c.Failure = result
	}
	return c
}

func (b *book) skipped(t item, r factcheck.Ruling) junitCase {
	c := b.testCase(t)
	c.Skipped = &junitResult{Message: b.words(b.rulingWords(r))}
	return c
}

// passing is the suite of a report in which nothing fails.
func (b *book) passing() junitSuite {
	s := junitSuite{Name: "factcheck"}
	s.add(junitCase{Name: b.outcome(), Class: "factcheck"})
	return s
}
