//! Saying who watches a term: two people of the legal strand, so that nobody who is ill lets one pass.

use super::{Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId, WorkerId};
use crate::moment::Moment;

/// Others watch a term.
#[derive(Clone, Debug)]
pub struct WatchTerm {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// Who watches it from now on.
    pub watchers: Watchers,
}

/// Who watches a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watchers {
    /// The first.
    pub watcher: WorkerId,
    /// Whoever watches it too, when there is a second.
    pub second: Option<WorkerId>,
}

/// Why somebody cannot watch a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// They do not work here in the legal strand.
    #[error("a term is watched by somebody of the legal strand")]
    NotLegal,
    /// The second is the first.
    #[error("the second watcher is somebody else")]
    Twice,
}

impl Watchers {
    pub(super) fn fit(self, past: &Docket) -> Result<(), Unfit> {
        if self.second == Some(self.watcher) {
            return Err(Unfit::Twice);
        }
        let fit = past.can_watch(self.watcher) && self.second.is_none_or(|second| past.can_watch(second));
        if fit { Ok(()) } else { Err(Unfit::NotLegal) }
    }
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs.
    #[error("no such term runs")]
    NotRunning,
    /// They cannot watch it.
    #[error(transparent)]
    Watchers(#[from] Unfit),
    /// They watch it already.
    #[error("they watch it already")]
    Same,
}

impl Command for WatchTerm {
    const DEED: Deed = Deed::WatchTerm;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Staff]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WatchTerm { person, term, watchers } = self;
        let Some(running) = past.running(term) else { return Err(Refusal::NotRunning) };
        watchers.fit(past)?;
        let Watchers { watcher, second } = watchers;
        if (running.watcher, running.second) == (watcher, second) {
            return Err(Refusal::Same);
        }
        Ok(vec![Procedure::WatchersSet { person, term, watcher, second }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{SECOND, TERM, WATCHER, appointed, met, noted, opened, started};
    use crate::story::ended;

    #[test]
    fn others_of_the_legal_strand_take_over() {
        check(&history(), SECOND, None, Ok(()));
        check(&history(), SECOND, Some(WATCHER), Ok(()));
        check(&history(), WATCHER, Some(SECOND), Err(Refusal::Same));
        check(&history(), SECOND, Some(SECOND), Err(Refusal::Watchers(Unfit::Twice)));
    }

    #[test]
    fn whoever_left_watches_nothing() {
        let mut history = history();
        history.push(ended(WATCHER));
        check(&history, WATCHER, None, Err(Refusal::Watchers(Unfit::NotLegal)));
        check(&history, SECOND, None, Ok(()));
    }

    #[test]
    fn what_was_met_needs_no_watcher() {
        let mut history = history();
        history.push(met());
        check(&history, SECOND, None, Err(Refusal::NotRunning));
    }

    fn history() -> Vec<Event> {
        vec![appointed(WATCHER), appointed(SECOND), registered(), opened(), noted(), started()]
    }

    #[track_caller]
    fn check(history: &[Event], watcher: WorkerId, second: Option<WorkerId>, expected: Result<(), Refusal>) {
        let command = WatchTerm { person: AMIN, term: TERM, watchers: Watchers { watcher, second } };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
