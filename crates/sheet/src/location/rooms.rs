//! The rooms of one location while they are collected, each name once.

use std::collections::{HashMap, HashSet};

use domain::location::{RoomFacts, RoomKind, SexRule};

use super::{Capacity, LocationRow, RoomPlan};
use crate::Reason;
use crate::value::fold;

/// The rooms so far.
#[derive(Default)]
pub struct Rooms {
    /// The rooms, in the order of the file.
    pub done: Vec<RoomPlan>,
    /// Rooms that rows of one bed each go on filling.
    filling: HashMap<String, Filling>,
    names: HashSet<String>,
    /// The last number given to a room without a name.
    numbered: u32,
}

/// A room of which each row tells one bed.
struct Filling {
    place: usize,
    line: u32,
    labels: HashSet<String>,
}

impl Rooms {
    /// Adds what one row tells of, whole or not at all.
    pub fn add(&mut self, row: &LocationRow, sex: SexRule, beds_left: &mut u32) -> Result<(), Reason> {
        let beds = match &row.capacity {
            Capacity::Bed(_) => 1,
            Capacity::Beds(beds) | Capacity::Rooms { beds, .. } => *beds,
        };
        let left = beds_left.checked_sub(beds).ok_or(Reason::OutOfRange)?;
        match &row.capacity {
            Capacity::Bed(label) => self.add_bed(row, label, sex)?,
            Capacity::Beds(beds) => {
                let name = self.free_names(row, 1)?.remove(0);
                self.add_room(row, name, RoomKind::Shared, sex, *beds);
            }
            Capacity::Rooms { rooms, beds, kind } => {
                for (nth, name) in (0..*rooms).zip(self.free_names(row, *rooms)?) {
                    // What does not divide evenly stands in the first rooms.
                    self.add_room(row, name, *kind, sex, beds / rooms + u32::from(nth < beds % rooms));
                }
            }
        }
        *beds_left = left;
        Ok(())
    }

    /// Names for so many rooms: as told, with numbers when one name is for several, else numbers.
    fn free_names(&mut self, row: &LocationRow, count: u32) -> Result<Vec<String>, Reason> {
        let names: Vec<String> = match (&row.room, count) {
            (Some(name), 1) => vec![name.clone()],
            (Some(name), _) => (1..=count).map(|number| format!("{name}-{number}")).collect(),
            (None, _) => (0..count).map(|_| self.next_number()).collect(),
        };
        let taken = names.iter().any(|name| self.names.contains(&fold(name)));
        if taken { Err(Reason::RoomTwice) } else { Ok(names) }
    }

    fn next_number(&mut self) -> String {
        loop {
            self.numbered += 1;
            let name = self.numbered.to_string();
            if !self.names.contains(&name) {
                return name;
            }
        }
    }

    fn add_bed(&mut self, row: &LocationRow, label: &str, sex: SexRule) -> Result<(), Reason> {
        let key = fold(row.room.as_deref().unwrap_or_default());
        if !self.filling.contains_key(&key) {
            let name = self.free_names(row, 1)?.remove(0);
            self.add_room(row, name, RoomKind::Shared, sex, 0);
            let filling = Filling { place: self.done.len() - 1, line: row.line, labels: HashSet::new() };
            self.filling.insert(key.clone(), filling);
        }
        let filling = self.filling.get_mut(&key).expect("the room was just put there when it was missing");
        if !filling.labels.insert(fold(label)) {
            return Err(Reason::DuplicateOf(filling.line));
        }
        self.done[filling.place].beds.push(label.to_owned());
        Ok(())
    }

    fn add_room(&mut self, row: &LocationRow, name: String, kind: RoomKind, sex: SexRule, beds: u32) {
        self.names.insert(fold(&name));
        let kind = row.kind.unwrap_or(kind);
        let sex = match (kind, sex) {
            // One household at a time: nobody has to come first.
            (RoomKind::Private, SexRule::Flexible) => SexRule::Any,
            (RoomKind::Private | RoomKind::Shared, other) => other,
        };
        let facts = RoomFacts { name, kind, sex, step_free: row.step_free.unwrap_or(false) };
        self.done.push(RoomPlan { facts, beds: (1..=beds).map(|number| number.to_string()).collect() });
    }
}
