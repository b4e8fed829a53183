//! Everything that can have happened, in past tense; whom it is about; under whose key it lies.

mod kinds;

pub(crate) use kinds::kinds;
use serde::{Deserialize, Serialize};

use crate::id::{
    BedId, ConferenceId, HouseholdId, LevelId, LocationId, OfferId, OutwardId, PersonId, ProposalId, ReferralId,
    RequestId, RoomId, TransferId, WorkerId,
};
use crate::{
    admission, allowance, bed, complaint, conference, forgetting, hardship, household, learning, letter, location,
    night, objection, outflow, outward, person, plan, procedure, proposal, referral, rules, staff, tonight, transfer,
    wish,
};

/// A fact, by the subject of the work it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// About who somebody is.
    Person(person::Event),
    /// About who belongs to whom.
    Household(household::Event),
    /// About a request for a bed tonight.
    Tonight(tonight::Event),
    /// About a bed and who has it.
    Bed(bed::Event),
    /// About a building and its rooms.
    Location(location::Event),
    /// About the round and the sheet of a night.
    Night(night::Event),
    /// About who works here.
    Staff(staff::Event),
    /// About somebody and the programme.
    Admission(admission::Event),
    /// About weighing hardship.
    Hardship(hardship::Event),
    /// About an objection.
    Objection(objection::Event),
    /// About a letter.
    Letter(letter::Event),
    /// About somebody's plan.
    Plan(plan::Event),
    /// About somebody's procedures and the terms in them.
    Procedure(procedure::Event),
    /// About courses, learning-work places and activities.
    Learning(learning::Event),
    /// About the rules of the house.
    Rules(rules::Event),
    /// About a link for an organisation that refers people.
    Referral(referral::Event),
    /// About allowance and goods.
    Allowance(allowance::Event),
    /// About case conferences.
    Conference(conference::Event),
    /// About what somebody asks about what is written of them.
    Wish(wish::Event),
    /// About complaints.
    Complaint(complaint::Event),
    /// About somebody who goes to another house, or comes from one.
    Transfer(transfer::Event),
    /// About somebody who was referred to an organisation outside.
    Outward(outward::Event),
    /// About somebody who left the programme.
    Outflow(outflow::Event),
    /// About forgetting somebody.
    Forgetting(forgetting::Event),
    /// About what entered a proposal, and about draws.
    Proposal(proposal::Event),
}

/// Whose history an event belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A person.
    Person(PersonId),
    /// The looks at a person's file, apart from the file itself.
    Reads(PersonId),
    /// What tells of a person and is no part of their file: in which bed they were seen, what they learn.
    Traces(PersonId),
    /// A household.
    Household(HouseholdId),
    /// A request for tonight.
    Request(RequestId),
    /// A bed.
    Bed(BedId),
    /// A room.
    Room(RoomId),
    /// A location.
    Location(LocationId),
    /// The night rounds of a location.
    Rounds(LocationId),
    /// The printed night sheets of a location: few, where rounds are many.
    Sheets(LocationId),
    /// Somebody who works here.
    Worker(WorkerId),
    /// Everybody who works in the house, together.
    Staff,
    /// The duty list of the house.
    Duty,
    /// The rules of the house.
    Rules,
    /// A link with which an organisation signs people up.
    Referral(ReferralId),
    /// A course, a learning-work place or an activity.
    Offer(OfferId),
    /// Who was there on which day: many, where changes of an offer are few.
    Lessons(OfferId),
    /// What the house agreed to pay.
    Allowance,
    /// A level of consultation.
    Level(LevelId),
    /// A meeting of a level.
    Conference(ConferenceId),
    /// Somebody who goes to another house, or comes from one.
    Transfer(TransferId),
    /// Somebody referred to an organisation outside.
    Outward(OutwardId),
    /// What partners are shown, all of it together.
    Shares,
    /// The evenings of which the beds were counted.
    Evenings,
    /// Everybody who was forgotten, together.
    Forgotten,
    /// A proposal by which beds were given.
    Proposal(ProposalId),
    /// What was promised of the draws.
    Draws,
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Subject::Person(id) => write!(f, "person/{id}"),
            Subject::Reads(id) => write!(f, "reads/{id}"),
            Subject::Traces(id) => write!(f, "traces/{id}"),
            Subject::Household(id) => write!(f, "household/{id}"),
            Subject::Request(id) => write!(f, "request/{id}"),
            Subject::Bed(id) => write!(f, "bed/{id}"),
            Subject::Room(id) => write!(f, "room/{id}"),
            Subject::Location(id) => write!(f, "location/{id}"),
            Subject::Rounds(id) => write!(f, "rounds/{id}"),
            Subject::Sheets(id) => write!(f, "sheets/{id}"),
            Subject::Worker(id) => write!(f, "worker/{id}"),
            Subject::Staff => f.write_str("staff"),
            Subject::Duty => f.write_str("duty"),
            Subject::Rules => f.write_str("rules"),
            Subject::Referral(id) => write!(f, "referral/{id}"),
            Subject::Offer(id) => write!(f, "offer/{id}"),
            Subject::Lessons(id) => write!(f, "lessons/{id}"),
            Subject::Allowance => f.write_str("allowance"),
            Subject::Level(id) => write!(f, "level/{id}"),
            Subject::Conference(id) => write!(f, "conference/{id}"),
            Subject::Transfer(id) => write!(f, "transfer/{id}"),
            Subject::Outward(id) => write!(f, "outward/{id}"),
            Subject::Shares => f.write_str("shares"),
            Subject::Evenings => f.write_str("evenings"),
            Subject::Forgotten => f.write_str("forgotten"),
            Subject::Proposal(id) => write!(f, "proposal/{id}"),
            Subject::Draws => f.write_str("draws"),
        }
    }
}

