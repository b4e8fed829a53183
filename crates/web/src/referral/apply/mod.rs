//! `/refer/{link}`: the page behind a link. Nobody is signed in, no cookie is set, and nothing that was
//! typed is shown again later. A link that works no more looks like one that never was, to the byte.

mod asks;
mod behind;
mod read;
mod texts;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use domain::id::{ApplicationId, CommandId};
use domain::referral::{ApplyByReferral, ApplyRefusal};
use serde::Deserialize;
use store::Failure;
use wording::Language;

use crate::answer::{self, Answer, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Doorstep;
use asks::Ask;
use behind::Behind;
use read::SPOKEN;
use texts::Words;

/// How many digits of an application's number are its reference: enough to find it, few enough to
/// read aloud.
pub const REFERENCE: usize = 8;

pub fn routes() -> Router<Houses> {
    Router::new().route("/refer/{link}", get(form).post(apply)).route("/refer/{link}/sent/{application}", get(sent))
}

#[derive(Template)]
#[template(path = "referral/apply/page.html")]
struct Page {
    words: Words,
    /// Every language it can be read in.
    all: Vec<Words>,
    house: String,
    /// The address of this page, which is where its form goes.
    here: String,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    programme: Option<String>,
    /// The language in which the programme is named.
    named_in: &'static str,
    questions: Vec<Ask>,
    enough: bool,
}

impl Page {
    /// Whether a question of the rules stands in another language than the page.
    fn some_untranslated(&self) -> bool {
        self.questions.iter().any(|ask| ask.lang != self.words.code())
    }
}

#[derive(Template)]
#[template(path = "referral/apply/sent.html")]
struct Sent {
    words: Words,
    house: String,
    here: String,
    reference: String,
}

#[derive(Template)]
#[template(path = "referral/apply/closed.html")]
struct Closed {
    house: String,
    all: Vec<Words>,
    address: Vec<String>,
    tonight: Option<String>,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    language: String,
}

async fn form(
    step: Doorstep,
    Path((_, link)): Path<(String, String)>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Answer {
    let Some(behind) = Behind::of(&step, &link).await? else { return closed(&step) };
    let words = Words::new(language(&wish.language, &headers), &step.house.name);
    let mut filled = Filled::default();
    filled.set("channel", ["telephone".to_owned()]);
    answer::page(&page(&step, &behind, words, Faults::default(), filled))
}

async fn apply(step: Doorstep, Path((_, link)): Path<(String, String)>, headers: HeaderMap, filled: Filled) -> Answer {
    let Some(behind) = Behind::of(&step, &link).await? else { return closed(&step) };
    let words = Words::new(language(said_in(&filled), &headers), &step.house.name);
    // Another language was chosen: everything that was typed comes along.
    if !filled.one("to").is_empty() {
        return answer::page(&page(&step, &behind, words, Faults::default(), filled));
    }
    let id = behind.command(filled.id("command")?);
    let command = match read::read(&behind, id, &filled) {
        Ok(command) => command,
        Err(faults) => return answer::again(&page(&step, &behind, words, faults, filled)),
    };
    let application = command.application;
    match execute(&step, &behind, command, id).await? {
        Ok(()) => to(format!("{}/sent/{application}?language={}", behind.here, words.code())),
        Err(ApplyRefusal::NotWorking(_)) => closed(&step),
        Err(ApplyRefusal::EnoughToday) => {
            let page = page(&step, &behind, words, Faults::default(), filled);
            answer::again(&Page { enough: true, ..page })
        }
        // What can be said field by field was said above.
        Err(ApplyRefusal::TooMuch | ApplyRefusal::Person(_) | ApplyRefusal::Fact(_) | ApplyRefusal::Application(_)) => {
            answer::again(&page(&step, &behind, words, Faults::one("form", "fault-many"), filled))
        }
    }
}

/// That it arrived, and the number by which it can be found. What was typed is not shown again.
async fn sent(
    step: Doorstep,
    Path((_, link, application)): Path<(String, String, String)>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Answer {
    let (Some(behind), Ok(id)) = (Behind::of(&step, &link).await?, application.parse::<ApplicationId>()) else {
        return closed(&step);
    };
    if step.house.archive.application(id).await?.is_none() {
        return closed(&step);
    }
    answer::page(&Sent {
        words: Words::new(language(&wish.language, &headers), &step.house.name),
        house: step.house.name.clone(),
        here: behind.here,
        reference: reference(id),
    })
}

/// The one answer to every link that does not work, whatever the reason and whatever the language.
fn closed(step: &Doorstep) -> Answer {
    let letter = &step.house.admission.letter;
    let page = Closed {
        house: step.house.name.clone(),
        all: in_all(step),
        address: letter.address.clone(),
        tonight: letter.tonight.clone(),
    };
    Ok((StatusCode::NOT_FOUND, Html(page.render().unwrap_or_default())).into_response())
}

fn in_all(step: &Doorstep) -> Vec<Words> {
    Language::ALL.into_iter().map(|language| Words::new(language, &step.house.name)).collect()
}

async fn execute(
    step: &Doorstep,
    behind: &Behind,
    command: ApplyByReferral,
    id: CommandId,
) -> Result<Result<(), ApplyRefusal>, answer::Trouble> {
    let allowed = step.house.guard.by_link(&behind.bearer, command);
    match step.house.archive.execute(allowed, id, &step.now).await {
        Ok(_) => Ok(Ok(())),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::NotThere) => Err(crate::answer::Trouble::NotThere),
        Err(Failure::Broken(broken)) => Err(broken.into()),
    }
}

fn page(step: &Doorstep, behind: &Behind, words: Words, faults: Faults, filled: Filled) -> Page {
    let (tongue, named_in) = match words.language {
        Language::Dutch => (rules::Tongue::Dutch, "nl"),
        Language::English | Language::Arabic | Language::Tigrinya | Language::French | Language::Persian => {
            (rules::Tongue::English, "en")
        }
    };
    let questions = behind.questions().map(|declared| Ask::of(declared, words.language)).collect();
    Page {
        words,
        all: in_all(step),
        house: step.house.name.clone(),
        here: behind.here.clone(),
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        programme: behind.rules.as_ref().map(|rules| rules.programme().title.say(tongue).to_owned()),
        named_in,
        questions,
        enough: false,
    }
}

/// The language that was chosen on the page, else the first that the browser asks for and that has
/// sentences, else Dutch.
pub fn language(chosen: &str, headers: &HeaderMap) -> Language {
    let wished = || headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first_known = || wished().split(',').find_map(|one| Language::of_code(one.split(';').next().unwrap_or(one)));
    Language::of_code(chosen).or_else(first_known).unwrap_or(Language::Dutch)
}

fn said_in(filled: &Filled) -> &str {
    let to = filled.one("to");
    if to.is_empty() { filled.one("language") } else { to }
}

/// The beginning of an application's number, in two parts.
fn reference(application: ApplicationId) -> String {
    let digits = application.to_string();
    let (first, second) = (digits.get(..REFERENCE / 2), digits.get(REFERENCE / 2..REFERENCE));
    format!("{} {}", first.unwrap_or_default(), second.unwrap_or_default())
}
