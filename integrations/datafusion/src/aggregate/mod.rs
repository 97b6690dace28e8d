//! The functions of many rows: what they have in common.
//!
//! Their state is counts, [`CorpusStats`](newsprint::CorpusStats), which merge exactly in any order; between processes it
//! travels as the bytes of [`CorpusStats::to_bytes`](newsprint::CorpusStats::to_bytes).

mod corpus;
mod groups;
mod keyness;
mod reading;

use std::fmt::Debug;
use std::sync::Arc;

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::{ScalarValue, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::utils::{AggregateOrderSensitivity, format_state_name};
use datafusion::logical_expr::{Accumulator, AggregateUDF, AggregateUDFImpl, ColumnarValue, Documentation, Signature};

use crate::definition::Definition;
use crate::parameter::{Forms, Parameter, coerce, form};
use crate::shared::Shared;
use crate::{error, input};

/// A function of many rows.
pub(crate) trait Function: Debug + Send + Sync + 'static {
    /// Its name in SQL.
    const NAME: &'static str;
    /// The ways to call it.
    const FORMS: Forms;
    /// What it is, in a sentence.
    const ABOUT: &'static str;

    /// The type of what it gives back.
    fn data_type() -> DataType;

    /// The columns of its state.
    fn state() -> Vec<(&'static str, DataType)>;

    /// An accumulator.
    fn accumulator(call: Call) -> Box<dyn Accumulator>;
}

/// How an aggregate function is called.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) shared: Arc<Shared>,
    pub(crate) form: &'static [Parameter],
    /// The number that is a constant of the call; without one, all.
    pub(crate) count: usize,
}

impl Call {
    /// Which argument is for something.
    pub(crate) fn place(&self, parameter: Parameter) -> Option<usize> {
        self.form.iter().position(|&other| other == parameter)
    }
}

/// All of them.
pub(crate) fn all(shared: &Arc<Shared>) -> Vec<AggregateUDF> {
    fn made<F: Function>(shared: &Arc<Shared>) -> AggregateUDF {
        AggregateUDF::new_from_impl(Definition::<F>::new(shared, F::NAME, F::FORMS, F::ABOUT))
    }
    vec![
        made::<corpus::Corpus<reading::Bytes>>(shared),
        made::<corpus::Merged>(shared),
        made::<corpus::Corpus<reading::DocumentFrequency>>(shared),
        made::<keyness::Keyness>(shared),
        made::<corpus::Corpus<reading::TopTerms>>(shared),
    ]
}

impl<F: Function> AggregateUDFImpl for Definition<F> {
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
        Ok(F::data_type())
    }

    /// There is always an answer: of no rows it is that of an empty corpus.
    fn is_nullable(&self) -> bool {
        false
    }

    fn default_value(&self, _: &DataType) -> Result<ScalarValue> {
        let call = Call { shared: Arc::clone(&self.shared), form: &[], count: 0 };
        F::accumulator(call).evaluate()
    }

    fn state_fields(&self, args: StateFieldsArgs<'_>) -> Result<Vec<FieldRef>> {
        let field = |(name, of)| Arc::new(Field::new(format_state_name(args.name, name), of, true));
        Ok(F::state().into_iter().map(field).collect())
    }

    fn accumulator(&self, args: AccumulatorArgs<'_>) -> Result<Box<dyn Accumulator>> {
        if args.is_distinct {
            return plan_err!(
                "{0} counts each row: put it over a query of distinct texts, not {0}(DISTINCT ...)",
                F::NAME
            );
        }
        let refused = |problem: &str| error::plan(F::NAME, Parameter::Count.name(), &problem);
        let types: Vec<DataType> = args.expr_fields.iter().map(|field| field.data_type().clone()).collect();
        let Some(form) = form(F::FORMS, &types) else {
            return plan_err!("{} was called with {types:?}", F::NAME);
        };
        let mut count = usize::MAX;
        for (place, &parameter) in form.iter().enumerate() {
            if !matches!(parameter, Parameter::Count | Parameter::Language) {
                continue;
            }
            // What is the same for all rows is so without rows.
            let value = args.exprs[place].evaluate(&RecordBatch::new_empty(Arc::new(args.schema.clone())))?;
            match (parameter, value) {
                (_, ColumnarValue::Scalar(constant)) => {
                    input::check_constants(F::NAME, &[parameter], &[Some(&constant)])?;
                    if parameter == Parameter::Count {
                        count = number_of(&constant).ok_or_else(|| refused("NULL is no number"))?;
                    }
                }
                (Parameter::Count, _) => return Err(refused("it is a number for all rows, not a column")),
                _ => {}
            }
        }
        Ok(F::accumulator(Call { shared: Arc::clone(&self.shared), form, count }))
    }

    fn order_sensitivity(&self) -> AggregateOrderSensitivity {
        AggregateOrderSensitivity::Insensitive
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }
}

fn number_of(constant: &ScalarValue) -> Option<usize> {
    match constant {
        ScalarValue::Int64(Some(count)) => usize::try_from(*count).ok(),
        _ => None,
    }
}
