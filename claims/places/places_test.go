package places

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ExampleContains() {
	fmt.Println(Contains("Iran", "Zarand"))
	fmt.Println(Contains("Europe", "Athens"))
	fmt.Println(Contains("Iran", "Baghdad"))
	// Output:
	// true
	// true
	// false
}

func ExampleDemonym() {
	place, ok := Demonym("Armenians")
	fmt.Println(place, ok)
	_, ok = Demonym("Congolese") // of two countries
	fmt.Println(ok)
	// Output:
	// Armenia true
	// false
}

func ExampleAround() {
	fmt.Println(Around("Bam"))
	// Output: [Kerman Province Iran Western Asia Middle East Asia Eurasia]
}

func TestLookup(t *testing.T) {
	tests := []struct {
		name string
		want Place
	}{
		{"Iran", Place{Name: "Iran", Kind: KindCountry, Within: "Western Asia", Capital: "Tehran"}},
		{"Islamic Republic of Iran", Place{Name: "Iran", Kind: KindCountry, Within: "Western Asia", Capital: "Tehran"}},
		{"Sana'a", Place{Name: "Sanaa", Kind: KindCity, Within: "Yemen"}},
		{"Sana’a", Place{Name: "Sanaa", Kind: KindCity, Within: "Yemen"}},
		{"SANAA", Place{Name: "Sanaa", Kind: KindCity, Within: "Yemen"}},
		{"São Paulo", Place{Name: "Sao Paulo", Kind: KindCity, Within: "Sao Paulo State"}},
		{"Sao Paulo", Place{Name: "Sao Paulo", Kind: KindCity, Within: "Sao Paulo State"}},
		{"the Hague", Place{Name: "The Hague", Kind: KindCity, Within: "Netherlands"}},
		{"Hague", Place{Name: "The Hague", Kind: KindCity, Within: "Netherlands"}},
		{"Port au Prince", Place{Name: "Port-au-Prince", Kind: KindCity, Within: "Ouest"}},
		{"Côte d’Ivoire", Place{Name: "Ivory Coast", Kind: KindCountry, Within: "West Africa", Capital: "Yamoussoukro"}},
		{"USSR", Place{Name: "Soviet Union", Kind: KindCountry, Within: "Eurasia", Former: true}},
		{"U.S.", Place{Name: "United States", Kind: KindCountry, Within: "North America", Capital: "Washington"}},
		{"the US", Place{Name: "United States", Kind: KindCountry, Within: "North America", Capital: "Washington"}},
		{"Bombay", Place{Name: "Mumbai", Kind: KindCity, Within: "Maharashtra"}},
		{"Washington, D.C.", Place{Name: "Washington", Kind: KindCity, Within: "United States"}},
		{"Nagorno-Karabakh", Place{Name: "Nagorno-Karabakh", Kind: KindRegion, Within: "Azerbaijan", Capital: "Stepanakert", Disputed: true}},
		{"Georgia", Place{Name: "Georgia", Kind: KindCountry, Within: "South Caucasus", Capital: "Tbilisi", Ambiguous: true}},
		{"Jordan", Place{Name: "Jordan", Kind: KindCountry, Within: "Levant", Capital: "Amman", Ambiguous: true}},
		{"Hashemite Kingdom of Jordan", Place{Name: "Jordan", Kind: KindCountry, Within: "Levant", Capital: "Amman"}},
		{"Paris", Place{Name: "Paris", Kind: KindCity, Within: "France", Ambiguous: true}},
		{"Paris, Texas", Place{Name: "Paris (Texas)", Kind: KindCity, Within: "Texas"}},
		{"Victoria", Place{Name: "Victoria", Kind: KindRegion, Within: "Australia", Capital: "Melbourne", Ambiguous: true}},
		{"Gaza", Place{Name: "Gaza Strip", Kind: KindRegion, Within: "Palestine", Capital: "Gaza City", Ambiguous: true, Disputed: true}},
		{"New York", Place{Name: "New York", Kind: KindCity, Within: "New York State", Ambiguous: true}},
		{"Europe", Place{Name: "Europe", Kind: KindArea, Within: "Eurasia"}},
	}
	for _, tt := range tests {
		got, ok := Lookup(tt.name)
		assert.True(t, ok, "Lookup(%q)", tt.name)
		assert.Equal(t, tt.want, got, "Lookup(%q)", tt.name)
		assert.True(t, Known(tt.name), "Known(%q)", tt.name)
	}
}

func TestUnknown(t *testing.T) {
	for _, name := range []string{"", "us", "the us", "uk", "the", "car", "Atlantis", "Iranian", "...", "Teh ran", "\xff\xfe", "Iran Iraq"} {
		got, ok := Lookup(name)
		assert.False(t, ok, "Lookup(%q)", name)
		assert.Zero(t, got, "Lookup(%q)", name)
		assert.False(t, Known(name), "Known(%q)", name)
		assert.Empty(t, All(name), "All(%q)", name)
		assert.Empty(t, Around(name), "Around(%q)", name)
		assert.Empty(t, Country(name), "Country(%q)", name)
		assert.False(t, IsCountry(name), "IsCountry(%q)", name)
		assert.False(t, Contains("Iran", name), "Contains(Iran, %q)", name)
		assert.False(t, Contains(name, "Tehran"), "Contains(%q, Tehran)", name)
		assert.False(t, Same(name, name), "Same(%q)", name)
	}
}

