package factcheck

import "github.com/sourcedclaims/factcheck/claims"

// Units leads the units that texts use for one sort of thing to a common one. The
// factors are exact by definition: the international yard and pound of 1959, the
// nautical mile of 1929, the US gallon, and the oil barrel of 42 of these.
//
// It is data: do not write to it. [Checker.Units] replaces it.
var Units = map[string]Unit{
	"km": {"m", number("1000")}, "cm": {"m", number("0.01")}, "dm": {"m", number("0.1")}, "mm": {"m", number("0.001")},
	"mi": {"m", number("1609.344")}, "nmi": {"m", number("1852")}, "yd": {"m", number("0.9144")}, "ft": {"m", number("0.3048")}, "in": {"m", number("0.0254")},

	"km2": {"ha", number("100")}, "m2": {"ha", number("0.0001")}, "acre": {"ha", number("0.40468564224")}, "mi2": {"ha", number("258.9988110336")},

	"m3": {"l", number("1000")}, "ml": {"l", number("0.001")}, "gal": {"l", number("3.785411784")}, "bbl": {"l", number("158.987294928")},

	"mph": {"km/h", number("1.609344")},

	"t": {"kg", number("1000")}, "g": {"kg", number("0.001")}, "mg": {"kg", number("0.000001")}, "lb": {"kg", number("0.45359237")}, "oz": {"kg", number("0.028349523125")},
}

var number = claims.MustNumber

// units are the checker's, or the default ones.
func (k *Checker) units() map[string]Unit {
	if k.Units != nil {
		return k.Units
	}
	return Units
}
