package factcheck

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
)

// The laws of comparing claims, tested on claims that are dealt at random.
// (Those of whole texts are in law_test.go.)

// dealer chooses one of n things, of which the first is the plain one.
type dealer func(n int) int

// digitwise deals by the digits of a number, so that a fuzzer can change one
// choice and keep the others.
func digitwise(hand uint64) dealer {
	return func(n int) int {
		k := hand % uint64(n)
		hand /= uint64(n)
		return int(k)
	}
}

// mostlyPlain deals the plain thing four times in five: claims that differ in
// everything are never compared.
func mostlyPlain(r *rand.Rand) dealer {
	return func(n int) int {
		if r.IntN(5) > 0 {
			return 0
		}
		return r.IntN(n)
	}
}

// twins are two dealers of which the second deals what the first did, four times
// in five.
func twins(r *rand.Rand) (first, second dealer) {
	one, other := mostlyPlain(r), mostlyPlain(r)
	var dealt []int
	first = func(n int) int {
		k := one(n)
		dealt = append(dealt, k)
		return k
	}
	second = func(n int) int {
		k := dealt[0]
		if dealt = dealt[1:]; r.IntN(5) == 0 {
			k = other(n)
		}
		return k
	}
	return first, second
}

func unchanged(*claims.Claim) {}

func nearNames(names ...string) change { return func(c *claims.Claim) { c.Event.Names = names } }

// dealtFacets are what a claim may say beside its figure.
var dealtFacets = [][]change{
	{unchanged, kind(""), kind("attack"), kind("shooting"), kind("war")},
	{unchanged, titled("Lowland War"), titled("Oresk quake")},
	{unchanged, scene(), scene("Kelmar"), scene("Iran"), scene("Bam", "Iran")},
	{unchanged, when(""), when("2021-03"), when("1991/.."), when("2021-03-05"), openDay("sunday")},
	{unchanged, basis(claims.Lead), basis(claims.Inherited), basis(claims.Given)},
	{unchanged, nearNames("Marta Selic"), nearNames("Selic", "Oresk")},
	{unchanged, nth(1), nth(2)},
	{unchanged, at("Oresk"), at("Iran"), at("Bam"), at("Oresk", "Kelmar")},
	{unchanged, of("soldiers"), of("women"), of("soldiers", "women")},
	{unchanged, party("army"), party("rebels")},
	{unchanged, during("2021-03-04"), during("1992"), during("1993")},
	{unchanged, asOf("2021-03-05"), asOf("2021-03-09")},
	{unchanged, published(""), published("2021-03-08"), published("2009"), published("2021-03-05T18:00:00Z")},
	{unchanged, says("Mayor Selic"), says("police"), says("the army")},
	{unchanged, stance(claims.Reported), stance(claims.Estimated), stance(claims.Supposed), stance(claims.Denied)},
	{unchanged, extent(claims.Part), extent(claims.Increment), extent(claims.Rate), extent(claims.Limit)},
	{unchanged, direction(claims.Up), direction(claims.Down)},
	{unchanged, things("people", ""), things("villagers", "die"), things("barns", "ruin")},
	{unchanged, measure("injured"), measure("bodies"), measure("missing"), measure("casualties"), measure("hostages"), measure(claims.Counted)},
}

// figureStyles are ways to write a figure. Those from strict on leave its own
// number out.
var figureStyles = []string{"%d", "%d", "%d", "at least %d", "about %d", "up to %d", "%d000", "%d-%[1]d0", "nearly %d", "dozens", "none", "just over %d", "more than %d", "fewer than %d"}

const strict = 11

func writeFigure(style, n int) string {
	if s := figureStyles[style%len(figureStyles)]; strings.Contains(s, "%") {
		return fmt.Sprintf(s, n)
	}
	return figureStyles[style%len(figureStyles)]
}

