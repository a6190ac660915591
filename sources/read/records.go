package read

import (
	"errors"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// Records reads claims that stand one to a line, as JSON: what this project's own
// command lists, or what another program writes in the same form. Each line is a block of
// the kind [sources.Record].
func Records(known sources.Source, data []byte) (sources.Document, error) {
	t, err := transcribe(data, known.Encoding)
	if err != nil {
		return sources.Document{}, err
	}
	known.Encoding = t.encoding
	doc := sources.Document{Source: known, Raw: data}
	text := string(t.text)
	var blocks []sources.Block
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		if line := strings.TrimSpace(text[at:end]); line != "" {
			start := at + strings.Index(text[at:end], line)
			blocks = append(blocks, sources.Block{Kind: sources.Record, Start: start, End: start + len(line), Text: line})
		}
		at = end + 1
	}
	if len(blocks) == 0 {
		return sources.Document{}, errors.New("the file has no line with a claim")
	}
	doc.Blocks = t.settle(blocks)
	complete(&doc)
	return doc, t.tell(nil)
}
