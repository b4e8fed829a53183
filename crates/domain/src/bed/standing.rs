//! What must be known to give somebody a bed, and the judgement whether it may be given.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::fit::{BedState, For, Guest, Misfit, RoomState};
use super::{Claims, Event as Bed};
use crate::command::Past;
use crate::event::{Event, Subject};
use crate::id::{BanId, BedId, LocationId, PersonId, RoomId};
use crate::location::{Event as Location, LocationFacts, RoomFacts};
use crate::moment::Moment;
use crate::person::{BanScope, Event as Person};
use crate::tonight::{Placing, Requests};

/// Locations, rooms, beds, people and claims, as far as the histories read tell.
#[derive(Default)]
pub struct Standing {
    /// Who has which bed.
    pub claims: Claims,
    /// Who asks.
    pub requests: Requests,
    locations: BTreeMap<LocationId, (LocationFacts, bool)>,
    rooms: BTreeMap<RoomId, (LocationId, RoomFacts)>,
    beds: BTreeMap<BedId, (RoomId, BedState)>,
    people: BTreeMap<PersonId, Guest>,
    bans: BTreeMap<(PersonId, BanId), (PersonId, BanScope)>,
}

/// Why these beds cannot be given to these people now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A bed or a person was named twice.
    #[error("a bed or a person is named twice")]
    Twice,
    /// This bed does not stand in this location.
    #[error("this bed does not stand here")]
    NotThere(BedId),
    /// This person is not written down.
    #[error("this person is not registered")]
    NotRegistered(PersonId),
    /// This person has another bed.
    #[error("this person has a bed")]
    HasABed(PersonId),
    /// People who stay together would be parted, although a room here could hold them all.
    #[error("these people stay together")]
    Parted,
    /// The bed does not fit, for these reasons.
    #[error("this bed does not fit")]
    DoesNotFit(BedId, BTreeSet<Misfit>),
}

impl Past for Standing {
    fn evolve(&mut self, event: &Event) {
        self.claims.evolve(event);
        self.requests.evolve(event);
        match event {
            Event::Person(event) => self.person(event),
            Event::Location(event) => self.location(event),
            Event::Bed(event) => self.bed(event),
            Event::Household(_)
            | Event::Tonight(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Letter(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_) => (),
        }
    }
}

impl Standing {
    /// Whose histories must be read: the location, the people and whom they must not meet, the
    /// rooms with all their beds, and who sleeps in those.
    pub fn about(&self, location: LocationId, places: &[Placing]) -> Vec<Subject> {
        let mut subjects = vec![Subject::Location(location)];
        for placing in places {
            subjects.extend([Subject::Person(placing.person), Subject::Bed(placing.bed)]);
        }
        let rooms: BTreeSet<RoomId> =
            places.iter().filter_map(|p| self.beds.get(&p.bed)).map(|(room, _)| *room).collect();
        let beside: Vec<BedId> =
            self.beds.iter().filter(|(_, (room, _))| rooms.contains(room)).map(|(bed, _)| *bed).collect();
        subjects.extend(self.claims.of_beds(&beside).map(|claim| Subject::Person(claim.person)));
        subjects.extend(beside.into_iter().map(Subject::Bed));
        let guests = places.iter().filter_map(|placing| self.people.get(&placing.person));
        subjects.extend(guests.flat_map(|guest| &guest.bans).map(|(other, _)| Subject::Person(*other)));
        subjects
    }

    /// Whether these people may have these beds in this location now.
    pub fn judge(&self, location: LocationId, places: &[Placing], sought: For, now: &Moment) -> Result<(), Unfit> {
        self.judge_guests(location, places, &self.guests(places)?, sought, now)
    }

    /// The same, for guests who need not be written down yet.
    pub fn judge_guests(
        &self,
        location: LocationId,
        places: &[Placing],
        guests: &[Guest],
        sought: For,
        now: &Moment,
    ) -> Result<(), Unfit> {
        let beds: BTreeSet<BedId> = places.iter().map(|placing| placing.bed).collect();
        let people: BTreeSet<PersonId> = places.iter().map(|placing| placing.person).collect();
        if beds.len() != places.len() || people.len() != places.len() {
            return Err(Unfit::Twice);
        }
        let mine: Vec<PersonId> = people.into_iter().collect();
        let mut rooms = BTreeSet::new();
        for placing in places {
            let (room, bed) = self.standing_in(location, placing.bed)?;
            rooms.insert(room);
            let state = self.room(room, now).ok_or(Unfit::NotThere(placing.bed))?;
            let mut misfits = state.misfits(guests, &self.elsewhere(guests, now));
            misfits.extend(self.with_claim(bed, now).misfit(sought, now.on_paper(), &mine, now.at));
            if !misfits.is_empty() {
                return Err(Unfit::DoesNotFit(placing.bed, misfits));
            }
        }
        if rooms.len() > 1 && self.largest_room(location) >= places.len() { Err(Unfit::Parted) } else { Ok(()) }
    }

    /// When a hold on these beds made or extended now runs out: earlier when one of them goes to the
    /// paper list. Right when the histories of the beds were read.
    pub fn hold_until(&self, places: &[Placing], now: &Moment) -> Timestamp {
        if places.iter().any(|placing| self.is_on_paper(placing.bed)) {
            now.paper_hold_until()
        } else {
            now.hold_until()
        }
    }

    /// Whether this bed goes to the paper list at night. Right when its history was read.
    pub fn is_on_paper(&self, bed: BedId) -> bool {
        self.beds.get(&bed).is_some_and(|(_, bed)| bed.paper)
    }

    fn guests(&self, places: &[Placing]) -> Result<Vec<Guest>, Unfit> {
        let guest =
            |placing: &Placing| self.people.get(&placing.person).cloned().ok_or(Unfit::NotRegistered(placing.person));
        places.iter().map(guest).collect()
    }