// dealFigure writes small figures more often than large ones, for those are
// where texts agree.
func dealFigure(r *rand.Rand, styles int) string {
	return writeFigure(r.IntN(styles), 1+r.IntN([]int{9, 60, 2000}[r.IntN(3)]))
}

// dealFigures deals two figures of which one is often the other, or nearly so.
func dealFigures(r *rand.Rand) (one, other string) {
	n := 1 + r.IntN([]int{9, 60, 2000}[r.IntN(3)])
	style := func() int { return r.IntN(len(figureStyles)) }
	one = writeFigure(style(), n)
	switch r.IntN(6) {
	case 0:
		return one, writeFigure(style(), n)
	case 1:
		return one, fmt.Sprint(n + n/100)
	case 2:
		return one, fmt.Sprint(1000*n + r.IntN(1000))
	}
	return one, dealFigure(r, len(figureStyles))
}

func dealClaim(source, figure string, deal dealer) claims.Claim {
	var list []change
	for _, f := range dealtFacets {
		list = append(list, f[deal(len(f))])
	}
	return toll(source, figure, list...)
}

// dealPair deals claims of two texts, or now and then of one.
func dealPair(r *rand.Rand) (a, b claims.Claim) {
	first, second := twins(r)
	one, other := dealFigures(r)
	a = dealClaim("a", one, first)
	return a, dealClaim([]string{"a", "b", "b", "b"}[r.IntN(4)], other, second)
}

// pairLaw is what holds of any two claims. It tells how it is broken.
type pairLaw struct {
	name string
	law  func(a, b claims.Claim) (fault string)
}

var lawsOfPairs = []pairLaw{
	{"the second claim stands to the first as the first to the second", mirrored},
	{"the figures bear out the relation", borneOut},
	{"figures that are the same are one number", oneNumber},
	{"a check of two claims finds what comparing them tells", checked(true)},
	{"also where the time of one is not known", checked(false)},
	{"a wider hedge makes no disagreement", wider},
	{"what is not known makes no disagreement of agreement", forgotten(everyFacet, noDisagreement)},
	{"what is not known of an event's name makes no conflict", forgotten(eventFacets, noWorse)},
}

func TestLawsOfPairs(t *testing.T) {
	for _, l := range lawsOfPairs {
		t.Run(l.name, func(t *testing.T) {
			requireLaw(t, l, toll("a", "23", published("2021-03-06")), toll("b", "400", when(""), published("2022-01-05"))) // rarely dealt
			r := rand.New(rand.NewPCG(12, 2))
			for range 1000 {
				a, b := dealPair(r)
				requireLaw(t, l, a, b)
			}
		})
	}
}

// requireLaw shows the claims of which a law does not hold.
func requireLaw(t *testing.T, l pairLaw, a, b claims.Claim) {
	t.Helper()
	if fault := l.law(a, b); fault != "" {
		t.Fatalf("%s: %s\n%s\n%s", l.name, fault, marshal(t, a), marshal(t, b))
	}
}

// The pairs that are dealt are as good as their relations are many.
func TestDealtPairs(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 2))
	seen := map[Relation]int{}
	for range 1000 {
		seen[Compare(dealPair(r)).Relation]++
	}
	for _, want := range []Relation{"", Agree, Tension, Conflict, SelfConflict, SpeakerConflict, PartWhole, PartExceedsWhole, DifferentScope, Update, Revision} {
		assert.NotZero(t, seen[want], "%q is never dealt", want)
	}
}

func FuzzLawsOfPairs(f *testing.F) {
	f.Add(uint64(0), uint64(0), uint16(23), uint16(24), uint8(0), uint8(3), false)
	f.Add(uint64(0), uint64(1), uint16(20), uint16(30), uint8(6), uint8(12), false)
	r := rand.New(rand.NewPCG(12, 3))
	for range 40 {
		hand := r.Uint64()
		f.Add(hand, hand, uint16(r.IntN(500)), uint16(r.IntN(500)), uint8(r.IntN(20)), uint8(r.IntN(20)), r.IntN(4) == 0)
	}
	f.Fuzz(func(t *testing.T, handA, handB uint64, n, m uint16, styleA, styleB uint8, oneText bool) {
		source := "b"
		if oneText {
			source = "a"
		}
		a := dealClaim("a", writeFigure(int(styleA), int(n)), digitwise(handA))
		b := dealClaim(source, writeFigure(int(styleB), int(m)), digitwise(handB))
		for _, l := range lawsOfPairs {
			requireLaw(t, l, a, b)
		}
	})
}

