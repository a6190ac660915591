package frame_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// frames reads paragraphs, parted by blank lines; a first line that begins with
// "# " is the title. It tells each sentence's clauses in one line: the number of
// the event, its kind and time by the whole text, and the basis.
func frames(published, text string) []string {
	k := frame.Tracker{}
	if published != "" {
		k.Published = edtf.MustParse(published)
	}
	var all []frame.Frame
	for _, p := range strings.Split(text, "\n\n") {
		kind := sources.Paragraph
		if rest, ok := strings.CutPrefix(p, "# "); ok {
			kind, p = sources.Title, rest
		}
		if rest, ok := strings.CutPrefix(p, "= "); ok {
			kind, p = sources.Heading, rest
		}
		k.Block(kind)
		t := words.Split(lexicon.English(), p)
		for _, s := range t.Sentences {
			f := k.Sentence(t, s.First, s.Last)
			f.Clauses = slices.Clone(f.Clauses)
			all = append(all, f)
		}
	}
	var out []string
	for _, f := range all {
		var parts []string
		for _, c := range f.Clauses {
			if c.Event < 0 {
				parts = append(parts, "-")
				continue
			}
			e := k.Events()[c.Event]
			when := e.Period.Core.String()
			if e.Period.Open != "" {
				when = "?" + e.Period.Open
			}
			parts = append(parts, strings.Join(strings.Fields(fmt.Sprintf("%d %s %s %s", c.Event, e.Kind, when, c.Basis)), " "))
		}
		out = append(out, strings.Join(parts, " | "))
	}
	return out
}

