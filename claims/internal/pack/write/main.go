// Command write packs files of words into one, see package pack. It is run by go generate.
package main

import (
	"log"
	"os"

	"github.com/sourcedclaims/factcheck/claims/internal/pack/disk"
)

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: write PACKED FILE|FOLDER...")
	}
	files, err := disk.Read(".", os.Args[2:]...)
	if err != nil {
		log.Fatal(err)
	}
	packed, err := files.Pack()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[1], []byte(packed), 0o644); err != nil {
		log.Fatal(err)
	}
}
