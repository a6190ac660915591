package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// figuresOf reads the figures of a text as the reader of documents does:
// sentence by sentence, without the tokens that dates took.
func figuresOf(s string) (*words.Text, []Figure) {
	t := words.Split(lexicon.English(), s)
	var all []Figure
	for _, sent := range t.Sentences {
		taken := takenBy(Dates(t, sent.First, sent.Last))
		list := Figures(t, sent.First, sent.Last, taken)
		Assign(t, sent.First, sent.Last, list)
		all = append(all, list...)
	}
	return t, all
}

var hedgeSigns = map[claims.Hedge]string{
	claims.Approx: "~", claims.AtLeast: ">=", claims.MoreThan: ">", claims.AtMost: "<=", claims.LessThan: "<",
}

// value writes a figure in short: ">=23", "20..30", "~<400" (nearly), "dozens".
func value(f Figure) string {
	q, s := f.Q, ""
	switch {
	case q.Vague != "":
		s = q.Vague
	case q.Hedge == claims.None:
		s = "none"
	case q.Hedge == claims.Range:
		s = q.Given.Low.Value.String() + ".." + q.Given.High.Value.String()
	default:
		s = hedgeSigns[q.Hedge] + [...]string{"", "<", ">"}[q.Lean] + q.Point.String()
	}
	if q.Unit != "" {
		s += " " + q.Unit
	}
	return s
}

// values writes the figures of a text, parted by semicolons.
func values(s string) string {
	_, list := figuresOf(s)
	var out []string
	for _, f := range list {
		out = append(out, value(f))
	}
	return strings.Join(out, "; ")
}

// readings writes the figures of a text with what they are figures of: a
// measure, the value, and the extent unless it is the total. A figure of
// nothing known is "-".
func readings(s string) string {
	_, list := figuresOf(s)
	var out []string
	for _, f := range list {
		m := string(f.Measure)
		if m == "" {
			m = "-"
		}
		m += " " + value(f)
		if f.Extent != claims.Total {
			m += " " + f.Extent.String()
		}
		if f.RateUnit != "" {
			m += "/" + f.RateUnit
		}
		out = append(out, m)
	}
	return strings.Join(out, "; ")
}

type valueCase struct{ text, want string }

func checkValues(t *testing.T, cases []valueCase) {
	t.Helper()
	for _, c := range cases {
		assert.Equal(t, c.want, values(c.text), c.text)
	}
}

func TestWrittenNumbers(t *testing.T) {
	checkValues(t, []valueCase{
		// digits
		{"23 people waited.", "23"},
		{"20,000 people waited.", "20000"},
		{"1,234,567 people waited.", "1234567"},
		{"12,34,567 voters registered.", "1234567"},
		{"1.234.567 people waited.", "1234567"},
		{"10'000 people waited.", "10000"},
		{"1 234 567 people waited.", "1234567"},
		{"1\u00a0234\u00a0567 people waited.", "1234567"},
		{"1\u2009234\u2009567 people waited.", "1234567"},
		{"12\u202f345 people waited.", "12345"},
		{"12\u2007345 people waited.", "12345"},
		{"12\u2008345\u2008678 people waited.", "12345678"},
		{"12\u2002345 people waited.", "12345"},
		{"12\u2003345 people waited.", ""}, // as wide as a column's edge
		{"12\u200734 people waited.", ""},
		{"12 345 people waited.", "12345"},
		{"3\u00ad1,000 people waited.", "31000"},
		{"31,\u00ad000 people waited.", "31000"},
		{"3\u00ad1 000 people waited.", "31000"},
		{"31\u00a00\u00ad00 people waited.", "31000"},
		{"2\u200b3 people waited.", "23"},
		{"23\u00ad people and 4\u00ad–\u00ad5 dogs waited.", "23; 4..5"},
		{"١٢٣ people waited.", "123"},
		{"१२३ people waited.", "123"},
		{"１２３ people waited.", "123"},
		{"۴۵ homes and ৪৫ wells were ruined.", "45; 45"},
		{"In 1994, 20,000 people had come.", "20000"},
		// words
		{"Twenty-three people waited.", "23"},
		{"Twenty three people waited.", "23"},
		{"Three hundred and twelve soldiers waited.", "312"},
		{"One hundred forty thousand two hundred and six voters registered.", "140206"},
		{"Nineteen hundred miners walked out.", "1900"},
		{"A hundred and one homes burned.", "101"},
		{"A dozen officers and two dozen recruits came.", "12; 24"},
		{"One million, two hundred thousand people came.", "1200000"},
		{"Two thousand five hundred goats strayed.", "2500"},
		{"One hundred thousand people came.", "100000"},
		{"SIXTY PEOPLE WAITED", "60"},
		{"One point two million people came.", "1200000"},
		{"Zero point five percent of ballots were void.", "0.5 %"},
		// mixed
		{"1.2 million people came.", "1200000"},
		{"1.2m people came.", "1200000"},
		{"1.2 m people came.", "1200000"},
		{"The trench was 1.2m deep.", "1.2 m"},
		{"Some 25K protesters came.", "~25000"},
		{"The flood ruined 3 thousand tents.", "3000"},
		{"Half a million people came.", "500000"},
		{"A half million people came.", "500000"},
		{"A quarter of a million people came.", "250000"},
		{"Three-quarters of a million ballots were void.", "750000"},
		{"Two and a half million people came.", "2500000"},
		{"One and a half thousand cattle drowned.", "1500"},
		{"A million and a half people came.", "1500000"},
		{"A dozen and a half goats strayed.", "18"},
		{"3½ million people came.", "3500000"},
		{"Half a dozen goats strayed.", "6"},
		{"Two dozens goats strayed.", "24"},
		{"Three billions were spent.", "3000000000"},
		{"2 million 300 thousand people came.", "2300000"},
		{"It was minus five degrees.", "-5 deg"},
		{"It was -5 degrees.", "-5 deg"},
		{"At a depth of 48m it stopped.", "48 m"},
		// lakh and crore
		{"Rs 3 crore 12 lakh was stolen.", "31200000 INR"},
		{"12 lakhs were spent.", "1200000"},
		{"5 lakh people came.", "500000"},
		{"3.5 crore voters registered.", "35000000"},
		{"Relief of Rs 2 lakh crore was announced.", "2000000000000 INR"},
		{"Rs 3.5 crore was stolen.", "35000000 INR"},
		{"Rs. 500 was stolen.", "500 INR"},
	})
}

