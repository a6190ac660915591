package places

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/pack/disk"
)

// The embedded files are checked here as a whole: [Parse] has checked that
// every name they refer to is listed and that no place lies in itself.
func TestDataParses(t *testing.T) {
	g, err := Parse(builtinFiles()...)
	require.NoError(t, err)
	assert.Greater(t, g.Len(), 1500, "places")
	size := 0
	for _, f := range builtinFiles() {
		size += len(f.Text)
	}
	assert.LessOrEqual(t, size, 150<<10, "bytes of data")
	assert.LessOrEqual(t, g.MaxWords(), 8, "a reader of text tries this many words")
}

func TestPacked(t *testing.T) {
	onDisk, err := disk.Read(".", "countries.txt", "regions.txt", "cities.txt", "marks.txt")
	require.NoError(t, err)
	assert.True(t, slices.Equal(onDisk, files()), "a file was changed: run go generate ./claims/places")
}

func TestEveryCountry(t *testing.T) {
	g := Default()
	noCapital := map[string]bool{"Singapore": true, "Monaco": true, "Vatican City": true}
	demonyms := map[int32]bool{}
	for _, f := range builtinFiles() {
		p := parser{}
		p.file(f)
		for _, l := range p.lines {
			i := g.names[Fold(l.name.text)][0].place
			demonyms[i] = len(l.of) > 0
		}
	}
	states := 0
	for i, e := range g.places {
		if e.kind != KindCountry {
			continue
		}
		assert.True(t, demonyms[int32(i)], "%s has no demonym", e.name)
		assert.NotEmpty(t, e.in, "%s lies nowhere", e.name)
		assert.Equal(t, e.name, g.Country(e.name))
		if e.former {
			continue
		}
		states++
		if !noCapital[e.name] {
			assert.GreaterOrEqual(t, e.capital, int32(0), "%s has no capital", e.name)
		}
	}
	// The 193 members of the United Nations, its two observers, the two
	// states in free association with New Zealand, Kosovo and Taiwan.
	assert.Equal(t, 199, states)
}

func TestEveryCityAndRegionHasACountry(t *testing.T) {
	g := Default()
	several := []string{"Jerusalem", "East Jerusalem", "Abyei", "Saint Martin", "Tierra del Fuego", "Shebaa Farms"}
	none := []string{"Laayoune", "Chagos Islands", "Diego Garcia", "Channel Islands", "Jersey", "Guernsey", "Isle of Man"}
	for _, e := range g.places {
		if e.kind != KindCity && e.kind != KindRegion {
			continue
		}
		switch e.country {
		case severalPlaces:
			assert.Contains(t, several, e.name, "lies in several countries")
		case noPlace:
			assert.Contains(t, none, e.name, "lies in no country")
		}
	}
}

func TestCapitalsAreCities(t *testing.T) {
	g := Default()
	for _, e := range g.places {
		if e.capital >= 0 {
			assert.Equal(t, KindCity, g.places[e.capital].kind, "capital of %s", e.name)
		}
	}
}

func TestNothingLiesInItself(t *testing.T) {
	g := Default()
	for i, e := range g.places {
		for _, j := range e.around {
			assert.NotEqual(t, int32(i), j, "%s lies in itself", e.name)
			assert.NotContains(t, g.places[j].around, int32(i), "%s and %s lie in each other", e.name, g.places[j].name)
			for _, k := range g.places[j].around {
				assert.Contains(t, e.around, k, "%s lies in %s, which lies in %s", e.name, g.places[j].name, g.places[k].name)
			}
		}
	}
}

// A name that several places share was meant to be shared. The list makes an
// accident visible: who adds a spelling that is taken sees it here.
func TestSharedNames(t *testing.T) {
	var shared []string
	for key, rs := range Default().names {
		if len(rs) > 1 {
			shared = append(shared, key)
		}
	}
	slices.Sort(shared)
	assert.Equal(t, strings.Fields(sharedNames), strings.Fields(strings.ReplaceAll(strings.Join(shared, "\n"), " ", "_")))
}

const sharedNames = `
birmingham brest charleston congo cordoba dover gaza georgia granada
hyderabad leon macedonia micronesia natal new_york newcastle odessa oxford
palma paris pemba portland punjab rafah san_jose san_juan santa_fe springfield
st_johns st_petersburg tripoli valencia victoria washington`
