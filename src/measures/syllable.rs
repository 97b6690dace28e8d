//! Syllables of English words, by their letters.

#![expect(clippy::indexing_slicing, reason = "letters of a word, whose place and length were compared before")]

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many syllables an English word has, as far as its spelling tells; at least 1 for a word with a letter or a
/// digit.
///
/// Groups of vowels are counted; rules say which groups are two (`cre-ate`, `sci-ence`) and which are none (the silent
/// `e` of `bridges`, `opened`, `lonely`). The parts of a compound are counted apart, diacritics aside; an abbreviation
/// without vowels has its letters, a number one. Of the words of the CMU Pronouncing Dictionary, 94 of 100 come out as
/// one of their pronunciations has them. Linear in the word.
///
/// ```
/// use newsprint::syllables;
///
/// let words = ["harbour", "bridges", "created", "science", "table", "rhythm", "e-mail", "didn't", "TV", "2.5"];
/// let counts: Vec<_> = words.into_iter().map(syllables).collect();
/// assert_eq!(counts, [2, 2, 3, 2, 2, 2, 2, 2, 2, 1]);
/// assert_eq!(syllables(""), 0);
/// ```
pub fn syllables(word: &str) -> usize {
    Syllables::default().of(word)
}

/// [`syllables`] of one word after the other, in the same memory.
#[derive(Default)]
pub(crate) struct Syllables {
    letters: Vec<char>,
    stem: Vec<u8>,
    ending: Vec<u8>,
}

impl Syllables {
    pub(crate) fn of(&mut self, word: &str) -> usize {
        let Syllables { letters, stem, ending } = self;
        letters.clear();
        letters.extend(word.nfd().flat_map(char::to_lowercase));
        let mut count = 0;
        for part in letters.split(|&c| matches!(c, '-' | '\u{2010}' | '\u{2011}')) {
            let apostrophe = part.iter().position(|&c| matches!(c, '\'' | '\u{2019}')).unwrap_or(part.len());
            only_letters(&part[..apostrophe], stem);
            only_letters(&part[apostrophe..], ending);
            // A final `e` with an accent is spoken: `café`.
            let accent = part[..apostrophe].last().is_some_and(|&c| is_combining_mark(c));
            let letters = Letters { word: stem, accent };
            count += if stem.is_empty() { usize::from(!part.is_empty()) } else { letters.syllables() };
            // `O'Connor`, but `they're`.
            if ending.len() > 2 && ending.iter().any(|&letter| is_vowel(letter)) {
                count += Letters { word: ending, accent: false }.syllables();
            }
            // `didn't`, but `don't`.
            count += usize::from(ending == b"t" && (stem.ends_with(b"dn") || stem.ends_with(b"sn")));
        }
        count.max(usize::from(word.contains(char::is_alphanumeric)))
    }
}

/// The letters of a part of a word: marks that were taken off letters are none, a letter of another script is a consonant.
fn only_letters(part: &[char], letters: &mut Vec<u8>) {
    letters.clear();
    letters.extend(part.iter().filter(|c| c.is_alphabetic()).map(|&c| if c.is_ascii() { c as u8 } else { b'x' }));
}

/// Beginnings whose two vowels are two syllables.
const APART: &[&[u8]] = &[b"cooper", b"coord", b"coali", b"coeff", b"coex", b"react", b"reinf", b"reint", b"reinst"];

/// The lower-case letters of a word.
struct Letters<'w> {
    word: &'w [u8],
    /// Whether the last one has an accent.
    accent: bool,
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

