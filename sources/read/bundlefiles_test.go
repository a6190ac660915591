package read

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// Bundles that others wrote, in the folder "txtar" where FACTCHECK_DOCS points: their texts
// are those of a plain parse, each is read or said not to be, and all that is read of one
// stands in it.
func TestRealBundles(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "txtar", "*.txtar"))
	require.NoError(t, err)
	members, texts := 0, 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			names, contents := plainBundle(string(data))
			got := membersOf(data)
			require.Len(t, got, len(names))
			for i, m := range got {
				assert.Equal(t, names[i], m.name)
				assert.Equal(t, contents[i], string(data[m.start:m.end]))
			}
			members += len(names)
			texts += readBundle(t, data, names, contents)
			// the same with every text of a kind that is read
			as := strings.NewReplacer(".go --\n", ".txt --\n", ".mod --\n", ".md --\n", ".golden --\n", ".html --\n").Replace(string(data))
			names, contents = plainBundle(as)
			texts += readBundle(t, []byte(as), names, contents)
		})
	}
	t.Logf("%d bundles with %d members; %d texts read", len(files), members, texts)
	assert.GreaterOrEqual(t, len(files), 50)
	assert.GreaterOrEqual(t, members, 400)
	assert.GreaterOrEqual(t, texts, 400)
}

// plainBundle is the parse of a bundle in the plainest way.
func plainBundle(data string) (names, contents []string) {
	for line := range strings.Lines(data) {
		bare := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if len(bare) > 6 && strings.HasPrefix(bare, "-- ") && strings.HasSuffix(bare, " --") {
			names, contents = append(names, strings.TrimSpace(bare[3:len(bare)-3])), append(contents, "")
		} else if len(names) > 0 {
			contents[len(names)-1] += line
		}
	}
	return names, contents
}

// readBundle reads a bundle and returns how many texts it has.
func readBundle(t *testing.T, data []byte, names, contents []string) int {
	docs, err := BundleAll(sources.Source{Path: "box.txtar"}, data)
	seen := map[string]bool{}
	for _, d := range docs {
		i := indexOf(names, d.Source.Member)
		require.GreaterOrEqual(t, i, 0, "%q", d.Source.Member)
		seen[d.Source.Member] = true
		start := strings.Index(string(data), "-- "+names[i]+" --\n") + len("-- "+names[i]+" --\n")
		for _, b := range d.Blocks {
			require.NoError(t, b.Check(data))
			assert.GreaterOrEqual(t, b.Start, start)
			assert.LessOrEqual(t, b.End, start+len(contents[i]))
			if strings.HasSuffix(names[i], ".txt") {
				assert.Contains(t, squeezed(contents[i]), squeezed(b.Text))
			}
		}
	}
	for _, m := range memberErrors(err) {
		seen[m.Member] = true
	}
	for _, name := range names {
		assert.True(t, seen[name], "%q is neither read nor told: %v", name, err)
	}
	return len(docs)
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

func indexOf(names []string, name string) int {
	for i := range names {
		if names[i] == name {
			return i
		}
	}
	return -1
}

// memberErrors lists what an error says of single texts.
func memberErrors(err error) []*MemberError {
	var one *MemberError
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var out []*MemberError
		for _, e := range many.Unwrap() {
			out = append(out, memberErrors(e)...)
		}
		return out
	}
	if errors.As(err, &one) {
		return []*MemberError{one}
	}
	return nil
}
