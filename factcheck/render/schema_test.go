package render

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	for _, s := range Schemas() {
		if s.Name != name {
			continue
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(s.Text))
		require.NoError(t, err)
		c := jsonschema.NewCompiler()
		require.NoError(t, c.AddResource(name, doc))
		out, err := c.Compile(name)
		require.NoError(t, err)
		return out
	}
	t.Fatalf("no schema %q", name)
	return nil
}

func validate(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return s.Validate(v)
}

func reportJSON(t *testing.T, r *factcheck.Report) string {
	return show(t, func(b *bytes.Buffer) error { return JSON(b, r, Options{}) })
}

func TestReportFitsSchema(t *testing.T) {
	s := compiled(t, "report")
	for _, r := range []*factcheck.Report{lowland(), stuffed("x"), {Schema: factcheck.Schema}, factcheck.CheckClaims(lowland().Claims...)} {
		require.NoError(t, validate(t, s, reportJSON(t, r)))
	}
	for _, broken := range []struct{ old, new string }{
		{`"schema": "factcheck-report/1"`, `"schema": "other/1"`},
		{`"complete": true`, `"complete": "yes"`},
		{`"level": "error"`, `"level": "fatal"`},
		{`"quote": "20,000"`, `"quote": 20000`},
		{`"hedge": "exact"`, `"hedge": "sure"`},
	} {
		text := reportJSON(t, lowland())
		require.Contains(t, text, broken.old)
		assert.Error(t, validate(t, s, strings.Replace(text, broken.old, broken.new, 1)), broken.new)
	}
}

func TestClaimFitsSchema(t *testing.T) {
	s := compiled(t, "claim")
	date := claims.Claim{Measure: claims.EventDate, Date: claims.Period{Core: claims.When("1991").Core, Op: claims.Since, Open: "x"}}
	list := append(lowland().Claims, date, claims.Claim{}, stuffed("x").Claims[0])
	for _, row := range strings.Split(strings.TrimSpace(show(t, func(b *bytes.Buffer) error { return ClaimLines(b, list, Options{}) })), "\n") {
		require.NoError(t, validate(t, s, row), row)
	}
	row := `{"source":"a","start":0,"end":1,"line":1,"column":1,"quote":"1","measure":"deaths","hedge":"exact","unit":"","extent":"total","event":"","place":[],"period":"","asOf":"","population":[],"speaker":"","stance":"asserted"}`
	assert.Error(t, validate(t, s, row), "a figure without its ends")
	assert.NoError(t, validate(t, s, strings.Replace(row, `"hedge"`, `"date":"1991","hedge"`, 1)))
}

// Every member that a claim or a report writes is described.
func TestSchemaNamesEveryMember(t *testing.T) {
	s := compiled(t, "report")
	list := []claims.Claim{stuffed("x").Claims[0]}
	list[0].Date, list[0].AsOf = claims.Period{}, claims.Period{Core: claims.When("1991").Core, Margin: claims.When("1990/1992").Core, Op: claims.By, Open: "y"}
	r := stuffed("x")
	r.Claims[0] = list[0]
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(reportJSON(t, r)))
	require.NoError(t, err)
	var check func(path string, s *jsonschema.Schema, v any)
	check = func(path string, s *jsonschema.Schema, v any) {
		for s.Ref != nil {
			s = s.Ref
		}
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				p, ok := s.Properties[name]
				if extra, isSchema := s.AdditionalProperties.(*jsonschema.Schema); !ok && isSchema {
					p, ok = extra, true
				}
				if assert.True(t, ok, "%s.%s is not in the schema", path, name) {
					check(path+"."+name, p, member)
				}
			}
		case []any:
			items, _ := s.Items.(*jsonschema.Schema)
			if items == nil {
				items = s.Items2020
			}
			for _, item := range v {
				check(path+"[]", items, item)
			}
		}
	}
	check("report", s, v)
}
