//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// ignorePipe lets a reader that has seen enough, as head has, close its pipe:
// writing to it is an error then, which is passed over, and the exit code stays.
func ignorePipe() { signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) }
