//! Who works here, and as what.

mod allow_reading;
mod appoint;
mod change;
mod end;
mod event;
mod name_organisation;
mod note_leave;
mod place;
mod position;
mod set_duty;
mod stop_reading;
mod team;

pub use allow_reading::{AllowReading, Refusal as AllowReadingRefusal};
pub use appoint::{AppointStaff, Refusal as AppointRefusal};
pub use change::{ChangeStaff, Refusal as ChangeRefusal};
pub use end::{EndStaff, Refusal as EndRefusal};
pub use event::Event;
pub use name_organisation::{NameOrganisation, Refusal as NameOrganisationRefusal};
pub use note_leave::{Leave, NoteLeave, Refusal as LeaveRefusal};
pub use place::{PlaceStaff, Refusal as PlaceRefusal};
pub use position::{Incomplete, Position};
pub use set_duty::{Refusal as DutyRefusal, SetDuty};
pub use stop_reading::{Refusal as StopReadingRefusal, StopReading};
pub use team::Team;

use serde::{Deserialize, Serialize};

use crate::id::LocationId;

/// What somebody is here for. One worker may have several roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Registers people and finds them a bed (aanmeldloket).
    Desk,
    /// Watches over a location at night (locatiemedewerker).
    Night,
    /// Guides people (begeleider).
    Guide,
    /// Guides people in the legal strand (juridisch begeleider): procedures and terms.
    LegalGuide,
    /// Guides people in the medical strand (medisch begeleider).
    MedicalGuide,
    /// Directs the house (regie).
    Coordinator,
    /// Confirms what needs two people.
    SecondReader,
    /// Looks after workers and settings, and reads no content.
    Administrator,
    /// Watches over rights, keeping and who looked (functionaris voor gegevensbescherming, GDPR article 39). Reads no content.
    PrivacyOfficer,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 9] = [
        Role::Desk,
        Role::Night,
        Role::Guide,
        Role::LegalGuide,
        Role::MedicalGuide,
        Role::Coordinator,
        Role::SecondReader,
        Role::Administrator,
        Role::PrivacyOfficer,
    ];

    /// The name, as the policies use it.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Desk => "desk",
            Role::Night => "night",
            Role::Guide => "guide",
            Role::LegalGuide => "legal_guide",
            Role::MedicalGuide => "medical_guide",
            Role::Coordinator => "coordinator",
            Role::SecondReader => "second_reader",
            Role::Administrator => "administrator",
            Role::PrivacyOfficer => "privacy_officer",
        }
    }
}

/// Where somebody works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Workplace {
    /// In the whole house.
    House,
    /// In these locations only.
    Locations(Vec<LocationId>),
}
