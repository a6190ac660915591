package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

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
	head := "section.figures"
	if t.Measure == claims.EventDate {
		head = "section.dates"
	}
	e.heading2(e.Say(head))
	if !e.IsPlain() { // where days are written in words, they are wider than a label
		defer func(old int) { e.fields = old }(e.fieldColumns())
		for _, x := range list[:min(len(list), mostFigures)] {
			e.fields = max(e.fields, utf8.RuneCountInString(e.asOfDay(x))+4)
		}
	}
	for n, x := range list {
		if n == mostFigures {
			e.field("field.also", e.Count("more", len(list)-n))
			break
		}
		e.labelled(e.asOfDay(x), e.countedAt(x))
	}
	fmt.Fprintln(e.w)
	e.field("field.common", e.commonWords(t))
	e.field("field.spread", e.spreadWords(t))
	e.field("field.latest", e.latestWords(t, list))
}

// asOfDay is the time of a figure as a label.
func (b *book) asOfDay(x factcheck.TopicFigure) string {
	if x.AsOf.IsZero() {
		return b.Say("topic.undated")
	}
	return prose(b.day(x.AsOf))
}

// countedAt is one figure with its side, its place and where its time is from.
func (e *explainer) countedAt(x factcheck.TopicFigure) string {
	parts := []string{e.onSide(x), spot(e.claim(x.ClaimRef))}
	_, clock, timed := strings.Cut(x.AsOf.String(), "T")
	switch {
	case x.AsOfStated:
		parts = append(parts, e.Say("topic.stated"))
	case timed:
		parts = append(parts, e.Say("topic.published_at", prose(clock)))
	case !x.AsOf.IsZero():
		parts = append(parts, e.Say("topic.published"))
	}
	return strings.Join(parts, ", ")
}

// onSide is what a figure says and on which side: "20,000 dead (side 2)".
func (e *explainer) onSide(x factcheck.TopicFigure) string {
	c := e.claim(x.ClaimRef)
	said := e.said(c)
	if said == "" || c.IsDate() && c.Date.IsZero() {
		said = e.quoted(x.Quote)
	}
	if x.Side == 0 {
		return e.Say("topic.fits", said)
	}
	return e.Say("topic.side", said, e.Int(x.Side))
}

// commonWords say what all figures allow.
func (b *book) commonWords(t factcheck.Topic) string {
	switch {
	case !t.Comparable:
		return b.Say("common.unlike")
	case t.Common != nil:
		return b.Say("common.allow", b.valuesWords(t, *t.Common))
	case !t.CommonDays.IsZero():
		return b.Say("common.allow", b.daysWords(t.CommonDays))
	case !t.Days.IsZero() || t.Measure == claims.EventDate:
		return b.Say("common.no_day")
	}
	return b.Say("common.no_figure")
}

// valuesWords write an interval of the topic's values. One of clock times is
// told in hours, for a claim has it in minutes.
func (b *book) valuesWords(t factcheck.Topic, i claims.Interval) string {
	n, single := i.IsPoint()
	switch {
	case single:
		return b.valueWords(t, n)
	case t.Measure == "event_time" && i.Low.Kind != claims.Unbounded && i.High.Kind != claims.Unbounded:
		return b.Say("range.span", b.valueWords(t, i.Low.Value), b.valueWords(t, i.High.Value))
	case t.Unit != "":
		return b.interval(i) + " " + prose(t.Unit)
	}
	return b.interval(i)
}

// interval is an interval as mathematics writes it.
func (b *book) interval(i claims.Interval) string { return b.Numerals(i.String()) }

func (b *book) valueWords(t factcheck.Topic, n claims.Number) string {
	q := claims.Quantity{Point: n, Given: claims.Point(n), Unit: t.Unit}
	if t.Measure == "event_time" {
		return b.clockSaid(q)
	}
	return b.withUnit(n, t.Unit)
}

// spreadWords say from where to where the figures reach; empty where their
// words name no number.
func (b *book) spreadWords(t factcheck.Topic) string {
	switch {
	case !t.Days.IsZero():
		return b.daysWords(t.Days)
	case t.Low == nil || t.High == nil:
		return ""
	case *t.Low == *t.High:
		return b.Say("spread.one", b.valueWords(t, *t.Low))
	case t.Measure == "event_time":
		return b.Say("range.span", b.valueWords(t, *t.Low), b.valueWords(t, *t.High))
	}
	return b.ends(claims.Between(*t.Low, *t.High), t.Unit)
}

// daysWords write a stretch of days for a reader: "2004-03-04 to 2004-03-08".
func (b *book) daysWords(d edtf.Date) string {
	if !b.IsPlain() {
		return b.Date(d)
	}
	from, to, stretch := strings.Cut(d.String(), "/")
	switch {
	case !stretch:
		return prose(from)
	case from == "..":
		return b.Say("date.until", prose(to))
	case to == "..":
		return b.Say("date.since", prose(from))
	}
	return b.Say("date.span", prose(from), prose(to))
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
		return e.Say("latest.undated")
	case len(t.Latest) == dated && dated > 1:
		return e.orUndated(e.Say("latest.unordered"), undated)
	}
	var parts []string
	for n, x := range t.Latest {
		if n == otherClaims {
			parts = append(parts, e.Count("more", len(t.Latest)-n))
			break
		}
		parts = append(parts, e.onSide(x)+", "+e.asOfDay(x))
	}
	return e.orUndated(e.semicolons(parts), undated)
}

// orUndated adds how many figures have no date, which any of them may be older than.
func (b *book) orUndated(latest string, n int) string {
	if n == 0 {
		return latest
	}
	return b.Say("latest.rest", latest, b.Count("latest.no_date", n))
}
