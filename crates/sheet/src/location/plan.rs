//! What importing a list of locations would make: locations with rooms and beds.

use std::collections::HashMap;

use domain::location::{LocationFacts, Regime, RoomFacts, SexRule};
use domain::person::Care;
use domain::personal::Personal;
use serde::Serialize;

use super::rooms::Rooms;
use super::{Eligibility, LocationRow, Who};
use crate::value::fold;
use crate::{Fault, Reason, Weight};

/// No city has more beds than this; a file that does is a mistake.
const MOST_BEDS: u32 = 100_000;

/// What an import would make, and what there is to say about it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// In the order of the file.
    pub locations: Vec<LocationPlan>,
    /// Rows left out, and what was assumed.
    pub faults: Vec<Fault>,
}

impl Plan {
    /// How many beds it makes.
    pub fn beds(&self) -> usize {
        self.locations.iter().flat_map(|location| &location.rooms).map(|room| room.beds.len()).sum()
    }

    /// How many rooms it makes.
    pub fn rooms(&self) -> usize {
        self.locations.iter().map(|location| location.rooms.len()).sum()
    }
}

/// One location to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LocationPlan {
    /// What it is and has.
    pub facts: LocationFacts,
    /// Its rooms.
    pub rooms: Vec<RoomPlan>,
    /// The lines of the file that tell of it.
    pub lines: Vec<u32>,
}

/// One room to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomPlan {
    /// What it is and has.
    pub facts: RoomFacts,
    /// What is written on its beds.
    pub beds: Vec<String>,
}

/// Brings the rows of each location together. Who may enter stands in the rows, or in a second file.
pub fn plan(rows: &[LocationRow], eligibility: Option<&Eligibility>) -> Plan {
    let mut order: Vec<&str> = Vec::new();
    let mut by_name: HashMap<String, Vec<&LocationRow>> = HashMap::new();
    for row in rows {
        let together = by_name.entry(fold(&row.location)).or_default();
        if together.is_empty() {
            order.push(&row.location);
        }
        together.push(row);
    }
    let mut plan = Plan { locations: Vec::new(), faults: Vec::new() };
    let mut beds_left = MOST_BEDS;
    for name in order {
        let rows = &by_name[&fold(name)];
        let (location, mut faults) = location(name, rows, eligibility, &mut beds_left);
        plan.locations.push(location);
        plan.faults.append(&mut faults);
    }
    plan
}

fn location(
    name: &str,
    rows: &[&LocationRow],
    eligibility: Option<&Eligibility>,
    beds_left: &mut u32,
) -> (LocationPlan, Vec<Fault>) {
    let mut faults = Vec::new();
    let found = |nth: usize, row: &LocationRow| {
        row.who.or_else(|| eligibility.and_then(|list| list.of(&row.location, nth, rows.len())))
    };
    let who: Vec<Option<Who>> = rows.iter().enumerate().map(|(nth, row)| found(nth, row)).collect();
    let told = first_told(rows, |row| row.women_only, &mut faults);
    let facts = LocationFacts {
        name: name.to_owned(),
        regime: first_told(rows, |row| row.regime, &mut faults).unwrap_or(Regime::DayAndNight),
        women_only: told.unwrap_or_else(|| who.iter().all(|who| *who == Some(Who::Women))),
        care: first_told(rows, |row| row.care, &mut faults).unwrap_or(Care::None),
    };
    let mut rooms = Rooms::default();
    for (row, who) in rows.iter().zip(&who) {
        let women = facts.women_only.then_some(Who::Women);
        let sex = row.sex.or_else(|| who.or(women).map(rule));
        if sex.is_none() {
            faults.push(said(row.line, Reason::WhoNotTold));
        }
        if let Err(why) = rooms.add(row, sex.unwrap_or(SexRule::Flexible), beds_left) {
            faults.push(said(row.line, why));
        }
    }
    let lines = rows.iter().map(|row| row.line).collect();
    (LocationPlan { facts, rooms: rooms.done, lines }, faults)
}

/// Where both may enter, the first to sleep in a shared room decides.
fn rule(who: Who) -> SexRule {
    match who {
        Who::Women => SexRule::Women,
        Who::Men => SexRule::Men,
        Who::Everybody => SexRule::Flexible,
    }
}

/// The first row that tells it decides for the location; a later one that differs is mentioned.
fn first_told<T: PartialEq + Copy>(
    rows: &[&LocationRow],
    of: impl Fn(&LocationRow) -> Option<T>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let mut told = rows.iter().filter_map(|row| Some((row.line, of(row)?)));
    let (line, first) = told.next()?;
    let differing = told.filter(|(_, other)| *other != first);
    faults.extend(differing.map(|(other, _)| said(other, Reason::FirstStands(line))));
    Some(first)
}

fn said(line: u32, why: Reason) -> Fault {
    Fault { line, column: None, found: Personal::default(), why }
}

impl Plan {
    /// The faults because of which a row was left out.
    pub fn left_out(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| fault.why.weight() == Weight::LeftOut)
    }
}
