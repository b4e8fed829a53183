//! The board with many sessions open: each loads it every few seconds, through the real pages.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use tower::ServiceExt;
use web::House;

use super::city::WORKER;
use super::figures::Times;
use crate::complaint::Complaint;

/// How many times each session loads the board, and how long it waits in between.
const LOADS: usize = 5;
const WAIT: Duration = Duration::from_secs(4);

/// Loads the board from this many sessions, spread evenly.
pub async fn measure(house: &Arc<House>, sessions: usize) -> Result<Value, Complaint> {
    let app = web::app([Arc::clone(house)]);
    let mut cookies = Vec::with_capacity(sessions);
    for _ in 0..sessions {
        cookies.push(sign_in(house).await?);
    }
    let begun = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for (place, cookie) in cookies.into_iter().enumerate() {
        let (app, address) = (app.clone(), format!("/{}/board", house.slug));
        running.spawn(async move {
            tokio::time::sleep(WAIT.mul_f64(place as f64 / sessions.max(1) as f64)).await;
            let mut times = Times::default();
            let mut bytes = 0;
            for _ in 0..LOADS {
                let request = Request::get(&address).header("cookie", &cookie).body(Body::empty()).expect("a request");
                let asked = Instant::now();
                let response = app.clone().oneshot(request).await.expect("pages do not fail");
                let is_there = response.status().is_success();
                let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap_or_default();
                times.add(asked.elapsed());
                bytes = if is_there { body.len() } else { 0 };
                tokio::time::sleep(WAIT).await;
            }
            (times, bytes)
        });
    }
    let mut all = Times::default();
    let mut smallest = usize::MAX;
    while let Some(done) = running.join_next().await {
        let (times, bytes) = done.map_err(|error| Complaint::new(format!("a session broke: {error}")))?;
        all.join(times);
        smallest = smallest.min(bytes);
    }
    let mut value = all.value();
    value["sessions"] = json!(sessions);
    value["page_bytes"] = json!(smallest);
    value["seconds"] = json!(super::figures::seconds(begun));
    Ok(value)
}

async fn sign_in(house: &House) -> Result<String, Complaint> {
    let now = house.now();
    let link = house.sessions.lend(WORKER, &now).await?;
    let cookie = house.sessions.accept(&link.text(), false, &now).await?;
    let cookie = cookie.ok_or_else(|| Complaint::new("the link of the bench did not work"))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}
