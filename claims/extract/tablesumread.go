package extract

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// The cells of a total that is not the sum of its parts are claims, whatever they count, so
// that it can be told of them. They are held against nothing else. Of a table that adds up
// nothing is added to what is read.

// summed makes claims of a total and its parts, the total first.
func summed(s *tableSum, published edtf.Date, cite func(at int) sources.Citation) []claims.Claim {
	out := make([]claims.Claim, len(s.heads))
	for n := range out {
		cell := &s.total
		if n > 0 {
			cell = &s.parts[n-1]
		}
		c := &out[n]
		c.Measure, c.Extent, c.Quantity, c.Published = claims.Counted, claims.Part, claims.ExactlyNumber(cell.n), published
		c.Citation = cite(cell.at)
		c.Sentence = s.heads[n] + "; " + s.of + ": " + c.Citation.Quote
		c.ID = id(c)
	}
	out[0].Account.Kind = claims.Sum
	for n := range s.parts {
		out[0].Account.Of = append(out[0].Account.Of, out[n+1].ID)
	}
	return out
}

// sums adds up a table in a text.
func (w *gridReader) sums(g *grid) {
	if g == nil {
		return
	}
	wrong := sumsOf(g.texts())
	for n := range wrong {
		published, _ := written(w.doc, wrong[n].total.at)
		w.summed = append(w.summed, summed(&wrong[n], published, func(block int) sources.Citation {
			return w.citer.Cite(block, 0, len(w.doc.Blocks[block].Text))
		}))
	}
}

// texts are the cells of a table in a text.
func (g *grid) texts() [][]sumText {
	out := make([][]sumText, len(g.rows))
	for r, row := range g.rows {
		out[r] = make([]sumText, len(row))
		for c, cell := range row {
			if cell != nil {
				out[r][c] = sumText{cell.text, cell.block, cell.at.Rows > 1 || cell.at.Columns > 1}
			}
		}
	}
	return out
}

// takeSums gives claims of totals to the text, but for those that it has as totals already.
func (w *work) takeSums(list [][]claims.Claim) {
	for _, of := range list {
		known := false
		for i := range w.claims {
			c := &w.claims[i].Claim
			known = known || c.Account.Kind != claims.NoAccount && c.Citation.Start == of[0].Citation.Start
		}
		for i := range of {
			if !known {
				w.claims = append(w.claims, draft{Claim: of[i], event: -1})
			}
		}
	}
}

// sheetSums adds up a table that is a document.
func sheetSums(doc *sources.Document) (out []claims.Claim) {
	wrong := sumsOf(sheetTexts(doc.Table))
	if len(wrong) == 0 {
		return nil
	}
	at := map[int]sources.Citation{}
	for n := range wrong {
		for _, c := range wrong[n].parts {
			at[c.at] = sources.Citation{}
		}
		at[wrong[n].total.at] = sources.Citation{}
	}
	citeCells(doc, at)
	for n := range wrong {
		out = append(out, summed(&wrong[n], doc.Source.Published, func(cell int) sources.Citation { return at[cell] })...)
	}
	return out
}

// citeCells cites some cells of a table.
func citeCells(doc *sources.Document, at map[int]sources.Citation) {
	citer, n := doc.Citer(), 0
	doc.Table.Rows(func(r *sources.Row) bool {
		var ends [][2]int
		for c := range r.Len() {
			if _, wanted := at[n*maxSumColumns+c]; !wanted {
				continue
			}
			if ends == nil {
				doc.Blocks[0], ends = r.Block()
			}
			from, to := ends[c][0], ends[c][1]
			text := doc.Blocks[0].Text[from:to]
			from += len(text) - len(strings.TrimLeft(text, " "))
			to -= len(text) - len(strings.TrimRight(text, " "))
			q := citer.Cite(0, from, to)
			q.Row, q.Locator = r.Number, r.Place(c)
			at[n*maxSumColumns+c] = q
		}
		n++
		return true
	})
}

// sheetTexts are the cells of a table that is a document; none if it is too large to be
// added up. A cell is cited by the index of its row and its column.
func sheetTexts(t *sources.Table) (out [][]sumText) {
	t.Rows(func(r *sources.Row) bool {
		if len(out) > maxSumRows || r.Len() > maxSumColumns || r.Fault != sources.Sound {
			out = nil
			return false
		}
		row := make([]sumText, r.Len())
		for c := range row {
			row[c] = sumText{text: strings.Clone(r.Cell(c)), at: len(out)*maxSumColumns + c}
		}
		out = append(out, row)
		return true
	})
	return out
}
