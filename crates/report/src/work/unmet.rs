//! What people who have a bed tonight need and do not have there.

use std::collections::BTreeMap;

use domain::id::PersonId;
use domain::moment::Moment;
use placement::Unmet;
use serde::Serialize;
use store::{Archive, Broken};

/// Wishes that the house does not meet now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnmetNow {
    /// How many people have a bed.
    pub in_bed: usize,
    /// How many of them lack something there.
    pub lacking: usize,
    /// How many lack what; somebody who lacks two things stands in both.
    pub each: Vec<(Unmet, usize)>,
}

impl UnmetNow {
    /// Counts as things are now.
    pub async fn of(archive: &Archive, now: &Moment) -> Result<UnmetNow, Broken> {
        let claims = archive.beds(now).await?.into_iter().filter_map(|bed| bed.claim);
        let people: Vec<PersonId> = claims.map(|one| one.claim.person).collect();
        let fitting = archive.fitting(&people, now).await?;
        let together = archive.households().await?;
        let together = together.into_iter().map(|(person, household)| (person, household.number())).collect();
        let found = placement::unmet(&fitting.guests, &fitting.rooms, &fitting.elsewhere, &together);
        let mut each: BTreeMap<Unmet, usize> = Unmet::ALL.into_iter().map(|what| (what, 0)).collect();
        found.values().flatten().for_each(|what| *each.entry(*what).or_default() += 1);
        Ok(UnmetNow { in_bed: people.len(), lacking: found.len(), each: each.into_iter().collect() })
    }
}
