package extract_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	textfile "github.com/sourcedclaims/factcheck/sources/read"
)

func document(t testing.TB, published, text string) sources.Document {
	t.Helper()
	src := sources.Source{ID: "text"}
	if published != "" {
		src.Published = edtf.MustParse(published)
	}
	doc, err := textfile.Text(src, []byte(text))
	require.NoError(t, err)
	return doc
}

// figures lists the claims that are no dates: measure, reading and quote.
func figures(t testing.TB, published, text string) []string {
	var out []string
	for _, c := range extract.Read(document(t, published, text)).Claims {
		if !c.IsDate() && c.Measure != "event_time" {
			out = append(out, fmt.Sprintf("%s %s %s", c.Measure, c.Quantity.Given, c.Citation.Quote))
		}
	}
	return out
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Ten people were killed and about 50 hurt.", []string{"deaths [10, 10] Ten", "injured [45, 55] about 50"}},
		{"The flood displaced 1.2 million people.", []string{"displaced [1,200,000, 1,200,000] 1.2 million"}},
		{"An estimated 400,000 farmers living in Vandry fled and a further 30,000 came from Kelmar.", []string{"displaced [350,000, 450,000] An estimated 400,000", "displaced [30,000, 30,000] 30,000"}},
		{"Police counted 45,000 marchers. The organisers claimed 150,000.", []string{"protesters [45,000, 45,000] 45,000", "protesters [150,000, 150,000] 150,000"}},
		{"Ten people died. The mayor claimed 300 victories.", []string{"deaths [10, 10] Ten", "count [300, 300] 300"}},
		{"Six people, including the gunman, died.", []string{"deaths [6, 6] Six", "deaths [1, 1] the gunman"}},
		{"Marta Selic, 18, was hurt.", []string{"injured [1, 1] Marta Selic"}},
		{"The law of 1994 was changed.", nil},
		{"The town of Oresk, home to 12,000 people, was flooded.", []string{"population [12,000, 12,000] 12,000"}},
	} {
		assert.Equal(t, c.want, figures(t, "", c.text), c.text)
	}
}

