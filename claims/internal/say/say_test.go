package say_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// It says what fmt says, for the verbs that it has.
func TestSprintf(t *testing.T) {
	for _, tt := range []struct {
		format string
		args   []any
	}{
		{"no verb", nil}, {"100 %%", nil}, {"%s and %q", []any{"a", "b \"c\"\n"}}, {"%d of %d", []any{1, int64(-2)}},
		{"%v: %s", []any{claims.Int(30000), errors.New("bad")}}, {"%q", []any{claims.Measure("deaths")}}, {"%d%%", []any{uint8(7)}},
		{"%d is %v", []any{claims.Approx, claims.Approx}}, {"%s", []any{[]byte("x")}},
	} {
		assert.Equal(t, fmt.Sprintf(tt.format, tt.args...), say.Sprintf(tt.format, tt.args...))
	}
	assert.Equal(t, "? ends %", say.Sprintf("%s ends %"), "an argument that is missing")
	assert.Equal(t, "?", say.Sprintf("%v", struct{}{}), "what it does not know")
}

func TestErrorf(t *testing.T) {
	under := errors.New("no digits")
	err := say.Errorf("number %q: %w", "x", under)
	assert.EqualError(t, err, `number "x": no digits`)
	assert.ErrorIs(t, err, under)
	assert.NoError(t, errors.Unwrap(say.Errorf("plain %d", 3)))
}

func TestCodePoint(t *testing.T) {
	for _, r := range []rune{0, '\n', '\u200b', '\U0001f600'} {
		assert.Equal(t, fmt.Sprintf("%04X", r), say.CodePoint(r))
	}
}
