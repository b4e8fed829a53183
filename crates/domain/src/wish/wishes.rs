//! What somebody asked, as the deeds and the pages need to know it.

use std::collections::BTreeMap;

use super::{Asks, Event as WishEvent, Granted};
use crate::command::Past;
use crate::event::Event;
use crate::id::{WishId, WorkerId};
use crate::person;
use crate::personal::Personal;

/// Everything that somebody asked.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    registered: bool,
    all: BTreeMap<WishId, Wish>,
    order: Vec<WishId>,
}

/// One thing that was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// What.
    pub asks: Asks,
    /// The same in the person's own words.
    pub words: Personal,
    /// How far it is.
    pub state: WishState,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum WishState {
    /// Nobody answered yet.
    Open,
    /// It was taken back.
    TakenBack,
    /// It was answered.
    Answered(Answer),
}

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// By whom.
    pub by: WorkerId,
    /// Whether it was done.
    pub granted: Granted,
    /// What was done, or why not.
    pub words: Personal,
}

impl Wishes {
    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// A wish, if there is one.
    pub fn get(&self, wish: WishId) -> Option<&Wish> {
        self.all.get(&wish)
    }

    /// All of them, in the order in which they were made.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (WishId, &Wish)> {
        self.order.iter().filter_map(|id| Some((*id, self.all.get(id)?)))
    }

    /// Those that nobody answered yet.
    pub fn open(&self) -> impl Iterator<Item = (WishId, &Wish)> {
        self.all().filter(|(_, wish)| wish.state == WishState::Open)
    }

    fn stand(&mut self, wish: WishId, state: WishState) {
        if let Some(wish) = self.all.get_mut(&wish) {
            wish.state = state;
        }
    }
}

impl Past for Wishes {
    fn evolve(&mut self, event: &Event) {
        if let Event::Person(person::Event::PersonRegistered { .. }) = event {
            self.registered = true;
        }
        let Event::Wish(event) = event else { return };
        match event {
            WishEvent::WishMade { wish, asks, words, .. } => {
                self.order.push(*wish);
                let made = Wish { asks: *asks, words: words.clone(), state: WishState::Open };
                self.all.insert(*wish, made);
            }
            WishEvent::WishTakenBack { wish, .. } => self.stand(*wish, WishState::TakenBack),
            WishEvent::WishAnswered { wish, by, granted, words, .. } => {
                let answer = Answer { by: *by, granted: *granted, words: words.clone() };
                self.stand(*wish, WishState::Answered(answer));
            }
        }
    }
}
