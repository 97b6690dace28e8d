//! From evidence to a decision.
//!
//! Knowledge of the language: each rule looks at the evidence and names its reason. Where there is no mark, fitted weights
//! decide (`bare`).

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "places of the evidence, which lie on characters of the text in order"
)]

use core::fmt;

use super::bare::Odds;
use super::evidence::{Evidence, LineEnd};
use super::marks::opens;
use super::reading::{Gap, Kind};
use crate::language::{COMPANIES, Class, Colon, Folded, SHOUTERS};
use crate::span::floor;

/// Why a sentence ends at a place, or goes on: the rule that decided, or the fitted weights.
///
/// Its `Display` says it in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Reason {
    // It ends:
    /// An empty line follows, or the text ends.
    Paragraph,
    /// A list item begins.
    Item,
    /// A line ends that is no part of running prose.
    Heading,
    /// A line ends where each is a sentence.
    Line,
    /// A mark that does nothing else than end sentences.
    FullMark,
    /// A question or an exclamation.
    Question,
    /// A full stop and the beginning of something new.
    FullStop,
    /// An ellipsis and the beginning of something new.
    EllipsisEnd,
    /// An abbreviation that may end a sentence, and what follows begins one.
    AbbreviationEnd,
    /// An initial or an ordinal by its looks, or a dash, but a known sentence starter follows.
    Starter,
    /// A full stop without the white space that should follow it.
    MissingSpace,
    /// A label: `Question and answer:`
    Label,
    /// A sign of e-mail and web text: a rule, a time stamp, an address, a face.
    Sign,
    /// A boundary by the plain rules of Unicode.
    Unicode,
    // Either:
    /// No mark, but a known sentence starter: the fitted weights decide.
    Unmarked(Odds),
    // It goes on:
    /// Nothing has been said yet.
    Leading,
    /// The mark is within a word, a number, an address.
    WithinWord,
    /// An abbreviation.
    Abbreviation,
    /// An abbreviation that texts have shown, of no list.
    Learnt,
    /// An initial.
    Initial,
    /// An ordinal number, a list number.
    Ordinal,
    /// What follows cannot begin a sentence.
    Continues,
    /// What follows is in lower case.
    LowerCase,
    /// An omission within a sentence.
    Omission,
    /// What follows attributes what was said: `"Why?" Ann asked.`
    Attribution,
    /// Within a quotation or bracket that holds together.
    Within,
    /// The mark is part of a name: `Yahoo!`
    Name,
    /// A colon or semicolon within a sentence.
    Colon,
    /// A line end within running prose.
    SoftLine,
    /// Within one of the caller's exceptions.
    Exception,
}

impl Reason {
    /// Whether the sentence ends.
    pub(super) fn ends(self) -> bool {
        match self {
            Reason::Paragraph
            | Reason::Item
            | Reason::Heading
            | Reason::Line
            | Reason::FullMark
            | Reason::Question
            | Reason::FullStop
            | Reason::EllipsisEnd
            | Reason::AbbreviationEnd
            | Reason::Starter
            | Reason::MissingSpace
            | Reason::Label
            | Reason::Sign
            | Reason::Unicode => true,
            Reason::Unmarked(odds) => odds.ends(),
            Reason::Leading
            | Reason::WithinWord
            | Reason::Abbreviation
            | Reason::Learnt
            | Reason::Initial
            | Reason::Ordinal
            | Reason::Continues
            | Reason::LowerCase
            | Reason::Omission
            | Reason::Attribution
            | Reason::Within
            | Reason::Name
            | Reason::Colon
            | Reason::SoftLine
            | Reason::Exception => false,
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Reason::Paragraph => "the paragraph ends",
            Reason::Item => "a list item begins",
            Reason::Heading => "a line ends that is no part of running prose",
            Reason::Line => "a line ends",
            Reason::FullMark => "a mark that only ends sentences",
            Reason::Question => "a question or an exclamation",
            Reason::FullStop => "a full stop",
            Reason::EllipsisEnd => "an ellipsis before something new",
            Reason::AbbreviationEnd => "an abbreviation before the beginning of a sentence",
            Reason::Starter => "a known sentence starter follows",
            Reason::MissingSpace => "a full stop without the white space that should follow",
            Reason::Label => "a label",
            Reason::Sign => "a sign of e-mail or web text",
            Reason::Unicode => "a boundary of UAX #29",
            Reason::Unmarked(odds) => {
                return write!(
                    f,
                    "a known sentence starter without a mark before it, with probability {:.2}",
                    odds.probability()
                );
            }
            Reason::Leading => "nothing has been said yet",
            Reason::WithinWord => "within a word, a number or an address",
            Reason::Abbreviation => "an abbreviation",
            Reason::Learnt => "an abbreviation learnt from text",
            Reason::Initial => "an initial",
            Reason::Ordinal => "an ordinal or list number",
            Reason::Continues => "what follows cannot begin a sentence",
            Reason::LowerCase => "what follows is in lower case",
            Reason::Omission => "an omission",
            Reason::Attribution => "what follows attributes what was said",
            Reason::Within => "within a quotation or a bracket",
            Reason::Name => "part of a name",
            Reason::Colon => "a colon or semicolon within a sentence",
            Reason::SoftLine => "a line end within running prose",
            Reason::Exception => "within an exception",
        };
        f.pad(text)
    }
}

