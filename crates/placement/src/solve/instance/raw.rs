//! The format as it is written, and what must be true of it.

use serde::Deserialize;

use super::{Apart, Ban, City, Household, Instance, Location, Near, Point, Room, RoomSex, Weights};
use crate::solve::cost;

/// Larger numbers than this could add up to more than a cost can hold.
const LARGEST: i64 = 1_000_000_000;
/// Distances and weights that are multiplied with each other.
const LARGEST_FACTOR: i64 = 10_000_000;

/// The document as it is written.
#[derive(Deserialize)]
pub struct Written {
    format: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    near_cities: i64,
    weights: Weights,
    cities: Vec<WrittenCity>,
    locations: Vec<WrittenLocation>,
    rooms: Vec<WrittenRoom>,
    households: Vec<WrittenHousehold>,
    bans: Vec<(i64, i64, String)>,
}

#[derive(Deserialize)]
struct WrittenCity {
    id: i64,
    x: i64,
    y: i64,
    guest_cap: i64,
}

#[derive(Deserialize)]
struct WrittenLocation {
    id: i64,
    city: i64,
    x: i64,
    y: i64,
    medical: i64,
    women_only: i64,
}

#[derive(Deserialize)]
struct WrittenRoom {
    id: i64,
    loc: i64,
    private: i64,
    beds: i64,
    sex: String,
    accessible: i64,
}

#[derive(Deserialize)]
struct WrittenHousehold {
    id: i64,
    f: i64,
    m: i64,
    minors: i64,
    wheelchair: i64,
    medical: i64,
    private: i64,
    priority: i64,
    wait_days: i64,
    tie_city: i64,
    proc_city: i64,
    school_loc: i64,
    current_room: i64,
    fixed: i64,
}

impl TryFrom<Written> for Instance {
    type Error = String;

    fn try_from(written: Written) -> Result<Instance, String> {
        if written.format != "lvv-placement-1" {
            return Err(format!("the format is `{}`, and not `lvv-placement-1`", written.format));
        }
        sensible(&written.weights)?;
        let (cities, locations) = (written.cities.len(), written.locations.len());
        let rooms = written.rooms.len();
        let near = count(written.near_cities, "near_cities")?;
        let instance = Instance {
            name: written.name,
            weights: written.weights,
            near_cities: usize::try_from(near).ok().filter(|near| *near > 0),
            near: Near::default(),
            cities: each(written.cities, "city", |city| city.read())?,
            locations: each(written.locations, "location", |location| location.read(cities))?,
            rooms: each(written.rooms, "room", |room| room.read(locations))?,
            households: each(written.households, "household", |one| one.read(cities, locations, rooms))?,
            bans: bans(&written.bans, written_households(&written.bans))?,
        };
        let people = instance.households.len();
        if let Some(ban) = instance.bans.iter().find(|ban| ban.one >= people || ban.other >= people) {
            return Err(format!("a ban names household {}, which does not exist", ban.one.max(ban.other)));
        }
        far(&instance)?;
        fixed_can_stay(&instance)?;
        Ok(instance)
    }
}

/// Every part of the list, read; a fault says which one it is about.
fn each<W, R>(list: Vec<W>, what: &str, read: impl Fn(W) -> Result<(i64, R), String>) -> Result<Vec<R>, String> {
    let mut all = Vec::with_capacity(list.len());
    for (at, one) in list.into_iter().enumerate() {
        let (id, one) = read(one).map_err(|fault| format!("{what} {at}: {fault}"))?;
        if usize::try_from(id) != Ok(at) {
            return Err(format!("{what} {at} has the number {id}: they must be numbered 0, 1, 2 in their order"));
        }
        all.push(one);
    }
    Ok(all)
}

fn count(number: i64, what: &str) -> Result<i64, String> {
    match number {
        0..=LARGEST => Ok(number),
        i64::MIN..0 => Err(format!("{what} is {number}, and cannot be negative")),
        _ => Err(format!("{what} is {number}, which is too much")),
    }
}

