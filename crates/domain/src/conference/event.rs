//! What can have happened around a conference.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AskedIn, Attendance, ConferenceFacts, LevelFacts, Outcome, Point, SeatFacts, Seen};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{ConferenceId, ItemId, LevelId, PartnerId, PersonId, PointId, PromiseId};
use crate::personal::Personal;

/// Facts about levels and meetings, which lie open, and about a person at one, which lie under their key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// There is a level of consultation, or it is described anew.
    LevelDescribed {
        /// Which.
        level: LevelId,
        /// What it is.
        facts: LevelFacts,
    },
    /// A partner sits in a level, from a day or until a day.
    PartnerSeated {
        /// In which.
        level: LevelId,
        /// Who.
        partner: PartnerId,
        /// From when until when.
        facts: SeatFacts,
    },
    /// There will be a meeting, or it will be another time.
    ConferencePlanned {
        /// Which.
        conference: ConferenceId,
        /// When and where.
        facts: ConferenceFacts,
    },
    /// Everything shown to partners was stopped at once, at the machine of the house.
    SharesStopped {},
    /// Meetings can be opened again after that.
    SharesResumed {},
    /// It will not be held.
    ConferenceCalledOff {
        /// Which.
        conference: ConferenceId,
    },
    /// The cases come in this order.
    AgendaOrdered {
        /// Of which meeting.
        conference: ConferenceId,
        /// In which order.
        items: Vec<ItemId>,
    },
    /// It began, with these partners.
    ConferenceBegun {
        /// Which.
        conference: ConferenceId,
        /// Who takes part.
        present: Vec<Attendance>,
    },
    /// This case is on now.
    ItemTurnedTo {
        /// At which meeting.
        conference: ConferenceId,
        /// Which case.
        item: ItemId,
    },
    /// It is over.
    ConferenceClosed {
        /// Which.
        conference: ConferenceId,
    },
    /// A case was put on the agenda.
    ItemPutOn {
        /// About whom.
        person: PersonId,
        /// Which case.
        item: ItemId,
        /// Of which meeting.
        conference: ConferenceId,
        /// What is to be answered.
        question: Personal,
    },
    /// It was taken off again.
    ItemTakenOff {
        /// About whom.
        person: PersonId,
        /// Which case.
        item: ItemId,
        /// Of which meeting.
        conference: ConferenceId,
    },
    /// This could be shown, in these words, to whom the person lets see it.
    PointPrepared {
        /// About whom.
        person: PersonId,
        /// For which case.
        item: ItemId,
        /// What.
        point: Point,
    },
    /// This is shown to nobody.
    PointStruck {
        /// About whom.
        person: PersonId,
        /// Of which case.
        item: ItemId,
        /// What.
        point: PointId,
    },
    /// The person lets a partner see these points at that meeting.
    ConsentGiven {
        /// Who.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// Whom.
        partner: PartnerId,
        /// What.
        points: Vec<PointId>,
        /// How they were asked.
        asked: AskedIn,
    },
    /// The person does not.
    ConsentRefused {
        /// Who.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// Whom.
        partner: PartnerId,
        /// What.
        points: Vec<PointId>,
        /// How they were asked.
        asked: AskedIn,
    },
    /// The person does not any more.
    ConsentWithdrawn {
        /// Who.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// Whom.
        partner: PartnerId,
        /// What.
        points: Vec<PointId>,
    },
    /// A partner was shown these points.
    PointsShown {
        /// About whom.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// At which meeting.
        conference: ConferenceId,
        /// Whom.
        partner: PartnerId,
        /// What.
        points: Vec<PointId>,
        /// On which page.
        seen: Seen,
    },
    /// A partner answered.
    AnswerNoted {
        /// About whom.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// Who.
        partner: PartnerId,
        /// What they said.
        words: Personal,
    },
    /// Somebody promised something.
    PromiseMade {
        /// About whom.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// Which promise.
        promise: PromiseId,
        /// Who; nobody for the house itself.
        by: Option<PartnerId>,
        /// What.
        what: Personal,
        /// Until which day.
        until: Date,
    },
    /// It came, or it did not.
    PromiseSettled {
        /// About whom.
        person: PersonId,
        /// In which case.
        item: ItemId,
        /// Which promise.
        promise: PromiseId,
        /// Whether it came.
        kept: bool,
        /// What came, or why not.
        words: Personal,
    },
    /// The meeting is done with this case.
    ItemConcluded {
        /// About whom.
        person: PersonId,
        /// Which case.
        item: ItemId,
        /// At which meeting.
        conference: ConferenceId,
        /// What came of it.
        outcome: Outcome,
        /// The same in words.
        words: Personal,
    },
}

