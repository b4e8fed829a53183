//! Histories that commands asked for lately, kept decoded in memory: a bed of some years has a
//! long history, and judging who may have it must not read all of it from the disk every time.
//!
//! What is remembered is complete up to one position of the log. Whoever writes first takes in
//! what came after it, by whichever process, so nothing old is ever taken for new.

use std::collections::HashMap;
use std::sync::Arc;

use domain::event::Subject;

use crate::history::Noted;

/// How many filings are kept at most; some forty megabytes.
const MOST: usize = 100_000;

/// Histories, complete up to one position.
#[derive(Default)]
pub(crate) struct Remembered {
    until: u64,
    histories: HashMap<Subject, History>,
    filings: usize,
    turn: u64,
}

struct History {
    noted: Vec<Arc<Noted>>,
    asked: u64,
}

impl Remembered {
    /// Up to where everything is known here.
    pub(crate) fn until(&self) -> u64 {
        self.until
    }

    /// Takes in everything that was written after what is known here, up to this position.
    pub(crate) fn take_in(&mut self, news: &[Arc<Noted>], until: u64) {
        for noted in news {
            for subject in noted.event.subjects() {
                if let Some(history) = self.histories.get_mut(&subject)
                    && history.noted.last().is_none_or(|last| last.position < noted.position)
                {
                    history.noted.push(noted.clone());
                    self.filings += 1;
                }
            }
        }
        self.until = until;
    }

    /// Begins anew at this position: too much was written meanwhile, or somebody was forgotten.
    pub(crate) fn begin_anew(&mut self, until: u64) {
        *self = Remembered { until, ..Remembered::default() };
    }

    /// The history of a subject, if it is remembered.
    pub(crate) fn get(&mut self, subject: Subject) -> Option<&[Arc<Noted>]> {
        self.turn += 1;
        let history = self.histories.get_mut(&subject)?;
        history.asked = self.turn;
        Some(&history.noted)
    }

    /// Remembers a history that was read whole. What lies after the known position is left to others.
    pub(crate) fn put(&mut self, subject: Subject, noted: &[Arc<Noted>]) {
        self.turn += 1;
        let known = noted.iter().filter(|noted| noted.position <= self.until).cloned().collect();
        let history = History { noted: known, asked: self.turn };
        self.filings += history.noted.len();
        if let Some(before) = self.histories.insert(subject, history) {
            self.filings -= before.noted.len();
        }
        if self.filings > MOST {
            self.let_go();
        }
    }

    /// Lets go of the half that was not asked for the longest time.
    fn let_go(&mut self) {
        let mut turns: Vec<u64> = self.histories.values().map(|history| history.asked).collect();
        turns.sort_unstable();
        let middle = turns[turns.len() / 2];
        self.histories.retain(|_, history| history.asked > middle);
        self.filings = self.histories.values().map(|history| history.noted.len()).sum();
    }
}

#[cfg(test)]
mod tests {
    use domain::bed::Event as Bed;
    use domain::id::{BedId, WorkerId};
    use jiff::Timestamp;

    use super::*;

    const BED: BedId = BedId::new(1);

    #[test]
    fn what_is_remembered_grows_with_the_log() {
        let mut remembered = Remembered::default();
        remembered.begin_anew(2);
        remembered.put(Subject::Bed(BED), &[noted(1, BED)]);
        remembered.take_in(&[noted(3, BED), noted(4, BedId::new(2))], 4);
        check(&mut remembered, BED, Some(vec![1, 3]));
        check(&mut remembered, BedId::new(2), None);
    }

    #[test]
    fn what_may_still_be_taken_back_is_not_remembered() {
        let mut remembered = Remembered::default();
        remembered.begin_anew(2);
        remembered.put(Subject::Bed(BED), &[noted(1, BED), noted(3, BED)]);
        check(&mut remembered, BED, Some(vec![1]));
    }

    #[test]
    fn what_was_not_asked_for_long_makes_room() {
        let mut remembered = Remembered::default();
        remembered.begin_anew(MOST as u64);
        let long: Vec<_> = (1..=MOST as u64 / 2).map(|position| noted(position, BED)).collect();
        for bed in 1..=3 {
            remembered.put(Subject::Bed(BedId::new(bed)), &long);
            remembered.get(Subject::Bed(BedId::new(bed)));
        }
        assert!(remembered.filings <= MOST);
        check(&mut remembered, BED, None);
        assert!(remembered.get(Subject::Bed(BedId::new(3))).is_some());
    }

    #[track_caller]
    fn check(remembered: &mut Remembered, bed: BedId, expected: Option<Vec<u64>>) {
        let found = remembered.get(Subject::Bed(bed));
        assert_eq!(found.map(|noted| noted.iter().map(|noted| noted.position).collect()), expected);
    }

    fn noted(position: u64, bed: BedId) -> Arc<Noted> {
        let event = Bed::BroughtBack { bed }.into();
        Arc::new(Noted { position, at: Timestamp::UNIX_EPOCH, actor: WorkerId::new(1), event })
    }
}
