//! The parser of articles loses nothing of any text, and neither does the JSON form.

#![no_main]

#[path = "../../tests/common/whole.rs"]
mod whole;

use libfuzzer_sys::fuzz_target;
use newsprint::Article;
use newsprint_fuzz::prose;
use whole::assert_nothing_is_lost;

fuzz_target!(|bytes: &[u8]| {
    let text = prose(bytes);
    let article = Article::parse(&*text);
    assert_eq!(article.text(), &*text);
    assert_nothing_is_lost(&article);
    if let Ok(strict) = Article::parse_strict(&*text) {
        assert_eq!(strict, article);
    }
    let json = serde_json::to_string(&article).unwrap();
    assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article);
});
