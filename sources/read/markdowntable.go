package read

import "bytes"

// table returns where a table begins in a paragraph, at the line with the heads of its
// columns, and how many it has; 0 where there is none. The line below tells: dashes
// under every head, perhaps with colons.
func (f flow) table() (at, columns int) {
	for above, line := 0, lineAfter(f.s, 0); line < len(f.s); {
		next := lineAfter(f.s, line)
		if n := underlined(f.s[line:next]); n > 0 && n == len(splitRow(f.s[above:line])) {
			return above, n
		}
		above, line = line, next
	}
	return 0, 0
}

// underlined returns the number of columns of the line below the heads, 0 if it is no
// such line.
func underlined(line []byte) int {
	if !bytes.ContainsAny(line, "|:") || bytes.IndexFunc(line, func(r rune) bool { return r > ' ' && r != '-' && r != '|' && r != ':' }) >= 0 {
		return 0
	}
	cells := splitRow(line)
	for _, c := range cells {
		cell := line[c.from:c.to]
		cell = bytes.TrimSuffix(bytes.TrimPrefix(cell, []byte(":")), []byte(":"))
		if len(cell) == 0 || len(bytes.Trim(cell, "-")) > 0 {
			return 0
		}
	}
	return len(cells)
}

// cells visits the cells of a table that have text, row by row. What goes beyond the
// columns is not shown, and the line below the heads is none.
func (f flow) cells(at, columns int, visit func(cell flow, row, column int)) {
	for line := 0; at < len(f.s); line++ {
		next := lineAfter(f.s, at)
		cells := splitRow(f.s[at:next])
		if line == 1 {
			cells = nil
		}
		for i, c := range cells[:min(columns, len(cells))] {
			if c.from < c.to {
				visit(f.cut(at+c.from, at+c.to), max(line, 1), i+1)
			}
		}
		at = next
	}
}

// span is a range of bytes.
type span struct{ from, to int }

// splitRow returns the cells of a line without the white space around them. A bar
// behind a backslash parts none.
func splitRow(line []byte) []span {
	from, to := trimmed(line, 0, len(line))
	if from < to && line[from] == '|' {
		from++
	}
	if to > from && line[to-1] == '|' && (to-from < 2 || line[to-2] != '\\') {
		to--
	}
	var cells []span
	for start := from; start <= to; {
		end := start
		for end < to && (line[end] != '|' || end > start && line[end-1] == '\\') {
			end++
		}
		a, b := trimmed(line, start, end)
		cells = append(cells, span{a, b})
		start = end + 1
	}
	return cells
}

// trimmed moves the ends of a range over white space.
func trimmed(s []byte, from, to int) (int, int) {
	for from < to && isBlankByte(s[from]) {
		from++
	}
	for from < to && isBlankByte(s[to-1]) {
		to--
	}
	return from, to
}
