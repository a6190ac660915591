package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"
)

// glyph is a letter on a page. Places are in points from the lower left corner.
type glyph struct {
	x, y  float64
	end   float64 // where the next letter would stand
	size  float64
	text  string
	level bool // the line runs from left to right
}

// matrix is an affine map: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d, m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

var identity = matrix{a: 1, d: 1}

// font is a font with the widths of its letters, in thousandths of its size.
type font struct {
	font   lib.Font
	double bool // two bytes a letter
	widths map[int]float64
	usual  float64 // of a letter without one
	decode map[string]string
}

// state is what operators of a page change.
type state struct {
	ctm               matrix
	font              *font
	size, rise        float64
	char, word, scale float64
	leading           float64
}

// walker goes through the content of pages.
type walker struct {
	stop    <-chan struct{}
	glyphs  []glyph // of the page in hand
	total   int
	known   int // letters with a name
	unknown int
	steps   int

	state
	saved      []state
	text, line matrix
}

// page reads a page.
func (w *walker) page(p lib.Page) {
	w.glyphs = w.glyphs[:0]
	if p.V.IsNull() || p.V.Key("Contents").IsNull() {
		return
	}
	w.state, w.saved = state{ctm: identity, scale: 1}, nil
	w.content(p.V.Key("Contents"), p.Resources(), 0)
}

// content reads a stream of operators.
func (w *walker) content(stream, resources lib.Value, depth int) {
	const deepest = 8 // forms in forms
	if depth > deepest {
		return
	}
	fonts := map[string]*font{}
	lib.Interpret(stream, func(stk *lib.Stack, op string) {
		args := make([]lib.Value, stk.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stk.Pop()
		}
		w.step()
		switch {
		case op == "Tf" && len(args) == 2:
			name := args[0].Name()
			if fonts[name] == nil {
				fonts[name] = newFont(resources.Key("Font").Key(name))
			}
			w.font, w.size = fonts[name], args[1].Float64()
		case op == "Do" && len(args) == 1:
			w.form(resources.Key("XObject").Key(args[0].Name()), resources, depth)
		default:
			w.operator(op, args)
		}
	})
}

// step counts an operator and asks whether it is time to stop.
func (w *walker) step() {
	const most = 50_000_000
	if w.steps++; w.steps > most {
		panic(bound("too much on the pages of this PDF"))
	}
	select {
	case <-w.stop:
		panic(bound("stopped"))
	default:
	}
}

// form reads what is drawn as a whole.
func (w *walker) form(x, resources lib.Value, depth int) {
	if x.Key("Subtype").Name() != "Form" {
		return
	}
	if own := x.Key("Resources"); !own.IsNull() {
		resources = own
	}
	before, saved := w.state, w.saved
	if m := x.Key("Matrix"); m.Len() == 6 {
		w.ctm = matrixOf(m.Index).times(w.ctm)
	}
	w.content(x, resources, depth+1)
	w.state, w.saved = before, saved
}

func matrixOf(at func(int) lib.Value) matrix {
	return matrix{at(0).Float64(), at(1).Float64(), at(2).Float64(), at(3).Float64(), at(4).Float64(), at(5).Float64()}
}

// operands is how many operands an operator of text has.
var operands = map[string]int{
	"cm": 6, "Tm": 6, "Td": 2, "TD": 2, "TL": 1, "Tc": 1, "Tw": 1, "Tz": 1, "Ts": 1, "Tj": 1, "TJ": 1, "'": 1, "\"": 3,
}

// operator does what an operator says, if it has its operands.
func (w *walker) operator(op string, args []lib.Value) {
	if len(args) < operands[op] {
		return
	}
	args = args[len(args)-operands[op]:]
	num := func(i int) float64 { return args[i].Float64() }
	switch op {
	case "q":
		if len(w.saved) < 1000 {
			w.saved = append(w.saved, w.state)
		}
	case "Q":
		if n := len(w.saved); n > 0 {
			w.state, w.saved = w.saved[n-1], w.saved[:n-1]
		}
	case "cm":
		w.ctm = matrixOf(func(i int) lib.Value { return args[i] }).times(w.ctm)
	case "BT":
		w.text, w.line = identity, identity
	case "Tm":
		w.text = matrixOf(func(i int) lib.Value { return args[i] })
		w.line = w.text
	case "TD":
		w.leading = -num(1)
		w.move(num(0), num(1))
	case "Td":
		w.move(num(0), num(1))
	case "T*":
		w.move(0, -w.leading)
	case "TL":
		w.leading = num(0)
	case "Tc":
		w.char = num(0)
	case "Tw":
		w.word = num(0)
	case "Tz":
		w.scale = num(0) / 100
	case "Ts":
		w.rise = num(0)
	case "Tj", "'", "\"":
		if op == "\"" {
			w.word, w.char = num(0), num(1)
		}
		if op != "Tj" {
			w.move(0, -w.leading)
		}
		w.show(args[len(args)-1].RawString())
	case "TJ":
		w.spaced(args[0])
	}
}

