package config

import (
	"fmt"
	"strings"
)

// Starter is a configuration to start from, with a comment on every key. Drafts and
// sources are patterns of what was found; without any, examples stand there commented out.
func Starter(drafts, sources []string) []byte {
	return fmt.Appendf(nil, starter, patternLines(drafts, "drafts/**"), patternLines(sources, "sources/**"))
}

func patternLines(list []string, example string) string {
	if len(list) == 0 {
		return " []   # as [\"" + example + "\"]"
	}
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "\n    - %q", p)
	}
	return b.String()
}

const starter = `# What factcheck compares and what fails a build. Every key may be left out; those that
# are commented out stand at their defaults. "factcheck config show" prints what holds.
version: 1

inputs:
  # Patterns, relative to this file. ** is any number of directories, {md,txt} either.
  drafts:%s
  sources:%s
  # exclude: ["**/archive/**"]
  # max-file-size: 16MiB
  # bibliography: refs.bib       # what texts are, beside their headers: BibTeX, CSL-JSON, RIS

gate:
  fail-on: error               # error, warning, note or never
  # show: warning
  # require-claims: 0          # fewer claims than this make a check incomplete (exit code 3)
  # strict: false              # true: what is new in a source alone fails too
  waivers: factcheck.waivers.yaml      # written by: factcheck accept ID --reason "…"
  baseline: factcheck.baseline.jsonl   # written by: factcheck baseline write

# compare:
#   profile: newsroom          # or conservative, or a file: factcheck profile prints one
#   speakers: {USGS: [U.S. Geological Survey]}

# report:
#   locale: en                 # language of the report: en, fr, es or de, also with a region
#   cite-style: notes          # how sources are cited: short, notes, author-date, ap, wikipedia

# draft:
#   background-older-than: 2y  # findings about older events are notes

# levels: {FC104: warning}     # factcheck rules lists them
# measures: {distance: off}    # factcheck measures lists them

# What is known of texts that do not say it themselves.
# sources:
#   - path: sources/almanac.txt
#     publisher: Meridian Media
#     published: 1998-05-01

# Events that are known beforehand decide what is one event.
# events:
#   - names: [Lowland War, Vandry Conflict]
#     kind: war
#     period: 1988/1996

# Figures of the house, which every draft is held against.
# figures:
#   - {event: Lowland War, measure: deaths, value: "about 20,000", source: Style book}

# overrides:
#   "drafts/opinion/**": {levels: {FC101: warning}}
`
