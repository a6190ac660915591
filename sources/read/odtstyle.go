package read

import (
	"strconv"
	"strings"
)

// common reads the styles of a document that have names for people. Those that a
// program makes for headers and footers have the names of others in the text.
func (s officeStyles) common(x *xmlReader) error {
	for x.next() {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case odAutomatic, odMaster:
			x.skip()
		case odStyle:
			s.odt(x)
		}
	}
	return nil
}

// odt reads a style, which the names of its family tell from others.
func (s officeStyles) odt(x *xmlReader) {
	family := x.value("style:family") + "/"
	name := x.value("style:name")
	style := &officeStyle{name: x.value("style:display-name")}
	if style.name == "" {
		style.name = strings.ReplaceAll(name, "_20_", " ")
	}
	if parent := x.value("style:parent-style-name"); parent != "" {
		style.based = family + parent
	}
	for depth := len(x.open); x.inside(depth); {
		if x.kind == xmlStart && x.tag == odTextLook {
			style.look(x)
		}
	}
	style.kind, style.sort = kindNamed(style.name)
	s[family+name] = style
}

// look reads how text of a style looks.
func (s *officeStyle) look(x *xmlReader) {
	is := func(tag xmlTag, name string, test func(string) bool) {
		if v, ok := x.attr(name); ok {
			s.set(officeProp{tag, map[bool]string{true: "1", false: "0"}[test(v)]})
		}
	}
	is(tagVanish, "text:display", func(v string) bool { return v == "none" })
	is(tagStrike, "style:text-line-through-style", func(v string) bool { return v != "none" })
	is(tagStrike, "style:text-line-through-type", func(v string) bool { return v != "none" })
	is(tagBold, "fo:font-weight", func(v string) bool { return v == "bold" || v >= "600" && v <= "900" })
	if v, ok := x.attr("style:text-position"); ok {
		raised := ""
		if first, _, _ := strings.Cut(v, " "); first == "super" || positive(first) {
			raised = "superscript"
		}
		s.set(officeProp{tagRaise, raised})
	}
}

// positive reports whether a length in percent is one above the line.
func positive(percent string) bool {
	n, err := strconv.ParseFloat(strings.TrimSuffix(percent, "%"), 64)
	return err == nil && n > 0
}
