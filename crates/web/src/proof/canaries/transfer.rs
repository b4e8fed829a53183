//! Somebody is offered to another house and somebody is offered by one, in words that stand nowhere else.

use domain::id::{PersonId, TransferId};
use domain::person::Needs;
use domain::staff::Role;
use domain::transfer::{HearHouse, Neighbour, Pseudonym, Said, Why};

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;
use crate::proof::transfer;

/// An offer of ours that is taken back, and one of theirs that is declined.
pub async fn goes_elsewhere(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let note = canary.note.as_str();
    let offer = format!("person/{person}/transfer");
    walk.get(Role::Guide, &offer).await;
    send(walk, Role::Guide, &offer, &[("house", note), ("why", note)]).await;
    let ours = transfer::fresh(&walk.house.house, person.parse().expect("a number")).await;
    let page = format!("transfer/{ours}");
    walk.get(Role::Guide, &page).await;
    send(walk, Role::Guide, &format!("{page}/withdraw"), &[("by", note), ("withdrawn", note)]).await;
    send(walk, Role::Guide, &format!("{page}/withdraw"), &[("by", "us"), ("withdrawn", note)]).await.to();
    let theirs = is_offered(walk).await;
    let page = format!("transfer/{theirs}");
    walk.get(Role::Coordinator, &page).await;
    send(walk, Role::Coordinator, &format!("{page}/decline"), &[("declined", note)]).await.to();
    for page in [page, "transfer".to_owned()] {
        walk.get(Role::Coordinator, &page).await;
    }
}

async fn is_offered(walk: &Walk<'_>) -> TransferId {
    let house = &walk.house.house;
    let said = Said::Offered { pseudonym: Pseudonym::new(7), why: Why::Safety, needs: Needs::default() };
    let (transfer, from) = (TransferId::new(chance::number()), Neighbour("elders".into()));
    let heard = HearHouse { transfer, from, fresh: PersonId::new(chance::number()), said };
    let heard = house.guard.other_house(heard);
    house.archive.execute(heard, chance::command(), &house.now()).await.expect("it is heard");
    transfer
}

async fn send(walk: &mut Walk<'_>, role: Role, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(role, path, &[&[("command", &*command)], form].concat()).await
}