func TestTracker(t *testing.T) {
	for _, c := range []struct {
		name, published, text string
		want                  []string
	}{
		{
			name: "an earlier quake in the last sentence", published: "2005-11-28",
			text: "# Quake shakes Oresk\n\nA strong earthquake struck Oresk on Sunday. It killed ten people. In December 2003 a quake killed 900 people in Vandry. It left thousands homeless.",
			want: []string{"0 quake 2005-11-27 sentence", "0 quake 2005-11-27 sentence", "0 quake 2005-11-27 lead", "1 quake 2003-12 sentence", "1 quake 2003-12 anaphor"},
		},
		{
			name: "another attack on the same day", published: "2009-01-07",
			text: "A blast in Oresk killed 12 people on Tuesday.\n\nIn a separate blast, three people died in Kelmar.",
			want: []string{"0 explosion 2009-01-06 sentence", "1 explosion ?another explosion sentence"},
		},
		{
			name: "another with a number is the same event", published: "2009-01-07",
			text: "A blast in Oresk killed 12 people on Tuesday. Another 30 people were wounded.",
			want: []string{"0 explosion 2009-01-06 sentence", "0 explosion 2009-01-06 lead"},
		},
		{
			name: "the subsequent war",
			text: "The province voted to leave the union in 1991.\n\nThe capital never accepted that, and the subsequent war went on for years. It killed more than 30,000.",
			want: []string{"0 1991 lead", "0 1991 lead | 1 war 1991/.. sentence", "1 war 1991/.. lead"},
		},
		{
			name: "a truce dates the end of a war",
			text: "When a truce was reached in 1994, 20,000 people had died.",
			want: []string{"0 war ../1994 sentence"},
		},
		{
			name: "a weekday on a verb of saying is no date of the event", published: "2005-11-28",
			text: "An earthquake struck Oresk on Sunday. Ten people were killed, officials said on Monday.",
			want: []string{"0 quake 2005-11-27 sentence", "0 quake 2005-11-27 lead"},
		},
		{
			name: "an undated text leaves weekdays open",
			text: "An earthquake struck Oresk on Sunday.",
			want: []string{"0 quake ?sunday sentence"},
		},
		{
			name: "dated sections", published: "2011-04-05",
			text: "= 2011-03-18\n\nSnipers killed 52 protesters in Oresk.\n\n= 2011-03-20\n\nThousands of mourners gathered in Oresk.",
			want: []string{"-", "0 shooting 2011-03-18 anaphor", "-", "1 2011-03-20 sentence"},
		},
		{
			name: "since an assault began", published: "2009-01-06",
			text: "The attack on Oresk killed 40 people on Tuesday.\n\nThe toll since the army launched its assault on Vandry 11 days ago is above 600.",
			want: []string{"0 attack 2009-01-06 sentence", "1 attack 2008-12-26/.. sentence"},
		},
		{
			name: "March is a month and a fire brigade no fire", published: "2020-03-04",
			text: "A ferry sank on Lake Tomba on 1 March. Ten people drowned, the fire brigade said.",
			want: []string{"0 crash 2020-03-01 sentence", "0 crash 2020-03-01 lead"},
		},
		{
			name: "opening fire is no fire", published: "2011-04-05",
			text: "Police opened fire on the crowd in Oresk on Monday, killing 17.",
			want: []string{"0 shooting 2011-04-04 sentence"},
		},
		{
			name: "an entry of a diary counts from its own day", published: "2010-01-23",
			text: "# Diary of the Oresk quake\n\nThe quake that struck Oresk was strong.\n\n= 2010-01-18\n\nMany died in last Tuesday's quake.\n\n= 2010-01-20\n\nHouses weakened by last week's quake collapsed.",
			want: []string{"0 quake sentence", "0 quake lead", "-", "2 quake 2010-01-12 sentence", "-", "2 quake 2010-01-12 sentence"},
		},
		{
			name: "headings without a year", published: "2024-11-04",
			text: "# Diary of the flood in Oresk\n\n= 28 October\n\nThe flood killed 51 people.\n\n= 29 October\n\nThe toll rose.\n\n= 3 November\n\nThe toll stood at 214.",
			want: []string{"0 flood sentence", "-", "1 flood 2024-10-28 anaphor", "-", "1 flood 2024-10-28 anaphor", "-", "1 flood 2024-10-28 anaphor"},
		},
		{
			name: "a fire at a mill is a fire", published: "2010-01-23",
			text: "A fire at a mill in Oresk on Friday killed ten.",
			want: []string{"0 fire 2010-01-22 sentence"},
		},
		{
			name: "soldiers who fire at a mill light none", published: "2010-01-23",
			text: "Soldiers who fire at a mill kill people, he said.",
			want: []string{"0 lead | 0 lead"},
		},
		{
			name: "an event that is called the third of its sort", published: "2014-06-08",
			text: "Six people were shot in Oresk on Saturday, the third mass shooting in six days.",
			want: []string{"0 shooting 2014-06-07 sentence"},
		},
		{
			name: "the third of them", published: "2014-06-08",
			text: "A shooting in Oresk killed six people on Saturday. The third shooting killed two.",
			want: []string{"0 shooting 2014-06-07 sentence", "1 shooting ?another shooting sentence"},
		},
		{
			name: "a fire as it was reported", published: "2008-12-19",
			text: "A fire in Oresk destroyed a store on Friday.\n\nThe store had stood for years. Shoppers wept. Nobody was hurt.\n\nCrews were called to a fire on the roof at 8.49pm.",
			want: []string{"0 fire 2008-12-19 sentence", "0 fire 2008-12-19 lead", "0 fire 2008-12-19 lead", "0 fire 2008-12-19 anaphor", "0 fire 2008-12-19 anaphor"},
		},
		{
			name: "a year of an older outbreak is not that of the news", published: "2013-09-10",
			text: "Cholera has killed 74 people in Oresk.\n\nThe centres are full. Nurses are tired. Boats are late. The rains go on, and in 2010, when floods cut the road, 900 fell ill.",
			want: []string{"0 epidemic sentence", "0 epidemic lead", "0 epidemic lead", "0 epidemic anaphor", "0 epidemic inherited | 0 epidemic inherited | 1 epidemic 2010 sentence"},
		},
		{
			name: "the year of a figure that another is compared with", published: "2013-09-10",
			text: "Floods in Oresk killed 74 people on Sunday, compared with 58 people in 2009.",
			want: []string{"0 flood 2013-09-08 sentence | 0 flood 2013-09-08 lead"},
		},
		{
			name: "another fire", published: "2008-12-19",
			text: "A fire in Oresk destroyed a store on Friday.\n\nThe store had stood for years. Shoppers wept. Nobody was hurt.\n\nA fire in Kelmar killed two.",
			want: []string{"0 fire 2008-12-19 sentence", "0 fire 2008-12-19 lead", "0 fire 2008-12-19 lead", "0 fire 2008-12-19 anaphor", "1 fire ?a fire sentence"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, strings.Join(c.want, "\n"), strings.Join(frames(c.published, c.text), "\n"))
		})
	}
}

