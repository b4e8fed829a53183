//! Who was in the programme for long before the house began to write down, and left: to what, and who may call.

use domain::admission::AppliedBy::Guide;
use domain::id::OutflowId;
use domain::outflow::{Aftercare, Arranged, LeaveProgramme, NoteLaterOutcome};
use domain::personal::Personal;
use domain::staff::Role;
use jiff::ToSpan;

use super::known::{ANSWERED, JUDGED, SEEN, TOLD};
use super::story::{Story, Who};
use super::{Asked, Telling};

/// Since how many days before the demo they were in, how many days ago they left, to what, and whether a guide may call.
const FORMERLY: [(i64, i64, &str, bool); 7] = [
    (420, 130, "residence-granted", true),
    (380, 96, "repeat-application", true),
    (300, 65, "own-place", false),
    (510, 210, "medical-postponement", true),
    (240, 41, "unknown-destination", false),
    (190, 28, "state-reception", false),
    (330, 12, "repeat-application", true),
];

/// What is said to whoever is taken over.
const TAKEN_OVER: &str = "U was al in het programma. U blijft erin, met dezelfde afspraken.";

/// All of them.
pub fn formerly(telling: &mut Telling<'_>) {
    let languages = ["ar", "ti", "so", "fr", "en", "fa", "tr"];
    for ((since, left, kind, calls), language) in FORMERLY.into_iter().zip(languages) {
        let story = telling.applies(Who::waits_outside(language), 17, Guide).known(17, &[TOLD, SEEN, ANSWERED, JUDGED]);
        story.admitted_since(17, since, TAKEN_OVER).left(16, left, kind, calls);
    }
}

impl Story<'_, '_> {
    /// They left so many days ago; that was written down later.
    fn left(mut self, days: i64, ago: i64, kind: &str, calls: bool) {
        let when = self.at(days, 16, 0);
        let days_ago = |ago: i64| self.telling.begun.date().saturating_sub(ago.days());
        let by = self.telling.colleague(Role::Guide);
        let until = days_ago(ago).saturating_add(400.days());
        let outflow = OutflowId::new(self.telling.chance.number());
        let kind = kind.parse().expect("the demo uses words of the list");
        let (person, on) = (self.person, days_ago(ago).min(when.on));
        let leave = LeaveProgramme {
            person,
            application: self.application,
            outflow,
            on,
            kind,
            route: None,
            words: Personal::new("Afgesproken in het laatste gesprek."),
            arranged: Arranged { housing: Personal::new("Een kamer via een kennis."), ..Arranged::default() },
            hand_over: None,
            aftercare: calls.then_some(Aftercare { by, until }),
        };
        self.ask(when, Asked::Leave(vec![leave]));
        if ago > 120 && calls {
            let kind = "residence-granted".parse().expect("it is on the list");
            let note = NoteLaterOutcome { person, outflow, on: when.on, kind, words: Personal::new("Brief gezien.") };
            self.ask(when.later(5), Asked::Later(vec![note]));
        }
    }
}