// mirrored holds in every field but the order of the reasons.
func mirrored(a, b claims.Claim) string {
	one, other := Compare(a, b), Compare(b, a)
	for _, c := range []Comparison{one, other} {
		slices.SortFunc(c.Reasons, func(x, y Reason) int { return strings.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
	}
	if x, y := fmt.Sprintf("%+v", pointless(one)), fmt.Sprintf("%+v", pointless(other)); x != y {
		return x + " and the other way round " + y
	}
	return ""
}

// pointless puts a ratio in words, for it is printed as an address.
func pointless(c Comparison) Comparison {
	if c.Ratio != nil {
		c.Gap += fmt.Sprint(" ratio ", *c.Ratio)
		c.Ratio = nil
	}
	return c
}

// borneOut holds the relation against the intervals: what conflicts can never
// be both, what is in tension can, and what agrees is read alike.
func borneOut(a, b claims.Claim) string {
	c := Compare(a, b)
	x, y := a.Quantity, b.Quantity
	possible, read := x.Stated.Meets(y.Stated), x.Read.Meets(y.Read)
	ok := true
	switch c.Relation {
	case Conflict, SelfConflict, SpeakerConflict, PartExceedsWhole:
		ok = !possible
	case Tension:
		ok = possible && !read
	case Agree:
		ok = read
	case Update, Revision, Disputed, Definition:
		ok = !read
	}
	if ok {
		return ""
	}
	return fmt.Sprintf("%s of %s, read as %s, and %s, read as %s", c.Relation, x.Stated, x.Read, y.Stated, y.Read)
}

// oneNumber holds of any two figures that are said to be the same, also those of a
// part and its whole.
func oneNumber(a, b claims.Claim) string {
	reasons := Compare(a, b).Reasons
	x, y := a.Quantity, b.Quantity
	said := slices.IndexFunc(reasons, func(r Reason) bool { return r.Test == "figures" && r.Result == "same" })
	if said < 0 || x.Point == y.Point && x.Given.Equal(y.Given) {
		return ""
	}
	return fmt.Sprintf("%s and %s: %s", x.Given, y.Given, reasons[said].Why)
}

// checked holds of claims of two texts that both say when their event happened,
// or of all others.
func checked(timed bool) func(a, b claims.Claim) string {
	return func(a, b claims.Claim) string {
		known := spanOf(a.Event.Period).known && spanOf(b.Event.Period).known
		if a.Citation.Source == b.Citation.Source || known != timed {
			return ""
		}
		c, found := Compare(a, b), CheckClaims(a, b).Findings
		if c.Level == None && len(found) == 0 || len(found) == 1 && found[0].Relation == c.Relation && found[0].Level == c.Level {
			return ""
		}
		return fmt.Sprintf("%s %s, and the check finds %v", c.Level, c.Relation, outlines(&Report{Findings: found}))
	}
}

// disagreement orders what figures say of each other. All else, as that one
// counts a part of the other, is none.
var disagreement = map[Relation]int{Tension: 1, Update: 1, Revision: 1, Disputed: 1, Definition: 1, Conflict: 2, SelfConflict: 2, SpeakerConflict: 2, PartExceedsWhole: 2}

// widerHedges allow and are read as all that a plain figure is, and more. So does
// "at least", but not of a figure that is rounded: 20,000 may be 19,600, and at
// least 20,000 may not.
var widerHedges = []string{"about %d", "at least %d", "up to %d", "%d-%[1]d0", "0-%d", "dozens"}

// wider holds of what agrees, and of a tension, which becomes no conflict.
func wider(a, b claims.Claim) string {
	was := Compare(a, b)
	if was.Relation != Agree && was.Relation != Tension {
		return ""
	}
	for _, q := range widened(a.Quantity) {
		w := a
		w.Quantity = q
		if is := Compare(w, b); disagreement[is.Relation] > disagreement[was.Relation] {
			return fmt.Sprintf("%s with %s, %s with %s %s", was.Relation, a.Quantity.Given, is.Relation, q.Words, q.Given)
		}
	}
	return ""
}

// widened are the figures with a wider hedge that can be made of one.
func widened(q claims.Quantity) []claims.Quantity {
	n, ok := q.Point.Int64()
	if !ok {
		return nil
	}
	var out []claims.Quantity
	for _, h := range widerHedges {
		text := h
		if strings.Contains(h, "%") {
			text = fmt.Sprintf(h, n)
		}
		if w := claims.Figure(text); w.WasRead() && q.Stated.Inside(w.Stated) && q.Read.Inside(w.Read) {
			out = append(out, w)
		}
	}
	return out
}

func TestWidened(t *testing.T) {
	hedges := func(figure string) (out []claims.Hedge) {
		for _, q := range widened(claims.Figure(figure)) {
			out = append(out, q.Hedge)
		}
		return out
	}
	assert.Equal(t, []claims.Hedge{claims.Approx, claims.AtLeast, claims.AtMost, claims.Range, claims.Range, claims.Vague}, hedges("30"))
	assert.Equal(t, []claims.Hedge{claims.Approx, claims.Range, claims.Range}, hedges("20,000"))
}

// eventFacets name an event and say what it was.
var eventFacets = map[string]change{
	"kind": kind(""), "name": titled(""), "places": scene(), "names": nearNames(), "ordinal": nth(0),
}

// everyFacet is each that may be unknown.
var everyFacet = map[string]change{
	"kind": kind(""), "name": titled(""), "places": scene(), "names": nearNames(), "ordinal": nth(0),
	"time of the event": when(""), "event": event(claims.Event{Basis: claims.Sentence}),
	"place": at(), "population": of(), "side": party(""), "window": during(""),
	"measure": measure(""), "figure": func(c *claims.Claim) { c.Quantity = claims.Quantity{} },
	"time of counting": asOf(""), "publication": published(""), "speakers": says(), "noun": things("", ""),
}

// forgotten is the law that a pair stands the test when a facet of one of its
// claims is forgotten.
func forgotten(facets map[string]change, fault func(was, is Comparison) bool) func(a, b claims.Claim) string {
	return func(a, b claims.Claim) string {
		was := Compare(a, b)
		if was.Stopped != "" {
			return ""
		}
		for name, forget := range facets {
			less := a
			forget(&less)
			if is := Compare(less, b); fault(was, is) {
				return fmt.Sprintf("%s %s, without the %s %s %s", was.Level, was.Relation, name, is.Level, is.Relation)
			}
		}
		return ""
	}
}

func noDisagreement(was, is Comparison) bool {
	return was.Relation == Agree && disagreement[is.Relation] > 0
}

// noWorse finds a conflict where there was none, or one that weighs more. What was
// known to be a part is left out: with the words for that it is told from the whole no
// longer. (Of other facets the law does not hold: a figure without a place, a
// population or a time is taken to be of the whole event, one without a time of
// counting is no update, and an event without a date that was in the news of those
// days is linked more firmly than one with a wide or an open date.)
func noWorse(was, is Comparison) bool {
	return was.Relation != PartWhole && disagreement[is.Relation] == 2 &&
		(disagreement[was.Relation] < 2 || is.Level > was.Level)
}

// Law: of two figures that differ from a third, the one with the larger ratio is
// no less severe and stands on no lower level.
func TestLawOfSeverity(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 4))
	graded := map[Severity]bool{}
	for range 3000 {
		style, n := r.IntN(len(figureStyles)), 1+r.IntN(300)
		near, far := toll("b", writeFigure(style, n)), toll("b", writeFigure(style, 1+r.IntN(4*n)))
		a := toll("a", writeFigure(r.IntN(len(figureStyles)), 1+r.IntN(4*n)))
		if exactly(near) == exactly(far) { // of exact counts hardly any difference is trivial
			graded[requireGrows(t, a, near, far)] = true
		}
	}
	assert.Len(t, graded, 6, "every severity is reached")
}

