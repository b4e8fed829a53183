//! New numbers: the pages' source of chance for ids.

use domain::id::CommandId;

/// A number that nobody can guess.
pub fn number() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives chance");
    u128::from_be_bytes(bytes)
}

/// An id for a form that is about to be shown, so that what it asks is done once however often it
/// is sent.
pub fn command() -> CommandId {
    CommandId::new(number())
}
