//! How ids, owners, subjects and times lie in the database: as bytes and whole numbers.

use domain::event::{Class, Owner, Subject};
use domain::id::{
    ApplicationId, BanId, BedId, CommandId, ComplaintId, ConferenceId, GivenId, HardshipId, HouseholdId, ItemId,
    LetterId, LevelId, LocationId, MilestoneId, NoteId, ObjectionId, OfferId, OrganisationId, OutflowId, OutwardId,
    PartnerId, PersonId, ProcedureId, PromiseId, ProposalId, ReferralId, RequestId, RoomId, StatementId, StepId,
    TermId, TransferId, WishId, WorkerId,
};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::Broken;

/// An id as sixteen bytes.
pub(crate) trait Stored: Sized {
    /// The bytes.
    fn bytes(self) -> Vec<u8>;
    /// The id of these bytes, if there are sixteen.
    fn from_bytes(bytes: &[u8]) -> Option<Self>;
}

macro_rules! stored {
    ($($id:ident),*) => {$(
        impl Stored for $id {
            fn bytes(self) -> Vec<u8> {
                self.number().to_be_bytes().to_vec()
            }

            fn from_bytes(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(u128::from_be_bytes).map($id::new)
            }
        }
    )*};
}
stored!(
    ApplicationId,
    BanId,
    BedId,
    CommandId,
    ComplaintId,
    ConferenceId,
    GivenId,
    HardshipId,
    HouseholdId,
    ItemId,
    LetterId,
    LevelId,
    LocationId,
    OrganisationId,
    MilestoneId,
    NoteId,
    ObjectionId,
    OfferId,
    OutwardId,
    OutflowId,
    PartnerId,
    PersonId,
    ProcedureId,
    PromiseId,
    ProposalId,
    ReferralId,
    RequestId,
    RoomId,
    StatementId,
    StepId,
    TermId,
    TransferId,
    WishId,
    WorkerId
);

/// A subject as bytes: one for what it is, sixteen for which.
pub(crate) fn subject(subject: Subject) -> Vec<u8> {
    let (what, which) = match subject {
        Subject::Person(id) => (1, id.number()),
        Subject::Reads(id) => (2, id.number()),
        Subject::Household(id) => (3, id.number()),
        Subject::Request(id) => (4, id.number()),
        Subject::Bed(id) => (5, id.number()),
        Subject::Room(id) => (6, id.number()),
        Subject::Location(id) => (7, id.number()),
        Subject::Rounds(id) => (8, id.number()),
        Subject::Worker(id) => (9, id.number()),
        Subject::Duty => (10, 0),
        Subject::Staff => (11, 0),
        Subject::Sheets(id) => (12, id.number()),
        Subject::Rules => (13, 0),
        Subject::Referral(id) => (14, id.number()),
        Subject::Offer(id) => (15, id.number()),
        Subject::Lessons(id) => (16, id.number()),
        Subject::Allowance => (33, 0),
        Subject::Level(id) => (34, id.number()),
        Subject::Conference(id) => (35, id.number()),
        Subject::Traces(id) => (36, id.number()),
        Subject::Transfer(id) => (40, id.number()),
        Subject::Outward(id) => (41, id.number()),
        Subject::Shares => (42, 0),
        Subject::Evenings => (43, 0),
        Subject::Proposal(id) => (44, id.number()),
        Subject::Draws => (45, 0),
        Subject::Forgotten => (46, 0),
    };
    tagged(what, which)
}

/// An owner as bytes: one for what it is, sixteen for which.
pub(crate) fn owner(owner: Owner) -> Vec<u8> {
    match owner {
        Owner::Person(id) => tagged(1, id.number()),
        Owner::Worker(id) => tagged(2, id.number()),
        Owner::Referral(id) => tagged(3, id.number()),
        Owner::Proposal(id) => tagged(4, id.number()),
    }
}

/// The owner of these bytes.
pub(crate) fn to_owner(bytes: &[u8]) -> Option<Owner> {
    match bytes.split_first()? {
        (1, which) => PersonId::from_bytes(which).map(Owner::Person),
        (2, which) => WorkerId::from_bytes(which).map(Owner::Worker),
        (3, which) => ReferralId::from_bytes(which).map(Owner::Referral),
        (4, which) => ProposalId::from_bytes(which).map(Owner::Proposal),
        _ => None,
    }
}

fn tagged(what: u8, which: u128) -> Vec<u8> {
    let mut bytes = vec![what];
    bytes.extend_from_slice(&which.to_be_bytes());
    bytes
}

