//! Saying what is to be said to other houses, again and again until they confirm it. Nothing is given up: a bed may hang on it.

use std::time::Duration;

use domain::moment::Moment;
use jiff::SignedDuration;
use store::{Broken, SayingNow, Spoken};

use super::letter::{Envelope, Letter};
use super::neighbours::{Paired, Way};
use super::{forget, hear, road};
use crate::house::House;

/// How often it is looked whether there is something to say, when nothing happens.
const EVERY: Duration = Duration::from_secs(20);
/// How long it is waited at least, however much happens.
const BREATH: Duration = Duration::from_secs(1);
/// After how many seconds it is said again the first time; twice as many after each further time.
const AGAIN: i64 = 10;
/// After how many seconds it is said again however often it was tried.
const AT_MOST: i64 = 600;

/// Keeps saying what is to be said, apart from the clock: a house that answers slowly keeps no request from ringing.
pub async fn keep_saying(house: &House) {
    let mut changes = house.archive.changes();
    loop {
        if let Err(why) = say_all(house).await {
            tracing::error!(%why, "what is to be said to another house could not be read");
        }
        if let Err(why) = forget::forget(house).await {
            tracing::error!(%why, "who is over to another house could not be forgotten");
        }
        tokio::time::sleep(BREATH).await;
        let _ = tokio::time::timeout(EVERY, changes.changed()).await;
    }
}

/// Says once what is due: of each transfer what comes next.
pub async fn say_all(house: &House) -> Result<(), Broken> {
    let now = house.now();
    for saying in house.archive.to_say().await?.into_iter().filter(|saying| saying.next_at <= now.at) {
        match house.archive.spoken(&saying).await? {
            Some(spoken) => say(house, &saying, spoken, &now).await?,
            // Whoever it is about was forgotten here meanwhile.
            None => house.archive.saying_heard(&saying, now.at).await?,
        }
    }
    Ok(())
}

async fn say(house: &House, saying: &SayingNow, spoken: Spoken, now: &Moment) -> Result<(), Broken> {
    let Spoken { transfer, to, said } = spoken;
    let carried = match house.neighbours.get(&to) {
        Some(paired) => carry(house, paired, &Letter { transfer, said }).await,
        None => Err("it is paired with this house no more".into()),
    };
    match carried {
        Ok(()) => house.archive.saying_heard(saying, now.at).await,
        Err(why) => {
            tracing::warn!(house = house.slug, to = to.0, why, "another house did not hear what was said");
            let seconds = AGAIN.checked_shl(u32::from(saying.tries)).unwrap_or(AT_MOST).clamp(AGAIN, AT_MOST);
            house.archive.saying_tried(saying, now.at + SignedDuration::from_secs(seconds)).await
        }
    }
}

/// Takes a letter to another house; confirmed when that house wrote it down.
async fn carry(house: &House, paired: &Paired, letter: &Letter) -> Result<(), String> {
    #[cfg(test)]
    if let Way::Unsteady(way, weather) = &paired.way {
        return weather.carry(|| walk(house, paired, way, letter)).await;
    }
    walk(house, paired, &paired.way, letter).await
}

async fn walk(house: &House, paired: &Paired, way: &Way, letter: &Letter) -> Result<(), String> {
    match way {
        Way::Street(street) => {
            let other = street.house(&paired.word).ok_or("it is not open")?;
            let from = domain::transfer::Neighbour(house.slug.clone());
            // Both say that they are paired, and that they stand in one street.
            if !other.neighbours.get(&from).is_some_and(Paired::is_next_door) {
                return Err("it is not paired with this house".into());
            }
            let letter = Letter { transfer: letter.transfer, said: letter.said.clone() };
            match hear::hear(&other, &from, letter).await {
                Ok(true) => Ok(()),
                Ok(false) => Err("it has no part in that".into()),
                Err(why) => Err(why.to_string()),
            }
        }
        Way::Road { line, secret } => {
            let envelope = Envelope::close(secret, &house.slug, &paired.word, letter, house.now().at);
            road::take(line, &paired.word.0, &house.slug, secret, &envelope).await
        }
        #[cfg(test)]
        Way::Unsteady(..) => Err("there is no second weather".into()),
    }
}
