package read

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
)

// xlsxCell is a cell as its element has it.
type xlsxCell struct {
	column   int
	kind     string // of its value
	style    int
	value    []byte // of its element, with where it stands in the part
	from, to int
	given    bool // there is such an element
	formula  []byte
	computed bool // it has a formula
	inline   bool // the text is in the grid already
}

// readSheet reads the cells of a sheet.
func (x *xlsx) readSheet(part string, g *sheetGrid) (transcript, error) {
	g.row.times = 1
	return x.transcribed(part, xlsxWords, func(r *xmlReader) error {
		for r.next() {
			if r.kind != xmlStart {
				continue
			}
			switch r.tag {
			case tagSheetColumn:
				if v, ok := r.attr("hidden"); ok && !off(v) {
					first, _ := strconv.Atoi(r.value("min"))
					last, _ := strconv.Atoi(r.value("max"))
					g.hide(first, last)
				}
			case tagSheetRow:
				if err := x.readRow(r, g); err != nil {
					return err
				}
			case tagSheetMerge:
				if a, ok := areaOf(r.value("ref")); ok {
					g.merge(a)
				}
			}
		}
		return r.err
	})
}

// readRow reads the row that has just begun.
func (x *xlsx) readRow(r *xmlReader, g *sheetGrid) error {
	number, unseen := g.row.number+1, false
	for rest := r.attrs; len(rest) > 0; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			break
		}
		switch rest = after; string(name) {
		case "r":
			number = atoi(value)
		case "hidden":
			unseen = !off(string(value))
		}
	}
	if err := g.begin(number, 1, unseen); err != nil {
		return err
	}
	last := 0
	for depth := len(r.open); r.inside(depth); {
		if r.kind != xmlStart || r.tag != tagSheetCell {
			continue
		}
		c, err := x.readCell(r, g, last)
		if err != nil {
			return err
		}
		if err := x.take(g, &c); err != nil {
			return err
		}
		last = c.column
	}
	return r.err
}

// readCell reads the cell that has just begun, behind that of a column.
func (x *xlsx) readCell(r *xmlReader, g *sheetGrid, last int) (xlsxCell, error) {
	c := xlsxCell{column: last + 1}
	for rest := r.attrs; len(rest) > 0; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			break
		}
		switch rest = after; string(name) {
		case "r":
			column, row, ok := cellOf(value)
			switch {
			case !ok || row != g.row.number:
				return c, fmt.Errorf("row %d has a cell of the name %s", g.row.number, quote(clip(value)))
			case column <= last:
				return c, fmt.Errorf("cell %s stands behind cell %s", clip(value), g.here(last))
			}
			c.column = column
		case "t":
			c.kind = kindOfCell(value)
		case "s":
			c.style = atoi(value)
		}
	}
	for depth := len(r.open); r.inside(depth); {
		if r.kind != xmlStart {
			continue
		}
		switch r.tag {
		case tagSheetValue:
			c.given = true
			c.value, c.from, c.to = r.bare(c.value[:0:0])
		case tagSheetFormula:
			c.computed = true
			c.formula, _, _ = r.bare(nil)
		case tagSheetInline:
			var t richText
			t.text = g.text
			t.read(r)
			g.text, c.from, c.to, c.inline = t.done(g.used()), t.from, t.to, true
		}
	}
	return c, r.err
}

// bare reads the text of the element that has just begun and where it stands. It makes a
// copy only if there is more than one stretch of it.
func (x *xmlReader) bare(text []byte) (whole []byte, from, to int) {
	for depth := len(x.open); x.inside(depth); {
		if x.kind != xmlText && x.kind != xmlRaw {
			continue
		}
		part, at := x.content()
		if len(text) == 0 {
			text, from = part, at
		} else {
			text = append(text[:len(text):len(text)], part...)
		}
		to = at + len(part)
	}
	return text, from, to
}

// kindOfCell is the kind of a cell's value without making a string of it.
func kindOfCell(value []byte) string {
	for _, k := range [...]string{"s", "n", "str", "b", "e", "d", "inlineStr"} {
		if string(value) == k {
			return k
		}
	}
	return ""
}

