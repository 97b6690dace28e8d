//! Words that part phrases although they are no stop words, or that no phrase begins or ends with.

use crate::language::Language;

/// What a word may do in a phrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// It may stand anywhere.
    Full,
    /// It may stand inside, not at an end.
    Inner,
    /// It looks like a verb: it opens a phrase (`banned steroid`) or none, so it parts what stands before it.
    Opener,
    /// It ends the run.
    Breaker,
}

/// The role of a folded word in a language.
///
/// Only English is known so far: its commonest verbs and adverbs break, its commonest adjectives and nouns of little
/// matter stand inside only, participles in `-ed` open. Other languages have their stop words alone.
pub(crate) fn role(word: &str, language: Language) -> Role {
    if language != Language::English {
        return Role::Full;
    }
    // Words in `-ly` that are no adverbs are few, and short.
    if BREAKERS.binary_search(&word).is_ok() || (word.len() > 6 && word.ends_with("ly")) {
        Role::Breaker
    } else if INNER.binary_search(&word).is_ok() {
        Role::Inner
    } else if word.len() > 5 && word.ends_with("ed") && !word.ends_with("eed") {
        Role::Opener
    } else {
        Role::Full
    }
}

/// Verbs and adverbs, in order.
#[rustfmt::skip]
const BREAKERS: &[&str] = &[
    "accept", "accepted", "accepts", "accuse", "accused", "accuses", "achieve", "achieved", "achieves", "acknowledge",
    "acknowledged", "actually", "add", "added", "adding", "adds", "admit", "admits", "admitted", "adopt", "adopted",
    "adopts", "again", "ago", "agree", "agreed", "agrees", "ahead", "aim", "aimed", "aims", "allow", "allowed",
    "allowing", "allows", "almost", "alone", "already", "also", "altogether", "always", "announce", "announced",
    "announces", "announcing", "anyway", "apart", "appear", "appeared", "appears", "applied", "applies", "apply",
    "approve", "approved", "approves", "argue", "argued", "argues", "arise", "around", "arrive", "arrived", "arrives",
    "aside", "ask", "asked", "asking", "asks", "assume", "assumed", "attempt", "attempted", "attend", "attended",
    "attends", "avoid", "avoided", "avoids", "away", "back", "badly", "barely", "became", "become", "becomes",
    "becoming", "began", "begin", "begins", "begun", "believe", "believed", "believes", "bent", "besides", "best",
    "bet", "better", "bled", "bore", "bought", "bred", "bring", "bringing", "brings", "brought", "build", "builds",
    "built", "burst", "buy", "buying", "buys", "call", "called", "calling", "calls", "came", "carried", "carries",
    "carry", "carrying", "cast", "cause", "caused", "causes", "causing", "certainly", "choose", "chooses", "chose",
    "chosen", "cite", "cited", "cites", "claimed", "claims", "clearly", "clung", "come", "comes", "coming",
    "commented", "compared", "complained", "completely", "conclude", "concluded", "concludes", "confirm", "confirmed",
    "confirms", "consider", "considered", "considering", "considers", "consist", "consisted", "consists", "contain",
    "contained", "containing", "contains", "continue", "continued", "continues", "continuing", "contribute",
    "contributed", "contributes", "convinced", "cover", "covered", "covers", "create", "created", "creates",
    "creating", "crept", "currently", "dared", "deal", "dealt", "decide", "decided", "decides", "declare", "declared",
    "declares", "decline", "declined", "declines", "defend", "defended", "definitely", "deliver", "delivered",
    "delivers", "demand", "demanded", "demonstrate", "demonstrated", "demonstrates", "denied", "denies", "deny",
    "depend", "depended", "depends", "derive", "derived", "describe", "described", "describes", "describing",
    "deserve", "determine", "determined", "determines", "develop", "developed", "develops", "died", "dies", "differ",
    "directed", "directly", "disclosed", "discover", "discovered", "discuss", "discussed", "discusses", "doubt",
    "drank", "dreamt", "drew", "drive", "drove", "dug", "early", "earned", "easily", "eat", "effectively", "eg",
    "eliminate", "emerge", "emerged", "emerges", "emphasize", "emphasized", "employ", "employed", "enable", "enabled",
    "enables", "encourage", "encouraged", "ended", "enhance", "enhanced", "enhancing", "ensure", "ensured", "ensures",
    "ensuring", "enter", "entered", "enters", "especially", "essentially", "establish", "established", "establishes",
    "etc", "eventually", "ever", "exactly", "examine", "examined", "examines", "exceed", "exist", "existed", "exists",
    "expand", "expanded", "expanding", "expect", "expected", "expecting", "expects", "explain", "explained",
    "explains", "explored", "express", "expressed", "extend", "extended", "extremely", "face", "faced", "faces",
    "facing", "fail", "failed", "failing", "fails", "fairly", "fallen", "falls", "far", "feared", "feature",
    "featured", "features", "fed", "feel", "feels", "fell", "felt", "fight", "filed", "fill", "filled", "finally",
    "find", "finds", "finished", "fired", "fit", "fix", "fixed", "fled", "flew", "flung", "focus", "focused",
    "focuses", "follow", "followed", "follows", "forced", "forgave", "forget", "forgot", "formed", "forward",
    "foster", "fosters", "fought", "found", "frequently", "froze", "fulfilled", "fully", "gain", "gained", "gather",
    "gathered", "gave", "generally", "gets", "getting", "give", "given", "gives", "giving", "go", "goes", "going",
    "gone", "got", "gotten", "greatly", "grew", "ground", "grow", "grown", "grows", "guess", "had", "happen",
    "happened", "happening", "happens", "hard", "hardly", "has", "hate", "have", "having", "hear", "heard", "hears",
    "held", "help", "helped", "helping", "helps", "hence", "hid", "highly", "hired", "hit", "hits", "hold", "holding",
    "holds", "hope", "hoped", "hopes", "hoping", "host", "hosted", "hosting", "however", "hung", "hurt", "identified",
    "identifies", "identify", "ignore", "ignored", "illustrate", "illustrated", "illustrating", "imagine",
    "immediately", "implement", "implemented", "implies", "imply", "imposed", "improve", "improved", "improves",
    "include", "included", "includes", "including", "increase", "increased", "increases", "increasing", "indeed",
    "indicate", "indicated", "indicates", "initially", "insist", "insisted", "insists", "instead", "intend",
    "intended", "intends", "introduce", "introduced", "introduces", "invited", "involve", "involved", "involves",
    "involving", "issued", "join", "joined", "joins", "keep", "keeping", "keeps", "kept", "kill", "killed", "killing",
    "knew", "know", "knowing", "known", "knows", "lack", "lacks", "laid", "largely", "last", "late", "lately",
    "later", "launch", "launched", "launches", "lay", "lead", "leads", "leapt", "learn", "learned", "least", "leave",
    "leaves", "leaving", "led", "left", "lent", "less", "let", "lets", "letting", "lie", "lies", "like", "liked",
    "likely", "likes", "listen", "lit", "literally", "live", "lived", "lives", "living", "long", "longer", "look",
    "looked", "looking", "looks", "lose", "loses", "losing", "lost", "love", "loved", "made", "mainly", "maintain",
    "maintained", "maintains", "make", "makes", "making", "manage", "managed", "marked", "maybe", "mean", "meaning",
    "means", "meant", "meanwhile", "meet", "meets", "mention", "mentioned", "merely", "met", "miss", "missed",
    "mistook", "mostly", "move", "moved", "moves", "moving", "much", "namely", "nearby", "nearly", "necessarily",
    "need", "needed", "needs", "never", "nevertheless", "newly", "next", "nonetheless", "normally", "noted", "notes",
    "notice", "noticed", "nowadays", "obtain", "obtained", "obtains", "obviously", "occasionally", "occur",
    "occurred", "occurs", "offer", "offered", "offering", "offers", "often", "once", "only", "opened", "opens",
    "operate", "operated", "oppose", "opposed", "ordered", "originally", "otherwise", "ought", "over", "overall",
    "overcame", "owned", "paid", "participate", "participated", "participating", "particularly", "pass", "passed",
    "passes", "pay", "paying", "pays", "perform", "performed", "perhaps", "permit", "picked", "place", "placed",
    "places", "plan", "planned", "planning", "plans", "play", "played", "playing", "plays", "please", "pledge",
    "pledged", "point", "pointed", "possibly", "posted", "potentially", "precisely", "predict", "predicted", "prefer",
    "prepare", "prepared", "preparing", "present", "presented", "presents", "presumably", "prevent", "prevented",
    "previously", "primarily", "probably", "proceed", "produce", "produced", "produces", "promise", "promised",
    "promises", "promote", "promoted", "promotes", "promoting", "properly", "propose", "proposed", "proposes",
    "prove", "proved", "proven", "proves", "provide", "provided", "provides", "providing", "publish", "published",
    "pull", "pulled", "pursue", "pursuing", "push", "pushed", "put", "puts", "putting", "quickly", "quit", "quite",
    "quits", "quoted", "raise", "raised", "raises", "ran", "rang", "rapidly", "rarely", "rather", "reach", "reached",
    "reaches", "read", "readily", "realize", "realized", "really", "recall", "recalled", "receive", "received",
    "receives", "receiving", "recently", "recognize", "recognized", "recognizing", "recommend", "recommended",
    "record", "recorded", "reduce", "reduced", "reduces", "reducing", "refer", "referred", "refers", "reflect",
    "reflected", "reflects", "refuse", "refused", "refuses", "regard", "regarded", "reject", "rejected", "rejects",
    "related", "relatively", "release", "released", "releases", "releasing", "rely", "remain", "remained",
    "remaining", "remains", "remember", "remembered", "remove", "removed", "replace", "replaced", "replied", "report",
    "reported", "reportedly", "reports", "represent", "represents", "require", "required", "requires", "requiring",
    "respectively", "resulted", "return", "returned", "returning", "reveal", "revealed", "revealing", "reveals",
    "rid", "rise", "risen", "rises", "rode", "rose", "roughly", "rule", "ruled", "run", "running", "runs", "said",
    "sang", "sank", "sat", "save", "saved", "saw", "say", "saying", "says", "see", "seeing", "seek", "seeking",
    "seeks", "seem", "seemed", "seems", "seen", "seldom", "sell", "selling", "sells", "send", "sending", "sends",
    "sent", "seriously", "serve", "served", "serves", "serving", "set", "sets", "setting", "shake", "shares",
    "sharing", "shed", "shone", "shook", "shortly", "shot", "should", "show", "showed", "showing", "shown", "shows",
    "shrank", "shrunk", "shut", "signed", "significantly", "simply", "simultaneously", "sit", "sits", "sitting",
    "slept", "slid", "slightly", "slowly", "so", "sold", "solve", "solved", "sometimes", "somewhat", "soon", "sought",
    "sound", "speak", "speaking", "speaks", "specifically", "spend", "spending", "spent", "spoke", "spoken", "sprang",
    "spread", "spun", "stand", "standing", "stands", "start", "started", "starting", "starts", "stated", "stay",
    "stayed", "stays", "still", "stole", "stood", "stop", "stopped", "stops", "strode", "strongly", "strove",
    "struck", "struggle", "stuck", "studied", "stung", "subsequently", "succeeded", "successfully", "suddenly",
    "suffer", "suffered", "suggest", "suggested", "suggesting", "suggests", "support", "supported", "supporting",
    "supports", "suppose", "supposed", "sure", "surely", "surprised", "survive", "survived", "swam", "swept", "swore",
    "swung", "take", "taken", "takes", "taking", "talk", "talked", "talking", "talks", "taught", "tell", "telling",
    "tells", "tend", "tended", "tends", "testified", "thank", "thereby", "therefore", "think", "thinking", "thinks",
    "though", "thought", "threatened", "threw", "throughout", "throw", "thus", "today", "together", "told",
    "tomorrow", "tonight", "too", "took", "tore", "touch", "travel", "tried", "tries", "trod", "truly", "try",
    "trying", "turn", "turned", "turning", "turns", "twice", "typically", "ultimately", "understand", "understood",
    "undertake", "undertaken", "undid", "unfortunately", "unless", "unlikely", "upheld", "urge", "urged", "urges",
    "use", "used", "uses", "using", "usually", "utterly", "vary", "very", "virtually", "vote", "voted", "vow",
    "vowed", "vows", "wait", "waited", "waiting", "wake", "walk", "walked", "want", "wanted", "wanting", "wants",
    "warned", "warns", "wash", "watch", "watched", "watching", "wear", "wearing", "well", "went", "wept", "whatever",
    "wholly", "widely", "win", "winning", "wins", "wish", "withdrawn", "withdrew", "withheld", "woke", "won",
    "wondered", "wore", "worked", "works", "worn", "worried", "worry", "would", "wound", "write", "writes", "writing",
    "written", "wrote", "wrung", "yesterday", "yet", "yield", "yields",
];