/// The decision about one candidate. All evidence about the boundary becomes a decision here and nowhere else.
pub(super) fn judge(evidence: &Evidence<'_>) -> Reason {
    let run = &evidence.run;
    if evidence.gap == Gap::Blank {
        return Reason::Paragraph;
    }
    if evidence.is_leading() {
        return Reason::Leading;
    }
    if run.full {
        return full_mark(evidence);
    }
    if run.colon {
        return colon(evidence);
    }
    match evidence.next.kind {
        // `. ...and so on`: an omission that stands before the word it belongs to.
        Kind::Mark if evidence.gap > Gap::None && omission_opens(evidence) => return Reason::FullStop,
        Kind::Continues | Kind::Mark => return Reason::Continues,
        Kind::Bullet => return Reason::Item,
        _ => {}
    }
    if run.shout {
        return shout(evidence);
    }
    if run.stops > 1 {
        return ellipsis(evidence);
    }
    full_stop(evidence)
}

fn omission_opens(evidence: &Evidence<'_>) -> bool {
    let rest = evidence.next_bytes().trim_start_matches(opens);
    let word = rest.trim_start_matches(['.', '…']);
    let dots = rest.len() - word.len();
    (2..8).contains(&dots) && word.starts_with(char::is_alphanumeric)
}

/// How far a line is measured, in bytes.
const LINE: usize = 256;
/// Prose is not wrapped at more bytes than these.
const LONG: usize = 200;
/// Lines of lists without markers have no more bytes than these.
const SHORT: usize = 32;

/// The decision about the end of a line without a mark.
pub(super) fn judge_line(end: &LineEnd<'_>) -> Reason {
    if end.gap == Gap::Blank {
        return Reason::Paragraph;
    }
    if end.item() {
        return Reason::Item;
    }
    let begins = matches!(end.next().kind, Kind::Upper | Kind::Digit | Kind::Symbol);
    // Only what may begin a sentence calls for a look at whole lines.
    let most = if begins { LINE } else { SHORT + 4 };
    let line = end.line(most);
    // What is wrapped goes on after a comma, a hyphen, an opening bracket; what has a mark has been judged.
    let open = |char: char| !char.is_alphanumeric() && !matches!(char, ')' | ']' | '"' | '”' | '»' | '%');
    if line.is_empty() || line.ends_with(open) || !begins && line.len() > SHORT {
        return Reason::SoftLine;
    }
    let following = end.following(most);
    if begins {
        // A line is wrapped where the next word has no room. Where it would have had, the break was meant.
        let word = following.split(' ').next().map_or(0, str::len);
        let room = line.len() + 1 + word <= following.len() * 3 / 4;
        if room && end.opens_line(most) || line.len() > LONG {
            return Reason::Heading;
        }
    }
    // Short lines without any mark: a list without markers.
    let short = |line: &str| line.len() <= SHORT && line.ends_with(char::is_alphanumeric);
    let both = short(line) && short(following) && line.len() + following.len() <= SHORT * 3 / 2;
    if both { Reason::Heading } else { Reason::SoftLine }
}

