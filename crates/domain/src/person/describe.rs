//! What somebody told beyond a name: the part of the file that the night does not need.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::personal::Personal;

/// The file beside the name. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Description {
    /// When the person was born, as far as known.
    pub birth: Birth,
    /// Of which states the person is a national.
    pub nationalities: Nationalities,
    /// Languages the person speaks, best first.
    pub languages: Vec<Language>,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// How to reach the person safely.
    pub reach: Vec<Reach>,
    /// What makes the person vulnerable, and who said so.
    pub signals: Vec<Signal>,
    /// Anything else, in a sentence.
    pub note: Personal,
}

/// When somebody was born, as exactly as they know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Birth {
    /// Not known or not told.
    #[default]
    NotKnown,
    /// On this day.
    Exact(Date),
    /// In this month.
    Month {
        /// Year, Gregorian.
        year: i16,
        /// Month, 1 to 12.
        month: i8,
    },
    /// In this year.
    Year(i16),
    /// Around this year.
    About(i16),
}

impl Birth {
    /// Age in whole years on a day, the lowest it can be; unknown stays unknown.
    pub fn least_age(&self, on: Date) -> Option<i16> {
        let latest = match *self {
            Birth::NotKnown => return None,
            Birth::Exact(date) => date,
            Birth::Month { year, month } => Date::new(year, month, 1).ok()?.last_of_month(),
            Birth::Year(year) | Birth::About(year) => Date::new(year, 12, 31).ok()?,
        };
        Some(years_between(latest, on))
    }

    /// Age in whole years on a day, the highest it can be when the year is as told.
    pub fn greatest_age(&self, on: Date) -> Option<i16> {
        let earliest = match *self {
            Birth::NotKnown => return None,
            Birth::Exact(date) => date,
            Birth::Month { year, month } => Date::new(year, month, 1).ok()?,
            Birth::Year(year) | Birth::About(year) => Date::new(year, 1, 1).ok()?,
        };
        Some(years_between(earliest, on))
    }
}

fn years_between(birth: Date, on: Date) -> i16 {
    let had_birthday = (on.month(), on.day()) >= (birth.month(), birth.day());
    on.year() - birth.year() - i16::from(!had_birthday)
}

/// Nationalities as told. *Not asked*, *unknown* and *stateless* are three different things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nationalities {
    /// Nobody asked, and nobody has to.
    #[default]
    NotAsked,
    /// Asked; one or several answers.
    Told(Vec<Nationality>),
}

/// One answer to the question of which state somebody is a national.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nationality {
    /// The person does not know, or it is in doubt (BRP table 32, code 0000).
    Unknown,
    /// No state takes the person as its national (BRP table 32, code 0499).
    Stateless,
    /// A state, by its four digits in BRP table 32.
    Of(String),
}

/// A language by its ISO 639 code, such as `ti` or `prs`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

/// A safe way to reach somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// By what.
    pub channel: Channel,
    /// Number, address or name.
    pub to: Personal,
    /// What to mind: whose telephone it is, when to call, what never to say.
    pub mind: Personal,
}

/// By what somebody can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Channel {
    /// A telephone.
    Telephone,
    /// A message service or e-mail.
    Message,
    /// Through a friend, a relative or an organisation.
    Through,
    /// At a place where the person comes.
    Place,
}

/// A sign that somebody is vulnerable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Which sign.
    pub kind: SignalKind,
    /// Who said so.
    pub said_by: SaidBy,
}

macro_rules! choices {
    ($(#[$top:meta])* $name:ident { $($(#[$doc:meta])* $choice:ident),* $(,)? }) => {
        $(#[$top])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* $choice),* }

        impl $name {
            /// All of them, in the order of the form.
            pub const ALL: &'static [$name] = &[$($name::$choice),*];

            /// The name, as forms and texts use it.
            pub const fn name(self) -> &'static str {
                match self { $($name::$choice => stringify!($choice)),* }
            }
        }
    };
}

choices! {
    /// Which sign of vulnerability.
    SignalKind {
        /// Pregnant.
        Pregnant,
        /// A child.
        Child,
        /// Elderly.
        Elderly,
        /// Ill.
        Ill,
        /// In a wheelchair.
        Wheelchair,
        /// In mental distress.
        MentalDistress,
        /// Perhaps a victim of human trafficking.
        Trafficking,
        /// Lesbian, gay, bisexual, transgender or intersex.
        Lgbti,
        /// Something else.
        Other,
    }
}

choices! {
    /// Who said something about somebody.
    SaidBy {
        /// The person.
        Person,
        /// A worker who saw or heard it.
        Worker,
        /// Somebody else: a friend, a doctor, an organisation.
        Other,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_age_is_never_guessed_too_high() {
        let on = date(2026, 11, 23);
        check(Birth::Exact(date(2008, 11, 23)), on, Some(18));
        check(Birth::Exact(date(2008, 11, 24)), on, Some(17));
        check(Birth::Month { year: 2008, month: 11 }, on, Some(17));
        check(Birth::Year(2008), on, Some(17));
        check(Birth::About(1990), on, Some(35));
        check(Birth::NotKnown, on, None);
    }

    #[track_caller]
    fn check(birth: Birth, on: Date, expected: Option<i16>) {
        assert_eq!(birth.least_age(on), expected);
    }
}