/// A class as a number.
pub(crate) const fn class(class: Class) -> u8 {
    match class {
        Class::Night => 1,
        Class::Case => 2,
        Class::Reads => 3,
        Class::Staff => 4,
        Class::Legal => 5,
        Class::Medical => 6,
        Class::Conference => 7,
        Class::Complaint => 8,
    }
}

/// The class of a number.
pub(crate) fn to_class(number: u8) -> Option<Class> {
    Class::ALL.into_iter().find(|it| class(*it) == number)
}

/// The moment of these milliseconds; what lies outside the calendar is its beginning.
pub(crate) fn to_time(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MIN)
}

/// Reads columns by name, so that a shelf says what it expects and nothing else.
pub(crate) trait Columns {
    /// An id.
    fn id<I: Stored>(&self, column: &'static str) -> Result<I, Broken>;
    /// An id, or none.
    fn id_or_none<I: Stored>(&self, column: &'static str) -> Result<Option<I>, Broken>;
    /// A whole number.
    fn number(&self, column: &'static str) -> Result<i64, Broken>;
    /// A whole number, or none.
    fn number_or_none(&self, column: &'static str) -> Result<Option<i64>, Broken>;
    /// Text.
    fn text(&self, column: &'static str) -> Result<String, Broken>;
    /// Text, or none.
    fn text_or_none(&self, column: &'static str) -> Result<Option<String>, Broken>;
    /// Bytes.
    fn blob(&self, column: &'static str) -> Result<Vec<u8>, Broken>;
    /// Bytes, or none.
    fn blob_or_none(&self, column: &'static str) -> Result<Option<Vec<u8>>, Broken>;
    /// Yes or no, kept as 1 or 0.
    fn yes(&self, column: &'static str) -> Result<bool, Broken> {
        Ok(self.number(column)? != 0)
    }
    /// A moment.
    fn time(&self, column: &'static str) -> Result<Timestamp, Broken> {
        Ok(to_time(self.number(column)?))
    }
    /// A moment, or none.
    fn time_or_none(&self, column: &'static str) -> Result<Option<Timestamp>, Broken> {
        Ok(self.number_or_none(column)?.map(to_time))
    }
    /// A day, or none.
    fn date_or_none(&self, column: &'static str) -> Result<Option<Date>, Broken> {
        let text = self.text_or_none(column)?;
        text.map(|text| text.parse().map_err(|_| Broken::BadShelf(column))).transpose()
    }
    /// A position in the log.
    fn position(&self, column: &'static str) -> Result<u64, Broken> {
        Ok(self.number(column)?.max(0) as u64)
    }
    /// A word of ours that was kept as text.
    fn word<W>(&self, column: &'static str, read: impl Fn(&str) -> Option<W>) -> Result<W, Broken> {
        read(&self.text(column)?).ok_or(Broken::BadShelf(column))
    }
}

impl Columns for AnyRow {
    fn id<I: Stored>(&self, column: &'static str) -> Result<I, Broken> {
        I::from_bytes(self.try_get(column)?).ok_or(Broken::BadShelf(column))
    }
    fn id_or_none<I: Stored>(&self, column: &'static str) -> Result<Option<I>, Broken> {
        match self.try_get::<Option<Vec<u8>>, _>(column)? {
            Some(bytes) => I::from_bytes(&bytes).map(Some).ok_or(Broken::BadShelf(column)),
            None => Ok(None),
        }
    }
    fn number(&self, column: &'static str) -> Result<i64, Broken> {
        Ok(self.try_get(column)?)
    }
    fn number_or_none(&self, column: &'static str) -> Result<Option<i64>, Broken> {
        Ok(self.try_get(column)?)
    }
    fn text(&self, column: &'static str) -> Result<String, Broken> {
        Ok(self.try_get(column)?)
    }
    fn text_or_none(&self, column: &'static str) -> Result<Option<String>, Broken> {
        Ok(self.try_get(column)?)
    }
    fn blob(&self, column: &'static str) -> Result<Vec<u8>, Broken> {
        Ok(self.try_get(column)?)
    }
    fn blob_or_none(&self, column: &'static str) -> Result<Option<Vec<u8>>, Broken> {
        Ok(self.try_get(column)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_reads_back_as_it_was_written() {
        for one in [
            Owner::Person(PersonId::new(7)),
            Owner::Worker(WorkerId::new(u128::MAX)),
            Owner::Referral(ReferralId::new(7)),
            Owner::Proposal(ProposalId::new(7)),
        ] {
            assert_eq!(to_owner(&owner(one)), Some(one));
        }
        assert_eq!(to_owner(b""), None);
        assert_eq!(to_owner(&[9; 17]), None);
    }

    #[test]
    fn every_class_reads_back_as_it_was_written() {
        for one in Class::ALL {
            assert_eq!(to_class(class(one)), Some(one));
        }
    }
}
