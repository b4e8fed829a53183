//! `/letter/{letter}/deliver`: the letter was sent, handed over, or read aloud with an interpreter.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::CommandId;
use domain::letter::{DeliverLetter, DeliverRefusal, Delivery};
use domain::personal::Personal;

use super::show::{self, Told};
use super::{Found, find};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

/// The longest that can be said about how it came, in letters.
const LONGEST: usize = 200;

/// How a letter can come to somebody, as the form says it, in its order.
pub const WORDS: [&str; 3] = ["sent", "handed-over", "read-aloud"];

/// The word of the form.
pub fn word(how: Delivery) -> &'static str {
    match how {
        Delivery::Sent => "sent",
        Delivery::HandedOver => "handed-over",
        Delivery::ReadAloud => "read-aloud",
    }
}

pub fn routes() -> Router<Houses> {
    Router::new().route("/letter/{letter}/deliver", post(deliver))
}

async fn deliver(visit: Visit, Path((_, letter)): Path<(String, String)>, filled: Filled) -> Answer {
    if !visit.may(Deed::DeliverLetter, Place::House) {
        return Err(Trouble::NotThere);
    }
    let found = find(&visit, &letter).await?;
    let id: CommandId = filled.id("command")?;
    let (how, mut faults) = read(&filled);
    let Some(how) = how.filter(|_| faults.is_empty()) else { return again(&visit, found, filled, faults).await };
    let Found { known, .. } = &found;
    let words = Personal::new(filled.one("words"));
    match visit.execute(DeliverLetter { person: known.person, letter: known.id, how, words }, id).await? {
        Ok(()) => to(visit.path(format_args!("letter/{}", known.id))),
        Err(DeliverRefusal::NoSuchLetter) => Err(Trouble::NotThere),
        Err(DeliverRefusal::NoInterpreter) => {
            faults.add("words", "letter-no-interpreter");
            again(&visit, found, filled, faults).await
        }
    }
}

/// How it came, and everything that is wrong with the form.
fn read(filled: &Filled) -> (Option<Delivery>, Faults) {
    let mut faults = Faults::default();
    let all = [Delivery::Sent, Delivery::HandedOver, Delivery::ReadAloud];
    let how = all.into_iter().find(|how| word(*how) == filled.one("how"));
    if how.is_none() {
        faults.add("how", "letter-no-how");
    }
    if filled.one("words").chars().count() > LONGEST {
        faults.add("words", "letter-words-too-long");
    }
    (how, faults)
}

async fn again(visit: &Visit, found: Found, filled: Filled, faults: Faults) -> Answer {
    show::again(visit, found, Told { notice: None, faults, filled }).await
}
