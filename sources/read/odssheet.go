package read

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// odsTableState is a sheet while it is read.
type odsTableState struct {
	*ods
	g       *sheetGrid
	column  int          // the next one of the columns' own list
	styles  []odsColumns // of cells that have none, by column
	seen    []byte       // what the cell in hand shows
	scratch richText
}

// odsColumns are columns that have a style, the last included.
type odsColumns struct {
	gridSpan
	style string
}

// odsCell is a cell as its element has it.
type odsCellState struct {
	times    int
	kind     string
	style    string
	value    []byte // of the attribute, with where it stands in the part
	from, to int
	computed []byte // its formula
}

// table reads the sheet that has just begun. After an error the rest of it is passed over.
func (d *ods) table(x *xmlReader, g *sheetGrid) error {
	s := odsTableState{ods: d, g: g, column: 1}
	var fault error
	g.row.times = 1
	for depth := len(x.open); x.inside(depth); {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case odsUnseen, odsTable:
			x.skip()
		case odsColumn:
			s.columns(x)
		case odsRow:
			if fault != nil {
				x.skip()
			} else {
				fault = s.row(x)
			}
		}
	}
	return fault
}

// timesOf reads how often something is repeated, at most as often as is of use.
func timesOf(value string) int {
	n, err := strconv.Atoi(value)
	if err != nil && n == 0 || n < 1 {
		return 1
	}
	return min(n, maxSheetRow+1)
}

func concealedBy(visibility string) bool { return visibility == "collapse" || visibility == "filter" }

// columns takes in a column of the sheet's list, or several that are alike.
func (s *odsTableState) columns(x *xmlReader) {
	n := timesOf(x.value("table:number-columns-repeated"))
	if s.column > maxSheetColumn {
		return
	}
	if concealedBy(x.value("table:visibility")) {
		s.g.hide(s.column, s.column+n-1)
	}
	if style := x.value("table:default-cell-style-name"); s.cells[style] != "" {
		s.styles = append(s.styles, odsColumns{gridSpan{s.column, s.column + n - 1}, style})
	}
	s.column += n
}

// row reads the row that has just begun.
func (s *odsTableState) row(x *xmlReader) error {
	times := timesOf(x.value("table:number-rows-repeated"))
	next := s.g.row.number + s.g.row.times
	if next > maxSheetRow {
		next, times = maxSheetRow+1, 1
	}
	style := x.value("table:default-cell-style-name")
	column, begun := 1, false
	unseen := concealedBy(x.value("table:visibility"))
	for depth := len(x.open); x.inside(depth); {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case odsCell, odsCovered:
			c := s.attrs(x)
			if x.tag == odsCell && !(x.empty && c.kind == "" && c.computed == nil) {
				if !begun {
					if err := s.g.begin(next, times, unseen); err != nil {
						return err
					}
					begun = true
				}
				if c.style == "" {
					c.style = style
				}
				if err := s.cell(x, &c, column); err != nil {
					return err
				}
			} else {
				x.skip()
			}
			column = min(column+c.times, maxSheetColumn+1)
		default:
			x.skip()
		}
	}
	if !begun {
		s.g.row = gridRow{next, times, len(s.g.cells)}
	} else {
		s.g.row.times = times // as many as there are, though fewer are read
	}
	return x.err
}

// attrs reads the attributes of a cell in one pass.
func (s *odsTableState) attrs(x *xmlReader) odsCellState {
	c := odsCellState{times: 1}
	for rest := x.attrs; len(rest) > 0; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			break
		}
		rest = after
		i := bytes.IndexByte(name, ':')
		if i < 0 {
			continue
		}
		space := x.bound[string(name[:i])]
		switch name = name[i+1:]; {
		case space == "table" && string(name) == "number-columns-repeated":
			c.times = min(timesOf(string(value)), maxSheetColumn+1)
		case space == "table" && string(name) == "style-name":
			c.style = string(value)
		case space == "table" && string(name) == "formula":
			c.computed = value
		case space != "office":
		case string(name) == "value-type":
			c.kind = odsKindOf(value)
		case string(name) == "value", string(name) == "date-value", string(name) == "time-value", string(name) == "boolean-value", string(name) == "string-value":
			c.value = value
			c.from = cap(x.text) - cap(value) // both are the same memory
			c.to = c.from + len(value)
		}
	}
	return c
}

// odsKindOf is the kind of a cell's value without making a string of it.
func odsKindOf(value []byte) string {
	for _, k := range [...]string{"float", "string", "percentage", "currency", "date", "time", "boolean"} {
		if string(value) == k {
			return k
		}
	}
	return ""
}

// cell reads the cell that has just begun.
func (s *odsTableState) cell(x *xmlReader, c *odsCellState, column int) error {
	if len(c.value) == 0 || c.kind == "string" || c.computed != nil {
		s.shown(x)
	} else {
		s.seen = s.seen[:0]
		x.skip()
	}
	g, out := s.g, gridCell{column: int32(column), times: int32(c.times), from: int32(c.from), to: int32(c.to)}
	if c.computed != nil && isErrorValue(s.seen) {
		g.fault(faultError, column, quote(string(s.seen)))
		return nil
	}
	if len(c.value) == 0 || c.kind == "string" && len(s.seen) > 0 {
		if len(bytes.TrimSpace(s.seen)) == 0 {
			if c.computed != nil && c.kind != "string" {
				g.fault(faultFormula, column, quote(unescapeXML(c.computed)))
			}
			return nil
		}
		out.from, out.to = int32(s.scratch.from), int32(s.scratch.to)
		g.text = append(g.text, s.seen...)
		return g.take(out)
	}
	s.value(c, &out)
	return g.take(out)
}

