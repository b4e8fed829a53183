//! `/import/{draft}/faulty`: the rows that are left out, to be put right and brought again.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use sheet::Fault;

use super::only_coordinators;
use super::waiting::{Opened, Waiting};
use crate::answer::{Answer, Trouble};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/import/{draft}/faulty", get(faulty))
}

async fn faulty(visit: Visit, Path((_, draft)): Path<(String, String)>) -> Answer {
    only_coordinators(&visit)?;
    let Waiting::Files { kind, list, second } = Waiting::find(&visit, draft.parse()?).await? else {
        return Err(Trouble::NotThere);
    };
    let opened = Opened::of(&visit, kind, &list, second.as_ref()).await?;
    let content = opened.content(&visit);
    let why = |fault: &Fault| {
        let other = fault.why.other_line().unwrap_or_default() as usize;
        visit.language.n(format!("import-why-{}", fault.why.name()), other).replace(['\u{2068}', '\u{2069}'], "")
    };
    let rows = sheet::faulty_rows(&opened.list.table, &content.faults, &visit.language.t("import-why"), why);
    let headers =
        [(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"rows.csv\"")];
    Ok((headers, rows).into_response())
}
