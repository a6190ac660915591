package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func num(s string) Number { return MustNumber(s) }

func TestRead(t *testing.T) {
	plain := func(point, step string) Quantity { return Quantity{Point: num(point), Step: num(step)} }
	hedged := func(h Hedge, point string) Quantity {
		return Quantity{Point: num(point), Step: num("1"), Hedge: h}
	}
	lean := func(l Lean, point string) Quantity {
		return Quantity{Point: num(point), Step: num("1"), Hedge: Approx, Lean: l}
	}
	span := func(low, lowStep, high, highStep string) Quantity {
		return Quantity{Hedge: Range, Given: Between(num(low), num(high)), Step: num(lowStep), HighStep: num(highStep)}
	}
	tests := []struct {
		name                string
		q                   Quantity
		scale               Scale
		given, stated, read string
	}{
		{"small", plain("23", "1"), Count, "[23;23]", "[23;23]", "[23;23]"},
		{"tens are no rounding below a thousand", plain("110", "1"), Count, "[110;110]", "[110;110]", "[110;110]"},
		{"two zeros are", plain("200", "1"), Count, "[200;200]", "[160;240)", "[195;205)"},
		{"every digit written", plain("19873", "1"), Count, "[19873;19873]", "[19873;19873]", "[19873;19873]"},
		{"one significant digit", plain("20000", "1"), Count, "[20000;20000]", "[16000;24000)", "[19500;20500)"},
		{"digits after the point count", plain("20000", "0.01"), Count, "[20000;20000]", "[20000;20000]", "[20000;20000]"},
		{"two significant digits", plain("25000", "1"), Count, "[25000;25000]", "[24500;25500)", "[24500;25500)"},
		{"three of four", plain("1230", "1"), Count, "[1230;1230]", "[1225;1235)", "[1225;1235)"},
		{"1.2 million", plain("1.2e6", "1e5"), Count, "[1.2e6;1.2e6]", "[1150000;1250000)", "[1150000;1250000)"},
		{"1 million", plain("1e6", "1e6"), Count, "[1e6;1e6]", "[800000;1200000)", "[950000;1050000)"},
		{"1.0 million", plain("1e6", "1e5"), Count, "[1e6;1e6]", "[950000;1050000)", "[950000;1050000)"},
		{"20 thousand is 20,000", plain("20000", "1000"), Count, "[20000;20000]", "[16000;24000)", "[19500;20500)"},
		{"two dozen", plain("24", "12"), Count, "[24;24]", "[20;28]", "[24;24]"},
		{"exact by construction", plain("20000", "0"), Count, "[20000;20000]", "[20000;20000]", "[20000;20000]"},
		{"zero in digits", plain("0", "1"), Count, "[0;0]", "[0;0]", "[0;0]"},
		{"zero in words", Quantity{Hedge: None}, Count, "[0;0]", "[0;0]", "[0;0]"},

		{"at least", hedged(AtLeast, "23"), Count, "[23;)", "[23;)", "[23;31]"},
		{"more than", hedged(MoreThan, "30000"), Count, "(30000;)", "(30000;)", "(30000;40500]"},
		{"more than, head room of a unit", hedged(MoreThan, "20000"), Count, "(20000;)", "(20000;)", "(20000;30000]"},
		{"at most", hedged(AtMost, "500"), Count, "(;500]", "[0;500]", "[250;500]"},
		{"less than", hedged(LessThan, "100"), Count, "(;100)", "[0;100)", "[50;100)"},
		{"at most, odd", hedged(AtMost, "7"), Count, "(;7]", "[0;7]", "[4;7]"},
		{"at most nothing", hedged(AtMost, "0"), Count, "(;0]", "[0;0]", "[0;0]"},

		{"about, by its unit", hedged(Approx, "300"), Count, "[250;350]", "[225;375]", "[250;350]"},
		{"about, by a tenth", hedged(Approx, "412000"), Count, "[370800;453200]", "[309000;515000]", "[370800;453200]"},
		{"about, unit capped", hedged(Approx, "100"), Count, "[80;120]", "[75;125]", "[80;120]"},
		{"an estimated", hedged(Approx, "400000"), Count, "[350000;450000]", "[300000;500000]", "[350000;450000]"},
		{"nearly", lean(Below, "300"), Count, "[255;300)", "[240;300]", "[255;300)"},
		{"just over", lean(Above, "200"), Count, "(200;220]", "(200;270]", "(200;220]"},

		{"range", span("20", "1", "30", "1"), Count, "[20;30]", "[20;30]", "[20;30]"},
		{"rounded range", span("20000", "1", "30500", "1"), Count, "[20000;30500]", "[16000;30550)", "[19500;30550)"},
		{"range without steps", span("20000", "0", "30000", "0"), Count, "[20000;30000]", "[20000;30000]", "[20000;30000]"},

		{"dozens", Quantity{Hedge: Vague, Vague: "dozens"}, Count, "[24;99]", "[12;120]", "[24;99]"},
		{"hundreds of thousands", Quantity{Hedge: Vague, Vague: "hundreds_of_thousands"}, Count, "[2e5;1e6)", "[1e5;2e6)", "[2e5;1e6)"},
		{"scores, possibly hundreds", Quantity{Hedge: Vague, Vague: "scores|hundreds"}, Count, "[40;1000)", "[20;2000)", "[40;1000)"},
		{"at least several hundred", Quantity{Hedge: AtLeast, Vague: "several_hundred"}, Count, "[300;)", "[200;)", "[300;1215]"},
		{"up to several hundred", Quantity{Hedge: AtMost, Vague: "several_hundred"}, Count, "(;900]", "[0;1200]", "[150;900]"},
		{"many", Quantity{Hedge: Vague, Vague: "many"}, Count, "[2;)", "[2;)", "[2;)"},
		{"a word that nobody knows", Quantity{Hedge: Vague, Vague: "oodles"}, Count, "(;)", "(;)", "(;)"},

		{"money is not whole", Quantity{Point: num("20.5"), Step: num("0.1"), Unit: "USD"}, Money, "[20.5;20.5]", "[20.45;20.55)", "[20.45;20.55)"},
		{"about money", Quantity{Point: num("25"), Step: num("1"), Hedge: Approx, Unit: "USD"}, Money, "[22.5;27.5]", "[18.75;31.25]", "[22.5;27.5]"},
		{"half a person is kept", plain("2.5", "0.1"), Count, "[2.5;2.5]", "[2.45;2.55)", "[2.45;2.55)"},

		{"magnitude", plain("5.9", "0.1"), Magnitude, "[5.9;5.9]", "[5.85;5.95]", "[5.85;5.95]"},
		{"magnitude to a hundredth", plain("5.93", "0.01"), Magnitude, "[5.93;5.93]", "[5.88;5.98]", "[5.88;5.98]"},
		{"magnitude 6", plain("6", "1"), Magnitude, "[6;6]", "[5.5;6.5]", "[5.95;6.05]"},
		{"physical", plain("5.9", "0.1"), Physical, "[5.9;5.9]", "[5.85;5.95)", "[5.85;5.95)"},
		{"about, physical", Quantity{Point: num("60"), Step: num("1"), Hedge: Approx, Unit: "km"}, Physical, "[57;63]", "[54;66]", "[57;63]"},
		{"about, never less than plain", Quantity{Point: num("300"), Step: num("1"), Hedge: Approx, Unit: "km"}, Physical, "[285;315]", "[250;350)", "[285;315]"},
		{"percent", plain("12", "1"), Percent, "[12;12]", "[11.5;12.5)", "[11.5;12.5)"},
		{"a hundred percent is no rounding to hundreds", plain("100", "1"), Percent, "[100;100]", "[99.5;100.5)", "[99.5;100.5)"},
		{"about percent", hedged(Approx, "60"), Percent, "[57;63]", "[52;68]", "[57;63]"},
		{"about a small percent", hedged(Approx, "2"), Percent, "[0;5]", "[0;10]", "[0;5]"},
		{"clock on five", plain("425", "1"), Clock, "[425;425]", "[420;430]", "[420;430]"},
		{"clock off five", plain("433", "1"), Clock, "[433;433]", "[433;433]", "[433;433]"},
		{"scale out of range is a count", plain("20000", "1"), Scale(200), "[20000;20000]", "[16000;24000)", "[19500;20500)"},
		{"below zero", hedged(AtMost, "-5"), Physical, "(;-5]", "(;-5]", "(;-5]"},
		{"less than nothing", hedged(LessThan, "0"), Count, "(;0)", "(;0)", "(;0)"},
		{"about below zero", hedged(Approx, "-50"), Percent, "[-53;-47]", "[-58;-42]", "[-53;-47]"},
		{"point taken from what is given", Quantity{Given: Point(Int(20000)), Step: Int(1)}, Count, "[20000;20000]", "[16000;24000)", "[19500;20500)"},
		{"plain with two ends is a range", Quantity{Given: Between(Int(3), Int(5))}, Count, "[3;5]", "[3;5]", "[3;5]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Newsroom().Read(tt.q, tt.scale)
			assert.Equal(t, iv(t, tt.given).String(), got.Given.String(), "given")
			assert.Equal(t, iv(t, tt.stated).String(), got.Stated.String(), "stated")
			assert.Equal(t, iv(t, tt.read).String(), got.Read.String(), "read")
			assert.True(t, got.Equal(Profile{}.Read(tt.q, tt.scale)), "the zero profile is the newsroom's")
			assert.True(t, got.Equal(Newsroom().Read(got, tt.scale)), "reading twice changes nothing")
		})
	}
	assert.True(t, Newsroom().Read(Quantity{}, Count).IsZero(), "the unknown figure stays unknown")
}

