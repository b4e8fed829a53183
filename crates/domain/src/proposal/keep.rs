//! Keeping what entered a proposal by which beds were given, so that the same answer can be given later.

use jiff::civil::Date;

use super::{Draws, Event as Proposal, Occasion};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, ProposalId};
use crate::moment::Moment;
use crate::person::Registered;
use crate::personal::Personal;

/// Beds were given by this proposal.
#[derive(Clone, Debug)]
pub struct KeepProposal {
    /// Which.
    pub proposal: ProposalId,
    /// For whom it was made.
    pub occasion: Occasion,
    /// In which night.
    pub night: Date,
    /// Everybody of whom something entered it. Whoever had been forgotten before is not among them.
    pub people: Vec<PersonId>,
    /// The SHA-256 of what entered it.
    pub fingerprint: String,
    /// What was promised of the draw in it, if there was one.
    pub promise: Option<String>,
    /// Everything that entered it.
    pub facts: Personal,
    /// The SHA-256 of the answer.
    pub answer: Personal,
}

/// Why it is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is kept already.
    #[error("this proposal is kept already")]
    Kept,
    /// Nothing entered it.
    #[error("there is nothing to be kept")]
    Nothing,
    /// Somebody of whom something entered it was forgotten since: nothing of them may be kept.
    #[error("somebody in it was forgotten")]
    Forgotten,
    /// The draw in it is not the one that was promised for that night.
    #[error("this draw was not promised")]
    NotPromised,
}

/// Whether it is kept, what was promised of draws, and who is known.
#[derive(Default)]
pub struct Kept {
    kept: bool,
    draws: Draws,
    registered: Registered,
}

impl Past for Kept {
    fn evolve(&mut self, event: &Event) {
        self.draws.evolve(event);
        self.registered.evolve(event);
        if let Event::Proposal(Proposal::ProposalKept { .. }) = event {
            self.kept = true;
        }
    }
}

impl Command for KeepProposal {
    const DEED: Deed = Deed::KeepProposal;
    type Past = Kept;
    type Refusal = Refusal;

    fn about(&self, _: &Kept) -> Vec<Subject> {
        let people = self.people.iter().copied().map(Subject::Person);
        people.chain([Subject::Proposal(self.proposal), Subject::Draws]).collect()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Kept, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let KeepProposal { proposal, occasion, night, people, fingerprint, promise, facts, answer } = self;
        if past.kept {
            return Err(Refusal::Kept);
        }
        if facts.is_empty() || people.is_empty() {
            return Err(Refusal::Nothing);
        }
        if people.iter().any(|person| !past.registered.has(*person)) {
            return Err(Refusal::Forgotten);
        }
        if promise.is_some() && promise.as_deref() != past.draws.of_night(night) {
            return Err(Refusal::NotPromised);
        }
        let kept = Proposal::ProposalKept { proposal, occasion, night, people, fingerprint, promise };
        Ok(vec![kept.into(), Proposal::FactsKept { proposal, facts, answer }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::event::{Owner, Seal};
    use crate::story::{monday_evening, registered};

    const PROPOSAL: ProposalId = ProposalId::new(1);

    #[test]
    fn what_entered_lies_under_its_own_key_and_is_kept_once() {
        let kept = judge(&[somebody()], ask(None), &monday_evening()).expect("it is kept");
        let sealed: Vec<Option<Owner>> =
            kept.iter().map(|event| event.sealed_for().map(|seal: Seal| seal.owner)).collect();
        assert_eq!(sealed, [None, Some(Owner::Proposal(PROPOSAL))]);
        assert_eq!(judge(&kept, ask(None), &monday_evening()), Err(Refusal::Kept));
        assert_eq!(judge(&[], ask(None), &monday_evening()), Err(Refusal::Forgotten), "nobody knows them any more");
        let nothing = KeepProposal { facts: Personal::new(""), ..ask(None) };
        assert_eq!(judge(&[], nothing, &monday_evening()), Err(Refusal::Nothing));
    }

    #[test]
    fn a_draw_that_was_not_promised_before_is_not_kept_as_one() {
        let promised = |promise: &str| {
            let night = monday_evening().night();
            vec![somebody(), Proposal::DrawPromised { night, promise: promise.into() }.into()]
        };
        assert!(judge(&promised("a"), ask(Some("a")), &monday_evening()).is_ok());
        assert_eq!(judge(&promised("b"), ask(Some("a")), &monday_evening()), Err(Refusal::NotPromised));
        assert_eq!(judge(&[somebody()], ask(Some("a")), &monday_evening()), Err(Refusal::NotPromised));
    }

    fn somebody() -> Event {
        registered(PersonId::new(1))
    }

    fn ask(promise: Option<&str>) -> KeepProposal {
        KeepProposal {
            proposal: PROPOSAL,
            occasion: Occasion::Tonight,
            night: monday_evening().night(),
            people: vec![PersonId::new(1)],
            fingerprint: "f".into(),
            promise: promise.map(str::to_owned),
            facts: Personal::new("{}"),
            answer: Personal::new("a"),
        }
    }
}