func exactly(c claims.Claim) bool {
	_, point := c.Quantity.Stated.IsPoint()
	return point
}

// requireGrows gives the severity of the farther figure.
func requireGrows(t *testing.T, a, near, far claims.Claim) Severity {
	t.Helper()
	x, y := Compare(a, near), Compare(a, far)
	if x.Ratio != nil && y.Ratio != nil && *x.Ratio > *y.Ratio {
		x, y = y, x
	}
	show := fmt.Sprintf("%s and %s, %s: %+v, %+v", a.Citation.Quote, near.Citation.Quote, far.Citation.Quote, pointless(x), pointless(y))
	if x.Ratio != nil && y.Ratio != nil || a.Quantity.IsZero() {
		require.GreaterOrEqual(t, y.Severity, x.Severity, show)
		require.True(t, x.Relation != y.Relation || x.Level <= y.Level, show)
	}
	return y.Severity
}

func TestLawOfSeverityByScale(t *testing.T) {
	magnitude := func(source string, n int) claims.Claim {
		return toll(source, "", scaled("magnitude", fmt.Sprintf("%d.%d", n/10, n%10), claims.Magnitude))
	}
	day := func(source string, n int) claims.Claim {
		return toll(source, "", dated(fmt.Sprintf("1994-%02d-%02d", 5+n/28, 1+n%28)))
	}
	for n := range 60 {
		requireGrows(t, magnitude("a", 20), magnitude("b", 20+n), magnitude("b", 21+n))
		requireGrows(t, day("a", 0), day("b", n), day("b", n+1))
		require.GreaterOrEqual(t, Compare(toll("a", "none"), toll("b", fmt.Sprint(n+1))).Severity, Major, "nobody and %d", n+1)
	}
	assert.Equal(t, Moderate, Compare(magnitude("a", 20), magnitude("b", 60)).Severity)
	assert.Equal(t, Major, Compare(day("a", 0), day("b", 60)).Severity)
}

