package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
)

// A text may tell of more events than are followed: what goes beyond is of none, in
// whatever way it is told.
func TestMoreEventsThanAreFollowed(t *testing.T) {
	full := &strings.Builder{}
	for i := range 450 {
		fmt.Fprintf(full, "A flood in Town%cville killed %d people on %d May %d.\n\n", 'a'+i%26, i+2, i%28+1, 1900+i%100)
	}
	beyond := []string{
		"In 1951 a ferry sank off Arden. It killed 31 people.",
		"It was the worst since 1968, when a quake in Selm killed 400 people.",
		"On Monday a bomb killed three people in Oresk. Two others were killed when a shell hit a school in Kelmar.",
		"Recent earthquakes\n\n- 1976: Arden, 2,000 dead\n- 1988: Selm, 300 dead",
		"Hours before, three died. The week before, four people were killed in Berg.",
		"The second avalanche, which came down on Wednesday, killed seven.",
		"Three days after the quake, the toll reached 231 on Saturday.",
		"How the toll rose\n\n4 May: 12 dead\n\n5 May: 31 dead",
		"The deadliest attack killed 66 people. The attacks killed 158 in all.",
		"26,000 were killed in Bam in 2003, and 600 died in Zarand.",
		"Nine injured people died in hospital on Friday. They were buried on Sunday.",
	}
	for _, text := range beyond {
		reading := extract.Read(document(t, "2021-03-08", full.String()+text))
		assert.NotEmpty(t, reading.Claims)
	}
	for seed := range uint64(5) {
		reading := extract.Read(document(t, "2021-03-08", full.String()+newspaper.Text(seed, 20_000)))
		assert.NotEmpty(t, reading.Claims)
	}
}
