package config

import (
	"encoding/json"
	"reflect"

	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
)

// Schema is a JSON Schema (draft 2020-12) of a configuration, for editors that complete
// and check YAML by one.
func Schema() []byte {
	s := schemaOf(reflect.TypeFor[file](), "Configuration of factcheck. Names and patterns are relative to the file.")
	top := map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id":     "https://github.com/sourcedclaims/factcheck/schema/config.schema.json",
		"title":   "factcheck.yaml",
	}
	for k, v := range s {
		top[k] = v
	}
	out, err := json.MarshalIndent(top, "", "  ")
	if err != nil {
		panic(err) // maps of strings encode
	}
	return append(out, '\n')
}

// scalarSchema is that of a value that is taken as it is written.
func scalarSchema() map[string]any {
	return map[string]any{"type": []string{"string", "number", "boolean", "null"}}
}

// schemaOf describes a type of the file.
func schemaOf(t reflect.Type, doc string) map[string]any {
	var s map[string]any
	switch {
	case t == reflect.TypeFor[strict.Text]():
		s = scalarSchema()
	case t == reflect.TypeFor[strict.Map]():
		s = map[string]any{"type": "object", "additionalProperties": scalarSchema()}
	case t.Kind() == reflect.Bool:
		s = map[string]any{"type": "boolean"}
	case t.Kind() == reflect.Interface:
		s = map[string]any{"type": []string{"array", "null"}, "items": map[string]any{"type": "object"}}
	case t.Kind() == reflect.Slice && isKeyed(t.Elem()):
		s = map[string]any{"type": "object", "additionalProperties": keyedSchema(t.Elem())}
	case t.Kind() == reflect.Slice:
		item := schemaOf(t.Elem(), "")
		s = map[string]any{"anyOf": []any{map[string]any{"type": "array", "items": item}, item}}
	default:
		s = structSchema(t)
	}
	if doc != "" {
		s["description"] = doc
	}
	return s
}

func isKeyed(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.NumField() > 0 && t.Field(0).Type == reflect.TypeFor[strict.Key]()
}

// keyedSchema is that of the value of a user's key: the struct, or its short form.
func keyedSchema(t reflect.Type) map[string]any {
	whole := structSchema(t)
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("short") != "" {
			return map[string]any{"anyOf": []any{schemaOf(f.Type, ""), whole}}
		}
	}
	return whole
}

func structSchema(t reflect.Type) map[string]any {
	properties := map[string]any{}
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("yaml") != "" {
			properties[f.Tag.Get("yaml")] = schemaOf(f.Type, f.Tag.Get("doc"))
		}
	}
	return map[string]any{"type": []string{"object", "null"}, "properties": properties, "additionalProperties": false}
}
