//! What somebody complained of, how far it is, until when an answer is owed, and the answer.

use domain::command::Past;
use domain::complaint::{ComplaintState, Complaints, Event as Complaining};
use domain::event::Event;
use domain::id::ComplaintId;
use store::Noted;

use crate::complaint;
use crate::mine::arrive::Mine;
use crate::mine::colleagues::Colleagues;

/// One complaint.
pub struct Complained {
    pub id: ComplaintId,
    pub words: String,
    pub on: String,
    /// The key of how far it is.
    pub state: &'static str,
    /// Until when an answer is owed, as long as it is.
    pub until: Option<String>,
    /// The key of what was found, why, and as what somebody answered.
    pub answer: Option<(String, String, String)>,
    pub open: bool,
}

/// All of them, the latest first.
pub fn all(mine: &Mine, colleagues: &Colleagues, noted: &[Noted]) -> Vec<Complained> {
    let complaints = Complaints::of(noted.iter().map(|noted| &noted.event));
    let made_at = |id: ComplaintId| {
        let of_it = |noted: &&Noted| matches!(&noted.event, Event::Complaint(Complaining::ComplaintMade { complaint, .. }) if *complaint == id);
        noted.iter().find(of_it).map(|noted| noted.at)
    };
    let row = |(id, known): (ComplaintId, &domain::complaint::Complaint)| {
        let (state, answer) = match &known.state {
            ComplaintState::Made => ("state-received", None),
            ComplaintState::TakenUp(_) => ("state-acknowledged", None),
            ComplaintState::Withdrawn => ("state-taken-back", None),
            ComplaintState::Answered(answer) => {
                let by = colleagues.role(mine.words, answer.by, mine.own.person());
                let judged = format!("judged-{}", answer.judged.name());
                ("state-answered", Some((judged, answer.words.reveal().to_owned(), by)))
            }
        };
        let at = made_at(id);
        let day = at.map(|at| mine.words.day(mine.house.zone.to_datetime(at).date())).unwrap_or_default();
        let owed = at.filter(|_| known.is_open()).and_then(|at| complaint::last_day(&mine.house, at));
        Complained {
            id,
            words: known.words.reveal().to_owned(),
            on: mine.words.with("asked-on", &[("day", &day)]),
            state,
            until: owed.map(|day| mine.words.with("until", &[("day", &mine.words.day(day))])),
            answer,
            open: known.is_open(),
        }
    };
    complaints.all().rev().map(row).collect()
}
