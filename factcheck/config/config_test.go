package config_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/goccy/go-yaml"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/config"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

const whole = `version: 1
rules-as-of: 0.1.0
inputs:
  drafts: ["drafts/**/*.{md,txt}"]
  sources: sources/**
  exclude: [old]
gate: {fail-on: warning, require-claims: 3, waivers: w.yaml}
compare:
  profile: conservative
  grows: {munitions: true}
  speakers: {USGS: [U.S. Geological Survey, the survey]}
  origins: {AFP: "sources/afp-*"}
report: {cite-style: ap}
draft: {background-older-than: 2y}
levels: {FC104: warning, fc3: off}
measures:
  distance: off
  protesters: {ignore-below: "1,000"}
sources:
  - path: sources/a.txt
    publisher: Almanac
events:
  - {slug: lowland, names: [Lowland War, Vandry Conflict], kind: war, period: 1988/1996}
figures:
  - {event: lowland, measure: deaths, value: "about 20,000", source: Style book}
overrides:
  "drafts/opinion/**": {levels: {FC1: note}}
`

func parse(t *testing.T, text string) *config.Project {
	t.Helper()
	p, err := config.Parse("desk/factcheck.yaml", []byte(text), nil)
	require.NoError(t, err)
	return p
}

func TestParse(t *testing.T) {
	p := parse(t, whole)
	assert.Equal(t, []string{"desk/drafts/**/*.{md,txt}"}, p.Drafts, "from the working directory")
	assert.Equal(t, []string{"desk/sources/**"}, p.Sources, "one stands for a list")
	assert.Equal(t, []string{"desk/old"}, p.Reading.Exclude)
	assert.Equal(t, []config.Flag{
		{"fail-on", "warning", 7}, {"require-claims", "3", 7}, {"cite-style", "ap", 13}, {"waivers", "desk/w.yaml", 7}, {"profile", "conservative", 9},
	}, p.Flags)
	assert.Contains(t, p.Shown, config.Flag{"least figure of protesters", "1,000", 18})
	assert.Contains(t, p.Shown, config.Flag{"highest level of FC1 in drafts/opinion/**", "note", 27})
	assert.Equal(t, factcheck.Policy{"FC104": factcheck.Warning, "FC3": factcheck.None}, p.Levels)
	assert.Equal(t, map[claims.Measure]bool{"munitions": true}, p.Grows)
	assert.Equal(t, map[string]string{"u.s. geological survey": "USGS", "the survey": "USGS"}, p.Speakers)
	assert.Equal(t, []config.Origin{{"AFP", []string{"sources/afp-*"}}}, p.Origins)
	assert.Equal(t, "desk/sources/a.txt", p.Reading.Known[0].Path)
	assert.Equal(t, "Lowland War", p.Events[0].Name)
	assert.Equal(t, []string{"Vandry Conflict", "lowland"}, p.Events[0].Names)
	require.Len(t, p.Limits, 3)
	assert.Equal(t, claims.Measure("distance"), p.Limits[0].Measure)
	assert.Equal(t, "1000", p.Limits[1].Below.String())
	assert.True(t, p.Limits[2].Path("desk/drafts/opinion/x/a.md"))
	assert.False(t, p.Limits[2].Path("desk/drafts/news/a.md"))
}

// A figure of the house is cited from the configuration, byte for byte.
func TestHouseFigures(t *testing.T) {
	p := parse(t, whole)
	require.Len(t, p.Figures, 1)
	c := p.Figures[0]
	assert.Equal(t, "about 20,000", whole[c.Citation.Start:c.Citation.End])
	assert.Equal(t, claims.Approx, c.Quantity.Hedge)
	assert.Equal(t, "Lowland War", c.Event.Name)
	assert.Equal(t, []string{"Style book"}, c.Speakers)
	assert.Equal(t, 25, c.Citation.Line)
	for _, bad := range [][2]string{
		{"{measure: deaths, value: 3}", "names the event"},
		{"{event: xy, measure: deaths, value: 3}", `no event of this file is called "xy": name it under events`},
		{"{event: x, measure: deaths, value: many}", `value: "many" is no figure`},
		{"{event: x, measure: deaths, value: from 3 dead to 4 hurt}", "is no figure"},
		{"{event: x, measure: deaths}", "is no figure"},
		{"{event: x, measure: death, value: 3}", `no measure is called "death" (did you mean "deaths"?)`},
		{"{event: x, measure: event_date, value: soon}", `"soon" is no date`},
		{"{event: x, measure: deaths, value: 3, published: soon}", "published:"},
		{"{event: x, measure: deaths, value: 3, as-of: soonish}", "as-of:"},
	} {
		_, err := config.Parse("f", []byte("events: [{names: x}]\nfigures:\n  - "+bad[0]), nil)
		assert.ErrorContains(t, err, bad[1], bad[0])
	}
	p = parse(t, "events: [{slug: x}]\nfigures:\n  - {event: X, measure: event_date, value: 1991-05}")
	assert.Equal(t, "1991-05", p.Figures[0].Date.Core.String())
}

