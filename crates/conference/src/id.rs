//! Numbers made for one meeting: 128 random bits that tell nothing and lead nowhere else.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Text that is no number of a sheet, a meeting or a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id")]
pub struct NotAnId;

fn read(text: &str) -> Result<u128, NotAnId> {
    let digits = text.len() == 32 && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    if digits { u128::from_str_radix(text, 16).map_err(|_| NotAnId) } else { Err(NotAnId) }
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u128);

        impl $name {
            /// A new one, which nobody can guess.
            pub fn random() -> Self {
                let mut bytes = [0; 16];
                getrandom::fill(&mut bytes).expect("the operating system gives chance");
                Self(u128::from_be_bytes(bytes))
            }

            /// The id with this number, for whoever has a source of chance of their own.
            pub const fn new(number: u128) -> Self {
                Self(number)
            }

            /// The number, for whoever keeps it in sixteen bytes.
            pub const fn number(self) -> u128 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

id! {
    /// A sheet: what one partner sees of one case at one meeting.
    SheetId,
    /// A meeting, as the conference server knows it.
    MeetingId,
    /// A seat: one partner at one meeting.
    SeatId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_stands_in_an_address() {
        let id = SheetId::random();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(SheetId::new(7).to_string(), "00000000000000000000000000000007");
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in [
            "",
            "7",
            "0000000000000000000000000000000G",
            "000000000000000000000000000000AB",
            "+0000000000000000000000000000007",
        ] {
            assert_eq!(text.parse::<SheetId>(), Err(NotAnId), "{text}");
        }
    }
}
