package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

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
	if l.change {
		return a.runChanges(l, paths, o)
	}
	opened, err := l.open(paths, o)
	if err != nil {
		return err
	}
	problems, err := l.print(a, opened, format)
	if err != nil {
		return failure{codeIncomplete, err}
	}
	a.missed(append(problems, l.told()...))
	return nil
}

// noted tells what is good to know of how texts were read.
func (a *app) noted(told []read.Problem) {
	for _, p := range told {
		a.complain("note: " + p.Path + ": " + p.Error)
	}
}

// missed tells what could not be read.
func (a *app) missed(problems []read.Problem) {
	for _, p := range problems {
		a.complain("incomplete: " + p.Path + ": " + p.Error)
		a.stack(p.Stack)
		a.code = codeIncomplete
	}
}

// runChanges lists what tracked changes have made of the claims.
func (a *app) runChanges(l *listing, paths []string, o read.Options) error {
	got, err := l.files(paths, o)
	if err != nil {
		return err
	}
	o.View = read.Original
	before, err := l.files(paths, o)
	if err != nil {
		return err
	}
	if err := l.printChanges(a, before.Docs, got.Docs); err != nil {
		return failure{codeIncomplete, err}
	}
	a.noted(got.Told)
	a.missed(got.Problems)
	return nil
}

func claimFormats() []string {
	var out []string
	for _, f := range render.ClaimFormats {
		out = append(out, f.Name)
	}
	return out
}

// heard is what was read of one file, without its texts.
type heard struct {
	texts    []written
	problems []read.Problem
	told     []read.Problem
}

// written is what is printed of one text. It is written where the text is read, several at
// once, for that takes a quarter as long as the reading.
type written struct {
	key      string
	problems []string
	notes    []string
	none     bool // no claim was found
	list     []byte
	err      error
}

func (l *listing) hear(got read.Result, format render.ClaimFormat) heard {
	h := heard{problems: got.Problems, told: got.Told}
	r := l.reader()
	for _, doc := range got.Docs {
		key := doc.Source.Key()
		h.problems = append(h.problems, guarded(key, func() { h.texts = append(h.texts, l.write(key, r.Read(doc), format)) })...)
	}
	return h
}

// print lists the claims of each file in turn. Files are read ahead, several at once,
// and nothing of them is kept: there may be more than memory holds. An interruption ends
// it behind the last of the texts that were begun, and says so.
func (l *listing) print(a *app, from opened, format render.ClaimFormat) (problems []read.Problem, err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	bar := a.watch(from.n, a.terminal)
	defer bar.end()
	done := 0
	for h := range extract.InTurn(ctx, from.indices, l.jobs, func(i int) heard { return l.hear(from.read(i), format) }) {
		problems = append(problems, h.problems...)
		a.noted(h.told)
		for i := range h.texts {
			if err := h.texts[i].print(a); err != nil {
				return problems, err
			}
		}
		bar.step()
		done++
	}
	if done < from.n {
		problems = append(problems, read.Problem{Path: from.name(done), Error: fmt.Sprintf("interrupted: this and what follows was not read, %d of %d files were", done, from.n)})
	}
	return problems, nil
}

// print prints what was written of one text.
func (w *written) print(a *app) error {
	a.doubt(w.key, w.problems)
	for _, n := range w.notes {
		a.complain(w.key + ": " + n)
	}
	if w.none {
		a.complain(w.key + ": no claim was found")
	}
	if w.err != nil || len(w.list) == 0 {
		return w.err
	}
	_, err := a.out.Write(w.list)
	return err
}

// write lists what was read of one text.
func (l *listing) write(key string, r extract.Reading, format render.ClaimFormat) written {
	w := written{key: key, problems: r.Problems, notes: r.Notes}
	var out bytes.Buffer
	if l.frames {
		w.err = l.writeFrames(&out, r)
		w.list = out.Bytes()
		return w
	}
	list := r.Claims
	if l.all && len(list) > 0 {
		list = inOrder(append(list, r.Others...))
	} else if l.all {
		list = r.Others
	}
	w.none = len(list) == 0
	w.err = format.Write(&out, list, render.Options{Measures: l.measures()})
	w.list = out.Bytes()
	return w
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
		for source, reading := range l.reader().Each(context.Background(), slices.Values(docs), l.jobs) {
			key := source.Key()
			both, known := views[key]
			if !known {
				order = append(order, key)
			}
			both[i] = reading
			views[key] = both
			if i == 0 {
				a.doubt(key, reading.Problems)
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

func (l *listing) writeFrames(out io.Writer, r extract.Reading) error {
	if l.format == "jsonl" {
		return render.FrameLines(out, r)
	}
	return render.FrameTable(out, r)
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
