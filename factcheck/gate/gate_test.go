package gate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// text is a document of paragraphs between blank lines. What stands between <!-- and
// --> is a comment; a paragraph that is nothing else is no block.
func text(path string, kind sources.Kind, body string) sources.Document {
	doc := sources.Document{
		Source: sources.Source{Path: path, ID: path, Kind: kind, Published: edtf.MustParse("2026-11-20")},
		Raw:    []byte(body),
	}
	for at := 0; at < len(body); {
		end := strings.Index(body[at:], "\n\n")
		if end < 0 {
			end = len(body) - at
		}
		if p := body[at : at+end]; !strings.HasPrefix(p, "<!--") || !strings.HasSuffix(p, "-->") {
			doc.Blocks = append(doc.Blocks, sources.Block{Start: at, End: at + end, Text: p})
		}
		at += end + 2
	}
	for at := 0; ; {
		i := strings.Index(body[at:], "<!--")
		if i < 0 {
			return doc
		}
		start := at + i
		end := start + strings.Index(body[start:], "-->") + 3
		doc.Comments = append(doc.Comments, sources.Comment{Start: start, End: end, Text: body[start+4 : end-3]})
		at = end
	}
}

const (
	more  = "The Lowland War, which ended in 1996, killed more than 30,000 people."
	fewer = "The Lowland War had killed 20,000 people when it ended in 1996."
	moved = "The Lowland War began in Ostwick after a harvest that failed."
)

func draft(body string) sources.Document   { return text("draft.md", sources.Draft, body) }
func almanac(body string) sources.Document { return text("almanac.txt", sources.Book, body) }

var today = edtf.MustParse("2026-11-28")

// run checks texts and applies a gate.
func run(t *testing.T, g gate.Gate, docs ...sources.Document) *factcheck.Report {
	t.Helper()
	g.Today = today
	k := factcheck.Checker{Edit: hinted, Events: pinned}
	r := k.Check(docs...)
	g.Apply(r, docs)
	return r
}

// left are the rules of the findings that a report has left.
func left(r *factcheck.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		out = append(out, f.Rule)
	}
	return out
}

func told(r *factcheck.Report) []string {
	out := []string{}
	for _, n := range r.Notices {
		out = append(out, n.Rule)
	}
	return out
}

func TestWithoutRulings(t *testing.T) {
	r := run(t, gate.Gate{}, draft(more), almanac(fewer))
	require.Equal(t, []string{"FC101"}, left(r))
	assert.Empty(t, r.Accepted)
	assert.Empty(t, r.Notices)
	assert.Nil(t, r.Base)
	var g gate.Gate
	assert.True(t, g.Fails(&r.Findings[0], factcheck.Error))
	assert.Equal(t, factcheck.Error, g.Worst(r))
}