// Towns of events that made news since 1980, and the country they lie in.
func TestCountry(t *testing.T) {
	tests := map[string]string{
		"Bam": "Iran", "Zarand": "Iran", "Bandar Abbas": "Iran", "Bandar-e Abbas": "Iran", "Kerman": "Iran", "Qeshm": "Iran",
		"Fallujah": "Iraq", "Mosul": "Iraq", "Aleppo": "Syria", "Homs": "Syria",
		"Mariupol": "Ukraine", "Bucha": "Ukraine", "Kiev": "Ukraine", "Crimea": "Ukraine", "Donbas": "Ukraine",
		"Grozny": "Russia", "Beslan": "Russia", "Sumgait": "Azerbaijan", "Stepanakert": "Azerbaijan", "Sukhumi": "Georgia",
		"Srebrenica": "Bosnia and Herzegovina", "Pristina": "Kosovo", "Kosovo": "Kosovo", "Taiwan": "Taiwan",
		"Taiz": "Yemen", "Aden": "Yemen", "Zinjibar": "Yemen", "Mogadishu": "Somalia", "Hargeisa": "Somalia",
		"Goma": "Democratic Republic of the Congo", "Maiduguri": "Nigeria",
		"Port-au-Prince": "Haiti", "Jacmel": "Haiti", "Christchurch": "New Zealand", "L'Aquila": "Italy", "Irpinia": "Italy",
		"Kathmandu": "Nepal", "Sendai": "Japan", "Fukushima": "Japan", "Banda Aceh": "Indonesia", "Mumbai": "India",
		"Kolkata": "India", "Srinagar": "India", "Muzaffarabad": "Pakistan", "Gaza City": "Palestine", "Gaza": "Palestine",
		"Scotland": "United Kingdom", "Greenland": "Denmark", "Uvalde": "United States", "Lac-Mégantic": "Canada",
		"Soviet Union": "Soviet Union", "East Berlin": "Germany", "Zaire": "Democratic Republic of the Congo",
		"Kashmir": "", "Jerusalem": "", "Caucasus": "", "Europe": "", "Western Sahara": "", "Mediterranean": "", "Korea": "",
	}
	for name, want := range tests {
		assert.True(t, Known(name), "Known(%q)", name)
		assert.Equal(t, want, Country(name), "Country(%q)", name)
	}
}

func TestContains(t *testing.T) {
	tests := []struct {
		outer, inner string
		want         bool
	}{
		{"Iran", "Tehran", true},
		{"iran", "ZARAND", true},
		{"Persia", "Bam", true},
		{"Gaza Strip", "Gaza City", true},
		{"Gaza", "Gaza City", true}, // "Gaza" can be the Strip
		{"Palestinian territories", "Khan Younis", true},
		{"Europe", "Greece", true},
		{"Europe", "Athens", true},
		{"Caucasus", "Yerevan", true},
		{"Caucasus", "Grozny", true},
		{"South Caucasus", "Grozny", false},
		{"Soviet Union", "Sumgait", true},
		{"Yugoslavia", "Srebrenica", true},
		{"Serbia", "Pristina", true},
		{"Azerbaijan", "Khojaly", true},
		{"Armenia", "Khojaly", false},
		{"Georgia", "Atlanta", true}, // the state
		{"Georgia", "Tbilisi", true}, // the country
		{"Middle East", "Cairo", true},
		{"Asia", "Cairo", false},
		{"Africa", "Cairo", true},
		{"Europe", "Dushanbe", false},
		{"Korea", "Pyongyang", true},
		{"United Kingdom", "Lockerbie", true},
		{"England", "Lockerbie", false},
		{"India", "Srinagar", true},
		{"Kashmir", "Srinagar", true},
		{"Kashmir", "Muzaffarabad", true},
		{"India", "Muzaffarabad", true}, // by way of Kashmir, which both claim
		{"Congo", "Goma", true},
		{"Republic of the Congo", "Goma", false},
		{"Nigeria", "Niamey", false},
		{"Niger", "Niamey", true},
		{"Guinea", "Bissau", false},
		{"Iran", "Baghdad", false},
		{"Tehran", "Iran", false},
		{"Iran", "Iran", false},
		{"Iran", "Persia", false},
		{"New York", "New York", false},
		{"New York", "new york", false},
		{"New York State", "New York City", true},
		{"New York City", "Manhattan", true},
		{"Punjab", "Lahore", true},
		{"Punjab", "Amritsar", true},
		{"Atlantis", "Tehran", false},
		{"Iran", "Atlantis", false},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Contains(tt.outer, tt.inner), "Contains(%q, %q)", tt.outer, tt.inner)
	}
}

