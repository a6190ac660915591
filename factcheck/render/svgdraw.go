package render

import "strings"

// A drawing is as wide as there is room, so its places across are percentages and its
// places down are pixels: words keep their size on every screen. The space at both sides
// is for marks that stand at the ends.
const (
	laneHeight  = 38
	laneWords   = 13 // from the top of a lane to the line its words stand on
	laneBar     = 25 // and to its bar
	axisHeight  = 24
	plotFrom    = 0.02
	plotWidth   = 0.96
	stripHeight = 120
	stripTop    = 22
)

// markShapes are the shapes of the sides, each of another form and not only of another
// colour, and the heads of arrows. They are drawn once on a page.
const markShapes own = `<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>` +
	`<circle id="m0" r="4.5" class="ring"></circle>` +
	`<circle id="m1" r="5.5"></circle>` +
	`<path id="m2" d="M0-6.5 6.5 0 0 6.5-6.5 0z"></path>` +
	`<path id="m3" d="M0-6 6 5H-6z"></path>` +
	`<path id="m4" d="M-5-5H5V5H-5z"></path>` +
	`<path id="m5" d="M-6 0H6M0-6V6" class="cross"></path>` +
	`<path id="to" d="M-7-5 0 0-7 5z"></path>` +
	`<path id="from" d="M7-5 0 0 7 5z"></path>` +
	`<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" class="hatch"></path></pattern>` +
	`</defs></svg>`

// mostMarks is the number of sides that have a shape of their own.
const mostMarks = 5

var (
	markNames  = [mostMarks + 1]own{"#m0", "#m1", "#m2", "#m3", "#m4", "#m5"}
	sideNames  = [mostMarks + 1]own{"s0", "s1", "s2", "s3", "s4", "s5"}
	thinNames  = [mostMarks + 1]own{"thin s0", "thin s1", "thin s2", "thin s3", "thin s4", "thin s5"}
	thickNames = [mostMarks + 1]own{"thick s0", "thick s1", "thick s2", "thick s3", "thick s4", "thick s5"}
)

// shapeOf is the number of a side's shape.
func shapeOf(side int) int { return max(0, min(side, mostMarks)) }

// across is a share of the plot as one of the drawing.
func across(name own, at float64) attr { return share(name, plotFrom+at*plotWidth) }

// key draws the mark of a side in a line of text.
func (p *writer) key(side int) {
	n := shapeOf(side)
	p.open("svg", class("key"), integer("width", 14), integer("height", 14), with("viewBox", "-7 -7 14 14"), with("aria-hidden", "true"), with("focusable", "false"))
	p.mark("use", with("href", markNames[n]), class(sideNames[n]))
	p.end()
}

// drawing opens a drawing that has a name and is told in words.
func (p *writer) drawing(id, title, told string, height int) {
	p.open("svg", class("drawing"), with("width", "100%"), integer("height", height), with("role", "img"),
		labelledby(id+"-t"), describedby(id+"-d"))
	p.in("title", title, ident(id+"-t"))
	p.in("desc", told, ident(id+"-d"))
}

// draw writes a number line or a time line.
func (d *desk) draw(c chart, id, title, told string) {
	p, ground := d.out, len(c.lanes)*laneHeight
	p.drawing(id, title, told, ground+axisHeight)
	for _, g := range c.gaps {
		p.mark("rect", class("gap"), with("fill", "url(#hatch)"), across("x", g.from), integer("y", 0), share("width", (g.to-g.from)*plotWidth), integer("height", ground))
	}
	p.axis(c.ticks, ground)
	for n, l := range c.lanes {
		d.lane(l, n*laneHeight)
	}
	p.end()
}

// axis draws the ground of a drawing, and its ticks with their words.
func (p *writer) axis(ticks []tick, ground int) {
	p.mark("line", class("axis"), with("x1", "0"), with("x2", "100%"), integer("y1", ground), integer("y2", ground))
	for _, t := range ticks {
		p.mark("line", class("tick"), across("x1", t.at), across("x2", t.at), integer("y1", 0), integer("y2", ground+4))
		p.in("text", t.label, across("x", t.at), integer("y", ground+17), with("text-anchor", t.side()))
	}
}

