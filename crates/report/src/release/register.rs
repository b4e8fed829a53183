//! What a house published: the same cell is shown the same way for ever, and nothing new is shown that would point at a few
//! together with what is shown already.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::known::{Known, Places};
use super::{Counts, NotARelease, Quarter, Release, Shown, Table, read_as};

/// How the file of a register says what it is.
const FORMAT: &str = "bestendig-register/1";

/// All that a house published. It is kept with the house: without it an old quarter would be shown anew, and the difference
/// between the two could be about somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    format: String,
    city: String,
    quarters: BTreeMap<Quarter, Table>,
}

impl Register {
    /// Nothing is published yet.
    pub fn new(city: impl Into<String>) -> Register {
        Register { format: FORMAT.to_owned(), city: city.into(), quarters: BTreeMap::new() }
    }

    /// Reads a register.
    pub fn read(text: &str) -> Result<Register, NotARelease> {
        let register: Register = read_as(text, FORMAT)?;
        register.quarters.values().try_for_each(Table::check)?;
        Ok(register)
    }

    /// As a file.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).expect("it is plain data")
    }

    /// Shows a quarter that was not shown before. A quarter that was stays as it was, whatever became known since.
    pub fn show(&mut self, counts: &Counts) {
        if self.quarters.contains_key(&counts.quarter) {
            return;
        }
        let blank = |(class, _): &(String, u32)| (class.clone(), Shown::Withheld);
        let table = Table {
            definitions: counts.definitions.clone(),
            there: Shown::Withheld,
            left: Shown::Withheld,
            came: Shown::Withheld,
            left_to: counts.classes.iter().map(blank).collect(),
        };
        self.quarters.insert(counts.quarter, table);
        let (nth, mut known) = self.known(counts.quarter);
        // In this order: what comes first is withheld least. The order never depends on a count.
        let places = known.quarter(nth).clone();
        let there = choose(&mut known, nth, places.there, counts.there);
        let left = choose(&mut known, nth, places.left, counts.left);
        let came = choose(&mut known, nth, places.came, counts.came);
        let classes = counts.classes.iter().zip(&places.classes);
        let classes: Vec<Shown> = classes.map(|((_, count), place)| choose(&mut known, nth, *place, *count)).collect();
        let table = self.quarters.get_mut(&counts.quarter).expect("it was just put there");
        (table.there, table.left, table.came) = (there, left, came);
        table.left_to.iter_mut().zip(classes).for_each(|((_, shown), chosen)| *shown = chosen);
    }

    /// All that was published, as it goes out.
    pub fn release(&self) -> Release {
        Release::of(self.city.clone(), self.quarters.clone())
    }

    /// What can be worked out from everything, and which of its quarters this one is.
    fn known(&self, quarter: Quarter) -> (usize, Known) {
        let first = *self.quarters.keys().next().unwrap_or(&quarter);
        let last = *self.quarters.keys().next_back().unwrap_or(&quarter);
        let run: Vec<Quarter> = first.until(last).collect();
        let classes: Vec<usize> =
            run.iter().map(|one| self.quarters.get(one).map_or(0, |table| table.left_to.len())).collect();
        let mut known = Known::nothing(&classes);
        for (nth, one) in run.iter().enumerate() {
            let Some(table) = self.quarters.get(one) else { continue };
            for (place, shown) in cells(&known.quarter(nth).clone(), table) {
                // What fits nothing was never shown, so that this leaves out nothing.
                known = known.with(place, shown).unwrap_or(known);
            }
        }
        (run.iter().position(|one| *one == quarter).unwrap_or_default(), known)
    }
}

fn cells(places: &Places, table: &Table) -> Vec<(usize, Shown)> {
    let wholes = [(places.there, table.there), (places.left, table.left), (places.came, table.came)];
    let classes = places.classes.iter().copied().zip(table.left_to.iter().map(|(_, shown)| *shown));
    wholes.into_iter().chain(classes).collect()
}

/// Shows one count if it may be shown, whatever it is, and if it fits what is shown already.
fn choose(known: &mut Known, quarter: usize, place: usize, count: u32) -> Shown {
    if !known.may_show(quarter, place) {
        return Shown::Withheld;
    }
    // A count that was put right later may contradict an older quarter. That quarter stays, and this count is not told.
    match known.with(place, Shown::of(count)) {
        Some(more) => {
            *known = more;
            Shown::of(count)
        }
        None => Shown::Withheld,
    }
}