func TestDirectives(t *testing.T) {
	two := moved + "\n\n" + more
	for _, c := range []struct {
		name, body string
		left       []string
		told       []string
	}{
		{"the block that follows", "<!-- factcheck: ignore FC101 -- both are attributed -->\n\n" + more, nil, nil},
		{"all rules", "<!-- factcheck: ignore -- a reason -->\n\n" + more, nil, nil},
		{"a family", "<!-- factcheck: ignore FC1 -- a reason -->\n\n" + more, nil, nil},
		{"in lower case, several", "<!--factcheck:ignore fc103, fc101 -- a reason-->\n\n" + more, nil, nil},
		{"the block that it stands in", more + " <!-- factcheck: ignore -- a reason -->", nil, nil},
		{"another rule", "<!-- factcheck: ignore FC103 -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC902"}},
		{"another block", "<!-- factcheck: ignore -- a reason -->\n\n" + two, []string{"FC101"}, []string{"FC902"}},
		{"the line", strings.Replace(more, "killed", "killed\n", 1) + " <!-- factcheck: ignore-line -- a reason -->", nil, nil},
		{"another line", "<!-- factcheck: ignore-line -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC902"}},
		{"the file", two + "\n\n<!-- factcheck: ignore-file FC101 -- a reason -->", nil, nil},
		{"a range", "<!-- factcheck: off FC1 -- a reason -->\n\n" + two + "\n\n<!-- factcheck: on FC1 -->", nil, nil},
		{"a range without an end", "<!-- factcheck: off -- a reason -->\n\n" + two, nil, nil},
		{"after the range", "<!-- factcheck: off -- a reason -->\n\n" + moved + "\n\n<!-- factcheck: on -->\n\n" + more, []string{"FC101"}, []string{"FC902"}},
		{"off for a family, on for one of it", "<!-- factcheck: off FC1 -- a reason -->\n\n<!-- factcheck: on FC101 -->\n\n" + more, []string{"FC101"}, []string{"FC902"}},
		{"off for all, on for one", "<!-- factcheck: off -- a reason -->\n\n<!-- factcheck: on FC103 -->\n\n" + more, []string{"FC101"}, []string{"FC902"}},
		{"on misspelt", "<!-- factcheck: off -- a reason -->\n\n<!-- factcheck: on FC1O1 -->\n\n" + more, []string{"FC101"}, []string{"FC902", "FC906"}},
		{"over two lines", "<!-- factcheck: ignore\n  FC101\n  -- a reason -->\n\n" + more, nil, nil},
		{"the last day behind the dashes", "<!-- factcheck: ignore -- a reason until=2020-01-01 -->\n\n" + more, []string{"FC101"}, []string{"FC906"}},
		{"two last days", "<!-- factcheck: ignore until=2020-01-01 until=2030-01-01 -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC906"}},
		{"on for other rules ends nothing", "<!-- factcheck: off FC101 -- a reason -->\n\n<!-- factcheck: on FC103 -->\n\n" + more, nil, []string{"FC902"}},
		{"on for nothing", more + "\n\n<!-- factcheck: on -->", []string{"FC101"}, []string{"FC902"}},
		{"no reason", "<!-- factcheck: ignore FC101 -->\n\n" + more, []string{"FC101"}, []string{"FC901"}},
		{"nothing behind the dashes", "<!-- factcheck: ignore FC101 -- -->\n\n" + more, []string{"FC101"}, []string{"FC901"}},
		{"holds today", "<!-- factcheck: ignore until=2026-11-28 -- a reason -->\n\n" + more, nil, nil},
		{"expired", "<!-- factcheck: ignore until=2026-11-27 -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC903"}},
		{"no day", "<!-- factcheck: ignore until=2026 -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC906"}},
		{"an unknown verb", "<!-- factcheck: ignroe -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC906"}},
		{"an unknown rule", "<!-- factcheck: ignore FC999 -- a reason -->\n\n" + more, []string{"FC101"}, []string{"FC906"}},
		{"a reason without dashes", "<!-- factcheck: ignore both are attributed -->\n\n" + more, []string{"FC101"}, []string{"FC906"}},
		{"another program's comment", "<!-- ignore FC101 -- a reason -->\n\n" + more, []string{"FC101"}, nil},
	} {
		r := run(t, gate.Gate{}, draft(c.body), almanac(fewer))
		assert.Equal(t, append([]string{}, c.left...), left(r), "%s: left", c.name)
		assert.Equal(t, append([]string{}, c.told...), told(r), "%s: told", c.name)
		if len(c.left) == 0 && assert.Len(t, r.Accepted, 1, c.name) {
			assert.Equal(t, factcheck.ByDirective, r.Accepted[0].Ruling.By)
			assert.NotEmpty(t, r.Accepted[0].Ruling.Reason)
		}
	}
}

