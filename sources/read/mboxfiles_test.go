package read

import (
	"bytes"
	"net/mail"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// Mailboxes that other programs wrote, in the folder "mbox" where FACTCHECK_DOCS points:
// they have the messages that a plain rule finds, and no letter that the standard library
// does not decode.
func TestRealMailboxes(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "mbox", "*.mbox"))
	require.NoError(t, err)
	messages, compared, whole := 0, 0, 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			docs, err := Mbox(sources.Source{Path: file}, data)
			if err != nil {
				t.Log(err)
			}
			checkMail(t, docs, data)
			want := plainBox(data)
			require.Len(t, boxStarts(data), len(want))
			messages += len(want)
			of := map[string][]sources.Document{}
			for _, d := range docs {
				name, _, _ := strings.Cut(d.Source.Member, ", ")
				of[name] = append(of[name], d)
			}
			for i, m := range want {
				name := "message " + strconv.Itoa(i+1)
				if err != nil && strings.Contains(err.Error(), name+": ") {
					continue // it is told why not all of it is read
				}
				n, full := compareMessage(t, of[name], m.data, m.body)
				compared += n
				whole += full
			}
		})
	}
	t.Logf("%d mailboxes, %d messages; %d texts compared, %d whole to the letter", len(files), messages, compared, whole)
	assert.GreaterOrEqual(t, len(files), 30)
	assert.GreaterOrEqual(t, messages, 200)
	assert.GreaterOrEqual(t, compared, 150)
	assert.GreaterOrEqual(t, whole, 25)
}

var stampedLine = regexp.MustCompile(`^From .*\b[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d( [A-Z]+)? \d{4}( [-+]\d{4})?\r?\n$`)

// boxed is a message in a mailbox, and where its text begins in the file.
type boxed struct {
	data []byte
	body int
}

// plainBox parts a mailbox at each line "From " at its beginning, behind an empty line or
// with a time at its end, if a field of a header follows.
func plainBox(data []byte) []boxed {
	var out []boxed
	at := 0
	lines := bytes.SplitAfter(data, []byte("\n"))
	for i, line := range lines {
		at += len(line)
		empty := i == 0 || strings.Trim(string(lines[i-1]), "\r\n") == ""
		if (empty && bytes.HasPrefix(line, []byte("From ")) || stampedLine.Match(line)) && i+1 < len(lines) && bytes.Contains(lines[i+1], []byte(":")) {
			out = append(out, boxed{})
		} else if len(out) > 0 {
			m := &out[len(out)-1]
			m.data = append(m.data, line...)
			if m.body == 0 && strings.Trim(string(line), "\r\n") == "" {
				m.body = at
			}
		}
	}
	return out
}

// compareMessage holds what was read of a message against what the standard library
// decodes: all of it is there, and nothing was left out where there is nothing to leave.
func compareMessage(t *testing.T, docs []sources.Document, raw []byte, body int) (compared, whole int) {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Log("net/mail:", err)
		return 0, 0
	}
	var texts []string
	if !libraryTexts(m.Header.Get, m.Body, &texts) || len(texts) != 1 || texts[0] == "" || strings.Contains(m.Header.Get("Content-Type"), "html") || strings.Contains(m.Header.Get("Content-Type"), "name=") {
		return 0, 0 // a page, or a file that is attached
	}
	want, got := letters(texts[0]), ""
	for _, d := range docs {
		if strings.Contains(d.Source.Member, "attached") {
			continue
		}
		for _, b := range d.Blocks {
			if b.Start < body {
				continue // the subject
			}
			if !strings.Contains(texts[0], "<html") {
				assert.Contains(t, want, letters(b.Text))
			}
			got += letters(b.Text)
		}
	}
	if marksInMail.MatchString(texts[0]) || strings.Contains(texts[0], "wrote") {
		return 1, 0
	}
	assert.Equal(t, want, got)
	return 1, 1
}
