//! `/figures/ways`: how people went through the programme, as a picture and a table, for evaluators. A way that fewer than five share is
//! not told by itself.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use permission::Page as Sees;
use report::ways::{Row, Tongue, Way, Ways};

use super::asked::Asked;
use super::begun;
use super::tabs::{Tab, tabs};
use crate::answer::{self, Answer};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::language::Language;
use crate::visit::Visit;

/// So many ways are told in words.
const TOLD: usize = 5;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures/ways", get(show))
}

#[derive(Template)]
#[template(path = "figures/ways.html")]
struct Page {
    frame: Frame,
    tabs: Vec<Tab>,
    faults: Faults,
    filled: Filled,
    shown: Option<Shown>,
}

struct Shown {
    people: usize,
    whose: String,
    picture: String,
    rows: Vec<Row>,
    /// The ways that most people took.
    usual: Vec<String>,
    shortest: Option<String>,
    longest: Option<String>,
    left_out: Vec<String>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let house = &visit.house;
    let begun = begun(house).await?;
    let past = house.passed.past(&house.archive).await?;
    // Who was there before the house began to write down counts too: their way began earlier.
    let since = past.since().into_iter().chain(begun).min();
    let chosen = asked.period(&visit, since);
    let ways = chosen.period.map(|period| house.passed.ways(&past, &house.outflow, period));
    let wrong = !chosen.faults.is_empty();
    let page = Page {
        frame: visit.frame("figures-tab-ways").await?,
        tabs: tabs(&visit, "figures/ways", &chosen.query),
        faults: chosen.faults,
        filled: chosen.filled,
        shown: ways.map(|ways| shown(&ways, visit.language)),
    };
    if wrong { answer::again(&page) } else { answer::page(&page) }
}

fn shown(ways: &Ways, language: Language) -> Shown {
    let tongue = match language {
        Language::Dutch => Tongue::Dutch,
        Language::English => Tongue::English,
    };
    let through = ways.through();
    let told = |way: &Way| {
        let people = language.n("figures-of-people", way.people);
        let days = way.days.and_then(|days| usize::try_from(days.median).ok());
        let days = days.map(|days| format!(", {} {}", language.t("figures-half"), language.n("figures-days", days)));
        format!("{} ({people}{})", ways.tell(way, tongue), days.unwrap_or_default())
    };
    Shown {
        people: ways.people(),
        whose: ways.whose(tongue),
        picture: ways.picture(tongue),
        rows: ways.rows(tongue),
        usual: ways.ways.iter().take(TOLD).map(told).collect(),
        shortest: through.first().map(|way| told(way)),
        longest: through.last().map(|way| told(way)),
        left_out: ways.left_out(tongue),
    }
}