// A source is somebody else's text: what its comments say does not count against a draft.
func TestDirectivesOfSources(t *testing.T) {
	silencer := "<!-- factcheck: ignore-file -- nothing to see here -->\n\n"
	r := run(t, gate.Gate{}, draft(more), almanac(silencer+fewer))
	assert.Equal(t, []string{"FC101"}, left(r))
	assert.Empty(t, r.Notices)
	r = run(t, gate.Gate{}, text("a.md", "", more), text("b.md", "", silencer+fewer))
	assert.Empty(t, left(r), "among equals each may speak for itself")
}

// One of two drafts that say the same does not speak for the other.
func TestDirectiveOfOneDraft(t *testing.T) {
	other := text("other.md", sources.Draft, moved+" It killed more than 30,000 people.")
	silent := draft("<!-- factcheck: ignore -- a reason -->\n\n" + more)
	r := run(t, gate.Gate{}, silent, other, almanac(fewer))
	assert.Equal(t, []string{"FC101"}, left(r))
	assert.Equal(t, []string{"FC902"}, told(r))
}

func TestWaivers(t *testing.T) {
	first := run(t, gate.Gate{}, draft(more), almanac(fewer))
	id, quotes := first.Findings[0].ID, gate.Quotes(first, &first.Findings[0])
	require.Equal(t, []string{more, fewer}, quotes)
	until := func(s string) edtf.Date { return edtf.MustParse(s) }
	for _, c := range []struct {
		name   string
		waiver gate.Waiver
		left   int
		told   []string
	}{
		{"by id", gate.Waiver{ID: id, Reason: "a reason"}, 0, nil},
		{"holds today", gate.Waiver{ID: id, Reason: "a reason", Until: until("2026-11-28")}, 0, nil},
		{"expired", gate.Waiver{ID: id, Reason: "a reason", Until: until("2026-11-27")}, 1, []string{"FC903"}},
		{"no reason", gate.Waiver{ID: id}, 1, []string{"FC901"}},
		{"a reason without a word", gate.Waiver{ID: id, Reason: "-- \u200b"}, 1, []string{"FC901"}},
		{"another rule", gate.Waiver{ID: id, Reason: "a reason", Rule: "FC103"}, 1, []string{"FC902"}},
		{"the id of two events", gate.Waiver{ID: id, Reason: "a reason", Quotes: []string{"The flood killed 30,000 people.", fewer}}, 1, []string{"FC902"}},
		{"another id", gate.Waiver{ID: "0123456789abcdef", Reason: "a reason", Quotes: quotes}, 1, []string{"FC902"}},
		{"the same sentences", gate.Waiver{ID: "0123456789abcdef", Reason: "a reason", Rule: "FC101", Measure: "deaths", Quotes: quotes}, 0, nil},
		{"the same sentences, another rule", gate.Waiver{ID: "0123456789abcdef", Reason: "a reason", Rule: "FC103", Measure: "deaths", Quotes: quotes}, 1, []string{"FC902"}},
		{"the same sentences, another measure", gate.Waiver{ID: "0123456789abcdef", Reason: "a reason", Rule: "FC101", Measure: "injured", Quotes: quotes}, 1, []string{"FC902"}},
		{"another sentence", gate.Waiver{ID: "0123456789abcdef", Reason: "a reason", Rule: "FC101", Measure: "deaths", Quotes: []string{more, "x"}}, 1, []string{"FC902"}},
		{"a topic by rule", gate.Waiver{Rule: "FC102", Measure: "deaths", Event: "lowland war", Reason: "a reason"}, 1, []string{"FC902"}},
		{"a topic", gate.Waiver{Measure: "deaths", Event: "lowland war", Reason: "a reason"}, 0, nil},
		{"another measure", gate.Waiver{Measure: "injured", Event: "Lowland War", Reason: "a reason"}, 1, []string{"FC902"}},
		{"nobody's word", gate.Waiver{Measure: "deaths", Event: "Lowland War", BothAttributed: true, Reason: "a reason"}, 1, []string{"FC902"}},
	} {
		r := run(t, gate.Gate{Waivers: []gate.Waiver{c.waiver}, WaiversFile: "w.yaml"}, draft(more), almanac(fewer))
		assert.Len(t, r.Findings, c.left, c.name)
		assert.Equal(t, append([]string{}, c.told...), told(r), c.name)
		assert.Len(t, r.Accepted, 1-c.left, c.name)
	}
}

