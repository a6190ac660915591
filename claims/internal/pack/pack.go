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
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// File is one text. Its name has the folder in it, with slashes: "en/dates.lex".
type File struct{ Name, Text string }

// Open gives the files in the order in which they were packed. What is no work of [Files.Pack] is a mistake
// of the program that embeds it, and a panic.
func Open(packed string) Files {
	all, err := io.ReadAll(flate.NewReader(strings.NewReader(packed)))
	if err != nil {
		panic("pack: " + err.Error())
	}
	var files Files
	for rest := string(all); rest != ""; {
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

// Read reads the files of a folder: those that are named, and for the name of a folder within it all that lie
// in that, by name. Line ends of Windows, which git may write, become plain ones.
func Read(dir string, names ...string) (Files, error) {
	var files Files
	for _, name := range names {
		list, err := inside(dir, name)
		if err != nil {
			return nil, err
		}
		for _, name := range list {
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				return nil, err
			}
			files = append(files, File{name, strings.ReplaceAll(string(text), "\r\n", "\n")})
		}
	}
	return files, nil
}

// inside lists the files of a folder; a file is itself.
func inside(dir, name string) ([]string, error) {
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil || !info.IsDir() {
		return []string{name}, err
	}
	entries, err := os.ReadDir(filepath.Join(dir, name))
	var list []string
	for _, e := range entries {
		list = append(list, path.Join(name, e.Name()))
	}
	slices.Sort(list)
	return list, err
}
