// Command factcheck-pdf writes the text of a PDF file, with a header, for the command
// factcheck to read:
//
//	factcheck-pdf -published 2011-03-20 report.pdf > report.txt
//	factcheck check draft.md report.txt
//
// The exit code is 0, or 2 where the command was called wrongly, or 3 where the file could
// not be read.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read/pdf"
)

const maxSize = 64 << 20 // bytes of a file

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command with its arguments.
func run(args []string, out, told io.Writer) int {
	f := flag.NewFlagSet("factcheck-pdf", flag.ContinueOnError)
	f.SetOutput(told)
	title := f.String("title", "", "`title` for the header; without it the one that the file gives itself")
	published := f.String("published", "", "`date` for the header (2005-11-28): a PDF does not say when it was published")
	f.Usage = func() {
		fmt.Fprintln(told, "usage: factcheck-pdf [flags] FILE.pdf > FILE.txt")
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return 2
	}
	if _, err := edtf.Parse(*published); *published != "" && err != nil {
		fmt.Fprintf(told, "factcheck-pdf: -published: %v\n", err)
		return 2
	}
	if f.NArg() != 1 {
		f.Usage()
		return 2
	}
	if err := write(out, f.Arg(0), *title, *published); err != nil {
		fmt.Fprintf(told, "factcheck-pdf: %s: %v\n", f.Arg(0), err)
		return 3
	}
	return 0
}

// write writes the text of a file.
func write(out io.Writer, file, title, published string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() || info.Size() > maxSize {
		return fmt.Errorf("not a regular file of at most %d MiB", maxSize>>20)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text, err := pdf.Text(data)
	if err != nil {
		return err
	}
	if title == "" {
		title = pdf.Title(data)
	}
	header := ""
	if title != "" {
		header += "title: " + strconv.Quote(title) + "\n"
	}
	if published != "" {
		header += "published: " + published + "\n"
	}
	if header != "" {
		header = "---\n" + header + "---\n"
	}
	_, err = fmt.Fprintf(out, "%s%s\n", header, text)
	return err
}
