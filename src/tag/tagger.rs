//! The tagger: weights of features, added up; the best tag, word by word.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "rows by a hash below the tables' length, tags below sixteen"
)]

use super::PartOfSpeech;
use super::features::{BEFORE, Form, Place, SHAPES, START, is_heading, pair_rows, shape_row, tag_rows};
use crate::language::Language;
use crate::token::Token;

/// The weights for English: the head of the file says how they were made.
#[cfg(feature = "tagger")]
static ENGLISH: &[u8] = include_bytes!("english.weights");
#[cfg(not(feature = "tagger"))]
static ENGLISH: &[u8] = &[];

/// How many tags there are, and so how many weights in a row.
const TAGS: usize = PartOfSpeech::ALL.len();
type Scores = [i16; TAGS];
type Row = [u8; TAGS];

/// Tells the parts of speech of words. There is one with the feature `tagger`, which is on unless it is turned off.
///
/// An averaged perceptron (Collins, *Discriminative training methods for hidden Markov models*, EMNLP 2002) over hashed
/// features of a word, its neighbours and the tags before it, decided from left to right. There is one for English; how much
/// it gets right, and how fast, is in `docs/keyphrases.md`. Time is linear.
///
/// ```
/// use newsprint::{Language, PartOfSpeech, Tagger, Tokenizer};
///
/// let text = "The old bridge opened";
/// let tokens: Vec<_> = Tokenizer::new().tokens(text).collect();
/// let tags = Tagger::new(Language::English).unwrap().tag(text, &tokens);
/// assert_eq!(tags[1..3], [PartOfSpeech::Adjective, PartOfSpeech::Noun]);
/// assert!(Tagger::new(Language::German).is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Tagger {
    weights: &'static [u8],
    /// What is beyond a sentence.
    beyond: Weighed,
    /// What each shape adds, by place.
    shapes: Box<[Scores]>,
    /// What each two tags before a word add.
    before: Box<[Scores]>,
}

/// What a form adds to the scores of its own tag and its neighbours', each computed once.
#[derive(Clone, Debug)]
pub(crate) struct Weighed {
    own: Scores,
    as_last: Scores,
    as_next: Scores,
    as_before_last: Row,
    as_after_next: Row,
    word: u64,
    shape: u8,
}

impl Tagger {
    /// The tagger of a language, if there is one.
    pub fn new(language: Language) -> Option<Tagger> {
        // The head ends at the first zero.
        let head = ENGLISH.iter().position(|&byte| byte == 0).map_or(0, |end| end + 1);
        (language == Language::English && !ENGLISH.is_empty()).then(|| {
            let weights = &ENGLISH[head..];
            let places = [Place::Inside, Place::Beginning, Place::Heading].into_iter();
            #[expect(clippy::cast_possible_truncation, reason = "a shape's number, below 256")]
            let shapes = places.flat_map(|place| (0..SHAPES).map(move |shape| shape_row(place, shape as u8)));
            let before = (0..BEFORE).flat_map(|before_last| (0..BEFORE).map(move |last| tag_rows(before_last, last)));
            Tagger {
                weights,
                beyond: weigh(weights, &Form::beyond()),
                shapes: shapes.map(|row| sum(weights, &[row])).collect(),
                before: before.map(|rows| sum(weights, &rows)).collect(),
            }
        })
    }

    /// The part of speech of each token of a sentence of `text`. What is no word is [`PartOfSpeech::Other`].
    ///
    /// # Panics
    /// When the tokens are not of this text.
    pub fn tag(&self, text: &str, tokens: &[Token]) -> Vec<PartOfSpeech> {
        let forms: Vec<Weighed> = tokens.iter().map(|token| self.weigh(&text[token.span()])).collect();
        let mut tags = Vec::with_capacity(tokens.len());
        self.sentence(text, tokens, |index| &forms[index], &mut tags);
        tags
    }

    /// Appends the tags of the tokens of one sentence, whose forms are weighed already.
    pub(crate) fn sentence<'w>(
        &'w self,
        text: &str,
        tokens: &[Token],
        form: impl Fn(usize) -> &'w Weighed,
        tags: &mut Vec<PartOfSpeech>,
    ) {
        let at = |index: usize| if index < tokens.len() { form(index) } else { &self.beyond };
        let words = tokens.iter().filter(|token| token.is_word_like());
        let heading = is_heading(words.map(|token| &text[token.span()]));
        let (mut before_last, mut last) = (START, START);
        let mut begun = false;
        // The form of the token before the last, of the last, of this one, of the next, and of that after it.
        let mut window = [&self.beyond, &self.beyond, &self.beyond, at(0), at(1)];
        for (index, token) in tokens.iter().enumerate() {
            window = [window[1], window[2], window[3], window[4], at(index + 2)];
            let mut tag = 0;
            if token.is_word_like() {
                let place = match (heading, begun) {
                    (true, _) => Place::Heading,
                    (false, true) => Place::Inside,
                    (false, false) => Place::Beginning,
                };
                begun = true;
                let this = window[2];
                let mut scores = this.own;
                for more in [
                    &window[1].as_last,
                    &window[3].as_next,
                    &self.shapes[place as usize * SHAPES + usize::from(this.shape)],
                    &self.before[before_last * BEFORE + last],
                ] {
                    scores.iter_mut().zip(more).for_each(|(score, more)| *score += more);
                }
                let pairs = pair_rows(last, this.word, window[3].word).map(|row| row_of(self.weights, row));
                for row in [&window[0].as_before_last, &window[4].as_after_next, pairs[0], pairs[1]] {
                    add(row, &mut scores);
                }
                tag = best(&scores);
            }
            tags.push(PartOfSpeech::ALL[tag]);
            (before_last, last) = (last, tag);
        }
    }

    /// What a token as written adds, wherever it stands.
    pub(crate) fn weigh(&self, token: &str) -> Weighed {
        weigh(self.weights, &Form::new(token))
    }
}

fn weigh(weights: &[u8], form: &Form) -> Weighed {
    Weighed {
        own: sum(weights, &form.own),
        as_last: sum(weights, &form.as_last),
        as_next: sum(weights, &form.as_next),
        as_before_last: *row_of(weights, form.as_before_last),
        as_after_next: *row_of(weights, form.as_after_next),
        word: form.word,
        shape: form.shape,
    }
}

fn sum(weights: &[u8], rows: &[usize]) -> Scores {
    let mut scores = [0; TAGS];
    rows.iter().for_each(|&row| add(row_of(weights, row), &mut scores));
    scores
}

/// The tag with the best score; of equal ones the first.
#[expect(clippy::cast_possible_truncation, reason = "sixteen tags")]
fn best(scores: &Scores) -> usize {
    const LAST: i32 = TAGS as i32 - 1;
    // Numbers that hold both, so that the greatest is found without a branch.
    let keys = scores.iter().zip(0..).map(|(&score, tag)| i32::from(score) * TAGS as i32 + (LAST - tag));
    (LAST - (keys.fold(i32::MIN, i32::max) & LAST)) as usize
}

fn row_of(weights: &[u8], row: usize) -> &Row {
    weights[row * TAGS..].first_chunk().unwrap_or(&[0; TAGS])
}

/// Adds a row of weights. At most some twenty weights of a byte are added up: far from the ends of 16 bits.
fn add(row: &Row, scores: &mut Scores) {
    for (score, &weight) in scores.iter_mut().zip(row) {
        *score += i16::from(weight as i8);
    }
}
