//! All functions, made together so that they share their analyzers.

use std::sync::Arc;

use datafusion::error::Result;
use datafusion::execution::FunctionRegistry;
use datafusion::logical_expr::{AggregateUDF, ScalarUDF};

use crate::shared::Shared;
use crate::{aggregate, scalar};

/// The functions of a process, or of a session.
#[derive(Clone, Debug)]
pub(crate) struct Functions {
    pub(crate) scalar: Vec<Arc<ScalarUDF>>,
    pub(crate) aggregate: Vec<Arc<AggregateUDF>>,
}

impl Functions {
    pub(crate) fn new() -> Functions {
        let shared = Arc::new(Shared::default());
        Functions {
            scalar: scalar::all(&shared).into_iter().map(Arc::new).collect(),
            aggregate: aggregate::all(&shared).into_iter().map(Arc::new).collect(),
        }
    }

    pub(crate) fn register(&self, registry: &mut dyn FunctionRegistry) -> Result<()> {
        for function in &self.scalar {
            registry.register_udf(Arc::clone(function))?;
        }
        for function in &self.aggregate {
            registry.register_udaf(Arc::clone(function))?;
        }
        Ok(())
    }

    /// The names of those that a registry has not.
    pub(crate) fn missing(&self, registry: &dyn FunctionRegistry) -> Vec<String> {
        let (scalar, aggregate) = (registry.udfs(), registry.udafs());
        let scalar = self.scalar.iter().map(|function| function.name()).filter(|&name| !scalar.contains(name));
        let aggregate = self.aggregate.iter().map(|function| function.name()).filter(|&name| !aggregate.contains(name));
        scalar.chain(aggregate).map(str::to_owned).collect()
    }
}
