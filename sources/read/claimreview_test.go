package read

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

const oneReview = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://example.org/check/1",
 "claimReviewed":"The Tolva flood killed \u0032\u0033 people \u2014 \"all\" \ud83d\ude00.","datePublished":"2026-11-22",
 "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"A. Speaker"},"datePublished":"2021-08-01",
  "appearance":[{"@type":"CreativeWork","url":"https://example.org/tolva"}]}}`

func TestClaimReview(t *testing.T) {
	doc, err := ClaimReview(sources.Source{Path: "r.jsonld"}, []byte(oneReview))
	require.NoError(t, err)
	require.Len(t, doc.Blocks, 1)
	assert.Equal(t, `The Tolva flood killed 23 people — "all" 😀.`, doc.Blocks[0].Text)
	require.NoError(t, doc.Blocks[0].Check(doc.Raw))
	assert.Equal(t, "A. Speaker", doc.Source.Publisher, "who made the claim, not who reviewed it")
	assert.Equal(t, "2021-08-01", doc.Source.Published.String())
	assert.Equal(t, "https://example.org/tolva", doc.Source.URL)

	for name, data := range map[string]string{
		"no JSON":      `{"claimReviewed":`,
		"no review":    `{"headline":"claimReviewed"}`,
		"a key inside": `{"headline":["claimReviewed","The flood killed 23."]}`,
		"deep":         strings.Repeat("[", 1000) + strings.Repeat("]", 1000),
	} {
		_, err := ClaimReview(sources.Source{}, []byte(data))
		assert.Error(t, err, name)
	}
	several, err := ClaimReview(sources.Source{}, []byte("["+oneReview+","+oneReview+"]"))
	require.NoError(t, err)
	assert.Len(t, several.Blocks, 2)
	assert.Empty(t, several.Source.Publisher, "of several reviews none tells the source")
}

// What a review finds wrong is no evidence: its words are marked. Words of a rating go
// before its number.
func TestClaimReviewRating(t *testing.T) {
	for rating, want := range map[string]bool{
		`{"ratingValue":1,"bestRating":5,"worstRating":1}`:                                true,
		`{"ratingValue":"2","bestRating":"5","worstRating":"1","alternateName":"Mostly"}`: true,
		`{"ratingValue":3,"bestRating":5}`:                                                true,
		`{"alternateName":"False"}`:                                                       true,
		`{"alternateName":"Not true"}`:                                                    true,
		`{"alternateName":"FAUX !"}`:                                                      true,
		`[{"alternateName":"Pants on Fire"}]`:                                             true,
		`{"ratingValue":5,"alternateName":"False"}`:                                       true,

		`{"ratingValue":5,"bestRating":5,"worstRating":1}`: false,
		`{"ratingValue":4}`:                               false,
		`{"alternateName":"True"}`:                        false,
		`{"ratingValue":1,"alternateName":"Mostly true"}`: false,
		`{"alternateName":"Not false"}`:                   false,
		`{"ratingValue":-1}`:                              false,
		`{}`:                                              false,
		`"False"`:                                         false,
	} {
		data := `{"@graph":[{"@type":"ClaimReview","reviewRating":` + rating + `,"claimReviewed":"The flood killed 23 people."},
			{"@type":"ClaimReview","claimReviewed":"The flood killed 24 people.","itemReviewed":{"reviewRating":{"alternateName":"False"}}}]}`
		doc, err := ClaimReview(sources.Source{}, []byte(data))
		require.NoError(t, err)
		require.Len(t, doc.Blocks, 2)
		assert.Equal(t, want, doc.Blocks[0].Refuted, rating)
		assert.False(t, doc.Blocks[1].Refuted, "the rating of something else")
		later, err := ClaimReview(sources.Source{}, []byte(`{"@type":"ClaimReview","claimReviewed":"The flood killed 23 people.","reviewRating":`+rating+`}`))
		require.NoError(t, err)
		assert.Equal(t, want, later.Blocks[0].Refuted, rating)
	}
}

// A verdict is understood, or told as it stands in the file.
func TestClaimReviewVerdict(t *testing.T) {
	for rating, want := range map[string]verdict{
		`{"alternateName":"Missing context"}`:                  wrong,
		`{"alternateName":"Sans doute","ratingValue":"2"}`:     wrong,
		`{"ratingValue":"False"}`:                              wrong,
		`{"name":"Vildledende"}`:                               wrong,
		`{"alternateName":"Barely true"}`:                      wrong,
		`{"alternateName":"Usant","ratingValue":"5"}`:          wrong,
		`{"alternateName":"Legit"}`:                            right,
		`{"alternateName":"Tvivlsom","ratingValue":5}`:         right,
		`{"alternateName":"Research in progress"}`:             unclear,
		`{"alternateName":"Blue","ratingValue":9}`:             unclear,
		`{"ratingValue":1,"worstRating":5,"bestRating":1}`:     unclear,
		`[{"alternateName":"Full flip"}]`:                      unclear,
		`{"ratingValue":"seven"}`:                              unclear,
		`[{"alternateName":"Full flip"},{"ratingValue":"1"}]`:  wrong,
		`{"alternateName":"Full flip","name":"Pants on fire"}`: wrong,
	} {
		data := `{"@type":"ClaimReview","reviewRating":` + rating + `,"claimReviewed":"The flood killed 23 people."}`
		doc, err := ClaimReview(sources.Source{}, []byte(data))
		require.Len(t, doc.Blocks, 1)
		assert.Equal(t, want == wrong, doc.Blocks[0].Refuted, rating)
		if want != unclear {
			assert.NoError(t, err, rating)
			continue
		}
		assert.ErrorContains(t, err, "line 1, column", rating)
		assert.ErrorContains(t, err, "is not understood", rating)
	}
}

// What was taken over from a page may have its references to characters.
func TestClaimReviewReferences(t *testing.T) {
	data := `{"@type":"ClaimReview","claimReviewed":"The flood&#039;s toll: 23 &lt; 24 &amp; AT&T & \u0026quot; &copy 7"}`
	doc, err := ClaimReview(sources.Source{}, []byte(data))
	require.NoError(t, err)
	require.Len(t, doc.Blocks, 1)
	assert.Equal(t, `The flood's toll: 23 < 24 & AT&T & &quot; &copy 7`, doc.Blocks[0].Text)
	require.NoError(t, doc.Blocks[0].Check(doc.Raw))
}

// A feed of reviews has them as its items.
func TestClaimReviewFeed(t *testing.T) {
	doc, err := ClaimReview(sources.Source{}, []byte(`{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[`+oneReview+`]}]}`))
	require.NoError(t, err)
	require.Len(t, doc.Blocks, 1)
	assert.Equal(t, "A. Speaker", doc.Source.Publisher)
}

func FuzzClaimReview(f *testing.F) {
	f.Add([]byte(oneReview))
	f.Add([]byte("{\"claimReviewed\":\"\\ud800x\\\\\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := ClaimReview(sources.Source{}, data)
		if err != nil && len(doc.Blocks) == 0 {
			return
		}
		for _, b := range doc.Blocks {
			require.NoError(t, b.Check(doc.Raw))
		}
	})
}
