//! The parts of a file, for whoever looks for one of them.

use domain::conference::Event as Conference;
use domain::event::Event;
use domain::forgetting::Event as Forgetting;
use domain::outward::Event as Outward;
use domain::plan::{Event as Plan, Strand};

/// A part of what happened to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A bed, and with whom.
    Shelter,
    /// Getting into the programme, and out of it.
    Programme,
    /// The plan as a whole.
    Plan,
    /// Case conferences.
    Conference,
    /// One strand of guidance.
    Of(Strand),
}

impl Part {
    /// All of them, in the order of a page.
    pub const ALL: [Part; 9] = [
        Part::Shelter,
        Part::Programme,
        Part::Plan,
        Part::Conference,
        Part::Of(Strand::Legal),
        Part::Of(Strand::Medical),
        Part::Of(Strand::Social),
        Part::Of(Strand::Learning),
        Part::Of(Strand::Practical),
    ];

    /// The name, as addresses use it.
    pub const fn name(self) -> &'static str {
        match self {
            Part::Shelter => "shelter",
            Part::Programme => "programme",
            Part::Plan => "plan",
            Part::Conference => "conference",
            Part::Of(strand) => strand.name(),
        }
    }

    /// Where something belongs; nothing for what is no event in the life of a person.
    pub fn of(event: &Event) -> Option<Part> {
        match event {
            // Looks stand in a place of their own.
            Event::Person(domain::person::Event::FileRead { .. }) => None,
            Event::Person(_) | Event::Household(_) | Event::Tonight(_) | Event::Bed(_) => Some(Part::Shelter),
            Event::Admission(_) | Event::Hardship(_) | Event::Objection(_) | Event::Letter(_) | Event::Outflow(_) => {
                Some(Part::Programme)
            }
            Event::Forgetting(Forgetting::PersonForgotten { .. }) => None,
            Event::Forgetting(_) => Some(Part::Programme),
            Event::Plan(event) => Some(of_plan(event)),
            Event::Procedure(_) => Some(Part::Of(Strand::Legal)),
            Event::Learning(_) => Some(Part::Of(Strand::Learning)),
            Event::Allowance(_) => Some(Part::Of(Strand::Practical)),
            // That somebody said no stands on no list.
            Event::Conference(Conference::ConsentRefused { .. }) => None,
            Event::Conference(event) => event.person().map(|_| Part::Conference),
            Event::Wish(_) | Event::Transfer(_) => Some(Part::Plan),
            Event::Outward(event) => of_outward(event),
            Event::Complaint(_) => None,
            Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Proposal(_) => None,
        }
    }
}

fn of_outward(event: &Outward) -> Option<Part> {
    match event {
        Outward::OutwardSent { purpose, .. } | Outward::OutwardAnswered { purpose, .. } => Some(Part::Of(*purpose)),
        Outward::OutwardEnded { .. } => Some(Part::Plan),
        // That it was sent says the rest; looks stand in a place of their own.
        Outward::OutwardOpened { .. } | Outward::OutwardGiven { .. } | Outward::OutwardRead { .. } => None,
    }
}

fn of_plan(event: &Plan) -> Part {
    match *event {
        Plan::GuideAssigned { strand, .. }
        | Plan::StepPlanned { strand, .. }
        | Plan::StepChanged { strand, .. }
        | Plan::StepFinished { strand, .. }
        | Plan::StepReopened { strand, .. }
        | Plan::StepHandedOver { strand, .. }
        | Plan::ReminderNoted { strand, .. }
        | Plan::NoteWritten { strand, .. }
        | Plan::NoteShared { from: strand, .. }
        | Plan::NoteStruck { strand, .. } => Part::Of(strand),
        Plan::ReviewHeld { .. } | Plan::RouteWeighed { .. } | Plan::AimSet { .. } | Plan::ChoiceTakenBack { .. } => {
            Part::Plan
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// What is not filed under a person, by its word in the log.
    const NOT_OF_A_PERSON: [&str; 54] = [
        "DrawPromised",
        "ProposalKept",
        "FactsKept",
        "FileRead",
        "HouseRulesWritten",
        "SharesStopped",
        "SharesResumed",
        "LocationOpened",
        "LocationDescribed",
        "LocationClosed",
        "RoomAdded",
        "RoomDescribed",
        "RoundMarked",
        "NightSheetPrinted",
        "EveningCounted",
        "StaffAppointed",
        "StaffChanged",
        "StaffEnded",
        "DutySet",
        "LeaveNoted",
        "OrganisationNamed",
        "StaffPlaced",
        "ReadingStopped",
        "ReadingAllowed",
        "PersonForgotten",
        "RulesAdopted",
        "BedAdded",
        "ReserveSet",
        "PaperSet",
        "TakenOutOfUse",
        "BroughtBack",
        "ReferralLinkOpened",
        "ReferrerNamed",
        "ReferralLinkUsed",
        "ReferralLinkWithdrawn",
        "OfferOpened",
        "OfferDescribed",
        "OfferClosed",
        "OfferReopened",
        "PlaceGiven",
        "WaitingBegun",
        "PlaceTakenBack",
        "OfferLeft",
        "AttendanceNoted",
        "AllowanceSet",
        "AllowanceExported",
        "LevelDescribed",
        "PartnerSeated",
        "ConferencePlanned",
        "ConferenceCalledOff",
        "AgendaOrdered",
        "ConferenceBegun",
        "ItemTurnedTo",
        "ConferenceClosed",
    ];

    #[test]
    fn everything_that_can_happen_to_somebody_is_said_in_both_languages() {
        for kind in Event::kinds().filter(|kind| !NOT_OF_A_PERSON.contains(kind)) {
            for language in [Language::Dutch, Language::English] {
                let said = language.t(format!("told-{kind}"));
                assert_ne!(said, format!("told-{kind}"), "{language:?}");
            }
        }
    }
}
