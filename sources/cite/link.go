package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// Of a link to a quote: how many words stand before and after it, how long a quote is
// given whole, and how many words of a longer one are given at each end.
const (
	contextWords = 3
	longQuote    = 120 // code points
	endWords     = 4
	longWord     = 60 // code points; a longer run without a space is no word to go by
)

// Link is an address of a source that opens at the quote of a citation: a text fragment
// (https://wicg.github.io/scroll-to-text-fragment/), made of the quote in whole words
// and a few words around it. It is empty for a source that has no address of the web,
// and the plain address for a citation without a quote. A browser that does not find
// the words shows the page from its start.
//
//	https://example.org/lowland#:~:text=the%20Lowland%20war-,killed%20more%20than%2030%2C000%20people,-and%20drove
func Link(s sources.Source, c sources.Citation) string {
	address := web(s.URL)
	if address == "" {
		address = web(s.ArchiveURL)
	}
	directive := textDirective(c)
	if address == "" || directive == "" {
		return address
	}
	address, _, _ = strings.Cut(address, ":~:") // another's directive
	if !strings.Contains(address, "#") {
		address += "#"
	}
	return address + ":~:text=" + directive
}

// textDirective is what follows "text=".
func textDirective(c sources.Citation) string {
	before, quote, after := wholeWords(c.Before, c.Quote, c.After)
	words := strings.Fields(quote)
	if len(words) == 0 {
		return ""
	}
	out := fragment(strings.Join(words, " "))
	if utf8.RuneCountInString(quote) > longQuote && len(words) >= 2*endWords {
		out = fragment(strings.Join(words[:endWords], " ")) + "," + fragment(strings.Join(words[len(words)-endWords:], " "))
	}
	lead, trail := strings.Fields(before), strings.Fields(after)
	if lead = near(lead[max(0, len(lead)-contextWords):]); len(lead) > 0 {
		out = fragment(strings.Join(lead, " ")) + "-," + out
	}
	if trail = near(trail[:min(contextWords, len(trail))]); len(trail) > 0 {
		out += ",-" + fragment(strings.Join(trail, " "))
	}
	return out
}

// near leaves out context that is no row of words.
func near(words []string) []string {
	for _, w := range words {
		if utf8.RuneCountInString(w) > longWord {
			return nil
		}
	}
	return words
}

// wholeWords moves the ends of a quote outward to where its words end: a browser finds
// whole words only.
func wholeWords(before, quote, after string) (string, string, string) {
	if quote == "" {
		return before, quote, after
	}
	first, _ := utf8.DecodeRuneInString(quote)
	last, _ := utf8.DecodeLastRuneInString(quote)
	if inWord(first) {
		head := strings.TrimRightFunc(before, inWord)
		if tail := before[len(head):]; utf8.RuneCountInString(tail) <= longWord {
			before, quote = head, tail+quote
		}
	}
	if inWord(last) {
		tail := strings.TrimLeftFunc(after, inWord)
		if head := after[:len(after)-len(tail)]; utf8.RuneCountInString(head) <= longWord {
			quote, after = quote+head, tail
		}
	}
	return before, quote, after
}

// inWord reports whether a character makes words with its neighbours. Scripts that put
// no spaces between words do not count: where their words end is for a dictionary.
func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) &&
		!unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// fragment encodes words for a text fragment: all but letters, digits and four signs,
// so that nothing in them parts it.
func fragment(s string) string {
	return encode(strings.ToValidUTF8(s, ""), func(c byte) bool {
		return isASCIILetter(rune(c)) || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '~' || c == '!'
	})
}
