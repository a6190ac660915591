package claims

// Read fills Given, Stated and Read from the words of q: its Point and Step,
// Hedge and Lean, Vague and Unit. For a range Given must hold the two ends
// already. A plain figure with a Step of 0 is exact by construction. An unknown
// figure, and a vague word that the profile does not have, stay unknown: they
// conflict with nothing.
//
// Reading twice changes nothing, and Read lies inside Stated, whatever the
// profile.
func (p Profile) Read(q Quantity, s Scale) Quantity {
	if q.IsZero() {
		return q
	}
	if int(s) >= len(p.Scales) {
		s = Count
	}
	if p.Name == "" {
		p.Scales[s], p.Vague = newsroom.Scales[s], newsroom.Vague
	}
	q = q.withPoint()
	p.Scales[s].read(&q, p.Vague)
	return q.finish(s)
}

// read chooses how a figure is read by its hedge.
func (w *Widths) read(q *Quantity, words []VagueRow) {
	switch {
	case q.Vague != "":
		w.vague(q, vagueRow(words, q.Vague))
	case q.Hedge == None:
		q.all(Point(Number{}))
	case q.Hedge == Range, q.Hedge == Exact && q.Point.IsZero() && q.isRange():
		w.span(q)
	case q.Hedge == Approx:
		w.approx(q)
	case q.Hedge == Exact:
		w.plain(q)
	default:
		w.bound(q)
	}
	if w.AsStated {
		q.Read = q.Stated
	}
}

// withPoint takes the point of a figure built by hand from its Given.
func (q Quantity) withPoint() Quantity {
	if n, ok := q.Given.IsPoint(); ok && q.Point.IsZero() && q.Hedge == Exact {
		q.Point = n
	}
	return q
}

// isRange reports whether what is given is more than one number.
func (q Quantity) isRange() bool {
	_, point := q.Given.IsPoint()
	return !point && !q.Given.IsZero()
}

// all gives a figure one interval for everything.
func (q *Quantity) all(i Interval) { q.Given, q.Stated, q.Read = i, i, i }

// plain reads "23", "20,000", "1.2 million".
func (w *Widths) plain(q *Quantity) {
	n := q.Point
	read, stated := w.rounding(n, q.Step)
	q.Given = Point(n)
	q.Read = w.around(n, read)
	q.Stated = w.around(n, stated)
}

// around is [n-w, n+w), or n alone where there is nothing to allow.
func (w *Widths) around(n, width Number) Interval {
	if width.IsZero() {
		return Point(n)
	}
	high := Open
	if w.Closed || w.Marks != 0 {
		high = Closed
	}
	return Interval{end(n, width.Neg(), Closed), end(n, width, high)}
}

// end is n moved by d. An end that cannot be written exactly is dropped: a
// figure of twenty digits is read more widely, never wrongly.
func end(n, d Number, kind BoundKind) Bound {
	v, ok := n.Add(d)
	if !ok {
		return Bound{}
	}
	return Bound{v, kind}
}

// span reads "between 20 and 30": each end is rounded by its own step.
func (w *Widths) span(q *Quantity) {
	low, high := q.Given.Low, q.Given.High
	highStep := q.HighStep
	readLow, statedLow := w.rounding(low.Value, q.Step)
	readHigh, statedHigh := w.rounding(high.Value, highStep)
	q.Read = Interval{w.widen(low, readLow, -1), w.widen(high, readHigh, 1)}
	q.Stated = Interval{w.widen(low, statedLow, -1), w.widen(high, statedHigh, 1)}
}

// widen moves one end of a range outwards as far as a plain figure reaches.
func (w *Widths) widen(b Bound, width Number, side int) Bound {
	if b.Kind == Unbounded || width.IsZero() {
		return b
	}
	i := w.around(b.Value, width)
	if side > 0 {
		return i.High
	}
	return i.Low
}

// approx reads "about 300", "nearly 300", "just over 300".
func (w *Widths) approx(q *Quantity) {
	n := q.Point
	switch q.Lean {
	case Below:
		read, stated := w.reach(q, w.Nearly)
		q.Read = Interval{end(n, read.Neg(), Closed), Bound{n, Open}}
		q.Stated = Interval{end(n, stated.Neg(), Closed), Bound{n, Closed}}
	case Above:
		read, stated := w.reach(q, w.JustOver)
		q.Read = Interval{Bound{n, Open}, end(n, read, Closed)}
		q.Stated = Interval{Bound{n, Open}, end(n, stated, Closed)}
	default:
		read, stated := w.reach(q, w.About)
		w.plain(q)
		q.Read = q.Read.Join(Interval{end(n, read.Neg(), Closed), end(n, read, Closed)})
		q.Stated = q.Stated.Join(Interval{end(n, stated.Neg(), Closed), end(n, stated, Closed)})
	}
	q.Given = q.Read
}

func (w *Widths) reach(q *Quantity, by Width) (read, stated Number) {
	return w.allow(by.Read, q.Point, q.Step), w.allow(by.Stated, q.Point, q.Step)
}

// bound reads "at least 23", "more than 30,000", "up to 500", "fewer than 100".
func (w *Widths) bound(q *Quantity) {
	n := q.Point
	switch q.Hedge {
	case AtLeast:
		w.above(q, Bound{n, Closed}, n)
	case MoreThan:
		w.above(q, Bound{n, Open}, n)
	case AtMost:
		w.below(q, Bound{n, Closed}, n)
	case LessThan:
		w.below(q, Bound{n, Open}, n)
	}
}

