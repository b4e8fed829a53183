//! What keeps a household out of a room, and what would let them in.

use super::instance::{Apart, Household, Instance, RoomSex};
use super::standing::Standing;

/// What keeps a household out of a room. Each can have a sentence on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// They are said to stay where they live.
    Fixed,
    /// The city is not among those nearest to their own.
    TooFar,
    /// Even empty it has too few beds, by so many.
    TooSmall(i64),
    /// It has steps, and somebody cannot climb them.
    Steps,
    /// Care must be at hand, and is not.
    NoCare,
    /// The location is for women, and there are men among them.
    WomenOnly,
    /// It is shared, and they need a room of their own.
    NeedsOwnRoom(OwnRoom),
    /// It is shared by men.
    ForMen,
    /// It is shared by women.
    ForWomen,
    /// It is private, and this household has it.
    Taken(usize),
    /// So many beds too few are free.
    Full(i64),
    /// It takes women or men, and people of the other sex are in it.
    OtherSex,
    /// The city takes so many persons too few from elsewhere.
    Guests(usize, i64),
    /// They would meet this household, which they must not.
    Meets(usize, Apart),
    /// As many households move already as may.
    NoMoveLeft,
}

/// Why a household needs a room of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnRoom {
    /// There are minors among them.
    Minors,
    /// There are women and men among them.
    WomenAndMen,
    /// They ask for it.
    Asked,
}

/// What would take one obstacle away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WouldOpen {
    /// Nothing that people do tonight: the room or the location would have to be another one.
    AnotherRoom,
    /// So many beds more in the room.
    MoreBeds(i64),
    /// They would have to be free to leave where they are.
    FreeToMove,
    /// They would have to do without a room of their own.
    Sharing,
    /// So many persons of these households would have to live elsewhere. Who may not move is not among them; when
    /// the others are too few, only another room would help.
    Leaving(Vec<usize>, i64),
    /// The city would have to take so many persons more, or have so many fewer of these households from elsewhere.
    FewerGuests(usize, Vec<usize>, i64),
    /// The ban would have to end, or the other household live further away.
    BanEnding(usize),
    /// One household more would have to be allowed to move.
    OneMoreMove,
}

impl Obstacle {
    /// Whether it lies in the room and the household alone, whoever else is where.
    pub fn lasting(self) -> bool {
        match self {
            Obstacle::Fixed
            | Obstacle::TooFar
            | Obstacle::TooSmall(_)
            | Obstacle::Steps
            | Obstacle::NoCare
            | Obstacle::WomenOnly
            | Obstacle::NeedsOwnRoom(_)
            | Obstacle::ForMen
            | Obstacle::ForWomen => true,
            Obstacle::Taken(_)
            | Obstacle::Full(_)
            | Obstacle::OtherSex
            | Obstacle::Guests(..)
            | Obstacle::Meets(..)
            | Obstacle::NoMoveLeft => false,
        }
    }
}