fn yes(number: i64, what: &str) -> Result<bool, String> {
    match number {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(format!("{what} is {number}, and must be 0 or 1")),
    }
}

fn reference(number: i64, of: usize, what: &str) -> Result<usize, String> {
    let found = usize::try_from(number).ok().filter(|number| *number < of);
    found.ok_or_else(|| format!("{what} {number} does not exist"))
}

fn maybe(number: i64, of: usize, what: &str) -> Result<Option<usize>, String> {
    if number == -1 { Ok(None) } else { reference(number, of, what).map(Some) }
}

fn point(x: i64, y: i64) -> Result<Point, String> {
    let near = |number: i64| number.unsigned_abs() <= LARGEST_FACTOR.unsigned_abs();
    if near(x) && near(y) { Ok(Point { x, y }) } else { Err("it lies too far away".to_owned()) }
}

impl WrittenCity {
    fn read(self) -> Result<(i64, City), String> {
        Ok((self.id, City { at: point(self.x, self.y)?, guest_cap: count(self.guest_cap, "guest_cap")? }))
    }
}

impl WrittenLocation {
    fn read(self, cities: usize) -> Result<(i64, Location), String> {
        let location = Location {
            city: reference(self.city, cities, "city")?,
            at: point(self.x, self.y)?,
            medical: yes(self.medical, "medical")?,
            women_only: yes(self.women_only, "women_only")?,
        };
        Ok((self.id, location))
    }
}

impl WrittenRoom {
    fn read(self, locations: usize) -> Result<(i64, Room), String> {
        let private = yes(self.private, "private")?;
        let sex = match self.sex.as_str() {
            "any" if private => RoomSex::Any,
            "any" => return Err("a shared room is for `m`, `f` or `flex`".to_owned()),
            "m" => RoomSex::Men,
            "f" => RoomSex::Women,
            "flex" => RoomSex::Flex,
            other => return Err(format!("sex is `{other}`, and must be any, m, f or flex")),
        };
        let room = Room {
            location: reference(self.loc, locations, "location")?,
            private,
            beds: count(self.beds, "beds")?,
            sex: if private { RoomSex::Any } else { sex },
            accessible: yes(self.accessible, "accessible")?,
        };
        Ok((self.id, room))
    }
}

impl WrittenHousehold {
    fn read(self, cities: usize, locations: usize, rooms: usize) -> Result<(i64, Household), String> {
        let household = Household {
            women: count(self.f, "f")?,
            men: count(self.m, "m")?,
            minors: count(self.minors, "minors")?,
            wheelchair: yes(self.wheelchair, "wheelchair")?,
            medical: u8::try_from(self.medical)
                .ok()
                .filter(|medical| *medical <= 2)
                .ok_or_else(|| format!("medical is {}, and must be 0, 1 or 2", self.medical))?,
            private: yes(self.private, "private")?,
            priority: usize::try_from(self.priority)
                .ok()
                .filter(|priority| (1..=5).contains(priority))
                .ok_or_else(|| format!("priority is {}, and must be from 1 to 5", self.priority))?,
            wait_days: count(self.wait_days, "wait_days")?,
            tie_city: reference(self.tie_city, cities, "tie_city")?,
            proc_city: maybe(self.proc_city, cities, "proc_city")?,
            school: maybe(self.school_loc, locations, "school_loc")?,
            current: maybe(self.current_room, rooms, "current_room")?,
            fixed: yes(self.fixed, "fixed")?,
        };
        match household.size() {
            0 => Err("nobody is in it".to_owned()),
            1..=1000 => Ok((self.id, household)),
            many => Err(format!("{many} persons are too many for one household")),
        }
    }
}

