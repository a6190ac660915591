package read

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// cues makes captions of the text of each, a second apart.
func cues(texts ...string) string {
	var b strings.Builder
	for i, text := range texts {
		b.WriteString(clock(i*1000) + ",000 --> " + clock(i*1000) + ",900\n" + text + "\n\n")
	}
	return b.String()
}

// paragraphs are the texts of the blocks of captions, which must hold to the laws.
func paragraphs(t *testing.T, data string) []string {
	t.Helper()
	doc, err := Captions(sources.Source{Path: "a.srt"}, []byte(data))
	require.NoError(t, err)
	var out []string
	for _, b := range doc.Blocks {
		require.NoError(t, b.Check(doc.Raw))
		out = append(out, b.Text)
	}
	return out
}

func TestCaptionsJoinCues(t *testing.T) {
	for _, c := range []struct {
		name string
		data string
		want []string
	}{
		{"two figures", cues("It was 20", "300 died."), []string{"It was 20 " + Object + " 300 died."}},
		{"a figure over two cues", cues("They counted twenty", "thousand dead."), []string{"They counted twenty thousand dead."}},
		{"lines of a cue", cues("They counted\r\ntwenty dead."), []string{"They counted twenty dead."}},
		{"another speaker", cues(">> Ten died.", ">> Who says", "that?"), []string{"Ten died.", "Who says that?"}},
		{"arrows as entities", cues("Ten &gt; five.", "&gt;&gt; Who?"), []string{"Ten > five.", "Who?"}},
		{"dashes", cues("- How many?\n- Ten.", "Ten dead."), []string{"How many?", "Ten. Ten dead."}},
		{"a dash inside a sentence", cues("They counted", "- and this is new", "- ten."), []string{"They counted - and this is new - ten."}},
		{"a figure below zero", cues("It was cold.", "-30 degrees."), []string{"It was cold. -30 degrees."}},
		{"names", cues("ANNA BERG: Ten", "people died.", "MAN: Who?"), []string{"ANNA BERG: Ten people died.", "MAN: Who?"}},
		{"one name in each cue", cues("Anna Berg: Ten", "Anna Berg: people died."), []string{"Anna Berg: Ten people died."}},
		{"a clock is no name", cues("We met at", "10:30 here."), []string{"We met at 10:30 here."}},
		{"a colon in a sentence", cues("he said this: ten", "people"), []string{"he said this: ten people"}},
		{"sounds", cues("[applause]", "Twenty", "[tense music\nplaying]", "(MUSIC)", "thousand died.", "(bell rings)"), []string{"Twenty thousand died."}},
		{"brackets that are no sound", cues("The union (NATO) came.", "(20 dead)", "[20 dead]"), []string{"The union (NATO) came. (20 dead) [20 dead]"}},
		{"a sound in a line", cues("It killed [inaudible] 30 people."), []string{"It killed " + Object + " 30 people."}},
		{"a sound behind a sentence", cues("Ten died. [applause]", "Ten [applause]"), []string{"Ten died. Ten " + Object}},
		{"songs", cues("♪ Ninety-nine balloons ♪", "Ten died. ♪ la", "♪♪ Ten more. ♪♪ Two.", "♪\nFive. ♪"), []string{"Ten died. Two. Five."}},
		{"tags and styles", cues(`{\an8}<i>Ten</i> <font color="red">people</font>\Ndied{b}.`), []string{"Ten people died."}},
		{"what is no tag", cues("if x < 10 & y <5 {so} \\ it is."), []string{"if x < 10 & y <5 {so} \\ it is."}},
		{"entities", cues("Caf&eacute;&nbsp;owners &amp; ten"), []string{"Café\u00a0owners & ten"}},
		{"old Macintosh line ends", strings.ReplaceAll(cues("Ten", "died."), "\n", "\r"), []string{"Ten died."}},
		{"numbers of cues", "1\n00:00:00,000 --> 00:00:01,000\nTen\n\n2\n00:00:01,000 --> 00:00:02,000\ndied.\n3\n00:00:02,000 --> 00:00:03,000\nIn\n1945\n00:00:03,000 --> 00:00:04,000\nit was.", []string{"Ten died. In 1945 it was."}},
		{"a blank line in a cue", "1\n00:00:00,000 --> 00:00:01,000\nTen\n\ndied.\n\n2\n00:00:01,000 --> 00:00:02,000\nYes.", []string{"Ten died. Yes."}},
		{"a pause behind a sentence", "00:01 --> 00:02\nTen died.\n\n00:04 --> 00:05\nThen rain.", []string{"Ten died.", "Then rain."}},
		{"a pause in a sentence", "00:01 --> 00:02\nTen died,\n\n00:04 --> 00:05\nthen. Rain\n\n00:09 --> 00:10\nfell.", []string{"Ten died, then. Rain", "fell."}},
		{"time runs back", "00:10 --> 00:11\nTen\n\n00:01 --> 00:02\ndied", []string{"Ten", "died"}},
	} {
		assert.Equal(t, c.want, paragraphs(t, c.data), c.name)
	}
}

