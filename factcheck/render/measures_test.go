package render

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// table drops the padding of a table, which is as wide as its widest cell.
func table(s string) string {
	var out []string
	for line := range strings.Lines(s) {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		out = append(out, indent+strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(out, "\n")
}

func TestMeasureTree(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, MeasureTree(&b, claims.Measures{
		"lost":    {ID: "lost", Topic: "harm", Label: "number of lost", Unit: "lost", Grows: true, Sum: []claims.Measure{"dead"}},
		"dead":    {ID: "dead", Topic: "harm", Within: []claims.Measure{"lost"}, Needs: []claims.Facet{"place", "noun"}},
		"bones":   {ID: "bones", Topic: "harm", Within: []claims.Measure{"dead"}, Apart: []claims.Measure{"length", "lost"}},
		"length":  {ID: "length", Topic: "extent", Scale: claims.Physical, Units: []string{"km", "m", "mi", "ft"}},
		"width":   {ID: "width", Topic: "physics", Scale: claims.Physical, Kind: "length"},
		"girth":   {ID: "girth", Topic: "extent", Scale: claims.Physical, Kind: "length"},
		"round":   {ID: "round", Within: []claims.Measure{"robin"}},
		"robin":   {ID: "robin", Within: []claims.Measure{"round"}},
		"unruly":  {ID: "unruly", Topic: "no such topic", Label: "\x1b[31mred"},
		"nowhere": {ID: "nowhere", Within: []claims.Measure{"no such measure"}},
	}, ""))
	assert.Equal(t, strings.TrimSpace(`
MEASURE CALLED SCALE GROWS NEEDS UNIT RELATIONS
harm
  lost number of lost count yes - lost sum of dead
    dead - count - place, noun - within lost
      bones - count - - - within dead; apart from length, lost
physics
  width - physical - - - kind of length
extent
  length - physical - - km, m, mi, … -
    girth - physical - - - kind of length
other
  nowhere - count - - - within no such measure
  robin - count - - - within round
  round - count - - - within robin
  unruly \u{1b}[31mred count - - - -`), table(b.String()))
}

func TestMeasure(t *testing.T) {
	lex, err := lexicon.With(fstest.MapFS{
		"measures.lex": {Data: []byte("measure wells\n  topic: property\n  label: number of wells\n  unit: wells\n  needs: noun\n  grows: yes\n" +
			"  within: buildings\n  standard: the county's list of wells\nmeasure deep_wells\n  within: wells\nmeasure oil_wells\n  apart: wells\n")},
		"words.lex": {Data: []byte("measure wells\n  thing: well+; bore hole+\n  toll: number of wells\n" +
			"  example: The town dug 12 wells. => wells exact 12\n  not: Twelve people felt well. => wells\n")},
	}, "mine")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, Measure(&b, lex, "wells"))
	assert.Equal(t, `wells: number of wells
  topic       property
  scale       count
  grows       yes: a later and higher figure is an update
  needs       noun: known on both sides, or figures are not compared
  unit        wells
  within      buildings
  holds       deep_wells
  apart from  oil_wells
  standard    the county's list of wells
  toll        number of wells
  thing       bore hole; well

read:
  The town dug 12 wells. => wells exact 12

not read as this:
  Twelve people felt well. => wells
`, b.String())
}
