package frame_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBackground reads what news tells beside its event: what was before it, what it counts
// from, what is done afterwards. Near each stands what must be read otherwise. All are of a
// text of Saturday, 18 April 2009.
func TestBackground(t *testing.T) {
	const (
		gunman = "A gunman shot nine people in Weyburn on Friday.\n\nPolice came.\n\n"
		quake  = "A quake shook Kelmar on Wednesday. Rescuers came.\n\nThe mayor left.\n\n"
		flood  = "A flood swept through Mocora on Wednesday, killing 20.\n\nMud lay everywhere.\n\n"
		bridge = "A bridge collapsed in Kelmar on Tuesday, killing 19.\n\nDivers came.\n\n"
		bomb   = "A bomb killed 22 people in Kelmar on Wednesday.\n\nPolice came.\n\n"
		ferry  = "A ferry capsized off Pelora on Wednesday, killing 71.\n\nDivers came.\n\n"
	)
	for _, c := range []struct {
		name, text string
		want       []string // of the last sentences
	}{
		{"the record before", ferry + "It was the worst accident there since 2002, when 183 people died in a fire on board the Estrella.",
			[]string{"0 crash 2009-04-15 lead | 1 fire 2002 sentence"}},
		{"by its name", gunman + "It was the worst attack since the Tarnow shooting, in which 13 were killed.",
			[]string{"0 shooting 2009-04-17 lead | 1 shooting sentence"}},
		{"no record, and of this event", gunman + "It was the worst attack in years, in which 13 were killed.",
			[]string{"0 shooting 2009-04-17 lead | 0 shooting 2009-04-17 lead"}},

		{"counted from at the head", "Three days after the earthquake that razed Kelmar, the number of dead reached 231 on Saturday.",
			[]string{"0 quake 2009-04-15 sentence | 0 quake 2009-04-15 sentence"}},
		{"new harm behind it", "Three days after the market roof in Kelmar fell in, four workmen were killed on Saturday when a crane toppled.",
			[]string{"0 collapse 2009-04-15 sentence | 1 2009-04-18 lead"}},
		{"counted from at the end", "Families crowded the quay on Thursday, five days after the ferry capsized. The tragedy claimed 119 lives.",
			[]string{"0 crash 2009-04-11 sentence | 0 crash 2009-04-11 sentence", "0 crash 2009-04-11 lead"}},
		{"a week before it", quake + "A week before the quake a hostel there had collapsed, killing 76.",
			[]string{"1 collapse ?another collapse sentence"}},
		{"the week before", bomb + "The explosion at the bus station the week before had killed 17.",
			[]string{"1 explosion ?another explosion sentence"}},
		{"the week before what is at hand", bomb + "The explosion came the week before the election.",
			[]string{"0 explosion 2009-04-15 lead | 1 election sentence"}},
		{"hours earlier, another boat", ferry + "A few hours earlier, a fishing boat sank off Doro. Six fishermen drowned.",
			[]string{"1 crash ?another crash sentence", "1 crash ?another crash anaphor"}},
		{"hours later, the same boat", ferry + "A few hours later, the boat sank.",
			[]string{"0 crash 2009-04-15 lead"}},

		{"a visit afterwards", flood + "The president flew to Mocora on Friday. He called the disaster a tragedy.",
			[]string{"0 flood 2009-04-15 lead", "0 flood 2009-04-15 anaphor"}},
		{"new harm afterwards", flood + "On Friday 12 people drowned in the river.",
			[]string{"1 flood 2009-04-17 sentence"}},
		{"who dies of it later", bomb + "Another nine died in hospital on Friday.",
			[]string{"0 explosion 2009-04-15 lead"}},
		{"who is killed later", bomb + "Another nine were killed in Oresk on Friday.",
			[]string{"1 2009-04-17 sentence"}},
		{"what was long before is no such event", bridge + "The bridge was built in 1928.\n\nHe promised an inquiry into the disaster.",
			[]string{"1 1928 sentence", "0 collapse 2009-04-14 inherited"}},
		{"an accident that was a collapse", bridge + "In 2007 a bridge gave way at Sundby. That accident led to a law.",
			[]string{"1 collapse 2007 sentence", "1 collapse 2007 anaphor"}},

		{"a lead of mourning", "Kelmar buried its dead on Friday. Wednesday's bombings killed 62.",
			[]string{"0 explosion 2009-04-15 lead", "0 explosion 2009-04-15 sentence"}},
		{"a lead of counting the dead", "Kelmar counted its dead on Friday. The quake razed 40 villages.",
			[]string{"0 quake lead", "0 quake lead"}},
		{"a lead of what is done later, then the harm", "Wives sang in Kelmar on Friday. Twenty men were shot on Wednesday at the mine.",
			[]string{"0 2009-04-15 lead", "0 2009-04-15 lead"}},
		{"a lead of what happened, in words that the lexicon does not have", "A plane flew into a hill near Kelmar on Friday. All eight on board were killed.",
			[]string{"0 2009-04-17 lead", "0 2009-04-17 lead"}},
		{"a lead of what is to come", "Survivors will gather in Zemlin on Monday. The massacre killed 8,000.",
			[]string{"0 attack lead", "0 attack lead"}},
		{"two days in a lead", "Villagers lit lamps on Friday for the 26 pilgrims killed on Wednesday when a footbridge snapped.",
			[]string{"0 2009-04-15 lead"}},
		{"a dateline", "KELMAR, April 18 - The collapse of the Halden bridge killed 35 people.",
			[]string{"0 collapse sentence"}},
		{"a day on which it was", "KELMAR - On April 17 the Halden bridge collapsed, killing 35 people.",
			[]string{"0 collapse 2009-04-17 sentence"}},

		{"the deadliest of several", "Bombs went off across Kelmar on Friday, killing 48.\n\nPolice came.\n\nThe deadliest attack hit the market, killing 31.",
			[]string{"1 attack ?one attack sentence"}},
		{"the deadliest for years", bomb + "The deadliest attack in years left 31 wounded.",
			[]string{"0 explosion 2009-04-15 lead"}},
		{"a paragraph that opens with the other event", "Workers marched on Friday in Kelmar, where 124 people were killed in a fire on Wednesday.\n\nThe inferno injured 150. Only 600 people were in the mill.\n\nThe marchers shouted.",
			[]string{"1 fire 2009-04-15 lead", "1 fire 2009-04-15 lead", "0 protest 2009-04-17 anaphor"}},
		{"a weekday before a fire", quake + "On Friday a landslide near Vandry killed three people in a bus.",
			[]string{"1 landslide 2009-04-17 sentence"}},

		{"goes on about what its subject was named with", ferry + "Off Doro a frigate chased pirates on Thursday.\n\nThe frigate had sailed from Oresk.\n\nThe water was cold.",
			[]string{"1 piracy 2009-04-16 sentence", "1 piracy 2009-04-16 anaphor", "0 crash 2009-04-15 inherited"}},
		{"who speaks is not what is gone on about", ferry + "Off Doro a frigate of the ministry chased pirates on Thursday.\n\nThe ministry said 30 had been saved.",
			[]string{"1 piracy 2009-04-16 sentence", "0 crash 2009-04-15 inherited"}},
		{"what is told only by the way holds its own sentence", quake + "Landslides blocked the road. Twelve villages are gone.",
			[]string{"1 landslide ?a landslide sentence", "0 quake 2009-04-15 inherited"}},
		{"and what refers to it", quake + "Landslides blocked the road. They buried two trucks.",
			[]string{"1 landslide ?a landslide sentence", "1 landslide ?a landslide anaphor"}},
		{"what has a place of its own holds its paragraph", quake + "A landslide in Vandry blocked the road. Two drivers died.",
			[]string{"1 landslide ?a landslide sentence", "1 landslide ?a landslide anaphor"}},
		{"from its beginning to its end", "The siege of a plant in Kelmar began on Wednesday and ended on Friday.",
			[]string{"0 battle 2009-04-15/2009-04-17 sentence"}},
		{"two days of what goes on", "The siege of Kelmar began in 2008. On 15-17 April 40 people died.",
			[]string{"0 battle 2008 sentence", "0 battle 2008 lead"}},
		{"a truce is of the war that it ended", "The Kelmar war began in March 1991. The truce of May 1994 left it in ruins.",
			[]string{"0 war 1991-03 sentence", "0 war 1991-03 sentence"}},
		{"an update of a day", "Cholera in Kelmar, update of 18 April. It broke out on 2 March.",
			[]string{"0 epidemic 2009-03-02/.. sentence", "0 epidemic 2009-03-02/.. lead"}},
		{"an outbreak of a day", "The outbreak of 18 April in Kelmar has killed 40.",
			[]string{"0 epidemic 2009-04-18 sentence"}},
		{"a list", quake + "= Recent earthquakes\n\n1976: 242,000 killed in Tangshan, China.\n\n1988: 25,000 killed in Armenia. It left many homeless.\n\nThe quake shook walls.",
			[]string{"-", "1 quake 1976 sentence", "2 quake 1988 sentence", "2 quake 1988 anaphor", "0 quake 2009-04-15 anaphor"}},
		{"a list with a colon", quake + "Other quakes:\n\nTangshan, 28 July 1976: 655,000 dead",
			[]string{"-", "1 quake 1976-07-28 sentence"}},
		{"no list", quake + "= Damage\n\n1976: a school was built there.",
			[]string{"0 quake 2009-04-15 anaphor", "1 1976 sentence"}},
	} {
		got := frames("2009-04-18", c.text)
		assert.Equal(t, c.want, got[max(0, len(got)-len(c.want)):], c.name)
	}
}
