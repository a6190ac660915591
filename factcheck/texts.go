package factcheck

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/fault"
)

// Check reads texts and reports where they cannot all be right. The order of
// the texts does not matter.
func Check(docs ...sources.Document) *Report { return new(Checker).Check(docs...) }

// Check reads texts and reports where they cannot all be right. The order of
// the texts does not matter.
func (k *Checker) Check(docs ...sources.Document) *Report {
	r, _ := k.check(docs, nil) // which nothing ends
	return r
}

// CheckContext is Check that ends early, with the context's error, when the
// context ends while texts are being read.
func (k *Checker) CheckContext(ctx context.Context, docs []sources.Document) (*Report, error) {
	r, ended := k.check(docs, ctx.Done())
	if ended {
		return nil, ctx.Err()
	}
	return r, nil
}

// check reads and compares texts, unless it is ended while it reads. Contexts stay outside: they bring times
// and how these are written, which a caller without one need not link.
func (k *Checker) check(docs []sources.Document, end <-chan struct{}) (r *Report, ended bool) {
	heard := make([]hearing, len(docs))
	if k.readAll(end, firstPrints(docs), heard) {
		return nil, true
	}
	var list []claims.Claim
	srcs := make([]sources.Source, len(docs))
	problems, beside := []Problem{}, heardBeside{credits: map[string]agent{}}
	var remarks []Remark
	for i, h := range heard {
		srcs[i] = docs[i].Source
		list = append(list, h.claims...)
		problems = append(problems, h.problems...)
		remarks = append(remarks, h.remarks...)
		beside.loose = append(beside.loose, h.loose...)
		if h.credit.key != "" {
			beside.credits[docs[i].Source.Key()] = h.credit
		}
	}
	list = append(list, misheard(docs, heard)...)
	for i := range heard {
		srcs = withCited(srcs, heard[i].cited)
	}
	sortProblems(problems)
	rep := k.report(sortSources(srcs), sortClaims(list), problems, beside)
	rep.Complete = rep.Complete && !slices.ContainsFunc(problems, func(p Problem) bool { return p.Fatal })
	rep.Remarks = remarks
	sortBy(remarks, func(i, j int) int {
		return cmp.Or(strings.Compare(remarks[i].Path, remarks[j].Path), strings.Compare(remarks[i].Text, remarks[j].Text))
	})
	return rep, false
}

// heardBeside is what texts tell beside their claims: the agencies that they credit, and,
// where a draft is under test, the numbers of its sources that are no claims.
type heardBeside struct {
	credits map[string]agent
	loose   []looseNumber
}

// looseNumber is a number of a source that is no claim, and the sentence that it stands in.
type looseNumber struct {
	sentence string // normalised
	number   claims.Number
	label    bool // it may be part of a name: "the trawler Else 23"
}

// withCited adds texts that were read before and that claims cite, unless they are at
// hand.
func withCited(srcs, cited []sources.Source) []sources.Source {
	for i := range cited {
		at := false
		for j := range srcs {
			at = at || srcs[j].Key() == cited[i].Key()
		}
		if !at {
			srcs = append(srcs, cited[i])
		}
	}
	return srcs
}

// firstPrints dates every reprint as the first of its prints is dated: "on Tuesday"
// is in all of them the Tuesday that its writer meant. Texts are prints of one text
// where a reader sees the same in both. One without a date stays without.
func firstPrints(docs []sources.Document) []sources.Document {
	first := map[string]edtf.Date{}
	for _, d := range docs {
		key, date := seen(d), d.Source.Published
		if old, ok := first[key]; !date.IsZero() && (!ok || printedBefore(date, old)) {
			first[key] = date
		}
	}
	out := slices.Clone(docs)
	for i := range out {
		if s := &out[i].Source; !s.Published.IsZero() {
			s.Published = first[seen(docs[i])]
		}
	}
	return out
}

// seen is a name for all that a reader sees of a text.
func seen(doc sources.Document) string {
	parts := make([]string, len(doc.Blocks))
	for i, b := range doc.Blocks {
		parts[i] = b.Text
	}
	if doc.Table != nil {
		parts = append(parts, doc.Table.Body.Text)
	}
	return hash(parts)
}

// printedBefore orders dates of print: of "2021" and a day of it, the day.
func printedBefore(a, b edtf.Date) bool {
	_, x := a.Bounds()
	_, y := b.Bounds()
	return cmp.Or(cmp.Compare(x, y), strings.Compare(a.String(), b.String())) < 0
}

// readAll reads the texts, several at once, each into its own place.
func (k *Checker) readAll(end <-chan struct{}, docs []sources.Document, heard []hearing) (ended bool) {
	tested := slices.ContainsFunc(docs, isDraft)
	jobs := k.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(jobs, len(docs)) {
		wg.Go(func() {
			for i := range next {
				heard[i] = k.hearGuarded(docs[i], tested)
			}
		})
	}
	ended = feed(end, next, len(docs))
	wg.Wait()
	return ended
}

// feed hands out the numbers below n, unless it is ended before.
func feed(end <-chan struct{}, next chan<- int, n int) (ended bool) {
	defer close(next)
	for i := range n {
		select {
		case <-end:
			return true
		default:
		}
		select {
		case next <- i:
		case <-end:
			return true
		}
	}
	return false
}

// hearing is what was heard of one text.
type hearing struct {
	claims   []claims.Claim
	problems []Problem
	remarks  []Remark
	cited    []sources.Source
	credit   agent // the agency that it credits
	loose    []looseNumber
	spoken   []spoken
}

func isDraft(doc sources.Document) bool { return doc.Source.Kind == sources.Draft }

// hearGuarded is hear on a goroutine of this package, where nobody could catch a panic:
// it is told as a problem of the text.
func (k *Checker) hearGuarded(doc sources.Document, loose bool) (h hearing) {
	if f := fault.In(func() { h = k.hear(doc, loose) }); f != nil {
		return hearing{problems: []Problem{{Path: doc.Source.Key(), Error: f.Error(), Fatal: true, Stack: f.Stack}}}
	}
	return h
}

// hear reads one text; of a draft and its sources the numbers that are no claims, too.
func (k *Checker) hear(doc sources.Document, loose bool) hearing {
	r := extract.Reader{Lexicon: k.Lexicon, Places: k.Places, ClaimsOnly: !loose || doc.Table != nil, Data: k.Data}
	if k.Profile != nil {
		r.Profile = *k.Profile
	}
	read := r.Read(doc)
	if k.Edit != nil {
		k.Edit(doc, &read)
	}
	h := hearing{claims: read.Claims, cited: read.Cited}
	h.credit, _ = k.creditIn(&doc)
	for _, p := range read.Problems {
		h.problems = append(h.problems, Problem{Path: doc.Source.Key(), Error: p})
	}
	for n := range read.Others {
		if c := &read.Others[n]; (c.Kind == claims.Amount || c.Kind == claims.Label) && !c.IsDate() && c.Quantity.Unit == "" {
			if !isDraft(doc) {
				h.loose = append(h.loose, looseNumber{normal(c.Sentence), c.Quantity.Point, c.Kind == claims.Label})
			}
			if c.Kind == claims.Amount && len(h.spoken) < mostSpoken {
				h.speak(c)
			}
		}
	}
	for _, n := range read.Notes {
		h.remarks = append(h.remarks, Remark{Path: doc.Source.Key(), Text: n})
	}
	if n := len(h.remarks); n > 0 {
		h.remarks[n-1].LeftOut = read.LeftOut // the last one tells of them
	}
	return h
}
