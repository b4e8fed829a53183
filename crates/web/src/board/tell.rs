//! What stands on the board: beds by location and room, counts, and the coming nights.

use std::collections::HashMap;

use askama::Template;
use domain::id::{BedId, LocationId, RoomId, WorkerId};
use domain::tonight::State as Asking;
use store::{BedNow, LocationNow, RoomNow, Tick};

use super::kept::Audience;
use super::nights::{self, Cell};
use crate::answer::Trouble;
use crate::bed::State;
use crate::dates;
use crate::location::words;
use crate::visit::Visit;

/// From how many beds on they are drawn smaller.
pub const MANY_BEDS: usize = 300;

/// Everything that the board is drawn from.
pub struct Facts {
    pub beds: Vec<BedNow>,
    pub locations: Vec<LocationNow>,
    pub asking: usize,
    rooms: Vec<RoomNow>,
    ticks: HashMap<LocationId, Tick>,
    workers: HashMap<WorkerId, String>,
}

impl Facts {
    pub async fn of(visit: &Visit) -> Result<Facts, Trouble> {
        let archive = &visit.house.archive;
        let requests = archive.open_requests().await?;
        let locations = archive.locations().await?.into_iter().filter(|one| one.closed_at.is_none()).collect();
        let staff = archive.staff().await?.into_iter();
        Ok(Facts {
            beds: archive.beds(&visit.now).await?,
            locations,
            asking: requests.iter().filter(|one| *one.asked.state(visit.now.at) == Asking::Open).count(),
            rooms: archive.rooms().await?,
            ticks: archive.last_ticks(visit.now.night()).await?.into_iter().collect(),
            workers: staff.map(|known| (known.id, known.card.name.reveal().to_owned())).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "board/board.html")]
pub struct Board {
    root: String,
    counts: Vec<Count>,
    places: Vec<Place>,
    nights: Vec<Night>,
    nights_title: String,
    location_word: String,
    /// The words for each state, without and with the reserve.
    words: Vec<(State, String, String)>,
}

struct Count {
    state: Option<State>,
    called: String,
    beds: usize,
}

struct Night {
    weekday: &'static str,
    day: i8,
}

struct Place {
    id: LocationId,
    name: String,
    href: Option<String>,
    linked: bool,
    words: Vec<String>,
    confirmed: Option<String>,
    rooms: Vec<Room>,
    nights: Vec<Cell>,
}

struct Room {
    name: String,
    words: String,
    beds: Vec<Bed>,
}

struct Bed {
    id: BedId,
    label: String,
    state: State,
    reserve: bool,
}

impl Board {
    pub fn html(&self) -> String {
        self.render().unwrap_or_default()
    }

    fn said(&self, state: &State, reserve: &bool) -> &str {
        let found = self.words.iter().find(|(one, ..)| one == state);
        found.map_or("", |(_, plain, reserved)| if *reserve { reserved } else { plain })
    }
}

/// The board in the words of this visit.
pub fn tell(visit: &Visit, audience: &Audience, facts: &Facts) -> Board {
    let language = visit.language;
    let tonight = visit.now.night();
    let mut by_room: HashMap<RoomId, Vec<&BedNow>> = HashMap::new();
    for bed in &facts.beds {
        by_room.entry(bed.room).or_default().push(bed);
    }
    let words = State::ALL.map(|state| {
        let word = language.t(state.key());
        (state, word.clone(), format!("{word}, {}", language.t("bed-reserve")))
    });
    Board {
        root: visit.path("").trim_end_matches('/').to_owned(),
        counts: counts(visit, &facts.beds),
        places: facts.locations.iter().map(|location| place(visit, audience, facts, &by_room, location)).collect(),
        nights: nights::coming(tonight)
            .map(|night| Night { weekday: dates::weekday(language, night), day: night.day() })
            .collect(),
        nights_title: language.n("board-nights", nights::AHEAD),
        location_word: language.t("board-location"),
        words: words.into(),
    }
}

fn counts(visit: &Visit, beds: &[BedNow]) -> Vec<Count> {
    let of = |state: State| Count {
        state: Some(state),
        called: visit.language.t(format!("board-count-{}", state.word())),
        beds: beds.iter().filter(|bed| State::of(bed, &visit.now) == state).count(),
    };
    let reserve = beds.iter().filter(|bed| bed.reserve).count();
    let kept = Count { state: None, called: visit.language.t("board-count-reserve"), beds: reserve };
    State::ALL.into_iter().map(of).chain([kept]).collect()
}

fn place(
    visit: &Visit,
    audience: &Audience,
    facts: &Facts,
    by_room: &HashMap<RoomId, Vec<&BedNow>>,
    location: &LocationNow,
) -> Place {
    let (id, tonight) = (location.id, visit.now.night());
    let rooms: Vec<&RoomNow> = facts.rooms.iter().filter(|room| room.location == id).collect();
    let beds: Vec<&BedNow> = rooms.iter().filter_map(|room| by_room.get(&room.id)).flatten().copied().collect();
    let confirmed = facts.ticks.get(&id).map(|tick| {
        let who = facts.workers.get(&tick.by).map_or("", String::as_str);
        let at = dates::clock(visit.house.zone.to_datetime(tick.at));
        visit.language.with("board-confirmed", &[("who", who), ("at", &at)])
    });
    Place {
        id,
        name: location.facts.name.clone(),
        href: audience.opens_page(id).then(|| visit.path(format_args!("location/{id}"))),
        linked: audience.opens(id),
        words: words::of_location(visit.language, &location.facts),
        confirmed,
        rooms: rooms.iter().map(|one| room(visit, one, by_room.get(&one.id).map_or(&[][..], Vec::as_slice))).collect(),
        nights: nights::coming(tonight).map(|night| nights::cell(&beds, night, tonight)).collect(),
    }
}

fn room(visit: &Visit, room: &RoomNow, beds: &[&BedNow]) -> Room {
    let mut beds: Vec<Bed> = beds
        .iter()
        .map(|bed| Bed {
            id: bed.id,
            label: bed.label.clone(),
            state: State::of(bed, &visit.now),
            reserve: bed.reserve,
        })
        .collect();
    // As they are counted on the stairs: 2 before 10.
    beds.sort_by(|a, b| (a.label.len(), &a.label).cmp(&(b.label.len(), &b.label)));
    Room { name: room.facts.name.clone(), words: words::of_room(visit.language, &room.facts).join(" · "), beds }
}
