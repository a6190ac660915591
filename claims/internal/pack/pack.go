// Package pack keeps the project's lists of words in little room.
//
// The lists are text files, edited by hand. What a program carries is all the files of a folder in one,
// compressed to a third, because everybody who imports the project carries it. After a change of a file
//
//	go generate ./claims/...
//
// writes the packed one anew; a test of the folder fails until then.
//
//	//go:generate go run ../internal/pack/write words.pack measures.lex en
//	//go:embed words.pack
//	var packed string
//	…
//	files := pack.Open(packed)
package pack

import (
	"bytes"
	"compress/flate"
	"io"
	"strconv"
	"strings"
)

// File is one text. Its name has the folder in it, with slashes: "en/dates.lex".
type File struct{ Name, Text string }

// Open gives the files in the order in which they were packed. What is no work of [Files.Pack] is a mistake
// of the program that embeds it, and a panic.
func Open(packed string) Files {
	var all strings.Builder
	all.Grow(4 * len(packed)) // the lists are packed to a third
	if _, err := io.Copy(&all, flate.NewReader(strings.NewReader(packed))); err != nil {
		panic("pack: " + err.Error())
	}
	var files Files
	for rest := all.String(); rest != ""; {
		head, text, _ := strings.Cut(rest, "\n")
		size, name, _ := strings.Cut(head, " ")
		n, err := strconv.Atoi(size)
		if err != nil || n < 0 || n > len(text) {
			panic("pack: no length of a file: " + head)
		}
		files, rest = append(files, File{name, text[:n]}), text[n:]
	}
	return files
}

// Files are the texts of a folder.
type Files []File

// Text is that of the file with the name, empty if there is none.
func (files Files) Text(name string) string {
	for _, f := range files {
		if f.Name == name {
			return f.Text
		}
	}
	return ""
}

// Pack is what [Open] opens.
func (files Files) Pack() (string, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return "", err
	}
	for _, f := range files {
		if _, err := io.WriteString(w, strconv.Itoa(len(f.Text))+" "+f.Name+"\n"+f.Text); err != nil {
			return "", err
		}
	}
	err = w.Close()
	return packed.String(), err
}
