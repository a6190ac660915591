package read

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// numberFormat is what the format of a number makes of it. The zero format shows it as
// it is.
type numberFormat struct {
	kind             formatKind
	year, month, day bool
	clock            bool
}

type formatKind uint8

const (
	plainFormat formatKind = iota
	dateFormat
	durationFormat // hours of which there may be more than 24
	percentFormat
	unseenFormat
)

// builtInFormats are those that need no entry in a file.
var builtInFormats = map[int]string{
	9: "0%", 10: "0.00%", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
	27: "yyyy/m/d", 28: "yyyy/m/d", 29: "yyyy/m/d", 30: "m/d/yy", 31: "yyyy/m/d", 32: "h:mm", 33: "h:mm:ss", 34: "h:mm", 35: "h:mm:ss", 36: "yyyy/m/d",
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
	50: "yyyy/m/d", 51: "yyyy/m/d", 52: "yyyy/m", 53: "m/d", 54: "yyyy/m/d", 55: "yyyy/m", 56: "m/d", 57: "yyyy/m/d", 58: "m/d",
}

// maxFormats bounds the formats of cells that are looked at.
const maxFormats = 1 << 16

// readFormats reads how cells are formatted.
func (x *xlsx) readFormats() {
	name := x.parts["styles"]
	if name == "" {
		return
	}
	codes := map[int]string{}
	parsed := map[int]*numberFormat{}
	err := x.read(name, xlsxWords, func(r *xmlReader) error {
		for inCells := -1; r.next(); {
			if r.kind != xmlStart {
				if inCells > len(r.open) {
					inCells = -1
				}
				continue
			}
			switch r.tag {
			case tagNumberFormat:
				if id, err := strconv.Atoi(r.value("numFmtId")); err == nil && len(codes) < maxFormats {
					codes[id] = r.value("formatCode")
				}
			case tagCellFormats:
				inCells = len(r.open)
			case tagCellFormat:
				if inCells > 0 && len(x.formats) < maxFormats {
					id, _ := strconv.Atoi(r.value("numFmtId"))
					x.formats = append(x.formats, formatOfID(id, codes, parsed))
				}
			}
		}
		return nil
	})
	if err != nil {
		x.doubt("%v", err)
	}
}

func formatOfID(id int, codes map[int]string, parsed map[int]*numberFormat) *numberFormat {
	if f, ok := parsed[id]; ok {
		return f
	}
	code, ok := codes[id]
	if !ok {
		code = builtInFormats[id]
	}
	f := parseFormat(code)
	parsed[id] = &f
	return &f
}

// parseFormat reads the format of positive numbers, the first of several.
func parseFormat(code string) numberFormat {
	if strings.HasPrefix(code, ";") {
		return numberFormat{kind: unseenFormat}
	}
	signs, elapsed, percent := formatSigns(code)
	f := numberFormat{}
	for i, s := range signs {
		switch s {
		case 'y', 'e':
			f.year = true
		case 'd':
			f.day = true
		case 'h', 's':
			f.clock = true
		case 'm':
			if i > 0 && signs[i-1] == 'h' || i+1 < len(signs) && signs[i+1] == 's' {
				f.clock = true
			} else {
				f.month = true
			}
		}
	}
	switch {
	case elapsed:
		f.kind = durationFormat
	case f.year || f.month || f.day || f.clock:
		f.kind = dateFormat
	case percent:
		f.kind = percentFormat
	}
	return f
}

// formatSigns are the letters of a format that stand for parts of a date, each once
// where it is repeated. What is quoted, or in brackets, is none, and what stands behind
// the digits of a number: "0 days".
func formatSigns(code string) (signs []byte, elapsed, percent bool) {
	for i := 0; i < len(code) && code[i] != ';'; i++ {
		switch c := code[i] | 0x20; {
		case code[i] == '"':
			n := strings.IndexByte(code[i+1:], '"')
			if n < 0 {
				return signs, elapsed, percent
			}
			i += n + 1
		case code[i] == '\\', code[i] == '_', code[i] == '*':
			i++
		case code[i] == '[':
			n := strings.IndexByte(code[i:], ']')
			if n < 0 {
				return signs, elapsed, percent
			}
			in := strings.ToLower(code[i+1 : i+n])
			elapsed = elapsed || in != "" && strings.Trim(in, in[:1]) == "" && strings.Contains("hms", in[:1])
			i += n
		case c == 'g' && len(code) >= i+7 && strings.EqualFold(code[i:i+7], "General"):
			i += 6
		case c == 'a' && len(code) >= i+5 && strings.EqualFold(code[i:i+5], "AM/PM"):
			i += 4
		case c == 'e' && i+1 < len(code) && (code[i+1] == '+' || code[i+1] == '-'):
			i++
		case code[i] == '%':
			percent = true
		case len(signs) == 0 && !elapsed && (code[i] == '0' || code[i] == '#' || code[i] == '?'):
			end, _, _ := strings.Cut(code[i:], ";")
			return nil, false, strings.ContainsRune(end, '%')
		case c == 'y' || c == 'e' || c == 'm' || c == 'd' || c == 'h' || c == 's':
			if n := len(signs); n == 0 || signs[n-1] != c {
				signs = append(signs, c)
			}
		}
	}
	return signs, elapsed, percent
}

