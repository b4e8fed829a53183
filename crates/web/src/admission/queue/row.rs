//! One application in the queue, and which free beds fit whom.

use std::collections::{BTreeMap, BTreeSet};

use domain::admission::{Verdict, WaitsFor};
use domain::bed::fit::{For, Guest};
use domain::id::{BedId, PersonId};
use domain::person::called;
use rules::{RuleSet, words as said};
use store::{ApplicationNow, Fitting, Known};

use crate::admission::words;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// One application that waits.
pub struct Row {
    pub href: String,
    pub called: Option<String>,
    pub programme: String,
    pub since: String,
    pub waits_for: &'static str,
    /// How long the house let it wait.
    pub us: String,
    /// How long it waited for answers from elsewhere.
    pub others: String,
    /// What the rules say; nothing when none hold.
    pub verdict: Option<&'static str>,
    /// Whether they say something else than at first.
    pub changed: bool,
    /// Whether hardship is being weighed.
    pub weighed: bool,
    /// Whether they have a bed here tonight.
    pub asleep: bool,
    /// How many free beds fit them.
    pub beds: usize,
}

impl Row {
    pub fn of(
        visit: &Visit,
        now: &ApplicationNow,
        card: &Known,
        rules: Option<&RuleSet>,
        verdict: Option<Verdict>,
    ) -> Row {
        let tongue = words::tongue(visit.language);
        let (others, us) = now.waited(visit.now.at);
        let title = rules.map(|set| set.programme().title.say(tongue).to_owned());
        Row {
            href: visit.path(format_args!("admission/{}", now.id)),
            called: called(&card.card.names).map(str::to_owned),
            programme: title.unwrap_or_else(|| now.programme.clone()),
            since: dates::full_day(visit.language, visit.house.zone.to_datetime(now.made_at).date()),
            waits_for: match now.waits_for {
                WaitsFor::Us => "queue-now-us",
                WaitsFor::Others => "queue-now-others",
            },
            us: words::days(visit.language, us),
            others: words::days(visit.language, others),
            verdict: verdict.map(|verdict| said::verdict(verdict, tongue)),
            changed: now.advice.is_some(),
            weighed: false,
            asleep: false,
            beds: 0,
        }
    }
}

/// Free beds that somebody could have for longer than tonight, by whom they fit.
pub struct Fits(BTreeMap<PersonId, BTreeSet<BedId>>);

impl Fits {
    pub async fn of(visit: &Visit, people: &[PersonId]) -> Result<Fits, Trouble> {
        if people.is_empty() {
            return Ok(Fits(BTreeMap::new()));
        }
        let fitting = visit.house.archive.fitting(people, &visit.now).await?;
        let beds = |guest: &Guest| (guest.person, free(visit, &fitting, guest));
        Ok(Fits(fitting.guests.iter().map(beds).collect()))
    }

    /// How many fit this person.
    pub fn of_person(&self, person: PersonId) -> usize {
        self.0.get(&person).map_or(0, BTreeSet::len)
    }

    /// How many fit anybody.
    pub fn together(&self) -> usize {
        self.0.values().flatten().collect::<BTreeSet<_>>().len()
    }
}

/// The same judgement as for a bed for longer: the reserve is not there, and the bed in which
/// somebody sleeps is not free.
fn free(visit: &Visit, fitting: &Fitting, guest: &Guest) -> BTreeSet<BedId> {
    let guests = std::slice::from_ref(guest);
    let rooms = fitting.rooms.iter().filter(|room| room.misfits(guests, &fitting.elsewhere).is_empty());
    let beds = rooms.flat_map(|room| &room.beds);
    let free = beds.filter(|bed| bed.misfit(For::Longer, visit.now.on_paper(), &[], visit.now.at).is_none());
    free.map(|bed| bed.bed).collect()
}
