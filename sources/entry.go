package sources

import (
	"fmt"
	"strings"
)

// entryWord begins the locator of an entry of a report.
const entryWord = "entry "

// EntryAt is the [Block.Locator] of an entry that was written at an hour and a minute of a
// day that is not known.
func EntryAt(hour, minute int) string { return fmt.Sprintf("%s%02d:%02d", entryWord, hour, minute) }

// EntryClock is the clock of an entry, "16:40", or nothing for any other locator.
func EntryClock(locator string) string {
	clock, ok := strings.CutPrefix(locator, entryWord)
	if !ok {
		return ""
	}
	return clock
}
