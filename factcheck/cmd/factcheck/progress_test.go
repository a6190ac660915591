package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	a := &app{err: &out, watched: true}
	p := a.watch(3, false)
	p.step()
	assert.Empty(t, out.String(), "a short run shows nothing")
	p.start = p.start.Add(-time.Hour)
	p.step()
	p.end()
	assert.Contains(t, out.String(), "2/3")

	for _, p := range []*progress{a.watch(3, true), (&app{err: &out}).watch(3, false), nil} {
		out.Reset()
		if p != nil {
			p.start = p.start.Add(-time.Hour)
		}
		p.step()
		p.end()
		assert.Empty(t, out.String(), "nothing where it is quiet, or where there is no terminal")
	}
}
