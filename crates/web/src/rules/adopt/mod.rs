//! `/rules/adopt`: other rules. What is wrong with them is said line by line; sound ones are first
//! held against the people of today. The rules that hold go on holding until others are adopted.

use askama::Template;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::post;
use domain::id::CommandId;
use domain::rules::{AdoptRefusal, AdoptRules};
use rules::{Fault, RuleSet, Shelf};

use super::only_who_adopts;
use super::set::Set;
use super::today::Today;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, course};

/// A rule file is at most half a million bytes, and a form writes some signs in three.
const LARGEST: usize = 2 * 1024 * 1024;
/// What faults call the text that was pasted.
const PASTED: &str = "rules";

pub fn routes() -> Router<Houses> {
    Router::new().route("/rules/adopt", post(adopt).layer(DefaultBodyLimit::max(LARGEST)))
}

/// The page with rules that do not hold yet.
#[derive(Template)]
#[template(path = "rules/adopt/page.html")]
pub struct Page {
    pub frame: Frame,
    pub notice: Option<&'static str>,
    pub command: CommandId,
    /// The text as it was pasted.
    pub text: String,
    pub faults: Vec<Fault>,
    /// The rules and what they would change, when nothing is wrong with them.
    pub sound: Option<Sound>,
}

/// Sound rules, and what they would change.
pub struct Sound {
    set: Set,
    today: Today,
}

impl Sound {
    pub async fn of(visit: &Visit, rules: &RuleSet) -> Result<Sound, Trouble> {
        Ok(Sound { set: Set::of(rules, visit.language), today: Today::of(visit, rules).await? })
    }
}

async fn adopt(visit: Visit, filled: Filled) -> Answer {
    only_who_adopts(&visit)?;
    let id: CommandId = filled.id("command")?;
    // Browsers send each line of a form with an end of their own; the file that was pasted has another.
    let text = filled.all("text").first().map(|text| text.replace("\r\n", "\n")).unwrap_or_default();
    if text.trim().is_empty() {
        let page = page(&visit, text, Vec::new()).await?;
        return answer::again(&Page { notice: Some("rules-no-text"), ..page });
    }
    let rules = match RuleSet::read(PASTED, &text) {
        Ok(rules) => rules,
        Err(faults) => return answer::again(&page(&visit, text, faults).await?),
    };
    let Against { notice, faults } = against(&visit, &rules).await?;
    if !faults.is_empty() {
        return answer::again(&page(&visit, text, faults).await?);
    }
    let refused = match notice {
        None if filled.one("do") == "adopt" => match carry_out(&visit, &rules, id).await? {
            None => return to(visit.path("rules")),
            refused => refused,
        },
        notice => notice,
    };
    let sound = Some(Sound::of(&visit, &rules).await?);
    let page = Page { notice: refused, sound, ..page(&visit, text, Vec::new()).await? };
    if refused.is_some() { answer::again(&page) } else { answer::page(&page) }
}

/// Adopts them, or says why not.
async fn carry_out(visit: &Visit, rules: &RuleSet, id: CommandId) -> Result<Option<&'static str>, Trouble> {
    let command = AdoptRules {
        programme: rules.programme().name.clone(),
        from: rules.programme().from,
        hash: rules.hash().to_owned(),
        text: rules.text().to_owned(),
    };
    Ok(match visit.execute(command, id).await? {
        Ok(()) => None,
        Err(AdoptRefusal::Already) => Some("rules-already"),
        Err(AdoptRefusal::DayTaken) => Some("rules-day-taken"),
    })
}

/// The page with a text and what is wrong with it.
pub async fn page(visit: &Visit, text: String, faults: Vec<Fault>) -> Result<Page, Trouble> {
    let frame = visit.frame("rules-adopt-title").await?;
    Ok(Page { frame, notice: None, command: chance::command(), text, faults, sound: None })
}

/// What speaks against rules beside those that were adopted.
pub struct Against {
    pub notice: Option<&'static str>,
    pub faults: Vec<Fault>,
}

/// Whether they were adopted already, or would hold on a day on which others do.
pub async fn against(visit: &Visit, rules: &RuleSet) -> Result<Against, Trouble> {
    let adopted = visit.house.archive.rules().await?;
    if adopted.iter().any(|known| known.hash == rules.hash()) {
        return Ok(Against { notice: Some("rules-already"), faults: Vec::new() });
    }
    let read = adopted.iter().filter_map(|known| course::read(&known.hash, &known.text));
    let held = Shelf::new(read.map(|set| RuleSet::clone(&set)).collect()).unwrap_or_default();
    Ok(Against { notice: None, faults: held.with(rules.clone()).err().unwrap_or_default() })
}