func TestWaiverOfAttributed(t *testing.T) {
	g := gate.Gate{Waivers: []gate.Waiver{{Measure: "deaths", Event: "Lowland War", BothAttributed: true, Reason: "a reason"}}}
	said := draft("The Lowland War, which ended in 1996, killed more than 30,000 people, according to the ministry of Vandry.")
	other := almanac("The Lowland War had killed 20,000 people when it ended in 1996, the Red Cross said.")
	r := run(t, g, said, other)
	assert.Empty(t, r.Findings)
	r = run(t, g, draft(more), other)
	assert.NotEmpty(t, r.Findings, "the draft gives its figure as a fact")
}

// A waiver that silences nothing is not told where its finding may be in a text that
// was not read.
func TestPartialRun(t *testing.T) {
	w := []gate.Waiver{{ID: "0123456789abcdef", Reason: "a reason"}}
	b := &gate.Baseline{Entries: []gate.Entry{{ID: "0123456789abcdef"}}}
	assert.Equal(t, []string{"FC904", "FC902"}, told(run(t, gate.Gate{Waivers: w, Baseline: b, WaiversFile: "w"}, draft(moved))))
	r := run(t, gate.Gate{Waivers: w, Baseline: b, Partial: true}, draft(moved))
	assert.Empty(t, r.Notices)
	assert.Empty(t, r.Base.Fixed)
}

func TestParseWaivers(t *testing.T) {
	list := []gate.Waiver{
		{ID: "92c286c8e419bbbc", Rule: "FC101", Quotes: []string{`a "quote" \ with: # marks`, "\u202eb\tc"}, Reason: "a: reason", By: "news desk", On: today, Until: edtf.MustParse("2027-01-01")},
		{Measure: "deaths", Event: "Lowland War", BothAttributed: true, Reason: "attributed"},
	}
	data := gate.FormatWaivers(list)
	got, err := gate.ParseWaivers("w.yaml", data)
	require.NoError(t, err, string(data))
	require.Len(t, got, 2)
	assert.Equal(t, list[0].Quotes, got[1].Quotes, "sorted by their ids")
	assert.NotZero(t, got[0].Line)
	for i := range got {
		got[i].Line = 0
	}
	assert.Equal(t, data, gate.FormatWaivers(got))
	assert.NotContains(t, string(data), "\u202e")
	for name, c := range map[string][2]string{
		"unknown key":     {"- id: 92c286c8e419bbbc\n  reson: x", `unknown key "reson" (did you mean "reason"?)`},
		"nothing":         {"- reason: x", "a waiver has an id, or the measure and event of a topic"},
		"both":            {"- {id: 92c286c8e419bbbc, measure: deaths, event: x, reason: y}", "for an id or for a topic"},
		"unknown rule":    {"- {id: 92c286c8e419bbbc, rule: FC999, reason: y}", "no rule is called \"FC999\""},
		"a beginning":     {"- {id: 92c2, reason: y}", "no id of a finding"},
		"half a topic":    {"- {measure: deaths, reason: y}", "a topic has a measure and an event"},
		"no day":          {"- {id: 92c286c8e419bbbc, until: 2027, reason: y}", "w.yaml:1:"},
		"attributed":      {"- {id: 92c286c8e419bbbc, both-attributed: true, reason: y}", "both-attributed is for a topic"},
		"no list":         {"a", "expected"},
		"not even a YAML": {"- {", "no YAML"},
	} {
		_, err := gate.ParseWaivers("w.yaml", []byte(c[0]))
		assert.ErrorContains(t, err, c[1], name)
	}
	got, err = gate.ParseWaivers("w.yaml", nil)
	assert.NoError(t, err)
	assert.Empty(t, got)
}

