package render

import (
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// passageOf is a quote with what stands around it, cut to what a summary shows. It gives
// what [summaryQuote] gives, without taking a text apart in which every character is as
// wide as any other, as in most texts.
func passageOf(at sources.Citation) (before, quote, after string) {
	before, quote, after = strings.TrimLeft(at.Before, " \t\r\n"), at.Quote, strings.TrimRight(at.After, " \t\r\n")
	all := before + quote + after
	columns := utf8.RuneCountInString(quote)
	if len(all) > mostBytes || columns >= mostColumns-2 || !isSafe(all) {
		return summaryQuote(at)
	}
	rest := mostColumns - columns
	left := min(utf8.RuneCountInString(before), max(rest/2, rest-utf8.RuneCountInString(after)))
	before = safeTail(before, left, utf8.RuneCountInString(at.Before) >= sources.Context)
	after = safeHead(after, rest-utf8.RuneCountInString(before), utf8.RuneCountInString(at.After) >= sources.Context)
	return before, quote, after
}

// safeHead is [head] for a text that is safe.
func safeHead(s string, n int, more bool) string {
	list := []rune(s)
	if len(list) <= n && !more {
		return s
	}
	end := min(max(n-1, 0), len(list))
	for back := end; end < len(list) && back > 0 && end-back < wordReach; back-- {
		if list[back] == ' ' {
			end = back
			break
		}
	}
	return strings.TrimRight(string(list[:end]), " ") + "…"
}

// safeTail is [tail] for a text that is safe.
func safeTail(s string, n int, more bool) string {
	list := []rune(s)
	if len(list) <= n && !more {
		return s
	}
	from := max(len(list)-max(n-1, 0), 0)
	for on := from; from > 0 && on < len(list) && on-from < wordReach; on++ {
		if list[on-1] == ' ' {
			from = on
			break
		}
	}
	return "…" + strings.TrimLeft(string(list[from:]), " ")
}
