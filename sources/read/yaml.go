package read

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Bounds on metadata, which is read by a parser that keeps all of it in memory
// and calls itself for what is nested.
const (
	maxHeader  = 64 << 10 // bytes of a header; a longer one is taken for prose
	maxSidecar = 1 << 20  // bytes of a sources.yaml
	maxNesting = 100      // brackets inside brackets, or dashes on a line
)

// Issue is one thing in a file's metadata that was not understood.
type Issue struct {
	Line, Column int // counted from 1; 0 where no place can be named
	Text         string
	Told         bool // good to know, and no doubt: nothing is left out that readers see and that may hold a figure
}

// String returns the issue with its place before it.
func (i Issue) String() string {
	if i.Line == 0 {
		return i.Text
	}
	return fmt.Sprintf("line %d, column %d: %s", i.Line, i.Column, i.Text)
}

// MetadataError lists what was not understood in a header or a sources.yaml, or could
// not be read of a file besides its text.
// What was understood has been used.
type MetadataError struct {
	Issues []Issue
}

// Error names every issue, one a line.
func (e *MetadataError) Error() string {
	var lines []string
	for _, i := range e.Issues {
		lines = append(lines, i.String())
	}
	return strings.Join(lines, "\n")
}

// issueList collects what is wrong with a YAML text.
type issueList struct {
	above  int  // lines of the file before the YAML text
	loose  bool // keys that are like none that is known are of no concern
	issues []Issue
}

func (l *issueList) add(at *token.Token, format string, args ...any) {
	i := Issue{Text: fmt.Sprintf(format, args...)}
	if at != nil && at.Position != nil {
		i.Line, i.Column = at.Position.Line+l.above, at.Position.Column
	}
	l.issues = append(l.issues, i)
}

// err returns the issues as an error, or nil if there are none.
func (l *issueList) err() error {
	if len(l.issues) == 0 {
		return nil
	}
	return &MetadataError{Issues: l.issues}
}

// parseYAML returns the top of a YAML text, nil for an empty one. It reads no
// value: YAML would make a number of 2005 and lose the zero of 2005-10.
func parseYAML(text string, l *issueList) (top ast.Node, ok bool) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if line := tooDeep(text); line > 0 {
		l.issues = append(l.issues, Issue{Line: line + l.above, Column: 1, Text: fmt.Sprintf("more than %d levels of nesting", maxNesting)})
		return nil, false
	}
	file, err := safeParse(text)
	if err != nil {
		var placed interface {
			GetToken() *token.Token
			GetMessage() string
		}
		if errors.As(err, &placed) {
			l.add(placed.GetToken(), "no YAML: %s", placed.GetMessage())
		} else {
			l.add(nil, "no YAML: %v", err)
		}
		return nil, false
	}
	for _, doc := range file.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if top != nil {
			l.add(doc.Body.GetToken(), "a second YAML document")
			return nil, false
		}
		top = doc.Body
	}
	return top, true
}

// safeParse parses YAML. A file may hold anything, so that a fault in the
// parser is a fault of the file.
func safeParse(text string) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, fmt.Errorf("the parser failed on it: %v", r)
		}
	}()
	return parser.ParseBytes([]byte(text), 0)
}

// tooDeep returns the first line on which brackets or dashes nest deeper than
// metadata ever does, or 0. It counts brackets in quotes too, which is no loss.
func tooDeep(text string) int {
	depth, dashes, lineNo := 0, 0, 1
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(depth-1, 0)
		case '-', '?', ':', '&', '!':
			dashes++
		case ' ':
			// neither more nor less
		case '\n':
			lineNo, dashes = lineNo+1, 0
		default:
			dashes = 0
		}
		if depth > maxNesting || dashes > maxNesting {
			return lineNo
		}
	}
	return 0
}

// unwrap returns what a tag or an anchor stands before.
func unwrap(n ast.Node) ast.Node {
	for {
		switch v := n.(type) {
		case *ast.TagNode:
			n = v.Value
		case *ast.AnchorNode:
			n = v.Value
		default:
			return n
		}
	}
}

// pairs returns the entries of a mapping, or false if a node is none.
func pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch v := unwrap(n).(type) {
	case *ast.MappingNode:
		return v.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{v}, true
	}
	return nil, false
}

// scalar returns a single value as it was written, or false if a node is none.
// A null is the empty string.
func scalar(n ast.Node) (string, bool) {
	switch v := unwrap(n).(type) {
	case nil:
		return "", true
	case *ast.NullNode:
		return "", true
	case *ast.StringNode:
		return strings.TrimSpace(v.Value), true
	case *ast.LiteralNode:
		return strings.TrimSpace(v.Value.Value), true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return strings.TrimSpace(v.GetToken().Value), true
	}
	return "", false
}

// list returns the values of a sequence of scalars, or a single scalar as a
// list of one.
func list(n ast.Node) ([]string, bool) {
	seq, ok := unwrap(n).(*ast.SequenceNode)
	if !ok {
		s, ok := scalar(n)
		if s == "" {
			return nil, ok
		}
		return []string{s}, ok
	}
	var all []string
	for _, v := range seq.Values {
		s, ok := scalar(v)
		if !ok {
			return nil, false
		}
		if s != "" {
			all = append(all, s)
		}
	}
	return all, true
}
