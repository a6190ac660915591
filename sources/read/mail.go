package read

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Mail reads a message of e-mail, as programs save it in a file of its own (.eml), and
// returns what its writer says in it. What it quotes is left to [Mails].
func Mail(known sources.Source, data []byte) (sources.Document, error) {
	return firstOfAll(Mails(known, data))
}

// firstOfAll is the first of several texts, with what was not understood of them.
func firstOfAll(docs []sources.Document, err error) (sources.Document, error) {
	if len(docs) == 0 {
		return sources.Document{}, err
	}
	return docs[0], err
}

// Mails reads a message of e-mail and, as texts of their own, what it quotes and the
// messages that are attached to it: they have other writers and other days.
//
// The title is the subject without the marks of an answer ("Re:"), the authors are who it is
// from, the publisher is the organization it names, and it was published when it was sent.
// The subject is a block unless it is that of an answer: then somebody else wrote it.
// Transfer encodings, encoded words and encodings of text are undone, and lead back to the
// bytes of the file. Of versions of one text the plain one is read, unless it has little of
// what the others have. Signatures and what a mailing list adds are left out.
//
// A quotation is read if the message says of which day it is, and that is before its own: a
// count that is quoted is an older one. Any other is left out, and a [*MetadataError] says so.
// So it does of attachments that may have text.
func Mails(known sources.Source, data []byte) ([]sources.Document, error) {
	if len(data) == 0 {
		return nil, errors.New("the file is empty")
	}
	start := skipMark(data)
	if bytes.HasPrefix(data[start:], []byte("From ")) { // as in a mailbox
		if len(boxStarts(data)) > 1 {
			return Mbox(known, data)
		}
		_, start = rawLine(data, start, len(data))
	}
	r := newMailReader(known, data)
	p := newMailPart(data, start, len(data))
	if len(p.fields) == 0 {
		return nil, errors.New("this is no e-mail: it does not begin with a header")
	}
	if err := r.message(p, "", merge(known, r.source(&p)), 0); err != nil {
		return nil, err
	}
	return r.result()
}

// skipMark is where a file begins behind a byte order mark.
func skipMark(data []byte) int {
	if bytes.HasPrefix(data, bom) {
		return len(bom)
	}
	return 0
}

// Mbox reads the messages of a mailbox (.mbox), each as [Mails] does.
func Mbox(known sources.Source, data []byte) ([]sources.Document, error) {
	if len(data) == 0 {
		return nil, errors.New("the file is empty")
	}
	starts := boxStarts(data)
	if len(starts) == 0 {
		return nil, errors.New(`this is no mailbox: no line begins a message ("From …")`)
	}
	const most = 1 << 16
	if len(starts) > most {
		return nil, fmt.Errorf("a mailbox of more than %d messages", most)
	}
	r := newMailReader(known, data)
	r.boxed = true
	for i, start := range starts {
		end := len(data)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		_, from := rawLine(data, start, end)
		member := fmt.Sprintf("message %d", i+1)
		p := newMailPart(data, from, end)
		r.texts = map[int]*readPart{}
		err := guardedWork(func() error { return r.message(p, member, merge(r.common(true), r.source(&p)), 0) })
		if err != nil {
			r.errs = append(r.errs, &MemberError{member, err})
		}
	}
	return r.result()
}

// boxStarts returns where the messages of a mailbox begin: with a line "From …" at its
// beginning or behind an empty line, above a header. Some programs write no empty line
// between two: then the line must end with a time, as it does.
func boxStarts(data []byte) []int {
	var starts []int
	empty := true
	for at := skipMark(data); at < len(data); {
		stop, next := rawLine(data, at, len(data))
		line := data[at:stop]
		if bytes.HasPrefix(line, []byte("From ")) && fieldBegins(data[next:]) && (empty || endsStamped(string(line))) {
			starts = append(starts, at)
		}
		empty = stop == at
		at = next
	}
	return starts
}