// What a lane has room for on the narrowest screen, in columns.
const (
	outletColumns = 21
	figureWidth   = 20
)

// lane draws one voice: who says it and what, and below that the thin bar of what the
// words allow, the thick one of what a reader takes from them, and the mark of the side.
func (d *desk) lane(l lane, top int) {
	p, n := d.out, shapeOf(l.side)
	who := own("who")
	if l.tested {
		who = "who here"
	}
	outlet := head(cells(l.outlet), outletColumns, "…", false)
	p.in("text", outlet, class(who), with("x", "0"), integer("y", top+laneWords))
	p.in("text", head(cells(d.brief(l.Claim)), figureWidth, "…", false), class("says"), with("x", "100%"), integer("y", top+laneWords), with("text-anchor", "end"))
	p.bar(l.thin, thinNames[n], top+laneBar)
	p.bar(l.thick, thickNames[n], top+laneBar)
	p.arrows(l.reach(), n, top+laneBar)
	if at, ok := l.marked(); ok {
		p.mark("use", with("href", markNames[n]), class(sideNames[n]), across("x", at), integer("y", top+laneBar))
	}
}

// marked is where the mark of a lane stands: at the value that the words name, else in
// the middle of what a reader takes from them.
func (l lane) marked() (float64, bool) {
	switch {
	case l.dotted:
		return l.dot, true
	case l.thick.known:
		return (l.thick.from + l.thick.to) / 2, true
	}
	r := l.reach()
	return (r.from + r.to) / 2, r.known
}

// bar draws a stretch; where it goes on beyond the plot, to the edge of the drawing.
func (p *writer) bar(b bar, name own, y int) {
	if !b.known {
		return
	}
	from, to := across("x1", b.from), across("x2", b.to)
	if b.openFrom {
		from = with("x1", "0")
	}
	if b.openTo {
		to = with("x2", "100%")
	}
	p.mark("line", class(name), from, to, integer("y1", y), integer("y2", y))
}

// arrows stand where a bar goes on beyond the drawing.
func (p *writer) arrows(b bar, n, y int) {
	if b.known && b.openTo {
		p.mark("use", with("href", "#to"), class(sideNames[n]), with("x", "100%"), integer("y", y))
	}
	if b.known && b.openFrom {
		p.mark("use", with("href", "#from"), class(sideNames[n]), with("x", "0"), integer("y", y))
	}
}

// drawStrip writes a count as it grew, as a line from figure to figure.
func (d *desk) drawStrip(s strip, id, title, told string) {
	p, ground := d.out, stripTop+stripHeight
	p.drawing(id, title, told, ground+axisHeight)
	p.axis(s.days, ground)
	y := func(x stripPoint) int { return ground - int(x.height*stripHeight+0.5) }
	for i := 1; i < len(s.points); i++ {
		a, b := s.points[i-1], s.points[i]
		p.mark("line", class("grew"), across("x1", a.at), across("x2", b.at), integer("y1", y(a)), integer("y2", y(b)))
	}
	for _, x := range s.points {
		n := shapeOf(x.side)
		p.mark("use", with("href", markNames[n]), class(sideNames[n]), across("x", x.at), integer("y", y(x)))
		if x.said != "" {
			p.in("text", x.said, class("says"), across("x", x.at), integer("y", y(x)-9), with("text-anchor", tick{at: x.at}.side()))
		}
	}
	p.end()
}

// inWords tells a drawing to those who cannot see it: each voice with its figure.
func (d *desk) inWords(list []voice) string {
	var parts []string
	for n, v := range list {
		if n == mostLanes {
			break
		}
		parts = append(parts, d.Say("html.says", v.outlet, d.figureWords(v)))
	}
	return strings.Join(parts, "; ")
}
