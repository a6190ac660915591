package main

import (
	"archive/zip"
	"bytes"
	"embed"
	"html"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
)

// A sample is a file, or, of formats that are archives, a folder of its parts.
//
//go:embed all:samples
var stored embed.FS

// sample is a valid document.
type sample struct {
	ext   string
	parts map[string][]byte // one, by the name "", of a format that is no archive
}

// samples are those of all formats, by extension.
func samples() []sample {
	all := map[string]map[string][]byte{}
	err := fs.WalkDir(stored, "samples", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := stored.ReadFile(name)
		file, part, _ := strings.Cut(strings.TrimPrefix(name, "samples/"), "/")
		if all[path.Ext(file)] == nil {
			all[path.Ext(file)] = map[string][]byte{}
		}
		all[path.Ext(file)][part] = data
		return err
	})
	if err != nil {
		panic(err) // they are part of the program
	}
	var out []sample
	for _, ext := range slices.Sorted(maps.Keys(all)) {
		out = append(out, sample{ext, all[ext]})
	}
	return out
}

// file is the document's bytes. Parts of archives are stored as they are, so that the
// size of the file is that of what is read.
func (s sample) file() []byte {
	if data, ok := s.parts[""]; ok {
		return data
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.SortedFunc(maps.Keys(s.parts), mimetypeFirst) {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = part.Write(s.parts[name])
		}
		if err != nil {
			panic(err) // a buffer takes all
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// mimetypeFirst puts first what OpenDocument wants there.
func mimetypeFirst(a, b string) int {
	switch "mimetype" {
	case a:
		return -1
	case b:
		return 1
	}
	return strings.Compare(a, b)
}

// most is how large a document grows by damage, in bytes.
const most = 1 << 16

// damaged is the document of a seed.
func damaged(s sample, seed uint64) []byte {
	d := damager{Rand: rand.New(rand.NewPCG(seed, 7))}
	d.tidy = d.IntN(2) == 0 && bytes.HasPrefix(s.file(), []byte("PK")) || s.ext == ".xml" && d.IntN(4) > 0
	s = sample{s.ext, maps.Clone(s.parts)}
	d.room = most >> d.IntN(6)
	names := slices.Sorted(maps.Keys(s.parts))
	for range 1 + d.IntN(3) {
		name := names[d.IntN(len(names))]
		if d.IntN(2) == 0 { // mostly the part with the text
			name = slices.MaxFunc(names, func(a, b string) int { return len(s.parts[a]) - len(s.parts[b]) })
		}
		s.parts[name] = d.damage(s.parts[name])
	}
	data := s.file()
	if len(names) > 1 && d.IntN(8) == 0 { // the archive itself
		data = d.damage(data)
	}
	return data[:min(len(data), 2*most)]
}

type damager struct {
	*rand.Rand
	room int  // how much is put in at once, in bytes
	tidy bool // what is put into XML is text there, so that it stays XML
}

func (d damager) damage(data []byte) []byte {
	if d.tidy {
		return []func([]byte) []byte{d.splice, d.repeat, d.nest, d.insert}[d.IntN(4)](data)
	}
	ways := []func([]byte) []byte{d.truncate, d.flip, d.splice, d.repeat, d.repeat, d.nest, d.nest, d.shuffle, d.insert}
	return ways[d.IntN(len(ways))](data)
}

// passage is a part of some bytes, at most so long.
func (d damager) passage(data []byte, longest int) []byte {
	if len(data) == 0 {
		return nil
	}
	from := d.IntN(len(data))
	return data[from:min(len(data), from+1+d.IntN(longest))]
}

func (d damager) truncate(data []byte) []byte {
	if len(data) == 0 {
		return data
	}
	return slices.Clone(data[:d.IntN(len(data))])
}

// flip changes up to eight bytes.
func (d damager) flip(data []byte) []byte {
	out := slices.Clone(data)
	for range 1 + d.IntN(8) {
		if len(out) > 0 {
			out[d.IntN(len(out))] = byte(d.IntN(256))
		}
	}
	return out
}

// put writes something into the midst of data.
func (d damager) put(data, more []byte) []byte {
	at := d.IntN(len(data) + 1)
	if begun := bytes.LastIndexByte(data[:at], '>') + 1; d.tidy && begun > 0 {
		at, more = begun, []byte(html.EscapeString(string(more)))
	}
	return slices.Concat(data[:at], more, data[at:])
}

// splice writes a part of some sample into data.
func (d damager) splice(data []byte) []byte {
	all := samples()
	other := all[d.IntN(len(all))]
	return d.put(data, d.passage(other.file(), 4000))
}

// repeat writes a passage many times.
func (d damager) repeat(data []byte) []byte {
	longest := []int{2, 8, 60, 400}[d.IntN(4)]
	p := d.passage(data, longest)
	if len(p) == 0 {
		return data
	}
	return d.put(data, bytes.Repeat(p, 1+d.IntN(max(1, d.room/len(p)))))
}

// pairs open and close something in one of the formats.
var pairs = []string{
	"(", ")", "[", "]", "{", "}", "“", "”", "\"", "\"", "'", "'", "*", "*", "_", "_", "`", "`", "> ", "", "- ", "", "\n  ", "",
	"[[", "]]", "{{", "}}", "{|\n|", "\n|}", "'''", "'''", "<ref>", "</ref>", "<!--", "-->", "![", "](a)", "[a](", ")",
	"<div>", "</div>", "<b>", "</b>", "<p>", "", "<table><tr><td>", "</td></tr></table>", "<ul><li>", "</li></ul>", "<blockquote>", "</blockquote>",
	"<a href=\"", "\">", "<script>", "", "<svg>", "</svg>", "<template>", "</template>", "<![CDATA[", "]]>", "&", ";", "&amp;", "",
	"<w:tbl><w:tr><w:tc><w:p>", "</w:p></w:tc></w:tr></w:tbl>", "<w:r>", "</w:r>", "<text:list><text:list-item>", "</text:list-item></text:list>",
	"<text:span>", "</text:span>", "--b2\n", "--b2--\n", ">From ", "", "{\"a\":", "}", "[[1],", "]", "1\n00:00:01,000 --> 00:00:02,000\n", "\n\n",
	"about ", "", "more than ", "", "one hundred and ", "", "including ", "", "between 3 and ", "", "1,000 ", "", "the son of ", "", "said that ", "",
}

// nest puts a passage into many of the things that open and close; often they do only one.
func (d damager) nest(data []byte) []byte {
	i := d.IntN(len(pairs)/2) * 2
	before, after := pairs[i], pairs[i+1]
	n := 1 << d.IntN(13)
	n = min(n, d.room/(len(before)+len(after)))
	if d.IntN(3) == 0 {
		after = ""
	}
	return d.put(data, slices.Concat([]byte(strings.Repeat(before, n)), d.passage(data, 200), []byte(strings.Repeat(after, n))))
}

// shuffle puts the lines into another order.
func (d damager) shuffle(data []byte) []byte {
	lines := bytes.SplitAfter(data, []byte("\n"))
	d.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return bytes.Join(lines, nil)
}

// odd is what texts seldom have.
var odd = []string{
	"\x00", "\ufeff", "\u202e", "\xff\xfe", "\xc3", "\r", "\u2028", "\u0085", "é\u0301\u0301\u0301", "999999999999999999999999999999", "1e999", "0.000000000000000001",
	"31/12/9999", "Monday, 32 May 2019", "-1", "1,2,3,4,5,6,7,8,9", "1941–1945–1987", "3 to 4 to 5 million billion", "&#1114112;", "&#x110000;", "%00", "=?utf-8?B?", "=FF=",
	"\U0001F600", "\uffff", "\xed\xa0\x80", "\x1b[2J",
}

func (d damager) insert(data []byte) []byte {
	for range 1 + d.IntN(4) {
		data = d.put(data, []byte(odd[d.IntN(len(odd))]))
	}
	if d.IntN(4) == 0 { // a word as long as a book
		data = d.put(data, bytes.Repeat([]byte{"a9-.é"[d.IntN(5)]}, d.room/2))
	}
	return data
}
