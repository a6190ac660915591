// Package peers measures the reading of dates beside other libraries that find them in text. It is a module of
// its own, so that nobody else needs them.
//
//	cd claims/peers && go test -bench .
//
// Each benchmark reads the same generated news with the peer and with this project by turns. Its metric,
// such as x-dateparser, is how many times as long the peer takes.
//
// The peers do more and less: go-dateparser knows 200 languages and is told here that the text is English; when
// finds the first date of what it is given, and is given a sentence at a time; neither says how precise a date is.
package peers