/// How many households there must be at least for these bans; whether there are is asked later.
fn written_households(bans: &[(i64, i64, String)]) -> usize {
    bans.iter()
        .map(|(one, other, _)| (*one).max(*other).max(0))
        .max()
        .map_or(0, |most| most.unsigned_abs() as usize + 1)
}

fn bans(written: &[(i64, i64, String)], people: usize) -> Result<Vec<Ban>, String> {
    let read = |(one, other, apart): &(i64, i64, String)| {
        let apart = match apart.as_str() {
            "location" => Apart::Location,
            "city" => Apart::City,
            other => return Err(format!("a ban is for a `location` or a `city`, and not for `{other}`")),
        };
        if one == other {
            return Err(format!("household {one} is banned from itself"));
        }
        let (one, other) = (reference(*one, people, "household")?, reference(*other, people, "household")?);
        Ok(Ban { one: one.min(other), other: one.max(other), apart })
    };
    let mut bans: Vec<Ban> = written.iter().map(read).collect::<Result<_, String>>()?;
    bans.sort_unstable();
    // The wider of two bans between the same households says all: it comes last.
    bans.reverse();
    bans.dedup_by_key(|ban| (ban.one, ban.other));
    bans.reverse();
    Ok(bans)
}

fn sensible(weights: &Weights) -> Result<(), String> {
    let Weights { overflow, overflow_wait_per_day, overflow_wait_max, evict, moving, move_minor, other_city, .. } =
        weights;
    let Weights { km_city, km_school, km_proc, medical_far, waste_bed, shared_vulnerable, .. } = weights;
    if overflow.len() != 6 {
        return Err("weights.overflow must have six numbers, for the priorities 0 to 5".to_owned());
    }
    let single = [overflow_wait_per_day, overflow_wait_max, evict, moving, move_minor, other_city, km_city, km_school];
    let more = [km_proc, medical_far, waste_bed, shared_vulnerable];
    for weight in overflow.iter().chain(single).chain(more) {
        if !(0..=LARGEST_FACTOR).contains(weight) {
            return Err(format!("a weight is {weight}, and must be from 0 to {LARGEST_FACTOR}"));
        }
    }
    Ok(())
}

/// Costs of single choices are kept in 32 bits.
fn far(instance: &Instance) -> Result<(), String> {
    let weights = &instance.weights;
    let places = instance.cities.iter().map(|city| city.at).chain(instance.locations.iter().map(|place| place.at));
    let (mut low, mut high) = (Point { x: 0, y: 0 }, Point { x: 0, y: 0 });
    for at in places {
        low = Point { x: low.x.min(at.x), y: low.y.min(at.y) };
        high = Point { x: high.x.max(at.x), y: high.y.max(at.y) };
    }
    let beds = instance.rooms.iter().map(|room| room.beds).max().unwrap_or(0);
    let most = low.distance(high).saturating_mul(weights.km_city + weights.km_school + weights.km_proc);
    let single = weights.moving + weights.move_minor + weights.other_city + weights.medical_far;
    let most = most.saturating_add(single + weights.shared_vulnerable + weights.waste_bed.saturating_mul(beds));
    if most < LARGEST {
        Ok(())
    } else {
        Err(format!("one choice could cost {most}: weights and distances are too large"))
    }
}

/// Households that do not move must be able to stay, each alone and all together.
fn fixed_can_stay(instance: &Instance) -> Result<(), String> {
    let stays: Vec<Option<usize>> =
        instance.households.iter().map(|household| household.current.filter(|_| household.fixed)).collect();
    for (number, household) in instance.households.iter().enumerate().filter(|(_, household)| household.fixed) {
        let Some(room) = household.current else {
            return Err(format!("household {number} is fixed, but has no room"));
        };
        if !cost::fits(instance, household, room) {
            return Err(format!("household {number} is fixed in room {room}, which is not for them"));
        }
    }
    crate::solve::judge::breach(instance, &stays)
        .map_or(Ok(()), |breach| Err(format!("the households that are fixed cannot all stay: {breach}")))
}
