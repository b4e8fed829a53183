//! What a careful person with a list would do: the answer that the solver is compared with, and begins with.

use super::board::Board;
use super::cost;
use super::instance::Instance;

/// Whoever can stay stays.
pub fn standing<'i>(instance: &'i Instance, max_moves: Option<usize>) -> Board<'i> {
    let mut board = Board::new(instance, max_moves);
    for (number, household) in instance.households.iter().enumerate() {
        if let Some(room) = household.current.filter(|room| board.rooms[number].is_none() && board.can(number, *room)) {
            board.put(number, room);
        }
    }
    board
}

/// Whoever can stay stays; then the scarcest bed first: who has the fewest rooms to choose from takes the cheapest.
pub fn greedy(instance: &Instance, max_moves: Option<usize>) -> Vec<Option<usize>> {
    let mut board = standing(instance, max_moves);
    let choice = |number: &usize| (0..instance.rooms.len()).filter(|room| board.may(*number, *room)).count();
    let mut without: Vec<usize> = (0..board.rooms.len()).filter(|number| board.rooms[*number].is_none()).collect();
    without.sort_by_cached_key(|number| (choice(number), *number));
    for number in without {
        let worth = cost::overflow(instance, &instance.households[number]);
        if let Some((_, room)) = board.cheapest(number, 0..instance.rooms.len()).filter(|(cost, _)| *cost < worth) {
            board.put(number, room);
        }
    }
    board.rooms
}