func TestBaseline(t *testing.T) {
	docs := []sources.Document{draft(more), almanac(fewer)}
	first := run(t, gate.Gate{}, docs...)
	data := gate.NewBaseline(first, docs, today, nil).Format()
	b, err := gate.ParseBaseline("base.jsonl", data)
	require.NoError(t, err)
	r := run(t, gate.Gate{Baseline: b}, docs...)
	assert.Empty(t, r.Findings)
	assert.Equal(t, &factcheck.Base{Name: "base.jsonl", Unchanged: 1, Fixed: []string{}}, r.Base)
	assert.Equal(t, factcheck.ByBaseline, r.Accepted[0].Ruling.By)

	later := gate.NewBaseline(first, docs, edtf.MustParse("2027-03-03"), b)
	assert.Equal(t, data, later.Format(), "what is listed keeps its day")

	b, err = gate.ParseBaseline("base.jsonl", data)
	require.NoError(t, err)
	r = run(t, gate.Gate{Baseline: b}, draft(fewer), docs[1])
	assert.Equal(t, []string{"FC904"}, told(r))
	assert.Len(t, r.Base.Fixed, 1)
}

func TestParseBaseline(t *testing.T) {
	for _, bad := range []string{"x", "{}", `{"fp":"12"}`, `{"draft":"a","sha256":"12"}`, `{"fp":7}`, `{"fp":"92c286c8e419bbbc","rul":"FC101"}`} {
		_, err := gate.ParseBaseline("b", []byte("\n"+bad))
		assert.ErrorContains(t, err, "b:2: ", bad)
	}
	b, err := gate.ParseBaseline("b", []byte("\r\n\r\n"))
	require.NoError(t, err)
	assert.Empty(t, b.Entries)
}

// What comes with a source alone is a warning until the draft is touched.
func TestChangeOfASource(t *testing.T) {
	before := []sources.Document{draft(more), almanac("The Lowland War killed more than 30,000 people.")}
	was := run(t, gate.Gate{}, before...)
	require.Empty(t, was.Findings)
	b := gate.NewBaseline(was, before, today, nil)
	for name, g := range map[string]gate.Gate{
		"an older revision": {Earlier: gate.NewEarlier("main", was, before)},
		"a baseline":        {Baseline: b},
	} {
		r := run(t, g, draft(more), almanac(fewer))
		require.Len(t, r.Findings, 1, name)
		assert.Equal(t, factcheck.Warning, r.Findings[0].Level, name)
		assert.Equal(t, factcheck.SourceChanged, r.Findings[0].Change, name)
		assert.Equal(t, 1, r.Base.New, name)

		r = run(t, g, draft(more+" "+moved), almanac(fewer))
		assert.Equal(t, factcheck.Error, r.Findings[0].Level, name)
		assert.Equal(t, factcheck.DraftChanged, r.Findings[0].Change, name)

		r = run(t, g, text("renamed.md", sources.Draft, more), almanac(fewer))
		assert.Equal(t, factcheck.SourceChanged, r.Findings[0].Change, "%s: a new name is no change", name)

		g.Strict = true
		r = run(t, g, draft(more), almanac(fewer))
		assert.Equal(t, factcheck.Error, r.Findings[0].Level, name)
	}
}

func TestEarlier(t *testing.T) {
	before := []sources.Document{draft(more), almanac(fewer)}
	was := run(t, gate.Gate{}, before...)
	e := gate.NewEarlier("main", was, before)
	r := run(t, gate.Gate{Earlier: e}, text("other/name.md", sources.Draft, moved+"\n\n"+more), almanac(fewer))
	assert.Empty(t, r.Findings, "the same words elsewhere are no new finding")
	assert.Equal(t, &factcheck.Base{Name: "main", Unchanged: 1, Fixed: []string{}}, r.Base)
	r = run(t, gate.Gate{Earlier: e}, draft(fewer), almanac(fewer))
	assert.Equal(t, []string{was.Findings[0].ID}, r.Base.Fixed)
}

