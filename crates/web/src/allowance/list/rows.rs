//! The people of a week: from shelves, with names and not one word of a file.

use std::collections::{BTreeMap, BTreeSet};

use domain::allowance::{Cents, Rate, Rates, Stops, Week};
use domain::id::{GivenId, PersonId};
use domain::person::called;
use store::{GivenNow, HowNow, ReceiptNow};

use crate::allowance::find::{colleagues, names};
use crate::allowance::{money, week};
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// How many digits of a person's number stand on a list.
const DIGITS: usize = 8;

/// The list of a week.
pub struct Sheet {
    pub rows: Vec<Row>,
    /// Whether any amount holds in this week.
    pub set: bool,
    /// When the next payment is, when nothing is paid in this week.
    pub next: Option<(String, String)>,
    /// How many are to get something and how much, how many got it, and what is left.
    pub due: Total,
    pub paid: Total,
    pub left: Total,
}

/// How many people, and how much.
pub struct Total {
    pub people: usize,
    pub amount: String,
}

/// One person.
pub struct Row {
    pub person: PersonId,
    /// The beginning of their number, which tells two people of one name apart on paper.
    pub number: String,
    pub called: Option<String>,
    pub amount: Cents,
    pub shown: String,
    /// The amount as a form sends it.
    pub plain: String,
    pub state: State,
    /// Something paid for this week was corrected.
    pub corrected: bool,
    /// Who paid and when.
    pub by: Option<(String, String)>,
    pub how: Option<HowNow>,
    /// On which day it was paid.
    pub on: Option<String>,
}

/// Where somebody stands in a week.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// To be paid.
    Open,
    /// Stopped for them.
    Stopped,
    /// Paid, and what shows it.
    Paid(GivenId, ReceiptNow),
}

impl State {
    /// Its name, as the texts use it.
    pub const fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Stopped => "stopped",
            State::Paid(_, ReceiptNow::ToSign) => "to-sign",
            State::Paid(_, ReceiptNow::OnScreen) => "on-screen",
            State::Paid(_, ReceiptNow::OnPaper) => "on-paper",
            State::Paid(_, ReceiptNow::NotSigned) => "not-signed",
        }
    }

    /// What can still be signed for on the screen.
    pub fn to_sign(self) -> Option<GivenId> {
        match self {
            State::Paid(given, ReceiptNow::ToSign | ReceiptNow::NotSigned) => Some(given),
            State::Paid(_, ReceiptNow::OnScreen | ReceiptNow::OnPaper) | State::Open | State::Stopped => None,
        }
    }
}

/// Everybody of this week; each name that is shown is a look.
pub async fn of(visit: &Visit, week: Week) -> Result<Sheet, Trouble> {
    let archive = &visit.house.archive;
    let rates = archive.agreed_rates().await?;
    let (stops, given) = (archive.allowance_stops().await?, archive.paid_in(week).await?);
    let mut in_programme: BTreeMap<PersonId, String> = BTreeMap::new();
    for one in archive.recipients().await?.into_iter().filter(|one| one.in_week(week)) {
        in_programme.entry(one.person).or_insert(one.programme);
    }
    let due = due(&in_programme, &rates, week);
    let mut people: BTreeSet<PersonId> = due.keys().copied().collect();
    people.extend(given.iter().map(|given| given.person));
    let people: Vec<PersonId> = people.into_iter().collect();
    let cards = archive.cards(&names(visit)?, &people, &visit.now).await?;
    let colleagues = colleagues(visit).await?;
    let row = |person: &PersonId| {
        let card = cards.iter().find(|known| known.person == *person);
        let paid = given.iter().find(|given| given.person == *person && given.counts);
        let amount = paid.and_then(amount_of).or_else(|| due.get(person).copied())?;
        let stopped = stops.get(person).is_some_and(|stops: &Stops| stops.hold_in(week));
        let wall = |at| visit.house.zone.to_datetime(at);
        Some(Row {
            person: *person,
            number: person.to_string().chars().take(DIGITS).collect(),
            called: card.and_then(|known| called(&known.card.names)).map(str::to_owned),
            amount,
            shown: money::shown(visit.language, amount),
            plain: money::plain(amount),
            state: match paid {
                Some(paid) => State::Paid(paid.id, paid.receipt),
                None if stopped => State::Stopped,
                None => State::Open,
            },
            corrected: given.iter().any(|given| given.person == *person && !given.counts),
            by: paid.map(|paid| {
                let name = colleagues.get(&paid.by).cloned().unwrap_or_else(|| "–".to_owned());
                (name, dates::moment(visit.language, wall(paid.at)))
            }),
            how: paid.and_then(|paid| paid.money).map(|(_, _, how)| how),
            on: paid.map(|paid| wall(paid.at).date().to_string()),
        })
    };
    let mut rows: Vec<Row> = people.iter().filter_map(row).collect();
    rows.sort_by_key(|row| (row.called.is_none(), row.called.as_ref().map(|name| name.to_lowercase()), row.person));
    Ok(Sheet {
        set: rates.all().iter().any(|rate| rate.from <= week.monday()),
        next: if due.is_empty() { next(visit, &rates, week) } else { None },
        due: total(visit, rows.iter().filter(|row| row.state != State::Stopped)),
        paid: total(visit, rows.iter().filter(|row| matches!(row.state, State::Paid(_, _)))),
        left: total(visit, rows.iter().filter(|row| row.state == State::Open)),
        rows,
    })
}

fn amount_of(given: &GivenNow) -> Option<Cents> {
    given.money.map(|(_, amount, _)| amount)
}

/// How much each of these people is to get in this week.
fn due(in_programme: &BTreeMap<PersonId, String>, rates: &Rates, week: Week) -> BTreeMap<PersonId, Cents> {
    let falls = |programme: &str| rates.of(programme, week).filter(|rate| rate.falls_in(week)).map(|rate| rate.amount);
    in_programme.iter().filter_map(|(person, programme)| Some((*person, falls(programme)?))).collect()
}

/// The first week after this one in which anybody is paid.
fn next(visit: &Visit, rates: &Rates, asked: Week) -> Option<(String, String)> {
    let programmes: BTreeSet<&str> = rates.all().iter().map(|rate| rate.programme.as_str()).collect();
    let holding: Vec<&Rate> = programmes.into_iter().filter_map(|programme| rates.of(programme, asked)).collect();
    if holding.iter().any(|rate| rate.falls_in(asked)) {
        return None;
    }
    let next = holding.into_iter().map(|rate| rate.next(asked)).min()?;
    Some((week::word(next), week::days(visit, next)))
}

fn total<'r>(visit: &Visit, rows: impl Iterator<Item = &'r Row>) -> Total {
    let amounts: Vec<Cents> = rows.map(|row| row.amount).collect();
    Total { people: amounts.len(), amount: money::shown(visit.language, amounts.into_iter().sum()) }
}