// value adds the value of a cell as it is read.
func (s *odsTableState) value(c *odsCellState, out *gridCell) {
	g, at := s.g, len(s.g.text)
	out.figure = c.kind != "string" && c.kind != "boolean"
	switch c.kind {
	case "string":
		g.text = append(g.text, unescapeXML(c.value)...)
		return
	case "boolean":
		g.text = append(g.text, bytes.ToUpper(c.value)...)
		return
	case "percentage":
		g.text = append(appendShifted(g.text, appendPlain(nil, c.value)), '%')
	case "date":
		g.text = appendISO(g.text, c.value, s.formatOf(c.style, int(out.column)))
		return
	case "time":
		g.text = appendPeriod(g.text, string(c.value))
		return
	default:
		g.text = appendPlain(g.text, c.value)
	}
	g.decimals = g.decimals || bytes.IndexByte(g.text[at:], '.') >= 0
}

// formatOf is how the numbers of a cell are formatted.
func (s *odsTableState) formatOf(style string, column int) *numberFormat {
	for i := 0; style == "" && i < len(s.styles); i++ {
		if c := s.styles[i]; c.first <= column && column <= c.last {
			style = c.style
		}
	}
	return s.formats[s.cells[style]]
}

// errorValues is what programs show for what cannot be worked out.
var errorValues = []string{"#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"}

func isErrorValue(shown []byte) bool {
	for _, e := range errorValues {
		if string(shown) == e {
			return true
		}
	}
	return bytes.HasPrefix(shown, []byte("Err:")) && len(shown) == len("Err:502")
}

// appendPeriod adds a time that is written as a period: "PT14H30M00S".
func appendPeriod(text []byte, value string) []byte {
	rest, ok := strings.CutPrefix(value, "PT")
	h, rest, ok1 := strings.Cut(rest, "H")
	m, rest, ok2 := strings.Cut(rest, "M")
	sec, _, _ := strings.Cut(strings.TrimSuffix(rest, "S"), ".")
	sec, _, _ = strings.Cut(sec, ",")
	a, b, c := atoi([]byte(h)), atoi([]byte(m)), max(0, atoi([]byte(sec)))
	if !ok || !ok1 || !ok2 || a < 0 || b < 0 {
		return append(text, value...)
	}
	return appendClock(text, int64(a)*3600+int64(b)*60+int64(c))
}

// shown reads what the cell that has just begun shows: its own paragraphs, and not those
// of a remark or a drawing that hangs on it.
func (s *odsTableState) shown(x *xmlReader) {
	t := &s.scratch
	*t = richText{text: s.seen[:0]}
	lines := 0
	for depth := len(x.open); x.inside(depth); {
		switch {
		case x.kind != xmlStart:
		case x.tag == odsParagraph:
			if lines++; lines > 1 {
				t.text = append(t.text, '\n')
			}
			s.paragraph(x)
		default:
			x.skip()
		}
	}
	s.seen = t.done(0)
}

// paragraph reads a paragraph. White space that is not written as such is one space.
func (s *odsTableState) paragraph(x *xmlReader) {
	t := &s.scratch
	var looks []odsLook
	t.raised, t.struck = false, false
	set := func() {
		t.raised, t.struck = false, false
		for _, l := range looks {
			t.raised, t.struck = t.raised || l.raised, t.struck || l.struck
		}
	}
	base := len(x.open)
	for x.inside(base) {
		switch {
		case x.kind == xmlEnd:
			if x.tag == odsSpan && len(looks) > 0 {
				looks = looks[:len(looks)-1]
				set()
			}
		case x.kind != xmlStart:
			t.collapsed(x)
		case x.tag == odsUnseen:
			x.skip()
		case x.tag == odsSpan:
			looks = append(looks, s.looks[x.value("text:style-name")])
			set()
		case x.tag == odsSpaces:
			n := min(repeatedSpaces(x.value("text:c")), maxSpaces)
			t.put(bytes.Repeat([]byte{' '}, n))
		case x.tag == odsTab:
			t.put([]byte{'\t'})
		case x.tag == odsBreak:
			t.put([]byte{'\n'})
		}
	}
}

// maxSpaces bounds how many spaces in a row are kept.
const maxSpaces = 100

func repeatedSpaces(value string) int {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// collapsed adds the text token in hand with white space as a program shows it.
func (t *richText) collapsed(x *xmlReader) {
	part, at := x.content()
	if len(part) == 0 {
		return
	}
	if t.to == 0 {
		t.from = at
	}
	t.to = at + len(part)
	if !bytes.ContainsAny(part, "\n\r\t") && !bytes.Contains(part, []byte("  ")) {
		t.add(part, x.kind == xmlText)
		return
	}
	out := make([]byte, 0, len(part))
	for _, c := range part {
		if c == '\n' || c == '\r' || c == '\t' {
			c = ' '
		}
		if last, _ := utf8.DecodeLastRune(out); c != ' ' || last != ' ' {
			out = append(out, c)
		}
	}
	t.add(out, x.kind == xmlText)
}
