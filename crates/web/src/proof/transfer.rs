//! An offer to another house, which nobody answered.

use std::sync::Arc;

use domain::id::{PersonId, TransferId};
use domain::transfer::{Neighbour, OfferTransfer, Pseudonym, Why};

use super::house::done;
use crate::chance;
use crate::house::House;

/// Somebody is offered.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> TransferId {
    let (transfer, to) = (TransferId::new(chance::number()), Neighbour("elders".into()));
    done(house, OfferTransfer { transfer, person, to, pseudonym: Pseudonym::new(7), why: Why::School }).await;
    transfer
}
