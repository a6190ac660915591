//go:build !unix

package main

import "time"

var begun = time.Now()

// clock is the time that has passed.
func clock() time.Duration { return time.Since(begun) }
