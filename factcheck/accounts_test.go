package factcheck

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// audited are the rules that a text breaks by itself, with how it was worked out.
func audited(text string) string {
	doc := sources.Document{
		Source: sources.Source{Path: "a.txt"}, Raw: []byte(text),
		Blocks: []sources.Block{{Text: text, End: len(text)}},
	}
	var out []string
	for _, f := range Check(doc).Findings {
		if f.Rule == "FC202" || f.Rule == "FC204" {
			out = append(out, f.Rule+" "+f.Reasons[0].Why)
		}
	}
	return strings.Join(out, "; ")
}

func TestSums(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Lists that are all of a total.
		{"Thirty people were killed in the prison: 14 guards, 17 prisoners and five officials.", "FC202 14 + 17 + 5 is 36, and not 30"},
		{"The crash injured 40 people (22 men, 14 women and six children).", "FC202 22 + 14 + 6 is 42, and not 40"},
		{"The office counted 52 dead — 30 in Oresk and 20 in Vandry.", "FC202 30 + 20 is 50, and not 52"},
		{"Police arrested 65 men and 20 women, 90 people in all.", "FC202 65 + 20 is 85, and not 90"},
		{"Ten people died in Oresk, 12 in Vandry and another two in Selm, for a total of 26.", "FC202 10 + 12 + 2 is 24, and not 26"},
		{"The army reported 900 casualties: 200 dead and 800 wounded.", "FC202 200 + 800 is 1,000, and not 900"},

		// Lists of those who are among a total.
		{"The blast killed 24 people, including 14 soldiers, nine policemen and six civilians.", "FC202 14 + 9 + 6 is 29, more than the 24 that hold them"},
		{"Of the 150 people aboard, 120 died, 25 were rescued and eight are missing.", "FC202 120 + 25 + 8 is 153, more than the 150 that hold them"},

		// What adds up.
		{"Thirty people were killed in the prison: 14 guards, 11 prisoners and five officials.", ""},
		{"The crash injured 42 people (22 men, 14 women and six children).", ""},
		{"The blast killed 24 people, including 14 soldiers and nine policemen.", ""},
		{"Of the 150 people aboard, 120 died and 25 were rescued.", ""},
		{"The quake killed 20,300 people: 12,000 in Oresk and 8,000 in Vandry.", ""}, // rounded

		// What says nothing of a sum.
		{"The blast killed 24 people, including 14 civilians, nine women and six children.", ""}, // counted twice
		{"The raid left 30 dead: 14 soldiers and 20 wounded.", ""},
		{"The crash killed 30 people: 14 guards, 17 prisoners.", ""}, // not closed
		{"About 30 people were killed: 14 guards, 17 prisoners and five officials.", ""},
		{"Thirty people were killed: about 14 guards, 17 prisoners and five officials.", ""},
		{"Thirty people were killed: 14 guards, dozens of prisoners and five officials.", ""},
		{"Thirty people were killed in the prison. Police held 14 guards, 17 prisoners and five officials.", ""},
		{"Thirty people were killed: the fire began at 14 Mill Road, spread to 17 houses and five shops.", ""},
		{"Police arrested 65 men and 20 women, and 90 people fled.", ""},
		{"Of the 150 people aboard, 120 died, 25 were rescued and 30 were hurt.", ""},
		{"Of the 150 people aboard, 120 died and 40 children were rescued from the water.", ""},
		{"The team won 30 games: 14 at home, 17 away and five abroad, it denied.", ""},
		{"Thirty people could die: 14 guards, 17 prisoners and five officials.", ""},
		{"Four people died in the fire, ten in Oresk and 12 in Vandry, but 30 in all were hurt.", ""},
	} {
		assert.Equal(t, tt.want, audited(tt.text), tt.text)
	}
}

func TestShares(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Twelve of the 40 villages (20 per cent) were destroyed.", "FC204 12 of 40 is 30 per cent, and not 20"},
		{"Officials said 310 of 1,000 houses, or 13 percent, had burned.", "FC204 310 of 1,000 is 31 per cent, and not 13"},
		{"The number of refugees rose from 200,000 to 300,000, an increase of 60 per cent.", "FC204 from 200,000 to 300,000 is 50 per cent, and not 60"},
		{"The number of cases fell by 45 per cent to 300 from 400.", "FC204 from 400 to 300 is 25 per cent, and not 45"},
		{"The village lies 10 miles (12 km) from the border.", "FC204 10 mi is 16.1 km, and not 12"},
		{"The fire burned about 500 acres (400 hectares).", "FC204 500 acre is 202 ha, and not 400"},

		{"Twelve of the 40 villages (30 per cent) were destroyed.", ""},
		{"Two of the three villages (66 per cent) were destroyed.", ""}, // cut off, not rounded
		{"Two of the three villages (67 per cent) were destroyed.", ""},
		{"The number of refugees rose from 200,000 to 300,000, an increase of 50 per cent.", ""},
		{"The number of cases fell by 25 per cent to 300 from 400.", ""},
		{"The village lies 10 miles (16 km) from the border.", ""},
		{"The village lies a mile (1.5 km) from the border.", ""}, // roughly

		{"Twelve of the 40 villages were destroyed and 20 per cent of the fields.", ""},
		{"Twelve of the 40 villages (20 per cent of the province) were destroyed.", ""},
		{"Turnout rose from 40 per cent to 50 per cent, by 10 percentage points.", ""},
		{"The number of refugees rose from 200,000 to 300,000, and 60 per cent were children.", ""},
		{"The number of refugees rose from 200,000 to 300,000, while cases rose by 60 per cent.", ""},
		{"The number of refugees rose from 200,000 to 300,000, and that of cases by 60 per cent.", ""},
		{"The number of refugees rose from 200,000 to 300,000, a rise of 60 per cent of what was feared.", ""},
		{"The village lies 10 miles from Oresk and 12 km from the border.", ""},
		{"About 12 of the 40 villages (20 per cent) were destroyed.", ""},
		{"The well is 300 metres (12 floors) deep.", ""},
	} {
		assert.Equal(t, tt.want, audited(tt.text), tt.text)
	}
}

