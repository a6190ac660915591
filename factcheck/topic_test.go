package factcheck

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// topicOf is a topic whose claims are each on a side of their own. Nothing
// depends on whether a check would have set them against each other.
func topicOf(list ...claims.Claim) Topic { return relatedTopic(Conflict, list...) }

func relatedTopic(relation Relation, list ...claims.Claim) Topic {
	r := Report{Claims: sortClaims(list)}
	f := Finding{ID: "7f3a", Relation: relation, Measure: claims.Deaths, Event: "Oresk"}
	for n := range r.Claims {
		f.Sides = append(f.Sides, Side{Origins: 1, Claims: []ClaimRef{refTo(&r.Claims[n])}})
	}
	return r.Topic(f)
}

func refTo(c *claims.Claim) ClaimRef {
	at := c.Citation
	return ClaimRef{ID: c.ID, Source: at.Source, Start: at.Start, End: at.End, Quote: at.Quote}
}

// listed names figures by source and time: "a 2021-03-05".
func listed(list []TopicFigure) string {
	var out []string
	for _, f := range list {
		out = append(out, strings.TrimSpace(f.Source+" "+f.AsOf.String()))
	}
	return strings.Join(out, ", ")
}

func TestTopicOrder(t *testing.T) {
	by := func(op claims.Op, day string) change {
		return func(c *claims.Claim) { c.AsOf = claims.Period{Core: edtf.MustParse(day), Op: op} }
	}
	for _, tc := range []struct {
		name   string
		claims []claims.Claim
		want   string
		latest string
	}{
		{"by publication", []claims.Claim{toll("a", "42", published("2021-03-09")), toll("b", "23")}, "b 2021-03-05, a 2021-03-09", "a 2021-03-09"},
		{"the stated time counts", []claims.Claim{toll("a", "42", published("2021-03-09"), asOf("2021-03-04")), toll("b", "23")}, "a 2021-03-04, b 2021-03-05", "b 2021-03-05"},
		{"a stated time that nothing resolves does not", []claims.Claim{toll("a", "42", func(c *claims.Claim) { c.AsOf.Open = "sunday" }), toll("b", "23", published("2021-03-04"))}, "b 2021-03-04, a 2021-03-05", "a 2021-03-05"},
		{"unknown times are last, and never the latest", []claims.Claim{toll("a", "1", published("")), toll("b", "23")}, "b 2021-03-05, a", "b 2021-03-05"},
		{"no time at all", []claims.Claim{toll("a", "23", published("")), toll("b", "1", published(""))}, "b, a", ""},
		{"one day: by value, and no single latest", []claims.Claim{toll("a", "45"), toll("b", "23"), toll("c", "300")}, "b 2021-03-05, a 2021-03-05, c 2021-03-05", "b 2021-03-05, a 2021-03-05, c 2021-03-05"},
		{"one day and value: by source", []claims.Claim{toll("b", "45"), toll("a", "45")}, "a 2021-03-05, b 2021-03-05", "a 2021-03-05, b 2021-03-05"},
		{"by the clock", []claims.Claim{toll("a", "42", published("2021-03-05T14:00Z")), toll("b", "50", published("2021-03-05T02:24Z"))}, "b 2021-03-05T02:24Z, a 2021-03-05T14:00Z", "a 2021-03-05T14:00Z"},
		{"by the clock in two zones", []claims.Claim{toll("a", "42", published("2021-03-05T05:00+05:00")), toll("b", "50", published("2021-03-05T02:24Z"))}, "a 2021-03-05T05:00+05:00, b 2021-03-05T02:24Z", "b 2021-03-05T02:24Z"},
		{"a day may be later than an hour of it", []claims.Claim{toll("a", "42", published("2021-03-05T14:00Z")), toll("b", "50")}, "b 2021-03-05, a 2021-03-05T14:00Z", "b 2021-03-05, a 2021-03-05T14:00Z"},
		{"a year may end after its days", []claims.Claim{toll("a", "42", published("2021")), toll("b", "50"), toll("c", "9", published("2020"))}, "c 2020, b 2021-03-05, a 2021", "b 2021-03-05, a 2021"},
		{"by Monday", []claims.Claim{toll("a", "42", by(claims.By, "../2021-03-08")), toll("b", "50", published("2021-03-07")), toll("c", "50", published("2021-03-09"))},
			"b 2021-03-07, a ../2021-03-08, c 2021-03-09", "c 2021-03-09"},
		{"since Monday", []claims.Claim{toll("a", "42", by(claims.Since, "2021-03-08/..")), toll("b", "50", published("2021-03-07")), toll("c", "50", published("2021-03-09"))},
			"b 2021-03-07, a 2021-03-08/.., c 2021-03-09", "a 2021-03-08/.., c 2021-03-09"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := topicOf(tc.claims...)
			assert.Equal(t, tc.want, listed(got.Figures()))
			assert.Equal(t, tc.latest, listed(got.Latest))
		})
	}
}

