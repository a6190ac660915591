package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// What a date is the date of: what happened, and to what.
func TestDatesOfHappenings(t *testing.T) {
	for _, tt := range []struct {
		text  string
		dates []string // each as its figure, its thing and what happened to it
	}{
		{"The war ended in May 1994.", []string{"1994-05 war end"}},
		{"The Lowland War began in September 1988 and ended in 1996.", []string{"1988-09 war start", "1996 war end"}},
		{"The war, which began in 1988, ended in 1994.", []string{"1988 war start", "1994 war end"}},
		{"In March 1991 fighting broke out in Oresk.", []string{"1991-03 war start"}},
		{"The fighting in Oresk began on 3 April 1992.", []string{"1992-04-03 war start"}},
		{"The war lasted from 1988 to 1994.", []string{"1988/1994 war last"}},
		{"The siege of Oresk lasted until 5 February 1996.", []string{"../1996-02-05 siege end"}},
		{"On 12 May 1994, a ceasefire was signed.", []string{"1994-05-12 truce sign"}},
		{"A truce began at 7am on 12 May 1994.", []string{"1994-05-12 truce start"}},
		{"An offensive began on 12 May 1994.", []string{"1994-05-12 offensive start"}},
		{"Marta Selic was born in Oresk on 4 March 1950.", []string{"1950-03-04 Marta Selic birth"}},
		{"The death of Marta Selic on 6 June 2012 led to protests.", []string{"2012-06-06 Marta Selic death"}},
		{"The Treaty of Kelmar was signed on 9 June 1994 and entered into force on 1 January 1995.", []string{"1994-06-09 Treaty of Kelmar sign", "1995-01-01 Treaty of Kelmar start"}},
		{"Armenia declared independence on 21 September 1991.", []string{"1991-09-21 Armenia declaration"}},
		{"The University of Lodva was founded in 1905.", []string{"1905 University of Lodva founding"}},

		{"The Lowland War, as it is known in the north, ended on 4 October 1994.", []string{"1994-10-04 war end"}},
		{"Marta Selic, a former president, died on 17 January 2004.", []string{"2004-01-17 Marta Selic death"}},
		{"The earthquake struck Oresk on 26 December 2003.", []string{"2003-12-26 quake occur"}},

		{"Marta Selic (4 March 1950 – 6 June 2012) was a botanist.", []string{"1950-03-04/2012-06-06 Marta Selic life"}},
		{"The Lowland War (1988–1996) divided families.", []string{"1988/1996 war last"}},
		{"Marta Selic (12 June 1874 – 3 March 1869) was a botanist.", []string{"1874-06-12 Marta Selic birth", "1869-03-03 Marta Selic death"}},
		{"Marta Selic (3 May – 6 May 2012) was mayor for days.", []string{"2012-05-03/2012-05-06 Marta Selic last"}},
		{"The council met in Oresk (3 May – 6 May 2012).", []string{"2012-05-03/2012-05-06  "}},

		// Another thing of that name, or another time.
		{"An amended Treaty of Kelmar was signed on 3 May 1988.", []string{"1988-05-03  sign"}},
		{"The second Accord of Selm was signed on 3 May 1988.", []string{"1988-05-03  sign"}},
		{"A protocol to the Accord of Selm was signed on 3 May 1988.", []string{"1988-05-03  sign"}},
		{"Marta Selic was arrested again on 4 March 2003.", []string{"2003-03-04  "}},
		{"Marta Selic was arrested on 4 March 2003 for the second time.", []string{"2003-03-04  "}},

		// What something happened to is not always told, and a word alone is no happening.
		{"He resigned on 5 May 2004.", []string{"2004-05-05  resign"}},
		{"The quake struck on 26 December 2003, destroying a city that was founded in 1200.", []string{"2003-12-26 quake occur", "1200  founding"}},
		{"At the end the army withdrew on 26 December 2003.", []string{"2003-12-26  "}},
		{"The mayor of Oresk was born on 26 December 1960.", []string{"1960-12-26  birth"}},
		{"Police found 12 rifles in Oresk on 5 May 2004.", []string{"2004-05-05  "}},
		{"The war ended in 1994, and Vandry held a vote on 5 May 1997.", []string{"1994 war end", "1997-05-05 vote "}},
	} {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.dates, datesTold(tt.text))
		})
	}
}

// What was planned, feared or denied is no date of what happened.
func TestDatesThatAreNotAsserted(t *testing.T) {
	for text, want := range map[string]claims.Stance{
		"The war ended on 3 May 1994.":                  claims.Asserted,
		"The war was to end on 3 May 1994.":             claims.Supposed,
		"The war will end on 3 May 2034.":               claims.Supposed,
		"The war did not end on 3 May 1994.":            claims.Supposed,
		"The war may have ended on 3 May 1994.":         claims.Supposed,
		"It is false that the war ended on 3 May 1994.": claims.Denied,
	} {
		for _, c := range readProse(text).Claims {
			assert.Equal(t, want, c.Stance, text)
		}
	}
}

func readProse(text string) Reading {
	return Read(sources.Document{
		Source: sources.Source{ID: "a", Published: edtf.MustParse("2004-06-01")},
		Raw:    []byte(text),
		Blocks: []sources.Block{{Text: text, End: len(text)}},
	})
}

func datesTold(text string) []string {
	var out []string
	for _, c := range readProse(text).Claims {
		if c.Measure == claims.EventDate {
			out = append(out, c.Date.Core.String()+" "+c.Noun+" "+c.Verb)
		}
	}
	return out
}

// Whether a date lies ahead is told by the verb that stands nearest to it.
func TestDatesToCome(t *testing.T) {
	for text, want := range map[string]string{ // published on 1 June 2004, a Tuesday
		"The law takes effect on 1 May.":                                         "2005-05-01",
		"A runoff is due on 24 October.":                                         "2004-10-24",
		"On Friday the court will rule.":                                         "2004-06-04",
		"The dam burst on Friday.":                                               "2004-05-28",
		"The mill, where 27 workers died in a fire on 18 July, will not reopen.": "2003-07-18",
		"A man who was shot on 3 July will leave the hospital.":                  "2003-07-03",
		"The court will hear the man arrested on 4 July.":                        "2003-07-04",
		"The talks will be held on 4 July.":                                      "2004-07-04",
	} {
		list := readProse(text).Claims
		for _, c := range list {
			if c.Measure == claims.EventDate {
				assert.Equal(t, want, c.Date.Core.String(), text)
			}
		}
		assert.NotEmpty(t, list, text)
	}
}
