package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

func in(tag string) *book { return bare(Options{Locale: tag}) }

// Narrow spaces of French are written as a blank in the tables below.
func blanks(s string) string { return strings.ReplaceAll(s, "\u202f", " ") }

func TestRatiosInEveryLanguage(t *testing.T) {
	for _, tt := range []struct {
		ratio      float64
		fr, es, de string
	}{
		{1.019, "à peine plus", "ligeramente más", "geringfügig mehr"},
		{1.02, "un vingtième de plus", "una vigésima parte más", "ein Zwanzigstel mehr"},
		{1.07, "un dixième de plus", "una décima parte más", "ein Zehntel mehr"},
		{1.2, "un cinquième de plus", "una quinta parte más", "ein Fünftel mehr"},
		{1.25, "un quart de plus", "una cuarta parte más", "ein Viertel mehr"},
		{1.3333, "un tiers de plus", "un tercio más", "ein Drittel mehr"},
		{1.5, "une fois et demie plus", "una vez y media la otra cifra", "anderthalbmal so viele"},
		{1.6667, "deux tiers de plus", "dos tercios más", "zwei Drittel mehr"},
		{1.75, "trois quarts de plus", "tres cuartas partes más", "drei Viertel mehr"},
		{1.9, "près de deux fois plus", "casi el doble", "fast doppelt so viele"},
		{2, "deux fois plus", "el doble", "doppelt so viele"},
		{2.2, "plus de deux fois plus", "más del doble", "mehr als doppelt so viele"},
		{2.4, "plus de deux fois plus", "más del doble", "mehr als doppelt so viele"},
		{2.5, "deux fois et demie plus", "dos veces y media la otra cifra", "zweieinhalbmal so viele"},
		{2.8, "près de trois fois plus", "casi tres veces la otra cifra", "fast dreimal so viele"},
		{3, "trois fois plus", "tres veces la otra cifra", "dreimal so viele"},
		{3.2, "plus de trois fois plus", "más de tres veces la otra cifra", "mehr als dreimal so viele"},
		{12.3, "plus de douze fois plus", "más de doce veces la otra cifra", "mehr als zwölfmal so viele"},
		{13.4, "environ 13 fois plus", "unas 13 veces la otra cifra", "etwa 13-mal so viele"},
		{100, "cent fois plus", "cien veces la otra cifra", "hundertmal so viele"},
		{1000, "mille fois plus", "mil veces la otra cifra", "tausendmal so viele"},
		{1e6, "un million de fois plus", "un millón de veces la otra cifra", "eine Million Mal so viele"},
		{1234567, "environ 1 200 000 fois plus", "unas 1.200.000 veces la otra cifra", "etwa 1.200.000-mal so viele"},
	} {
		assert.Equal(t, tt.fr, blanks(in("fr").times(tt.ratio, true)), "%v", tt.ratio)
		assert.Equal(t, tt.es, in("es").times(tt.ratio, true), "%v", tt.ratio)
		assert.Equal(t, tt.de, in("de").times(tt.ratio, true), "%v", tt.ratio)
	}
	assert.Equal(t, "anderthalbmal so viel", in("de").times(1.5, false))
	assert.Equal(t, "dreimal so viel", in("de").times(3, false))
}

// Whatever the ratio and the language, it has words, and no key is shown for one.
func FuzzTimesInEveryLanguage(f *testing.F) {
	for _, r := range []float64{1, 1.5, 2.05, 2.4, 2.5, 2.6, 11.99, 12.5, 99, 1e15, 1e308} {
		f.Add(r)
	}
	f.Fuzz(func(t *testing.T, ratio float64) {
		if !(ratio >= 1) {
			return
		}
		for _, tag := range []string{"fr", "es", "de"} {
			words := in(tag).times(ratio, true)
			assert.NotContains(t, words, "  ")
			assert.NotRegexp(t, `times|more|\bas\b|\.many|\{`, words, tag)
		}
	})
}

