package extract

import "strings"

// A head may take two rows: "Deaths" over "low", "best" and "high". Where its cell spans
// several columns only the first of them has the name.

// twoRows joins the names of a head and of the row below it, if the head has names that
// span several columns which the row below tells apart. It is nil for any other.
func twoRows(head, below []string) []string {
	left, spans, names := "", false, 0
	out := make([]string, max(len(head), len(below)))
	for i := range out {
		top, sub := cellAt(head, i), cellAt(below, i)
		if top != "" {
			left = top
		}
		if sub != "" {
			if names++; strings.ContainsAny(sub, "0123456789") && !isYear(sub) {
				return nil // a row of data
			}
			spans = spans || top == "" && left != ""
			top = left
		}
		out[i] = strings.TrimSpace(top + " " + sub)
	}
	if !spans || names < 2 {
		return nil
	}
	return out
}

// halfHead reports whether a row is only the lower one of a head: it lacks a name that the
// row above has, or has one twice.
func halfHead(above, row []string) bool {
	if twoRows(above, row) == nil {
		return false
	}
	seen, several := map[string]bool{}, 0
	for i := range max(len(above), len(row)) {
		name := foldColumn(cellAt(row, i))
		if seen[name] && name != "" {
			return true
		}
		seen[name] = true
		if cellAt(above, i) != "" {
			several++
		}
	}
	for i := range above {
		if several > 1 && above[i] != "" && cellAt(row, i) == "" {
			return true
		}
	}
	return false
}

func cellAt(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// isYear reports whether a name is the number of a year.
func isYear(s string) bool { return len(s) == 4 && allDigits(s) && (s[0] == '1' || s[0] == '2') }