// What a text says of its figures is data, and is checked where it comes from elsewhere.
func TestAccountsOfClaimsAtHand(t *testing.T) {
	total := claims.Claim{ID: "t", Measure: claims.Deaths, Quantity: claims.Exactly(30), Account: claims.Account{Kind: claims.Sum, Of: []string{"a", "b"}}}
	a := claims.Claim{ID: "a", Measure: claims.Deaths, Quantity: claims.Exactly(14), Extent: claims.Part}
	b := claims.Claim{ID: "b", Measure: claims.Deaths, Quantity: claims.Exactly(17), Extent: claims.Part}
	found := func(list ...claims.Claim) int {
		return len(new(Checker).impossible(list))
	}
	assert.Equal(t, 1, found(total, a, b))
	assert.Zero(t, found(total, a), "a part that is not there")
	assert.Zero(t, found(total, a, b, b), "two claims of one id")
	other := total
	other.Account.Kind = "of another version"
	assert.Zero(t, found(other, a, b))
	b.Citation.Source = "elsewhere.txt"
	assert.Zero(t, found(total, a, b), "a part in another text")

	k := Checker{Policy: Policy{"FC202": None}}
	b.Citation.Source = ""
	assert.Empty(t, k.impossible([]claims.Claim{total, a, b}), "the policy")
}

// The last row of a table is held against the others.
func TestTotalsOfTables(t *testing.T) {
	for name, tt := range map[string]struct{ table, want string }{
		"a total that is not": {"| Town | Killed | Injured |\n|---|---|---|\n| Oresk | 12 | 30 |\n| Halden | 8 | 20 |\n| Total | 25 | 50 |\n", "FC202 12 + 8 is 20, and not 25"},
		"both":                {"| Town | Killed | Injured |\n|---|---|---|\n| Oresk | 12 | 30 |\n| Halden | 8 | 20 |\n| All | 25 | 55 |\n", "FC202 12 + 8 is 20, and not 25; FC202 30 + 20 is 50, and not 55"},
		"a row without":       {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Halden | 18 |\n| Orvel | n/a |\n| Total | 25 |\n", "FC202 12 + 18 is 30, more than the 25 that hold them"},

		"it comes out":         {"| Town | Killed | Injured |\n|---|---|---|\n| Oresk | 12 | 30 |\n| Halden | 8 | 20 |\n| Total | 20 | 50 |\n", ""},
		"a row has none":       {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Halden | – |\n| Orvel | 8 |\n| Total | 25 |\n", ""},
		"an empty cell":        {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Halden | |\n| Orvel | 8 |\n| Total | 25 |\n", ""},
		"rounded":              {"| Town | Displaced |\n|---|---|\n| Oresk | 12,300 |\n| Halden | 8,400 |\n| Total | 20,800 |\n", ""},
		"in thousands":         {"| Town | Displaced (thousands) |\n|---|---|\n| Oresk | 12.3 |\n| Halden | 8.4 |\n| Total | 20.8 |\n", ""},
		"rows below the total": {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Halden | 8 |\n| Total | 25 |\n| Orvel | 5 |\n", ""},
		"a row of anything":    {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Halden | 8 |\n| at sea, not known where | 5 |\n| Total | 25 |\n", ""},
		"two totals":           {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Halden | 8 |\n| Total | 25 |\n| Total | 20 |\n", ""},
		"a place in another":   {"| Place | Killed |\n|---|---|\n| Peru | 12 |\n| Lima | 8 |\n| Total | 12 |\n", ""},
		"a place twice":        {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Oresk | 8 |\n| Total | 12 |\n", ""},
		"one row":              {"| Town | Killed |\n|---|---|\n| Oresk | 12 |\n| Total | 25 |\n", ""},
		"about":                {"| Town | Killed |\n|---|---|\n| Oresk | about 12 |\n| Halden | 8 |\n| Total | 25 |\n", ""},
	} {
		doc, err := read.Markdown(sources.Source{Path: "a.md"}, []byte("# Flood in Oresk\n\nA flood struck the valley of Oresk on 3 May 2024.\n\n"+tt.table))
		require.NoError(t, err)
		var out []string
		for _, f := range (&Checker{Data: extract.Data}).Check(doc).Findings {
			if f.Rule == "FC202" {
				out = append(out, f.Rule+" "+f.Reasons[0].Why)
			}
		}
		slices.Sort(out)
		assert.Equal(t, tt.want, strings.Join(out, "; "), name)
	}
}