// number adds a number to a text as a format has it, in full precision. It reports false
// for one that the format does not show.
func (f *numberFormat) number(text, value []byte, from04 bool) ([]byte, bool) {
	if f == nil || f.kind == plainFormat {
		return appendPlain(text, value), true
	}
	switch f.kind {
	case unseenFormat:
		return text, false
	case percentFormat:
		return append(appendShifted(text, appendPlain(nil, value)), '%'), true
	}
	n, err := strconv.ParseFloat(string(value), 64)
	if err != nil || n < 0 || n >= 2958466 { // beyond the year 9999, which programs do not show
		return appendPlain(text, value), true
	}
	seconds := int64(n*86400 + 0.5)
	if f.kind == durationFormat {
		return appendClock(text, seconds), true
	}
	return f.date(text, seconds, from04), true
}

// date adds a day and time, in seconds since the first day that workbooks know.
func (f *numberFormat) date(text []byte, seconds int64, from04 bool) []byte {
	days, clock := seconds/86400, seconds%86400
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from04:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 60: // the year 1900 has a 29 February there
		first = first.AddDate(0, 0, 1)
	}
	if days == 0 && !from04 {
		return appendClock(text, clock)
	}
	if days == 60 && !from04 {
		text = append(text, "1900-02-29"...)
	} else {
		text = f.dayOf(text, first.AddDate(0, 0, int(days)))
	}
	if clock > 0 && f.clock {
		text = appendClock(append(text, ' '), clock)
	}
	return text
}

// dayOf adds a day as precisely as the format shows it. One without a year is meant to be
// known from elsewhere, and one of which only the time is shown has all the same a day.
func (f *numberFormat) dayOf(text []byte, t time.Time) []byte {
	switch {
	case f.year && !f.month && !f.day && !f.clock:
		return t.AppendFormat(text, "2006")
	case f.month && !f.day && !f.clock:
		return t.AppendFormat(text, "2006-01")
	}
	return t.AppendFormat(text, "2006-01-02")
}

// appendClock adds a time of day, or more hours.
func appendClock(text []byte, seconds int64) []byte {
	two := func(n int64) {
		text = append(text, byte('0'+n/10%10), byte('0'+n%10))
	}
	if h := seconds / 3600; h < 100 {
		two(h)
	} else {
		text = strconv.AppendInt(text, h, 10)
	}
	text = append(text, ':')
	two(seconds / 60 % 60)
	if s := seconds % 60; s > 0 {
		text = append(text, ':')
		two(s)
	}
	return text
}

// What is known of a number as a program keeps it: sixteen and more digits are noise of
// the machine, for programs show fifteen.
const (
	knownDigits = 15
	maxExponent = 30 // beyond which a number stays as it is written
)

// appendPlain adds a number without an exponent.
func appendPlain(text, value []byte) []byte {
	if bytes.IndexByte(value, 'E') < 0 && bytes.IndexByte(value, 'e') < 0 && len(value) <= knownDigits {
		return append(text, value...)
	}
	n, err := strconv.ParseFloat(string(value), 64)
	if err != nil {
		return append(text, value...)
	}
	short := strconv.FormatFloat(n, 'e', knownDigits-1, 64)
	mantissa, exponent, ok := strings.Cut(short, "e")
	power, err := strconv.Atoi(exponent)
	if !ok || err != nil || power > maxExponent || power < -maxExponent {
		return append(text, value...)
	}
	if mantissa[0] == '-' {
		text, mantissa = append(text, '-'), mantissa[1:]
	}
	digits := strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0")
	return appendDecimal(text, digits, power+1)
}

// appendDecimal adds digits with a decimal point behind a number of them, which may be
// below zero.
func appendDecimal(text []byte, digits string, point int) []byte {
	if digits == "" {
		return append(text, '0')
	}
	if point <= 0 {
		text = append(append(text, '0', '.'), strings.Repeat("0", -point)...)
		return append(text, digits...)
	}
	if point >= len(digits) {
		return append(append(text, digits...), strings.Repeat("0", point-len(digits))...)
	}
	return append(append(append(text, digits[:point]...), '.'), digits[point:]...)
}

// appendShifted adds a hundred times a number.
func appendShifted(text, plain []byte) []byte {
	if len(plain) > 0 && plain[0] == '-' {
		text, plain = append(text, '-'), plain[1:]
	}
	whole, rest, _ := bytes.Cut(plain, []byte("."))
	all := string(whole) + string(rest)
	if strings.Trim(all, "0123456789") != "" {
		return append(text, plain...)
	}
	digits := strings.TrimLeft(all, "0")
	return appendDecimal(text, strings.TrimRight(digits, "0"), len(whole)+2-(len(all)-len(digits)))
}
