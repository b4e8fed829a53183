//! `/objection/receive/{application}`: an objection came in. It is taken in on whatever day it came;
//! from then on the bed stays.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{ApplicationId, CommandId, ObjectionId};
use domain::objection::{Appeal, ReceiveObjection, ReceiveRefusal as Refusal, Track};
use domain::personal::Personal;

use super::against::{Against, OnTime};
use super::find::day;
use crate::answer::{self, Answer, Trouble, to};
use crate::course::Opened;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/receive/{application}", get(form).post(receive))
}

#[derive(Template)]
#[template(path = "objection/receive/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    application: ApplicationId,
    called: String,
    /// The decision that can be objected to now.
    against: Option<Against>,
    /// Whether today lies after the last day in its letter.
    late: bool,
    /// The objection that runs already.
    runs: Option<ObjectionId>,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (application, opened) = find(&visit, &id).await?;
    let mut filled = Filled::default();
    filled.set("received", [visit.now.wall.date().to_string()]);
    answer::page(&page(&visit, application, &opened, Faults::default(), filled).await?)
}

async fn receive(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let (application, opened) = find(&visit, &id).await?;
    let command: CommandId = filled.id("command")?;
    let objection = ObjectionId::new(command.number());
    let mut faults = Faults::default();
    if let Some(received) = day(&filled, "received", &mut faults) {
        let (person, ground) = (opened.person, Personal::new(filled.one("ground")));
        let receive = ReceiveObjection { person, objection, application, received, ground };
        match visit.execute(receive, command).await? {
            Ok(()) => return to(visit.path(format_args!("objection/{objection}"))),
            Err(Refusal::NothingDecided) => faults.add("main", "objection-nothing-decided"),
            Err(Refusal::RunsAlready) => faults.add("main", "objection-runs-already"),
            Err(Refusal::NotYet) => faults.add("received", "objection-not-yet"),
        }
    }
    // What happened meanwhile must be on the page that comes back.
    let opened = Opened::of(&visit, opened.person).await?;
    answer::again(&page(&visit, application, &opened, faults, filled).await?)
}

async fn find(visit: &Visit, id: &str) -> Result<(ApplicationId, Opened), Trouble> {
    visit.must_be_allowed(Deed::ReceiveObjection)?;
    let application: ApplicationId = id.parse()?;
    let now = visit.house.archive.application(application).await?.ok_or(Trouble::NotThere)?;
    Ok((application, Opened::of(visit, now.person).await?))
}

async fn page(
    visit: &Visit,
    application: ApplicationId,
    opened: &Opened,
    faults: Faults,
    filled: Filled,
) -> Result<Page, Trouble> {
    let known = opened.course.application(application);
    let waits = known.is_none_or(|known| known.pending() || known.stays());
    let against = if waits { None } else { Against::of(visit, opened, application, None).await? };
    let running = |track: &Track| track.decided.is_none() || track.appeal == Appeal::Lodged;
    let runs = opened.course.objections.of(application).find(|(_, track)| running(track)).map(|(id, _)| id);
    let today = visit.now.wall.date();
    Ok(Page {
        frame: visit.frame("objection-receive-title").await?,
        faults,
        filled,
        application,
        called: opened.called.clone(),
        late: against.as_ref().is_some_and(|against| against.on_time(today) == OnTime::Late),
        against,
        runs,
    })
}
