//! What the functions of one row and those of many are to DataFusion alike.

use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use datafusion::logical_expr::{Documentation, Signature, Volatility};

use crate::documentation;
use crate::parameter::Forms;
use crate::shared::Shared;

/// A function as DataFusion wants it; `F` says which.
#[derive(Debug)]
pub(crate) struct Definition<F> {
    name: &'static str,
    pub(crate) shared: Arc<Shared>,
    pub(crate) signature: Signature,
    pub(crate) documentation: Documentation,
    function: PhantomData<F>,
}

impl<F> Definition<F> {
    pub(crate) fn new(shared: &Arc<Shared>, name: &'static str, forms: Forms, about: &str) -> Definition<F> {
        Definition {
            name,
            shared: Arc::clone(shared),
            signature: Signature::user_defined(Volatility::Immutable),
            documentation: documentation::of(name, forms, about),
            function: PhantomData,
        }
    }
}

/// Two of the same kind are the same function: they differ in what they have cached at most.
impl<F> PartialEq for Definition<F> {
    fn eq(&self, _: &Definition<F>) -> bool {
        true
    }
}

impl<F> Eq for Definition<F> {}

impl<F> Hash for Definition<F> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}
