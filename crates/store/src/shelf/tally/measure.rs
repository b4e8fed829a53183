//! What is counted.

use serde::{Deserialize, Serialize};

/// Something that figures count. Each row of it has a moment, an amount, and often one of several ways in which it came out. What
/// somebody answered when a partner was to be shown something is none of them: a no leaves no trace. Nothing stands here in
/// the clear that other shelves do not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Somebody signed up.
    Applied,
    /// An application was decided, or taken back: `Admitted`, `ByHardship`, `Elsewhere`, `Refused`, `Withdrawn`, `Forgotten`; days since it was made.
    Decided,
    /// The same, for how many of these days it waited for others.
    WaitedForOthers,
    /// An application waits again because an objection was well-founded.
    Reopened,
    /// Guidance began; days since the decision.
    GuidanceBegun,
    /// Hardship was put up for weighing.
    HardshipOpened,
    /// Hardship was decided: `Found` or `NotFound`.
    HardshipDecided,
    /// An objection came in.
    ObjectionReceived,
    /// It was decided, as its outcome says; days since it came in.
    ObjectionDecided,
    /// An appeal was lodged.
    AppealLodged,
    /// It was decided, as its outcome says.
    AppealDecided,
    /// A legal term: `InTime`, `Late`, `Passed` (its last day is over and nobody said that it was met), or `Dropped`.
    Term,
    /// Somebody got a place in a course, a learning-work place or an activity.
    LearningBegun,
    /// Somebody left it, as the reason says.
    LearningLeft,
    /// Whether somebody was there on a day, as it was seen.
    Attendance,
    /// A result was noted. What was achieved lies sealed.
    LearningResult,
    /// A case conference was held.
    Conference,
    /// A case was concluded there, as its outcome says.
    Discussed,
    /// Points of somebody were shown to a partner.
    Shown,
    /// Somebody was referred to an organisation outside. For which strand lies sealed.
    Outward,
    /// That organisation said what became of it.
    OutwardAnswered,
    /// Somebody went to another house.
    Departed,
    /// Somebody came from another house.
    Arrived,
    /// Somebody asked something about what is written of them.
    Wish,
    /// It was answered, or taken back; days since it was asked.
    WishAnswered,
    /// A complaint was made.
    Complaint,
    /// `Answered` or `Withdrawn`; days since it was made. What was judged lies sealed.
    ComplaintAnswered,
    /// A bed was asked for; for how many people.
    Asked,
    /// Beds were held for a request; minutes since it was asked. A hold that was let go does not count.
    BedHeld,
    /// Everybody of a request arrived; minutes since it was asked.
    BedArrived,
    /// A request ended without a bed, as the word says; for how many people.
    AskedInVain,
    /// Somebody forgotten came: `New` or `Back`.
    Came,
    /// Somebody forgotten left, to what the word says.
    Left,
    /// What became of somebody forgotten who left in that month: a word of outflow and since which month, or `back`.
    Became,
    /// Somebody was forgotten.
    Forgotten,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 35] = {
        use Measure::*;
        [
            Applied,
            Decided,
            WaitedForOthers,
            Reopened,
            GuidanceBegun,
            HardshipOpened,
            HardshipDecided,
            ObjectionReceived,
            ObjectionDecided,
            AppealLodged,
            AppealDecided,
            Term,
            LearningBegun,
            LearningLeft,
            Attendance,
            LearningResult,
            Conference,
            Discussed,
            Shown,
            Outward,
            OutwardAnswered,
            Departed,
            Arrived,
            Wish,
            WishAnswered,
            Complaint,
            ComplaintAnswered,
            Asked,
            BedHeld,
            BedArrived,
            AskedInVain,
            Came,
            Left,
            Became,
            Forgotten,
        ]
    };

    /// Its word, as forms, files and texts know it.
    pub fn word(self) -> String {
        super::super::word::of(&self)
    }

    /// The measure of a word.
    pub fn of(word: &str) -> Option<Measure> {
        super::super::word::read(word)
    }
}
