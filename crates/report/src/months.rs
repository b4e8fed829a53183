//! Each month of a period: who came, who left, and who was there on its last evening.

use jiff::civil::Date;
use serde::Serialize;

use crate::{Passages, Period};

/// One month, or the part of it that lies in the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MonthFlow {
    /// The first day of it that is counted.
    pub first: Date,
    /// The last day of it that is counted: who was there is counted on its evening.
    pub last: Date,
    /// Who came.
    pub came: usize,
    /// Who left.
    pub left: usize,
    /// Who was there.
    pub there: usize,
}

/// All months that a period touches.
pub fn months(passages: &Passages, period: Period) -> Vec<MonthFlow> {
    let firsts =
        period.from().first_of_month().series(jiff::Span::new().months(1)).take_while(|day| *day <= period.to());
    let mut months: Vec<MonthFlow> = firsts
        .map(|first| {
            let (first, last) = (first.max(period.from()), first.last_of_month().min(period.to()));
            MonthFlow { first, last, came: 0, left: 0, there: 0 }
        })
        .collect();
    let place = |day: Date| months.partition_point(|month| month.last < day);
    let within = |day: Date| period.from() <= day && day <= period.to();
    let came: Vec<usize> = passages.came(within).map(|(on, _)| place(on)).collect();
    let left: Vec<usize> = passages.left(within).map(|(on, _)| place(on)).collect();
    came.into_iter().for_each(|nth| months[nth].came += 1);
    left.into_iter().for_each(|nth| months[nth].left += 1);
    let mut there = period.from().yesterday().map_or(0, |day| passages.there(day));
    for month in &mut months {
        there = (there + month.came).saturating_sub(month.left);
        month.there = there;
    }
    months
}

#[cfg(test)]
mod tests {
    use domain::id::PersonId;
    use jiff::civil::date;

    use super::*;
    use crate::{Gone, Now, Passage};

    #[test]
    fn months_that_are_cut_off_count_what_lies_in_them() {
        let gone = |on| Gone { on, kind: "own-place".into(), now: Now::Back };
        let time = |entered, gone| Passage { person: PersonId::new(1), known_before: false, entered, gone };
        let all = vec![
            time(date(2026, 1, 3), Some(gone(date(2026, 2, 3)))),
            time(date(2026, 1, 15), None),
            time(date(2026, 3, 9), Some(gone(date(2026, 3, 9)))),
        ];
        let period = Period::new(date(2026, 1, 10), date(2026, 3, 20), date(2026, 11, 1)).expect("a period");
        let months = months(&all.into(), period);
        let told: Vec<_> = months.iter().map(|one| (one.first, one.last, one.came, one.left, one.there)).collect();
        assert_eq!(
            told,
            [
                (date(2026, 1, 10), date(2026, 1, 31), 1, 0, 2),
                (date(2026, 2, 1), date(2026, 2, 28), 0, 1, 1),
                (date(2026, 3, 1), date(2026, 3, 20), 1, 1, 1),
            ]
        );
    }
}