// dealtTexts are claims of four texts, each published on one day.
func dealtTexts(r *rand.Rand, figure func() string) []claims.Claim {
	days := []string{"2021-03-05", "2021-03-05", "2021-03-06", "2009"}
	r.Shuffle(len(days), func(i, j int) { days[i], days[j] = days[j], days[i] })
	var out []claims.Claim
	for range 2 + r.IntN(4) {
		first, second := twins(r)
		for _, deal := range []dealer{first, second} {
			text := r.IntN(len(days))
			c := dealClaim(string(rune('a'+text)), figure(), deal)
			published(days[text])(&c)
			from(10 * len(out))(&c)
			out = append(out, c)
		}
	}
	return out
}

// told lists findings as lines that do not hang on what their texts are called.
// Of a text without a name nothing is told.
func told(r *Report, name func(source string) string, more func(Finding) string) []string {
	out := []string{}
	for _, f := range r.Findings {
		line := fmt.Sprint(f.Rule, " ", f.Relation, " ", f.Level, " ", f.Severity, " ", f.Confidence, " ", f.Measure, " ", f.Event, " ", f.Gap, more(f))
		kept := false
		for _, s := range f.Sides {
			claims := toldOf(s.Claims, name)
			kept = kept || claims != ""
			line += fmt.Sprintf(" | [%v %v] of %d: %s", s.Low, s.High, s.Origins, claims)
		}
		if kept {
			out = append(out, line+" ~ "+toldOf(f.Consistent, name))
		}
	}
	slices.Sort(out)
	return out
}

