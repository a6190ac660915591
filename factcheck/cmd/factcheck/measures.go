package main

import (
	"errors"
	"fmt"
	"slices"

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
	c := &cobra.Command{
		Use: "measures [MEASURE]", Short: "list what a figure can count, or tell one measure", Args: cobra.MaximumNArgs(1),
		Long: "measures prints the tree of measures: what a figure can count, and what has to be known\n" +
			"before two of them are compared. With the name of one it tells that in full, with the\n" +
			"words by which it is read and its examples. With --test it runs the examples of the\n" +
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
		id = claims.Measure(args[0])
		if _, ok := lex.Measures()[id]; !ok {
			return noMeasure(args[0], lex.Measures())
		}
	}
	switch {
	case m.test:
		return a.tryExamples(lex, id)
	case id != "":
		return render.Measure(a.out, lex, id)
	}
	return render.MeasureTree(a.out, lex.Measures())
}

func noMeasure(name string, all claims.Measures) error {
	var ids []string
	for id := range all {
		ids = append(ids, string(id))
	}
	slices.Sort(ids)
	return fmt.Errorf("no measure is named %q%s; factcheck measures lists them", name, suggest("", name, ids))
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
