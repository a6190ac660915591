package read

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// writtenOf lists the blocks of a text, each with the time of its entry before it.
func writtenOf(doc sources.Document) []string {
	var out []string
	for _, b := range doc.Blocks {
		at := "-"
		if b.Written != nil {
			at = b.Written.String()
		}
		out = append(out, at+" "+strings.Join(strings.Fields(b.Text), " "))
	}
	return out
}

func TestEntriesOfPlainText(t *testing.T) {
	for name, text := range map[string]string{
		"paragraphs": `The flood of Oresk, as it happened

8 March 2026

14:32 — The mayor speaks of 20 dead.

10:05 GMT: The fire brigade counts 12.

The road to Velmar is shut.

7 March 2026

[11.40 pm] Four bodies were found.
`,
		"headings": `# The flood of Oresk, as it happened

## 8 March 2026

### 14:32

The mayor speaks of 20 dead.

### 10:05 GMT

The fire brigade counts 12.

The road to Velmar is shut.

## 7 March 2026

### 11.40 pm

Four bodies were found.
`,
		"items": `# The flood of Oresk, as it happened

**8 March 2026**

- **14:32** | The mayor speaks of 20 dead.
- **10:05 GMT** – The fire brigade counts 12.

  The road to Velmar is shut.

**7 March 2026**

- **11.40pm** – Four bodies were found.
`,
	} {
		t.Run(name, func(t *testing.T) {
			read := Markdown
			if name == "paragraphs" {
				read = Text
			}
			doc, err := read(sources.Source{Path: "live.md", Published: edtf.MustParse("2026-03-08")}, []byte(text))
			require.NoError(t, err)
			for _, b := range doc.Blocks {
				require.NoError(t, b.Check(doc.Raw))
			}
			assert.Equal(t, []string{
				"2026-03-08T14:32:00 The flood of Oresk, as it happened",
				"2026-03-08T14:32:00 8 March 2026",
				"2026-03-08T14:32:00 The mayor speaks of 20 dead.",
				"2026-03-08T10:05:00Z The fire brigade counts 12.",
				"2026-03-08T10:05:00Z The road to Velmar is shut.",
				"2026-03-08T14:32:00 7 March 2026",
				"2026-03-07T23:40:00 Four bodies were found.",
			}, writtenOf(doc))
		})
	}
}

// What tells hours of a day is not written at them.
func TestNoEntriesOfPlainText(t *testing.T) {
	for name, text := range map[string]string{
		"a timeline, told later":   "How it came about\n\n7 March 2026\n\n21:40 — The dam breaks.\n\n23:10 — The bridge falls; 14 people die.\n",
		"a programme":              "The days of Oresk\n\n9 March 2026\n\n16:00–17:30 A talk by Ana Ruiz.\n\n14:00–15:00 Music.\n",
		"one clock only":           "The flood\n\n8 March 2026\n\n14:32 — The mayor speaks of 20 dead.\n\nNothing else is known.\n",
		"clocks without a day":     "The flood\n\n14:32 — The mayor speaks of 20 dead.\n\n10:05 — Twelve are dead.\n",
		"clocks in sentences":      "The flood\n\n8 March 2026\n\n14:32 was when the dam broke.\n\n10:05 was when the rain began.\n",
		"results":                  "Athletics\n\n8 March 2026\n\n9.58 A. Ruiz\n\n9.71 B. Stel\n",
		"a line of a day in prose": "The flood\n\nOn 8 March 2026 it rained.\n\n14:32 — Twenty are dead.\n\n10:05 — Twelve are dead.\n",
	} {
		doc, err := Text(sources.Source{Path: "t.txt", Published: edtf.MustParse("2026-03-20")}, []byte(text))
		require.NoError(t, err)
		for _, b := range doc.Blocks {
			assert.Nil(t, b.Written, "%s: %q", name, b.Text)
		}
	}
}

const liveHead = `<!doctype html><title>Flood in Oresk</title><meta property="article:published_time" content="2026-03-08T06:00:00Z">`

