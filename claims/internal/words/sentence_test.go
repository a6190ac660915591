package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// bars writes a text with a bar between its sentences.
func bars(text string) string {
	t := words.Split(lexicon.English(), text)
	var out []string
	for _, s := range t.Sentences {
		out = append(out, t.Quote(s.First, s.Last))
	}
	return strings.Join(out, "|")
}

// A text is written with a bar where a sentence ends; the splitter gets it with
// a space there, unless the bar stands in place of one that is missing ("¦").
func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
	}{
		{"full stops", []string{
			"Ten people died.|Thirty were hurt.",
			"Ten people died in 2003.|20 were hurt.",
			"It cost 5.9 million.|The rest was paid later.",
			"They died . . .|The rest fled.",
		}},
		{"other ends", []string{
			"Was it ten?|It was twelve!|Nobody knew…|Later they did.",
			"They waited...|The train never came.",
			"They waited ... and waited ... for a train.",
			"What?!|No one knew.",
			"死者は二十人。|五人が行方不明。",
			"بيست نفر؟|چند نفر زنده ماندند.",
		}},
		{"no end inside figures and addresses", []string{
			"The quake measured 5.9 at 4.30 a.m. on 3.5.2009 near No. 3 Road.",
			"Write to news@example.org or www.example.org/a.b?c for more.",
			"It rose from 20...30 to 40.",
		}},
		{"titles and names", []string{
			"Gen. Rossi met Lt. Col. Berg and Mr. Hill.|They talked.",
			"Prof. J. K. Lund and Dr. A. Moe spoke.",
			"J.K. Lund and P. D. Moe of St. Ives left Ft. Hill by Mt. Moe.",
			"former gov. Lund spoke.",
			"Messrs. Lund and Moe spoke.",
			"Martin Luther King Jr. spoke.|He was heard.",
			"They fought in World War I.|The second came later.",
			"He took vitamin C.|It helped.",
			"It stood on Mill St.|The fire took it.",
		}},
		{"labels", []string{
			"It hit No. 3 and p. 12 and fig. 4 and Nos. 5 and 6.",
			"She said no.|The others agreed.",
			"She said no.|Rossi agreed.",
			"They studied art.|Lund did not.",
		}},
		{"connectors", []string{
			"It was Lund vs. Moe and approx. 40 others, i.e. Berg and Hill.",
			"It was built ca. 1840 in Lund v. Moe.",
		}},
		{"firms and countries", []string{
			"Hill Inc. Chairman Lund spoke.",
			"He works at Hill Inc.|He likes it.",
			"Houses, huts, etc. burned.|The rest stood.",
			"the U.S. Army said",
			"They came from the U.S.|The others stayed.",
			"They came from the U.S., Mexico and Cuba.",
			"Golden, Colo., Police Chief Lund spoke.",
			"It fell in Washington, D.C., Monday.",
			"The firm (formerly Hill Inc.) Lund knew.",
			"The president (George W.) Bush spoke.",
		}},
		{"times and days", []string{
			"It came at 5 a.m. Sunday and at 6 p.m. GMT and at 7 p.m. Eastern time.",
			"It came at 5 a.m.|Police were called.",
			"It came on Jan. 5 and Sat. 7 Feb. 2009.",
			"It came in Jan.|The rest is known.",
			"There they sat.|Police came.",
			"He was ill.|Rossi was not.",
		}},
		{"quotes and brackets", []string{
			"“Ten died.”|The mayor wept.",
			`"Ten died."|The mayor wept.`,
			`"Ten died," he said.|"We wept."`,
			`He said: "Ten died."|"Twenty were hurt," she said.`,
			"“Why?” he asked.|Nobody knew.",
			"“Why?” Rossi said.|Nobody knew.",
			`"Stop!" – said Rossi.`,
			"(Ten died.)|The mayor wept.",
			"Ten died (see page 4).|The mayor wept.",
			"Ten died.|(Twenty, said others.)|The mayor wept.",
		}},
		{"citation marks belong to what stands before them", []string{
			"Ten died.[49]|With them went hope.",
			"Ten died.[49][50]|With them went hope.",
			"Ten died.[49], [50]|With them went hope.",
			"Ten died [49].|With them went hope.",
			"Ten died. [49]|With them went hope.",
			"Ten died. [note 3]|With them went hope.",
			"Ten died.[114],|With them went hope.",
			"Ten died.[citation needed]|With them went hope.",
			"Ten died.[who?]|With them went hope.",
			"Ten died.¹²|With them went hope.",
			"Ten people died.49|With them went hope.",
			"Ten died.|[Rossi] wept.",
			"Ten died.|[He said so.]",
		}},
		{"what stands first in a sentence", []string{
			"Ten died.|$5m was lost.",
			"Ten died.|al-Shabaab claimed it.",
			"Ten died.|iPhone sales fell.",
			"Ten died.|– Twenty, said others.",
			"It ended in the sea. and then",
			"Élan came.|Écoles were shut.",
		}},
		{"lists", []string{
			"1. The first house.|2. The second house.",
		}},
	} {
		for _, text := range c.texts {
			assert.Equal(t, text, bars(strings.ReplaceAll(text, "|", " ")), c.name)
		}
	}
}