func TestFaults(t *testing.T) {
	for _, c := range [][2]string{
		{"version: 2", `version "2": this version of factcheck reads 1`},
		{"levels: {FC9999: error}", `no rule begins with "FC9999"`},
		{"levels: {FC101: fatal}", `"fatal" is no level`},
		{"measures: {distanc: off}", `did you mean "distance"?`},
		{"measures: {distance: {ignore-below: many}}", `ignore-below: "many" is no number`},
		{"inputs: {drafts: [\"a[\"]}", `"a[" is no pattern`},
		{"rules-as-of: next", `"next" is no version`},
		{"draft: {background-older-than: long}", "is no age"},
		{"compare: {grows: {deaths: maybe}}", "is not true or false"},
		{"compare: {speakers: {A: [x], B: [X]}}", `"X" stands for "A" already`},
		{"events:\n  - {kind: war}", "neither names nor a slug"},
		{"events:\n  - {names: [a], kind: wor}", `no kind of event is called "wor"`},
		{"events:\n  - {names: [a]}\n  - {names: [A]}", `"A" is a name of event 1 too`},
		{"events:\n  - {names: [a], period: soon}", "period:"},
		{"sources:\n  - {publisher: x}", "a source without a path"},
		{"overrides: {\"a[\": {}}", "is no pattern"},
		{"gate: {fial-on: error}", `f:1:8: unknown key "fial-on" (did you mean "fail-on"?)`},
	} {
		_, err := config.Parse("f", []byte(c[0]), nil)
		assert.ErrorContains(t, err, c[1], c[0])
	}
	_, err := config.Parse("f", []byte("levels: {X: y}\nversion: 3\n"), nil)
	assert.Len(t, strings.Split(err.Error(), "\nf:"), 3, "all at once: %v", err)
}

func TestNothing(t *testing.T) {
	p := parse(t, "")
	assert.Empty(t, p.Drafts)
	assert.Nil(t, p.House)
	assert.Empty(t, p.Limits)
}

// Rules that came after the version that a newsroom has agreed to are notes.
func TestLaterRules(t *testing.T) {
	rules := []factcheck.Rule{{ID: "FC101"}, {ID: "FC501", Since: "0.3.0"}, {ID: "FC502", Since: "0.10"}}
	got := config.LaterRules("0.2.9", rules)
	require.Len(t, got, 2)
	assert.Equal(t, factcheck.Note, got[0].Most)
	for _, version := range []string{"0.3", "v0.3.0", "0.9"} {
		assert.Len(t, config.LaterRules(version, rules), 1, version)
	}
	assert.Empty(t, config.LaterRules("", rules))
	assert.Empty(t, config.LaterRules("1", rules))
}

func TestBackground(t *testing.T) {
	p := parse(t, "draft: {background-older-than: 18m}")
	l, ok := p.Background(edtf.MustParse("2026-11-28"))
	require.True(t, ok)
	assert.Equal(t, "2025-05-28", l.Until.String())
	assert.Equal(t, factcheck.Note, l.Most)
	_, ok = parse(t, "").Background(edtf.MustParse("2026-11-28"))
	assert.False(t, ok)
}

func TestFind(t *testing.T) {
	dir := t.TempDir()
	for _, d := range []string{"repo/.git", "repo/desk/deep", "repo/.config"} {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, d), 0o777))
	}
	write := func(name string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("version: 1\n"), 0o666))
	}
	write("factcheck.yaml") // above the repository: somebody else's
	t.Chdir(filepath.Join(dir, "repo/desk/deep"))
	assert.Empty(t, config.Find("."))
	write("repo/.config/factcheck.yaml")
	found := config.Find(".")
	assert.Equal(t, filepath.FromSlash("../../.config/factcheck.yaml"), found)
	p, err := config.Parse(found, []byte("inputs: {drafts: [a]}"), nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"../../a"}, p.Drafts)
	write("repo/desk/.factcheck.yaml")
	assert.Equal(t, filepath.FromSlash("../.factcheck.yaml"), config.Find("."))
	write("repo/desk/deep/factcheck.yaml")
	assert.Equal(t, "factcheck.yaml", config.Find("."))
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	_, err := config.Load(filepath.Join(dir, "none.yaml"), nil)
	assert.ErrorContains(t, err, "none.yaml: no such file")
	big := filepath.Join(dir, "big.yaml")
	require.NoError(t, os.WriteFile(big, make([]byte, config.MaxSize+1), 0o666))
	_, err = config.Load(big, nil)
	assert.ErrorContains(t, err, "larger than")
}

// The starter is a configuration, and so is each of its keys that are commented out.
func TestStarter(t *testing.T) {
	text := string(config.Starter([]string{"drafts/**"}, nil))
	p := parse(t, text)
	assert.Equal(t, []string{"desk/drafts/**"}, p.Drafts)
	assert.Empty(t, p.Sources)
	full := regexp.MustCompile(`(?m)^( *)# ( *(?:- |[a-z-]+:|").*)$`).ReplaceAllString(text, "$1$2")
	p = parse(t, full)
	assert.NotEmpty(t, p.Events, full)
	assert.NotEmpty(t, p.Figures)
	assert.NotEmpty(t, p.Levels)
}

func TestSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(config.Schema())))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("config", doc))
	s, err := c.Compile("config")
	require.NoError(t, err)
	valid := func(text string) error {
		var v any
		require.NoError(t, yaml.Unmarshal([]byte(text), &v))
		data, err := json.Marshal(v)
		require.NoError(t, err)
		v, err = jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
		require.NoError(t, err)
		return s.Validate(v)
	}
	assert.NoError(t, valid(whole))
	assert.NoError(t, valid(string(config.Starter(nil, []string{"a"}))))
	assert.Error(t, valid("gate: {fial-on: error}"))
	assert.Error(t, valid("measures: {distance: {level: off, bellow: 3}}"))
}

func FuzzParse(f *testing.F) {
	f.Add(whole)
	f.Add(string(config.Starter(nil, nil)))
	f.Add("figures:\n- {event: x, measure: deaths, value: '30'}\n")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := config.Parse("factcheck.yaml", []byte(text), nil)
		if err != nil {
			return
		}
		for _, c := range p.Figures {
			if c.Citation.End > 0 && text[c.Citation.Start:c.Citation.End] != c.Citation.Quote {
				t.Fatalf("%q is not at its place", c.Citation.Quote)
			}
		}
	})
}
