package strict

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxNesting is the deepest that brackets stand inside brackets, or dashes on a line.
const maxNesting = 50

// Decode reads a YAML text into a struct. The error is an [*Error]; what was
// understood has been set all the same.
func Decode(file string, data []byte, into any) error {
	d := decoder{}
	if top := d.parse(data); top != nil {
		d.value(top, reflect.ValueOf(into).Elem(), "the file")
	}
	return New(file, data, d.faults)
}

type decoder struct {
	faults []Fault
}

func (d *decoder) fault(at *token.Token, format string, args ...any) {
	f := Fault{Text: fmt.Sprintf(format, args...)}
	if at != nil && at.Position != nil {
		f.Line, f.Column = at.Position.Line, at.Position.Column
	}
	d.faults = append(d.faults, f)
}

// plain is a text with ends of lines as the parser counts them.
func plain(data []byte) string {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return strings.ReplaceAll(strings.ReplaceAll(string(data), "\r\n", "\n"), "\r", "\n")
}

// parse returns the top of a text, nil for an empty one and where it cannot be read.
func (d *decoder) parse(data []byte) ast.Node {
	text := plain(data)
	if bad := unfit(text); bad != "" {
		d.fault(nil, "%s", bad)
		return nil
	}
	file, err := safeParse(text)
	var placed interface {
		GetToken() *token.Token
		GetMessage() string
	}
	switch {
	case errors.As(err, &placed):
		d.fault(placed.GetToken(), "no YAML: %.300s", placed.GetMessage())
		return nil
	case err != nil:
		d.fault(nil, "no YAML: %.300v", err)
		return nil
	}
	var top ast.Node
	for _, doc := range file.Docs {
		switch {
		case doc.Body == nil || doc.Body.Type() == ast.CommentType:
		case top != nil:
			d.fault(doc.Body.GetToken(), "a second YAML document")
		default:
			top = doc.Body
		}
	}
	return top
}

// unfit says why a text is not given to the parser, which keeps all of it in memory
// and calls itself for what is nested.
func unfit(text string) string {
	switch {
	case !utf8.ValidString(text):
		return "not text: it is not UTF-8"
	case strings.IndexFunc(text, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }) >= 0:
		return "not text: it has a control character"
	}
	depth, dashes := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(depth-1, 0)
		case '-', '?', ':', '&', '!':
			dashes++
		case ' ':
			// neither more nor less
		default:
			dashes = 0
		}
		if depth > maxNesting || dashes > maxNesting {
			return fmt.Sprintf("line %d: more than %d levels of nesting", 1+strings.Count(text[:i], "\n"), maxNesting)
		}
	}
	return ""
}

// safeParse parses YAML. A file may hold anything, so that a fault in the parser is a
// fault of the file.
func safeParse(text string) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, fmt.Errorf("the parser failed on it: %v", r)
		}
	}()
	return parser.ParseBytes([]byte(text), 0)
}

// value sets a value from a node. what names it in messages.
func (d *decoder) value(n ast.Node, to reflect.Value, what string) {
	switch n.(type) {
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		d.fault(n.GetToken(), "%s: anchors, aliases and tags are not read", what)
		return
	}
	switch kind := to.Kind(); {
	case to.Type() == reflect.TypeFor[Text]():
		if t, ok := d.text(n, what, "one value"); ok {
			to.Set(reflect.ValueOf(t))
		}
	case to.Type() == reflect.TypeFor[Map]():
		to.Set(reflect.ValueOf(d.entries(n, what)))
	case kind == reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		d.value(n, to.Elem(), what)
	case kind == reflect.Interface: // somebody else reads it
	case kind == reflect.Struct:
		d.fields(n, to, what)
	case kind == reflect.Slice && keyed(to.Type().Elem()):
		d.keyed(n, to, what)
	case kind == reflect.Slice:
		d.list(n, to, what)
	default:
		d.scalar(n, to, what)
	}
}

// fields sets the fields of a struct from a mapping.
func (d *decoder) fields(n ast.Node, to reflect.Value, what string) {
	if empty(n) {
		return
	}
	list, ok := pairs(n)
	if short := shortOf(to.Type()); !ok && short >= 0 {
		d.value(n, to.Field(short), what)
		return
	}
	if !ok {
		d.fault(n.GetToken(), "%s: expected keys with values: %s", what, strings.Join(keysOf(to.Type()), ", "))
		return
	}
	seen := map[string]bool{}
	for _, e := range list {
		key := e.Key.GetToken().Value
		i := fieldOf(to.Type(), key)
		switch {
		case i < 0:
			hint := Suggest(key, keysOf(to.Type()))
			if hint == "" {
				hint = "; there are " + strings.Join(keysOf(to.Type()), ", ")
			}
			d.fault(e.Key.GetToken(), "unknown key %s%s", Quote(key), hint)
		case seen[key]:
			d.fault(e.Key.GetToken(), "the key %s stands here twice", Quote(key))
		default:
			d.value(e.Value, to.Field(i), key)
		}
		seen[key] = true
	}
}