const said = " The water has reached the market, and the people of the lower town are on their way to Velmar."

func TestEntriesOfPages(t *testing.T) {
	want := []string{
		"2026-03-08T14:32:00Z Flood in Oresk",
		"2026-03-08T14:32:00Z At least 20 people have died.",
		"2026-03-08T14:32:00Z Twenty are dead." + said,
		"2026-03-08T10:05:00Z Twelve are dead." + said,
		"2026-03-08T10:05:00Z The road is shut.",
	}
	const two, one = `datetime="2026-03-08T14:32:00Z"`, `datetime="2026-03-08T10:05:00Z"`
	top := liveHead + "<main><h1>Flood in Oresk</h1><p>At least 20 people have died.</p>"
	for name, page := range map[string]string{
		"articles": top + `<div><article><p><time ` + two + `>14:32</time></p><p>Twenty are dead.` + said + `</p></article><article><p><time ` + one + `>10:05</time></p><p>Twelve are dead.` + said + `</p><p>The road is shut.</p></article></div>`,
		"a list":   top + `<ul><li><span>Posted at <time ` + two + `>14:32 8 Mar</time></span><p>Twenty are dead.` + said + `</p><li><span>Posted at <time ` + one + `>10:05 8 Mar</time></span><p>Twelve are dead.` + said + `</p><p>The road is shut.</p></ul>`,
		"paragraphs": top + `<div><p><time ` + two + `>14:32</time> – Twenty are dead.` + said + `</p><p><time ` + one + `>10:05</time> – Twelve are dead.` + said +
			`</p><p>The road is shut.</p></div>`,
		"headings": top + `<section><h3><time ` + two + `>14:32 GMT</time></h3><p>Twenty are dead.` + said + `</p><h3><time ` + one + `>10:05 GMT</time></h3><p>Twelve are dead.` + said +
			`</p><p>The road is shut.</p></section>`,
		"hours ago": top + `<div><div><div>Ana Ruiz</div><div><time ` + two + `>2 hours ago</time></div><p>Twenty are dead.` + said + `</p></div><div><div>Ana Ruiz</div><div><time ` + one + `>6h ago</time></div><p>Twelve are dead.` + said + `</p><p>The road is shut.</p></div></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := HTML(sources.Source{Path: "live.html"}, []byte(page))
			require.NoError(t, err)
			for _, b := range doc.Blocks {
				require.NoError(t, b.Check(doc.Raw))
			}
			var got []string
			for _, line := range writtenOf(doc) {
				if !strings.HasSuffix(line, " Ana Ruiz") {
					got = append(got, line)
				}
			}
			assert.Equal(t, want, got)
		})
	}
}

func TestEntriesOfLinkedData(t *testing.T) {
	page := `<!doctype html><title>Flood in Oresk</title><script type="application/ld+json">
{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Flood in Oresk","datePublished":"2026-03-08T06:00:00Z","liveBlogUpdate":[
 {"@type":"BlogPosting","headline":"Twenty dead","datePublished":"2026-03-08T14:32:00Z","articleBody":"The mayor speaks of 20 dead. The rain goes on."},
 {"@type":"BlogPosting","datePublished":"2026-03-08T10:05:00Z","articleBody":"The fire brigade counts 12 dead in the lower town."},
 {"@type":"BlogPosting","headline":"No day","articleBody":"Nothing."}]}</script>
<main><h1>Flood in Oresk</h1><div><h2>Twenty dead</h2><p>The mayor speaks of 20 dead.</p><p>The rain goes on.</p></div>
<div><p>The fire brigade counts 12 dead in the lower town.</p></div><h2>Background</h2><p>In 1968 the river Sel came over its banks too.</p></main>`
	doc, err := HTML(sources.Source{Path: "live.html"}, []byte(page))
	require.NoError(t, err)
	assert.Equal(t, []string{
		"2026-03-08T14:32:00Z Flood in Oresk",
		"2026-03-08T14:32:00Z Twenty dead",
		"2026-03-08T14:32:00Z The mayor speaks of 20 dead.",
		"2026-03-08T14:32:00Z The rain goes on.",
		"2026-03-08T10:05:00Z The fire brigade counts 12 dead in the lower town.",
		"2026-03-08T14:32:00Z Background",
		"2026-03-08T14:32:00Z In 1968 the river Sel came over its banks too.",
	}, writtenOf(doc))
}

// Times that are not those of entries.
func TestNoEntriesOfPages(t *testing.T) {
	body := "<p>Twenty are dead." + said + "</p>"
	for name, page := range map[string]string{
		"a byline":             liveHead + `<article><h1>Flood in Oresk</h1><p>Published <time datetime="2026-03-08T06:00:00Z">8 March, 06:00</time></p><p>Updated <time datetime="2026-03-08T09:00:00Z">8 March, 09:00</time></p>` + body + body + `</article>`,
		"times in sentences":   liveHead + `<article><h1>Flood in Oresk</h1><p>At <time datetime="2026-03-08T06:10:00Z">06:10</time> the dam broke.` + said + `</p><p>By <time datetime="2026-03-08T07:10:00Z">07:10</time> twenty were dead.` + said + `</p></article>`,
		"days without a clock": liveHead + `<article><h1>Floods of Oresk</h1><ul><li><time datetime="2026-03-08">8 March</time><p>Twenty are dead.` + said + `</p><li><time datetime="2026-03-07">7 March</time><p>Rain.` + said + `</p></ul></article>`,
		"a timeline of before": liveHead + `<article><h1>How the dam broke</h1><ul><li><time datetime="2026-03-07T21:40:00Z">21:40</time><p>The rain began.` + said + `</p><li><time datetime="2026-03-07T23:10:00Z">23:10</time><p>The dam broke.` + said + `</p></ul></article>`,
		"one entry":            liveHead + `<article><h1>Flood in Oresk</h1><div><p><time datetime="2026-03-08T09:00:00Z">09:00</time></p>` + body + `</div></article>`,
	} {
		doc, err := HTML(sources.Source{Path: "t.html"}, []byte(page))
		require.NoError(t, err)
		for _, b := range doc.Blocks {
			assert.Nil(t, b.Written, "%s: %q", name, b.Text)
		}
	}
}

// Comments and boxes of links have times too; the article keeps the day of its page.
func TestEntriesBesideTheArticle(t *testing.T) {
	long := strings.Repeat("<p>Twenty are dead."+said+"</p>", 8)
	page := liveHead + `<main><article><h1>Flood in Oresk</h1>` + long + `</article><section>
<div><b>Ana</b> <time datetime="2026-03-19T14:00:00Z">19 March</time><p>I was there, and there were thirty dead on the market alone, which nobody counted.</p></div>
<div><b>Ben</b> <time datetime="2026-03-18T14:00:00Z">18 March</time><p>So was I, and I saw no more than five of them near the church, I have to say.</p></div></section></main>`
	doc, err := HTML(sources.Source{Path: "t.html"}, []byte(page))
	require.NoError(t, err)
	for _, b := range doc.Blocks {
		if strings.HasPrefix(b.Text, "Twenty") {
			assert.Nil(t, b.Written, b.Text)
		}
	}
}

func TestFrontClock(t *testing.T) {
	for s, want := range map[string]string{
		"14:32 — x": "14:32:00", "9.05: x": "09:05:00", "2:32 pm - x": "14:32:00", "12.10am | x": "00:10:00",
		"14:32 GMT — x": "14:32:00Z", "(14:32) x": "14:32:00", "14:32": "14:32:00", "14:32 CET — x": "14:32:00",
		"14:32 people": "", "25:10 — x": "", "14:3O — x": "", "1:23:45 — x": "", "14:30-15:00 x": "", "13:00 pm — x": "", "": "", "(": "", "(14:32 x": "",
	} {
		got, n := frontClock(s)
		assert.Equal(t, want, got, s)
		if want != "" {
			assert.Contains(t, []string{"x", ""}, s[n:], s)
		}
	}
}
