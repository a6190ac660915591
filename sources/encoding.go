package sources

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// Names of the encodings that take more than one byte for a character. Every other
// name that [Source.Encoding] may have is of one that takes a single byte.
const (
	UTF8    = "utf-8"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
)

// decoder walks over the characters of a file, as far as counting them needs.
type decoder struct {
	bom  []byte                   // the byte order mark, which is no part of a text
	more func([]byte) (rune, int) // the first character and its length in bytes
	wide bool                     // not even ASCII takes one byte
}

// next is the first character of a text that is not empty, and its length.
func (d *decoder) next(raw []byte) (rune, int) {
	if c := raw[0]; c < utf8.RuneSelf && !d.wide {
		return rune(c), 1
	}
	return d.more(raw)
}

func decoderOf(encoding string) decoder {
	switch encoding {
	case "", UTF8:
		return decoder{bom: []byte("\ufeff"), more: utf8.DecodeRune}
	case UTF16LE:
		return decoder{[]byte("\xff\xfe"), nextUTF16(binary.LittleEndian), true}
	case UTF16BE:
		return decoder{[]byte("\xfe\xff"), nextUTF16(binary.BigEndian), true}
	}
	return decoder{more: nextByte}
}

// nextByte takes every byte for a character. What it is does not matter to
// counting, unless it ends a line.
func nextByte(raw []byte) (rune, int) { return rune(raw[0]), 1 }

func nextUTF16(order binary.ByteOrder) func([]byte) (rune, int) {
	return func(raw []byte) (rune, int) {
		if len(raw) < 2 {
			return utf8.RuneError, len(raw)
		}
		r := rune(order.Uint16(raw))
		if utf16.IsSurrogate(r) && len(raw) >= 4 {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(raw[2:]))); pair != utf8.RuneError {
				return pair, 4
			}
		}
		return r, 2
	}
}
