// Texts reads the articles of examples/karabakh, or the files and directories
// that it is given, and prints where they cannot all be right.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/read"
)

func main() {
	log.SetFlags(0)
	paths := os.Args[1:]
	if len(paths) == 0 {
		paths = []string{"examples/karabakh"}
	}

	texts, err := read.Files(paths, read.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range texts.Problems {
		log.Print(p.Path, ": ", p.Error) // the other texts were read
	}
	report := factcheck.Check(texts.Docs...)
	for _, f := range report.Findings {
		fmt.Println(f.Level, f.Rule, f.Measure, "-", f.Gap)
		for _, side := range f.Sides {
			fmt.Printf("  %s: %q\n", side.Claims[0].Source, side.Claims[0].Quote)
		}
	}
}
