//! Questions of placement, invented: written as a file, and answers held against them without the program's own judge.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// Chance, the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// So many households for fewer beds than they need, in five cities.
pub fn invented(households: usize, rooms: usize) -> Value {
    let mut dice = Dice(7);
    let cities: Vec<Value> = (0..5)
        .map(|id| json!({ "id": id, "x": dice.below(200), "y": dice.below(200), "guest_cap": 3 + rooms / 12 }))
        .collect();
    let locations: Vec<Value> = (0..10)
        .map(|id| {
            json!({ "id": id, "city": id % 5, "x": dice.below(200), "y": dice.below(200),
                "medical": id % 2, "women_only": u8::from(id == 9) })
        })
        .collect();
    let rooms: Vec<Value> = (0..rooms)
        .map(|id| {
            let private = dice.below(3) == 0;
            let sex = if private { "any" } else { ["m", "f", "flex"][dice.below(3) as usize] };
            json!({ "id": id, "loc": dice.below(10), "private": u8::from(private), "beds": 2 + dice.below(4),
                "sex": sex, "accessible": u8::from(dice.below(4) == 0) })
        })
        .collect();
    let people: Vec<Value> = (0..households).map(|id| household(id, &mut dice)).collect();
    let bans: Vec<Value> = (0..households / 25).map(|at| json!([2 * at, 2 * at + 1, "location"])).collect();
    json!({ "format": "lvv-placement-1", "name": "invented", "near_cities": 0, "weights": weights(), "cities": cities,
        "locations": locations, "rooms": rooms, "households": people, "bans": bans })
}

fn household(id: usize, dice: &mut Dice) -> Value {
    let family = dice.below(5) == 0;
    let (f, m, minors) = match (family, dice.below(4)) {
        (true, minors) => (1, 0, 1 + minors % 3),
        (false, 0) => (1, 0, 0),
        (false, 1) => (0, 2, 0),
        (false, _) => (0, 1, 0),
    };
    json!({ "id": id, "f": f, "m": m, "minors": minors, "wheelchair": u8::from(dice.below(30) == 0),
        "medical": dice.below(3), "private": u8::from(dice.below(15) == 0), "priority": 1 + dice.below(5),
        "wait_days": dice.below(300), "tie_city": dice.below(5), "proc_city": -1, "school_loc": -1,
        "current_room": -1, "fixed": 0 })
}

fn weights() -> Value {
    json!({ "overflow": [0, 20000, 24000, 30000, 40000, 60000], "overflow_wait_per_day": 10, "overflow_wait_max": 365,
        "evict": 100000, "move": 800, "move_minor": 400, "other_city": 300, "km_city": 1, "km_school": 8, "km_proc": 1,
        "medical_far": 60, "waste_bed": 5, "shared_vulnerable": 40 })
}

/// One city with these rooms and households: what a case needs is said, all else is plain.
pub fn plain(rooms: &[Value], households: &[Value], bans: &[Value]) -> Value {
    let over = |plain: Value, said: &Value| {
        let mut all = plain.as_object().expect("fields").clone();
        all.extend(said.as_object().expect("fields").clone());
        Value::Object(all)
    };
    let room = |(id, said): (usize, &Value)| {
        over(json!({ "id": id, "loc": 0, "private": 1, "beds": 2, "sex": "any", "accessible": 0 }), said)
    };
    let household = |(id, said): (usize, &Value)| {
        let plain = json!({ "id": id, "f": 0, "m": 1, "minors": 0, "wheelchair": 0, "medical": 0, "private": 0,
            "priority": 1, "wait_days": 0, "tie_city": 0, "proc_city": -1, "school_loc": -1, "current_room": -1,
            "fixed": 0 });
        over(plain, said)
    };
    json!({ "format": "lvv-placement-1", "name": "plain", "weights": weights(),
        "cities": [{ "id": 0, "x": 0, "y": 0, "guest_cap": 10 }],
        "locations": [{ "id": 0, "city": 0, "x": 0, "y": 0, "medical": 1, "women_only": 0 }],
        "rooms": rooms.iter().enumerate().map(room).collect::<Vec<_>>(),
        "households": households.iter().enumerate().map(household).collect::<Vec<_>>(),
        "bans": bans })
}

/// Writes it into a folder, and says where.
pub fn file(below: &Path, question: &Value) -> String {
    let file = below.join("question.json");
    fs::write(&file, question.to_string()).expect("a file");
    file.display().to_string()
}

/// Whether nobody sleeps where there is no bed: each room by its beds, a private one by one household.
#[track_caller]
pub fn fits(question: &Value, answer: &Value) {
    let (rooms, households) = (list(&question["rooms"]), list(&question["households"]));
    let chosen = list(&answer["rooms"]);
    assert_eq!(chosen.len(), households.len());
    let mut inside = vec![(0, 0); rooms.len()];
    for (household, room) in households.iter().zip(chosen).filter(|(_, room)| **room != -1) {
        let here = &mut inside[usize::try_from(room.as_u64().expect("a room")).expect("a room")];
        let persons: i64 = ["f", "m", "minors"].iter().map(|field| household[field].as_i64().expect("persons")).sum();
        *here = (here.0 + 1, here.1 + persons);
    }
    for (room, (households, persons)) in rooms.iter().zip(inside) {
        assert!(persons <= room["beds"].as_i64().expect("beds"), "{room} has {persons}");
        assert!(room["private"] == 0 || households <= 1, "{room} has {households} households");
    }
    let (objective, bound) = (answer["objective"].as_i64(), answer["bound"].as_i64());
    assert!(objective.is_some() && bound <= objective, "{bound:?} {objective:?}");
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}
