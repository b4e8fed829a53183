//! What is said by one house and heard by the other, on either side and at every stage.

use super::*;
use crate::command::judge;
use crate::person::{Name, NameKind, Needs};
use crate::tonight::testing::later;
use crate::transfer::testing::{
    GUEST, HERE, THERE, TRANSFER, accepted, accepted_heard, arrived, asked_back, declined, departed, departure_heard,
    kept, offered, received, withdrawal_heard, withdrawn,
};
use crate::transfer::{Pseudonym, Why};

#[test]
fn an_offer_is_received_under_a_person_of_our_own_and_once() {
    let events = heard(&[], HERE, offer()).expect("a new one");
    let ours = matches!(&events[..], [Event::Transfer(TransferEvent::TransferReceived { person: GUEST, .. })]);
    assert!(ours, "{events:?}");
    check(&[received()], HERE, offer(), &[]);
}

#[test]
fn only_an_offer_begins_something() {
    for said in [Said::Accepted, Said::Arrived, Said::CameBack, Said::Departed(Box::default())] {
        check(&[], HERE, said, &[]);
    }
}

#[test]
fn another_house_has_no_say_in_it() {
    assert_eq!(heard(&[offered()], "elders", Said::Accepted), Err(Refusal::NotTheirs));
    assert_eq!(heard(&[received()], "elders", Said::Withdrawn(By::Person, word(""))), Err(Refusal::NotTheirs));
}

#[test]
fn an_answer_counts_while_the_offer_stands() {
    check(&[offered()], THERE, Said::Accepted, &["AcceptanceHeard"]);
    check(&[offered()], THERE, Said::Declined(word("vol")), &["DeclineHeard"]);
    for by in [By::Offering, By::Person] {
        check(&[offered(), withdrawn(by)], THERE, Said::Accepted, &[]);
        check(&[offered(), withdrawn(by)], THERE, Said::Declined(word("vol")), &[]);
    }
}

#[test]
fn a_bed_is_given_back_only_when_nobody_left_for_it() {
    let ask = || Said::AskedBack(word("lekkage"));
    check(&[offered(), accepted_heard()], THERE, ask(), &["TransferWithdrawn"]);
    check(&[offered(), accepted_heard(), departed()], THERE, ask(), &[]);
}

#[test]
fn a_held_bed_is_let_go_when_the_other_house_says_so() {
    let withdraw = || Said::Withdrawn(By::Offering, word("toch niet"));
    check(&[received()], HERE, withdraw(), &["WithdrawalHeard"]);
    check(&[received(), accepted(), kept()], HERE, withdraw(), &["WithdrawalHeard", "KeptLetGo"]);
    check(&[received(), accepted(), kept(), asked_back()], HERE, withdraw(), &["WithdrawalHeard", "KeptLetGo"]);
    let on_the_way = [received(), accepted(), kept(), departure_heard()];
    check(&on_the_way, HERE, Said::CameBack, &["ComeBackHeard", "KeptLetGo"]);
    check(&on_the_way, HERE, Said::Withdrawn(By::Person, word("")), &["WithdrawalHeard", "KeptLetGo"]);
}

#[test]
fn a_bed_that_is_slept_in_is_let_go_by_nobody_elsewhere() {
    let here = [received(), accepted(), kept(), departure_heard(), arrived()];
    check(&here, HERE, Said::Withdrawn(By::Person, word("")), &[]);
    check(&here, HERE, Said::CameBack, &["ComeBackHeard"]);
}

#[test]
fn with_the_departure_comes_what_goes_along() {
    let names = vec![Name { words: Personal::new("Testa Voorbeeld"), kind: NameKind::Told }];
    let told = Description { interpreter: true, ..Description::default() };
    let carried = Carried { names, needs: Needs { quiet: true, ..Needs::default() }, told: Some(told), words: vec![] };
    let said = || Said::Departed(Box::new(carried.clone()));
    let all = ["DepartureHeard", "NamesCorrected", "NeedsNoted", "PersonDescribed"];
    check(&[received(), accepted(), kept()], HERE, said(), &all);
    check(&[received(), accepted(), kept(), asked_back()], HERE, said(), &all);
    let bare = Said::Departed(Box::default());
    check(&[received(), accepted(), kept()], HERE, bare, &["DepartureHeard", "NeedsNoted"]);
    check(&[received(), declined()], HERE, said(), &[]);
    check(&[received(), withdrawal_heard(By::Person)], HERE, said(), &[]);
}

#[test]
fn who_is_there_was_on_the_way() {
    check(&[offered(), accepted_heard(), departed()], THERE, Said::Arrived, &["ArrivalHeard"]);
    check(&[offered(), accepted_heard()], THERE, Said::Arrived, &[]);
}

fn offer() -> Said {
    Said::Offered { pseudonym: Pseudonym::new(21), why: Why::Tie, needs: Needs::default() }
}

fn word(words: &str) -> Personal {
    Personal::new(words)
}

fn heard(history: &[Event], from: &str, said: Said) -> Result<Vec<Event>, Refusal> {
    let command = HearHouse { transfer: TRANSFER, from: Neighbour(from.into()), fresh: GUEST, said };
    judge(history, command, &later(0))
}

#[track_caller]
fn check(history: &[Event], from: &str, said: Said, expected: &[&str]) {
    let events = heard(history, from, said).expect("it is their transfer");
    let kinds: Vec<&str> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, expected);
}
