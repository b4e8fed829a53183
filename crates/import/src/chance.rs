//! New numbers for what is made.

/// A number that nobody can guess.
pub fn number() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives chance");
    u128::from_be_bytes(bytes)
}
