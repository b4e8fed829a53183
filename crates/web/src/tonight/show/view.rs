//! What stands on the page of a request: people, beds that fit, beds that do not, all in words.

use std::collections::{BTreeSet, HashMap};

use domain::bed::fit::Misfit;
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::person::called;
use domain::tonight::Asked;
use placement::{Drawback, Excluded, Merit, Proposal, Proposals};
use store::{BedNow, Known};

use crate::answer::Trouble;
use crate::visit::Visit;

/// How many proposals are spelled out; the rest waits behind one tap.
const SPELLED_OUT: usize = 12;

/// Somebody of the request.
pub struct Guest {
    pub person: PersonId,
    pub called: Option<String>,
    pub href: String,
    pub needs: Vec<&'static str>,
}

impl Guest {
    pub fn of(person: PersonId, cards: &[Known], visit: &Visit) -> Guest {
        let known = cards.iter().find(|known| known.person == person);
        Guest {
            person,
            called: known.and_then(|known| called(&known.card.names)).map(str::to_owned),
            href: visit.path(format_args!("person/{person}")),
            needs: known.map(|known| crate::tonight::needs::of(&[known])).unwrap_or_default(),
        }
    }
}

/// Beds that can be held with one tap.
pub struct Offer {
    pub location: LocationId,
    pub place: String,
    pub room: String,
    pub beds: String,
    /// `person.bed`, as the form sends them.
    pub places: Vec<String>,
    pub fits: Vec<String>,
    pub unsure: Vec<String>,
    pub later: bool,
}

/// Beds of a room that do not fit, and why.
pub struct Unfitting {
    pub place: String,
    pub room: String,
    pub beds: String,
    pub count: usize,
    pub because: Vec<String>,
}

/// The beds, rooms and locations of the house, by their ids.
pub struct House {
    beds: HashMap<BedId, BedNow>,
    rooms: HashMap<RoomId, String>,
    locations: HashMap<LocationId, String>,
}

impl House {
    pub async fn of(visit: &Visit) -> Result<House, Trouble> {
        let archive = &visit.house.archive;
        let beds = archive.beds(&visit.now).await?.into_iter().map(|bed| (bed.id, bed)).collect();
        let rooms = archive.rooms().await?.into_iter().map(|room| (room.id, room.facts.name)).collect();
        let locations = archive.locations().await?.into_iter().map(|one| (one.id, one.facts.name)).collect();
        Ok(House { beds, rooms, locations })
    }

    /// Every bed of the locations that are open.
    pub fn beds(&self) -> impl Iterator<Item = &BedNow> {
        self.beds.values()
    }

    pub fn location(&self, location: LocationId) -> String {
        self.locations.get(&location).cloned().unwrap_or_default()
    }

    /// A place to sleep: its rooms and where they are.
    pub fn place(&self, location: LocationId, rooms: &[RoomId]) -> String {
        let rooms: Vec<String> = rooms.iter().map(|room| self.room(*room)).collect();
        format!("{} · {}", rooms.join(" + "), self.location(location))
    }

    fn room(&self, room: RoomId) -> String {
        self.rooms.get(&room).cloned().unwrap_or_default()
    }

    /// Whose bed is which: name and bed, for the people of a request.
    pub fn beds_of(&self, people: &[PersonId], guests: &[Guest]) -> Vec<(String, String)> {
        let bed_of = |person: PersonId| {
            let has = |bed: &&BedNow| bed.claim.as_ref().is_some_and(|claimed| claimed.claim.person == person);
            self.beds.values().find(has).map(|bed| format!("{} · {}", self.room(bed.room), bed.label))
        };
        let name = |person| guests.iter().find(|guest| guest.person == person).and_then(|guest| guest.called.clone());
        people.iter().map(|person| (name(*person).unwrap_or_default(), bed_of(*person).unwrap_or_default())).collect()
    }

    fn labels(&self, beds: &[BedId]) -> String {
        let mut labels: Vec<&str> =
            beds.iter().filter_map(|bed| self.beds.get(bed)).map(|bed| bed.label.as_str()).collect();
        labels.sort_by_key(|label| (label.len(), *label));
        labels.join(", ")
    }
}

/// The proposals for this request, and everything that does not fit, in words.
pub async fn offers(visit: &Visit, asked: &Asked, house: &House) -> Result<(Vec<Offer>, Vec<Unfitting>), Trouble> {
    let fitting = visit.house.archive.fitting(&asked.people, &visit.now).await?;
    let by = visit.house.yardstick(&visit.now);
    let found = placement::propose_by(&fitting.guests, &fitting.rooms, &fitting.elsewhere, &visit.now, &by);
    Ok(in_words(visit, house, &found))
}

