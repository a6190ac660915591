package extract_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// probeFile is a file of short texts with what is read in them, in the txtar
// format: "-- name --" begins a case.
type probeFile struct {
	why    string
	probes []*probe
}

// probe is one case.
type probe struct {
	name  string
	line  int // where it begins
	text  string
	wants []want
	known bool   // it is known to fail
	now   string // how it is read instead
}

// want is one figure that a text is to give.
type want struct {
	line                    string
	value                   value
	what, noun, quote       string // what: a measure or a kind
	extent, stance          string
	direction, read, stated string
}

const (
	nothing = "nothing"
	other   = "other" // an amount of what no measure knows
)

func (p *probe) nearMiss() bool { return strings.HasPrefix(p.name, "near miss") }

// parseProbes reads a file. The first mistake is an error with file and line.
func parseProbes(file, data string) (*probeFile, error) {
	f := &probeFile{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		if err := f.add(strings.TrimRight(line, "\r\n"), n); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	if len(f.probes) == 0 {
		return nil, fmt.Errorf("%s:%d: the file has no case", file, n)
	}
	for i, p := range f.probes {
		if err := p.complete(f.probes[:i]); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, p.line, err)
		}
	}
	return f, nil
}

// add takes line n into the file.
func (f *probeFile) add(line string, n int) error {
	if strings.HasPrefix(line, "-- ") && strings.HasSuffix(line, " --") && len(line) > 6 {
		if strings.TrimSpace(f.why) == "" {
			return fmt.Errorf("the file begins with no word on what its cases show")
		}
		f.probes = append(f.probes, &probe{name: line[3 : len(line)-3], line: n})
		return nil
	}
	if len(f.probes) == 0 {
		f.why += line + "\n"
		return nil
	}
	return f.probes[len(f.probes)-1].add(line)
}

func (p *probe) add(line string) error {
	if rest, ok := strings.CutPrefix(line, "> "); ok {
		w, err := parseWant(rest)
		p.wants = append(p.wants, w)
		return err
	}
	if rest, ok := strings.CutPrefix(line, "! "); ok {
		p.known, p.now = true, rest
		return nil
	}
	if len(p.wants) > 0 && strings.TrimSpace(line) != "" {
		return fmt.Errorf("text behind what is read")
	}
	if len(p.wants) == 0 {
		p.text += line + "\n"
	}
	return nil
}

// complete refuses a case that shows nothing, and makes "nothing" no want.
func (p *probe) complete(before []*probe) error {
	none := slices.ContainsFunc(p.wants, func(w want) bool { return w.line == nothing })
	p.text = strings.TrimSpace(p.text)
	switch {
	case p.text == "":
		return fmt.Errorf("the case has no text")
	case len(p.wants) == 0:
		return fmt.Errorf("the case asserts nothing")
	case none && len(p.wants) > 1:
		return fmt.Errorf("nothing, and yet something")
	case slices.ContainsFunc(before, func(q *probe) bool { return q.name == p.name }):
		return fmt.Errorf("another case has this name")
	}
	if none {
		p.wants = nil
	}
	return nil
}

// String writes the file back.
func (f *probeFile) String() string {
	var b strings.Builder
	b.WriteString(f.why)
	for _, p := range f.probes {
		fmt.Fprintf(&b, "-- %s --\n%s\n", p.name, p.text)
		for _, w := range p.wants {
			fmt.Fprintf(&b, "> %s\n", w.line)
		}
		if len(p.wants) == 0 {
			fmt.Fprintf(&b, "> %s\n", nothing)
		}
		if p.known {
			fmt.Fprintf(&b, "! %s\n", p.now)
		}
	}
	return b.String()
}

// parseWant reads `about 300 [250 350] displaced, people; part "About 300"`.
func parseWant(s string) (want, error) {
	w := want{line: s}
	if s == nothing {
		return w, nil
	}
	s, quote, quoted := strings.Cut(s, ` "`)
	if quoted {
		var ok bool
		if w.quote, ok = strings.CutSuffix(quote, `"`); !ok {
			return w, fmt.Errorf("a quote without its end")
		}
	}
	parts := strings.Split(s, ";")
	for _, d := range parts[1:] {
		if err := w.detail(strings.TrimSpace(d)); err != nil {
			return w, err
		}
	}
	figure, noun, _ := strings.Cut(parts[0], ", ")
	w.noun = strings.TrimSpace(noun)
	figure, err := w.intervals(figure)
	if err != nil {
		return w, err
	}
	return w, w.figure(strings.Fields(figure))
}

// detail reads a word behind a semicolon.
func (w *want) detail(d string) error {
	var extent claims.Extent
	var stance claims.Stance
	var direction claims.Direction
	switch {
	case extent.UnmarshalText([]byte(d)) == nil:
		w.extent = d
	case stance.UnmarshalText([]byte(d)) == nil:
		w.stance = d
	case d != "" && direction.UnmarshalText([]byte(d)) == nil:
		w.direction = d
	default:
		return fmt.Errorf("%q is no extent, stance or direction", d)
	}
	return nil
}

// intervals takes up to two intervals out of a figure: what a reader takes from
// it and, behind that, the most that its words allow.
func (w *want) intervals(s string) (string, error) {
	for _, to := range []*string{&w.read, &w.stated} {
		from := strings.IndexAny(s, "[(")
		if from < 0 {
			break
		}
		end := strings.IndexAny(s[from:], "])")
		if end < 0 {
			return s, fmt.Errorf("an interval without its end")
		}
		*to = strings.ReplaceAll(s[from:from+end+1], ",", "")
		s = s[:from] + s[from+end+1:]
	}
	return s, nil
}

