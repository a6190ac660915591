package lexicon

import "slices"

// Nature is what holds for all events of a kind, or for all people of a population.
type Nature string

// The natures that a section "event" may give its kind in the field "nature".
const (
	Lasting  Nature = "lasting"  // goes on for months or years; others are over in days
	Local    Nature = "local"    // happens at one spot, of which a region may see several on one day
	Street   Nature = "street"   // of which a town may see several in one week
	Campaign Nature = "campaign" // made of many attacks, and told with them
	Minor    Nature = "minor"    // told of within other events: names one only where no other is named
)

// The natures that a section "people" may give its population. Nobody is in two populations of
// one nature, but for the armed.
const (
	Aged  Nature = "aged"  // told from others by age or sex
	Creed Nature = "creed" // told by what they believe
	Armed Nature = "armed" // none of them is a civilian
)

type nature struct {
	kind string
	Nature
}

// Kin reports whether texts may call one and the same event by these two kinds:
// an attack is also called an explosion, and never an earthquake.
//
//go:noinline
func (l *Lexicon) Kin(a, b string) bool {
	return a == b || a != "" && b != "" && l.kin[[2]string{min(a, b), max(a, b)}]
}

// Has reports whether the events of a kind, or the people of a population, have a nature.
//
//go:noinline
func (l *Lexicon) Has(kind string, n Nature) bool { return kind != "" && l.natures[nature{kind, n}] }

// Among reports whether what one class of verbs is said of is a part of what another is:
// the shells that hit a school are among those that were fired.
func (l *Lexicon) Among(inner, outer string) bool { return l.among[[2]string{inner, outer}] }

// trait reads the fields that are no words: of a section "event" its kin and its natures, of
// a section "people" its natures, of a section "verb" the classes that it is among.
func (c *compiler) trait(f Field) error {
	if err := checkName(f); err != nil {
		return err
	}
	if c.kin == nil {
		c.kin, c.among, c.natures = map[[2]string]bool{}, map[[2]string]bool{}, map[nature]bool{}
	}
	for _, item := range f.Items {
		switch n := Nature(item.Text); {
		case f.Key == "among":
			c.among[[2]string{f.Name, item.Text}] = true
		case f.Key == "kin":
			c.kin[[2]string{min(f.Name, item.Text), max(f.Name, item.Text)}] = true
		case f.Section == "event" && slices.Contains([]Nature{Lasting, Local, Street, Campaign, Minor}, n), f.Section == "people" && slices.Contains([]Nature{Aged, Creed, Armed}, n):
			c.natures[nature{f.Name, n}] = true
		case f.Section == "people":
			return item.Pos.errorf("%q is no nature of people; there are aged, creed, armed", item.Text)
		default:
			return item.Pos.errorf("%q is no nature of events; there are lasting, local, street, campaign, minor", item.Text)
		}
	}
	return nil
}

// Kinds lists the kinds of events that the lexicon knows, sorted.
func (l *Lexicon) Kinds() []string {
	var out []string
	for e := range l.All() {
		if e.Class == EventNoun {
			out = append(out, e.Name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
