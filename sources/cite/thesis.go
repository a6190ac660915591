package cite

import (
	"slices"
	"strings"
)

// A thesis is an academic work without a container whose Series is what it was written
// for: "PhD diss.", "Master's thesis". That is what CSL-JSON calls its genre and BibTeX
// its type, and it stands where another work has its series.

// What a thesis of a kind is called, and the kinds by the words of biblatex and of the
// types of its entries.
const (
	doctors = "PhD diss."
	masters = "Master's thesis"
	unnamed = "Thesis" // of no known degree
)

var thesisKinds = map[string]string{"phdthesis": doctors, "mastersthesis": masters, "mathesis": masters, "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis"}

// The last words of what theses are called, and the words by which one is a doctor's.
var (
	thesisWords = []string{"diss", "diss.", "dissertation", "thesis", "habilitation"}
	doctorWords = []string{"phd", "ph.d.", "ph.d", "dphil", "d.phil.", "doctoral", "doctor's", "doctorate", "doctor"}
)

// isThesis reports whether a series is what a thesis is called.
func isThesis(series string) bool {
	words := strings.Fields(strings.ToLower(series))
	return len(words) > 0 && slices.Contains(thesisWords, words[len(words)-1])
}

// isDoctors reports whether what a thesis is called is that of a doctor's.
func isDoctors(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(doctorWords, w) })
}

// thesisName is what a thesis is called by what a bibliography says of it: those words,
// with the one for a thesis if it lacks.
func thesisName(said string) string {
	switch known := thesisKinds[strings.ToLower(said)]; {
	case known != "":
		return known
	case said == "":
		return unnamed
	case isThesis(said):
		return said
	case isDoctors(said):
		return doctors
	}
	return said + " thesis"
}

// degree is what a thesis is called in print: the manual's words for that of a doctor.
func (w *work) degree() string {
	if isDoctors(w.Series) {
		return doctors
	}
	return w.Series
}
