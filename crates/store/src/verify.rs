//! Walks the chain from its beginning and says where it breaks, if it does.

use sqlx::any::AnyRow;

use crate::bytes::Columns;
use crate::chain::Header;
use crate::log::{self, Head};
use crate::{Archive, Broken, Hash, Witness};

/// How many events are read at once.
const BATCH: i64 = 5_000;

/// What a walk along the chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many events there are.
    pub length: u64,
    /// Where the walk ended.
    pub head: Head,
    /// How many payloads were removed on purpose.
    pub removed: u64,
    /// Which event was noted outside, if one was and it is here.
    pub witnessed: Option<u64>,
    /// The first thing that is not as it was written.
    pub fault: Option<Fault>,
    /// What the engine says about its own files.
    pub complaints: Vec<String>,
}

impl Verified {
    /// Whether everything is as it was written.
    pub fn is_whole(&self) -> bool {
        self.fault.is_none() && self.complaints.is_empty()
    }
}

/// What is not as it was written, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An event is not what it was.
    #[error("event {0} is not what was written there")]
    Edited(u64),
    /// An event is missing.
    #[error("event {0} is missing")]
    Missing(u64),
    /// An event stands where another was written.
    #[error("event {0} is written over, or events have changed places")]
    OutOfOrder(u64),
    /// The log ends before the head that it had itself.
    #[error("the log ends at event {0}, before its own head")]
    Cut(u64),
    /// The log does not lead to a head that was noted outside.
    #[error("the log does not hold what was noted outside at event {0}: its end was cut off or written anew")]
    NotTheWitness(u64),
    /// No event of the log has the hash that was noted outside.
    #[error("no event has the hash that was noted outside: the end was cut off or written anew, or a digit is wrong")]
    NoWitness,
    /// Two events begin with the digits that were noted outside.
    #[error(
        "events {0} and {1} both begin with the digits that were noted outside: give more digits, or POSITION:HASH"
    )]
    TwoWitnesses(u64, u64),
}

impl Archive {
    /// Checks every event of the chain, against the head, and against a head noted outside, such
    /// as the one printed on a night sheet: without it a tail that was cut off is not noticed.
    pub async fn verify(&self, witness: Option<Witness>) -> Result<Verified, Broken> {
        let mut tx = self.engine.read().await?;
        let mut expected = log::head(&mut tx).await?;
        let mut asked_again = false;
        let mut walk = Walk { head: Head::BEGINNING, length: 0, removed: 0, fault: None, witness, met: Vec::new() };
        walk.compare();
        loop {
            let rows = sqlx::query(
                "SELECT position, kind, at, actor, owner, class, payload, payload_hash, hash
                 FROM event WHERE position > $1 ORDER BY position LIMIT $2",
            )
            .bind(walk.head.position as i64)
            .bind(BATCH)
            .fetch_all(&mut *tx)
            .await?;
            if walk.fault.is_some() {
                break;
            }
            if rows.is_empty() {
                // Where each statement sees what was written meanwhile, the head may have gone on: what it is of is there by now,
                // unless it was cut off.
                expected = log::head(&mut tx).await?;
                if expected.position <= walk.head.position || asked_again {
                    break;
                }
                asked_again = true;
                continue;
            }
            asked_again = false;
            for row in &rows {
                walk.step(row)?;
                if walk.fault.is_some() {
                    break;
                }
            }
        }
        drop(tx);
        let cut = (walk.head != expected).then_some(Fault::Cut(walk.head.position));
        let fault = walk.fault.or(cut).or_else(|| walk.unwitnessed());
        let witnessed = walk.met.first().copied().filter(|_| fault.is_none());
        let complaints = self.engine.complaints().await?;
        Ok(Verified { length: walk.length, head: walk.head, removed: walk.removed, witnessed, fault, complaints })
    }
}

struct Walk {
    head: Head,
    length: u64,
    removed: u64,
    fault: Option<Fault>,
    witness: Option<Witness>,
    /// The events that are as they were noted outside.
    met: Vec<u64>,
}

impl Walk {
    fn step(&mut self, row: &AnyRow) -> Result<(), Broken> {
        let position = row.position("position")?;
        let next = self.head.position + 1;
        if position != next {
            self.fault = Some(Fault::Missing(next));
            return Ok(());
        }
        let (kind, actor, owner) = (row.text("kind")?, row.blob("actor")?, row.blob_or_none("owner")?);
        let class = row.number_or_none("class")?;
        let header =
            Header { position, kind: &kind, at: row.number("at")?, actor: &actor, owner: owner.as_deref(), class };
        let payload_hash = Hash::from_bytes(&row.blob("payload_hash")?);
        let hash = Hash::from_bytes(&row.blob("hash")?);
        let payload = row.blob_or_none("payload")?;
        let whole = match &payload {
            Some(payload) => payload_hash == Some(Hash::of(payload)),
            None => owner.is_some(),
        };
        let follows = payload_hash.map(|payload| header.follow(self.head.hash, payload));
        self.fault = match (whole, hash) {
            (false, _) | (_, None) => Some(Fault::Edited(position)),
            (true, Some(_)) if follows != hash => Some(Fault::OutOfOrder(position)),
            (true, Some(_)) => None,
        };
        if let Some(hash) = hash {
            self.head = Head { position, hash };
        }
        self.compare();
        self.length += 1;
        self.removed += u64::from(payload.is_none());
        Ok(())
    }

    /// Compares where the walk is with what was noted outside.
    fn compare(&mut self) {
        let (position, Some(witness)) = (self.head.position, &self.witness) else { return };
        if witness.agrees(&self.head) {
            self.met.push(position);
        } else if self.fault.is_none() && witness.position == Some(position) {
            self.fault = Some(Fault::NotTheWitness(position));
        }
    }

    /// Why the log does not lead to what was noted outside, after the whole walk.
    fn unwitnessed(&self) -> Option<Fault> {
        let witness = self.witness.as_ref()?;
        match (self.met.as_slice(), witness.position) {
            ([], Some(position)) => Some(Fault::NotTheWitness(position)),
            ([], None) => Some(Fault::NoWitness),
            ([_], _) => None,
            ([one, other, ..], _) => Some(Fault::TwoWitnesses(*one, *other)),
        }
    }
}
