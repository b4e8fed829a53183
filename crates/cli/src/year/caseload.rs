//! How long the caseload page takes for everybody who guides, through the real pages.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;
use tower::ServiceExt;
use web::House;

use super::team::Team;
use crate::bench::Times;
use crate::complaint::Complaint;

/// How many times each opens it.
const LOADS: usize = 10;

/// Opens the caseload of everybody, one after the other.
pub async fn measure(house: &Arc<House>, team: &Team) -> Result<Value, Complaint> {
    let app = web::app([Arc::clone(house)]);
    let mut times = Times::default();
    for worker in team.all() {
        let now = house.now();
        let link = house.sessions.lend(worker.id, &now).await?;
        let cookie = house.sessions.accept(&link.text(), false, &now).await?;
        let cookie = cookie.ok_or_else(|| Complaint::new("the link of a colleague did not work"))?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        for _ in 0..LOADS {
            let request = Request::get(format!("/{}/caseload", house.slug)).header("cookie", &cookie);
            let request = request.body(Body::empty()).map_err(|error| Complaint::new(error.to_string()))?;
            let asked = Instant::now();
            let response = app.clone().oneshot(request).await.map_err(|error| Complaint::new(error.to_string()))?;
            if !response.status().is_success() {
                return Err(Complaint::new(format!("the caseload page answered {}", response.status())));
            }
            let body = axum::body::to_bytes(response.into_body(), usize::MAX).await;
            body.map_err(|error| Complaint::new(error.to_string()))?;
            times.add(asked.elapsed());
        }
    }
    Ok(times.value())
}
