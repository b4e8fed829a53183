//! What can have happened between somebody and the programme. Sealed whole under the person's key.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fact, Receipt, Verdict};
use crate::event::{Class, Seal, Subject, kinds};
use crate::hardship::Weighed;
use crate::id::{ApplicationId, HardshipId, PersonId};
use crate::letter::Letter;
use crate::personal::Personal;

/// Facts about an application and the stay that may follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody signed up for the programme (aanmelding).
    ApplicationMade {
        /// Who.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
        /// For which programme, by the name that its rule files bear.
        programme: String,
        /// Who brought it in.
        by: AppliedBy,
        /// Which organisation, if one did.
        through: Personal,
        /// On which day.
        on: Date,
    },
    /// The person took it back.
    ApplicationWithdrawn {
        /// Who.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
    },
    /// Something that the rules ask for is known, or known to be unknown.
    FactNoted {
        /// About whom.
        person: PersonId,
        /// What.
        fact: Fact,
    },
    /// From now on the application waits for this.
    WaitingNoted {
        /// Whose.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
        /// For whom it waits.
        waits_for: WaitsFor,
        /// For what.
        words: Personal,
    },
    /// The rules say something else than they did; a message, and nothing more.
    AdviceChanged {
        /// About whom.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
        /// What they said.
        before: Verdict,
        /// What they say now.
        after: Verdict,
    },
    /// Somebody is admitted to the programme.
    Admitted {
        /// Who.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
        /// On which terms.
        terms: StayTerms,
        /// The weighing that found hardship, when that is why.
        hardship: Option<HardshipId>,
        /// What was weighed and decided.
        decision: Decision,
    },
    /// Another city fits better, and a bed is held there.
    ReferredElsewhere {
        /// Who.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
        /// To which city.
        city: String,
        /// Where a bed is held, and who said so.
        bed_there: Personal,
        /// Until when it is held there.
        held_until: Date,
        /// What was weighed and decided.
        decision: Decision,
    },
    /// Somebody is not admitted. Hardship was weighed before: the proof of that is part of the fact.
    AdmissionRefused {
        /// Who.
        person: PersonId,
        /// Which application.
        application: ApplicationId,
        /// That hardship was weighed by one and confirmed by another.
        weighed: Weighed,
        /// Until when the bed they sleep in stays theirs.
        stays_until: Date,
        /// What was weighed and decided.
        decision: Decision,
    },
    /// Guidance began.
    GuidanceBegun {
        /// For whom.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// On which day.
        on: Date,
    },
    /// Somebody was told that their stay may be ended, why, and that they can answer.
    EndingWarned {
        /// Who.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// Why.
        reason: Personal,
        /// Until when they can answer.
        answer_by: Date,
        /// The letter that says so.
        letter: Letter,
    },
    /// They answered.
    WarningAnswered {
        /// Who.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// What they said.
        words: Personal,
    },
    /// The stay ends on a day, and where they sleep after it is arranged.
    StayEnded {
        /// Whose.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// That hardship was weighed after the warning.
        weighed: Weighed,
        /// The first day on which the bed is not theirs any more.
        from: Date,
        /// Where they sleep from that day.
        afterwards: Afterwards,
        /// With whom that is arranged.
        arranged: Personal,
        /// Why it ends.
        reason: Personal,
        /// The letter that says so.
        letter: Letter,
    },
}

/// Who brought an application in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppliedBy {
    /// The person, at the desk.
    Person,
    /// A guide.
    Guide,
    /// An organisation that refers people.
    Organisation,
}

/// For whom an application waits, so that waiting for us and waiting for others are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WaitsFor {
    /// For this house.
    Us,
    /// For an answer from somewhere else.
    Others,
}

/// On which terms somebody stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StayTerms {
    /// The first day.
    pub from: Date,
    /// The last day, when there is one.
    pub until: Option<Date>,
    /// When the stay is looked at again.
    pub review: Date,
    /// What is expected of the person, in plain words.
    pub conditions: Personal,
}

/// What every decision about admission keeps: the advice that was in view and why it was followed or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// On which day.
    pub on: Date,
    /// What the rules said, and on which facts.
    pub receipt: Receipt,
    /// Why, in words for the person.
    pub reason: Personal,
    /// Why the advice was not followed; empty when it was.
    pub against_advice: Personal,
    /// The letter that says so.
    pub letter: Letter,
}

/// Where somebody sleeps after a stay that was ended. Nothing is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Afterwards {
    /// A bed in another shelter or city.
    BedElsewhere,
    /// The night shelter of this house.
    NightShelter,
    /// A place of their own, as they say themselves.
    OwnPlace,
}

kinds!(Event as Admission:
    ApplicationMade, ApplicationWithdrawn, FactNoted, WaitingNoted, AdviceChanged, Admitted, ReferredElsewhere,
    AdmissionRefused, GuidanceBegun, EndingWarned, WarningAnswered, StayEnded,
);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::ApplicationMade { person, .. }
            | Event::ApplicationWithdrawn { person, .. }
            | Event::FactNoted { person, .. }
            | Event::WaitingNoted { person, .. }
            | Event::AdviceChanged { person, .. }
            | Event::Admitted { person, .. }
            | Event::ReferredElsewhere { person, .. }
            | Event::AdmissionRefused { person, .. }
            | Event::GuidanceBegun { person, .. }
            | Event::EndingWarned { person, .. }
            | Event::WarningAnswered { person, .. }
            | Event::StayEnded { person, .. } => person,
        }
    }

    /// Within which application; facts belong to the person and outlive an application.
    pub fn application(&self) -> Option<ApplicationId> {
        match *self {
            Event::FactNoted { .. } => None,
            Event::ApplicationMade { application, .. }
            | Event::ApplicationWithdrawn { application, .. }
            | Event::WaitingNoted { application, .. }
            | Event::AdviceChanged { application, .. }
            | Event::Admitted { application, .. }
            | Event::ReferredElsewhere { application, .. }
            | Event::AdmissionRefused { application, .. }
            | Event::GuidanceBegun { application, .. }
            | Event::EndingWarned { application, .. }
            | Event::WarningAnswered { application, .. }
            | Event::StayEnded { application, .. } => Some(application),
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Case)
    }
}