// endsStamped reports whether a line ends with a time: "From jane@example.org Thu Jul 16
// 03:13:49 1998".
func endsStamped(line string) bool {
	words := strings.Fields(line)
	for n := 5; n <= 6 && n < len(words); n++ {
		if stampDay(words[len(words)-n:]) != "" {
			return true
		}
	}
	return false
}

// fieldBegins reports whether a line is a field of a header.
func fieldBegins(s []byte) bool {
	const longest = 80
	colon := bytes.IndexByte(s[:min(len(s), longest)], ':')
	return colon > 0 && isFieldName(s[:colon])
}

// mailReader reads the messages of a file.
type mailReader struct {
	raw   []byte
	known sources.Source
	boxed bool // a mailbox

	docs  []sources.Document
	errs  []error
	told  []mailIssue
	said  map[string]bool // the blocks of all messages, when they are read
	lines *sources.Lines
	texts map[int]*readPart // by where they begin
}

func newMailReader(known sources.Source, data []byte) *mailReader {
	return &mailReader{raw: data, known: known, texts: map[int]*readPart{}}
}

// common is what is known of the file that holds for every text in it.
func (r *mailReader) common(own bool) sources.Source {
	s := sources.Source{Path: r.known.Path, Encoding: r.known.Encoding, Language: r.known.Language, Container: r.known.Container}
	if own {
		s.Kind, s.Party, s.Publisher = r.known.Kind, r.known.Party, r.known.Publisher
	}
	return s
}

// result is all that was read.
func (r *mailReader) result() ([]sources.Document, error) {
	errs := r.errs
	if len(r.told) > 0 {
		errs = append(errs, &MetadataError{Issues: r.issues()})
	}
	if len(errs) == 1 {
		return r.docs, errs[0]
	}
	return r.docs, errors.Join(errs...)
}

// issues gives what is told its places in the file.
func (r *mailReader) issues() []Issue {
	const most = 100
	var out []Issue
	for i, t := range r.told {
		if i == most {
			out = append(out, Issue{Text: fmt.Sprintf("%d more of this kind", len(r.told)-most)})
			break
		}
		out = append(out, r.place(t))
	}
	return out
}

func (r *mailReader) place(t mailIssue) Issue {
	if r.lines == nil {
		l := sources.NewLines(r.raw, "")
		r.lines = &l
	}
	at := r.lines.At(t.at)
	return Issue{Line: at.Line, Column: at.Column, Text: t.text, Told: r.repeats(t.quoted)}
}

// repeats reports whether all of a quotation stands in messages of the file: then nothing
// of it is left out.
func (r *mailReader) repeats(quoted []sources.Block) bool {
	if len(quoted) == 0 {
		return false
	}
	if r.said == nil {
		r.said = map[string]bool{}
		for i := range r.docs {
			for _, b := range r.docs[i].Blocks {
				r.said[oneLine(b.Text)] = true
			}
		}
	}
	for _, b := range quoted {
		if !r.said[oneLine(b.Text)] {
			return false
		}
	}
	return true
}

// source is what the header of a message says of it.
func (r *mailReader) source(p *mailPart) sources.Source {
	title, _, _ := subject(p.said("subject"))
	s := sources.Source{
		Title: title, Authors: p.writers(), Publisher: p.said("organization"),
		URL:      firstURL(strings.Trim(p.value("archived-at"), "<> ")),
		Language: firstTag(p.value("content-language")),
	}
	if f, ok := p.field("date"); ok {
		if s.Published, ok = mailDate(p.value("date")); !ok {
			r.told = append(r.told, mailIssue{at: f.start, text: "the date of the message is none: " + quote(shortened(p.value("date")))})
		}
	}
	return s
}