// A claim without a date of its own has the date of its source.
func TestTopicSourceDates(t *testing.T) {
	srcs := []sources.Source{{ID: "a", Published: edtf.MustParse("2021-03-06")}, {ID: "b", Published: edtf.MustParse("2021-03-05")}}
	r := new(Checker).CheckSourced(srcs, []claims.Claim{toll("a", "23", published("")), toll("b", "45", published(""))})
	require.Len(t, r.Findings, 1)
	assert.Equal(t, "b 2021-03-05, a 2021-03-06", listed(r.Topic(r.Findings[0]).Figures()))
}

func TestTopicFigures(t *testing.T) {
	for _, tc := range []struct {
		name        string
		claims      []claims.Claim
		common      string
		low, spread string
	}{
		{"none fits", []claims.Claim{toll("a", "20,000"), toll("b", "more than 30,000")}, "none", "20000", "30000"},
		{"by the letter only", []claims.Claim{toll("a", "20,000"), toll("b", "23,000")}, "[22,500, 23,500)", "20000", "23000"},
		{"a lower bound", []claims.Claim{toll("a", "at least 18"), toll("b", "60"), toll("c", "dozens")}, "[60, 60]", "18", "60"},
		{"ends that are open", []claims.Claim{toll("a", "more than 20"), toll("b", "20")}, "none", "20", "20"},
		{"a range has two ends", []claims.Claim{toll("a", "20-30"), toll("b", "25")}, "[25, 25]", "20", "30"},
		{"vague words name no number", []claims.Claim{toll("a", "dozens"), toll("b", "hundreds")}, "[100, 120]", "", ""},
		{"nobody", []claims.Claim{toll("a", "none"), toll("b", "3")}, "none", "0", "3"},
		{"an unknown figure rules nothing out", []claims.Claim{toll("a", "?"), toll("b", "3")}, "[3, 3]", "3", "3"},
		{"ten dead above at least 10", []claims.Claim{toll("a", "10"), toll("a", "at least 10", from(40)), toll("b", "13")}, "[13, 13]", "10", "13"},
		{"but of the same people", []claims.Claim{toll("a", "10"), toll("a", "at least 10", from(40), of("women")), toll("b", "13")}, "none", "10", "13"},
		{"and not of another text", []claims.Claim{toll("a", "10"), toll("c", "at least 10"), toll("b", "13")}, "none", "10", "13"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := topicOf(tc.claims...)
			assert.True(t, got.Comparable)
			common := "none"
			if got.Common != nil {
				common = got.Common.String()
			}
			assert.Equal(t, tc.common, common)
			assert.Equal(t, tc.low, shown(got.Low))
			assert.Equal(t, tc.spread, shown(got.High))
			assert.Zero(t, got.Days)
		})
	}
}

func shown(n *claims.Number) string {
	if n == nil {
		return ""
	}
	return n.String()
}

func TestTopicUnits(t *testing.T) {
	got := topicOf(toll("a", "50", measure("area"), unit("km2")), toll("b", "5,000", measure("area"), unit("ha")))
	assert.Equal(t, "ha", got.Unit)
	assert.Equal(t, "[5,000, 5,000]", got.Common.String())
	assert.Equal(t, "5000", shown(got.High))
	assert.Equal(t, "ha", got.Figures()[0].Unit)

	got = topicOf(toll("a", "50", measure("money"), unit("USD")), toll("b", "80", measure("money"), unit("EUR")))
	assert.False(t, got.Comparable)
	assert.Empty(t, got.Unit)
	assert.Nil(t, got.Common)
	assert.Nil(t, got.Low)
	assert.Equal(t, "USD", got.Figures()[0].Unit)
	assert.Equal(t, "a 2021-03-05, b 2021-03-05", listed(got.Latest), "what needs no unit is said all the same")
}

func TestTopicDates(t *testing.T) {
	doubtful := dated("2003?")
	for _, tc := range []struct {
		name         string
		dates        []change
		common, days string
	}{
		{"one within the other", []change{dated("2004"), dated("2004-03")}, "2004-03", "2004"},
		{"margins meet", []change{dated("2003-05~"), dated("2003-06")}, "2003-06", "2003-05/2003-06"},
		{"apart", []change{dated("2004-03-04"), dated("2004-03-08")}, "", "2004-03-04/2004-03-08"},
		{"open ends", []change{dated("1991/.."), dated("../1994")}, "1991/1994", ""},
		{"a date in doubt rules nothing out", []change{doubtful, dated("2005")}, "2005", "2003/2005"},
		{"but where all are in doubt", []change{doubtful, dated("2005?")}, "", "2003/2005"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var list []claims.Claim
			for n, d := range tc.dates {
				list = append(list, toll(fmt.Sprint(n), "then", d))
			}
			got := topicOf(list...)
			assert.True(t, got.Comparable)
			assert.Equal(t, tc.common, got.CommonDays.String())
			assert.Equal(t, tc.days, got.Days.String())
			assert.Nil(t, got.Common)
			assert.Nil(t, got.Low)
		})
	}
	got := topicOf(toll("a", "then", dated("2005")), toll("b", "then", dated("2004")))
	assert.Equal(t, "b 2011, a 2011", listed(got.Figures()), "of one time, the earlier date first")
}