func TestWebVTT(t *testing.T) {
	for _, c := range []struct {
		name string
		data string
		want []string
	}{
		{"voices", "00:01.000 --> 00:02.000\n<v Anna Berg>Ten people\n\n00:02.000 --> 00:03.000 align:start position:0%\n<v Anna Berg>died.</v>\n<v.loud Jon>Who?", []string{"Anna Berg: Ten people died.", "Jon: Who?"}},
		{"classes and languages", "c1\n00:01.000 --> 00:02.000\n<c.yellow>Ten</c> <lang de><b>people</b></lang> <ruby>died<rt>99</rt></ruby>.", []string{"Ten people died."}},
		{"blocks that are no cue", "NOTE 99 dead\n77 hurt\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nTen died.\n\nNOTE\n88 dead\n\n00:02.000 --> 00:03.000\nNOTE this.", []string{"Ten died.", "NOTE this."}},
		{"captions that roll", `00:00.100 --> 00:02.400 align:start position:0%
 
the<00:00:00.400><c> flood</c><00:00:00.800><c> killed</c><00:00:01.000><c> twenty</c>

00:02.400 --> 00:02.410 align:start position:0%
the flood killed twenty
 

00:02.410 --> 00:04.000 align:start position:0%
the flood killed twenty
thousand<00:00:02.600><c> people</c>

00:04.000 --> 00:04.010 align:start position:0%
thousand people
 

00:04.010 --> 00:06.000
thousand people
twice`, []string{"the flood killed twenty thousand people twice"}},
		{"captions that grow", "00:01.000 --> 00:02.000\nAbout 2\n\n00:02.000 --> 00:03.000\nAbout 20\n\n00:03.000 --> 00:04.000\nAbout 20 people died.", []string{"About 2 About 20 people died."}},
		{"the same words later", "00:01.000 --> 00:02.000\nTen.\n\n00:03.500 --> 00:04.000\nTen.", []string{"Ten. Ten."}},
	} {
		assert.Equal(t, c.want, paragraphs(t, "WEBVTT - all\nKind: captions\nLanguage: en\n\n"+c.data), c.name)
	}
}

