//! What functions take: their parameters, and which types of columns fit.

use std::fmt::Write;

use datafusion::arrow::datatypes::DataType;
use datafusion::common::plan_err;
use datafusion::error::Result;

/// What an argument is for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Parameter {
    /// The text that is analysed.
    Text,
    /// One word.
    Word,
    /// The headline above the text.
    Title,
    /// The language of the text.
    Language,
    /// How many are wanted at most.
    Count,
    /// What a row belongs to: its text, or a number or a truth value as text.
    Group,
    /// Statistics that were made before.
    Statistics,
}

/// The ways to call a function, the shortest first.
pub(crate) type Forms = &'static [&'static [Parameter]];

impl Parameter {
    /// Its name in documentation and errors.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Parameter::Text => "text",
            Parameter::Word => "word",
            Parameter::Title => "title",
            Parameter::Language => "language",
            Parameter::Count => "n",
            Parameter::Group => "group",
            Parameter::Statistics => "statistics",
        }
    }

    /// What it is about, in a sentence.
    pub(crate) const fn about(self) -> &'static str {
        match self {
            Parameter::Text => "The text of a document. Without one (NULL) there is no answer.",
            Parameter::Word => "A word, in any case.",
            Parameter::Title => "The headline of the document, NULL or empty where it has none.",
            Parameter::Language => {
                "A code of ISO 639 or a tag of BCP 47, `en`, `deu`, `pt-BR`, `und` for any language; `en` if left out."
            }
            Parameter::Count => "How many are wanted at most.",
            Parameter::Group => "What the row belongs to. Rows without one (NULL) are left out.",
            Parameter::Statistics => "Statistics by corpus_stats.",
        }
    }

    /// The type that a column of some type is read as; none where it does not fit.
    fn coerced(self, given: &DataType) -> Option<DataType> {
        let strings = |given: &DataType| match given {
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Some(given.clone()),
            DataType::Dictionary(_, values) if is_string(values) => Some(given.clone()),
            DataType::Null => Some(DataType::Utf8),
            _ => None,
        };
        match self {
            Parameter::Count if given.is_integer() || given.is_null() => Some(DataType::Int64),
            Parameter::Count => None,
            Parameter::Group if given.is_integer() || *given == DataType::Boolean => Some(DataType::Utf8),
            Parameter::Statistics => match given {
                DataType::Binary | DataType::BinaryView | DataType::LargeBinary | DataType::Null => {
                    Some(DataType::LargeBinary)
                }
                _ => None,
            },
            _ => strings(given),
        }
    }

    /// What fits.
    const fn wanted(self) -> &'static str {
        match self {
            Parameter::Count => "an integer",
            Parameter::Group => "a string, an integer or a boolean",
            Parameter::Statistics => "bytes",
            _ => "a string",
        }
    }
}

fn is_string(given: &DataType) -> bool {
    matches!(given, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

/// The types that the arguments of a call are read as.
///
/// # Errors
/// When no form of the function takes them: with the argument that does not fit, or all forms where there are too few or too
/// many.
pub(crate) fn coerce(function: &str, forms: Forms, given: &[DataType]) -> Result<Vec<DataType>> {
    let fitting = |form: &&[Parameter]| form.len() == given.len();
    let coerced = |form: &[Parameter]| -> Vec<Option<DataType>> {
        form.iter().zip(given).map(|(parameter, given)| parameter.coerced(given)).collect()
    };
    let fits: Vec<_> = forms.iter().copied().filter(fitting).collect();
    if let Some(types) = fits.iter().find_map(|form| coerced(form).into_iter().collect()) {
        return Ok(types);
    }
    // The form that most arguments fit says what is wrong with the first that does not.
    let first_wrong = |form: &[Parameter]| coerced(form).iter().position(Option::is_none).unwrap_or(form.len());
    let Some(form) = fits.into_iter().rev().max_by_key(|form| first_wrong(form)) else {
        let calls: Vec<String> = forms.iter().map(|form| call(function, form)).collect();
        return plan_err!("{function} is called as {}, not with {} arguments", calls.join(" or "), given.len());
    };
    let wrong = first_wrong(form);
    let (parameter, given) = (form[wrong], &given[wrong]);
    plan_err!("{function}, argument `{}`: {given} does not fit, it takes {}", parameter.name(), parameter.wanted())
}

/// The form of a call whose types were coerced.
pub(crate) fn form(forms: Forms, types: &[DataType]) -> Option<&'static [Parameter]> {
    let fits = |form: &&[Parameter]| {
        form.len() == types.len() && form.iter().zip(types).all(|(parameter, given)| parameter.coerced(given).is_some())
    };
    forms.iter().copied().find(fits)
}

/// A form as it is written: `terms(text, language)`.
pub(crate) fn call(function: &str, form: &[Parameter]) -> String {
    let mut call = format!("{function}(");
    for (number, parameter) in form.iter().enumerate() {
        let comma = if number > 0 { ", " } else { "" };
        let _ = write!(call, "{comma}{}", parameter.name());
    }
    call.push(')');
    call
}
