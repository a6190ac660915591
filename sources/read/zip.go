package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// What is read of an archive at most. Parts that hold no text, such as pictures, are
// never unpacked, and count only among the entries.
const (
	maxEntries  = 1 << 14   // parts of an archive
	maxPart     = 64 << 20  // bytes of a part, unpacked
	maxUnpacked = 128 << 20 // bytes of all parts that are read, unpacked
	maxRatio    = 250       // unpacked to packed bytes of a part that is large
	largePart   = 1 << 20   // bytes from which the ratio counts: a small part costs nothing
)

// archive is a file made of parts. They are unpacked one by one, each into memory of
// its own.
type archive struct {
	parts    map[string]*zip.File
	unpacked int64 // bytes, so far
}

// Part returns the bytes of a part of a compound file, such as "word/document.xml" of
// a DOCX: those that the offsets of its blocks count. Raw is the file, as
// [sources.Document] keeps it. The same bounds hold as for reading it.
func Part(raw []byte, name string) ([]byte, error) {
	a, err := openArchive(raw)
	if err != nil {
		return nil, err
	}
	return a.part(name)
}

// openArchive reads the names of an archive's parts.
func openArchive(data []byte) (*archive, error) {
	if len(data) == 0 {
		return nil, errors.New("the file is empty")
	}
	if !bytes.HasPrefix(data, zipMagic) {
		return nil, errors.New("not a ZIP archive, which such a document is")
	}
	if n := bytes.Count(data, []byte("PK\x01\x02")); n > maxEntries {
		return nil, fmt.Errorf("an archive of more than %d parts", maxEntries)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case errors.Is(err, zip.ErrFormat):
		return nil, errors.New("a damaged ZIP archive, or the beginning of one: its list of parts, which stands at the end, cannot be read")
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return nil, fmt.Errorf("a damaged ZIP archive: %w", err)
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if err := a.add(f); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// add notes a part. Names that lead out of the archive and such as two parts have are
// made by nobody who means well: programs differ in which part they show.
func (a *archive) add(f *zip.File) error {
	name := strings.TrimSuffix(f.Name, "/")
	if strings.Contains(name, `\`) || !fs.ValidPath(name) {
		return fmt.Errorf("the archive has a part of the name %s, which leads out of it or is no path", quote(f.Name))
	}
	if a.parts[strings.ToLower(name)] != nil {
		return fmt.Errorf("the archive has two parts of the name %s", quote(name))
	}
	a.parts[strings.ToLower(name)] = f
	return nil
}

// has reports whether there is a part of a name. Case does not count, as in every
// program that reads such files.
func (a *archive) has(name string) bool { return a.parts[strings.ToLower(name)] != nil }

// proper is the name that the archive itself gives a part.
func (a *archive) proper(name string) string {
	if f := a.parts[strings.ToLower(name)]; f != nil {
		return f.Name
	}
	return name
}

// part unpacks a part. What the archive says of its size is not relied upon.
func (a *archive) part(name string) ([]byte, error) {
	f := a.parts[strings.ToLower(name)]
	switch {
	case f == nil:
		return nil, fmt.Errorf("the archive has no part %s", quote(name))
	case f.Flags&1 != 0:
		return nil, fmt.Errorf("%s is encrypted: save it without a password", f.Name)
	}
	limit, bound := a.limit(f)
	if f.UncompressedSize64 > uint64(limit) {
		return nil, fmt.Errorf("%s is too large: %s", f.Name, bound)
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, fmt.Errorf("%s is compressed by method %d, which is not read", f.Name, f.Method)
	} else if err != nil {
		return nil, fmt.Errorf("%s cannot be unpacked: %w", f.Name, err)
	}
	defer r.Close()
	data, err := unpack(r, int(f.UncompressedSize64))
	if err != nil {
		return nil, fmt.Errorf("%s is damaged: %s", f.Name, damage(err))
	}
	a.unpacked += int64(len(data))
	return data, nil
}

// limit is how many bytes a part may have, and which bound says so.
func (a *archive) limit(f *zip.File) (limit int64, bound string) {
	limit, bound = maxPart, "a part may have "+size(maxPart)
	if rest := maxUnpacked - a.unpacked; rest < limit {
		limit, bound = rest, "all parts that are read may have "+size(maxUnpacked)
	}
	if packed := int64(f.CompressedSize64); packed >= 0 && packed < limit/maxRatio {
		if most := max(packed*maxRatio, largePart); most < limit {
			limit, bound = most, fmt.Sprintf("it unpacks to more than %d times its size", maxRatio)
		}
	}
	return limit, bound
}

// unpack reads as many bytes as an archive promises. It is an error if there are more
// or fewer, and, which the reader itself checks, if their sum is another.
func unpack(r io.Reader, promised int) ([]byte, error) {
	data := make([]byte, promised)
	if n, err := io.ReadFull(r, data); err != nil {
		if errors.Is(err, io.EOF) && promised == 0 {
			return nil, nil
		}
		return data[:n], err
	}
	var more [1]byte
	switch n, err := r.Read(more[:]); {
	case n > 0:
		return nil, errors.New("it is larger than the archive says")
	case err != nil && !errors.Is(err, io.EOF):
		return nil, err
	}
	return data, nil
}

// damage says what is wrong with packed bytes.
func damage(err error) string {
	switch {
	case errors.Is(err, zip.ErrChecksum):
		return "its checksum is not that of its bytes"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	}
	return err.Error()
}

var zipMagic = []byte("PK\x03\x04")
