//! Signing somebody up with a link. The link is the only authority there is: it says for which
//! programme and by which organisation, everything is *told*, and nothing else can be done with it.

use super::{Event as Referral, MOST_PER_DAY, NotWorking, ReferralLink, SecretHash};
use crate::admission::{
    AppliedBy, ApplyForAdmission, ApplyRefusal, Course, Fact, FactName, NoteFact, NoteFactRefusal, Origin, Value,
};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, HardshipId, PersonId, ReferralId};
use crate::moment::Moment;
use crate::person::{Description, Name, Needs, RegisterPerson, RegisterRefusal, Registered};
use crate::personal::Personal;

/// How much can be told of one person for the rules: more than any rules ask.
const MOST_FACTS: usize = 100;
/// The longest that can be said about who brings somebody in, in letters.
const LONGEST_CONTACT: usize = 200;

/// An organisation signs somebody up.
#[derive(Clone, Debug)]
pub struct ApplyByReferral {
    /// With which link.
    pub link: ReferralId,
    /// What is kept of the secret that was shown.
    pub secret: SecretHash,
    /// Who it will be.
    pub person: PersonId,
    /// Which application it will be.
    pub application: ApplicationId,
    /// Which weighing it will be, if one opens with it.
    pub hardship: HardshipId,
    /// The names told; there may be none.
    pub names: Vec<Name>,
    /// What was told beyond that.
    pub description: Description,
    /// What was told for the rules. What nobody knows is left out.
    pub told: Vec<(FactName, Value)>,
    /// Who in the organisation brings them in, and how to reach them.
    pub contact: Personal,
}

