package claims

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Figure reads a short written figure with its hedge, for programs that build
// claims by hand: a count, as the default profile reads it in prose.
//
//	20,000   1.2 million   more than 30,000   about 300   20-30   dozens   none
//
// An unreadable figure gives the zero Quantity, which is unknown and conflicts
// with nothing; see [ParseFigure] for the error. It is no reader of prose: that
// is what the package extract is for.
func Figure(s string) Quantity {
	q, _ := ParseFigure(s)
	return q
}

// ParseFigure is Figure with the reason why a figure cannot be read.
func ParseFigure(s string) (Quantity, error) {
	if len(s) > maxLiteral {
		return Quantity{}, say.Errorf("claims: figure %q is longer than %d bytes", clip(s), maxLiteral)
	}
	q, err := parseFigure(strings.Join(strings.Fields(strings.ToLower(s)), " "))
	if err != nil {
		return Quantity{}, say.Errorf("claims: figure %q: %w", clip(s), err)
	}
	scale := Count
	if q.Unit != "" {
		scale = Money
	}
	return newsroom.Read(q, scale), nil
}

// hedgePhrase is one hedge that ParseFigure knows, before or after the number.
type hedgePhrase struct {
	words string
	hedge Hedge
	lean  Lean
}

// Longer phrases stand before the shorter ones that begin alike.
var hedgesBefore = []hedgePhrase{
	{"no more than", AtMost, Around}, {"not more than", AtMost, Around},
	{"no fewer than", AtLeast, Around}, {"no less than", AtLeast, Around},
	{"more than", MoreThan, Around}, {"fewer than", LessThan, Around}, {"less than", LessThan, Around},
	{"at least", AtLeast, Around}, {"at most", AtMost, Around}, {"up to", AtMost, Around}, {"as many as", AtMost, Around},
	{"just over", Approx, Above}, {"slightly more than", Approx, Above},
	{"just under", Approx, Below}, {"nearly", Approx, Below}, {"almost", Approx, Below},
	{"over", MoreThan, Around}, {"under", LessThan, Around},
	{"an estimated", Approx, Around}, {"approximately", Approx, Around}, {"about", Approx, Around},
	{"around", Approx, Around}, {"roughly", Approx, Around}, {"some", Approx, Around},
	{">=", AtLeast, Around}, {"<=", AtMost, Around}, {"≥", AtLeast, Around}, {"≤", AtMost, Around},
	{">", MoreThan, Around}, {"<", LessThan, Around}, {"~", Approx, Around}, {"≈", Approx, Around},
}

var hedgesAfter = []hedgePhrase{
	{" or more", AtLeast, Around}, {" or fewer", AtMost, Around}, {" or less", AtMost, Around},
	{" or so", Approx, Around}, {"+", AtLeast, Around},
}

// scaleWords multiply the number before them, as powers of ten.
var scaleWords = []struct {
	word string
	exp  int
}{{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}, {"bn", 9}, {"lakh", 5}, {"crore", 7}}

