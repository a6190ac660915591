package config

import "github.com/sourcedclaims/factcheck/factcheck/internal/strict"

// file is the form of a factcheck.yaml. The doc of each key is shown by the schema and
// in the file that [Starter] writes.
type file struct {
	Version   strict.Text `yaml:"version" doc:"form of this file; 1 is the only one"`
	RulesAsOf strict.Text `yaml:"rules-as-of" doc:"version of factcheck; rules that came later stay notes until it is raised"`
	Inputs    inputs      `yaml:"inputs" doc:"which texts are read"`
	Gate      gateway     `yaml:"gate" doc:"what fails a build"`
	Compare   compare     `yaml:"compare" doc:"how texts are read and compared"`
	Report    reporting   `yaml:"report" doc:"how reports for people are written"`
	Draft     draft       `yaml:"draft" doc:"what is known of the drafts"`
	Levels    strict.Map  `yaml:"levels" doc:"level of a rule or, as FC3, of a family: error, warning, note or off"`
	Measures  []measure   `yaml:"measures" doc:"highest level of findings of a measure; factcheck measures lists them"`
	Sources   any         `yaml:"sources" doc:"what is known of texts, as in a sources.yaml: path, title, publisher, published, url, kind"`
	Events    []event     `yaml:"events" doc:"events that are known beforehand, which decide what is one event"`
	Figures   []figure    `yaml:"figures" doc:"figures of the house, which drafts are held against"`
	Overrides []override  `yaml:"overrides" doc:"highest levels for drafts that a pattern names"`
}

type inputs struct {
	Drafts       []strict.Text `yaml:"drafts" doc:"patterns of the texts under test"`
	Sources      []strict.Text `yaml:"sources" doc:"patterns of the texts that they are compared with"`
	Exclude      []strict.Text `yaml:"exclude" doc:"patterns of what is never read"`
	Bibliography []strict.Text `yaml:"bibliography" doc:"files that say what texts are: CSL-JSON, BibTeX or RIS"`
	Hidden       bool          `yaml:"hidden" doc:"also read hidden files"`
	NoIgnore     bool          `yaml:"no-ignore" doc:"also read what a .gitignore lists"`
	MaxSize      strict.Text   `yaml:"max-file-size" doc:"largest file that is read, as 16MiB"`
	Published    strict.Text   `yaml:"published" doc:"date of the texts that carry none"`
}

type gateway struct {
	FailOn        strict.Text `yaml:"fail-on" doc:"least level that fails a build: error, warning, note or never"`
	Show          strict.Text `yaml:"show" doc:"least level that is shown: error, warning, note or all"`
	RequireClaims strict.Text `yaml:"require-claims" doc:"fewer claims than this make a check incomplete"`
	Strict        strict.Text `yaml:"strict" doc:"true: what came with a source alone fails too"`
	Waivers       strict.Text `yaml:"waivers" doc:"file of rulings"`
	Baseline      strict.Text `yaml:"baseline" doc:"file of what was there before"`
}

type compare struct {
	Profile  strict.Text `yaml:"profile" doc:"how widely figures are read: newsroom, conservative or a file"`
	Lexicon  strict.Text `yaml:"lexicon" doc:"folder of words and measures of your own"`
	Places   strict.Text `yaml:"places" doc:"file of places of your own"`
	Peers    strict.Text `yaml:"sources-with-each-other" doc:"true: sources are compared with each other too"`
	Grows    strict.Map  `yaml:"grows" doc:"whether a later count of a measure may be higher: true or false"`
	Speakers []alias     `yaml:"speakers" doc:"other names of a speaker"`
	Origins  []alias     `yaml:"origins" doc:"agencies, with the paths or publishers that print them"`
}

type reporting struct {
	Locale    strict.Text `yaml:"locale" doc:"language of the report, as fr or en-GB; without one it is plain English"`
	CiteStyle strict.Text `yaml:"cite-style" doc:"how sources are cited: short, notes, author-date, ap or wikipedia"`
}

type draft struct {
	AsOf       strict.Text `yaml:"as-of" doc:"day of a draft that is not dated"`
	Background strict.Text `yaml:"background-older-than" doc:"age of events, as 2y, of which all findings are notes"`
}

// alias is a name with others that stand for it.
type alias struct {
	strict.Key
	Names []strict.Text `yaml:"names" doc:"the other names" short:"yes"`
}

type measure struct {
	strict.Key
	Level strict.Text `yaml:"level" doc:"highest level of its findings" short:"yes"`
	Below strict.Text `yaml:"ignore-below" doc:"findings with no figure as large as this are switched off"`
}

type event struct {
	Slug   strict.Text   `yaml:"slug" doc:"a short name, where no name is to be shown"`
	Names  []strict.Text `yaml:"names" doc:"its names, the first of which is shown"`
	Kind   strict.Text   `yaml:"kind" doc:"war, quake, attack …"`
	Places []strict.Text `yaml:"places" doc:"where it was"`
	Period strict.Text   `yaml:"period" doc:"when it was, as 1988/1996 or 2011-06-03"`
}

type figure struct {
	Event     strict.Text `yaml:"event" doc:"name or slug of an event of this file"`
	Measure   strict.Text `yaml:"measure" doc:"what is counted"`
	Value     strict.Text `yaml:"value" doc:"the figure in words as of a text: more than 30,000"`
	Place     strict.Text `yaml:"place" doc:"where"`
	AsOf      strict.Text `yaml:"as-of" doc:"day of counting"`
	Source    strict.Text `yaml:"source" doc:"where the house has it from"`
	Published strict.Text `yaml:"published" doc:"date of that source"`
}

type override struct {
	strict.Key
	Levels strict.Map `yaml:"levels" doc:"highest level of a rule or a family"`
}
