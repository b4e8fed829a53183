//! `POST /step/{step}/remind`: somebody was reminded of an appointment, or was not after all.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::StepId;
use domain::plan::{NoteReminder, Reminded, ReminderRefusal as Refusal};

use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::plan::finish::found;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/step/{step}/remind", post(remind))
}

async fn remind(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteReminder)?;
    let step: StepId = id.parse()?;
    let now = found(&visit, step).await?;
    let (person, strand) = (now.person, now.strand);
    let reminded = if filled.has("reminded", "not-after-all") { Reminded::NotAfterAll } else { Reminded::Yes };
    match visit.execute(NoteReminder { person, step, strand, reminded }, filled.id("command")?).await? {
        // What is over, or was taken back meanwhile, is shown as it is.
        Ok(()) | Err(Refusal::NoAppointment | Refusal::NotReminded) => {
            to(visit.path(format_args!("plan/{person}#step-{step}")))
        }
    }
}
