package render

import (
	"fmt"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// mostFigures is how many figures of one finding are listed by time.
const mostFigures = 20

// topic shows what each text says from the oldest count to the newest, and what
// the figures come to together. Which of them is true is not said: no text
// decides that about another.
func (e *explainer) topic() {
	t := e.Topic(*e.f)
	list := t.Figures()
	if len(list) == 0 {
		return
	}
	what := "figures"
	if t.Measure == claims.EventDate {
		what = "dates"
	}
	e.heading2("the " + what + ", by time of counting")
	for n, x := range list {
		if n == mostFigures {
			e.field("also", fmt.Sprintf("%d more", len(list)-n))
			break
		}
		e.field(asOfDay(x), e.countedAt(x))
	}
	fmt.Fprintln(e.w)
	e.field("in common", commonWords(t))
	e.field("spread", spreadWords(t))
	e.field("latest", e.latestWords(t, list))
}

// asOfDay is the time of a figure as a label.
func asOfDay(x factcheck.TopicFigure) string {
	if x.AsOf.IsZero() {
		return "no date"
	}
	return prose(day(x.AsOf))
}

// countedAt is one figure with its side, its place and where its time is from.
func (e *explainer) countedAt(x factcheck.TopicFigure) string {
	parts := []string{e.onSide(x), spot(e.claim(x.ClaimRef))}
	_, clock, timed := strings.Cut(x.AsOf.String(), "T")
	switch {
	case x.AsOfStated:
		parts = append(parts, "as stated")
	case timed:
		parts = append(parts, "published at "+prose(clock))
	case !x.AsOf.IsZero():
		parts = append(parts, "published then")
	}
	return strings.Join(parts, ", ")
}

// onSide is what a figure says and on which side: "20,000 dead (side 2)".
func (e *explainer) onSide(x factcheck.TopicFigure) string {
	c := e.claim(x.ClaimRef)
	said := e.said(c)
	if said == "" || c.IsDate() && c.Date.IsZero() {
		said = quoted(x.Quote)
	}
	if x.Side == 0 {
		return said + " (fits every side)"
	}
	return fmt.Sprintf("%s (side %d)", said, x.Side)
}

// commonWords say what all figures allow.
func commonWords(t factcheck.Topic) string {
	switch {
	case !t.Comparable:
		return "not looked for: they are not of one thing, or not in one unit"
	case t.Common != nil:
		return "all of them allow: " + valuesWords(t, *t.Common)
	case !t.CommonDays.IsZero():
		return "all of them allow: " + daysWords(t.CommonDays)
	case !t.Days.IsZero() || t.Measure == claims.EventDate:
		return "no day fits all of them"
	}
	return "no figure fits all of them"
}

// valuesWords write an interval of the topic's values. One of clock times is
// told in hours, for a claim has it in minutes.
func valuesWords(t factcheck.Topic, i claims.Interval) string {
	n, single := i.IsPoint()
	switch {
	case single:
		return valueWords(t, n)
	case t.Measure == "event_time" && i.Low.Kind != claims.Unbounded && i.High.Kind != claims.Unbounded:
		return valueWords(t, i.Low.Value) + " to " + valueWords(t, i.High.Value)
	case t.Unit != "":
		return i.String() + " " + prose(t.Unit)
	}
	return i.String()
}

func valueWords(t factcheck.Topic, n claims.Number) string {
	q := claims.Quantity{Point: n, Given: claims.Point(n), Unit: t.Unit}
	if t.Measure == "event_time" {
		return clockSaid(q)
	}
	return withUnit(n, t.Unit)
}

// spreadWords say from where to where the figures reach; empty where their
// words name no number.
func spreadWords(t factcheck.Topic) string {
	switch {
	case !t.Days.IsZero():
		return daysWords(t.Days)
	case t.Low == nil || t.High == nil:
		return ""
	case *t.Low == *t.High:
		return "none: the one number named is " + valueWords(t, *t.Low)
	case t.Measure == "event_time":
		return valueWords(t, *t.Low) + " to " + valueWords(t, *t.High)
	}
	return ends(claims.Between(*t.Low, *t.High), t.Unit)
}

// daysWords write a stretch of days for a reader: "2004-03-04 to 2004-03-08".
func daysWords(d edtf.Date) string {
	from, to, stretch := strings.Cut(d.String(), "/")
	switch {
	case !stretch:
		return prose(from)
	case from == "..":
		return "until " + prose(to)
	case to == "..":
		return "since " + prose(from)
	}
	return prose(from) + " to " + prose(to)
}

// latestWords name the figures that none is known to follow. One that has no
// date may be newer than all of them.
func (e *explainer) latestWords(t factcheck.Topic, list []factcheck.TopicFigure) string {
	undated := 0
	for _, x := range list {
		if x.AsOf.IsZero() {
			undated++
		}
	}
	switch dated := len(list) - undated; {
	case len(t.Latest) == 0:
		return "not known: none has a date"
	case len(t.Latest) == dated && dated > 1:
		return "not known: none is known to be later than another" + undatedWords(undated)
	}
	var parts []string
	for n, x := range t.Latest {
		if n == otherClaims {
			parts = append(parts, fmt.Sprintf("%d more", len(t.Latest)-n))
			break
		}
		parts = append(parts, e.onSide(x)+", "+asOfDay(x))
	}
	return strings.Join(parts, "; ") + undatedWords(undated)
}

func undatedWords(n int) string {
	if n == 0 {
		return ""
	}
	return "; " + number(n, "figure has", "figures have") + " no date"
}
