package cite

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// The bounds of a bibliography that is read.
const (
	MaxSize    = 64 << 20 // bytes
	MaxEntries = 100_000
	maxFaults  = 50  // after which the rest is not read
	maxDepth   = 100 // of braces
)

// Entry is a work of a bibliography that was read.
type Entry struct {
	Source sources.Source // its ID is the key that the work has there; it has no path
	Files  []string       // attachments, as they are named; a relative one lies beside the bibliography
	Type   string         // as the file has it: "article-newspaper", "online", "JOUR"
	Line   int            // where it begins, counted from 1
}

// Fault is something in a bibliography that was not understood.
type Fault struct {
	Line  int    // counted from 1
	Entry string // key of the work, if it is known
	Text  string // what is wrong
}

// Error is what was not understood of a bibliography. The entries that were read stand
// beside it.
type Error struct {
	Name   string // the file
	Faults []Fault
}

// Error names every fault with its place, one a line.
func (e *Error) Error() string {
	var lines []string
	for _, f := range e.Faults {
		line := fmt.Sprintf("%s:%d: ", e.Name, f.Line)
		if f.Entry != "" {
			line += "entry " + f.Entry + ": "
		}
		lines = append(lines, line+f.Text)
	}
	return strings.Join(lines, "\n")
}

// ErrFormat is that a file is of no format of bibliographies.
var ErrFormat = errors.New("no bibliography that is read: it is CSL-JSON (.json), BibTeX (.bib) or RIS (.ris)")

// Read reads a bibliography in the format that its name says: CSL-JSON, BibTeX or RIS.
// An [*Error] lists what was not understood; the entries beside it were read.
func Read(name string, data []byte) ([]Entry, error) {
	read := map[string]func(string, []byte) ([]Entry, error){
		".json": ReadCSL, ".bib": ReadBibTeX, ".bibtex": ReadBibTeX, ".ris": ReadRIS,
	}[strings.ToLower(path.Ext(name))]
	if read == nil {
		return nil, ErrFormat
	}
	return read(name, data)
}

// collector gathers entries and faults, within bounds.
type collector struct {
	name    string
	entries []Entry
	faults  []Fault
	full    bool // no more is read
}

func (c *collector) fault(line int, key, format string, args ...any) {
	if len(c.faults) >= maxFaults {
		if !c.full {
			c.faults = append(c.faults, Fault{Line: line, Text: "too many faults; the rest is not read"})
		}
		c.full = true
		return
	}
	c.faults = append(c.faults, Fault{Line: line, Entry: shown(key), Text: fmt.Sprintf(format, args...)})
}

func (c *collector) add(e Entry) {
	if len(c.entries) >= MaxEntries {
		if !c.full {
			c.faults = append(c.faults, Fault{Line: e.Line, Text: fmt.Sprintf("more than %d entries; the rest is not read", MaxEntries)})
		}
		c.full = true
		return
	}
	c.entries = append(c.entries, e)
}

func (c *collector) result() ([]Entry, error) {
	if len(c.faults) > 0 {
		return c.entries, &Error{Name: c.name, Faults: c.faults}
	}
	return c.entries, nil
}

// start checks the size of a file and takes off the byte order mark.
func start(name string, data []byte) (*collector, string) {
	c := &collector{name: name}
	if len(data) > MaxSize {
		c.fault(1, "", "larger than %d bytes", MaxSize)
		return c, ""
	}
	return c, strings.ToValidUTF8(string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))), "\ufffd")
}

// shown is a key or value in a message, on one line and not long.
func shown(s string) string {
	s = clean(s)
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// liner counts lines up to offsets that only grow.
type liner struct {
	text string
	at   int
	line int
}

func (l *liner) of(offset int) int {
	if offset > l.at {
		l.line += strings.Count(l.text[l.at:min(offset, len(l.text))], "\n")
		l.at = min(offset, len(l.text))
	}
	return l.line + 1
}
