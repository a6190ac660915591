package claims

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// contract is the order of the members that other programs rely on.
var contract = []string{"source", "start", "end", "line", "column", "quote", "measure", "low", "high", "lowOpen", "highOpen",
	"point", "hedge", "unit", "extent", "event", "place", "period", "asOf", "population", "speaker", "stance"}

func marshal(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

func TestClaimJSONContract(t *testing.T) {
	c := Claim{
		Citation: sources.Citation{Source: "a.txt", Start: 6853, End: 6869, Line: 79, Column: 140, Quote: "more than 30,000"},
		Measure:  Deaths, Quantity: Figure("more than 30,000"), Event: Event{Name: "Oresk war"},
		Place: []string{"Oresk"}, Period: When("1991/.."), Speakers: []string{"police"},
	}
	text := marshal(t, c)
	want := `{"source":"a.txt","start":6853,"end":6869,"line":79,"column":140,"quote":"more than 30,000","measure":"deaths",` +
		`"low":30000,"high":null,"lowOpen":true,"highOpen":false,"point":30000,"hedge":"more_than","unit":"","extent":"total",` +
		`"event":"Oresk war","place":["Oresk"],"period":"1991/..","asOf":"","population":[],"speaker":"police","stance":"asserted",`
	assert.True(t, strings.HasPrefix(text, want), text)
	assert.NotContains(t, text, `"frame"`, "a name alone needs none")
	assert.NotContains(t, text, `"speakers"`)

	text = marshal(t, Claim{})
	at := 0
	for _, name := range contract {
		i := strings.Index(text[at:], `"`+name+`":`)
		require.GreaterOrEqual(t, i, 0, "%s in its place: %s", name, text)
		at += i
	}
}

func TestClaimJSONForms(t *testing.T) {
	quantity := func(s string) Claim { return Claim{Measure: Deaths, Quantity: Figure(s)} }
	tests := []struct {
		name       string
		claim      Claim
		has, hasNo string
	}{
		{"plain", quantity("23"), `"low":23,"high":23,"lowOpen":false,"highOpen":false,"point":23,`, ""},
		{"at most", quantity("up to 500"), `"low":null,"high":500,"lowOpen":false,"highOpen":false,"point":500,`, ""},
		{"about", quantity("about 300"), `"low":250,"high":350,`, ""},
		{"vague has no point", quantity("hundreds of thousands"), `"low":200000,"high":1000000,"lowOpen":false,"highOpen":true,"point":null,`, ""},
		{"range has none", quantity("20-30"), `"low":20,"high":30,"lowOpen":false,"highOpen":false,"point":null,`, ""},
		{"zero in words has", quantity("none"), `"low":0,"high":0,"lowOpen":false,"highOpen":false,"point":0,"hedge":"none"`, ""},
		{"large numbers are literals", quantity("1.2 million"), `"low":1200000,`, "e+"},
		{"date", Claim{Measure: EventDate, Date: When("1991~")}, `"measure":"event_date","date":"1991~"`, `"low"`},
		{"unresolved date", Claim{Measure: "date", Date: Period{Open: "sunday"}}, `"date":"",`, `"point"`},
		{"direction", Claim{Direction: Down}, `"direction":"down"`, ""},
		{"no direction", Claim{}, "", `"direction"`},
		{"event without a name", Claim{Event: Event{Kind: "quake", Places: []string{"Qeshm", "Iran"}, Period: When("2005-11-27")}},
			`"event":"quake, Qeshm, 2005-11-27"`, `"frame":{"name"`},
		{"speakers", Claim{Speakers: []string{"police", "AFP"}}, `"speakers":["police","AFP"]`, ""},
		{"markup is escaped by whoever embeds it", Claim{Noun: "a<b>&c"}, `"noun":"a\u003cb\u003e\u0026c"`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := marshal(t, tt.claim)
			assert.Contains(t, text, tt.has)
			if tt.hasNo != "" {
				assert.NotContains(t, text, tt.hasNo)
			}
			var back Claim
			require.NoError(t, json.Unmarshal([]byte(text), &back))
			assert.Empty(t, cmp.Diff(tt.claim, back))
		})
	}
}

func TestClaimJSONLeavesMarkup(t *testing.T) {
	b, err := Claim{Noun: "a<b>&c"}.MarshalJSON()
	require.NoError(t, err)
	assert.Contains(t, string(b), `"noun":"a<b>&c"`)
}

func TestClaimJSONReading(t *testing.T) {
	var c Claim
	require.NoError(t, json.Unmarshal([]byte(`{"measure":"deaths","low":23,"high":null,"event":"Oresk war","speaker":"police","place":[],"later":{"x":1}}`), &c))
	assert.Equal(t, AtLeastOf(Int(23)), c.Quantity.Given)
	assert.Equal(t, "Oresk war", c.Event.Name)
	assert.Equal(t, []string{"police"}, c.Speakers)
	assert.Nil(t, c.Place, "an empty list is no list")
	for name, text := range map[string]string{
		"unknown enum": `{"hedge":"perhaps"}`,
		"bad date":     `{"period":"2004-02-30"}`,
		"bad number":   `{"low":1234567890123456789012345}`,
		"wrong type":   `{"point":"23"}`,
		"not a claim":  `[]`,
	} {
		assert.Error(t, json.Unmarshal([]byte(text), &c), name)
	}
}

// maker makes random values, some of them zero.
type maker struct{ *rand.Rand }

func (m maker) text() string {
	return []string{"", "police", "Qeshm <&> \"Iran\"", "São Paulo", "a\nb\u2028", "null", "[]"}[m.IntN(7)]
}

func (m maker) list() []string {
	list := make([]string, m.IntN(4))
	for i := range list {
		list[i] = m.text()
	}
	return list
}

