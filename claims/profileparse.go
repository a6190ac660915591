package claims

import (
	"bytes"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// ParseProfile reads a profile from its file form, which is JSON:
//
//	{
//	  "name": "strict",
//	  "base": "newsroom",
//	  "scales": {
//	    "count": {"about": {"read": {"share": 0.05}}, "headRoom": {"share": 0.2}}
//	  },
//	  "vague": {"dozens": {"read": {"low": 24, "high": 60}}},
//	  "dates": {"days": 2}
//	}
//
// What a file leaves out is as in its base: one of [Profiles], newsroom where
// none is named, or "none", in which no row allows anything. The members are the
// fields of [Profile] and of the structs in it, scales and parts of dates by
// their names. An allowance, one end of a vague word and the list of years are
// given whole. A row for a vague word that no base has, for a lexicon of one's
// own, says "new": true.
//
// The name is the one that is printed beside verdicts; only the built-in profiles
// have the names of those. Whatever is unknown, of the wrong kind, negative,
// wider as read than as stated, or said twice is an error, a [*ProfileError].
//
// A byte order mark before the text is passed over.
func ParseProfile(data []byte) (Profile, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	root, err := parseTree(data)
	if err != nil {
		return Profile{}, err
	}
	r := profileReader{data: data}
	p, err := r.profile(root)
	if err != nil {
		return Profile{}, err
	}
	return p, nil
}

// ProfileError says what is wrong with the file form of a profile.
type ProfileError struct {
	Line, Column int    // from 1; a column counts bytes
	Path         string // of the member, "scales.count.cap"; empty for the file
	Problem      string
}

func (e *ProfileError) Error() string {
	return say.Sprintf("claims: profile: line %d, column %d: %s", e.Line, e.Column, e.Text())
}

// Text is the member and what is wrong with it, without the place.
func (e *ProfileError) Text() string {
	if e.Path == "" {
		return e.Problem
	}
	return e.Path + ": " + e.Problem
}

// Profiles are the built-in profiles; the first is the default.
func Profiles() []Profile { return []Profile{Newsroom(), Conservative()} }

// ProfileNamed gives a built-in profile.
func ProfileNamed(name string) (Profile, bool) {
	for _, p := range Profiles() {
		if p.Name == name {
			return p, true
		}
	}
	return Profile{}, false
}

// baseNone names the base without rows.
const baseNone = "none"

// firstYear is before any year that an approximate date has.
const firstYear = -1 << 31

type profileReader struct{ data []byte }

// member is one that an object may have.
type member struct {
	key string
	set func(node, string) error
}

// object reads an object's members. Each is known, and stands once.
func (r *profileReader) object(n node, path string, members ...member) error {
	if n.kind != '{' {
		return r.errorf(n, path, "it is an object, in braces")
	}
	for _, f := range n.fields {
		at := join(path, f.key)
		i := slices.IndexFunc(members, func(m member) bool { return m.key == f.key })
		if i < 0 {
			return r.errorf(f.name, at, "no such member%s", r.instead(f.key, members))
		}
		if err := members[i].set(f.value, at); err != nil {
			return err
		}
	}
	return nil
}

func (r *profileReader) instead(key string, members []member) string {
	var names []string
	for _, m := range members {
		names = append(names, m.key)
	}
	return meant(key, names)
}

func join(path, key string) string {
	if path == "" {
		return clip(key)
	}
	return path + "." + clip(key)
}

func (r *profileReader) errorf(n node, path, format string, args ...any) error {
	return placed(r.data, n.at, path, say.Sprintf(format, args...))
}

// placed is an error at a byte of the file.
func placed(data []byte, at int, path, problem string) error {
	before := string(data[:min(max(at, 0), len(data))])
	return &ProfileError{
		Line:   1 + strings.Count(before, "\n"),
		Column: len(before) - strings.LastIndex(before, "\n"),
		Path:   path, Problem: problem,
	}
}

func (r *profileReader) profile(root node) (Profile, error) {
	p := Newsroom()
	name, named := "", root
	if err := r.object(root, "",
		member{"name", func(n node, path string) error { named = n; return r.text(n, path, &name) }},
		member{"base", func(n node, path string) error { return r.base(n, path, &p) }},
		member{"scales", skip}, member{"vague", skip}, member{"dates", skip}); err != nil {
		return p, err
	}
	p.Name = name
	if err := r.object(root, "", member{"name", skip}, member{"base", skip},
		member{"scales", func(n node, path string) error { return r.scales(n, path, &p) }},
		member{"vague", func(n node, path string) error { return r.vague(n, path, &p) }},
		member{"dates", func(n node, path string) error { return r.dates(n, path, &p.Dates) }}); err != nil {
		return p, err
	}
	strange, printed := unprinted(name)
	switch built, ok := ProfileNamed(name); {
	case name == "":
		return p, r.errorf(named, "name", "a profile has a name, which is printed beside verdicts")
	case len(name) > 60:
		return p, r.errorf(named, "name", "the name has %d bytes; it may have 60", len(name))
	case !printed:
		return p, r.errorf(named, "name", "the name is printed beside verdicts, and U+%s in it cannot be", say.CodePoint(strange))
	case ok && !built.Equal(p):
		return p, r.errorf(named, "name", "%q is built in and has other rows; give this profile a name of its own", name)
	case name == baseNone:
		return p, r.errorf(named, "name", "%q stands for a base without rows; give this profile another name", name)
	}
	return p, nil
}

// unprinted finds the first character that cannot be printed on a line; ok is
// true where there is none.
func unprinted(s string) (strange rune, ok bool) {
	for _, r := range s {
		if !unicode.IsPrint(r) {
			return r, false
		}
	}
	return 0, true
}

// skip passes over a member that is read at another time.
func skip(node, string) error { return nil }

func (r *profileReader) base(n node, path string, p *Profile) error {
	var name string
	if err := r.text(n, path, &name); err != nil {
		return err
	}
	base, ok := ProfileNamed(name)
	if !ok && name != baseNone {
		return r.errorf(n, path, "no profile is built in under the name %q%s", clip(name), meant(name, []string{"newsroom", "conservative", baseNone}))
	}
	*p = base
	return nil
}

func (r *profileReader) scales(n node, path string, p *Profile) error {
	var members []member
	for s := range p.Scales {
		if Scale(s) != Calendar {
			members = append(members, member{Scale(s).String(), func(n node, path string) error { return r.widths(n, path, &p.Scales[s]) }})
		}
	}
	return r.object(n, path, members...)
}

func (r *profileReader) widths(n node, path string, w *Widths) error {
	return r.object(n, path,
		member{"zeros", r.truth(&w.Zeros)},
		member{"measured", r.truth(&w.Measured)},
		member{"closed", r.truth(&w.Closed)},
		member{"asStated", r.truth(&w.AsStated)},
		member{"cap", r.number(&w.Cap, 1)},
		member{"least", r.number(&w.Least, mostFixed)},
		member{"marks", func(n node, path string) error {
			marks := int(w.Marks)
			err := r.whole(n, path, &marks, 0, 1440)
			w.Marks = int64(marks)
			return err
		}},
		member{"about", r.width(&w.About)},
		member{"nearly", r.width(&w.Nearly)},
		member{"justOver", r.width(&w.JustOver)},
		member{"headRoom", r.allowance(&w.HeadRoom)},
		member{"atMost", r.number(&w.AtMost, 1)},
	)
}

// Bounds on what a file may say, far beyond any use.
const (
	mostShare = 100
	mostFixed = 1_000_000_000
	mostDays  = 100_000
)

func (r *profileReader) width(w *Width) func(node, string) error {
	return func(n node, path string) error {
		err := r.object(n, path, member{"read", r.allowance(&w.Read)}, member{"stated", r.allowance(&w.Stated)})
		if err == nil && (w.Read.Share.Cmp(w.Stated.Share) > 0 || w.Read.Fixed.Cmp(w.Stated.Fixed) > 0 || w.Read.Half && !w.Stated.Half) {
			err = r.errorf(n, path, "a figure is read more widely, %s, than stated, %s", w.Read.write(), w.Stated.write())
		}
		return err
	}
}

func (r *profileReader) allowance(a *Allowance) func(node, string) error {
	return func(n node, path string) error {
		*a = Allowance{}
		return r.object(n, path, member{"share", r.number(&a.Share, mostShare)}, member{"fixed", r.number(&a.Fixed, mostFixed)}, member{"half", r.truth(&a.Half)})
	}
}

func (r *profileReader) vague(n node, path string, p *Profile) error {
	if n.kind != '{' {
		return r.errorf(n, path, "it is an object, in braces")
	}
	for _, f := range n.fields {
		at := join(path, f.key)
		if err := r.vagueRow(f, at, p); err != nil {
			return err
		}
	}
	return nil
}

func (r *profileReader) vagueRow(f field, path string, p *Profile) error {
	known := slices.ContainsFunc(vagueWords, func(row VagueRow) bool { return row.ID == f.key })
	i := slices.IndexFunc(p.Vague, func(row VagueRow) bool { return row.ID == f.key })
	row := VagueRow{ID: f.key}
	if i >= 0 {
		row = p.Vague[i]
	}
	var own bool
	err := r.object(f.value, path, member{"new", r.truth(&own)}, member{"read", r.interval(&row.Read)}, member{"stated", r.interval(&row.Stated)})
	switch {
	case err != nil:
		return err
	case !known && i < 0 && !own:
		return r.errorf(f.name, path, `no such vague word (a row for one of your own lexicon says "new": true)%s`, meant(f.key, vagueNames()))
	case known && own:
		return r.errorf(f.name, path, "this word is not new")
	case f.key == "" || len(f.key) > 60 || strings.Contains(f.key, "|"):
		return r.errorf(f.name, path, "a vague word has a name of at most 60 bytes without a bar")
	case row.Read.IsZero() && row.Stated.IsZero():
		return r.errorf(f.value, path, "the row says nothing; give it read and stated")
	case !row.Read.Inside(row.Stated):
		return r.errorf(f.value, path, "what is read, %s, reaches beyond what is stated, %s", row.Read, row.Stated)
	}
	if i < 0 {
		p.Vague = append(p.Vague, row)
	} else {
		p.Vague[i] = row
	}
	return nil
}

func vagueNames() []string {
	var names []string
	for _, row := range vagueWords {
		names = append(names, row.ID)
	}
	return names
}

func (r *profileReader) interval(i *Interval) func(node, string) error {
	return func(n node, path string) error {
		var low, high Number
		var hasLow, hasHigh, lowOpen, highOpen bool
		err := r.object(n, path,
			member{"low", func(n node, path string) error { hasLow = true; return r.number(&low, 0)(n, path) }},
			member{"high", func(n node, path string) error { hasHigh = true; return r.number(&high, 0)(n, path) }},
			member{"lowOpen", r.truth(&lowOpen)},
			member{"highOpen", r.truth(&highOpen)})
		if err != nil {
			return err
		}
		*i = Interval{bound(low, hasLow, lowOpen), bound(high, hasHigh, highOpen)}
		switch {
		case lowOpen && !hasLow || highOpen && !hasHigh:
			return r.errorf(n, path, "an end that is open has to be there")
		case i.IsEmpty():
			return r.errorf(n, path, "no number lies in %s", *i)
		}
		return nil
	}
}

func bound(n Number, there, open bool) Bound {
	switch {
	case !there:
		return Bound{}
	case open:
		return Bound{n, Open}
	}
	return Bound{n, Closed}
}

func (r *profileReader) dates(n node, path string, w *DateWidths) error {
	days := func(to *int) func(node, string) error {
		return func(n node, path string) error { return r.whole(n, path, to, 0, mostDays) }
	}
	return r.object(n, path,
		member{"days", days(&w.Days)},
		member{"months", days(&w.Months)},
		member{"years", func(n node, path string) error { return r.years(n, path, &w.Years) }},
		member{"decade", days(&w.Decade)},
		member{"century", days(&w.Century)},
		member{"season", days(&w.Season)},
		member{"parts", func(n node, path string) error { return r.parts(n, path, w) }})
}

func (r *profileReader) years(n node, path string, out *[]YearWidth) error {
	if n.kind != '[' {
		return r.errorf(n, path, "it is a list, in brackets")
	}
	*out = nil
	for i, item := range n.items {
		row := YearWidth{From: firstYear}
		at := say.Sprintf("%s.%d", path, i+1)
		err := r.object(item, at,
			member{"from", func(n node, path string) error { return r.whole(n, path, &row.From, -1_000_000, 1_000_000) }},
			member{"years", func(n node, path string) error { return r.whole(n, path, &row.Years, 0, mostDays) }})
		if err != nil {
			return err
		}
		if i > 0 && row.From >= (*out)[i-1].From {
			return r.errorf(item, at, "the rows go back in time; the first whose year is reached counts")
		}
		*out = append(*out, row)
	}
	return nil
}

func (r *profileReader) parts(n node, path string, w *DateWidths) error {
	var members []member
	for _, u := range partUnits {
		members = append(members, member{u.name, func(n node, path string) error { return r.part(n, path, u, w) }})
	}
	return r.object(n, path, members...)
}

// part reads the thirds of one unit. Rows stand in the order of partUnits.
func (r *profileReader) part(n node, path string, u partUnit, w *DateWidths) error {
	row := PartRow{Unit: u.unit}
	i := slices.IndexFunc(w.Parts, func(row PartRow) bool { return row.Unit == u.unit })
	if i >= 0 {
		row = w.Parts[i]
	}
	var members []member
	for third, name := range thirdNames {
		members = append(members, member{name, func(n node, path string) error {
			return r.object(n, path, member{"core", r.stretch(&row.Core[third], u.most)}, member{"margin", r.stretch(&row.Margin[third], u.most)})
		}})
	}
	if err := r.object(n, path, members...); err != nil {
		return err
	}
	for third, name := range thirdNames {
		core, margin := row.Core[third], row.Margin[third]
		if core[0] == 0 || core[0] < margin[0] || core[1] > margin[1] {
			return r.errorf(n, join(path, name), "the core, [%d %d], lies within the margin, [%d %d], and both are given", core[0], core[1], margin[0], margin[1])
		}
	}
	if i >= 0 {
		w.Parts[i] = row
		return nil
	}
	w.Parts = append(w.Parts, row)
	sort.SliceStable(w.Parts, func(i, j int) bool { return partOrder(w.Parts[i]) < partOrder(w.Parts[j]) })
	return nil
}

func partOrder(row PartRow) int {
	return slices.IndexFunc(partUnits[:], func(u partUnit) bool { return u.unit == row.Unit })
}

// stretch reads [first, last].
func (r *profileReader) stretch(out *[2]int, most int) func(node, string) error {
	return func(n node, path string) error {
		if n.kind != '[' || len(n.items) != 2 {
			return r.errorf(n, path, "it is the first and the last part, as [1, 10]")
		}
		for i, item := range n.items {
			if err := r.whole(item, path, &out[i], 1, most); err != nil {
				return err
			}
		}
		if out[0] > out[1] {
			return r.errorf(n, path, "the first part, %d, comes after the last, %d", out[0], out[1])
		}
		return nil
	}
}

func (r *profileReader) text(n node, path string, out *string) error {
	s, ok := n.value.(string)
	if !ok {
		return r.errorf(n, path, "it is a text, in quotes")
	}
	*out = s
	return nil
}

func (r *profileReader) truth(out *bool) func(node, string) error {
	return func(n node, path string) error {
		b, ok := n.value.(bool)
		if !ok {
			return r.errorf(n, path, "it is true or false")
		}
		*out = b
		return nil
	}
}

// number reads a number from 0 to most; 0 is no limit.
func (r *profileReader) number(out *Number, most int64) func(node, string) error {
	return func(n node, path string) error {
		v, err := n.number()
		switch {
		case err != nil:
			return r.errorf(n, path, "%v", err)
		case v.Sign() < 0:
			return r.errorf(n, path, "%s is negative", v)
		case most > 0 && v.Cmp(Int(most)) > 0:
			return r.errorf(n, path, "%s is more than %d", v, most)
		}
		*out = v
		return nil
	}
}

// whole reads a whole number.
func (r *profileReader) whole(n node, path string, out *int, least, most int) error {
	v, err := n.number()
	if err != nil {
		return r.errorf(n, path, "%v", err)
	}
	i, ok := v.Int64()
	if !ok || i < int64(least) || i > int64(most) || i > math.MaxInt32 {
		return r.errorf(n, path, "%s is no whole number from %d to %d", v, least, most)
	}
	*out = int(i)
	return nil
}