// figure reads the value and what it is a figure of.
func (w *want) figure(words []string) (err error) {
	if len(words) < 2 {
		return fmt.Errorf("no value")
	}
	last := len(words) - 1
	w.what = words[last]
	var kind claims.Kind
	_, known := lexicon.Measures()[claims.Measure(w.what)]
	if !known && w.what != other && kind.UnmarshalText([]byte(w.what)) != nil {
		return fmt.Errorf("no measure is called %q", w.what)
	}
	w.value, err = parseValue(strings.Join(words[:last], " "))
	return err
}

// value is a figure as a case writes it.
type value struct {
	hedge     string // "at least"
	low, high string // equal but for a range
	vague     string // "hundreds of thousands"
	unit      string
}

// String is the one way to write a value.
func (v value) String() string {
	s := v.low
	switch {
	case v.vague != "":
		s = v.vague
	case v.high != v.low:
		s += " to " + v.high
	}
	return strings.TrimSpace(strings.TrimSpace(v.hedge+" "+s) + " " + v.unit)
}

// hedgeWords are the words of a case for each hedge.
var hedgeWords = []struct {
	words string
	hedge claims.Hedge
	lean  claims.Lean
}{
	{"about", claims.Approx, claims.Around}, {"nearly", claims.Approx, claims.Below}, {"just over", claims.Approx, claims.Above},
	{"at least", claims.AtLeast, claims.Around}, {"more than", claims.MoreThan, claims.Around},
	{"at most", claims.AtMost, claims.Around}, {"less than", claims.LessThan, claims.Around},
	{"none", claims.None, claims.Around},
}

func valueOfQuantity(q claims.Quantity) value {
	v := value{vague: strings.NewReplacer("_", " ", "|", " or ").Replace(q.Vague), unit: q.Unit}
	for _, h := range hedgeWords {
		if h.hedge == q.Hedge && h.lean == q.Lean {
			v.hedge = h.words
		}
	}
	switch {
	case v.vague != "" || q.Hedge == claims.None:
	case q.Hedge == claims.Range:
		v.low, v.high = short(q.Given.Low.Value, q.Unit), short(q.Given.High.Value, q.Unit)
	default:
		v.low = short(q.Point, q.Unit)
		v.high = v.low
	}
	return v
}

// short writes a number; two thirds, as a percentage, with two decimals.
func short(n claims.Number, unit string) string {
	if s := n.Grouped(); unit != "%" || len(s) < 8 {
		return s
	}
	return fmt.Sprintf("%.2f", n.Float())
}

// signs are the currencies that a case may write in front.
var signs = map[string]string{"$": "USD", "€": "EUR", "£": "GBP"}

// parseValue reads "23", "at least 20", "20 to 30", "dozens", "none", "$3 million".
func parseValue(s string) (value, error) {
	v, whole := value{}, s
	for _, h := range hedgeWords {
		if rest, ok := strings.CutPrefix(s+" ", h.words+" "); ok {
			v.hedge, s = h.words, strings.TrimSpace(rest)
		}
	}
	if v.hedge == "none" {
		v.unit = s
		return v, nil
	}
	for sign, code := range signs {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			v.unit, s = code, rest
		}
	}
	if vague, unit, ok := cutVague(s); ok {
		v.vague = vague
		v.unit += unit
		return v, nil
	}
	low, high, ranged := strings.Cut(s, " to ")
	var err error
	if v.low, err = v.number(low); err != nil {
		return v, fmt.Errorf("%q is no value", whole)
	}
	if v.high = v.low; ranged {
		if v.high, err = v.number(high); err != nil {
			return v, fmt.Errorf("%q is no value", whole)
		}
	}
	return v, nil
}

// cutVague takes vague words from the head of s, the longest that there are.
func cutVague(s string) (vague, unit string, ok bool) {
	words := strings.Fields(s)
	for n := len(words); n > 0; n-- {
		vague = strings.Join(words[:n], " ")
		if isVague(vague) {
			return vague, strings.Join(words[n:], " "), true
		}
	}
	return "", "", false
}

// isVague reports whether a profile has a row for some words, or for each of
// two that are joined.
func isVague(s string) bool {
	for part := range strings.SplitSeq(s, " or ") {
		id := strings.ReplaceAll(part, " ", "_")
		if !slices.ContainsFunc(claims.Newsroom().Vague, func(r claims.VagueRow) bool { return r.ID == id }) {
			return false
		}
	}
	return true
}

var powers = map[string]int{"thousand": 3, "million": 6, "billion": 9, "trillion": 12}

// number reads "1.2 million km" and keeps the unit.
func (v *value) number(s string) (string, error) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return "", fmt.Errorf("no number")
	}
	n, err := claims.ParseNumber(strings.ReplaceAll(words[0], ",", ""))
	if err != nil {
		return "", err
	}
	words = words[1:]
	if len(words) > 0 && powers[words[0]] != 0 {
		scale, _ := claims.Decimal(1, powers[words[0]])
		n, _ = n.Mul(scale)
		words = words[1:]
	}
	if len(words) > 0 {
		v.unit = strings.Join(words, " ")
	}
	return short(n, v.unit), nil
}