/// `。`, `।`, `؟` and the like.
fn full_mark(evidence: &Evidence<'_>) -> Reason {
    if evidence.in_wide_brackets() {
        return Reason::Within;
    }
    if evidence.next.kind == Kind::Continues && evidence.next.at < evidence.run.end + 4 {
        return Reason::Continues;
    }
    if evidence.gap == Gap::None
        && evidence.next.kind == Kind::Letter
        && !evidence.next.opened
        && wide_goes_on(evidence)
    {
        return Reason::Within;
    }
    Reason::FullMark
}

/// Whether the sentence goes on after closers that follow the mark at once: `《你好吗？》是`, `「行こう。」と言った`, `“走。”他说`.
fn wide_goes_on(evidence: &Evidence<'_>) -> bool {
    let closed = &evidence.text[evidence.run.start..evidence.run.end];
    if closed.ends_with(['》', '〉', '）', '】']) {
        return true;
    }
    if !closed.ends_with(['」', '』', '”', '’']) {
        return false;
    }
    let particle = evidence.next.word.starts_with(['と', 'っ', 'な', 'の', 'を', 'が', 'は', 'に', 'も', 'か']);
    particle || says(evidence.next.word)
}

/// Whether a verb of saying is among the first characters of Chinese.
fn says(text: &str) -> bool {
    const FIRST: usize = 4;
    let behind = text.chars().skip(1).map(Some).chain([None]);
    let before = [None].into_iter().chain(text.chars().map(Some));
    let mut chars = text.chars().zip(before).zip(behind).take(FIRST);
    // Not `小说`, `知道`, `道路`, `问题`.
    chars.any(|((char, before), behind)| match char {
        '说' | '說' => before != Some('小'),
        '道' => !matches!(before, Some('知' | '味' | '街')) && !matches!(behind, Some('路' | '理' | '歉' | '德')),
        '问' | '問' => !matches!(behind, Some('题' | '題')),
        '喊' => true,
        _ => false,
    })
}

/// `:` and `;`, and the Greek `·`, which parts clauses that stand for themselves when they are more than an address.
fn colon(evidence: &Evidence<'_>) -> Reason {
    let profile = evidence.profile;
    let next = &evidence.next;
    let semicolon = evidence.text.as_bytes()[evidence.run.start] == b';';
    if matches!(evidence.gap, Gap::None | Gap::Blank) || next.kind == Kind::Continues {
        return if evidence.gap == Gap::Blank { Reason::Paragraph } else { Reason::Colon };
    }
    if evidence.text[evidence.run.start..].starts_with('·') {
        let clauses = profile.colon == Colon::Question && evidence.words_before() > 3 && !evidence.run.quote;
        return if clauses { Reason::FullStop } else { Reason::Colon };
    }
    match profile.colon {
        Colon::Question if semicolon && next.kind == Kind::Lower && evidence.run.quote => Reason::LowerCase,
        Colon::Question if semicolon => Reason::Question,
        Colon::Stop if !semicolon => Reason::FullStop,
        Colon::Label if !semicolon && !introduces_speech(evidence) => Reason::Label,
        _ if next.kind == Kind::Upper && next.opened && !next.bracket && !semicolon && profile.quotation_parts => {
            Reason::FullStop
        }
        _ if next.kind == Kind::Upper && !next.opened && evidence.starter() => {
            let parts = if semicolon { profile.semicolon_parts } else { profile.colon_parts };
            if parts { Reason::FullStop } else { Reason::Colon }
        }
        _ => Reason::Colon,
    }
}

/// Whether a verb of speech stands in the clause before the mark.
fn introduces_speech(evidence: &Evidence<'_>) -> bool {
    let from = floor(evidence.text, evidence.run.start.saturating_sub(200)).max(evidence.sentence);
    evidence.text[from..evidence.run.start]
        .split_whitespace()
        .any(|word| evidence.profile.class(Folded::new(word).as_str()).is(Class::SPEECH))
}

