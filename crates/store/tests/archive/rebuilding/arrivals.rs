//! Somebody is let in, not after all, and goes elsewhere.

use domain::id::{BedId, PersonId, RequestId};
use domain::tonight::{ConfirmArrival, EndRequest, Ending, HoldBeds, Placing, RequestTonight, TakeBackArrival};

use super::Story;
use crate::town::registering;

impl Story<'_> {
    pub(super) async fn whole_arrival(&self) {
        let (person, request) = (PersonId::new(self.base + 9_960), RequestId::new(self.base + 9_960));
        let (location, bed) = (self.location(0), BedId::new(self.base + 1));
        assert!(self.ask(registering(person, "Testa Aankomst")).await);
        assert!(self.ask(RequestTonight { request, people: vec![person] }).await);
        assert!(self.ask(HoldBeds { request, location, places: vec![Placing { person, bed }] }).await);
        assert!(self.ask(ConfirmArrival { request, location, until: None }).await);
        assert!(self.ask(TakeBackArrival { request, location }).await);
        assert!(self.ask(EndRequest { request, how: Ending::OwnPlace }).await);
    }
}
