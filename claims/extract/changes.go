package extract

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// Change is what tracked changes have made of one claim.
type Change struct {
	Before *claims.Claim // as the original view has it; nil: it is new
	After  *claims.Claim // as the accepted view has it; nil: it is gone
}

// Changes tells in what the claims of two readings of one file differ: those of its
// original and of its accepted view. A figure that is where it was and says what it said
// is no change, nor is one that was moved with its sentence, nor that its event has
// become another because of a change elsewhere. A figure that is gone and one that is new
// are one change where they count the same and nothing that stayed stands between them.
// Changes are in the order of the accepted view.
func Changes(original, accepted Reading) []Change {
	before, after := pointers(original.Claims), pointers(accepted.Claims)
	var out []Change
	before, after = settle(before, after, samePlace, func(b, a *claims.Claim) {
		if !sameMeaning(b, a) {
			out = append(out, Change{b, a})
		}
	})
	kept := stayed(original.Claims, before)
	before, after = settle(before, after, movedKey, func(b, a *claims.Claim) {})
	before, after = settle(before, after, replaced(kept), func(b, a *claims.Claim) { out = append(out, Change{b, a}) })
	for _, b := range before {
		out = append(out, Change{Before: b})
	}
	for _, a := range after {
		out = append(out, Change{After: a})
	}
	sort.SliceStable(out, func(i, j int) bool { return inOrder(out[i].claim(), out[j].claim()) < 0 })
	return out
}

// claim is what a change is sorted by.
func (c Change) claim() *claims.Claim {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

func pointers(list []claims.Claim) []*claims.Claim {
	out := make([]*claims.Claim, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

// settle takes pairs with one key out of two lists, the first with the first. A key that
// is empty has no pair.
func settle(before, after []*claims.Claim, key func(*claims.Claim) string, pair func(b, a *claims.Claim)) (_, _ []*claims.Claim) {
	waiting := map[string][]*claims.Claim{}
	for _, b := range before {
		if k := key(b); k != "" {
			waiting[k] = append(waiting[k], b)
		}
	}
	paired := map[*claims.Claim]bool{}
	for _, a := range after {
		k := key(a)
		if list := waiting[k]; k != "" && len(list) > 0 {
			paired[list[0]], paired[a] = true, true
			waiting[k] = list[1:]
			pair(list[0], a)
		}
	}
	left := func(c *claims.Claim) bool { return paired[c] }
	return slices.DeleteFunc(before, left), slices.DeleteFunc(after, left)
}

// samePlace is the key of a claim's bytes: what no change touches has the same in both
// views.
func samePlace(c *claims.Claim) string {
	sort := "figure"
	if c.IsDate() {
		sort = "date"
	}
	return strings.Join([]string{c.Citation.Part, strconv.Itoa(c.Citation.Start), strconv.Itoa(c.Citation.End), sort}, "\x1f")
}

// movedKey is the key of a sentence and what it says.
func movedKey(c *claims.Claim) string {
	return strings.Join([]string{string(c.Measure), c.Citation.Quote, c.Sentence}, "\x1f")
}

// replaced is the key of what a claim counts and of the place between claims that stayed.
func replaced(kept []*claims.Claim) func(*claims.Claim) string {
	return func(c *claims.Claim) string {
		i, _ := slices.BinarySearchFunc(kept, c, inOrder)
		return strings.Join([]string{c.Citation.Part, string(c.Measure), strconv.Itoa(i)}, "\x1f")
	}
}

// stayed are the claims that are not among those that did not, in the order of the file.
func stayed(all []claims.Claim, gone []*claims.Claim) []*claims.Claim {
	out := map[*claims.Claim]bool{}
	for _, c := range gone {
		out[c] = true
	}
	kept := slices.DeleteFunc(pointers(all), func(c *claims.Claim) bool { return out[c] })
	sort.SliceStable(kept, func(i, j int) bool { return inOrder(kept[i], kept[j]) < 0 })
	return kept
}

func inOrder(a, b *claims.Claim) int {
	if n := strings.Compare(a.Citation.Part, b.Citation.Part); n != 0 {
		return n
	}
	return a.Citation.Start - b.Citation.Start
}

// sameMeaning reports whether two claims say the same, apart from what the text around
// them makes of it.
func sameMeaning(a, b *claims.Claim) bool {
	return a.Measure == b.Measure && a.Quantity.Equal(b.Quantity) && a.Date.Equal(b.Date) && a.Noun == b.Noun &&
		a.Extent == b.Extent && a.Direction == b.Direction && a.Stance == b.Stance && a.Side == b.Side &&
		slices.Equal(a.Population, b.Population) && slices.Equal(a.Speakers, b.Speakers)
}
