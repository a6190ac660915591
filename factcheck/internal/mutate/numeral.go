package main

import (
	"strconv"
	"strings"
)

// numeral is a printed number: its digits, and the form in which it is printed again.
type numeral struct {
	digits  string // without group marks: "31000", "94" of 9.4
	decimal int    // how many of the digits stand behind the point
	grouped bool   // "31,000"
	tail    string // " million", kept as it is
	spelled bool   // "Thirty-one thousand"
	capital bool   // it begins a sentence
}

// parseNumeral reads "143", "31,000", "9.4", "1.6 million" and "One hundred and forty-three".
func parseNumeral(s string) (numeral, bool) {
	if s == "" {
		return numeral{}, false
	}
	if s[0] < '0' || s[0] > '9' {
		n, ok := unspell(s)
		return numeral{digits: strconv.Itoa(n), spelled: true, capital: s[0] >= 'A' && s[0] <= 'Z'}, ok
	}
	head, word, scaled := strings.Cut(s, " ")
	n := numeral{grouped: strings.Contains(head, ",")}
	if scaled {
		n.tail = " " + word
	}
	head = strings.ReplaceAll(head, ",", "")
	whole, fraction, _ := strings.Cut(head, ".")
	n.digits, n.decimal = whole+fraction, len(fraction)
	_, err := strconv.Atoi(n.digits)
	return n, err == nil
}

// value is the number before its scale word, in units of its last digit.
func (n numeral) value() int {
	v, _ := strconv.Atoi(n.digits) // checked when it was read
	return v
}

// year reports whether the number is printed as a year is.
func (n numeral) year() bool {
	return len(n.digits) == 4 && !n.grouped && !n.spelled && n.decimal == 0 && n.tail == "" && n.value() >= 1900 && n.value() < 2040
}

// with is n with another value in units of its last digit, printed in the same form.
func (n numeral) with(v int) string {
	if n.spelled {
		return n.spell(v)
	}
	digits := strconv.Itoa(v)
	for len(digits) <= n.decimal {
		digits = "0" + digits
	}
	whole, fraction := digits[:len(digits)-n.decimal], digits[len(digits)-n.decimal:]
	if len(whole) > 3 && !n.year() {
		whole = grouped(whole)
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole + n.tail
}

func (n numeral) spell(v int) string {
	s := spell(v)
	if n.capital {
		s = strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

// tenfold is n with the point moved by one digit.
func (n numeral) tenfold() string {
	if n.decimal == 0 {
		return n.with(n.value() * 10)
	}
	n.decimal--
	return n.with(n.value())
}

// grouped puts commas between thousands.
func grouped(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

var ones = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")

var tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")

// steps are the words by which numbers go up, the largest first.
var steps = []struct {
	word string
	n    int
}{{"million", 1_000_000}, {"thousand", 1000}, {"hundred", 100}}

// spell writes a number in words: "one hundred and forty-three".
func spell(n int) string {
	for _, s := range steps {
		if n < s.n {
			continue
		}
		head := spell(n/s.n) + " " + s.word
		switch rest := n % s.n; {
		case rest == 0:
			return head
		case rest < 100:
			return head + " and " + spell(rest)
		default:
			return head + " " + spell(rest)
		}
	}
	switch {
	case n < 20:
		return ones[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return tens[n/10] + "-" + ones[n%10]
}

// unspell reads a number in words.
func unspell(s string) (int, bool) {
	total, part := 0, 0
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '-' }) {
		switch n, step := wordValue(w); {
		case w == "and":
		case n < 0:
			return 0, false
		case step && n == 100:
			part = max(part, 1) * n
		case step:
			total, part = total+max(part, 1)*n, 0
		default:
			part += n
		}
	}
	return total + part, total+part > 0
}

// wordValue is the value of one word, and whether it multiplies; -1 for another word.
func wordValue(w string) (n int, step bool) {
	for _, s := range steps {
		if s.word == w {
			return s.n, true
		}
	}
	for i := range ones {
		if ones[i] == w {
			return i, false
		}
	}
	for i := range tens {
		if tens[i] == w {
			return 10 * i, false
		}
	}
	return -1, false
}
