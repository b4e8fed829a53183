//! Beds on the evenings of a period.

use domain::night::EveningBeds;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How many beds were taken and free, evening by evening, and together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Beds {
    /// How many evenings were counted.
    pub evenings: usize,
    /// In how many beds somebody slept, all evenings together.
    pub nights_taken: u64,
    /// How many stayed empty, all evenings together.
    pub nights_free: u64,
    /// How many of the reserve stayed empty.
    pub nights_reserve: u64,
    /// How many were out of use.
    pub nights_out: u64,
    /// On how many evenings no bed was free.
    pub full_evenings: usize,
    /// For how many beds there is money on the reference date, where the house wrote it down.
    pub funded: Option<u32>,
    /// Each evening.
    #[serde(skip)]
    pub each: Vec<(Date, EveningBeds)>,
}

/// For how many beds there is money from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funded {
    /// From which day.
    pub from: Date,
    /// How many.
    pub beds: u32,
    /// Where that was agreed.
    pub source: String,
}

impl Beds {
    /// Adds up evenings.
    pub fn of(each: Vec<(Date, EveningBeds)>, funded: &[Funded], reference: Date) -> Beds {
        let sum = |of: fn(&EveningBeds) -> u32| each.iter().map(|(_, beds)| u64::from(of(beds))).sum();
        Beds {
            evenings: each.len(),
            nights_taken: sum(|beds| beds.taken),
            nights_free: sum(|beds| beds.free),
            nights_reserve: sum(|beds| beds.reserve),
            nights_out: sum(|beds| beds.out),
            full_evenings: each.iter().filter(|(_, beds)| beds.free == 0).count(),
            funded: funded.iter().filter(|one| one.from <= reference).max_by_key(|one| one.from).map(|one| one.beds),
            each,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn evenings_are_added_up_and_the_money_is_that_of_the_day() {
        let beds = |taken, free| EveningBeds { taken, free, reserve: 2, out: 1 };
        let each = vec![(date(2026, 1, 1), beds(10, 0)), (date(2026, 1, 2), beds(8, 2))];
        let funded = |from, beds| Funded { from, beds, source: "besluit".into() };
        let money = [funded(date(2027, 1, 1), 14), funded(date(2025, 1, 1), 12)];
        let all = Beds::of(each, &money, date(2026, 1, 31));
        assert_eq!(
            (all.evenings, all.nights_taken, all.nights_free, all.nights_reserve, all.nights_out),
            (2, 18, 2, 4, 2)
        );
        assert_eq!((all.full_evenings, all.funded), (1, Some(12)));
        assert_eq!(Beds::of(vec![], &[], date(2026, 1, 31)).funded, None);
    }
}
