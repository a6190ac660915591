package render

import (
	"compress/flate"
	"encoding/json"
)

// What code scanning of GitHub takes: so many results of a run, and a log of so many
// bytes when it is compressed, less a tenth for what is not results.
const (
	mostResults      = 25000
	mostResultsShown = 5000
	mostCompressed   = 9 << 20
)

// withinLimits is how many of the results, from the first, code scanning takes.
func withinLimits(results []json.RawMessage) int {
	results = results[:min(len(results), mostResults)]
	size := 0
	for _, r := range results {
		size += len(r)
	}
	if size <= mostCompressed {
		return len(results)
	}
	return compressible(results, mostCompressed)
}

// compressible is how many of the results, from the first, fit into so many bytes when
// they are compressed. The quickest way of compressing is the one that saves least.
func compressible(results []json.RawMessage, most int) int {
	var written counter
	z, err := flate.NewWriter(&written, flate.BestSpeed)
	if err != nil { // the level is a constant
		return 0
	}
	for n, r := range results {
		if _, err := z.Write(r); err != nil || int(written) > most {
			return n
		}
	}
	return len(results)
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(data []byte) (int, error) {
	*c += counter(len(data))
	return len(data), nil
}
