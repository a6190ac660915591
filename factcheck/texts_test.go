package factcheck

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// text is a news text of one paragraph.
func text(id, published, prose string) sources.Document {
	return sources.Document{
		Source: sources.Source{ID: id, Published: edtf.MustParse(published)},
		Raw:    []byte(prose),
		Blocks: []sources.Block{{Text: prose, End: len(prose)}},
	}
}

var quakeTexts = []sources.Document{
	text("north", "2003-12-27", "A strong earthquake struck the city of Bam in Iran on 26 December 2003. The earthquake in Bam killed 20,000 people."),
	text("south", "2003-12-27", "The earthquake in Bam, Iran, on 26 December 2003 killed more than 30,000 people."),
	text("other", "2003-12-27", "The price of bread rose in Lisbon."),
}

func TestCheck(t *testing.T) {
	r := Check(quakeTexts...)
	assert.True(t, r.Complete)
	assert.Equal(t, 3, r.Stats.Texts)
	require.NotEmpty(t, r.Claims)

	var srcs []sources.Source
	var list []claims.Claim
	for _, d := range quakeTexts {
		srcs = append(srcs, d.Source)
		list = append(list, extract.Read(d).Claims...)
	}
	assert.Empty(t, cmp.Diff(new(Checker).CheckSourced(srcs, list), r), "a check is reading and comparing")

	turned, err := json.Marshal((&Checker{Jobs: 1}).Check(quakeTexts[2], quakeTexts[1], quakeTexts[0]))
	require.NoError(t, err)
	first, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, string(first), string(turned), "neither the order of the texts nor the number of jobs matters")
}

func TestCheckNothing(t *testing.T) {
	r := Check()
	assert.Empty(t, r.Findings)
	assert.Equal(t, None, r.Worst())
	out, err := json.Marshal(r)
	require.NoError(t, err)
	assert.NotContains(t, string(out), "null", "empty lists are lists")
}

func TestCheckContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, err := new(Checker).CheckContext(ctx, quakeTexts)
	assert.ErrorIs(t, err, context.Canceled)
	assert.Nil(t, r)

	r, err = new(Checker).CheckContext(context.Background(), quakeTexts)
	require.NoError(t, err)
	assert.Equal(t, 3, r.Stats.Texts)
}

func TestCheckerIsShared(t *testing.T) {
	var k Checker
	want := len(k.Check(quakeTexts...).Claims)
	done := make(chan int)
	for range 4 {
		go func() { done <- len(k.Check(quakeTexts...).Claims) }()
	}
	for range 4 {
		assert.Equal(t, want, <-done)
	}
}

// A reprint is dated as the first print is, so that its weekdays stay the same days.
func TestReprints(t *testing.T) {
	const prose = "A ferry sank off Dornau on Tuesday, killing nine people."
	days := func(docs ...sources.Document) (out []string) {
		for _, c := range Check(docs...).Claims {
			if c.Measure == claims.Deaths {
				out = append(out, c.Event.Period.Core.String())
			}
		}
		return out
	}
	first, again := text("a", "2016-08-03", prose), text("b", "2016-08-10", prose)
	assert.Equal(t, []string{"2016-08-02", "2016-08-02"}, days(first, again))
	assert.Equal(t, []string{"2016-08-02", "2016-08-02"}, days(again, first))
	assert.Equal(t, []string{"2016-08-02", "2016-08-02"}, days(first, text("b", "2016", prose)), "of a wide date nothing else is known")

	assert.Equal(t, []string{"2016-08-02", "2016-08-09"}, days(first, text("b", "2016-08-10", prose+" The search goes on.")), "another text")
	undated := text("b", "2016-08-10", prose)
	undated.Source.Published = edtf.Date{}
	assert.Equal(t, []string{"2016-08-02", ""}, days(first, undated), "a text without a date may be of any day")
}

// A part that stands in one sentence with its whole is not held against other figures of
// its text.
func TestPartsWithTheirOwnWhole(t *testing.T) {
	whole := toll("a", "230", sentence("Helga killed 230 people, 20 of them here."))
	other := toll("a", "14", sentence("Milo killed 14."), from(60))
	part := func(words string) claims.Claim {
		return toll("a", "20", extent(claims.Part), of("children"), sentence(words), from(30))
	}
	rules := func(list ...claims.Claim) (out []string) {
		for _, f := range CheckClaims(list...).Findings {
			out = append(out, f.Rule)
		}
		return out
	}
	assert.NotContains(t, rules(whole, other, part(whole.Sentence)), "FC203")
	assert.Contains(t, rules(whole, other, part("Twenty of them were children.")), "FC203")
}
