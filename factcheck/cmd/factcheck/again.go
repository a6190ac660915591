package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// repeated are the flags of a check that say what is compared, and how.
var repeated = []string{
	"draft", "source", "bibliography", "config", "isolated", "events", "lexicon", "places", "profile", "published",
	"as", "exclude", "hidden", "no-ignore", "peers", "max-file-size", "baseline", "no-baseline",
}

// again is what a call named and how, as a shell takes it, for a command on one of its
// findings. It is empty where something in it cannot be written on one line.
func again(args []string, flags *pflag.FlagSet) string {
	var out []string
	for _, a := range args {
		if strings.HasPrefix(a, "-") { // standard input, which is gone
			return ""
		}
		out = append(out, a)
	}
	flags.Visit(func(f *pflag.Flag) {
		if !slices.Contains(repeated, f.Name) {
			return
		}
		values := []string{f.Value.String()}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		}
		for _, v := range values {
			if f.Value.Type() == "bool" {
				out = append(out, "--"+f.Name)
				continue
			}
			out = append(out, "--"+f.Name, v)
		}
	})
	for i, s := range out {
		if strings.ContainsAny(s, "`\x00\n\r") {
			return ""
		}
		out[i] = quotedForShell(s)
	}
	return strings.Join(out, " ")
}

// quotedForShell is a word as a POSIX shell takes it.
func quotedForShell(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._/-:=@,+", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
