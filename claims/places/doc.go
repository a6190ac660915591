// Package places knows the names of places: which one a name means, what lies
// in what, and which country an adjective such as "Iranian" leads to.
//
// One text says that a quake shook Iran, another that it shook Zarand. Whether
// they can speak of the same quake depends on a fact that neither states: that
// Zarand lies in Iran. This package holds such facts for the places that news
// and history name most: countries, former states, their larger parts, every
// capital, and cities and towns that have been in the news.
//
//	p, _ := places.Lookup("Sana'a")      // {Name: "Sanaa", Kind: KindCity, Within: "Yemen"}
//	places.Contains("Iran", "Zarand")    // true
//	places.Country("Gaza City")          // "Palestine"
//	places.Demonym("Armenians")          // "Armenia", true
//
// # Names
//
// Names meet after folding: case, accents, apostrophes, full stops, hyphens and
// a leading "the" make no difference, so that "São Paulo" is "Sao Paulo" and
// "the Hague" is "The Hague". Abbreviations are the exception: "US" and "U.S."
// are a country and "us" is a word, so an abbreviation is known only in
// capitals.
//
// Several places may share a name, and a name may also be a person's or a
// plain word. [Lookup] then gives the best-known place and says that the name
// is ambiguous, [All] gives every place that it can mean. [Contains] and [Same]
// answer "can it be?": they are true if any reading of the names makes them so.
//
// # What lies in what
//
// A place may lie in several others: Tbilisi lies in Georgia, in the Caucasus
// and, in texts written before 1991, in the Soviet Union. To lie in a place
// means here that a text which names the wider place may be speaking of the
// narrower one. A country that spans two continents lies in both, with all of
// its cities.
//
// Borders are disputed, and names with them. The files take no side and settle
// no claim: they serve to decide whether two texts may speak of one place, and
// nothing else should be built on them. A territory whose status is disputed is
// marked so. It is listed under the state to which most others assign it, or as
// a place of its own where opinion is divided. An area that several states hold
// or claim lies in all of them, and [Country] does not choose: Kashmir has none,
// while its parts are listed under the states that administer them.
// That Kosovo has a line among the countries and that a text about Serbia may
// cover it are both facts about texts, and say nothing about law.
//
// The files are small on purpose. A name that is missing is unknown, which is
// never a reason for two texts to disagree.
//
// # The files
//
// The data are text files, one place to a line, made for editing by hand:
//
//	[city in Iran]                             # kind and "in" of the lines below
//	Kerman; in Kerman Province                 # its own "in" replaces the heading's
//	Bandar Abbas; also Bandar-e Abbas
//
//	[country in Western Asia, Middle East]
//	Iran; of Iranian; capital Tehran; also Persia
//
// [Parse] describes the format in full. To add a place, add a line.
package places
