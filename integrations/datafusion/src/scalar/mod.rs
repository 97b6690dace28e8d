//! The functions of one row: what they have in common.

mod keyphrases;
mod language;
mod readability;
mod sentences;
mod stem;
mod terms;
mod tokens;

use std::fmt::Debug;
use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, UInt64Array};
use datafusion::arrow::compute::take;
use datafusion::arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::{ScalarValue, internal_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, Documentation, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature,
};

use crate::definition::Definition;
use crate::input::{Arguments, Call, Strings, check_constants, keys};
use crate::output::Column;
use crate::parameter::{Forms, Parameter, coerce, form};
use crate::shared::Shared;

/// A function of one row.
pub(crate) trait Function: Debug + Send + Sync + 'static {
    /// Its name in SQL.
    const NAME: &'static str;
    /// The ways to call it.
    const FORMS: Forms;
    /// What it is, in a sentence.
    const ABOUT: &'static str;
    /// What it gives back.
    type Column: Column;

    /// Adds what a row gives.
    fn call(shared: &Shared, call: Call<'_>, column: &mut Self::Column) -> Result<()>;
}

/// All of them.
pub(crate) fn all(shared: &Arc<Shared>) -> Vec<ScalarUDF> {
    fn made<F: Function>(shared: &Arc<Shared>) -> ScalarUDF {
        ScalarUDF::new_from_impl(Definition::<F>::new(shared, F::NAME, F::FORMS, F::ABOUT))
    }
    vec![
        made::<keyphrases::KeyphrasesOf>(shared),
        made::<language::LanguageOf>(shared),
        made::<readability::ReadabilityOf>(shared),
        made::<sentences::SentencesOf>(shared),
        made::<stem::StemOf>(shared),
        made::<terms::TermsOf>(shared),
        made::<tokens::TokensOf>(shared),
    ]
}

impl<F: Function> Definition<F> {
    /// The answers of so many rows.
    fn rows(&self, mut arguments: Arguments<'_>, rows: impl Iterator<Item = Option<usize>>) -> Result<ArrayRef> {
        let mut column = F::Column::default();
        for row in rows {
            let call = match row {
                Some(row) => arguments.row(row)?,
                None => None,
            };
            match call {
                Some(call) => F::call(&self.shared, call, &mut column)?,
                None => column.null(),
            }
        }
        column.finish()
    }

    /// The answers of a dictionary's values, each worked out once, and not at all where no row has it; then one for each row.
    fn dictionary(&self, arguments: Arguments<'_>, texts: &dyn Array) -> Result<ArrayRef> {
        let keys = keys(texts);
        let values = texts.as_any_dictionary().values();
        let mut asked = vec![None; values.len()];
        keys.iter().flatten().for_each(|&row| asked[row] = Some(row));
        let answers = self.rows(arguments.with_texts(Strings::of_array(values)?), asked.into_iter())?;
        let rows: UInt64Array = keys.into_iter().map(|key| key.map(|row| row as u64)).collect();
        Ok(take(&answers, &rows, None)?)
    }
}

impl<F: Function> ScalarUDFImpl for Definition<F> {
    fn name(&self) -> &str {
        F::NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        coerce(F::NAME, F::FORMS, given)
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(F::Column::data_type())
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs<'_>) -> Result<FieldRef> {
        let types: Vec<DataType> = args.arg_fields.iter().map(|field| field.data_type().clone()).collect();
        if let Some(form) = form(F::FORMS, &types) {
            check_constants(F::NAME, form, args.scalar_arguments)?;
        }
        Ok(Arc::new(Field::new(F::NAME, F::Column::data_type(), true)))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let types: Vec<DataType> = args.args.iter().map(ColumnarValue::data_type).collect();
        let Some(form) = form(F::FORMS, &types) else {
            return internal_err!("{} was called with {types:?}", F::NAME);
        };
        let arguments = Arguments::new(F::NAME, form, &args.args)?;
        let arrays: Vec<usize> =
            (0..form.len()).filter(|&place| matches!(args.args[place], ColumnarValue::Array(_))).collect();
        let text = form.iter().position(|parameter| matches!(parameter, Parameter::Text | Parameter::Word));
        Ok(match (arrays.as_slice(), text.map(|place| &args.args[place])) {
            ([], _) => {
                let one = self.rows(arguments, std::iter::once(Some(0)))?;
                ColumnarValue::Scalar(ScalarValue::try_from_array(&one, 0)?)
            }
            ([_], Some(ColumnarValue::Array(texts))) if matches!(texts.data_type(), DataType::Dictionary(..)) => {
                ColumnarValue::Array(self.dictionary(arguments, texts)?)
            }
            _ => ColumnarValue::Array(self.rows(arguments, (0..args.number_rows).map(Some))?),
        })
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }
}
