package factcheck

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Who has two texts before him knows from all that they say whether they report one event,
// and then takes a sentence that names nothing, "Fourteen townspeople are dead", for one of
// that event. So what two texts are mainly about is weighed as a whole: the names, numbers
// and things of all their claims of that event. The pair alone decides; what other texts say
// does not matter. What is linked only so is never more than "maybe".
//
// What goes on for months has no story. Where a text tells of two events of a sort within
// some weeks, a sentence without a day may be of either, and is of no story.

// story is what one text is mainly about, as far as its claims tell.
type story struct {
	doc       string
	rank      int32    // in the order of days and texts
	head      *subject // a claim of the main event
	kind      string
	day       span // of the event; that of the text where it is not known
	published span

	kinds   []string // all that it is called
	names   []name   // sorted by text, each once
	places  []string
	numbers []string // sorted; see numberOf
	things  []string // as those of a tale
	moving  []string
}

// fellows are the pairs of stories that are one, by their ranks, with what tells so.
type fellows map[[2]int32]likeness

// likeness is the first telling name and the first number that two stories share; empty
// where they share none.
type likeness struct{ name, number string }

// siblings is within how many days of an event another of its kind makes a text one of
// several events.
const siblings = 60

// tellStories finds what each text is about, and which texts are about one event.
func (b *board) tellStories(byText map[string][]*tale) {
	var all []*story
	for _, doc := range slices.Sorted(maps.Keys(byText)) {
		if st := b.storyOf(doc, byText[doc]); st != nil {
			all = append(all, st)
		}
	}
	sortBy(all, func(i, j int) int {
		return cmp.Or(cmp.Compare(all[i].day.from, all[j].day.from), strings.Compare(all[i].doc, all[j].doc))
	})
	for n, st := range all {
		st.rank = int32(n)
	}
	b.fellows = b.fellowsOf(all)
}

// storyOf is that of a text with these tales; nil where no event can be told from others.
func (r *run) storyOf(doc string, tales []*tale) *story {
	main := mainTale(tales)
	h := main.heard[0]
	if r.lasting(h.claim.Event.Kind) || h.event.open != "" {
		return nil
	}
	st := &story{doc: doc, head: h, kind: kindOf(main, tales), published: h.published, day: h.event}
	if !st.day.known {
		st.day = r.dayOf(st, tales)
	}
	if st.day.to == edtf.MaxDay && st.published.known {
		last := max(st.day.from, st.published.to)
		st.day.to, st.day.until = last, last
	}
	if !st.day.bounded() || h.claim.Event.Several && r.street(h) && st.day.days() > 1 {
		return nil
	}
	r.takeOwn(st, tales)
	st.names = eachName(st.names)
	for _, list := range [...]*[]string{&st.kinds, &st.places, &st.numbers, &st.things, &st.moving} {
		*list = dropEmpty(sortedSet(*list))
	}
	return st
}

// mainTale is the one with most claims; that of the first counts for more, and one that
// says what happened lately for more than one that only has a day.
func mainTale(tales []*tale) *tale {
	first := slices.MinFunc(tales, func(t, u *tale) int { return t.begins() - u.begins() })
	weight := func(t *tale) int {
		n := len(t.heard)
		if t == first {
			n += 3
		}
		if s := t.heard[0]; s.claim.Event.Kind != "" && s.isNews() && n > 1 {
			n += mostHeard + 3
		}
		return n
	}
	return slices.MaxFunc(tales, func(t, u *tale) int { return cmp.Or(weight(t)-weight(u), u.begins()-t.begins()) })
}

// begins is where its first claim stands.
func (t *tale) begins() int {
	at := t.heard[0].claim.Citation.Start
	for _, s := range t.heard {
		at = min(at, s.claim.Citation.Start)
	}
	return at
}

// kindOf is what happened: of a main event that does not say, the kind of which the text
// tells most among the news.
func kindOf(main *tale, tales []*tale) string {
	kind, most := main.heard[0].claim.Event.Kind, 0
	if kind != "" {
		return kind
	}
	for _, t := range tales {
		if s := t.heard[0]; s.claim.Event.Kind != "" && s.isNews() && len(t.heard) > most {
			kind, most = s.claim.Event.Kind, len(t.heard)
		}
	}
	return kind
}

