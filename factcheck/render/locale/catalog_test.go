package locale

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// texts are the messages and forms of a language with all of their words, by key.
func texts(l *Locale) map[string]string {
	out := map[string]string{}
	put := func(key string, s *sentence) {
		for n, form := range s.forms {
			if form == nil {
				continue
			}
			var b strings.Builder
			for _, x := range form {
				switch {
				case x.arg == literal:
					b.WriteString(x.text)
				case x.arg == count:
					b.WriteString("{n}")
				default:
					b.WriteString("{" + s.names[x.arg] + "}")
				}
			}
			out[key+[]string{"", "[zero]", "[one]", "[two]", "[few]", "[many]"}[n]] = b.String()
		}
	}
	for key, m := range l.words.messages {
		put(key, m)
	}
	for english, f := range l.words.forms {
		put(english, &f.sentence)
	}
	return out
}

// inTextsLanguage are the messages that stand in the reader's text and not in the report,
// and the ways of America to write a day: no language but English has them.
func inTextsLanguage(key string) bool {
	return strings.HasPrefix(key, "advice.") || strings.HasSuffix(key, ".us")
}

func TestEveryMessageInEveryLanguage(t *testing.T) {
	english := of(t, "en").words.messages
	assert.Greater(t, len(english), 500)
	for _, tag := range Languages[1:] {
		l := of(t, tag)
		for _, key := range slices.Sorted(maps.Keys(english)) {
			m := l.words.messages[key]
			if inTextsLanguage(key) || !assert.NotNil(t, m, "%s has no %s", tag, key) {
				continue
			}
			for form, segments := range m.forms {
				if segments == nil {
					continue
				}
				assert.Equal(t, argsOf(english[key].forms[plural.Other]), argsOf(segments), "%s: what is put into %s, form %d", tag, key, form)
			}
		}
	}
}

