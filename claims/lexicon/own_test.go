package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
)

// folder makes a file system of names and texts.
func folder(pairs ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		out[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return out
}

// phrases lists what a lexicon has of a class and a section.
func phrases(l *Lexicon, c Class, name string) []string {
	var out []string
	for e := range l.All() {
		if e.Class == c && e.Name == name {
			var words []string
			for _, w := range e.Words {
				words = append(words, l.Spell(w))
			}
			out = append(out, strings.Join(words, " "))
		}
	}
	slices.Sort(out)
	return out
}

func TestWith(t *testing.T) {
	l, err := With(folder(
		"measures.lex", "measure wells\n  topic: property\n  label: number of wells\n  unit: wells\n  needs: noun\n"+
			"measure deaths\n  label: dead\n  apart: none\nmeasure distance\n  needs: none\n",
		"words.lex", "measure wells\n  thing: well+; bore hole+\n  example: The town dug 12 wells. => wells exact 12\n  not: Twelve people felt well. => wells\n",
		"en/more.lex", "measure deaths\n  object: axe*; !liquidate*; !stab* to death\npeople diggers\n  words: digger+\n",
		"README", "not read",
		"notes/plan.txt", "not read",
	), "mine")
	require.NoError(t, err)

	ms := l.Measures()
	assert.Equal(t, claims.MeasureInfo{
		ID: "wells", Topic: "property", Label: "number of wells", Unit: "wells", Needs: []claims.Facet{"noun"},
	}, ms["wells"])
	assert.Equal(t, "dead", ms["deaths"].Label)
	assert.Equal(t, "dead", ms["deaths"].Unit, "a field that is not written stays")
	assert.True(t, ms["deaths"].Grows)
	assert.Empty(t, ms["deaths"].Apart)
	assert.Empty(t, ms["distance"].Needs)
	assert.Equal(t, claims.Measure("distance"), l.UnitMeasure("km"))

	assert.Equal(t, []string{"bore hole", "bore holes", "well", "wells"}, phrases(l, MeasureThing, "wells"))
	assert.Equal(t, []string{"digger", "diggers"}, phrases(l, Person, "diggers"))
	objects := phrases(l, MeasureObject, "deaths")
	assert.Subset(t, objects, []string{"axed", "killed"})
	assert.NotContains(t, objects, "liquidated")
	assert.NotContains(t, objects, "stabbed to death")
	assert.Contains(t, phrases(l, MeasureState, "deaths"), "stabbed to death", "taken out of one field, it stays in another")

	own := l.OwnExamples()
	require.Len(t, own, 2)
	assert.Equal(t, Pos{"mine/words.lex", 3, 12}, own[0].Pos)
	assert.Len(t, l.Examples, len(English().Examples)+2)
	assert.Regexp(t, `^`+Version+`\+[0-9a-f]{8}$`, l.Version())

	assert.Equal(t, "death toll", English().Measures()["deaths"].Label, "the built-in lexicon is as it was")
	assert.Contains(t, phrases(English(), MeasureObject, "deaths"), "liquidated")
	assert.Equal(t, English().Examples, English().OwnExamples())
	assert.Equal(t, Version, English().Version())
}

// A word may change its section: it is taken out of one before it is added to
// another, whatever the order of files.
func TestWithMoves(t *testing.T) {
	l, err := With(folder("a.lex", "hedge exactly\n  before: circa\n", "b.lex", "hedge about\n  before: !circa\n"), "mine")
	require.NoError(t, err)
	assert.Contains(t, phrases(l, HedgeBefore, "exactly"), "circa")
	assert.NotContains(t, phrases(l, HedgeBefore, "about"), "circa")
}

// A unit of one's own gives a measure of one's own.
func TestWithUnit(t *testing.T) {
	l, err := With(folder(
		"measures.lex", "measure noise\n  scale: physical\n  units: clap\nmeasure rumble\n  scale: physical\n  kind: noise\n",
		"u.lex", "unit clap\n  words: thunderclap+\nmeasure rumble\n  before: a rumble of\n",
	), "mine")
	require.NoError(t, err)
	assert.Equal(t, claims.Measure("noise"), l.UnitMeasure("clap"))
	assert.Empty(t, English().UnitMeasure("clap"))
}

func TestVersionFollowsFiles(t *testing.T) {
	version := func(fsys fs.FS) string {
		l, err := With(fsys, "mine")
		require.NoError(t, err)
		return l.Version()
	}
	one := version(folder("a.lex", "cue\n  back: thingy\n"))
	assert.Equal(t, one, version(folder("a.lex", "cue\n  back: thingy\n")))
	assert.NotEqual(t, one, version(folder("a.lex", "cue\n  back: thingies\n")))
	assert.NotEqual(t, one, version(folder("b.lex", "cue\n  back: thingy\n")))
}

// A mistake is told with the file as the user named it, its line and column.
func TestWithMistakes(t *testing.T) {
	many := ""
	for i := range maxMeasures + 1 {
		many += fmt.Sprintf("measure m%d\n  unit: x\n", i)
	}
	for _, c := range []struct{ name, file, text, want string }{
		{"unknown field", "a.lex", "measure deaths\n  objekt: kill", `mine/a.lex:2:3: no field "objekt" in a section "measure"; did you mean "object"?`},
		{"unknown section", "en/a.lex", "mesure deaths\n  object: kill", `mine/en/a.lex:1:1: no section "mesure"; did you mean "measure"?`},
		{"words of no measure", "a.lex", "measure wells\n  thing: well+", `mine/a.lex:1:1: no measure "wells"; a stanza in measures.lex makes one`},
		{"example of no measure", "a.lex", "measure deaths\n  example: Ten died. => death exact 10", `mine/a.lex:2:12: the example asks for "death", which is no measure; did you mean "deaths"?`},
		{"a fact among words", "a.lex", "measure deaths\n  scale: count", `mine/a.lex:2:3: the field "scale" says what a measure is; it stands in the file measures.lex`},
		{"words among facts", "measures.lex", "measure wells\n  thing: well+", `mine/measures.lex:2:3: the field "thing" holds words of a language, which stand in another file`},
		{"an example among facts", "measures.lex", "measure wells\n  example: Ten. => wells exact 10", `mine/measures.lex:2:3: the field "example" holds words`},
		{"unknown fact", "measures.lex", "measure wells\n  scael: count", `mine/measures.lex:2:3: no field "scael" in a measure; did you mean "scale"?`},
		{"unknown topic", "measures.lex", "measure wells\n  topic: proprety", `mine/measures.lex:2:10: no topic "proprety"; did you mean "property"?`},
		{"an id in capitals", "measures.lex", "measure Wells\n  unit: wells", `mine/measures.lex:1:1: the id of a measure is written in small letters, digits and _, unlike "Wells"`},
		{"counts what", "measures.lex", "measure wells\n  counts: water", `mine/measures.lex:2:11: counts is people, named people or none, not "water"`},
		{"within nothing", "measures.lex", "measure wells\n  within: propertys", `mine/measures.lex:2:11: wells lies within "propertys", which is no measure`},
		{"sum of itself", "measures.lex", "measure wells\n  sum: deaths; wells", `mine/measures.lex:2:16: wells is the sum of itself`},
		{"within and apart", "measures.lex", "measure bodies\n  apart: deaths", `mine/measures.lex:2:10: bodies is both within and apart from deaths`},
		{"a circle through the built-in", "measures.lex", "measure deaths\n  within: bodies", `mine/measures.lex:2:3: deaths lies within itself`},
		{"a unit that is taken", "measures.lex", "measure walks\n  units: km", `mine/measures.lex:2:10: km is a unit of distance already`},
		{"a kind of what has no unit", "measures.lex", "measure wells\n  kind: deaths", `mine/measures.lex:2:9: wells is a kind of deaths, which no unit gives`},
		{"too many measures", "measures.lex", many, ":1: there are more than 2048 measures"},
		{"two fields", "measures.lex", "measure wells\n  unit: a\n  unit: b", `mine/measures.lex:3:3: measure "wells" has two fields "unit"`},
		{"a hedge of no class", "a.lex", "hedge abuot\n  before: circa", `mine/a.lex:1:1: no section "hedge abuot"; did you mean "about"?; there are about`},
		{"a word in two sections", "a.lex", "hedge exactly\n  before: circa", `mine/a.lex:2:11: "circa" is already in the section "about"; !circa there takes it out`},
		{"a word that is not there", "a.lex", "measure deaths\n  object: kill*; !frobnicate*", `mine/a.lex:2:18: "!frobnicate*" takes out nothing`},
		{"a word of another field", "a.lex", "measure deaths\n  state: !perish*", `mine/a.lex:2:10: "!perish*" takes out nothing`},
		{"nothing to take out", "a.lex", "measure deaths\n  state: !", `mine/a.lex:2:10: no word stands behind the "!"`},
		{"a mark for a word", "a.lex", "measure deaths\n  thing: zorble+; *", `mine/a.lex:2:19: "*" is a mark and no word; * stands behind a verb`},
		{"a mark for a verb of speech", "a.lex", "speech\n  verb: .", `mine/a.lex:2:9: "." is a mark and no word`},
		{"a word of grammar", "a.lex", "measure deaths\n  thing: zorbles; the", `mine/a.lex:2:19: "the" alone says nothing of what is counted`},
		{"words of grammar", "a.lex", "measure deaths\n  before: out of (the)", `mine/a.lex:2:11: "out of" alone`},
		{"commas", "a.lex", "measure deaths\n  thing: well+, borehole+", `mine/a.lex:2:15: a comma inside the entry "well+, borehole+"; entries are parted by semicolons`},
		{"a word that is another measure's", "a.lex", "measure bodies\n  noun: soldier+", `mine/a.lex:2:9: `},
		{"one word for two measures", "a.lex", "measure deaths\n  thing: zorble+\nmeasure bodies\n  noun: zorble+", `mine/a.lex:4:9: "zorble" is a thing of the measure deaths; in a section "measure deaths", thing: !zorble+ takes it out`},
		{"another scale", "measures.lex", "measure deaths\n  scale: money", `mine/measures.lex:2:10: deaths is of the scale count and stays so`},
		{"a unit that no word gives", "measures.lex", "measure noise\n  units: bogus", `mine/measures.lex:2:10: no unit "bogus"; a section "unit bogus" in a file of words makes one`},
		{"a circle of sums", "measures.lex", "measure wells\n  sum: ponds\nmeasure ponds\n  sum: wells", `mine/measures.lex:2:3: wells is a sum of itself, by way of ponds`},
		{"bytes that are no text", "a.lex", "cue\n  back: \xff\xfe", "mine/a.lex:2:3: the line is not valid UTF-8"},
		{"bytes of a program", "a.lex", "\x7fELF\x02\x01\x01\x00\x00", "mine/a.lex:1:1: "},
		{"too many phrases", "a.lex", "cue\n  back: " + strings.Repeat("a/b/c ", 8), "mine/a.lex:2:9: "},
		{"too many phrases to take out", "a.lex", "cue\n  back: !" + strings.Repeat("a/b/c ", 8), "mine/a.lex:2:9: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := With(folder(c.file, c.text), "mine")
			var mistake *Error
			require.True(t, errors.As(err, &mistake), "%v", err)
			assert.Contains(t, err.Error(), c.want)
			requireInside(t, "mine/"+c.file, c.text, mistake.Pos)
		})
	}
}

