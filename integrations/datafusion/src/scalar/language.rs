//! `language`: what a text is written in.

use datafusion::error::Result;
use newsprint::{Detection, Language};

use super::Function;
use crate::input::Call;
use crate::output::Strings;
use crate::parameter::{Forms, Parameter};
use crate::shared::Shared;

#[derive(Debug)]
pub(super) struct LanguageOf;

impl Function for LanguageOf {
    const NAME: &'static str = "language";
    const FORMS: Forms = &[&[Parameter::Text]];
    const ABOUT: &'static str =
        "The code of the language that a text looks like, `und` where that cannot be said; other functions take it.";
    type Column = Strings;

    fn call(_: &Shared, call: Call<'_>, column: &mut Strings) -> Result<()> {
        let language = Language::detect(call.text).map_or(Language::Undetermined, Detection::language);
        column.add(language.code())
    }
}
