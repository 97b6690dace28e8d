//! German, Dutch, Swedish, Danish and Norwegian.

use super::{NEUTRAL, Profile};

/// `str` ends compounds: `Hauptstr. 5`.
#[rustfmt::skip]
pub(super) const GERMAN: Profile = Profile {
    names: &[
        "adm", "bez", "bgm", "dipl", "dipl.-ing", "dr", "fa", "fr", "frl", "geb", "gen", "gen.-lt", "gest", "h.c",
        "habil", "hl", "hptm", "hr", "hrn", "ing", "jun", "jur", "kom", "komm", "kpt", "lt", "mag", "maj", "med",
        "min.-dir", "mr", "mrs", "ms", "oberst", "oblt", "obstlt", "pd", "phil", "priv.-doz", "prof", "rer", "sen",
        "sr", "st", "staatssekr", "univ.-prof", "verh",
    ],
    numbers: &[
        "abb", "abs", "abschn", "anl", "anm", "apr", "art", "aufl", "aug", "bd", "bde", "bl", "dez", "fax", "feb",
        "febr", "fn", "fol", "hs", "jan", "jg", "jul", "jän", "kap", "lfd", "nov", "nr", "nrn", "okt", "pag", "plz",
        "pos", "rdnr", "rn", "rz", "s", "sept", "tab", "taf", "tel", "uz", "ver", "vers", "zif", "ziff", "§§",
    ],
    number_words: &[
        "di", "do", "fr", "juli", "juni", "mai", "mi", "mo", "mär", "sa", "so",
    ],
    inner: &[
        "a.a.o", "a.d", "a.m", "abt", "abzgl", "amerik", "arab", "ausschl", "b.z.w", "bayer", "beisp", "bes", "betr",
        "bspw", "bzgl", "bzw", "ca", "chin", "d.h", "dergl", "desgl", "dgl", "dh", "dt", "dtsch", "e.v.a", "ehem",
        "einschl", "engl", "entspr", "etl", "europ", "ev", "eventl", "evtl", "exkl", "f.d.r", "franz", "frz",
        "gegebenenf", "gem", "ges", "ggf", "griech", "hg", "hrsg", "i.a", "i.d.r", "i.e.s", "i.h.v", "i.s.d", "i.s.v",
        "i.v", "inkl", "insb", "insbes", "ital", "jap", "jew", "jährl", "kath", "kaufm", "kt", "lat", "lt", "m.a.w",
        "m.e", "m.w", "max", "min", "mind", "monatl", "mtl", "möbl", "mögl", "n.b", "nachm", "nam", "näml", "nördl",
        "o.g", "o.ä", "od", "p.a", "p.m", "pauschal", "phil", "poln", "rd", "resp", "russ", "röm", "s.o", "s.u",
        "schweiz", "sog", "sogen", "soz", "span", "stellv", "städt", "svw", "südl", "techn", "teilw", "tgl", "tschech",
        "türk", "u", "u.a", "u.ae", "u.u", "u.ä", "ua", "ugs", "ung", "ungef", "univ", "urspr", "usf", "usw.f", "v.a",
        "v.d", "verb", "verf", "vergl", "vermutl", "versch", "vgl", "vol", "vorm", "vorw", "vs", "westl", "wg", "wiss",
        "z", "z.b", "z.hd", "z.t", "z.z", "z.zt", "zb", "zul", "zus", "zw", "zwischenz", "zzgl", "zzt", "österr",
        "östl", "überw", "übl",
    ],
    ends: &[
        "a.d.r", "a.m", "ag", "allg", "bhf", "co", "corp", "e.v", "ev", "f", "ff", "gmbh", "hbf", "i.br", "inc", "jr",
        "jun", "ltd", "mbh", "ohg", "pl", "sen", "str",
    ],
    stops: &[
        "etc", "i.p", "i.r", "n.chr", "n.u.z", "o.dgl", "u.a.m", "u.dgl", "u.dgl.m", "u.s.w", "u.v.a", "u.v.m",
        "usw", "v.chr", "v.u.z",
    ],
    units: &[
        "cm", "ha", "hl", "jh", "jhd", "jhdt", "kg", "km", "min", "mio", "mm", "mrd", "pfd", "sec", "sek", "st",
        "std", "stdn", "stk", "tsd", "ztr",
    ],
    starters: &[
        "aber", "alle", "allerdings", "alles", "als", "am", "an", "auch", "auf", "aus", "außerdem", "bei", "beide",
        "beim", "bereits", "bevor", "bis", "da", "dabei", "dadurch", "dafür", "dagegen", "daher", "damit", "danach",
        "dann", "daran", "darauf", "daraus", "darin", "darum", "das", "dass", "davon", "dazu", "dem", "den", "denn",
        "dennoch", "der", "des", "deshalb", "die", "diese", "diesem", "diesen", "dieser", "dieses", "doch", "dort",
        "du", "durch", "ebenfalls", "ebenso", "ein", "eine", "einem", "einen", "einer", "eines", "einige", "er",
        "erst", "es", "für", "gegen", "gestern", "haben", "hat", "heute", "hier", "hierbei", "hinter", "ich", "ihr",
        "ihre", "im", "immer", "in", "insgesamt", "ist", "ja", "jede", "jeder", "jedes", "jedoch", "jener", "jetzt",
        "kann", "kein", "keine", "keiner", "können", "man", "manche", "mehrere", "mein", "meine", "mit", "morgen",
        "muss", "müssen", "nach", "nachdem", "neben", "nein", "nicht", "noch", "nun", "nur", "ob", "obwohl", "oder",
        "oft", "ohne", "schließlich", "schon", "sein", "seine", "seit", "selbst", "sie", "sind", "so", "sobald",
        "sogar", "solange", "soll", "sonst", "sowie", "statt", "trotz", "trotzdem", "um", "und", "unser", "unsere",
        "unter", "viele", "vielleicht", "vom", "von", "vor", "wann", "war", "waren", "warum", "was", "wegen", "weil",
        "welche", "welcher", "welches", "wenn", "wer", "werden", "weshalb", "wie", "wieso", "wir", "wird", "wo",
        "während", "zu", "zudem", "zuletzt", "zum", "zunächst", "zur", "zwar", "zwischen", "über",
    ],
    months: &[
        "apr", "april", "aug", "august", "dez", "dezember", "feb", "feber", "februar", "jan", "januar", "jul", "juli",
        "jun", "juni", "jänner", "mai", "märz", "nov", "november", "okt", "oktober", "sept", "september",
    ],
    speech: &[
        "antwortete", "erklärte", "flüsterte", "fragt", "fragte", "meinte", "rief", "ruft", "sagen", "sagt", "sagte",
        "schrie",
    ],
    compounds: &["str"],
    ordinals: true,
    capital_nouns: true,
    closes_with_left: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const DUTCH: Profile = Profile {
    names: &[
        "adj", "bc", "br", "burg", "dhr", "dr", "drs", "ds", "gen", "h.k.h", "heer", "ing", "ir", "jhr", "jkvr",
        "kapt", "kard", "kol", "lic", "lt", "luit", "maj", "mej", "mevr", "mgr", "min", "mr", "mrs", "ms", "mw",
        "n.v", "past", "pr", "prof", "sgt", "st", "z.k.h", "z.m", "zr",
    ],
    numbers: &[
        "afb", "afd", "apr", "art", "aug", "blz", "dec", "dl", "feb", "febr", "fig", "hfst", "hs", "jan", "jrg",
        "jul", "jun", "mrt", "no", "nov", "nr", "nrs", "okt", "p", "pag", "par", "pp", "r", "sec", "sep", "sept",
        "tel", "vgl", "vol",
    ],
    number_words: &[
        "di", "do", "ed", "juli", "juni", "lid", "ma", "mei", "tab", "vers", "vr", "wo", "za", "zo",
    ],
    inner: &[
        "aanw", "afk", "afz", "alg", "ams", "b.v", "bep", "betr", "bijv", "bnw", "bv", "bw", "ca", "cf", "cfr",
        "circa", "d.m.v", "d.w.z", "dep", "des", "div", "dmv", "du", "dwz", "e.a.v", "ed", "eng", "ev", "event",
        "evt", "excl", "fr", "frans", "geb", "gep", "gest", "get", "gr", "hoogl", "hss", "i.c", "i.h.a", "i.h.b",
        "i.o", "i.p.v", "i.t.t", "i.v.m", "incl", "ind", "inl", "intern", "internat", "inz", "ipv", "ivm", "j.l",
        "jl", "jongstl", "k.k", "l", "lat", "m.a.w", "m.b.t", "m.i", "m.n", "m.u.v", "m.v", "maw", "mbt", "mv", "n",
        "n.a.v", "n.b", "n.o", "nav", "ned", "nl", "o.a", "o.b.v", "o.i.d", "o.l.v", "o.m", "o.v.v", "oa", "oorspr",
        "overl", "pers", "plaatsv", "plv", "red", "resp", "rk", "rkz", "s.v.p", "samenst", "t.a.v", "t.b.v", "t.g.v",
        "t.h.v", "t.n.v", "t.o.v", "t.w", "t.w.v", "t/m", "tbv", "uitg", "v.a", "v.w.b", "vert", "vnl", "vnw",
        "voorm", "voorz", "vs", "vz", "wnd", "ww", "z.g", "z.o.z", "zg", "zgn", "znw",
    ],
    ends: &[
        "b.v", "bv", "co", "corp", "e.a", "gmbh", "inc", "jr", "ltd", "m.b.h", "n.v", "nv", "plc", "sr", "vzw",
    ],
    stops: &[
        "a.s", "a.u.b", "d.d", "e.a", "e.d", "ed", "enz", "etc", "j.l", "m.m", "n.chr", "s.v.p", "v.chr",
    ],
    units: &[
        "cm", "kg", "km", "min", "mld", "mln", "mm", "sec", "st",
    ],
    starters: &[
        "aan", "al", "alle", "alleen", "als", "beide", "bij", "bovendien", "daar", "daarbij", "daarmee", "daarna",
        "daarom", "daarvoor", "dan", "dat", "de", "deze", "die", "dit", "door", "dus", "echter", "een", "eerst",
        "elk", "elke", "en", "enkele", "er", "geen", "gisteren", "haar", "had", "hebben", "heeft", "het", "hier",
        "hij", "hoe", "hoewel", "hun", "ieder", "iedereen", "iets", "ik", "in", "intussen", "is", "ja", "je", "jij",
        "kan", "kunnen", "maar", "men", "met", "mijn", "misschien", "moet", "morgen", "na", "naar", "nadat", "nee",
        "niemand", "niet", "niets", "nog", "nu", "of", "om", "omdat", "onder", "ons", "onze", "ook", "op", "over",
        "sinds", "sommige", "te", "tegen", "ten", "terwijl", "tijdens", "toch", "toen", "tot", "u", "uit", "van",
        "vandaag", "veel", "vele", "verder", "vervolgens", "volgens", "voor", "voordat", "waar", "waarom", "wanneer",
        "want", "waren", "was", "wat", "we", "wel", "welk", "welke", "wie", "wij", "worden", "wordt", "zal", "ze",
        "zij", "zijn", "zo", "zoals", "zodat", "zonder", "zou",
    ],
    months: &[
        "april", "augustus", "december", "februari", "januari", "juli", "juni", "maart", "mei", "november", "oktober",
        "september",
    ],
    speech: &[
        "aldus", "antwoordde", "riep", "roept", "vraagt", "vroeg", "zeggen", "zegt", "zei",
    ],
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const SWEDISH: Profile = Profile {
    names: &[
        "civ.ing", "dr", "fil", "fr", "frk", "gen", "herr", "hr", "jur", "kapt", "kyrkoh", "löjtn", "med", "mr",
        "mrs", "ms", "prof", "s:t", "s:ta", "st", "tekn", "överste",
    ],
    numbers: &[
        "ang", "apr", "art", "aug", "bd", "bil", "dec", "feb", "febr", "fig", "jan", "jfr", "kap", "kl", "kr", "nov",
        "nr", "okt", "s", "sept", "sid", "sidd", "st", "tab", "tel", "vol",
    ],
    number_words: &[
        "fre", "juli", "juni", "lag", "lör", "maj", "mars", "mån", "ons", "sön", "tis", "tors",
    ],
    inner: &[
        "allm", "ant", "avd", "bet", "bl.a", "bla", "c:a", "ca", "d.v.s", "dir", "dvs", "eg", "egentl", "el", "eng",
        "enl", "ev", "ev.t", "evt", "ex", "exkl", "f.d", "f.n", "fd", "fig", "fn", "forts", "fr.o.m", "from", "följ",
        "föreg", "föreläsn", "förf", "förk", "gm", "h.k.h", "hänv", "i.a", "i.e", "i.st.f", "ibl", "ingenj", "inkl",
        "inv", "isf", "jfr", "k.m", "kap", "kl", "kung", "lat", "m.a.o", "m.fl.a", "max", "min", "möjl", "o.dyl",
        "obs", "omkr", "p.g.a", "p.s", "pga", "plur", "r.h.s", "red", "resp", "s.k", "sing", "sk", "spec", "särsk",
        "t.ex", "t.f", "t.h", "t.o.m", "t.v", "tex", "tf", "tom", "tr", "trol", "ty", "u.a", "u.d", "uppl", "urspr",
        "utg", "v.g", "vanl", "vard", "vol", "vs", "äv", "övers", "övr",
    ],
    ends: &[
        "ab", "co", "corp", "inc", "jr", "ltd", "sr",
    ],
    stops: &[
        "dyl", "e.d", "e.kr", "e.m", "em", "etc", "f.kr", "f.m", "fm", "m.fl", "m.m", "mfl", "mm", "o.d", "o.dyl",
        "o.s.v", "od", "osv",
    ],
    units: &[
        "cm", "kg", "km", "kr", "mdr", "milj", "min", "mkr", "mm", "sek", "st", "tim", "tkr", "öre",
    ],
    starters: &[
        "alla", "att", "av", "bara", "blir", "båda", "de", "den", "denna", "deras", "dessa", "dessutom", "det",
        "detta", "din", "dock", "du", "där", "därefter", "däremot", "därför", "därmed", "då", "efter", "eftersom",
        "eller", "emellertid", "en", "enligt", "ett", "från", "för", "före", "genom", "hade", "han", "hans", "har",
        "hennes", "hon", "hos", "hur", "här", "i", "idag", "igår", "inga", "ingen", "inget", "innan", "inte", "ja",
        "jag", "just", "kan", "kanske", "kunde", "man", "med", "medan", "mellan", "men", "min", "mot", "många",
        "måste", "nej", "ni", "nu", "när", "nästa", "några", "och", "också", "om", "på", "redan", "samtidigt",
        "sedan", "sin", "ska", "skall", "skulle", "som", "så", "sådana", "till", "trots", "under", "utan", "vad",
        "var", "varför", "varje", "vem", "vi", "vid", "vilka", "vilken", "vilket", "vissa", "vår", "våra", "är",
        "även", "över",
    ],
    months: &[
        "april", "augusti", "december", "februari", "januari", "juli", "juni", "maj", "mars", "november", "oktober",
        "september",
    ],
    speech: &[
        "frågade", "frågar", "ropade", "sa", "sade", "svarade", "säger", "undrade",
    ],
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const DANISH: Profile = Profile {
    names: &[
        "adv", "cand", "chr", "civ.ing", "dir", "dr", "fr", "frk", "gen", "hr", "ing", "kapt", "kong", "løjtn", "mag",
        "mr", "mrs", "ms", "pastor", "phil", "prof", "sct", "skt", "sognepr", "st",
    ],
    numbers: &[
        "afs", "apr", "art", "aug", "bd", "bind", "dec", "feb", "febr", "fig", "jan", "jf", "jul", "jun", "kap", "kl",
        "kr", "litra", "mar", "nov", "nr", "okt", "p", "pkt", "s", "sd", "sep", "sept", "stk", "tab", "tlf", "vol",
        "§",
    ],
    number_words: &[
        "fre", "juli", "juni", "lør", "maj", "man", "ons", "søn", "tirs", "tors",
    ],
    inner: &[
        "ad", "anf", "bet", "bl.a", "ca", "cirka", "d.v.s", "dvs", "eks", "ekskl", "eventl", "evt", "f.eks", "f.kr.f",
        "f.t", "f.v.t", "feks", "fhv", "foreg", "forf", "forts", "fx", "gl", "hhv", "i.e", "i.f.m", "i.f.t", "ibid",
        "iflg", "ifm", "ift", "inkl", "jfr", "jr.nr", "jvf", "k.k", "kbh", "kgl", "lb", "lib", "litt", "m.a.o",
        "m.h.t", "m.v.a", "max", "mdl", "medd", "mf", "mht", "min", "n.b", "n.n", "nl", "nuv", "obs", "og.lign",
        "okt", "omkr", "opr", "oprindl", "overs", "p.g.a", "p.t", "pga", "pr", "pt", "q.e.d", "red", "ref", "rep",
        "resp", "s.k", "sk", "sml", "spec", "stud", "såk", "t.ex", "t.o.m", "th", "tidl", "u.a", "u.å", "udg", "ung",
        "v.h.a", "vedr", "vha", "vs", "årg", "årh",
    ],
    ends: &[
        "a/s", "aps", "co", "corp", "inc", "jr", "ltd", "sr",
    ],
    stops: &[
        "e.kr", "e.l", "e.m", "el.lign", "etc", "f.kr", "f.m", "lign", "m.fl", "m.m", "m.v", "mfl", "mm", "mv", "o.l",
        "o.lign", "o.s.v", "ol", "osv", "u.p",
    ],
    units: &[
        "cm", "kg", "km", "kr", "mia", "min", "mio", "mm", "sek", "stk", "tim", "øre",
    ],
    starters: &[
        "af", "alle", "allerede", "at", "begge", "blev", "bliver", "da", "de", "den", "denne", "der", "derefter",
        "deres", "derfor", "derimod", "dernæst", "desuden", "det", "dette", "din", "disse", "dog", "du", "dér",
        "efter", "eller", "en", "er", "et", "for", "fordi", "fra", "før", "gennem", "han", "hans", "har", "havde",
        "hendes", "her", "hos", "hun", "hvad", "hvem", "hver", "hvilke", "hvilken", "hvilket", "hvis", "hvor",
        "hvordan", "hvorfor", "i", "ifølge", "ikke", "imidlertid", "inden", "ingen", "intet", "ja", "jeg", "kan",
        "kun", "kunne", "lad", "lige", "man", "mange", "med", "mellem", "men", "mens", "min", "mod", "må", "måske",
        "måtte", "nej", "nogle", "nu", "når", "og", "også", "om", "over", "på", "siden", "sin", "skal", "skulle",
        "som", "så", "til", "trods", "uden", "under", "var", "ved", "vi", "vil", "ville", "visse", "vor", "vores",
    ],
    months: &[
        "april", "august", "december", "februar", "januar", "juli", "juni", "maj", "marts", "november", "oktober",
        "september",
    ],
    speech: &[
        "råbte", "sagde", "siger", "spurgte", "spørger", "svarede",
    ],
    ordinals: true,
    closes_with_left: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const NORWEGIAN: Profile = Profile {
    names: &[
        "adv", "cand", "chr", "dir", "dr", "fr", "frk", "gen", "hr", "ing", "kapt", "løytn", "mag", "mr", "mrs", "ms",
        "phil", "prof", "sivilingeniør", "st", "statsråd",
    ],
    numbers: &[
        "apr", "art", "aug", "avs", "bd", "bind", "des", "feb", "febr", "fig", "jan", "jf", "jfr", "jul", "jun",
        "kap", "kl", "kr", "mar", "nov", "nr", "okt", "p", "pkt", "s", "sep", "sept", "sp", "tab", "tlf", "vol", "§",
    ],
    number_words: &[
        "fre", "juli", "juni", "lør", "mai", "man", "ons", "søn", "tirs", "tors",
    ],
    inner: &[
        "alm", "ang", "avd", "bet", "bl.a", "ca", "cirka", "d.v.s", "dir", "dvs", "eg", "ekskl", "enk", "eventuelt",
        "evt", "f.eks", "feks", "fhv", "flt", "forf", "fork", "forts", "frk", "fylk", "følg", "gj", "gl", "hhv",
        "i.e", "i.f.m", "i.h.t", "ibid", "ifm", "ift", "iht", "inkl", "innb", "innst", "jur", "kgl", "kom", "komm",
        "kst", "lign", "m.a.o", "m.h.t", "m.o.h", "maks", "mht", "min", "moh", "mrk", "mv.a", "n.n", "nn", "nåv",
        "obs", "off", "omkr", "oppr", "overs", "p.g.a", "p.t", "pga", "pr", "pst", "pål", "red", "ref", "reg", "resp",
        "s.k", "sen", "soc", "spes", "stk", "stud", "såk", "t.h", "t.o.m", "t.v", "temp", "tidl", "u.a", "utg",
        "vedr", "vha", "vit", "vs", "årg",
    ],
    ends: &[
        "a/s", "as", "asa", "co", "corp", "inc", "jr", "ltd", "sr",
    ],
    stops: &[
        "e.kr", "e.l", "etc", "f.kr", "m.fl", "m.m", "m.v", "mfl", "mm", "mv", "o.a", "o.l", "o.s.v", "ol", "osv",
    ],
    units: &[
        "cm", "kg", "km", "kr", "mill", "min", "mm", "mrd", "sek", "stk", "tim", "øre",
    ],
    starters: &[
        "alle", "allerede", "at", "av", "bare", "begge", "ble", "blir", "da", "de", "dei", "den", "denne", "der",
        "deres", "deretter", "derfor", "derimod", "dessuten", "det", "dette", "din", "disse", "du", "eg", "ei", "ein",
        "eit", "eller", "en", "er", "et", "etter", "for", "fordi", "fra", "frå", "før", "gjennom", "hadde", "han",
        "hans", "har", "hennes", "her", "ho", "hos", "hun", "hva", "hvem", "hver", "hvilke", "hvilken", "hvilket",
        "hvis", "hvor", "hvordan", "hvorfor", "i", "ifølge", "ikke", "ikkje", "imidlertid", "ingen", "innen", "intet",
        "ja", "jeg", "kan", "kanskje", "kunne", "likevel", "man", "mange", "med", "mellom", "men", "mens", "min",
        "mot", "må", "måtte", "nei", "noen", "nå", "når", "og", "også", "om", "over", "på", "siden", "sin", "skal",
        "skulle", "som", "så", "til", "tross", "under", "uten", "var", "ved", "vi", "vil", "ville", "visse", "vår",
        "våre",
    ],
    months: &[
        "april", "august", "desember", "februar", "januar", "juli", "juni", "mai", "mars", "november", "oktober",
        "september",
    ],
    speech: &[
        "ropte", "sa", "sier", "spurte", "spør", "svarte",
    ],
    ordinals: true,
    ..NEUTRAL
};
