package cite

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

func style(t *testing.T, name string) Style {
	t.Helper()
	s, ok := StyleOf(name)
	require.True(t, ok)
	return s
}

func lines(list []Text) []string {
	var out []string
	for _, x := range list {
		out = append(out, x.String())
	}
	return out
}

func article_(id, author, title, date string) sources.Source {
	s := sources.Source{ID: id, Kind: sources.News, Title: title, Container: "Meridian", Published: day_(date)}
	if author != "" {
		s.Authors = []string{author}
	}
	return s
}

func TestOrder(t *testing.T) {
	list := []sources.Source{
		article_("1", "Émile Zander", "B", "2004"),
		article_("2", "Ada Emmer", "B", "2004"),
		article_("3", "Bo Emmer", "A", "2001"),
		article_("4", "Ada Emmer", "The Apple", "2005"),
		article_("5", "", "A Ship", "2004"),
		article_("6", "Ludwig van Ende", "C", "2004"),
		{ID: "7", Kind: sources.Book, Title: "The Ebb"},
	}
	b := NewBibliography(style(t, "notes"), list)
	assert.Equal(t, []string{
		"The Ebb. n.d.",
		"Emmer, Ada. “The Apple.” Meridian, 2005.",
		"Emmer, Ada. “B.” Meridian, 2004.",
		"Emmer, Bo. “A.” Meridian, 2001.",
		"Meridian. “A Ship.” 2004.",
		"van Ende, Ludwig. “C.” Meridian, 2004.",
		"Zander, Émile. “B.” Meridian, 2004.",
	}, lines(b.Entries()), "without the, without accents, by family name")
	b = NewBibliography(style(t, "author-date"), list)
	assert.Equal(t, "Emmer, Ada. 2004. “B.” Meridian.", b.Entries()[1].String(), "by year before the title")
}

func TestLetters(t *testing.T) {
	b := NewBibliography(style(t, "author-date"), []sources.Source{
		article_("1", "Ada Hale", "Beta", "2004-05"), article_("2", "Ada Hale", "Alpha", "2004-05"), article_("3", "Ada Hale", "Gamma", "2005"),
		article_("4", "Bo Orr", "Delta", "2004"), article_("5", "Cy Orr", "Delta", "2006"),
		{ID: "6", Title: "One", Container: "Site"}, {ID: "7", Title: "Two", Container: "Site"},
	})
	cited := func(key string) string { return b.Cite(key, "12", false).String() }
	assert.Equal(t, "(Hale 2004a, 12)", cited("2"))
	assert.Equal(t, "(Hale 2004b, 12)", cited("1"))
	assert.Equal(t, "(Hale 2005, 12)", cited("3"), "another year needs no letter")
	assert.Equal(t, "(B. Orr 2004, 12)", cited("4"), "two who are called the same")
	assert.Equal(t, "(C. Orr 2006, 12)", cited("5"))
	assert.Equal(t, "(Site, n.d.a, 12)", cited("6"))
	assert.Contains(t, lines(b.Entries()), "Hale, Ada. 2004b. “Beta.” Meridian, May.")
	assert.Equal(t, []string{"a", "z", "aa", "ab", "zz", "aaa"}, []string{letters(0), letters(25), letters(26), letters(27), letters(701), letters(702)})
}

func TestFull(t *testing.T) {
	list := []sources.Source{
		article_("1", "Ada Hale", "Alpha", "2004-05-06"), article_("2", "", "Beta", "2004-05-06"), article_("3", "", "Gamma", "2004-05-07"),
	}
	b := NewBibliography(style(t, "short"), list)
	assert.Equal(t, "Meridian, “Alpha,” May 6, 2004", b.Cite("1", "", false).String())
	assert.Equal(t, "Meridian, May 7, 2004", b.Cite("3", "", false).String(), "the day tells it apart")
	b = NewBibliography(style(t, "ap"), list)
	assert.Equal(t, `Meridian reported in "Beta" May 6, 2004`, b.Cite("2", "", false).String())
	long := []sources.Source{article_("1", "Ada Hale", "One two three four five", "2004"), article_("2", "Ada Hale", "One two three four six", "2004")}
	b = NewBibliography(style(t, "notes"), long)
	assert.Equal(t, "Hale, “One two three four five,” 2004, 12.", b.Cite("1", "12", true).String(), "a title is not shortened to that of another")
	assert.Equal(t, "Ada Hale, “One two three four five,” Meridian, 2004, 12.", b.Cite("1", "12", false).String())
}

func TestOnce(t *testing.T) {
	a := article_("1", "Ada Hale", "Alpha", "2004")
	a.URL = "https://example.org/a"
	b := a
	b.ID, b.Path, b.URL = "", "copy.txt", "http://www.example.org/a/?utm_source=x"
	c := a
	c.ID, c.URL = "3", "https://example.org/b"
	list := NewBibliography(style(t, "notes"), []sources.Source{a, b, c, a})
	assert.Len(t, list.Works, 2, "another address is another work")
	assert.Equal(t, list.Cite("1", "", false), list.Cite("copy.txt", "", false))
	assert.Nil(t, list.Cite("none", "", false))
	_, ok := list.Find("none")
	assert.False(t, ok)
	assert.Empty(t, NewBibliography(style(t, "csl"), nil).Entries())
	assert.Nil(t, NewBibliography(style(t, "csl"), []sources.Source{a}).Cite("1", "", false))
}

// The order of the sources given does not matter.
func TestOrderOfInput(t *testing.T) {
	list, _ := stanzas(t)
	for i := range list {
		list[i].ID += string(rune('A' + i))
	}
	for _, s := range Styles {
		want := lines(NewBibliography(s, list).Entries())
		back := make([]sources.Source, len(list))
		for i := range list {
			back[len(list)-1-i] = list[i]
		}
		assert.Equal(t, want, lines(NewBibliography(s, back).Entries()), s.Name)
	}
}
