//! Who is in an offer, as its guides see it: places, the waiting list in its order, and who left.

use std::collections::BTreeMap;

use domain::id::PersonId;
use domain::learning::{Enrolled, Learner, Presence};
use jiff::civil::Date;
use store::{AttendedNow, EnrolledNow, OfferNow};

use crate::answer::Trouble;
use crate::dates;
use crate::learning::{find, words};
use crate::named::Named;
use crate::visit::Visit;

/// Somebody in an offer.
pub struct Row {
    pub person: PersonId,
    pub called: String,
    pub since: String,
    pub had_place: bool,
    /// Why they came in against the advice.
    pub reason: Option<String>,
    /// Why they left, as a word and in words.
    pub left: Option<&'static str>,
    pub left_words: String,
    pub result: Option<ResultRow>,
    /// What was noted of the day that is looked at.
    pub seen: Option<&'static str>,
    /// On how many days they were there, of how many that were noted.
    pub tally: String,
}

/// What came of it.
pub struct ResultRow {
    pub achieved: &'static str,
    pub on: String,
    pub certificate: bool,
    pub words: String,
}

/// Everybody in it, by how they stand.
pub struct Rows {
    pub placed: Vec<Row>,
    pub waiting: Vec<Row>,
    pub left: Vec<Row>,
}

/// The people of an offer, with a day of theirs.
pub async fn of(visit: &Visit, offer: &OfferNow, day: Date) -> Result<Rows, Trouble> {
    let archive = &visit.house.archive;
    let enrolled = archive.enrolled(offer.id).await?;
    let people: Vec<PersonId> = enrolled.iter().map(|one| one.person).collect();
    let known: BTreeMap<PersonId, Named<Learner>> =
        if people.is_empty() { BTreeMap::new() } else { find::learners(visit, &people).await?.into_iter().collect() };
    let attended = archive.attended(offer.id).await?;
    let mut rows = Rows { placed: Vec::new(), waiting: Vec::new(), left: Vec::new() };
    for one in &enrolled {
        let row = row(visit, offer, one, known.get(&one.person), &attended, day);
        match one.standing {
            Enrolled::Placed => rows.placed.push(row),
            Enrolled::Waiting => rows.waiting.push(row),
            Enrolled::Left => rows.left.push(row),
        }
    }
    Ok(rows)
}

fn row(
    visit: &Visit,
    offer: &OfferNow,
    one: &EnrolledNow,
    known: Option<&Named<Learner>>,
    attended: &[AttendedNow],
    day: Date,
) -> Row {
    let language = visit.language;
    let own: Vec<&AttendedNow> = attended.iter().filter(|seen| seen.person == one.person).collect();
    let came = own.iter().filter(|seen| seen.seen == Presence::Present).count().to_string();
    let learner = known.map(|known| &known.past);
    let said = |words: &domain::personal::Personal| (!words.is_empty()).then(|| words.reveal().to_owned());
    Row {
        person: one.person,
        called: known.map_or_else(|| language.t("no-name"), |known| known.called(language)),
        since: dates::day(language, visit.house.zone.to_datetime(one.since).date()),
        had_place: one.had_place,
        reason: learner.and_then(|learner| learner.joined(offer.id)).and_then(|why| said(&why.reason)),
        left: one.why_left.map(words::leaving),
        left_words: learner
            .and_then(|learner| learner.left(offer.id))
            .filter(|_| one.standing == Enrolled::Left)
            .map(|words| words.reveal().to_owned())
            .unwrap_or_default(),
        result: learner.and_then(|learner| learner.learnt(offer.id)).map(|learnt| ResultRow {
            achieved: words::achieved(learnt.achieved),
            on: dates::full_day(language, learnt.on),
            certificate: learnt.certificate,
            words: learnt.words.reveal().to_owned(),
        }),
        seen: own.iter().find(|seen| seen.day == day).map(|seen| words::presence(seen.seen)),
        tally: if own.is_empty() {
            String::new()
        } else {
            language.with("learning-tally", &[("came", &came), ("days", &own.len().to_string())])
        },
    }
}

impl Row {
    /// The name of a field of a form about this person.
    pub fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.person)
    }
}
