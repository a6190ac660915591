// Package ci_test is a recipe: a test that fails when a draft and its sources
// disagree. Copy it beside your texts and change the paths.
package ci_test

import (
	"testing"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/read"
)

func TestDraftAgreesWithSources(t *testing.T) {
	texts, err := read.Files([]string{"draft.txt", "sources"}, read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range texts.Problems {
		t.Errorf("%s: %s", p.Path, p.Error)
	}
	report := factcheck.Check(texts.Docs...)
	if report.Stats.Topics == 0 {
		t.Error("nothing was compared")
	}
	for _, f := range report.Findings {
		if f.Level < factcheck.Error {
			continue
		}
		for _, side := range f.Sides {
			c := side.Claims[0]
			t.Errorf("%s %s: %s says %q", f.Rule, f.Measure, c.Source, c.Quote)
		}
	}
}
