package read

import (
	"os"
	"testing"
)

// othersFiles is the folder of files that other programs and people wrote. A test without it
// is skipped.
func othersFiles(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("FACTCHECK_DOCS")
	if dir == "" {
		t.Skip("FACTCHECK_DOCS names no folder with documents")
	}
	return dir
}
