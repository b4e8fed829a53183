//! The habits of this house, as tests. A rule that is not checked here is a wish.

#[cfg(test)]
mod deeds;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod engines;
#[cfg(test)]
mod glossary;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod purity;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod tree;
#[cfg(test)]
mod words;
