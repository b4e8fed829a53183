//! How many stand where. Signed up, sheltered while pending, admitted, in guidance and left were
//! found mixed in registrations, and are five things here.

use std::collections::BTreeSet;

use domain::hardship::Over;
use domain::id::{ApplicationId, PersonId};
use store::{ApplicationNow, ApplicationState, WeighingNow};

/// Applications by where they stand, in the order of the table: a key and how many.
pub struct Counts(pub Vec<(&'static str, usize)>);

impl Counts {
    pub fn of(applications: &[ApplicationNow], asleep: &BTreeSet<PersonId>) -> Counts {
        let in_state = |state: ApplicationState| applications.iter().filter(move |now| now.state == state);
        let count = |state| in_state(state).count();
        let sheltered = in_state(ApplicationState::Pending).filter(|now| asleep.contains(&now.person)).count();
        Counts(vec![
            ("count-signed-up", count(ApplicationState::Pending) - sheltered),
            ("count-sheltered", sheltered),
            ("count-admitted", count(ApplicationState::Admitted)),
            ("count-in-guidance", count(ApplicationState::InGuidance)),
            ("count-left", count(ApplicationState::Ended) + count(ApplicationState::Left)),
            ("count-referred", count(ApplicationState::Referred)),
            ("count-refused", count(ApplicationState::Refused)),
            ("count-withdrawn", count(ApplicationState::Withdrawn)),
        ])
    }

    /// Whether nobody ever signed up.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, count)| *count == 0)
    }
}

/// How decisions came about: deviating from the advice, and letting somebody in by hardship, are counted.
pub struct Decided(pub Vec<(&'static str, usize)>);

impl Decided {
    pub fn of(applications: &[ApplicationNow], found: &[WeighingNow]) -> Decided {
        let by_hardship: BTreeSet<ApplicationId> =
            found.iter().filter(|weighing| weighing.over == Over::Admission).map(|found| found.application).collect();
        let decided: Vec<&ApplicationNow> = applications.iter().filter(|now| is_decided(now.state)).collect();
        let let_in = |now: &&&ApplicationNow| was_let_in(now.state) && by_hardship.contains(&now.id);
        Decided(vec![
            ("decided-all", decided.len()),
            ("decided-against-advice", decided.iter().filter(|now| now.against_advice).count()),
            ("decided-by-hardship", decided.iter().filter(let_in).count()),
        ])
    }

    /// Whether nothing was decided yet.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, count)| *count == 0)
    }
}

/// Whether a worker decided; who took it back decided for themselves.
fn is_decided(state: ApplicationState) -> bool {
    match state {
        ApplicationState::Pending | ApplicationState::Withdrawn => false,
        ApplicationState::Referred | ApplicationState::Refused => true,
        ApplicationState::Admitted
        | ApplicationState::InGuidance
        | ApplicationState::Ended
        | ApplicationState::Left => true,
    }
}

fn was_let_in(state: ApplicationState) -> bool {
    match state {
        ApplicationState::Admitted
        | ApplicationState::InGuidance
        | ApplicationState::Ended
        | ApplicationState::Left => true,
        ApplicationState::Pending
        | ApplicationState::Withdrawn
        | ApplicationState::Referred
        | ApplicationState::Refused => false,
    }
}
