package read

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/sourcedclaims/factcheck/sources"
)

// maxMembers is how many texts a bundle may hold.
const maxMembers = 1000

// Bundle reads the first text of a bundle. [BundleAll] reads them all.
func Bundle(known sources.Source, data []byte) (sources.Document, error) {
	docs, err := BundleAll(known, data)
	if len(docs) == 0 {
		return sources.Document{}, err
	}
	return docs[0], err
}

// BundleAll reads the texts of a bundle: a file in the form of Go's txtar, in which a line
// "-- draft.md --" begins the text of that name. Each is read as a file of its name would
// be, header and all, and its place is one in the bundle: bytes and lines are those of the
// .txtar file, which every document has in Raw. What stands before the first such line is
// a remark and no text. A member with the name sources.yaml says what is known of the others.
//
// What is known of the bundle is known of each text, but for the title. A name that leads
// out of the bundle, one that is there twice, a text without a format, what is no text and
// a bundle in the bundle are each a [*MemberError]; so is what is wrong with a text.
func BundleAll(known sources.Source, data []byte) ([]sources.Document, error) {
	if name, _ := marked(data); isUTF16(name) || isUTF32(data) {
		return nil, errors.New("a bundle in UTF-16 or UTF-32 is not read: " + saveAs)
	}
	members := membersOf(data)
	switch {
	case len(members) == 0:
		return nil, errors.New(`no text in this bundle: a line "-- NAME --" begins one`)
	case len(members) > maxMembers:
		return nil, fmt.Errorf("more than %d texts in a bundle", maxMembers)
	}
	b := bundle{known: known, data: data, lines: sources.NewLines(data, ""), seen: map[string]bool{}}
	b.describe(members)
	for _, m := range members {
		if m.name != sidecarName {
			b.read(m)
		}
	}
	if len(b.docs) == 0 && len(b.errs) == 0 {
		b.errs = append(b.errs, errors.New("no text in this bundle but "+sidecarName))
	}
	return b.docs, errors.Join(b.errs...)
}

// member is a text in a bundle: its name, and the bytes of the bundle that it has.
type member struct {
	name       string
	start, end int
}

// membersOf finds the texts in a bundle.
func membersOf(data []byte) []member {
	var out []member
	for at := 0; at < len(data); {
		end, next := len(data), len(data)
		if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
			end, next = at+i, at+i+1
		}
		line := data[at:end]
		if at == 0 {
			line = bytes.TrimPrefix(line, bom)
		}
		if name := memberName(line); name != "" {
			if n := len(out); n > 0 {
				out[n-1].end = at
			}
			out = append(out, member{name, next, len(data)})
		}
		at = next
	}
	return out
}

// memberName is the name in a line that begins a text, or nothing.
func memberName(line []byte) string {
	if !bytes.HasPrefix(line, []byte("-- ")) {
		return ""
	}
	s, ok := strings.CutSuffix(string(bytes.TrimSuffix(line[2:], []byte("\r"))), " --")
	if !ok {
		return ""
	}
	return strings.TrimSpace(s)
}

// bundle is a bundle that is being read.
type bundle struct {
	known   sources.Source
	data    []byte
	lines   sources.Lines
	entries []Entry // of its sources.yaml
	seen    map[string]bool
	docs    []sources.Document
	errs    []error
}

// describe reads the member that says what is known of the others.
func (b *bundle) describe(members []member) {
	for _, m := range members {
		if m.name == sidecarName {
			entries, err := ParseSources(b.data[m.start:m.end])
			b.entries = append(b.entries, entries...)
			b.tell(m, err)
		}
	}
}

