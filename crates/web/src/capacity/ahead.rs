//! The nights that come: how many will ask, what is there for them, and how right this was on the nights behind.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use ::capacity::forecast::{ALARM, FEWEST_NIGHTS, Forecast, NIGHTS, Past, Room, forecast};
use domain::night::EveningBeds;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::BedNow;

use super::chart::{self, Bars};
use crate::answer::Trouble;
use crate::board::nights;
use crate::clock::count;
use crate::dates;
use crate::visit::Visit;

/// For so long what was found holds.
const FRESH: SignedDuration = SignedDuration::from_mins(1);
/// How far back nights are learned from.
const NIGHTS_BEHIND: i32 = 730;

/// What stands on the page.
pub enum Ahead {
    /// Too few nights were counted.
    TooFew {
        /// How many were.
        nights: usize,
        /// How many it takes.
        needed: usize,
    },
    /// What is ahead.
    Known(Box<Known>),
}

/// Each night, and how right it was.
pub struct Known {
    pub nights: Vec<Night>,
    pub bars: Bars,
    /// The first night with an alarm.
    pub alarm: Option<Night>,
    pub right: Right,
}

/// One night.
#[derive(Clone)]
pub struct Night {
    pub label: String,
    pub short: String,
    pub beds: u32,
    pub reserve: u32,
    pub expected: String,
    pub low: u32,
    pub high: u32,
    /// The chance that the reserve is touched, and that nothing is left, as percents.
    pub reserve_touched: String,
    pub full: String,
    pub alarm: bool,
}

/// How right what was said of *tonight* has been.
pub struct Right {
    pub nights: usize,
    pub in_band: usize,
    pub off: String,
    pub full: usize,
    pub full_foretold: String,
    pub alarms: usize,
    pub without_alarm: usize,
}

/// What is ahead of this house.
pub async fn of(visit: &Visit) -> Result<Ahead, Trouble> {
    let (past, rooms) = known(visit).await?;
    let Ok(found) = forecast(&past, &rooms) else {
        return Ok(Ahead::TooFew { nights: past.len(), needed: FEWEST_NIGHTS });
    };
    Ok(Ahead::Known(Box::new(shown(visit, &found, &rooms))))
}

/// The first night of which an alarm is due, as it was found last: pages that are loaded often ask for it.
#[derive(Default)]
pub struct Foretold(Mutex<Option<(Timestamp, Option<Alarm>)>>);

/// A night that may fill up.
#[derive(Clone, Copy, Debug)]
pub struct Alarm {
    night: Date,
    chance: f64,
}

/// An alarm in words.
pub struct Warning {
    pub label: String,
    pub full: String,
}

/// The first night of which an alarm is due, for whoever may see figures.
pub async fn alarm(visit: &Visit) -> Result<Option<Warning>, Trouble> {
    if !crate::figures::sees(visit) {
        return Ok(None);
    }
    let now = visit.now.at;
    let kept = *visit.house.foretold.0.lock().unwrap_or_else(PoisonError::into_inner);
    let found = match kept.filter(|(at, _)| now.duration_since(*at).abs() < FRESH) {
        Some((_, alarm)) => alarm,
        None => {
            let alarm = look(visit).await?;
            *visit.house.foretold.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, alarm));
            alarm
        }
    };
    Ok(found.map(|alarm| Warning { label: label(visit, alarm.night), full: percent(visit, alarm.chance) }))
}

async fn look(visit: &Visit) -> Result<Option<Alarm>, Trouble> {
    let (past, rooms) = known(visit).await?;
    let Ok(found) = forecast(&past, &rooms) else { return Ok(None) };
    let nights = nights::coming(visit.now.night()).zip(&found.nights);
    Ok(nights
        .into_iter()
        .find(|(_, ahead)| ahead.alarm)
        .map(|(night, ahead)| Alarm { night, chance: ahead.chance_full }))
}

fn label(visit: &Visit, night: Date) -> String {
    format!("{} {}", dates::weekday(visit.language, night), dates::full_day(visit.language, night))
}

/// The nights behind, and what there is for the nights that come.
async fn known(visit: &Visit) -> Result<(Vec<Past>, Vec<Room>), Trouble> {
    let archive = &visit.house.archive;
    let tonight = visit.now.night();
    let since = tonight.checked_sub(NIGHTS_BEHIND.days()).unwrap_or(tonight);
    let evenings = archive.evenings(since).await?;
    let asked = archive.asked_by_night(&visit.house.zone, since).await?;
    let beds = archive.beds(&visit.now).await?;
    let counted = match evenings.iter().find(|(night, _)| *night == tonight) {
        Some((_, beds)) => *beds,
        None => count::counted(&visit.house, &visit.now).await?,
    };
    Ok((past(&evenings, &asked, tonight), rooms(&beds, tonight, counted)))
}

