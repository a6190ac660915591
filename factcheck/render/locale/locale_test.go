package locale

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func of(t *testing.T, tag string) *Locale {
	t.Helper()
	l, err := Of(tag)
	require.NoError(t, err)
	return l
}

func TestNumbersOfEveryLanguage(t *testing.T) {
	for tag, want := range map[string][4]string{
		"":      {"20,000", "1234", "-1,234.5", "1,234,567.25"},
		"en":    {"20,000", "1,234", "-1,234.5", "1,234,567.25"},
		"fr":    {"20\u202f000", "1\u202f234", "-1\u202f234,5", "1\u202f234\u202f567,25"},
		"es":    {"20.000", "1234", "-1234,5", "1.234.567,25"},
		"es-MX": {"20,000", "1234", "-1234.5", "1,234,567.25"},
		"de":    {"20.000", "1.234", "-1.234,5", "1.234.567,25"},
		"de-CH": {"20’000", "1’234", "-1’234.5", "1’234’567.25"},
		"en-IN": {"20,000", "1,234", "-1,234.5", "12,34,567.25"},
	} {
		l := of(t, tag)
		if tag == "" {
			want[1] = "1,234"
		}
		for i, n := range []string{"20000", "1234", "-1234.5", "1234567.25"} {
			assert.Equal(t, want[i], l.Number(claims.MustNumber(n)), "%s in %q", n, tag)
		}
	}
}

func TestDatesOfEveryLanguage(t *testing.T) {
	for tag, want := range map[string][]string{
		"":      {"1994-05-12", "1994-05-01", "1994-05", "1991", "1991 to 1994", "since 1991", "199X", "1919?", "2004-21", "XXXX-09-27", "1919~"},
		"en":    {"May 12, 1994", "May 1, 1994", "May 1994", "1991", "1991 to 1994", "since 1991", "the 1990s", "1919 (uncertain)", "spring 2004", "September 27", "about 1919"},
		"en-GB": {"12 May 1994", "1 May 1994", "May 1994", "1991", "1991 to 1994", "since 1991", "the 1990s", "1919 (uncertain)", "spring 2004", "27 September", "about 1919"},
		"fr":    {"12 mai 1994", "1er mai 1994", "mai 1994", "1991", "1991 à 1994", "depuis 1991", "les années 1990", "1919 (incertain)", "printemps 2004", "27 septembre", "vers 1919"},
		"es":    {"12 de mayo de 1994", "1 de mayo de 1994", "mayo de 1994", "1991", "1991 a 1994", "desde 1991", "los años 1990", "1919 (dudoso)", "primavera de 2004", "27 de septiembre", "hacia 1919"},
		"de":    {"12. Mai 1994", "1. Mai 1994", "Mai 1994", "1991", "1991 bis 1994", "seit 1991", "die 1990er", "1919 (unsicher)", "Frühjahr 2004", "27. September", "etwa 1919"},
	} {
		for i, d := range []string{"1994-05-12", "1994-05-01T08:00Z", "1994-05", "1991", "1991/1994", "1991/..", "199X", "1919?", "2004-21", "XXXX-09-27", "1919~"} {
			assert.Equal(t, want[i], of(t, tag).Date(edtf.MustParse(d)), "%s in %q", d, tag)
		}
	}
	assert.Empty(t, Plain().Date(edtf.Date{}))
}

func TestListsOfEveryLanguage(t *testing.T) {
	for tag, want := range map[string]string{"en": "a, b and c", "fr": "a, b et c", "es": "a, b y c", "de": "a, b und c"} {
		assert.Equal(t, want, of(t, tag).And([]string{"a", "b", "c"}))
	}
	assert.Equal(t, "a or b", Plain().Or([]string{"a", "b"}))
	assert.Equal(t, "a", Plain().And([]string{"a"}))
	assert.Empty(t, Plain().And(nil))
}

func TestWhatIsNoLanguageOfReports(t *testing.T) {
	for _, tag := range []string{"it", "xx-yy-zz-1", "english", "zz"} {
		_, err := Of(tag)
		assert.Error(t, err, tag)
	}
	l, err := Of("fr_CA")
	require.NoError(t, err)
	assert.Equal(t, "fr-CA", l.Tag())
}

func TestRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{"20 dead": false, "": false, "123": false, "(قتل 20)": true, "20 נהרגו": true, "abc קפ": false} {
		assert.Equal(t, want, RightToLeft(text), text)
	}
}
