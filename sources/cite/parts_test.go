package cite

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func TestParseName(t *testing.T) {
	for s, want := range map[string]Name{
		"Ada Hale":                   {Given: "Ada", Family: "Hale"},
		"Hale, Ada":                  {Given: "Ada", Family: "Hale"},
		"Ada B. Hale":                {Given: "Ada B.", Family: "Hale"},
		"García Márquez, Gabriel":    {Given: "Gabriel", Family: "García Márquez"},
		"Ludwig van Beethoven":       {Given: "Ludwig", Particle: "van", Family: "Beethoven"},
		"Jan van der Lee":            {Given: "Jan", Particle: "van der", Family: "Lee"},
		"van der Lee, Jan":           {Given: "Jan", Particle: "van der", Family: "Lee"},
		"Robert De Niro":             {Given: "Robert", Family: "De Niro"},
		"Van Morrison":               {Given: "Van", Family: "Morrison"},
		"Martin Luther King Jr.":     {Given: "Martin Luther", Family: "King", Suffix: "Jr."},
		"Martin Luther King, Jr.":    {Given: "Martin Luther", Family: "King", Suffix: "Jr."},
		"King, Jr., Martin Luther":   {Given: "Martin Luther", Family: "King", Suffix: "Jr."},
		"King, Martin Luther, Jr.":   {Given: "Martin Luther", Family: "King", Suffix: "Jr."},
		"Tom Ó Briain":               {Given: "Tom", Family: "Ó Briain"},
		"Nuala Ní Chonaill":          {Given: "Nuala", Family: "Ní Chonaill"},
		"Sean Mac Brook":             {Given: "Sean", Family: "Mac Brook"},
		"Omar al-Hadi":               {Given: "Omar", Family: "al-Hadi"},
		"Omar bin Hadi":              {Given: "Omar", Particle: "bin", Family: "Hadi"},
		"Ana de la Cruz":             {Given: "Ana", Particle: "de la", Family: "Cruz"},
		"Gerard 't Hoorn":            {Given: "Gerard", Particle: "'t", Family: "Hoorn"},
		"Mac Orr":                    {Given: "Mac", Family: "Orr"},
		"Church, Ada":                {Given: "Ada", Family: "Church"},
		"Police, Oresk Town Council": {Literal: "Police, Oresk Town Council"},
		"Plato":                      {Literal: "Plato"},
		"UNICEF":                     {Literal: "UNICEF"},
		"World Health Organization":  {Literal: "World Health Organization"},
		"Meridian News":              {Literal: "Meridian News"},
		"{Ada Hale}":                 {Literal: "Ada Hale"},
		"Bank of Oresk, Vandry":      {Literal: "Bank of Oresk, Vandry"},
		"Hale, Ada and Orr, Bo":      {Literal: "Hale, Ada and Orr, Bo"},
		"a, b, c, d":                 {Literal: "a, b, c, d"},
		"毛泽东":                        {Literal: "毛泽东"},
		"Mao Zedong":                 {Given: "Mao", Family: "Zedong"}, // cannot be known: see ParseName
		"  Ada   Hale ":              {Given: "Ada", Family: "Hale"},
		"desk@meridian.example now":  {Literal: "desk@meridian.example now"},
		"Jr.":                        {Literal: "Jr."},
		"Agence France-Presse":       {Literal: "Agence France-Presse"},
		"BBC Africa":                 {Literal: "BBC Africa"},
		"Ada HALE":                   {Given: "Ada", Family: "HALE"},
		"ADA HALE":                   {Given: "ADA", Family: "HALE"},
		"Adlai Hale III":             {Given: "Adlai", Family: "Hale", Suffix: "III"},
	} {
		assert.Equal(t, want, ParseName(s), s)
	}
}

func TestInverted(t *testing.T) {
	for s, want := range map[string]string{
		"Ada Hale": "Hale, Ada", "Ludwig van Beethoven": "van Beethoven, Ludwig", "Tom Ó Briain": "Ó Briain, Tom", "van der Berg, Jan": "van der Berg, Jan", "Martin Luther King Jr.": "King, Martin Luther, Jr.",
		"Robert De Niro": "De Niro, Robert", "Plato": "Plato", "World Bank": "World Bank", "{Ada Hale}": "Ada Hale",
	} {
		got, _ := ParseName(s).inverted()
		assert.Equal(t, want, got)
	}
	assert.Equal(t, "M. L. King", ParseName("Martin Luther King Jr.").initialed())
	assert.Equal(t, "Smith and Jones", row([]Name{{Literal: "Smith"}, {Literal: "Jones"}}), "no comma where nothing is inverted")
}