    fn standing_in(&self, location: LocationId, bed: BedId) -> Result<(RoomId, &BedState), Unfit> {
        let (room, state) = self.beds.get(&bed).ok_or(Unfit::NotThere(bed))?;
        let here = self.rooms.get(room).is_some_and(|(stands, _)| *stands == location);
        if here { Ok((*room, state)) } else { Err(Unfit::NotThere(bed)) }
    }

    fn room(&self, room: RoomId, now: &Moment) -> Option<RoomState> {
        let (location, facts) = self.rooms.get(&room)?;
        let (place, closed) = self.locations.get(location)?;
        let beds: Vec<BedState> =
            self.beds.values().filter(|(of, _)| *of == room).map(|(_, bed)| self.with_claim(bed, now)).collect();
        let asleep = beds.iter().filter_map(|bed| bed.claim).map(|claim| claim.person);
        let with = |person| self.people.get(&person).map(|guest| guest.needs.sleeps_with).unwrap_or_default();
        let sleepers = asleep.map(|person| (person, with(person))).collect();
        Some(RoomState {
            room,
            facts: facts.clone(),
            location: *location,
            place: place.clone(),
            closed: *closed,
            beds,
            sleepers,
        })
    }

    fn with_claim(&self, bed: &BedState, now: &Moment) -> BedState {
        BedState { claim: self.claims.of_bed(bed.bed, now.at), ..bed.clone() }
    }

    /// Where the people whom these guests must not meet have a bed now.
    fn elsewhere(&self, guests: &[Guest], now: &Moment) -> Vec<(PersonId, LocationId)> {
        let others = guests.iter().flat_map(|guest| &guest.bans).map(|(other, _)| *other);
        others.filter_map(|other| Some((other, self.claims.of_person(other, now.at)?.location))).collect()
    }

    fn largest_room(&self, location: LocationId) -> usize {
        let mut beds: BTreeMap<RoomId, usize> = BTreeMap::new();
        for (room, _) in self.beds.values() {
            if self.rooms.get(room).is_some_and(|(stands, _)| *stands == location) {
                *beds.entry(*room).or_default() += 1;
            }
        }
        beds.into_values().max().unwrap_or(0)
    }

    fn person(&mut self, event: &Person) {
        match event {
            Person::PersonRegistered { person, needs, .. } => {
                self.people.insert(*person, Guest { person: *person, needs: needs.clone(), bans: Vec::new() });
            }
            Person::NeedsNoted { person, needs } => self.guest(*person, |guest| guest.needs = needs.clone()),
            Person::MustNotMeetNoted { ban, person, other, scope, .. } => {
                self.bans.insert((*person, *ban), (*other, *scope));
                self.keep_apart(*person);
            }
            Person::MustNotMeetLifted { ban, person, .. } => {
                self.bans.remove(&(*person, *ban));
                self.keep_apart(*person);
            }
            Person::NamesCorrected { .. }
            | Person::PersonDescribed { .. }
            | Person::SameSaid { .. }
            | Person::SameTakenBack { .. }
            | Person::FileRead { .. } => (),
        }
    }

    /// A wide and a narrow ban may stand between the same two; lifting one leaves the other.
    fn keep_apart(&mut self, person: PersonId) {
        let of = |((whose, _), ban): (&(PersonId, BanId), &(PersonId, BanScope))| (*whose == person).then_some(*ban);
        let bans: Vec<(PersonId, BanScope)> = self.bans.iter().filter_map(of).collect();
        self.guest(person, |guest| guest.bans = bans);
    }

    fn guest(&mut self, person: PersonId, change: impl FnOnce(&mut Guest)) {
        if let Some(guest) = self.people.get_mut(&person) {
            change(guest);
        }
    }

    fn location(&mut self, event: &Location) {
        match event {
            Location::LocationOpened { location, facts } => {
                self.locations.insert(*location, (facts.clone(), false));
            }
            Location::LocationDescribed { location, facts } => {
                if let Some((known, _)) = self.locations.get_mut(location) {
                    *known = facts.clone();
                }
            }
            Location::LocationClosed { location } => {
                if let Some((_, closed)) = self.locations.get_mut(location) {
                    *closed = true;
                }
            }
            Location::RoomAdded { location, room, facts } | Location::RoomDescribed { location, room, facts } => {
                self.rooms.insert(*room, (*location, facts.clone()));
            }
            Location::HouseRulesWritten { .. } => (),
        }
    }

    fn bed(&mut self, event: &Bed) {
        match event {
            Bed::BedAdded { room, bed, label, .. } => {
                let state =
                    BedState { bed: *bed, label: label.clone(), reserve: false, paper: false, out: false, claim: None };
                self.beds.insert(*bed, (*room, state));
            }
            Bed::ReserveSet { bed, reserve } => self.change(*bed, |state| state.reserve = *reserve),
            Bed::PaperSet { bed, paper } => self.change(*bed, |state| state.paper = *paper),
            Bed::TakenOutOfUse { bed, .. } => self.change(*bed, |state| state.out = true),
            Bed::BroughtBack { bed } => self.change(*bed, |state| state.out = false),
            Bed::BedsAssigned { .. }
            | Bed::BedLeft { .. }
            | Bed::BedsKept { .. }
            | Bed::KeptLetGo { .. }
            | Bed::LeavingTakenBack { .. }
            | Bed::AssigningTakenBack { .. }
            | Bed::PlaceOverruled { .. } => (),
        }
    }

    fn change(&mut self, bed: BedId, change: impl FnOnce(&mut BedState)) {
        if let Some((_, state)) = self.beds.get_mut(&bed) {
            change(state);
        }
    }
}
