//! A second file that says who may enter which location, joined by name.

use std::collections::BTreeMap;

use crate::mapping::{Field, Mapping};
use crate::record::Record;
use crate::table::Table;
use crate::value::{self, fold};
use crate::{Fault, Reason};

/// Who may enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Only women.
    Women,
    /// Only men.
    Men,
    /// Women and men.
    Everybody,
}

impl Who {
    /// Who may enter when one part lets in these and another part lets in those.
    fn or(self, other: Who) -> Who {
        if self == other { self } else { Who::Everybody }
    }
}

/// Who may enter which location.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Eligibility {
    by_name: BTreeMap<String, Vec<Who>>,
}

impl Eligibility {
    /// Who may enter the `nth` of `count` parts of a location.
    ///
    /// When both files name a location equally often, they name its parts in the same order.
    /// Otherwise every part lets in whoever any part lets in.
    pub fn of(&self, location: &str, nth: usize, count: usize) -> Option<Who> {
        let parts = self.by_name.get(&fold(location))?;
        if parts.len() == count { parts.get(nth).copied() } else { parts.iter().copied().reduce(Who::or) }
    }

    /// How many locations it names.
    pub fn len(&self) -> usize {
        self.by_name.len()
    }

    /// Whether it names none.
    pub fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }
}

/// Reads who may enter. Lines may repeat: each is a part of a location.
pub fn eligibility(table: &Table, mapping: &Mapping) -> (Eligibility, Vec<Fault>) {
    let (mut found, mut faults) = (Eligibility::default(), Vec::new());
    for row in &table.rows {
        let mut record = Record::new(table, mapping, row);
        let name = record.words(Field::LocationName);
        let men = record.read(Field::MenEligible, value::yes_or_no).flatten();
        let women = record.read(Field::WomenEligible, value::yes_or_no).flatten();
        let who = value::who_of(men, women);
        if name.is_none() {
            record.note(Some(Field::LocationName), Reason::LocationMissing);
        }
        match who {
            Ok(Some(_)) => {}
            Ok(None) => record.note(None, Reason::NothingTaken),
            Err(why) => record.note(Some(Field::MenEligible), why),
        }
        let (taken, mut said) = record.finish();
        if let (true, Some(name), Ok(Some(who))) = (taken, name, who) {
            found.by_name.entry(fold(&name)).or_default().push(who);
        }
        faults.append(&mut said);
    }
    (found, faults)
}
