package factcheck

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
)

// subject is a claim prepared for comparison: its names folded once, its
// periods as day numbers. It is made once per claim, because each claim is
// compared many times. It is never changed after it is made, but for the bound
// that it may take over from its own text.
type subject struct {
	claim    *claims.Claim
	info     *claims.MeasureInfo
	noun     string          // what was counted, as the lexicon's entry of its measure names it: a home is a house
	quantity claims.Quantity // as compared; see takeBounds
	boundBy  string          // the words of its own text from which it took a hedge
	moved    bool            // by that, in the order of content

	title   string   // the event's name, folded
	core    []string // its telling words, sorted: without kinds, ordinals and years
	numbers []string // its ordinals and years, sorted
	names   []name   // all names near the event, sorted by text, each once
	sounds  []string // skeletons of its spots that the gazetteer has not, sorted: "fkhr"
	places  []string // named places, folded, narrowest only
	at      []string // where was counted, the same way
	scene   []string // the places of its event alone, the same way
	ground  []string // at, without seas and what else says nothing of where people are
	whole   []string // ground, empty if all of its event lies there
	people  []string // who was counted, without the words that hold of all whom the event struck

	event     span // when the event happened
	window    span // the time that the figure covers
	asOf      span // the stated moment of counting
	published span

	pin    *pin // the pinned event that it is of; nil for none
	pinned bool // it goes by one of the pin's names

	tales []*tale // what its texts tell of its event; see told
	story *story  // what its text is about, if it is of that; else nil

	docs     []string // keys of the sources that say it, sorted; several for a copied sentence
	sentence string   // normalised
	key      string   // see content
}

// name is a proper name that may tell events apart.
type name struct {
	text   string // folded
	shown  string // as a text writes it
	common bool   // so common that sharing it says little
	wide   bool   // of a region or more: one of many things there
	place  bool   // of a place that the gazetteer knows
	spot   bool   // the text says that something happened there
	part   bool   // the last two words of a longer name
	given  string // of a family name: the first letter of the given name beside it
}

func (k *Checker) subject(c *claims.Claim) *subject {
	e := c.Event
	s := &subject{
		claim:     c,
		info:      k.info(c.Measure),
		quantity:  c.Quantity,
		title:     fold(e.Name),
		event:     spanOf(e.Period),
		window:    spanOf(c.Period),
		asOf:      spanOf(c.AsOf),
		published: dateSpan(c.Published),
		sentence:  normal(c.Sentence),
	}
	if c.Citation.Source != "" {
		s.docs = []string{c.Citation.Source}
	}
	s.core, s.numbers = k.telling(s.title)
	s.places = k.narrowest(k.placesOf(c))
	s.at = k.narrowest(k.placeNames(namedPlaces(c)))
	s.scene = k.narrowest(k.placeNames(e.Places))
	s.ground = k.landOf(s, s.at)
	s.whole = k.where(s)
	s.people = k.beyondCrowd(s)
	s.noun = k.nounOf(c)
	s.names = k.namesOf(s)
	s.sounds = soundsOf(s.names)
	return s
}

// earlier reports whether a text gives a count as an older one of what it speaks of.
func (s *subject) earlier() bool { return s.claim.Period.Open == claims.Earlier }

// past reports whether a count is not the one that its text stands for.
func (s *subject) past() bool { return s.earlier() || s.claim.Period.Open == claims.Formerly }

// content is what a claim says in a fixed order; see contentKey.
func (s *subject) content() string {
	if s.key == "" {
		s.key = contentKey(s)
	}
	return s.key
}

// fold makes two spellings of a name one: case, marks, hyphens and a leading
// "the" do not tell names apart.
func fold(s string) string {
	s = normal(s)
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’' || r == '.':
			return -1
		case unicode.IsPunct(r) || unicode.Is(unicode.Pd, r):
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimPrefix(s, "the ")
}

// normal is text as its reader remembers it: without case and marks,
// single spaces, no footnote marks. Package cases would fold a few letters more,
// and cost every importer 350 KB.
func normal(s string) string {
	if isPlain(s) {
		return strings.Join(strings.Fields(strings.ToLower(s)), " ")
	}
	s = places.Unmarked(s)
	s = strings.ToLower(s)
	return strings.Join(strings.Fields(dropNotes(s)), " ")
}

// isPlain reports whether s is ASCII without square brackets, which needs no
// tables.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || s[i] == '[' {
			return false
		}
	}
	return true
}

// dropNotes leaves out footnote marks: "[49]", "[citation needed]" is kept.
func dropNotes(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i:], ']')
		if j < 2 || !digitsOnly(s[i+1:i+j]) {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		s = s[i+j+1:]
	}
	b.WriteString(s)
	return b.String()
}

