//! Which column holds which field. The program guesses, a person decides, and the decision is
//! kept for the next file with the same headers.

mod field;
mod guess;

pub use field::{Field, Kind};
pub use guess::guess;
pub(crate) use guess::{Likeness, likeness_in_any_kind};

use serde::{Deserialize, Serialize};

use crate::value::fold;

/// Which column holds which field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the rows are about.
    pub kind: Kind,
    /// The headers it was made for, see [`fingerprint`].
    pub fingerprint: String,
    columns: Vec<Option<Field>>,
}

impl Mapping {
    /// A mapping in which no column holds anything yet.
    pub fn empty(headers: &[&str], kind: Kind) -> Mapping {
        Mapping { kind, fingerprint: fingerprint(headers, kind), columns: vec![None; headers.len()] }
    }

    /// Whether it was made for these headers.
    pub fn fits(&self, headers: &[&str]) -> bool {
        self.columns.len() == headers.len() && self.fingerprint == fingerprint(headers, self.kind)
    }

    /// What each column holds.
    pub fn columns(&self) -> &[Option<Field>] {
        &self.columns
    }

    /// Says what a column holds. A field that only one column can hold leaves the other column.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        if let Some(single) = field.filter(|field| !field.repeats()) {
            for other in self.columns.iter_mut().filter(|other| **other == Some(single)) {
                *other = None;
            }
        }
        if let Some(place) = self.columns.get_mut(column) {
            *place = field;
        }
    }

    /// The first column that holds a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns_of(field).next()
    }

    /// All columns that hold a field.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, held)| **held == Some(field)).map(|(column, _)| column)
    }

    /// Fields without which no row can be taken; of each list one is enough.
    pub fn missing(&self) -> Vec<&'static [Field]> {
        const PLACE: &[Field] = &[Field::LocationName, Field::Address];
        const CAPACITY: &[Field] = &[Field::Beds, Field::Rooms, Field::BedLabel];
        const WHO: &[Field] = &[Field::MenEligible, Field::WomenEligible];
        const PERSON: &[Field] =
            &[Field::Name, Field::GivenName, Field::FamilyName, Field::Alias, Field::OwnScript, Field::Birth];
        let needed: &[&'static [Field]] = match self.kind {
            Kind::Locations => &[PLACE, CAPACITY],
            Kind::Eligibility => &[PLACE, WHO],
            Kind::People => &[PERSON],
        };
        needed.iter().copied().filter(|list| list.iter().all(|field| self.column(*field).is_none())).collect()
    }
}

/// The same for the same headers, however they are spaced and capitalised; it tells nothing about them.
pub fn fingerprint(headers: &[&str], kind: Kind) -> String {
    // Fowler, Noll and Vo's sum: short, and the same on every machine and in every version.
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for part in std::iter::once(kind.name()).chain(headers.iter().copied()) {
        for byte in fold(part).bytes().chain([0]) {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{sum:016x}")
}

#[cfg(test)]
mod tests;
