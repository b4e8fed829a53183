//! What the stories about wishes begin with.

use super::{About, Asks, Event as WishEvent, Granted};
pub use crate::admission::testing::{AMIN, now, registered};
use crate::event::Event;
use crate::id::{WishId, WorkerId};
use crate::personal::Personal;

pub const WISH: WishId = WishId::new(901);
pub const ANSWERER: WorkerId = WorkerId::new(3);

pub fn made(asks: Asks) -> Event {
    WishEvent::WishMade { person: AMIN, wish: WISH, asks, words: Personal::new("mijn naam is anders") }.into()
}

pub fn name() -> Asks {
    Asks::Correct(About::Name)
}

pub fn answered() -> Event {
    let words = Personal::new("verbeterd");
    WishEvent::WishAnswered { person: AMIN, wish: WISH, by: ANSWERER, granted: Granted::Done, words }.into()
}

pub fn taken_back() -> Event {
    WishEvent::WishTakenBack { person: AMIN, wish: WISH }.into()
}
