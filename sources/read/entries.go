package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A live report is written entry by entry, each with its time of day. What an entry says
// was so when it was written, and not when the page was begun. Here are the entries of any
// text that begin with a clock under the day they are of, "14:32 — The bridge is shut";
// what pages of the web say with elements and scripts is in html_entries.go.

// entryMark is where an entry begins.
type entryMark struct {
	block int
	cut   int // bytes of the block's text that are its time
	date  edtf.Date
}

// dateEntries gives the blocks of a live report the time of their entry, and takes the
// times themselves out of the text. A block that is nothing else is gone.
func dateEntries(blocks []sources.Block, published edtf.Date) []sources.Block {
	marks, ends := entryMarks(blocks, published)
	if len(marks) == 0 {
		return clockEntries(blocks)
	}
	if len(marks) < 2 {
		return blocks
	}
	times := make([]edtf.Date, len(marks))
	for i, m := range marks {
		times[i] = m.date
	}
	if !isLive(times, published) {
		return blocks
	}
	for i, m := range marks {
		for b := m.block; b < len(blocks) && b < ends[i]; b++ {
			blocks[b].Written = &marks[i].date
		}
		cutFront(&blocks[m.block], m.cut)
	}
	dateRest(blocks, times, published)
	return withoutEmpty(blocks)
}

// entryMarks finds the clocks that blocks begin with under a line with nothing but a day,
// and where each entry ends. Nothing is found where a block has a time already.
func entryMarks(blocks []sources.Block, published edtf.Date) (marks []entryMark, ends []int) {
	day, open := "", false
	end := func(at int) {
		if open {
			ends, open = append(ends, at), false
		}
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Written != nil {
			return nil, nil
		}
		if of := dayLine(b, published); of != "" {
			end(i)
			day = of
			continue
		}
		clock, cut := frontClock(b.Text)
		date, err := edtf.Parse(day + "T" + clock)
		switch {
		case clock != "" && day != "" && err == nil && b.Kind != sources.Cell && b.Kind != sources.Caption:
			end(i)
			marks, open = append(marks, entryMark{i, cut, date}), true
		case b.Kind == sources.Heading && open && i != marks[len(marks)-1].block+1:
			end(i) // of another part of the text
		}
	}
	end(len(blocks))
	return marks, ends
}

// dayLine returns the day of a line with nothing but that, or nothing.
func dayLine(b *sources.Block, published edtf.Date) string {
	if b.Kind != sources.Heading && b.Kind != sources.Item && b.Kind != sources.Paragraph || !isDateLine(b.Text) {
		return ""
	}
	if day := dayIn(b.Text).day; day != "" {
		return day
	}
	return dayInYear(b.Text, published)
}

// dayInYear returns the day of a line that gives no year: the last one before the text was
// published, or of the day after.
func dayInYear(s string, published edtf.Date) string {
	lo, hi := published.Bounds()
	if lo == edtf.MinDay || hi == edtf.MaxDay {
		return ""
	}
	month, day := 0, 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ':' }) {
		switch {
		case monthNumber(w) > 0:
			month = monthNumber(w)
		case isDayNumber(w):
			day = smallNumber(strings.TrimRight(w, "sthndr"))
		}
	}
	year, _, _ := hi.Civil()
	if month == 0 || day < 1 || day > edtf.DaysIn(year, month) {
		return ""
	}
	if edtf.CivilDay(year, month, day) > hi+maxLive {
		year--
	}
	return edtf.Of(year, month, day).String()
}

// maxLive is for how many days a report is written on.
const maxLive = 7

// isLive reports whether times, in reading order, are those at which the parts of a text
// were written, and not those of what it tells: the newest comes first, or the text goes on
// after the day of its publication.
func isLive(times []edtf.Date, published edtf.Date) bool {
	newest, early, late := newestOf(times), edtf.Date{}, edtf.Date{}
	early, late = times[0], times[len(times)-1]
	if published.IsZero() {
		return earlier(late, early)
	}
	if day(published) > day(newest)+maxLive {
		return false
	}
	return earlier(late, early) || !earlier(newest, published)
}

// dateRest dates what stands around the entries by the newest of them, where those are most
// of the text and soon after its publication: the summary above them is kept up with them.
func dateRest(blocks []sources.Block, times []edtf.Date, published edtf.Date) {
	newest := newestOf(times)
	if !published.IsZero() && day(newest) > day(published)+maxLive {
		return
	}
	in, all := 0, 0
	for i := range blocks {
		all += len(blocks[i].Text)
		if blocks[i].Written != nil {
			in += len(blocks[i].Text)
		}
	}
	if 2*in < all {
		return
	}
	for i := range blocks {
		if blocks[i].Written == nil {
			blocks[i].Written = &newest
		}
	}
}

func newestOf(times []edtf.Date) edtf.Date {
	newest := times[0]
	for _, t := range times {
		if earlier(newest, t) {
			newest = t
		}
	}
	return newest
}

