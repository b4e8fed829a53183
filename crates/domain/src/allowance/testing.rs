//! Somebody in the programme of a house that agreed on an amount, for the tests of the deeds about it.

use jiff::civil::{Date, date};

use super::{Cents, Event as Allowance, How, Payment, Receipt, Week};
use crate::admission::testing;
pub use crate::admission::testing::{AMIN, PROGRAMME, TODAY, now, registered};
use crate::admission::{Event as Admission, StayTerms, Verdict};
use crate::event::Event;
use crate::id::GivenId;
use crate::personal::Personal;

pub const GIVEN: GivenId = GivenId::new(1_301);
/// The Monday of the week of today.
pub const WEEK: Date = date(2026, 11, 23);
pub const SOURCE: &str = "verzonnen voor deze proef";

pub fn rate_set(cents: u32, every_weeks: u8, from: Date) -> Event {
    let (programme, source) = (PROGRAMME.into(), SOURCE.into());
    Allowance::AllowanceSet { programme, amount: Cents::new(cents), every_weeks, from, source }.into()
}

/// Somebody who came in this week.
pub fn admitted() -> Vec<Event> {
    let terms = StayTerms { from: TODAY, ..testing::terms() };
    let (application, decision) = (testing::APPLICATION, testing::decision(Verdict::Admit));
    let admitted = Admission::Admitted { person: AMIN, application, terms, hardship: None, decision };
    vec![registered(), testing::applied(), admitted.into()]
}

/// The same in a house that pays fifty euros a week.
pub fn in_programme() -> Vec<Event> {
    let mut history = admitted();
    history.push(rate_set(5_000, 1, date(2026, 1, 1)));
    history
}

pub fn paid(cents: u32) -> Event {
    let (amount, how, why) = (Cents::new(cents), How::Cash, Personal::default());
    let payment = Payment { programme: PROGRAMME.into(), week: Week::of(WEEK), amount, how, why };
    Allowance::AllowancePaid { person: AMIN, given: GIVEN, payment, receipt: Receipt::ToSign }.into()
}

pub fn corrected() -> Event {
    Allowance::GivenCorrected { person: AMIN, given: GIVEN, reason: Personal::new("dubbel") }.into()
}

pub fn stopped() -> Event {
    Allowance::AllowanceStopped { person: AMIN, from: WEEK, reason: Personal::new("verblijft elders") }.into()
}
