//! The nights before this evening: what was free on each, and who asked; so that the house can look ahead.

use domain::id::RequestId;
use domain::night::{CountEvening, EveningBeds};
use domain::person::SleepsWith;
use domain::tonight::{EndRequest, Ending, RequestTonight};
use jiff::civil::DateTime;

use super::chance::Chance;
use super::layout::{Layout, Purpose};
use super::people;
use super::plan::{DAY, Step, minutes};

/// How many nights, since the beds are there.
const NIGHTS: i64 = 18;
/// Who comes now and then, and sleeps elsewhere in the end.
const SOMETIMES: usize = 7;

/// All of them.
pub fn steps(mut chance: Chance, layout: &Layout, begun: DateTime) -> Vec<(i64, Step)> {
    let people: Vec<_> = (0..SOMETIMES).map(|_| people::person(&mut chance, SleepsWith::Men, false)).collect();
    let mut steps = vec![(NIGHTS * DAY + DAY / 2, Step::Register(people.clone()))];
    for days in (1..=NIGHTS).rev() {
        steps.push((minutes(begun, days, 18, 5), Step::Count(CountEvening { beds: beds(&mut chance, layout) })));
        // The longer ago the fewer: more people ask each week.
        let asking =
            usize::try_from(chance.between(0, 3)).unwrap_or(0) + usize::from(days < 10) + usize::from(days % 7 < 2);
        let of = |person: &domain::person::RegisterPerson, chance: &mut Chance| {
            let request = RequestId::new(chance.number());
            RequestTonight { request, people: vec![person.person] }
        };
        let asked: Vec<RequestTonight> = people.iter().take(asking).map(|person| of(person, &mut chance)).collect();
        let ended = asked.iter().map(|one| EndRequest { request: one.request, how: Ending::OwnPlace }).collect();
        steps.push((minutes(begun, days, 20, 10), Step::Request(asked)));
        steps.push((minutes(begun, days, 20, 24), Step::End(ended)));
    }
    steps
}

/// What was free: a few more or fewer than this evening.
fn beds(chance: &mut Chance, layout: &Layout) -> EveningBeds {
    let spots = || layout.rooms.iter().flat_map(|room| &room.beds);
    let count =
        |free: bool, purpose| spots().filter(|spot| spot.purpose == purpose && spot.person.is_none() == free).count();
    let free = i64::try_from(count(true, Purpose::Everybody)).unwrap_or(0) + i64::from(chance.between(-2, 3));
    let number = |count: usize| u32::try_from(count).unwrap_or(0);
    EveningBeds {
        taken: number(count(false, Purpose::Everybody)),
        free: u32::try_from(free).unwrap_or(0),
        reserve: number(count(true, Purpose::Tonight) + count(false, Purpose::Tonight)),
        out: number(count(true, Purpose::Nobody)),
    }
}
