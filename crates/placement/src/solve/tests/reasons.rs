//! A reason is true: with it the place is not allowed, without any it is, and what would open it opens it.

use super::all_answers::invented;
use super::*;
use crate::solve::cost;

/// An answer, and every question of one household and one room that is not its own.
fn each_pair(seeds: std::ops::Range<u64>, check: impl Fn(&Instance, &Standing<'_>, usize, usize)) {
    for seed in seeds {
        let instance = invented(seed, 14, 8);
        let rooms = if seed.is_multiple_of(2) { greedy(&instance, None) } else { solved(&instance, None).rooms };
        let standing = Standing::new(&instance, &rooms, None).expect("it stands");
        for (household, own) in rooms.iter().enumerate() {
            for room in (0..instance.rooms.len()).filter(|room| Some(*room) != *own) {
                check(&instance, &standing, household, room);
            }
        }
    }
}

/// The answer with one household elsewhere.
fn with(standing: &Standing<'_>, household: usize, room: usize) -> Vec<Option<usize>> {
    let mut rooms = standing.rooms().to_vec();
    rooms[household] = Some(room);
    rooms
}

#[test]
fn a_room_has_an_obstacle_exactly_when_moving_there_breaks_a_rule() {
    each_pair(700..760, |instance, standing, household, room| {
        let obstacles = standing.obstacles(household, room);
        let breach = judge(instance, &with(standing, household, room)).err();
        assert_eq!(obstacles.is_empty(), breach.is_none(), "{obstacles:?} {breach:?}");
        let lasting = !cost::fits(instance, &instance.households[household], room);
        assert_eq!(obstacles.iter().any(|obstacle| obstacle.lasting()), lasting, "{obstacles:?} {breach:?}");
    });
}

#[test]
fn what_is_said_to_open_a_room_opens_it() {
    let opened = std::cell::RefCell::new(std::collections::BTreeMap::new());
    each_pair(760..820, |instance, standing, household, room| {
        for obstacle in standing.obstacles(household, room) {
            let (mut changed, mut rooms) = (instance.clone(), standing.rooms().to_vec());
            let opens = standing.would_open(household, room, obstacle);
            if !change(&mut changed, &mut rooms, household, room, &opens) {
                continue;
            }
            let Ok(after) = Standing::new(&changed, &rooms, None) else { panic!("{opens:?}") };
            let kind = std::mem::discriminant(&obstacle);
            let left = after.obstacles(household, room);
            assert!(left.iter().all(|left| std::mem::discriminant(left) != kind), "{obstacle:?} {opens:?} {left:?}");
            *opened.borrow_mut().entry(format!("{obstacle:?}").split('(').next().map(str::to_owned)).or_insert(0) += 1;
        }
    });
    let opened = opened.into_inner();
    assert!(opened.len() >= 8, "{opened:?}");
}

/// Makes true what would open a room; false when nothing but another room would.
fn change(
    instance: &mut Instance,
    rooms: &mut [Option<usize>],
    household: usize,
    room: usize,
    opens: &WouldOpen,
) -> bool {
    match opens {
        WouldOpen::AnotherRoom => return false,
        WouldOpen::MoreBeds(more) => instance.rooms[room].beds += more,
        WouldOpen::FreeToMove => instance.households[household].fixed = false,
        WouldOpen::Sharing => instance.households[household].private = false,
        WouldOpen::Leaving(who, persons) | WouldOpen::FewerGuests(_, who, persons) => {
            let mut left = *persons;
            for other in who {
                if left > 0 {
                    left -= instance.households[*other].size();
                    rooms[*other] = None;
                }
            }
            return left <= 0;
        }
        WouldOpen::BanEnding(_) => instance.bans.retain(|ban| ban.one != household && ban.other != household),
        WouldOpen::OneMoreMove => return false,
    }
    true
}

#[test]
fn reasons_add_up_and_every_cheaper_room_is_told() {
    let mut open = 0;
    for seed in 820..880 {
        let instance = invented(seed, 14, 8);
        let best = seed % 2 == 1;
        let rooms = if best { solved(&instance, None).rooms } else { greedy(&instance, None) };
        let standing = Standing::new(&instance, &rooms, None).expect("it stands");
        let reasons: Vec<Reasons> = standing.reasons(usize::MAX).collect();
        assert_eq!(reasons.iter().map(|reasons| reasons.cost).sum::<i64>(), standing.objective());
        for reasons in reasons {
            let household = &instance.households[reasons.household];
            let told: Vec<usize> = reasons.passed.iter().map(|passed| passed.room).collect();
            let fits = |room: &usize| cost::fits(&instance, household, *room);
            for room in (0..instance.rooms.len()).filter(fits) {
                let cheaper = cost::cost(&instance, household, room) < reasons.cost;
                assert_eq!(told.contains(&room), cheaper && Some(room) != rooms[reasons.household], "seed {seed}");
            }
            let is_open = reasons.passed.iter().filter(|passed| passed.obstacles.is_empty()).count();
            assert!(!best || is_open == 0, "seed {seed}: in the best answer no cheaper room is open");
            open += is_open;
            let few = standing.why(reasons.household, 2).expect("in the question");
            assert_eq!(few.passed.len() + few.more, reasons.passed.len());
            assert_eq!((few.wrong, few.burdens), (reasons.wrong, reasons.burdens));
        }
    }
    assert!(open > 0, "greedy leaves something to be found");
}

#[test]
fn when_no_more_may_move_that_is_the_reason() {
    let mut said = 0;
    for seed in 880..910 {
        let instance = invented(seed, 8, 6);
        let Ok(solved) = solve(&instance, Asked { max_moves: Some(1), seed: 1, ..Asked::default() }, &without_end)
        else {
            continue;
        };
        let standing = Standing::new(&instance, &solved.rooms, Some(1)).expect("it stands");
        for household in 0..8 {
            for room in (0..6).filter(|room| Some(*room) != solved.rooms[household]) {
                let obstacles = standing.obstacles(household, room);
                let breach = judge_within(&instance, &with(&standing, household, room), Some(1));
                assert_eq!(obstacles.is_empty(), breach.is_ok(), "{obstacles:?} {breach:?}");
                if obstacles == [Obstacle::NoMoveLeft] {
                    said += 1;
                    let opens = standing.would_open(household, room, Obstacle::NoMoveLeft);
                    let more = Standing::new(&instance, &solved.rooms, Some(2)).expect("it stands");
                    assert_eq!((opens, more.obstacles(household, room)), (WouldOpen::OneMoreMove, Vec::new()));
                }
            }
        }
    }
    assert!(said > 0);
}
