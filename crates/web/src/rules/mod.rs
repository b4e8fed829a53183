//! Which rules hold, what they ask, and what other rules would change.

mod adopt;
mod set;
mod shipped;
mod show;
#[cfg(test)]
mod tests;
mod today;

use axum::Router;
use domain::deed::Deed;

use crate::answer::Trouble;
use crate::house::Houses;
use crate::language::Language;
use crate::visit::Visit;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(show::routes()).merge(adopt::routes()).merge(shipped::routes())
}

/// Whoever may adopt no rules finds nothing here.
fn only_who_adopts(visit: &Visit) -> Result<(), Trouble> {
    visit.must_be_allowed(Deed::AdoptRules)
}

/// Rules speak the language of the page.
fn tongue(language: Language) -> rules::Tongue {
    match language {
        Language::Dutch => rules::Tongue::Dutch,
        Language::English => rules::Tongue::English,
    }
}
