//! How long a term is, and how the Algemene termijnenwet (Act on Terms, Atw) makes it longer.

use std::ops::RangeInclusive;

use super::days::Almanac;
use super::read::{Begins, Rule};

/// Whether the Act lets it end on a day on which people work, and on no other (Atw 1).
pub fn ends_on_a_working_day(rule: &Rule) -> bool {
    is_covered(rule) && !matches!(rule.starts, Begins::CountedBack)
}

/// The place of the last day; of the earliest day for a term that is counted back.
pub fn last_day(rule: &Rule, from: usize, almanac: &Almanac) -> usize {
    let mut last = by_length(rule, from, almanac);
    if !is_covered(rule) {
        return last;
    }
    let working = |days: RangeInclusive<usize>| days.filter(|day| !almanac.off[*day]).count();
    let first = match rule.starts {
        Begins::DayAfter => from + 1,
        Begins::SameDay => from,
        // Atw 1(2) takes only article 1 away from these; article 2 has no such exception.
        Begins::CountedBack => {
            while from - last >= 3 && working(last..=from - 1) < 2 {
                last -= 1;
            }
            return last;
        }
    };
    // Atw 2.
    while last + 1 - first >= 3 && working(first..=last) < 2 {
        last += 1;
    }
    // Atw 1(1).
    while almanac.off[last] {
        last += 1;
    }
    last
}

/// Whether the Act holds for this term: a law sets it, and it is not too long (Atw 4).
fn is_covered(rule: &Rule) -> bool {
    let (count, unit) = rule.length();
    let longest = match unit {
        "day" => 90,
        "week" => 12,
        "month" => 3,
        _ => 0,
    };
    rule.set_by == "law" && count <= longest
}

fn by_length(rule: &Rule, from: usize, almanac: &Almanac) -> usize {
    let (count, unit) = rule.length();
    let (days, months) = match unit {
        "day" => (count, 0),
        "week" => (7 * count, 0),
        "month" => (0, count),
        "year" => (0, 12 * count),
        other => panic!("a term of {count} {other}"),
    };
    let (year, month, day) = almanac.days[from];
    // A month that lacks the number ends on its last day, which stands right before where the number would.
    let number_of_month = |months: i16| {
        let month = year * 12 + i16::from(month) - 1 + months;
        let place = almanac.days.binary_search(&(month / 12, (month % 12) as i8 + 1, day));
        place.unwrap_or_else(|after| after - 1)
    };
    match (rule.starts, months) {
        (Begins::DayAfter, 0) => from + days as usize,
        (Begins::SameDay, 0) => from + days as usize - 1,
        (Begins::CountedBack, 0) => from - days as usize,
        (Begins::DayAfter, _) => number_of_month(months),
        (Begins::CountedBack, _) => number_of_month(-months),
        // Six months from 31 August can be held to end on 27 or on 28 February. The earlier day makes nobody late.
        (Begins::SameDay, _) => number_of_month(months) - 1,
    }
}
