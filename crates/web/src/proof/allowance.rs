//! Something that somebody got, for addresses that name it.

use std::sync::Arc;

use domain::allowance::{Cents, GiveGoods, Goods, Receipt, SetAllowance};
use domain::id::{GivenId, PersonId, WorkerId};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use jiff::civil::date;
use permission::Worker;

use crate::chance;
use crate::house::House;

/// Goods for this person that are not signed for yet, in a house that agreed on an amount.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> GivenId {
    if house.archive.rates().await.expect("the shelf").is_empty() {
        let (programme, source) = ("amsterdam".to_owned(), "verzonnen".to_owned());
        let amount = Cents::new(4_000);
        let set = SetAllowance { programme, amount, every_weeks: 1, from: date(2026, 1, 5), source };
        super::house::done_by(house, WorkerId::new(6), set).await;
    }
    let given = GivenId::new(chance::number());
    let goods = Goods { what: Personal::new("reiskaart"), on: house.now().wall.date() };
    let (roles, workplace) = (vec![Role::Guide], Workplace::House);
    let guide = Worker { id: WorkerId::new(6), roles, workplace, active: true };
    let command = GiveGoods { person, given, goods, receipt: Receipt::ToSign };
    let allowed = house.guard.allow(&guide, command).expect("a guide may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
    given
}
