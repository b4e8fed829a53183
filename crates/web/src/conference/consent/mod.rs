//! `/conference/case/{item}/consent`: what the person lets each partner see, asked in their own language with exactly the
//! words that would be shown. A no is as easy as a yes, and nothing else hangs on it.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::conference::{AnswerConsent, AskedHow, AskedIn, Consent, ConsentRefusal as Refusal, Item};
use domain::deed::Deed;
use domain::id::{CommandId, ItemId, PartnerId, PointId};
use serde::Deserialize;

use super::find::Case;
use super::{case, sheets, words};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::tongue::Words;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/consent", get(form).post(answer))
}

#[derive(Template)]
#[template(path = "conference/consent/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    item: ItemId,
    question: String,
    when: String,
    told: Words,
    all: Vec<Words>,
    points: Vec<(PointId, &'static str, String)>,
    partners: Vec<(PartnerId, String, bool)>,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    language: String,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    visit.must_be_allowed(Deed::AnswerConsent)?;
    let case = Case::of(&visit, &id).await?;
    let item = case.item().ok_or(Trouble::NotThere)?;
    let mut filled = Filled::default();
    // What was said stands there; what nobody asked stands open.
    for ((partner, point), consent) in &item.consents {
        let word = if matches!(consent, Consent::Given(_)) { "yes" } else { "no" };
        filled.set(&field(partner, point), [word.to_owned()]);
    }
    let told = Words::of_code(&wish.language).or_else(|| spoken(&case)).unwrap_or_else(Words::first);
    answer::page(&page(&visit, &case, told, Faults::default(), filled).await?)
}

async fn answer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AnswerConsent)?;
    let case = Case::of(&visit, &id).await?;
    let item = case.item().ok_or(Trouble::NotThere)?;
    let told = Words::of_code(filled.one("language")).unwrap_or_else(Words::first);
    let Some(how) = words::how_of(filled.one("how")) else {
        let fault = Faults::one("how", "conference-no-how");
        return answer::again(&page(&visit, &case, told, fault, filled).await?);
    };
    let command: CommandId = filled.id("command")?;
    let commands = commands(&case, item, &filled, &AskedIn { language: told.code().to_owned(), how });
    let back = visit.path(format_args!("conference/case/{id}#partners"));
    if commands.is_empty() {
        return to(back);
    }
    let less: Vec<PartnerId> = commands.iter().filter(|one| !one.no.is_empty()).map(|one| one.partner).collect();
    match visit.execute_all(commands, command).await? {
        Ok(()) => {
            for partner in less {
                visit.house.archive.take_back_sheets(item.id, partner).await?;
            }
            if sheets::take_back(&visit.house).await? {
                return to(back);
            }
            case::again(&visit, &id, Faults::one("case", "conference-not-taken-back"), filled).await
        }
        // Said by somebody else a moment ago is said.
        Err(Refusal::Same) => to(back),
        Err(Refusal::NoSuchItem) => case::again(&visit, &id, Faults::one("case", "conference-item-over"), filled).await,
        Err(Refusal::NoSuchPoint | Refusal::NoSeat | Refusal::Twice | Refusal::NotAsked) => {
            let fault = Faults::one("consent", "conference-consent-changed");
            answer::again(&page(&visit, &case, told, fault, filled).await?)
        }
    }
}

/// What was said, partner by partner, as far as it is new.
fn commands(case: &Case, item: &Item, filled: &Filled, asked: &AskedIn) -> Vec<AnswerConsent> {
    let none = filled.has("all", "no");
    let mut said: BTreeMap<PartnerId, (Vec<PointId>, Vec<PointId>)> = BTreeMap::new();
    for seat in case.meeting.sitting() {
        for point in item.standing() {
            let word = filled.one(&field(&seat.partner, &point.id));
            let known = item.consents.get(&(seat.partner, point.id));
            let given = matches!(known, Some(Consent::Given(_)));
            let (yes, no) = said.entry(seat.partner).or_default();
            match word {
                "yes" if !none && !given => yes.push(point.id),
                // Nothing chosen is nothing said, unless everything is refused at once.
                "" | "yes" if !none => (),
                _ if given || known.is_none() => no.push(point.id),
                _ => (),
            }
        }
    }
    let (person, item) = (case.now.person, item.id);
    let some = said.into_iter().filter(|(_, (yes, no))| !yes.is_empty() || !no.is_empty());
    some.map(|(partner, (yes, no))| AnswerConsent { person, item, partner, yes, no, asked: asked.clone() }).collect()
}

/// The first language somebody speaks in which they can be asked.
fn spoken(case: &Case) -> Option<Words> {
    let described = case.noted.iter().rev().find_map(|noted| match &noted.event {
        domain::event::Event::Person(domain::person::Event::PersonDescribed { description, .. }) => Some(description),
        _ => None,
    })?;
    described.languages.iter().find_map(|language| Words::of_code(&language.0))
}

/// The name of the field about a partner and a point.
fn field(partner: &PartnerId, point: &PointId) -> String {
    format!("say-{partner}-{point}")
}

async fn page(visit: &Visit, case: &Case, told: Words, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let item = case.item().ok_or(Trouble::NotThere)?;
    if filled.one("how").is_empty() && faults.is_empty() {
        filled.set("how", [words::how(AskedHow::OnScreen).to_owned()]);
    }
    Ok(Page {
        frame: visit.frame("conference-consent").await?,
        faults,
        filled,
        item: item.id,
        question: item.question.reveal().to_owned(),
        when: told.moment(case.meeting.now.facts.begins),
        told,
        all: Words::all().collect(),
        points: item.standing().map(|one| (one.id, words::kind(one.kind), one.words.reveal().to_owned())).collect(),
        partners: case
            .meeting
            .sitting()
            .iter()
            .map(|seat| (seat.partner, seat.facts.name.clone(), seat.facts.of_state))
            .collect(),
    })
}
