package main

import "errors"

func loadGold(dir string) ([]set, error) { return nil, errors.New("not yet") }
