//! English words of the ISO collection of stop words that carry matter.

/// Whether a folded English word is among the stop words although it says something: the collection has joined lists that
/// were made for searching the Web of the nineties.
pub(super) fn carries_matter(word: &str) -> bool {
    MATTER.binary_search(&word).is_ok()
}

#[rustfmt::skip]
static MATTER: &[&str] = &[
    "abroad", "accordance", "act", "added", "adopted", "affected", "affecting", "affects", "ago", "ahead",
    "alongside", "amid", "amount", "announce", "area", "areas", "arise", "asked", "asks", "back", "backed",
    "backing", "backs", "backward", "backwards", "began", "begin", "beginning", "beginnings", "begins", "beings",
    "big", "bill", "billion", "bottom", "buy", "call", "caption", "case", "cases", "clear", "click", "computer",
    "con", "copy", "cry", "dare", "date", "dear", "describe", "detail", "differ", "directly", "doubtful",
    "downed", "downing", "downs", "due", "early", "effect", "eighty", "eleven", "empty", "end", "ended", "ending",
    "ends", "evenly", "face", "faces", "fact", "facts", "fairly", "felt", "fewer", "fifteen", "fifty", "fill",
    "find", "finds", "fire", "fix", "forever", "forty", "forward", "found", "free", "front", "full", "fully",
    "furthered", "furthering", "furthers", "gave", "general", "generally", "give", "giving", "gmt", "good",
    "goods", "gov", "great", "greater", "greatest", "group", "grouped", "grouping", "groups", "half", "hell",
    "hid", "high", "higher", "highest", "home", "homepage", "hundred", "ill", "importance", "important", "index",
    "information", "inside", "interest", "interested", "interesting", "interests", "invention", "join", "keys",
    "kind", "knew", "large", "largely", "latest", "length", "line", "long", "longer", "longest", "low", "lower",
    "made", "make", "makes", "making", "man", "means", "meantime", "member", "members", "men", "microsoft", "mil",
    "mill", "million", "mine", "minus", "miss", "move", "mrs", "mug", "needed", "needing", "net", "netscape",
    "newer", "newest", "ninety", "noted", "null", "number", "numbers", "obtain", "obtained", "older", "oldest",
    "omitted", "open", "opened", "opening", "opens", "opposite", "order", "ordered", "ordering", "orders",
    "owing", "page", "pages", "part", "parted", "parting", "parts", "past", "place", "places", "point", "pointed",
    "pointing", "points", "poorly", "possibly", "potentially", "predominantly", "present", "presented",
    "presenting", "presents", "previously", "primarily", "problem", "problems", "promptly", "proud", "provided",
    "put", "puts", "quickly", "ran", "readily", "recent", "recently", "related", "research", "reserved",
    "resulted", "resulting", "results", "ring", "room", "rooms", "round", "run", "seconds", "section", "seventy",
    "shed", "shell", "show", "showed", "showing", "shown", "shows", "side", "sides", "significant",
    "significantly", "similar", "similarly", "sincere", "site", "sixty", "slightly", "small", "smaller",
    "smallest", "someday", "specifically", "state", "states", "stop", "strongly", "substantially", "successfully",
    "sufficiently", "suggest", "system", "taking", "ten", "test", "text", "thick", "thin", "thing", "things",
    "thinks", "thirty", "thought", "thoughts", "thousand", "tip", "today", "top", "trillion", "turn", "turned",
    "turning", "turns", "twelve", "twenty", "usefully", "usefulness", "vol", "wanted", "wanting", "ways", "web",
    "webpage", "website", "wed", "wells", "widely", "width", "words", "work", "worked", "working", "works",
    "world", "year", "years", "young", "younger", "youngest",
];
