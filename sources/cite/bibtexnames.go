package cite

import "strings"

// bibAuthors reads names that " and " parts outside braces.
func bibAuthors(s string) []string {
	var out []string
	for _, part := range splitNames(s) {
		if strings.EqualFold(part, "others") || part == "" {
			continue
		}
		if n := bibName(part); n != (Name{}) {
			out = append(out, n.String())
		}
	}
	return out
}

// splitNames parts a list of names at the word "and".
func splitNames(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case 'a', 'A':
			if depth == 0 && i > 0 && i+3 < len(s) && strings.EqualFold(s[i:i+3], "and") && isBlank(s[i-1]) && isBlank(s[i+3]) {
				out = append(out, strings.TrimSpace(s[from:i]))
				from = i + 3
			}
		}
	}
	return append(out, strings.TrimSpace(s[from:]))
}

func isBlank(c byte) bool { return strings.IndexByte(" \t\r\n", c) >= 0 }

// bibName reads a name: in braces it is not taken apart, commas outside braces part it.
func bibName(s string) Name {
	if inner, ok := wrapped(s); ok {
		return Name{Literal: plainTeX(inner)}
	}
	var fields []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case ',':
			if depth == 0 {
				fields = append(fields, plainTeX(s[from:i]))
				from = i + 1
			}
		}
	}
	fields = append(fields, plainTeX(s[from:]))
	switch len(fields) {
	case 1:
		return ParseName(fields[0])
	case 2, 3:
		n := Name{Given: fields[len(fields)-1]}
		if len(fields) == 3 {
			n.Suffix = fields[1]
		}
		n.Particle, n.Family = parted(fields[0])
		if n.Family != "" {
			return n
		}
	}
	return Name{Literal: plainTeX(s)}
}

// wrapped returns what stands in the braces around the whole of a text.
func wrapped(s string) (string, bool) {
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' {
		return "", false
	}
	depth := 0
	for i := 0; i < len(s)-1; i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return "", false
			}
		}
	}
	return s[1 : len(s)-1], true
}