// What is wrong with the folder itself has no place in a file.
func TestWithRefuses(t *testing.T) {
	many := fstest.MapFS{}
	for i := range maxFiles + 1 {
		many[fmt.Sprintf("f%03d.lex", i)] = &fstest.MapFile{Data: []byte("cue\n  back: it\n")}
	}
	big := fstest.MapFS{}
	for i := range maxFolder/maxFile + 1 {
		big[fmt.Sprintf("f%d.lex", i)] = &fstest.MapFile{Data: []byte("cue\n  back: it\n" + strings.Repeat("#", maxFile-20))}
	}
	for _, c := range []struct {
		name   string
		folder fs.FS
		want   string
	}{
		{"empty", folder(), "mine: there is no .lex file in it"},
		{"no word list", folder("words.txt", "cue\n"), "mine: there is no .lex file in it"},
		{"another language", folder("a.lex", "cue\n  back: it\n", "fr/a.lex", "cue\n  back: ça\n"), "mine/fr: no file of this directory is read; English words stand in en, or beside it"},
		{"a huge file", folder("a.lex", strings.Repeat("#", maxFile+1)), "mine/a.lex: the file has more than 1048576 bytes"},
		{"many files", many, "mine: the lexicon has more than 256 files"},
		{"many bytes", big, "mine: the lexicon has more than 8388608 bytes"},
		{"no file", fstest.MapFS{"a.lex": {Mode: fs.ModeNamedPipe}}, "mine/a.lex: it is no regular file"},
		{"a file en", folder("a.lex", "cue\n  back: it\n", "en", "cue\n"), "mine/en: it is a file; en is the directory of English words, and files of them end in .lex"},
		{"a directory", folder("a.lex/b.lex", "cue\n"), "mine/a.lex: it is no regular file"},
	} {
		_, err := With(c.folder, "mine")
		assert.EqualError(t, err, c.want, c.name)
	}
}

