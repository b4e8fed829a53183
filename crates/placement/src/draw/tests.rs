//! A draw is fair, fixed beforehand, and decides where nothing else does.

use domain::location::SexRule;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::testing::{alone, evening, shared};
use crate::{Party, Yardstick, together_by};

#[test]
fn anybody_can_make_promise_and_rank_again_with_sha256sum() {
    let draw = Draw::new([0; 32]);
    // printf '%064d' 0 | sha256sum
    assert_eq!(draw.promise().to_string(), "60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55");
    // printf '%064d:17' 0 | sha256sum
    assert_eq!(draw.rank(Ticket(17)).to_string(), "9eb060a8eed4d5f4cc4da16008e4209e83f91c4f027273e23feaaab241b8f307");
}

#[test]
fn a_promise_is_kept_by_its_seed_only() {
    let chance = &mut ChaCha8Rng::seed_from_u64(1);
    let draw = Draw::new(chance.random());
    let told = SeedPromise::told(&format!("{}\n", draw.promise().to_string().to_uppercase()));
    assert!(told.kept_by(&draw) && told.kept_by(&Draw::told(&draw.seed()).expect("a seed")));
    for place in 0..32 {
        let mut other = draw.clone();
        other.seed[place] ^= 1;
        assert!(!told.kept_by(&other), "byte {place} does not count");
    }
    assert_eq!(Draw::told("12"), None);
    assert_eq!(Draw::told(&"é".repeat(64)), None);
    assert!(!format!("{draw:?}").contains(&draw.seed()), "the seed is not printed");
}

#[test]
fn every_ticket_is_as_likely_at_every_place() {
    const TICKETS: usize = 5;
    const DRAWS: usize = 4_000;
    let chance = &mut ChaCha8Rng::seed_from_u64(2);
    let mut times = [[0_u32; TICKETS]; TICKETS];
    for _ in 0..DRAWS {
        for (place, ticket) in order(&Draw::new(chance.random()), TICKETS as u64).into_iter().enumerate() {
            times[ticket as usize][place] += 1;
        }
    }
    let expected = DRAWS as f64 / TICKETS as f64;
    let off = |seen: &u32| (f64::from(*seen) - expected).powi(2) / expected;
    // Sixteen degrees of freedom: above 50 once in forty thousand times when all are equally likely.
    let chi_square: f64 = times.iter().flatten().map(off).sum();
    assert!(chi_square < 50.0, "{chi_square}: {times:?}");
}

#[test]
fn another_seed_gives_another_order() {
    let chance = &mut ChaCha8Rng::seed_from_u64(3);
    let orders: std::collections::BTreeSet<Vec<u64>> =
        (0..20).map(|_| order(&Draw::new(chance.random()), 12)).collect();
    assert_eq!(orders.len(), 20);
}

#[test]
fn of_those_who_waited_equally_long_the_draw_decides_in_whatever_order_they_come() {
    let chance = &mut ChaCha8Rng::seed_from_u64(4);
    let mut lowest_person_first = 0;
    for _ in 0..40 {
        let draw = Draw::new(chance.random());
        let first = order(&draw, 6)[0];
        let mut asking: Vec<(Ticket, Party)> = (0..6).map(|n| (Ticket(n), alone(u128::from(n) + 1, 30))).collect();
        for turn in 0..6 {
            asking.rotate_left(1);
            asking.swap(0, turn);
            assert_eq!(who_has_the_bed(&draw, &asking), Ticket(first));
        }
        lowest_person_first += u32::from(first == 0);
        // Whoever waited longer needs no luck.
        asking[3].1.waits = 31;
        assert_eq!(who_has_the_bed(&draw, &asking), asking[3].0);
    }
    assert!(lowest_person_first < 20, "the lowest number of a person decides still");
}

/// Who has the only bed.
fn who_has_the_bed(draw: &Draw, asking: &[(Ticket, Party)]) -> Ticket {
    let (tickets, parties): (Vec<Ticket>, Vec<Party>) = asking.iter().cloned().unzip();
    let lots = Some(Lots { draw: draw.clone(), tickets: tickets.clone() });
    let by = Yardstick { lots, ..Yardstick::tonight(&evening()) };
    let found = together_by(&parties, &[shared(1, 1, SexRule::Any)], &[], &evening(), &by);
    let placed = found.placed.iter().position(|placed| placed.proposal.is_some());
    tickets[placed.expect("somebody has it")]
}

/// The first so many tickets, as they come.
fn order(draw: &Draw, tickets: u64) -> Vec<u64> {
    let mut order: Vec<u64> = (0..tickets).collect();
    order.sort_by_key(|ticket| draw.rank(Ticket(*ticket)));
    order
}
