//! What a house's own history tells: how many come, how long they stay, and which beds it has.

use domain::id::LocationId;
use jiff::civil::Date;

use crate::answer::Trouble;
use crate::visit::Visit;

/// From so many days and so many people on a house's own rate says something.
const FEWEST_DAYS: i32 = 60;
const FEWEST_PEOPLE: usize = 10;
/// A house is in balance when as many are there at both ends, but for a fifth.
const BALANCE: f64 = 0.2;
/// A year is looked back on.
const A_YEAR: i32 = 365;

/// How many came, and how long they stay.
pub struct Own {
    /// People a week.
    pub arrivals: f64,
    /// Months, by Little's law (1961): how many were there on average, over how many came. Nothing as long as the house is
    /// too young for it, or fills up or empties: then it would say something else.
    pub stay: Option<f64>,
    /// How many that is reckoned from.
    pub people: usize,
    /// Over how many days.
    pub days: usize,
}

/// The beds of a house for longer than tonight.
pub struct Beds {
    /// All of them, those of the reserve and of the paper list left out.
    pub all: u32,
    /// By open location.
    pub locations: Vec<Location>,
}

/// One location.
pub struct Location {
    pub id: LocationId,
    pub name: String,
    pub beds: u32,
}

/// From the house's own passages; nothing as long as they are too few.
pub async fn of(visit: &Visit) -> Result<Option<Own>, Trouble> {
    let Some(counted) = crate::figures::counted(&visit.house).await? else { return Ok(None) };
    Ok(reckon(&counted.passages, counted.begun, visit.now.wall.date()))
}

fn reckon(passages: &report::Passages, begun: Date, today: Date) -> Option<Own> {
    let year_ago = today.checked_sub(jiff::Span::new().days(A_YEAR)).ok()?;
    let from = begun.max(year_ago);
    let days = today.since(from).ok()?.get_days();
    let people = passages.came(|day| from <= day && day < today).count();
    if days < FEWEST_DAYS || people < FEWEST_PEOPLE {
        return None;
    }
    let on = |night: Date| passages.there(night);
    let nights = std::iter::successors(Some(from), |night| night.tomorrow().ok()).take_while(|night| *night < today);
    let there: usize = nights.map(on).sum();
    let rate = people as f64 / f64::from(days);
    let stay = there as f64 / people as f64;
    let (first, last) = (on(from) as f64, on(today) as f64);
    let in_balance = (first - last).abs() <= BALANCE * first.max(last) && 2.0 * stay <= f64::from(days);
    let days = usize::try_from(days).unwrap_or_default();
    let stay = in_balance.then_some(stay / super::typed::DAYS_A_MONTH);
    Some(Own { arrivals: rate * 7.0, stay, people, days })
}

/// The beds as they are now.
pub async fn beds(visit: &Visit) -> Result<Beds, Trouble> {
    let beds = visit.house.archive.beds(&visit.now).await?;
    let stays = |bed: &&store::BedNow| !bed.reserve && !bed.paper && bed.out.is_none();
    let locations = visit.house.archive.locations().await?.into_iter().filter(|one| one.closed_at.is_none());
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let of = |id: LocationId| count(beds.iter().filter(stays).filter(|bed| bed.location == id).count());
    let locations = locations.map(|one| Location { id: one.id, name: one.facts.name, beds: of(one.id) }).collect();
    Ok(Beds { all: count(beds.iter().filter(stays).count()), locations })
}

#[cfg(test)]
mod tests {
    use domain::id::PersonId;
    use jiff::ToSpan;
    use jiff::civil::date;
    use report::Passage;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn a_week_has_as_many_as_came_and_a_stay_is_as_long_as_it_was_once_the_house_is_in_balance() {
        let begun = TODAY.checked_sub(300.days()).expect("a day");
        let came = |nth: i32| begun.checked_add((nth * 5).days()).expect("a day");
        let stays = |nth: i32, days: i32| Passage {
            person: PersonId::new(1),
            known_before: false,
            entered: came(nth),
            gone: came(nth).checked_add(days.days()).ok().filter(|on| *on < TODAY).map(gone),
        };
        // Some were there before it began, so that it neither fills up nor empties.
        let even: Vec<Passage> = (-4..60).map(|nth| stays(nth, 20)).collect();
        let own = reckon(&even.into(), begun, TODAY).expect("enough");
        assert!((own.arrivals - 1.4).abs() < 1e-9 && own.people == 60 && own.days == 300);
        let months = own.stay.expect("in balance");
        assert!((months - 20.0 / 30.436_875).abs() < 0.02, "{months}");
        let filling: Vec<Passage> = (0..60).map(|nth| stays(nth, 600)).collect();
        assert!(reckon(&filling.into(), begun, TODAY).expect("enough").stay.is_none(), "nobody left yet");
    }

    #[test]
    fn a_few_days_or_a_few_people_say_nothing() {
        let begun = TODAY.checked_sub(30.days()).expect("a day");
        assert!(reckon(&vec![].into(), begun, TODAY).is_none());
        assert!(reckon(&vec![].into(), date(2020, 1, 1), TODAY).is_none());
    }

    fn gone(on: Date) -> report::Gone {
        report::Gone { on, kind: "own-place".into(), now: report::Now::Is("own-place".into(), on) }
    }
}