// Marks are entries where the built-in ones are, and words of grammar stand in
// entries beside others.
func TestWithMarks(t *testing.T) {
	_, err := With(folder("a.lex", "hedge about\n  before: ∼\nunit km\n  mark: ㎞\nmeasure deaths\n  state: in the morgue\nmeasure bodies\n  state: dead\n"), "mine")
	assert.NoError(t, err)
}

// What is odd about a folder and no mistake is told.
func TestNotices(t *testing.T) {
	l, err := With(folder("measures.lex", "measure wells\n  unit: wells\nmeasure ponds\n  topic: property\n  label: ponds\nmeasure deaths\n  grows: yes\n", "a.lex", "# nothing\n", "en/b.lex", ""), "mine")
	require.NoError(t, err)
	var got []string
	for _, n := range l.Notices() {
		got = append(got, n.Error())
	}
	assert.Equal(t, []string{
		"mine/a.lex:1:1: the file has no section",
		"mine/en/b.lex:1:1: the file has no section",
		"mine/measures.lex:1:1: measure wells has no label; reports call it by its id until it has a field label:",
		"mine/measures.lex:1:1: measure wells has no topic; it is listed under other until it has a field topic:",
	}, got)
	assert.Empty(t, English().Notices())
}

// The built-in files have no word to take out.
func TestTakeOutAlone(t *testing.T) {
	assert.EqualError(t, compile("cue\n  back: it; !the quake"), `x.lex:2:13: "!the quake" takes out a built-in word, and stands only in a folder of one's own`)
}