// dayOf is when the main event was, where its own sentences do not say: that of the event
// of its kind of which the text tells most, or else the day of the text.
func (r *run) dayOf(st *story, tales []*tale) span {
	best, most := st.published, 0
	x := st.head.claim.Event
	for _, t := range tales {
		s := t.heard[0]
		y := s.claim.Event
		recent := !st.published.known || newsOf(st.published, s.event, year)
		alike := x.Ordinal == y.Ordinal && (x.Kind == y.Kind || x.Kind == "" || y.Kind == "")
		if s.event.bounded() && recent && alike && len(t.heard) > most && !r.placesClash(s, st.head) {
			best, most = s.event, len(t.heard)
		}
	}
	return best
}

// takeOwn takes the claims of the story. Where the text tells of another event so like it
// that a sentence without a day may be of either, only those of the day.
func (r *run) takeOwn(st *story, tales []*tale) {
	siblings := slices.ContainsFunc(tales, func(t *tale) bool { return r.sibling(t.heard[0], st) })
	for _, t := range tales {
		took := false
		for _, s := range t.heard {
			dated := s == st.head || s.event.days() == 1 && s.event.overlaps(st.day)
			if r.ofStory(s, st) && (dated || !siblings) {
				st.take(s)
				took = true
			}
		}
		if took {
			r.readTale(t)
			st.things = append(st.things, t.things...)
			st.moving = append(st.moving, t.moving...)
		}
	}
}

// ofStory reports whether a claim of a text is of its main event.
func (r *run) ofStory(s *subject, st *story) bool {
	x, y := s.claim.Event, st.head.claim.Event
	switch {
	case s == st.head:
		return true
	case !r.mayBeOf(s, st) || s.event.open != "" || x.Ordinal != y.Ordinal || r.lasting(x.Kind) || r.placesClash(s, st.head):
		return false
	case s.event.known && !s.event.overlaps(st.day):
		return x.Kind == "" && after(s.event.from, st.day.to, 0) && !after(s.event.to, st.day.to, fortnight)
	}
	return true
}

// mayBeOf reports whether what a claim is of may be what its text is about, by its kind: a
// fire below a mine is of the explosion there.
func (r *run) mayBeOf(s *subject, st *story) bool {
	k := s.claim.Event.Kind
	return k == "" || k == st.kind || r.lex().Kin(k, st.head.claim.Event.Kind) ||
		shares(s.places, st.head.places) && !r.lex().Has(k, lexicon.Minor)
}

// sibling reports whether a claim is of another event of the story's sort and weeks.
func (r *run) sibling(s *subject, st *story) bool {
	k := s.claim.Event.Kind
	switch {
	case k == "" || s == st.head || !r.lex().Kin(k, st.head.claim.Event.Kind):
		return false
	case another(s.event):
		return true
	case s.event.known && !s.event.overlaps(st.day):
		return !after(s.event.from, st.day.to, siblings) && !after(st.day.from, s.event.to, siblings)
	}
	return s.event.open == "" && r.placesClash(s, st.head)
}

// take adds what a claim tells. A claim is only of the story of the text that had it first.
func (st *story) take(s *subject) {
	st.kinds = append(st.kinds, s.claim.Event.Kind)
	st.names = append(st.names, s.names...)
	st.places = append(st.places, s.places...)
	st.numbers = append(st.numbers, numberOf(s))
	if s.claim.Citation.Source == st.doc {
		s.story = st
	}
}

// numberOf is the number of a claim that two texts rarely share by chance, with its unit;
// empty for any other. What was counted is left aside: the injured of one text are in
// another those in hospital.
func numberOf(s *subject) string {
	q := s.claim.Quantity
	if s.claim.IsDate() || q.Vague != "" || s.claim.Stance > claims.Estimated || s.standing() || tells(q.Point.String()) == 0 {
		return ""
	}
	return q.Point.String() + "\x1f" + q.Unit
}

