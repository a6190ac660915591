package read

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Any bytes under any name are read or refused; what is read lies in the file, and no
// format fails on it.
func FuzzFormats(f *testing.F) {
	seeds := []string{
		"Twelve people died on 3 May 2019.\n", "# Head\n\n> *12* dead[^1]\n\n[^1]: a note\n", "<!DOCTYPE html><p>12 <b>dead</b><table><tr><td>1</table>",
		"From: a@example.org\nDate: Wed, 8 May 2019 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n12 died.\n--b--\n",
		"From a@example.org Wed May  8 10:00:00 2019\nFrom: a@example.org\n\n12 died.\n", "{{Infobox|deaths=12}} '''12''' [[dead|died]]<ref>x</ref>\n{|\n| 1 || 2\n|}\n",
		`<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><page><title>A</title><revision><text>12 &lt;b&gt;died</text></revision></page></mediawiki>`,
		"Event,Dead\n\"A, B\",12\n", "Event\tDead\nA\t12\n", `{"source":"a","quote":"12","measure":"deaths","low":12,"high":12}` + "\n",
		`{"@type":"ClaimReview","claimReviewed":"12 died."}`, "-- a.md --\n12 died.\n-- sources.yaml --\nsources: []\n", "1\n00:00:01,000 --> 00:00:02,000\n12 died.\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n12 died.\n",
		"PK\x03\x04",
	}
	for i, s := range seeds {
		f.Add([]byte(s), uint8(i))
		f.Add([]byte(s), uint8(i+1))
	}
	f.Fuzz(func(t *testing.T, data []byte, n uint8) {
		format := Formats[int(n)%len(Formats)]
		got, err := Bytes("a"+format.Extensions[0], data, Options{})
		require.NoError(t, err)
		for _, p := range got.Problems {
			require.Empty(t, p.Stack, p.Error)
		}
		for _, d := range got.Docs {
			for _, b := range d.Blocks {
				require.LessOrEqual(t, 0, b.Start)
				require.LessOrEqual(t, b.Start, b.End)
				if b.Part == "" && !strings.HasPrefix(string(data), "PK") {
					require.LessOrEqual(t, b.End, len(d.Raw))
				}
			}
		}
		if len(data) > 0 && len(got.Docs) == 0 {
			require.NotEmpty(t, got.Problems, "what is not read is told")
		}
	})
}
