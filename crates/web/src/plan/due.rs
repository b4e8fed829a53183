//! How much a worker has to look at on a day: counts, and not one word about anybody. The caseload shows the same
//! people and days.

use std::collections::{BTreeMap, BTreeSet};

use domain::command::Place;
use domain::deed::Deed;
use domain::id::{PersonId, WorkerId};
use domain::plan::Strand;
use jiff::civil::Date;
use permission::Worker;
use store::{Archive, GuidedNow, StepNow, Teams};

use super::find::strands_of;
use crate::answer::Trouble;
use crate::house::House;
use crate::procedure::terms;

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// Steps that are due today or late.
    pub steps: usize,
    /// Legal terms that ask something.
    pub terms: usize,
    /// Plans that are to be looked at again.
    pub reviews: usize,
}

impl Due {
    /// Everything together.
    pub fn all(&self) -> usize {
        self.steps + self.terms + self.reviews
    }

    /// How much this worker has to look at today.
    pub async fn of(house: &House, worker: &Worker, today: Date) -> Result<Due, Trouble> {
        let terms = terms::asking_of(house, worker).await?;
        if !house.guard.may(worker, Deed::WriteNote, Place::House) {
            return Ok(Due { terms, ..Due::default() });
        }
        let all = house.archive.open_steps().await?;
        let people = people(&house.archive, worker.id, today, &all).await?;
        let reads = Reads::of(house, worker).await?;
        let has_come = |step: &&StepNow| step.due.is_some_and(|due| due <= today);
        let own = all.iter().filter(|step| people.contains_key(&step.person) && reads.step(step));
        let reviews = house.archive.next_reviews().await?;
        let again = reviews.iter().filter(|(person, next)| people.contains_key(person) && **next <= today);
        Ok(Due { steps: own.filter(has_come).count(), terms, reviews: again.count() })
    }
}

/// Which steps somebody reads: of their strands, and where a profession keeps them of their organisation.
pub struct Reads {
    me: WorkerId,
    strands: Vec<Strand>,
    teams: Teams,
}

impl Reads {
    /// What this worker reads.
    pub async fn of(house: &House, worker: &Worker) -> Result<Reads, Trouble> {
        Ok(Reads { me: worker.id, strands: strands_of(house, worker), teams: house.archive.teams().await? })
    }

    /// Whether they read this one.
    pub fn step(&self, step: &StepNow) -> bool {
        let own = || !step.strand.class().is_professional() || self.teams.share(self.me, step.planned_by);
        self.strands.contains(&step.strand) && own()
    }
}

/// Somebody whom a worker sees to.
#[derive(Default)]
pub struct Cared {
    /// In which strands they are guided.
    pub strands: Vec<Strand>,
    /// The colleagues who are away, and in whose place that is.
    pub instead_of: BTreeSet<WorkerId>,
}

/// Whom a worker sees to on a day: whom they guide or do something for, and the people of whom they stand in for.
pub async fn people(
    archive: &Archive,
    me: WorkerId,
    today: Date,
    open: &[StepNow],
) -> Result<BTreeMap<PersonId, Cared>, Trouble> {
    let mut people: BTreeMap<PersonId, Cared> = BTreeMap::new();
    let away = archive.stands_in_for(me, today).await?;
    for worker in [me].into_iter().chain(away) {
        let guided = archive.guided_by(worker).await?;
        let guided = guided.into_iter().map(|GuidedNow { person, strand, .. }| (person, Some(strand)));
        let doing = open.iter().filter(|step| step.worker == Some(worker)).map(|step| (step.person, None));
        for (person, strand) in guided.chain(doing) {
            let cared = people.entry(person).or_default();
            cared.strands.extend(strand.filter(|strand| !cared.strands.contains(strand)));
            if worker != me {
                cared.instead_of.insert(worker);
            }
        }
    }
    Ok(people)
}
