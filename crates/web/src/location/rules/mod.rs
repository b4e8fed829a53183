//! `/location/{location}/rules`: the house rules, a box per language. Whoever sleeps there reads them on their own page, in
//! their own language where they stand in it, else in Dutch.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::deed::Deed;
use domain::event::Subject;
use domain::id::LocationId;
use domain::location::{HouseRules, HouseRulesRefusal as Refusal, WriteHouseRules};
use serde::Deserialize;

use super::find::find_for;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::tongue::Words;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}/rules", get(form).post(write))
}

#[derive(Template)]
#[template(path = "location/rules/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    location: LocationId,
    name: String,
    told: Words,
    all: Vec<Words>,
    /// The codes of the languages in which they stand.
    stand: Vec<String>,
}

impl Page {
    /// Whether the rules stand in this language.
    fn stands_in(&self, words: &Words) -> bool {
        self.stand.iter().any(|code| code == words.code())
    }
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    language: String,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    let told = Words::of_code(&wish.language).unwrap_or_else(Words::first);
    answer::page(&page(&visit, &id, told, Faults::default(), None).await?)
}

async fn write(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::WriteHouseRules).await?.id;
    let told = Words::of_code(filled.one("language")).unwrap_or_else(Words::first);
    let (language, words) = (told.code().to_owned(), filled.one("rules").to_owned());
    match visit.execute(WriteHouseRules { location, language, words }, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("location/{id}/rules?language={}", told.code()))),
        Err(Refusal::NotThere | Refusal::Closed | Refusal::NoLanguage) => Err(Trouble::NotThere),
        Err(Refusal::TooLong) => {
            let fault = Faults::one("rules", "location-rules-long");
            answer::again(&page(&visit, &id, told, fault, Some(filled)).await?)
        }
    }
}

async fn page(visit: &Visit, id: &str, told: Words, faults: Faults, typed: Option<Filled>) -> Result<Page, Trouble> {
    let location = find_for(visit, id, Deed::WriteHouseRules).await?;
    let rules: HouseRules = visit.house.archive.history(&[Subject::Location(location.id)]).await?;
    let filled = typed.unwrap_or_else(|| {
        let mut filled = Filled::default();
        filled.set("rules", [rules.in_language(told.code()).unwrap_or_default().to_owned()]);
        filled
    });
    Ok(Page {
        frame: visit.frame("location-rules").await?,
        faults,
        filled,
        location: location.id,
        name: location.facts.name,
        told,
        all: Words::all().collect(),
        stand: rules.all().map(|(code, _)| code.to_owned()).collect(),
    })
}