// Another draft that says the same in its own words is another finding, and one that is
// what a source was is new.
func TestNewDraftIsNotOld(t *testing.T) {
	before := []sources.Document{draft(more), almanac(fewer)}
	was := run(t, gate.Gate{}, before...)
	other := text("other.md", sources.Draft, moved+" The Lowland War killed more than 30,000 people, all in all.")
	for name, g := range map[string]gate.Gate{
		"an older revision": {Earlier: gate.NewEarlier("main", was, before)},
		"a baseline":        {Baseline: gate.NewBaseline(was, before, today, nil)},
		"a waiver":          {Waivers: []gate.Waiver{{ID: was.Findings[0].ID, Reason: "a reason", Quotes: gate.Quotes(was, &was.Findings[0])}}},
	} {
		r := run(t, g, append([]sources.Document{other}, before...)...)
		assert.Equal(t, []string{"FC101"}, left(r), name)
		assert.NotEqual(t, factcheck.SourceChanged, r.Findings[0].Change, name)
	}
	blog := text("blog.txt", sources.Social, more)
	was = run(t, gate.Gate{}, draft(moved), almanac(fewer), blog)
	r := run(t, gate.Gate{Earlier: gate.NewEarlier("main", was, []sources.Document{draft(moved), almanac(fewer), blog})}, draft(moved), text("new.md", sources.Draft, more), almanac(fewer), blog)
	require.Len(t, r.Findings, 1)
	assert.Equal(t, factcheck.DraftChanged, r.Findings[0].Change)
}

// A ruling survives a source that agrees and gives the figure more closely.
func TestCloserSource(t *testing.T) {
	before := []sources.Document{draft(more), almanac(fewer)}
	was := run(t, gate.Gate{}, before...)
	closer := text("closer.txt", "", "The Lowland War killed 20,012 people, as the registers have it.")
	for name, g := range map[string]gate.Gate{
		"an older revision": {Earlier: gate.NewEarlier("main", was, before)},
		"a baseline":        {Baseline: gate.NewBaseline(was, before, today, nil)},
		"a waiver": {Waivers: []gate.Waiver{{
			ID: was.Findings[0].ID, Rule: "FC101", Measure: "deaths", Reason: "a reason", Quotes: gate.Quotes(was, &was.Findings[0]),
		}}},
	} {
		r := run(t, g, append(before, closer)...)
		assert.Empty(t, r.Findings, name)
	}
	third := text("third.txt", "", "The Lowland War killed 900 people.")
	r := run(t, gate.Gate{Baseline: gate.NewBaseline(was, before, today, nil)}, append(before, third)...)
	assert.NotEmpty(t, r.Findings, "a new side is new")
}

