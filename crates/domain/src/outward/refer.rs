//! Referring somebody to an organisation outside: by a guide of the strand it is for, with the person's yes to each part.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Event as Outer, Outwards, Part, PartKind};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{OutwardId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;
use crate::plan::Strand;
use crate::referral::SecretHash;

/// How many days it can be opened at most; who needs longer asks the person again. A term of the house, not of the law.
pub const LONGEST_DAYS: i32 = 92;
/// The longest name of an organisation, in letters.
const LONGEST_NAME: usize = 200;
/// The longest that is written in one part, in letters.
const LONGEST_PART: usize = 2_000;
/// More open ones than anybody follows.
const MOST_OPEN: usize = 20;

/// Somebody is referred.
#[derive(Clone, Debug)]
pub struct ReferOutward {
    /// Who.
    pub person: PersonId,
    /// Which one it will be.
    pub outward: OutwardId,
    /// For what: the strand of guidance that sends it.
    pub purpose: Strand,
    /// Which organisation.
    pub receiver: Personal,
    /// What it will see.
    pub parts: Vec<Part>,
    /// The last day on which it can be opened.
    pub until: Date,
    /// What is kept of the secret of its link.
    pub secret: SecretHash,
    /// Whether the person said yes to exactly these parts for this organisation.
    pub agreed: bool,
    /// In which language they were asked, by its ISO 639 code.
    pub asked_in: String,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("this person is not registered")]
    NotRegistered,
    /// The number was used.
    #[error("this was sent before")]
    SentBefore,
    /// Nobody would know to whom.
    #[error("say which organisation")]
    NoReceiver,
    /// Nothing is asked of the organisation.
    #[error("say what is asked of the organisation")]
    NoQuestion,
    /// A part is not of this purpose, or stands twice.
    #[error("this part is not for this purpose")]
    NotOfPurpose,
    /// A name or a part is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
    /// The person did not say yes.
    #[error("nothing is sent without the person's yes")]
    NotAgreed,
    /// It would be over before it is opened.
    #[error("that day is over")]
    Over,
    /// It would be open for longer than anybody looks after it.
    #[error("it can be open for 92 days at most")]
    TooFar,
    /// So many are open that nobody follows them.
    #[error("so many are open that one must end first")]
    TooMany,
}

impl Command for ReferOutward {
    const DEED: Deed = Deed::ReferOutward;
    type Past = Outwards;
    type Refusal = Refusal;

    fn about(&self, _: &Outwards) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Outward(self.outward)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(self.purpose.class())
    }

    fn decide(self, past: &Outwards, now: &Moment) -> Result<Vec<Event>, Refusal> {
        self.check(past, now.wall.date())?;
        let ReferOutward { person, outward, purpose, receiver, mut parts, until, secret, asked_in, .. } = self;
        parts.retain(|part| !part.words.is_empty());
        parts.sort_by_key(|part| PartKind::ALL.iter().position(|kind| *kind == part.kind));
        let kinds = parts.iter().map(|part| part.kind).collect();
        Ok(vec![
            Outer::OutwardOpened { person, outward, secret, until }.into(),
            Outer::OutwardGiven { person, outward, purpose, receiver: receiver.clone(), kinds }.into(),
            Outer::OutwardSent { person, outward, purpose, receiver, parts, asked_in }.into(),
        ])
    }
}

impl ReferOutward {
    fn check(&self, past: &Outwards, today: Date) -> Result<(), Refusal> {
        if !past.registered() {
            return Err(Refusal::NotRegistered);
        }
        if past.get(self.outward).is_some() {
            return Err(Refusal::SentBefore);
        }
        if self.receiver.is_empty() {
            return Err(Refusal::NoReceiver);
        }
        self.check_parts()?;
        if self.until < today {
            return Err(Refusal::Over);
        }
        if self.until > today.saturating_add(LONGEST_DAYS.days()) {
            return Err(Refusal::TooFar);
        }
        if past.all().filter(|(_, known)| known.is_open(today)).count() >= MOST_OPEN {
            return Err(Refusal::TooMany);
        }
        if self.agreed { Ok(()) } else { Err(Refusal::NotAgreed) }
    }

