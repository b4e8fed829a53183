//! What is to be placed and where: the format `lvv-placement-1`, read into values that make sense.
//!
//! Nonsense is refused with a sentence that says where it stands; what is read has no dangling reference.

use serde::Deserialize;

pub use super::near::Near;

mod raw;

/// Everybody and every room of one placement question.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "raw::Written")]
pub struct Instance {
    /// What it is called.
    pub name: String,
    /// What each drawback costs.
    pub weights: Weights,
    /// How many cities nearest to the own one a household may go to; nothing means all.
    pub near_cities: Option<usize>,
    /// Which cities these are.
    pub near: Near,
    /// The cities.
    pub cities: Vec<City>,
    /// The locations.
    pub locations: Vec<Location>,
    /// The rooms.
    pub rooms: Vec<Room>,
    /// The households.
    pub households: Vec<Household>,
    /// Who must not meet.
    pub bans: Vec<Ban>,
}

/// What each drawback costs; the unit is arbitrary, only the proportions count.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Without a bed, per person, by priority.
    pub overflow: Vec<i64>,
    /// Without a bed, per day waited.
    pub overflow_wait_per_day: i64,
    /// Days beyond this do not count.
    pub overflow_wait_max: i64,
    /// Somebody who has a room loses it.
    pub evict: i64,
    /// A household moves.
    #[serde(rename = "move")]
    pub moving: i64,
    /// A household with minors moves, on top.
    pub move_minor: i64,
    /// Another city than one's own.
    pub other_city: i64,
    /// Per kilometre from one's own city.
    pub km_city: i64,
    /// Per kilometre from school.
    pub km_school: i64,
    /// Per kilometre from where the procedure is.
    pub km_proc: i64,
    /// Care is wished near, and is not.
    pub medical_far: i64,
    /// Per empty bed in a private room.
    pub waste_bed: i64,
    /// Somebody of priority four or five shares a room.
    pub shared_vulnerable: i64,
}

/// A point on the map, in kilometres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Eastwards.
    pub x: i64,
    /// Northwards.
    pub y: i64,
}

impl Point {
    /// Kilometres along streets at right angles, as the format counts them.
    pub fn distance(self, other: Point) -> i64 {
        (self.x - other.x).abs() + (self.y - other.y).abs()
    }
}

/// A city.
#[derive(Clone, Debug)]
pub struct City {
    /// Where.
    pub at: Point,
    /// How many persons from elsewhere it takes at most.
    pub guest_cap: i64,
}

/// A location with rooms.
#[derive(Clone, Debug)]
pub struct Location {
    /// Index of its city.
    pub city: usize,
    /// Where.
    pub at: Point,
    /// Care is at hand.
    pub medical: bool,
    /// No adult men.
    pub women_only: bool,
}

/// For whom a shared room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoomSex {
    /// A private room asks nothing.
    Any,
    /// Men.
    Men,
    /// Women.
    Women,
    /// It takes the sex of whoever comes.
    Flex,
}

/// A room.
#[derive(Clone, Debug)]
pub struct Room {
    /// Index of its location.
    pub location: usize,
    /// It holds one household.
    pub private: bool,
    /// How many beds.
    pub beds: i64,
    /// For whom, when it is shared.
    pub sex: RoomSex,
    /// Without steps.
    pub accessible: bool,
}

/// People who stay together.
#[derive(Clone, Debug)]
pub struct Household {
    /// Women.
    pub women: i64,
    /// Men.
    pub men: i64,
    /// Under eighteen.
    pub minors: i64,
    /// Cannot climb steps.
    pub wheelchair: bool,
    /// Care: 0 none, 1 wished near, 2 must be at hand.
    pub medical: u8,
    /// Asks for a room of one's own.
    pub private: bool,
    /// From 1 to 5.
    pub priority: usize,
    /// Days waited.
    pub wait_days: i64,
    /// Index of one's own city.
    pub tie_city: usize,
    /// Index of the city of the procedure.
    pub proc_city: Option<usize>,
    /// Index of the location nearest to school.
    pub school: Option<usize>,
    /// Index of the room in which they live now.
    pub current: Option<usize>,
    /// They do not move.
    pub fixed: bool,
}

impl Household {
    /// How many persons.
    pub fn size(&self) -> i64 {
        self.women + self.men + self.minors
    }

    /// Whether only a private room will do.
    pub fn needs_private(&self) -> bool {
        self.minors > 0 || (self.women > 0 && self.men > 0) || self.private
    }
}

/// How far two households must be apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Apart {
    /// Not in one location.
    Location,
    /// Not in one city.
    City,
}

/// Two households that must not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ban {
    /// One.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// How far apart.
    pub apart: Apart,
}
