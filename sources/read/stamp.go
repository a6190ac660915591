package read

import (
	"slices"
	"strings"
)

// maxStamp is longer than any line that only says when a page was made.
const maxStamp = 120

// stampWords are the words, apart from those of dates, of which such a line is
// made: "Last updated: Monday, 28 November 2005, 02:24 GMT".
var stampWords = []string{
	"posted", "published", "updated", "modified", "created", "first", "last", "on", "at",
	"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "hrs", "local", "time",
	"gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "cst", "cdt", "ct",
	"mst", "mdt", "pst", "pdt", "pt", "ist", "jst", "aest", "aedt",
}

// isZone reports whether a word is the short name of a zone.
func isZone(s string) bool { return slices.Index(stampWords, s) >= slices.Index(stampWords, "gmt") }

// isStamp reports whether a line has a date, perhaps a time, and nothing else
// but the words that a page puts around them. It is no headline.
func isStamp(s string) bool {
	if len(s) > maxStamp {
		return false
	}
	dated := false
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" ,|()\t", r) }) {
		word = strings.ToLower(strings.TrimSuffix(word, ":"))
		switch {
		case isMonth(word), isISODate(word) && !isYear(word), isSlashDate(word):
			dated = true
		case isDayNumber(word), isYear(word), isWeekday(word), isClock(word), slices.Contains(stampWords, word):
		default:
			return false
		}
	}
	return dated
}

// isClock reports whether a word is a time of day: "7:21", "02:24:30", "7:21pm".
func isClock(s string) bool {
	if !strings.Contains(s, ":") {
		return false
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, "am"), "pm")
	parts := strings.Split(s, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return false
	}
	for _, p := range parts {
		if smallNumber(p) < 0 {
			return false
		}
	}
	return true
}
