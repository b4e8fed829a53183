//! `/term`: every legal term of the house that runs, earliest last day first: until when, whose, who watches it,
//! and how far it is. What a term is about stands here for the legal strand only.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{PersonId, TermId, WorkerId};
use domain::person::called;
use domain::procedure::{RunsFor, Warning};
use domain::staff::Role;
use jiff::civil::Date;
use permission::{Page as Seen, Purpose, Sight, Worker};
use serde::Deserialize;
use store::TermNow;

use super::find::sight as legal_sight;
use super::watchers::Colleagues;
use super::words;
use crate::answer::{Answer, Trouble, page};
use crate::dates;
use crate::frame::Frame;
use crate::house::{House, Houses};
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/term", get(list))
}

#[derive(Template)]
#[template(path = "procedure/terms/page.html")]
struct Page {
    frame: Frame,
    mine: bool,
    /// How many there are: all, and those that this worker watches.
    counts: (usize, usize),
    watches: bool,
    rows: Vec<Row>,
}

/// One term on the list.
struct Row {
    href: Option<String>,
    watch: Option<String>,
    called: String,
    last_day: Date,
    shown: String,
    /// How many days are left; below zero when it passed.
    left: i32,
    /// How far it is, as a word; nothing when nobody was told yet.
    far: Option<&'static str>,
    /// What it is for, for the legal strand.
    about: Option<String>,
    theirs: bool,
    review: bool,
    doubtful: bool,
    watcher: String,
    second: Option<String>,
    /// Nobody who watches it works here any more.
    alone: bool,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    whose: String,
}

async fn list(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    visit.see(Seen::Terms, Place::House)?;
    let running = running(&visit.house, &visit.me.worker).await?;
    let watched = watching_today(&visit.house, visit.me.worker.id).await?;
    let watched = |term: &&TermNow| is_watched_by(term, &watched);
    let own = running.iter().filter(watched).count();
    let watches = visit.may(Deed::MeetTerm, Place::House);
    let mine = watches && wish.whose != "all";
    let counts = (running.len(), own);
    let shown: Vec<TermNow> = running.into_iter().filter(|term| !mine || watched(&term)).collect();
    let rows = rows(&visit, &shown).await?;
    page(&Page { frame: visit.frame("procedure-terms-title").await?, mine, counts, watches, rows })
}

/// The terms that run: all for whoever coordinates, of their own organisation for everybody else.
async fn running(house: &House, me: &Worker) -> Result<Vec<TermNow>, Trouble> {
    let mut running = house.archive.running_terms().await?;
    if !me.roles.contains(&Role::Coordinator) {
        let teams = house.archive.teams().await?;
        running.retain(|term| teams.share(me.id, term.started_by));
    }
    Ok(running)
}

async fn rows(visit: &Visit, terms: &[TermNow]) -> Result<Vec<Row>, Trouble> {
    let people: Vec<PersonId> = terms.iter().map(|term| term.person).collect();
    let names = names(visit, &people).await?;
    let rules = rules(visit).await?;
    let colleagues = Colleagues::of(&visit.house, None).await?;
    let reads = legal_sight(visit).is_ok();
    let may_watch = visit.may(Deed::WatchTerm, Place::House);
    let today = visit.now.wall.date();
    let row = |term: &TermNow| Row {
        href: (reads && rules.contains_key(&term.id))
            .then(|| visit.path(format_args!("procedure/{}#term-{}", term.procedure, term.id))),
        watch: may_watch.then(|| visit.path(format_args!("term/{}/watch", term.id))),
        called: names.get(&term.person).cloned().unwrap_or_else(|| visit.language.t("no-name")),
        last_day: term.last_day,
        shown: dates::full_day(visit.language, term.last_day),
        left: today.until(term.last_day).map_or(0, |span| span.get_days()),
        far: far(term).map(words::warning),
        about: rules.get(&term.id).map(|rule| words::rule_said(visit.language, rule)),
        theirs: term.runs_for == RunsFor::Authority,
        review: term.review,
        doubtful: term.doubtful,
        watcher: colleagues.name(term.watcher),
        second: term.second.map(|second| colleagues.name(second)),
        alone: is_alone(term, &colleagues),
    };
    Ok(terms.iter().map(row).collect())
}