func TestQuantityVerdict(t *testing.T) {
	tests := []struct {
		a, b string
		want Verdict
	}{
		{"20,000", "more than 30,000", Conflict},
		{"20,000", "23,000", Tension},
		{"20,000", "20,000", Same},
		{"20,000", "20 thousand", Same},
		{"20,000", "19,873", Rounds},
		{"at least 23", "30", Refines},
		{"at least 18", "60", Tension},
		{"at least 18", "at least 60", Tension},
		{"about 300", "at least 320", Overlaps},
		{"1 million", "hundreds of thousands", Overlaps},
		{"2 million", "hundreds of thousands", Tension},
		{"30", "more than 30", Conflict},
		{"dozens", "40", Refines},
		{"dozens", "15", Tension},
		{"dozens", "300", Conflict},
		{"none", "0", Refines},
		{"none", "3", Conflict},
		{"up to 500", "100", Tension},
		{"between 20 and 30", "25", Refines},
		{"between 20 and 30", "31", Conflict},
		{"23", "24", Conflict},
		{"", "24", Unknown},
	}
	for _, tt := range tests {
		a, b := Figure(tt.a), Figure(tt.b)
		assert.Equal(t, tt.want, a.Verdict(b), "%s / %s", tt.a, tt.b)
		assert.Equal(t, tt.want, b.Verdict(a), "%s / %s", tt.b, tt.a)
	}
	read := func(point string) Quantity {
		return Newsroom().Read(Quantity{Point: num(point), Step: num("0.1")}, Magnitude)
	}
	assert.Equal(t, Rounds, read("5.9").Verdict(read("6.0")), "a tenth of a magnitude agrees")
	assert.Equal(t, Conflict, read("5.9").Verdict(read("6.1")))
	assert.Equal(t, Unknown, Quantity{Point: Int(3)}.Verdict(Exactly(4)), "not read yet")
}

