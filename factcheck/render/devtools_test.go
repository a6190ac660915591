package render

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// browser is a Chromium without a window, driven by the DevTools protocol over two
// pipes: messages are JSON, each ended by a zero byte.
type browser struct {
	to   io.WriteCloser
	mu   sync.Mutex
	next int
	wait map[int]chan reply
	tell map[string]func(event) // what happens in a session
	done chan struct{}
}

type event struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type reply struct {
	ID      int             `json:"id"`
	Session string          `json:"sessionId"`
	Result  json.RawMessage `json:"result"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error"`
	event
}

// chromium is where the browser is, or empty.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// startBrowser starts Chromium with a new, empty profile. Where there is none the test is
// skipped, and says so.
func startBrowser(t testing.TB) *browser {
	t.Helper()
	path := chromium()
	if path == "" {
		t.Skip("no Chromium is installed: what a browser makes of the page was not tested")
	}
	in, toBrowser, err := os.Pipe()
	require.NoError(t, err)
	fromBrowser, out, err := os.Pipe()
	require.NoError(t, err)
	profile, err := os.MkdirTemp("", "factcheck-browser")
	require.NoError(t, err)
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
		"--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir="+profile, "about:blank")
	cmd.ExtraFiles = []*os.File{in, out} // descriptors 3 and 4
	require.NoError(t, cmd.Start())
	in.Close()
	out.Close()
	b := &browser{to: toBrowser, wait: map[int]chan reply{}, tell: map[string]func(event){}, done: make(chan struct{})}
	go b.listen(fromBrowser)
	t.Cleanup(func() {
		b.call("", "Browser.close", nil)
		select {
		case <-b.done:
		case <-time.After(10 * time.Second):
			cmd.Process.Kill()
		}
		toBrowser.Close()
		cmd.Wait()
		os.RemoveAll(profile)
	})
	return b
}

func (b *browser) listen(from io.Reader) {
	defer close(b.done)
	for r := bufio.NewReaderSize(from, 1<<20); ; {
		data, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m reply
		if json.Unmarshal(data[:len(data)-1], &m) != nil {
			continue
		}
		b.mu.Lock()
		answer, heard := b.wait[m.ID], b.tell[m.Session]
		delete(b.wait, m.ID)
		b.mu.Unlock()
		switch {
		case m.ID > 0 && answer != nil:
			answer <- m
		case m.Method != "" && heard != nil:
			heard(m.event)
		}
	}
}

// call sends a command and waits for its answer.
func (b *browser) call(session, method string, params any) (json.RawMessage, error) {
	answer := make(chan reply, 1)
	b.mu.Lock()
	b.next++
	id := b.next
	b.wait[id] = answer
	m := map[string]any{"id": id, "method": method}
	if params != nil {
		m["params"] = params
	}
	if session != "" {
		m["sessionId"] = session
	}
	data, err := json.Marshal(m)
	if err == nil {
		_, err = b.to.Write(append(data, 0))
	}
	b.mu.Unlock()
	if err != nil {
		return nil, err
	}
	select {
	case r := <-answer:
		if r.Error != nil {
			return nil, fmt.Errorf("%s: %s", method, r.Error.Message)
		}
		return r.Result, nil
	case <-b.done:
		return nil, errors.New("the browser has ended")
	case <-time.After(60 * time.Second):
		return nil, fmt.Errorf("%s: no answer within a minute", method)
	}
}

// tab is a page of the browser.
type tab struct {
	*browser
	t       testing.TB
	session string
	loaded  chan struct{}

	mu      sync.Mutex
	asked   []string // the addresses that were asked for
	trouble []string // what was written to the console, and what was thrown
}

// openTab opens an empty page that listens to what happens in it.
func (b *browser) openTab(t testing.TB) *tab {
	t.Helper()
	p := &tab{browser: b, t: t, loaded: make(chan struct{}, 16)}
	var made struct {
		Target  string `json:"targetId"`
		Session string `json:"sessionId"`
	}
	p.into(&made, "Target.createTarget", map[string]any{"url": "about:blank"})
	p.into(&made, "Target.attachToTarget", map[string]any{"targetId": made.Target, "flatten": true})
	b.mu.Lock()
	b.tell[made.Session] = p.heard
	b.mu.Unlock()
	p.session = made.Session
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.do(domain+".enable", nil)
	}
	t.Cleanup(func() { b.call("", "Target.closeTarget", map[string]any{"targetId": made.Target}) })
	return p
}

func (p *tab) heard(e event) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e.Method {
	case "Page.loadEventFired":
		p.loaded <- struct{}{}
	case "Network.requestWillBeSent":
		var m struct {
			Request struct {
				URL string `json:"url"`
			} `json:"request"`
		}
		json.Unmarshal(e.Params, &m)
		p.asked = append(p.asked, m.Request.URL)
	case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded":
		p.trouble = append(p.trouble, string(e.Params))
	}
}

func (p *tab) into(v any, method string, params any) {
	p.t.Helper()
	got, err := p.call(p.session, method, params)
	require.NoError(p.t, err)
	require.NoError(p.t, json.Unmarshal(got, v))
}

func (p *tab) do(method string, params any) {
	p.t.Helper()
	_, err := p.call(p.session, method, params)
	require.NoError(p.t, err)
}

// visit opens an address and waits until it is loaded.
func (p *tab) visit(address string) {
	p.t.Helper()
	p.do("Page.navigate", map[string]any{"url": address})
	select {
	case <-p.loaded:
	case <-time.After(60 * time.Second):
		require.Fail(p.t, "the page was not loaded within a minute")
	}
}

// screen sets the size of the window, and whether it is dark.
func (p *tab) screen(width, height int, dark bool) {
	p.t.Helper()
	p.do("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	p.do("Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": "prefers-color-scheme", "value": scheme}}})
}

// eval runs a script in the page and reads what it gives, also what it promises.
func (p *tab) eval(v any, script string) {
	p.t.Helper()
	var got struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception *struct {
			Text      string          `json:"text"`
			Exception json.RawMessage `json:"exception"`
		} `json:"exceptionDetails"`
	}
	p.into(&got, "Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true, "awaitPromise": true})
	if got.Exception != nil {
		require.Fail(p.t, got.Exception.Text, "%s\n%s", got.Exception.Exception, script)
	}
	if v != nil {
		require.NoError(p.t, json.Unmarshal(got.Result.Value, v), script)
	}
}

// press sends a key.
func (p *tab) press(key string, code int, text string) {
	p.t.Helper()
	down := map[string]any{"type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code}
	if text != "" {
		down["text"] = text
	}
	p.do("Input.dispatchKeyEvent", down)
	p.do("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": code})
}

// picture takes a picture of what is on screen, or of the whole page.
func (p *tab) picture(params map[string]any) []byte {
	p.t.Helper()
	var got struct {
		Data string `json:"data"`
	}
	p.into(&got, "Page.captureScreenshot", params)
	data, err := base64.StdEncoding.DecodeString(got.Data)
	require.NoError(p.t, err)
	return data
}