// spaced shows letters with kerning between them.
func (w *walker) spaced(list lib.Value) {
	for i := range list.Len() {
		if v := list.Index(i); v.Kind() == lib.String {
			w.show(v.RawString())
		} else {
			w.text = matrix{a: 1, d: 1, e: -v.Float64() / 1000 * w.size * w.scale}.times(w.text)
		}
	}
}

func (w *walker) move(x, y float64) {
	w.line = matrix{a: 1, d: 1, e: x, f: y}.times(w.line)
	w.text = w.line
}

// show adds the letters of a string.
func (w *walker) show(s string) {
	if w.font == nil {
		return
	}
	n := 1
	if w.font.double {
		n = 2
	}
	for ; len(s) >= n; s = s[n:] {
		code, wide := s[:n], w.font.width(s[:n])
		step := wide / 1000 * w.size
		m := matrix{a: w.size * w.scale, d: w.size, f: w.rise}.times(w.text).times(w.ctm)
		end := m.e + wide/1000*m.a
		w.add(glyph{x: m.e, y: m.f, end: end, size: abs(m.d), text: w.font.named(code), level: m.a > 0 && abs(m.b) < m.a/20})
		step += w.char
		if code == " " {
			step += w.word
		}
		w.text = matrix{a: 1, d: 1, e: step * w.scale}.times(w.text)
	}
}

// add adds a letter. What runs up or down a page is not read, nor is what has no size.
func (w *walker) add(g glyph) {
	if w.total++; w.total > maxGlyphs {
		panic(bound("too many letters in this PDF"))
	}
	r, _ := utf8.DecodeRuneInString(g.text)
	if g.text == "" || r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Co, r) {
		w.unknown++
		g.text = "\ufffc"
	} else {
		w.known++
	}
	if g.level && g.size > 0.5 {
		w.glyphs = append(w.glyphs, g)
	}
}

func abs(x float64) float64 { return max(x, -x) }

// newFont reads a font's widths.
func newFont(v lib.Value) *font {
	f := &font{font: lib.Font{V: v}, widths: map[int]float64{}, usual: 500, decode: map[string]string{}}
	if v.Key("Subtype").Name() == "Type0" {
		f.double = true
		f.wide(v.Key("DescendantFonts").Index(0))
		return f
	}
	if missing := v.Key("FontDescriptor").Key("MissingWidth"); !missing.IsNull() {
		f.usual = missing.Float64()
	}
	first, list := f.font.FirstChar(), v.Key("Widths")
	for i := range min(list.Len(), 256) {
		f.widths[first+i] = list.Index(i).Float64()
	}
	if m := v.Key("FontMatrix"); m.Len() == 6 { // widths of a Type 3 font are in its own units
		for c := range f.widths {
			f.widths[c] *= 1000 * m.Index(0).Float64()
		}
	}
	return f
}

// wide reads the widths of a font with letters of two bytes: "c [w …]" or "from to w".
func (f *font) wide(v lib.Value) {
	f.usual = 1000
	if d := v.Key("DW"); !d.IsNull() {
		f.usual = d.Float64()
	}
	list := v.Key("W")
	for i, n := 0, list.Len(); i+1 < n; {
		from, next := int(list.Index(i).Int64()), list.Index(i+1)
		if next.Kind() == lib.Array {
			for j := range next.Len() {
				f.widths[from+j] = next.Index(j).Float64()
			}
			i += 2
			continue
		}
		for c := from; c <= min(int(next.Int64()), 1<<16) && i+2 < n; c++ {
			f.widths[c] = list.Index(i + 2).Float64()
		}
		i += 3
	}
}

func (f *font) width(code string) float64 {
	c := 0
	for i := range len(code) {
		c = c<<8 | int(code[i])
	}
	if w, ok := f.widths[c]; ok {
		return w
	}
	return f.usual
}

// named is the text of a letter, ligatures taken apart.
func (f *font) named(code string) string {
	s, ok := f.decode[code]
	if !ok {
		if enc := f.font.Encoder(); enc != nil {
			s = ligatures.Replace(strings.ToValidUTF8(enc.Decode(code), "\ufffd"))
		}
		f.decode[code] = s
	}
	return s
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00a0", " ")
