package extract_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// captioned writes the paragraphs of a story as captions, in cues that end anywhere.
func captioned(r *rand.Rand, story []passage, web bool) string {
	var s strings.Builder
	point, n, ms := ",", 0, 0
	if web {
		point = "."
		s.WriteString("WEBVTT\n\nNOTE 66 dead\n\n")
	}
	at := func() string {
		return fmt.Sprintf("%02d:%02d:%02d%s%03d", ms/3600000, ms/60000%60, ms/1000%60, point, ms%1000)
	}
	for _, p := range story {
		for k := 0; k < len(p.words); {
			n++
			fmt.Fprintf(&s, "%d\n%s", n, at())
			ms += 900
			fmt.Fprintf(&s, " --> %s\n", at())
			for i, end := 0, min(len(p.words), k+1+r.IntN(9)); k < end; i, k = i+1, k+1 {
				s.WriteString(between(i, r.IntN(5) == 0, "\n") + cued(r, p.words[k]))
			}
			s.WriteString([]string{"", "", "\n[applause]", "\n(MUSIC)", "\n♪ 55 dead ♪"}[r.IntN(5)] + "\n\n")
		}
		ms += 7000
	}
	return s.String()
}

// cued writes a word in one of the ways that show the same.
func cued(r *rand.Rand, w string) string {
	w = escaped(w)
	return []string{w, w, "<i>" + w + "</i>", `{\an8}` + w, "<c.red>" + w + "</c>", split(r, w, "<b>", "</b>")}[r.IntN(6)]
}

// The same prose makes the same claims as captions, and in a bundle.
func FuzzCaptioned(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		var told []passage
		for _, p := range story(r) {
			if p.kind == sources.Paragraph {
				p.lines = make([]bool, len(p.words)) // lines of captions end where there is no room
				told = append(told, p)
			}
		}
		text := plain(told)
		want, err := read.Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		for _, web := range []bool{false, true} {
			page := captioned(r, told, web)
			got, err := read.Captions(sources.Source{}, []byte(page))
			require.NoError(t, err)
			require.Equal(t, blocksOf(want), blocksOf(got), page)
			if diff := cmp.Diff(claimsOf(t, want), claimsOf(t, got)); diff != "" {
				t.Fatalf("%s: (-want +got)\n%s", page, diff)
			}
			checkTimed(t, got)
			boxed, err := read.BundleAll(sources.Source{Path: "b.txtar"}, []byte("A remark.\n-- a.txt --\n"+text+"\n-- a.vtt --\n"+page))
			require.NoError(t, err)
			require.Len(t, boxed, 2)
			for _, doc := range boxed {
				require.Equal(t, claimsOf(t, want), claimsOf(t, doc))
				checkTimed(t, doc)
			}
		}
	})
}

// checkTimed asserts that each claim's bytes are its quote.
func checkTimed(t *testing.T, doc sources.Document) {
	t.Helper()
	for _, c := range extract.Read(doc).Claims {
		at, found := c.Citation, false
		for _, b := range doc.Blocks {
			found = found || b.Start <= at.Start && b.End >= at.End && b.Displayed(at.Start, at.End) == at.Quote && b.Check(doc.Raw) == nil
		}
		require.True(t, found, "%q at %d-%d", at.Quote, at.Start, at.End)
	}
}

// What is left out of captions makes no figure of two.
func TestCaptionGaps(t *testing.T) {
	for text, want := range map[string][]string{
		"About 20": {"About 20"},
		"00:01 --> 00:02\nAbout twenty\n\n00:02 --> 00:03\nthousand people died.": {"About twenty thousand"},
		"00:01 --> 00:02\nThis is page 20\n\n00:02 --> 00:03\n300 people died.":   {"300"},
		"00:01 --> 00:02\n20\n\n00:02 --> 00:03\n000 people died.":                nil,
		"00:01 --> 00:02\nAbout 20 [coughs] 000 people died.":                     nil,
		"00:01 --> 00:02\nAbout 20[coughs]000 people died.":                       nil,
		"00:01 --> 00:02\nAbout 20<c>,000</c> people died.":                       {"About 20,000"},
	} {
		if !strings.Contains(text, "-->") {
			text = "00:01 --> 00:02\n" + text + " people died."
		}
		doc, err := read.Captions(sources.Source{}, []byte(text))
		require.NoError(t, err)
		var got []string
		for _, c := range extract.Read(doc).Claims {
			if c.Measure == "deaths" {
				got = append(got, c.Citation.Quote)
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// What a voice says is told as by its speaker, unless its words name another.
func TestVoiceSpeaks(t *testing.T) {
	doc, err := read.Captions(sources.Source{}, []byte("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Berg>The flood in Tolva killed 23 people.\n\n00:02.000 --> 00:03.000\n<v Jon>The flood injured 40 people, police said.\n\n00:03.000 --> 00:04.000\nThe flood left nine people missing.\n"))
	require.NoError(t, err)
	var got []string
	for _, c := range extract.Read(doc).Claims {
		got = append(got, c.Citation.Quote+" "+strings.Join(c.Speakers, ", "))
	}
	assert.Equal(t, []string{"23 Anna Berg", "40 police", "nine "}, got)
}

// Captions that others have written, where FACTCHECK_DOCS points, in its folder "subs".
func TestRealCaptions(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "subs", "*.[sv][rt]t"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 10)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got, err := read.Files([]string{file}, read.Options{})
			require.NoError(t, err)
			if strings.HasPrefix(filepath.Base(file), "broken") {
				require.Empty(t, got.Docs)
				require.True(t, got.Problems[0].Fatal)
				return
			}
			for _, p := range got.Problems {
				require.False(t, p.Fatal, p)
			}
			require.Len(t, got.Docs, 1)
			for _, b := range got.Docs[0].Blocks {
				require.NoError(t, b.Check(got.Docs[0].Raw))
				assert.NotContains(t, b.Text, "-->")
				assert.NotEmpty(t, b.Locator)
			}
			checkTimed(t, got.Docs[0])
		})
	}
}
