package read

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// officeLook is what can be said of a paragraph or a run by a style or in its place.
type officeLook struct {
	kind   sources.BlockKind
	index  bool // a line of a table of contents
	hidden bool
	struck bool
	raised bool
	bold   bool
}

// officeStyles are the styles of a document, by their ids.
type officeStyles map[string]*officeStyle

type officeStyle struct {
	name  string
	based string
	kind  sources.BlockKind // by its name
	sort  nameSort
	props []officeProp // what it says, to be said after what the one it is based on says
}

// officeProp is a property that a style sets.
type officeProp struct {
	tag xmlTag
	val string
}

// readStyles reads the styles. Without them a style is known by its id.
func (d *docx) readStyles() {
	d.styles = officeStyles{}
	name := d.parts["styles"]
	if name == "" {
		return
	}
	err := d.read(name, docxWords, func(x *xmlReader) error {
		for x.next() {
			if x.kind == xmlStart && x.tag == tagStyle {
				id := x.value("w:styleId")
				d.styles[id] = readStyle(x)
			}
		}
		return nil
	})
	if err != nil {
		d.doubt("%v", err)
	}
}

func readStyle(x *xmlReader) *officeStyle {
	s := &officeStyle{}
	for depth := len(x.open); x.inside(depth); {
		if x.kind != xmlStart {
			continue
		}
		switch val := x.value("w:val"); x.tag {
		case tagName:
			s.name = val
		case tagBasedOn:
			s.based = val
		case tagParagraphChange, tagRunChange:
			x.skip()
		case tagOutline, tagNumberOf, tagVanish, tagStrike, tagRaise, tagLift, tagBold:
			s.set(officeProp{x.tag, val})
		}
	}
	s.kind, s.sort = kindNamed(s.name)
	return s
}

// set keeps the last of the properties of a sort.
func (s *officeStyle) set(p officeProp) {
	for i := range s.props {
		if s.props[i].tag == p.tag {
			s.props[i] = p
			return
		}
	}
	s.props = append(s.props, p)
}

// maxBased is how many styles one may be based on, in a row.
const maxBased = 16

// apply gives a look what a style says, after what that is based on says.
func (d officeStyles) apply(look *officeLook, id string) {
	var chain [maxBased]*officeStyle
	n := 0
	for s := d[id]; s != nil && n < maxBased; s = d[s.based] {
		chain[n] = s
		n++
	}
	for i := n - 1; i >= 0; i-- {
		for _, p := range chain[i].props {
			look.set(p.tag, p.val)
		}
		look.named(chain[i].kind, chain[i].sort)
	}
	if n == 0 { // all that is known of it is its id
		kind, sort := kindNamed(id[strings.IndexByte(id, '/')+1:])
		d[id] = &officeStyle{kind: kind, sort: sort}
		look.named(kind, sort)
	}
}

// set takes in a property.
func (l *officeLook) set(tag xmlTag, val string) {
	switch tag {
	case tagOutline:
		if n, err := strconv.Atoi(val); err == nil && n >= 0 && n < 9 {
			l.kind = sources.Heading
		} else if l.kind == sources.Heading {
			l.kind = sources.Paragraph
		}
	case tagNumberOf:
		if l.kind == sources.Paragraph && val != "0" {
			l.kind = sources.Item
		} else if l.kind == sources.Item && val == "0" {
			l.kind = sources.Paragraph
		}
	case tagVanish:
		l.hidden = !off(val)
	case tagStrike:
		l.struck = !off(val)
	case tagRaise:
		l.raised = val == "superscript"
	case tagLift: // how programs write superscript that has no name for it
		n, err := strconv.Atoi(val)
		l.raised = l.raised || err == nil && n > 0
	case tagBold:
		l.bold = !off(val)
	}
}

// styleKinds are what paragraphs of styles are, by the names that programs give those
// in the languages of newsrooms, without the number of a level behind them.
var styleKinds = map[string]sources.BlockKind{
	"title": sources.Title, "titel": sources.Title, "titre": sources.Title, "título": sources.Title, "titolo": sources.Title,
	"tytuł": sources.Title, "rubrik titel": sources.Title, "otsikko": sources.Title, "název": sources.Title, "название": sources.Title,
	"heading": sources.Heading, "überschrift": sources.Heading, "berschrift": sources.Heading, "titre de section": sources.Heading, "kop": sources.Heading,
	"rubrik": sources.Heading, "overskrift": sources.Heading, "nagłówek": sources.Heading, "nadpis": sources.Heading, "encabezado": sources.Heading, "заголовок": sources.Heading,
	"subtitle": sources.Heading, "untertitel": sources.Heading, "sous-titre": sources.Heading, "subtítulo": sources.Heading, "sottotitolo": sources.Heading,
	"caption": sources.Caption, "beschriftung": sources.Caption, "légende": sources.Caption, "epígrafe": sources.Caption, "didascalia": sources.Caption, "bijschrift": sources.Caption,
	"illustration": sources.Caption, "figure": sources.Caption, "table": sources.Caption, "drawing": sources.Caption,
	"quote": sources.Quote, "intense quote": sources.Quote, "quotations": sources.Quote, "zitat": sources.Quote, "citation": sources.Quote, "cita": sources.Quote,
	"list bullet": sources.Item, "list number": sources.Item,
}

// indexStyles are the names of the lines in a table of contents and the like, before
// the number of their level.
var indexStyles = htmlNames("toc verzeichnis tm contents index")

// nameSort is what the name of a style tells.
type nameSort uint8

const (
	namesNothing nameSort = iota
	namesKind             // which kind of block it is for
	namesIndex            // that it is for lines of a table of contents
)

// kindNamed returns what the name of a style tells.
func kindNamed(name string) (sources.BlockKind, nameSort) {
	name = strings.ToLower(strings.TrimSpace(name))
	base := strings.TrimRight(name, "0123456789 ")
	if indexStyles[base] && base != name || name == "table of figures" {
		return sources.Paragraph, namesIndex
	}
	kind, ok := styleKinds[base]
	switch {
	case !ok:
		return sources.Paragraph, namesNothing
	case kind == sources.Title && base != name: // "Titre 1" is a heading, "Titre" the title
		kind = sources.Heading
	}
	return kind, namesKind
}

// named takes in what the name of a style tells.
func (l *officeLook) named(kind sources.BlockKind, sort nameSort) {
	switch sort {
	case namesIndex:
		l.index = true
	case namesKind:
		l.kind = kind
	}
}
