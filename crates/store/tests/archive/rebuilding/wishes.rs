//! What people ask about what is written of them: everything that can happen, each by whom it is about or by a worker.

use domain::command::Command;
use domain::id::CommandId;
use domain::id::{PersonId, WishId};
use domain::personal::Personal;
use domain::wish::{About, AnswerWish, Asks, Granted, MakeWish, TakeBackWish};
use permission::Guard;
use testkit::whoever_may;

use super::Story;
use crate::town::{fresh, registering};

impl Story<'_> {
    /// Everything that can happen with what somebody asks.
    pub(super) async fn whole_wishes(&self) {
        let person = PersonId::new(self.base + (1 << 20));
        assert!(self.ask(registering(person, "Testa Voorbeeld")).await);
        let (first, second) = (WishId::new(fresh()), WishId::new(fresh()));
        let words = Personal::new("mijn naam is anders");
        for (wish, asks) in [(first, Asks::Correct(About::Name)), (second, Asks::Forget)] {
            assert!(self.ask_oneself(person, MakeWish { person, wish, asks, words: words.clone() }).await);
        }
        assert!(self.ask_oneself(person, TakeBackWish { person, wish: second }).await);
        assert!(!self.ask_oneself(person, TakeBackWish { person, wish: second }).await, "taken back once");
        let (by, granted) = (whoever_may().id, Granted::Declined);
        assert!(self.ask(AnswerWish { person, wish: first, by, granted, words }).await);
    }

    pub(super) async fn ask_oneself<C: Command>(&self, person: PersonId, command: C) -> bool {
        let guard = Guard::new();
        let own = guard.own_file(person, vec![]);
        let allowed = guard.by_themselves(&own, command).expect("it is about them");
        self.archive.execute(allowed, CommandId::new(fresh()), &self.now).await.is_ok()
    }
}