func (m maker) date() edtf.Date {
	return When([]string{"", "1991/..", "2005-11-27", "1840~", "2003?", "199X", "XXXX-09-27", "2005-11-28T02:24Z"}[m.IntN(8)]).Core
}

func (m maker) period() Period {
	return Period{m.date(), m.date(), Op(m.IntN(7)), m.text()}
}

func (m maker) number() Number {
	n, _ := Decimal(m.Int64()>>m.IntN(63)*int64(m.IntN(3)-1), m.IntN(81)-40)
	return n
}

func (m maker) interval() Interval {
	end := func() Bound {
		kind := BoundKind(m.IntN(3))
		return Bound{m.number(), kind}
	}
	return Interval{end(), end()}
}

func (m maker) quantity() Quantity {
	if m.IntN(3) == 0 {
		return Quantity{}
	}
	return Quantity{
		Point: m.number(), Step: m.number(), HighStep: m.number(), Hedge: Hedge(m.IntN(9)), Lean: Lean(m.IntN(3)),
		Words: m.text(), Vague: m.text(), Unit: m.text(), Given: m.interval(), Stated: m.interval(), Read: m.interval(),
	}
}

func (m maker) event() Event {
	switch m.IntN(3) {
	case 0:
		return Event{}
	case 1:
		return Event{Name: m.text()}
	}
	return Event{m.text(), m.text(), m.IntN(3), m.IntN(2) == 0, m.list(), m.list(), m.period(), Basis(m.IntN(5))}
}

func (m maker) claim() Claim {
	return Claim{
		ID: m.text(), Weekday: m.text(), Citation: sources.Citation{Source: m.text(), Part: m.text(), Locator: m.text(), Start: m.IntN(99), End: m.IntN(99),
			EndLine: m.IntN(9), EndColumn: m.IntN(9), ByteColumn: m.IntN(9), EndByteColumn: m.IntN(9), UTF16Column: m.IntN(9), EndUTF16Column: m.IntN(9),
			Line: m.IntN(9), Column: m.IntN(9), Quote: m.text(), Before: m.text(), After: m.text()},
		Measure: []Measure{"", Deaths, EventDate, Counted}[m.IntN(4)], Quantity: m.quantity(),
		Date: []Period{{}, m.period()}[m.IntN(2)],
		Noun: m.text(), Verb: m.text(), Modifiers: m.list(), Extent: Extent(m.IntN(5)), Direction: Direction(m.IntN(3)),
		Stance: Stance(m.IntN(5)), Event: m.event(), Place: m.list(), Period: m.period(), AsOf: m.period(), Published: m.date(),
		Population: m.list(), Side: m.text(), Speakers: m.list(), Sentence: m.text(),
		Account: []Account{{}, {Kind: Sum, Of: []string{"a", "b"}}, {Kind: Balance, Of: []string{"a", "b"}, Less: []string{"c"}}, {Kind: TimesOf, Of: []string{"a"}, Times: Int(2), Hedge: MoreThan}}[m.IntN(4)],
	}
}

// Any claim reads back equal, and is written the same again.
func FuzzClaimJSON(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		c := maker{rand.New(rand.NewPCG(seed, 1))}.claim()
		text := marshal(t, c)
		var back Claim
		require.NoError(t, json.Unmarshal([]byte(text), &back), text)
		require.Empty(t, cmp.Diff(c, back), text)
		require.True(t, c.Equal(back) && back.Equal(c))
		require.Equal(t, text, marshal(t, back))
	})
}

// Reading any bytes gives an error or a claim that can be written and read.
func FuzzClaimUnmarshal(f *testing.F) {
	f.Add([]byte(`{"low":1e5,"high":null,"frame":{"ordinal":2},"stated":{"low":0.5,"lowOpen":true}}`))
	f.Add([]byte(marshal(f, Claim{Quantity: Figure("dozens")})))
	f.Fuzz(func(t *testing.T, data []byte) {
		var c, back Claim
		if json.Unmarshal(data, &c) != nil {
			return
		}
		require.NoError(t, json.Unmarshal([]byte(marshal(t, c)), &back))
		require.True(t, c.Equal(back), "%s\n%s", data, marshal(t, c))
	})
}

func TestPartsJSON(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(7, 7))}
	for range 200 {
		in := struct {
			I Interval
			Q Quantity
			P Period
			E Event
			M MeasureInfo
		}{m.interval(), m.quantity(), m.period(), m.event(), MeasureInfo{
			ID: Measure(m.text()), Scale: Scale(m.IntN(7)), Grows: m.IntN(2) == 1, Needs: []Facet{FacetPlace}, Label: m.text(),
		}}
		out := in
		out.E, out.M = Event{}, MeasureInfo{}
		require.NoError(t, json.Unmarshal([]byte(marshal(t, in)), &out))
		require.Empty(t, cmp.Diff(in, out))
	}
	assert.Equal(t, `{"id":"deaths","scale":"count","grows":true}`, marshal(t, MeasureInfo{ID: Deaths, Grows: true}))
	assert.Equal(t, `{"core":"1991/..","op":"since"}`, marshal(t, Period{Core: edtf.MustParse("1991/.."), Op: Since}))
}

func TestEqualSeesEveryField(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(3, 9))}
	for range 300 {
		a, b := m.claim(), m.claim()
		require.True(t, a.Equal(a))
		require.Equal(t, marshal(t, a) == marshal(t, b), a.Equal(b))
	}
}

func BenchmarkClaimJSON(b *testing.B) {
	c := Claim{Measure: Deaths, Quantity: Figure("about 300"), Event: Event{Name: "Oresk flood"}, Sentence: "About 300 died."}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := json.Marshal(c); err != nil {
			b.Fatal(err)
		}
	}
}