// tells is how much a number tells, by its digits before the last zeros: 1,857 much, 64 and
// 160,000 a little, 12 and 400 nothing.
func tells(number string) int {
	digits := len(strings.TrimRight(number, "0"))
	switch {
	case digits > 2:
		return 2
	case digits == 2 && number != "12", len(number) > 4:
		return 1
	}
	return 0
}

// mostFellows bounds with how many others of those that share a name or a number a story
// is held.
const mostFellows = 64

// fellowsOf finds the pairs of stories that are one. The list is in order.
func (r *run) fellowsOf(all []*story) fellows {
	by := map[string][]*story{}
	for _, st := range all {
		for _, key := range st.keys() {
			by[key] = append(by[key], st)
		}
	}
	out, asked := fellows{}, map[[2]int32]bool{}
	for _, list := range by {
		for n, st := range list {
			for _, u := range list[n+1 : min(n+1+mostFellows, len(list))] {
				if after(u.day.from, st.day.to, 7) {
					break
				}
				pair := [2]int32{st.rank, u.rank}
				if asked[pair] {
					continue
				}
				asked[pair] = true
				if like, ok := r.oneStory(st, u); ok {
					out[pair] = like
				}
			}
		}
	}
	return out
}

// keys are what two texts of one story have at least one of in common.
func (st *story) keys() []string {
	var out []string
	for _, n := range st.names {
		if !n.common && !n.part {
			out = append(out, n.text)
		}
	}
	return append(out, st.numbers...)
}

// oneStory weighs all that two texts tell of their main events, the earlier one first:
// telling names twice, common ones and things once, numbers by what they tell. A pair
// without a telling number must have more than one name and be of one day and of a kind of
// which a town does not see two on a day.
func (r *run) oneStory(st, u *story) (like likeness, ok bool) {
	if r.storiesClash(st, u) {
		return like, false
	}
	telling, common, shown := sharedOf(st.names, u.names)
	numbers, told := both(st.numbers, u.numbers), 0
	for _, n := range numbers {
		number, _, _ := strings.Cut(n, "\x1f")
		told += tells(number)
	}
	n := min(2*telling, 4) + min(common, 2) + min(told, 6) + min(len(both(st.things, u.things)), 1)
	switch {
	case n < r.wantedOf(st, u),
		told < 2 && (telling < 2 || st.kind == "" || st.kind != u.kind || !st.oneDay(u) || r.street(st.head)),
		told < 4 && !st.timely(u):
		return like, false
	}
	like.name = shown
	if len(numbers) > 0 {
		like.number, _, _ = strings.Cut(numbers[0], "\x1f")
	}
	return like, true
}

// wantedOf is how much two texts must have in common.
func (r *run) wantedOf(st, u *story) int {
	want := 4
	if (r.street(st.head) || r.street(u.head)) && !st.oneDay(u) {
		want += 2
	}
	if len(st.places) > 0 && len(u.places) > 0 && !shares(st.places, u.places) && !r.around(st.places, u.places) {
		want += 2
	}
	if !r.ofOneKind(st, u) {
		want += 2
	}
	return want
}

// ofOneKind reports whether the main events of two texts may be called by one kind, or one
// text tells of both.
func (r *run) ofOneKind(st, u *story) bool {
	return st.kind == "" || u.kind == "" || r.lex().Kin(st.kind, u.kind) || shares(st.kinds, u.kinds)
}

// oneDay reports whether two stories are of one day that both give.
func (st *story) oneDay(u *story) bool { return st.day.days() == 1 && st.day.equal(u.day) }

// storiesClash reports whether two texts are of two events, whatever they have in common.
func (r *run) storiesClash(st, u *story) bool {
	x, y := st.head.claim.Event, u.head.claim.Event
	return x.Ordinal != 0 && y.Ordinal != 0 && x.Ordinal != y.Ordinal || r.namesClash(st.head, u.head) ||
		len(st.moving) > 0 && len(u.moving) > 0 && !shares(st.moving, u.moving) ||
		!r.ofOneKind(st, u) && !st.oneDay(u)
}

// timely reports whether two stories, the earlier one first, are of one time: their days
// meet, or the later one does not say what happened, and its text is of the week after.
func (st *story) timely(u *story) bool {
	return st.day.meets(u.day) || u.head.claim.Event.Kind == "" && newsOf(u.published, st.day, 7)
}

