//! Reading the columns that a function is given, a row at a time and without copying.

use datafusion::arrow::array::{Array, AsArray, Int64Array, LargeStringArray, StringArray, StringViewArray};
use datafusion::arrow::datatypes::{DataType, Int64Type};
use datafusion::common::{ScalarValue, internal_err};
use datafusion::error::Result;
use datafusion::logical_expr::ColumnarValue;
use newsprint::Language;

use crate::error;
use crate::parameter::Parameter;

/// A column of strings, however it is stored, or one string for all rows.
#[derive(Debug)]
pub(crate) enum Strings<'a> {
    Same(Option<&'a str>),
    Utf8(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
    /// The row of each row's value, and the values.
    Dictionary(Vec<Option<usize>>, Box<Strings<'a>>),
}

impl<'a> Strings<'a> {
    pub(crate) fn of_array(array: &'a dyn Array) -> Result<Strings<'a>> {
        Ok(match array.data_type() {
            DataType::Utf8 => Strings::Utf8(array.as_string()),
            DataType::LargeUtf8 => Strings::Large(array.as_string()),
            DataType::Utf8View => Strings::View(array.as_string_view()),
            DataType::Dictionary(..) => {
                let values = array.as_any_dictionary().values();
                Strings::Dictionary(keys(array), Box::new(Strings::of_array(values)?))
            }
            other => return internal_err!("a column of {other} was not read as one of strings"),
        })
    }

    pub(crate) fn of_value(value: &'a ColumnarValue) -> Result<Strings<'a>> {
        match value {
            ColumnarValue::Array(array) => Strings::of_array(array),
            ColumnarValue::Scalar(scalar) => match scalar.try_as_str() {
                Some(string) => Ok(Strings::Same(string)),
                None => internal_err!("a {} was not read as a string", scalar.data_type()),
            },
        }
    }

    /// The string of a row; none where it is NULL.
    pub(crate) fn get(&self, row: usize) -> Option<&'a str> {
        match self {
            Strings::Same(string) => *string,
            Strings::Utf8(array) => array.is_valid(row).then(|| array.value(row)),
            Strings::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Strings::View(array) => array.is_valid(row).then(|| array.value(row)),
            Strings::Dictionary(keys, values) => keys[row].and_then(|row| values.get(row)),
        }
    }
}

/// The row of each row's value in a dictionary; none where it is NULL.
pub(crate) fn keys(array: &dyn Array) -> Vec<Option<usize>> {
    let dictionary = array.as_any_dictionary();
    // Without values all keys are NULL, and there is nothing to bring into range.
    if dictionary.values().is_empty() {
        return vec![None; array.len()];
    }
    let valid = |(row, key)| dictionary.keys().is_valid(row).then_some(key);
    dictionary.normalized_keys().into_iter().enumerate().map(valid).collect()
}

/// A column of numbers, or one for all rows.
#[derive(Debug)]
enum Counts<'a> {
    Same(Option<i64>),
    Array(&'a Int64Array),
}

/// What a row gives to a function.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call<'a> {
    pub(crate) text: &'a str,
    pub(crate) title: Option<&'a str>,
    /// None where none was asked for.
    pub(crate) language: Option<Language>,
    pub(crate) count: usize,
}

/// The language of functions that are not told one.
pub(crate) const DEFAULT: Language = Language::English;

impl Call<'_> {
    /// The language, English where none was asked for.
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or(DEFAULT)
    }
}

