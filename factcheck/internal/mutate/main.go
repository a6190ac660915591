// Command mutate measures what a check finds. It takes sets of texts that agree, puts one
// slip at a time into one text of a set, checks that text beside the others, and counts
// the slips that are found. The same seed gives the same output, byte for byte.
//
//	go run ./factcheck/internal/mutate                  the table, for the repository's own sets
//	go run ./factcheck/internal/mutate -misses          and each slip that was not found, with the reason
//	go run ./factcheck/internal/mutate -set DIR -json   other sets, for a program
//	go run ./factcheck/internal/mutate -held no         without the sets that are held back
//
// A set is a txtar file: texts, and under "same" the figures that several of them give, by
// their printed words. Each line is one figure of one thing:
//
//	-- a.txt --
//	A bus crash near Kelmar killed 14 people.
//	-- b.txt --
//	Fourteen people died when a bus crashed near Kelmar.
//	-- same --
//	a.txt "14" = b.txt "Fourteen"
//
// A tilde before the words says that they are hedged there, and that no slip is put into
// them; "14"@2 is the second place of the text where the words stand. A figure that stands
// at several places of a text is changed at all of them, for else the text would contradict
// itself; what is then found is counted apart, in a row of its own.
//
// The table has two denominators. Labelled are all figures with a line under "same", told
// are those of them that the check itself, before the slip, takes for one figure of one
// thing in this text and in another. The first says how much a user gets, the second parts
// what is lost in reading and linking from what is lost in comparing.
//
// It exits with 0, and with 2 where it could not read a set.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// home is where the repository keeps its sets.
const home = "factcheck/testdata/agreeing"

// options are what a caller may choose.
type options struct {
	seed   uint64
	set    string
	gold   string
	held   string
	json   bool
	misses bool
}

func run(args []string, out, errs io.Writer) int {
	var o options
	f := flag.NewFlagSet("mutate", flag.ContinueOnError)
	f.SetOutput(errs)
	f.Uint64Var(&o.seed, "seed", 1, "`number` by which digits and directions are drawn")
	f.StringVar(&o.set, "set", home, "`folder` of txtar files, searched to its bottom")
	f.StringVar(&o.gold, "gold", "", "`folder` of labelled news (claims.jsonl, pairs.jsonl, docs.jsonl, docs/), in place of a set")
	f.StringVar(&o.held, "held", "", "`only` takes the sets of folders with the name held, `no` leaves them out")
	f.BoolVar(&o.json, "json", false, "write JSON")
	f.BoolVar(&o.misses, "misses", false, "list every slip that was not found, with the reason")
	if f.Parse(args) != nil {
		return 2
	}
	sets, err := load(o)
	if err != nil {
		fmt.Fprintln(errs, "mutate:", err)
		return 2
	}
	r, err := measure(sets, o.seed)
	if err == nil {
		err = write(out, o, r)
	}
	if err != nil {
		fmt.Fprintln(errs, "mutate:", err)
		return 2
	}
	return 0
}

// load reads the sets that the options ask for.
func load(o options) ([]set, error) {
	switch {
	case o.held != "" && o.held != "only" && o.held != "no":
		return nil, fmt.Errorf("-held is %q: want only or no", o.held)
	case o.gold != "":
		return loadGold(o.gold)
	}
	sets, err := loadSets(o.set)
	if err != nil || o.held == "" {
		return sets, err
	}
	var out []set
	for _, s := range sets {
		if s.held == (o.held == "only") {
			out = append(out, s)
		}
	}
	return out, nil
}

func write(out io.Writer, o options, r result) error {
	if !o.misses {
		r.Misses = nil
	}
	if o.json {
		e := json.NewEncoder(out)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		return e.Encode(r)
	}
	_, err := io.WriteString(out, r.text())
	return err
}
