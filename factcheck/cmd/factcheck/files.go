package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// openFile opens a regular file. Nothing else is even opened: a named pipe waits
// for somebody to write into it, and a device may never end.
func openFile(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, bare(err)
	}
	if mode := info.Mode(); !mode.IsRegular() {
		return nil, errors.New(irregular(mode))
	}
	file, err := os.Open(name)
	return file, bare(err)
}

// readFile is the content of a regular file of at most so many bytes.
func readFile(name string, most int64) ([]byte, error) {
	file, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("it is larger than %d bytes", most)
	}
	return data, bare(err)
}

func irregular(mode fs.FileMode) string {
	what := ""
	switch {
	case mode.IsDir():
		what = " but a directory"
	case mode&fs.ModeNamedPipe != 0:
		what = " but a named pipe"
	case mode&fs.ModeSocket != 0:
		what = " but a socket"
	case mode&fs.ModeDevice != 0:
		what = " but a device"
	}
	return "it is no regular file" + what
}
