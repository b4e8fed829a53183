//! What every deed about a term does with its answer: back to the page of the procedure, or that page again with
//! what is wrong.

use store::TermNow;

use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::visit::Visit;

/// The field of a form about one of several terms on a page.
pub fn field(term: &TermNow, name: &str) -> String {
    format!("{name}-{}", term.id)
}

/// What came of a deed: done, or what is wrong with which field.
pub async fn answer(visit: &Visit, term: &TermNow, done: Result<(), (String, &'static str)>, filled: Filled) -> Answer {
    match done {
        Ok(()) => to(visit.path(format_args!("procedure/{}#term-{}", term.procedure, term.id))),
        Err((field, key)) => show::again(visit, term.procedure, Faults::one(field, key), filled).await,
    }
}
