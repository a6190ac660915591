// Package mention finds what a sentence mentions: its figures with their hedges
// and counted nouns, and its dates.
//
// A [Figure] is a number as English prose writes it, in digits, words or both,
// with the words that hedge it and the phrase that it counts. What keeps a
// number from being a figure (an age, an ordinal, a score, a model's name, a
// phone number) is decided here and nowhere else; [Numbers] sets such a one
// aside, with its kind. What a figure is a figure of is decided by [Assign], from
// the verbs and nouns around it. [Persons] adds those who are told of one by one:
// "a woman and her two children".
//
//	t := words.Split(lexicon.English(), "At least 23 people were killed.")
//	f := mention.Figures(t, 0, len(t.Tokens), nil)[0]
//	// f.Q.Hedge is AtLeast, f.Q.Point 23; its head noun is "people"
//
// Each sentence is read in one pass over its tokens. Whoever reads many uses a
// [Reader], which reads all of them in the same memory.
package mention
