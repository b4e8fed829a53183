//! From when somebody gets no allowance, and from when they do again.

use jiff::civil::Date;

use super::Week;

/// What was said about stopping, in the order in which it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops(Vec<(Date, bool)>);

impl Stops {
    /// From this day it stops, or goes on.
    pub fn say(&mut self, from: Date, stopped: bool) {
        self.0.push((from, stopped));
    }

    /// Whether it is stopped in a week: what was said last about its Monday counts.
    pub fn hold_in(&self, week: Week) -> bool {
        self.0.iter().rev().find(|(from, _)| *from <= week.monday()).is_some_and(|(_, stopped)| *stopped)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_was_said_last_about_a_monday_counts() {
        let mut stops = Stops::default();
        let in_weeks = |stops: &Stops| [16, 23, 30].map(|day| stops.hold_in(Week::of(date(2026, 11, day))));
        assert_eq!(in_weeks(&stops), [false, false, false]);
        stops.say(date(2026, 11, 23), true);
        assert_eq!(in_weeks(&stops), [false, true, true]);
        stops.say(date(2026, 11, 30), false);
        assert_eq!(in_weeks(&stops), [false, true, false]);
        stops.say(date(2026, 11, 16), false);
        assert_eq!(in_weeks(&stops), [false, false, false], "it was a mistake");
    }
}
