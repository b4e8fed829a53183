//! What a household may have, and what it costs: the same numbers as `model.py` of the format.

use super::instance::{Household, Instance, RoomSex};

/// Whether this household may live in this room, looking at nobody else.
pub fn fits(instance: &Instance, household: &Household, room: usize) -> bool {
    let city = instance.locations[instance.rooms[room].location].city;
    let reachable = household.current == Some(room) || instance.reaches(household.tie_city, city);
    reachable && fits_there(instance, household, room)
}

/// Whether the room itself is right for them, however far away it is.
pub fn fits_there(instance: &Instance, household: &Household, room: usize) -> bool {
    let stays = household.current == Some(room);
    if household.fixed && !stays {
        return false;
    }
    let (place, wanted) = (&instance.rooms[room], household);
    let location = &instance.locations[place.location];
    let right_sex = match place.sex {
        RoomSex::Any | RoomSex::Flex => true,
        RoomSex::Men => wanted.women == 0,
        RoomSex::Women => wanted.men == 0,
    };
    wanted.size() <= place.beds
        && (place.accessible || !wanted.wheelchair)
        && (place.private || (right_sex && !wanted.needs_private()))
        && (location.medical || wanted.medical < 2)
        && (wanted.men == 0 || !location.women_only)
}

/// What it costs when this household, which fits, lives in this room.
pub fn cost(instance: &Instance, household: &Household, room: usize) -> i64 {
    let place = &instance.rooms[room];
    let location = &instance.locations[place.location];
    let moves = household.current.is_some_and(|current| current != room);
    let moving = if moves { move_cost(instance, household) } else { 0 };
    moving
        + city_cost(instance, household, location.city)
        + place_cost(instance, household, place.location)
        + room_cost(instance, household, place.private, place.beds)
}

/// What leaving the present room costs.
pub fn move_cost(instance: &Instance, household: &Household) -> i64 {
    let weights = &instance.weights;
    weights.moving + if household.minors > 0 { weights.move_minor } else { 0 }
}

/// The part of the cost that the city decides.
pub fn city_cost(instance: &Instance, household: &Household, city: usize) -> i64 {
    let (weights, tie) = (&instance.weights, household.tie_city);
    if tie == city {
        return 0;
    }
    weights.other_city + weights.km_city * instance.cities[tie].at.distance(instance.cities[city].at)
}

/// The part of the cost that the location decides within its city.
pub fn place_cost(instance: &Instance, household: &Household, location: usize) -> i64 {
    let (weights, place) = (&instance.weights, &instance.locations[location]);
    let school =
        household.school.map_or(0, |school| weights.km_school * instance.locations[school].at.distance(place.at));
    let procedure = household.proc_city.map_or(0, |city| weights.km_proc * instance.cities[city].at.distance(place.at));
    let care = if household.medical == 1 && !place.medical { weights.medical_far } else { 0 };
    school + procedure + care
}

/// The part of the cost that the kind of room decides.
pub fn room_cost(instance: &Instance, household: &Household, private: bool, beds: i64) -> i64 {
    let weights = &instance.weights;
    if private {
        weights.waste_bed * (beds - household.size())
    } else if household.priority >= 4 {
        weights.shared_vulnerable
    } else {
        0
    }
}

/// What it costs when this household has no bed.
pub fn overflow(instance: &Instance, household: &Household) -> i64 {
    let weights = &instance.weights;
    let waited = household.wait_days.min(weights.overflow_wait_max);
    let evicted = if household.current.is_some() { weights.evict } else { 0 };
    weights.overflow[household.priority] * household.size() + weights.overflow_wait_per_day * waited + evicted
}
