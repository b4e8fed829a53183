//! What somebody got and may get, as far as its events tell: the past of every deed about allowance and goods.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Event as Allowance, Goods, Payment, Rate, Rates, Receipt, Signature, Stops, Week};
use crate::admission::{Course, State, Stay};
use crate::command::Past;
use crate::event::Event;
use crate::id::GivenId;
use crate::personal::Personal;

/// One person's allowance and goods.
#[derive(Default)]
pub struct Purse {
    course: Course,
    rates: Rates,
    stops: Stops,
    given: BTreeMap<GivenId, Given>,
}

/// Something that somebody got.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// What.
    pub what: What,
    /// What showed it when it was given.
    pub receipt: Receipt,
    /// That they signed afterwards, and how.
    pub signed: Option<Signature>,
    /// Why it does not count.
    pub corrected: Option<Personal>,
}

/// Money or something else.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Money.
    Money(Payment),
    /// Something else.
    Goods(Goods),
}

/// A stay, and the first day on which they are not in the programme any more.
fn stayed(state: &State) -> Option<(&Stay, Option<Date>)> {
    match state {
        State::Admitted(stay) | State::InGuidance(stay) => Some((stay, None)),
        State::Ended { from, stay } => Some((stay, Some(*from))),
        State::Left { on, before } => {
            let (stay, ended) = stayed(before)?;
            Some((stay, ended.into_iter().chain([*on]).min()))
        }
        State::Pending | State::Referred | State::Refused { .. } | State::Withdrawn => None,
    }
}

impl Purse {
    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.course.registered()
    }

    /// The programme in which they are on a day of this week. Who left keeps the week in which they left.
    pub fn programme(&self, week: Week) -> Option<&str> {
        let stays = |state: &State| {
            let (stay, left) = stayed(state)?;
            let left = left.and_then(|left| left.yesterday().ok());
            week.touches(stay.terms.from, stay.terms.until.into_iter().chain(left).min()).then_some(())
        };
        let found = self.course.applications().find(|(_, application)| stays(&application.state).is_some());
        found.map(|(_, application)| application.programme.as_str())
    }

    /// What the house agreed for a programme in a week.
    pub fn rate(&self, programme: &str, week: Week) -> Option<&Rate> {
        self.rates.of(programme, week)
    }

    /// Whether it is stopped for them in this week.
    pub fn stopped(&self, week: Week) -> bool {
        self.stops.hold_in(week)
    }

    /// What was given under this number.
    pub fn given(&self, given: GivenId) -> Option<&Given> {
        self.given.get(&given)
    }

    /// The payment for a week, if one counts.
    pub fn paid(&self, week: Week) -> Option<(GivenId, &Payment)> {
        self.given.iter().find_map(|(id, given)| match &given.what {
            What::Money(payment) if payment.week == week && given.corrected.is_none() => Some((*id, payment)),
            What::Money(_) | What::Goods(_) => None,
        })
    }

    fn about(&mut self, event: &Allowance) {
        let mut give = |given: &GivenId, what, receipt: &Receipt| {
            let (receipt, signed, corrected) = (receipt.clone(), None, None);
            self.given.insert(*given, Given { what, receipt, signed, corrected });
        };
        match event {
            Allowance::AllowanceSet { .. } | Allowance::AllowanceExported { .. } => (),
            Allowance::AllowanceStopped { from, .. } => self.stops.say(*from, true),
            Allowance::AllowanceResumed { from, .. } => self.stops.say(*from, false),
            Allowance::AllowancePaid { given, payment, receipt, .. } => {
                give(given, What::Money(payment.clone()), receipt);
            }
            Allowance::GoodsGiven { given, goods, receipt, .. } => give(given, What::Goods(goods.clone()), receipt),
            Allowance::ReceiptSigned { given, signature, .. } => {
                if let Some(given) = self.given.get_mut(given) {
                    given.signed = Some(signature.clone());
                }
            }
            Allowance::GivenCorrected { given, reason, .. } => {
                if let Some(given) = self.given.get_mut(given) {
                    given.corrected = Some(reason.clone());
                }
            }
        }
    }
}

impl Past for Purse {
    fn evolve(&mut self, event: &Event) {
        self.course.evolve(event);
        self.rates.evolve(event);
        if let Event::Allowance(event) = event {
            self.about(event);
        }
    }
}