/// Who is let near what: each class of each owner has a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// What the night needs: a name to call, what a bed must have, whom not to meet.
    Night,
    /// The rest of the file: birth, nationality, languages, how to reach, what weighs.
    Case,
    /// The legal strand: procedures, their documents and terms.
    Legal,
    /// The medical strand: care, without a diagnosis.
    Medical,
    /// What was prepared for a case conference, what was shown there and what came of it.
    Conference,
    /// What they complained of, and what was answered: not for who guides them.
    Complaint,
    /// Who looked at the file.
    Reads,
    /// Who works here, and which organisations refer people.
    Staff,
}

impl Class {
    /// All classes.
    pub const ALL: [Class; 8] = [
        Class::Night,
        Class::Case,
        Class::Legal,
        Class::Medical,
        Class::Conference,
        Class::Complaint,
        Class::Reads,
        Class::Staff,
    ];

    /// Whether it is of a profession that keeps secrets (beroepsgeheim): what stands in it is read by the organisation
    /// of whoever wrote it, and by no other.
    pub const fn is_professional(self) -> bool {
        match self {
            Class::Legal | Class::Medical => true,
            Class::Night | Class::Case | Class::Conference | Class::Complaint | Class::Reads | Class::Staff => false,
        }
    }
}

/// Whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// A person in the programme.
    Person(PersonId),
    /// Somebody who works here.
    Worker(WorkerId),
    /// A link with which an organisation signs people up.
    Referral(ReferralId),
    /// What entered a proposal: nobody's alone, and gone when one of those in it is forgotten.
    Proposal(ProposalId),
}

/// The key under which a whole event lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seal {
    /// Whose key.
    pub owner: Owner,
    /// Which of their keys.
    pub class: Class,
}

impl Seal {
    /// The key of a person for a class.
    pub const fn of(person: PersonId, class: Class) -> Seal {
        Seal { owner: Owner::Person(person), class }
    }
}

