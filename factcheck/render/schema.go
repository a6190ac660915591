package render

import _ "embed" // the schemas

// Schema is a JSON Schema (draft 2020-12) of something that the command writes.
type Schema struct {
	Name string // "claim", "report"
	Doc  string // one line
	Text string // the schema itself
}

//go:embed schema/claim.schema.json
var claimSchema string

//go:embed schema/report.schema.json
var reportSchema string

// Schemas gives the schemas of the two outputs that other programs rely on.
// Members may be added to either; none is renamed.
func Schemas() []Schema {
	return []Schema{
		{"claim", "one line of factcheck claims --format jsonl", claimSchema},
		{"report", "the report of factcheck check --format json", reportSchema},
	}
}