// A citation gives the time of its cue, and reads back through what stands between cues.
func TestCaptionPlaces(t *testing.T) {
	const data = "\ufeffWEBVTT\r\nLanguage: en-GB\r\n\r\nNOTE factcheck: ignore -- as spoken\r\n\r\n1:00:01.000 --> 1:00:02.999\r\nThey counted twenty\r\n\r\nid\r\n1:00:03.000 --> 1:00:04.000\r\n<i>thousand</i> dead, 50 hurt.\r\n"
	doc, err := Captions(sources.Source{Path: "talk.vtt"}, []byte(data))
	require.NoError(t, err)
	require.Len(t, doc.Blocks, 1)
	b := doc.Blocks[0]
	require.NoError(t, b.Check(doc.Raw))
	assert.Equal(t, "en-GB", doc.Source.Language)
	assert.Equal(t, "01:00:01", b.Locator)

	at := strings.Index(b.Text, "twenty")
	c := doc.Cite(0, at, at+len("twenty thousand"))
	assert.Equal(t, "twenty thousand", c.Quote)
	assert.Equal(t, "twenty\r\n\r\nid\r\n1:00:03.000 --> 1:00:04.000\r\n<i>thousand", data[c.Start:c.End])
	assert.Equal(t, c.Quote, b.Displayed(c.Start, c.End))
	assert.Equal(t, "01:00:01", c.Locator)
	at = strings.Index(b.Text, "50")
	c = doc.Cite(0, at, at+2)
	assert.Equal(t, []any{"01:00:03", 11, 23}, []any{c.Locator, c.Line, c.Column})
	note := doc.Comments[0]
	assert.Equal(t, " factcheck: ignore -- as spoken", note.Text)
	assert.Equal(t, "NOTE factcheck: ignore -- as spoken", data[note.Start:note.End])
}

// What cannot be understood of captions is told at its line.
func TestCaptionsTell(t *testing.T) {
	for _, c := range []struct{ name, data, text, told string }{
		{"a number without times", "1\n" + cues("On Monday") + "2\n83\npeople died.\n", "On Monday 83 people died.", "line 5, column 1: this cue has no times"},
		{"damaged times", cues("Ten", "people") + "00:00:7,x --> 00:99\ndied.\n", "Ten people died.", "line 7, column 1: the times of this cue cannot be read"},
		{"damaged from the first", "1\n0:61:00 --> 0:62:00\nTen died.", "Ten died.", "line 2, column 1: the times"},
		{"an arrow in prose", cues("from A --> B ten"), "from A --> B ten", ""},
		{"lines in no cue", "WEBVTT\n\nTen died.\nOr so.\n\n00:01.000 --> 00:02.000\nYes.", "Yes.", "line 3, column 1: text that stands in no cue"},
		{"lines before a cue", "Ten died.\nOr so.\n1\n00:01,000 --> 00:02,000\nYes.", "Yes.", "line 1, column 1: text that stands in no cue"},
		{"lines behind a cue", "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\nTen died.", "Yes.", "line 6, column 1: text that stands in no cue"},
		{"a name of a cue", "WEBVTT\n\n20 dead\n00:01.000 --> 00:02.000\nYes.", "Yes.", ""},
		{"a guess", "00:01,000 --> 00:02,000\nCaf\xe9.", "Café.", "windows-1252"},
		{"header", "---\ntitle: Talk\n---\n" + cues("Ten."), "Ten.", ""},
	} {
		doc, err := Captions(sources.Source{Path: "a.srt"}, []byte(c.data))
		require.NotEmpty(t, doc.Blocks, c.name)
		assert.Equal(t, c.text, doc.Blocks[0].Text, c.name)
		if c.told == "" {
			assert.NoError(t, err, c.name)
			continue
		}
		assert.ErrorContains(t, err, c.told, c.name)
	}
	for data, want := range map[string]string{
		"":                     "the file is empty",
		"Ten died.":            "no captions",
		"WEBVTT\n\n":           "no captions",
		cues("[music]", "♪ a"): "no words in these captions",
	} {
		_, err := Captions(sources.Source{}, []byte(data))
		assert.ErrorContains(t, err, want)
	}
	many := "WEBVTT\n\n" + strings.Repeat("00:0x --> 00:09\nTen.\n\n", 30)
	_, err := Captions(sources.Source{}, []byte(many))
	assert.ErrorContains(t, err, "20 more places of this kind")
}

