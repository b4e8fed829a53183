//! Writing down that everything shown to partners was stopped at once at the machine of the house. The process that shows sheets did it before; the log is told.

use super::Event as Conference;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// Nothing is shown to anybody any more.
#[derive(Clone, Copy, Debug)]
pub struct StopShares;

/// Whether what partners are shown is stopped.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shares {
    stopped: bool,
}

/// Never: a stop is written down as often as it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {}

impl Shares {
    /// Whether it is.
    pub fn stopped(&self) -> bool {
        self.stopped
    }
}

impl Past for Shares {
    fn evolve(&mut self, event: &Event) {
        if let Event::Conference(Conference::SharesStopped {}) = event {
            self.stopped = true;
        }
        if let Event::Conference(Conference::SharesResumed {}) = event {
            self.stopped = false;
        }
    }
}

impl Command for StopShares {
    const DEED: Deed = Deed::StopShares;
    type Past = Shares;
    type Refusal = Refusal;

    fn about(&self, _: &Shares) -> Vec<Subject> {
        vec![Subject::Shares]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, _: &Shares, _: &Moment) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Conference::SharesStopped {}.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::now;

    #[test]
    fn every_stop_is_written_until_it_is_resumed() {
        let mut history = judge(&[], StopShares, &now()).expect("never refused");
        history.extend(judge(&history, StopShares, &now()).expect("never refused"));
        assert_eq!((history.len(), Shares::of(&history).stopped()), (2, true));
        history.push(Conference::SharesResumed {}.into());
        assert!(!Shares::of(&history).stopped());
    }
}
