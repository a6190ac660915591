package ci_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const hooksFile = "../../.pre-commit-hooks.yaml"

// templates are the files that a newsroom copies.
var templates = []string{
	"workflow.yml", "action/action.yml", "pull-request.yml", "gitlab-ci.yml",
	"pre-commit-config.yaml", hooksFile, "Dockerfile",
}

// template reads a file, and decodes it where it is YAML.
func template(t *testing.T, file string, into any) string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	if file != "Dockerfile" {
		require.NoError(t, yaml.Unmarshal(data, into), file)
	}
	return string(data)
}

// What somebody else has written must not come into the text of a script.
func TestScriptsInterpolateNothing(t *testing.T) {
	scripts := 0
	for _, file := range templates {
		var tree any
		template(t, file, &tree)
		visit(tree, func(key string, v any) {
			if s, ok := v.(string); ok && (key == "run" || key == "script") {
				scripts++
				assert.NotContains(t, s, "${{", "a script of %s", file)
			}
		})
	}
	assert.Equal(t, 5, scripts, "scripts that were looked at")
}

// visit calls f with every value of a tree and the key it stands under.
func visit(tree any, f func(key string, v any)) {
	var walk func(key string, v any)
	walk = func(key string, v any) {
		f(key, v)
		switch v := v.(type) {
		case map[string]any:
			for k, e := range v {
				walk(k, e)
			}
		case []any:
			for _, e := range v {
				walk(key, e)
			}
		}
	}
	walk("", tree)
}

var (
	comment   = regexp.MustCompile(`(?m)(^|\s)#.*$`)
	notOurs   = regexp.MustCompile(`(?m)^(RUN|COPY|FROM) .*$`)
	flagged   = regexp.MustCompile(`[\s(](--[a-z][a-z-]*)`)
	formatted = regexp.MustCompile(`--format "?([a-z]+)`)
)

// used lists the flags and formats that stand in a template outside of comments.
func used(template string) []string {
	text := notOurs.ReplaceAllString(comment.ReplaceAllString(template, "$1"), "")
	var list []string
	for _, re := range []*regexp.Regexp{flagged, formatted} {
		for _, m := range re.FindAllStringSubmatch(text, -1) {
			list = append(list, m[1])
		}
	}
	return list
}

// known reports whether the help of the command has a flag or a format.
func known(help, word string) bool {
	return regexp.MustCompile(`(?m)^\s+(-\w, )?` + regexp.QuoteMeta(word) + `\s`).MatchString(help)
}

func TestFlagsAndFormatsExist(t *testing.T) {
	out, err := exec.Command("go", "run", "../../factcheck/cmd/factcheck", "check", "--help").Output()
	require.NoError(t, err)
	help := string(out)
	require.True(t, known(help, "--fail-on") && known(help, "json") && !known(help, "--no-such-flag"))
	all := []string{"github"} // the default of an input of the action
	for _, file := range templates {
		var tree any
		all = append(all, used(template(t, file, &tree))...)
	}
	for _, word := range all {
		assert.True(t, known(help, word), "the command does not know %s", word)
	}
}

func TestHooks(t *testing.T) {
	var hooks []struct {
		ID, Entry, Language string
		TypesOr             []string `yaml:"types_or"`
		PassFilenames       *bool    `yaml:"pass_filenames"`
		RequireSerial       bool     `yaml:"require_serial"`
	}
	template(t, hooksFile, &hooks)
	var ids []string
	for _, h := range hooks {
		ids = append(ids, h.ID)
		assert.Equal(t, "factcheck check", h.Entry)
		assert.Equal(t, "golang", h.Language)
		assert.True(t, h.RequireSerial, "two runs at once would each see a part of the drafts")
	}
	require.Equal(t, []string{"factcheck", "factcheck-full"}, ids)
	assert.Equal(t, []string{"markdown", "html", "plain-text"}, hooks[0].TypesOr)
	assert.Nil(t, hooks[0].PassFilenames, "the changed drafts are passed, which is the default")
	require.NotNil(t, hooks[1].PassFilenames)
	assert.False(t, *hooks[1].PassFilenames)

	var config struct {
		Repos []struct {
			Repo  string
			Hooks []struct{ ID string }
		}
	}
	template(t, "pre-commit-config.yaml", &config)
	require.Len(t, config.Repos, 1)
	assert.Equal(t, "https://github.com/sourcedclaims/factcheck", config.Repos[0].Repo)
	require.NotEmpty(t, config.Repos[0].Hooks)
	for _, h := range config.Repos[0].Hooks {
		assert.Contains(t, ids, h.ID)
	}
}

func TestActionIsCalledRight(t *testing.T) {
	var action struct {
		Inputs map[string]struct{ Description string }
	}
	text := template(t, "action/action.yml", &action)
	require.NotEmpty(t, action.Inputs)
	for name, in := range action.Inputs {
		assert.NotEmpty(t, in.Description, name)
		assert.Equal(t, 1, strings.Count(text, "${{ inputs."+name+" }}"), "uses of the input %s", name)
	}
	assert.Equal(t, len(action.Inputs), strings.Count(text, "${{ inputs."), "an input that is not declared")
	assert.NotContains(t, text, "github.token")
	assert.NotContains(t, text, "secrets.")

	var flow struct {
		Permissions map[string]string
		Jobs        map[string]struct {
			Steps []struct {
				Uses string
				With map[string]any
			}
		}
	}
	template(t, "pull-request.yml", &flow)
	assert.Equal(t, map[string]string{"contents": "read"}, flow.Permissions)
	steps := flow.Jobs["factcheck"].Steps
	require.Len(t, steps, 2)
	assert.EqualValues(t, 0, steps[0].With["fetch-depth"])
	for name := range steps[1].With {
		assert.Contains(t, action.Inputs, name)
	}
	assert.Equal(t, "origin/main", steps[1].With["new-from-merge-base"])
}

// GitLab collects the files that the command was told to write.
func TestArtifactsAreWritten(t *testing.T) {
	var file struct {
		Job struct {
			Script    []string
			Artifacts struct {
				When    string
				Reports map[string]string
			}
		} `yaml:"factcheck"`
	}
	template(t, "gitlab-ci.yml", &file)
	script := strings.Join(file.Job.Script, "\n")
	assert.Equal(t, "always", file.Job.Artifacts.When)
	assert.Len(t, file.Job.Artifacts.Reports, 2)
	assert.Contains(t, script, "--format gitlab="+file.Job.Artifacts.Reports["codequality"]+" ")
	assert.Contains(t, script, "--format junit="+file.Job.Artifacts.Reports["junit"]+" ")
}