// take puts a cell into the grid.
func (x *xlsx) take(g *sheetGrid, c *xlsxCell) error {
	if c.inline {
		return g.take(gridCell{column: int32(c.column), times: 1, from: int32(c.from), to: int32(c.to)})
	}
	if trimmed := bytes.TrimSpace(c.value); len(trimmed) < len(c.value) && c.kind != "str" {
		if n := bytes.Index(c.value, trimmed); c.to-c.from == len(c.value) && len(trimmed) > 0 {
			c.from += n
			c.to = c.from + len(trimmed)
		}
		c.value = trimmed
	}
	if len(c.value) == 0 {
		if c.computed && !(c.given && c.kind == "str") {
			g.fault(faultFormula, c.column, quote("="+unescapeXML(c.formula)))
		}
		return nil
	}
	out := gridCell{column: int32(c.column), times: 1, from: int32(c.from), to: int32(c.to)}
	if ok, err := x.show(g, c, &out); !ok || err != nil {
		return err
	}
	return g.take(out)
}

// show adds what a cell shows to the text of the grid. It reports false if that is
// nothing.
func (x *xlsx) show(g *sheetGrid, c *xlsxCell, out *gridCell) (bool, error) {
	switch c.kind {
	case "s":
		n := atoi(c.value)
		if n < 0 || n >= len(x.shared.ends) {
			return false, fmt.Errorf("cell %s has the string %s, and there are %d", g.here(c.column), quote(clip(c.value)), len(x.shared.ends))
		}
		g.text = append(g.text, x.shared.at(n)...)
		out.shared = int32(n + 1)
	case "str":
		t := richText{text: g.text}
		t.add(c.value, true)
		g.text = t.done(g.used())
	case "b":
		g.text = append(g.text, map[bool]string{true: "FALSE", false: "TRUE"}[off(string(c.value))]...)
	case "e":
		g.fault(faultError, c.column, quote(string(c.value)))
		return false, nil
	case "d":
		g.text = appendISO(g.text, c.value, x.format(c.style))
		out.figure = true
	default:
		return x.number(g, c, out), nil
	}
	return true, nil
}

// number adds a number as its format has it.
func (x *xlsx) number(g *sheetGrid, c *xlsxCell, out *gridCell) bool {
	at, ok := len(g.text), false
	g.text, ok = x.format(c.style).number(g.text, c.value, x.from04)
	if !ok {
		g.fault(faultUnshown, c.column, quote(string(c.value)))
		return false
	}
	out.figure = true
	g.decimals = g.decimals || bytes.IndexByte(g.text[at:], '.') >= 0
	return true
}

func (x *xlsx) format(style int) *numberFormat {
	if style < 0 || style >= len(x.formats) {
		return nil
	}
	return x.formats[style]
}

// appendISO adds a date that is written as one, as precisely as a format shows it.
func appendISO(text, value []byte, f *numberFormat) []byte {
	day, clock, _ := bytes.Cut(value, []byte("T"))
	t, err := time.Parse("2006-01-02", string(day))
	if err != nil {
		return append(text, value...)
	}
	if f == nil || f.kind != dateFormat {
		f = &numberFormat{year: true, month: true, day: true, clock: true}
	}
	text = f.dayOf(text, t)
	clock, _, _ = bytes.Cut(clock, []byte("."))
	clock = bytes.TrimSuffix(clock, []byte("Z"))
	at, err := time.Parse("15:04:05", string(clock))
	if seconds := int64(at.Hour()*3600 + at.Minute()*60 + at.Second()); err == nil && seconds > 0 && f.clock {
		text = appendClock(append(text, ' '), seconds)
	}
	return text
}

// atoi is a number of digits, negative if it is none or a large one.
func atoi(value []byte) int {
	n := 0
	for _, c := range value {
		if c < '0' || c > '9' || n > 1<<30/10 {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	if len(value) == 0 {
		return -1
	}
	return n
}

// cellOf reads the name of a cell: "C7" is column 3 of row 7.
func cellOf(name []byte) (column, row int, ok bool) {
	i := 0
	for ; i < len(name) && i < 4; i++ {
		c := name[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		column = 26*column + int(c-'A') + 1
	}
	row = atoi(name[i:])
	return column, row, column > 0 && column <= maxSheetColumn && row > 0 && row <= maxSheetRow
}

// areaOf reads the name of an area: "A1:C2".
func areaOf(name string) (gridArea, bool) {
	first, last, ok := bytes.Cut([]byte(name), []byte(":"))
	left, top, ok1 := cellOf(first)
	right, bottom, ok2 := cellOf(last)
	return gridArea{top, left, bottom, right}, ok && ok1 && ok2
}
