//! French, Spanish, Portuguese, Italian and Romanian.

use super::{NEUTRAL, Profile};

#[rustfmt::skip]
pub(super) const FRENCH: Profile = Profile {
    names: &[
        "adj", "bx", "capt", "cdt", "cel", "ch", "cne", "col", "dr", "drs", "gén", "lt", "ltn", "m", "mes", "mgr",
        "mgrs", "mlle", "mlles", "mm", "mme", "mmes", "mr", "mrs", "ms", "ph", "pr", "prof", "r.p", "s.a.r", "s.m",
        "sgt", "st", "ste", "stes", "sts", "vve",
    ],
    numbers: &[
        "al", "ann", "app", "av", "avr", "bd", "bull", "cf", "ch", "chap", "déc", "dép", "fasc", "fig", "fo", "fol",
        "fév", "févr", "ill", "jan", "janv", "juil", "juill", "liv", "n", "no", "nos", "nov", "n°", "nº", "oct", "p",
        "pag", "par", "pl", "pp", "sect", "sept", "sq", "ss", "t", "tab", "tel", "tom", "tél", "éd",
    ],
    number_words: &[
        "art", "cap", "col", "d", "l", "mai", "mars", "r", "sept", "vol",
    ],
    inner: &[
        "adj", "adv", "anc", "angl", "appt", "apr", "apt", "arr", "arrdt", "auj", "av", "bd", "bibl", "bld", "boul",
        "bât", "c.-à-d", "c.c", "c.à.d", "cf", "chev", "compl", "càd", "dict", "doct", "ellipt", "empr", "env", "esp",
        "etym", "fam", "hab", "i.e", "ibid", "id", "intr", "inv", "isl", "ital", "lat", "litt", "loc", "loc.cit",
        "mil", "n.b", "nat", "nb", "obs", "op.cit", "ord", "orig", "p.ex", "par.ex", "pl", "poét", "pref", "pron",
        "préf", "prép", "qqch", "qqn", "quelq", "rad", "rem", "resp", "rép", "sing", "subst", "suppl", "symb", "syn",
        "t.s.v.p", "trad", "trans", "v", "vb", "vs", "éd", "édit",
    ],
    ends: &[
        "av.j.-c", "bros", "cie", "co", "corp", "ets", "inc", "j.-c", "jr", "ltd", "n.d.l.r", "p.-v", "r.a.t.p",
        "s.a", "s.a.r.l", "s.n.c.f", "sa", "sarl", "sr", "u.s", "éts",
    ],
    stops: &[
        "e.a", "etc", "j.c", "n.d.t", "s.v.p",
    ],
    units: &[
        "cm", "h", "kg", "km", "mds", "min", "mm", "mn", "sec",
    ],
    starters: &[
        "a-t-il", "afin", "ainsi", "alors", "après", "au", "aucun", "aucune", "aujourd'hui", "aussi", "aux", "avant",
        "avec", "bien", "c", "car", "ce", "cela", "celle", "celui", "cependant", "certaines", "certains", "ces",
        "cet", "cette", "ceux", "chaque", "chez", "comme", "comment", "contre", "d", "d'abord", "d'ailleurs", "dans",
        "de", "demain", "depuis", "des", "donc", "du", "durant", "dès", "déjà", "elle", "elles", "en", "encore",
        "enfin", "ensuite", "entre", "est", "et", "hier", "il", "ils", "j", "je", "l", "la", "le", "les", "leur",
        "leurs", "lorsque", "ma", "maintenant", "mais", "malgré", "mes", "mon", "même", "n", "ne", "ni", "non", "nos",
        "notre", "nous", "néanmoins", "on", "or", "ou", "oui", "outre", "où", "par", "parce", "parmi", "pendant",
        "peut-être", "plus", "plusieurs", "pour", "pourquoi", "pourtant", "puis", "puisque", "qu", "quand", "que",
        "quel", "quelle", "quelles", "quelques", "quels", "qui", "quoi", "rien", "s", "sa", "sans", "selon", "ses",
        "seul", "seule", "seuls", "si", "son", "sont", "sous", "suite", "sur", "tous", "tout", "toute", "toutefois",
        "toutes", "trop", "très", "tu", "un", "une", "vers", "voici", "voilà", "vos", "votre", "vous", "y", "à", "ça",
        "était",
    ],
    months: &[
        "août", "avril", "décembre", "février", "janvier", "juillet", "juin", "mai", "mars", "novembre", "octobre",
        "septembre",
    ],
    speech: &[
        "cria", "crie", "demanda", "demande", "dis", "dit", "lança", "répond", "répondit", "s'exclama", "s'écria",
    ],
    semicolon_parts: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const SPANISH: Profile = Profile {
    names: &[
        "abog", "alm", "arq", "cap", "capt", "cmdte", "cnel", "col", "cont", "d", "da", "diag", "dr", "dra", "dres",
        "drs", "dª", "dña", "econ", "excma", "excmo", "fco", "fdo", "fr", "gen", "gral", "hna", "hno", "ilma", "ilmo",
        "ing", "lic", "licda", "mons", "mr", "mrs", "ms", "ntra", "pbro", "prof", "profa", "rev", "rvda", "rvdo",
        "s.a.r", "s.e", "s.m", "s.s", "sgto", "sr", "sra", "sras", "sres", "srta", "srtas", "st", "sta", "sto", "tte",
        "tte.cnel", "ud", "uds", "univ", "vd", "vds",
    ],
    numbers: &[
        "abr", "ago", "apdo", "art", "arts", "av", "avda", "cap", "caps", "cf", "cfr", "col", "dic", "doc", "dom",
        "ed", "ej", "ene", "ext", "fasc", "feb", "febr", "fig", "figs", "jue", "jul", "jun", "lib", "lun", "lám",
        "mar", "mié", "máx", "mín", "n", "no", "nov", "num", "nums", "n°", "nº", "núm", "núms", "oct", "p", "pag",
        "par", "piso", "pp", "pza", "pág", "págs", "párr", "sec", "sep", "sept", "set", "ss", "supl", "sáb", "t",
        "tab", "tel", "teléf", "tfno", "tom", "tomo", "v", "vie", "vol", "vols", "vv",
    ],
    number_words: &[
        "abril", "art", "marzo", "mayo", "no",
    ],
    inner: &[
        "adj", "adm", "admón", "adv", "aprox", "c.c", "c.p", "cc", "cf", "cfr", "dcha", "depto", "dpto", "ee", "ej",
        "esp", "fam", "ff", "gob", "gr", "gral", "i.e", "ibid", "ibíd", "intl", "izda", "izq", "jj", "lat", "ling",
        "loc.cit", "máx", "mín", "n.b", "n.d.t", "obs", "oo", "op.cit", "orig", "p.e", "p.ej", "prov", "pról", "ref",
        "reg", "resp", "rr", "trad", "ult", "urb", "uu.ee", "v.g", "v.gr", "v.s", "vid", "vs", "íd", "últ",
    ],
    ends: &[
        "av", "c.f", "c.v", "cc.oo", "cia", "co", "corp", "cía", "d.f", "e.u", "ee.uu", "ee.uu.aa", "f.c", "ff.aa",
        "hnos", "inc", "jj.oo", "jr", "ltd", "ltda", "rr.hh", "s.a", "s.a.de.c.v", "s.a.s", "s.a.u", "s.c", "s.l",
        "s.r.l", "u.d", "u.s",
    ],
    stops: &[
        "a.c", "a.de.c", "a.m", "d.c", "d.e.p", "e.p.d", "etc", "p.d", "p.m", "q.e.p.d",
    ],
    units: &[
        "cm", "ha", "hrs", "hs", "kg", "kgs", "km", "m", "min", "mm", "mts", "seg",
    ],
    starters: &[
        "a", "actualmente", "además", "ahora", "al", "algo", "alguien", "algunas", "algunos", "ante", "antes",
        "aquel", "aquella", "aquellos", "así", "aunque", "ayer", "aún", "bajo", "cada", "como", "con", "contra",
        "cuando", "cuanto", "cuál", "cuáles", "cuándo", "cómo", "de", "del", "desde", "después", "donde", "durante",
        "dónde", "e", "el", "ella", "ellas", "ellos", "embargo", "en", "entonces", "entre", "era", "eran", "es",
        "esa", "esas", "ese", "eso", "esos", "esta", "estas", "este", "esto", "estos", "está", "están", "finalmente",
        "fue", "fueron", "ha", "había", "hacia", "han", "hasta", "hay", "hoy", "igualmente", "incluso", "la", "las",
        "le", "les", "lo", "los", "luego", "mas", "mañana", "me", "mediante", "menos", "mi", "mientras", "mis", "muy",
        "más", "nada", "nadie", "ni", "ninguna", "ningún", "no", "nos", "nosotros", "nuestra", "nuestro", "nunca",
        "o", "otra", "otras", "otro", "otros", "para", "pero", "por", "porque", "posteriormente", "pues", "que",
        "quien", "quizá", "quizás", "quién", "quiénes", "qué", "se", "según", "si", "siempre", "sin", "sino", "sobre",
        "solo", "son", "su", "sus", "sí", "sólo", "tal", "también", "tampoco", "tan", "te", "toda", "todas",
        "todavía", "todo", "todos", "tras", "tu", "tus", "tú", "u", "un", "una", "unas", "unos", "usted", "ustedes",
        "y", "ya", "yo", "él", "ésa", "ése", "ésta", "éstas", "éste", "éstos",
    ],
    months: &[
        "abril", "agosto", "diciembre", "enero", "febrero", "julio", "junio", "marzo", "mayo", "noviembre", "octubre",
        "septiembre", "setiembre",
    ],
    speech: &[
        "dice", "dijo", "exclamó", "gritó", "pregunta", "preguntó", "respondió",
    ],
    semicolon_parts: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const PORTUGUESE: Profile = Profile {
    names: &[
        "adv", "alm", "arq", "brig", "cap", "cb", "cel", "cons", "d", "dep", "des", "dr", "dra", "dras", "drs", "dª",
        "eng", "engª", "engº", "exma", "exmo", "fr", "frei", "gal", "gen", "ilma", "ilmo", "maj", "min", "mons", "mr",
        "mrs", "ms", "pe", "pres", "prof", "profa", "profª", "rev", "revmo", "s", "s.a", "s.exa", "s.m", "sen", "sgt",
        "sr", "sra", "sras", "srs", "srta", "st", "sta", "sto", "ten", "v.exa", "v.exª", "v.s",
    ],
    numbers: &[
        "abr", "ago", "al", "ap", "apto", "art", "arts", "av", "cap", "caps", "cf", "cfr", "col", "dez", "doc", "ed",
        "ex", "ext", "fasc", "fev", "fig", "figs", "inc", "jan", "jul", "jun", "mar", "n", "no", "nov", "num", "n°",
        "nº", "núm", "out", "p", "pag", "par", "parág", "pp", "pág", "págs", "qua", "qui", "sec", "seg", "set", "sex",
        "ss", "t", "tab", "tel", "telef", "ter", "tom", "v", "vol", "vols",
    ],
    number_words: &[
        "dom", "maio", "r", "sáb",
    ],
    inner: &[
        "adj", "adm", "adv", "aprox", "c.c", "cf", "cfr", "depto", "dir", "dpto", "esq", "ex", "fl", "fls", "gov",
        "i.e", "ibid", "id", "intl", "lat", "loc.cit", "máx", "mín", "obs", "op.cit", "orig", "p.e", "p.ex", "pl",
        "prov", "ref", "reg", "resp", "sing", "séc", "sécs", "trad", "v.g", "vs", "últ",
    ],
    ends: &[
        "c.r.b", "cia", "co", "corp", "e.u", "e.u.a", "eua", "f.c", "inc", "jr", "júnior", "lda", "ltd", "ltda",
        "p.s.d", "s.a", "s.a.r.l", "s.c", "s.g.p.s", "s.l", "s/a", "u.r.s.s", "u.s",
    ],
    stops: &[
        "a.c", "a.m", "d.c", "etc", "p.m",
    ],
    units: &[
        "cm", "h", "kg", "km", "kms", "m", "min", "mm", "seg",
    ],
    starters: &[
        "a", "agora", "ainda", "algo", "algumas", "alguns", "alguém", "além", "amanhã", "ante", "antes", "ao", "aos",
        "apenas", "apesar", "após", "aquela", "aquele", "aqueles", "aquilo", "as", "assim", "até", "cada", "com",
        "como", "contra", "contudo", "da", "das", "de", "depois", "desde", "dessa", "desse", "desta", "deste", "do",
        "dos", "durante", "e", "ela", "elas", "ele", "eles", "em", "embora", "enquanto", "entre", "então", "era",
        "eram", "essa", "essas", "esse", "esses", "esta", "estas", "este", "estes", "está", "estão", "eu",
        "finalmente", "foi", "foram", "havia", "hoje", "há", "isso", "isto", "já", "lhe", "lhes", "mais", "mas", "me",
        "menos", "meu", "minha", "muito", "na", "nada", "nas", "nem", "nenhum", "nessa", "nesse", "nesta", "neste",
        "ninguém", "no", "nos", "nossa", "nosso", "nunca", "não", "nós", "o", "onde", "ontem", "os", "ou", "outra",
        "outras", "outro", "outros", "para", "pela", "pelas", "pelo", "pelos", "pois", "por", "porque", "porém",
        "quais", "qual", "quando", "quanto", "que", "quem", "se", "segundo", "sem", "sempre", "seu", "seus", "sim",
        "sob", "sobre", "sua", "suas", "são", "só", "talvez", "também", "tem", "tinha", "toda", "todas", "todavia",
        "todo", "todos", "tu", "tudo", "tão", "têm", "um", "uma", "umas", "uns", "você", "vocês", "à", "às", "é",
    ],
    months: &[
        "abril", "agosto", "dezembro", "fevereiro", "janeiro", "julho", "junho", "maio", "março", "novembro",
        "outubro", "setembro",
    ],
    speech: &[
        "disse", "diz", "exclamou", "gritou", "pergunta", "perguntou", "respondeu",
    ],
    semicolon_parts: true,
    quotation_parts: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const ITALIAN: Profile = Profile {
    names: &[
        "amm", "arch", "avv", "cap", "card", "cav", "chiar.mo", "col", "comm", "dott", "dott.ssa", "dr", "dr.ssa",
        "egr", "fr", "gen", "gent", "gent.mo", "geom", "gr.uff", "ill", "ill.mo", "ing", "magg", "mar", "min", "mons",
        "mr", "mrs", "ms", "on", "onn", "pres", "prof", "prof.ssa", "profssa", "rag", "rev", "s", "s.a.r", "s.e",
        "s.m", "san", "sen", "serg", "sig", "sig.na", "sig.ra", "sigg", "sigra", "spett", "sr", "sra", "ss", "ten",
        "uff",
    ],
    numbers: &[
        "ago", "apr", "art", "artt", "att", "cap", "capp", "cf", "cfr", "cod", "col", "comma", "d.l", "d.lgs", "d.m",
        "d.p.r", "dic", "doc", "dom", "ed", "edd", "es", "fasc", "feb", "febb", "fig", "figg", "gen", "genn", "gio",
        "giu", "l", "lett", "lib", "lit", "ll", "lug", "lun", "mar", "mer", "n", "nn", "no", "nov", "nr", "num", "n°",
        "nº", "ott", "p", "p.zza", "pag", "pagg", "par", "pgf", "pp", "set", "sett", "sez", "ss", "t", "tav", "tavv",
        "tel", "tom", "v", "ven", "vol", "voll", "vv", "§",
    ],
    number_words: &[
        "giugno", "luglio", "mag", "sab",
    ],
    inner: &[
        "ad.es", "anon", "ant", "arc", "bibl", "c.d", "ca", "cd", "cf", "cfr", "circa", "cosid", "cosidd", "dim",
        "distr", "ecc.ma", "es", "fam", "fem", "fig", "fr", "gr", "gram", "i.e", "ibid", "id", "ing", "ital", "lat",
        "loc.cit", "masc", "max", "min", "mod", "n.b", "nap", "nb", "op.cit", "orig", "p.es", "per.es", "pers",
        "plur", "pop", "pref", "pron", "prov", "red", "rist", "sec", "secc", "seg", "segg", "sing", "suff", "tosc",
        "trad", "u.s", "ult", "v.di", "vd", "vs",
    ],
    ends: &[
        "a.c", "a.s", "c.c", "c.p", "c.p.c", "c.p.p", "co", "corp", "d.o.c", "f.c", "f.lli", "inc", "jr", "ltd",
        "s.a", "s.a.s", "s.n.c", "s.p.a", "s.r.l", "spa", "srl", "u.s", "u.s.a",
    ],
    stops: &[
        "a.c", "d.c", "ecc", "etc", "u.s",
    ],
    units: &[
        "cm", "kg", "km", "mc", "min", "ml", "mm", "mq", "sec",
    ],
    starters: &[
        "a", "adesso", "agli", "ai", "al", "alcune", "alcuni", "alla", "alle", "allo", "allora", "altra", "altre",
        "altri", "altro", "anche", "ancora", "anzi", "aveva", "benché", "c'è", "che", "chi", "chiunque", "ci", "ciò",
        "come", "con", "contro", "così", "d", "da", "dagli", "dai", "dal", "dalla", "dalle", "dallo", "degli", "dei",
        "del", "della", "delle", "dello", "di", "domani", "dopo", "dove", "dunque", "durante", "e", "ed", "egli",
        "ella", "era", "erano", "essi", "forse", "fra", "fu", "furono", "già", "gli", "ha", "hanno", "i", "ieri",
        "il", "in", "infatti", "infine", "inoltre", "io", "l", "la", "le", "lei", "lo", "loro", "lui", "ma", "mai",
        "meno", "mentre", "mi", "mia", "mio", "molto", "negli", "nei", "nel", "nella", "nelle", "nello", "nessuna",
        "nessuno", "niente", "no", "noi", "non", "nonostante", "nostra", "nostro", "nulla", "né", "o", "oggi", "ogni",
        "oppure", "ora", "per", "perché", "però", "più", "poi", "poiché", "presso", "prima", "qualcosa", "qualcuno",
        "quale", "quali", "qualora", "quando", "quanto", "quella", "quelle", "quelli", "quello", "quest", "questa",
        "queste", "questi", "questo", "quindi", "salvo", "se", "sebbene", "secondo", "sempre", "senza", "si", "solo",
        "soltanto", "sono", "sopra", "sotto", "su", "sua", "sue", "sugli", "sui", "sul", "sulla", "sulle", "sullo",
        "suo", "suoi", "sì", "tanto", "ti", "tra", "tu", "tutta", "tuttavia", "tutte", "tutti", "tutto", "un", "un'",
        "una", "uno", "verso", "vi", "voi", "è",
    ],
    months: &[
        "agosto", "aprile", "dicembre", "febbraio", "gennaio", "giugno", "luglio", "maggio", "marzo", "novembre",
        "ottobre", "settembre",
    ],
    speech: &[
        "chiede", "chiese", "dice", "disse", "domandò", "esclamò", "gridò", "rispose",
    ],
    semicolon_parts: true,
    colon_parts: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const ROMANIAN: Profile = Profile {
    names: &[
        "acad", "arh", "asist", "av", "col", "conf", "cpt", "d-l", "d-na", "d-ra", "dl", "dlui", "dna", "dr", "dra",
        "dv", "dvs", "ec", "gen", "gral", "ing", "jr", "lect", "lt", "maj", "mr", "pf", "plt", "pr", "preot", "prof",
        "sf", "sg",
    ],
    numbers: &[
        "alin", "ap", "apr", "art", "aug", "bl", "cap", "dec", "ed", "et", "feb", "febr", "fig", "ian", "iul", "iun",
        "lit", "mar", "noi", "nov", "nr", "oct", "p", "pag", "pct", "pp", "sc", "sec", "sept", "str", "tab", "tel",
        "vol",
    ],
    number_words: &[
        "mai",
    ],
    inner: &[
        "adj", "adv", "bd", "bul", "ca", "cca", "cf", "col", "conf", "d.ex", "de.ex", "engl", "etc.etc", "ex", "fr",
        "germ", "gr", "i.e", "ibid", "id", "jud", "lat", "loc.cit", "max", "min", "obs", "op.cit", "orig", "p.ex",
        "resp", "trad", "v", "vs",
    ],
    ends: &[
        "co", "corp", "f.c", "inc", "jr", "ltd", "s.a", "s.n.c", "s.r.l", "s.u.a", "srl", "u.e", "u.r.s.s",
    ],
    stops: &[
        "a.m", "d.hr", "e.n", "etc", "i.hr", "p.m", "s.a", "s.a.m.d", "î.e.n", "î.hr", "ş.a", "ş.a.m.d", "ș.a",
        "ș.a.m.d",
    ],
    units: &[
        "cm", "kg", "km", "lei", "m", "mil", "min", "mld", "mm", "sec",
    ],
    starters: &[
        "a", "acea", "aceasta", "această", "acei", "acel", "acele", "acest", "acesta", "aceste", "acestea", "acești",
        "aceștia", "acum", "ai", "alt", "alte", "altă", "alți", "am", "apoi", "are", "asemenea", "astfel", "astăzi",
        "au", "avea", "avem", "azi", "care", "ce", "cea", "cei", "cel", "cele", "ceva", "ci", "cine", "cineva",
        "conform", "contra", "cu", "cui", "cum", "când", "cât", "că", "da", "dacă", "dar", "de", "deja", "deoarece",
        "deși", "din", "doar", "după", "ea", "ei", "el", "ele", "era", "erau", "este", "eu", "fi", "fiecare",
        "fiindcă", "foarte", "fost", "fără", "iar", "ieri", "la", "le", "lor", "lui", "mai", "mea", "mereu", "meu",
        "mult", "mâine", "nici", "niciodată", "nimeni", "nimic", "noastră", "noi", "nostru", "nu", "numai", "o", "pe",
        "pentru", "peste", "poate", "potrivit", "prin", "sa", "sau", "se", "spre", "sub", "sunt", "său", "toate",
        "toată", "tot", "totuși", "toți", "tu", "un", "unde", "unei", "unele", "unii", "unui", "voi", "îi", "îmi",
        "în", "înainte", "încă", "însă", "între", "își", "îți", "și",
    ],
    months: &[
        "aprilie", "august", "decembrie", "februarie", "ianuarie", "iulie", "iunie", "mai", "martie", "noiembrie",
        "octombrie", "septembrie",
    ],
    speech: &[
        "răspunse", "spune", "spuse", "strigă", "zise", "întrebă",
    ],
    semicolon_parts: true,
    ..NEUTRAL
};