/// `?`, `!`, and runs with them.
fn shout(evidence: &Evidence<'_>) -> Reason {
    let run = &evidence.run;
    let next = &evidence.next;
    if evidence.gap == Gap::None {
        if next.kind == Kind::Letter && evidence.in_wide_brackets() {
            return Reason::Within;
        }
        if next.kind == Kind::Letter && evidence.word.text.chars().next_back().is_some_and(is_caseless) {
            return Reason::MissingSpace;
        }
        if runs_on(evidence) && !evidence.word.text.contains(['/', '@']) {
            return Reason::MissingSpace;
        }
        // `Really?He`, but not `?id=1`.
        let new = next.kind == Kind::Upper && !next.is_capitals() && evidence.word.is_lower();
        return if new && !evidence.word.text.contains(['/', '@']) { Reason::MissingSpace } else { Reason::WithinWord };
    }
    if evidence.key.is_in(SHOUTERS) && evidence.word.starts_upper() && !evidence.starter() {
        return Reason::Name;
    }
    match next.kind {
        Kind::Lower if run.quote || run.bracket => Reason::LowerCase,
        Kind::Lower if attributes(evidence) => Reason::LowerCase,
        Kind::Lower if &evidence.text[run.start..run.end] == "!" && !evidence.begins_lower() => Reason::LowerCase,
        Kind::Letter if run.quote && attributes(evidence) => Reason::Within,
        Kind::Upper if is_attributed(evidence) => Reason::Attribution,
        Kind::Dash if dash_goes_on(evidence) => Reason::LowerCase,
        _ => Reason::Question,
    }
}

/// Whether what follows attributes what was said: `she asked`, `said the man`.
fn attributes(evidence: &Evidence<'_>) -> bool {
    let words = [Some(evidence.next.word), evidence.next.after.split_whitespace().next()];
    words.into_iter().flatten().any(|word| {
        let word = Folded::new(word.trim_end_matches(|char: char| !char.is_alphanumeric()));
        evidence.profile.class(word.as_str()).is(Class::SPEECH)
    })
}

/// Whether a name or `I` with a verb of speech follows, which attribute what was said: `"Why?" Ann Holm asked`. Without a
/// quotation mark the clause has to end there: `Why? Ann asked.`, but not `Why? Ann asked them to go.`
fn is_attributed(evidence: &Evidence<'_>) -> bool {
    let next = &evidence.next;
    // `»So!«.`: a full stop ends what was said and the sentence that says it.
    if next.opened || evidence.run.stops == 1 || evidence.starter() && next.word != "I" {
        return false;
    }
    for (place, piece) in evidence.next_bytes().split([' ', '\n']).take(4).enumerate() {
        let word = piece.trim_end_matches([',', '.', ';', ':', '!', '?']);
        let class = evidence.profile.class(Folded::new(word).as_str());
        if word.starts_with(char::is_lowercase) {
            return place > 0 && class.is(Class::SPEECH) && (evidence.run.quote || &piece[word.len()..] == ".");
        }
        // `Mr. Holm asked`
        if word.len() < piece.len() && !class.is(Class::NAME) {
            return false;
        }
    }
    false
}

/// Whether a dash introduces a lower-case continuation: `— said he`.
fn dash_goes_on(evidence: &Evidence<'_>) -> bool {
    let rest = evidence.next_bytes();
    let mut chars = rest.chars().skip_while(|&char| super::marks::is_dash(char)).skip_while(|char| *char == ' ');
    chars.next().is_some_and(char::is_lowercase)
}

/// `...`, `…`, `. . .`, `....`
fn ellipsis(evidence: &Evidence<'_>) -> Reason {
    let run = &evidence.run;
    let next = &evidence.next;
    if evidence.gap == Gap::None {
        let new = next.kind == Kind::Upper && !next.opened && !next.is_initial() && evidence.word.is_lower();
        return if new && evidence.profile.stop_ends { Reason::MissingSpace } else { Reason::WithinWord };
    }
    // `[...]`
    if run.bracket && evidence.text[..run.start].ends_with(['[', '(']) {
        return Reason::Omission;
    }
    if next.kind == Kind::Lower && !evidence.address_next() {
        return Reason::LowerCase;
    }
    if next.kind == Kind::Dash && dash_goes_on(evidence) {
        return Reason::LowerCase;
    }
    if run.spaced && run.stops == 3 && !run.quote && !run.bracket {
        return Reason::Omission;
    }
    if next.kind == Kind::Digit {
        return Reason::Omission;
    }
    Reason::EllipsisEnd
}