impl Event {
    /// What happened, as one word: the name in the log.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Person(event) => event.kind(),
            Event::Household(event) => event.kind(),
            Event::Tonight(event) => event.kind(),
            Event::Bed(event) => event.kind(),
            Event::Location(event) => event.kind(),
            Event::Night(event) => event.kind(),
            Event::Staff(event) => event.kind(),
            Event::Admission(event) => event.kind(),
            Event::Hardship(event) => event.kind(),
            Event::Objection(event) => event.kind(),
            Event::Letter(event) => event.kind(),
            Event::Plan(event) => event.kind(),
            Event::Procedure(event) => event.kind(),
            Event::Learning(event) => event.kind(),
            Event::Rules(event) => event.kind(),
            Event::Referral(event) => event.kind(),
            Event::Allowance(event) => event.kind(),
            Event::Conference(event) => event.kind(),
            Event::Wish(event) => event.kind(),
            Event::Complaint(event) => event.kind(),
            Event::Transfer(event) => event.kind(),
            Event::Outward(event) => event.kind(),
            Event::Outflow(event) => event.kind(),
            Event::Forgetting(event) => event.kind(),
            Event::Proposal(event) => event.kind(),
        }
    }

    /// All words that can stand in the log. A log with any other word was written by a newer program.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        [
            person::Event::KINDS,
            household::Event::KINDS,
            tonight::Event::KINDS,
            bed::Event::KINDS,
            location::Event::KINDS,
            night::Event::KINDS,
            staff::Event::KINDS,
            admission::Event::KINDS,
            hardship::Event::KINDS,
            objection::Event::KINDS,
            letter::Event::KINDS,
            plan::Event::KINDS,
            procedure::Event::KINDS,
            learning::Event::KINDS,
            rules::Event::KINDS,
            referral::Event::KINDS,
            allowance::Event::KINDS,
            conference::Event::KINDS,
            wish::Event::KINDS,
            complaint::Event::KINDS,
            transfer::Event::KINDS,
            outward::Event::KINDS,
            outflow::Event::KINDS,
            forgetting::Event::KINDS,
            proposal::Event::KINDS,
        ]
        .into_iter()
        .flatten()
        .copied()
    }

    /// In whose histories it is filed.
    pub fn subjects(&self) -> Vec<Subject> {
        match self {
            Event::Person(event) => event.subjects(),
            Event::Household(event) => event.subjects(),
            Event::Tonight(event) => event.subjects(),
            Event::Bed(event) => event.subjects(),
            Event::Location(event) => event.subjects(),
            Event::Night(event) => event.subjects(),
            Event::Staff(event) => event.subjects(),
            Event::Admission(event) => event.subjects(),
            Event::Hardship(event) => event.subjects(),
            Event::Objection(event) => event.subjects(),
            Event::Letter(event) => event.subjects(),
            Event::Plan(event) => event.subjects(),
            Event::Procedure(event) => event.subjects(),
            Event::Learning(event) => event.subjects(),
            Event::Rules(event) => event.subjects(),
            Event::Referral(event) => event.subjects(),
            Event::Allowance(event) => event.subjects(),
            Event::Conference(event) => event.subjects(),
            Event::Wish(event) => event.subjects(),
            Event::Complaint(event) => event.subjects(),
            Event::Transfer(event) => event.subjects(),
            Event::Outward(event) => event.subjects(),
            Event::Outflow(event) => event.subjects(),
            Event::Forgetting(event) => event.subjects(),
            Event::Proposal(event) => event.subjects(),
        }
    }

    /// The things with a life of their own that an event of a plan or a procedure is about, outermost first: what is
    /// written about a term belongs with its procedure, whoever writes it.
    pub fn threads(&self) -> Vec<u128> {
        match self {
            Event::Plan(event) => event.thread().into_iter().collect(),
            Event::Procedure(event) => event.threads(),
            Event::Outward(event) => event.thread().into_iter().collect(),
            Event::Person(_)
            | Event::Household(_)
            | Event::Tonight(_)
            | Event::Bed(_)
            | Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Letter(_)
            | Event::Learning(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_)
            | Event::Rules(_)
            | Event::Referral(_) => vec![],
        }
    }

    /// The key under which the event is sealed whole, or none when it is about a place.
    ///
    /// No catch-all arm, here or below: a new event does not compile until someone has answered.
    pub fn sealed_for(&self) -> Option<Seal> {
        match self {
            Event::Person(event) => Some(event.sealed_for()),
            Event::Household(event) => Some(event.sealed_for()),
            Event::Admission(event) => Some(event.sealed_for()),
            Event::Hardship(event) => Some(event.sealed_for()),
            Event::Objection(event) => Some(event.sealed_for()),
            Event::Letter(event) => Some(event.sealed_for()),
            Event::Plan(event) => Some(event.sealed_for()),
            Event::Procedure(event) => Some(event.sealed_for()),
            Event::Wish(event) => Some(event.sealed_for()),
            Event::Complaint(event) => Some(event.sealed_for()),
            Event::Transfer(event) => Some(event.sealed_for()),
            Event::Outflow(event) => Some(event.sealed_for()),
            Event::Staff(event) => event.sealed_for(),
            Event::Proposal(event) => event.sealed_for(),
            Event::Referral(event) => event.sealed_for(),
            Event::Outward(event) => event.sealed_for(),
            Event::Learning(event) => event.sealed_for(),
            Event::Allowance(event) => event.sealed_for(),
            Event::Conference(event) => event.sealed_for(),
            Event::Forgetting(event) => event.sealed_for(),
            Event::Tonight(_) | Event::Bed(_) | Event::Location(_) | Event::Night(_) | Event::Rules(_) => None,
        }
    }
}
