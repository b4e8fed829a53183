//! Taking a yes back. The person does it themselves, without being asked and without a reason, whenever they like.

use super::{ConferenceFile, Consent, Event as Conference};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PartnerId, PersonId, PointId};
use crate::moment::Moment;

/// The person lets this partner see nothing of this case any more.
#[derive(Clone, Debug)]
pub struct WithdrawConsent {
    /// Who.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// Whom they had let see it.
    pub partner: PartnerId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing that this partner may see.
    #[error("nothing may be seen already")]
    NothingGiven,
}

impl Command for WithdrawConsent {
    const DEED: Deed = Deed::WithdrawConsent;
    type Past = ConferenceFile;
    type Refusal = Refusal;

    fn about(&self, _: &ConferenceFile) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &ConferenceFile, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WithdrawConsent { person, item, partner } = self;
        let known = past.of(person, item).ok_or(Refusal::NothingGiven)?;
        let given = known.consents.iter().filter(|((to, _), said)| *to == partner && matches!(said, Consent::Given(_)));
        let points: Vec<PointId> = given.map(|((_, point), _)| *point).collect();
        if points.is_empty() {
            return Err(Refusal::NothingGiven);
        }
        Ok(vec![Conference::ConsentWithdrawn { person, item, partner, points }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{
        AIM, AMIN, CITY, ITEM, STATE, all_set, and, closed, consented, now, prepared, put_on, refused, withdrawn,
    };

    #[test]
    fn a_yes_is_taken_back_at_any_time_also_after_the_meeting() {
        let given = and(all_set(), &[put_on(), prepared(AIM), consented()]);
        check(&given, STATE, Ok(()));
        check(&and(given.clone(), &[closed()]), STATE, Ok(()));
        check(&and(given.clone(), &[withdrawn()]), STATE, Err(Refusal::NothingGiven));
        check(&given, CITY, Err(Refusal::NothingGiven));
    }

    #[test]
    fn whoever_said_no_has_nothing_to_take_back() {
        let asked = and(all_set(), &[put_on(), prepared(AIM), refused()]);
        check(&asked, STATE, Err(Refusal::NothingGiven));
        check(&all_set(), STATE, Err(Refusal::NothingGiven));
    }

    #[track_caller]
    fn check(history: &[Event], partner: PartnerId, expected: Result<(), Refusal>) {
        let command = WithdrawConsent { person: AMIN, item: ITEM, partner };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
