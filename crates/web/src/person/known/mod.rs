//! `POST /person/known`: whom the house may already know under these names, surest first, with why.
//! A fragment for the form about a person; the form shows the same list without a script.

use askama::Template;
use axum::Router;
use axum::routing::post;
use domain::command::Place;
use domain::event::Class;
use domain::id::PersonId;
use domain::person::Name;
use names::Why;
use permission::Purpose;
use store::Found;

use crate::answer::{Answer, Trouble, page};
use crate::dates;
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

/// How many are shown: more than fit on a telephone help nobody.
const SHOWN: usize = 6;
/// Whoever is less alike than this is not shown, so that nobody's file is opened for a stranger's name.
const FLOOR: f32 = 0.6;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/known", post(known))
}

#[derive(Template)]
#[template(path = "person/known/list.html")]
struct Fragment {
    frame: Frame,
    alike: Vec<Alike>,
    searched: bool,
}

/// Somebody who may be meant.
pub struct Alike {
    pub person: PersonId,
    pub href: String,
    /// All names, as told.
    pub names: String,
    /// Since when the house knows them.
    pub since: String,
    /// Why they are shown, in words.
    pub why: String,
}

async fn known(visit: Visit, filled: Filled) -> Answer {
    let names: Vec<&str> = named(&filled);
    let alike = alike(&visit, &names, &[]).await?;
    page(&Fragment { frame: visit.frame("person-register-title").await?, alike, searched: !names.is_empty() })
}

/// The names on the form in which something stands.
pub fn named(filled: &Filled) -> Vec<&str> {
    filled.all("name").iter().map(|name| name.trim()).filter(|name| name.chars().count() > 1).collect()
}

/// Whoever may be meant by any of these names, surest first, apart from those already seen.
pub async fn alike(visit: &Visit, names: &[&str], seen: &[PersonId]) -> Result<Vec<Alike>, Trouble> {
    let purpose = Purpose::MaybeKnown;
    let search = visit.house.guard.search(&visit.me.worker, purpose)?;
    let sight = visit.sight(purpose, &[Class::Night], Place::House)?;
    let mut found: Vec<Found> = Vec::new();
    for name in names {
        for hit in visit.house.archive.search(&search, &sight, name, SHOWN + seen.len(), &visit.now).await? {
            match found.iter_mut().find(|known| known.known.person == hit.known.person) {
                Some(known) if known.score < hit.score => *known = hit,
                Some(_) => (),
                None => found.push(hit),
            }
        }
    }
    found.retain(|hit| hit.score >= FLOOR && !seen.contains(&hit.known.person));
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    found.truncate(SHOWN);
    Ok(found.iter().map(|hit| shown(visit, hit)).collect())
}

/// Somebody found, in words.
pub fn shown(visit: &Visit, hit: &Found) -> Alike {
    let since = visit.house.zone.to_datetime(hit.known.registered_at).date();
    Alike {
        person: hit.known.person,
        href: visit.path(format_args!("person/{}", hit.known.person)),
        names: written(visit, &hit.known.card.names),
        since: dates::full_day(visit.language, since),
        why: visit.language.t(why(hit.why)),
    }
}

/// All names of somebody beside each other, or that there are none.
pub fn written(visit: &Visit, names: &[Name]) -> String {
    let words: Vec<&str> = names.iter().map(|name| name.words.reveal()).collect();
    if words.is_empty() { visit.language.t("no-name") } else { words.join(" · ") }
}

fn why(why: Why) -> &'static str {
    match why {
        Why::SameSpelling => "person-why-same",
        Why::SameAfterScript => "person-why-script",
        Why::SoundsAlike => "person-why-sounds",
        Why::NearlySpelled => "person-why-nearly",
        Why::BeginsAlike => "person-why-begins",
        Why::PartOfName => "person-why-part",
    }
}
