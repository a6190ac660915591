package cite

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// Index finds the entry of a bibliography that a text is. Its zero value is empty.
type Index struct {
	// Dir is the working directory with slashes, for attachments that are named by their
	// whole path; empty matches those only with texts that are named so too.
	Dir string

	entries []indexed
	by      map[string][]int
}

// indexed is an entry and the bibliography that it is in.
type indexed struct {
	Entry
	name string
}

// Add adds the entries of a bibliography of a name, which attachments are relative to.
func (x *Index) Add(name string, list []Entry) {
	if x.by == nil {
		x.by = map[string][]int{}
	}
	for _, e := range list {
		n := len(x.entries)
		x.entries = append(x.entries, indexed{e, name})
		for _, k := range x.keys(name, e) {
			if list := x.by[k]; len(list) == 0 || list[len(list)-1] != n {
				x.by[k] = append(list, n)
			}
		}
	}
}

// keys are what an entry is found by.
func (x *Index) keys(name string, e Entry) []string {
	var out []string
	for _, f := range e.Files {
		out = append(out, "file "+x.file(path.Dir(slashed(name)), f))
	}
	return append(out, sourceKeys(e.Source)...)
}

// sourceKeys are the key, address and DOI of a source as they are matched by.
func sourceKeys(s sources.Source) []string {
	var out []string
	if s.ID != "" {
		out = append(out, "id "+s.ID)
	}
	if doi := DOI(first(s.DOI, doiOf(s.URL))); doi != "" {
		out = append(out, "doi "+doi)
	}
	if u := normalURL(s.URL); u != "" {
		out = append(out, "url "+u)
	}
	return out
}

// file is the path of a file as it is matched by: from the working directory, or
// whole where it is elsewhere.
func (x *Index) file(dir, name string) string {
	name = slashed(name)
	if path.IsAbs(name) || drive(name) {
		name = path.Clean(name)
		if rest, ok := strings.CutPrefix(name, path.Clean(x.Dir)+"/"); ok && x.Dir != "" {
			return rest
		}
		return name
	}
	return path.Join(dir, name)
}

// slashed writes a path of Windows with slashes.
func slashed(s string) string {
	s = strings.TrimPrefix(s, "file://")
	return strings.ReplaceAll(s, `\`, "/")
}

func drive(s string) bool { return len(s) > 2 && isASCIILetter(rune(s[0])) && s[1] == ':' }

// Find returns what the bibliographies say of a text: the entry that has its path among
// its attachments, its address or its DOI, or whose key is the text's ID or the name of
// its file without the extension. It is empty where no entry is found, and where several
// that say different things are, which is the error.
func (x *Index) Find(s sources.Source) (sources.Source, error) {
	keys := sourceKeys(s)
	if s.Path != "" {
		base := path.Base(slashed(s.Path))
		keys = append(keys, "file "+x.file("", s.Path), "id "+strings.TrimSuffix(base, path.Ext(base)))
	}
	const most = 4 // as many as are named
	var found []int
	for _, k := range keys {
		for _, n := range x.by[k] {
			if len(found) < most && !slices.ContainsFunc(found, func(m int) bool { return m == n || x.entries[m].Source.Equal(x.entries[n].Source) }) {
				found = append(found, n)
			}
		}
	}
	switch len(found) {
	case 0:
		return sources.Source{}, nil
	case 1:
		return x.entries[found[0]].Source, nil
	}
	var where []string
	for _, n := range found {
		e := x.entries[n]
		where = append(where, strings.TrimSpace(fmt.Sprintf("%s:%d %s", e.name, e.Line, shown(e.Source.ID))))
	}
	return sources.Source{}, fmt.Errorf("several entries of a bibliography may be this text, so none is used: %s", strings.Join(where, ", "))
}

// Len is how many entries there are.
func (x *Index) Len() int { return len(x.entries) }

// DOI returns a digital object identifier without the address of a resolver, in lower
// case, in which two of them are compared; what is none gives the empty string.
func DOI(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, p := range []string{"https://", "http://"} {
		s = strings.TrimPrefix(s, p)
	}
	for _, p := range []string{"dx.doi.org/", "doi.org/", "www.doi.org/", "doi:"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, p))
	}
	if !strings.HasPrefix(s, "10.") || !strings.Contains(s, "/") || strings.ContainsAny(s, " \t\n") {
		return ""
	}
	return s
}

// doiOf is the DOI that an address is.
func doiOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || !strings.HasSuffix(strings.ToLower(u.Hostname()), "doi.org") {
		return ""
	}
	return strings.TrimPrefix(u.Path, "/")
}

// normalURL is an address of the web as two are compared: without scheme, www, port of
// the scheme, fragment, slash at the end, and what counts visitors. Anything else gives
// the empty string.
func normalURL(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Hostname() == "" {
		return ""
	}
	scheme := strings.ToLower(u.Scheme)
	if scheme != "http" && scheme != "https" {
		return ""
	}
	host := strings.TrimPrefix(strings.TrimSuffix(strings.ToLower(u.Hostname()), "."), "www.")
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	out := host + strings.TrimRight(u.EscapedPath(), "/")
	var query []string
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		if part != "" && !counter(part) {
			query = append(query, part)
		}
	}
	if len(query) > 0 {
		out += "?" + strings.Join(query, "&")
	}
	return out
}

// counter reports whether a part of a query says only where a visitor came from.
func counter(part string) bool {
	name, _, _ := strings.Cut(strings.ToLower(part), "=")
	return strings.HasPrefix(name, "utm_") || slices.Contains([]string{"fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "smid"}, name)
}

// attachments reads the field in which reference managers keep the files of a work:
// paths, or "description:path:type", parted by semicolons; a backslash goes before a
// sign that belongs to a path.
func attachments(s string) []string {
	var out []string
	for _, item := range unescaped(s, ';') {
		parts := unescaped(item, ':')
		name := item
		switch {
		case len(parts) >= 3 && !(len(parts[0]) == 1 && strings.HasPrefix(parts[1], `\`)):
			name = strings.Join(parts[1:len(parts)-1], ":")
		case len(parts) == 2 && len(parts[0]) != 1 && strings.Contains(parts[1], "/"):
			name = parts[0] // path:type
			if !strings.ContainsAny(parts[0], "./") {
				name = parts[1]
			}
		}
		if name = strings.TrimSpace(plainPath(name)); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// unescaped parts a text at a sign that has no backslash before it.
func unescaped(s string, sep byte) []string {
	var out []string
	from := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`\:;`, s[i+1]) >= 0:
			i++
		case s[i] == sep:
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

// plainPath takes off the backslashes before signs.
func plainPath(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\:`, ":", `\;`, ";", `\_`, "_", `\&`, "&", `\%`, "%", `\#`, "#", `\{`, "{", `\}`, "}").Replace(s)
}
