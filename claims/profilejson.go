package claims

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// The file form of a profile is told at [ParseProfile]. This file writes it.

// Format is the profile in its file form: every row, one to a line, so that
// whoever wants another reading changes a few and drops the rest. [ParseProfile]
// reads an equal profile back. A row that cannot be written, such as one of a
// scale of dates or a second one of the same word, is an error.
func (p Profile) Format() ([]byte, error) {
	if p.Name == "" {
		p = Newsroom()
	}
	for _, base := range []string{"newsroom", baseNone} {
		text := []byte(p.write(base))
		if q, err := ParseProfile(text); err == nil && q.Equal(p) {
			return text, nil
		}
	}
	_, err := ParseProfile([]byte(p.write(baseNone)))
	if err == nil {
		err = say.Errorf("it has a row that does not count")
	}
	return nil, say.Errorf("claims: profile %q cannot be written: %w", clip(p.Name), err)
}

// MarshalJSON writes the file form.
func (p Profile) MarshalJSON() ([]byte, error) { return p.Format() }

// UnmarshalJSON reads the file form.
func (p *Profile) UnmarshalJSON(data []byte) error {
	q, err := ParseProfile(data)
	if err == nil {
		*p = q
	}
	return err
}

// Equal reports whether two profiles have the same name and rows.
func (p Profile) Equal(q Profile) bool {
	return p.Name == q.Name && p.Scales == q.Scales && slices.EqualFunc(p.Vague, q.Vague, VagueRow.Equal) && p.Dates.Equal(q.Dates)
}

// Equal reports whether two rows give a word the same meaning.
func (r VagueRow) Equal(s VagueRow) bool {
	return r.ID == s.ID && r.Read.Equal(s.Read) && r.Stated.Equal(s.Stated)
}

// Equal reports whether two sets of margins are the same.
func (w DateWidths) Equal(v DateWidths) bool {
	return w.Days == v.Days && w.Months == v.Months && w.Decade == v.Decade && w.Century == v.Century && w.Season == v.Season &&
		slices.Equal(w.Years, v.Years) && slices.Equal(w.Parts, v.Parts)
}

// lines collects the members of an object, one to a line.
type lines struct {
	indent string
	list   []string
}

func (l *lines) add(key string, value any) {
	l.list = append(l.list, l.indent+quote(key)+": "+fmt.Sprint(value))
}

// object is the collected members within braces.
func (l *lines) object() string {
	if len(l.list) == 0 {
		return "{}"
	}
	return "{\n" + strings.Join(l.list, ",\n") + "\n" + strings.TrimSuffix(l.indent, "  ") + "}"
}

func quote(s string) string {
	b, _ := json.Marshal(s) // a string never fails
	return string(b)
}

func (p Profile) write(base string) string {
	all := lines{indent: "  "}
	all.add("name", quote(p.Name))
	all.add("base", quote(base))
	scales := lines{indent: "    "}
	for s := range p.Scales {
		if Scale(s) != Calendar {
			scales.add(Scale(s).String(), p.Scales[s].write())
		}
	}
	all.add("scales", scales.object())
	vague := lines{indent: "    "}
	for _, r := range p.Vague {
		own := ""
		if findVague(vagueWords, r.ID).Stated.IsZero() && findVague(vagueWords, r.ID).Read.IsZero() {
			own = `"new": true, `
		}
		vague.add(r.ID, say.Sprintf(`{%s"read": %s, "stated": %s}`, own, r.Read.write(), r.Stated.write()))
	}
	all.add("vague", vague.object())
	all.add("dates", p.Dates.write())
	return all.object() + "\n"
}

func (w Widths) write() string {
	l := lines{indent: "      "}
	l.add("zeros", w.Zeros)
	l.add("measured", w.Measured)
	l.add("closed", w.Closed)
	l.add("asStated", w.AsStated)
	l.add("cap", w.Cap)
	l.add("least", w.Least)
	l.add("marks", w.Marks)
	l.add("about", w.About.write())
	l.add("nearly", w.Nearly.write())
	l.add("justOver", w.JustOver.write())
	l.add("headRoom", w.HeadRoom.write())
	l.add("atMost", w.AtMost)
	return l.object()
}

func (w Width) write() string {
	return say.Sprintf(`{"read": %s, "stated": %s}`, w.Read.write(), w.Stated.write())
}

func (a Allowance) write() string {
	var parts []string
	if !a.Share.IsZero() {
		parts = append(parts, `"share": `+a.Share.String())
	}
	if !a.Fixed.IsZero() {
		parts = append(parts, `"fixed": `+a.Fixed.String())
	}
	if a.Half {
		parts = append(parts, `"half": true`)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (i Interval) write() string {
	var parts []string
	for _, end := range []struct {
		key string
		Bound
	}{{"low", i.Low}, {"high", i.High}} {
		if end.Kind == Unbounded {
			continue
		}
		parts = append(parts, say.Sprintf(`"%s": %s`, end.key, end.Value))
		if end.Kind == Open {
			parts = append(parts, say.Sprintf(`"%sOpen": true`, end.key))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (w DateWidths) write() string {
	l := lines{indent: "    "}
	l.add("days", w.Days)
	l.add("months", w.Months)
	var years []string
	for _, y := range w.Years {
		if y.From == firstYear {
			years = append(years, say.Sprintf(`{"years": %d}`, y.Years))
		} else {
			years = append(years, say.Sprintf(`{"from": %d, "years": %d}`, y.From, y.Years))
		}
	}
	l.add("years", "["+strings.Join(years, ", ")+"]")
	l.add("decade", w.Decade)
	l.add("century", w.Century)
	l.add("season", w.Season)
	parts := lines{indent: "      "}
	for _, row := range w.Parts {
		thirds := lines{indent: "        "}
		for third, name := range thirdNames {
			core, margin := row.Core[third], row.Margin[third]
			thirds.add(name, say.Sprintf(`{"core": [%d, %d], "margin": [%d, %d]}`, core[0], core[1], margin[0], margin[1]))
		}
		parts.add(partName(row.Unit), thirds.object())
	}
	l.add("parts", parts.object())
	return l.object()
}

// partUnit is a unit whose thirds a profile has, and how many parts it is
// counted in: days of a month, months of a year, years of a decade.
type partUnit struct {
	name string
	unit edtf.Precision
	most int
}

var partUnits = [...]partUnit{{"month", edtf.Month, 31}, {"year", edtf.Year, 12}, {"decade", edtf.Decade, 10}, {"century", edtf.Century, 100}}

func partName(unit edtf.Precision) string {
	for _, u := range partUnits {
		if u.unit == unit {
			return u.name
		}
	}
	return unit.String()
}