impl Standing<'_> {
    /// Everything that keeps a household out of a room with everybody else where they are; nothing means that it is
    /// open to them.
    pub fn obstacles(&self, household: usize, room: usize) -> Vec<Obstacle> {
        let mut found = self.lasting(household, room);
        self.passing(household, room, &mut found);
        found
    }

    /// What lies in the room and the household.
    fn lasting(&self, number: usize, room: usize) -> Vec<Obstacle> {
        let (household, place) = (&self.instance.households[number], &self.instance.rooms[room]);
        let location = &self.instance.locations[place.location];
        let stays = household.current == Some(room);
        let own = own_room(household).filter(|_| !place.private).map(Obstacle::NeedsOwnRoom);
        let sex = match place.sex {
            RoomSex::Men if household.women > 0 && !place.private => Some(Obstacle::ForMen),
            RoomSex::Women if household.men > 0 && !place.private => Some(Obstacle::ForWomen),
            RoomSex::Any | RoomSex::Flex | RoomSex::Men | RoomSex::Women => None,
        };
        let short = household.size() - place.beds;
        let all = [
            (household.fixed && !stays).then_some(Obstacle::Fixed),
            (!stays && !self.board.reaches(number, location.city)).then_some(Obstacle::TooFar),
            (short > 0).then_some(Obstacle::TooSmall(short)),
            (household.wheelchair && !place.accessible).then_some(Obstacle::Steps),
            (household.medical == 2 && !location.medical).then_some(Obstacle::NoCare),
            (household.men > 0 && location.women_only).then_some(Obstacle::WomenOnly),
            own,
            sex,
        ];
        all.into_iter().flatten().collect()
    }

    /// What lies in the others, as they are now.
    fn passing(&self, number: usize, room: usize, found: &mut Vec<Obstacle>) {
        let (board, household) = (&self.board, &self.instance.households[number]);
        let place = &self.instance.rooms[room];
        let here = board.rooms[number];
        let others = || board.inside[room].iter().copied().filter(|other| *other != number);
        if place.private {
            found.extend(others().next().map(Obstacle::Taken));
        } else {
            let own = if here == Some(room) { household.size() } else { 0 };
            let short = board.persons(room) - own + household.size() - place.beds;
            if short > 0 && household.size() <= place.beds {
                found.push(Obstacle::Full(short));
            }
            if others().any(|other| opposite(household, &self.instance.households[other])) {
                found.push(Obstacle::OtherSex);
            }
        }
        let city = board.city(room);
        if household.tie_city != city && here.is_none_or(|here| board.city(here) != city) {
            let short = household.size() - board.guests_left(city);
            if short > 0 {
                found.push(Obstacle::Guests(city, short));
            }
        }
        let banned = board.banned(number).iter();
        found.extend(
            banned
                .filter(|(other, apart)| board.meets(*other, *apart, room))
                .map(|(other, apart)| Obstacle::Meets(*other, *apart)),
        );
        let leaves = household.current.is_some_and(|current| current != room && here == Some(current));
        if leaves && self.max_moves.is_some_and(|most| self.changes >= most) {
            found.push(Obstacle::NoMoveLeft);
        }
    }

    /// What would take an obstacle between this household and this room away.
    pub fn would_open(&self, household: usize, room: usize, obstacle: Obstacle) -> WouldOpen {
        let households = &self.instance.households;
        let others = || {
            let inside = self.board.inside[room].iter().copied();
            inside.filter(|other| *other != household && !households[*other].fixed)
        };
        match obstacle {
            Obstacle::Fixed => WouldOpen::FreeToMove,
            Obstacle::TooFar | Obstacle::Steps | Obstacle::NoCare | Obstacle::WomenOnly => WouldOpen::AnotherRoom,
            Obstacle::ForMen | Obstacle::ForWomen => WouldOpen::AnotherRoom,
            Obstacle::TooSmall(short) => WouldOpen::MoreBeds(short),
            Obstacle::NeedsOwnRoom(OwnRoom::Asked) => WouldOpen::Sharing,
            Obstacle::NeedsOwnRoom(OwnRoom::Minors | OwnRoom::WomenAndMen) => WouldOpen::AnotherRoom,
            Obstacle::Taken(by) => WouldOpen::Leaving(others().collect(), households[by].size()),
            Obstacle::Full(short) => WouldOpen::Leaving(others().collect(), short),
            Obstacle::OtherSex => {
                let opposes = |other: &usize| opposite(&households[household], &households[*other]);
                let inside = self.board.inside[room].iter().copied().filter(|other| *other != household);
                let persons = inside.filter(opposes).map(|other| households[other].size()).sum();
                WouldOpen::Leaving(others().filter(opposes).collect(), persons)
            }
            Obstacle::Guests(city, short) => {
                let guests = self.guests[city].iter().copied();
                let who = guests.filter(|other| *other != household && !households[*other].fixed);
                WouldOpen::FewerGuests(city, who.collect(), short)
            }
            Obstacle::Meets(other, _) => WouldOpen::BanEnding(other),
            Obstacle::NoMoveLeft => WouldOpen::OneMoreMove,
        }
    }
}

/// Why a household needs a room of its own, when it does.
fn own_room(household: &Household) -> Option<OwnRoom> {
    if household.minors > 0 {
        Some(OwnRoom::Minors)
    } else if household.women > 0 && household.men > 0 {
        Some(OwnRoom::WomenAndMen)
    } else {
        household.private.then_some(OwnRoom::Asked)
    }
}

/// Whether there would be women and men in one shared room.
pub(super) fn opposite(one: &Household, other: &Household) -> bool {
    (one.women > 0 && other.men > 0) || (one.men > 0 && other.women > 0)
}

/// What a room would cost a household, whether or not it may be there.
pub(super) fn looks(instance: &Instance, household: &Household, room: usize) -> i64 {
    let place = &instance.rooms[room];
    // A room that is too small wastes no bed, and does not look cheaper for it.
    let spared = if place.private { (household.size() - place.beds).max(0) * instance.weights.waste_bed } else { 0 };
    super::cost::cost(instance, household, room) + spared
}
