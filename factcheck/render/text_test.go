package render

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

const lowlandDrawn = `error[FC101] death toll: two texts give figures that cannot both be right
    ╭─ drafts/lowland.md:3:49  (draft, 2026-11-20)
    │
  3 │ …coast, the Lowland War killed more than 30,000 people and drove many from their…
    │                                ^^^^^^^^^^^^^^^^ more than 30,000 dead
    │
    ├─ sources/almanac.txt:3:47  (Almanac, 1998)
    │
  3 │ By the truce of 1996 the Lowland War had cost 20,000 lives.
    │                                               ────── 20,000 dead
    │
    ├─ about        Lowland War
    ├─ same event   both name "Lowland War"
    ├─ same measure both give deaths
    ├─ gap          6,000 apart as worded, a ratio of 1.5; moderate
    │
    ├─ explain      factcheck explain 92c2 PATH... (the same ones)
    ╰─ accept       factcheck accept 92c2 PATH... --reason "…"

2 texts · 2 claims · 1 comparable topic: 1 conflict
under test: drafts/lowland.md; the sources were compared with it, not with each other
`

func TestTextDrawing(t *testing.T) {
	assert.Equal(t, lowlandDrawn, text(t, lowland(), Options{Width: 90}))
}

// Where a configuration names the texts, commands need no path.
func TestCommandsOfAConfiguration(t *testing.T) {
	got := text(t, lowland(), Options{Configured: true})
	assert.Contains(t, got, "explain      factcheck explain 92c2\n")
	assert.Contains(t, got, "accept       factcheck accept 92c2 --reason")
}

func TestTextASCII(t *testing.T) {
	r := lowland()
	r.Findings[0].Reasons[0].Why = "the times meet: 1988 … ∞"
	got := text(t, r, Options{ASCII: true, Width: 90})
	assert.Contains(t, got, "|- sources/almanac.txt:3:47")
	assert.Contains(t, got, "the times meet: 1988 ... inf")
	got = strings.ReplaceAll(got, "Ž", "Z") // quotes stay as they are
	for _, r := range got {
		require.Less(t, r, rune(0x80), "%q in\n%s", r, got)
	}
}

func TestTextColoursLevelsOnly(t *testing.T) {
	got := text(t, lowland(), Options{Width: 90, Color: true})
	assert.Equal(t, 2, strings.Count(got, "\x1b"), "one colour switched on and off")
	assert.True(t, strings.HasPrefix(got, "\x1b[1;31merror[FC101]\x1b[0m death toll"), got)
	plain := strings.NewReplacer("\x1b[1;31m", "", "\x1b[0m", "").Replace(got)
	assert.Equal(t, lowlandDrawn, plain)
}

// The marks stand under the quote however wide its characters are.
func TestCarets(t *testing.T) {
	tests := []struct {
		name, before, quote, after string
		line, mark                 string
	}{
		{"plain", "It killed ", "30,000", " men.", "It killed 30,000 men.", "          ^^^^^^"},
		{"wide", "東京で ", "三万人", " が", "東京で 三万人 が", "       ^^^^^^"},
		{"combining", "Z\u030celin: ", "30\u0301", " dead", "Z\u030celin: 30\u0301 dead", "       ^^"},
		{"tabs", "a\t\tb ", "3\t0", "\tc", "a b 3 0 c", "    ^^^"},
		{"line breaks", "killed\n  ", "more\r\n than 30", "\nmen", "killed more than 30 men", "       ^^^^^^^^^^^^"},
		{"escape", "a \x1b[31m ", "30", "", `a \u{1b}[31m 30`, "             ^^"},
		{"bidi", "a \u202e", "30", "", `a \u{202e}30`, "          ^^"},
		{"joiner", "a\u200db ", "30", "", "a\u200db 30", "   ^^"},
		{"full width", "ｋ ", "３", "", "ｋ ３", "   ^^"},
		{"not UTF-8", "\xff ", "30", "", "\ufffd 30", "  ^^"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := said("a.txt", tt.before, tt.quote, tt.after)
			c.Quantity = claims.Exactly(30)
			got := text(t, reportOf(c, figure("b.txt", "", "9", "")), Options{})
			assert.Contains(t, got, "\n  3 │ "+tt.line+"\n    │ "+tt.mark+" 30 dead\n")
		})
	}
}

