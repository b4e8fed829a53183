//! `/tonight/together/earlier`: the proposals by which beds were given. Each can be answered again from what entered it, which shows
//! whether the answer is the same; and its draw can be checked by hand.

mod again;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{ProposalId, WorkerId};
use permission::Purpose;
use store::ProposalKept;

use crate::answer::{Answer, Trouble, page};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use again::{Again, again};

/// So many are listed.
const LISTED: u32 = 200;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/together/earlier", get(list)).route("/tonight/together/earlier/{proposal}", get(show))
}

#[derive(Template)]
#[template(path = "tonight/together/earlier/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
}

/// One proposal.
struct Row {
    href: String,
    when: String,
    at: String,
    by: String,
    occasion: &'static str,
    gone: bool,
}

#[derive(Template)]
#[template(path = "tonight/together/earlier/show.html")]
struct Show {
    frame: Frame,
    row: Row,
    fingerprint: String,
    again: Again,
}

async fn list(visit: Visit) -> Answer {
    visit.must_be_allowed(Deed::KeepProposal)?;
    let kept = visit.house.archive.proposals(LISTED).await?;
    let colleagues = colleagues(&visit).await?;
    let rows = kept.iter().map(|one| row(&visit, &colleagues, one)).collect();
    page(&List { frame: visit.frame("earlier-title").await?, rows })
}

/// What colleagues are called.
async fn colleagues(visit: &Visit) -> Result<HashMap<WorkerId, String>, Trouble> {
    let staff = visit.house.archive.staff().await?.into_iter();
    Ok(staff.map(|known| (known.id, known.card.name.reveal().to_owned())).collect())
}

fn row(visit: &Visit, colleagues: &HashMap<WorkerId, String>, kept: &ProposalKept) -> Row {
    Row {
        href: visit.path(format_args!("tonight/together/earlier/{}", kept.id)),
        when: dates::moment(visit.language, visit.house.zone.to_datetime(kept.at)),
        at: kept.at.to_string(),
        by: colleagues.get(&kept.by).cloned().unwrap_or_default(),
        occasion: match kept.occasion {
            domain::proposal::Occasion::Tonight => "earlier-tonight",
            domain::proposal::Occasion::Queue => "earlier-queue",
        },
        gone: kept.gone,
    }
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::KeepProposal)?;
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let id: ProposalId = id.parse()?;
    let kept = visit.house.archive.proposal(id).await?.ok_or(Trouble::NotThere)?;
    let colleagues = colleagues(&visit).await?;
    page(&Show {
        frame: visit.frame("earlier-title").await?,
        row: row(&visit, &colleagues, &kept),
        again: again(&visit, &sight, &kept).await?,
        fingerprint: kept.fingerprint,
    })
}
