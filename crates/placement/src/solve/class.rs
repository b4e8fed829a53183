//! Rooms that differ in nothing, taken together: whoever fits one fits all, at the same cost.

use super::instance::{Instance, RoomSex};
use super::network::LOOSE;
use super::scope::Scope;

/// Rooms that differ in nothing.
#[derive(Clone, Debug)]
pub struct Class {
    /// Of which location.
    pub location: usize,
    /// Of which city.
    pub city: usize,
    /// Whether each holds one household.
    pub private: bool,
    /// Beds of each.
    pub beds: i64,
    /// For whom.
    pub sex: RoomSex,
    /// Without steps.
    pub accessible: bool,
    /// Which.
    pub rooms: Vec<usize>,
    /// How many parts they take together.
    pub capacity: u32,
}

/// Where the classes of each lie, which stand together.
pub fn ranges(count: usize, of: impl Iterator<Item = usize>) -> Vec<(u32, u32)> {
    let mut ranges = vec![(0, 0); count];
    for (number, of) in (0..).zip(of) {
        let range: &mut (u32, u32) = &mut ranges[of];
        if range.1 == 0 {
            range.0 = number;
        }
        range.1 = number + 1;
    }
    ranges
}

/// For each city those to which its households may go, the nearest first.
pub fn nearest(instance: &Instance) -> Vec<Vec<usize>> {
    let from = |tie: usize| match instance.nearest(tie) {
        Some(near) => near.iter().map(|city| *city as usize).collect(),
        None => {
            let at = instance.cities[tie].at;
            let mut all: Vec<usize> = (0..instance.cities.len()).collect();
            all.sort_by_key(|other| (at.distance(instance.cities[*other].at), *other));
            all
        }
    };
    (0..instance.cities.len()).map(from).collect()
}

/// To how many cities a household may go at most.
pub fn nearest_count(instance: &Instance) -> usize {
    instance.near_cities.unwrap_or(usize::MAX).min(instance.cities.len())
}

/// All classes of a scope, those of one city and of one location together, and the class of each room.
pub fn classes(instance: &Instance, scope: &Scope, merge_shared: bool) -> (Vec<Class>, Vec<u32>) {
    let inside = |room: &usize| scope.cities[instance.locations[instance.rooms[*room].location].city];
    let mut order: Vec<usize> = (0..instance.rooms.len()).filter(inside).collect();
    let kind = |number: &usize| {
        let room = &instance.rooms[*number];
        let city = instance.locations[room.location].city;
        let merges = room.private || (merge_shared && room.sex != RoomSex::Flex);
        let alone = if merges { 0 } else { *number };
        (city, room.location, room.private, room.sex, room.accessible, if room.private { room.beds } else { 0 }, alone)
    };
    order.sort_by_key(|room| (kind(room), *room));
    let mut classes: Vec<Class> = Vec::new();
    let mut class_of = vec![LOOSE; instance.rooms.len()];
    let mut last = None;
    for number in order {
        let room = &instance.rooms[number];
        if last != Some(kind(&number)) {
            last = Some(kind(&number));
            classes.push(Class {
                location: room.location,
                city: instance.locations[room.location].city,
                private: room.private,
                beds: room.beds,
                sex: room.sex,
                accessible: room.accessible,
                rooms: Vec::new(),
                capacity: 0,
            });
        }
        class_of[number] = classes.len() as u32 - 1;
        if let Some(class) = classes.last_mut() {
            class.rooms.push(number);
            class.beds = class.beds.max(room.beds);
            class.capacity += if room.private { 1 } else { room.beds as u32 };
        }
    }
    (classes, class_of)
}
