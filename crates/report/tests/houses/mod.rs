//! Random houses: some are small and still, others are large, and some fill or empty within the year. What happens is written down
//! late now and then, and put right.

use domain::id::PersonId;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use report::{Gone, Now, Passage};

/// On which day all of them began.
pub const BEGUN: Date = date(2025, 7, 1);
const KINDS: [&str; 6] =
    ["residence-granted", "guided-return", "repeat-application", "own-place", "unknown-destination", "to-the-moon"];

/// A time in the programme, and on which days what about it was written down.
pub struct Written {
    passage: Passage,
    came: Date,
    left: Date,
    /// From this day on it is told otherwise: the leaving was none, or was to something else, or the person is forgotten.
    put_right: Option<(Date, Option<Passage>)>,
}

impl Written {
    /// What is known of it on a day.
    pub fn on(&self, today: Date) -> Option<Passage> {
        if today < self.came {
            return None;
        }
        if let Some((_, told)) = self.put_right.as_ref().filter(|(day, _)| *day <= today) {
            return told.clone();
        }
        let mut passage = self.passage.clone();
        passage.gone = passage.gone.filter(|_| self.left <= today);
        Some(passage)
    }
}

/// A house.
pub fn house(seed: u64) -> Vec<Written> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let there: u32 = [0, 4, 12, 45, 110, 270][chance.random_range(0..6)];
    let (come, leave) = (chance.random_range(1..25), chance.random_range(20..1_500));
    let mut house = Vec::new();
    let until = date(2026, 12, 31);
    let mut day = BEGUN;
    for nth in 0..there {
        house.push(somebody(&mut chance, nth.into(), BEGUN, leave));
    }
    while day <= until {
        house.push(somebody(&mut chance, house.len() as u128, day, leave));
        day += chance.random_range(0..(2 * come)).days();
    }
    house
}

fn somebody(chance: &mut ChaCha8Rng, number: u128, entered: Date, leave: i64) -> Written {
    let late = |chance: &mut ChaCha8Rng| if chance.random_ratio(1, 4) { chance.random_range(0..70_i64) } else { 0 };
    let on = entered + chance.random_range(1..leave).days();
    let kind = KINDS[chance.random_range(0..KINDS.len())].to_owned();
    let gone = Some(Gone { on, now: Now::Is(kind.clone(), on), kind });
    let passage = Passage { person: PersonId::new(number + 1), known_before: chance.random_ratio(1, 6), entered, gone };
    let (came, left) = (entered + late(chance).days(), on + late(chance).days());
    let put_right = chance.random_ratio(1, 6).then(|| {
        let day = came.max(left) + chance.random_range(1..120_i64).days();
        let mut other = passage.clone();
        let told = match chance.random_range(0..3) {
            0 => None,
            1 => {
                other.gone = None;
                Some(other)
            }
            _ => {
                let kind = KINDS[chance.random_range(0..KINDS.len())].to_owned();
                other.gone = Some(Gone { on, now: Now::Is(kind.clone(), on), kind });
                Some(other)
            }
        };
        (day, told)
    });
    Written { passage, came, left, put_right }
}
