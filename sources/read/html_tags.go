package read

import "strings"

// trait is what an element is to the text around it.
type trait uint8

const (
	isBlock trait = 1 << iota // what stands before it and after it is apart
	isVoid                    // it has no content
	isScope                   // end tags inside it do not reach out of it
	isMask                    // nothing in it is text
)

// traits lists the elements that are more than part of a sentence.
var traits = map[string]trait{
	"address": isBlock, "article": isBlock, "aside": isBlock, "blockquote": isBlock, "body": isBlock,
	"caption": isBlock | isScope, "center": isBlock, "colgroup": isBlock, "dd": isBlock,
	"details": isBlock, "dialog": isBlock, "dir": isBlock, "div": isBlock, "dl": isBlock, "dt": isBlock,
	"fieldset": isBlock, "figcaption": isBlock, "figure": isBlock, "footer": isBlock, "form": isBlock,
	"frameset": isBlock, "h1": isBlock, "h2": isBlock, "h3": isBlock, "h4": isBlock, "h5": isBlock,
	"h6": isBlock, "header": isBlock, "hgroup": isBlock, "hr": isBlock | isVoid, "html": isBlock,
	"legend": isBlock, "li": isBlock, "listing": isBlock, "main": isBlock, "marquee": isBlock | isScope,
	"menu": isBlock, "nav": isBlock, "ol": isBlock, "optgroup": isBlock, "option": isBlock, "p": isBlock,
	"plaintext": isBlock, "pre": isBlock, "search": isBlock, "section": isBlock, "summary": isBlock,
	"table": isBlock | isScope, "tbody": isBlock, "td": isBlock | isScope, "tfoot": isBlock,
	"th": isBlock | isScope, "thead": isBlock, "tr": isBlock, "ul": isBlock,

	"area": isVoid, "base": isVoid, "br": isVoid, "col": isVoid, "embed": isVoid, "frame": isVoid,
	"image": isVoid, "img": isVoid, "input": isVoid, "link": isVoid, "meta": isVoid, "param": isVoid,
	"source": isVoid, "track": isVoid, "wbr": isVoid,

	"applet": isMask | isScope, "audio": isMask, "button": isMask, "canvas": isMask,
	"datalist": isMask, "math": isMask, "meter": isMask, "object": isMask | isScope,
	"progress": isMask, "select": isMask, "svg": isMask, "template": isMask | isScope, "video": isMask,

	"code": isMask, "kbd": isMask, "samp": isMask, // no prose
	"del": isMask, "s": isMask, "strike": isMask, // no longer said
	"rp": isMask, "rt": isMask, // how to say what they stand over
}

// isObject lists the elements that leave the sign for what is no prose, and yet part
// of a sentence.
var isObject = htmlNames(`code kbd math samp`)

// rawText lists the elements whose content is no markup. None but plaintext and
// title has text.
var rawText = htmlNames(`iframe noembed noframes plaintext script style textarea title xmp`)

// tableParts lists the elements that are nothing without a table. A cell is taken for
// one all the same, so that two numbers are not made one.
var tableParts = htmlNames(`caption colgroup tbody tfoot thead tr`)

// optionalEnds lists the elements that end with what holds them.
var optionalEnds = htmlNames(`dd dt li optgroup option p`)

// areaSort is what an area of the page is, as far as choosing the article goes.
type areaSort uint8

const (
	areaPlain    areaSort = iota
	areaList              // a list or table, which may be one of mere links
	areaMain              // what is said to hold the article
	areaArticle           // an article, or the body of one
	areaMargin            // beside the article: navigation, asides, footer of the page
	areaHead              // the header of the page, which may hold the lead of the article
	areaForm              // to be filled in; some hold the whole page
	areaBox               // over or under the article: consent, sharing, what else there is
	areaComments          // what readers have written
	areaHidden            // not shown
	areaNoScript          // shown where scripts do not run
)

// leaves reports whether areas of the sort are left out.
func (s areaSort) leaves() bool { return s >= areaMargin }

// chosen reports whether areas of the sort are what the article is looked for in.
func (s areaSort) chosen() bool { return s == areaMain || s == areaArticle }

var areaOfElement = map[string]areaSort{
	"article": areaArticle, "main": areaMain,
	"nav": areaMargin, "aside": areaMargin, "search": areaMargin, "form": areaForm, "dialog": areaBox,
	"ul": areaList, "ol": areaList, "dl": areaList, "menu": areaList, "dir": areaList, "table": areaList,
}

var areaOfRole = map[string]areaSort{
	"main": areaMain, "navigation": areaMargin, "complementary": areaMargin, "contentinfo": areaMargin,
	"banner": areaMargin, "search": areaMargin, "dialog": areaBox, "alertdialog": areaBox,
}

// The words that classes and ids of what is not the article are made of.
var (
	// boxNames stand alone.
	boxNames = htmlNames(`
		ad ads advert advertisement advertising promo promotion sponsored
		addthis_toolbox cookie cookies gdpr jp-relatedposts menu more-stories most-popular most-read
		nav navbar navigation pager pagination recommendations recommended
		reflist references share share-bar share-buttons share-links share-tools sharedaddy sharing
		skip-link social social-links social-share subscribe tag-list tags topbar trending
		catlinks mw-jump-link navbox printfooter toc
	`)
	// boxBegins begin a name: "related-posts"; boxEnds end one: "site-footer".
	boxBegins = htmlNames(`breadcrumb breadcrumbs cookie cookies copyright footer newsletter related yarpp`)
	boxEnds   = htmlNames(`breadcrumb breadcrumbs copyright footer navbar navigation newsletter related sharing sidebar social`)
	// commentNames stand alone or begin a name. What readers write is no article.
	commentNames = htmlNames(`commentlist comments disqus respond`)
	// unseenNames are of what is there for programs that read aloud, or edit, and what
	// is not printed, also in a sentence.
	unseenNames = htmlNames(`mw-editsection noprint screen-reader-only screen-reader-text sr-only visually-hidden visuallyhidden`)
	// notNames begin the names of what holds a box, or has none: "has-sidebar".
	notNames = htmlNames(`has hide hides is layout no not page show shows single with without`)
)

// codeNames lists the classes of a pre element that holds no prose.
var codeNames = htmlNames(`chroma code codehilite highlight hljs prettyprint sourcecode`)

// htmlNames makes a set of the words of a text.
func htmlNames(text string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(text) {
		set[name] = true
	}
	return set
}

// maxName is longer than any name in a set.
const maxName = 40

// hasName reports whether one of the words of an attribute is in a set.
func hasName(set map[string]bool, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if len(word) < maxName && set[strings.ToLower(word)] {
			return true
		}
	}
	return false
}

// hasParts reports whether one of the words of an attribute begins with a word of a
// set, or ends with one of another: "related-posts", "site_footer".
func hasParts(begins, ends map[string]bool, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if len(word) >= maxName {
			continue
		}
		parts := strings.FieldsFunc(strings.ToLower(word), func(r rune) bool { return r == '-' || r == '_' })
		if n := len(parts); n > 0 && !notNames[parts[0]] && (begins[parts[0]] || ends[parts[n-1]]) {
			return true
		}
	}
	return false
}