/// The arguments of a function, read by what they are for.
#[derive(Debug)]
pub(crate) struct Arguments<'a> {
    function: &'static str,
    text: Strings<'a>,
    title: Strings<'a>,
    language: Option<Strings<'a>>,
    count: Counts<'a>,
    languages: Languages<'a>,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(
        function: &'static str,
        form: &[Parameter],
        values: &'a [ColumnarValue],
    ) -> Result<Arguments<'a>> {
        let mut arguments = Arguments {
            function,
            text: Strings::Same(None),
            title: Strings::Same(None),
            language: None,
            count: Counts::Same(Some(0)),
            languages: Languages::new(function),
        };
        for (parameter, value) in form.iter().zip(values) {
            match parameter {
                Parameter::Title => arguments.title = Strings::of_value(value)?,
                Parameter::Language => arguments.language = Some(Strings::of_value(value)?),
                Parameter::Count => arguments.count = counts(value)?,
                _ => arguments.text = Strings::of_value(value)?,
            }
        }
        Ok(arguments)
    }

    /// The same with the texts of another column.
    pub(crate) fn with_texts(mut self, texts: Strings<'a>) -> Arguments<'a> {
        self.text = texts;
        self
    }

    /// What a row gives; none where something that is needed is NULL.
    ///
    /// # Errors
    /// When the language or the number of the row is none, or the text is too long.
    pub(crate) fn row(&mut self, row: usize) -> Result<Option<Call<'a>>> {
        let count = match &self.count {
            Counts::Same(count) => *count,
            Counts::Array(array) => array.is_valid(row).then(|| array.value(row)),
        };
        let (Some(text), Some(count)) = (self.text.get(row), count) else { return Ok(None) };
        let language = match &self.language {
            None => None,
            Some(codes) => match codes.get(row) {
                None => return Ok(None),
                Some(code) => Some(self.languages.of(code)?),
            },
        };
        crate::shared::check(self.function, text)?;
        let count = number(count).map_err(|problem| error::row(self.function, Parameter::Count.name(), &problem))?;
        Ok(Some(Call { text, title: self.title.get(row), language, count }))
    }
}

/// Reads the codes of languages, which are mostly those of the row before.
#[derive(Debug)]
pub(crate) struct Languages<'a> {
    function: &'static str,
    last: Option<(&'a str, Language)>,
}

impl<'a> Languages<'a> {
    pub(crate) fn new(function: &'static str) -> Languages<'a> {
        Languages { function, last: None }
    }

    /// # Errors
    /// When it is the code of no language.
    pub(crate) fn of(&mut self, code: &'a str) -> Result<Language> {
        if let Some((_, language)) = self.last.filter(|&(last, _)| last == code) {
            return Ok(language);
        }
        let parsed = code
            .parse()
            .map_err(|problem: newsprint::Error| error::row(self.function, Parameter::Language.name(), &problem))?;
        self.last = Some((code, parsed));
        Ok(parsed)
    }
}

fn counts(value: &ColumnarValue) -> Result<Counts<'_>> {
    match value {
        ColumnarValue::Array(array) => match array.as_primitive_opt::<Int64Type>() {
            Some(array) => Ok(Counts::Array(array)),
            None => internal_err!("a column of {} was not read as one of numbers", array.data_type()),
        },
        ColumnarValue::Scalar(ScalarValue::Int64(count)) => Ok(Counts::Same(*count)),
        ColumnarValue::Scalar(other) => internal_err!("a {} was not read as a number", other.data_type()),
    }
}

/// How many, from a number of SQL.
pub(crate) fn number(count: i64) -> Result<usize, String> {
    usize::try_from(count).map_err(|_| format!("{count} is less than nothing"))
}

/// Refuses constants that no row could be answered with.
///
/// # Errors
/// When a constant language or number is none.
pub(crate) fn check_constants(function: &str, form: &[Parameter], constants: &[Option<&ScalarValue>]) -> Result<()> {
    for (parameter, constant) in form.iter().zip(constants) {
        let Some(constant) = constant else { continue };
        match parameter {
            Parameter::Language => {
                if let Some(Some(code)) = constant.try_as_str() {
                    let checked: Result<Language, _> = code.parse();
                    checked.map_err(|problem| error::plan(function, parameter.name(), &problem))?;
                }
            }
            Parameter::Count => {
                if let ScalarValue::Int64(Some(count)) = constant {
                    number(*count).map_err(|problem| error::plan(function, parameter.name(), &problem))?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}
