package read

import (
	"fmt"
	"strings"
)

// cueTimes reads the line above a cue: two times with an arrow between, and settings of
// where it is shown behind them. The times are in milliseconds.
func cueTimes(line string) (start, end int, ok bool) {
	before, after, ok := strings.Cut(line, "-->")
	if !ok {
		return 0, 0, false
	}
	after = strings.TrimLeft(after, " \t")
	if i := strings.IndexAny(after, " \t"); i >= 0 {
		after = after[:i]
	}
	start, ok = cueTime(strings.TrimSpace(before))
	end, also := cueTime(after)
	return start, end, ok && also
}

// cueTime reads a time: hours, which may be left out, minutes, seconds and a fraction
// behind a full stop or a comma.
func cueTime(s string) (ms int, ok bool) {
	whole, fraction := s, ""
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		if whole, fraction = s[:i], s[i+1:]; !isNumber(fraction) {
			return 0, false
		}
	}
	parts := strings.Split(whole, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	for i, p := range parts {
		if !isNumber(p) || len(p) > 4 || i > 0 && len(p) > 2 {
			return 0, false
		}
		n := 0
		for j := range len(p) {
			n = n*10 + int(p[j]-'0')
		}
		if i > 0 && n >= 60 {
			return 0, false
		}
		ms = ms*60 + n
	}
	ms *= 1000
	for i, unit := 0, 100; i < len(fraction) && unit > 0; i, unit = i+1, unit/10 {
		ms += int(fraction[i]-'0') * unit
	}
	return ms, true
}

// clock writes a time as people give one: "00:12:31".
func clock(ms int) string {
	s := ms / 1000
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}