func toldOf(list []ClaimRef, name func(source string) string) string {
	var out []string
	for _, c := range list {
		if n := name(c.Source); n != "" {
			out = append(out, fmt.Sprintf("%s:%d %q", n, c.Start, c.Quote))
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func asNamed(source string) string { return source }

func noMore(Finding) string { return "" }

func itsID(f Finding) string { return " " + f.ID }

// few are figures of which some stand in several texts.
func few(r *rand.Rand) func() string {
	return func() string { return writeFigure(r.IntN(4), []int{23, 45, 300}[r.IntN(3)]) }
}

func manyFigures(r *rand.Rand) func() string {
	return func() string { return dealFigure(r, len(figureStyles)) }
}

// renamed gives every text another name, in another order, and tells the old ones.
func renamed(r *rand.Rand, list []claims.Claim) (out []claims.Claim, old func(source string) string) {
	names := map[string]string{}
	for i, n := range r.Perm(4) {
		names[fmt.Sprint("text", n)] = string(rune('a' + i))
	}
	for _, c := range list {
		for n, was := range names {
			if was == c.Citation.Source {
				c.Citation.Source = n
				break
			}
		}
		out = append(out, c)
	}
	return out, func(source string) string { return names[source] }
}

// Law: what texts are called changes nothing.
func TestLawOfNames(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 5))
	for range 300 {
		list := dealtTexts(r, few(r))
		other, old := renamed(r, list)
		require.Equal(t, told(CheckClaims(list...), asNamed, noMore), told(CheckClaims(other...), old, noMore))
	}
}

// away makes claims of texts about an event elsewhere.
func away(list []claims.Claim) []claims.Claim {
	out := []claims.Claim{}
	for _, c := range list {
		c.Citation.Source = "0" + c.Citation.Source
		c.Event.Name, c.Event.Places, c.Event.Names, c.Place = "", []string{"Port Ilmen"}, nil, nil
		out = append(out, c)
	}
	return out
}

// here names the texts that are not away.
func here(source string) string {
	if strings.HasPrefix(source, "0") {
		return ""
	}
	return source
}

// Law: texts about something else change nothing.
func TestLawOfUnrelatedTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 6))
	for range 300 {
		list := dealtTexts(r, few(r))
		all := append(away(dealtTexts(r, few(r))), list...)
		require.Equal(t, told(CheckClaims(list...), here, noMore), told(CheckClaims(all...), here, noMore))
	}
}

// Law: neither do they change the id of a finding, unless they say the same of
// something else. Then the two are told apart by their sentences, and neither keeps
// the plain id.
func TestLawOfIDs(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 7))
	once := 0
	for range 300 {
		list := inSentences(dealtTexts(r, few(r)))
		before := CheckClaims(list...)
		want := told(before, here, itsID)
		other, old := renamed(r, list)
		require.Equal(t, want, told(CheckClaims(other...), old, itsID), "under other names")
		all := append(away(dealtTexts(r, few(r))), list...)
		if after := CheckClaims(all...); saysAllOnce(before) && saysAllOnce(after) {
			require.Equal(t, want, told(after, here, itsID), "beside an unrelated text")
			once += len(want)
		}
	}
	assert.Greater(t, once, 50)
}

// inSentences gives every claim a sentence of its own.
func inSentences(list []claims.Claim) []claims.Claim {
	for n := range list {
		list[n].Sentence = fmt.Sprintf("Sentence %d has %s.", n, list[n].Citation.Quote)
	}
	return list
}