// argsOf are the arguments of a form, each once. A count may be left out where the form
// names a single thing.
func argsOf(list []segment) []int {
	var out []int
	for _, s := range list {
		if s.arg != literal && s.arg != count {
			out = append(out, s.arg)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A message that has a form for one number has one for each number of which the language
// speaks differently.
func TestPluralsAreComplete(t *testing.T) {
	for _, tag := range Languages {
		needed := map[plural.Form]bool{}
		for n := range 120 {
			needed[plural.Cardinal.MatchPlural(language.MustParse(tag), n, 0, 0, 0, 0)] = true
		}
		for key, m := range of(t, tag).words.messages {
			some := false
			for f, s := range m.forms {
				some = some || f != int(plural.Other) && s != nil
			}
			for f := range needed {
				assert.False(t, some && m.forms[f] == nil, "%s: %s lacks form %v", tag, key, f)
			}
		}
	}
}

func TestAgreementOfCounts(t *testing.T) {
	for tag, want := range map[string][4]string{
		"en": {"0 texts", "1 text", "2 texts", "1,000,000 texts"},
		"fr": {"0 texte", "1 texte", "2 textes", "1\u202f000\u202f000 textes"},
		"es": {"0 textos", "1 texto", "2 textos", "1.000.000 textos"},
		"de": {"0 Texte", "1 Text", "2 Texte", "1.000.000 Texte"},
	} {
		for i, n := range []int{0, 1, 2, 1000000} {
			assert.Equal(t, want[i], of(t, tag).Count("texts", n))
		}
	}
	fr := of(t, "fr")
	assert.Equal(t, "0 jour", fr.Form("%n days", "0"))
	assert.Equal(t, "3 jours", fr.Form("%n days", "3"))
}

// marks are what a language never has in a message.
var marks = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`  |\s[,;:.]|[«»]|^\s|\s$`),
	"fr": regexp.MustCompile(`  |[^\x{202f}][;!?]|[a-zéèê] :|[a-zé»] ;|« | »|[“”„"]|\w'|\s[,.]`),
	"es": regexp.MustCompile(`  |\s[,;:.!?]|[“”„"]`),
	"de": regexp.MustCompile(`  |\s[,;:.!?]|[«»"]|“[a-zäöü]`),
}

func TestTypography(t *testing.T) {
	for _, tag := range Languages {
		for key, text := range texts(of(t, tag)) {
			if tag == "en" && (strings.HasPrefix(key, "undated") || key == "quote") {
				continue
			}
			text = strings.ReplaceAll(strings.ReplaceAll(text, " -v", ""), " .gitignore", "")
			trimmed := strings.TrimSuffix(strings.TrimPrefix(text, " "), " ") // forms join at spaces
			assert.NotRegexp(t, marks[tag], trimmed, "%s: %s", tag, key)
		}
	}
}

// TestColonsOfFrench: a colon has its narrow space, but in a command and a file's key.
func TestColonsOfFrench(t *testing.T) {
	for key, text := range texts(of(t, "fr")) {
		for i, r := range text {
			if r == ':' && !strings.HasSuffix(text[:i], "\u202f") {
				assert.Contains(t, text[:i+1], "published:", "%s", key)
			}
		}
	}
}

// left are words that a translator forgot to translate, if one of them is in a message.
var left = regexp.MustCompile(`(?i)\b(the|and|with|from|which|than|both|neither|figures?|texts?|claims?|were|was|not|only|until|since|source of)\b`)

func TestNoEnglishIsLeft(t *testing.T) {
	false0 := map[string]string{
		"de": `(?i)\b(was|not|texts?|text)\b`, // "was", "Text"
		"fr": `(?i)\bformats text\b`, "es": `(?i)\bformatos text\b`,
	}
	for _, tag := range Languages[1:] {
		own := regexp.MustCompile(false0[tag])
		for key, text := range texts(of(t, tag)) {
			for _, name := range regexp.MustCompile(`\{[a-z_]+\}`).FindAllString(text, -1) {
				text = strings.ReplaceAll(text, name, "")
			}
			assert.NotRegexp(t, left, own.ReplaceAllString(text, ""), "%s: %s", tag, key)
		}
	}
}

// English takes measures and rules from where they are defined.
func TestEnglishIsTheProgramsOwn(t *testing.T) {
	en := of(t, "en")
	for id, m := range lexicon.Measures() {
		assert.Equal(t, m.Label, en.Say("measure."+string(id)))
		assert.Equal(t, m.Unit != "", en.Has("unit."+string(id)), id)
		if m.Unit != "" {
			assert.Equal(t, "20 "+m.Unit, en.Count("unit."+string(id), 20))
		}
	}
	for _, r := range factcheck.Rules {
		assert.Equal(t, r.Name, en.Say("rule."+r.ID))
	}
}

func TestArgumentsStayWhatTheyAre(t *testing.T) {
	for _, tag := range Languages {
		l := of(t, tag)
		for _, hostile := range []string{"{n}", "{1}", "%s %q", "a\x1b[31mb\u202e", "}{", "100 %", "“x”", ""} {
			assert.Contains(t, l.Say("roles.one", hostile), hostile)
			assert.Contains(t, l.Form("both name %s", hostile), hostile)
			assert.Contains(t, l.Count("not_compared", 2, hostile), hostile)
		}
		assert.Equal(t, "no such key {x}", l.Say("no such key {x}", "y"))
		assert.Equal(t, "no form %z "+"x", l.Form("no form %z x"))
	}
}

func TestDaysAndNumbersOfReasons(t *testing.T) {
	for _, tt := range []struct{ tag, form, arg, want string }{
		{"fr", "the first covers only %d", "since 2004-05", "le premier ne couvre que\u202f: depuis mai 2004"},
		{"fr", "the first covers only %d", "until 2004-05-04", "le premier ne couvre que\u202f: jusqu’au 4 mai 2004"},
		{"de", "the first covers only %d", "2004-05-04/2004-06-01", "die erste umfasst nur: 4. Mai 2004 bis 1. Juni 2004"},
		{"es", "the first covers only %d", "on Sunday (not resolved)", "la primera solo abarca: «on Sunday» (sin resolver)"},
		{"es", "the first covers only %d", "unknown", "la primera solo abarca: fecha desconocida"},
		{"de", "the first covers only %d", "4 May 2004", "die erste umfasst nur: 4. Mai 2004"},
		{"de", "the first covers only %d", "4 Nay 2004", "die erste umfasst nur: 4 Nay 2004"},
		{"de", "a ratio of %n", "1.4286", "ein Verhältnis von 1,4286"},
		{"de", "a ratio of %n", "[1,234.5, 20,000)", "ein Verhältnis von [1.234,5; 20.000)"},
		{"fr", "a ratio of %n", "(30,000, ∞)", "un rapport de (30\u202f000; ∞)"},
		{"en", "a ratio of %n", "[1,234.5, 20,000)", "a ratio of [1,234.5, 20,000)"},
		{"en-GB", "the first covers only %d", "2004-05-04", "the first covers only 4 May 2004"},
		{"fr", "both give %w", "deaths", "les deux donnent la même mesure\u202f: bilan des morts"},
		{"fr", "both give %w", "wells", "les deux donnent la même mesure\u202f: wells"},
		{"es", "both are of kind %w", "quake", "ambos son del tipo «terremoto»"},
	} {
		assert.Equal(t, tt.want, of(t, tt.tag).Form(tt.form, tt.arg), "%+v", tt)
	}
}
