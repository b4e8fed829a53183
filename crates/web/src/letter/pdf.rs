//! `/letter/{letter}/pdf`: the letter on paper. The name of the file says nothing about anybody.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;

use super::find;
use super::show::{self, Told};
use crate::answer::Answer;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/letter/{letter}/pdf", get(pdf))
}

async fn pdf(visit: Visit, Path((_, letter)): Path<(String, String)>) -> Answer {
    let paper = find(&visit, &letter).await?.letter;
    let press = Arc::clone(&visit.house.press);
    // Typesetting takes a while: it does not keep the others waiting.
    let printed = tokio::task::spawn_blocking(move || press.decision_letter(&paper)).await;
    match printed.unwrap_or_else(|error| Err(error.to_string())) {
        Ok(pdf) => {
            let kind = (CONTENT_TYPE, "application/pdf");
            let named = (CONTENT_DISPOSITION, "attachment; filename=\"brief.pdf\"");
            Ok(([kind, named, (CACHE_CONTROL, "no-store")], pdf).into_response())
        }
        Err(why) => {
            tracing::error!(why, "a letter was not printed");
            let told = Told { notice: Some("letter-no-pdf"), ..Told::default() };
            show::again(&visit, find(&visit, &letter).await?, told).await
        }
    }
}
