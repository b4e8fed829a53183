//! A complaint that nobody sees to yet, for addresses that name one.

use std::sync::Arc;

use domain::complaint::MakeComplaint;
use domain::id::{ComplaintId, PersonId};
use domain::personal::Personal;

use crate::chance;
use crate::house::House;

/// A new complaint of this person.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> ComplaintId {
    let complaint = ComplaintId::new(chance::number());
    let own = house.guard.own_file(person, vec![]);
    let made = MakeComplaint { person, complaint, words: Personal::new("de deur was dicht") };
    let allowed = house.guard.by_themselves(&own, made).expect("it is theirs");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is made");
    complaint
}
