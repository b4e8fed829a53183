//! `/plan/{person}`: what the person wants, what is next and by whom, what happened since this worker last looked,
//! notes, and who guides in which strand.

mod lines;
mod rows;
mod speaks;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::plan::Strand;
use domain::procedure::RunsFor;
use jiff::ToSpan;
use jiff::civil::Date;

use super::find::Opened;
use super::own::Own;
use super::ready::{self, List};
use super::route::{self, AimShown};
use super::team::{Choice, Team};
use super::words;
use crate::answer::{self, Answer, Trouble};
use crate::conference::beside::Conferences;
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::learning::beside::{self, Joined};
use crate::mine::Beside;
use crate::transfer::beside::{self as moves, Moves};
use crate::visit::Visit;
use lines::Line;
use rows::{NoteRow, StepRow};
use speaks::Speaks;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}", get(show))
}

#[derive(Template)]
#[template(path = "plan/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    person: PersonId,
    called: String,
    speaks: Option<Speaks>,
    aim: Option<AimShown>,
    wish: Option<Wish>,
    /// The last day of the first legal term that runs; what it is about stands elsewhere.
    term: Option<(Date, String)>,
    open: Vec<StepRow>,
    over: Vec<StepRow>,
    notes: Vec<NoteRow>,
    lines: Vec<Line>,
    /// How much of that is new to this worker.
    fresh: usize,
    /// In what they learn or work, for guides of that strand.
    learning: Option<Vec<Joined>>,
    /// On which agendas they are, for who puts them there.
    conferences: Option<Conferences>,
    /// Where they go or come from, and what came along.
    moves: Option<Moves>,
    guides: Vec<GuideRow>,
    /// The strands that this worker writes in.
    strands: Vec<&'static str>,
    team: Vec<Choice>,
    /// The lists of steps that can be planned at once.
    lists: Vec<(Strand, &'static List)>,
    /// What the person sees of it themselves.
    own: Own,
    /// How they come into their own file.
    entrance: Option<Beside>,
}

/// What the person wants, as they last said it.
struct Wish {
    words: String,
    agreement: String,
    agreed: &'static str,
    on: String,
    next: Date,
    next_shown: String,
    /// The day on which the plan is looked at again has come.
    due: bool,
}

/// Who guides in a strand.
struct GuideRow {
    strand: &'static str,
    name: Option<String>,
    here: bool,
    /// Who can be chosen, when this worker may say so.
    choices: Vec<Choice>,
    current: String,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, Faults::default(), Filled::default()).await?)
}

/// The page again, with everything as it is now, what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, person: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, person, faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let opened = Opened::of(visit, id).await?;
    let team = Team::of(visit).await?;
    begin(visit, &opened, &mut filled);
    let (open, over) = rows::steps(visit, &opened, &team);
    let today = visit.now.wall.date().to_string();
    let done = open.iter().map(|row| (row.field("done-on"), today.clone())).collect::<Vec<_>>();
    for (field, value) in open.iter().flat_map(StepRow::fields).chain(done) {
        if filled.all(&field).is_empty() {
            filled.set(&field, [value]);
        }
    }
    let lines = lines::of(visit, &opened, &team);
    Ok(Page {
        frame: visit.frame("plan-title").await?,
        faults,
        filled,
        person: opened.person,
        called: opened.called.clone(),
        speaks: Speaks::of(visit, &opened),
        aim: route::shown(&opened),
        wish: wish(visit, &opened),
        term: term(visit, opened.person).await?,
        open,
        over,
        notes: rows::notes(visit, &opened, &team),
        fresh: lines.iter().filter(|line| line.fresh).count(),
        lines,
        learning: beside::of(visit, opened.person).await?,
        conferences: crate::conference::beside::of(visit, opened.person).await?,
        moves: moves::of(visit, opened.person, &opened.noted).await?,
        guides: guides(visit, &opened, &team),
        strands: opened.strands.iter().map(|strand| strand.name()).collect(),
        team: team.guides(),
        lists: ready::lists(visit),
        own: Own::of(visit, &opened).await?,
        entrance: Beside::of(visit, opened.person).await?,
    })
}

/// The forms begin with today, with oneself, with one's own strand, and with a next look after six weeks.
fn begin(visit: &Visit, opened: &Opened, filled: &mut Filled) {
    let today = visit.now.wall.date();
    let own = opened.strands.iter().find(|strand| visit.me.worker.roles.contains(&strand.role()));
    let own = own.map(|strand| strand.name().to_owned()).unwrap_or_default();
    let wants = opened.outline.review().map(|review| review.wants.reveal().to_owned()).unwrap_or_default();
    let weeks = i32::from(visit.house.admission.review_weeks);
    let begins = [
        ("strand", own.clone()),
        ("note-strand", own),
        ("owner", visit.me.worker.id.to_string()),
        ("held-on", today.to_string()),
        ("list-from", today.to_string()),
        ("next-review", today.saturating_add(weeks.weeks()).to_string()),
        ("wants", wants),
    ];
    for (field, value) in begins {
        if filled.all(field).is_empty() {
            filled.set(field, [value]);
        }
    }
}

fn wish(visit: &Visit, opened: &Opened) -> Option<Wish> {
    let review = opened.outline.review()?;
    Some(Wish {
        words: review.wants.reveal().to_owned(),
        agreement: review.words.reveal().to_owned(),
        agreed: words::agreed(review.agreed),
        on: dates::full_day(visit.language, review.on),
        next: review.next,
        next_shown: dates::full_day(visit.language, review.next),
        due: review.next <= visit.now.wall.date(),
    })
}

async fn term(visit: &Visit, person: PersonId) -> Result<Option<(Date, String)>, Trouble> {
    let running = visit.house.archive.running_terms().await?;
    let first = running.into_iter().find(|term| term.person == person && term.runs_for == RunsFor::Person);
    Ok(first.map(|term| (term.last_day, dates::full_day(visit.language, term.last_day))))
}

fn guides(visit: &Visit, opened: &Opened, team: &Team) -> Vec<GuideRow> {
    let may = visit.may(Deed::AssignGuide, Place::House);
    let row = |strand: &Strand| {
        let guide = opened.outline.guide(*strand);
        GuideRow {
            strand: strand.name(),
            name: guide.map(|guide| team.name(guide)),
            here: guide.is_none_or(|guide| team.works_here(guide)),
            choices: if may { team.who_guides(*strand) } else { Vec::new() },
            current: guide.map(|guide| guide.to_string()).unwrap_or_default(),
        }
    };
    Strand::ALL.iter().map(row).collect()
}

impl Page {
    /// Whether the form with these fields stands open: it came back with something wrong.
    fn came_back(&self, fields: &[impl AsRef<str>]) -> bool {
        fields.iter().any(|field| self.faults.of(field.as_ref()).is_some())
    }

    /// Whether a choice stands among those that are offered; whoever left does not.
    fn is_offered(&self, word: &str) -> bool {
        let fixed = ["", "person", "other"].contains(&word);
        fixed || self.team.iter().any(|one| one.worker.to_string() == word)
    }

    /// The names of the fields that change a step.
    fn of_step(&self, row: &StepRow) -> Vec<String> {
        row.fields().into_iter().map(|(field, _)| field).collect()
    }
}