func TestFacets(t *testing.T) {
	for _, c := range []struct {
		name, published, text string
		check                 func(t *testing.T, c claims.Claim)
	}{
		{"the people counted", "", "Twelve Armenian soldiers were killed.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, []string{"armenia", "soldiers"}, c.Population)
		}},
		{"an increment", "", "A further 30,000 people fled.", func(t *testing.T, c claims.Claim) { assert.Equal(t, claims.Increment, c.Extent) }},
		{"what could be", "", "A flood could kill 10,000 people.", func(t *testing.T, c claims.Claim) { assert.Equal(t, claims.Supposed, c.Stance) }},
		{"what may have been", "", "As many as 40 people may have died.", func(t *testing.T, c claims.Claim) { assert.Equal(t, claims.Estimated, c.Stance) }},
		{"what is denied", "", "The mayor denied that 40 people had died.", func(t *testing.T, c claims.Claim) { assert.Equal(t, claims.Denied, c.Stance) }},
		{"what is reported", "", "At least 23 people were reported to have been killed.", func(t *testing.T, c claims.Claim) { assert.Equal(t, claims.Reported, c.Stance) }},
		{"a month is no modal", "", "When a truce took hold in May 1994, 20,000 people had died.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Asserted, c.Stance)
		}},
		{"the year of a record", "2026-05-04", "It was the worst flood since 1968, when 31 people died.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "1968", c.Event.Period.Core.String())
		}},
		{"nobody, plainly", "", "No one was hurt, police said.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "[0, 0]", c.Quantity.Stated.String())
		}},
		{"nobody, as far as known", "", "There were no reports of injuries, police said.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "[0, ∞)", c.Quantity.Stated.String())
		}},
		{"a plain statement", "", "Forty people died.", func(t *testing.T, c claims.Claim) { assert.Equal(t, claims.Asserted, c.Stance) }},
		{"on whose word", "", "Forty people died, police said.", func(t *testing.T, c claims.Claim) { assert.Equal(t, []string{"police"}, c.Speakers) }},
		{"according to", "", "According to the health ministry, 40 people died.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, []string{"health ministry"}, c.Speakers)
		}},
		{"the place of a population", "", "Qeshm island, home to 120,000 people, lies near Bandar Abbas.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, []string{"Qeshm"}, c.Place)
		}},
		{"no place where another is nearer", "", "The island lies off Bandar Abbas and is home to 120,000 people.", func(t *testing.T, c claims.Claim) {
			assert.Empty(t, c.Place)
		}},
		{"a moment of counting", "2005-11-29", "The death toll from the quake in Oresk rose on Monday to 35.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "2005-11-28", c.AsOf.Core.String())
		}},
		{"a sum over time is open", "2009-01-06", "Some 640 people have been killed in the past 12 days.", func(t *testing.T, c claims.Claim) {
			assert.NotEmpty(t, c.Period.Open)
		}},
		{"what came after the end of an event", "", "Mines have killed 86 people since the last ceasefire.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "since the last ceasefire", c.Period.Open)
		}},
		{"the end of an event is no such time", "", "A ceasefire ended the war, in which 860 people were killed.", func(t *testing.T, c claims.Claim) {
			assert.Empty(t, c.Period.Open)
		}},
		{"a count by a day", "2026-05-14", "A ferry sank off Ostwick on Tuesday. By Thursday, 52 people were confirmed dead.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "2026-05-14", c.AsOf.Core.String())
			assert.Equal(t, "2026-05-12", c.Event.Period.Core.String())
			assert.Equal(t, claims.Total, c.Extent)
		}},
		{"a count by an hour of a day", "2026-05-14", "A ferry sank off Ostwick on Tuesday. By noon on Wednesday 43 were missing.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "2026-05-13", c.AsOf.Core.String())
			assert.Equal(t, claims.Total, c.Extent, "the missing are fewer later")
		}},
		{"a sentence that begins with an hour", "2026-05-14", "12:30 on Wednesday 43 people were missing off Ostwick.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "43", c.Quantity.Point.String())
		}},
		{"an early count is a part of the dead", "2026-05-14", "A ferry sank off Ostwick on Tuesday. By noon 43 people had died.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Part, c.Extent)
		}},
		{"what happened by a day is no moment of counting", "2026-05-14", "The siege of Ostwick, which killed 52 people, was over by Thursday.", func(t *testing.T, c claims.Claim) {
			assert.Empty(t, c.AsOf.Core.String())
		}},
		{"a scene of a storm", "2026-06-03", "Storm Hedda killed two people on Monday when a tree fell on their car.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Part, c.Extent)
		}},
		{"a scene that is the event", "2026-06-03", "Two people were killed on Monday when a bus overturned near Ostwick.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Total, c.Extent)
		}},
		{"when the storm came", "2026-06-03", "Storm Hedda killed two people on Monday when it reached Ostwick.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Total, c.Extent)
		}},
		{"saved by one boat", "2026-06-03", "A fishing boat rescued 14 people from the ferry, which sank on Monday.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Part, c.Extent)
		}},
		{"saved by those whose work it is", "2026-06-03", "Rescue workers rescued 14 people from the ferry, which sank on Monday.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Total, c.Extent)
		}},
		{"saved by several", "2026-06-03", "Fishermen rescued 14 people from the ferry, which sank on Monday.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Total, c.Extent)
		}},
		{"saved, by whomever", "2026-06-03", "In all 14 people were rescued from the ferry, which sank on Monday.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, claims.Total, c.Extent)
		}},
		{"the clause's own year", "2005-11-28", "A quake killed 31,000 people in Bam in 2003, and 600 were killed in Zarand in February.", func(t *testing.T, c claims.Claim) {
			assert.Equal(t, "2003", c.Event.Period.Core.String())
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := extract.Read(document(t, c.published, c.text)).Claims
			for _, claim := range list {
				if !claim.IsDate() && claim.Measure != "duration" && claim.Measure != "event_time" {
					c.check(t, claim)
					return
				}
			}
			t.Fatalf("no claim in %q", c.text)
		})
	}
}

