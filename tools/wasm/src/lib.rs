//! newsprint for hosts of WebAssembly that know nothing but numbers: a text is written into a room, its report is read as JSON.

use std::cell::RefCell;

use newsprint::report::{Report, html};
use newsprint::{Analyzers, Article};

thread_local! {
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANALYZERS: Analyzers = Analyzers::new();
}

/// Makes room for a text of some bytes, and says where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    ROOM.with_borrow_mut(|room| {
        room.resize(length, 0);
        room.as_mut_ptr()
    })
}

/// Reports the text in the room, and says how many bytes the answer has.
#[unsafe(no_mangle)]
pub extern "C" fn report(length: usize) -> usize {
    answered(length, |report| serde_json::to_vec(report).unwrap_or_default())
}

/// The same as a page.
#[unsafe(no_mangle)]
pub extern "C" fn page(length: usize) -> usize {
    answered(length, |report| html(std::slice::from_ref(report)).into_bytes())
}

/// Where the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

fn answered(length: usize, write: impl Fn(&Report) -> Vec<u8>) -> usize {
    let text = ROOM.with_borrow(|room| String::from_utf8_lossy(&room[..length.min(room.len())]).into_owned());
    let article = Article::parse(text);
    let answer = ANALYZERS.with(|analyzers| {
        let (analyzer, detection) = analyzers.detect(&article);
        let mut report = Report::new(&analyzer.analyze(&article), 10);
        report.language_confidence = detection.map(|found| found.confidence());
        write(&report)
    });
    ANSWER.with_borrow_mut(|kept| *kept = answer);
    ANSWER.with_borrow(Vec::len)
}