// Of figures that are not of one thing a common one would mean nothing.
func TestTopicNotComparable(t *testing.T) {
	for _, relation := range []Relation{PartExceedsWhole, PartWhole, DifferentScope} {
		got := relatedTopic(relation, toll("a", "20"), toll("b", "20"))
		assert.False(t, got.Comparable, relation)
		assert.Nil(t, got.Common, relation)
		assert.Len(t, got.Figures(), 2, relation)
	}
	assert.False(t, topicOf(toll("a", "20"), toll("b", "then", dated("2004"))).Comparable, "a figure and a date")
	assert.False(t, topicOf(toll("a", "?"), toll("b", "?")).Comparable, "nothing is known")
}

func TestTopicSides(t *testing.T) {
	r := CheckClaims(toll("a", "20,000", war), toll("b", "about 20,000", war), toll("c", "more than 30,000", war, published("2009")),
		toll("d", "tens of thousands", war, published("2010")))
	require.Len(t, r.Findings, 1)
	got := r.Topic(r.Findings[0])
	require.Len(t, got.Sides, 2)
	assert.Equal(t, 2, got.Sides[0].Side, "the side of the oldest figure is first and keeps its number")
	assert.Equal(t, "c 2009", listed(got.Sides[0].Figures))
	assert.Equal(t, "b 2011, a 2011", listed(got.Sides[1].Figures))
	assert.Equal(t, 2, got.Sides[1].Origins)
	assert.Equal(t, "d 2010", listed(got.Consistent))
	assert.Equal(t, 0, got.Consistent[0].Side)
	assert.Equal(t, r.Findings[0].ID, got.Finding)
	assert.Equal(t, "Lowland War", got.Event)
}

// A report may come from elsewhere: what it does not hold is unknown, and
// stands in the topic all the same.
func TestTopicOfUnknownClaims(t *testing.T) {
	f := Finding{Relation: Conflict, Sides: []Side{{Claims: []ClaimRef{{ID: "x", Source: "a", Quote: "20"}}}, {}}}
	got := new(Report).Topic(f)
	require.Len(t, got.Sides, 1)
	assert.Equal(t, "20", got.Sides[0].Figures[0].Quote)
	assert.False(t, got.Comparable)
	assert.Equal(t, "[]", marshal(t, got.Latest))
	assert.Empty(t, new(Report).Topic(Finding{}).Figures())
}

func TestTopicReadsBack(t *testing.T) {
	for _, want := range []Topic{
		topicOf(toll("a", "20,000", asOf("2021-03-04")), toll("b", "more than 30,000")),
		topicOf(toll("a", "20,000"), toll("b", "23,000")),
		topicOf(toll("a", "then", dated("2004")), toll("b", "then", dated("2004-03"))),
		new(Report).Topic(Finding{}),
	} {
		var got Topic
		require.NoError(t, json.Unmarshal([]byte(marshal(t, want)), &got))
		assert.Equal(t, want, got)
	}
}

// Laws: no order of lists changes a topic, and every claim of the finding is in
// it once; the common interval lies in what each figure allows; the topic
// leaves the report as it was.
func TestTopicLaws(t *testing.T) {
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 11))
		r := (&Checker{All: true}).CheckClaims(randomClaims(rnd, 12)...)
		before := marshal(t, r)
		for _, f := range r.Findings {
			topic := r.Topic(f)
			n := len(f.Consistent)
			for _, s := range f.Sides {
				n += len(s.Claims)
			}
			assert.Len(t, topic.Figures(), n)
			if topic.Common != nil {
				for _, x := range topic.Figures() {
					assert.True(t, topic.Common.Inside(x.Stated), "%s in %s", topic.Common, x.Stated)
				}
			}
			assert.Equal(t, marshal(t, topic), marshal(t, mixed(rnd, r).Topic(mixedRefs(rnd, f))))
		}
		assert.Equal(t, before, marshal(t, r))
	}
}

func mixed(rnd *rand.Rand, r *Report) *Report {
	c := *r
	c.Claims, c.Sources = slices.Clone(r.Claims), slices.Clone(r.Sources)
	rnd.Shuffle(len(c.Claims), func(i, j int) { c.Claims[i], c.Claims[j] = c.Claims[j], c.Claims[i] })
	rnd.Shuffle(len(c.Sources), func(i, j int) { c.Sources[i], c.Sources[j] = c.Sources[j], c.Sources[i] })
	return &c
}

func mixedRefs(rnd *rand.Rand, f Finding) Finding {
	shuffle := func(list []ClaimRef) []ClaimRef {
		list = slices.Clone(list)
		rnd.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		return list
	}
	f.Sides, f.Consistent = slices.Clone(f.Sides), shuffle(f.Consistent)
	for n := range f.Sides {
		f.Sides[n].Claims = shuffle(f.Sides[n].Claims)
	}
	return f
}