impl Row {
    /// How many days are left, as the sentence about them counts: never below zero.
    fn days(&self) -> usize {
        usize::try_from(self.left.abs()).unwrap_or(0)
    }

    /// How it looks on the board of terms: like a request that rings when it is urgent.
    fn state(&self) -> &'static str {
        match self.far {
            Some("passed" | "one-day" | "three-days") => "open",
            Some(_) => "warns",
            None => "runs",
        }
    }
}

/// The last warning that was given.
pub fn far(term: &TermNow) -> Option<Warning> {
    term.warned.iter().copied().max()
}

/// The names of people on a list of terms, for whoever may see to it that they are watched.
pub async fn names(visit: &Visit, people: &[PersonId]) -> Result<HashMap<PersonId, String>, Trouble> {
    let sight = watching(visit)?;
    let cards = visit.house.archive.cards(&sight, people, &visit.now).await?;
    let name = |known: &store::Known| called(&known.card.names).map(|name| (known.person, name.to_owned()));
    Ok(cards.iter().filter_map(name).collect())
}

/// Of which rule each running term is, for the legal strand.
async fn rules(visit: &Visit) -> Result<HashMap<TermId, String>, Trouble> {
    let Ok(sight) = legal_sight(visit) else { return Ok(HashMap::new()) };
    let rules = visit.house.archive.rules_of_terms(&sight).await?;
    Ok(rules.into_iter().map(|(term, rule)| (term, rule.rule)).collect())
}

/// Leave to see whose the terms are: the legal strand for its guidance, a coordinator to have them watched.
fn watching(visit: &Visit) -> Result<Sight, Trouble> {
    legal_sight(visit).or_else(|_| visit.sight(Purpose::LegalTerm, &[Class::Night], Place::House))
}

/// How many terms ask something of this worker now: those that they watch and that somebody was told about or nobody
/// confirmed; for all of the legal strand those whose rule changed; for a coordinator those that are nearly over or
/// passed; and for everybody who may see to it those whose watchers left.
pub async fn asking(visit: &Visit) -> Result<usize, Trouble> {
    asking_of(&visit.house, &visit.me.worker).await
}

/// The same for a worker who is not here to look.
pub async fn asking_of(house: &House, me: &Worker) -> Result<usize, Trouble> {
    if house.guard.may_see(me, Seen::Terms, Place::House).is_err() {
        return Ok(0);
    }
    let running = running(house, me).await?;
    if running.is_empty() {
        return Ok(0);
    }
    let colleagues = Colleagues::of(house, None).await?;
    let watchers = watching_today(house, me.id).await?;
    let strand = house.guard.may(me, Deed::MeetTerm, Place::House);
    let coordinates = me.roles.contains(&Role::Coordinator);
    let asks = |term: &TermNow| {
        let watched = is_watched_by(term, &watchers);
        let far = far(term);
        (watched && (far.is_some() || term.doubtful))
            || (strand && term.review)
            || (coordinates && far >= Some(Warning::ThreeWorkingDays))
            || is_alone(term, &colleagues)
    };
    Ok(running.iter().filter(|term| asks(term)).count())
}

/// This worker, and the colleagues for whom they stand in today: a term does not wait until somebody is back.
async fn watching_today(house: &House, me: WorkerId) -> Result<Vec<WorkerId>, Trouble> {
    let away = house.archive.stands_in_for(me, house.now().wall.date()).await?;
    Ok([me].into_iter().chain(away).collect())
}

fn is_watched_by(term: &TermNow, workers: &[WorkerId]) -> bool {
    [Some(term.watcher), term.second].into_iter().flatten().any(|one| workers.contains(&one))
}

/// Whether nobody who watches it works here any more.
fn is_alone(term: &TermNow, colleagues: &Colleagues) -> bool {
    ![Some(term.watcher), term.second].into_iter().flatten().any(|one| colleagues.is_here(one))
}
