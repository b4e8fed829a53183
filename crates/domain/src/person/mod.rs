//! Who somebody is, as they told it. Nothing here is ever required.

mod correct;
mod describe;
mod event;
mod lift_ban;
pub mod nationality;
mod note_ban;
mod pairs;
mod register;
mod registered;
mod say_same;
mod set_reach;
mod sound;
mod take_back_same;

pub use correct::{CorrectPerson, Refusal as CorrectRefusal};
pub use describe::{
    Birth, Channel, Description, Language, Nationalities, Nationality, Reach, SaidBy, Signal, SignalKind,
};
pub use event::Event;
pub use lift_ban::{LiftBan, Refusal as LiftBanRefusal};
pub use note_ban::{NoteBan, Refusal as NoteBanRefusal};
pub use register::{Refusal as RegisterRefusal, RegisterPerson};
pub use registered::Registered;
pub use say_same::{Refusal as SayRefusal, SaySame};
pub use set_reach::{Refusal as ReachRefusal, SetReach};
pub use take_back_same::{Refusal as TakeBackRefusal, TakeBackSame};

use serde::{Deserialize, Serialize};

use crate::personal::Personal;

/// A name as it was told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Name {
    /// The words, in whatever script.
    pub words: Personal,
    /// What kind of name it is.
    pub kind: NameKind,
}

/// What kind of name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameKind {
    /// As told at the desk, in Latin script.
    Told,
    /// In the person's own script.
    OwnScript,
    /// What somebody wants to be called; it stands on the night sheet instead of the name.
    Alias,
}

/// What a bed must have for this person. It is all that the night needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// With whom this person can share a room.
    pub sleeps_with: SleepsWith,
    /// No steps on the way to the bed, for a wheelchair or bad legs.
    pub step_free: bool,
    /// Only a location for women.
    pub women_only: bool,
    /// How near medical care must be.
    pub care: Care,
    /// Under eighteen: sleeps in a private room with the household, never in a shared one.
    pub minor: bool,
    /// Better not in a shared room: ill, frail, afraid.
    pub quiet: bool,
}

/// With whom somebody can share a room. It asks no more of a person than the bed needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SleepsWith {
    /// Not said; fits wherever it does not matter.
    #[default]
    NotSaid,
    /// In a room with women.
    Women,
    /// In a room with men.
    Men,
}

/// How near medical care is, or must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Care {
    /// No care near.
    #[default]
    None,
    /// Care in the neighbourhood.
    Near,
    /// A nurse in the house.
    InHouse,
}

/// How far apart two people must be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BanScope {
    /// Not in one location.
    Location,
    /// Not in one city, that is: not in this house at the same time.
    City,
}

/// The name to call somebody by and to print: an alias, else the first word of the first name.
pub fn called(names: &[Name]) -> Option<&str> {
    let alias = names.iter().find(|name| name.kind == NameKind::Alias).map(|name| name.words.reveal());
    alias.or_else(|| names.iter().find_map(|name| name.words.reveal().split_whitespace().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_is_called_before_a_name() {
        let told = Name { words: Personal::new("Testa Voorbeeld"), kind: NameKind::Told };
        let alias = Name { words: Personal::new("De Zanger"), kind: NameKind::Alias };
        assert_eq!(called(std::slice::from_ref(&told)), Some("Testa"));
        assert_eq!(called(&[told, alias]), Some("De Zanger"));
        assert_eq!(called(&[]), None);
    }
}