// saysAllOnce reports whether no two findings have the same figures for the same thing.
func saysAllOnce(r *Report) bool {
	seen := map[string]bool{}
	for _, f := range r.Findings {
		key := f.Rule + string(f.Measure)
		for _, s := range f.Sides {
			key += fmt.Sprint(" ", s.Low, s.High)
		}
		if seen[key] {
			return false
		}
		seen[key] = true
	}
	return true
}

// copied adds what a text claims under another name, as printed on another day.
func copied(list []claims.Claim, day string) []claims.Claim {
	out := slices.Clone(list)
	for _, c := range list {
		if c.Citation.Source == list[0].Citation.Source {
			c.Citation.Source = "0"
			published(day)(&c)
			out = append(out, c)
		}
	}
	return out
}

// Law: a copy that is printed later adds nothing but itself.
func TestLawOfCopies(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 8))
	for range 300 {
		list := dealtTexts(r, manyFigures(r))
		later := copied(list, []string{"2021-03-07", "2021-04-07", "2024"}[r.IntN(3)])
		require.Equal(t, told(CheckClaims(list...), here, itsID), told(CheckClaims(later...), here, itsID))
	}
}

// A copy with a date is no mere copy of a text that has none: it says when that was
// written, by which a conflict may turn out to be an update.
func TestDatedCopyOfAnUndatedText(t *testing.T) {
	list := []claims.Claim{toll("a", "10", published("")), toll("b", "25", published("2021-03-08"))}
	was, is := CheckClaims(list...).Findings, CheckClaims(copied(list, "2021-03-06")...).Findings
	require.Len(t, was, 1)
	require.Len(t, is, 1)
	assert.Equal(t, []Relation{Conflict, Update}, []Relation{was[0].Relation, is[0].Relation})
}

// Law: figures on two sides of a conflict can never be both, and those of a
// tension are read apart.
func TestLawOfSides(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 9))
	for range 300 {
		list := dealtTexts(r, func() string { return dealFigure(r, strict) })
		rep := CheckClaims(list...)
		for _, f := range rep.Findings {
			across(rep, f, func(x, y claims.Claim) {
				require.Empty(t, apartAs(f.Relation, x.Quantity, y.Quantity), "%s and %s", marshal(t, x), marshal(t, y))
			})
		}
	}
}

// across visits each pair of claims of two sides.
func across(r *Report, f Finding, visit func(x, y claims.Claim)) {
	claim := func(ref ClaimRef) claims.Claim {
		return r.Claims[slices.IndexFunc(r.Claims, func(c claims.Claim) bool {
			return c.ID == ref.ID && c.Citation.Source == ref.Source && c.Citation.Start == ref.Start
		})]
	}
	for i, side := range f.Sides {
		for _, other := range f.Sides[i+1:] {
			for _, x := range side.Claims {
				for _, y := range other.Claims {
					visit(claim(x), claim(y))
				}
			}
		}
	}
}

// apartAs tells what two figures have in common that the relation rules out.
func apartAs(r Relation, x, y claims.Quantity) string {
	switch {
	case disagreement[r] == 2 && x.Stated.Meets(y.Stated):
		return fmt.Sprintf("a %s although %s and %s meet", r, x.Stated, y.Stated)
	case disagreement[r] == 1 && x.Read.Meets(y.Read):
		return fmt.Sprintf("a %s although %s and %s meet", r, x.Read, y.Read)
	}
	return ""
}

// A plain figure takes over the hedge that its own text gives the same figure,
// also one that rules the figure out.
func TestLawOfTakenBounds(t *testing.T) {
	for _, hedged := range []string{"at least 10", "up to 10", "about 10", "more than 10", "fewer than 10"} {
		rep := CheckClaims(toll("a", "10", basis(claims.Lead)), toll("a", hedged), toll("b", "10"))
		for _, f := range rep.Findings {
			across(rep, f, func(x, y claims.Claim) {
				if fault := apartAs(f.Relation, x.Quantity, y.Quantity); fault != "" {
					t.Errorf("beside %q of its own text, 10 and 10 are %s", hedged, fault)
				}
			})
		}
	}
}