func TestRanges(t *testing.T) {
	checkValues(t, []valueCase{
		{"20-30 people waited.", "20..30"},
		{"20–30 people waited.", "20..30"},
		{"20−30 people waited.", "20..30"},
		{"20 – 30 people waited.", "20..30"},
		{"31–32,000 people waited.", "31000..32000"},
		{"31-32,000 people waited.", "31000..32000"},
		{"About 7−8,000 people waited.", "7000..8000"},
		{"1–2,000,000 people waited.", "1000000..2000000"},
		{"120‑150,000 people waited.", "120000..150000"},
		{"10–12,500 people waited.", "10000..12500"},
		{"31–32\u00a0000 people waited.", "31000..32000"},
		{"31–32 000 people waited.", "31000..32000"},
		{"31–32 million people waited.", "31000000..32000000"},
		{"31–32,000 million people waited.", "31000000..32000000000"},
		{"$20–30,000 was paid.", "20000..30000 USD"},
		{"Between 31–32,000 people waited.", "31000..32000"},
		{"3\u00ad1–32,000 people waited.", "31000..32000"},
		// what may mean what it says
		{"Between 31 and 32,000 people waited.", "31..32000"},
		{"31 to 32,000 people waited.", "31..32000"},
		{"31 – 32,000 people waited.", "31..32000"},
		{"5–12,000 people waited.", "5..12000"},
		{"1–1,000 people waited.", "1..1000"},
		{"100–1,000 people waited.", "100..1000"},
		{"1–4,999 people waited.", "1..4999"},
		{"31–320 people waited.", "31..320"},
		{"1990–2,000 people waited.", "1990..2000"},
		{"$1–$2,000 was paid.", "1..2000 USD"},
		{"20 to 30 people waited.", "20..30"},
		{"Between 20,000 and 30,000 waited.", "20000..30000"},
		{"From 10 to 15 houses burned.", "10..15"},
		{"Two to three thousand people marched.", "2000..3000"},
		{"Between 1.2 and 1.5 million were homeless.", "1200000..1500000"},
		{"Two or three people waited.", "2..3"},
		{"8- to 16-bed wards were shut.", "8..16"},
		{"20 - 30 people waited.", "20..30"},
		{"About $10-$20 was stolen.", "10..20 USD"},
		{"450-500 families left.", "450..500"},
		{"Fifteen to twenty houses burned.", "15..20"},
		{"20,000-30,000 people waited.", "20000..30000"},
		{"1.2m-1.5m people waited.", "1200000..1500000"},
		{"Between 10 and 15 per cent of wells are dry.", "10..15 %"},
		{"40 to 60% of wells are dry.", "40..60 %"},
		{"40% to 60% of wells are dry.", "40..60 %"},
		{"40 percent to 70 percent of wells are dry.", "40..70 %"},
		{"Between 40 percent and 70 percent of wells are dry.", "40..70 %"},
		{"$3-5 billion was lost.", "3000000000..5000000000 USD"},
		{"$3 billion to $5 billion was lost.", "3000000000..5000000000 USD"},
		{"Between £20 and £30 was stolen.", "20..30 GBP"},
		{"The road is 10 to 12 kilometres long.", "10..12 km"},
		{"Hundreds or thousands of people came.", "hundreds|thousands"},
		{"Scores, possibly hundreds, of people came.", "scores|hundreds"},
		// near misses
		{"They walked from 10 houses to 15 barns.", "10; 15"},
		{"20 goats and 30 sheep strayed.", "20; 30"},
		{"Between 20 goats and a wall stood a dog.", "20"},
	})
}

