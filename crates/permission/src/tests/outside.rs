//! What an organisation outside may do with the link it was sent about somebody.

use domain::command::Past;
use domain::deed::Deed;
use domain::event::Event;
use domain::id::{OutwardId, PersonId};
use domain::outward::{EndedBy, Event as Outward, OutwardLink, ReadOutward};
use domain::referral::SecretHash;
use jiff::civil::date;

use super::promises::on;
use crate::Guard;

#[test]
fn an_organisation_outside_opens_what_it_was_sent_and_nothing_else() {
    assert_eq!(Guard::RECEIVER_DEEDS, [Deed::ReadOutward, Deed::AnswerOutward]);
    let (guard, outward, secret, until) =
        (Guard::new(), OutwardId::new(9), SecretHash::new([1; 32]), date(2026, 11, 25));
    let person = PersonId::new(7);
    let opened = Event::from(Outward::OutwardOpened { person, outward, secret, until });
    let ended = |by| Event::from(Outward::OutwardEnded { person, outward, by });
    let opens =
        |known: &[Event], secret, day| guard.receiver(outward, &OutwardLink::of(known), &secret, &on(day)).is_ok();
    assert!(opens(std::slice::from_ref(&opened), secret, until));
    assert!(!opens(&[], secret, until), "nothing was sent");
    assert!(!opens(std::slice::from_ref(&opened), SecretHash::new([2; 32]), until), "another secret");
    assert!(!opens(std::slice::from_ref(&opened), secret, date(2026, 11, 26)), "its last day is over");
    for by in [EndedBy::Person, EndedBy::Worker] {
        assert!(!opens(&[opened.clone(), ended(by)], secret, until), "{by:?} ended it");
    }
    let receiver = guard.receiver(outward, &OutwardLink::of(&[opened]), &secret, &on(until)).expect("it opens");
    let (_, author) = guard.by_receiver(&receiver, ReadOutward { outward, secret }).into_parts();
    assert_eq!((author.number(), receiver.person()), (outward.number(), person));
}
