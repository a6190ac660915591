package factcheck

import (
	"math/bits"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// "There were nine of us": what is counted in a quotation is often nothing that a measure
// knows, and yet a draft may have it otherwise than the source that it quotes from.

// spoken is a number in a quotation that is no claim.
type spoken struct {
	claim claims.Claim
	words []string // of the quotation, without the number
	signs uint64   // a bit for each of them, so that most others can be passed over at once
}

// mostSpoken bounds how many numbers in quotations are kept of a text.
const mostSpoken = 200

// speak keeps a number that stands in a quotation.
func (h *hearing) speak(c *claims.Claim) {
	s := spoken{claim: *c, words: quotation(c)}
	if len(s.words) < leastQuoted {
		return
	}
	for _, w := range s.words {
		eachWord(w, func(n uint64) { s.signs |= 1 << (n % 64) })
	}
	h.spoken = append(h.spoken, s)
}

// misheard are the numbers in quotations of drafts that are no claims, and those that a
// source has in their places in the same quotations. They become claims, of which nothing
// is known but where they stand, so that a finding can tell of them.
func misheard(docs []sources.Document, heard []hearing) (out []claims.Claim) {
	seen := map[ClaimRef]bool{}
	for i := range docs {
		if !isDraft(docs[i]) {
			continue
		}
		for n := range heard[i].spoken {
			for _, s := range inOtherWords(&heard[i].spoken[n], docs, heard) {
				if r := refOf(&s.claim); !seen[r] {
					seen[r] = true
					out = append(out, s.claim)
				}
			}
		}
	}
	return out
}

// inOtherWords is a number in a quotation of a draft and all that sources have in its
// place; nothing where one of them has the same.
func inOtherWords(x *spoken, docs []sources.Document, heard []hearing) []*spoken {
	out := []*spoken{x}
	if x.claim.Quantity.Hedge != claims.Exact {
		return nil
	}
	for i := range docs {
		if isDraft(docs[i]) {
			continue
		}
		for n := range heard[i].spoken {
			y := &heard[i].spoken[n]
			both := bits.OnesCount64(x.signs & y.signs)
			if 10*both < 8*min(bits.OnesCount64(x.signs), bits.OnesCount64(y.signs)) || !sameWords(x.words, y.words) {
				continue
			}
			if y.claim.Quantity.Point == x.claim.Quantity.Point {
				return nil
			}
			out = append(out, y)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
