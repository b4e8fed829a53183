//! What Cedar answered, remembered. Everything the policies can tell apart is a small, finite table,
//! so each question is put to Cedar once in the life of the program and then looked up.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU8, Ordering};

use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::staff::Role;

use crate::ask::{Ask, Page, Purpose};
use crate::policies::POLICIES;
use crate::worker::{Side, Worker};

const PURPOSES: usize = Purpose::ALL.len();
const CLASSES: usize = Class::ALL.len();
const ASKS: usize = Deed::ALL.len() + CLASSES * PURPOSES + PURPOSES + Page::ALL.len();
const ROLE_SETS: usize = 1 << Role::ALL.len();
const CELLS: usize = ROLE_SETS * Side::ALL.len() * ASKS;

const NOT_ASKED: u8 = 0;
const NO: u8 = 1;
const YES: u8 = 2;

static TABLE: LazyLock<Vec<AtomicU8>> = LazyLock::new(|| (0..CELLS).map(|_| AtomicU8::new(NOT_ASKED)).collect());

/// What the policies say, from memory where they were asked before.
pub(crate) fn permit(worker: &Worker, ask: Ask, place: Place) -> bool {
    // Whoever does not work here any more needs no table: the first policy forbids everything.
    if !worker.active {
        return false;
    }
    let cell = &TABLE[cell(worker, ask, place)];
    // Two threads that ask at once both get Cedar's one answer, so no stronger ordering is needed.
    match cell.load(Ordering::Relaxed) {
        NOT_ASKED => {
            let answer = POLICIES.permit(worker, ask, place);
            cell.store(if answer { YES } else { NO }, Ordering::Relaxed);
            answer
        }
        answer => answer == YES,
    }
}

fn cell(worker: &Worker, ask: Ask, place: Place) -> usize {
    let roles = worker.roles.iter().fold(0, |set, role| set | 1 << *role as usize);
    (roles * Side::ALL.len() + worker.side(place) as usize) * ASKS + column(ask)
}

fn column(ask: Ask) -> usize {
    let looks = Deed::ALL.len();
    let searches = looks + CLASSES * PURPOSES;
    let pages = searches + PURPOSES;
    match ask {
        Ask::Do(deed) => deed as usize,
        Ask::Look(class, purpose) => looks + class as usize * PURPOSES + purpose as usize,
        Ask::Search(purpose) => searches + purpose as usize,
        Ask::See(page) => pages + page as usize,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_question_has_a_column_of_its_own() {
        let columns: HashSet<usize> = crate::tests::questions().map(column).collect();
        assert_eq!(columns.len(), crate::tests::questions().count());
        assert!(columns.iter().all(|column| *column < ASKS));
    }
}
