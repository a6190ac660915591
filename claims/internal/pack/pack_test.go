package pack

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPack(t *testing.T) {
	for _, files := range []Files{
		nil,
		{{"a.lex", ""}},
		{{"a.lex", "one\ntwo\n"}, {"en/b c.lex", "no end of line"}, {"d", "3 d\n\n"}},
	} {
		packed, err := files.Pack()
		require.NoError(t, err)
		assert.Equal(t, files, Open(packed))
	}
}

func TestOpenOther(t *testing.T) {
	assert.Panics(t, func() { Open("no packed files") })
	short, err := Files{{"a.lex", "one"}}.Pack()
	require.NoError(t, err)
	assert.Panics(t, func() { Open(short[:len(short)-3]) })
}

func TestRead(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "en"), 0o755))
	for name, text := range map[string]string{"z.lex": "z\r\n", "en/b.lex": "b", "en/a.lex": "a", "other": "o"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	files, err := Read(dir, "z.lex", "en")
	require.NoError(t, err)
	assert.Equal(t, Files{{"z.lex", "z\n"}, {"en/a.lex", "a"}, {"en/b.lex", "b"}}, files)
	assert.Equal(t, "b", files.Text("en/b.lex"))
	assert.Empty(t, files.Text("b.lex"))

	_, err = Read(dir, "z.lex", "nowhere")
	assert.ErrorIs(t, err, os.ErrNotExist)
}
