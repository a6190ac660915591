package read

import (
	"unicode"
	"unicode/utf8"
)

// delim is a row of stars, underlines or tildes that may begin or end emphasis.
type delim struct {
	pos, n        int // what is left of it
	length        int // what it was
	c             byte
	opens, closes bool
	before, after int // its neighbours in the list, -1 and beyond at the ends
}

// run reads such a row. Whether it can begin or end emphasis depends on what stands
// around it.
func (p *inline) run(i int) int {
	n := runLen(p.s, i)
	c := p.s[i]
	if c == '~' && n > 2 {
		return i + n
	}
	before, after := rune(' '), rune(' ')
	if i > 0 {
		before, _ = utf8.DecodeLastRune(p.s[:i])
	}
	if i+n < len(p.s) {
		after, _ = utf8.DecodeRune(p.s[i+n:])
	}
	left := !unicode.IsSpace(after) && (!isMark(after) || unicode.IsSpace(before) || isMark(before))
	right := !unicode.IsSpace(before) && (!isMark(before) || unicode.IsSpace(after) || isMark(after))
	d := delim{pos: i, n: n, length: n, c: c, opens: left, closes: right}
	if c == '_' {
		d.opens = left && (!right || isMark(before))
		d.closes = right && (!left || isMark(after))
	}
	if d.opens || d.closes {
		p.delims = append(p.delims, d)
	}
	return i + n
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// match pairs the rows from an index on and forgets them. Each that closes is paired
// with the nearest before it that fits. Where none does, none further back will do for
// another like it: so that it is not sought again.
func (p *inline) match(from int) {
	list := p.delims[from:]
	p.delims = p.delims[:from]
	for i := range list {
		list[i].before, list[i].after = i-1, i+1
	}
	var floor [kinds]int
	for i := 0; i < len(list); {
		d := &list[i]
		if !d.closes {
			i = d.after
			continue
		}
		kind := d.kind()
		opener := d.before
		for opener >= floor[kind] && !fits(&list[opener], d) {
			opener = list[opener].before
		}
		if opener < floor[kind] {
			floor[kind] = i
			if !d.opens {
				unlink(list, i)
			}
			i = d.after
			continue
		}
		i = p.pair(list, opener, i)
	}
}

// kinds is how many rows there are that different ones fit.
const kinds = 18

func (d *delim) kind() int {
	k := 2 * (d.length % 3)
	if d.opens {
		k++
	}
	switch d.c {
	case '_':
		k += 6
	case '~':
		k += 12
	}
	return k
}

// fits reports whether two rows can stand around the same text.
func fits(open, closing *delim) bool {
	if !open.opens || open.c != closing.c {
		return false
	}
	if open.c == '~' {
		return open.length == closing.length
	}
	odd := (closing.opens || open.closes) && (open.length+closing.length)%3 == 0
	return !odd || open.length%3 == 0 && closing.length%3 == 0
}

// pair takes one or two marks off two rows, or all tildes, and returns the row to go
// on with. Rows between the two are passed by.
func (p *inline) pair(list []delim, open, closing int) (next int) {
	a, b := &list[open], &list[closing]
	n := 1
	if a.n >= 2 && b.n >= 2 {
		n = 2
	}
	p.set(a.pos+a.n-n, a.pos+a.n, unseen)
	p.set(b.pos, b.pos+n, unseen)
	if a.c == '~' {
		p.covers = append(p.covers, cover{span{a.pos, b.pos + n}, gap})
	}
	a.after, b.before = closing, open
	a.n -= n
	b.n -= n
	b.pos += n
	next = closing
	if a.n == 0 {
		unlink(list, open)
	}
	if b.n == 0 {
		unlink(list, closing)
		next = b.after
	}
	return next
}

// unlink takes a row out of the list.
func unlink(list []delim, i int) {
	d := list[i]
	if d.before >= 0 {
		list[d.before].after = d.after
	}
	if d.after < len(list) {
		list[d.after].before = d.before
	}
}
