//! Writes `src/token/boundary/tables.rs`, the properties of characters that the tokenizer needs.
//!
//! Run from the project's root: `cargo run --release --manifest-path tools/tables/Cargo.toml`. The data's Unicode version
//! is that of the pinned `icu_properties_data`; raise it together with [`UNICODE`].

use std::collections::HashMap;
use std::fmt::Write as _;

use icu_properties::props::{
    Alphabetic, Emoji, EmojiPresentation, ExtendedPictographic, GeneralCategory, GeneralCategoryGroup, WhiteSpace,
    WordBreak,
};
use icu_properties::{CodePointMapData, CodePointSetData};

const UNICODE: &str = "(17, 0, 0)";
const FILE: &str = "src/token/boundary/tables.rs";

/// Code points from here on have few properties and are kept as ranges.
const TABLE_END: u32 = 0x2_0000;
/// The characters that share all but the last byte of their UTF-8.
const BLOCK: u32 = 64;

fn main() -> std::io::Result<()> {
    let words: Vec<u16> = (0..TABLE_END).map(properties).collect();
    let mut combinations: Vec<u16> = vec![properties(TABLE_END + 0xfff0)];
    let mut number_of: HashMap<u16, u8> = HashMap::from([(combinations[0], 0)]);
    let mut leaf_of: HashMap<Vec<u8>, u16> = HashMap::new();
    let mut leaves: Vec<Vec<u8>> = Vec::new();
    let mut index: Vec<u16> = Vec::new();
    for block in words.chunks(BLOCK as usize) {
        let leaf: Vec<u8> = block
            .iter()
            .map(|&word| {
                *number_of.entry(word).or_insert_with(|| {
                    combinations.push(word);
                    u8::try_from(combinations.len() - 1).expect("under 256 combinations")
                })
            })
            .collect();
        let number = *leaf_of.entry(leaf.clone()).or_insert_with(|| {
            leaves.push(leaf);
            (leaves.len() - 1) as u16
        });
        index.push(number);
    }
    let mut ranges: Vec<(u32, u32, u16)> = Vec::new();
    for code in TABLE_END..0x11_0000 {
        let word = properties(code);
        if word == combinations[0] {
            continue;
        }
        match ranges.last_mut() {
            Some((_, last, same)) if *last + 1 == code && *same == word => *last = code,
            _ => ranges.push((code, code, word)),
        }
    }

    let mut out = String::new();
    let _ = writeln!(
        out,
        "//! Character properties. Made by `cargo run --release --manifest-path tools/tables/Cargo.toml` from\n\
         //! icu_properties_data 2.1.2 (Unicode 17.0.0, licence Unicode-3.0); do not edit.\n\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\n\
         /// The version of Unicode that the properties are of.\n\
         pub(crate) const UNICODE_VERSION: (u8, u8, u8) = {UNICODE};\n"
    );
    let _ = writeln!(
        out,
        "/// The distinct combinations of properties: class in bits 0 to 4, pictograph in bit 5, alphanumeric in bit 6,\n\
         /// emoji in bit 7, kind in bits 8 to 10."
    );
    list(&mut out, "COMBINATIONS", "u16", &combinations.iter().map(|word| format!("{word:#x}")).collect::<Vec<_>>());
    let _ = writeln!(out, "/// For each 64 code points below {TABLE_END:#x}, the number of their leaf.");
    list(&mut out, "INDEX", "u16", &index.iter().map(u16::to_string).collect::<Vec<_>>());
    let _ = writeln!(out, "/// The leaves: for each of 64 code points, the number of its combination.");
    let flat: Vec<String> = leaves.iter().flatten().map(u8::to_string).collect();
    list(&mut out, "LEAVES", "u8", &flat);
    let _ = writeln!(out, "/// First and last code point and properties from {TABLE_END:#x} on; all others have the first combination.");
    let ranges: Vec<String> = ranges.iter().map(|(first, last, word)| format!("({first:#x}, {last:#x}, {word:#x})")).collect();
    list(&mut out, "RANGES", "(u32, u32, u16)", &ranges);
    std::fs::write(FILE, out.trim_end().to_owned() + "\n")?;
    println!("{FILE}: {} combinations, {} leaves", combinations.len(), leaves.len());
    Ok(())
}

fn list(out: &mut String, name: &str, of: &str, items: &[String]) {
    let _ = writeln!(out, "pub(super) static {name}: [{of}; {}] = [", items.len());
    let mut line = String::from("   ");
    for item in items {
        if line.len() + item.len() + 2 > 118 {
            let _ = writeln!(out, "{line}");
            line = String::from("   ");
        }
        let _ = write!(line, " {item},");
    }
    let _ = writeln!(out, "{line}\n];\n");
}

/// The classes in the order of `Class` in `src/token/boundary/property.rs`.
fn class(code: u32) -> u16 {
    let classes = [
        WordBreak::Other,
        WordBreak::ALetter,
        WordBreak::HebrewLetter,
        WordBreak::Numeric,
        WordBreak::Katakana,
        WordBreak::ExtendNumLet,
        WordBreak::MidLetter,
        WordBreak::MidNum,
        WordBreak::MidNumLet,
        WordBreak::SingleQuote,
        WordBreak::DoubleQuote,
        WordBreak::RegionalIndicator,
        WordBreak::WSegSpace,
        WordBreak::CR,
        WordBreak::LF,
        WordBreak::Newline,
        WordBreak::Extend,
        WordBreak::Format,
        WordBreak::ZWJ,
    ];
    let value = CodePointMapData::<WordBreak>::new().get32(code);
    classes.iter().position(|class| *class == value).expect("a class of UAX #29") as u16
}

/// The kinds in the order of `FirstKind` in `src/token/boundary/property.rs`, by a token's first character.
fn kind(code: u32) -> u16 {
    let category = CodePointMapData::<GeneralCategory>::new().get32(code);
    let is = |group: GeneralCategoryGroup| group.contains(category);
    if matches!(code, 0xa..=0xd | 0x85 | 0x2028 | 0x2029) {
        return 5;
    }
    if CodePointSetData::new::<WhiteSpace>().contains32(code) {
        return 4;
    }
    if CodePointSetData::new::<EmojiPresentation>().contains32(code) {
        return 6;
    }
    if is(GeneralCategoryGroup::Number) {
        return 1;
    }
    if alphanumeric(code) {
        return 0;
    }
    if is(GeneralCategoryGroup::Punctuation) { 2 } else { 3 }
}

fn alphanumeric(code: u32) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get32(code);
    CodePointSetData::new::<Alphabetic>().contains32(code) || GeneralCategoryGroup::Number.contains(category)
}

fn properties(code: u32) -> u16 {
    let pictograph = CodePointSetData::new::<ExtendedPictographic>().contains32(code);
    let emoji = CodePointSetData::new::<Emoji>().contains32(code);
    class(code)
        | u16::from(pictograph) << 5
        | u16::from(alphanumeric(code)) << 6
        | u16::from(emoji) << 7
        | kind(code) << 8
}
