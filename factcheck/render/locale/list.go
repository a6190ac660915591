package locale

import "strings"

// And joins words as a sentence does: "a, b and c".
func (l *Locale) And(list []string) string { return l.join(list, "list.and") }

// Or joins words between which there is a choice: "a, b or c".
func (l *Locale) Or(list []string) string { return l.join(list, "list.or") }

func (l *Locale) join(list []string, last string) string {
	n := len(list)
	switch n {
	case 0:
		return ""
	case 1:
		return list[0]
	}
	return l.Say(last, strings.Join(list[:n-1], ", "), list[n-1])
}

// Quote puts a text between the quotation marks of the language. Marks of direction that
// would spill out of the text are the caller's to take away.
func (l *Locale) Quote(s string) string { return l.Say("quote", s) }
