package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// Checkstyle writes a report as Checkstyle does, file by file: the form that most tools
// which read such reports have in common.
func Checkstyle(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o.forPrograms())
	out := checkstyle{Version: "5.0"}
	list := b.items()
	paths, in := b.byFile(list)
	for _, path := range paths {
		file := checkstyleFile{Name: path}
		for _, i := range in[path] {
			file.Errors = append(file.Errors, checkstyleError(list[i]))
		}
		out.Files = append(out.Files, file)
	}
	return writeXML(w, out)
}

type checkstyle struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string           `xml:"name,attr"`
	Errors []checkstyleItem `xml:"error"`
}

type checkstyleItem struct {
	Line     int    `xml:"line,attr,omitempty"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

var checkstyleLevels = [factcheck.Error + 1]string{"info", "info", "warning", "error"}

func checkstyleError(t item) checkstyleItem {
	s := stretchOf(t.at, codePoints)
	return checkstyleItem{s.line, s.column, checkstyleLevels[atLeastNote(t.level)], t.text, "factcheck." + checkName(t)}
}

// byFile lists the files of a list of items, sorted, and for each which of the items are
// about it.
func (b *book) byFile(list []item) (paths []string, in map[string][]int) {
	in = map[string][]int{}
	for i, t := range list {
		path := b.pathOf(t.path)
		in[path] = append(in[path], i)
	}
	return slices.Sorted(maps.Keys(in)), in // for determinism
}

// writeXML writes a value as a document. What it holds of a text was made safe to print
// and so has no character that XML forbids.
func writeXML(w io.Writer, v any) error {
	data, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	_, err = io.WriteString(w, strings.Join([]string{`<?xml version="1.0" encoding="UTF-8"?>`, string(data), ""}, "\n"))
	return err
}
