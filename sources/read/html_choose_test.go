package read

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// story is the prose of an article, and its blocks.
const (
	storyA = "Ten people died on Sunday when a warehouse burned down in Ostwick, the police said."
	storyB = "The fire brigade had been told of the danger more than two years ago, and did nothing."
	story  = "<p>" + storyA + "</p><p>" + storyB + "</p>"
	other  = "<p>Forty people were killed in another fire, in Kelmar, which burned for three days on end.</p>"
)

var storyBlocks = []string{"paragraph: " + storyA, "paragraph: " + storyB}

// What stands around the article goes, and what looks like that but holds it stays.
func TestHTMLArticle(t *testing.T) {
	long := strings.Repeat(other, 20)
	for _, c := range []struct{ name, page string }{
		{"body", story},
		{"article", "<article>" + story + "</article>"},
		{"article with others around", "<article>" + story + "</article>" + "<div><h2>More</h2>" + "<p>Flood in Nordhaven</p></div>"},
		{"main", "<div><p>Subscribe for 5 a month</p></div><main>" + story + "</main>"},
		{"role", "<div><p>Subscribe for 5 a month</p></div><div role=main>" + story + "</div>"},
		{"articleBody", "<div><p>Subscribe for 5 a month</p></div><div itemprop=articleBody>" + story + "</div>"},
		{"article in main", "<main><article>" + story + "</article><section>" + "<p>Flood in Nordhaven</p></section></main>"},
		{"empty article", "<article></article>" + story},
		{"nav", "<nav>Home <a href=/>World</a><p>" + strings.Repeat("All our 30 desks. ", 20) + "</nav>" + story},
		{"aside", story + "<aside>" + other + "</aside>"},
		{"aside in the article", "<article><p>" + storyA + "</p><aside>" + other + "</aside><p>" + storyB + "</p></article>"},
		{"header and footer of the page", "<header><p>The Post, Monday 4 May 2015</p></header>" + story + "<footer>" + other + "</footer>"},
		{"footer of the article", "<article>" + story + "<footer>" + other + "</footer></article>"},
		{"form", "<form><label>Your address, so that we can send you 10 letters a day</label><input></form>" + story},
		{"roles", "<div role=navigation>" + other + "</div><div role=banner>" + other + "</div>" + story + "<div role=complementary>" + other + "</div><div role=contentinfo>" + other + "</div>"},
		{"boxes", "<div class='x cookie-banner'>" + other + "</div>" + story + "<div id=comments>" + long + "</div><ul class=related><li>" + other + "</ul>"},
		{"boxes by parts of names", "<div class='x site-footer'>" + other + "</div>" + story + "<div id=Related_Posts><article>" + other + "</article></div>"},
		{"names of what holds a box", "<div class='has-sidebar page-footer sidebar-right relatedness'>" + story + "</div>"},
		{"dialog", "<div role=dialog>" + other + "</div>" + story},
		{"comments by type", story + `<div itemscope itemtype="https://schema.org/Comment">` + other + "</div>"},
		{"comments that are articles", "<article>" + story + "</article><section id=comments><article>" + other + "</article><article>" + other + "</article></section>"},
		{"linked lists", "<ul><li><a href=/>Home</a><li><a href=/w>World</a></ul>" + story + "<ul><li><a href=/a>Forty die in Kelmar fire</a> »<li><a href=/b>Flood</a></ul>"},
		{"linked table", story + "<table><tr><td><a href=/a>Forty die in Kelmar fire</a><td><a href=/b>Flood</a></table>"},
		{"linked rows", "<div><a href=/>Home</a></div><div><a href=/w>World</a> | <a href=/s>Sport</a></div>" + story + "<h3><a href=/a>Forty die in Kelmar fire</a></h3><a href=/c><h3>Thirty</h3><p>die in flood</p></a>"},
		{"linked line", "<p>" + storyA + "</p><p><b><a href=/a>Read more: forty die in Kelmar fire</a></b></p><p>" + storyB + "</p>"},

		{"a form around the page", "<form action=x.aspx><div>" + story + "</div></form>"},
		{"a form around the page but for its name", "<p>The Ministry of Nordhaven</p><form action=x.aspx>" + story + "</form>"},
		{"the page without scripts", "<h1>Fire</h1><noscript>" + "<p>" + storyA + "</p>" + "<p>" + storyB + strings.Repeat(" It was bad.", 60) + "</p></noscript><script>x</script>"},
		{"an aside around the page", "<aside>" + story + "</aside>"},
		{"an open aside", "<p>The Ostwick Post, since 1904</p><aside><p>Weather</p>" + story},
		{"an open nav", "<div><nav><a href=/>Home</a>" + story + "</div>"},
		{"all hidden", "<body style='display:none'>" + story},
		{"all in a box", "<div class=related>" + story + "</div>"},
		{"a class of the body", "<body class='sidebar comments'>" + story},
		{"an open button", "<button>" + story},
		{"an open span", "<p><span hidden>x" + "</p>" + story},
		{"an open select", "<div><select><option>" + story + "</div>"},
		{"an open svg", "<svg><path>" + story},
		{"an open struck text", "<s>" + story},
		{"an open link", "<a href=/x>" + story},
		{"all linked", "<a href=/x>" + story + "</a>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := outline(readHTML(t, c.page))
			if c.name == "the page without scripts" {
				assert.Len(t, got, 3)
				return
			}
			if strings.HasPrefix(c.name, "an open") || strings.HasPrefix(c.name, "a form around the page but") {
				got = got[len(got)-2:]
			}
			assert.Equal(t, storyBlocks, got, "%s", c.page)
		})
	}
}

