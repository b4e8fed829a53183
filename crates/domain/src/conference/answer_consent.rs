//! What the person said about each point and a partner. Nobody else says it for them, and there is no way around a no.

use super::{AskedIn, Consent, Event as Conference, Hearing};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{ItemId, PartnerId, PersonId, PointId};
use crate::moment::Moment;

/// The person lets this partner see these points, and not those.
#[derive(Clone, Debug)]
pub struct AnswerConsent {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// Whom.
    pub partner: PartnerId,
    /// What they let them see.
    pub yes: Vec<PointId>,
    /// What they do not let them see, or not any more.
    pub no: Vec<PointId>,
    /// How they were asked.
    pub asked: AskedIn,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
    /// There is no such point.
    #[error("there is no such point")]
    NoSuchPoint,
    /// The partner does not sit there.
    #[error("this partner does not sit there")]
    NoSeat,
    /// One point is let see and not.
    #[error("a point has one answer")]
    Twice,
    /// Nobody said in which language they were asked.
    #[error("say in which language they were asked")]
    NotAsked,
    /// They said so before.
    #[error("this was said before")]
    Same,
}

impl Command for AnswerConsent {
    const DEED: Deed = Deed::AnswerConsent;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Conference)
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AnswerConsent { person, item, partner, yes, no, asked } = self;
        // A no is heard after the meeting as well: what was shown is shown, and nothing more is.
        let known = past.file.of(person, item).ok_or(Refusal::NoSuchItem)?;
        if !yes.is_empty() && past.open(person, item).is_none() {
            return Err(Refusal::NoSuchItem);
        }
        if yes.iter().any(|point| no.contains(point)) {
            return Err(Refusal::Twice);
        }
        if yes.iter().any(|point| !known.standing().any(|standing| standing.id == *point))
            || no.iter().any(|point| known.point(*point).is_none())
        {
            return Err(Refusal::NoSuchPoint);
        }
        if !yes.is_empty() && past.room.seat(partner).is_none() {
            return Err(Refusal::NoSeat);
        }
        if asked.language.trim().is_empty() {
            return Err(Refusal::NotAsked);
        }
        let said = |point: &PointId| known.consents.get(&(partner, *point));
        let given = |point: &PointId| matches!(said(point), Some(Consent::Given(_)));
        let newly: Vec<PointId> = yes.into_iter().filter(|point| !given(point)).collect();
        let (withdrawn, other): (Vec<PointId>, Vec<PointId>) = no.into_iter().partition(given);
        let refused: Vec<PointId> = other.into_iter().filter(|point| said(point).is_none()).collect();
        let mut events: Vec<Event> = vec![];
        if !newly.is_empty() {
            let asked = asked.clone();
            events.push(Conference::ConsentGiven { person, item, partner, points: newly, asked }.into());
        }
        if !withdrawn.is_empty() {
            events.push(Conference::ConsentWithdrawn { person, item, partner, points: withdrawn }.into());
        }
        if !refused.is_empty() {
            events.push(Conference::ConsentRefused { person, item, partner, points: refused, asked }.into());
        }
        if events.is_empty() { Err(Refusal::Same) } else { Ok(events) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{
        AIM, AMIN, ITEM, PAPERS, STATE, all_set, and, asked, closed, consented, now, prepared, put_on, refused, struck,
        withdrawn,
    };

    #[test]
    fn a_yes_a_no_and_a_no_after_a_yes_are_three_facts() {
        let case = and(all_set(), &[put_on(), prepared(AIM), prepared(PAPERS)]);
        check(&case, &[AIM], &[PAPERS], Ok(vec!["ConsentGiven", "ConsentRefused"]));
        check(&and(case.clone(), &[consented()]), &[], &[AIM], Ok(vec!["ConsentWithdrawn"]));
        check(&and(case.clone(), &[consented(), withdrawn()]), &[AIM], &[], Ok(vec!["ConsentGiven"]));
        check(&and(case.clone(), &[refused()]), &[AIM], &[], Ok(vec!["ConsentGiven"]));
        check(&and(case.clone(), &[refused()]), &[], &[AIM], Err(Refusal::Same));
        check(&and(case, &[consented()]), &[AIM], &[], Err(Refusal::Same));
    }

    #[test]
    fn a_yes_is_to_words_that_stand_and_one_point_has_one_answer() {
        let case = and(all_set(), &[put_on(), prepared(AIM)]);
        check(&case, &[PAPERS], &[], Err(Refusal::NoSuchPoint));
        check(&case, &[AIM], &[AIM], Err(Refusal::Twice));
        check(&and(case, &[struck(AIM)]), &[AIM], &[], Err(Refusal::NoSuchPoint));
        check(&all_set(), &[AIM], &[], Err(Refusal::NoSuchItem));
    }

    #[test]
    fn a_no_is_heard_after_the_meeting_and_a_yes_is_not_taken_any_more() {
        let over = and(all_set(), &[put_on(), prepared(AIM), consented(), closed()]);
        check(&over, &[], &[AIM], Ok(vec!["ConsentWithdrawn"]));
        check(&and(over, &[withdrawn()]), &[AIM], &[], Err(Refusal::NoSuchItem));
    }

    #[test]
    fn it_is_written_down_in_which_language_somebody_was_asked() {
        let history = and(all_set(), &[put_on(), prepared(AIM)]);
        let asked = AskedIn { language: " ".into(), ..asked() };
        let command = AnswerConsent { person: AMIN, item: ITEM, partner: STATE, yes: vec![AIM], no: vec![], asked };
        assert_eq!(judge(&history, command, &now()).map(|_| ()), Err(Refusal::NotAsked));
    }

    #[track_caller]
    fn check(history: &[Event], yes: &[PointId], no: &[PointId], expected: Result<Vec<&str>, Refusal>) {
        let (yes, no) = (yes.to_vec(), no.to_vec());
        let command = AnswerConsent { person: AMIN, item: ITEM, partner: STATE, yes, no, asked: asked() };
        let kinds = judge(history, command, &now()).map(|events| events.iter().map(Event::kind).collect());
        assert_eq!(kinds, expected);
    }
}
