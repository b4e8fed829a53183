//! Objecting in a story, and asking a court that the bed stays meanwhile.

use domain::id::ObjectionId;
use domain::objection::{AskMeasure, ReceiveObjection};
use domain::personal::Personal;

use super::Asked;
use super::story::Story;

impl Story<'_, '_> {
    /// An objection came in, and a day later a court was asked. The bed stays.
    pub fn objects(mut self, days: i64, ground: &str) {
        let when = self.at(days, 15, 50);
        let (person, application) = (self.person, self.application);
        let objection = ObjectionId::new(self.telling.chance.number());
        let (received, ground) = (when.on, Personal::new(ground));
        self.ask(when, Asked::Object(vec![ReceiveObjection { person, objection, application, received, ground }]));
        let (when, court) = (self.at(days - 1, 16, 10), Personal::new("Rechtbank Voorbeeld, zaak 0000"));
        self.ask(when, Asked::Measure(vec![AskMeasure { person, objection, court }]));
    }
}
