// Command soak reads very many damaged documents of every format and tells whether any
// made the module fail, and what the dearest of them cost.
//
//	go run ./factcheck/internal/soak                    1,000 of each format
//	go run ./factcheck/internal/soak -n 10000
//	go run ./factcheck/internal/soak -format html -seed 1234 -n 1 -keep DIR   that one alone
//
// A document is a valid sample (samples/), or a part of one, that is cut off, has bytes
// changed, parts of another spliced in, a passage repeated or nested many times. It is read
// and its claims are extracted. The same seed gives the same document.
//
// A document's cost is held against the median of documents of its format and of about
// its size (a power of two) that were read: most damaged archives are refused at once. Cost is
// processor time where the system tells it. A document that is far above is read again, and the
// least of its times counts. The command fails if a document made the
// module panic; costs it only prints.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources/fault"
	"github.com/sourcedclaims/factcheck/sources/read"
)

func main() { os.Exit(command(os.Args[1:], os.Stdout, os.Stderr)) }

func command(args []string, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("soak", flag.ContinueOnError)
	f.SetOutput(stderr)
	n := f.Int("n", 1000, "documents of each format")
	seed := f.Uint64("seed", 0, "the first document's seed; each next one has the next")
	only := f.String("format", "", "the `extension` of the one format that is read")
	keep := f.String("keep", "", "`directory` for documents that failed and the dearest of each format")
	if f.Parse(args) != nil || f.NArg() > 0 {
		return 2
	}
	w := tabwriter.NewWriter(stdout, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "format\tdocuments\tMB\tread\tclaims\tns/byte\tdearest\tns/byte\tbytes\tseed\t")
	failed := 0
	for _, s := range samples() {
		if *only != "" && s.ext != "."+*only {
			continue
		}
		t := soak(s, *seed, *n)
		t.print(w)
		for _, r := range append(t.failed, t.dearest) {
			if r.fault != nil {
				failed++
				fmt.Fprintf(stderr, "%s, seed %d: %s\n%s\n", s.ext, r.seed, r.fault.What, r.fault.Stack)
			}
			if *keep != "" {
				name := filepath.Join(*keep, fmt.Sprintf("%d%s", r.seed, s.ext))
				if err := os.WriteFile(name, damaged(s, r.seed), 0o666); err != nil {
					fmt.Fprintln(stderr, err)
				}
			}
		}
	}
	w.Flush()
	if failed > 0 {
		fmt.Fprintf(stderr, "%d documents made the module fail\n", failed)
		return 1
	}
	return 0
}

// result is what came of one document.
type result struct {
	seed   uint64
	size   int
	texts  int // that could be read
	claims int
	took   time.Duration
	fault  *fault.Fault
	ratio  float64 // to the median of its size
}

func (r result) perByte() float64 { return float64(r.took.Nanoseconds()) / float64(max(r.size, 1)) }

// total is what came of the documents of one format.
type total struct {
	sample
	results []result
	failed  []result
	dearest result
}

func soak(s sample, seed uint64, n int) total {
	t := total{sample: s}
	once(s, seed) // lists of words are unpacked by the first document
	for i := range uint64(n) {
		r := once(s, seed+i)
		if r.fault != nil {
			t.failed = append(t.failed, r)
			continue
		}
		t.results = append(t.results, r)
	}
	t.weigh()
	return t
}

// once makes one document and reads it.
func once(s sample, seed uint64) result {
	data := damaged(s, seed)
	r := result{seed: seed, size: len(data)}
	began := clock()
	r.fault = fault.In(func() {
		got, err := read.Bytes("a"+s.ext, data, read.Options{})
		if err != nil {
			panic(err)
		}
		for _, p := range got.Problems {
			if p.Stack != "" {
				panic(&fault.Fault{What: p.Error, Stack: p.Stack})
			}
		}
		r.texts = len(got.Docs)
		for _, doc := range got.Docs {
			r.claims += len(extract.Reader{Data: extract.Data}.Read(doc).Claims)
		}
	})
	r.took = clock() - began
	return r
}

// class puts documents of about one size together.
func class(size int) int { return bits.Len(uint(size)) }

// leastOfClass is how many documents of about one size make a median.
const leastOfClass = 9

// weigh finds the dearest document for its size.
func (t *total) weigh() {
	times := map[int][]time.Duration{}
	for _, r := range t.results {
		if r.texts == 0 {
			continue
		}
		times[class(r.size)] = append(times[class(r.size)], r.took)
	}
	medians := map[int]time.Duration{}
	for c, list := range times {
		slices.Sort(list)
		if len(list) >= leastOfClass {
			medians[c] = list[len(list)/2]
		}
	}
	list := slices.Clone(t.results)
	if len(list) > 0 && len(medians) == 0 { // too few for more than the slowest
		t.dearest = slices.MaxFunc(list, func(a, b result) int { return cmp.Compare(a.took, b.took) })
	}
	for i := range list {
		if m := medians[class(list[i].size)]; m > 0 {
			list[i].ratio = float64(list[i].took) / float64(m)
		}
	}
	slices.SortStableFunc(list, func(a, b result) int { return cmp.Compare(b.ratio, a.ratio) })
	for _, r := range list[:min(len(list), 20)] { // the first of these may have had bad luck
		if r.ratio <= t.dearest.ratio {
			break
		}
		took := r.took
		for range 5 {
			took = min(took, once(t.sample, r.seed).took)
		}
		r.ratio *= float64(took) / float64(r.took)
		r.took = took
		if r.ratio > t.dearest.ratio {
			t.dearest = r
		}
	}
}

func (t *total) print(w io.Writer) {
	var size, texts, claims int
	var perByte []float64
	for _, r := range t.results {
		size, texts, claims = size+r.size, texts+min(r.texts, 1), claims+r.claims
		if r.texts > 0 {
			perByte = append(perByte, r.perByte())
		}
	}
	slices.Sort(perByte)
	median := 0.0
	if len(perByte) > 0 {
		median = perByte[len(perByte)/2]
	}
	fmt.Fprintf(w, "%s\t%d\t%.1f\t%d\t%d\t%.0f\t%.1f×\t%.0f\t%d\t%d\t\n", t.ext, len(t.results)+len(t.failed), float64(size)/1e6,
		texts, claims, median, t.dearest.ratio, t.dearest.perByte(), t.dearest.size, t.dearest.seed)
}
