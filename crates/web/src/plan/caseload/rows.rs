//! The people somebody guides, and how much each of a team has: from shelves, with names and not one word of a plan.

use std::collections::{BTreeMap, BTreeSet};

use domain::command::Place;
use domain::event::Class;
use domain::id::{PersonId, WorkerId};
use domain::person::called;
use domain::plan::Strand;
use domain::procedure::RunsFor;
use jiff::civil::Date;
use permission::Purpose;
use store::{GuidedNow, StepNow};

use crate::answer::Trouble;
use crate::dates;
use crate::plan::due::{self, Cared, Reads};
use crate::plan::team::Team;
use crate::visit::Visit;

/// Somebody who is guided.
pub struct Row {
    pub href: String,
    pub called: Option<String>,
    /// Which colleagues guide them who are away today, and for whom this worker stands in.
    pub for_whom: Vec<String>,
    pub strands: Vec<&'static str>,
    /// How much is to be done in the strands that this worker reads.
    pub open: usize,
    /// How much of it is late.
    pub late: usize,
    /// What comes first.
    pub next: Option<(Date, String)>,
    /// The last day of the first legal term that runs.
    pub term: Option<(Date, String)>,
    /// When the plan is looked at again; it has come.
    pub review: Option<(String, bool)>,
}

/// How much a colleague has.
pub struct Load {
    pub worker: WorkerId,
    pub name: String,
    pub here: bool,
    pub people: usize,
    pub steps: usize,
    pub late: usize,
}

/// Whom this worker guides: what is late first, then what is due first.
pub async fn mine(visit: &Visit, team: &Team) -> Result<Vec<Row>, Trouble> {
    let archive = &visit.house.archive;
    let all = archive.open_steps().await?;
    let people = due::people(archive, visit.me.worker.id, visit.now.wall.date(), &all).await?;
    let ids: Vec<PersonId> = people.keys().copied().collect();
    let sight = visit.sight(Purpose::Guidance, &[Class::Night], Place::House)?;
    let cards = archive.cards(&sight, &ids, &visit.now).await?;
    let names: BTreeMap<PersonId, Option<String>> =
        cards.iter().map(|known| (known.person, called(&known.card.names).map(str::to_owned))).collect();
    let today = visit.now.wall.date();
    let mut steps: BTreeMap<PersonId, Vec<StepNow>> = BTreeMap::new();
    let reads = Reads::of(&visit.house, &visit.me.worker).await?;
    for step in all.into_iter().filter(|step| reads.step(step)) {
        steps.entry(step.person).or_default().push(step);
    }
    let mut terms: BTreeMap<PersonId, Date> = BTreeMap::new();
    for term in archive.running_terms().await?.into_iter().filter(|term| term.runs_for == RunsFor::Person) {
        terms.entry(term.person).or_insert(term.last_day);
    }
    let reviews = archive.next_reviews().await?;
    let shown = |day: Date| (day, dates::full_day(visit.language, day));
    let row = |(person, cared): (PersonId, Cared)| {
        let steps = steps.get(&person).map(Vec::as_slice).unwrap_or_default();
        Row {
            href: visit.path(format_args!("plan/{person}")),
            called: names.get(&person).cloned().flatten(),
            for_whom: cared.instead_of.iter().map(|worker| team.name(*worker)).collect(),
            strands: cared.strands.into_iter().map(Strand::name).collect(),
            open: steps.len(),
            late: steps.iter().filter(|step| step.due.is_some_and(|due| due < today)).count(),
            next: steps.iter().find_map(|step| step.due).map(shown),
            term: terms.get(&person).copied().map(shown),
            review: reviews.get(&person).map(|next| (dates::full_day(visit.language, *next), *next <= today)),
        }
    };
    let mut rows: Vec<Row> = people.into_iter().map(row).collect();
    let first = |row: &Row| {
        let days = [row.next.as_ref(), row.term.as_ref()].into_iter().flatten().map(|(day, _)| *day);
        days.min().unwrap_or(Date::MAX)
    };
    rows.sort_by_key(|row| (first(row), row.called.clone()));
    Ok(rows)
}

/// How much everybody has who guides, or guided and left people behind; most first.
pub async fn team(visit: &Visit, team: &Team) -> Result<Vec<Load>, Trouble> {
    let archive = &visit.house.archive;
    let mut people: BTreeMap<WorkerId, BTreeSet<PersonId>> = BTreeMap::new();
    for choice in team.guides() {
        people.entry(choice.worker).or_default();
    }
    for GuidedNow { worker, person, .. } in archive.guided().await? {
        people.entry(worker).or_default().insert(person);
    }
    let (steps, today) = (archive.open_steps().await?, visit.now.wall.date());
    for worker in steps.iter().filter_map(|step| step.worker) {
        people.entry(worker).or_default();
    }
    let load = |(worker, people): (WorkerId, BTreeSet<PersonId>)| {
        let own = steps.iter().filter(|step| step.worker == Some(worker));
        let late = own.clone().filter(|step| step.due.is_some_and(|due| due < today)).count();
        let (name, here) = (team.name(worker), team.works_here(worker));
        Load { worker, name, here, people: people.len(), steps: own.count(), late }
    };
    let mut loads: Vec<Load> = people.into_iter().map(load).collect();
    loads.sort_by_key(|load| (load.here, std::cmp::Reverse(load.people), load.name.clone()));
    Ok(loads)
}