/// Why not now.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The link does not work.
    #[error(transparent)]
    NotWorking(#[from] NotWorking),
    /// As many people were signed up with it today as can be.
    #[error("enough people were signed up with this link today; tomorrow it works again")]
    EnoughToday,
    /// More was told than can be kept.
    #[error("more was told than can be kept")]
    TooMuch,
    /// The person cannot be written down like this.
    #[error(transparent)]
    Person(#[from] RegisterRefusal),
    /// What was told cannot be written down like this.
    #[error(transparent)]
    Fact(#[from] NoteFactRefusal),
    /// The person cannot be signed up.
    #[error(transparent)]
    Application(#[from] ApplyRefusal),
}

/// What signing up with a link must know.
#[derive(Clone, Debug, Default)]
pub struct Referring {
    link: ReferralLink,
    registered: Registered,
    course: Course,
}

impl Past for Referring {
    fn evolve(&mut self, event: &Event) {
        self.link.evolve(event);
        self.registered.evolve(event);
        self.course.evolve(event);
    }
}

impl Command for ApplyByReferral {
    const DEED: Deed = Deed::ApplyByReferral;
    type Past = Referring;
    type Refusal = Refusal;

    fn about(&self, _: &Referring) -> Vec<Subject> {
        vec![Subject::Referral(self.link), Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Referring, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let on = now.wall.date();
        let programme = past.link.programme(&self.secret, on)?.to_owned();
        if past.link.used_on(on) >= MOST_PER_DAY {
            return Err(Refusal::EnoughToday);
        }
        if self.told.len() > MOST_FACTS || self.contact.reveal().chars().count() > LONGEST_CONTACT {
            return Err(Refusal::TooMuch);
        }
        let ApplyByReferral { link, person, application, hardship, names, description, told, contact, .. } = self;
        let through = through(past.link.organisation(), &contact);
        let mut then = Then { past: past.clone(), events: Vec::new() };
        then.happens(vec![Referral::ReferralLinkUsed { link, on }.into()]);
        let register = RegisterPerson { person, names, needs: Needs::default(), description };
        then.happens(register.decide(&then.past.registered, now)?);
        for (name, value) in told {
            let fact = Fact { name, value: Some(value), origin: Origin::Told, on, words: through.clone() };
            then.happens(NoteFact { person, fact }.decide(&then.past.course, now)?);
        }
        let by = AppliedBy::Organisation;
        let apply = ApplyForAdmission { person, application, hardship, programme, by, through };
        then.happens(apply.decide(&then.past.course, now)?);
        Ok(then.events)
    }
}

/// What happens one after the other, each judged with what went before.
struct Then {
    past: Referring,
    events: Vec<Event>,
}

impl Then {
    fn happens(&mut self, events: Vec<Event>) {
        events.iter().for_each(|event| self.past.evolve(event));
        self.events.extend(events);
    }
}

/// The organisation and who in it, as the file of the person says it.
fn through(organisation: &Personal, contact: &Personal) -> Personal {
    let said = [organisation.reveal(), contact.reveal()];
    Personal::new(&said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::Event as Admission;
    use crate::admission::testing::{AMIN, APPLICATION, HARDSHIP, PROGRAMME, TODAY, now, registered, tomorrow};
    use crate::command::judge;
    use crate::person::{SaidBy, Signal, SignalKind};

    const LINK: ReferralId = ReferralId::new(701);
    const SECRET: SecretHash = SecretHash::new([7; 32]);

    #[test]
    fn somebody_is_written_down_and_signed_up_by_the_organisation_of_the_link() {
        let told = vec![("lives-here".parse().expect("a name"), Value::Truth(true))];
        let events = judge(&opened(), ApplyByReferral { told, ..asked() }, &now()).expect("the link works");
        let kinds: Vec<&str> = events.iter().map(Event::kind).collect();
        assert_eq!(kinds, ["ReferralLinkUsed", "PersonRegistered", "FactNoted", "ApplicationMade"]);
        let Some(Event::Admission(Admission::ApplicationMade { programme, by, through, .. })) = events.last() else {
            panic!("the last thing is the application");
        };
        assert_eq!((programme.as_str(), *by), (PROGRAMME, AppliedBy::Organisation));
        assert_eq!(through.reveal(), "Stichting Voorbeeld, Testa, balie");
        let facts = events.iter().filter_map(|event| match event {
            Event::Admission(Admission::FactNoted { fact, .. }) => Some((fact.origin, fact.on)),
            _ => None,
        });
        assert_eq!(facts.collect::<Vec<_>>(), [(Origin::Told, TODAY)]);
    }

    #[test]
    fn a_link_that_does_not_work_signs_nobody_up() {
        check(&[], Err(NotWorking::NoSuchLink.into()));
        let other = ApplyByReferral { secret: SecretHash::new([8; 32]), ..asked() };
        assert_eq!(judge(&opened(), other, &now()), Err(NotWorking::NoSuchLink.into()));
        let withdrawn = Referral::ReferralLinkWithdrawn { link: LINK }.into();
        check(&[opened(), vec![withdrawn]].concat(), Err(NotWorking::Withdrawn.into()));
        assert_eq!(judge(&opened(), asked(), &tomorrow()), Err(NotWorking::Over.into()));
    }

    #[test]
    fn so_many_on_a_day_and_no_more_and_the_next_day_again() {
        let used = |times, on| std::iter::repeat_n(Referral::ReferralLinkUsed { link: LINK, on }.into(), times);
        let after = |times, on| opened().into_iter().chain(used(times, on)).collect::<Vec<Event>>();
        check(&after(MOST_PER_DAY - 1, TODAY), Ok(()));
        check(&after(MOST_PER_DAY, TODAY), Err(Refusal::EnoughToday));
        check(&after(MOST_PER_DAY, date(2026, 11, 24)), Ok(()));
    }

    #[test]
    fn nobody_who_is_written_down_can_be_written_over() {
        let history = [opened(), vec![registered()]].concat();
        check(&history, Err(RegisterRefusal::AlreadyRegistered.into()));
    }

    #[test]
    fn more_than_can_be_kept_is_refused() {
        let fact = |number: usize| (format!("fact-{number}").parse().expect("a name"), Value::Truth(true));
        let much = ApplyByReferral { told: (0..=MOST_FACTS).map(fact).collect(), ..asked() };
        assert_eq!(judge(&opened(), much, &now()), Err(Refusal::TooMuch));
        let long = ApplyByReferral { contact: Personal::new(&"a".repeat(LONGEST_CONTACT + 1)), ..asked() };
        assert_eq!(judge(&opened(), long, &now()), Err(Refusal::TooMuch));
    }

    #[test]
    fn a_sign_of_being_vulnerable_opens_a_weighing_at_once() {
        let signals = vec![Signal { kind: SignalKind::Ill, said_by: SaidBy::Other }];
        let ill = ApplyByReferral { description: Description { signals, ..Description::default() }, ..asked() };
        let events = judge(&opened(), ill, &now()).expect("the link works");
        assert_eq!(events.last().map(Event::kind), Some("HardshipOpened"));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        assert_eq!(judge(history, asked(), &now()).map(|_| ()), expected);
    }

    /// A link that works today only.
    fn opened() -> Vec<Event> {
        let programme = PROGRAMME.to_owned();
        let opened = Referral::ReferralLinkOpened { link: LINK, programme, secret: SECRET, until: TODAY };
        let named = Referral::ReferrerNamed { link: LINK, organisation: Personal::new("Stichting Voorbeeld") };
        vec![opened.into(), named.into()]
    }

    fn asked() -> ApplyByReferral {
        ApplyByReferral {
            link: LINK,
            secret: SECRET,
            person: AMIN,
            application: APPLICATION,
            hardship: HARDSHIP,
            names: Vec::new(),
            description: Description::default(),
            told: Vec::new(),
            contact: Personal::new("Testa, balie"),
        }
    }
}