// currencySigns lead to the codes that amounts have as their unit.
var currencySigns = []struct{ sign, code string }{
	{"us$", "USD"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"},
}

var errFigure = errors.New("not a figure")

// parseFigure reads lower-case words with single blanks between them.
func parseFigure(s string) (Quantity, error) {
	if s == "none" || s == "no one" || s == "nobody" {
		return Quantity{Hedge: None, Words: s}, nil
	}
	q := Quantity{}
	if exact, ok := strings.CutPrefix(s, "exactly "); ok {
		n, _, err := parseAmount(exact)
		return ExactlyNumber(n), err
	}
	s = cutHedge(s, &q)
	for _, c := range currencySigns {
		if rest, ok := strings.CutPrefix(s, c.sign); ok {
			q.Unit, s = c.code, strings.TrimPrefix(rest, " ")
			break
		}
	}
	return q, parseValue(s, &q)
}

// cutHedge takes one hedge off the figure.
func cutHedge(s string, q *Quantity) string {
	for _, h := range hedgesBefore {
		rest, ok := strings.CutPrefix(s, h.words)
		if last, _ := utf8.DecodeLastRuneInString(h.words); ok && last >= 'a' && last <= 'z' {
			rest, ok = strings.CutPrefix(rest, " ")
		}
		if ok {
			q.Hedge, q.Lean, q.Words = h.hedge, h.lean, h.words
			return strings.TrimPrefix(rest, " ")
		}
	}
	for _, h := range hedgesAfter {
		if rest, ok := strings.CutSuffix(s, h.words); ok {
			q.Hedge, q.Lean, q.Words = h.hedge, h.lean, strings.TrimSpace(h.words)
			return rest
		}
	}
	return s
}

// parseValue reads what the hedge stands at: a number, a range or a vague word.
func parseValue(s string, q *Quantity) error {
	id := strings.ReplaceAll(strings.TrimPrefix(strings.TrimPrefix(s, "a "), "the "), " ", "_")
	if row := findVague(newsroom.Vague, strings.TrimSuffix(id, "_of")); !row.Read.IsZero() {
		q.Vague = row.ID
		if q.Hedge == Exact {
			q.Hedge = Vague
		}
		return nil
	}
	if low, high, ok := cutRange(s); ok {
		return parseRange(low, high, q)
	}
	n, step, err := parseAmount(s)
	q.Point, q.Step = n, step
	return err
}

// cutRange parts "20-30", "20 to 30" and "between 20 and 30".
func cutRange(s string) (low, high string, ok bool) {
	if rest, between := strings.CutPrefix(s, "between "); between {
		return strings.Cut(rest, " and ")
	}
	for _, dash := range []string{" to ", "–", "-"} {
		if low, high, ok = strings.Cut(s, dash); ok && low != "" {
			return strings.TrimSpace(low), strings.TrimSpace(high), true
		}
	}
	return "", "", false
}

// parseRange reads both ends; a scale word after the second serves both where
// the first would else not be the smaller: "2-3 million".
func parseRange(low, high string, q *Quantity) error {
	if q.Hedge != Exact {
		return errors.New("a hedge before a range")
	}
	to, highStep, err := parseAmount(high)
	if err != nil {
		return err
	}
	from, lowStep, err := parseAmount(low)
	if err != nil {
		return err
	}
	if _, exp := cutScale(high); exp > 0 {
		if _, own := cutScale(low); own == 0 && from.Cmp(Int(1000)) < 0 {
			from, lowStep = share(from, decimal(1, exp)), share(lowStep, decimal(1, exp))
		}
	}
	if from.Cmp(to) > 0 {
		return errors.New("a range whose first end is the larger")
	}
	q.Hedge, q.Given = Range, Between(from, to)
	q.Step, q.HighStep = lowStep, highStep
	return nil
}

// cutScale takes a scale word off a number: "1.2 million" is "1.2" and 6.
func cutScale(s string) (digits string, exp int) {
	for _, w := range scaleWords {
		if rest, ok := strings.CutSuffix(s, w.word); ok {
			return strings.TrimSpace(rest), w.exp
		}
	}
	return s, 0
}

// parseAmount reads "20,000" or "1.2 million" and the unit of its last digit.
func parseAmount(s string) (n, step Number, err error) {
	digits, exp := cutScale(s)
	if strings.Contains(digits, ",") && !grouped(digits) {
		return Number{}, Number{}, errors.New("commas that do not part groups of three digits")
	}
	digits = strings.ReplaceAll(digits, ",", "")
	if digits == "" || strings.ContainsAny(digits, "e-") {
		return Number{}, Number{}, errFigure
	}
	if n, err = parsePlain(digits, exp); err != nil {
		return Number{}, Number{}, err
	}
	_, fraction, _ := strings.Cut(digits, ".")
	step, ok := Decimal(1, exp-len(fraction))
	if !ok {
		return Number{}, Number{}, errRange
	}
	return n, step, nil
}

// grouped reports whether the commas of a number stand where they should.
func grouped(s string) bool {
	whole, _, _ := strings.Cut(s, ".")
	groups := strings.Split(whole, ",")
	if groups[0] == "" || len(groups[0]) > 3 {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return !strings.Contains(s[len(whole):], ",")
}