func TestWindow(t *testing.T) {
	long := strings.Repeat("word ", 60)
	tests := []struct {
		name, before, quote, after string
		columns                    int
		want                       string
		at                         int
	}{
		{"fits", "ab ", "30", " cd", 40, "ab 30 cd", 3},
		{"long after", "ab ", "30", " " + long, 24, "ab 30 word word word…", 3},
		{"long before", long, "30", " cd", 24, "…word word word 30 cd", 16},
		{"both", long, "30", " " + long, 24, "…word word 30 word word…", 11},
		{"long quote", "ab ", long, " cd", 24, "word word word word…", 0},
		{"one long word", strings.Repeat("x", 90), "30", "", 24, "…" + strings.Repeat("x", 21) + "30", 22},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := lines(false).window(citation(tt.before, tt.quote, tt.after), tt.columns)
			assert.Equal(t, tt.want, got.text)
			assert.Equal(t, tt.at, got.at)
		})
	}
}

// A context as long as a citation keeps it may go on beyond it.
func TestWindowEndsOfContext(t *testing.T) {
	edge := strings.Repeat("x", 160)
	got := lines(false).window(citation(edge, "30", edge), 400)
	assert.True(t, strings.HasPrefix(got.text, "…x") && strings.HasSuffix(got.text, "x…"), got.text)
}

func TestSeveralClaimsOfASide(t *testing.T) {
	tests := []struct {
		name     string
		more     int
		want     string
		unwanted string
	}{
		{"one", 0, "lives.\n", "also"},
		{"three", 2, `also s1.txt:3:1  "20,000"`, "more"},
		{"many", 7, "and 4 more", "s4.txt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := lowland()
			for i := range tt.more {
				c := figure("s"+string(rune('1'+i))+".txt", "", "20,000", "")
				r.Claims = append(r.Claims, c)
				r.Findings[0].Sides[1].Claims = append(r.Findings[0].Sides[1].Claims, ref(c))
			}
			got := text(t, r, Options{Quiet: true})
			got = strings.ReplaceAll(got, "more than", "over") // of the quote
			assert.Contains(t, got, tt.want)
			assert.NotContains(t, got, tt.unwanted)
		})
	}
}

