package fault_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources/fault"
)

func TestWorkThatEndsHasNoFault(t *testing.T) {
	done := false
	assert.Nil(t, fault.In(func() { done = true }))
	assert.True(t, done)
}

func TestFaults(t *testing.T) {
	var list []int
	cases := []struct {
		name, what string
		work       func()
	}{
		{"an index", "runtime error: index out of range [3] with length 0", func() { list[3]++ }},
		{"words", "no such measure", func() { panic("no such measure") }},
		{"an error", "broken", func() { panic(errors.New("broken")) }},
		{"several lines are one", "a b", func() { panic("a\r\n\tb") }},
		{"a value that says nothing", "a panic", func() { panic(3) }},
		{"bytes that are no text", "a � b", func() { panic("a \xff b") }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := fault.In(c.work)
			require.NotNil(t, f)
			assert.Equal(t, c.what, f.What)
			assert.Regexp(t, `^fault_test\.go:\d+$`, f.Where)
			assert.Contains(t, f.Stack, "fault_test.go")
			assert.Contains(t, f.Error(), "not of the text: "+c.what+" (fault_test.go:")
		})
	}
}

// What a panic says may be as long as the text that it arose from.
func TestFaultIsShort(t *testing.T) {
	f := fault.In(func() { panic(strings.Repeat("word ", 1<<20)) })
	assert.Less(t, len(f.Error()), 400)
}
