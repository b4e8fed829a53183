//! Where an application stands, on which terms somebody stays, and what keeps the bed they sleep in.

use domain::admission::{State, Stay, WaitsFor};
use domain::bed::Kind;
use domain::id::PersonId;
use rules::RuleSet;
use store::BedNow;

use crate::admission::find::{Found, today};
use crate::admission::words;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// Where it stands, in words.
pub struct Stands {
    pub programme: String,
    pub state: &'static str,
    pub since: String,
    /// For whom it waits; nothing when nothing is waited for.
    pub waits: Option<Waits>,
    /// The stay, for whoever is in the programme.
    pub stay: Option<StayInWords>,
    /// Whether they have a bed here tonight.
    pub asleep: bool,
    /// Why that bed stays theirs, where that is a question.
    pub keeps: Option<String>,
}

/// For whom it waits, and how long it waited for whom.
pub struct Waits {
    pub waits_for: &'static str,
    pub for_others: bool,
    pub us: String,
    pub others: String,
}

/// The terms of a stay.
pub struct StayInWords {
    pub from: String,
    pub until: Option<String>,
    pub review: String,
    pub conditions: String,
    /// Until when they can answer, when they were told that it may be ended, and whether they did.
    pub warned: Option<(String, bool)>,
}

impl Stands {
    pub fn of(visit: &Visit, found: &Found, rules: Option<&RuleSet>, bed: Option<&BedNow>) -> Stands {
        let (now, course) = (&found.now, &found.opened.course);
        let title = rules.map(|set| set.programme().title.say(words::tongue(visit.language)).to_owned());
        let keeps = match found.application().decided() {
            State::Pending | State::Refused { .. } | State::Ended { .. } => course.keeps_the_bed(today(visit)),
            State::Admitted(_) | State::InGuidance(_) | State::Referred | State::Withdrawn | State::Left { .. } => None,
        };
        Stands {
            programme: title.unwrap_or_else(|| now.programme.clone()),
            state: words::state(now.state),
            since: dates::full_day(visit.language, visit.house.zone.to_datetime(now.made_at).date()),
            waits: found.application().pending().then(|| waits(visit, found)),
            stay: found.application().stay().map(|stay| stay_in_words(visit, stay)),
            asleep: bed.is_some(),
            keeps: keeps.filter(|_| bed.is_some()).map(|stays| words::stays(visit.language, stays)),
        }
    }
}

fn waits(visit: &Visit, found: &Found) -> Waits {
    let (others, us) = found.now.waited(visit.now.at);
    Waits {
        waits_for: words::waits_for(found.now.waits_for),
        for_others: found.now.waits_for == WaitsFor::Others,
        us: words::days(visit.language, us),
        others: words::days(visit.language, others),
    }
}

fn stay_in_words(visit: &Visit, stay: &Stay) -> StayInWords {
    let day = |day| dates::full_day(visit.language, day);
    StayInWords {
        from: day(stay.terms.from),
        until: stay.terms.until.map(day),
        review: day(stay.terms.review),
        conditions: stay.terms.conditions.reveal().to_owned(),
        warned: stay.warned.map(|warned| (day(warned.answer_by), warned.answered)),
    }
}

/// The bed in which somebody sleeps here; one that is only held is none.
pub async fn bed_of(visit: &Visit, person: PersonId) -> Result<Option<BedNow>, Trouble> {
    let theirs = |bed: &BedNow| match bed.claim.map(|claimed| claimed.claim) {
        Some(claim) => claim.person == person && matches!(claim.kind, Kind::Taken { .. }),
        None => false,
    };
    Ok(visit.house.archive.beds(&visit.now).await?.into_iter().find(theirs))
}