func TestHedges(t *testing.T) {
	checkValues(t, []valueCase{
		// lower bounds
		{"At least 20,000 rallied.", ">=20000"},
		{"At the very least 200 people rallied.", ">=200"},
		{"More than 30,000 people were killed.", ">30000"},
		{"No fewer than 12 were hurt.", ">=12"},
		{"Not less than 12 were hurt.", ">=12"},
		{"Never more than 12 were hurt.", "<=12"},
		{"It did not exceed 12 metres.", "<=12 m"},
		{"A minimum of 12 people were hurt.", ">=12"},
		{"Upwards of 5,000 homes were lost.", ">=5000"},
		{"Over 90 trucks were stuck.", ">90"},
		{"Well over 90 trucks were stuck.", ">90"},
		{"In excess of 90 trucks were stuck.", ">90"},
		{"The toll passed 600.", ">600"},
		{"The toll has topped 600.", ">600"},
		{"≥12 children died.", ">=12"},
		{">12 children died.", ">12"},
		{"At least a dozen people died.", ">=12"},
		{"More than half a million people fled.", ">500000"},
		{"More than a hundred people fled.", ">100"},
		{"At least one person died.", ">=1"},
		// upper bounds
		{"Up to 1,500 fighters were captured.", "<=1500"},
		{"As many as 40 people died.", "<=40"},
		{"Fewer than 100 people remained.", "<100"},
		{"No more than six crew members survived.", "<=6"},
		{"Not more than six crew members survived.", "<=6"},
		{"A maximum of 40 people died.", "<=40"},
		{"At most 40 people died.", "<=40"},
		{"Under 40 people came.", "<40"},
		// after the number
		{"Twenty or more people are missing.", ">=20"},
		{"Twenty people or more are missing.", ">=20"},
		{"100,000+ people marched.", ">=100000"},
		{"A hundred or fewer people remain.", "<=100"},
		{"Forty dead, and counting.", ">=40"},
		{"Fifty or so houses stand empty.", "~50"},
		{"Fifty houses or so stand empty.", "~50"},
		{"Thirty-odd people were hurt.", "30..39"},
		{"Twenty people at least are missing.", ">=20"},
		{"40 people at most were hurt.", "<=40"},
		{"300 people, give or take, fled.", "~300"},
		// about
		{"About 300 people fled.", "~300"},
		{"Around 300 people fled.", "~300"},
		{"Some 300 people fled.", "~300"},
		{"Roughly 300 people fled.", "~300"},
		{"An estimated 412,000 farmers lost land.", "~412000"},
		{"~300 people fled.", "~300"},
		{"Nearly 400 people died.", "~<400"},
		{"Almost 400 people died.", "~<400"},
		{"Just under 400 people died.", "~<400"},
		{"Just over 200 boats sank.", "~>200"},
		{"Slightly more than 200 boats sank.", "~>200"},
		{"Close to 200 boats sank.", "~200"},
		// combined
		{"At least about 50 people died.", ">=50"},
		{"Up to an estimated 40 people died.", "<=40"},
		{"Just 40 people died.", "40"},
		{"Exactly 40 people died.", "40"},
		{"A total of 40 people died.", "40"},
		{"A total of more than 40 people died.", ">40"},
		{"About 20 to 30 people died.", "20..30"},
		{"More than 20 but fewer than 30 people died.", "20..30"},
		// near misses: no hedges
		{"Twelve people drowned over the weekend.", "12"},
		{"He spoke about 12 people.", "~12"},
		{"Over three days 20 people fell ill.", "3 day; 20"},
		{"About 20 minutes later 12 men came.", "~20 minute; 12"},
		{"20 buildings burned, and more rain fell.", "20"},
		{"20 men plus 3 women came.", "20; 3"},
		{"20 people and more than 30 cows died.", "20; >30"},
	})
}