func day(d edtf.Date) edtf.Day {
	lo, _ := d.Bounds()
	return lo
}

// earlier reports whether a time is before another: by the clock of Greenwich where it is
// told how far theirs are from it. Of one day and an hour of it neither is.
func earlier(a, b edtf.Date) bool {
	ha, ma, sa, za, okA, _ := a.Time()
	hb, mb, sb, zb, okB, _ := b.Time()
	if !okA || !okB {
		return day(a) < day(b)
	}
	const minutes = 24 * 60
	x, y := int64(day(a))*minutes+int64(60*ha+ma-za), int64(day(b))*minutes+int64(60*hb+mb-zb)
	return x < y || x == y && sa < sb
}

// frontClock reads the clock that a text begins with, and how many bytes of the text are
// that with what parts it from the rest: "14:32 — ", "2.15pm: ", "[09:05 GMT]". It is in the
// zone of Greenwich where that is named, else in whatever zone.
func frontClock(s string) (clock string, cut int) {
	rest := strings.TrimLeft(s, "[(")
	bracket := len(rest) < len(s)
	hour, rest, ok := twoDigits(rest)
	if !ok || rest == "" || rest[0] != ':' && rest[0] != '.' {
		return "", 0
	}
	minute, rest, ok := twoDigits(rest[1:])
	if !ok || hour > 23 || minute > 59 || startsDigit(rest) || rest != "" && rest[0] == ':' && startsDigit(rest[1:]) {
		return "", 0
	}
	hour, rest, ok = halfDay(hour, rest)
	if !ok {
		return "", 0
	}
	zone, rest := zoneAt(rest)
	if bracket {
		if rest == "" || !strings.ContainsRune("])", rune(rest[0])) {
			return "", 0
		}
		rest = rest[1:]
	}
	text := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if text != "" && !bracket {
		r, n := utf8.DecodeRuneInString(text)
		if !strings.ContainsRune("—–-:|•·", r) {
			return "", 0
		}
		text = strings.TrimLeftFunc(text[n:], unicode.IsSpace)
		if _, after, ok := twoDigits(text); ok && after != "" && (after[0] == ':' || after[0] == '.') && startsDigit(after[1:]) {
			return "", 0 // a programme: "14:30–15:00 Prayers"
		}
	}
	return clockText(hour) + ":" + clockText(minute) + ":00" + zone, len(s) - len(text)
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// clockText writes a number with two digits.
func clockText(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// twoDigits reads one or two digits that a text begins with.
func twoDigits(s string) (n int, rest string, ok bool) {
	i := 0
	for ; i < 2 && i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n, s[i:], i > 0
}

// halfDay reads "am" or "pm" behind an hour.
func halfDay(hour int, s string) (int, string, bool) {
	text := strings.TrimLeft(s, " \u00a0")
	for _, half := range [...]string{"a.m.", "p.m.", "am", "pm"} {
		if len(text) < len(half) || !strings.EqualFold(text[:len(half)], half) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[len(half):]); unicode.IsLetter(r) {
			continue
		}
		if hour < 1 || hour > 12 {
			return 0, s, false
		}
		if hour %= 12; half[0] == 'p' {
			hour += 12
		}
		return hour, text[len(half):], true
	}
	return hour, s, true
}

// zoneAt reads the short name of a zone behind a clock.
func zoneAt(s string) (zone, rest string) {
	text := strings.TrimLeft(s, " \u00a0")
	n := 0
	for n < len(text) && text[n] >= 'A' && text[n] <= 'Z' {
		n++
	}
	switch word := strings.ToLower(text[:n]); {
	case word == "gmt" || word == "utc":
		return "Z", text[n:]
	case n > 1 && n < 5 && isZone(word):
		return "", text[n:]
	}
	return "", s
}

// cutFront takes bytes off the front of a block's text, unless one of them is a piece with
// what follows.
func cutFront(b *sources.Block, n int) {
	if from, _ := b.Widen(n, len(b.Text)); n <= 0 || from != n {
		return
	}
	for i := range b.Marks {
		b.Marks[i].Text = max(0, b.Marks[i].Text-n)
	}
	if b.Text = b.Text[n:]; len(b.Map) == 0 {
		b.Start += n
		return
	}
	for left := n; left > 0; {
		cut := min(left, b.Map[0].TextLen)
		if left -= cut; cut == b.Map[0].TextLen {
			b.Map = b.Map[1:]
			continue
		}
		b.Map[0] = shorten(b.Map[0], cut, 0)
	}
	for i := range b.Map {
		b.Map[i].Text -= n
	}
	if len(b.Map) > 0 {
		b.Start = b.Map[0].File
	}
}

// withoutEmpty leaves out the blocks that have no text.
func withoutEmpty(blocks []sources.Block) []sources.Block {
	out := blocks[:0]
	for _, b := range blocks {
		if b.Text != "" {
			out = append(out, b)
		}
	}
	return out
}