// The examples of the Chicago Manual for ranges: 9.61 of the 16th edition, which CSL calls
// chicago-16.
func TestPages(t *testing.T) {
	for s, want := range map[string]string{
		"3-10": "3–10", "71-72": "71–72", "96-117": "96–117", "100-104": "100–104", "1100-1113": "1100–1113", "101-108": "101–8", "808-833": "808–33",
		"1103-1104": "1103–4", "321-328": "321–28", "498-532": "498–532", "1087-1089": "1087–89", "1496-1500": "1496–500", "11564-11615": "11564–615", "12991-13001": "12991–3001",
		"12": "12", "": "", "A1-A3": "A1–A3", "xi–xv": "xi–xv", "5--7": "5–7", "9-5": "9–5", "e12": "e12",
	} {
		assert.Equal(t, want, pages(s), s)
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ date, long, year, days, wiki string }{
		{"2005-11-28", "November 28, 2005", "2005", "November 28", "28 November 2005"},
		{"2005-11-28T14:30Z", "November 28, 2005", "2005", "November 28", "28 November 2005"},
		{"2005-11", "November 2005", "2005", "November", "November 2005"},
		{"2005", "2005", "2005", "", "2005"},
		{"2005?", "[2005?]", "[2005?]", "", "c. 2005"},
		{"2005~", "[ca. 2005]", "[ca. 2005]", "", "c. 2005"},
		{"2005%", "[ca. 2005?]", "[ca. 2005?]", "", "c. 2005"},
		{"2005-11~", "[ca. November 2005]", "[ca. 2005]", "November", "c. November 2005"},
		{"2005-21", "Spring 2005", "2005", "Spring", "Spring 2005"},
		{"2005-32", "Winter 2005", "2005", "Winter", "Winter 2005"},
		{"199X", "1990s", "1990s", "", "1990s"},
		{"1991/1995", "1991–1995", "1991–1995", "", "1991–1995"},
		{"1991/..", "1991–", "1991–", "", "1991–"},
		{"2004-03-04/2004-05", "March 4, 2004–May 2004", "2004", "", "4 March 2004–May 2004"},
		{"[1990,1992]", "1990 or 1992", "1990 or 1992", "", "1990 or 1992"},
		{"2005-XX", "2005", "2005", "", "2005"},
		{"2005-11-XX", "November 2005", "2005", "November", "November 2005"},
		{"XXXX-09-27", "XXXX-09-27", "n.d.", "", "XXXX-09-27"},
		{"", "", "n.d.", "", ""},
	} {
		var d edtf.Date
		if c.date != "" {
			d = edtf.MustParse(c.date)
		}
		assert.Equal(t, []string{c.long, c.year, c.days, c.wiki}, []string{longDate(d), yearOf(d), daysOf(d), wikiDate(d)}, c.date)
	}
}

func TestFreeDate(t *testing.T) {
	for s, want := range map[string]string{
		"2005": "2005", "2005-11-28": "2005-11-28", "2005-11-28 14:30": "2005-11-28", "2004/3/4": "2004-03-04", "2004/03/": "2004-03", "4 March 2004": "2004-03-04", "March 4, 2004": "2004-03-04",
		"Mar. 2004": "2004-03", "Spring 2004": "2004-21", "Fall 2004": "2004-23", "c. 2004": "2004~", "circa 2004?": "2004%", "[2004]": "2004", "[ca. 2004]": "2004~", "1991-1995": "1991/1995", "(2004)": "2004",
		"n.d.": "", "": "", "Forthcoming": "",
	} {
		d, ok := freeDate(s)
		assert.True(t, ok, s)
		assert.Equal(t, want, d.String(), s)
	}
	for _, s := range []string{"soon", "03/04/2004", "2004-13", "31 February 2004", "Ma 2004", "4 5 6 7"} {
		_, ok := freeDate(s)
		assert.False(t, ok, s)
	}
}

func TestText(t *testing.T) {
	text := Text{{Text: "1. A & B <x> *y* www.z.example https://q.example "}, {Text: " It's `i` ", Italic: true}, {Text: "https://example.org/a_b", URL: "https://example.org/a_b"}}
	assert.Equal(t, "1. A & B <x> *y* www.z.example https://q.example  It's `i` https://example.org/a_b", text.String())
	assert.Equal(t, "1\\. A &amp; B &lt;x\\> \\*y\\* www&#46;z.example https&#58;//q.example  *It's \\`i\\`* <https://example.org/a_b>", text.Markdown())
	assert.Equal(t, "1. A &amp; B &lt;x&gt; *y* www.z.example https://q.example <i> It&#39;s `i` </i><a href=\"https://example.org/a_b\">https://example.org/a_b</a>", text.HTML())
	assert.Equal(t, "\\- a", Text{{Text: "- a"}}.Markdown())
	assert.Empty(t, Text(nil).Markdown())
	assert.Equal(t, "a b", clean(" a\n\t\u2028 b \u202e\u200b"))
}

func TestAt(t *testing.T) {
	assert.Equal(t, "line 79", At(sources.Citation{Line: 79}))
	assert.Equal(t, "body, line 2", At(sources.Citation{Part: "body", Line: 2}))
	assert.Equal(t, "", At(sources.Citation{}))
}

func TestWords(t *testing.T) {
	for s, want := range map[string]string{
		"The War of the Worlds": "War of the Worlds", "Low Water": "Low Water", "A Long Day in the City of Oresk": "Long Day", "Roads: A History": "Roads", "The": "The", "": "",
	} {
		assert.Equal(t, want, words(s), s)
	}
}
