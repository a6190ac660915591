package disk

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/pack"
)

func TestRead(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "en"), 0o755))
	for name, text := range map[string]string{"z.lex": "z\r\n", "en/b.lex": "b", "en/a.lex": "a", "other": "o"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	files, err := Read(dir, "z.lex", "en")
	require.NoError(t, err)
	assert.Equal(t, pack.Files{{Name: "z.lex", Text: "z\n"}, {Name: "en/a.lex", Text: "a"}, {Name: "en/b.lex", Text: "b"}}, files)
	assert.Equal(t, "b", files.Text("en/b.lex"))
	assert.Empty(t, files.Text("b.lex"))

	_, err = Read(dir, "z.lex", "nowhere")
	assert.ErrorIs(t, err, os.ErrNotExist)
}