func TestWhatIsSaidBelow(t *testing.T) {
	clean := func(r *factcheck.Report) {
		r.Findings, r.Stats.Agree, r.Stats.Relations = nil, 1, nil
	}
	tests := []struct {
		name    string
		change  func(r *factcheck.Report)
		options Options
		want    []string
		silent  []string
	}{
		{"all agree", clean, Options{}, []string{"2 texts · 2 claims · 1 comparable topic, all agree"}, []string{"!", "error"}},
		{"an agreement that is shown is no finding", func(r *factcheck.Report) {
			unrule(r)
			r.Stats.Agree, r.Stats.Relations = 1, map[string]int{"agree": 1}
		}, Options{All: true}, []string{"1 comparable topic, all agree"}, nil},
		{"findings without a topic", func(r *factcheck.Report) {
			r.Stats.Topics, r.Stats.Agree, r.Stats.Relations = 0, 0, map[string]int{"part_exceeds_whole": 1}
		}, Options{}, []string{"0 comparable topics: 1 part above its whole"}, []string{"all agree"}},
		{"a note beside topics that agree", func(r *factcheck.Report) {
			r.Findings[0].Level, r.Stats.Agree, r.Stats.Relations = factcheck.Note, 1, nil
		}, Options{}, []string{"1 comparable topic: 1 agrees"}, []string{"all agree"}},
		{"one switched off", clean, Options{Off: 1}, []string{"1 comparable topic: 1 agrees, 1 finding switched off"}, []string{"all agree"}},
		{"some switched off, none agrees", func(r *factcheck.Report) { clean(r); r.Stats.Agree = 0 }, Options{Off: 2},
			[]string{"1 comparable topic: 2 findings switched off"}, []string{"agree"}},
		{"nothing compared", func(r *factcheck.Report) { clean(r); r.Stats.Topics, r.Stats.Pairs, r.Stats.Agree = 0, 0, 0 }, Options{},
			[]string{"! 2 texts · 2 claims · 0 comparable topics: nothing was cross-checked\n"}, []string{"all agree"}},
		{"nothing compared, quiet", func(r *factcheck.Report) { clean(r); r.Stats.Topics, r.Stats.Pairs, r.Stats.Agree = 0, 0, 0 }, Options{Quiet: true},
			[]string{"nothing was cross-checked"}, nil},
		{"quiet", clean, Options{Quiet: true}, nil, []string{"texts"}},
		{"a note is counted", func(r *factcheck.Report) { r.Findings[0].Level = factcheck.Note }, Options{},
			[]string{"1 note not shown (--show note)"}, []string{"╭─"}},
		{"warnings and notes", func(r *factcheck.Report) {
			f := r.Findings[0]
			f.Level = factcheck.Note
			r.Findings = append(r.Findings, f, f)
			r.Findings[0].Level = factcheck.Warning
		}, Options{Show: factcheck.Error}, []string{"1 warning and 2 notes not shown"}, []string{"╭─"}},
		{"a note is shown", func(r *factcheck.Report) { r.Findings[0].Level = factcheck.Note }, Options{Show: factcheck.Note},
			[]string{"note[FC101]"}, []string{"not shown"}},
		{"an agreement is hidden", func(r *factcheck.Report) { unrule(r) }, Options{Show: factcheck.Note},
			nil, []string{"not shown", "╭─"}},
		{"an agreement is shown", func(r *factcheck.Report) { unrule(r) }, Options{All: true},
			[]string{"agree death toll: the figures agree"}, nil},
		{"unread", func(r *factcheck.Report) {
			r.Problems = []factcheck.Problem{{Path: "x\n::error.txt", Error: "not text: NUL at byte 3", Fatal: true}}
		}, Options{}, []string{"! x\\u{a}::error.txt: not checked: not text: NUL at byte 3\n"}, nil},
		{"a text without a figure", func(r *factcheck.Report) {
			r.Sources = append(r.Sources, r.Sources[0])
			r.Sources[2].Path = "empty.txt"
		}, Options{},
			[]string{"! empty.txt: no figure and no date"}, nil},
		{"rows left out of a table", func(r *factcheck.Report) {
			r.Sources = append(r.Sources, r.Sources[0])
			r.Sources[2].Path = "t.csv"
			r.Remarks = []factcheck.Remark{{Path: "t.csv", Text: "9 rows name nothing", LeftOut: 9}}
		}, Options{},
			[]string{"! t.csv: none of its rows names what", "\nt.csv: 9 rows name nothing\n"}, []string{"no figure and no date"}},
		{"left out", func(r *factcheck.Report) { r.Stats.Ignored = 1 }, Options{}, []string{"1 file or directory was left out by the configuration or a .gitignore"}, nil},
		{"skipped files", func(r *factcheck.Report) { r.Stats.Skipped = 2 }, Options{}, []string{"2 files of unknown types were passed over"}, nil},
		{"peers", func(r *factcheck.Report) { r.Sources[0].Kind = "" }, Options{}, []string{"no text is marked as a draft"}, []string{"under test"}},
		{"remarks", func(r *factcheck.Report) { *r = *ruled() }, Options{},
			[]string{"\nwarning[FC902] drafts/lowland.md:9:1: this directive silences nothing\n", "├─ change       new, the draft was changed\n"}, nil},
		{"remarks below what is shown", func(r *factcheck.Report) { *r = *ruled() }, Options{Show: factcheck.Error}, []string{"1 warning not shown"}, []string{"FC902"}},
		{"new in a source", func(r *factcheck.Report) { r.Findings[0].Change = factcheck.SourceChanged }, Options{},
			[]string{"├─ change       new in a source; the draft is as it was\n"}, nil},
		{"what was accepted", func(r *factcheck.Report) {
			*r = *ruled()
			r.Accepted = append(r.Accepted, r.Accepted[0], r.Accepted[2], r.Accepted[3])
			r.Base.New, r.Base.Unchanged = 2, 14
		}, Options{}, []string{"2 new, 1 fixed, 14 unchanged since main\n1 waived, 2 in the baseline, 2 by directives: not shown\n"}, []string{"there before"}},
		{"what was accepted, without a base", func(r *factcheck.Report) { *r = *ruled(); r.Base = nil }, Options{},
			[]string{"1 waived, 1 in the baseline, 1 by a directive, 1 there before: not shown\n"}, []string{"since"}},
		{"all that was found is accepted", func(r *factcheck.Report) { clean(r); r.Accepted = ruled().Accepted[1:2] }, Options{},
			[]string{"1 comparable topic: 1 agrees\n1 waived: not shown\n"}, []string{"all agree", "cross-checked"}},
		{"nothing is new", func(r *factcheck.Report) { clean(r); r.Base = &factcheck.Base{Name: "main"} }, Options{}, []string{"nothing new since main\n"}, nil},
		{"an agreement cannot be accepted", unrule, Options{All: true}, []string{"╰─ explain"}, []string{"accept"}},
		{"an odd id cannot be accepted", func(r *factcheck.Report) { r.Findings[0].ID = "$(reboot)" }, Options{}, []string{"╰─ explain"}, []string{"accept"}},
		{"why not compared", func(r *factcheck.Report) { r.Stats.NotCompare = map[string]int{"place": 1, "event": 4} }, Options{Verbose: true},
			[]string{"not compared: 4 pairs, stopped by the test of event\nnot compared: 1 pair, stopped by the test of place"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := lowland()
			tt.change(r)
			got := text(t, r, tt.options)
			for _, want := range tt.want {
				assert.Contains(t, got, want)
			}
			for _, unwanted := range tt.silent {
				assert.NotContains(t, got, unwanted)
			}
		})
	}
}

