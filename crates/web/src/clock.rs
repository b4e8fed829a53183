//! The house's own clock: open requests ring further, holds that ran out are let go, whoever watches a
//! legal term is told that it runs out, when the rules say something else about somebody who waits,
//! the coordinator is told, the beds of each evening are counted, the draw of a night is promised, mail to colleagues goes out, and a sheet that a conference server did not give back yet is
//! asked for again; and what is to be said to another house is said.
//!
//! Each step has a number worked out from what it is about, so that two processes on one archive,
//! or one that starts again, do it once; of two that notice another advice, the judgement lets the
//! first tell it. The clock decides nothing: a request stops ringing by a
//! bed, an own place or the person's withdrawal, and by nothing that happens here.

mod advise;
pub mod count;
pub mod mail;
mod promise;
mod warn;

use std::sync::Arc;
use std::time::Duration;

use domain::command::Command;
use domain::id::CommandId;
use domain::moment::Moment;
use domain::tonight::{ReleaseHold, Released, RingFurther, State};
use permission::Allowed;
use sha2::{Digest, Sha256};
use store::{Broken, Failure, RequestNow};

use crate::conference::sheets;
use crate::house::House;
use crate::transfer;

/// How often the clock looks when nothing happens.
const EVERY: Duration = Duration::from_secs(20);
/// How long it waits at least, however much happens.
const BREATH: Duration = Duration::from_secs(1);

/// Keeps the clock of a house going: now and again, and soon after anything was written. It goes on
/// until it is dropped; whatever goes wrong is tried again the next time.
pub async fn run(house: Arc<House>) {
    // A mail server or another house that answers slowly keeps no request from ringing.
    tokio::join!(keep_ticking(&house), mail::keep_sending(&house), transfer::keep_saying(&house));
}

async fn keep_ticking(house: &House) {
    let mut changes = house.archive.changes();
    loop {
        tick(house).await;
        tokio::time::sleep(BREATH).await;
        // Either is a reason to look: something changed, or it is time.
        let _ = tokio::time::timeout(EVERY, changes.changed()).await;
    }
}

/// Does once what time has brought by now.
pub async fn tick(house: &House) {
    let now = house.now();
    if let Err(why) = sheets::take_back(house).await {
        tracing::error!(%why, "the clock could not take back a sheet");
    }
    if let Err(why) = ring(house, &now).await {
        tracing::error!(%why, "the clock cannot read the requests");
    }
    if let Err(why) = count::count(house, &now).await {
        tracing::error!(%why, "the clock could not count the beds of this evening");
    }
    if let Err(why) = promise::promise(house, &now).await {
        tracing::error!(%why, "the clock could not promise the draw of a night");
    }
    if let Err(why) = advise::advise(house, &now).await {
        tracing::error!(%why, "the clock could not ask the rules again");
    }
    if let Err(why) = warn::warn(house, &now).await {
        tracing::error!(%why, "the clock could not tell which terms run out");
    }
}

async fn ring(house: &House, now: &Moment) -> Result<(), Broken> {
    for request in house.archive.open_requests().await? {
        if let Err(why) = attend(house, &request, now).await {
            tracing::error!(%why, "the clock could not write what time brought");
        }
    }
    Ok(())
}

/// One step at a time: what is still due after that is done at the next tick, a moment later.
async fn attend(house: &House, request: &RequestNow, now: &Moment) -> Result<(), Broken> {
    let RequestNow { id: request, asked, .. } = request;
    if let State::Held { location, until, .. } = asked.state
        && until <= now.at
    {
        let command = ReleaseHold { request: *request, location, because: Released::Lapsed };
        let id = once("lapsed", request.number(), until.as_millisecond());
        bring(house, house.guard.house_clock(command), id, now).await?;
    }
    let due = asked.rings_next(&now.terms).is_some_and(|due| due <= now.at);
    if due && *asked.state(now.at) == State::Open {
        let command = RingFurther { request: *request };
        let id = once("rings", request.number(), i64::from(asked.step));
        bring(house, house.guard.house_clock(command), id, now).await?;
    }
    Ok(())
}

/// A refusal means that somebody was quicker: a worker, or the clock of another process.
async fn bring<C: Command>(house: &House, allowed: Allowed<C>, id: CommandId, now: &Moment) -> Result<(), Broken> {
    match house.archive.execute(allowed, id, now).await {
        Ok(_) | Err(Failure::Refused(_) | Failure::NotThere) => Ok(()),
        Err(Failure::Broken(broken)) => Err(broken),
    }
}

/// The same number for the same step of the same thing, in every process.
pub(crate) fn once(what: &str, thing: u128, which: i64) -> CommandId {
    let mut hash = Sha256::new();
    hash.update(what);
    hash.update(thing.to_be_bytes());
    hash.update(which.to_be_bytes());
    let digest = hash.finalize();
    let mut number = [0; 16];
    number.copy_from_slice(&digest[..16]);
    CommandId::new(u128::from_be_bytes(number))
}

#[cfg(test)]
mod tests;
