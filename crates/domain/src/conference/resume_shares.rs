//! Writing down that meetings can be opened again after everything was stopped.

use super::{Event as Conference, Shares};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// Meetings can be opened again; nothing that was stopped comes back.
#[derive(Clone, Copy, Debug)]
pub struct ResumeShares;

/// Never: what was not stopped stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {}

impl Command for ResumeShares {
    const DEED: Deed = Deed::ResumeShares;
    type Past = Shares;
    type Refusal = Refusal;

    fn about(&self, _: &Shares) -> Vec<Subject> {
        vec![Subject::Shares]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Shares, _: &Moment) -> Result<Vec<Event>, Refusal> {
        Ok(if past.stopped() { vec![Conference::SharesResumed {}.into()] } else { vec![] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::now;

    #[test]
    fn what_was_not_stopped_is_not_resumed() {
        assert_eq!(judge(&[], ResumeShares, &now()), Ok(vec![]));
        let stopped = [Conference::SharesStopped {}.into()];
        assert_eq!(judge(&stopped, ResumeShares, &now()), Ok(vec![Conference::SharesResumed {}.into()]));
    }
}
