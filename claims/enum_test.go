package claims

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type textEnum interface {
	encoding.TextUnmarshaler
	encoding.TextMarshaler
	fmt.Stringer
}

func enums[E any, P interface {
	*E
	textEnum
}](make func(uint8) E) func(uint8) textEnum {
	return func(v uint8) textEnum { e := make(v); return P(&e) }
}

func TestEnums(t *testing.T) {
	tests := []struct {
		kind  string
		last  uint8
		names []string
		value func(uint8) textEnum
	}{
		{"hedge", uint8(None), hedgeNames, enums(func(v uint8) Hedge { return Hedge(v) })},
		{"lean", uint8(Above), leanNames, enums(func(v uint8) Lean { return Lean(v) })},
		{"extent", uint8(Stock), extentNames, enums(func(v uint8) Extent { return Extent(v) })},
		{"stance", uint8(Denied), stanceNames, enums(func(v uint8) Stance { return Stance(v) })},
		{"kind", uint8(Label), kindNames, enums(func(v uint8) Kind { return Kind(v) })},
		{"direction", uint8(Down), directionNames, enums(func(v uint8) Direction { return Direction(v) })},
		{"scale", uint8(Calendar), scaleNames, enums(func(v uint8) Scale { return Scale(v) })},
		{"basis", uint8(Inherited), basisNames, enums(func(v uint8) Basis { return Basis(v) })},
		{"operator", uint8(AsOf), opNames, enums(func(v uint8) Op { return Op(v) })},
		{"bound", uint8(Open), boundNames, enums(func(v uint8) BoundKind { return BoundKind(v) })},
		{"verdict", uint8(Conflict), verdictNames, enums(func(v uint8) Verdict { return Verdict(v) })},
		{"third", uint8(Late), thirdNames, enums(func(v uint8) Third { return Third(v) })},
	}
	for _, tt := range tests {
		require.Len(t, tt.names, int(tt.last)+1, "a name for each %s", tt.kind)
		for v := range tt.last + 1 {
			text, err := tt.value(v).MarshalText()
			require.NoError(t, err)
			assert.Equal(t, tt.names[v], string(text))
			assert.Equal(t, tt.names[v], tt.value(v).String())
			back := tt.value(0)
			require.NoError(t, back.UnmarshalText(text))
			assert.Equal(t, tt.value(v), back)
		}
		_, err := tt.value(tt.last + 1).MarshalText()
		assert.ErrorContains(t, err, tt.kind)
		assert.Equal(t, fmt.Sprintf("%s(%d)", tt.kind, tt.last+1), tt.value(tt.last+1).String())

		kept := tt.value(tt.last)
		err = kept.UnmarshalText([]byte(strings.Repeat("x", 5000)))
		require.ErrorContains(t, err, tt.names[tt.last], "the known names are listed")
		assert.Less(t, len(err.Error()), 400)
		assert.Equal(t, tt.value(tt.last), kept, "unchanged by an error")
	}
	var d Direction
	assert.ErrorContains(t, d.UnmarshalText([]byte("sideways")), `""`)
}
