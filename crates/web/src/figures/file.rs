//! `/figures/file/{file}`: the exact figures of a period as CSV, XLSX or JSON. They stay in the house.

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use domain::command::Place;
use permission::Page as Sees;
use report::Figures;
use report::open_data::Rows;

use super::asked::Asked;
use super::counted;
use crate::answer::{Answer, Trouble};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures/file/{file}", get(file))
}

async fn file(visit: Visit, Path((_, name)): Path<(String, String)>, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let house = &visit.house;
    let counted = counted(house).await?.ok_or(Trouble::NotThere)?;
    let period = asked.period(&visit, Some(counted.begun)).period.ok_or(Trouble::NotThere)?;
    let figures = Figures::of(&counted.passages, &house.outflow, period, Some(counted.begun));
    let work = super::work_of(&visit, period).await?;
    let rows = Rows::of_figures(&figures, &house.outflow).with_work(&work);
    let (kind, bytes) = match name.as_str() {
        "figures.csv" => ("text/csv; charset=utf-8", rows.csv()),
        "figures.json" => ("application/json", rows.json()),
        "figures.xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            rows.xlsx().map_err(|why| Trouble::Broken(store::Broken::Engine(why.to_string())))?,
        ),
        _ => return Err(Trouble::NotThere),
    };
    Ok(([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store")], bytes).into_response())
}