func TestQuantityNearest(t *testing.T) {
	tests := []struct{ a, b, n, m string }{
		{"20,000", "more than 30,000", "20000", "30000"},
		{"20-30", "60", "30", "60"},
		{"20-30", "25", "25", "25"},
		{"20-30", "10", "20", "10"},
		{"dozens", "500", "99", "500"},
		{"dozens", "several hundred", "99", "300"},
		{"dozens", "several dozen", "36", "36"},
		{"none", "5", "0", "5"},
	}
	for _, tt := range tests {
		n, m, ok := Figure(tt.a).Nearest(Figure(tt.b))
		require.True(t, ok, "%s / %s", tt.a, tt.b)
		assert.Equal(t, tt.n+" "+tt.m, n.String()+" "+m.String(), "%s / %s", tt.a, tt.b)
		m, n, _ = Figure(tt.b).Nearest(Figure(tt.a))
		assert.Equal(t, tt.n+" "+tt.m, n.String()+" "+m.String(), "%s / %s", tt.b, tt.a)
	}
	_, _, ok := Figure("20").Nearest(Quantity{})
	assert.False(t, ok)
}

func TestNewsroomIsACopy(t *testing.T) {
	p := Newsroom()
	p.Vague[0].Read, p.Dates.Years[0].Years, p.Dates.Parts[0].Core[0] = Interval{}, 77, [2]int{}
	q := Newsroom()
	assert.False(t, q.Vague[0].Read.IsZero())
	assert.NotEqual(t, 77, q.Dates.Years[0].Years)
	assert.NotZero(t, q.Dates.Parts[0].Core[0])
}

