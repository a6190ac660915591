package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// stream writes a JSON object whose last member is a long list, item by item, so that no
// more than one of them is in memory. Whatever could end a script element of a page, or
// act on a terminal, is escaped. A failure is kept and comes out at the end.
type stream struct {
	w     *bufio.Writer
	depth int  // objects that are open
	some  bool // the list has an item
	err   error
}

func newStream(w io.Writer) *stream { return &stream{w: bufio.NewWriter(w)} }

// list opens an object with the members of a struct, and a list as the last member.
func (s *stream) list(head any, name string) {
	s.object(head, name)
	s.put("[")
}

// object opens an object whose last member is still to be written.
func (s *stream) object(head any, name string) {
	data := s.marshal(head, s.depth)
	s.put(strings.TrimSuffix(string(data), "\n"+s.indent(s.depth)+"}"))
	s.depth++
	s.put(fmt.Sprintf(",\n%s%q: ", s.indent(s.depth), name))
}

func (s *stream) indent(depth int) string { return strings.Repeat("  ", depth) }

// item writes one item of the list.
func (s *stream) item(v any) {
	if s.some {
		s.put(",")
	}
	s.some = true
	s.put("\n" + s.indent(s.depth+1))
	s.put(string(s.marshal(v, s.depth+1)))
}

func (s *stream) marshal(v any, depth int) []byte {
	data, err := json.MarshalIndent(v, s.indent(depth), "  ")
	if err != nil && s.err == nil {
		s.err = fmt.Errorf("write report: %w", err)
	}
	return tame(data)
}

func (s *stream) put(text string) { _, _ = s.w.WriteString(text) }

// end closes what is open.
func (s *stream) end() error {
	if s.some {
		s.put("\n" + s.indent(s.depth))
	}
	s.put("]")
	for ; s.depth > 0; s.depth-- {
		s.put("\n" + s.indent(s.depth-1) + "}")
	}
	s.put("\n")
	if s.err != nil {
		return s.err
	}
	return s.w.Flush()
}
