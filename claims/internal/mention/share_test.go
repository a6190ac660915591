package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

func TestShares(t *testing.T) {
	for _, c := range []valueCase{
		{"A fifth of the people died.", "percent 0.2"},
		{"Two-thirds of the population fled.", "percent 0.6666666666666667"},
		{"One-third of the houses burned.", "percent 0.3333333333333333"},
		{"Three quarters of the town burned.", "percent 0.75"},
		{"Five eighths of the town burned.", "percent 0.625"},
		{"Half the herd died.", "percent 0.5"},
		{"Nearly half the herd died.", "percent ~<0.5"},
		{"More than half of the herd died.", "percent >0.5"},
		{"½ of the stock and 3⁄8 of the seed was lost.", "percent 0.5; percent 0.375"},
		{"One in four homes was destroyed.", "percent 0.25"},
		{"Three in five people agreed.", "percent 0.6"},
		{"Nine in every 10 wells are dry.", "percent 0.9"},
		// counts of a whole that is named
		{"Half of the 600 residents fled.", "displaced 300"},
		{"Half the 600 residents fled.", "displaced 300"},
		{"A third of the 90 passengers died.", "deaths 30"},
		{"About half of the 600 residents fled.", "displaced ~300"},
		{"Most of the 80 passengers were rescued.", "rescued 40..80"},
		{"All but two of the 27 miners survived.", "survivors 25"},
		{"Nearly all of the 100 passengers were rescued.", "rescued ~<100"},
		// near misses: what is no share, or of nothing
		{"A third man was hurt.", ""},
		{"A third was hurt.", ""},
		{"A fifth person has died.", ""},
		{"Half an hour later it rained.", "duration 0.5 hour"},
		{"It was 2-2 at half-time.", ""},
		{"He left in the second quarter.", ""},
		{"She lives in the Latin Quarter.", ""},
		{"The two thirds were boys.", ""},
		{"Nine out of 83 divers fell ill.", "cases 9 part; count 83"},
		{"Two in 30 cars burned.", "- 2; vehicles 30"},
		{"Half of the town and 600 farms were sold.", "percent 0.5; count 600"},
		{"It was a 9/11 hearing.", ""},
	} {
		assert.Equal(t, c.want, readings(c.text), c.text)
	}
}

// aside writes the numbers of a text that count nothing, with their kinds.
func aside(s string) string {
	_, list := numbersOf(s)
	var out []string
	for _, f := range list {
		if f.Kind > claims.Share || f.Kind == claims.Share && !f.Of {
			out = append(out, f.Kind.String()+" "+value(f))
		}
	}
	return strings.Join(out, "; ")
}

func TestAside(t *testing.T) {
	for _, c := range []valueCase{
		{"A 20-year-old man was killed.", "age 20 year"},
		{"Marta Selic, 34, and her son, 6, were killed.", "age 34 year; age 6 year"},
		{"Three boys aged 9 to 12 drowned.", "age 9..12 year"},
		{"Two sons, aged 11 and 14, drowned.", "age 11 year; age 14 year"},
		{"The baby was ten months old.", "age 10 month"},
		{"He is more than thirty years old.", "age >30 year"},
		{"It was the third bombing.", "ordinal 3"},
		{"She came twenty-first.", "ordinal 21"},
		{"It was the two hundredth time.", "ordinal 200"},
		{"The 14th Brigade lost 7 men.", "ordinal 14"},
		{"Flight 370 carried 96 people.", "label 370"},
		{"COVID-19 killed 5 people on Route 66.", "label 19; label 66"},
		{"They won 2-0 at home.", "score 2"},
		{"The motion passed by 51 votes to 49.", "score 51"},
		{"It rose by two thirds.", "share 0.6666666666666667"},
		{"It was a single operation.", "single 1"},
		{"One day it rained.", "single 1"},
		{"Call 0800 555 111.", "label 800; label 555; label 111"},
		// near misses: what is a figure, or nothing
		{"Twenty people died.", ""},
		{"She gave 51 votes to her sister.", ""},
		{"This one burned.", ""},
		{"He was the one who died.", ""},
	} {
		assert.Equal(t, c.want, aside(c.text), c.text)
	}
}