impl Letters<'_> {
    fn syllables(&self) -> usize {
        let word = self.word;
        if !word.iter().any(|&letter| is_vowel(letter)) {
            return word.len();
        }
        let mut count = 0;
        let mut last = false;
        for place in 0..word.len() {
            let vowel = self.sounds(place);
            count += usize::from(vowel && (!last || self.is_hiatus(place)));
            last = vowel;
        }
        count -= usize::from(count > 1 && !self.accent && (self.ends_silently() || self.ends_in_silent_ue()));
        count -= usize::from(count > 1 && self.has_silent_inside());
        count -= usize::from(count > 1 && (word.starts_with(b"every") || word.starts_with(b"busines")));
        // `bas-i-cal-ly` is spoken without its `a`.
        count -= usize::from(count > 3 && word.ends_with(b"ically"));
        count += usize::from(APART.iter().any(|start| word.starts_with(start)));
        // `prism`, `rhythm`, `McCall`.
        count += usize::from([&b"sm"[..], b"sms", b"thm", b"thms"].iter().any(|end| word.ends_with(end)));
        count += usize::from(word.starts_with(b"mc") && word.get(2).is_some_and(|&letter| !is_vowel(letter)));
        count.max(1)
    }

    /// Whether the letter is a vowel as it stands: not the `y` of `yes` and `player`, nor the `u` of `quiet`.
    fn sounds(&self, place: usize) -> bool {
        let word = self.word;
        let before = place.checked_sub(1).map(|before| word[before]);
        let rest = &word[place + 1..];
        match word[place] {
            b'y' => {
                let glides = matches!(before, Some(b'a' | b'e' | b'o' | b'u'))
                    && matches!(rest.first(), Some(b'a' | b'e' | b'i' | b'o' | b'u'))
                    // `eyes`, `played`.
                    && !matches!(rest, b"e" | b"es" | b"ed");
                before.is_some() && !glides
            }
            b'u' => before != Some(b'q'),
            letter => is_vowel(letter),
        }
    }

    /// Whether the vowel begins another syllable than the vowel in front of it does.
    fn is_hiatus(&self, place: usize) -> bool {
        let word = self.word;
        let rest = &word[place + 1..];
        let front = &word[..place - 1];
        let next = rest.first().copied().unwrap_or_default();
        let begin = front.last().copied().unwrap_or_default();
        // There is a vowel before the two.
        let early = front.iter().any(|&letter| is_vowel(letter));
        let begins = |starts: &[&[u8]]| starts.iter().any(|start| rest.starts_with(start));
        let is = |ends: &[&[u8]]| ends.contains(&rest);
        match [word[place - 1], word[place]] {
            // `dia-ry`, but `social`, `Asian`, `familiar`, `marriage`.
            [b'i', b'a'] => {
                !(matches!(begin, b't' | b'c') && matches!(next, b'l' | b'n')
                    || begin == b's' && next == b'n'
                    || begin == b'l' && matches!(next, b'm' | b'r')
                    || front.ends_with(b"rr"))
            }
            // `radio`, but `nation`, `fashion`, `million`, `behaviour`.
            [b'i', b'o'] => {
                !(matches!(begin, b't' | b's' | b'c' | b'g' | b'x') && matches!(next, b'n' | b'u')
                    || front.ends_with(b"sh")
                    || front.ends_with(b"hav")
                    || matches!(begin, b'l' | b'n') && next == b'n' && word.len() > 4)
            }
            // `video`, but `pigeon`, `people`.
            [b'e', b'o'] => {
                !(begin == b'g' && matches!(next, b'n' | b'r' | 0) || begin == b's' || (begin == b'p' && next == b'p'))
            }
            [b'u', b'a' | b'o'] => begin != b'g' && begin != b'q',
            // `audience`, `earlier`, `variety`, `science`.
            [b'i', b'e'] => {
                begins(&[b"nc", b"nt"]) && !matches!(begin, b't' | b'c')
                    || is(&[b"r", b"rs", b"st"]) && early && begin != b'd'
                    || begin != b'v'
                        && (begins(&[b"ty"])
                            || is(&[b"t", b"ts", b"ties", b"tal", b"tary"])
                            || next == b't' && word.len() < 6)
                    || front == b"sc"
            }
            [b'e' | b'o', b'i'] => is(&[b"ng"]),
            [b'a', b'i'] => is(&[b"c", b"cs", b"sm", b"st"]),
            // `fluid`, `intuition`.
            [b'u', b'i'] => {
                is(&[b"ng", b"ty", b"ties", b"tous"])
                    || is(&[b"d", b"ds", b"dity"]) && matches!(begin, b'l' | b'r')
                    || begins(&[b"ti"]) && matches!(begin, b't' | b'r')
            }
            // `create`, `idea`, `European`, `theatre`, `reality`, `nuclear`.
            [b'e', b'a'] => {
                front.ends_with(b"cr") && next == b't' && !begins(&[b"tu"])
                    || is(&[b"", b"s"]) && early
                    || is(&[b"n", b"ns"]) && early && matches!(begin, b'p' | b'b')
                    || begins(&[b"tr"])
                    || begins(&[b"li"]) && begin == b'r'
                    || next == b'r' && (front.ends_with(b"cl") && early || front.ends_with(b"lin"))
            }
            [b'u', b'e'] => matches!(next, b'l' | b'n' | b't') && begin != b'q' && begin != b'g',
            [b'o', b'e'] => matches!(next, b't' | b'm'),
            [b'e', b'u'] => is(&[b"m", b"ms", b"s"]),
            [b'i', b'u' | b'i'] | [b'y', b'a' | b'i' | b'o'] => true,
            _ => false,
        }
    }

    /// Whether the last `e` is silent: `stone`, `bridges` (where another makes up for it), `opened`; not `table`,
    /// `wanted`.
    fn ends_silently(&self) -> bool {
        let word = self.word;
        let consonant = |stem: &[u8]| stem.last().is_some_and(|&letter| !is_vowel(letter));
        let is_one = |stem: &[u8], ends: &[&[u8]]| ends.iter().any(|end| stem.ends_with(end));
        // `tab-le`, but `ro-le`, `gir-l`.
        let syllabic = |stem: &[u8], others: &[u8]| {
            stem.len() > 2 && stem.ends_with(b"l") && {
                let before = stem[stem.len() - 2];
                !is_vowel(before) && !others.contains(&before)
            }
        };
        if let Some(stem) = word.strip_suffix(b"e") {
            let re = stem.len() > 2 && is_one(stem, &[b"cr", b"tr", b"br"]);
            return stem.len() > 1 && consonant(stem) && !syllabic(stem, b"lr") && !re;
        }
        if let Some(stem) = word.strip_suffix(b"es") {
            let sounds: &[&[u8]] = &[b"s", b"z", b"x", b"c", b"g", b"sh", b"ch", b"cr", b"tr", b"br"];
            return stem.len() > 1 && consonant(stem) && !is_one(stem, sounds) && !syllabic(stem, b"lr");
        }
        if let Some(stem) = word.strip_suffix(b"ed") {
            let sounds: &[&[u8]] = &[b"t", b"d", b"dr", b"cr", b"tr"];
            return stem.len() > 1 && consonant(stem) && !is_one(stem, sounds) && !syllabic(stem, b"lrw");
        }
        false
    }

    /// Whether it ends in `ue` that is not spoken: `technique`, `leagues`; not `argue`, `queue`.
    fn ends_in_silent_ue(&self) -> bool {
        let word = self.word.strip_suffix(b"s").unwrap_or(self.word);
        let stem = word.strip_suffix(b"ue").unwrap_or_default();
        stem.len() > 2 && matches!(stem.last(), Some(b'q' | b'g')) && !stem.ends_with(b"arg")
    }

    /// Whether there is a silent `e` inside: before an ending (`lonely`, `statement`), or behind a word that compounds
    /// begin with (`something`).
    fn has_silent_inside(&self) -> bool {
        let word = self.word;
        const ENDINGS: &[&[u8]] =
            &[b"ly", b"less", b"ful", b"fully", b"ment", b"ments", b"ness", b"some", b"land", b"where", b"ty"];
        const BEGINNINGS: &[&[u8]] = &[
            b"some", b"base", b"face", b"guide", b"pipe", b"wide", b"come", b"home", b"time", b"life", b"safe",
            b"fire", b"spokes", b"spoke", b"where", b"there", b"police", b"house", b"white", b"live", b"space",
            b"share", b"name", b"wine", b"store", b"stone", b"trade", b"game", b"race", b"line", b"lake", b"frame",
            b"like", b"fore", b"stake", b"wave", b"more", b"bare",
        ];
        let before_ending = ENDINGS.iter().any(|ending| {
            let stem = word.strip_suffix(*ending).and_then(|stem| stem.strip_suffix(b"e")).unwrap_or_default();
            let consonant = stem.last().is_some_and(|&letter| !is_vowel(letter));
            let syllabic = stem.len() > 1
                && stem.ends_with(b"l")
                && matches!(*ending, b"ment" | b"ments" | b"ness" | b"ty")
                && !is_vowel(stem[stem.len() - 2])
                && !matches!(stem[stem.len() - 2], b'l' | b'r');
            // `element`, `nevertheless`.
            let other = stem == b"el" || stem.ends_with(b"rth");
            consonant && !syllabic && !other && stem.iter().any(|&letter| is_vowel(letter))
        });
        let behind_beginning = word.len() > 6
            && BEGINNINGS.iter().any(|beginning| {
                let rest = word.strip_prefix(*beginning).unwrap_or_default();
                let parts = |&letter: &u8| !is_vowel(letter) && !matches!(letter, b'r' | b's' | b'd');
                rest.first().is_some_and(parts) && !rest.starts_with(b"ver")
            });
        before_ending || behind_beginning
    }
}
