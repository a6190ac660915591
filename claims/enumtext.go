package claims

// The text forms of every enum, in the order of their declaration.

// String is the name of the hedge.
func (h Hedge) String() string { return enumString(h, hedgeNames, "hedge") }

// MarshalText writes the name; a value without one is an error.
func (h Hedge) MarshalText() ([]byte, error) { return enumText(h, hedgeNames, "hedge") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (h *Hedge) UnmarshalText(text []byte) error { return parseEnum(h, text, hedgeNames, "hedge") }

// String is the name of the lean.
func (l Lean) String() string { return enumString(l, leanNames, "lean") }

// MarshalText writes the name; a value without one is an error.
func (l Lean) MarshalText() ([]byte, error) { return enumText(l, leanNames, "lean") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (l *Lean) UnmarshalText(text []byte) error { return parseEnum(l, text, leanNames, "lean") }

// String is the name of the extent.
func (e Extent) String() string { return enumString(e, extentNames, "extent") }

// MarshalText writes the name; a value without one is an error.
func (e Extent) MarshalText() ([]byte, error) { return enumText(e, extentNames, "extent") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (e *Extent) UnmarshalText(text []byte) error { return parseEnum(e, text, extentNames, "extent") }

// String is the name of the stance.
func (s Stance) String() string { return enumString(s, stanceNames, "stance") }

// MarshalText writes the name; a value without one is an error.
func (s Stance) MarshalText() ([]byte, error) { return enumText(s, stanceNames, "stance") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (s *Stance) UnmarshalText(text []byte) error { return parseEnum(s, text, stanceNames, "stance") }

// String is the name of the kind; the zero kind has none.
func (k Kind) String() string { return enumString(k, kindNames, "kind") }

// MarshalText writes the name; a value without one is an error.
func (k Kind) MarshalText() ([]byte, error) { return enumText(k, kindNames, "kind") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (k *Kind) UnmarshalText(text []byte) error { return parseEnum(k, text, kindNames, "kind") }

// String is the name of the direction.
func (d Direction) String() string { return enumString(d, directionNames, "direction") }

// MarshalText writes the name; a value without one is an error.
func (d Direction) MarshalText() ([]byte, error) { return enumText(d, directionNames, "direction") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (d *Direction) UnmarshalText(text []byte) error {
	return parseEnum(d, text, directionNames, "direction")
}

// String is the name of the scale.
func (s Scale) String() string { return enumString(s, scaleNames, "scale") }

// MarshalText writes the name; a value without one is an error.
func (s Scale) MarshalText() ([]byte, error) { return enumText(s, scaleNames, "scale") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (s *Scale) UnmarshalText(text []byte) error { return parseEnum(s, text, scaleNames, "scale") }

// String is the name of the basis.
func (b Basis) String() string { return enumString(b, basisNames, "basis") }

// MarshalText writes the name; a value without one is an error.
func (b Basis) MarshalText() ([]byte, error) { return enumText(b, basisNames, "basis") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (b *Basis) UnmarshalText(text []byte) error { return parseEnum(b, text, basisNames, "basis") }

// String is the name of the operator.
func (o Op) String() string { return enumString(o, opNames, "operator") }

// MarshalText writes the name; a value without one is an error.
func (o Op) MarshalText() ([]byte, error) { return enumText(o, opNames, "operator") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (o *Op) UnmarshalText(text []byte) error { return parseEnum(o, text, opNames, "operator") }

// String is the name of the bound.
func (k BoundKind) String() string { return enumString(k, boundNames, "bound") }

// MarshalText writes the name; a value without one is an error.
func (k BoundKind) MarshalText() ([]byte, error) { return enumText(k, boundNames, "bound") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (k *BoundKind) UnmarshalText(text []byte) error { return parseEnum(k, text, boundNames, "bound") }

// String is the name of the verdict.
func (v Verdict) String() string { return enumString(v, verdictNames, "verdict") }

// MarshalText writes the name; a value without one is an error.
func (v Verdict) MarshalText() ([]byte, error) { return enumText(v, verdictNames, "verdict") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (v *Verdict) UnmarshalText(text []byte) error {
	return parseEnum(v, text, verdictNames, "verdict")
}

// String is the name of the third.
func (t Third) String() string { return enumString(t, thirdNames, "third") }

// MarshalText writes the name; a value without one is an error.
func (t Third) MarshalText() ([]byte, error) { return enumText(t, thirdNames, "third") }

// UnmarshalText reads a name; an unknown one is an error listing all.
func (t *Third) UnmarshalText(text []byte) error { return parseEnum(t, text, thirdNames, "third") }
