//! Greek, Turkish, Hungarian, Finnish, Arabic, Persian, Urdu, Hindi (and Marathi) and Bengali.

use super::{Colon, NEUTRAL, Profile};

#[rustfmt::skip]
pub(super) const GREEK: Profile = Profile {
    names: &[
        "dr", "mr", "mrs", "prof", "άγ", "αγ", "αγ.ιος", "αντ", "αξ", "αρχ", "βασ", "γεν", "δρ", "δρος", "επ", "κ",
        "κα", "καθ", "κες", "κκ", "κος", "λεωφ", "λοχ", "μακ", "ναυ", "οδ", "π", "πλ", "πρ", "πρωτ", "σεβ", "σμ",
        "στρ", "συντ", "ταγ", "υπ",
    ],
    numbers: &[
        "άρθ", "απρ", "αρ", "αρ.πρωτ", "αρθ", "αριθ", "αριθμ", "αυγ", "βλ", "δεκ", "εδ", "εικ", "ιαν", "ιουλ", "ιουν",
        "κεφ", "μάρ", "μαρ", "ν", "νοε", "νοεμ", "οκτ", "π.δ", "παρ", "παράγρ", "πιν", "σ", "σελ", "σεπ", "σεπτ",
        "σσ", "στ", "σχ", "τ", "τ.κ", "τηλ", "τομ", "τόμ", "υποσ", "φεβ", "φεβρ",
    ],
    number_words: &[
        "μάιος",
    ],
    inner: &[
        "αγγλ", "αιτ", "αρχ", "βλ", "γαλλ", "γεν", "γενν", "γεννημ", "γερμ", "δ.τ", "δηλ", "δηλαδή", "ειδ", "εκδ",
        "ελλ", "ενικ", "εξ", "επιμ", "επιστ", "ευρ", "ιατρ", "ιδ", "ισπ", "ιταλ", "κ.λπ.ο", "κοιν", "κυρ", "λ.χ",
        "λατ", "λογ", "μετ", "μετάφρ", "μτφρ", "νεολ", "οικ", "π.χ", "περ", "περίπ", "πληθ", "πρβλ", "πχ", "ρωσ",
        "σημ", "συγγρ", "συμπ", "τ.μ.ε", "τεχν", "τηλ", "τουλ", "τουρκ", "υποθ", "φιλ", "χφ", "χφφ", "ό.π",
    ],
    ends: &[
        "α.β.ε.ε", "α.ε", "δρχ", "ε.ε", "ε.π.ε", "ευρ", "η.π.α", "ηπα", "κ.κ.ε", "ο.ε", "ο.η.ε", "ο.τ.ε", "σελ",
        "τ.μ",
    ],
    stops: &[
        "κ.ά", "κ.α", "κ.ε", "κ.λπ", "κ.ο.κ", "κ.τ.λ", "κ.τ.ό", "κλπ", "κοκ", "κτλ", "μ.μ", "μ.χ", "π.μ", "π.μ.μ",
        "π.χ.χ",
    ],
    units: &[
        "γρ", "δισ", "εκ", "εκατ", "κ.μ", "κιλ", "λεπ", "μ", "χιλ", "χλμ", "ώρ",
    ],
    starters: &[
        "άλλοι", "άλλος", "ένα", "ένας", "έτσι", "έχει", "έχουν", "έως", "ή", "ήδη", "ήταν", "ίσως", "ακόμα", "ακόμη",
        "αλλά", "αν", "από", "ας", "αυτά", "αυτές", "αυτή", "αυτοί", "αυτού", "αυτό", "αυτός", "αφού", "αύριο", "για",
        "γιατί", "δε", "δεν", "διότι", "εάν", "είναι", "είχε", "εγώ", "εκτός", "εμείς", "ενώ", "εξάλλου", "επί",
        "επίσης", "επειδή", "εσείς", "εσύ", "η", "θα", "κάθε", "κάποιοι", "κάποιος", "καθώς", "και", "κανένας",
        "κανείς", "κατά", "κι", "λοιπόν", "μάλιστα", "μέχρι", "μία", "με", "μετά", "μεταξύ", "μη", "μην", "μια",
        "μπορεί", "μόνο", "να", "ναι", "ο", "οι", "πάντα", "παρά", "παρόλα", "πιο", "ποια", "ποιο", "ποιος", "πολύ",
        "ποτέ", "που", "πού", "πρέπει", "πριν", "προς", "πως", "πότε", "πώς", "σήμερα", "σε", "στα", "στη", "στην",
        "στις", "στο", "στον", "στους", "σύμφωνα", "τίποτα", "τα", "την", "της", "τι", "τις", "το", "τον", "του",
        "τους", "των", "τόσο", "τότε", "τώρα", "υπό", "χθες", "χωρίς", "ως", "ωστόσο", "όλα", "όλες", "όλοι", "όμως",
        "όπως", "όσα", "όσο", "όσοι", "όταν", "ότι", "όχι",
    ],
    months: &[
        "απριλίου", "αυγούστου", "δεκεμβρίου", "ιανουαρίου", "ιουλίου", "ιουνίου", "μαΐου", "μαρτίου", "μαϊου",
        "νοεμβρίου", "οκτωβρίου", "σεπτεμβρίου", "φεβρουαρίου",
    ],
    speech: &[
        "απάντησε", "είπε", "λέει", "ρωτά", "ρώτησε", "φώναξε",
    ],
    colon: Colon::Question,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const TURKISH: Profile = Profile {
    names: &[
        "alb", "apt", "arş", "asb", "av", "bkz", "blv", "bnb", "cad", "doç", "dr", "gen", "gör", "hz", "korg", "mah",
        "mim", "mr", "mrs", "ms", "müh", "op", "org", "prof", "s", "sn", "sok", "st", "tuğg", "tümg", "tğm", "uzm",
        "yb", "yrd", "yrd.doç", "yzb", "öğr", "ütğm",
    ],
    numbers: &[
        "ara", "ağu", "bk", "bkz", "böl", "c", "cilt", "d", "eki", "eyl", "fas", "haz", "kas", "kat", "ks", "m",
        "mar", "may", "md", "nis", "no", "nr", "oca", "s", "sayf", "sf", "sy", "tab", "tel", "tem", "yy", "şek",
        "şub",
    ],
    number_words: &[
        "ed", "vol",
    ],
    inner: &[
        "a.g.e", "a.g.m", "age", "agm", "alm", "ar", "bk", "bkz", "der", "dipn", "doğ", "ed", "eski", "far", "fr",
        "gr", "haz", "hlk", "i.s", "i.ö", "ing", "isp", "it", "karş", "krş", "lat", "m.s", "m.ö", "maks", "mec",
        "min", "ort", "rus", "tar", "vb.gi", "yak", "yakl", "yay", "yun", "çev", "öl", "ör", "örn", "örneğin",
    ],
    ends: &[
        "a.b.d", "a.ş", "co", "corp", "inc", "jr", "k.k.t.c", "ltd", "ltd.şti", "san", "t.a.ş", "t.c", "tic", "şti",
    ],
    stops: &[
        "v.b", "v.s", "vb", "vbg", "vd", "vdg", "vs",
    ],
    units: &[
        "cm", "dk", "kg", "km", "m", "mm", "mn", "sa", "sn", "tl",
    ],
    starters: &[
        "ama", "ancak", "artık", "ayrıca", "az", "bazı", "başka", "belki", "ben", "bir", "birçok", "biz", "bu",
        "bugün", "buna", "bunlar", "bunu", "bunun", "burada", "böyle", "bütün", "da", "daha", "de", "diğer", "dün",
        "en", "evet", "eğer", "fakat", "gibi", "göre", "hangi", "hatta", "hayır", "her", "hiç", "ile", "ise", "için",
        "işte", "kaç", "kim", "mi", "nasıl", "ne", "neden", "nerede", "niye", "niçin", "o", "ona", "onlar", "onu",
        "onun", "orada", "sadece", "sen", "siz", "sonra", "tüm", "ve", "yalnız", "yarın", "yine", "çok", "çünkü",
        "önce", "öyle", "şimdi", "şu", "şunlar", "şöyle",
    ],
    months: &[
        "aralık", "ağustos", "ekim", "eylül", "haziran", "kasım", "mart", "mayıs", "nisan", "ocak", "temmuz", "şubat",
    ],
    speech: &[
        "dedi", "diye", "diyor", "sordu",
    ],
    ordinals: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const HUNGARIAN: Profile = Profile {
    names: &[
        "alez", "br", "dipl", "dr", "ezr", "fhdgy", "gr", "hdgy", "id", "ifj", "ing", "mr", "mrs", "ms", "ny", "prof",
        "st", "sz", "szds", "szt", "tbk", "vez", "özv", "őrgy",
    ],
    numbers: &[
        "aug", "bek", "dec", "febr", "fej", "jan", "júl", "jún", "kb", "köt", "máj", "márc", "nov", "o", "okt", "old",
        "p", "par", "pp", "sz", "szept", "tel", "tábl", "vol", "§", "ábra", "ápr",
    ],
    number_words: &[
        "hét", "évf",
    ],
    inner: &[
        "ang", "azaz", "biz", "bp", "ca", "cseh", "eredeti", "ford", "fr", "gör", "ill", "jap", "kb", "kiad", "kín",
        "l", "lat", "ld", "lásd", "m.sz", "max", "megh", "min", "ném", "ol", "or", "orosz", "pl", "röv", "rövid",
        "sp", "stb.stb", "szerk", "szlov", "szül", "t", "t.i", "ti", "tkp", "u.n", "valamint", "vmint", "vs", "vö",
        "ún",
    ],
    ends: &[
        "bt", "co", "corp", "inc", "jr", "kft", "kht", "ltd", "nyrt", "rt", "u", "utca", "zrt",
    ],
    stops: &[
        "i.e", "i.sz", "s.t.b", "stb", "u.i",
    ],
    units: &[
        "cm", "db", "ft", "kg", "km", "m", "mft", "mm", "perc", "sz", "óra",
    ],
    starters: &[
        "a", "ahol", "aki", "akkor", "alatt", "amely", "ami", "amikor", "az", "azok", "azonban", "aztán", "azután",
        "azért", "bár", "csak", "de", "egy", "egyik", "előtt", "emellett", "ez", "ezek", "ezután", "ezért", "ha",
        "hanem", "hogy", "hogyan", "hol", "holnap", "igen", "ilyen", "is", "itt", "kell", "ki", "között", "lehet",
        "lesz", "ma", "majd", "melyik", "mert", "mi", "miatt", "mikor", "minden", "mindenki", "mint", "mit", "mivel",
        "miért", "most", "már", "más", "másik", "még", "ne", "nem", "nincs", "néhány", "olyan", "ott", "pedig", "sem",
        "sok", "szerint", "te", "tegnap", "ti", "továbbá", "több", "ugyanakkor", "után", "vagy", "van", "volt", "ám",
        "én", "és", "így", "úgy", "ő", "ők",
    ],
    months: &[
        "augusztus", "december", "február", "január", "július", "június", "május", "március", "november", "október",
        "szeptember", "április",
    ],
    speech: &[
        "felelte", "kiáltotta", "kérdezte", "kérdi", "mondja", "mondta", "válaszolta",
    ],
    ordinals: true,
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const FINNISH: Profile = Profile {
    names: &[
        "dipl.ins", "dr", "ev", "hra", "ins", "kapt", "kenr", "luutn", "maist", "mr", "mrs", "ms", "nti", "pkhra",
        "prof", "rva", "st", "toht", "tri",
    ],
    numbers: &[
        "art", "elo", "fig", "heinä", "helmi", "huhti", "joulu", "kesä", "kpl", "ks", "loka", "luku", "maalis",
        "marras", "n:o", "no", "nro", "puh", "s", "ss", "syys", "t", "tammi", "tel", "touko", "vol", "vrt",
    ],
    number_words: &[
        "alk", "sis",
    ],
    inner: &[
        "alk", "ao", "ed", "eli", "em", "engl", "enint", "ensi", "ent", "esim", "esp", "huom", "it", "jne.e", "kirj",
        "ko", "kreik", "ks", "kts", "kuol", "lat", "lyh", "mahd", "max", "min", "mm", "mon", "mts", "n", "nk", "noin",
        "ns", "nyk", "os", "pain", "puol", "ransk", "ruots", "s.o", "saks", "seur", "sis", "so", "suom", "synt",
        "t.s", "tark", "tod.näk", "toim", "ts", "ulk", "v.s", "ven", "vrt", "vs", "väh", "yht", "yks", "yl", "ym.s",
    ],
    ends: &[
        "ay", "co", "corp", "e.kr", "eaa", "inc", "j.kr", "jaa", "jr", "ky", "ltd", "mk", "oy", "oyj", "ry", "snt",
        "v",
    ],
    stops: &[
        "ap", "ekr", "ip", "jkr", "jms", "jne", "tms", "ym", "yms",
    ],
    units: &[
        "cm", "h", "kg", "klo", "km", "kpl", "milj", "min", "mm", "mrd", "sek", "t", "tuh",
    ],
    starters: &[
        "ei", "eilen", "eivät", "eli", "en", "ennen", "että", "he", "heidän", "huomenna", "hän", "hänen", "ilman",
        "ja", "jo", "joka", "jokainen", "jokin", "joku", "jos", "jotka", "jälkeen", "kaikki", "koska", "kuin",
        "kuitenkin", "kuka", "kun", "kyllä", "lisäksi", "me", "miksi", "mikä", "milloin", "minä", "missä", "miten",
        "mitä", "monet", "moni", "monta", "mukaan", "mutta", "muut", "muutama", "myös", "ne", "niin", "nuo", "nyt",
        "näin", "nämä", "oli", "olisi", "olivat", "on", "ovat", "pitää", "se", "sekä", "sen", "siellä", "siihen",
        "siinä", "siis", "siitä", "silloin", "sillä", "sinä", "sitten", "sitä", "tai", "te", "toinen", "tuo", "tämä",
        "tämän", "tänään", "tässä", "tästä", "tätä", "täytyy", "täällä", "vai", "vaikka", "vain", "vielä", "voi",
        "yksi",
    ],
    months: &[
        "elokuun", "elokuuta", "heinäkuun", "heinäkuuta", "helmikuun", "helmikuuta", "huhtikuun", "huhtikuuta",
        "joulukuun", "joulukuuta", "kesäkuun", "kesäkuuta", "lokakuun", "lokakuuta", "maaliskuun", "maaliskuuta",
        "marraskuun", "marraskuuta", "syyskuun", "syyskuuta", "tammikuun", "tammikuuta", "toukokuun", "toukokuuta",
    ],
    speech: &[
        "huusi", "kysyi", "kysyy", "sanoi", "sanoo", "vastasi",
    ],
    ordinals: true,
    ..NEUTRAL
};

/// The comma `،` ends no sentence here. One golden rule (the fifth Arabic one of 164) wants it to, in a text without a full stop;
/// but it parts the clauses and the enumerations of every longer Arabic sentence, so that rule is left unfulfilled on purpose.
#[rustfmt::skip]
pub(super) const ARABIC: Profile = Profile {
    names: &[
        "أ", "أ.د", "ا", "د", "د.م", "ش", "م",
    ],
    numbers: &[
        "ت", "ج", "رقم", "ص", "ط", "ع", "ق",
    ],
    inner: &[
        "ق.م", "هـ",
    ],
    speech: &[
        "أجاب", "أضاف", "أضافت", "أكد", "تقول", "سأل", "صرح", "قائلا", "قائلة", "قال", "قالت", "كتب", "مؤكدا",
        "مضيفا", "وأجاب", "وأضاف", "وأضافت", "وأكد", "وتقول", "وسأل", "وصرح", "وقال", "وقالت", "وكتب", "ويقول",
        "يقول",
    ],
    colon: Colon::Label,
    ..NEUTRAL
};

/// Among the names are the letters of the Latin alphabet as initials are spelt: `ए. पी. जे.` for `A. P. J.`
#[rustfmt::skip]
pub(super) const HINDI: Profile = Profile {
    names: &[
        "आई", "आर", "इं", "ई", "ए", "एक्स", "एच", "एन", "एफ", "एम", "एल", "एस", "ओ", "कु", "के", "जी", "जे", "जेड",
        "टी", "डब्ल्यू", "डी", "डॉ", "पं", "पी", "प्रो", "बी", "ब्रि", "मि", "मे", "यू", "ले", "वाई", "वी", "श्री",
        "सी", "सुश्री", "स्व",
    ],
    numbers: &[
        "क्र", "खं", "नं", "पृ", "सं",
    ],
    inner: &[
        "ई.पू", "उदा", "कि.ग्रा", "कि.मी", "डॅ", "मि.मी", "रु", "सें.मी",
    ],
    speech: &[
        "कहती", "कहते", "कहा", "पूछती", "पूछते", "पूछा", "बोला", "बोली", "म्हणतात", "म्हणाला", "म्हणाली", "म्हणाले",
        "विचारले",
    ],
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const BENGALI: Profile = Profile {
    names: &[
        "আর", "এ", "এন", "এম", "এস", "কে", "টি", "ড", "ডঃ", "ডা", "ডাঃ", "ডি", "প্রফেসর", "বি", "মি", "মুহা", "মো",
        "মোঃ", "সি",
    ],
    numbers: &[
        "নং", "পৃ",
    ],
    inner: &[
        "কিমি", "খ্রি", "খ্রিঃ",
    ],
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const PERSIAN: Profile = Profile {
    names: &[
        "آ", "د", "دکتر",
    ],
    inner: &[
        "ص", "ق.م", "ه.ش", "ه.ق",
    ],
    speech: &[
        "پرسید", "پرسیدم", "گفت", "گفتم", "گفتند",
    ],
    ..NEUTRAL
};

#[rustfmt::skip]
pub(super) const URDU: Profile = Profile {
    speech: &[
        "بولا", "بولی", "پوچھا", "کہا", "کہتا", "کہتے",
    ],
    ..NEUTRAL
};