// sharedOf counts the names that two sorted lists have in common: those that tell, of which
// it gives the first, and those of half the world.
func sharedOf(a, b []name) (telling, common int, shown string) {
	for len(a) > 0 && len(b) > 0 {
		switch x, y := a[0], b[0]; {
		case x.text < y.text:
			a = a[1:]
			continue
		case x.text > y.text:
			b = b[1:]
			continue
		case x.part && y.part || !x.bearer(y):
		case x.common || y.common || x.wide:
			common++
		default:
			telling++
			shown = cmp.Or(shown, min(x.shown, y.shown))
		}
		a, b = a[1:], b[1:]
	}
	return telling, common, shown
}

// ranksOf are the ranks of two stories; false where there are not two.
func ranksOf(st, u *story) (pair [2]int32, ok bool) {
	if st == nil || u == nil {
		return pair, false
	}
	return [2]int32{min(st.rank, u.rank), max(st.rank, u.rank)}, true
}

// fellow reports whether two claims belong to texts of one story, and what tells so.
func (r *run) fellow(a, b *subject) (bool, []Phrase) {
	pair, ok := ranksOf(a.story, b.story)
	if !ok {
		return false, nil
	}
	like, ok := r.fellows[pair]
	if !ok || a.claim.Measure == claims.EventDate || a.standing() || b.standing() || shares(a.docs, b.docs) {
		return false, nil
	}
	why := r.put("; their texts report one event")
	if like.name != "" {
		why = r.join(why, r.put1("; both texts name %q", like.name))
	}
	if like.number != "" {
		why = r.join(why, r.put1("; both texts give %n", like.number))
	}
	return true, why
}

// inStory reports whether what parts two claims of one story are only the words of their
// texts: one has it that a dam burst and the other that there was a flood, and a text that
// tells of both has them as one; or one sentence gives its own later day.
func (r *run) inStory(a, b *subject) bool {
	x, y := a.claim.Event, b.claim.Event
	switch {
	case x.Ordinal != y.Ordinal || r.namesClash(a, b) || r.placesClash(a, b):
		return false
	case x.Kind != "" && y.Kind != "" && !r.lex().Kin(x.Kind, y.Kind):
		one := a.story.calls(x.Kind, y.Kind) || b.story.calls(x.Kind, y.Kind) || x.Kind == a.story.kind && y.Kind == b.story.kind
		return one && a.event.known && b.event.known && a.event.meets(b.event)
	}
	return a.aftermath() || b.aftermath()
}

// calls reports whether a story is told under two kinds.
func (st *story) calls(kind, other string) bool {
	return slices.Contains(st.kinds, kind) && slices.Contains(st.kinds, other)
}

// aftermath reports whether a claim of a story tells of no event, and of a later day.
func (s *subject) aftermath() bool {
	return s.claim.Event.Kind == "" && s.event.known && after(s.event.from, s.story.day.to, 0)
}

// byStory visits the pairs of claims that meet only because their texts are of one story.
func (x *index) byStory(visit func(i, j int)) {
	at := map[int32][]int32{}
	for i, s := range x.all {
		if s.story != nil && !x.at[i].out {
			at[s.story.rank] = append(at[s.story.rank], int32(i))
		}
	}
	for pair := range x.fellows {
		for _, i := range at[pair[0]] {
			for _, j := range at[pair[1]] {
				if x.at[i].family == x.at[j].family && x.alone(i, j) && !x.skip(int(i), int(j)) {
					visit(int(min(i, j)), int(max(i, j)))
				}
			}
		}
	}
}

// alone reports whether two claims of two texts meet in no bucket.
func (x *index) alone(i, j int32) bool {
	a, b, k := &x.at[i], &x.at[j], x.shared(i, j)
	switch {
	case first32(a.docs, b.docs) >= 0 || x.whole(i, j) >= 0:
		return false
	case k < 0:
		return first32(a.asides, b.asides) < 0
	}
	return first32(a.keys, b.keys) < 0 && !a.narrow.meets(b.narrow) && first32(a.sounds, b.sounds) < 0 && first32(a.details, b.details) < 0
}
