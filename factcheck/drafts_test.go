package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// ofDrafts are the rules of a draft against its sources that a check finds. The draft comes
// first, was written on 8 May 2021, and the sources were printed on the days before it.
func ofDrafts(draft string, from ...string) (out []string) {
	docs := []sources.Document{proseOf("draft.txt", draft, "2021-05-08")}
	docs[0].Source.Kind = sources.Draft
	for n, text := range from {
		docs = append(docs, proseOf(string(rune('a'+n))+".txt", text, []string{"2021-05-05", "2021-05-06", "2021-05-07"}[n]))
	}
	for _, f := range Check(docs...).Findings {
		if f.Rule[:3] == "FC3" && f.Rule != "FC308" {
			out = append(out, f.Rule)
		}
	}
	return out
}

func proseOf(path, text, date string) sources.Document {
	return sources.Document{
		Source: sources.Source{Path: path, Published: edtf.MustParse(date)}, Raw: []byte(text),
		Blocks: []sources.Block{{Text: text, End: len(text)}},
	}
}

func TestHedgeDropped(t *testing.T) {
	const day = " on 4 May 2021."
	for _, tt := range []struct {
		draft string
		from  []string
		want  []string
	}{
		{"The quake in Oresk killed 240 people" + day, []string{"The quake in Oresk killed at least 240 people" + day}, []string{"FC304"}},
		{"The quake in Oresk killed 240 people" + day, []string{"The quake in Oresk killed up to 240 people" + day, "The quake in Oresk killed as many as 240 people" + day}, []string{"FC304"}},

		{"The quake in Oresk killed 240 people" + day, []string{"The quake in Oresk killed at least 240 people" + day, "The quake in Oresk killed 240 people" + day}, nil},
		{"The quake in Oresk killed 240 people" + day, []string{"The quake in Oresk killed about 240 people" + day}, nil},
		{"The quake in Oresk killed at least 240 people" + day, []string{"The quake in Oresk killed at least 240 people" + day}, nil},
		{"The quake in Oresk killed more than 240 people" + day, []string{"The quake in Oresk killed at least 240 people" + day}, nil},
		{"The quake in Oresk killed 250 people" + day, []string{"The quake in Oresk killed at least 240 people" + day}, nil},
		{"240 dead in the quake in Oresk. The quake in Oresk killed at least 240 people" + day, []string{"The quake in Oresk killed at least 240 people" + day}, nil},
		{"The quake struck Oresk" + day + " After the quake in Oresk 240 bodies were found.", []string{"The quake in Oresk killed at least 240 people" + day}, nil},
		{"The quake in Oresk killed 240 people" + day, []string{"The flood in Oresk killed at least 240 people on 4 May 2019."}, nil},
	} {
		assert.Equal(t, tt.want, ofDrafts(tt.draft, tt.from...), "%s / %q", tt.draft, tt.from)
	}
}

func TestOutdated(t *testing.T) {
	const older = "The quake in Oresk on 4 May 2021 killed 240 people."
	for _, tt := range []struct {
		draft string
		from  []string
		want  []string
	}{
		{older + " Rain slowed the search.", []string{older, "The toll of the quake in Oresk on 4 May 2021 rose to 310 dead."}, []string{"FC306"}},
		{"A quake killed 240 people in Oresk on 4 May 2021.", []string{older, "The toll of the quake in Oresk on 4 May 2021 rose to 310 dead."}, []string{"FC306"}},

		{"The toll of the quake in Oresk on 4 May 2021 rose to 310 dead.", []string{older}, nil},
		{"By Wednesday, the quake in Oresk on 4 May 2021 had killed 240 people.", []string{older, "The toll of the quake in Oresk on 4 May 2021 rose to 310 dead."}, nil},
		{older + " The toll of the quake in Oresk on 4 May 2021 rose to 310 dead.", []string{"The toll of the quake in Oresk on 4 May 2021 rose to 310 dead."}, nil},
	} {
		assert.Equal(t, tt.want, ofDrafts(tt.draft, tt.from...), "%s / %q", tt.draft, tt.from)
	}
}

func TestMisquote(t *testing.T) {
	const said = `"We pulled 36 bodies out of the ruins last night," the mayor of Oresk said.`
	for _, tt := range []struct {
		draft string
		from  []string
		want  []string
	}{
		{`"We pulled 63 bodies out of the ruins last night," the mayor of Oresk said.`, []string{said}, []string{"FC302"}},
		{`“We pulled 63 bodies out of the ruins last night,” said the mayor.`, []string{said}, []string{"FC302"}},

		{`"There were 6 of us behind the digger when it came down," he said.`, []string{`"There were 9 of us behind the digger when it came down," said Marek.`}, []string{"FC302"}},

		{`"There were 9 of us behind the digger when it came down," he said.`, []string{`"There were 9 of us behind the digger when it came down," said Marek.`}, nil},
		{`"There were 6 of us behind the digger when it came down," he said.`, []string{`"There were 9 of us behind the digger when it came down," said Marek.`, `"There were six of us behind the digger when it came down," said Marek.`}, nil},
		{`There were 6 of them behind the digger when it came down.`, []string{`"There were 9 of us behind the digger when it came down," said Marek.`}, nil},
		{said, []string{said}, nil},
		{`"We pulled 63 bodies out of the ruins last night," the mayor of Oresk said.`, []string{said, `"We pulled 63 bodies out of the ruins last night," the mayor of Oresk said.`}, nil},
		{`The mayor said that they pulled 63 bodies out of the ruins last night.`, []string{said}, nil},
		{`"We pulled 63 children out of the water this morning," the mayor of Selm said.`, []string{said}, nil},
		{`"We pulled 63 bodies," he said.`, []string{`"We pulled 36 bodies," she said.`}, nil}, // too short to be told from others
		{`"It was terrible," he said, and 63 bodies were pulled out of the ruins last night.`, []string{said}, nil},
	} {
		assert.Equal(t, tt.want, ofDrafts(tt.draft, tt.from...), "%s / %q", tt.draft, tt.from)
	}
}

// A year is no time of counting: what happened on a day of it went on no longer for that.
func TestYearIsNoTimeOfCounting(t *testing.T) {
	draft := proseOf("draft.txt", "The Tolbeck flood of 14 May 2025 killed 38 people.", "2025-06-10")
	source := proseOf("a.txt", "The 2025 Tolbeck flood killed 380 people.", "2025-06-10")
	source.Source.Published = edtf.Date{}
	found := Check(draft, source).Findings
	assert.Len(t, found, 1)
	assert.Equal(t, "FC101", found[0].Rule)
}
