//! Counts as they grow, row by row: what all accumulators have in common.

use datafusion::arrow::array::{Array, ArrayRef, AsArray};
use datafusion::common::{ScalarValue, exec_datafusion_err, internal_err};
use datafusion::error::{DataFusionError, Result};
use newsprint::{Analysis, CorpusStats, Language, LanguageStats};

use super::Call;
use crate::input::{DEFAULT, Languages, Strings};
use crate::parameter::Parameter;
use crate::shared::{Shared, article};

/// The rows of a batch whose texts are to be counted.
pub(super) struct Rows<'a> {
    function: &'static str,
    texts: Strings<'a>,
    languages: Option<Strings<'a>>,
    groups: Option<Strings<'a>>,
    rows: usize,
}

impl<'a> Rows<'a> {
    pub(super) fn new(function: &'static str, call: &Call, arrays: &'a [ArrayRef]) -> Result<Rows<'a>> {
        let strings = |parameter| call.place(parameter).map(|place| Strings::of_array(&arrays[place])).transpose();
        Ok(Rows {
            function,
            texts: strings(Parameter::Text)?.unwrap_or(Strings::Same(None)),
            languages: strings(Parameter::Language)?,
            groups: strings(Parameter::Group)?,
            rows: arrays.first().map_or(0, |array| array.len()),
        })
    }

    /// Analyses the rows without NULL and hands over each with its group, which is empty where groups are not asked for.
    pub(super) fn each(
        &self,
        shared: &Shared,
        mut take: impl FnMut(&'a str, &Analysis<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut codes = Languages::new(self.function);
        for row in 0..self.rows {
            let Some(text) = self.texts.get(row) else { continue };
            let group = match &self.groups {
                None => "",
                Some(groups) => match groups.get(row) {
                    Some(group) => group,
                    None => continue,
                },
            };
            let language = match &self.languages {
                None => DEFAULT,
                Some(languages) => match languages.get(row) {
                    Some(code) => codes.of(code)?,
                    None => continue,
                },
            };
            crate::shared::check(self.function, text)?;
            let article = article(text, None);
            take(group, &shared.analyzer(language).analyze(&article))?;
        }
        Ok(())
    }
}

/// The statistics of one language.
///
/// # Errors
/// When there are several: their terms do not mix.
pub(super) fn one_language<'s>(function: &str, stats: &'s CorpusStats) -> Result<Option<&'s LanguageStats>> {
    let mut languages = stats.languages();
    let first = languages.next();
    match (first, languages.next()) {
        (Some((one, _)), Some((other, _))) => Err(mixed(function, one, other)),
        _ => Ok(first.map(|(_, stats)| stats)),
    }
}

/// What is said when terms of two languages were to be counted together.
pub(super) fn mixed(function: &str, one: Language, other: Language) -> DataFusionError {
    exec_datafusion_err!(
        "{function}: there are texts in `{one}` and in `{other}`, whose terms do not mix: GROUP BY the language"
    )
}

/// Statistics as a value of SQL.
pub(super) fn bytes(stats: &CorpusStats) -> ScalarValue {
    ScalarValue::LargeBinary(Some(stats.to_bytes()))
}

/// The statistics in a column of bytes; none where it is NULL.
pub(super) fn read<'a>(
    function: &'static str,
    array: &'a dyn Array,
) -> Result<impl Iterator<Item = Result<CorpusStats>> + use<'a>> {
    let Some(array) = array.as_binary_opt::<i64>() else {
        return internal_err!("{function}: statistics in a column of {}", array.data_type());
    };
    let stats =
        move |bytes: &[u8]| CorpusStats::from_bytes(bytes).map_err(|error| exec_datafusion_err!("{function}: {error}"));
    Ok(array.iter().flatten().map(stats))
}

/// About how many bytes of memory statistics take: for each term an entry in a table that is filled from 7/16 to 7/8, and a
/// string of its own.
pub(super) fn size(stats: &CorpusStats) -> usize {
    /// A string and two counts in the table at five eighths, and the string's bytes as they are allocated.
    const TERM: usize = 40 * 8 / 5 + 24;
    /// A language with its signature.
    const PART: usize = 256;
    stats.languages().map(|(_, stats)| PART + TERM * stats.terms()).sum()
}
