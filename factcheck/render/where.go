package render

import (
	"path"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// unit is what columns are counted in.
type unit int

const (
	codePoints unit = iota
	bytesUTF8
	unitsUTF16
)

// stretch is where a quote stands, as programs count it: lines and columns from 1, the
// end one past the last character. All are 0 where the file has no lines; the columns
// are 0 where they are not known.
type stretch struct {
	line, column, endLine, endColumn int
}

// stretchOf is where a citation stands, with its columns in a unit. A report of hand or
// of an older version may lack them, and one from elsewhere may hold anything.
func stretchOf(c sources.Citation, u unit) stretch {
	s := stretch{c.Line, c.Column, c.EndLine, c.EndColumn}
	switch u {
	case bytesUTF8:
		s.column, s.endColumn = c.ByteColumn, c.EndByteColumn
	case unitsUTF16:
		s.column, s.endColumn = c.UTF16Column, c.EndUTF16Column
	}
	switch {
	case s.line < 1:
		return stretch{}
	case s.endLine < s.line:
		return stretch{line: s.line, column: max(s.column, 0), endLine: s.line}
	case s.column < 1 || s.endColumn < 1 || s.endLine == s.line && s.endColumn < s.column:
		return stretch{line: s.line, endLine: s.endLine}
	}
	return s
}

// lastLine is the line of the last character.
func (s stretch) lastLine() int {
	if s.endColumn == 1 && s.endLine > s.line {
		return s.endLine - 1
	}
	return s.endLine
}

// inTree gives the path of a file below the top of the tree that build servers know,
// cleaned and with slashes. It reports false for whatever else a source may be named by: a path from the
// root or out of the folder, an address on the web, the id of a text without a file.
func (b *book) inTree(key string) (string, bool) {
	if s := b.sources[key]; s != nil && s.Path == "" {
		return "", false
	}
	p := slashes(b.fileOf(key))
	if p == "" || strings.HasPrefix(p, "/") || hasDrive(p) || strings.Contains(p, "://") {
		return "", false
	}
	p = path.Join(b.Prefix, p)
	return p, p != "." && p != ".." && !strings.HasPrefix(p, "../")
}

// fileOf is the path of the file that a source stands in, or its key where it has none.
func (b *book) fileOf(key string) string {
	if s := b.sources[key]; s != nil && s.Path != "" {
		return s.Path
	}
	return key
}

// slashes makes a path of Windows one of the web. A path that has slashes has them as
// its separators, whatever else is in it.
func slashes(p string) string {
	if strings.Contains(p, "/") && !hasDrive(p) {
		return p
	}
	return strings.ReplaceAll(p, `\`, "/")
}

func hasDrive(p string) bool {
	return len(p) > 2 && p[1] == ':' && strings.ContainsRune(letters, rune(p[0])) && (p[2] == '/' || p[2] == '\\')
}

// pathOf is what a format calls a file: its path in the tree, or as it was named. Where
// a thing has no file it is that of the first draft or, without one, of the first text.
func (b *book) pathOf(key string) string {
	if key == "" {
		key = b.mainText()
	}
	if p, ok := b.inTree(key); ok {
		return name(p)
	}
	return name(key)
}

func (b *book) mainText() string {
	for i := range b.Sources {
		if b.Sources[i].Kind == sources.Draft {
			return b.Sources[i].Key()
		}
	}
	if len(b.Sources) > 0 {
		return b.Sources[0].Key()
	}
	return ""
}

// uri makes a path a reference of the web: whatever is not a letter, a digit or one of
// a few marks is percent-encoded, so that it can be nothing but a path.
func uri(p string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(p) {
		if c := p[i]; strings.IndexByte(letters+"0123456789-._~/", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// fileURI is a reference to a source that may lie outside of the tree. It is never
// empty.
func (b *book) fileURI(key string) string {
	if p, ok := b.inTree(key); ok {
		return uri(p)
	}
	p := slashes(b.fileOf(key))
	switch {
	case p == "":
		return "unnamed"
	case hasDrive(p):
		return "file:///" + p[:2] + uri(p[2:])
	case strings.HasPrefix(p, "/"):
		return "file://" + uri("/"+strings.TrimLeft(p, "/"))
	}
	return uri(p)
}
