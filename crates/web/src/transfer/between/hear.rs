//! Writing down what another house says. `POST /from-house` is the door for houses elsewhere: whatever is not from a house that
//! this one is paired with is answered like an address that is not there.

use axum::Router;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use domain::id::PersonId;
use domain::transfer::{HearHouse, Neighbour};
use store::{Broken, Failure};

use super::letter::{self, Envelope, Letter};
use crate::answer::{Answer, Trouble};
use crate::chance;
use crate::clock::once;
use crate::house::{House, Houses};
use crate::visit::Doorstep;

pub fn routes() -> Router<Houses> {
    Router::new().route("/from-house", post(from_house))
}

async fn from_house(door: Doorstep, headers: HeaderMap, body: Bytes) -> Answer {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let from = Neighbour(text(letter::FROM));
    let secret = door.house.neighbours.get(&from).and_then(|paired| paired.secret()).ok_or(Trouble::NotThere)?;
    let (time, nonce, signature) = (text(letter::TIME), text(letter::NONCE), text(letter::SIGNATURE));
    let envelope = Envelope { time, nonce, body: body.to_vec(), signature };
    let opened = envelope.open(secret, &from, &door.house.slug, door.now.at).ok_or(Trouble::NotThere)?;
    let number = envelope.number().ok_or(Trouble::NotThere)?;
    if !door.house.neighbours.is_new(number, door.now.at) {
        return Err(Trouble::NotThere);
    }
    if !hear(&door.house, &from, opened).await? {
        return Err(Trouble::NotThere);
    }
    Ok(confirmed(&letter::confirmed(secret, &envelope.nonce)))
}

fn confirmed(signature: &str) -> Response {
    ([(letter::SIGNATURE, signature.to_owned())], "heard").into_response()
}

/// Writes down what a house says, once. Whether it was heard; a house has no say in what is not between it and this one.
pub async fn hear(house: &House, from: &Neighbour, letter: Letter) -> Result<bool, Broken> {
    let Letter { transfer, said } = letter;
    let id = once(&format!("hears {}", from.0), transfer.number(), said.saying() as i64);
    let fresh = PersonId::new(chance::number());
    let command = HearHouse { transfer, from: from.clone(), fresh, said };
    match house.archive.execute(house.guard.other_house(command), id, &house.now()).await {
        Ok(_) => Ok(true),
        Err(Failure::Refused(_) | Failure::NotThere) => Ok(false),
        Err(Failure::Broken(broken)) => Err(broken),
    }
}
