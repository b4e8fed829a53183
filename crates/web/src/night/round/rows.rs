//! What stands on the round: a row per bed that somebody has, room by room, and the empty beds.

use std::collections::HashMap;

use domain::id::{BedId, CommandId, LocationId, RequestId, WorkerId};
use domain::night::Seen;
use jiff::Timestamp;
use store::Tick;

use crate::answer::Trouble;
use crate::chance;
use crate::night::beds::{Bed, Guest, Whose};
use crate::night::wall;
use crate::visit::Visit;

/// Everything on the round.
#[derive(Default)]
pub struct Rows {
    pub rooms: Vec<Room>,
    pub empty: Vec<Empty>,
}

/// A room on the round.
pub struct Room {
    pub name: String,
    pub rows: Vec<Row>,
}

/// A bed that somebody has.
pub struct Row {
    pub bed: BedId,
    pub label: String,
    pub guest: Guest,
    pub command: CommandId,
    pub seen: Option<Seen>,
    /// Who ticked it off, and when on the clock of the house.
    pub ticked: Option<(String, String)>,
    pub held: Option<Held>,
}

/// The bed is kept for somebody who is not there yet.
pub struct Held {
    pub request: RequestId,
    pub until: Timestamp,
    /// The same on the clock of the house.
    pub until_wall: String,
    /// How many arrive together.
    pub people: usize,
}

/// A bed that nobody has.
pub struct Empty {
    pub room: String,
    pub label: String,
    pub paper: bool,
}

/// The rows of these beds, with what was ticked off tonight.
pub async fn of(visit: &Visit, location: LocationId, beds: Vec<Bed>) -> Result<Rows, Trouble> {
    let archive = &visit.house.archive;
    let ticks: HashMap<BedId, Tick> =
        archive.rounds(location, visit.now.night()).await?.into_iter().map(|tick| (tick.bed, tick)).collect();
    let workers: HashMap<WorkerId, String> =
        archive.staff().await?.into_iter().map(|known| (known.id, known.card.name.reveal().to_owned())).collect();
    let together = arriving_together(&beds);
    let mut rows = Rows::default();
    for Bed { id: bed, room, label, whose } in beds {
        let (guest, held) = match whose {
            Whose::Taken(guest) => (guest, None),
            Whose::Held { guest, request, until } => {
                let people = together.get(&request).copied().unwrap_or(1);
                (guest, Some(Held { request, until, until_wall: wall(visit, until), people }))
            }
            Whose::Paper | Whose::Free => {
                rows.empty.push(Empty { room, label, paper: whose.is_paper() });
                continue;
            }
        };
        // A tick is about somebody: when the bed went to another since, nobody has seen that one yet.
        let tick = ticks.get(&bed).filter(|tick| tick.person == guest.person && held.is_none());
        let ticked = tick.map(|tick| (workers.get(&tick.by).cloned().unwrap_or_default(), wall(visit, tick.at)));
        let seen = tick.map(|tick| tick.seen);
        rows.push(room, Row { bed, label, guest, command: chance::command(), seen, ticked, held });
    }
    Ok(rows)
}

impl Row {
    /// The three buttons: the word of each, and whether it is what was seen.
    pub fn buttons(&self) -> [(&'static str, bool); 3] {
        super::SEEN.map(|(word, seen)| (word, self.seen == Some(seen)))
    }

    /// The word of the button that was tapped, if one was.
    pub fn pressed(&self) -> Option<&'static str> {
        self.buttons().into_iter().find(|(_, pressed)| *pressed).map(|(word, _)| word)
    }
}

impl Rows {
    fn push(&mut self, room: String, row: Row) {
        match self.rooms.last_mut() {
            Some(last) if last.name == room => last.rows.push(row),
            Some(_) | None => self.rooms.push(Room { name: room, rows: vec![row] }),
        }
    }
}

/// How many beds here are held for each request: one tap says that all of them are there.
fn arriving_together(beds: &[Bed]) -> HashMap<RequestId, usize> {
    let mut together: HashMap<RequestId, usize> = HashMap::new();
    for bed in beds {
        if let Whose::Held { request, .. } = bed.whose {
            *together.entry(request).or_default() += 1;
        }
    }
    together
}
