//! Invented questions so small that every answer can be tried.

use super::*;

/// Chance that is the same everywhere.
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below this.
    pub fn below(&mut self, many: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 >> 33).unwrap_or(0) % many
    }

    fn index(&mut self, many: usize) -> usize {
        usize::try_from(self.below(i64::try_from(many).unwrap_or(1))).unwrap_or(0)
    }
}

/// A question of a few households, with everything that the format knows in it now and then.
pub fn invented(seed: u64, people: usize, places: usize) -> Instance {
    let mut dice = Dice::new(seed);
    let cities: Vec<City> =
        (0..2).map(|_| City { at: Point { x: dice.below(90), y: dice.below(90) }, guest_cap: dice.below(5) }).collect();
    let location = |city, dice: &mut Dice| Location {
        city,
        at: Point { x: dice.below(90), y: dice.below(90) },
        medical: dice.below(2) == 0,
        women_only: dice.below(6) == 0,
    };
    let locations: Vec<Location> = [0, 0, 1].map(|city| location(city, &mut dice)).to_vec();
    let room = |dice: &mut Dice| {
        let private = dice.below(2) == 0;
        let shared = [RoomSex::Men, RoomSex::Women, RoomSex::Flex, RoomSex::Flex][dice.index(4)];
        let sex = if private { RoomSex::Any } else { shared };
        Room { location: dice.index(3), private, beds: 1 + dice.below(4), sex, accessible: dice.below(2) == 0 }
    };
    let rooms: Vec<Room> = (0..places).map(|_| room(&mut dice)).collect();
    let households = (0..people).map(|_| household(&mut dice)).collect();
    let weights = Weights {
        overflow: vec![0, 2000, 2400, 3000, 4000, 6000],
        overflow_wait_per_day: 1,
        overflow_wait_max: 100,
        evict: 5000,
        moving: 80,
        move_minor: 40,
        other_city: 30,
        km_city: 1,
        km_school: 2,
        km_proc: 1,
        medical_far: 60,
        waste_bed: 5,
        shared_vulnerable: 40,
    };
    let near_cities = (dice.below(4) == 0).then_some(1);
    let name = "invented".to_owned();
    let near = Near::default();
    let mut instance =
        Instance { name, weights, near_cities, near, cities, locations, rooms, households, bans: Vec::new() };
    settle(&mut instance, &mut dice);
    instance
}

fn household(dice: &mut Dice) -> Household {
    let (women, men, minors) =
        [(1, 0, 0), (0, 1, 0), (0, 1, 0), (2, 0, 0), (0, 2, 0), (0, 3, 0), (1, 1, 0), (1, 0, 2)][dice.index(8)];
    Household {
        women,
        men,
        minors,
        wheelchair: dice.below(9) == 0,
        medical: [0, 0, 1, 2][dice.index(4)],
        private: dice.below(8) == 0,
        priority: 1 + dice.index(5),
        wait_days: dice.below(150),
        tie_city: dice.index(2),
        proc_city: (dice.below(2) == 0).then(|| dice.index(2)),
        school: (minors > 0).then(|| dice.index(3)),
        current: None,
        fixed: false,
    }
}

/// Some live somewhere already, some of them for good, and some must not meet.
fn settle(instance: &mut Instance, dice: &mut Dice) {
    let mut board = Board::new(instance, None);
    let mut living = Vec::new();
    for number in 0..instance.households.len() {
        let room = dice.index(instance.rooms.len());
        if dice.below(2) == 0 && board.can(number, room) {
            board.put(number, room);
            living.push((number, room, dice.below(4) == 0));
        }
    }
    for (number, room, fixed) in living {
        (instance.households[number].current, instance.households[number].fixed) = (Some(room), fixed);
    }
    let (one, other) = (dice.index(3), 3 + dice.index(instance.households.len() - 3));
    let apart = if dice.below(2) == 0 { Apart::Location } else { Apart::City };
    if !(instance.households[one].fixed && instance.households[other].fixed) {
        instance.bans.push(Ban { one, other, apart });
    }
}

