//! What an offer is: kind, where, when, for how many, and what a check of who may join needs to know about it.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::location::label;
use crate::person::Language;

/// The most places that one offer can have.
const MOST: u16 = 500;
/// How long a text about an offer can be, in characters.
const LONGEST: usize = 200;

/// What an offer is. It is about a place: nobody in the programme is named in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferFacts {
    /// A course, a learning-work place or an activity.
    pub kind: OfferKind,
    /// What it is called.
    pub title: String,
    /// Who gives it.
    pub giver: String,
    /// Where it is.
    pub place: String,
    /// On which days of the week; none when that is not fixed.
    pub days: Vec<Day>,
    /// At what time, or when in words.
    pub times: String,
    /// The first day; none when it is always going on.
    pub from: Option<Date>,
    /// The last day, if it has one.
    pub until: Option<Date>,
    /// For how many people.
    pub places: u16,
    /// For whom by what they know already, such as *A1* or *never went to school*.
    pub level: String,
    /// In which languages it is given.
    pub languages: Vec<Language>,
    /// Whether it belongs to schooling of the state, and how.
    pub track: Track,
    /// Whether somebody is paid for it; nothing when that is not known.
    pub paid: Option<bool>,
    /// Whether it is a part of a training without which nobody passes; nothing when that is not known.
    pub compulsory: Option<bool>,
}

/// What kind of offer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferKind {
    /// Lessons (cursus).
    Course,
    /// Learning by working along (leerwerkplek), an internship included.
    LearningWork,
    /// Something to do (activiteit, dagbesteding).
    Activity,
}

impl OfferKind {
    /// All of them, in the order of the form.
    pub const ALL: [OfferKind; 3] = [OfferKind::Course, OfferKind::LearningWork, OfferKind::Activity];
}

/// How an offer belongs to schooling of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Track {
    /// Nobody asked yet.
    NotKnown,
    /// It does not.
    Outside,
    /// An internship of prevocational schooling (vmbo).
    Vmbo,
    /// An internship of vocational training at school (mbo, beroepsopleidende leerweg).
    Bol,
    /// Vocational training at work (mbo, beroepsbegeleidende leerweg).
    Bbl,
}

impl Track {
    /// All of them, in the order of the form.
    pub const ALL: [Track; 5] = [Track::NotKnown, Track::Outside, Track::Vmbo, Track::Bol, Track::Bbl];
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Day {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Day {
    /// All of them, from Monday on.
    pub const ALL: [Day; 7] =
        [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday, Day::Saturday, Day::Sunday];

    /// The day of the week of a date.
    pub fn of(date: Date) -> Day {
        match date.weekday() {
            Weekday::Monday => Day::Monday,
            Weekday::Tuesday => Day::Tuesday,
            Weekday::Wednesday => Day::Wednesday,
            Weekday::Thursday => Day::Thursday,
            Weekday::Friday => Day::Friday,
            Weekday::Saturday => Day::Saturday,
            Weekday::Sunday => Day::Sunday,
        }
    }
}

/// Why an offer cannot be like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnfitOffer {
    /// No title, or one that does not fit on a line.
    #[error("an offer needs a title of at most eighty characters")]
    ImpossibleTitle,
    /// No place in it, or more than anybody teaches.
    #[error("an offer has 1 to 500 places")]
    NoPlaces,
    /// It ends before it begins.
    #[error("the last day comes after the first")]
    EndsBefore,
    /// A text that is too long.
    #[error("one of the texts is longer than can be kept")]
    TooLong,
}

impl OfferFacts {
    /// The same, tidied, or why it cannot be.
    pub(super) fn sound(self) -> Result<OfferFacts, UnfitOffer> {
        let title = label::clean(&self.title).ok_or(UnfitOffer::ImpossibleTitle)?;
        if !(1..=MOST).contains(&self.places) {
            return Err(UnfitOffer::NoPlaces);
        }
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until < from
        {
            return Err(UnfitOffer::EndsBefore);
        }
        let texts = [&self.giver, &self.place, &self.times, &self.level];
        if texts.iter().any(|text| text.chars().count() > LONGEST) || self.languages.len() > 20 {
            return Err(UnfitOffer::TooLong);
        }
        let mut days = self.days;
        days.sort_unstable();
        days.dedup();
        Ok(OfferFacts { title, days, ..self })
    }

    /// Whether it goes on on a day, or may.
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && !self.is_over(day)
    }

    /// Whether its last day lies before a day.
    pub fn is_over(&self, day: Date) -> bool {
        self.until.is_some_and(|until| until < day)
    }
}
