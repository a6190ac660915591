package render

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
)

// forPeople are the files that write what people read in their own language.
var forPeople = []string{
	"text.go", "words.go", "headline.go", "ratio.go", "topic.go", "why.go", "summary.go", "rulings.go",
	"items.go", "explain.go", "pair.go", "jobsummary.go", "profile.go", "concise.go",
}

// sentence are two words with a space: what is left of a sentence in the code.
var sentenceLeft = regexp.MustCompile(`[a-z]{2,}[,:;]? [a-z]{2,}`)

// notSaid are literals with words that nobody translates: commands, and the name of a
// result that the code asks for.
var notSaid = regexp.MustCompile(`^(factcheck (accept|explain) .*|first day)$`)

// Sentences of a report are messages, so that each is said in every language.
func TestSentencesAreInTheCatalog(t *testing.T) {
	for _, file := range forPeople {
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING || strings.HasPrefix(lit.Value, "`") {
				return true
			}
			s, err := strconv.Unquote(lit.Value)
			require.NoError(t, err)
			if sentenceLeft.MatchString(s) && !notSaid.MatchString(s) {
				t.Errorf("%s: %q is a sentence outside of the catalog", set.Position(lit.Pos()), s)
			}
			return true
		})
	}
}

// Every key that the code names is a message.
func TestKeysAreMessages(t *testing.T) {
	l := locale.Plain()
	seen := 0
	for _, file := range forPeople {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || f.Sel.Name != "Say" && f.Sel.Name != "Count" && f.Sel.Name != "CountNumber" && f.Sel.Name != "field" {
				return true
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				key, err := strconv.Unquote(lit.Value)
				require.NoError(t, err)
				if !strings.HasSuffix(key, ".") { // the beginning of one
					seen++
					assert.True(t, l.Has(key), "%s: %q", file, key)
				}
			}
			return true
		})
	}
	assert.Greater(t, seen, 150)
}

// The words that the code looks up by the names of values are all there.
func TestNamesOfValuesAreMessages(t *testing.T) {
	l := locale.Plain()
	for _, r := range relationOrder {
		assert.True(t, l.Has("relation."+string(r)), r)
	}
	for _, key := range []string{"more.half", "more.nearly_twice", "more.twice", "more.over_twice"} {
		assert.True(t, l.Has(key+".many") && l.Has(key+".much"), key)
	}
	for _, s := range shares {
		assert.True(t, s.two || l.Has(s.key), s.key)
	}
	for n := 2; n <= 12; n++ {
		assert.True(t, l.Has("times.half."+strconv.Itoa(n)))
	}
	for _, keys := range clearOf {
		for _, key := range keys {
			assert.True(t, l.Has(key), key)
		}
	}
	for _, key := range nearOf {
		assert.True(t, l.Has(key), key)
	}
	for unit := range spelled {
		assert.True(t, l.Has("time."+unit), unit)
	}
	for _, row := range claims.Newsroom().Vague {
		assert.True(t, l.Has("vague.word."+row.ID), row.ID)
	}
	for _, h := range []claims.Hedge{claims.AtLeast, claims.MoreThan, claims.AtMost, claims.LessThan, claims.Approx} {
		assert.True(t, l.Has(hedgeKey(claims.Quantity{Hedge: h})), h)
	}
	for _, op := range []claims.Op{claims.Since, claims.Until, claims.By, claims.Before, claims.After, claims.AsOf} {
		assert.True(t, l.Has("op."+op.String()), op)
	}
	for _, basis := range []claims.Basis{claims.Given, claims.Sentence, claims.Anaphor, claims.Lead, claims.Inherited} {
		assert.True(t, l.Has("basis."+basis.String()), basis)
	}
	for level := factcheck.None; level <= factcheck.Error; level++ {
		assert.True(t, l.Has("level."+level.String()), level)
	}
	for s := factcheck.Trivial; s <= factcheck.Critical; s++ {
		assert.True(t, l.Has("severity."+s.String()) && l.Has("row."+s.String()), s)
	}
}
