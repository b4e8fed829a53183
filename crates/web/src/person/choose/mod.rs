//! `/person/{person}/choose/{what}`: picking somebody else: for the household, to be kept apart, or
//! because the two may be one person.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId};
use domain::person::SaidBy;

use super::known::Alike;
use super::{file, search};
use crate::answer::{Answer, Trouble, page};
use crate::chance;
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/choose/{what}", get(ask).post(find))
}

/// What somebody is picked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Household,
    Ban,
    Same,
}

#[derive(Template)]
#[template(path = "person/choose/page.html")]
struct Page {
    frame: Frame,
    what: What,
    word: &'static str,
    person: PersonId,
    command: CommandId,
    called: String,
    query: String,
    /// Those who can be picked without a search: the household.
    near: Vec<Near>,
    alike: Vec<Alike>,
    searched: bool,
}

struct Near {
    person: PersonId,
    called: String,
}

/// Somebody who can be picked, on either list.
struct Pick<'p> {
    person: &'p PersonId,
    names: &'p str,
    small: &'p str,
}

impl What {
    fn of(word: &str) -> Result<(What, &'static str), Trouble> {
        match word {
            "household" => Ok((What::Household, "household")),
            "ban" => Ok((What::Ban, "ban")),
            "same" => Ok((What::Same, "same")),
            _ => Err(Trouble::NotThere),
        }
    }

    fn deed(self) -> Deed {
        match self {
            What::Household => Deed::JoinHousehold,
            What::Ban => Deed::NoteBan,
            What::Same => Deed::SaySame,
        }
    }
}

impl Page {
    fn picks(&self) -> Vec<Pick<'_>> {
        let near = self.near.iter().map(|one| Pick { person: &one.person, names: &one.called, small: "" });
        let alike = self.alike.iter().map(|one| Pick { person: &one.person, names: &one.names, small: &one.why });
        near.chain(alike).collect()
    }

    fn said_by(&self) -> &'static [SaidBy] {
        SaidBy::ALL
    }
}

async fn ask(visit: Visit, Path((_, person, what)): Path<(String, String, String)>) -> Answer {
    show(&visit, person.parse()?, &what, "").await
}

async fn find(visit: Visit, Path((_, person, what)): Path<(String, String, String)>, filled: Filled) -> Answer {
    if filled.all("query").is_empty() {
        return Err(Trouble::NotAForm);
    }
    show(&visit, person.parse()?, &what, filled.one("query")).await
}

async fn show(visit: &Visit, person: PersonId, word: &str, query: &str) -> Answer {
    let (what, word) = What::of(word)?;
    if !visit.may(what.deed(), Place::House) {
        return Err(Trouble::NotThere);
    }
    let file = file::of(visit, &file::sight(visit)?, person).await?;
    let near = if what == What::Ban { near(visit, person).await? } else { Vec::new() };
    let mut alike = if query.is_empty() { Vec::new() } else { search::found(visit, query).await? };
    alike.retain(|one| one.person != person && !near.iter().any(|near| near.person == one.person));
    page(&Page {
        frame: visit.frame("person-choose-title").await?,
        what,
        word,
        person,
        command: chance::command(),
        called: file::called(visit, &file.names),
        query: query.to_owned(),
        near,
        alike,
        searched: !query.is_empty(),
    })
}

/// The others of the household.
async fn near(visit: &Visit, person: PersonId) -> Result<Vec<Near>, Trouble> {
    let archive = &visit.house.archive;
    let Some(household) = archive.household_of(person).await? else { return Ok(Vec::new()) };
    let mut others = archive.household(household).await?;
    others.retain(|other| *other != person);
    let cards = archive.cards(&file::sight(visit)?, &others, &visit.now).await?;
    Ok(cards
        .into_iter()
        .map(|known| Near { person: known.person, called: file::called(visit, &known.card.names) })
        .collect())
}
