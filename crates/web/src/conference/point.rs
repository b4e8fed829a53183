//! `POST /conference/case/{item}/point` prepares what could be shown, `…/strike` strikes it again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{Point, PreparePoint, PreparePointRefusal, StrikePoint, StrikePointRefusal};
use domain::deed::Deed;
use domain::id::{CommandId, PointId};
use domain::personal::Personal;

use super::find::Case;
use super::{case, words};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/conference/case/{item}/point", post(prepare))
        .route("/conference/case/{item}/strike", post(strike))
}

async fn prepare(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PreparePoint)?;
    let opened = Case::of(&visit, &id).await?;
    let command: CommandId = filled.id("command")?;
    let Some(kind) = words::kind_of(filled.one("kind")) else {
        return case::again(&visit, &id, Faults::one("kind", "conference-no-kind"), filled).await;
    };
    // What was taken over from the plan has a field of its own.
    let field = Some(filled.one("field")).filter(|field| *field == format!("words-{}", words::kind(kind)));
    let field = field.unwrap_or("words").to_owned();
    let (person, item) = (opened.now.person, opened.now.item);
    let point = Point { id: PointId::new(command.number()), kind, words: Personal::new(filled.one(&field)) };
    match visit.execute(PreparePoint { person, item, point }, command).await? {
        Ok(()) | Err(PreparePointRefusal::PreparedAlready | PreparePointRefusal::NoSuchItem) => {
            to(visit.path(format_args!("conference/case/{item}#points")))
        }
        Err(PreparePointRefusal::NothingSaid) => {
            case::again(&visit, &id, Faults::one(field, "conference-no-words"), filled).await
        }
    }
}

async fn strike(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::StrikePoint)?;
    let case = Case::of(&visit, &id).await?;
    let (person, item, point) = (case.now.person, case.now.item, filled.id("point")?);
    match visit.execute(StrikePoint { person, item, point }, filled.id("command")?).await? {
        // Struck already is what was asked for.
        Ok(()) | Err(StrikePointRefusal::NoSuchItem | StrikePointRefusal::NoSuchPoint) => {
            to(visit.path(format_args!("conference/case/{item}#points")))
        }
    }
}
