package places

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// world is a small gazetteer of invented places.
const world = `# An island and its towns.
[area]
Middle Sea
[country in Middle Sea]
Verland; of Verlandic, Verlander; capital Ostwick; also Kingdom of Verland, VER
Sorrow; of Sorrowan; ambiguous          # also a word
[city in Verland]
Ostwick; also Óstvík
Hale; in Ostwick; ambiguous
Twin (Verland); also Twin
[city in Sorrow]
Twin (Sorrow); also Twin
Edge; in Verland, Sorrow; disputed
`

func TestParse(t *testing.T) {
	for _, text := range []string{world, strings.ReplaceAll(world, "\n", "\r\n"), "\ufeff" + world} {
		g, err := Parse(File{"world.txt", text})
		require.NoError(t, err)
		assert.Equal(t, 8, g.Len())
		assert.Equal(t, 3, g.MaxWords())

		hale, ok := g.Lookup("hale")
		assert.True(t, ok)
		assert.Equal(t, Place{Name: "Hale", Kind: KindCity, Within: "Ostwick", Ambiguous: true}, hale)
		assert.Equal(t, []string{"Ostwick", "Verland", "Middle Sea"}, g.Around("Hale"))
		assert.True(t, g.Contains("Middle Sea", "Hale"))
		assert.True(t, g.Same("Ostvik", "Ostwick"))

		assert.True(t, g.Known("VER"))
		assert.False(t, g.Known("ver"))

		twin, _ := g.Lookup("Twin")
		assert.Equal(t, Place{Name: "Twin (Verland)", Kind: KindCity, Within: "Verland", Ambiguous: true}, twin)
		assert.True(t, g.Contains("Sorrow", "Twin"))

		edge, _ := g.Lookup("Edge")
		assert.True(t, edge.Disputed)
		assert.Empty(t, g.Country("Edge"))

		verlanders, _ := g.Demonym("Verlanders")
		assert.Equal(t, "Verland", verlanders)
	}
}

func TestParseAcrossFiles(t *testing.T) {
	g, err := Parse(File{"cities.txt", "[city in Verland]\nOstwick"}, File{"countries.txt", "[country]\nVerland; capital Ostwick"})
	require.NoError(t, err)
	assert.Equal(t, "Verland", g.Country("Ostwick"))
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no heading", "Verland", "f:1:1: a place before the first heading, which gives its kind"},
		{"unknown kind", "[planet]", `f:1:2: "planet" is no kind of place: use area, country, region, city`},
		{"empty heading", "[]", `f:1:2: "" is no kind of place: use area, country, region, city`},
		{"open heading", "[area", "f:1:1: heading without its closing bracket"},
		{"heading word", "[area of Sea]", `f:1:7: "of" after the kind of a heading; only "in" can stand there`},
		{"heading without place", "[area in]", "f:1:9: a name is missing"},
		{"heading place unknown", "[area]\nSea\n[area in See]\nIsle", `f:3:10: no place is called "See"`},
		{"unknown clause", "[area]\nSea; near Land", `f:2:6: unknown clause "near": use in, also, of, capital, ambiguous, disputed or former`},
		{"empty clause", "[area]\nSea; ; former", "f:2:6: nothing after a semicolon"},
		{"clause twice", "[area]\nSea; also A; also B", `f:2:14: a second "also" for Sea`},
		{"flag with text", "[area]\nSea; former state", `f:2:13: "former" takes nothing after it`},
		{"missing name", "[area]\n; former", "f:2:1: a name is missing"},
		{"missing in list", "[area]\nSea; also A, , B", "f:2:14: a name is missing"},
		{"no capital", "[area]\nSea; capital", "f:2:13: a name is missing"},
		{"no name", "[area]\nSea; also ...", `f:2:11: "..." is no name: no letters, or more than 80 bytes`},
		{"long name", "[area]\n" + strings.Repeat("a", 81), `f:2:1: "` + strings.Repeat("a", 40) + `" is no name: no letters, or more than 80 bytes`},
		{"columns count characters", "[area]\nSéa; nëar", `f:2:6: unknown clause "nëar": use in, also, of, capital, ambiguous, disputed or former`},
		{"listed twice", "[area]\nSea\nthe SEA", "f:3:1: the SEA is listed already, at f:2"},
		{"name repeats", "[area]\nSea; also Séa", `f:2:11: "Séa" repeats a name of Sea`},
		{"unknown in", "[area]\nSea; in Nowhere", `f:2:9: no place is called "Nowhere"`},
		{"unknown capital", "[country]\nLand; capital Town", `f:2:15: no place is called "Town"`},
		{"in twice", "[area]\nSea\nBay; in Sea, Sea", "f:3:14: Bay is said to lie in Sea twice"},
		{"shared reference", "[area]\nA; also Sea\nB; also Sea\nBay; in Sea", `f:4:9: "Sea" can mean A or B: write one of these`},
		{"capital elsewhere", "[country]\nLand; capital Town\n[city]\nTown", "f:2:15: Town is the capital of Land but does not lie in it"},
		{"ambiguous stranger", "[area]\nSea; ambiguous See", `f:2:16: "See" is no name of Sea`},
		{"demonym twice", "[area]\nSea; of Sean, sean", `f:2:15: "sean" is said of Sea twice`},
		{"in itself", "[area]\nSea; in Sea", "f:2:1: Sea lies in itself"},
		{"circle", "[area]\nA; in B\nB; in C\nC; in A", "f:2:1: A lies in itself"},
		{"not UTF-8", "[area]\nS\xffa", "f:2:1: not UTF-8"},
		{"long line", "[area]\n#" + strings.Repeat("a", maxLine), "f:2:1: line of 4097 bytes; at most 4096 are read"},
		{"long file", strings.Repeat("#\n", maxFile), "f:1:1: file of 8388608 bytes; at most 4194304 are read"},
		{"long list", "[area]\nSea; also a" + strings.Repeat(", a", 32), `f:2:11: 33 names after "also"; at most 32 are read`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := Parse(File{"f", tt.text})
			require.Error(t, err)
			assert.Nil(t, g)
			assert.Equal(t, tt.want, err.Error())
			var syntax *SyntaxError
			assert.True(t, errors.As(err, &syntax))
		})
	}
}

