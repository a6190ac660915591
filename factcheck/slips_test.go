package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A count that grew is a note, and one that looks misread a warning.
func TestSlipOfLaterCount(t *testing.T) {
	const fire = "The fire at the Lodva match factory on 3 May 2011 killed "
	for name, tt := range map[string]struct {
		first, then     string
		firstDay, later string
		want            Level
	}{
		"a day later":               {fire + "38 people.", fire + "83 people.", "2011-05-07", "2011-05-08", Warning},
		"a year later":              {fire + "38 people.", fire + "83 people.", "2011-05-10", "2012-05-03", Warning},
		"a zero too many":           {fire + "38 people.", fire + "380 people.", "2011-05-10", "2012-05-03", Warning},
		"from the first days":       {fire + "38 people.", fire + "83 people.", "2011-05-06", "2012-05-03", Note},
		"from the first day":        {fire + "38 people.", fire + "83 people.", "2011-05-03", "2011-05-04", Note},
		"other digits":              {fire + "38 people.", fire + "84 people.", "2011-05-10", "2012-05-03", Note},
		"not twice as much":         {fire + "138 people.", fire + "183 people.", "2011-05-10", "2012-05-03", Note},
		"about":                     {fire + "38 people.", fire + "about 83 people.", "2011-05-10", "2012-05-03", Note},
		"said to have risen":        {fire + "38 people.", "The toll of the fire at the Lodva match factory on 3 May 2011 rose to 83.", "2011-05-10", "2012-05-03", Note},
		"what went on for a month":  {"The floods in Lodva from 2 to 20 May 2011 killed 38 people.", "The floods in Lodva from 2 to 20 May 2011 killed 83 people.", "2011-05-27", "2012-05-03", Note},
		"a day later, and the same": {fire + "38 people.", fire + "38 people.", "2011-05-07", "2011-05-08", None},
	} {
		doc := func(path, day, text string) sources.Document {
			var published edtf.Date
			require.NoError(t, published.UnmarshalText([]byte(day)))
			return sources.Document{
				Source: sources.Source{Path: path, Published: published}, Raw: []byte(text),
				Blocks: []sources.Block{{Text: text, End: len(text)}},
			}
		}
		got := None
		for _, f := range Check(doc("a.txt", tt.firstDay, tt.first), doc("b.txt", tt.later, tt.then)).Findings {
			got = max(got, f.Level)
		}
		assert.Equal(t, tt.want, got, name)
	}
}
