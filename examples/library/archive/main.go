// Archive reads the files and directories that it is given, those of
// examples/karabakh without any, and counts what their figures are of. It holds a
// few texts at a time, so that there may be more of them than memory has room for.
package main

import (
	"context"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources/read"
)

func main() {
	log.SetFlags(0)
	paths := os.Args[1:]
	if len(paths) == 0 {
		paths = []string{"examples/karabakh"}
	}

	set, err := read.Open(paths, read.Options{})
	if err != nil {
		log.Fatal(err)
	}
	files := func(yield func(int) bool) {
		for i := 0; i < set.Len() && yield(i); i++ {
		}
	}
	reader := extract.Reader{ClaimsOnly: true}
	found := func(i int) (list []claims.Claim) { // on several goroutines, results in the order of the files
		got := set.Read(i)
		for _, p := range got.Problems {
			log.Print(p.Path, ": ", p.Error)
		}
		for _, doc := range got.Docs {
			list = append(list, reader.Read(doc).Claims...)
		}
		return list
	}

	count := map[claims.Measure]int{}
	for list := range extract.InTurn(context.Background(), files, 0, found) {
		for _, c := range list {
			count[c.Measure]++
		}
	}
	for _, m := range slices.Sorted(maps.Keys(count)) {
		fmt.Println(count[m], m)
	}
}
