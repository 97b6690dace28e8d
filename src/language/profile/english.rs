//! English, and what is written in English all over the world.

use super::{NEUTRAL, Profile};

#[rustfmt::skip]
pub(super) const ENGLISH: Profile = Profile {
    names: &[
        "adm", "ald", "amb", "assoc", "asst", "atty", "brig", "brig.gen", "capt", "cdr", "cmdr", "cmsgt", "col",
        "comdr", "cpl", "cpt", "dep", "det", "dr", "drs", "ens", "esq", "fl.lt", "flt", "fr", "ft", "gen", "gov",
        "govs", "hon", "insp", "lieut", "lt", "lt.col", "lt.gen", "maj", "maj.gen", "messrs", "mgr", "mlle", "mme",
        "mr", "mrs", "ms", "msgr", "mt", "mts", "pfc", "phd", "pres", "prof", "profs", "pt", "pte", "pvt", "rear-adm",
        "rep", "reps", "rev", "revd", "rt", "sen", "sens", "sfc", "sgt", "sqn", "sr", "sra", "srta", "ssgt", "st",
        "ste", "supt", "tsgt", "wg",
    ],
    numbers: &[
        "apr", "apt", "art", "arts", "aug", "bk", "bldg", "ch", "chap", "civ", "crim", "dec", "deg", "eq", "eqn", "eqs",
        "evid", "ext", "fax", "feb", "febr", "fig", "figs", "figures", "flr", "fol", "fri", "jan", "jul", "jun", "ll",
        "mon", "nos", "nov", "nr", "n°", "nº", "oct", "op", "ops", "p", "para", "paras", "pg", "pgs", "pl", "pp", "pt",
        "pts", "r.s", "ref", "refs", "rm", "rs", "rte", "sect", "sep", "sept", "ser", "tel", "thu", "thur", "thurs",
        "tue", "tues", "ver", "vol", "vols", "vv", "wed", "weds",
    ],
    number_words: &[
        "app", "art", "col", "ed", "ex", "fl", "july", "june", "mar", "may", "no", "pub", "sat", "sec", "sun",
    ],
    inner: &[
        "a.k.a", "aka", "approx", "c.f", "ca", "cca", "cf", "d/b/a", "e.g", "esp", "excl", "f/k/a", "i.a", "i.e",
        "illus", "incl", "loc.cit", "n.b", "op.cit", "q.v", "repr", "resp", "transl", "v", "viz", "vs",
    ],
    ends: &[
        "a.f.c", "a.g", "a.s", "acad", "ass'n", "assn", "assn's", "assoc", "av", "ave", "avg", "b.a", "b.c", "b.s",
        "b.sc", "b.v", "blvd", "bros", "c.p.a", "co", "corp", "cos", "ctr", "d.c", "d.d.s", "d.phil", "dept", "depts",
        "dist", "div", "e.u", "ed.d", "esq", "est", "expy", "f.c", "fed", "fwy", "gmbh", "gov't", "govt", "hwy",
        "inc", "inst", "int'l", "intl", "j.d", "jnr", "jr", "l.a", "l.l.c", "l.l.p", "l.p", "ll.b", "ll.d", "ll.m",
        "llc", "llp", "ltd", "m.a", "m.b.a", "m.d", "m.p", "m.p.s", "m.sc", "mfg", "mgmt", "n.c", "n.d", "n.h", "n.j",
        "n.m", "n.s", "n.v", "n.y", "nat'l", "natl", "o.b.e", "orch", "p.l.c", "p.r", "ph.d", "pkwy", "plc", "psy.d",
        "q.c", "r.i", "r.n", "rd", "s.a", "s.c", "s.d", "s.p.a", "snr", "sr", "ste", "u.a.e", "u.k", "u.n", "u.s",
        "u.s.a", "u.s.s.r", "univ", "w.va",
    ],
    stops: &[
        "a.d", "a.m", "b.c", "b.c.e", "c.e", "etc", "p.m", "q.e.d", "r.i.p",
    ],
    places: &[
        "ala", "alta", "ariz", "ark", "cal", "calif", "colo", "conn", "del", "ed", "eds", "fla", "ga", "ill", "ind",
        "kan", "kans", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nebr", "nev", "okla",
        "ont", "ore", "pa", "penn", "penna", "qld", "que", "sask", "st", "tenn", "tex", "va", "vic", "vt", "wash",
        "wis", "wisc", "wyo",
    ],
    units: &[
        "am", "cent", "cm", "cu", "ft", "g", "gal", "h", "hr", "hrs", "in", "kg", "km", "l", "lb", "lbs", "m",
        "m.p.h", "mi", "min", "mins", "mm", "mo", "mos", "mph", "oz", "pm", "qt", "r.p.m", "s", "sec", "secs", "sq",
        "wk", "wks", "yd", "yds", "yr", "yrs",
    ],
    starters: &[
        "a", "about", "according", "additionally", "after", "again", "all", "almost", "also", "although", "among",
        "an", "and", "another", "any", "are", "as", "at", "because", "before", "besides", "both", "but", "by", "can",
        "could", "currently", "despite", "did", "do", "does", "dozens", "during", "each", "even", "eventually",
        "every", "everyone", "few", "finally", "for", "from", "furthermore", "had", "has", "have", "he", "he's",
        "her", "here", "his", "how", "however", "hundreds", "i", "if", "in", "initially", "instead", "is", "it",
        "its", "just", "later", "let", "many", "maybe", "meanwhile", "millions", "moreover", "most", "much", "my",
        "nearly", "nevertheless", "no", "nobody", "none", "nonetheless", "nor", "not", "nothing", "now", "of", "on",
        "once", "one", "only", "or", "other", "others", "otherwise", "our", "perhaps", "please", "previously",
        "recently", "several", "she", "should", "since", "so", "some", "sometimes", "soon", "still", "such", "that",
        "the", "their", "then", "there", "therefore", "these", "they", "this", "those", "though", "thousands", "thus",
        "to", "today", "under", "unlike", "until", "was", "we", "well", "were", "what", "when", "where", "whether",
        "which", "while", "who", "whose", "why", "with", "without", "would", "yes", "yesterday", "yet", "you", "your",
    ],
    months: &[
        "apr", "april", "aug", "august", "dec", "december", "feb", "february", "fri", "friday", "jan", "january",
        "jul", "july", "jun", "june", "mar", "march", "may", "mon", "monday", "nov", "november", "oct", "october",
        "sat", "saturday", "sep", "sept", "september", "sun", "sunday", "thu", "thur", "thurs", "thursday", "tue",
        "tues", "tuesday", "wed", "wednesday",
    ],
    speech: &[
        "added", "answered", "asked", "asks", "called", "continued", "cried", "cries", "demanded", "enquired",
        "exclaimed", "inquired", "insisted", "interrupted", "murmured", "muttered", "remarked", "repeated", "replied",
        "said", "say", "says", "screamed", "shouted", "snapped", "thought", "whispered", "wondered", "yelled",
    ],
    ..NEUTRAL
};

/// What texts in any language write.
#[rustfmt::skip]
pub(super) const INTERNATIONAL: Profile = Profile {
    names: &[
        "dr", "jr.st", "mr", "mrs", "ms", "mt", "prof", "st",
    ],
    numbers: &[
        "fig", "no", "nos", "nr", "n°", "nº", "p", "pp", "tel", "vol",
    ],
    number_words: &[
        "ed", "no",
    ],
    inner: &[
        "approx", "ca", "cf", "e.g", "i.e", "p.p.s", "p.s", "ps", "vs",
    ],
    ends: &[
        "al", "bros", "co", "corp", "e.u", "gmbh", "inc", "jr", "llc", "ltd", "plc", "s.a", "sr", "u.k", "u.n", "u.s",
        "u.s.a",
    ],
    stops: &[
        "a.m", "etc", "p.m",
    ],
    ..NEUTRAL
};
