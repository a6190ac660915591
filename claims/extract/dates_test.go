package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/extract"
)

// dateOf is what a reader takes an expression of a text for.
func dateOf(t *testing.T, r extract.Reader, published, text, quote string) string {
	t.Helper()
	reading := r.Read(document(t, published, text))
	for _, c := range append(reading.Claims, reading.Others...) {
		if c.IsDate() && c.Citation.Quote == quote {
			return c.Date.Core.String()
		}
	}
	return "not read"
}

// Whether the day or the month stands first in 03/04/2020 a document says itself,
// before or behind, by a date that can only be read in one order.
func TestOrderOfDayAndMonth(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The dam broke on 03/04/2020.", "[2020-03-04,2020-04-03]"},
		{"The dam broke on 03/04/2020.\n\nIt was built on 26/12/1990.", "2020-04-03"},
		{"It was built on 12/26/1990.\n\nThe dam broke on 03/04/2020.", "2020-03-04"},
		{"It was built on 12/26/1990 and paid for on 26/12/1990. The dam broke on 03/04/2020.", "[2020-03-04,2020-04-03]"},
	} {
		assert.Equal(t, c.want, dateOf(t, extract.Reader{}, "", c.text, "03/04/2020"), c.text)
	}
}

// A bare weekday is the last one in news, the next one for a reader that looks
// ahead.
func TestReaderAhead(t *testing.T) {
	const text = "The fair opened on Tuesday."
	assert.Equal(t, "2026-11-17", dateOf(t, extract.Reader{}, "2026-11-20", text, "Tuesday"))
	assert.Equal(t, "2026-11-24", dateOf(t, extract.Reader{Ahead: true}, "2026-11-20", text, "Tuesday"))
}
