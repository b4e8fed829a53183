//! What was reckoned last about an evening is kept until something changed that counts: it answers the same evening a dozen times, which
//! takes seconds when many ask.

use std::sync::Arc;

use domain::bed::fit::{Guest, RoomState};
use domain::id::{LocationId, PersonId, RequestId};
use domain::moment::Moment;
use jiff::Timestamp;
use placement::{Fairness, Party, Situation, Together, Yardstick, fairness, together_by};

use super::super::asking::Asking;

/// The evening that was reckoned last. Whoever asks while it is reckoned waits for the same answer.
#[derive(Default)]
pub struct LastReckoned(tokio::sync::Mutex<Option<(Counts, Arc<Reckoned>)>>);

/// What each weight does to an evening, what is proposed, and when that was reckoned.
pub struct Reckoned {
    pub at: Timestamp,
    pub fairness: Fairness,
    pub together: Together,
}

/// Everything that counts, but for the minutes that pass for everybody alike.
#[derive(PartialEq)]
struct Counts {
    asked: Vec<(RequestId, Timestamp, Vec<Guest>)>,
    rooms: Vec<RoomState>,
    elsewhere: Vec<(PersonId, LocationId)>,
    by: Yardstick,
    /// Whether beds of the paper list can be had, and whether a hold on one would be cut short.
    paper: (bool, bool),
}

impl Counts {
    fn of(asking: &Asking, now: &Moment, by: &Yardstick) -> Counts {
        let guests = |party: &Party| party.guests.clone();
        let requests = asking.requests.iter().zip(&asking.parties);
        Counts {
            asked: requests.map(|(request, party)| (request.id, request.asked.since, guests(party))).collect(),
            rooms: asking.fitting.rooms.clone(),
            elsewhere: asking.fitting.elsewhere.clone(),
            by: by.clone(),
            paper: (now.on_paper(), now.paper_hold_until() < now.hold_until()),
        }
    }
}

impl LastReckoned {
    /// What was reckoned of this evening, anew when something changed.
    pub async fn of(&self, asking: &Asking, now: &Moment, by: &Yardstick) -> Arc<Reckoned> {
        let counts = Counts::of(asking, now, by);
        let mut last = self.0.lock().await;
        if let Some((known, reckoned)) = &*last
            && *known == counts
        {
            return Arc::clone(reckoned);
        }
        let (parties, now, by) = (asking.parties.clone(), now.clone(), by.clone());
        let (rooms, elsewhere) = (counts.rooms.clone(), counts.elsewhere.clone());
        // It reckons for a moment, and others want to be answered meanwhile.
        let reckoned = tokio::task::spawn_blocking(move || {
            let here = Situation { rooms: &rooms, elsewhere: &elsewhere, now: &now, by: &by };
            let together = together_by(&parties, &rooms, &elsewhere, &now, &by);
            Reckoned { at: now.at, fairness: fairness(&parties, here), together }
        });
        let reckoned = reckoned.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
        let reckoned = Arc::new(reckoned);
        *last = Some((counts, Arc::clone(&reckoned)));
        reckoned
    }
}