// read reads one text.
func (b *bundle) read(m member) {
	if fault := b.refuse(m); fault != "" {
		b.errs = append(b.errs, &MemberError{m.name, errors.New(fault)})
		return
	}
	b.seen[m.name] = true
	data := b.data[m.start:m.end]
	format, err := memberFormat(m.name, data)
	if err != nil {
		b.errs = append(b.errs, &MemberError{m.name, err})
		return
	}
	var doc sources.Document
	err = guardedWork(func() (err error) { doc, err = format.Read(b.source(m.name), data); return err })
	var doubt *MetadataError
	switch {
	case err != nil && !errors.As(err, &doubt):
		b.errs = append(b.errs, &MemberError{m.name, err})
		return
	case isUTF16(doc.Source.Encoding) || slices.ContainsFunc(doc.Blocks, func(b sources.Block) bool { return b.Part != "" }):
		b.errs = append(b.errs, &MemberError{m.name, errors.New(besideBundle)})
		return
	}
	b.tell(m, err)
	shift(&doc, m.start)
	doc.Source.Path, doc.Source.Member, doc.Raw = b.known.Path, m.name, b.data
	b.docs = append(b.docs, doc)
}

// refuse says why a text is not read, going by its name.
func (b *bundle) refuse(m member) string {
	switch {
	case strings.Contains(m.name, `\`), !fs.ValidPath(m.name), m.name == ".", strings.ContainsFunc(m.name, unicode.IsControl):
		return "this is no name of a text in a bundle: write it without .., with / between directories"
	case b.seen[m.name]:
		return "the bundle has another text of this name, which was read"
	}
	return ""
}

// source is what is known of a text before it is read. Its path is its name, by which
// formats tell what they are, and its ID.
func (b *bundle) source(name string) sources.Source {
	s := sources.Source{Path: name}
	for _, e := range b.entries {
		if ok, _ := doublestar.Match(path.Clean(e.Path), name); ok {
			s = merge(s, e.Source)
		}
	}
	of := b.known
	of.Title, of.Member = "", ""
	if of.ID != "" { // one ID for all would be none
		of.ID += "#" + name
	}
	return merge(s, of)
}

// tell notes what was not understood of a text, at its lines in the bundle.
func (b *bundle) tell(m member, err error) {
	var doubt *MetadataError
	if !errors.As(err, &doubt) {
		return
	}
	at := b.lines.At(m.start)
	told := &MetadataError{}
	for _, i := range doubt.Issues {
		if i.Line > 0 {
			i.Line += at.Line - 1
		} else {
			i.Text = m.name + ": " + i.Text
		}
		told.Issues = append(told.Issues, i)
	}
	b.errs = append(b.errs, told)
}

const besideBundle = "not text of the bundle's kind: name the file beside the bundle"

// memberFormat returns the format to read a text in a bundle by. What is no text was
// damaged when it was put there.
func memberFormat(name string, data []byte) (Format, error) {
	f, ok, err := listing(formatList{}).of(name, data)
	switch {
	case !ok:
		return f, errors.New("unknown type of file: " + quote(path.Ext(name)))
	case err != nil:
		return f, err
	case f.All != nil:
		return f, errors.New("this is " + f.Name + ", and a bundle holds single texts: name it beside the bundle")
	case foreign(data) != "" || bytes.IndexByte(data, 0) >= 0:
		return f, errors.New(besideBundle)
	}
	return f, nil
}

// listing finds formats in the list of all, which no format that stands in it can name
// itself.
type listing interface {
	of(name string, data []byte) (f Format, ok bool, err error)
}

type formatList struct{}

func (formatList) of(name string, data []byte) (Format, bool, error) {
	if !known(name, true) {
		return Format{}, false, nil
	}
	f, err := formatOfData(name, data)
	return f, true, err
}

// shift moves what was read of a text to where the text begins in its file.
func shift(doc *sources.Document, by int) {
	for i := range doc.Blocks {
		shiftBlock(&doc.Blocks[i], by)
	}
	for i := range doc.Comments {
		doc.Comments[i].Start += by
		doc.Comments[i].End += by
	}
	if doc.Table != nil {
		shiftBlock(&doc.Table.Body, by)
	}
}

func shiftBlock(b *sources.Block, by int) {
	b.Start, b.End = b.Start+by, b.End+by
	for i := range b.Map {
		b.Map[i].File += by
	}
}
