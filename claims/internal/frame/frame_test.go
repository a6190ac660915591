package frame_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// frames reads paragraphs, parted by blank lines; a first line that begins with
// "# " is the title.
func frames(published, text string) []frame.Frame {
	k := frame.Tracker{}
	if published != "" {
		k.Published = edtf.MustParse(published)
	}
	var out []frame.Frame
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
			out = append(out, k.Sentence(t, s.First, s.Last))
		}
	}
	return out
}

// brief is a frame in one line: kind, period, basis.
func brief(f frame.Frame) string {
	when := f.Event.Period.Core.String()
	if f.Event.Period.Open != "" {
		when = "?" + f.Event.Period.Open
	}
	return strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", f.Event.Kind, when, f.Event.Basis)), " ")
}

func TestTracker(t *testing.T) {
	for _, c := range []struct {
		name, published, text string
		want                  []string
	}{
		{
			name: "an earlier quake in the last sentence", published: "2005-11-28",
			text: "# Quake shakes Oresk\n\nA strong earthquake struck Oresk on Sunday. It killed ten people. In December 2003 a quake killed 900 people in Vandry. It left thousands homeless.",
			want: []string{"quake lead", "quake 2005-11-27 sentence", "quake 2005-11-27 anaphor", "quake 2003-12 sentence", "quake 2003-12 anaphor"},
		},
		{
			name: "another attack on the same day", published: "2009-01-07",
			text: "A blast in Oresk killed 12 people on Tuesday.\n\nIn a separate blast, three people died in Kelmar.",
			want: []string{"explosion 2009-01-06 sentence", "explosion ?another explosion sentence"},
		},
		{
			name: "another with a number is the same event", published: "2009-01-07",
			text: "A blast in Oresk killed 12 people on Tuesday. Another 30 people were wounded.",
			want: []string{"explosion 2009-01-06 sentence", "explosion 2009-01-06 lead"},
		},
		{
			name: "the subsequent war",
			text: "The province voted to leave the union in 1991.\n\nThe capital never accepted that, and the subsequent war went on for years. It killed more than 30,000.",
			want: []string{"1991 sentence", "war 1991/.. sentence", "war 1991/.. anaphor"},
		},
		{
			name: "a truce dates the end of a war",
			text: "When a truce was reached in 1994, 20,000 people had died.",
			want: []string{"war ../1994 sentence"},
		},
		{
			name: "a weekday on a verb of saying is no date of the event", published: "2005-11-28",
			text: "An earthquake struck Oresk on Sunday. Ten people were killed, officials said on Monday.",
			want: []string{"quake 2005-11-27 sentence", "quake 2005-11-27 lead"},
		},
		{
			name: "an undated text leaves weekdays open",
			text: "An earthquake struck Oresk on Sunday.",
			want: []string{"quake ?sunday sentence"},
		},
		{
			name: "dated sections", published: "2011-04-05",
			text: "= 2011-03-18\n\nSnipers killed 52 protesters in Oresk.\n\n= 2011-03-20\n\nThousands of mourners gathered in Oresk.",
			want: []string{"", "protest 2011-03-18 sentence", "", "2011-03-20 sentence"},
		},
		{
			name: "since an assault began", published: "2009-01-06",
			text: "The attack on Oresk killed 40 people on Tuesday.\n\nThe toll since the army launched its assault on Vandry 11 days ago is above 600.",
			want: []string{"attack 2009-01-06 sentence", "attack 2008-12-26/.. sentence"},
		},
		{
			name: "March is a month and a fire brigade no fire", published: "2020-03-04",
			text: "A ferry sank on Lake Tomba on 1 March. Ten people drowned, the fire brigade said.",
			want: []string{"2020-03-01 lead", "2020-03-01 lead"},
		},
		{
			name: "opening fire is no fire", published: "2011-04-05",
			text: "Police opened fire on the crowd in Oresk on Monday, killing 17.",
			want: []string{"shooting 2011-04-04 sentence"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := frames(c.published, c.text)
			require.Len(t, got, len(c.want))
			for i, f := range got {
				if f.Event.IsZero() {
					assert.Empty(t, c.want[i], "sentence %d", i)
					continue
				}
				assert.Equal(t, c.want[i], brief(f), "sentence %d", i)
			}
		})
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
				fr := k.Sentence(tx, s.First, s.Last)
				if len(fr.Event.Names) > 24 || len(fr.Event.Places) > 24 {
					t.Fatalf("a frame grows without bound: %d names", len(fr.Event.Names))
				}
			}
		}
	})
}
