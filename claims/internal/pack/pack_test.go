package pack

import (
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