/// One full stop.
fn full_stop(evidence: &Evidence<'_>) -> Reason {
    let run = &evidence.run;
    let next = &evidence.next;
    let word = &evidence.word;
    let profile = evidence.profile;
    if evidence.gap == Gap::None {
        return without_space(evidence);
    }
    if !profile.stop_ends && !run.quote {
        return Reason::Continues;
    }
    if profile.holds_quotations && !run.quote {
        // `„A. B,“ said he`
        if evidence.closing_of_quotation().is_some_and(|(inside, outside)| inside == ',' && outside.is_lowercase()) {
            return Reason::Within;
        }
    }
    // `».` and `.)`: the closers say that the stop is no abbreviation's, unless what they hold is one.
    let closed = run.quote || run.bracket;
    if next.kind == Kind::Lower && closed {
        return Reason::LowerCase;
    }
    if next.kind == Kind::Dash && dash_goes_on(evidence) && !looks_like_word(word.text) {
        return Reason::LowerCase;
    }
    if word.text.is_empty() || run.marked_last && closed {
        let after_closer = evidence.text[..run.start].ends_with([')', '"', '”', '’', '»']);
        return if next.kind == Kind::Lower && !after_closer { Reason::LowerCase } else { Reason::FullStop };
    }
    if closed && !word.is_single_letter() && !word.has_stop() {
        return Reason::FullStop;
    }
    if let Some(reason) = number(evidence) {
        return reason;
    }
    if let Some(reason) = abbreviation(evidence) {
        return reason;
    }
    match next.kind {
        Kind::Lower => lower_case(evidence),
        _ => Reason::FullStop,
    }
}

/// A full stop right before something that is no white space.
fn without_space(evidence: &Evidence<'_>) -> Reason {
    let word = &evidence.word;
    let next = &evidence.next;
    let plain = |text: &str| !text.contains(['.', '@', '/', '_']) && text.chars().count() > 1;
    if word.is_number() && !evidence.class.is(Class::UNIT) {
        // `1,000.That`, but not `5.Teil`.
        let new = next.kind == Kind::Upper && !next.opened && !next.is_letter() && evidence.starter();
        return if new { Reason::MissingSpace } else { Reason::WithinWord };
    }
    let known = looks_like_word(word.text) && (evidence.starter() || evidence.title_next());
    let new = next.kind == Kind::Upper
        && (word.is_lower() || known)
        && plain(word.text)
        && (!next.after.starts_with(['.', '/', '@', '(', '_']) || evidence.title_next())
        && (!next.is_letter() || next.after.starts_with(' '))
        && !evidence.class.is(Class::NAME)
        && !evidence.class.is(Class::NUMBER);
    let letters = next.kind == Kind::Letter && word.text.chars().next_back().is_some_and(is_caseless);
    let runs_on = runs_on(evidence) && plain(word.text) && word.len() > 2 && evidence.class.is_plain();
    if new || runs_on || letters && word.len() > 2 && next.word.chars().count() > 2 {
        Reason::MissingSpace
    } else {
        Reason::WithinWord
    }
}

/// Whether a known sentence starter in lower case follows at once, and after it another word: `ended.then it rained`, but
/// not `example.net is down`. Those of two letters are the ends of addresses too.
fn runs_on(evidence: &Evidence<'_>) -> bool {
    let next = &evidence.next;
    let goes_on = next.after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    next.kind == Kind::Lower && next.word.len() > 2 && (goes_on || next.word.contains('\'')) && evidence.starter()
}

fn is_caseless(char: char) -> bool {
    char.is_alphabetic() && !char.is_lowercase() && !char.is_uppercase()
}

