// Package newspaper writes news that nobody wrote, to measure on and to try what reading bears.
//
// Its sentences are put together from pieces that differ each time, so that no table and no branch of the
// processor learns the text by heart. As in the news, three figures and one date stand among a hundred words,
// and most sentences have neither. No program that reads texts links it.
//
//	text := newspaper.Text(1, 500_000) // the same for the same seed
package newspaper

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Text is paragraphs of together about so many bytes. The same seed gives the same text.
func Text(seed uint64, size int) string {
	w := writer{rand: rand.New(rand.NewPCG(seed, 4))}
	for w.out.Len() < size {
		w.paragraph()
	}
	return w.out.String()
}

// Article is a text of the length of an article, most often of three to six thousand bytes, under a headline.
func Article(seed uint64) string {
	w := writer{rand: rand.New(rand.NewPCG(seed, 5))}
	w.out.WriteString(w.fill(w.of(headlines)) + "\n\n")
	for size := 2000 + int(1500*w.rand.ExpFloat64()); w.out.Len() < size; {
		w.paragraph()
	}
	return w.out.String()
}

type writer struct {
	rand *rand.Rand
	out  strings.Builder
}

func (w *writer) paragraph() {
	for range 2 + w.rand.IntN(3) {
		w.sentence()
	}
	w.out.WriteString("\n\n")
}

// sentence writes one sentence and a space.
func (w *writer) sentence() {
	pattern := w.of(plainSentences)
	if w.rand.IntN(100) < 40 {
		pattern = w.of(countingSentences)
	}
	text := w.fill(pattern)
	if !strings.HasPrefix(text, "“") {
		text = strings.ToUpper(text[:1]) + text[1:]
	}
	w.out.WriteString(text + " ")
}

func (w *writer) of(list []string) string { return list[w.rand.IntN(len(list))] }

// fill puts pieces in the place of {names}, until none is left.
func (w *writer) fill(pattern string) string {
	for {
		before, rest, found := strings.Cut(pattern, "{")
		if !found {
			return pattern
		}
		name, after, _ := strings.Cut(rest, "}")
		pattern = before + w.piece(name) + after
	}
}

func (w *writer) piece(name string) string {
	switch name {
	case "small":
		return fmt.Sprint(2 + w.rand.IntN(88))
	case "large":
		return fmt.Sprintf("%d,%03d", 1+w.rand.IntN(60), 100*w.rand.IntN(10))
	case "tenths":
		return fmt.Sprintf("%d.%d", 1+w.rand.IntN(8), w.rand.IntN(10))
	case "share":
		return fmt.Sprint(3 + w.rand.IntN(90))
	case "dom":
		return fmt.Sprint(1 + w.rand.IntN(28))
	case "year":
		return fmt.Sprint(1952 + w.rand.IntN(72))
	case "old":
		return fmt.Sprint(19 + w.rand.IntN(60))
	}
	return w.of(newsPieces[name])
}

var newsPieces = map[string][]string{
	"first":   strings.Fields("Anna Petra Jonas Miriam Tomas Ines Karim Leila Oskar Helen Marek Sofia Daniel Ruth Viktor Amara Nils Clara Yusuf Elena Paul Greta Samir Nadia Hugo Vera Emil Farida Simon Lena"),
	"last":    strings.Fields("Lund Berg Moe Rossi Hill Selic Okafor Lindqvist Haddad Keller Novak Ferreira Marsh Dietrich Osei Tanaka Brandt Kovac Amadi Larsen Weiss Moreau Nasser Holt Varga Stein Abbas Quist Roth Egan"),
	"town":    {"Oresk", "Berg", "Lower Marsh", "Hafen", "Port Alder", "Santa Lucia", "Kirkwall", "Varnholm", "Dunmere", "El Arish", "Tolmin", "Aldershaw", "Kisumu", "Bremen", "Nampula", "Sana'a", "Ridgeway", "Val-d'Or", "Esk", "Marsden"},
	"country": strings.Fields("Norway Chile Ghana Kenya Portugal Turkey Japan Peru Canada Greece Jordan Nepal Poland Yemen Mexico"),
	"body":    {"the interior ministry", "the town council", "the Red Cross", "the U.N. refugee agency", "the coast guard", "the regional governor's office", "the meteorological institute", "the rail operator", "the state prosecutor", "the health authority", "the miners' union", "Berg University Hospital"},
	"role":    {"a spokesman for {body}", "the mayor, {first} {last}", "{first} {last}, who runs a bakery near the station,", "Gen. {last}", "Dr. {first} {last}", "one of the engineers", "a neighbour", "the head of {body}", "{first} {last}, {old}, a teacher from {town},", "police", "officials", "residents", "aid workers"},
	"says":    strings.Fields("said said said said told added wrote warned argued insisted explained"),
	"event":   strings.Fields("flood fire earthquake explosion landslide storm shooting collision protest drought blackout strike outbreak"),
	"place":   {"the old harbour", "the market square", "a chemical plant outside {town}", "the northern suburbs", "the valley below the dam", "the main road to {town}", "a camp near the border", "the parliament building", "the river bank", "a primary school in {town}"},
	"adj":     strings.Fields("narrow heavy quiet former wooden damaged young local abandoned crowded temporary difficult unusual careful public foreign bitter empty steep"),
	"thing":   {"bridge", "report", "market", "hearing", "warehouse", "agreement", "rescue effort", "election", "pipeline", "shelter", "inquiry", "timetable", "harvest", "railway line", "budget", "memorial", "power station"},
	"things":  strings.Fields("bridges reports roofs letters promises windows generators boats pumps volunteers lawyers engineers questions doubts trees tents"),
	"many":    strings.Fields("people residents soldiers villagers children workers passengers civilians protesters patients miners families"),
	"did":     {"collapsed", "was closed", "had been repaired", "drew little attention", "went on through the night", "was called off", "would have to be rebuilt", "never recovered", "became a symbol", "came under pressure", "reopened without a ceremony"},
	"because": {"because the ground was too soft", "after weeks of rain", "although nobody had asked for it", "while the talks went on", "as smoke drifted over the roofs", "when the wind turned", "before the ambulances arrived", "since the money had run out", "where the river bends", "which few had expected"},
	"mood":    {"without much hope", "in a low voice", "to everyone's surprise", "under a grey sky", "with some relief", "for the first time", "once again", "in public", "behind closed doors", "in the meantime"},
	"n":       {"{small}", "{small}", "{small}", "at least {small}", "more than {large}", "about {large}", "{large}", "nearly {small}", "some {large}", "dozens of", "three", "seven", "up to {small}", "an estimated {large}", "several hundred"},
	"harm":    {"were killed", "died", "were injured", "were displaced", "were missing", "fled", "were arrested", "lost their homes", "were taken to hospital", "were evacuated"},
	"day":     {"on Sunday", "on Tuesday", "on Friday", "on {dom} March", "on {dom} October {year}", "last week", "in {year}", "on Monday morning", "in May {year}", "two days later", "since {year}", "on Thursday night", "yesterday", "early on Saturday"},
	"amount":  {"${tenths} million", "{large} euros", "{share} per cent of the budget", "${small} million", "{tenths} billion dollars", "{small} km of track", "{share}% of the houses", "{large} hectares"},
}