func digitsOnly(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// plainWords of an event's name say what kind of event it was, not which.
var plainWords = wordSet(`of in on at and for by de la el al new
	war wars conflict conflicts fighting battle invasion siege offensive operation
	earthquake quake tremor temblor aftershock tsunami flood floods flooding storm
	hurricane cyclone typhoon tornado landslide mudslide avalanche eruption fire
	wildfire blaze inferno explosion blast bombing bombings attack attacks strike
	raid massacre pogrom shooting crash collision derailment sinking accident
	disaster catastrophe incident tragedy crisis collapse riot riots unrest protest
	protests uprising revolt outbreak epidemic pandemic hijacking kidnapping
	election referendum summit talks conference violence clashes crackdown`)

// ordinals of an event's name tell it from its sisters.
var ordinals = wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth i ii iii iv v`)

var romans = map[string]string{"i": "first", "ii": "second", "iii": "third", "iv": "fourth", "v": "fifth"}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// telling parts an event's folded name into the words that tell which event it
// was, and its ordinals and years.
func (k *Checker) telling(title string) (core, numbers []string) {
	if title == "" {
		return nil, nil
	}
	if k.memo == nil {
		return k.tellingWords(title)
	}
	both := recall(k.memo.tellings, title, func() [2][]string {
		core, numbers := k.tellingWords(title)
		return [2][]string{core, numbers}
	})
	return both[0], both[1]
}

func (k *Checker) tellingWords(title string) (core, numbers []string) {
	for w := range strings.FieldsSeq(title) {
		switch {
		case digitsOnly(w) || ordinals[w]:
			if r, ok := romans[w]; ok {
				w = r
			}
			numbers = append(numbers, w)
		case !plainWords[w] && !k.plain(w):
			core = append(core, w)
		}
	}
	return sortedSet(core), sortedSet(numbers)
}

// nounOf is what a claim counts: alternatives for one word in a list of its measure
// are one thing.
func (k *Checker) nounOf(c *claims.Claim) string {
	if c.Noun == "" || c.Measure == claims.Counted || c.Measure == claims.EventDate {
		return c.Noun
	}
	find := func() string { return k.nounIn(c) }
	if k.memo == nil {
		return find()
	}
	return recall(k.memo.nouns, nounOf{c.Noun, c.Measure}, find)
}

func (k *Checker) nounIn(c *claims.Claim) string {
	switch c.Noun {
	case "others", "persons", "individuals":
		return "people"
	}
	w := k.lex().Find(c.Noun)
	for _, class := range []lexicon.Class{lexicon.MeasureThing, lexicon.MeasureNoun} {
		if e := k.lex().Lone(w, class); e != nil && e.Name == string(c.Measure) {
			return e.First
		}
	}
	return c.Noun
}

// plain reports whether a word only says what kind of event it was; that of a disease
// says which.
func (k *Checker) plain(word string) bool {
	e := k.lex().Lone(k.lex().Find(word), lexicon.EventNoun)
	return e != nil && e.Name != "epidemic"
}

func sortedSet(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// placeName folds a name, and leads the names of one place to one: Bombay is
// Mumbai, and Qeshm is Qeshm Island. A name that is no place is only folded.
func (k *Checker) placeName(s string) string {
	find := func() string {
		f := fold(s)
		if p, ok := k.Places.Lookup(f); ok {
			return fold(p.Name)
		}
		return f
	}
	if k.memo == nil {
		return find()
	}
	return recall(k.memo.spellings, s, find)
}

// placesOf gives the named places of a claim, folded, each once.
func (k *Checker) placesOf(c *claims.Claim) []string {
	list := make([]string, 0, len(c.Event.Places)+len(c.Place))
	for _, p := range c.Event.Places {
		list = append(list, k.placeName(p))
	}
	for _, p := range namedPlaces(c) {
		list = append(list, k.placeName(p))
	}
	return dropEmpty(sortedSet(list))
}

// namedPlaces are the places of a claim that have names.
func namedPlaces(c *claims.Claim) []string {
	if !slices.Contains(c.Place, claims.Scene) {
		return c.Place
	}
	return slices.DeleteFunc(slices.Clone(c.Place), func(p string) bool { return p == claims.Scene })
}

func dropEmpty(list []string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// narrowest leaves out every place that another one lies in: of Iran and Bam,
// Bam. What happened in Bam did not happen in all of Iran.
func (k *Checker) narrowest(list []string) []string {
	var out []string
	for _, p := range list {
		if !slices.ContainsFunc(list, func(q string) bool { return p != q && k.contains(p, q) }) {
			out = append(out, p)
		}
	}
	return out
}

// namesOf gathers the names that may tell which event a claim is about, each in the
// spelling that comes first.
func (k *Checker) namesOf(s *subject) []name {
	e := &s.claim.Event
	out := make([]name, 0, 2+2*(len(e.Places)+len(s.claim.Place)+len(e.Names)))
	out = append(out, name{text: strings.Join(s.core, " "), shown: e.Name})
	for _, list := range [...][]string{e.Places, namedPlaces(s.claim), e.Names} {
		for _, n := range list {
			out = append(out, name{text: k.placeName(n), shown: n})
		}
	}
	out = eachName(out)
	whole := len(out)
	for n := range out[:whole] {
		t, f := out[n].text, k.facts(out[n].text)
		out[n].common, out[n].wide, out[n].place = f.common, f.known && f.place.Kind != places.KindCity, f.known
		out[n].spot = slices.Contains(s.places, t) || slices.Contains(s.at, t)
		if i := strings.LastIndexByte(t, ' '); i >= 0 && !f.known {
			family := t[i+1:] // which many may bear
			if !slices.ContainsFunc(out[:whole], func(m name) bool { return m.text == family }) {
				out = append(out, name{text: family, shown: out[n].shown, common: k.common(family), given: t[:1]})
				if i = strings.LastIndexByte(t[:i], ' '); i >= 0 && !slices.ContainsFunc(out[:whole], func(m name) bool { return m.text == t[i+1:] }) { // the KM Cahaya Timur, the Cahaya Timur
					out = append(out, name{text: t[i+1:], shown: out[n].shown, part: true})
				}
			}
		}
	}
	return eachName(out)
}

func sortNames(list []name) {
	sortBy(list, func(i, j int) int {
		a, b := &list[i], &list[j]
		return cmp.Or(strings.Compare(a.text, b.text), strings.Compare(a.shown, b.shown))
	})
}

// eachName sorts names and leaves of those of one text the first.
func eachName(list []name) []name {
	sortNames(list)
	list = slices.CompactFunc(list, func(a, b name) bool { return a.text == b.text })
	if len(list) > 0 && list[0].text == "" {
		list = list[1:]
	}
	return list
}

// soundsOf gives the skeletons of the spots among some names. Names that were written in
// other letters are spelt in many ways, of which the vowels differ most: Fakhura,
// Fakhora, al-Fakhoura.
func soundsOf(names []name) []string {
	var out []string
	for _, n := range names {
		if n.spot && !n.place && !n.common {
			if s := skeleton(n.text); len(s) > 2 {
				out = append(out, s)
			}
		}
	}
	return sortedSet(out)
}

// skeleton is a folded name without its article and its vowels, each consonant once.
func skeleton(name string) string {
	for _, article := range [...]string{"al ", "el ", "the "} {
		name = strings.TrimPrefix(name, article)
	}
	out := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c == 'q':
			c = 'k'
		case i > 0 && strings.IndexByte("aeiouy", c) >= 0:
			continue
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

// contentKey writes what a claim says in a fixed order: first its value, so
// that of two claims the lower one is named first.
func contentKey(s *subject) string {
	c := s.claim
	parts := []string{
		s.sentence, string(c.Measure), quantityKey(c.Quantity), c.Date.Core.String(), c.Date.Margin.String(), c.Date.Op.String(), c.Date.Open,
		normal(c.Citation.Quote), c.Noun, c.Verb, strings.Join(c.Modifiers, "\x1e"),
		c.Extent.String(), c.Direction.String(), c.Stance.String(),
		c.Event.Name, c.Event.Kind, string(rune('0' + c.Event.Ordinal%10)), strconv.FormatBool(c.Event.Several), strings.Join(c.Event.Places, "\x1e"),
		strings.Join(c.Event.Names, "\x1e"), periodKey(c.Event.Period), c.Event.Basis.String(),
		strings.Join(c.Place, "\x1e"), periodKey(c.Period), periodKey(c.AsOf),
		strings.Join(c.Population, "\x1e"), c.Side, strings.Join(c.Speakers, "\x1e"),
	}
	return strings.Join(parts, "\x1f")
}

func periodKey(p claims.Period) string {
	if p == (claims.Period{}) {
		return ""
	}
	return p.Core.String() + "|" + p.Margin.String() + "|" + p.Op.String() + "|" + p.Open
}

func quantityKey(q claims.Quantity) string {
	return q.Point.String() + "|" + q.Hedge.String() + "|" + q.Unit + "|" + q.Given.String() + "|" + q.Stated.String() + "|" + q.Read.String()
}