// above reads a lower bound: the words leave the top open, a reader does not
// follow far beyond top.
func (w *Widths) above(q *Quantity, low Bound, top Number) {
	room := larger(w.allow(w.HeadRoom, top, q.Step), w.unit(top, q.Step))
	q.Given = Interval{Low: low}
	q.Stated = q.Given
	q.Read = Interval{low, end(top, room, Closed)}
}

// below reads an upper bound: the words reach down to nothing, a reader takes
// at least a share of bottom. What is below zero has no such floor.
func (w *Widths) below(q *Quantity, high Bound, bottom Number) {
	q.Given = Interval{High: high}
	q.Stated, q.Read = q.Given, q.Given
	if floor := (Bound{Number{}, Closed}); !reaches(floor, high) {
		return
	}
	q.Stated.Low = Bound{Number{}, Closed}
	q.Read.Low = Bound{share(bottom, w.AtMost), Closed}
}

// vague reads "dozens", and "at least several hundred" from its row.
func (w *Widths) vague(q *Quantity, row VagueRow) {
	q.Given, q.Stated, q.Read = row.Read, row.Stated, row.Read
	if row.Read.IsZero() && row.Stated.IsZero() {
		return
	}
	switch q.Hedge {
	case AtLeast, MoreThan:
		w.above(q, row.Read.Low, row.Read.High.Value)
		q.Stated.Low = row.Stated.Low
		if row.Read.High.Kind == Unbounded {
			q.Read.High = Bound{}
		}
	case AtMost, LessThan:
		if row.Read.High.Kind != Unbounded {
			w.below(q, row.Read.High, row.Read.Low.Value)
			q.Stated.High = row.Stated.High
		}
	}
}

// finish applies what holds for every figure: no allowance reaches below zero
// unless the figure itself does, people and things are whole, and the reading
// lies inside what is stated.
func (q Quantity) finish(s Scale) Quantity {
	if q.Point.Sign() >= 0 && (q.Hedge == Approx || q.Given.Low.Value.Sign() >= 0) {
		q.Read, q.Stated = q.Read.notNegative(), q.Stated.notNegative()
	}
	if s == Count && (q.Unit == "" || q.Unit == "household") && q.Point.IsInt() {
		q.Read, q.Stated = q.Read.counted(), q.Stated.counted()
	}
	if q.Hedge == Approx || q.Vague != "" && q.Hedge == Vague {
		q.Given = q.Read
	}
	q.Stated = q.Stated.Join(q.Read)
	return q
}

func (i Interval) notNegative() Interval {
	if i.Low.Kind != Unbounded && i.Low.Value.Sign() < 0 {
		i.Low = Bound{Number{}, Closed}
	}
	return i
}

// counted is Wholes, unless no whole number is left.
func (i Interval) counted() Interval {
	if w := i.Wholes(); !w.IsEmpty() {
		return w
	}
	return i
}

// rounding is how far a plain figure may be off by the way it was written: as
// read and as stated. With one significant digit the words allow half its
// unit, and a reader half of the next.
func (w *Widths) rounding(n, step Number) (read, stated Number) {
	if w.Marks != 0 {
		return w.onMark(n)
	}
	unit := w.unit(n, step)
	if unit.IsZero() || n.IsZero() || !w.Measured && unit == Int(1) && step == Int(1) {
		return w.Least, w.Least
	}
	stated = w.capped(n, share(unit, decimal(5, -1)))
	read = stated
	if n.Abs().Cmp(share(unit, Int(10))) < 0 {
		read = smaller(stated, share(unit, decimal(5, -2)))
	}
	return larger(read, w.Least), larger(stated, w.Least)
}

// onMark is the rounding of clock times: 7.35 may be 7.32, but 7.33 is 7.33.
func (w *Widths) onMark(n Number) (read, stated Number) {
	if times, ok := n.Scale(1, w.Marks); ok && times.IsInt() {
		return Int(w.Marks), Int(w.Marks)
	}
	return Number{}, Number{}
}

// capped limits a rounding to the scale's share of the figure.
func (w *Widths) capped(n, width Number) Number {
	if w.Cap.IsZero() {
		return width
	}
	return smaller(width, share(n.Abs(), w.Cap))
}

// unit is the unit of the last digit that counts. Digits after the point all
// count (20,000.00, 1.0 million); zeros before it count only in figures below a
// thousand that do not end in two of them: 110, but not 1,100 or 200.
func (w *Widths) unit(n, step Number) Number {
	thousands := step.coef == 1 && step.exp >= 0 && step.exp%3 == 0
	if !w.Zeros || !thousands || n.IsZero() || n.exp <= 0 {
		return step
	}
	if n.Abs().Cmp(Int(1000)) < 0 && n.exp < 2 {
		return step
	}
	return larger(step, Number{1, n.exp})
}

// allow is the distance that an allowance gives a figure.
func (w *Widths) allow(a Allowance, n, step Number) Number {
	width := larger(a.Fixed, share(n.Abs(), a.Share))
	if a.Half {
		width = larger(width, w.capped(n, share(w.unit(n, step), decimal(5, -1))))
	}
	return width
}

// share is n times f. Where the product has more digits than a number holds,
// the last ones of n are dropped first: widths need no eighteenth digit.
func share(n, f Number) Number {
	if v, ok := n.Mul(f); ok {
		return v
	}
	short, ok := Decimal(n.coef/1e6, int(n.exp)+6)
	if !ok {
		return Number{}
	}
	v, _ := short.Mul(f)
	return v
}

func larger(a, b Number) Number {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

func smaller(a, b Number) Number {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}
