package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Where rulings are looked for unless a flag or the configuration says otherwise.
const (
	waiversName  = "factcheck.waivers.yaml"
	baselineName = "factcheck.baseline.jsonl"
)

// gating are the flags by which findings are set aside and new ones told.
type gating struct {
	waivers    string
	baseline   string
	noWaivers  bool
	noBaseline bool
	strict     bool
	today      string
	newFrom    string
	mergeBase  string

	day  edtf.Date
	gate gate.Gate
}

func (g *gating) flags(f *pflag.FlagSet) {
	g.files(f)
	f.BoolVar(&g.noWaivers, "no-waivers", false, "let no waiver count")
	f.BoolVar(&g.noBaseline, "no-baseline", false, "let no baseline count")
	f.BoolVar(&g.strict, "strict", false, "let what is new in a source alone weigh as much as what is new in a draft")
	f.StringVar(&g.newFrom, "new-from", "", "`REVISION` of git: findings that it has too are set aside")
	f.StringVar(&g.mergeBase, "new-from-merge-base", "", "`BRANCH` of git: --new-from the revision at which this one parted from it")
}

// files are the flags that name files of rulings, which other verbs have too.
func (g *gating) files(f *pflag.FlagSet) {
	f.StringVar(&g.waivers, "waivers", "", "`FILE` of rulings on findings; without it "+waiversName+", if it is there")
	f.StringVar(&g.baseline, "baseline", "", "`FILE` of findings that were there before; without it "+baselineName+", if it is there")
	f.StringVar(&g.today, "today", "", "`DATE` on which rulings are held against their last day; empty is the day of the clock")
}

// load reads the rulings. A file that is named by nobody need not be there, and one
// that the configuration names need not be there yet.
func (g *gating) load(a *app) error {
	var errs []error
	day, err := edtf.Parse(g.today)
	switch {
	case g.today == "":
		day = edtf.MustParse(time.Now().Format(time.DateOnly))
	case err != nil || day.Precision() != edtf.DayPrecision:
		errs = append(errs, fmt.Errorf("--today %q: write a day, as 2026-11-28", g.today))
	}
	if g.newFrom != "" && g.mergeBase != "" {
		errs = append(errs, errors.New("--new-from: there is --new-from-merge-base too, and only one can be meant"))
	}
	g.day, g.gate.Today, g.gate.Strict = day, day, g.strict
	errs = append(errs, g.loadWaivers(a), g.loadBaseline(a))
	return errors.Join(errs...)
}

func (g *gating) waiversFile() string {
	if g.waivers == "" {
		return waiversName
	}
	return g.waivers
}

func (g *gating) baselineFile() string {
	if g.baseline == "" {
		return baselineName
	}
	return g.baseline
}

func (g *gating) loadWaivers(a *app) error {
	if g.noWaivers {
		return nil
	}
	g.gate.WaiversFile = g.waiversFile()
	data, err := a.rulings("--waivers", g.waivers, waiversName, gate.MaxWaivers)
	if err == nil {
		g.gate.Waivers, err = gate.ParseWaivers(g.gate.WaiversFile, data)
	}
	return err
}

func (g *gating) loadBaseline(a *app) error {
	if g.noBaseline {
		return nil
	}
	data, err := a.rulings("--baseline", g.baseline, baselineName, gate.MaxBaseline)
	if err != nil || data == nil {
		return err
	}
	g.gate.Baseline, err = gate.ParseBaseline(g.baselineFile(), data)
	return err
}

// rulings reads a file of rulings; nil where it need not be there.
func (a *app) rulings(flag, name, usual string, most int64) ([]byte, error) {
	_, configured := a.variables[flag]
	file := name
	if file == "" && a.isolated {
		return nil, nil
	}
	if file == "" {
		file = usual
	}
	data, err := readFile(file, most)
	if errors.Is(err, fs.ErrNotExist) && (name == "" || configured) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s %q: %w", flag, file, err)
	}
	if data == nil {
		data = []byte{}
	}
	return data, nil
}

// apply holds a report to the gate.
func (g *gating) apply(c *comparing, r *factcheck.Report, docs []sources.Document) (off int) {
	g.gate.Limits = c.project.Limits
	if l, ok := c.project.Background(g.day); ok {
		g.gate.Limits = append(g.gate.Limits[:len(g.gate.Limits):len(g.gate.Limits)], l)
	}
	return g.gate.Apply(r, docs)
}

// isRulings reports whether a file holds rulings or settings and is no place for a report.
func (g *gating) isRulings(file string) bool {
	base := filepath.Base(file)
	return base == "sources.yaml" || strings.HasSuffix(base, "factcheck.yaml") ||
		clean(file) == clean(g.waiversFile()) || clean(file) == clean(g.baselineFile())
}
