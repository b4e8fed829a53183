//! Weighing hardship in a story: a guide proposes, the second reader confirms.

use domain::hardship::{CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship};
use domain::person::SaidBy;
use domain::personal::Personal;
use domain::staff::Role;

use super::Asked;
use super::story::{Story, review};

/// What should come out of a weighing, and why.
#[derive(Clone, Copy)]
pub enum Hardship {
    /// The rules would hit too hard.
    Found,
    /// They would not.
    NotFound,
}

impl Story<'_, '_> {
    /// Somebody says that the rules may hit too hard. A sign of being vulnerable does that by itself.
    pub fn weighed(mut self, days: i64, ground: Ground, words: &str) -> Self {
        let when = self.at(days, 11, 0);
        let said_by = match ground {
            Ground::Appeal => SaidBy::Person,
            Ground::Signal(_) | Ground::Doubt => SaidBy::Worker,
        };
        let (person, application, hardship) = (self.person, self.application, self.hardship);
        let (over, grounds, words) = (Over::Admission, vec![ground], Personal::new(words));
        self.ask(
            when,
            Asked::Weigh(vec![OpenHardship { person, application, hardship, over, grounds, words, said_by }]),
        );
        self
    }

    /// A guide weighed, and it waits for the second reader.
    pub fn proposed(mut self, days: i64, found: Hardship) -> Self {
        let when = self.at(days, 11, 45);
        let (outcome, evidence, words) = match found {
            Hardship::Found => (
                Outcome::Found { until: None, review: review(when.on) },
                "Verklaring van een arts, gezien aan het loket.",
                "Is ziek en wordt behandeld. Buiten slapen maakt dat erger.",
            ),
            Hardship::NotFound => (
                Outcome::NotFound,
                "Gesprek met een tolk.",
                "Besproken met de persoon. Wij weten van geen ziekte en van geen ander teken van kwetsbaarheid.",
            ),
        };
        let (person, hardship, by) = (self.person, self.hardship, self.telling.colleague(Role::Guide));
        let (evidence, words) = (Personal::new(evidence), Personal::new(words));
        self.ask(when, Asked::Propose(vec![ProposeHardship { person, hardship, outcome, evidence, words, by }]));
        self
    }

    /// A guide weighed, and the second reader confirmed it later.
    pub fn confirmed(self, proposed: i64, days: i64, found: Hardship) -> Self {
        let mut story = self.proposed(proposed, found);
        // These words stand in the letter.
        let (outcome, words) = match found {
            Hardship::Found => (
                Outcome::Found { until: None, review: review(story.at(proposed, 11, 45).on) },
                "U bent ziek en u wordt behandeld. Zonder bed wordt dat erger.",
            ),
            Hardship::NotFound => {
                (Outcome::NotFound, "Wij weten van geen ziekte en van niets anders dat u kwetsbaar maakt.")
            }
        };
        let (when, person, hardship) = (story.at(days, 13, 30), story.person, story.hardship);
        let (by, words) = (story.telling.colleague(Role::SecondReader), Personal::new(words));
        story.ask(when, Asked::Confirm(vec![CloseHardship { person, hardship, outcome, words, by }]));
        story
    }
}
