//! Numbers that cannot be mixed up, and that tell nothing: 128 random bits, made by the caller.

use std::fmt;
use std::str::FromStr;

/// Crockford's base 32 in lower case: no `i`, `l`, `o` or `u`, so it can be read over the telephone.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 26 digits of 5 bits hold 128 bits; the first one holds only three of them.
const LENGTH: usize = 26;

/// Text that is not an id of this house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id")]
pub struct NotAnId;

fn write(number: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0; LENGTH];
    for (place, digit) in text.iter_mut().rev().enumerate() {
        *digit = DIGITS[(number >> (5 * place)) as usize & 31];
    }
    f.write_str(std::str::from_utf8(&text).expect("the digits are ASCII"))
}

fn read(text: &str) -> Result<u128, NotAnId> {
    if text.len() != LENGTH || text.as_bytes()[0] > b'7' {
        return Err(NotAnId);
    }
    text.bytes().try_fold(0, |number: u128, byte| {
        let digit = DIGITS.iter().position(|digit| *digit == byte).ok_or(NotAnId)?;
        Ok(number << 5 | digit as u128)
    })
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u128);

        impl $name {
            /// The id with this number; numbers come from the caller's source of chance.
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
                write(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read(text).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

id! {
    /// One person, for as long as we know them.
    PersonId,
    /// People who belong together and sleep together.
    HouseholdId,
    /// Somebody asking for a bed tonight.
    RequestId,
    /// A building with rooms and beds.
    LocationId,
    /// A room in a location.
    RoomId,
    /// A bed in a room.
    BedId,
    /// Somebody who works here.
    WorkerId,
    /// An organisation whose people work in the house.
    OrganisationId,
    /// Two people who must not meet.
    BanId,
    /// Somebody saying that two registrations are, or are not, one person.
    StatementId,
    /// Somebody signing up for the programme.
    ApplicationId,
    /// Hardship being weighed.
    HardshipId,
    /// An objection against a decision.
    ObjectionId,
    /// A letter to somebody.
    LetterId,
    /// A procedure somebody is in.
    ProcedureId,
    /// Something that happened in a procedure.
    MilestoneId,
    /// Something to be done in somebody's plan.
    StepId,
    /// Something that was written down about somebody.
    NoteId,
    /// A course, a learning-work place or an activity that people can join.
    OfferId,
    /// A legal term that runs, or ran, for somebody.
    TermId,
    /// A link with which an organisation signs people up.
    ReferralId,
    /// Something that somebody got: money or goods.
    GivenId,
    /// A level of consultation (overleg).
    LevelId,
    /// Somebody who sits in a level.
    PartnerId,
    /// A meeting of a level.
    ConferenceId,
    /// A case on the agenda of a meeting.
    ItemId,
    /// One thing that may be shown at a meeting.
    PointId,
    /// Something that was promised at a meeting.
    PromiseId,
    /// One request to do something, made by the asker, so that it is done once however often it is sent.
    CommandId,
    /// Something that somebody asks about what is written of them.
    WishId,
    /// Something that somebody complains of.
    ComplaintId,
    /// Somebody who goes to another house; both houses know it by this number.
    TransferId,
    /// Somebody referred to an organisation outside.
    OutwardId,
    /// Somebody leaving the programme.
    OutflowId,
    /// A proposal by which beds were given.
    ProposalId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        for number in [0, 1, 31, 32, u128::MAX, 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef] {
            assert_eq!(PersonId::new(number).to_string().parse(), Ok(PersonId::new(number)));
        }
    }

    #[test]
    fn nonsense_is_not_an_id() {
        for text in ["", "1", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000u", "é0000000000000000000000000"]
        {
            assert_eq!(text.parse::<PersonId>(), Err(NotAnId), "{text}");
        }
    }
}
