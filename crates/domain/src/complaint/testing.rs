//! What the stories about complaints begin with.

use super::{Event as Complaint, Judged};
pub use crate::admission::testing::{AMIN, now, registered};
use crate::event::Event;
use crate::id::{ComplaintId, WorkerId};
use crate::personal::Personal;
use crate::plan::{Event as Plan, Strand};

pub const COMPLAINT: ComplaintId = ComplaintId::new(951);
pub const HANDLER: WorkerId = WorkerId::new(5);

pub fn made() -> Event {
    Complaint::ComplaintMade { person: AMIN, complaint: COMPLAINT, words: Personal::new("de deur was dicht") }.into()
}

pub fn taken_up() -> Event {
    Complaint::ComplaintTakenUp { person: AMIN, complaint: COMPLAINT, by: HANDLER }.into()
}

pub fn answered() -> Event {
    let (judged, words) = (Judged::Founded, Personal::new("die hoort open te zijn"));
    Complaint::ComplaintAnswered { person: AMIN, complaint: COMPLAINT, by: HANDLER, judged, words }.into()
}

pub fn withdrawn() -> Event {
    Complaint::ComplaintWithdrawn { person: AMIN, complaint: COMPLAINT }.into()
}

pub fn guided(worker: Option<WorkerId>) -> Event {
    Plan::GuideAssigned { person: AMIN, strand: Strand::Social, worker }.into()
}
