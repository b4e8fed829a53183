//! From seats of the relaxation to an answer that is allowed: take over what can be, and fill the rest.

use super::board::Board;
use super::network::Network;

/// Puts households where the seats say as far as that is allowed, then everybody else of the scope where there is room.
///
/// The board holds those who are outside the scope already.
pub fn repair(network: &Network<'_>, board: &mut Board<'_>, seats: &[u32]) {
    let instance = network.instance;
    let mut wanted: Vec<(bool, i64, usize, u32)> = Vec::new();
    for number in &network.scope.households {
        let parts = network.first[*number]..network.first[*number + 1];
        let Some(first) = parts.clone().next() else { continue };
        let lead = seats[first];
        let Some(class) = network.classes.get(lead as usize) else { continue };
        let together = class.private || parts.clone().all(|part| seats[part] == lead);
        if together && board.rooms[*number].is_none() {
            let stays = instance.households[*number].current.is_some_and(|room| network.class_of[room] == lead);
            wanted.push((!stays, -instance.households[*number].size(), *number, lead));
        }
    }
    wanted.sort_unstable();
    for (_, _, number, lead) in wanted {
        let rooms = &network.classes[lead as usize].rooms;
        let current = instance.households[number].current.filter(|room| network.class_of[*room] == lead);
        let fullest = |room: &&usize| (board.inside[**room].len(), **room);
        let open = || rooms.iter().filter(|room| board.can(number, **room)).max_by_key(fullest).copied();
        if let Some(room) = current.filter(|room| board.can(number, *room)).or_else(open) {
            board.put(number, room);
        }
    }
    board.fill(network.scope);
}