// What must stay though it looks like what goes.
func TestHTMLKeeps(t *testing.T) {
	testPages(t, []pageCase{
		{"facts beside links", "<ul><li><a href=/o>The district of Ostwick</a>: 20<li><a href=/k>The district of Kelmar</a>: 30</ul>",
			[]string{"item: The district of Ostwick: 20", "item: The district of Kelmar: 30"}},
		{"a table with linked places", "<table><tr><td><a href=/o>The district of Ostwick</a><td>20</table>",
			[]string{"cell: The district of Ostwick", "cell: 20"}},
		{"a linked sentence", "<p>It rained.</p><p><a href=/x>Ten people died.</a></p><p>It was cold.",
			[]string{"paragraph: It rained.", "paragraph: Ten people died.", "paragraph: It was cold."}},
		{"a linked title", "<h1><a href=/x>Ten dead</a></h1><p>Ten people died.", []string{"title: Ten dead", "paragraph: Ten people died."}},
		{"a linked heading", "<p>It rained.<h2><a href=#x>At night</a></h2><p>It was cold.", []string{"paragraph: It rained.", "heading: At night", "paragraph: It was cold."}},
		{"a place that is no link", "<p><a name=x>Ostwick</a></p><p><a id=y>Kelmar</a></p>", []string{"paragraph: Ostwick", "paragraph: Kelmar"}},
		{"the title above the article", "<div><h1>Ten dead</h1><p>They lived on the 3rd floor</p></div><article>" + story + "</article>",
			append([]string{"title: Ten dead", "paragraph: They lived on the 3rd floor"}, storyBlocks...)},
		{"the title in the header of the page", "<title>Ten dead - Post</title><header><a href=/>Post</a><h1>Ten dead</h1><nav>Home</nav></header><main>" + story + "</main>",
			append([]string{"title: Ten dead"}, storyBlocks...)},
		{"the name of the site is no title", `<meta property=og:site_name content="The Post"><title>Ten dead</title><header><h1>The Post</h1></header><main>` + story + "</main>",
			append([]string{"title: Ten dead"}, storyBlocks...)},
		{"an article that is not the page", "<article><p>Flood in Nordhaven</article><div>" + story + "</div>", append([]string{"paragraph: Flood in Nordhaven"}, storyBlocks...)},
		{"a live report", "<main><h1>Fire: live</h1><article><p>" + storyA + "</article><article><p>" + storyB + "</article><article><p>It rained.</article></main>",
			append([]string{"title: Fire: live"}, append(storyBlocks, "paragraph: It rained.")...)},
		{"posts in an article", "<article><h1>Fire: live</h1><article>" + story + "</article><article><p>It rained.</article></article>",
			append([]string{"title: Fire: live"}, append(storyBlocks, "paragraph: It rained.")...)},
		{"two articles", "<article><p>" + storyA + "</article><article><p>" + storyB + "</article>", storyBlocks},
		{"a standfirst in the article", "<article><h1>Ten dead</h1><p>It was a Sunday</p><div itemprop=articleBody>" + story + "</div></article>",
			append([]string{"title: Ten dead", "paragraph: It was a Sunday"}, storyBlocks...)},
		{"short pages", "<p>Ten died.<footer>© 2011 The Ostwick Post, all rights reserved, at 12 Quay Street.</footer>", []string{"paragraph: Ten died."}},
		{"a front page", "<h2><a href=/a>Ten die in fire</a></h2><h2><a href=/b>Forty die in Kelmar</a></h2>",
			[]string{"heading: Ten die in fire", "heading: Forty die in Kelmar"}},
	})
}

