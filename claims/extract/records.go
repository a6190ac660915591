package extract

import (
	"encoding/json"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// Data reads documents that are no prose. In a table every figure that its columns are
// known to hold is a claim, which cites its cell; tables.lex lists the columns. Of a
// document of [sources.Record] blocks each holds a claim as JSON. Of any other it reads
// the cells of tables by their heads, and leaves it open of which event they are.
func Data(r Reader, doc sources.Document) Reading {
	if r.Lexicon == nil {
		r.Lexicon = lexicon.English()
	}
	if doc.Table != nil {
		return r.table(doc)
	}
	if len(doc.Blocks) > 0 && doc.Blocks[0].Kind != sources.Record {
		return r.grids(doc)
	}
	return r.records(doc)
}

// A file of claims is a reading that was made before. Its claims keep the citations that
// they had: the place where a figure stands is in the text that was read, and the same
// text read again beside it is no second source. A claim of a program that names no
// source is cited by its line.

// records reads claims that stand one to a block.
func (r Reader) records(doc sources.Document) Reading {
	var out Reading
	citer, known := doc.Citer(), map[string]bool{}
	bad, first, why := 0, 0, ""
	for i := range doc.Blocks {
		if len(out.Claims) >= maxFigures {
			out.Problems = append(out.Problems, say.Sprintf("more than %d claims: those from line %d on were not read", maxFigures, citer.Cite(i, 0, 0).Line))
			break
		}
		c, err := r.record(doc.Blocks[i].Text)
		if err != nil {
			if bad++; bad == 1 {
				first, why = citer.Cite(i, 0, 0).Line, err.Error()
			}
			continue
		}
		if c.Citation.Source == "" {
			c.Citation = citer.Cite(i, 0, len(doc.Blocks[i].Text))
		}
		if c.ID == "" {
			c.ID = id(&c)
		}
		if key := c.Citation.Source; key != doc.Source.Key() && !known[key] {
			known[key] = true
			out.Cited = append(out.Cited, sources.Source{Path: key, Published: c.Published})
		}
		switch {
		case c.Measure != "" && c.Measure != "date":
			out.Claims = append(out.Claims, c)
		case !r.ClaimsOnly:
			out.Others = append(out.Others, c)
		}
	}
	if bad > 0 {
		out.Problems = append(out.Problems, say.Sprintf("line %d is no claim: %s; %d in all: not read", first, why, bad))
	}
	return out
}

// record reads one claim. A figure that no profile has read yet is read.
func (r Reader) record(line string) (claims.Claim, error) {
	var has struct {
		Measure *string `json:"measure"`
	}
	var c claims.Claim
	if err := json.Unmarshal([]byte(line), &has); err != nil {
		return c, err
	}
	if has.Measure == nil {
		return c, say.Errorf(`no "measure"`)
	}
	if err := json.Unmarshal([]byte(line), &c); err != nil {
		return c, err
	}
	q := &c.Quantity
	if q.IsZero() && c.Date.IsZero() && c.Measure != "" && c.Measure != "date" {
		return c, say.Errorf("it has no figure and no date")
	}
	if q.Given.IsEmpty() || q.Stated.IsEmpty() || q.Read.IsEmpty() {
		return c, say.Errorf("the figure has a lower end above its upper one")
	}
	if !q.IsZero() && !q.WasRead() {
		if _, point := q.Given.IsPoint(); !point && q.Hedge == claims.Exact {
			q.Hedge = claims.Range
		}
		*q = r.Profile.Read(*q, r.Lexicon.Measures().Info(c.Measure).Scale)
	}
	return c, nil
}
