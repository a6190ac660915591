package read

import "strings"

// sealSigned empties the lines that PGP puts around a text that it signs: what they say is
// no text.
func sealSigned(units []mailUnit, text []byte) {
	state := ""
	for i := range units {
		u := &units[i]
		line := strings.TrimSpace(u.text)
		switch {
		case line == "-----BEGIN PGP SIGNED MESSAGE-----":
			state = "head"
		case line == "-----BEGIN PGP SIGNATURE-----":
			state = "signature"
		case state == "head" && line == "":
			state = ""
		case line == "-----END PGP SIGNATURE-----":
			state = ""
			u.empty(text)
		}
		if state != "" {
			u.empty(text)
		}
	}
}

// empty leaves of a line no more than its end.
func (u *mailUnit) empty(text []byte) {
	n := len(u.text) - len(strings.TrimRight(u.text, "\r\n"))
	u.start, u.text = u.end-n, u.text[len(u.text)-n:]
}