func TestSaidInEveryLanguage(t *testing.T) {
	claim := func(m claims.Measure, figure string) *claims.Claim {
		return &claims.Claim{Measure: m, Quantity: claims.Figure(figure)}
	}
	people := claim("deaths", "1")
	people.Population = []string{"civilians"}
	rifles := claim(claims.Counted, "120")
	rifles.Noun = "rifles"
	hours := claim("duration", "1")
	hours.Quantity.Unit = "hour"
	half := claim("duration", "1.5")
	half.Quantity.Unit = "hour"
	distance := claim("distance", "more than 1,200")
	distance.Quantity.Unit = "km"
	for _, tt := range []struct {
		c          *claims.Claim
		fr, es, de string
	}{
		{claim("deaths", "more than 30,000"), "plus de 30 000 morts", "más de 30.000 muertos", "mehr als 30.000 Tote"},
		{claim("deaths", "1"), "1 mort", "1 muerto", "1 Toter"},
		{claim("deaths", "2"), "2 morts", "2 muertos", "2 Tote"},
		{claim("deaths", "none"), "0 mort", "0 muertos", "0 Tote"},
		{claim("deaths", "at least 23"), "au moins 23 morts", "al menos 23 muertos", "mindestens 23 Tote"},
		{claim("deaths", "up to 500"), "jusqu’à 500 morts", "hasta 500 muertos", "bis zu 500 Tote"},
		{claim("deaths", "20-30"), "de 20 à 30 morts", "de 20 a 30 muertos", "20 bis 30 Tote"},
		{claim("injured", "dozens"), "dizaines de blessés (de 24 à 99)", "decenas de heridos (de 24 a 99)", "Dutzende Verletzte (24 bis 99)"},
		{claim("hostages", "dozens"), "dizaines d’otages (de 24 à 99)", "decenas de rehenes (de 24 a 99)", "Dutzende Geiseln (24 bis 99)"},
		{claim("population", "about 4,000"), "environ 4 000 habitants", "alrededor de 4000 habitantes", "etwa 4.000 Einwohner"},
		{people, "1 mort, « civilians »", "1 muerto, «civilians»", "1 Toter, „civilians“"},
		{rifles, "120 « rifles »", "120 «rifles»", "120 „rifles“"},
		{hours, "1 heure", "1 hora", "1 Stunde"},
		{half, "1,5 heure", "1,5 horas", "1,5 Stunden"},
		{distance, "plus de 1 200 km", "más de 1200 km", "mehr als 1.200 km"},
	} {
		assert.Equal(t, tt.fr, blanks(in("fr").said(tt.c)))
		assert.Equal(t, tt.es, in("es").said(tt.c))
		assert.Equal(t, tt.de, in("de").said(tt.c))
	}
}

// A measure of a user's own keeps the label that its user gave it, in every language, and
// so does one of the lexicon that a user has renamed.
func TestOwnMeasuresKeepTheirLabels(t *testing.T) {
	own := claims.Measures{
		"wells":  {ID: "wells", Label: "number of wells", Unit: "wells"},
		"deaths": {ID: "deaths", Label: "people lost", Unit: "lost"},
	}
	b := bare(Options{Locale: "fr", Measures: own})
	assert.Equal(t, "number of wells", b.label("wells", ""))
	assert.Equal(t, "people lost", b.label("deaths", ""))
	assert.Equal(t, "12 lost", b.said(&claims.Claim{Measure: "deaths", Quantity: claims.Figure("12")}))
	assert.Equal(t, "bilan des morts", in("fr").label("deaths", ""))
}

func TestHeadlinesInEveryLanguage(t *testing.T) {
	r := lowland()
	for tag, want := range map[string]string{
		"en": "Death toll: 30,000+ here, 20,000 there: half as many again",
		"fr": "Bilan des morts : plus de 30 000 ici, 20 000 là : une fois et demie plus",
		"es": "Balance de muertos: más de 30.000 aquí, 20.000 allí: una vez y media la otra cifra",
		"de": "Zahl der Toten: mehr als 30.000 hier, 20.000 dort: anderthalbmal so viele",
	} {
		assert.Equal(t, want, blanks(open(r, Options{Locale: tag}).headline(&r.Findings[0])))
	}
}

func TestSummariesCountInEveryLanguage(t *testing.T) {
	for tag, want := range map[string][3]string{
		"en": {"nothing new", "1 new, 1 fixed, 1 unchanged", "2 new, 2 fixed, 2 unchanged"},
		"fr": {"rien de nouveau", "1 nouveau, 1 résolu, 1 inchangé", "2 nouveaux, 2 résolus, 2 inchangés"},
		"es": {"nada nuevo", "1 nuevo, 1 resuelto, 1 sin cambios", "2 nuevos, 2 resueltos, 2 sin cambios"},
		"de": {"nichts Neues", "1 neu, 1 behoben, 1 unverändert", "2 neu, 2 behoben, 2 unverändert"},
	} {
		for n := range 3 {
			assert.Equal(t, want[n], in(tag).baseWords(&factcheck.Base{New: n, Unchanged: n, Fixed: make([]string, n)}), tag)
		}
	}
}
