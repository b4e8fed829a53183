//! Against which decision an objection goes, and whether it came in within the term of its letter.

use domain::admission::Event as Admission;
use domain::event::Event;
use domain::id::{ApplicationId, LetterId, ObjectionId};
use domain::letter::{Event as LetterEvent, Letter};
use domain::objection::Event as Objection;
use jiff::civil::Date;

use crate::answer::Trouble;
use crate::course::Opened;
use crate::dates;
use crate::reckoned::{self, Reckoned};
use crate::visit::Visit;

/// The decision that is objected to.
pub struct Against {
    /// What was decided, as a word.
    pub what: &'static str,
    /// Its letter.
    pub letter: LetterId,
    /// The day on which it was decided.
    pub on: Date,
    pub shown: String,
    /// The last day to object as the letter says it.
    pub last_day: Option<(Date, String)>,
    /// The same by the legal clock, from the day of the decision.
    pub reckoned: Option<Reckoned>,
    /// Counted from the day on which the letter came to the person, when that was later.
    pub from_delivery: Option<Reckoned>,
    /// Whether it is written down that the letter came to the person.
    pub delivered: bool,
}

/// Whether an objection came in on time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnTime {
    /// By the last day in the letter.
    ByTheLetter,
    /// After it, but in time counted from the day on which the letter came to the person.
    ByDelivery,
    /// After both. It was taken in anyway: whoever decides weighs why it was late.
    Late,
    /// The letter names no last day.
    NoTerm,
}

impl Against {
    /// The last decision that this objection can be about: nothing that came after it.
    pub async fn of(
        visit: &Visit,
        opened: &Opened,
        application: ApplicationId,
        before: Option<ObjectionId>,
    ) -> Result<Option<Against>, Trouble> {
        let earlier = opened.events.iter().take_while(|event| !receives(event, before));
        let Some((what, letter)) = earlier.filter_map(|event| decision(event, application)).last() else {
            return Ok(None);
        };
        let Some(made) = visit.house.archive.letter(letter.id).await? else { return Ok(None) };
        let on = visit.house.zone.to_datetime(made.made_at).date();
        let language = visit.language;
        let delivered = opened.events.iter().find_map(|event| delivered(event, letter.id));
        let rule = letter.objection.as_ref().map(|term| term.rule.as_str());
        let count = |from| rule.and_then(|rule| reckoned::reckon(language, rule, from));
        Ok(Some(Against {
            what,
            letter: letter.id,
            on,
            shown: dates::full_day(language, on),
            last_day: letter.objection.as_ref().map(|term| (term.last_day, dates::full_day(language, term.last_day))),
            reckoned: count(on),
            from_delivery: delivered.filter(|day| *day > on).and_then(count),
            delivered: delivered.is_some(),
        }))
    }

    /// Whether what came in on this day was on time.
    pub fn on_time(&self, received: Date) -> OnTime {
        let Some((last_day, _)) = self.last_day else { return OnTime::NoTerm };
        let by_delivery = self.from_delivery.as_ref().is_some_and(|term| received <= term.last_day);
        if received <= last_day {
            OnTime::ByTheLetter
        } else if by_delivery {
            OnTime::ByDelivery
        } else {
            OnTime::Late
        }
    }
}

impl OnTime {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            OnTime::ByTheLetter => "objection-on-time",
            OnTime::ByDelivery => "objection-on-time-by-delivery",
            OnTime::Late => "objection-late",
            OnTime::NoTerm => "objection-no-term",
        }
    }
}

/// Whether this is the objection that came in.
fn receives(event: &Event, which: Option<ObjectionId>) -> bool {
    let Event::Objection(Objection::ObjectionReceived { objection, .. }) = event else { return false };
    Some(*objection) == which
}

/// What was decided against somebody about this application, and the letter that says so.
fn decision(event: &Event, application: ApplicationId) -> Option<(&'static str, &Letter)> {
    let Event::Admission(event) = event else { return None };
    if event.application() != Some(application) {
        return None;
    }
    match event {
        Admission::Admitted { decision, .. } => Some(("admitted", &decision.letter)),
        Admission::AdmissionRefused { decision, .. } => Some(("refused", &decision.letter)),
        Admission::ReferredElsewhere { decision, .. } => Some(("referred", &decision.letter)),
        Admission::StayEnded { letter, .. } => Some(("ended", letter)),
        Admission::ApplicationMade { .. }
        | Admission::ApplicationWithdrawn { .. }
        | Admission::FactNoted { .. }
        | Admission::WaitingNoted { .. }
        | Admission::AdviceChanged { .. }
        | Admission::GuidanceBegun { .. }
        | Admission::EndingWarned { .. }
        | Admission::WarningAnswered { .. } => None,
    }
}

/// On which day this letter came to the person, if that is what happened.
fn delivered(event: &Event, letter: LetterId) -> Option<Date> {
    let Event::Letter(LetterEvent::LetterDelivered { letter: which, on, .. }) = event else { return None };
    (*which == letter).then_some(*on)
}
