//! What holds for every term and every day, tried on random ones.

use jiff::Span;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::calendar::{Calendar, Designated, DesignatedDay};
use crate::sentence::Sentence;
use crate::version::{Certainty, SetBy, Start, Term};
use crate::{Length, Terms};

fn any_day() -> impl Strategy<Value = Date> {
    (0..80_000i32).prop_map(|days| date(1975, 1, 1).saturating_add(Span::new().days(days)))
}

/// Lengths around every border of the Act.
fn any_length() -> impl Strategy<Value = String> {
    let (days, weeks) = ((1..=95u16).prop_map(|n| format!("{n} days")), (1..=14u16).prop_map(|n| format!("{n} weeks")));
    let (months, years) =
        ((1..=5u16).prop_map(|n| format!("{n} months")), (1..=3u16).prop_map(|n| format!("{n} years")));
    prop_oneof![6 => days, 3 => weeks, 3 => months, 1 => years, 1 => (1..100u16).prop_map(|n| format!("{n} hours"))]
}

fn any_setter() -> impl Strategy<Value = SetBy> {
    prop_oneof![3 => Just(SetBy::Law), 1 => Just(SetBy::Court), 1 => Just(SetBy::Contract), 1 => Just(SetBy::Policy)]
}

fn any_start() -> impl Strategy<Value = Start> {
    prop_oneof![2 => Just(Start::DayAfter), 1 => Just(Start::SameDay), 1 => Just(Start::CountedBack)]
}

fn any_term() -> impl Strategy<Value = Term> {
    (any_length(), any_setter(), any_start()).prop_map(|(length, set_by, starts)| term(&length, set_by, starts))
}

fn term(length: &str, set_by: SetBy, starts: Start) -> Term {
    Term {
        name: "any-1".to_owned(),
        article: "Any 1".to_owned(),
        title: Sentence::new("", ""),
        counts_from: Sentence::new("", ""),
        length: Some(length.parse().unwrap()),
        starts,
        start_article: "Any 1".to_owned(),
        set_by,
        source: "Invented".to_owned(),
        in_force_from: None,
        in_force_until: None,
        certainty: Certainty::Confirmed,
        note: None,
    }
}

fn last_day(term: &Term, from: Date, designated: Vec<DesignatedDay>) -> Date {
    let terms = Terms::new(vec![term.clone()], Calendar { designated });
    let found = terms.reckon("any-1", from).unwrap();
    assert_eq!(found.steps.last().unwrap().day, found.last_day, "the last step has the last day");
    found.last_day
}

fn days_from(certainty: Certainty, around: Date, offsets: &[i32]) -> Vec<DesignatedDay> {
    let day = |offset: &i32| around.saturating_add(Span::new().days(*offset));
    let designated = |date| DesignatedDay { date, source: "Invented".to_owned(), certainty: certainty.clone() };
    offsets.iter().map(day).map(designated).collect()
}

fn is_rest(day: Date) -> bool {
    Calendar::default().rest(day, Designated::Confirmed).is_some()
}

proptest! {
    #[test]
    fn a_term_that_the_act_covers_never_ends_on_a_rest_day(
        from in any_day(),
        length in any_length(),
        starts in prop_oneof![Just(Start::DayAfter), Just(Start::SameDay)],
    ) {
        let covered = !length.parse::<Length>().unwrap().is_beyond_the_act();
        let last = last_day(&term(&length, SetBy::Law, starts), from, Vec::new());
        prop_assert!(!covered || !is_rest(last), "{} from {}: {}", length, from, last);
    }

    #[test]
    fn three_days_or_more_hold_two_ordinary_days(from in any_day(), days in 3..=8u16, starts in any_start()) {
        let last = last_day(&term(&format!("{days} days"), SetBy::Law, starts), from, Vec::new());
        let (low, high) = match starts {
            Start::DayAfter => (from.tomorrow().unwrap(), last),
            Start::SameDay => (from, last),
            Start::CountedBack => (last, from.yesterday().unwrap()),
        };
        let within = low.series(Span::new().days(1)).take_while(|day| *day <= high);
        prop_assert!(within.filter(|day| !is_rest(*day)).count() >= 2, "{} days from {}: {}", days, from, last);
    }

    #[test]
    fn a_later_notification_never_gives_an_earlier_last_day(
        term in any_term(),
        from in any_day(),
        later in 1..20i32,
    ) {
        let later = from.saturating_add(Span::new().days(later));
        prop_assert!(last_day(&term, from, Vec::new()) <= last_day(&term, later, Vec::new()));
    }

    #[test]
    fn the_act_takes_no_day_away(from in any_day(), length in any_length(), starts in any_start()) {
        let moved = last_day(&term(&length, SetBy::Law, starts), from, Vec::new());
        let unmoved = last_day(&term(&length, SetBy::Court, starts), from, Vec::new());
        match starts {
            Start::DayAfter | Start::SameDay => prop_assert!(moved >= unmoved),
            Start::CountedBack => prop_assert!(moved <= unmoved),
        }
    }

    #[test]
    fn an_unconfirmed_designated_day_never_changes_a_last_day(
        term in any_term(),
        from in any_day(),
        offsets in proptest::collection::vec(0..100i32, 0..8),
    ) {
        let unconfirmed = Certainty::Unconfirmed { why: Sentence::new("", ""), review_by: date(2027, 1, 1) };
        let doubtful = days_from(unconfirmed, from, &offsets);
        prop_assert_eq!(last_day(&term, from, doubtful), last_day(&term, from, Vec::new()));
    }

    #[test]
    fn a_confirmed_designated_day_never_ends_a_term(
        from in any_day(),
        weeks in 1..=12i32,
        offsets in proptest::collection::vec(0..9i32, 1..8),
    ) {
        let around = from.saturating_add(Span::new().weeks(weeks));
        let designated = days_from(Certainty::Confirmed, around, &offsets);
        let last = last_day(&term(&format!("{weeks} weeks"), SetBy::Law, Start::DayAfter), from, designated.clone());
        prop_assert!(designated.iter().all(|day| day.date != last));
    }

    #[test]
    fn no_text_makes_reading_or_asking_fall_over(text in any::<String>(), name in any::<String>(), from in any_day()) {
        let read = Terms::load(&[("any.toml", &text)]);
        prop_assert!(read.is_ok() || !read.unwrap_err().0.is_empty());
        let _ = crate::shipped().unwrap().reckon(&name, from);
    }
}
