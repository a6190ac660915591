package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Reports of aid groups and notes of agencies give figures behind what they count:
// "Dead: 12. People injured: 40. Houses destroyed since April: 310."

// label: "Dead: 12", "People injured: 40", where nothing else stands before the colon.
func (a *assigner) label(f *Figure) claims.Measure {
	end := a.reach(f.First - 1)
	e, k := match.Before(a.t, end, a.first, lexicon.MeasureState)
	switch {
	case e == nil:
		return a.labelNoun(f, end)
	case k > a.first && a.t.Tokens[k-1].Kind != words.Mark && !(a.alone(f) && (a.opens(a.peopleBefore(k)) || isWord(a.t, k-1, "newly") && a.opens(k-1))):
		return ""
	}
	f.By = k
	return claims.Measure(e.Name)
}

// labelNoun: "Refugees: 1,200", "Confirmed cases: 12", "Houses destroyed: 310". Things alone
// are no label: of "Trucks: 14" nothing is said.
func (a *assigner) labelNoun(f *Figure, end int) claims.Measure {
	if !a.alone(f) {
		return ""
	}
	if e, k := match.Before(a.t, end, a.first, lexicon.MeasureNoun); e != nil {
		first := k
		if isAny(a.t, k-1, "confirmed suspected total new additional") {
			first--
		}
		if !a.opens(first) {
			return ""
		}
		if isAny(a.t, first, "new additional") {
			f.Extent = claims.Increment
		}
		f.By, f.Noun = k, Phrase{First: first, Last: end, Head: end - 1}
		return claims.Measure(e.Name)
	}
	if e, k := match.Before(a.t, end, a.first, lexicon.VerbClass); e != nil && a.participle(k) {
		if thing, n := match.Before(a.t, k, a.first, lexicon.MeasureThing); thing != nil && a.opens(n) {
			f.By, f.Noun = k, Phrase{First: n, Last: k, Head: k - 1}
			return claims.Measure(thing.Name)
		}
	}
	return ""
}

// reach is where a label ends before the time that it counts: "Deaths since 26 October",
// "Dead so far", "Deaths up to 24 June".
func (a *assigner) reach(end int) int {
	for j := end - 1; j > a.first && j > end-6 && a.t.Tokens[j].Kind != words.Mark; j-- {
		if isWord(a.t, j, "since") || j == end-2 && (isWord(a.t, j, "so") && isWord(a.t, j+1, "far") || isWord(a.t, j, "to") && isWord(a.t, j+1, "date")) ||
			isWord(a.t, j, "as") && isWord(a.t, j+1, "of") || isWord(a.t, j, "up") && isWord(a.t, j+1, "to") {
			return j
		}
	}
	return end
}

// alone reports whether a figure has no noun and no unit of its own, and the item of a list
// ends behind it.
func (a *assigner) alone(f *Figure) bool {
	return f.Noun.Head < 0 && f.Q.Unit == "" && !f.Percent && (f.end() >= a.last || a.t.Tokens[f.end()].Kind == words.Mark && !isMark(a.t, f.end(), ':') && !hyphen(a.t, f.end()))
}

// opens reports whether a label begins at token k. One behind another colon is of what
// stands there: "Kenya: cases: 12".
func (a *assigner) opens(k int) bool {
	return k == a.first || k > a.first && a.t.Tokens[k-1].Kind == words.Mark && !isMark(a.t, k-1, ':')
}

// peopleBefore is where the word for people begins that ends before token k, -1 where none does.
func (a *assigner) peopleBefore(k int) int {
	if e, n := match.Before(a.t, k, a.first, lexicon.Person); e != nil {
		return n
	}
	return -1
}

// headed gives a figure behind a label the people of the label: "Children killed: 12".
func (a *assigner) headed(f *Figure) {
	if f.By <= a.first || f.By >= f.First || !isMark(a.t, f.First-1, ':') || f.Noun.Head >= 0 {
		return
	}
	if n := a.peopleBefore(f.By); a.opens(n) {
		f.Noun = Phrase{First: n, Last: f.By, Head: f.By - 1}
	}
}
