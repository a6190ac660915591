package read

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// coded is what a stretch of a file stands for once its transfer encoding is undone, and
// the bytes of the file that each byte of it was read from.
type coded struct {
	data     []byte
	base     int      // where data begins in the file, if the file has the same bytes
	from, to []uint32 // else the bytes of the file for each; nil where it has the same
	letters  bool     // no byte of data stands in the file as it is, even where it looks so
	fault    string   // what was wrong; empty if nothing
	faultAt  int      // where in the file
}

// at returns the bytes of the file for some of the data, which are not none.
func (c *coded) at(start, end int) (from, to int) {
	if c.from == nil {
		return c.base + start, c.base + end
	}
	return int(c.from[start]), int(c.to[end-1])
}

func (c *coded) put(b byte, from, to int) {
	c.data = append(c.data, b)
	c.from, c.to = append(c.from, uint32(from)), append(c.to, uint32(to))
}

func (c *coded) wrong(at int, fault string) {
	if c.fault == "" {
		c.fault, c.faultAt = fault, at
	}
}

// grow makes room for n bytes.
func (c *coded) grow(n int) {
	c.data, c.from, c.to = make([]byte, 0, n), make([]uint32, 0, n), make([]uint32, 0, n)
}

// plainCoded is a stretch that stands for itself.
func plainCoded(raw []byte, start, end int) coded {
	return coded{data: raw[start:end], base: start}
}

// quotedPrintable undoes quoted-printable between two bytes of a file. An equals sign that
// stands for nothing is kept, and is a fault.
func quotedPrintable(raw []byte, start, end int) coded {
	if bytes.IndexByte(raw[start:end], '=') < 0 {
		return plainCoded(raw, start, end)
	}
	var c coded
	c.grow(end - start)
	for i := start; i < end; {
		if raw[i] != '=' {
			c.put(raw[i], i, i+1)
			i++
			continue
		}
		if n := softBreak(raw[i+1 : end]); n > 0 {
			i += 1 + n
			continue
		}
		if b, ok := hexPair(raw[i+1 : end]); ok {
			c.put(b, i, i+3)
			i += 3
			continue
		}
		if i+1 == end {
			c.wrong(i, "the text is cut off in the middle of a line")
			break
		}
		c.wrong(i, "quoted-printable with an equals sign that stands for nothing")
		c.put('=', i, i+1)
		i++
	}
	return c
}

// softBreak is the length of a line end, with white space before it, or 0.
func softBreak(s []byte) int {
	n := 0
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		n++
	}
	switch {
	case n < len(s) && s[n] == '\n':
		return n + 1
	case n+1 < len(s) && s[n] == '\r' && s[n+1] == '\n':
		return n + 2
	}
	return 0
}

func hexPair(s []byte) (byte, bool) {
	if len(s) < 2 {
		return 0, false
	}
	a, b := hexDigit(s[0]), hexDigit(s[1])
	return byte(a<<4 | b), a >= 0 && b >= 0
}

// base64Coded undoes base64 between two bytes of a file. Letters are bytes of six bits
// each, so neighbours among the bytes of the text share one; each is given the letters
// that hold most of it, so that a citation is exact to a letter: the group of four around
// it decodes to its words. What is no letter is passed over; what is no white space
// either is a fault.
func base64Coded(raw []byte, start, end int) coded {
	c := coded{letters: true}
	c.grow((end - start) / 4 * 3)
	var at [4]int
	var bits uint32
	n := 0
	for i := start; i < end; i++ {
		v := letterOf64(raw[i])
		switch {
		case v >= 0:
			bits, at[n] = bits<<6|uint32(v), i
			if n++; n == 4 {
				c.group(bits, at, n)
				bits, n = 0, 0
			}
		case raw[i] == '=':
			c.partial(bits, at, n)
			bits, n = 0, 0
		case raw[i] != '\n' && raw[i] != '\r' && raw[i] != ' ' && raw[i] != '\t':
			c.wrong(i, "base64 with a byte in it that is no letter of it")
		}
	}
	c.partial(bits, at, n)
	return c
}

// partial adds a group that is ended early.
func (c *coded) partial(bits uint32, at [4]int, n int) {
	switch n {
	case 1:
		c.wrong(at[0], "base64 that is cut off")
	case 2, 3:
		c.group(bits<<(6*(4-n)), at, n)
	}
}

// group adds the bytes of a group of n letters.
func (c *coded) group(bits uint32, at [4]int, n int) {
	for k := range n - 1 {
		last := at[k]
		if k == n-2 {
			last = at[n-1]
		}
		c.put(byte(bits>>(16-8*k)), at[k], last+1)
	}
}

func letterOf64(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

// through leads a transcript of coded data on to the bytes of the file. Every character
// that does not stand there as it is becomes a piece.
func (t transcript) through(c *coded, raw []byte) (transcript, error) {
	out := transcript{text: t.text, guessed: t.guessed, runs: sources.Map{}}
	if c.from == nil {
		out.encoding = t.encoding // the file has it, too
	}
	run := 0
	for i := 0; i < len(t.text); {
		n := 1
		if t.text[i] >= utf8.RuneSelf {
			_, n = utf8.DecodeRune(t.text[i:])
		}
		start, end := t.start+i, t.start+i+n
		if t.runs != nil {
			for i >= t.runs[run].Text+t.runs[run].TextLen {
				run++
			}
			start, end = codedSpan(t.runs[run], i, n)
		}
		from, to := c.at(start, end)
		copied := !c.letters && to-from == n && string(raw[from:to]) == string(t.text[i:i+n])
		out.runs = join(out.runs, sources.Run{Text: i, TextLen: n, File: from, FileLen: to - from, Piece: !copied && to-from == n})
		i += n
	}
	if len(out.runs) > maxRuns {
		return out, fmt.Errorf("too large: more than %d characters that are written in another way", maxRuns)
	}
	return out, nil
}

// codedSpan is what a run of a transcript has for n bytes of its text from i on.
func codedSpan(r sources.Run, i, n int) (start, end int) {
	if isCopied(r) {
		return r.File + i - r.Text, r.File + i - r.Text + n
	}
	return r.File, r.File + r.FileLen
}

// excerpt collects parts of a transcript's text, in their order, with their way back.
type excerpt struct {
	of   *transcript
	text []byte
	runs sources.Map
	end  int // where the last part ended
	used bool
}

// add appends the text between two offsets.
func (e *excerpt) add(start, end int) {
	if start >= end {
		return
	}
	at := sources.Run{Text: len(e.text), TextLen: end - start, File: start, FileLen: end - start}
	for i := e.of.run(start); i < len(e.of.runs) && e.of.runs[i].Text < end; i++ {
		e.runs = join(e.runs, cut(e.of.runs[i], at))
	}
	e.text = append(e.text, e.of.text[start:end]...)
	e.end, e.used = end, true
}

// part sets what follows apart from what came before, if something that was left out
// stands between them: with an empty line, which stands for the first of that.
func (e *excerpt) part(next int) {
	if !e.used || e.end >= next {
		return
	}
	from, to := e.of.span(e.end, e.end+1)
	if n := len(e.runs); n > 0 {
		from = max(from, e.runs[n-1].File+e.runs[n-1].FileLen)
	}
	if from >= to {
		return
	}
	e.runs = append(e.runs, sources.Run{Text: len(e.text), TextLen: 2, File: from, FileLen: to - from, Piece: to-from == 2})
	e.text = append(e.text, "\n\n"...)
}

// transcript is the excerpt as a text of its own.
func (e *excerpt) transcript() transcript {
	return transcript{text: e.text, encoding: e.of.encoding, runs: e.runs}
}