func TestSniffCaptions(t *testing.T) {
	for data, want := range map[string]bool{
		"WEBVTT\n\n": true, "\ufeffWEBVTT": true, "WEBVTT are letters": true, "WEBVTTX": false,
		"1\n00:00:01,000 --> 00:00:02,000\nTen": true, "\r\n12\r\n00:01 --> 00:02": true,
		"1\nTen --> two": false, "Ten\n00:01 --> 00:02": false, "": false, "1": false,
	} {
		assert.Equal(t, want, sniffCaptions([]byte(data)), data)
	}
	got, err := Bytes("talk", []byte(cues("Ten died.")), Options{})
	require.NoError(t, err)
	assert.NotEmpty(t, got.Docs, "two times without a number are read as plain text")
	got, err = Bytes("talk.txt", []byte("1\n"+cues("Ten died.")), Options{})
	require.NoError(t, err)
	assert.Equal(t, "00:00:00", got.Docs[0].Blocks[0].Locator)
}

// Hostile captions are read in time that grows as they do.
func TestCaptionsAreLinear(t *testing.T) {
	const most = 1 << 18
	for name, unit := range map[string]string{
		"tags": "<", "styles": "{", "sounds": "[", "brackets": "(", "notes": "♪", "entities": "&", "voices": "<v a>b",
		"times": "00:01 --> 00:02\n", "dashes": "- A\n", "names": "A: b\n", "arrows": ">>\n", "lines": "x\n", "numbers": "1\n00:01 --> 00:02\na\n",
		"rolling": "00:01 --> 00:02\na\na\na\na\na\na\na\na\na\n", "growing": "00:01 --> 00:02\naaaa aaaa\n", "ruby": "<rt>", "escapes": `\N`, "nothing": "NOTE\n\n",
	} {
		for _, head := range []string{"00:01 --> 00:02\n", "WEBVTT\n\n00:01 --> 00:02\n"} {
			start := time.Now()
			doc, _ := Captions(sources.Source{}, []byte(head+strings.Repeat(unit, most/len(unit))))
			assert.Less(t, time.Since(start), 3*time.Second, name)
			for _, b := range doc.Blocks {
				require.NoError(t, b.Check(doc.Raw), name)
			}
		}
	}
}

// A voice is the speaker of what it says, and of nothing that has none.
func TestCaptionVoices(t *testing.T) {
	doc, err := Captions(sources.Source{}, []byte("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Berg>Ten died.\n\n00:02.000 --> 00:03.000\n<v Jon>Nine died.\n\n00:03.000 --> 00:04.000\nTwo are hurt.\n\n00:04.000 --> 00:05.000\nEVE: Six are hurt.\n"))
	require.NoError(t, err)
	var got []string
	for _, b := range doc.Blocks {
		require.NoError(t, b.Check(doc.Raw))
		got = append(got, b.Speaker+" | "+b.Text)
	}
	assert.Equal(t, []string{"Anna Berg | Anna Berg: Ten died.", "Jon | Jon: Nine died.", " | Two are hurt.", " | EVE: Six are hurt."}, got)
}

func FuzzCaptions(f *testing.F) {
	f.Add([]byte(cues("- Ten <i>dead</i>\n- Who?", "MAN: [a] ♪ b &amp; c")))
	f.Add([]byte("WEBVTT\n\nNOTE x\n\nSTYLE\ny\n\nid\n00:01.000 --> 00:02.000 line:0\n<v Anna>Ten\\Ndied.\n\n00:02.000 --> 00:03.000\n<v Anna>Ten\\Ndied. Yes.\n"))
	f.Add([]byte("\xff\xfe1\x00\n\x000\x000\x00:\x000\x001\x00-\x00-\x00>\x000\x000\x00:\x000\x002\x00\n\x00T\x00"))
	f.Add([]byte("1\r00:00:01,000 --> 00:00:02,000\r{\\an8}caf\xe9 20\r2\r00:00:0x --> \r&gt;&gt; ten\r"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Captions(sources.Source{}, data)
		if len(doc.Blocks) == 0 {
			require.Error(t, err)
		}
		for _, b := range doc.Blocks {
			require.NoError(t, b.Check(data))
			require.Equal(t, b.Text, b.Displayed(b.Start, b.End))
		}
		for _, c := range doc.Comments {
			require.True(t, 0 <= c.Start && c.Start <= c.End && c.End <= len(data))
		}
	})
}
