package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A page "as it happened" may have a clock before each entry and no day anywhere. When an
// entry was written is not known then, but it is known that one was written after another:
// [sources.Block.Locator] names the entry, by its clock.

// fewestClocks is how many clocks make a text a report: a single one is the hour of what
// is told behind it.
const fewestClocks = 3

// clockEntries names the entries of a report whose clocks have no day, and takes the clocks
// out of the text. They run all one way, or there is none.
func clockEntries(blocks []sources.Block) []sources.Block {
	var marks []entryMark
	for i := range blocks {
		b := &blocks[i]
		if b.Written != nil || b.Locator != "" {
			return blocks
		}
		if b.Kind == sources.Cell || b.Kind == sources.Caption || b.Kind == sources.Title {
			continue
		}
		if clock, cut := entryClock(b.Text); clock != "" {
			date, _ := edtf.Parse("2000-01-01T" + clock) // any day: only their order counts
			marks = append(marks, entryMark{i, cut, date})
		}
	}
	if len(marks) < fewestClocks || !oneWay(marks) {
		return blocks
	}
	for i, m := range marks {
		end := len(blocks)
		if i+1 < len(marks) {
			end = marks[i+1].block
		}
		hour, minute, _, _, _, _ := m.date.Time()
		name := sources.EntryAt(hour, minute)
		for b := m.block; b < end && !(b > m.block+1 && blocks[b].Kind == sources.Heading); b++ {
			blocks[b].Locator = name
		}
		cutFront(&blocks[m.block], m.cut)
	}
	return withoutEmpty(blocks)
}

// oneWay reports whether the clocks only fall, or only rise.
func oneWay(marks []entryMark) bool {
	falls, rises := true, true
	for i := 1; i < len(marks); i++ {
		falls = falls && earlier(marks[i].date, marks[i-1].date)
		rises = rises && earlier(marks[i-1].date, marks[i].date)
	}
	return falls || rises
}

// entryClock is the clock that a text begins with, as [frontClock] reads it, or one with
// nothing but a space before a sentence: "16:40 The bridge is shut". A line of a programme
// has a name behind it and no end: "16:40 News".
func entryClock(s string) (clock string, cut int) {
	if clock, cut = frontClock(s); clock != "" {
		return clock, cut
	}
	head, rest, ok := strings.Cut(s, " ")
	if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsUpper(r) || !strings.ContainsAny(rest[max(0, len(rest)-2):], ".!?") {
		return "", 0
	}
	if clock, cut = frontClock(head); cut != len(head) {
		return "", 0
	}
	return clock, cut + 1
}
