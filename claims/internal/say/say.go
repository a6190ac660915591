// Package say makes sentences of a format and what is put into it, as package fmt does
// with the verbs %s, %q, %d and %v, which are all that the messages of the packages around
// it need. It costs a program that imports them a fraction of fmt.
//
//	say.Sprintf("line %d: unknown field %q", 12, "sise") // line 12: unknown field "sise"
package say

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// Sprintf puts the arguments into the format: strings, whole numbers, errors, and what has
// a String or Error. Of what it does not know it shows a question mark.
func Sprintf(format string, args ...any) string {
	var out []byte
	for i := 0; i < len(format); i++ {
		c := format[i]
		if c != '%' || i+1 == len(format) {
			out = append(out, c)
			continue
		}
		i++
		switch {
		case format[i] == '%':
			out = append(out, '%')
		case len(args) == 0:
			out = append(out, '?')
		default:
			out = put(out, format[i], args[0])
			args = args[1:]
		}
	}
	return string(out)
}

func put(out []byte, verb byte, v any) []byte {
	switch verb {
	case 'd':
		return append(out, plain(v)...)
	case 'q':
		return strconv.AppendQuote(out, text(v))
	}
	return append(out, text(v)...)
}

func text(v any) string {
	switch v := v.(type) {
	case []byte:
		return string(v)
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	return plain(v)
}

// plain is a string or a whole number, whatever its type calls it.
func plain(v any) string {
	switch v := reflect.ValueOf(v); v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	}
	return "?"
}

// Errorf is an error with that text. It wraps the last of the arguments that is one, which
// %w stands for.
func Errorf(format string, args ...any) error {
	e := errors.New(Sprintf(format, args...))
	for i := len(args) - 1; i >= 0; i-- {
		if under, ok := args[i].(error); ok {
			return &wrapped{e.Error(), under}
		}
	}
	return e
}

type wrapped struct {
	text  string
	under error
}

func (w *wrapped) Error() string { return w.text }
func (w *wrapped) Unwrap() error { return w.under }

// CodePoint is a character's number as Unicode writes it: 200B.
func CodePoint(r rune) string {
	s := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	return "000"[:max(0, 4-len(s))] + s
}
