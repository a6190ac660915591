package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// listing is one call of claims.
type listing struct {
	inputs
	format string
	all    bool
	frames bool
	change bool
}

func (a *app) claims() *cobra.Command {
	var l listing
	l.tell = a.complain
	l.in = a.in
	c := &cobra.Command{
		Use:   "claims PATH…",
		Short: "list every claim that was read, with its place",
		Long: "claims prints what was read from the named texts, in their order. Nothing is compared.\n" +
			"With --frames it prints which event each clause was taken to speak of: the number of the\n" +
			"event in its text, its name or kind, place and time, what that was read from, and the\n" +
			"words that decided. With --changes it prints, of documents with tracked changes, the\n" +
			"claims that these have altered, each as it was and as it is once they are accepted.",
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.configure(&l.projecting, c.Flags(), &l.wording); err != nil {
				return err
			}
			return a.runClaims(&l, args)
		},
	}
	l.flags(c.Flags())
	c.Flags().StringVar(&l.format, "format", "text", "`format`: text, a table, or jsonl, one JSON object a line")
	c.Flags().BoolVar(&l.all, "all", false, "also list figures and dates that are no claim")
	c.Flags().BoolVar(&l.frames, "frames", false, "list the clauses instead, each with the event, place and time that it speaks of")
	c.Flags().BoolVar(&l.change, "changes", false, "list instead what tracked changes have made of claims (docx, odt)")
	c.MarkFlagsMutuallyExclusive("frames", "changes")
	c.MarkFlagsMutuallyExclusive("all", "changes")
	return c
}

func (a *app) runClaims(l *listing, paths []string) error {
	o, err := l.options()
	format, ok := render.ClaimFormatOf(l.format)
	if !ok {
		err = errors.Join(err, fmt.Errorf("--format %q: it is %s", l.format, strings.Join(claimFormats(), " or ")))
	}
	if err != nil {
		return err
	}
	got, err := l.files(paths, o)
	if err != nil {
		return err
	}
	print := func() error { return l.print(a, got.Docs, format) }
	if l.change {
		o.View = read.Original
		before, err := l.files(paths, o)
		if err != nil {
			return err
		}
		print = func() error { return l.printChanges(a, before.Docs, got.Docs) }
	}
	if err := print(); err != nil {
		return failure{codeIncomplete, err}
	}
	for _, p := range got.Told {
		a.complain("note: " + p.Path + ": " + p.Error)
	}
	for _, p := range got.Problems {
		a.complain("incomplete: " + p.Path + ": " + p.Error)
		a.code = codeIncomplete
	}
	return nil
}

func claimFormats() []string {
	var out []string
	for _, f := range render.ClaimFormats {
		out = append(out, f.Name)
	}
	return out
}

// print lists the claims of each text in turn. Texts are read ahead, several
// at once, but printed in their order.
func (l *listing) print(a *app, docs []sources.Document, format render.ClaimFormat) error {
	readings := readAhead(l.reader(), docs, l.jobs)
	for i := range docs {
		r := <-readings[i]
		a.doubt(docs[i].Source.Key(), r.Problems)
		for _, n := range r.Notes {
			a.complain(docs[i].Source.Key() + ": " + n)
		}
		if l.frames {
			if err := l.printFrames(a, r); err != nil {
				return err
			}
			continue
		}
		list := r.Claims
		if l.all && len(list) > 0 {
			list = inOrder(append(list, r.Others...))
		} else if l.all {
			list = r.Others
		}
		if len(list) == 0 {
			a.complain(docs[i].Source.Key() + ": no claim was found")
		}
		if err := format.Write(a.out, list, render.Options{Measures: l.measures()}); err != nil {
			return err
		}
	}
	return nil
}

// printChanges lists what tracked changes have made of the claims of each text. A text
// that one view has and the other has not is one that holds nothing in it.
func (l *listing) printChanges(a *app, original, accepted []sources.Document) error {
	write := render.ChangeTable
	if l.format == "jsonl" {
		write = render.ChangeLines
	}
	views := map[string][2]extract.Reading{}
	var order []string
	for i, docs := range [][]sources.Document{accepted, original} {
		readings := readAhead(l.reader(), docs, l.jobs)
		for k := range docs {
			key := docs[k].Source.Key()
			both, known := views[key]
			if !known {
				order = append(order, key)
			}
			both[i] = <-readings[k]
			views[key] = both
			if i == 0 {
				a.doubt(key, both[i].Problems)
			}
		}
	}
	for _, key := range order {
		list := extract.Changes(views[key][1], views[key][0])
		if len(list) == 0 {
			a.complain(key + ": no claim was changed")
		}
		if err := write(a.out, list, render.Options{Measures: l.measures()}); err != nil {
			return err
		}
	}
	return nil
}

func (l *listing) printFrames(a *app, r extract.Reading) error {
	if l.format == "jsonl" {
		return render.FrameLines(a.out, r)
	}
	return render.FrameTable(a.out, r)
}

// reader reads texts as the flags say.
func (l *listing) reader() extract.Reader {
	r := extract.Reader{Lexicon: l.loaded, Places: l.places, ClaimsOnly: !l.all, Data: extract.Data}
	if l.table != nil {
		r.Profile = *l.table
	}
	return r
}

// doubt names what was read of a text with a doubt, or not at all.
func (a *app) doubt(path string, problems []string) {
	for _, p := range problems {
		a.complain("incomplete: " + path + ": " + p)
		a.code = codeIncomplete
	}
}

// readAhead reads documents in the background. The channels are in their order.
func readAhead(r extract.Reader, docs []sources.Document, jobs int) []chan extract.Reading {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	out := make([]chan extract.Reading, len(docs))
	for i := range out {
		out[i] = make(chan extract.Reading, 1)
	}
	next := make(chan int, len(docs))
	for i := range docs {
		next <- i
	}
	close(next)
	for range min(jobs, len(docs)) {
		go func() {
			for i := range next {
				out[i] <- r.Read(docs[i])
			}
		}()
	}
	return out
}

// inOrder puts claims and other expressions of one text into reading order.
// The parts of a compound file keep the order in which they first appear.
func inOrder(list []claims.Claim) []claims.Claim {
	parts := map[string]int{}
	for i := range list {
		if p := list[i].Citation.Part; parts[p] == 0 {
			parts[p] = len(parts) + 1
		}
	}
	slices.SortStableFunc(list, func(x, y claims.Claim) int {
		if d := parts[x.Citation.Part] - parts[y.Citation.Part]; d != 0 {
			return d
		}
		return x.Citation.Start - y.Citation.Start
	})
	return list
}
