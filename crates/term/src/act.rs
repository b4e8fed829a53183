//! The Algemene termijnenwet (Act on Terms, Atw): when a term that a law sets runs on, and when it does not.

use jiff::civil::Date;

use crate::calendar::{Calendar, Designated};
use crate::length::Length;
use crate::reckon::Step;
use crate::sentence::{Sentence, day_in_dutch, day_in_english};
use crate::version::{SetBy, Start, Term};

/// First and last day of a term. Of a term that is counted back, the first lies later than the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub first: Date,
    pub last: Date,
}

/// Article 2: so many ordinary days lie within a term of three days or more.
const ORDINARY_DAYS: usize = 2;

/// What the Act makes of a term: the reasoning, and its last day.
pub(crate) fn steps(
    term: &Term,
    length: Length,
    stretch: Stretch,
    calendar: &Calendar,
    designated: Designated,
) -> (Vec<Step>, Date) {
    if let Some((article, text)) = left_alone(term.set_by, length) {
        return (vec![Step::new(article, stretch.last, text)], stretch.last);
    }
    let days = Days { calendar, designated, starts: term.starts };
    let mut steps = vec![days.last_day_is_ordinary(stretch.last)];
    let last = steps.last().map_or(stretch.last, |step| step.day);
    if length.is_three_days_or_more() {
        steps.extend(days.two_are_ordinary(Stretch { last, ..stretch }));
    }
    let last = steps.last().map_or(stretch.last, |step| step.day);
    (steps, last)
}

/// Why the Act does not touch a term at all.
fn left_alone(set_by: SetBy, length: Length) -> Option<(&'static str, Sentence)> {
    let (nl, en) = match set_by {
        SetBy::Law if length.is_beyond_the_act() => {
            let nl = "De Algemene termijnenwet geldt niet voor termijnen in uren of jaren, of van meer dan 90 dagen, \
                      twaalf weken of drie maanden: de dag blijft staan, ook in een weekend of op een feestdag.";
            let en = "The Act on Terms leaves alone terms in hours or years, and of more than 90 days, twelve weeks \
                      or three months: the day stays, also at a weekend or on a holiday.";
            return Some(("Atw 4", Sentence::new(nl, en)));
        }
        SetBy::Law => return None,
        SetBy::Court => ("de rechter", "a court"),
        SetBy::Contract => ("een overeenkomst", "an agreement"),
        SetBy::Policy => ("een ministeriële regeling, beleid of praktijk", "a ministerial rule, a policy or practice"),
    };
    let nl = format!(
        "De Algemene termijnenwet verlengt alleen termijnen die in een wet staan; deze komt van {nl}. De dag blijft \
         staan, ook in een weekend of op een feestdag."
    );
    let en = format!(
        "The Act on Terms moves only terms that a law sets; this one comes from {en}. The day stays, also at a weekend \
         or on a holiday."
    );
    Some(("Atw 1(1)", Sentence::new(nl, en)))
}

/// The calendar, walked in the direction in which the term runs.
struct Days<'a> {
    calendar: &'a Calendar,
    designated: Designated,
    starts: Start,
}

impl Days<'_> {
    fn is_ordinary(&self, day: Date) -> bool {
        self.calendar.rest(day, self.designated).is_none()
    }

    /// The next day outward: later, or earlier for a term that is counted back.
    fn beyond(&self, day: Date) -> Date {
        let next = match self.starts {
            Start::DayAfter | Start::SameDay => day.tomorrow(),
            Start::CountedBack => day.yesterday(),
        };
        // Known years end long before the calendar does.
        next.unwrap_or(day)
    }

    /// Article 1: a term does not end on a Saturday, a Sunday or a holiday, unless it is counted back.
    fn last_day_is_ordinary(&self, last: Date) -> Step {
        if self.starts == Start::CountedBack {
            let nl = "Een termijn die wordt teruggerekend verschuift niet als de laatste dag geen gewone dag is.";
            let en = "A term that is counted back does not move when its last day is no ordinary day.";
            return Step::new("Atw 1(2)", last, Sentence::new(nl, en));
        }
        let (mut day, mut passed) = (last, Vec::new());
        while let Some(rest) = self.calendar.rest(day, self.designated) {
            passed.push(rest.said_of(day));
            day = self.beyond(day);
        }
        let (nl, en) = (day_in_dutch(day), day_in_english(day));
        let passed_days = Sentence::list(&passed);
        let text = if passed.is_empty() {
            Sentence::new(
                format!("De laatste dag, {nl}, is geen zaterdag, zondag of erkende feestdag: hij blijft staan."),
                format!("The last day, {en}, is no Saturday, Sunday or recognised holiday: it stays."),
            )
        } else {
            Sentence::new(
                format!("Een wettelijke termijn eindigt niet op {}: hij loopt door tot en met {nl}.", passed_days.nl),
                format!("A term set by law does not end on {}: it runs on until {en}.", passed_days.en),
            )
        };
        Step::new("Atw 1(1)", day, text)
    }

    /// Article 2: in a term of three days or more lie two ordinary days; if need be it is lengthened until they do.
    /// The article does not except terms that are counted back: those are lengthened backwards.
    fn two_are_ordinary(&self, stretch: Stretch) -> Option<Step> {
        let (mut day, mut ordinary) = (stretch.first, 0);
        loop {
            ordinary += usize::from(self.is_ordinary(day));
            if ordinary == ORDINARY_DAYS {
                return None;
            }
            if day == stretch.last {
                break;
            }
            day = self.beyond(day);
        }
        while ordinary < ORDINARY_DAYS {
            day = self.beyond(day);
            ordinary += usize::from(self.is_ordinary(day));
        }
        let text = Sentence::new(
            format!(
                "In een termijn van drie dagen of meer vallen ten minste twee gewone dagen. Van {} tot en met {} zijn \
                 dat er te weinig: de termijn wordt verlengd tot en met {}.",
                day_in_dutch(stretch.first),
                day_in_dutch(stretch.last),
                day_in_dutch(day)
            ),
            format!(
                "In a term of three days or more lie at least two ordinary days. From {} to {} there are too few: the \
                 term is lengthened until {}.",
                day_in_english(stretch.first),
                day_in_english(stretch.last),
                day_in_english(day)
            ),
        );
        Some(Step::new("Atw 2", day, text))
    }
}
