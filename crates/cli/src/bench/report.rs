//! The pages of figures of a house that is there, such as a replayed flow: each asked again and again through the real pages, and a
//! whole year counted as the command counts it. It signs in as a coordinator of that house: only a house made for it, or a copy.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::http::Request;
use clap::Args;
use domain::id::WorkerId;
use domain::staff::Role;
use report::Period;
use report::work::{Remembered, Work};
use serde_json::{Value, json};
use tower::ServiceExt;
use web::House;

use super::figures::{Times, resident_megabytes, seconds};
use crate::complaint::Complaint;
use crate::{open, print};

/// How often each page is asked after the first time.
const LOADS: usize = 100;

/// What is asked.
#[derive(Args)]
pub struct Report {
    /// The folder of the house.
    #[arg(long)]
    dir: PathBuf,
    /// How often each page is asked.
    #[arg(long, default_value_t = LOADS)]
    loads: usize,
}

impl Report {
    /// Measures.
    pub async fn run(self) -> Result<(), Complaint> {
        let house = open::house(&self.dir, &web::Street::default()).await?;
        let events = house.archive.head().await?.position;
        let year = whole_year(&house).await?;
        let cookie = sign_in(&house).await?;
        let app = web::app([Arc::clone(&house)]);
        let mut pages = serde_json::Map::new();
        for page in ["figures", "figures/work", "figures/ways", "figures/rights", "open-figures"] {
            let address = format!("/{}/{page}", house.slug);
            let mut times = Times::default();
            let mut first = 0.0;
            for load in 0..=self.loads {
                let request = Request::get(&address).header("cookie", &cookie).body(Body::empty()).expect("a request");
                let asked = Instant::now();
                let response = app.clone().oneshot(request).await.expect("pages do not fail");
                if !response.status().is_success() {
                    return Err(Complaint::new(format!("{page} answered {}", response.status())));
                }
                let _ = axum::body::to_bytes(response.into_body(), usize::MAX).await;
                if load == 0 { first = seconds(asked) } else { times.add(asked.elapsed()) }
            }
            let mut value = times.value();
            value["first_seconds"] = json!(first);
            pages.insert(page.to_owned(), value);
        }
        house.archive.close().await;
        print::json(&json!({ "events": events, "year": year, "pages": pages, "rss_mb": resident_megabytes() }))
    }
}

/// The last year as `bestendig report` counts it: gathered anew, with the work of it.
async fn whole_year(house: &House) -> Result<Value, Complaint> {
    let begun = Instant::now();
    let today = house.now().wall.date();
    let from = today.checked_sub(jiff::Span::new().years(1)).unwrap_or(today);
    let period = Period::new(from, today, today).map_err(|why| Complaint::new(why.to_string()))?;
    let passages = report::gather(&house.archive).await?;
    let figures = report::Figures::of(&passages, &house.outflow, period, None);
    let work = Work::of(&house.archive, &Remembered::default(), period, &[], (&house.zone, &house.now())).await?;
    let applied = work.count(store::Measure::Applied).map_or(0, |count| count.times);
    Ok(
        json!({ "seconds": seconds(begun), "passages": passages.held.len(), "there": figures.there, "applied": applied }),
    )
}

/// As the first coordinator who works there.
async fn sign_in(house: &House) -> Result<String, Complaint> {
    let now = house.now();
    let coordinates = |one: &&store::StaffNow| one.card.roles.contains(&Role::Coordinator);
    let staff = house.archive.staff().await?;
    let worker: WorkerId = staff
        .iter()
        .find(coordinates)
        .map(|one| one.id)
        .ok_or_else(|| Complaint::new("nobody coordinates this house"))?;
    let link = house.sessions.lend(worker, &now).await?;
    let cookie = house.sessions.accept(&link.text(), false, &now).await?;
    let cookie = cookie.ok_or_else(|| Complaint::new("the link of the bench did not work"))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}
