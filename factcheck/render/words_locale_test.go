package render

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

var update = flag.Bool("update", false, "write the golden files of the languages anew")

// rich is a report that has something of each sort: findings of seven relations, hints,
// copies, rulings, remarks, what could not be read, and an older state.
func rich(t testing.TB) *factcheck.Report {
	t.Helper()
	doc := func(id, published, publisher string, kind sources.Kind, prose string) sources.Document {
		d, err := read.Text(sources.Source{Path: id, Publisher: publisher, Kind: kind, Published: edtf.MustParse(published)}, []byte(prose))
		require.NoError(t, err)
		return d
	}
	r := (&factcheck.Checker{Peers: true}).Check(
		doc("draft.md", "2019-03-12", "", sources.Draft, "The Lowland War of 1991-1994 killed more than 30,000 people in Arvenia.\n\n"+
			"The Kelmar earthquake of 4 March 2019 killed 23 people, officials said. The Kelmar earthquake injured dozens of people.\n\n"+
			"The Osten ferry disaster of Monday, 7 March 2019 killed 12 people. In the Osten ferry disaster of 7 March 2019, 15 people were killed."),
		doc("almanac.txt", "1998", "Almanac", sources.News, "The Lowland War of 1991-1994 cost 20,000 lives in Arvenia.\n\nThe Treaty of Kelmar was signed on 12 May 1994."),
		doc("wire.txt", "2019-03-05", "Delta Wire", sources.Wire, "The Kelmar earthquake of 4 March 2019 killed at least 9 people, police said.\n\nThe Treaty of Kelmar was signed on 13 May 1994. About 450 people were evacuated after the Kelmar earthquake."),
		doc("later.txt", "2019-03-11", "Meridian", sources.News, "The Kelmar earthquake of 4 March 2019 killed 32 people. The Kelmar earthquake injured 250 people. Some 500 people were evacuated after the Kelmar earthquake."),
	)
	require.NotEmpty(t, r.Findings)
	r.Complete = false
	r.Problems = []factcheck.Problem{{Path: "scan.pdf", Error: "no text in it", Fatal: true}, {Path: "wire.txt", Error: "its encoding was guessed"}}
	r.Notices = []factcheck.Notice{{Rule: "FC902", Level: factcheck.Warning, Path: "waivers.yaml", Line: 4, Column: 1, Text: "the waiver of 92c2 matches no finding"}}
	set := func(by factcheck.RulingKind) factcheck.Accepted {
		f := r.Findings[len(r.Findings)-1]
		f.ID = "a" + f.ID[1:]
		return factcheck.Accepted{Finding: f, Ruling: factcheck.Ruling{By: by, Place: "waivers.yaml:9", Reason: "both are attributed", Author: "desk", Until: edtf.MustParse("2027-01-01")}}
	}
	r.Accepted = []factcheck.Accepted{set(factcheck.ByWaiver), set(factcheck.ByBaseline), set(factcheck.ByBaseline), set(factcheck.ByDirective)}
	r.Base = &factcheck.Base{Name: "main", New: 1, Unchanged: 2, Fixed: []string{}}
	r.Findings[0].Change = factcheck.DraftChanged
	r.Stats.Skipped, r.Stats.Ignored = 1, 2
	return r
}

// The report in each language, as its editor has read it line by line. Run with -update to
// write it anew, and then read it again.
func TestReportInEveryLanguage(t *testing.T) {
	r := rich(t)
	for _, tag := range append([]string{"en-GB"}, locale.Languages[1:]...) {
		t.Run(tag, func(t *testing.T) {
			got := everything(t, r, tag)
			file := filepath.Join("testdata", "locale", tag+".txt")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

// everything is the report in the formats for people, and each relation explained once.
func everything(t testing.TB, r *factcheck.Report, tag string) string {
	t.Helper()
	o := Options{Locale: tag, Show: factcheck.Note}
	var b bytes.Buffer
	require.NoError(t, Text(&b, r, o))
	b.WriteString("\n==== summary\n")
	require.NoError(t, Summary(&b, r, o))
	seen := map[factcheck.Relation]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; !seen[f.Relation] {
			seen[f.Relation] = true
			b.WriteString("\n==== explain " + string(f.Relation) + "\n")
			require.NoError(t, Explain(&b, r, f, o))
		}
	}
	return b.String()
}

// What programs read is English whatever the reader's language is.
func TestProgramsReadEnglish(t *testing.T) {
	r := rich(t)
	for _, f := range Formats {
		switch f.Name {
		case "text", "summary", "concise", "md", "html", "claimreview", "annotations":
			continue
		}
		plain := show(t, func(b *bytes.Buffer) error { return f.Write(b, r, Options{}) })
		assert.Equal(t, plain, show(t, func(b *bytes.Buffer) error { return f.Write(b, r, Options{Locale: "de"}) }), f.Name)
	}
}

// A report of an older version has no phrases: what is no form of its own stays English.
func TestReportWithoutPhrases(t *testing.T) {
	r := rich(t)
	for i := range r.Findings {
		f := &r.Findings[i]
		f.GapWords, f.HintWords = nil, nil
		for j := range f.Reasons {
			f.Reasons[j].Words = nil
		}
	}
	got := text(t, r, Options{Locale: "fr"})
	assert.Contains(t, got, `both name "`)
	assert.Contains(t, got, "même événement")
	assert.Equal(t, text(t, rich(t), Options{}), text(t, r, Options{}), "in English nothing is missing")
}

// An unknown locale is plain English: options are not checked by the writers.
func TestUnknownLocaleIsPlain(t *testing.T) {
	r := rich(t)
	assert.Equal(t, text(t, r, Options{}), text(t, r, Options{Locale: "tlh"}))
}

// A quote from right to left stands at the end of its line or before a word of ours, so
// that no figure of ours is drawn into it; and text holds no marks of direction, which are
// controls to a terminal.
func TestRightToLeftQuotesInText(t *testing.T) {
	r := reportOf(figure("a.txt", "قتل ", "20,000", " شخص"), figure("b.txt", "قُتل ", "30,000", " شخص"))
	r.Findings[0].Reasons[0] = factcheck.Reason{Test: "event", Result: "same", Why: `both name "حرب"`, Words: []factcheck.Phrase{{Form: "both name %q", Args: []string{"حرب\u202e"}}}}
	for _, tag := range append([]string{""}, locale.Languages...) {
		got := text(t, r, Options{Locale: tag})
		for _, mark := range []string{"\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"} {
			assert.NotContains(t, got, mark, tag)
		}
	}
	assert.Contains(t, text(t, r, Options{Locale: "fr"}), "les deux nomment «\u202fحرب\\u{202e}\u202f»\n")
}

// The words cost next to nothing: what is slow in text is the drawing, which is the same
// in every language.
func BenchmarkTextByLanguage(b *testing.B) {
	r := rich(b)
	for len(r.Findings) < 2000 {
		r.Findings = append(r.Findings, r.Findings...)
	}
	for _, tag := range append([]string{"plain"}, locale.Languages...) {
		o := Options{Locale: tag, Show: factcheck.Note}
		if tag == "plain" {
			o.Locale = ""
		}
		b.Run(tag, func(b *testing.B) {
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := Text(&out, r, o); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(r.Findings)), "ns/finding")
		})
	}
}
