package main

import (
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long a run may take before it shows how far it is.
const patience = 700 * time.Millisecond

// progress shows how many texts have been read, on a terminal and in long runs only. The
// zero progress shows nothing.
type progress struct {
	out   io.Writer // nil: nobody looks
	total int
	start time.Time

	mu   sync.Mutex
	done int
	bar  *progressbar.ProgressBar
}

// watch begins a progress of so many texts. It shows nothing if standard error is no
// terminal, or if quiet is asked for.
func (a *app) watch(total int, quiet bool) *progress {
	p := &progress{total: total, start: time.Now()}
	if a.watched && !quiet {
		p.out = a.err
	}
	return p
}

// step counts one text more.
func (p *progress) step() {
	if p == nil || p.out == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if p.bar == nil && time.Since(p.start) > patience {
		p.bar = progressbar.NewOptions(p.total,
			progressbar.OptionSetWriter(p.out), progressbar.OptionSetDescription("reading"),
			progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(30),
			progressbar.OptionThrottle(100*time.Millisecond))
	}
	if p.bar != nil {
		_ = p.bar.Set(p.done) // what cannot be shown is not missed
	}
}

// end takes away what was shown.
func (p *progress) end() {
	if p != nil && p.bar != nil {
		_ = p.bar.Clear()
	}
}
