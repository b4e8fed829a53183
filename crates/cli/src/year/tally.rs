//! How the terms of a year went, and whether everybody was told in time.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use domain::id::TermId;
use serde_json::{Value, json};
use web::House;

use super::guiding::Guiding;
use crate::complaint::Complaint;
use crate::print;

/// How many warnings must have been written down before a term passes.
const TOLD: usize = 3;

/// What was seen, day by day.
#[derive(Default)]
pub struct Tally {
    /// How often somebody was told about a term while it could still be met.
    told: BTreeMap<TermId, usize>,
    passed: BTreeSet<TermId>,
    /// Those of which somebody heard only when they had passed: the decision was written down too late.
    late: BTreeSet<TermId>,
    untold: BTreeSet<TermId>,
    running: usize,
    commands: u64,
    terms: u64,
    seconds: f64,
}

impl Tally {
    /// Looks at every term that runs, after the clock had its turn.
    pub async fn look(&mut self, house: &House) -> Result<(), Complaint> {
        let today = house.now().wall.date();
        let running = house.archive.running_terms().await?;
        self.running = running.len();
        for term in running {
            if term.last_day >= today {
                self.told.insert(term.id, term.warned.len());
            } else if self.passed.insert(term.id) {
                match self.told.get(&term.id) {
                    None => drop(self.late.insert(term.id)),
                    Some(told) if *told < TOLD => drop(self.untold.insert(term.id)),
                    Some(_) => (),
                }
            }
        }
        Ok(())
    }

    /// The year is over.
    pub fn count(&mut self, guiding: &Guiding, took: Duration) {
        self.commands = guiding.commands;
        self.terms = guiding.terms;
        self.seconds = took.as_secs_f64();
    }

    /// The numbers, with how long a caseload takes.
    pub fn for_programs(&self, caseload: &Value) -> Value {
        json!({
            "commands": self.commands,
            "terms": self.terms,
            "passed": self.passed.len(),
            "passedUntold": self.untold.len(),
            "notedAfterTheirLastDay": self.late.len(),
            "stillRunning": self.running,
            "seconds": (self.seconds * 100.0).round() / 100.0,
            "caseload": caseload,
        })
    }

    /// The same in sentences.
    pub fn for_people(&self, caseload: &Value) -> Result<(), Complaint> {
        print::line(format!("{} terms began, {} still run.", self.terms, self.running))?;
        print::line(format!(
            "{} passed; {} of them with fewer than {TOLD} warnings written down before their end, and {} were noted too late.",
            self.passed.len(),
            self.untold.len(),
            self.late.len()
        ))?;
        print::line(format!("{} commands in {:.1} s.", self.commands, self.seconds))?;
        print::line(format!("The caseload page: {caseload}"))
    }
}
