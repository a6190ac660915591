package render

import (
	"io"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// GitLab writes a report in the form of Code Quality, which merge requests show: an
// array of issues, empty if there is none. Inputs that were not read are issues too, the
// gravest: the widget knows nothing else that could say so.
func GitLab(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o.forPrograms())
	list := b.items()
	issues := []gitlabIssue{}
	for i, id := range prints(list) {
		issues = append(issues, b.issue(list[i], id))
	}
	return writeJSON(w, issues)
}

type gitlabIssue struct {
	Description string      `json:"description"`
	CheckName   string      `json:"check_name"`
	Fingerprint string      `json:"fingerprint"`
	Severity    string      `json:"severity"`
	Location    gitlabPlace `json:"location"`
}

type gitlabPlace struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

// gitlabLines are the first and the last line, that one included.
type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// issue has the rule in its description: the name of the check is not shown.
func (b *book) issue(t item, id string) gitlabIssue {
	s := stretchOf(t.at, codePoints)
	out := gitlabIssue{
		Description: t.text, CheckName: checkName(t), Fingerprint: id, Severity: gitlabSeverity(t),
		Location: gitlabPlace{b.pathOf(t.path), gitlabLines{max(s.line, 1), max(s.lastLine(), 1)}},
	}
	if t.rule != "" {
		out.Description = prose(t.rule) + ": " + out.Description
	}
	return out
}

// checkName is the rule of an item, or "input" for what is wrong with one.
func checkName(t item) string { return orWord(prose(t.rule), "input") }

func gitlabSeverity(t item) string {
	switch {
	case t.fatal:
		return "blocker"
	case t.level >= factcheck.Error && t.finding != nil && t.finding.Severity == factcheck.Critical:
		return "critical"
	case t.level >= factcheck.Error:
		return "major"
	case t.level == factcheck.Warning:
		return "minor"
	}
	return "info"
}