func TestVagueWords(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range Newsroom().Vague {
		assert.False(t, seen[row.ID], "%s twice", row.ID)
		seen[row.ID] = true
		assert.True(t, row.Read.Inside(row.Stated), row.ID)
		assert.False(t, row.Read.IsEmpty() || row.Read.IsZero(), row.ID)
	}
}

func TestFigure(t *testing.T) {
	tests := []struct {
		in, point, step string
		hedge           Hedge
		given           string
	}{
		{"23", "23", "1", Exact, "[23;23]"},
		{"1.2 million", "1200000", "100000", Exact, "[1.2e6;1.2e6]"},
		{" At  LEAST 1,200 ", "1200", "1", AtLeast, "[1200;)"},
		{"20 or more", "20", "1", AtLeast, "[20;)"},
		{"100,000+", "100000", "1", AtLeast, "[1e5;)"},
		{"≥12", "12", "1", AtLeast, "[12;)"},
		{"no more than 6", "6", "1", AtMost, "(;6]"},
		{"fewer than 100", "100", "1", LessThan, "(;100)"},
		{"~300", "300", "1", Approx, "[250;350]"},
		{"almost 400", "400", "1", Approx, "[340;400)"},
		{"20-30", "0", "1", Range, "[20;30]"},
		{"20–30", "0", "1", Range, "[20;30]"},
		{"20 to 30", "0", "1", Range, "[20;30]"},
		{"2-3 million", "0", "1000000", Range, "[2e6;3e6]"},
		{"1.2 to 1.5 million", "0", "100000", Range, "[1.2e6;1.5e6]"},
		{"500,000 to 2 million", "0", "1", Range, "[5e5;2e6]"},
		{"tens of thousands", "0", "0", Vague, "[2e4;1e5)"},
		{"a handful of", "0", "0", Vague, "[3;7]"},
		{"no one", "0", "0", None, "[0;0]"},
		{"exactly 20,000", "20000", "0", Exact, "[20000;20000]"},
	}
	for _, tt := range tests {
		q, err := ParseFigure(tt.in)
		require.NoError(t, err, tt.in)
		assert.Equal(t, tt.point, q.Point.String(), tt.in)
		assert.Equal(t, tt.step, q.Step.String(), tt.in)
		assert.Equal(t, tt.hedge, q.Hedge, tt.in)
		assert.Equal(t, iv(t, tt.given).String(), q.Given.String(), tt.in)
		assert.True(t, q.Read.Inside(q.Stated) && q.WasRead(), tt.in)
	}
	for _, in := range []string{"", "lots", "1,00", "1,2,3", "1,0000", ",5", "12abc", "1e5", "-5", "- 5", "30-20", "about 20-30", "five", "1.2.3", "more than", "overdue 5", "exactly", "million"} {
		q, err := ParseFigure(in)
		require.Error(t, err, in)
		assert.True(t, q.IsZero(), "%q was read as %v", in, q)
	}
	dollars := Figure("$1.5 bn")
	assert.Equal(t, "USD", dollars.Unit)
	assert.Equal(t, "1500000000", dollars.Point.String())
	assert.Equal(t, iv(t, "[20000;20000]"), Exactly(20000).Stated, "a table's figure is not rounded")
	assert.False(t, Exactly(0).IsZero(), "zero is known")
}

