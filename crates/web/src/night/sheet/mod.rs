//! `/round/{location}/sheet`: who sleeps where, on paper. Names leave the program only on a copy
//! that was counted, so that every sheet can be found again in the morning and torn up.

mod paper;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, LocationId};
use domain::night::{PrintNightSheet, PrintRefusal};
use jiff::SignedDuration;
use std::sync::Arc;
use store::SheetPrinted;

use self::paper::Paper;
use super::{beds, wall};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::{BedTonight, Houses};
use crate::visit::Visit;

/// For how long a copy stays on the screen of whoever asked for it. Afterwards people have moved,
/// and what is printed then is a new copy.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/round/{location}/sheet", get(show).post(print))
        .route("/round/{location}/sheet.pdf", post(pdf))
}

/// Before there is a copy: how many there are, and the buttons to make one.
#[derive(Template)]
#[template(path = "night/sheet/start.html")]
struct Start {
    frame: Frame,
    notice: Option<&'static str>,
    location: LocationId,
    name: String,
    command: CommandId,
    copies: Vec<Copy>,
}

/// A copy that was printed before.
struct Copy {
    number: String,
    at: String,
    by: String,
}

/// The copy itself.
#[derive(Template)]
#[template(path = "night/sheet/page.html")]
struct Page {
    frame: Frame,
    location: LocationId,
    command: CommandId,
    paper: Paper,
}

async fn show(visit: Visit, Path((_, location)): Path<(String, String)>) -> Answer {
    let location: LocationId = location.parse()?;
    if !visit.may(Deed::PrintNightSheet, Place::Location(location)) {
        return Err(Trouble::NotThere);
    }
    let mine = mine(&visit, location).await?;
    match mine.filter(|copy| visit.now.at.duration_since(copy.at) < FRESH) {
        Some(copy) => {
            let tonight = beds::of(&visit, location).await?;
            let frame = visit.frame("night-sheet-title").await?;
            let paper = Paper::of(&visit, tonight, copy.copy, frame.head.clone());
            answer::page(&Page { frame, location, command: chance::command(), paper })
        }
        None => answer::page(&start(&visit, location, None).await?),
    }
}

async fn print(visit: Visit, Path((_, location)): Path<(String, String)>, filled: Filled) -> Answer {
    let location: LocationId = location.parse()?;
    count(&visit, location, filled.id("command")?).await?;
    to(visit.path(format_args!("round/{location}/sheet")))
}

/// A file in the browser's folder is a copy each time: its page stays where it is, so the form's
/// own number says only that it is a form of ours.
async fn pdf(visit: Visit, Path((_, location)): Path<(String, String)>, filled: Filled) -> Answer {
    let location: LocationId = location.parse()?;
    let _: CommandId = filled.id("command")?;
    count(&visit, location, chance::command()).await?;
    let copy = mine(&visit, location).await?.ok_or(Trouble::NotThere)?.copy;
    let tonight = beds::of(&visit, location).await?;
    let head = visit.house.archive.head().await?.hash.to_string();
    let sheet = paper::for_press(&visit, tonight, copy, head);
    let press = Arc::clone(&visit.house.press);
    // Typesetting takes a while: it does not keep the others waiting.
    let printed = tokio::task::spawn_blocking(move || press.night_sheet(&sheet)).await;
    match printed.unwrap_or_else(|error| Err(error.to_string())) {
        Ok(pdf) => {
            let kind = (CONTENT_TYPE, "application/pdf");
            Ok(([kind, (CONTENT_DISPOSITION, "attachment; filename=\"nachtlijst.pdf\"")], pdf).into_response())
        }
        Err(why) => {
            tracing::error!(why, "the night sheet was not printed");
            answer::again(&start(&visit, location, Some("night-sheet-no-pdf")).await?)
        }
    }
}

async fn count(visit: &Visit, location: LocationId, id: CommandId) -> Result<(), Trouble> {
    match visit.execute(PrintNightSheet { location }, id).await? {
        Ok(()) => Ok(()),
        Err(PrintRefusal::NotThere | PrintRefusal::Closed) => Err(Trouble::NotThere),
    }
}

/// The last copy of tonight that this worker asked for.
async fn mine(visit: &Visit, location: LocationId) -> Result<Option<SheetPrinted>, Trouble> {
    let copies = visit.house.archive.sheets(location, visit.now.night()).await?;
    Ok(copies.into_iter().rfind(|copy| copy.by == visit.me.worker.id))
}

async fn start(visit: &Visit, location: LocationId, notice: Option<&'static str>) -> Result<Start, Trouble> {
    let archive = &visit.house.archive;
    let known = archive.locations().await?.into_iter().find(|known| known.id == location && known.closed_at.is_none());
    let staff = archive.staff().await?;
    let by = |copy: &SheetPrinted| staff.iter().find(|known| known.id == copy.by);
    let copies = archive.sheets(location, visit.now.night()).await?;
    Ok(Start {
        frame: visit.frame("night-sheet-title").await?,
        notice,
        location,
        name: known.ok_or(Trouble::NotThere)?.facts.name,
        command: chance::command(),
        copies: copies
            .iter()
            .map(|copy| Copy {
                number: copy.copy.to_string(),
                at: wall(visit, copy.at),
                by: by(copy).map(|known| known.card.name.reveal().to_owned()).unwrap_or_default(),
            })
            .collect(),
    })
}
