//! Enums with names are displayed, parsed and written with serde as these, and as nothing else.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use newsprint::keyphrase::Source;
use newsprint::{Association, BlockKind, Error, PartOfSpeech, Period, Ranker, Style, TokenKind};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn named<T>(all: &[T])
where
    T: Copy + Debug + PartialEq + Display + AsRef<str> + FromStr<Err = Error> + Serialize + DeserializeOwned,
{
    for &value in all {
        let name = value.to_string();
        assert_eq!(name, value.as_ref());
        assert!(name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_' | b'-')), "{name}");
        assert_eq!(name.parse::<T>().as_ref(), Ok(&value));
        let json = serde_json::to_string(&value).unwrap();
        assert_eq!(json, format!("\"{name}\""));
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
        assert_eq!(format!("{value:>20}").len(), 20, "a name can be padded");
    }
    let error = "no such name".parse::<T>().unwrap_err();
    assert!(error.is_name() && error.to_string().contains(all[0].as_ref()), "{error}");
    let error = serde_json::from_str::<T>("\"no such name\"").unwrap_err();
    assert!(error.to_string().contains("no such name") && error.is_data(), "{error}");
}

#[test]
fn names_are_read_as_they_are_written() {
    named(Association::ALL);
    named(BlockKind::ALL);
    named(Period::ALL);
    named(Ranker::ALL);
    named(Source::ALL);
    named(Style::ALL);
    named(TokenKind::ALL);
}

#[test]
fn parts_of_speech_are_read_by_universal_tags() {
    for &tag in PartOfSpeech::ALL {
        assert_eq!(tag.universal().parse::<PartOfSpeech>().unwrap().universal(), tag.universal());
    }
    for tag in ["X", "PUNCT", "SYM", "INTJ"] {
        assert_eq!(tag.parse(), Ok(PartOfSpeech::Other));
    }
    assert_eq!("VERB".parse(), Ok(PartOfSpeech::Verb));
    assert!("verb".parse::<PartOfSpeech>().unwrap_err().is_name());
}