// fuzzQuantity makes any figure that a reader of prose could hand in.
func fuzzQuantity(coef int64, exp int, step uint8, hedge, lean, vague uint8) (Quantity, bool) {
	n, ok := Decimal(coef, exp%45)
	if !ok {
		return Quantity{}, false
	}
	steps := []Number{{}, Int(1), Int(12), Int(20), num("0.1"), num("0.01"), num("1e3"), num("1e5"), num("1e6"), num("1e9")}
	q := Quantity{Point: n, Step: steps[int(step)%len(steps)], Hedge: Hedge(hedge % 9), Lean: Lean(lean % 3)}
	switch q.Hedge {
	case Vague:
		q.Point, q.Vague = Number{}, newsroom.Vague[int(vague)%len(newsroom.Vague)].ID
	case Range:
		high, ok := n.Add(Int(int64(vague)))
		if !ok {
			return Quantity{}, false
		}
		q.Point, q.Given = Number{}, Between(n, high)
		q.HighStep = steps[int(vague)%len(steps)]
	case None:
		q.Point, q.Step = Number{}, Number{}
	}
	return q, true
}

// What is read lies inside what is stated; the figure itself is always
// possible; reading is stable; and a wider hedge never narrows.
func FuzzRead(f *testing.F) {
	f.Add(int64(20000), 0, uint8(1), uint8(0), uint8(0), uint8(0), uint8(0))
	f.Add(int64(12), 5, uint8(7), uint8(1), uint8(1), uint8(0), uint8(4))
	f.Add(int64(9223372036854775807), 2, uint8(1), uint8(2), uint8(2), uint8(9), uint8(2))
	f.Add(int64(-5), -1, uint8(4), uint8(6), uint8(0), uint8(30), uint8(3))
	f.Fuzz(func(t *testing.T, coef int64, exp int, step, hedge, lean, vague, scale uint8) {
		q, ok := fuzzQuantity(coef, exp, step, hedge, lean, vague)
		if !ok {
			return
		}
		s := Scale(scale % 7)
		got := Newsroom().Read(q, s)
		require.True(t, got.Read.Inside(got.Stated), "%v not in %v", got.Read, got.Stated)
		require.True(t, got.Equal(Newsroom().Read(got, s)), "%v then %v", got, Newsroom().Read(got, s))
		if got.Hedge == Exact && !got.IsZero() {
			require.True(t, got.Read.Contains(got.Point) && got.Stated.Contains(got.Point))
			require.True(t, got.Given.Inside(got.Read))
			law := func(h Hedge, l Lean) Quantity {
				h2 := q
				h2.Hedge, h2.Lean = h, l
				return Newsroom().Read(h2, s)
			}
			about := law(Approx, Around)
			require.True(t, got.Read.Inside(about.Read) && got.Stated.Inside(about.Stated), "about %v: %v, plain %v", q.Point, about, got)
			require.True(t, law(MoreThan, Around).Stated.Inside(law(AtLeast, Around).Stated))
			if !q.Point.IsZero() { // "fewer than none" is no figure
				require.True(t, law(LessThan, Around).Stated.Inside(law(AtMost, Around).Stated))
			}
		}
		data, err := got.MarshalJSON()
		require.NoError(t, err)
		var back Quantity
		require.NoError(t, back.UnmarshalJSON(data))
		require.True(t, got.Equal(back), "%s", data)
	})
}

func FuzzVerdict(f *testing.F) {
	f.Add("20,000", "more than 30,000")
	f.Add("dozens", "about 300")
	f.Add("$5 million", "20-30")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := Figure(x), Figure(y)
		v := a.Verdict(b)
		require.Equal(t, v, b.Verdict(a))
		require.Equal(t, v == Conflict, a.WasRead() && b.WasRead() && !a.Stated.Meets(b.Stated))
		if a.WasRead() {
			require.Equal(t, Same, a.Verdict(a), "%q", x)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	q := Quantity{Point: Int(412000), Step: Int(1), Hedge: Approx}
	p := Newsroom()
	b.ReportAllocs()
	for b.Loop() {
		p.Read(q, Count)
	}
}
