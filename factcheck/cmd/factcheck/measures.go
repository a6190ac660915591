package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck/render"
)

// measuring is one call of measures.
type measuring struct {
	wording
	test bool
}

func (a *app) measures() *cobra.Command {
	var m measuring
	m.tell = a.complain
	c := &cobra.Command{
		Use: "measures [MEASURE|TOPIC]", Short: "list what a figure can count, or tell one measure", Args: most(1),
		Long: "measures prints the tree of measures: what a figure can count, and what has to be known\n" +
			"before two of them are compared. With the name of a topic it prints that branch,\n" +
			"with the name of a measure all of it, the words by which it is read and its examples. With --test it runs the examples of the\n" +
			"folder named by --lexicon, or else the built-in ones.",
		RunE: func(_ *cobra.Command, args []string) error { return a.runMeasures(&m, args) },
	}
	m.flags(c.Flags())
	c.Flags().BoolVar(&m.test, "test", false, "run the example and not lines; exit with 1 if one does not hold")
	return c
}

func (a *app) runMeasures(m *measuring, args []string) error {
	if err := m.wording.load(); err != nil {
		return err
	}
	lex := m.words()
	var id claims.Measure
	if len(args) == 1 {
		id = claims.Measure(strings.ToLower(args[0]))
		if _, ok := lex.Measures()[id]; !ok && !slices.Contains(lexicon.Topics, string(id)) {
			return noMeasure(string(id), lex)
		} else if !ok && !m.test {
			return render.MeasureTree(a.out, lex.Measures(), string(id))
		} else if !ok {
			return fmt.Errorf("%q is a topic; --test runs the examples of a measure, or all", id)
		}
	}
	switch {
	case m.test:
		return a.tryExamples(lex, id)
	case id != "":
		return render.Measure(a.out, lex, id)
	}
	return render.MeasureTree(a.out, lex.Measures(), "")
}

// noMeasure is an error about a name that is no measure: it may be misspelt, be a
// part of a measure's id, or a word by which one is read.
func noMeasure(name string, lex *lexicon.Lexicon) error {
	ids := slices.Clone(lexicon.Topics)
	var near []string
	for id := range lex.Measures() {
		ids = append(ids, string(id))
		if len(name) > 2 && (strings.Contains(string(id), name) || strings.Contains(name, string(id))) {
			near = append(near, string(id))
		}
	}
	slices.Sort(ids)
	hint := suggest("", name, ids)
	if of := wordOf(name, lex); len(of) > 0 {
		hint = "; it is a word of " + strings.Join(firstFew(of), ", ")
	} else if slices.Sort(near); hint == "" && len(near) > 0 {
		hint = "; there are " + strings.Join(firstFew(near), ", ")
	}
	return fmt.Errorf("no measure is named %q%s; factcheck measures lists them", name, hint)
}

// wordOf lists the measures that are read by a word.
func wordOf(word string, lex *lexicon.Lexicon) []string {
	words := strings.Fields(word)
	if len(words) == 0 {
		return nil
	}
	var out []string
	for _, e := range lex.At(lex.Find(words[0])) {
		_, ok := lex.Measures()[claims.Measure(e.Name)]
		same := len(e.Words) == len(words)
		for i := range e.Words {
			same = same && lex.Spell(e.Words[i]) == words[i]
		}
		if ok && same {
			out = append(out, e.Name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tryExamples runs the examples that the user can change, and prints those that
// do not hold.
func (a *app) tryExamples(lex *lexicon.Lexicon, id claims.Measure) error {
	list := lex.OwnExamples()
	if id != "" {
		list = slices.DeleteFunc(slices.Clone(list), func(e lexicon.Example) bool { return e.Want.Measure != id })
	}
	if len(list) == 0 {
		return errors.New("there is no example or not line to run")
	}
	wrong := extract.Reader{Lexicon: lex}.Misread(list)
	for _, m := range wrong {
		if _, err := fmt.Fprintln(a.out, safe(m.String())); err != nil {
			return failure{codeIncomplete, err}
		}
	}
	if len(wrong) > 0 {
		a.code = codeFindings
	}
	_, err := fmt.Fprintf(a.out, "%d of %d examples hold\n", len(list)-len(wrong), len(list))
	return err
}
