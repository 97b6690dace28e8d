//! Serialised forms of every public type: any bytes are refused or read, what was read is written and read as the same,
//! and an article that was read is analysed as any other. Pages have no markup of an article's.

#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::keyphrase::KeyphraseSet;
use newsprint::report::{Report, html};
use newsprint::{Analyzer, Article, Block, BlockKind, CorpusStats, Counts, Language, Note, Span, Trends};
use newsprint_fuzz::{language, prose};
use serde_json::{from_slice, to_vec};

/// Reads, writes and reads again.
macro_rules! round {
    ($bytes:expr, $($form:ty),*) => {
        $(if let Ok(read) = from_slice::<$form>($bytes) {
            let written = to_vec(&read).unwrap();
            assert_eq!(from_slice::<$form>(&written).unwrap(), read, "{}", stringify!($form));
        })*
    };
}

fn any(bytes: &[u8]) {
    round!(bytes, Article, Block, BlockKind, CorpusStats, Counts, KeyphraseSet, Language, Note, Report, Span, Trends);
    if let Ok(article) = from_slice::<Article>(bytes) {
        let analysis = Analyzer::new(article.language().unwrap_or(Language::Undetermined)).analyze(&article);
        page(&Report::new(&analysis, 5));
    }
    if let Ok(report) = from_slice::<Report>(bytes) {
        page(&report);
    }
    if let Ok(stats) = from_slice::<CorpusStats>(bytes) {
        assert_eq!(CorpusStats::from_bytes(&stats.to_bytes()), Ok(stats));
    }
}

/// What an article holds is no markup of its page, and nothing in it acts on who looks at it.
fn page(report: &Report) {
    let page = html(std::slice::from_ref(report));
    let mut outside = page.as_str();
    let mut tags = 0usize;
    while let Some(start) = outside.find('<') {
        let end = outside[start..].find('>').expect("markup is closed");
        let tag = &outside[start..start + end];
        assert!(!tag[1..].contains('<'), "{tag}");
        tags += 1;
        outside = &outside[start + end + 1..];
        // The page's own.
        if let Some(own) = ["<style", "<script"].into_iter().find(|own| tag.starts_with(own)) {
            outside = &outside[outside.find(&own.replace('<', "</")).expect("it is closed")..];
        }
    }
    assert!(tags > 0);
    assert!(!page.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')));
    assert!(!page.contains(['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2069}']));
}

/// The checksum of the binary form, so that damage gets past it.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    bytes.extend_from_slice(&hash.to_le_bytes());
    bytes
}

fuzz_target!(|bytes: &[u8]| {
    any(bytes);
    // One of a text's forms, whole and with some bytes changed.
    let Some((&[which, ref changes @ ..], rest)) = bytes.split_first_chunk::<9>() else { return };
    let (language, rest) = language(rest);
    let article = Article::parse(prose(rest));
    let analysis = Analyzer::new(language).analyze(&article);
    let change = |mut form: Vec<u8>| {
        for change in changes.chunks_exact(4) {
            let place = usize::from(u16::from_le_bytes([change[0], change[1]])) % form.len();
            match change[2] % 4 {
                0 => form[place] = change[3],
                1 => form.insert(place, change[3]),
                2 if form.len() > 1 => drop(form.remove(place)),
                _ => {}
            }
        }
        form
    };
    let form = match which % 5 {
        0 => to_vec(&article),
        1 => to_vec(&Report::new(&analysis, 5)),
        2 => to_vec(&CorpusStats::from(&analysis)),
        3 => {
            let mut set = KeyphraseSet::new();
            set.add(&analysis, 5);
            to_vec(&set)
        }
        _ => {
            let mut binary = CorpusStats::from(&analysis).to_bytes();
            binary.truncate(binary.len() - 8);
            let binary = sealed(change(binary));
            if let Ok(read) = CorpusStats::from_bytes(&binary) {
                assert_eq!(read.to_bytes(), binary);
            }
            return;
        }
    };
    let form = form.unwrap();
    any(&form);
    any(&change(form));
});