/// A number before the full stop.
fn number(evidence: &Evidence<'_>) -> Option<Reason> {
    let word = &evidence.word;
    let next = &evidence.next;
    let profile = evidence.profile;
    if word.is_digits() {
        if word.text.len() <= 4 && evidence.is_first_word() && next.kind != Kind::End {
            return Some(Reason::Ordinal);
        }
        if profile.ordinals && next.kind == Kind::Lower {
            return Some(Reason::Ordinal);
        }
        if profile.ordinals && word.text.len() <= 3 {
            let date = word.text.len() <= 2
                && (next.word.len() <= 2 && next.after.starts_with('.')
                    || next.word.len() == 4 && next.kind == Kind::Digit);
            return Some(match next.kind {
                Kind::Digit if date => Reason::Ordinal,
                Kind::Upper if evidence.next_is(Class::MONTH) => Reason::Ordinal,
                Kind::Upper if evidence.starter() => Reason::Starter,
                Kind::Upper if profile.capital_nouns && !evidence.run.quote => Reason::Ordinal,
                Kind::Dash => Reason::Ordinal,
                _ => Reason::FullStop,
            });
        }
        let short = word.text.len() < 3;
        return Some(if short && next.kind == Kind::Lower { Reason::LowerCase } else { Reason::FullStop });
    }
    if word.is_number() && word.text.len() > 6 && next.kind == Kind::Lower {
        return Some(Reason::FullStop);
    }
    if word.is_roman() && word.len() > 1 {
        if evidence.is_first_word() {
            return Some(Reason::Ordinal);
        }
        if profile.ordinals && matches!(next.kind, Kind::Upper | Kind::Lower) && !evidence.starter() {
            return Some(Reason::Ordinal);
        }
    }
    None
}

/// Abbreviations and initials.
fn abbreviation(evidence: &Evidence<'_>) -> Option<Reason> {
    let word = &evidence.word;
    let next = &evidence.next;
    let lower = next.kind == Kind::Lower;
    if evidence.class.is(Class::UNIT) && evidence.previous().starts_digit() {
        if evidence.class.is(Class::END) {
            return Some(may_end(evidence));
        }
        let opens = lower
            || matches!(next.kind, Kind::Dash | Kind::Digit)
            || opens_clause(evidence) && !evidence.starter()
            || counts(evidence);
        return Some(if opens { Reason::Abbreviation } else { Reason::AbbreviationEnd });
    }
    if evidence.class.is(Class::STOP) {
        // `A.C. Milan`, which is not `44 a.C.`
        let counted = evidence.previous().starts_digit() || evidence.previous().is_roman();
        if word.starts_upper() && word.has_stop() && !counted && !matches!(evidence.key.as_str(), "a.m" | "p.m") {
            return Some(may_end(evidence));
        }
        if lower
            || next.bracket
            || next.kind == Kind::Digit && (word.has_stop() || evidence.class.is(Class::NAME))
            || word.has_stop() && (counted && opens_clause(evidence) && !evidence.starter() || completes_time(evidence))
        {
            return Some(Reason::Abbreviation);
        }
        return Some(Reason::AbbreviationEnd);
    }
    if evidence.class.is(Class::NUMBER_WORD) {
        if next.kind == Kind::Digit {
            return Some(Reason::Abbreviation);
        }
        if lower && word.starts_upper() && !evidence.is_first_word() {
            return Some(Reason::Abbreviation);
        }
    }
    // An abbreviation that might as well be a word (`esp`, `им`) is one when a new sentence seems to begin.
    // And `V` is a numeral: `Henry V. It was good`.
    let numeral = word.is_single_letter() && word.is_roman();
    let wordlike = !word.starts_upper() && looks_like_word(word.text) || word.is_capitals() || numeral;
    if evidence.class.is(Class::INNER) || evidence.class.is(Class::NAME) {
        let small = evidence.class.is(Class::NAME) && !word.starts_upper();
        // `on Elm St. The`
        let street = evidence.class.is(Class::END) || evidence.class.is(Class::PLACE);
        // `mr. De Vries`
        let small = small && !next.after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let ends = (wordlike || small || street) && next.kind == Kind::Upper && evidence.starter();
        return Some(if ends { Reason::Starter } else { Reason::Abbreviation });
    }
    if evidence.class.is(Class::NUMBER) {
        let coded = next.is_letter() || next.word.bytes().any(|byte| byte.is_ascii_digit());
        let named = next.is_initial() || next.is_capitals() || coded;
        // `Mon. Jan. 5`
        let dated = evidence.next_is(Class::MONTH);
        let ends = next.kind == Kind::Upper && !dated && (evidence.starter() || looks_like_word(word.text) && !named);
        return Some(if ends { Reason::Starter } else { Reason::Abbreviation });
    }
    if evidence.class.is(Class::END) || word.starts_upper() && evidence.class.is(Class::PLACE) {
        return Some(may_end(evidence));
    }
    if word.is_single_letter() {
        return initial(evidence);
    }
    // `N.A.T.O.`: single letters with full stops, in no list.
    if word.has_stop() && is_dotted(word.text) {
        return Some(may_end(evidence));
    }
    None
}