kinds!(Event as Conference:
    LevelDescribed, PartnerSeated, ConferencePlanned, ConferenceCalledOff, AgendaOrdered, ConferenceBegun, ItemTurnedTo,
    ConferenceClosed, ItemPutOn, ItemTakenOff, PointPrepared, PointStruck, ConsentGiven, ConsentRefused,
    ConsentWithdrawn, PointsShown, AnswerNoted, PromiseMade, PromiseSettled, ItemConcluded, SharesStopped, SharesResumed,
);

impl Event {
    /// Whom it is about; nobody for a level or a meeting.
    pub fn person(&self) -> Option<PersonId> {
        match *self {
            Event::LevelDescribed { .. }
            | Event::PartnerSeated { .. }
            | Event::ConferencePlanned { .. }
            | Event::SharesStopped {}
            | Event::SharesResumed {}
            | Event::ConferenceCalledOff { .. }
            | Event::AgendaOrdered { .. }
            | Event::ConferenceBegun { .. }
            | Event::ItemTurnedTo { .. }
            | Event::ConferenceClosed { .. } => None,
            Event::ItemPutOn { person, .. }
            | Event::ItemTakenOff { person, .. }
            | Event::PointPrepared { person, .. }
            | Event::PointStruck { person, .. }
            | Event::ConsentGiven { person, .. }
            | Event::ConsentRefused { person, .. }
            | Event::ConsentWithdrawn { person, .. }
            | Event::PointsShown { person, .. }
            | Event::AnswerNoted { person, .. }
            | Event::PromiseMade { person, .. }
            | Event::PromiseSettled { person, .. }
            | Event::ItemConcluded { person, .. } => Some(person),
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match *self {
            Event::LevelDescribed { level, .. } | Event::PartnerSeated { level, .. } => vec![Subject::Level(level)],
            Event::ConferencePlanned { conference, .. }
            | Event::ConferenceCalledOff { conference }
            | Event::AgendaOrdered { conference, .. }
            | Event::ConferenceBegun { conference, .. }
            | Event::ItemTurnedTo { conference, .. }
            | Event::ConferenceClosed { conference } => vec![Subject::Conference(conference)],
            Event::SharesStopped {} | Event::SharesResumed {} => vec![Subject::Shares],
            // Which cases a meeting has is part of both: the order of an agenda is judged without opening a file.
            Event::ItemPutOn { person, conference, .. }
            | Event::ItemTakenOff { person, conference, .. }
            | Event::ItemConcluded { person, conference, .. } => {
                vec![Subject::Person(person), Subject::Conference(conference)]
            }
            Event::PointPrepared { person, .. }
            | Event::PointStruck { person, .. }
            | Event::ConsentGiven { person, .. }
            | Event::ConsentRefused { person, .. }
            | Event::ConsentWithdrawn { person, .. }
            | Event::PointsShown { person, .. }
            | Event::AnswerNoted { person, .. }
            | Event::PromiseMade { person, .. }
            | Event::PromiseSettled { person, .. } => vec![Subject::Person(person)],
        }
    }

    /// What was prepared lies under the key of the conference. A no lies with the file: nobody who prepares a meeting
    /// opens that, so no list can be drawn of who said it.
    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        let class = match self {
            Event::ConsentRefused { .. } => Class::Case,
            Event::LevelDescribed { .. }
            | Event::PartnerSeated { .. }
            | Event::ConferencePlanned { .. }
            | Event::SharesStopped {}
            | Event::SharesResumed {}
            | Event::ConferenceCalledOff { .. }
            | Event::AgendaOrdered { .. }
            | Event::ConferenceBegun { .. }
            | Event::ItemTurnedTo { .. }
            | Event::ConferenceClosed { .. }
            | Event::ItemPutOn { .. }
            | Event::ItemTakenOff { .. }
            | Event::PointPrepared { .. }
            | Event::PointStruck { .. }
            | Event::ConsentGiven { .. }
            | Event::ConsentWithdrawn { .. }
            | Event::PointsShown { .. }
            | Event::AnswerNoted { .. }
            | Event::PromiseMade { .. }
            | Event::PromiseSettled { .. }
            | Event::ItemConcluded { .. } => Class::Conference,
        };
        self.person().map(|person| Seal::of(person, class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::testing::{consented, put_on, refused};

    #[test]
    fn a_no_lies_with_the_file_and_not_with_what_was_prepared_for_the_meeting() {
        let class = |event: crate::event::Event| event.sealed_for().map(|seal| seal.class);
        assert_eq!(class(put_on()), Some(Class::Conference));
        assert_eq!(class(consented()), Some(Class::Conference));
        assert_eq!(class(refused()), Some(Class::Case));
    }
}