    fn check_parts(&self) -> Result<(), Refusal> {
        let asked = |part: &Part| part.kind == PartKind::Question && !part.words.is_empty();
        if !self.parts.iter().any(asked) {
            return Err(Refusal::NoQuestion);
        }
        let twice = |part: &Part| self.parts.iter().filter(|other| other.kind == part.kind).count() > 1;
        if self.parts.iter().any(|part| !part.kind.is_for(self.purpose) || twice(part)) {
            return Err(Refusal::NotOfPurpose);
        }
        let long = |part: &Part| part.words.reveal().chars().count() > LONGEST_PART;
        if self.receiver.reveal().chars().count() > LONGEST_NAME || self.parts.iter().any(long) {
            return Err(Refusal::TooLong);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Past, judge};
    use crate::outward::testing::{OUTWARD, TODAY, now, part, referring, registered, sent};

    #[test]
    fn what_is_sent_is_what_was_agreed_in_the_order_in_which_it_is_read() {
        let mut command = referring();
        command.parts = vec![part(PartKind::Called, "Testa"), part(PartKind::Reach, " "), question()];
        let events = judge(&[registered()], command, &now()).expect("it is sent");
        let known = Outwards::of(&events);
        let known = known.get(OUTWARD).expect("it is known");
        assert_eq!(known.kinds, [PartKind::Question, PartKind::Called], "what was left empty is not sent");
        assert_eq!(known.until, TODAY);
    }

    #[test]
    fn nothing_is_sent_without_a_yes_a_name_and_a_question() {
        check(&[registered()], |_| (), Ok(()));
        check(&[], |_| (), Err(Refusal::NotRegistered));
        check(&sent(), |_| (), Err(Refusal::SentBefore));
        check(&[registered()], |one| one.agreed = false, Err(Refusal::NotAgreed));
        check(&[registered()], |one| one.receiver = Personal::new(" "), Err(Refusal::NoReceiver));
        check(&[registered()], |one| one.parts.clear(), Err(Refusal::NoQuestion));
        check(&[registered()], |one| one.parts = vec![part(PartKind::Question, " ")], Err(Refusal::NoQuestion));
    }

    #[test]
    fn a_lawyer_gets_no_care_and_a_clinic_no_procedures() {
        let with = |purpose, kind| {
            move |one: &mut ReferOutward| {
                one.purpose = purpose;
                one.parts.push(part(kind, "woorden"));
            }
        };
        check(&[registered()], with(Strand::Legal, PartKind::Procedures), Ok(()));
        check(&[registered()], with(Strand::Legal, PartKind::Care), Err(Refusal::NotOfPurpose));
        check(&[registered()], with(Strand::Medical, PartKind::Care), Ok(()));
        check(&[registered()], with(Strand::Medical, PartKind::Procedures), Err(Refusal::NotOfPurpose));
        check(&[registered()], with(Strand::Legal, PartKind::Question), Err(Refusal::NotOfPurpose));
    }

    #[test]
    fn it_ends_by_itself() {
        check(&[registered()], |one| one.until = TODAY.saturating_sub(1.days()), Err(Refusal::Over));
        check(&[registered()], |one| one.until = TODAY.saturating_add(92.days()), Ok(()));
        check(&[registered()], |one| one.until = TODAY.saturating_add(93.days()), Err(Refusal::TooFar));
        check(&[registered()], |one| one.until = Date::MAX, Err(Refusal::TooFar));
    }

    #[test]
    fn nothing_is_cut_off_in_silence() {
        check(&[registered()], |one| one.receiver = Personal::new(&"a".repeat(201)), Err(Refusal::TooLong));
        let long = "a".repeat(LONGEST_PART + 1);
        check(&[registered()], |one| one.parts.push(part(PartKind::Called, &long)), Err(Refusal::TooLong));
    }

    fn question() -> Part {
        part(PartKind::Question, "Kunt u meekijken?")
    }

    #[track_caller]
    fn check(history: &[Event], change: impl Fn(&mut ReferOutward), expected: Result<(), Refusal>) {
        let mut command = referring();
        change(&mut command);
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
