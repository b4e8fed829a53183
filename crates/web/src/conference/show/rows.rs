//! The cases of a meeting, for who holds it: what was prepared for them and nothing of the plans it was taken from.

use std::collections::BTreeMap;

use domain::conference::{ConferenceFile, Outcome};
use domain::id::{ItemId, PersonId};
use domain::procedure::RunsFor;
use jiff::civil::Date;
use store::{ItemNow, ItemState, PromiseNow};

use crate::answer::Trouble;
use crate::conference::find::{self, Meeting};
use crate::conference::{sent_up, words};
use crate::dates;
use crate::named::Named;
use crate::visit::Visit;

/// All of them.
pub struct Rows {
    pub rows: Vec<Row>,
    /// The order that is seen, as a form sends it back.
    pub saw: String,
    /// What was promised before and did not come yet, or not in time.
    pub promises: Vec<PromiseRow>,
    /// What a lower level sent here and no guide has put on an agenda yet.
    pub sent_up: Vec<SentUp>,
}

/// A case that waits for this level.
pub struct SentUp {
    pub item: ItemId,
    pub called: String,
    pub question: String,
    /// Why the lower level could not agree.
    pub outcome: Option<(Outcome, String)>,
}

/// A case.
pub struct Row {
    pub item: ItemId,
    pub called: String,
    pub question: String,
    /// The last day of the first legal term that runs.
    pub term: Option<(Date, String)>,
    /// How many points could be shown, and to how many partners something may be.
    pub points: usize,
    pub partners: usize,
    /// What came of it last time.
    pub before: Option<(&'static str, String)>,
    pub state: &'static str,
    pub open: bool,
    /// Whether it is the one that is on.
    pub on: bool,
}

/// Something that was promised.
pub struct PromiseRow {
    pub item: ItemId,
    pub called: String,
    /// Who; nothing for the house itself.
    pub by: Option<String>,
    pub what: String,
    pub until: String,
    pub late: bool,
}

/// The cases and promises of a meeting.
pub async fn of(visit: &Visit, meeting: &Meeting, agenda: &[ItemNow]) -> Result<Rows, Trouble> {
    let promises = unsettled(visit, meeting).await?;
    let sent_up = sent_up::to(visit, meeting.level.id).await?;
    let mut people: Vec<PersonId> = agenda.iter().map(|item| item.person).collect();
    people.extend(promises.iter().map(|promise| promise.person));
    people.extend(sent_up.iter().map(|case| case.person));
    people.sort_unstable();
    people.dedup();
    let files: BTreeMap<PersonId, Named<ConferenceFile>> = find::files(visit, &people).await?.into_iter().collect();
    let mut terms: BTreeMap<PersonId, Date> = BTreeMap::new();
    for term in visit.house.archive.running_terms().await?.into_iter().filter(|term| term.runs_for == RunsFor::Person) {
        terms.entry(term.person).or_insert(term.last_day);
    }
    let row = |item: &ItemNow| {
        let file = files.get(&item.person)?;
        let mut row = row(visit, meeting, item, file)?;
        row.term = terms.get(&item.person).map(|day| (*day, dates::full_day(visit.language, *day)));
        Some(row)
    };
    let shown = |promise: &PromiseNow| promise_row(visit, meeting, promise, files.get(&promise.person)?);
    Ok(Rows {
        rows: agenda.iter().filter_map(row).collect(),
        saw: joined(agenda),
        promises: promises.iter().filter_map(shown).collect(),
        sent_up: sent_up.iter().filter_map(|case| sent_up_row(visit, case, files.get(&case.person)?)).collect(),
    })
}

/// An order of cases as a form sends it.
pub fn joined(agenda: &[ItemNow]) -> String {
    agenda.iter().map(|item| item.item.to_string()).collect::<Vec<_>>().join(" ")
}

/// What partners of this level promised at an earlier meeting and what nobody settled.
async fn unsettled(visit: &Visit, meeting: &Meeting) -> Result<Vec<PromiseNow>, Trouble> {
    let archive = &visit.house.archive;
    let mut found = vec![];
    for promise in archive.promises().await?.into_iter().filter(|promise| promise.kept.is_none()) {
        let Some(item) = archive.case(promise.item).await? else { continue };
        let Some(earlier) = archive.conference(item.conference).await? else { continue };
        if earlier.facts.level == meeting.now.facts.level && earlier.id != meeting.now.id {
            found.push(promise);
        }
    }
    Ok(found)
}

fn row(visit: &Visit, meeting: &Meeting, now: &ItemNow, file: &Named<ConferenceFile>) -> Option<Row> {
    let item = file.past.item(now.item)?;
    let place = file.past.items().iter().position(|one| one.id == now.item)?;
    let earlier = file.past.items()[..place].iter().rev().find_map(|one| one.concluded.as_ref());
    let sitting = meeting.sitting();
    Some(Row {
        item: now.item,
        called: file.called(visit.language),
        question: item.question.reveal().to_owned(),
        term: None,
        points: item.standing().count(),
        partners: sitting.iter().filter(|seat| !item.visible(seat.partner).is_empty()).count(),
        before: earlier.map(|(outcome, words): &(Outcome, _)| (words::outcome(*outcome), words.reveal().to_owned())),
        state: words::state(now.state),
        open: now.state == ItemState::On,
        on: meeting.now.on == Some(now.item),
    })
}

fn sent_up_row(visit: &Visit, now: &ItemNow, file: &Named<ConferenceFile>) -> Option<SentUp> {
    let item = file.past.item(now.item)?;
    Some(SentUp {
        item: now.item,
        called: file.called(visit.language),
        question: item.question.reveal().to_owned(),
        outcome: item.concluded.as_ref().map(|(outcome, words)| (*outcome, words.reveal().to_owned())),
    })
}

fn promise_row(visit: &Visit, meeting: &Meeting, now: &PromiseNow, file: &Named<ConferenceFile>) -> Option<PromiseRow> {
    let made = file.past.item(now.item)?.promises.iter().find(|made| made.id == now.id)?;
    Some(PromiseRow {
        item: now.item,
        called: file.called(visit.language),
        by: made.by.map(|partner| meeting.name(partner)),
        what: made.what.reveal().to_owned(),
        until: dates::full_day(visit.language, made.until),
        late: made.until < visit.now.wall.date(),
    })
}
