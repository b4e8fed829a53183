//! Letting a rule file hold from a day. The text was read and found sound by whoever hands it in;
//! the log keeps it whole.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Event as RulesEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// These rules hold from this day.
#[derive(Clone, Debug)]
pub struct AdoptRules {
    /// For which programme.
    pub programme: String,
    /// From which day.
    pub from: Date,
    /// SHA-256 of the text, in lower-case hexadecimal.
    pub hash: String,
    /// The rule file.
    pub text: String,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They hold already.
    #[error("these rules hold already")]
    Already,
    /// Other rules of this programme begin on that day.
    #[error("other rules of this programme begin on that day")]
    DayTaken,
}

/// Which rules were adopted, by programme and first day.
#[derive(Clone, Debug, Default)]
pub struct Adopted(BTreeMap<(String, Date), String>);

impl Adopted {
    /// Whether rules with this hash were ever adopted.
    pub fn knows(&self, hash: &str) -> bool {
        self.0.values().any(|adopted| adopted == hash)
    }
}

impl Past for Adopted {
    fn evolve(&mut self, event: &Event) {
        if let Event::Rules(RulesEvent::RulesAdopted { programme, from, hash, .. }) = event {
            self.0.insert((programme.clone(), *from), hash.clone());
        }
    }
}

impl Command for AdoptRules {
    const DEED: Deed = Deed::AdoptRules;
    type Past = Adopted;
    type Refusal = Refusal;

    fn about(&self, _: &Adopted) -> Vec<Subject> {
        vec![Subject::Rules]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Adopted, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AdoptRules { programme, from, hash, text } = self;
        match past.0.get(&(programme.clone(), from)) {
            Some(adopted) if *adopted == hash => Err(Refusal::Already),
            Some(_) => Err(Refusal::DayTaken),
            None => Ok(vec![RulesEvent::RulesAdopted { programme, from, hash, text }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::now;
    use crate::command::judge;

    #[test]
    fn other_rules_begin_on_another_day() {
        check("a", date(2026, 1, 1), Err(Refusal::Already));
        check("b", date(2026, 1, 1), Err(Refusal::DayTaken));
        check("b", date(2026, 7, 1), Ok(()));
    }

    #[track_caller]
    fn check(hash: &str, from: Date, expected: Result<(), Refusal>) {
        let adopt = |hash: &str, from| AdoptRules {
            programme: "proefprogramma".into(),
            from,
            hash: hash.into(),
            text: String::new(),
        };
        let before = judge(&[], adopt("a", date(2026, 1, 1)), &now()).expect("the first rules");
        assert_eq!(judge(&before, adopt(hash, from), &now()).map(|_| ()), expected);
    }
}
