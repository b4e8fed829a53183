//! `/conference/{conference}/screen`: what stands on the screen of the meeting: the case that is on, in large type, with
//! what everybody in the room may see and nothing else. It has no name, no other case and no total.

use ::conference::{MeetingId, SeatId, SheetId, Size, article};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::conference::Begun;
use domain::deed::Deed;
use store::{ConferenceState, ItemState};

use crate::answer::{self, Answer, Trouble};
use crate::conference::find::{Meeting, files};
use crate::conference::sheets;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}/screen", get(show))
}

#[derive(Template)]
#[template(path = "conference/screen/page.html")]
struct Page {
    frame: Frame,
    conference: String,
    /// The sheet of the case that is on, as those in the room see it; empty when they see nothing of it.
    sheet: Option<String>,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::TurnToItem)?;
    let meeting = Meeting::of(&visit, &id).await?;
    let sheet = sheet(&visit, &meeting).await?;
    answer::page(&Page { frame: visit.frame("conference-screen").await?, conference: id, sheet })
}

async fn sheet(visit: &Visit, meeting: &Meeting) -> Result<Option<String>, Trouble> {
    let agenda = visit.house.archive.agenda(meeting.now.id).await?;
    let on = meeting.now.on.and_then(|on| agenda.iter().find(|item| item.item == on && item.state == ItemState::On));
    let Some(now) = on.filter(|_| meeting.now.state == ConferenceState::Begun) else { return Ok(None) };
    let found = files(visit, &[now.person]).await?;
    let Some(item) = found.first().and_then(|(_, file)| file.past.item(now.item)) else { return Ok(None) };
    let begun = Begun { present: meeting.now.present.clone(), on: meeting.now.on };
    let visible = item.visible_to_all(&begun.in_the_room());
    if visible.is_empty() {
        return Ok(Some(String::new()));
    }
    // Nothing of this goes anywhere: its numbers are made for this page.
    let (sheet, meeting_id, seat) = (SheetId::random(), MeetingId::random(), SeatId::random());
    let minutes = sheets::minutes(meeting, agenda.len());
    let to = sheets::To { sheet, meeting: meeting_id, seat, language: visit.language, minutes };
    Ok(Some(article(&sheets::sheet(&visit.house, meeting, item, &visible, to), Size::Large)))
}