// message reads a message. The error says why there is nothing of it.
func (r *mailReader) message(p mailPart, member string, s sources.Source, depth int) error {
	if p.body-firstByte(&p) > maxMailHeader {
		return fmt.Errorf("a header of more than %d bytes", maxMailHeader)
	}
	w := mailWalk{raw: r.raw, reads: r.size}
	texts := w.walk(p, depth)
	if w.failed != nil {
		return w.failed
	}
	m := mailMessage{r: r, member: member, source: s}
	m.source.Member = member
	_, m.answer, m.forward = subject(p.said("subject"))
	before := len(r.docs)
	m.begin(&p)
	var faults []error
	attached := 0
	for _, t := range texts {
		if !t.message {
			if err := m.part(t.part); err != nil {
				faults = append(faults, err)
			}
			continue
		}
		attached++
		in := newMailPart(r.raw, r.skipFrom(t.part.body, t.part.end), t.part.end)
		name := joinedName(member, fmt.Sprintf("attached message %d", attached))
		m.after = append(m.after, func() {
			if err := r.message(in, name, merge(r.common(false), r.source(&in)), depth+1); err != nil {
				r.errs = append(r.errs, &MemberError{name, err})
			}
		})
	}
	if len(texts) > len(faults) || len(faults) == 0 {
		for _, err := range faults {
			w.tell(p.body, "a part is not read: %v", err)
		}
		faults = nil
	}
	r.told = append(r.told, w.told...)
	m.finish()
	switch {
	case len(faults) > 0:
		return faults[0]
	case len(r.docs) == before && len(m.told) == 0 && len(w.told) > 0:
		return errors.New("no text in this message: " + w.told[0].text)
	case len(r.docs) == before:
		return errors.New("no text in this message")
	}
	return nil
}

// skipFrom is where an attached message begins that was taken out of a mailbox with the
// line that begins it there.
func (r *mailReader) skipFrom(start, end int) int {
	stop, next := rawLine(r.raw, start, end)
	line := bytes.TrimPrefix(r.raw[start:stop], []byte(">"))
	if bytes.HasPrefix(line, []byte("From ")) && fieldBegins(r.raw[next:end]) {
		return next
	}
	return start
}

// firstByte is where a header begins, near enough.
func firstByte(p *mailPart) int {
	if len(p.fields) == 0 {
		return p.body
	}
	return p.fields[0].start
}

func joinedName(member, name string) string {
	if member == "" {
		return name
	}
	return member + ", " + name
}

// mailMessage is a message in the making.
type mailMessage struct {
	r       *mailReader
	member  string
	source  sources.Source
	answer  bool
	forward bool
	blocks  []sources.Block
	title   int // blocks of the subject
	quotes  []quotedText
	told    []mailIssue
	after   []func()
	coded   string // the encoding of the text, where the file has it as it is
}

// quotedText is a text that a message quotes.
type quotedText struct {
	mailQuote
	date   edtf.Date
	blocks []sources.Block
}

// begin makes a block of the subject.
func (m *mailMessage) begin(p *mailPart) {
	t := p.shown("subject")
	if m.answer || !hasWords(string(t.text)) {
		return
	}
	text, runs := trimSpace(t.text, t.runs)
	last := runs[len(runs)-1]
	b := sources.Block{Kind: sources.Title, Start: runs[0].File, End: last.File + last.FileLen, Text: string(text), Map: slices.Clone(runs)}
	if isCopy(b) {
		b.Map = nil
	}
	m.blocks, m.title = append(m.blocks, b), 1
}

// part reads one text of the message.
func (m *mailMessage) part(p mailPart) error {
	got := m.r.read(p)
	if got.err != nil {
		return got.err
	}
	m.r.told = append(m.r.told, got.told...)
	m.coded = firstOf(m.coded, got.t.encoding)
	if len(got.t.text) == 0 {
		return nil
	}
	if got.page != nil {
		m.page(got)
	} else {
		m.plain(got, &p)
	}
	return nil
}

