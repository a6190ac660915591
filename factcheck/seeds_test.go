package factcheck_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// seedTexts reads the two articles of the showcase: an encyclopedic text about
// a war that ended in 1994 and a news text of 2020 about its successor. They
// belong to their publishers and lie where FACTCHECK_SEEDS points.
func seedTexts(t *testing.T) []sources.Document {
	t.Helper()
	dir := os.Getenv("FACTCHECK_SEEDS")
	if dir == "" {
		t.Skip("FACTCHECK_SEEDS is not set: the showcase is not checked")
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	require.NoError(t, err)
	require.Len(t, paths, 2)
	slices.Sort(paths)
	res, err := read.Files(paths, read.Options{})
	require.NoError(t, err)
	require.Empty(t, res.Problems)
	return res.Docs
}

// outline is what must not change with order, names and copies.
func outline(r *factcheck.Report) []string {
	var out []string
	for _, f := range r.Findings {
		quotes := map[string]bool{}
		for _, s := range f.Sides {
			for _, c := range s.Claims {
				quotes[c.Quote] = true
			}
		}
		var list []string
		for q := range quotes {
			list = append(list, q)
		}
		slices.Sort(list)
		out = append(out, fmt.Sprintf("%s %s %s %s %s %q", f.Level, f.Rule, f.Relation, f.Severity, f.Measure, list))
	}
	slices.Sort(out)
	return out
}

const showcase = `error FC101 conflict moderate deaths ["20,000" "more than 30,000"]`

func TestSeeds(t *testing.T) {
	docs := seedTexts(t)
	dated := func(date string) []sources.Document {
		out := slices.Clone(docs)
		if date != "" {
			out[1].Source.Published = edtf.MustParse(date)
		}
		return out
	}
	renamed := dated("")
	for i := range renamed {
		renamed[i].Source.Path = fmt.Sprintf("texts/%d-renamed.txt", 9-i)
		renamed[i].Source.ID = ""
	}
	copied := append(dated(""), docs[0])
	copied[2].Source.Path = "copy.txt"
	copied[2].Source.ID = "copy"
	for _, c := range []struct {
		name string
		docs []sources.Document
	}{
		{"as they are", docs},
		{"the second dated", dated("2020-10-26")},
		{"in the other order", []sources.Document{docs[1], docs[0]}},
		{"with other names", renamed},
		{"with a copy of the first", copied},
		{"with a text about something else", append(dated(""), unrelated())},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := factcheck.Check(c.docs...)
			var errors, notes []string
			for _, line := range outline(r) {
				if strings.HasPrefix(line, "error") {
					errors = append(errors, line)
				} else {
					notes = append(notes, line)
				}
			}
			assert.Equal(t, []string{showcase}, errors)
			assert.Empty(t, notes)
		})
	}
}

// unrelated is a text about another event with figures of the same size.
func unrelated() sources.Document {
	text := "Storm kills 27,000 in Lowland delta\n\nA storm that struck the Lowland delta on 3 May 2008 killed 27,000 people and left 1.4 million homeless, the ministry said."
	doc, err := read.Text(sources.Source{Path: "storm.txt", ID: "storm"}, []byte(text))
	if err != nil {
		panic(err)
	}
	return doc
}

func TestSeedsReasons(t *testing.T) {
	r := factcheck.Check(seedTexts(t)...)
	require.NotEmpty(t, r.Findings)
	var event string
	for _, reason := range r.Findings[0].Reasons {
		if reason.Test == "event" {
			assert.Equal(t, "same", reason.Result)
			event = reason.Why
		}
	}
	assert.Contains(t, strings.ToLower(event), "karabakh")
	assert.Contains(t, event, "1994")
	assert.Contains(t, event, "1991")
}

func TestSeedsAnyOrder(t *testing.T) {
	docs := seedTexts(t)
	a, err := json.Marshal(factcheck.Check(docs...))
	require.NoError(t, err)
	b, err := json.Marshal(factcheck.Check(docs[1], docs[0]))
	require.NoError(t, err)
	assert.Equal(t, string(a), string(b))
}

func TestSeedsClaims(t *testing.T) {
	var got []string
	for _, doc := range seedTexts(t) {
		for _, c := range extract.Read(doc).Claims {
			require.Equal(t, c.Citation.Quote, string(doc.Raw[c.Citation.Start:c.Citation.End]))
			line, err := json.Marshal(c)
			require.NoError(t, err)
			var back claims.Claim
			require.NoError(t, json.Unmarshal(line, &back))
			require.True(t, c.Equal(back))
			if !c.IsDate() {
				got = append(got, fmt.Sprintf("%s %q %s %s", c.Measure, c.Citation.Quote, c.Quantity.Hedge, c.Quantity.Given))
			}
		}
	}
	for _, want := range []string{
		`deaths "20,000" exact [20,000, 20,000]`,
		`displaced "1 million" exact [1,000,000, 1,000,000]`,
		`deaths "At least 23" at_least [23, ∞)`,
		`displaced "An estimated 400,000" approx [350,000, 450,000]`,
		`deaths "Hundreds" vague [200, 1,000)`,
		`deaths "hundreds" vague [200, 1,000)`,
		`troops "thousands" vague [2,000, 10,000)`,
		`distance "less than 400km" less_than (-∞, 400)`,
		`money "$1m" exact [1,000,000, 1,000,000]`,
		`protesters "at least 20,000" at_least [20,000, ∞)`,
		`deaths "more than 30,000" more_than (30,000, ∞)`,
		`displaced "hundreds of thousands" vague [200,000, 1,000,000)`,
	} {
		assert.Contains(t, got, want)
	}
	all := strings.Join(got, "\n")
	for _, never := range []string{`"49"`, `"4"`, `"114"`, `"1994"`, `"1987"`, `"26"`, `"10"`, `"27"`} {
		assert.NotContains(t, all, never)
	}
}