func TestLimits(t *testing.T) {
	number := claims.Figure("25,000").Point
	large := claims.Figure("1 million").Point
	for _, c := range []struct {
		name  string
		limit gate.Limit
		level factcheck.Level
	}{
		{"by rule", gate.Limit{Rule: "FC1", Most: factcheck.Note}, factcheck.Note},
		{"another rule", gate.Limit{Rule: "FC2", Most: factcheck.Note}, factcheck.Error},
		{"by measure", gate.Limit{Measure: claims.Deaths, Most: factcheck.Warning}, factcheck.Warning},
		{"another measure", gate.Limit{Measure: "injured", Most: factcheck.Warning}, factcheck.Error},
		{"by path", gate.Limit{Path: func(p string) bool { return p == "draft.md" }, Most: factcheck.Note}, factcheck.Note},
		{"another path", gate.Limit{Path: func(p string) bool { return p == "almanac.txt" }, Most: factcheck.Note}, factcheck.Error},
		{"an open figure is as large as can be", gate.Limit{Below: &large, Most: factcheck.Note}, factcheck.Error},
		{"larger", gate.Limit{Below: &number, Most: factcheck.Note}, factcheck.Error},
		{"long over", gate.Limit{Until: edtf.MustParse("2000-01-01"), Most: factcheck.Note}, factcheck.Note},
		{"not over then", gate.Limit{Until: edtf.MustParse("1990-01-01"), Most: factcheck.Note}, factcheck.Error},
		{"off", gate.Limit{Measure: claims.Deaths}, factcheck.None},
	} {
		docs := []sources.Document{draft(more), almanac(fewer)}
		r := factcheck.Check(docs...)
		g := gate.Gate{Limits: []gate.Limit{c.limit}}
		off := g.Apply(r, docs)
		assert.Equal(t, c.level, r.Worst(), c.name)
		assert.Equal(t, c.level == factcheck.None, off == 1, c.name)
	}
}

// An event that is only maybe the same never fails a build, whatever fails it.
func TestMaybeNeverFails(t *testing.T) {
	f := factcheck.Finding{Level: factcheck.Error, Reasons: []factcheck.Reason{{Test: "event", Result: "maybe"}}}
	var g gate.Gate
	assert.False(t, g.Fails(&f, factcheck.Note))
	assert.Equal(t, factcheck.None, g.Worst(&factcheck.Report{Findings: []factcheck.Finding{f}}))
	f.Reasons[0].Result = "same"
	assert.True(t, g.Fails(&f, factcheck.Error))
	assert.False(t, g.Fails(&f, factcheck.None), "never is never")
}

type reading = extract.Reading

var pinned = []claims.Event{{Name: "Lowland War", Names: []string{"lowland"}}}

func hinted(doc sources.Document, r *reading) {
	gate.Hints(doc, r, pinned, claims.Measures{claims.Deaths: {}, "injured": {}})
}

// compared are the findings but those that no source has the draft's figure.
func compared(r *factcheck.Report) []factcheck.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f factcheck.Finding) bool { return f.Relation == factcheck.Unsupported })
}

func TestHints(t *testing.T) {
	for _, c := range []struct {
		name, hint, sentence string
		left                 int
		problem              string
	}{
		{"an event", "event=lowland measure=deaths", "More than 30,000 people were killed.", 1, ""},
		{"without it nothing is known", "extent=total", "More than 30,000 people were killed.", 0, ""},
		{"another measure", "measure=injured", more, 0, ""},
		{"a rate", "extent=rate", more, 0, ""},
		{"a name with a space", `event="Upland War"`, more, 0, ""},
		{"an unknown key", "evnt=lowland", more, 1, `unknown key "evnt" (did you mean "event"?)`},
		{"an unknown measure", "measure=death", more, 1, `no measure is called "death" (did you mean "deaths"?)`},
		{"no value", "event=", more, 1, "event has no value"},
		{"no pair", "lowland", more, 1, "not of the form key=value"},
		{"no date", "as-of=yesterdayish", more, 1, "as-of:"},
		{"no extent", "extent=whole", more, 1, "extent:"},
		{"no claim", "measure=deaths", moved + " " + more, 1, "has no claim that was read"},
	} {
		r := run(t, gate.Gate{}, draft("<!-- factcheck: claim "+c.hint+" -->\n\n"+c.sentence), almanac(fewer))
		assert.Len(t, compared(r), c.left, c.name)
		if c.problem == "" {
			assert.Empty(t, r.Problems, c.name)
		} else if assert.Len(t, r.Problems, 1, c.name) {
			assert.Contains(t, r.Problems[0].Error, c.problem, c.name)
		}
	}
	r := run(t, gate.Gate{}, draft(more+"\n\n<!-- factcheck: claim measure=deaths -->"), almanac(fewer))
	assert.Contains(t, r.Problems[0].Error, "line 3, column 1: claim hint: no sentence follows it")
}

