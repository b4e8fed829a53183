//! Somebody is proposed to be forgotten, not after all, and then a second person agrees. That the keys are destroyed follows it, and is no event.

use domain::forgetting::{Because, ForgetPerson, ProposeForgetting, TakeBackForgetting};
use domain::id::{CommandId, PersonId, WorkerId};
use domain::staff::{Role, Workplace};
use permission::{Guard, Worker};

use super::Story;
use crate::town::{fresh, registering};

impl Story<'_> {
    pub(super) async fn whole_forgettings(&self) {
        let (gone, kept) = (PersonId::new(self.base + 9_950), PersonId::new(self.base + 9_951));
        let by = testkit::whoever_may().id;
        for person in [gone, kept] {
            assert!(self.ask(registering(person, "Testa Vergeet")).await);
            let propose = ProposeForgetting { person, by, because: Because::Asked };
            assert!(self.ask(propose).await);
            assert!(self.ask(TakeBackForgetting { person, by }).await);
            assert!(self.ask(propose).await);
        }
        let (id, roles) = (WorkerId::new(77), vec![Role::PrivacyOfficer]);
        let officer = Worker { id, roles, workplace: Workplace::House, active: true };
        let agreed = Guard::new().allow(&officer, ForgetPerson { person: gone, by: id, people: 1_000 }).unwrap();
        assert!(self.archive.execute(agreed, CommandId::new(fresh()), &self.now).await.is_ok());
    }
}