// The laws that hold for any text.
func laws(t *testing.T, doc sources.Document) {
	r := extract.Read(doc)
	last := -1
	for _, c := range append(append([]claims.Claim{}, r.Claims...), r.Others...) {
		require.GreaterOrEqual(t, c.Citation.Start, 0)
		require.LessOrEqual(t, c.Citation.Start, c.Citation.End)
		require.LessOrEqual(t, c.Citation.End, len(doc.Raw))
		require.Equal(t, c.Citation.Quote, string(doc.Raw[c.Citation.Start:c.Citation.End]), "a citation's bytes are its quote")
		line, err := json.Marshal(c)
		require.NoError(t, err)
		var back claims.Claim
		require.NoError(t, json.Unmarshal(line, &back))
		require.True(t, c.Equal(back), "a claim reads back: %s", line)
	}
	for _, c := range r.Claims {
		require.GreaterOrEqual(t, c.Citation.Start, last, "claims come in reading order")
		last = c.Citation.Start
		require.NotEmpty(t, c.Measure)
	}
}

const article = `Quake strikes Oresk

A strong earthquake struck the town of Oresk on Sunday, killing at least 23 people and injuring 140, the interior ministry said. Dozens were missing.

“We lost everything,” said Ion Vasile, 54. The quake destroyed 1,200 houses[3] and left 4,000 people homeless.

In 2004 a similar quake killed 17 in Vandry.`

func TestLaws(t *testing.T) {
	laws(t, document(t, "2021-03-08", article))
	laws(t, document(t, "", "\ufeff"+strings.ReplaceAll(article, "\n", "\r\n")))
}

func FuzzLaws(f *testing.F) {
	f.Add(article)
	f.Add("1,000 to 2,000 people – some £3.5bn; 40% of 12. [1] no one died")
	f.Add("Ⅷ ١٢٣ people ½ died “in” U.S. 3.4.5 -- 12")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := textfile.Text(sources.Source{ID: "fuzz"}, []byte(text))
		if err != nil {
			t.Skip()
		}
		laws(t, doc)
	})
}

// values are what a text's figures say, without where they stand.
func values(t *testing.T, text string) []string {
	var out []string
	for _, c := range extract.Read(document(t, "2021-03-08", text)).Claims {
		out = append(out, fmt.Sprintf("%s %s %s %s", c.Measure, c.Quantity.Stated, c.Date.Core, c.Noun))
	}
	return out
}

// Marks and typography do not change what is read.
func TestSameReading(t *testing.T) {
	want := values(t, article)
	require.NotEmpty(t, want)
	for name, change := range map[string]func(string) string{
		"without the citation mark": func(s string) string { return strings.ReplaceAll(s, "[3]", "") },
		"with a spaced mark":        func(s string) string { return strings.ReplaceAll(s, "[3]", " [3]") },
		"with straight quotes":      func(s string) string { return strings.NewReplacer("“", `"`, "”", `"`).Replace(s) },
		"with Windows line ends":    func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"wrapped":                   func(s string) string { return strings.ReplaceAll(s, ", killing", ",\nkilling") },
	} {
		assert.Equal(t, want, values(t, change(article)), name)
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(article[strings.Index(article, "\n\n")+2:]+"\n\n", 20)
	doc := document(b, "2021-03-08", text)
	b.SetBytes(int64(len(doc.Raw)))
	b.ReportAllocs()
	for b.Loop() {
		extract.Read(doc)
	}
}

// What a review found wrong is denied, and stays a claim that can be seen.
func TestRefuted(t *testing.T) {
	const text = "The Tolva flood killed 23 people."
	doc := sources.Document{Raw: []byte(text), Blocks: []sources.Block{{Text: text, End: len(text), Refuted: true}}}
	got := extract.Read(doc).Claims
	require.Len(t, got, 1)
	assert.Equal(t, claims.Denied, got[0].Stance)
	doc.Blocks[0].Refuted = false
	assert.Equal(t, claims.Asserted, extract.Read(doc).Claims[0].Stance)
}
