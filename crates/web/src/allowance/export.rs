//! `POST /allowance/export`: the list of a week for the cash office, as a text file that opens in a Dutch spreadsheet
//! program. It holds what is needed to pay and to balance: a number, a name, an amount, and whether it was paid.

use axum::Router;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::post;
use domain::allowance::{ExportAllowance, ExportRefusal as Refusal};
use domain::deed::Deed;
use store::HowNow;

use super::list::{self, Row, State};
use super::{money, week};
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/export", post(export))
}

async fn export(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ExportAllowance)?;
    let (id, asked) = (filled.id("command")?, week::read(filled.one("week")).ok_or(Trouble::NotAForm)?);
    match visit.execute(ExportAllowance { week: asked }, id).await? {
        Ok(()) => (),
        Err(Refusal::NotSet) => return to(visit.path(format_args!("allowance?week={}", week::word(asked)))),
    }
    let sheet = list::sheet(&visit, asked).await?;
    let header = ["week", "number", "name", "amount", "state", "paid-on", "how"];
    let header: Vec<String> = header.map(|column| visit.language.t(format!("allowance-column-{column}"))).to_vec();
    let rows: Vec<Vec<String>> =
        sheet.rows.iter().filter(|row| row.state != State::Stopped).map(|row| cells(&visit, asked, row)).collect();
    let file = sheet::text_file(&header, &rows);
    let called = format!("attachment; filename=\"leefgeld-{}.csv\"", week::word(asked));
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, called)], file).into_response())
}

fn cells(visit: &Visit, asked: domain::allowance::Week, row: &Row) -> Vec<String> {
    let t = |key: &str| visit.language.t(key);
    let paid = match row.state {
        State::Paid(_, _) => "allowance-paid",
        State::Open | State::Stopped => "allowance-column-open",
    };
    let how = match row.how {
        Some(HowNow::Cash) => t("allowance-how-cash"),
        Some(HowNow::Bank) => t("allowance-how-bank"),
        Some(HowNow::Through) => t("allowance-how-through"),
        None => String::new(),
    };
    vec![
        week::word(asked),
        row.number.clone(),
        row.called.clone().unwrap_or_else(|| t("no-name")),
        money::plain(row.amount),
        t(paid),
        row.on.clone().unwrap_or_default(),
        how,
    ]
}