func TestHTMLRefuses(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"empty", "", "the file is empty"},
		{"white space", " \n", "the file has nothing but white space"},
		{"markup", "<p><br></p>", "no text in this page: nothing but markup"},
		{"a title in the head", "<title>Ten dead in Ostwick</title>", "no text in this page: nothing but markup"},
		{"a script", "<title>Ten dead</title><div id=app></div><script>x</script>", "no text in this page: it is made by a script"},
		{"a script and a word", "<div id=app>Loading…</div><script>x</script>", "no text in this page: it is made by a script"},
		{"no script, no text", "<noscript>You need to enable scripts to run this</noscript><script></script>", "no text in this page: it is made by a script"},
		{"frames", "<frameset><frame src=a><frame src=b></frameset>", "no text in this page: it is a frame around other pages"},
		{"open comment", "<!-- <p>Ten people died.", "no text in this page: this comment is never closed"},
		{"open script", "<p></p><script><p>Ten people died.", "no text in this page: this script element is never closed"},
		{"open tag", "<p title=\"><p>Ten people died.", "no text in this page: this tag is never closed"},
		{"NUL", "<p>Ten\x00 people", "not text: NUL at byte 6"},
		{"invalid", "<meta charset=utf-8><p>Ten p\xe9ople", "declared as utf-8: not text: invalid UTF-8 at byte 28"},
	} {
		_, err := HTML(sources.Source{}, []byte(c.page))
		assert.EqualError(t, err, c.want, c.name)
	}
	for page, want := range map[string]string{
		"<p>Ten people died.\n<!-- <p>More.":                        "line 2, column 1: this comment is never closed: the rest of the page is not read",
		"<p>Ten people died.<style>p { }":                           "line 1, column 20: this style element is never closed: the rest of the page is not read",
		"<p>Ten people died.<p class='a>Thirty people died.":        "line 1, column 20: this tag is never closed: the rest of the page is not read",
		"<h1>Ten</h1><p>Überall\n\n<title>x <p>Thirty people died.": "line 3, column 1: this title element is never closed: the rest of the page is not read",
		"<p>Ten p\xe9ople died":                                     "read as windows-1252, which is a guess: no encoding is declared and it is not UTF-8",
	} {
		doc, err := HTML(sources.Source{}, []byte(page))
		var meta *MetadataError
		require.ErrorAs(t, err, &meta, page)
		assert.EqualError(t, err, want)
		assert.NotEmpty(t, doc.Blocks, "what there is is read")
	}
}

// A file without markup is plain text, whatever its name.
func TestHTMLWithoutTags(t *testing.T) {
	for _, text := range []string{"Ten dead in Ostwick\n\nTen people died.", "1 < 2 and 3 > 2\n\nTen & more.", "<3\n\n<"} {
		got, err := HTML(sources.Source{Path: "a.html"}, []byte(text))
		require.NoError(t, err)
		want, err := Text(sources.Source{Path: "a.html"}, []byte(text))
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
}

// The lead of an article may stand in the header of its page; the slogan of a site does
// too.
func TestLeadInHeader(t *testing.T) {
	const lead = "The flood in Oresk killed 31,000 people on the seventh of March."
	body := "<main>" + strings.Repeat("<p>The town of Oresk is counting its dead, and the river goes on rising as the rain falls.</p>", 3) + "</main>"
	for name, c := range map[string]struct {
		page string
		read bool
	}{
		"with the title":        {"<header><h1>Flood in Oresk</h1><p>" + lead + "</p></header>" + body, true},
		"behind the title":      {"<title>Flood in Oresk</title><h1>Flood in Oresk</h1><header><p>" + lead + "</p></header>" + body, true},
		"a slogan":              {"<title>Flood in Oresk</title><header><p>31,000 readers.</p></header><h1>Flood in Oresk</h1>" + body, false},
		"no sentence":           {"<title>Flood in Oresk</title><header><p>News for the valley of the Suvo, with 31,000 readers in nine towns</p></header><h1>Flood in Oresk</h1>" + body, false},
		"an aside is no header": {"<title>Flood in Oresk</title><h1>Flood in Oresk</h1><aside><p>" + lead + "</p></aside>" + body, false},
	} {
		doc, err := HTML(sources.Source{}, []byte(c.page))
		require.NoError(t, err, name)
		var all strings.Builder
		for _, b := range doc.Blocks {
			all.WriteString(b.Text + "\n")
		}
		assert.Equal(t, c.read, strings.Contains(all.String(), "31,000"), "%s:\n%s", name, all.String())
	}
}

// What unfolds with "read more" is the rest of the article. A box of that name with
// nothing but links leads elsewhere.
func TestReadMoreHoldsTheArticle(t *testing.T) {
	lead := "<h1>Flood in Oresk</h1><p>" + strings.Repeat("The river rose in the night and took the bridge. ", 8) + "</p>"
	texts := func(page string) string {
		doc, err := HTML(sources.Source{}, []byte(page))
		require.NoError(t, err)
		var s strings.Builder
		for _, b := range doc.Blocks {
			s.WriteString(b.Text + "\n")
		}
		return s.String()
	}
	rest := texts(lead + `<div id="read-more"><p>The mayor said that 40 people were killed in the valley.</p></div>`)
	assert.Contains(t, rest, "40 people were killed")
	links := texts(lead + `<div class="read-more"><p><a href="/x">90 killed in Vik</a></p><p><a href="/y">Rain to go on</a></p></div><p>` + strings.Repeat("Boats brought food to the roofs. ", 8) + "</p>")
	assert.NotContains(t, links, "90 killed")
	assert.NotContains(t, links, "Rain to go on")
}
