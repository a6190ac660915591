package places

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Iran", "iran"},
		{"  New\tYork ", "new york"},
		{"Sana'a", "sanaa"},
		{"Sana’a", "sanaa"},
		{"Ya‘an", "yaan"},
		{"São Paulo", "sao paulo"},
		{"Sa\u0303o Paulo", "sao paulo"}, // the accent as a character of its own
		{"Côte d’Ivoire", "cote divoire"},
		{"CÔTE D’IVOIRE", "cote divoire"},
		{"Łódź", "lodz"},
		{"Tromsø", "tromso"},
		{"ǿ", "o"}, // a plain letter only once its accent is off
		{"İzmir", "izmir"},
		{"Diyarbakır", "diyarbakir"},
		{"Gəncə", "ganca"},
		{"Straße", "strasse"},
		{"Guinea-Bissau", "guinea bissau"},
		{"Guinea–Bissau", "guinea bissau"},
		{"St. Louis", "st louis"},
		{"U.S.", "us"},
		{"Washington, D.C.", "washington dc"},
		{"Trinidad & Tobago", "trinidad and tobago"},
		{"the Hague", "hague"},
		{"The The Hague", "hague"},
		{"Thebes", "thebes"},
		{"the", "the"},
		{"Москва", "москва"},
		{"Bei\u200bjing", "beijing"}, // a zero-width space
		{"", ""},
		{"...", ""},
		{"'", ""},
		{"\xff", ""},
		{"a\xffb", "a b"},
		{strings.Repeat("a", maxKey), strings.Repeat("a", maxKey)},
		{strings.Repeat("a", maxKey+1), ""},
		{strings.Repeat("a ", maxKey), ""},
		{strings.Repeat(".", 1<<20), ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Fold(tt.name), "Fold(%.40q)", tt.name)
	}
}

// FuzzFold checks that folding is done once: a folded name folds to itself, and
// case makes no difference.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Sana'a", "São Paulo", "the the Hague", "Łódź", "U.S.", "Ǆ ǅ", "\u212a\u212b", "\u037e\u0387", "각", "A&B", "&the", "the\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := Fold(s)
		if len(key) > maxKey {
			t.Fatalf("Fold(%q) has %d bytes", s, len(key))
		}
		if again := Fold(key); again != key {
			t.Fatalf("Fold(%q) = %q, which folds to %q", s, key, again)
		}
	})
}
