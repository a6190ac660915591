package extract

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/sources"
)

// boxItem takes the first figure of a list in a box for a part, where the name in brackets
// behind it says of which place, and others follow: "Deaths: 500 (Tolbeck); 12 (Arden)".
// Letters alone are an office, on whose word it is.
func (w *work) boxItem(block int, c *clause, f *mention.Figure, claim *draft) {
	if w.doc.Blocks[block].Kind != sources.Cell || claim.Extent != claims.Total || f.Last+3 >= len(c.t.Tokens) || c.t.Tokens[f.Last].Rune != '(' {
		return
	}
	tokens, end := c.t.Tokens, f.Last+1
	for end < len(tokens) && tokens[end].Kind == words.Word && tokens[end].Capital {
		end++
	}
	if end == f.Last+1 || end+1 >= len(tokens) || tokens[end].Rune != ')' || tokens[end+1].Rune != ';' {
		return
	}
	name := c.t.Quote(f.Last+1, end)
	if name != strings.ToUpper(name) && strings.ContainsAny(c.t.S[tokens[end+1].End:], "0123456789") {
		claim.Extent, claim.Place = claims.Part, []string{name}
	}
}
