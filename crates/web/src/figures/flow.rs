//! `/figures`: who came, was there and left in a period, to what and what it is now, each with how it is counted; and figures
//! that others published, added up only where that can be.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use permission::Page as Sees;
use report::work::Spread;
use report::{Figures, Period};

use super::asked::Asked;
use super::chart::{self, Bar};
use super::group::Group;
use super::months::{self, Months};
use super::tabs::{Tab, tabs};
use super::view::{self, ClassRow, TableShown};
use super::{Counted, counted};
use crate::answer::{self, Answer};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::language::Language;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures", get(show))
}

#[derive(Template)]
#[template(path = "figures/flow.html")]
struct Page {
    frame: Frame,
    tabs: Vec<Tab>,
    faults: Faults,
    filled: Filled,
    query: String,
    /// Of whom: the word, and whether it is too small to tell.
    group: Group,
    too_small: bool,
    /// The figures; none when nothing is written yet, or what was asked cannot be.
    figures: Option<Shown>,
    published: Vec<TableShown>,
    /// Since when this house counts otherwise than the list that comes with the program.
    deviates: Option<String>,
}

struct Shown {
    from: String,
    to: String,
    figures: Figures,
    classes: Vec<ClassRow>,
    bars: Vec<Bar>,
    height: usize,
    months: Months,
    source: String,
    begun: String,
    /// How long people were in the programme: whose, half within and nine in ten within.
    lasted: Vec<(String, String, String)>,
    /// Whether somebody was forgotten: then days within a month are not exact.
    forgotten: bool,
}

impl Shown {
    /// Whether somebody stands there who could be picked out: a group is told when none of its sums is of one to four people.
    fn is_of_few(&self) -> bool {
        [self.figures.there, self.figures.came(), self.figures.left].iter().any(|count| (1..5).contains(count))
    }
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let counted = counted(&visit.house).await?;
    let chosen = asked.period(&visit, counted.as_ref().map(|counted| counted.begun));
    let group = Group::of(&asked.group);
    let mut too_small = false;
    let figures = match counted.zip(chosen.period) {
        Some((counted, period)) => {
            let counted = group.only(&visit, counted).await?;
            let shown = shown(&visit, &counted, period);
            too_small = group != Group::Everybody && shown.is_of_few();
            (!too_small).then_some(shown)
        }
        None => None,
    };
    let wrong = !chosen.faults.is_empty() || too_small;
    let page = Page {
        frame: visit.frame("figures-title").await?,
        tabs: tabs(&visit, "figures", &chosen.query),
        faults: chosen.faults,
        filled: chosen.filled,
        query: chosen.query,
        group,
        too_small,
        figures,
        published: view::published(visit.language),
        deviates: view::deviates(&visit.house.outflow, visit.language),
    };
    if wrong { answer::again(&page) } else { answer::page(&page) }
}

fn shown(visit: &Visit, counted: &Counted, period: Period) -> Shown {
    let lists = &visit.house.outflow;
    let figures = Figures::of(&counted.passages, lists, period, Some(counted.begun));
    let classes = view::classes(visit, &figures);
    let day = |day| crate::dates::full_day(visit.language, day);
    let (bars, height) = chart::bars(&classes);
    Shown {
        from: day(period.from()),
        to: day(period.to()),
        source: lists.on(period.to()).source.clone(),
        begun: day(counted.begun),
        months: months::of(visit.language, &report::months(&counted.passages, period)),
        forgotten: !counted.passages.forgotten.is_empty(),
        lasted: lasted(visit.language, &figures),
        classes,
        bars,
        height,
        figures,
    }
}

fn lasted(language: Language, figures: &Figures) -> Vec<(String, String, String)> {
    let rows = [("figures-lasted-left", figures.stayed), ("figures-lasted-there", figures.been_there)];
    let days = |days: u64| language.n("figures-days", usize::try_from(days).unwrap_or(usize::MAX));
    let row = |(key, spread): (&str, Option<Spread>)| {
        let spread = spread?;
        Some((language.t(key), days(spread.half), days(spread.nine_in_ten)))
    };
    rows.into_iter().filter_map(row).collect()
}
