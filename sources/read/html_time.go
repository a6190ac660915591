package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// shownTime is a time that is shown, and the date it stands for.
type shownTime struct {
	at, end int // of its start tag
	date    string
	marked  bool // as that of the article's publication
}

// publishedNames are the classes of a date in microformats, and in the pages that
// a widespread program makes.
var publishedNames = htmlNames("published dt-published entry-date")

// show notes a time that is shown.
func (h *headData) show(t shownTime) {
	if t.date != "" && len(h.times) < maxTimes {
		h.times = append(h.times, t)
	}
}

// shownDate returns the first time that is shown in the head of the article, before
// its second paragraph, and says when that was published: it is marked so, or stands
// in a line with nothing but dates and names. Any other is part of the story.
func (p *htmlPage) shownDate(chosen []sources.Block) string {
	if len(chosen) == 0 {
		return ""
	}
	from, to := chosen[0].Start, p.secondParagraph(chosen)
	for _, t := range p.head.times {
		if t.at > from-maxAttr && t.at < to && (t.marked || p.stamps(t, chosen)) {
			return t.date
		}
	}
	return ""
}

// secondParagraph is where the second paragraph of a text begins that is worth the
// name.
func (p *htmlPage) secondParagraph(chosen []sources.Block) int {
	const line = 80 // bytes; what is shorter is no paragraph
	seen := 0
	for _, b := range chosen {
		if b.Kind == sources.Paragraph && len(b.Text) > line {
			if seen++; seen == 2 {
				return b.Start
			}
		}
	}
	return len(p.text)
}

// stamps reports whether a time stands in a byline, or in a line of its own.
func (p *htmlPage) stamps(t shownTime, chosen []sources.Block) bool {
	i := slices.IndexFunc(chosen, func(b sources.Block) bool { return b.End > t.end })
	if i < 0 || len(chosen[i].Text) > maxStamp {
		return false
	}
	switch b := chosen[i]; b.Kind {
	case sources.Paragraph, sources.Item:
		end := p.timeEnd(t, b.End)
		own := b.Displayed(t.end, end)
		return (len(own) <= maxDateLine || isByline(own)) && isByline(b.Displayed(min(b.Start, t.end), t.end)) && isByline(b.Displayed(end, b.End))
	case sources.Heading:
		return isDateLine(b.Text) || isStamp(b.Text)
	}
	return false
}

// timeEnd is where the text of a time ends that stands in a block with that end.
func (p *htmlPage) timeEnd(t shownTime, end int) int {
	const tag = "</time"
	for i := t.end; i+len(tag) <= end; i++ {
		if p.text[i] == '<' && strings.EqualFold(p.whole[i:i+len(tag)], tag) {
			return i
		}
	}
	return end
}

// bylineWords are those in small letters of which a byline is made, besides those of
// a stamp.
var bylineWords = []string{
	"by", "and", "for", "from", "in", "of", "the", "with", "to", "via", "as",
	"staff", "reporter", "reporters", "writer", "correspondent", "correspondents", "editor", "editors", "bureau", "desk", "agency", "agencies",
	"written", "reported", "reviewed", "edited", "filed", "issued", "released", "date", "ago", "today", "yesterday", "edition",
	"sec", "secs", "min", "mins", "minute", "minutes", "hour", "hours", "day", "days", "read", "comment", "comments", "share", "shares", "views",
}

// isByline reports whether what stands beside a date has nothing but names, numbers
// and the words that are put around them, and no sentence ends in it.
func isByline(s string) bool {
	for _, word := range strings.Fields(s) {
		bare := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		first, _ := utf8.DecodeRuneInString(bare)
		switch {
		case isLast(word, bare):
			return false
		case !unicode.IsLower(first), isClock(bare), slices.Contains(stampWords, bare), slices.Contains(bylineWords, bare):
		default:
			return false
		}
	}
	return true
}

// isLast reports whether a sentence ends with a word, or with a mark that
// stands alone. The stop behind a month, a time of day or an initial does not.
func isLast(word, bare string) bool {
	if strings.ContainsAny(word, "!?") {
		return true
	}
	if !strings.HasSuffix(word, ".") {
		return false
	}
	short := utf8.RuneCountInString(bare) < 2 && bare != "" || strings.Contains(bare, ".")
	return !short && !isMonth(bare) && !isWeekday(bare)
}