func TestSame(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Bombay", "Mumbai", true},
		{"Burma", "Myanmar", true},
		{"UK", "Great Britain", true},
		{"Kiev", "Kyiv", true},
		{"Türkiye", "Turkey", true},
		{"Congo", "Zaire", true},
		{"Iran", "Iran", true},
		{"Iran", "Iraq", false},
		{"Niger", "Nigeria", false},
		{"Gaza Strip", "Gaza City", false},
		{"New York", "New York State", true},
		{"us", "United States", false},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Same(tt.a, tt.b), "Same(%q, %q)", tt.a, tt.b)
		assert.Equal(t, tt.want, Same(tt.b, tt.a), "Same(%q, %q)", tt.b, tt.a)
	}
}

func TestAll(t *testing.T) {
	var names []string
	for _, p := range All("Georgia") {
		assert.True(t, p.Ambiguous, p.Name)
		names = append(names, p.Name)
	}
	assert.Equal(t, []string{"Georgia", "Georgia (US state)"}, names)
	assert.Len(t, All("Tehran"), 1)
}

func TestIsCountry(t *testing.T) {
	for name, want := range map[string]bool{
		"Iran": true, "USSR": true, "Kosovo": true, "Congo": true, "Georgia": true, "the Gambia": true,
		"Tehran": false, "Europe": false, "Scotland": false, "Georgia (US state)": false, "Crimea": false,
	} {
		assert.Equal(t, want, IsCountry(name), "IsCountry(%q)", name)
	}
}

func TestDemonym(t *testing.T) {
	tests := []struct {
		word, want string // empty: none
	}{
		{"Iranian", "Iran"},
		{"Iranians", "Iran"},
		{"iranians", "Iran"},
		{"Armenian", "Armenia"},
		{"Azeris", "Azerbaijan"},
		{"French", "France"},
		{"Frenchmen", "France"},
		{"Palestinians", "Palestine"},
		{"Israelis", "Israel"},
		{"Chinese", "China"},
		{"Swiss", "Switzerland"},
		{"Dutch", "Netherlands"},
		{"Britons", "United Kingdom"},
		{"Burmese", "Myanmar"},
		{"South Koreans", "South Korea"},
		{"South Korean", "South Korea"},
		{"Nigerien", "Niger"},
		{"Nigerian", "Nigeria"},
		{"Chechens", "Chechnya"},
		{"Scottish", "Scotland"},
		{"Kosovars", "Kosovo"},
		{"Soviet", "Soviet Union"},
		{"Gazans", "Gaza Strip"},
		{"Texan", "Texas"},
		{"Czechs", "Czech Republic"},
		{"Québécois", "Quebec"},
		{"Filipinos", "Philippines"},
		{"Philippines", ""}, // the country, no plural of "Philippine"
		{"Congolese", ""},   // two countries
		{"Dominican", ""},   // two countries
		{"Dominicans", ""},
		{"Iran", ""},
		{"Chineses", ""},
		{"Martian", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got, ok := Demonym(tt.word)
		assert.Equal(t, tt.want, got, "Demonym(%q)", tt.word)
		assert.Equal(t, tt.want != "", ok, "Demonym(%q)", tt.word)
	}
}

func TestKindText(t *testing.T) {
	for k := KindArea; k <= KindCity; k++ {
		text, err := json.Marshal(k)
		require.NoError(t, err)
		var back Kind
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, k, back)
	}
	_, err := Kind(9).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "Kind(9)", Kind(9).String())
	assert.Error(t, new(Kind).UnmarshalText([]byte("planet")))
}

func TestZeroGazetteer(t *testing.T) {
	var g Gazetteer
	assert.False(t, g.Known("Iran"))
	assert.False(t, g.Contains("Iran", "Tehran"))
	_, ok := g.Demonym("Iranian")
	assert.False(t, ok)
}

func TestLookupDoesNotAllocate(t *testing.T) {
	for _, name := range []string{"tehran", "Port-au-Prince", "São Paulo", "no such place", "the U.S."} {
		Known(name)
		assert.Zero(t, testing.AllocsPerRun(100, func() { Lookup(name) }), "Lookup(%q)", name)
		assert.Zero(t, testing.AllocsPerRun(100, func() { Demonym(name) }), "Demonym(%q)", name)
		assert.Zero(t, testing.AllocsPerRun(100, func() { Contains("Iran", name) }), "Contains(Iran, %q)", name)
	}
}

func BenchmarkLookup(b *testing.B) {
	for _, name := range []string{"tehran", "Port-au-Prince", "São Paulo", "government"} {
		b.Run(name, func(b *testing.B) {
			Default()
			b.ReportAllocs()
			b.SetBytes(int64(len(name)))
			for b.Loop() {
				Lookup(name)
			}
		})
	}
}

func BenchmarkContains(b *testing.B) {
	Default()
	b.ReportAllocs()
	for b.Loop() {
		Contains("asia", "zarand")
	}
}

func BenchmarkParse(b *testing.B) {
	files := builtinFiles()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Parse(files...)
	}
}
