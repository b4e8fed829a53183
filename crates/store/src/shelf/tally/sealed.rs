//! How things came out whose word lies sealed: for which strand somebody was referred outside, what that organisation answered, what was achieved, what was judged
//! of a complaint and whether a wish was granted. No row says it. It is read under the keys of the people it is about, each time
//! anew, and goes with them: of whoever is forgotten only that it was stays counted.

use std::collections::BTreeMap;

use domain::event::Event;
use domain::{complaint, learning, outward, wish};
use jiff::Timestamp;

use super::{CountNow, Measure};
use crate::bytes::Columns;
use crate::history::Noted;
use crate::shelf::word;
use crate::{Archive, Broken, log};

/// What is counted so.
pub const SEALED: [Measure; 5] = [
    Measure::LearningResult,
    Measure::Outward,
    Measure::OutwardAnswered,
    Measure::WishAnswered,
    Measure::ComplaintAnswered,
];

impl Archive {
    /// How often each of [`SEALED`] came out in which way, from a moment on and before another. What has its word in the row
    /// (a complaint that was withdrawn) is left out here.
    pub async fn sealed_ways(&self, from: Timestamp, before: Timestamp) -> Result<Vec<CountNow>, Broken> {
        let rows = sqlx::query(
            "SELECT t.measure, t.amount, e.position, e.kind, e.at, e.actor, e.owner, e.class, e.payload
             FROM tally t JOIN event e ON e.position = t.position
             WHERE t.at >= $1 AND t.at < $2 AND t.kept = 0 AND t.measure IN ($3, $4, $5, $6, $7)",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond());
        let rows = SEALED.iter().fold(rows, |query, measure| query.bind(word::of(measure)));
        let mut found: BTreeMap<(Measure, String), (u64, u64)> = BTreeMap::new();
        for row in rows.fetch_all(&mut *self.engine.read().await?).await? {
            let Some(noted) = log::read(&self.keys, self.house, &row)? else { continue };
            let Some(way) = way(&noted) else { continue };
            let entry = found.entry((row.word("measure", word::read)?, way)).or_default();
            *entry = (entry.0 + 1, entry.1 + u64::try_from(row.number("amount")?).unwrap_or(0));
        }
        let count = |((measure, detail), (times, sum))| CountNow { measure, detail, times, sum };
        Ok(found.into_iter().map(count).collect())
    }
}

/// The word that lies in an event.
fn way(noted: &Noted) -> Option<String> {
    match &noted.event {
        Event::Learning(learning::Event::ResultNoted { achieved, .. }) => Some(word::of(achieved)),
        Event::Outward(outward::Event::OutwardSent { purpose, .. }) => Some(word::of(purpose)),
        Event::Outward(outward::Event::OutwardAnswered { became, .. }) => Some(word::of(became)),
        Event::Wish(wish::Event::WishAnswered { granted, .. }) => Some(word::of(granted)),
        Event::Wish(wish::Event::WishTakenBack { .. }) => Some("TakenBack".to_owned()),
        Event::Complaint(complaint::Event::ComplaintAnswered { judged, .. }) => Some(word::of(judged)),
        _ => None,
    }
}