// Any folder is read or refused at a place that it has.
func FuzzWith(f *testing.F) {
	f.Add("measure wells\n  unit: wells\n", "measure wells\n  thing: well+\n  example: Ten wells. => wells exact 10\n")
	f.Add("measure deaths\n  needs: none\n", "measure deaths\n  object: !kill*; axe*\n")
	f.Add("", "hedge about\n  before: !some; !circa\nhedge exactly\n  before: some\n")
	base, err := Parse("en/a.lex", "measure deaths\n  object: kill*; slay/slew\nhedge about\n  before: some; circa\nhedge exactly\n  before: just\n")
	require.NoError(f, err)
	measures := claims.Measures{"deaths": {ID: "deaths"}, "bodies": {ID: "bodies", Within: []claims.Measure{"deaths"}}, "length": {ID: "length", Units: []string{"km"}}}
	f.Fuzz(func(t *testing.T, facts, words string) {
		_, err := addFolder(base, measures, folder("measures.lex", facts, "a.lex", words), "mine")
		var mistake *Error
		if errors.As(err, &mistake) {
			text := map[string]string{"mine/measures.lex": facts, "mine/a.lex": words}[mistake.Pos.File]
			requireInside(t, mistake.Pos.File, text, mistake.Pos)
		}
	})
}

// What a folder costs at the start of a run.
func BenchmarkWith(b *testing.B) {
	own := folder("measures.lex", "measure wells\n  unit: wells\n", "a.lex", "measure wells\n  thing: well+\n")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := With(own, "mine"); err != nil {
			b.Fatal(err)
		}
	}
}