// An event has a name also where its noun is a plain one.
func TestEventNames(t *testing.T) {
	for text, want := range map[string]string{
		"The siege of Oresk killed 40.":               "siege of Oresk",
		"The battle for Kelmar Hill killed 40.":       "battle for Kelmar Hill",
		"The siege of the town killed 40.":            "",
		"The massacre of Oresk killed 40.":            "",
		"Celia, a hurricane of 1991, killed 40.":      "hurricane Celia",
		"In Oresk, a hurricane killed 40.":            "",
		"Near the town of Oresk, a storm killed 40.":  "",
		"President Celia, a hurricane of a man, ate.": "",
	} {
		var k frame.Tracker
		k.Block(sources.Paragraph)
		tx := words.Split(lexicon.English(), text)
		f := k.Sentence(tx, 0, len(tx.Tokens))
		name := ""
		for _, m := range f.Told {
			name = m.Name
		}
		assert.Equal(t, want, name, text)
	}
}

// A bare plural of what strikes one spot tells of several events together.
func TestSeveral(t *testing.T) {
	for text, want := range map[string]bool{
		"Airstrikes on Oresk killed 40.":       true,
		"Two bombings in Oresk killed 40.":     true,
		"An airstrike on Oresk killed 40.":     false,
		"The attacks in Oresk killed 40.":      true, // beside "an attack on a church in Oresk" too
		"Floods in Oresk killed 40.":           false,
		"Protests in Oresk drew 40 people.":    false,
		"A series of attacks hit Oresk today.": true,
		"Monday's attacks in Oresk killed 40.": true,
		"The attack in Oresk killed 40.":       false,
	} {
		var k frame.Tracker
		k.Block(sources.Paragraph)
		tx := words.Split(lexicon.English(), text)
		k.Sentence(tx, 0, len(tx.Tokens))
		got := false
		for _, e := range k.Events() {
			got = got || e.Several
		}
		assert.Equal(t, want, got, text)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // a place in brackets
	}{
		{"A quake struck the city of Bam in Iran.", []string{"[Bam]", "[Iran]"}},
		{"Iran's Red Crescent sent tents to Bandar Abbas.", []string{"Iran", "Bandar Abbas"}},
		{"The Nagorno-Karabakh conflict went on.", []string{"Nagorno-Karabakh"}},
		{"Marta Selic met President Ion Vasile on Monday.", []string{"Marta Selic", "Ion Vasile"}},
		{"Banners hung in the square.", nil},
		{"Officials in Sanaa, Yemen, said so.", []string{"[Sanaa]", "[Yemen]"}},
		{"Los Angeles Mayor Rosa Duarte wrote a letter.", []string{"Los Angeles", "Rosa Duarte"}},
		{"Reuters and the BBC reported it.", nil},
	} {
		tx := words.Split(lexicon.English(), c.text)
		var got []string
		for _, n := range frame.Names(tx, 0, len(tx.Tokens)) {
			if n.Place {
				got = append(got, "["+n.Text+"]")
			} else {
				got = append(got, n.Text)
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func FuzzTracker(f *testing.F) {
	f.Add("A quake struck Bam on Sunday. It killed 10.\n\nIn 2003 another quake killed 900.", "2005-11-28")
	f.Add("= 2011-03-18\n\nSnipers killed 52.", "")
	f.Fuzz(func(t *testing.T, text, published string) {
		d, err := edtf.Parse(published)
		if err != nil {
			d = edtf.Date{}
		}
		k := frame.Tracker{Published: d}
		for i, p := range strings.Split(text, "\n\n") {
			k.Block(sources.BlockKind(i % 3))
			tx := words.Split(lexicon.English(), p)
			for _, s := range tx.Sentences {
				next := s.First
				for _, c := range k.Sentence(tx, s.First, s.Last).Clauses {
					if c.First != next || c.Last <= c.First || c.Event >= len(k.Events()) {
						t.Fatalf("clause %+v does not follow on token %d", c, next)
					}
					next = c.Last
				}
				if next != s.Last {
					t.Fatalf("the clauses end at %d, the sentence at %d", next, s.Last)
				}
				for _, e := range k.Events() {
					if len(e.Names) > 24 || len(e.Places) > 24 {
						t.Fatalf("an event grows without bound: %d names", len(e.Names))
					}
				}
			}
		}
	})
}