// These have no space between two sentences, or a line break that ends one.
func TestSentencesWithoutSpace(t *testing.T) {
	long := strings.Repeat("and so on it went for many days ", 3)
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"blanks", " \n ", ""},
		{"one word", "Dead", "Dead"},
		{"no full stop", "Ten people died", "Ten people died"},
		{"forgotten space", "Ten were killed.The army denied it.", "Ten were killed.|The army denied it."},
		{"a file's name", "See story.Final for more.", "See story.Final for more."},
		{"quote without a space", `They "died."The mayor wept.`, `They "died."|The mayor wept.`},
		{"citation without a space", "Ten died.[4]The mayor wept.", "Ten died.[4]|The mayor wept."},
		{"wrapped line", "Ten people died in a fire in the old mill on Monday and the fire went on to\nBerg, where twenty were hurt.", "Ten people died in a fire in the old mill on Monday and the fire went on to\nBerg, where twenty were hurt."},
		{"wrapped after a title", "He met Gen.\nRossi.", "He met Gen.\nRossi."},
		{"empty line", "Ten dead in mill\n\nthe fire went on", "Ten dead in mill|the fire went on"},
		{"empty line, other ends", "Ten dead in mill\r\rthe fire went on", "Ten dead in mill|the fire went on"},
		{"one line end of two bytes", "ten dead in mill\r\nthe fire went on", "ten dead in mill\r\nthe fire went on"},
		{"empty line after a title", "He met Gen.\n\nRossi did not.", "He met Gen.|Rossi did not."},
		{"headline over long lines", "Ten dead in mill\nLund " + long + "ever.", "Ten dead in mill|Lund " + long + "ever."},
		{"list of short lines", "Dead: 20\nInjured: 30\nMissing: 5", "Dead: 20|Injured: 30|Missing: 5"},
		{"bullets", "In " + long + "sum • ten dead\n• thirty hurt", "In " + long + "sum • ten dead|• thirty hurt"},
		{"short line that goes on", "They came from\nBerg in\nMay", "They came from\nBerg in\nMay"},
		{"short line with a number", "At least\n20 people died", "At least\n20 people died"},
	} {
		assert.Equal(t, c.want, bars(c.text), c.name)
	}
}

// Every kind of abbreviation in the lexicon is one that the splitter knows.
func TestAbbreviationKinds(t *testing.T) {
	known := map[string]bool{"title": true, "street": true, "label": true, "connector": true, "firm": true, "clock": true, "calendar": true, "state": true}
	seen := map[string]bool{}
	for e := range lexicon.English().All() {
		if e.Class == lexicon.Abbrev {
			seen[e.Name] = true
		}
	}
	assert.Equal(t, known, seen)
}
