package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile puts content into a file as a whole or not at all: it is written beside the
// file and takes its name when it is complete. A link is followed, and what is no regular
// file, such as /dev/stdout, is written to as it is.
func writeFile(name string, data []byte) error {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() {
			return os.WriteFile(name, data, mode)
		}
		mode = info.Mode().Perm()
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".factcheck-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // of no use once it has its name
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Chmod(mode)
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	return err
}

// addToFile puts content at the end of a file.
func addToFile(name string, data []byte) error {
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