var headlines = []string{
	"{small} dead after {event} in {town}",
	"{event} in {country} leaves {n} {many} homeless",
	"{town} after the {event}: a {adj} {thing}",
	"{body} closes the {thing} in {town}",
}

var plainSentences = []string{
	"{role} {says} that the {thing} {did} {because}.",
	"“We do not know what will become of the {adj} {thing},” {role} {says} {mood}.",
	"{first} {last} had worked for {body} before the {event}, and {last}'s family still lives near {place}.",
	"The {adj} {thing} {did} {because}, and the {things} that stood around {place} are gone.",
	"There is no {adj} {thing} in {town}, {role} {says}, and there never was.",
	"Neither {body} nor {body} would comment on the {thing}.",
	"It is not clear who ordered the {things} to be moved to {place}; {role} {says} it wasn't {last}.",
	"In {country}, where the {event} is remembered as a warning, the {thing} {did} {mood}.",
	"“They came with {things} and {things}, and they asked us to leave,” {last} {says}, “but where would we go?”",
	"{role} {says} the {adj} road through {town} could be opened again if the weather holds and the {things} arrive.",
	"Critics of {body} argue that the {thing} should have been finished long before the {event}.",
	"Behind {place}, {adj} {things} lay in the mud {because}.",
	"The {event} has divided {town}: some want the {thing} back, others want to forget it.",
	"{body} denied that its {things} had been {adj}, but {role} {says} otherwise.",
	"What happened next at {place} is disputed, and the {thing} that was meant to settle it {did}.",
	"{last} looked at the {adj} {things} {mood} and shook his head.",
	"Many of the {many} had come from {country} and spoke little of what they had seen {because}.",
	"It was, as {role} {says}, “a {adj} end to a {adj} {thing}”.",
}

var countingSentences = []string{
	"{n} {many} {harm} when the {event} reached {place} {day}, {role} {says}.",
	"The death toll from the {event} in {town} rose to {small}, {body} {says}, while {n} {many} were still missing {because}.",
	"{role} {says} {n} {many} {harm} and that the {thing} {did}.",
	"A magnitude-{tenths} quake shook {town} {day}, and {n} {many} {harm}.",
	"Repairs to the {thing} will cost {amount}, according to {body}, and could take until the {adj} season is over.",
	"{last}, {old}, was one of {n} {many} who {harm} {because}.",
	"The {thing}, which {did} {day}, had employed {n} {many} and brought in {amount}.",
	"By the time {role} reached {place}, {n} {many} {harm}, including {small} children.",
	"In a similar {event} {day}, {n} {many} {harm} in {country}.",
	"The {adj} {thing} {did} {day}, {role} {says}.",
	"{body} put the damage at {amount}; the {things} of {town} were not counted.",
	"Between {day} and the end of the {event}, {role} {says}, {n} {many} {harm} {mood}.",
	"Of the {small} {many} at {place}, only a few had heard of the {thing} {because}.",
	"“There were {n} {many} in the square and nobody told us anything,” {role} {says} {day}.",
	"The {event} of {year} destroyed {n} houses around {place}, and the {adj} {thing} {did}.",
}
