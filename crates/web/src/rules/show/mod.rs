//! `/rules`: which rules hold per programme, those before and after them, and what they ask.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, WorkerId};
use store::RulesNow;

use super::set::Set;
use super::shipped;
use crate::answer::{self, Answer};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, course, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/rules", get(show))
}

#[derive(Template)]
#[template(path = "rules/show/page.html")]
struct Page {
    frame: Frame,
    programmes: Vec<Programme>,
    may_adopt: bool,
    command: CommandId,
    shipped: Vec<Offer>,
}

/// The rules of a programme, by when they hold.
#[derive(Default)]
struct Programme {
    name: String,
    /// At most one: those of today.
    now: Vec<Adopted>,
    later: Vec<Adopted>,
    /// Those that held, newest first.
    earlier: Vec<Adopted>,
}

/// Rules that were adopted; none when this version of the program cannot read them any more.
struct Adopted {
    set: Option<Set>,
    from: String,
    by: String,
    at: String,
}

/// Rules that come with the program.
struct Offer {
    href: String,
    title: String,
    adopted: bool,
}

async fn show(visit: Visit) -> Answer {
    visit.see(permission::Page::Rules, Place::House)?;
    let today = visit.now.wall.date();
    let archive = &visit.house.archive;
    let adopted = archive.rules().await?;
    let in_force = course::in_force(&visit.house, today).await?;
    let staff = archive.staff().await?;
    let names: BTreeMap<WorkerId, String> =
        staff.into_iter().map(|known| (known.id, known.card.name.reveal().to_owned())).collect();
    let mut programmes: BTreeMap<&str, Programme> = BTreeMap::new();
    for known in &adopted {
        let programme = programmes.entry(&known.programme).or_default();
        programme.name.clone_from(&known.programme);
        let shown = Adopted::of(&visit, known, &names);
        if in_force.iter().any(|set| set.hash() == known.hash) {
            programme.now.push(shown);
        } else if known.from > today {
            programme.later.push(shown);
        } else {
            programme.earlier.insert(0, shown);
        }
    }
    let may_adopt = visit.may(Deed::AdoptRules, Place::House);
    let page = Page {
        frame: visit.frame("rules-title").await?,
        programmes: programmes.into_values().collect(),
        may_adopt,
        command: chance::command(),
        shipped: if may_adopt { offers(&visit, &adopted) } else { Vec::new() },
    };
    answer::page(&page)
}

impl Adopted {
    fn of(visit: &Visit, known: &RulesNow, names: &BTreeMap<WorkerId, String>) -> Adopted {
        let wall = visit.house.zone.to_datetime(known.adopted_at);
        Adopted {
            set: course::read(&known.hash, &known.text).map(|rules| Set::of(&rules, visit.language)),
            from: dates::full_day(visit.language, known.from),
            by: names.get(&known.adopted_by).cloned().unwrap_or_else(|| visit.language.t("rules-by-house")),
            at: dates::full_day(visit.language, wall.date()),
        }
    }
}

fn offers(visit: &Visit, adopted: &[RulesNow]) -> Vec<Offer> {
    let offer = |(name, rules): &(String, rules::RuleSet)| Offer {
        href: visit.path(format_args!("rules/shipped/{name}")),
        title: rules.programme().title.say(super::tongue(visit.language)).to_owned(),
        adopted: adopted.iter().any(|known| known.hash == rules.hash()),
    };
    shipped::all().iter().map(offer).collect()
}