/// Every night from the first one that was counted until yesterday. Of a night that nobody counted, because the program stood
/// still that evening, the beds of the evening before are taken.
fn past(evenings: &[(Date, EveningBeds)], asked: &BTreeMap<Date, u32>, tonight: Date) -> Vec<Past> {
    let Some((first, beds)) = evenings.first() else { return vec![] };
    let counted: BTreeMap<Date, EveningBeds> = evenings.iter().copied().collect();
    let mut beds = *beds;
    let nights =
        std::iter::successors(Some(*first), |night| night.tomorrow().ok()).take_while(|night| *night < tonight);
    let mut past = vec![];
    for night in nights {
        beds = counted.get(&night).copied().unwrap_or(beds);
        let requests = asked.get(&night).copied().unwrap_or(0);
        past.push(Past { requests, room: room(beds) });
    }
    past
}

fn room(beds: EveningBeds) -> Room {
    Room { beds: beds.free, reserve: beds.reserve }
}

/// Tonight as it was counted, or as it is now as long as it was not; then what is free by the days that are known.
fn rooms(beds: &[BedNow], tonight: Date, counted: EveningBeds) -> Vec<Room> {
    let free = |night, reserve| {
        let of = beds.iter().filter(|bed| bed.reserve == reserve);
        u32::try_from(nights::free(of, night, tonight)).unwrap_or(u32::MAX)
    };
    let on = |night: Date| Room { beds: free(night, false), reserve: free(night, true) };
    let mut rooms: Vec<Room> = nights::coming(tonight).take(NIGHTS).map(on).collect();
    if let Some(first) = rooms.first_mut() {
        *first = room(counted);
    }
    rooms
}

fn shown(visit: &Visit, found: &Forecast, rooms: &[Room]) -> Known {
    let coming = nights::coming(visit.now.night());
    let nights: Vec<Night> =
        coming.zip(&found.nights).zip(rooms).map(|((night, ahead), room)| one(visit, night, ahead, *room)).collect();
    let right = &found.calibration;
    Known {
        bars: chart::of(&nights),
        alarm: nights.iter().find(|night| night.alarm).cloned(),
        nights,
        right: Right {
            nights: right.nights as usize,
            in_band: right.in_band as usize,
            off: rounded(visit, right.off),
            full: right.full as usize,
            full_foretold: rounded(visit, right.full_foretold),
            alarms: right.alarms as usize,
            without_alarm: right.full_without_alarm as usize,
        },
    }
}

fn one(visit: &Visit, night: Date, ahead: &::capacity::forecast::Ahead, room: Room) -> Night {
    Night {
        label: label(visit, night),
        short: dates::weekday(visit.language, night).to_owned(),
        beds: room.beds,
        reserve: room.reserve,
        expected: rounded(visit, ahead.expected),
        low: ahead.low,
        high: ahead.high,
        reserve_touched: percent(visit, ahead.chance_reserve),
        full: percent(visit, ahead.chance_full),
        alarm: ahead.alarm,
    }
}

/// With one figure behind the comma or point.
pub fn rounded(visit: &Visit, value: f64) -> String {
    let text = format!("{value:.1}");
    if visit.language.code() == "nl" { text.replace('.', ",") } else { text }
}

/// A chance as a percent; below the alarm only that it is.
pub fn percent(visit: &Visit, chance: f64) -> String {
    if chance == 0.0 {
        return "0\u{a0}%".to_owned();
    }
    if chance < ALARM {
        format!("<\u{a0}{}\u{a0}%", rounded(visit, 100.0 * ALARM))
    } else {
        format!("{}\u{a0}%", rounded(visit, 100.0 * chance))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const BEDS: EveningBeds = EveningBeds { taken: 30, free: 6, reserve: 2, out: 0 };

    #[test]
    fn a_night_that_nobody_counted_has_the_beds_of_the_one_before_and_nobody_may_have_asked() {
        let fewer = EveningBeds { free: 1, ..BEDS };
        let evenings = [(date(2026, 11, 20), BEDS), (date(2026, 11, 22), fewer)];
        let asked = BTreeMap::from([(date(2026, 11, 19), 9), (date(2026, 11, 21), 4)]);
        let past = past(&evenings, &asked, date(2026, 11, 23));
        let seen: Vec<(u32, u32)> = past.iter().map(|night| (night.requests, night.room.beds)).collect();
        assert_eq!(seen, [(0, 6), (4, 6), (0, 1)]);
    }
}
