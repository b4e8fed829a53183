//! `/admission/{application}/fact/{name}`: one question that the rules ask, and what is known: the
//! answer, how we know, since when, and in which words. Not asked, not known and *no* are three things.

mod read;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{Fact, FactName, NoteFact, NoteFactRefusal, Origin, Value};
use domain::deed::Deed;
use domain::id::CommandId;
use rules::{Declared, Kind};

use super::find::{Found, find_for, today};
use super::words::{origin, tongue};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use read::{Told, read};

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/fact/{name}", get(form).post(note))
}

#[derive(Template)]
#[template(path = "admission/fact/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    called: String,
    back: String,
    action: String,
    label: String,
    ask: String,
    /// What can be tapped: the words of the form with their texts.
    choices: Vec<(String, String)>,
    /// What is typed instead, and its unit.
    typed: Option<TypedIn>,
    /// Whether it is for a worker to judge, with a reason.
    judged: bool,
    /// Whether somebody asked before.
    asked: bool,
}

/// An answer that is typed.
struct TypedIn {
    day: bool,
    /// In which unit, and between which bounds.
    hint: String,
}

/// How a fact can be known, as the form offers it.
const ORIGINS: [(&str, Origin); 4] = [
    (origin(Origin::Told), Origin::Told),
    (origin(Origin::DocumentSeen), Origin::DocumentSeen),
    (origin(Origin::PartnerAnswered), Origin::PartnerAnswered),
    (origin(Origin::WorkerSaw), Origin::WorkerSaw),
];

async fn form(visit: Visit, Path((_, id, name)): Path<(String, String, String)>) -> Answer {
    let (found, declared) = find(&visit, &id, &name).await?;
    let known = known(&found, &declared);
    answer::page(&page(&visit, &found, &declared, Faults::default(), fill(&visit, known)).await?)
}

async fn note(visit: Visit, Path((_, id, name)): Path<(String, String, String)>, filled: Filled) -> Answer {
    let (found, declared) = find(&visit, &id, &name).await?;
    let command: CommandId = filled.id("command")?;
    let fact = match read(&declared, &filled, today(&visit), known(&found, &declared).is_some()) {
        Ok(Told::Known(fact)) => fact,
        Ok(Told::NotAsked) => return to(found.path(&visit)),
        Err(faults) => return answer::again(&page(&visit, &found, &declared, faults, filled).await?),
    };
    let faults = match visit.execute(NoteFact { person: found.person(), fact }, command).await? {
        Ok(()) => return to(found.path(&visit)),
        Err(NoteFactRefusal::NotRegistered) => return Err(Trouble::NotThere),
        Err(NoteFactRefusal::NotYet) => Faults::one("on", "fact-fault-future"),
        Err(NoteFactRefusal::NothingDescribed) => Faults::one("words", "fact-fault-describe"),
    };
    answer::again(&page(&visit, &found, &declared, faults, filled).await?)
}

/// The application, and the question as the rules that hold ask it. Nothing else is asked.
async fn find(visit: &Visit, id: &str, name: &str) -> Result<(Found, Declared), Trouble> {
    let found = find_for(visit, id, Deed::NoteFact).await?;
    let name: FactName = name.parse().map_err(|_| Trouble::NotThere)?;
    let advice = found.advice(visit).await?.ok_or(Trouble::NotThere)?;
    let declared = advice.rules.asked().find(|declared| declared.name == name).ok_or(Trouble::NotThere)?;
    Ok((found, declared.clone()))
}

fn known<'f>(found: &'f Found, declared: &Declared) -> Option<&'f Fact> {
    found.opened.course.facts().find(|fact| fact.name == declared.name)
}

/// A form that begins with what is known, to be put right.
fn fill(visit: &Visit, known: Option<&Fact>) -> Filled {
    let mut filled = Filled::default();
    let mut set = |name: &str, value: &str| filled.set(name, [value.to_owned()]);
    set("on", &today(visit).to_string());
    let Some(fact) = known else { return filled };
    set("origin", origin(fact.origin));
    set("words", fact.words.reveal());
    match &fact.value {
        None => set("answer", "unknown"),
        Some(Value::Truth(truth)) => set("answer", if *truth { "yes" } else { "no" }),
        Some(Value::Word(word)) => set("answer", &format!("is-{word}")),
        Some(Value::Number(number)) => set("value", &number.to_string()),
        Some(Value::Day(day)) => set("value", &day.to_string()),
    }
    filled
}

async fn page(
    visit: &Visit,
    found: &Found,
    declared: &Declared,
    faults: Faults,
    filled: Filled,
) -> Result<Page, Trouble> {
    let tongue = tongue(visit.language);
    let back = found.path(visit);
    let asked = known(found, declared).is_some();
    Ok(Page {
        frame: visit.frame("fact-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        called: found.opened.called.clone(),
        action: format!("{back}/fact/{}", declared.name),
        back,
        label: declared.label.say(tongue).to_owned(),
        ask: declared.ask.say(tongue).to_owned(),
        choices: choices(visit, declared, asked),
        typed: typed_in(visit, declared),
        judged: declared.kind == Kind::Judgement,
        asked,
    })
}

/// What can be tapped. That nobody asked can be said only while that is true.
fn choices(visit: &Visit, declared: &Declared, asked: bool) -> Vec<(String, String)> {
    let tongue = tongue(visit.language);
    let mut choices: Vec<(String, String)> = match &declared.kind {
        Kind::YesNo | Kind::Judgement => {
            vec![("yes".to_owned(), visit.language.t("yes")), ("no".to_owned(), visit.language.t("no"))]
        }
        Kind::Word { choices } => {
            choices.iter().map(|one| (format!("is-{}", one.word), one.label.say(tongue).to_owned())).collect()
        }
        Kind::Number { .. } | Kind::Day => Vec::new(),
    };
    choices.push(("unknown".to_owned(), visit.language.t("fact-not-known")));
    if !asked {
        choices.push(("not-asked".to_owned(), visit.language.t("fact-not-asked")));
    }
    choices
}

fn typed_in(visit: &Visit, declared: &Declared) -> Option<TypedIn> {
    match &declared.kind {
        Kind::Number { unit, least, most } => {
            let unit = rules::words::unit(unit, tongue(visit.language));
            let bounds = [("unit", unit), ("least", &least.to_string()), ("most", &most.to_string())];
            Some(TypedIn { day: false, hint: visit.language.with("fact-number-hint", &bounds) })
        }
        Kind::Day => Some(TypedIn { day: true, hint: visit.language.t("fact-day-hint") }),
        Kind::YesNo | Kind::Judgement | Kind::Word { .. } => None,
    }
}
