package claims

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// The enums of this package are small numbers whose names are listed in order
// beside their constants. The three helpers here give all of them one text
// form: the name itself, in JSON, in a flag and in an error message.

// enumString names v, or, for a value that no constant has, its kind and number.
func enumString[E ~uint8](v E, names []string, kind string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return say.Sprintf("%s(%d)", kind, v)
}

// enumText is enumString for writing, where a value without a name is an error:
// it could not be read back.
func enumText[E ~uint8](v E, names []string, kind string) ([]byte, error) {
	if int(v) >= len(names) {
		return nil, say.Errorf("claims: %s %d has no name", kind, v)
	}
	return []byte(names[v]), nil
}

// parseEnum sets v to the constant of that name. An unknown name leaves v
// unchanged and is an error that lists the known ones.
func parseEnum[E ~uint8](v *E, text []byte, names []string, kind string) error {
	for i, name := range names {
		if string(text) == name {
			*v = E(i)
			return nil
		}
	}
	return say.Errorf("claims: unknown %s %q; known: %s", kind, clip(string(text)), strings.Join(quoted(names), ", "))
}

// quoted makes the empty name visible in a list of names.
func quoted(names []string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = name
		if name == "" {
			list[i] = `""`
		}
	}
	return list
}

// clip shortens hostile input before it enters an error message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