/// Whether what is counted follows: `3,5 Mio. Euro`, `80 Mio. Menschen` where nouns have capitals; `5 mil. Kč`, `5 mio. EUR`.
fn counts(evidence: &Evidence<'_>) -> bool {
    #[rustfmt::skip]
    const COUNTS: &[&str] = &[
        "mia", "mil", "milj", "mill", "min", "mio", "mld", "mln", "mlrd", "mrd", "pfd", "sec", "sek", "std", "stdn", "stk",
        "tis", "tsd", "tys", "ztr",
    ];
    const MONEY: &[&str] = &["chf", "czk", "dkk", "eur", "euro", "gbp", "huf", "kč", "nok", "pln", "ron", "sek", "usd"];
    let next = &evidence.next;
    let noun = next.kind == Kind::Upper && !next.opened;
    noun && evidence.key.is_in(COUNTS)
        && (Folded::new(next.word).is_in(MONEY) || evidence.profile.capital_nouns && !evidence.starter())
}

/// Three letters or more with a vowel among them, and no full stop.
fn looks_like_word(word: &str) -> bool {
    let mut letters = 0;
    let mut vowel = false;
    for char in word.chars() {
        if char == '.' || char.is_numeric() {
            return false;
        }
        letters += 1;
        vowel |= is_vowel(char);
    }
    letters >= 3 && vowel
}

/// A vowel of the Latin, Cyrillic or Greek script, with or without accents; letters of other scripts all count.
fn is_vowel(char: char) -> bool {
    match char {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => true,
        'A' | 'E' | 'I' | 'O' | 'U' | 'Y' => true,
        _ if char.is_ascii() => false,
        'ç' | 'ñ' | 'ß' | 'ć' | 'č' | 'ď' | 'ğ' | 'ł' | 'ĺ' | 'ľ' | 'ń' | 'ň' | 'ŕ' | 'ř' | 'ś' | 'ş' | 'š' | 'ť'
        | 'ţ' | 'ź' | 'ż' | 'ž' | 'ș' | 'ț' => false,
        'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'і' | 'ї' | 'є' | 'ә' | 'ө' | 'ұ' | 'ү' => {
            true
        }
        '\u{400}'..='\u{52F}' => false,
        'α' | 'ε' | 'η' | 'ι' | 'ο' | 'υ' | 'ω' | 'ά' | 'έ' | 'ή' | 'ί' | 'ό' | 'ύ' | 'ώ' | 'ϊ' | 'ϋ' | 'ΐ' | 'ΰ' => {
            true
        }
        '\u{370}'..='\u{3FF}' => false,
        _ => true,
    }
}

/// `a.b.c`
fn is_dotted(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic))
}

/// An abbreviation that may end a sentence: what follows decides.
fn may_end(evidence: &Evidence<'_>) -> Reason {
    match evidence.next.kind {
        Kind::Upper if evidence.starter() || completes_name(evidence) => Reason::AbbreviationEnd,
        Kind::Upper if evidence.next.opened && !evidence.next.bracket => Reason::AbbreviationEnd,
        Kind::Symbol if evidence.next.opened && !evidence.next.bracket => Reason::AbbreviationEnd,
        Kind::Letter if !evidence.word.text.starts_with(is_caseless) => Reason::AbbreviationEnd,
        _ => Reason::Abbreviation,
    }
}

/// A full stop that the rules would end the sentence at, behind an abbreviation that was learnt: what follows decides, as
/// after one that may end a sentence.
pub(super) fn judge_learnt(evidence: &Evidence<'_>) -> Reason {
    match may_end(evidence) {
        Reason::Abbreviation => Reason::Learnt,
        reason => reason,
    }
}

