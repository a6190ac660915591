// Package near tells how far two words are apart, so that a message about a
// mistyped name can propose the right one.
//
//	near.Distance("deahts", "deaths", 3) // 2
package near

// Distance is the number of bytes to change, add or drop to turn a into b: the
// distance of Levenshtein. It is 0 for equal words, and bound where it would be
// no less: words whose lengths differ that much are not compared.
func Distance(a, b string, bound int) int {
	if len(a)-len(b) >= bound || len(b)-len(a) >= bound {
		return bound
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], bound)
}
