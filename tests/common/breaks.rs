//! Files in the form of Unicode's break tests.

use std::fs;
use std::path::Path;

/// A text and where it has boundaries.
pub(crate) type Case = (String, Vec<usize>);

/// The cases of a file in the form of Unicode's break tests.
pub(crate) fn cases(file: &Path) -> Vec<Case> {
    let lines = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let case = |line: &str| {
        let (mut text, mut breaks) = (String::new(), Vec::new());
        for mark in line.split('#').next()?.split_whitespace() {
            match mark {
                "÷" => breaks.push(text.len()),
                "×" => {}
                code => text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?),
            }
        }
        Some((text, breaks)).filter(|(text, _)| !text.is_empty())
    };
    lines.lines().filter_map(case).collect()
}