// keyed sets a slice of structs from a mapping: its keys are names of the user's.
func (d *decoder) keyed(n ast.Node, to reflect.Value, what string) {
	if empty(n) {
		return
	}
	list, ok := pairs(n)
	if !ok {
		d.fault(n.GetToken(), "%s: expected keys with values", what)
		return
	}
	out := reflect.MakeSlice(to.Type(), len(list), len(list))
	for i, e := range list {
		key := textOf(e.Key.GetToken())
		out.Index(i).Field(0).Set(reflect.ValueOf(Key(key)))
		d.value(e.Value, out.Index(i), what+": "+key.Value)
	}
	to.Set(out)
}

// list sets a slice. A single value is a list of one, and nothing an empty one.
func (d *decoder) list(n ast.Node, to reflect.Value, what string) {
	if empty(n) {
		return
	}
	items := []ast.Node{n}
	if seq, ok := n.(*ast.SequenceNode); ok {
		items = seq.Values
	}
	out := reflect.MakeSlice(to.Type(), len(items), len(items))
	for i, item := range items {
		d.value(item, out.Index(i), what)
	}
	to.Set(out)
}

// entries reads a mapping to single values.
func (d *decoder) entries(n ast.Node, what string) Map {
	if empty(n) {
		return nil
	}
	list, ok := pairs(n)
	if !ok {
		d.fault(n.GetToken(), "%s: expected keys with values", what)
		return nil
	}
	var out Map
	seen := map[string]bool{}
	for _, e := range list {
		key := textOf(e.Key.GetToken())
		if seen[key.Value] {
			d.fault(e.Key.GetToken(), "the key %s stands here twice", Quote(key.Value))
		}
		seen[key.Value] = true
		if v, ok := d.text(e.Value, what+": "+key.Value, "one value"); ok {
			out = append(out, Entry{key, v})
		}
	}
	return out
}

// scalar sets a string, a number or a truth value.
func (d *decoder) scalar(n ast.Node, to reflect.Value, what string) {
	wanted := map[reflect.Kind]string{reflect.Bool: "true or false", reflect.Int: "a whole number"}[to.Kind()]
	if wanted == "" {
		wanted = "one value"
	}
	t, ok := d.text(n, what, wanted)
	if !ok {
		return
	}
	switch to.Kind() {
	case reflect.String:
		to.SetString(t.Value)
	case reflect.Bool:
		if t.Value != "true" && t.Value != "false" {
			d.faults = append(d.faults, At(t, "%s: %s is not %s", what, Quote(t.Value), wanted))
		}
		to.SetBool(t.Value == "true")
	case reflect.Int:
		v, err := strconv.Atoi(t.Value)
		if err != nil {
			d.faults = append(d.faults, At(t, "%s: %s is not %s", what, Quote(t.Value), wanted))
		}
		to.SetInt(int64(v))
	default:
		panic("strict: no field of the kind " + to.Kind().String()) // a mistake of the caller
	}
}

// text is a single value as it is written.
func (d *decoder) text(n ast.Node, what, wanted string) (Text, bool) {
	var t Text
	switch v := n.(type) {
	case nil:
		return t, true
	case *ast.NullNode:
		t = textOf(v.GetToken())
		if t.Value == "~" || strings.EqualFold(t.Value, "null") {
			t.Value = ""
		}
	case *ast.StringNode:
		t = textOf(v.GetToken())
		t.Value = strings.TrimSpace(v.Value)
	case *ast.LiteralNode:
		t = textOf(v.Value.GetToken())
		t.Value = strings.TrimSpace(v.Value.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		t = textOf(n.GetToken())
	default:
		d.fault(n.GetToken(), "%s: expected %s", what, wanted)
		return t, false
	}
	return t, true
}

func textOf(t *token.Token) Text {
	out := Text{Value: strings.TrimSpace(t.Value)}
	if t.Position != nil {
		out.Line, out.Column = t.Position.Line, t.Position.Column
	}
	return out
}

func empty(n ast.Node) bool {
	if n == nil {
		return true
	}
	_, null := n.(*ast.NullNode)
	return null
}

// pairs returns the entries of a mapping, or false if a node is none.
func pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch v := n.(type) {
	case *ast.MappingNode:
		return v.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{v}, true
	}
	return nil, false
}

// keyed reports whether a type stands for a key and its value.
func keyed(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.NumField() > 0 && t.Field(0).Type == reflect.TypeFor[Key]()
}

// shortOf is the index of the field that a value without keys is for, or -1.
func shortOf(t reflect.Type) int {
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("short") != "" {
			return i
		}
	}
	return -1
}

// keysOf lists the keys of a struct.
func keysOf(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		if key := t.Field(i).Tag.Get("yaml"); key != "" {
			out = append(out, key)
		}
	}
	return out
}

// fieldOf is the index of the field with a key, or -1.
func fieldOf(t reflect.Type, key string) int {
	for i := range t.NumField() {
		if k := t.Field(i).Tag.Get("yaml"); k != "" && k == key {
			return i
		}
	}
	return -1
}