/// Adjectives and nouns of little matter, number words, names of days and months, in order.
#[rustfmt::skip]
const INNER: &[&str] = &[
    "a.m", "able", "am", "another", "anyone", "anything", "apr", "april", "aug", "august", "available", "aware",
    "bad", "big", "billion", "billions", "certain", "common", "day", "days", "dec", "december", "different",
    "difficult", "dozen", "dozens", "dr", "due", "easy", "eight", "eighth", "eleven", "enough", "entire", "everyone",
    "everything", "feb", "february", "fifth", "fifty", "fine", "first", "five", "former", "forty", "four", "fourth",
    "friday", "full", "glad", "good", "great", "greater", "greatest", "half", "happy", "high", "higher", "highest",
    "hour", "hours", "huge", "hundred", "hundreds", "important", "interesting", "jan", "january", "jul", "july",
    "jun", "june", "kind", "kinds", "large", "larger", "largest", "latest", "latter", "like", "little", "lot", "lots",
    "low", "lower", "lowest", "main", "major", "many", "mar", "march", "million", "millions", "minor", "minute",
    "minutes", "monday", "month", "months", "more", "most", "mr", "mrs", "ms", "new", "newer", "newest", "nine",
    "ninth", "nothing", "nov", "november", "number", "numbers", "oct", "october", "old", "older", "oldest", "one",
    "other", "others", "own", "p.m", "part", "particular", "parts", "people", "per", "percent", "person", "pm",
    "same", "saturday", "second", "sep", "sept", "september", "seven", "seventh", "several", "significant", "similar",
    "simple", "single", "six", "sixth", "small", "smaller", "smallest", "someone", "something", "sort", "special",
    "specific", "strong", "such", "sunday", "ten", "tenth", "thing", "things", "third", "thirty", "thousand",
    "thousands", "three", "thursday", "time", "times", "today's", "total", "trillion", "tuesday", "twelve", "twenty",
    "two", "various", "vast", "way", "ways", "wednesday", "week", "weeks", "whole", "wrong", "year", "years",
];