func TestParseReportsSeveralErrors(t *testing.T) {
	_, err := Parse(File{"f", "[area]\nSea; near\nBay; far"})
	require.Error(t, err)
	assert.Len(t, strings.Split(err.Error(), "\n"), 2)

	_, err = Parse(File{"f", strings.Repeat("Sea\n", 1000)})
	require.Error(t, err)
	assert.Len(t, strings.Split(err.Error(), "\n"), maxErrors)
}

func TestParseBounds(t *testing.T) {
	deep := "[area]\nP0\n"
	for i := 1; i <= 2*maxDepth; i++ {
		deep += fmt.Sprintf("P%d; in P%d\n", i, i-1)
	}
	_, err := Parse(File{"deep", "[area]\n" + reversed(deep)})
	assert.ErrorContains(t, err, "places one in another")
	_, err = Parse(File{"deep", deep})
	assert.ErrorContains(t, err, "places one in another", "whatever the order of the lines")

	many := "[area]\n" + strings.Repeat("A\n", maxPlaces+1)
	_, err = Parse(File{"many", many})
	assert.ErrorContains(t, err, "more than 65536 places")
}

func reversed(lines string) string {
	var back strings.Builder
	parts := strings.Split(lines, "\n")
	for i := len(parts) - 1; i > 0; i-- {
		back.WriteString(parts[i] + "\n")
	}
	return back.String()
}

// FuzzParse checks that any text gives a gazetteer or errors with a place, and
// that in every gazetteer the relations hold: nothing contains itself, and what
// lies in a place lies in all that contains it.
func FuzzParse(f *testing.F) {
	f.Add(world)
	f.Add("[area]\nA; in B\nB; in A")
	f.Add("[country in A]\nA; capital ;;;")
	f.Fuzz(func(t *testing.T, text string) {
		g, err := Parse(File{"f", text})
		if err != nil {
			if g != nil || !strings.HasPrefix(err.Error(), "f:") {
				t.Fatalf("gazetteer %v with error %q", g, err)
			}
			return
		}
		for _, p := range g.Places() {
			if g.Contains(p.Name, p.Name) {
				t.Fatalf("%q contains itself", p.Name)
			}
			for _, outer := range g.Around(p.Name) {
				if !g.Contains(outer, p.Name) {
					t.Fatalf("%q lies in %q, which does not contain it", p.Name, outer)
				}
				for _, outmost := range g.Around(outer) {
					if !g.Contains(outmost, p.Name) {
						t.Fatalf("%q lies in %q in %q, which does not contain it", p.Name, outer, outmost)
					}
				}
			}
		}
	})
}