func TestVague(t *testing.T) {
	checkValues(t, []valueCase{
		{"Dozens were wounded.", "dozens"},
		{"Hundreds of thousands were displaced.", "hundreds_of_thousands"},
		{"Tens of thousands of people fled.", "tens_of_thousands"},
		{"Dozens of people were wounded.", "dozens"},
		{"A handful of soldiers surrendered.", "handful"},
		{"Several hundred huts burned.", "several_hundred"},
		{"A couple of hundred people gathered.", "couple_hundred"},
		{"A few dozen people gathered.", "few_dozen"},
		{"A couple of dozen people gathered.", "couple_dozen"},
		{"Several people were hurt.", "several"},
		{"A few thousand people fled.", "few_thousand"},
		{"Several million people fled.", "several_million"},
		{"Many hundreds of people fled.", "hundreds"},
		{"Scores of people fled.", "scores"},
		{"Hundreds, if not thousands, of people fled.", "hundreds|thousands"},
		{"A number of people fled.", "number"},
		// near misses
		{"She scores in every match.", ""},
		{"He scored scores of 3 and 5.", "3; 5"},
		{"The few who stayed were calm.", ""},
		{"A number was painted on the door.", ""},
		{"The couple were married.", ""},
	})
}

func TestZero(t *testing.T) {
	checkValues(t, []valueCase{
		{"No one died in the attack.", "none"},
		{"Nobody was hurt.", "none"},
		{"None of the passengers survived.", "none"},
		{"There were no casualties.", "none"},
		{"There were no reported injuries.", "none"},
		{"No deaths were reported.", "none"},
		{"Not a single soldier was sent.", "none"},
		{"The town has not sent a single soldier.", "none"},
		{"No homes were damaged.", "none"},
		{"There were no immediate reports of casualties.", "none"},
		// near misses
		{"There is no doubt.", ""},
		{"No doubt 12 people saw it.", "12"},
		{"There was no warning.", ""},
		{"No trains ran.", "none"},
		{"She had no idea.", ""},
		{"No. 12 is empty.", ""},
		{"It was no longer safe.", ""},
		{"He has no comment on the casualties.", ""},
	})
}

func TestMoney(t *testing.T) {
	checkValues(t, []valueCase{
		{"Damage was put at $1.5bn.", "1500000000 USD"},
		{"Damage was put at US$1.5 billion.", "1500000000 USD"},
		{"Damage was put at USD 1.5 billion.", "1500000000 USD"},
		{"Damage was put at $ 20 million.", "20000000 USD"},
		{"She gave $1m to the fund.", "1000000 USD"},
		{"The state paid 34.6 million manats.", "34600000 AZN"},
		{"The state paid 5 million euros.", "5000000 EUR"},
		{"The state paid €5 million.", "5000000 EUR"},
		{"The state paid 5m€.", "5000000 EUR"},
		{"The state paid fifty US dollars.", "50 USD"},
		{"It costs 50p.", "50 penny"},
		{"It costs 50 cents.", "50 cent"},
		{"About $40,000 was stolen.", "~40000 USD"},
		{"More than £2 million was raised.", ">2000000 GBP"},
		{"Millions of dollars were lost.", "millions USD"},
		{"A $50 million aid package was agreed.", "50000000 USD"},
		{"A $50-million aid package was agreed.", "50000000 USD"},
	})
}

func TestUnits(t *testing.T) {
	checkValues(t, []valueCase{
		{"12.5 per cent of residents left.", "12.5 %"},
		{"Turnout was 61pc.", "61 %"},
		{"Turnout was 61%.", "61 %"},
		{"Prices rose by three percentage points.", "3 pp"},
		{"The slope is 12 km long.", "12 km"},
		{"The slope is 12km long.", "12 km"},
		{"A 12-mile slope burned.", "12 mi"},
		{"300 hectares burned.", "300 ha"},
		{"A 5.9-magnitude quake struck.", "5.9 magnitude"},
		{"The strike lasted two days.", "2 day"},
		{"The strike lasted two and a half days.", "2.5 day"},
		{"A two-and-a-half-hour search began.", "2.5 hour"},
		{"It lasted for two more days.", "2 day"},
	})
}