/// Whether the abbreviation is the last word of a name, so that the capital behind it, before a word in lower case, begins
/// something new: a company's form (`Acme Inc. Shares fell`), or a place after a comma (`Oakland, Calif. Police said`).
/// `U.S.` is as often the first word of one (`U.S. Treasury officials`).
fn completes_name(evidence: &Evidence<'_>) -> bool {
    let next = &evidence.next;
    let company = evidence.key.is_in(COMPANIES);
    let place = evidence.class.is(Class::PLACE)
        && evidence.text[evidence.sentence..evidence.word.start]
            .strip_suffix(' ')
            .is_some_and(|text| text.ends_with(','));
    let behind = next.after.strip_prefix(' ').unwrap_or_default();
    let joined = ["of ", "and ", "for ", "de "].iter().any(|word| behind.starts_with(word));
    (company || place) && !next.is_capitals() && !next.is_letter() && behind.starts_with(char::is_lowercase) && !joined
}

/// What a time goes on with: a day, a zone (`7 p.m. Saturday`, `7 p.m. EST`, `7 p.m. Paris time`).
fn completes_time(evidence: &Evidence<'_>) -> bool {
    let word = evidence.next.word;
    let code = evidence.next.is_capitals() && word.len() <= 4;
    // Read only where the hour is written in English too: after `a.m.` and `p.m.`
    let place = evidence.next.after.trim_start().strip_prefix("time");
    let place = place.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    code || place && !evidence.starter() || evidence.next_is(Class::MONTH)
}

/// A time at the head of a sentence introduces the clause: `At 5 a.m. Mr. Smith went`, `В 1986 г. Иванов`.
fn opens_clause(evidence: &Evidence<'_>) -> bool {
    let words = evidence.words_before();
    words > 1 && words <= 4 && {
        let sentence = &evidence.text[evidence.sentence..evidence.run.start];
        let first = sentence.split(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
        evidence.profile.class(Folded::new(first).as_str()).is(Class::STARTER)
    }
}

/// One letter before the full stop.
fn initial(evidence: &Evidence<'_>) -> Option<Reason> {
    let word = &evidence.word;
    let next = &evidence.next;
    if !word.starts_upper() {
        // `z. B.`, `s. r. o.` when in no list, list letters.
        return match next.kind {
            // `44 î. Hr.`: the first part of an abbreviation.
            Kind::Upper if goes_on_abbreviated(evidence) => Some(Reason::Initial),
            Kind::Upper if evidence.starter() || !word.text.is_ascii() && word.text.starts_with(is_vowel) => None,
            Kind::Upper | Kind::Lower | Kind::Digit => Some(Reason::Initial),
            Kind::Letter if word.text.starts_with(is_caseless) => Some(Reason::Initial),
            _ => None,
        };
    }
    match next.kind {
        Kind::Lower => Some(Reason::Initial),
        Kind::Upper if next.is_initial() => Some(Reason::Initial),
        Kind::Upper if evidence.starter() && !evidence.is_first_word() => Some(Reason::Starter),
        Kind::Upper | Kind::Digit => Some(Reason::Initial),
        Kind::Dash if evidence.is_first_word() => Some(Reason::Initial),
        _ => None,
    }
}

/// Whether the letter and the next word with its full stop are an abbreviation of the language's lists.
fn goes_on_abbreviated(evidence: &Evidence<'_>) -> bool {
    let mut both = Folded::new(evidence.word.text);
    let drawn = both.push(".") && both.push(evidence.next.word);
    drawn && evidence.next.after.starts_with('.') && evidence.profile.class(both.as_str()) != Class::NONE
}

/// A lower-case word after a full stop that is no known abbreviation's.
fn lower_case(evidence: &Evidence<'_>) -> Reason {
    let word = &evidence.word;
    let least = if word.is_lower() { 4 } else { 5 };
    let plain = looks_like_word(word.text) && word.len() >= least;
    // `for you.`: the words that begin sentences are no abbreviations.
    let common = word.is_lower() && evidence.class.is(Class::STARTER);
    if (plain || common) && evidence.words_before() > 2 || evidence.address_next() {
        return Reason::FullStop;
    }
    // Whoever began the sentence in lower case begins the next one so.
    if word.is_lower() && word.len() > 1 && evidence.begins_lower() { Reason::FullStop } else { Reason::LowerCase }
}
