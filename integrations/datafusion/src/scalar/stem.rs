//! `stem`: what a word is counted as.

use datafusion::error::Result;
use newsprint::{Stemmer, fold};

use super::Function;
use crate::input::Call;
use crate::output::Strings;
use crate::parameter::{Forms, Parameter};
use crate::shared::Shared;

#[derive(Debug)]
pub(super) struct StemOf;

impl Function for StemOf {
    const NAME: &'static str = "stem";
    const FORMS: Forms = &[&[Parameter::Word], &[Parameter::Word, Parameter::Language]];
    const ABOUT: &'static str = "The stem of a word, folded before, by which the terms of texts are counted.";
    type Column = Strings;

    fn call(_: &Shared, call: Call<'_>, column: &mut Strings) -> Result<()> {
        let language = call.language();
        column.add(&Stemmer::new(language).stem(&fold(call.text, language)))
    }
}
