//! What people complain of: everything that can happen with it, each by whom it is about or by a colleague.

use domain::complaint::{AnswerComplaint, Judged, MakeComplaint, TakeUpComplaint, WithdrawComplaint};
use domain::id::{ComplaintId, PersonId};
use domain::personal::Personal;
use testkit::whoever_may;

use super::Story;
use crate::town::{fresh, registering};

impl Story<'_> {
    /// Everything that can happen with what somebody complains of.
    pub(super) async fn whole_complaints(&self) {
        let person = PersonId::new(self.base + (1 << 21));
        assert!(self.ask(registering(person, "Testa Voorbeeld")).await);
        let (first, second) = (ComplaintId::new(fresh()), ComplaintId::new(fresh()));
        let words = Personal::new("de deur was dicht");
        for complaint in [first, second] {
            let made = MakeComplaint { person, complaint, words: words.clone() };
            assert!(self.ask_oneself(person, made).await);
        }
        assert!(self.ask_oneself(person, WithdrawComplaint { person, complaint: second }).await);
        let by = whoever_may().id;
        assert!(self.ask(TakeUpComplaint { person, complaint: first, by, was_there: false }).await);
        assert!(self.ask(AnswerComplaint { person, complaint: first, by, judged: Judged::Founded, words }).await);
    }
}