/// What was found, in words.
pub fn in_words(visit: &Visit, house: &House, found: &Proposals) -> (Vec<Offer>, Vec<Unfitting>) {
    let offers = found.best.iter().enumerate().map(|(place, one)| offer(visit, house, place, one)).collect();
    let unfitting = found.excluded.iter().map(|one| unfitting(visit, house, one)).collect();
    (offers, unfitting)
}

/// One proposal, in words.
pub fn offer(visit: &Visit, house: &House, place: usize, proposal: &Proposal) -> Offer {
    let beds: Vec<BedId> = proposal.places.iter().map(|placing| placing.bed).collect();
    let rooms: Vec<String> = proposal.rooms.iter().map(|room| house.room(*room)).collect();
    Offer {
        location: proposal.location,
        place: house.location(proposal.location),
        room: rooms.join(" + "),
        beds: house.labels(&beds),
        places: proposal.places.iter().map(|placing| format!("{}.{}", placing.person, placing.bed)).collect(),
        fits: proposal.merits.iter().map(|one| visit.language.t(merit(*one))).collect(),
        unsure: proposal.drawbacks.iter().map(|one| visit.language.t(drawback(*one))).collect(),
        later: place >= SPELLED_OUT,
    }
}

fn unfitting(visit: &Visit, house: &House, excluded: &Excluded) -> Unfitting {
    Unfitting {
        place: house.location(excluded.location),
        room: house.room(excluded.room),
        beds: house.labels(&excluded.beds),
        count: excluded.beds.len(),
        because: because(visit, &excluded.because),
    }
}

fn because(visit: &Visit, misfits: &BTreeSet<Misfit>) -> Vec<String> {
    misfits.iter().map(|one| visit.language.t(misfit(*one))).collect()
}

fn merit(merit: Merit) -> &'static str {
    match merit {
        Merit::Together => "fits-together",
        Merit::StepFree => "fits-step-free",
        Merit::WomenOnly => "fits-women-only",
        Merit::CareNear => "fits-care-near",
        Merit::OwnRoom => "fits-own-room",
        Merit::WithWomen => "fits-with-women",
        Merit::WithMen => "fits-with-men",
        Merit::NobodyWoken => "fits-nobody-woken",
        Merit::JustRight => "fits-just-right",
        Merit::DayAndNight => "fits-day-and-night",
    }
}

/// What a drawback is called.
pub fn drawback(drawback: Drawback) -> &'static str {
    match drawback {
        Drawback::CareFar => "but-care-far",
        Drawback::NotQuiet => "but-not-quiet",
        Drawback::EmptyBeds => "but-empty-beds",
        Drawback::StepFreeUnneeded => "but-step-free-unneeded",
        Drawback::WomenOnlyUnneeded => "but-women-only-unneeded",
        Drawback::Disturbs => "but-disturbs",
        Drawback::FromReserve => "but-from-reserve",
        Drawback::PaperSoon => "but-paper-soon",
        Drawback::NightOnly => "but-night-only",
        Drawback::SeveralRooms => "but-several-rooms",
    }
}

fn misfit(misfit: Misfit) -> &'static str {
    match misfit {
        Misfit::Taken => "not-taken",
        Misfit::Held => "not-held",
        Misfit::OutOfUse => "not-out-of-use",
        Misfit::OnPaper => "not-on-paper",
        Misfit::Reserve => "not-reserve",
        Misfit::Closed => "not-closed",
        Misfit::WomenOnlyPlace => "not-women-only-place",
        Misfit::NeedsWomenOnly => "not-needs-women-only",
        Misfit::WomensRoom => "not-womens-room",
        Misfit::MensRoom => "not-mens-room",
        Misfit::WomenSleepHere => "not-women-sleep-here",
        Misfit::MenSleepHere => "not-men-sleep-here",
        Misfit::MixedHousehold => "not-mixed-household",
        Misfit::AskWithWhom => "not-ask-with-whom",
        Misfit::Steps => "not-steps",
        Misfit::RoomInUse => "not-room-in-use",
        Misfit::MinorNeedsPrivate => "not-minor-needs-private",
        Misfit::TooFewBeds => "not-too-few-beds",
        Misfit::BanHere => "not-ban-here",
        Misfit::BanInCity => "not-ban-in-city",
    }
}