// margin is a draft in a part of a file, with a comment in the margin that is about the
// first of some words in it.
func margin(about, comment string, paragraphs ...string) sources.Document {
	doc := draft(strings.Join(paragraphs, "\n\n"))
	for i := range doc.Blocks {
		doc.Blocks[i].Part, doc.Blocks[i].Locator = "word/document.xml", fmt.Sprint("paragraph ", i+1)
	}
	at := strings.Index(string(doc.Raw), about)
	doc.Comments = append(doc.Comments, sources.Comment{Part: "word/document.xml", Start: at, End: at + len(about), Text: comment, Margin: true})
	return doc
}

func TestDirectivesInMargins(t *testing.T) {
	const ignore = "factcheck: ignore FC101 -- a reason"
	for _, c := range []struct {
		name, about, comment string
		left                 []string
		told                 []string
	}{
		{"the figure", "30,000", ignore, nil, nil},
		{"part of it, and it has a hedge", "000", ignore, nil, nil},
		{"the sentence", more, ignore, nil, nil},
		{"both paragraphs", moved + "\n\n" + more, ignore, nil, nil},
		{"other words of the paragraph", "Lowland War, which", ignore, []string{"FC101"}, []string{"FC902"}},
		{"another paragraph", moved, ignore, []string{"FC101"}, []string{"FC902"}},
		{"as a program writes it", "30,000", "Factcheck: Ignore FC101 – a reason", nil, nil},
		{"a long dash", "30,000", "factcheck: ignore FC101 — a reason", nil, nil},
		{"a dash in the reason", "30,000", "factcheck: ignore FC101 -- a reason – a good one", nil, nil},
		{"the paragraph", "Lowland War, which", "factcheck: ignore-line -- a reason", nil, nil},
		{"the file", moved, "factcheck: ignore-file -- a reason", nil, nil},
		{"from here on", moved, "factcheck: off -- a reason", nil, nil},
		{"behind it", more, "factcheck: off -- a reason", []string{"FC101"}, []string{"FC902"}},
		{"no reason", "30,000", "factcheck: ignore FC101", []string{"FC101"}, []string{"FC901"}},
	} {
		r := run(t, gate.Gate{}, margin(c.about, c.comment, moved, more), almanac(fewer))
		assert.Equal(t, append([]string{}, c.left...), left(r), "%s: left", c.name)
		assert.Equal(t, append([]string{}, c.told...), told(r), "%s: told", c.name)
		for _, n := range r.Notices {
			assert.Regexp(t, "^paragraph [12]: ", n.Text)
			assert.Zero(t, n.Line)
		}
		for _, a := range r.Accepted {
			assert.Regexp(t, "^draft.md, paragraph [12]$", a.Ruling.Place)
		}
	}
	// A comment that is about a place is for the paragraph, and for no other part.
	doc := margin(" killed", ignore, moved, more)
	doc.Comments[0].End = doc.Comments[0].Start
	assert.Empty(t, left(run(t, gate.Gate{}, doc, almanac(fewer))))
	doc.Comments[0].Part = "word/footnotes.xml"
	assert.Equal(t, []string{"FC101"}, left(run(t, gate.Gate{}, doc, almanac(fewer))))
}

func TestHintsInMargins(t *testing.T) {
	for about, want := range map[string]int{"30,000": 0, moved: 1} {
		r := run(t, gate.Gate{}, margin(about, "factcheck: claim measure=injured", moved, more), almanac(fewer))
		assert.Len(t, compared(r), want, about)
	}
	r := run(t, gate.Gate{}, margin("30,000", "factcheck: claim measure=death", moved, more), almanac(fewer))
	require.Len(t, r.Problems, 1)
	assert.Contains(t, r.Problems[0].Error, "paragraph 2: claim hint: no measure is called")
}