/// The least that any allowed answer costs.
fn least(instance: &Instance, max_moves: Option<usize>) -> Option<i64> {
    let choices = instance.rooms.len() + 1;
    let mut rooms = vec![None; instance.households.len()];
    let mut best = None;
    for number in 0..choices.pow(u32::try_from(rooms.len()).expect("few")) {
        let mut rest = number;
        for room in &mut rooms {
            *room = (rest % choices).checked_sub(1);
            rest /= choices;
        }
        if let Ok(tally) = judge_within(instance, &rooms, max_moves) {
            best = Some(best.map_or(tally.objective, |best: i64| best.min(tally.objective)));
        }
    }
    best
}

#[test]
fn no_answer_is_better_than_the_one_found() {
    for seed in 0..120 {
        let instance = invented(seed, 6, 4);
        let answer = solved(&instance, None);
        assert_eq!(Some(answer.objective), least(&instance, None), "seed {seed}");
        assert_eq!(answer.bound, answer.objective, "seed {seed}");
        assert_eq!(judge(&instance, &answer.rooms), Ok(answer.tally), "seed {seed}");
    }
}

#[test]
fn nor_when_few_may_move() {
    for seed in 0..60 {
        let instance = invented(seed, 6, 4);
        for moves in [0, 1] {
            let asked = Asked { max_moves: Some(moves), seed: 1, ..Asked::default() };
            let answer = solve(&instance, asked, &without_end).ok().map(|answer| answer.objective);
            assert_eq!(answer, least(&instance, Some(moves)), "seed {seed} moves {moves}");
        }
    }
}

#[test]
fn larger_questions_keep_every_rule_and_their_bound() {
    let mut proven = 0;
    for seed in 200..230 {
        let instance = invented(seed, 30, 14);
        // A clock that counts how often it is read, so that each run stops at the same step.
        let search = || {
            let steps = std::cell::Cell::new(0);
            let spent = || {
                steps.set(steps.get() + 1);
                f64::from(steps.get()) / 250.0
            };
            solve(&instance, Asked::default(), &spent).expect("an answer")
        };
        let answer = search();
        let first = judge(&instance, &greedy(&instance, None)).expect("greedy keeps the rules");
        assert!(answer.objective <= first.objective, "seed {seed}");
        assert!(answer.bound <= answer.objective, "seed {seed}");
        assert_eq!(judge(&instance, &answer.rooms).map(|tally| tally.objective), Ok(answer.objective), "seed {seed}");
        assert_eq!(search(), answer, "seed {seed}");
        proven += usize::from(answer.bound == answer.objective);
    }
    assert!(proven >= 20, "{proven} of 30 proven");
}

#[test]
fn the_order_in_which_people_and_rooms_are_written_changes_nothing() {
    for seed in 300..320 {
        let instance = invented(seed, 14, 8);
        let mut turned = instance.clone();
        let (people, places) = (turned.households.len(), turned.rooms.len());
        turned.households.reverse();
        turned.rooms.reverse();
        for household in &mut turned.households {
            household.current = household.current.map(|room| places - 1 - room);
        }
        for ban in &mut turned.bans {
            (ban.one, ban.other) = (people - 1 - ban.other, people - 1 - ban.one);
        }
        assert_eq!(solved(&turned, None).objective, solved(&instance, None).objective, "seed {seed}");
    }
}

#[test]
fn people_who_fit_nowhere_are_overflow() {
    let mut instance = invented(1, 6, 4);
    instance.bans.clear();
    instance.households[0] =
        Household { minors: 9, women: 1, current: None, fixed: false, ..household(&mut Dice::new(1)) };
    let answer = solved(&instance, None);
    assert_eq!(answer.rooms[0], None);
    assert_eq!(answer.bound, answer.objective);
}
