package read

// htmlLink is the link that is open. It counts for the block it was opened in; the
// blocks after that are its text only if it is closed behind them. One that is never
// closed would make a link of the whole page.
type htmlLink struct {
	open    bool
	block   int // drafts, when it was opened
	crossed bool
}

// active reports whether the text in hand is that of the link, as far as is known.
func (l *htmlLink) active() bool { return l.open && !l.crossed }

// flushed notes that a block has ended.
func (l *htmlLink) flushed(drafts int) {
	if l.open && drafts > l.block {
		l.crossed = true
	}
}

// openLink opens a link, which ends one that is open. A link to a note may be no
// more than its mark.
func (p *htmlPage) openLink(a *htmlAttrs) {
	p.closeNote("a")
	p.link = htmlLink{open: a.linked, block: len(p.drafts)}
	for i := range p.flow.notes {
		p.flow.notes[i].linked = true
	}
	if noteTarget(a) {
		p.openNote("a")
	}
}

// closeLink closes a link, and makes text of it what it was opened around.
func (p *htmlPage) closeLink() {
	p.closeNote("a")
	if l := p.link; l.open && l.crossed {
		for i := l.block + 1; i < len(p.drafts); i++ {
			d := &p.drafts[i]
			d.links, d.plain, d.number = d.links+d.plain, 0, false
		}
		p.flow.links, p.flow.plain, p.flow.number = p.flow.links+p.flow.plain, 0, false
	}
	p.link = htmlLink{}
}