// plain reads a part of plain text.
func (m *mailMessage) plain(got *readPart, p *mailPart) {
	flowed := strings.EqualFold(p.params["format"], "flowed")
	units := linesOf(string(got.t.text), flowed, m.r.boxed)
	sealSigned(units, got.t.text)
	s := sortMail(units, m.forward)
	texts := make([]excerpt, len(s.quotes)+1)
	for i := range units {
		u := &units[i]
		if s.owner[i] < 0 {
			continue
		}
		e := &texts[s.owner[i]]
		if e.of = &got.t; i > 0 && s.owner[i-1] != s.owner[i] {
			e.part(u.start)
		}
		end := u.end
		if flowed && strings.EqualFold(p.params["delsp"], "yes") {
			if rest := strings.TrimRight(u.text, "\r\n"); strings.HasSuffix(rest, " ") {
				end = u.start + len(rest) - 1
			}
		}
		e.add(u.start, end)
	}
	blocks := make([][]sources.Block, len(texts))
	for i := range texts {
		if len(texts[i].text) > 0 {
			t := texts[i].transcript()
			blocks[i] = divide(string(t.text), 0, i == 0 && len(m.blocks) > 0)
			if i == 0 && len(m.blocks) == 0 && len(blocks[i]) > 0 {
				setTitle(blocks[i], m.answer, func(k int) bool { return gapAt(t.text, blocks[0][k].End) })
			}
			blocks[i] = t.settle(blocks[i])
		}
	}
	m.share(s, blocks, func(unit int) int { at, _ := got.t.span(units[unit].start, units[unit].start); return at })
}

// share gives blocks to those who wrote them: the first to the message, the others to what
// it quotes.
func (m *mailMessage) share(s *mailSorter, blocks [][]sources.Block, place func(unit int) int) {
	m.blocks = append(m.blocks, blocks[0]...)
	dates := make([]edtf.Date, len(blocks))
	dates[0] = m.source.Published
	for i, q := range s.quotes {
		later := dates[q.of]
		date, ok := q.when.before(later)
		if dates[i+1] = date; !ok {
			dates[i+1] = later // what it quotes is older still
		}
		if len(blocks[i+1]) == 0 {
			continue
		}
		if ok {
			m.quotes = append(m.quotes, quotedText{q, date, blocks[i+1]})
			continue
		}
		why := "no day is told on which it was written"
		switch {
		case later.IsZero():
			why = "the message has no date"
		case q.when.day != "":
			why = "it is not told to be older than what quotes it"
		}
		at := place(min(q.first, len(s.units)-1))
		m.told = append(m.told, mailIssue{at: at, text: "what is quoted from here on is not read: " + why, quoted: blocks[i+1]})
	}
}

// quotation begins the name of what a message quotes.
const quotation = "quotation "

// IsQuotation reports whether a document is what a message quotes: the words of somebody
// else, of an earlier day.
func IsQuotation(doc sources.Document) bool {
	name := doc.Source.Member[strings.LastIndex(doc.Source.Member, ", ")+1:]
	return strings.HasPrefix(strings.TrimSpace(name), quotation) && !slices.ContainsFunc(doc.Blocks, func(b sources.Block) bool { return b.Kind == sources.Paragraph })
}

// finish makes documents of what was read.
func (m *mailMessage) finish() {
	r := m.r
	r.told = append(r.told, m.told...)
	m.source.Encoding = m.coded
	if len(m.blocks) > m.title || len(m.quotes) == 0 && len(m.after) == 0 && len(m.blocks) > 0 {
		r.add(m.source, m.blocks)
	}
	for i, q := range m.quotes {
		s := r.common(false)
		s.Encoding, s.Member = m.coded, joinedName(m.member, quotation+strconv.Itoa(i+1))
		s.Title, s.Published = m.source.Title, q.date
		if q.who != "" {
			s.Authors = []string{q.who}
		}
		for k := range q.blocks {
			if q.blocks[k].Kind == sources.Paragraph {
				q.blocks[k].Kind = sources.Quote
			}
		}
		r.add(s, q.blocks)
	}
	for _, f := range m.after {
		f()
	}
}

// add adds a document.
func (r *mailReader) add(s sources.Source, blocks []sources.Block) {
	own := s.ID != ""
	doc := sources.Document{Source: s, Raw: r.raw, Blocks: blocks}
	complete(&doc)
	if !own && s.Member != "" && doc.Source.ID != "" {
		doc.Source.ID += "#" + s.Member
	}
	r.docs = append(r.docs, doc)
}
