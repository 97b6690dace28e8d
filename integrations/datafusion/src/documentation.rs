//! What `SHOW FUNCTIONS` tells about a function.

use datafusion::logical_expr::{DocSection, Documentation};

use crate::parameter::{Forms, Parameter, call};

const SECTION: DocSection = DocSection { include: true, label: "Text Analytics Functions", description: None };

/// The documentation of a function that is called in one of some ways.
pub(crate) fn of(function: &str, forms: Forms, about: &str) -> Documentation {
    let calls: Vec<String> = forms.iter().map(|form| call(function, form)).collect();
    let mut documentation = Documentation::builder(SECTION, about, calls.join(" or "));
    let mut told: Vec<Parameter> = Vec::new();
    for &parameter in forms.iter().copied().flatten() {
        if !told.contains(&parameter) {
            documentation = documentation.with_argument(parameter.name(), parameter.about());
            told.push(parameter);
        }
    }
    documentation.build()
}
