package read

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

const tenDied = "Ten people died."

// hostilePages makes pages of some size that are made to be hard.
var hostilePages = map[string]func(n int) string{
	"nested elements":           repeated("<div>", tenDied),
	"nested tables":             repeated("<table><tr><td>", tenDied),
	"nested lists of links":     repeated("<ul><li><a href=x>a</a>", tenDied),
	"nested asides":             repeated("<nav>about us and the others", "<p>"+tenDied),
	"nested mains":              repeated("<main>", tenDied),
	"nested hidden spans":       repeated("<span hidden>", tenDied),
	"nested graphics":           repeated("<svg><g>", tenDied),
	"nested quotes":             repeated("<q>a", tenDied),
	"open inline tags":          repeated("<b>", tenDied),
	"open paragraphs":           repeated("<p>a", tenDied),
	"open items":                repeated("<li>ab", tenDied),
	"open cells":                repeated("<table><td>1", tenDied),
	"open buttons":              repeated("<button>a", tenDied),
	"open superscript":          repeated("<sup>2", tenDied),
	"open links":                repeated("<a href=x>a ", tenDied),
	"blocks in a link":          repeated("<p>a", "</a>"+tenDied, "<a href=x>"),
	"headings":                  repeated("<h1>a</h1>", tenDied),
	"articles":                  repeated("<article>a</article>", tenDied),
	"end tags of nothing":       repeated("</div></p></i></td>", tenDied),
	"end tags behind a barrier": repeated("</div>", tenDied, "<div><table><td>"+strings.Repeat("<section>", 400)),
	"too deep, and ends":        repeated("<div></section>", tenDied, strings.Repeat("<div>", 2*maxOpen)),
	"elements of many names":    countedTags("<x%x hidden>", tenDied),
	"a long attribute":          repeated("x", "'>"+tenDied, "<p title='"),
	"a long class":              repeated("ad-x ", "'>"+tenDied, "<p class='"),
	"many attributes":           countedTags("%x ", ">"+tenDied, "<p "),
	"many attributes, and tags": func(n int) string { return countedTags("%x ", ">", "<p ")(n/4) + repeated("<i a>", tenDied)(n*3/4) },
	"styles":                    repeated("<b style='a:b;c:d;display:no'>x", tenDied),
	"references":                repeated("&amp;", tenDied, "<p>"),
	"references and letters":    repeated("&amp;a", tenDied, "<p>"),
	"no references":             repeated("&zzzzzzzzz;", tenDied, "<p>"),
	"ampersands":                repeated("&", tenDied, "<p>"),
	"a long reference":          repeated("9", ";"+tenDied, "<p>&#"),
	"spaces":                    repeated(" \n", tenDied, "<p>a"),
	"hard spaces":               repeated("&nbsp;", tenDied, "<p>"),
	"soft hyphens":              repeated("a\u00ad", tenDied, "<p>"),
	"lines":                     repeated("a\n\n", tenDied, "<pre>"),
	"breaks":                    repeated("<br>", tenDied, "<p>a"),
	"less-than signs":           repeated("< ", tenDied, "<p>"),
	"comments":                  repeated("<!---->", tenDied),
	"declarations":              repeated("<!x>", tenDied),
	"plaintext":                 repeated("x <b> ", "", "<p>"+tenDied+"<plaintext>"),
	"meta elements":             repeated("<meta name=a content=b>", tenDied),
	"JSON in JSON":              repeated("[", "</script>"+tenDied, "<script type=application/ld+json>"),
	"objects in objects":        repeated(`{"@graph":`, "</script>"+tenDied, "<script type=application/ld+json>"),
	"scripts of JSON":           repeated("<script type=application/ld+json>[1]</script>", tenDied),
	"CDATA":                     repeated("x]", "]]></svg>"+tenDied, "<svg><![CDATA["),
	"an open comment":           repeated("x ", "", "<p>"+tenDied+"<!-- "),
	"an open script":            repeated("x<", "", "<p>"+tenDied+"<script>"),
	"an open tag":               repeated("x<", "", "<p>"+tenDied+"<b title='"),
}

// repeated makes pages of a piece again and again, between a beginning and an end.
func repeated(piece, end string, begin ...string) func(n int) string {
	return func(n int) string { return strings.Join(begin, "") + strings.Repeat(piece, n/len(piece)) + end }
}

// countedTags makes pages of a piece with a number in it, counted up.
func countedTags(format, end string, begin ...string) func(n int) string {
	return func(n int) string {
		var b bytes.Buffer
		b.WriteString(strings.Join(begin, ""))
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String() + end
	}
}

// Pages of odd shapes must cost no more per byte than prose does. The bounds are wide:
// what they are to catch takes minutes, or all memory.
func TestHTMLIsLinear(t *testing.T) {
	const size = 1 << 19
	for name, page := range hostilePages {
		data := []byte(page(size))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		doc, err := HTML(sources.Source{}, data)
		assert.Less(t, time.Since(start), 10*time.Second, name)
		runtime.ReadMemStats(&after)
		if err != nil {
			var meta *MetadataError
			require.ErrorAs(t, err, &meta, name)
		}
		last := doc.Blocks[len(doc.Blocks)-1].Text
		if name != "plaintext" {
			assert.Contains(t, last, tenDied, name)
		}
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(600*size), "%s: bytes allocated", name)
	}
}

func TestHTMLOfLargeNumbers(t *testing.T) {
	for name, page := range map[string]string{
		"100,000 nested tags":          strings.Repeat("<div>", 100_000) + tenDied,
		"100,000 nested tags, closed":  strings.Repeat("<div>", 100_000) + tenDied + strings.Repeat("</div>", 100_000),
		"a million unclosed tags":      strings.Repeat("<i>", 1_000_000) + tenDied,
		"an attribute of 16 MB":        "<p title='" + strings.Repeat("x", 16<<20) + "'>" + tenDied,
		"100,000 tables in each other": strings.Repeat("<table><td>", 100_000) + tenDied,
	} {
		doc, err := HTML(sources.Source{}, []byte(page))
		require.NoError(t, err, name)
		require.Len(t, doc.Blocks, 1, name)
		assert.Equal(t, tenDied, doc.Blocks[0].Text, name)
	}
}

func TestHTMLOfTooManyParts(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large pages")
	}
	for _, page := range []string{
		strings.Repeat("<p>a", maxParts+1) + "<p>" + tenDied,
		"<p>" + strings.Repeat("a&amp;", maxRuns/2+1) + "<p>" + tenDied,
	} {
		_, err := HTML(sources.Source{}, []byte(page))
		assert.EqualError(t, err, "too many parts for a page: more than 1048576 blocks, or 2097152 tags and references in them")
	}
}

// Nesting beyond what is kept costs what a block is, not its text or its place.
func TestHTMLTooDeep(t *testing.T) {
	deep := strings.Repeat("<div>", maxOpen)
	page := deep + "<ul><li>ten dead</li></ul><div hidden>x</div>" + strings.Repeat("</div>", maxOpen) + "<ul><li>six hurt</ul>"
	assert.Equal(t, []string{"paragraph: ten dead", "paragraph: x", "item: six hurt"}, outline(readHTML(t, page)))
}