func unrule(r *factcheck.Report) {
	f := &r.Findings[0]
	f.Rule, f.Relation, f.Level = "", factcheck.Agree, factcheck.None
}

func TestConcise(t *testing.T) {
	r := lowland()
	got := show(t, func(b *bytes.Buffer) error { return Concise(b, r, Options{Quiet: true}) })
	assert.Equal(t, `drafts/lowland.md:3:49: error FC101 "more than 30,000" <> sources/almanac.txt:3:47 "20,000" [92c2]`+"\n", got)
}

func TestConciseRemarks(t *testing.T) {
	got := show(t, func(b *bytes.Buffer) error { return Concise(b, ruled(), Options{Quiet: true}) })
	assert.Equal(t, `drafts/lowland.md:3:49: error FC101 "more than 30,000" <> sources/almanac.txt:3:47 "20,000" [92c28] new, the draft was changed
drafts/lowland.md:9:1: warning FC902 this directive silences nothing
`, got)
}

// No line may begin like a command of a build system.
func TestConciseHostileName(t *testing.T) {
	for _, path := range []string{"::error file=x", "##[error]", "\n::error"} {
		got := show(t, func(b *bytes.Buffer) error {
			return Concise(b, reportOf(figure(path, "", "30", ""), figure("b", "", "90", "")), Options{Quiet: true})
		})
		assert.Equal(t, 1, strings.Count(got, "\n"), got)
		assert.NotContains(t, ":#", got[:1], got)
	}
}

func TestShortIDs(t *testing.T) {
	ids := []string{"aaaa1111", "aaaa1122", "bbbb0000", "cc"}
	want := map[string]string{"aaaa1111": "aaaa111", "aaaa1122": "aaaa112", "bbbb0000": "bbbb", "cc": "cc"}
	assert.Equal(t, want, shortIDs(ids))
	r := &factcheck.Report{Findings: []factcheck.Finding{{ID: ids[0]}, {ID: ids[2]}}}
	for _, id := range append(ids[1:2:2], ids[2:]...) { // one of them both found and accepted
		r.Accepted = append(r.Accepted, factcheck.Accepted{Finding: factcheck.Finding{ID: id}})
	}
	assert.Equal(t, want, open(r, Options{}).short, "what is accepted counts")
	for id, short := range want {
		f, _, ok := Find(r, short)
		require.True(t, ok, short)
		assert.Equal(t, id, f.ID)
	}
	_, many, ok := Find(r, "aaaa")
	assert.False(t, ok)
	assert.Equal(t, ids[:2], many)
	_, none, ok := Find(r, "")
	assert.False(t, ok)
	assert.Empty(t, none)
}

func citation(before, quote, after string) sources.Citation {
	return sources.Citation{Before: before, Quote: quote, After: after}
}
