//! The door for houses elsewhere: whatever is not from a house that this one is paired with is answered like an address that
//! is not there, to the byte.

use ::conference::Secret;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::id::TransferId;
use domain::transfer::{Neighbour, Said};
use jiff::{SignedDuration, Timestamp};

use super::two::{HERE, THERE};
use crate::HouseMail;
use crate::testing::{Got, TestHouse};
use crate::transfer::between::letter::{Envelope, FROM, Letter, NONCE, SIGNATURE, TIME};
use crate::transfer::between::{Line, Neighbours, Paired, Way};

struct Door {
    house: TestHouse,
    secret: Secret,
}

impl Door {
    async fn new() -> Door {
        let secret = Secret::random();
        let line = Box::new(Line::to("127.0.0.1:1", None).expect("an address"));
        let way = Way::Road { line, secret: secret.clone() };
        let paired = Paired { word: Neighbour(THERE.into()), name: "Demo".into(), way };
        let house = TestHouse::paired(HERE, HouseMail::default(), None, Neighbours::of(vec![paired])).await;
        Door { house, secret }
    }

    fn now(&self) -> Timestamp {
        self.house.house.now().at
    }

    fn letter(&self, secret: &Secret, from: &str, to: &str, at: Timestamp) -> Envelope {
        let (pseudonym, why) = (domain::transfer::Pseudonym::new(7), domain::transfer::Why::Safety);
        let said = Said::Offered { pseudonym, why, needs: domain::person::Needs::default() };
        let letter = Letter { transfer: TransferId::new(77), said };
        Envelope::close(secret, from, &Neighbour(to.into()), &letter, at)
    }

    async fn bring(&self, from: &str, envelope: &Envelope) -> Got {
        let request = Request::post(format!("/{HERE}/from-house"))
            .header(FROM, from)
            .header(TIME, &envelope.time)
            .header(NONCE, &envelope.nonce)
            .header(SIGNATURE, &envelope.signature);
        self.house.send(request.body(Body::from(envelope.body.clone())).expect("a request")).await
    }
}

#[tokio::test]
async fn what_is_not_from_a_paired_house_is_like_an_address_that_is_not_there() {
    let door = Door::new().await;
    let (secret, other, now) = (door.secret.clone(), Secret::random(), door.now());
    let nowhere = Request::post(format!("/{HERE}/nowhere")).body(Body::empty()).expect("a request");
    let nowhere = door.house.send(nowhere).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    let late = SignedDuration::from_mins(11);
    let mut unsigned = door.letter(&secret, THERE, HERE, now);
    unsigned.signature = String::new();
    let mut changed = door.letter(&secret, THERE, HERE, now);
    changed.body.push(0);
    let refused = [
        (THERE, unsigned),
        (THERE, changed),
        (THERE, door.letter(&other, THERE, HERE, now)),
        (THERE, door.letter(&secret, HERE, THERE, now)),
        (THERE, door.letter(&secret, THERE, "elders", now)),
        (THERE, door.letter(&secret, THERE, HERE, now - late)),
        (THERE, door.letter(&secret, THERE, HERE, now + late)),
        ("elders", door.letter(&secret, "elders", HERE, now)),
        ("", door.letter(&secret, "", HERE, now)),
    ];
    for (nth, (from, envelope)) in refused.iter().enumerate() {
        let got = door.bring(from, envelope).await;
        assert_eq!((got.status, &got.body), (nowhere.status, &nowhere.body), "the one with number {nth}");
    }
    assert!(door.house.house.archive.transfers().await.expect("they can be read").is_empty());
}

#[tokio::test]
async fn a_letter_is_taken_once_and_a_copy_of_it_is_nothing() {
    let door = Door::new().await;
    let envelope = door.letter(&door.secret, THERE, HERE, door.now());
    let taken = door.bring(THERE, &envelope).await;
    assert_eq!(taken.status, StatusCode::OK);
    assert!(taken.headers.contains_key(SIGNATURE), "it is confirmed");
    let again = door.bring(THERE, &envelope).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "somebody copied it");
    let anew = door.letter(&door.secret, THERE, HERE, door.now());
    assert_eq!(door.bring(THERE, &anew).await.status, StatusCode::OK, "said again by the house itself");
    assert_eq!(door.house.house.archive.transfers().await.expect("they can be read").len(), 1);
}
