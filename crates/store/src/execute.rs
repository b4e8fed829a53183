//! The one way anything is written: read the past, judge, write down what follows, all or nothing.

use domain::command::Command;
use domain::id::CommandId;
use domain::moment::Moment;
use permission::Allowed;

use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Histories;
use crate::log::{Author, Pen};
use crate::teams::Teams;
use crate::{Archive, Broken, Failure};

/// How often a command may name further subjects once it knows more. A bed leads to its room, a
/// person to whom they must not meet; what goes on longer than this does not end.
const ROUNDS: usize = 8;

/// A command that was done, now or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Whether it had been done before and nothing was written this time.
    pub again: bool,
    /// The position of its first event.
    pub first: u64,
    /// The position of its last event; before the first when nothing had to happen.
    pub last: u64,
}

impl Archive {
    /// Does what was asked, once, however often it is sent with the same id.
    pub async fn execute<C: Command>(
        &self,
        allowed: Allowed<C>,
        id: CommandId,
        now: &Moment,
    ) -> Result<Done, Failure<C::Refusal>> {
        let mut done = self.execute_all(vec![(allowed, id)], now).await.map_err(|(_, failure)| failure)?;
        Ok(done.remove(0))
    }

    /// Does all of these or none, in one transaction, for imports. A failure says which one.
    pub async fn execute_all<C: Command>(
        &self,
        commands: Vec<(Allowed<C>, CommandId)>,
        now: &Moment,
    ) -> Result<Vec<Done>, (usize, Failure<C::Refusal>)> {
        self.try_all(commands, now).await.map_err(|(which, failure)| match failure {
            Failure::Broken(broken) => (which, Failure::Broken(self.weigh(broken))),
            refused @ (Failure::Refused(_) | Failure::NotThere) => (which, refused),
        })
    }

    async fn try_all<C: Command>(
        &self,
        commands: Vec<(Allowed<C>, CommandId)>,
        now: &Moment,
    ) -> Result<Vec<Done>, (usize, Failure<C::Refusal>)> {
        let mut batch = Batch::begin(self).await.map_err(|broken| (0, broken.into()))?;
        let mut all = Vec::with_capacity(commands.len());
        for (which, (allowed, id)) in commands.into_iter().enumerate() {
            all.push(batch.one(allowed, id, now).await.map_err(|failure| (which, failure))?);
        }
        batch.finish().await.map_err(|broken| (all.len().saturating_sub(1), broken.into()))?;
        Ok(all)
    }

    /// Begins a transaction for commands of several kinds. Nobody else writes until it is committed
    /// or dropped; dropped, it leaves nothing.
    pub async fn batch(&self) -> Result<Batch<'_>, Broken> {
        Batch::begin(self).await.map_err(|broken| self.weigh(broken))
    }

    /// Whether a command with this id was done before.
    pub async fn was_done(&self, id: CommandId) -> Result<bool, Broken> {
        Ok(done_before(&mut *self.engine.read().await?, id).await?.is_some())
    }
}

/// Commands that all count, or none of them.
pub struct Batch<'a> {
    archive: &'a Archive,
    pen: Pen<'a>,
    anything: bool,
}

impl<'a> Batch<'a> {
    async fn begin(archive: &'a Archive) -> Result<Batch<'a>, Broken> {
        Ok(Batch { archive, pen: Pen::take(archive).await?, anything: false })
    }

    /// Does what was asked, once, however often it is sent with the same id; it counts after
    /// [`Batch::commit`]. After a refusal others may follow, after an accident none.
    pub async fn execute<C: Command>(
        &mut self,
        allowed: Allowed<C>,
        id: CommandId,
        now: &Moment,
    ) -> Result<Done, Failure<C::Refusal>> {
        self.one(allowed, id, now).await.map_err(|failure| match failure {
            Failure::Broken(broken) => Failure::Broken(self.archive.weigh(broken)),
            refused @ (Failure::Refused(_) | Failure::NotThere) => refused,
        })
    }

    /// Lets everything count.
    pub async fn commit(self) -> Result<(), Broken> {
        let archive = self.archive;
        self.finish().await.map_err(|broken| archive.weigh(broken))
    }

    async fn finish(self) -> Result<(), Broken> {
        if self.anything {
            self.pen.commit().await?;
        }
        Ok(())
    }

    async fn one<C: Command>(
        &mut self,
        allowed: Allowed<C>,
        id: CommandId,
        now: &Moment,
    ) -> Result<Done, Failure<C::Refusal>> {
        let pen = &mut self.pen;
        if let Some(done) = done_before(&mut pen.tx, id).await? {
            return Ok(done);
        }
        let (command, actor) = allowed.into_parts();
        let professional = command.writes_in().filter(|class| class.is_professional());
        let (past, histories) = past_of(pen, &command).await?;
        let events = command.decide(&past, now).map_err(Failure::Refused)?;
        drop(past);
        if let Some(class) = professional {
            let mut threads = Teams::of(&mut pen.tx).await?.threads(class);
            histories.noted().for_each(|noted| threads.follow(noted));
            if !events.iter().all(|event| threads.may_continue(actor, event)) {
                return Err(Failure::NotThere);
            }
        }
        self.anything = true;
        let first = pen.head.position + 1;
        for event in events {
            pen.append(Author { actor, at: now.at }, event).await?;
        }
        let done = Done { again: false, first, last: pen.head.position };
        note_done(&mut pen.tx, id, done).await?;
        Ok(done)
    }
}

/// Reads what the command names until it names nothing new.
async fn past_of<C: Command>(pen: &mut Pen<'_>, command: &C) -> Result<(C::Past, Histories), Broken> {
    let mut histories = Histories::default();
    for _ in 0..ROUNDS {
        let past: C::Past = histories.past();
        let lacking = histories.lacking(command.about(&past));
        if lacking.is_empty() {
            return Ok((past, histories));
        }
        drop(past);
        pen.read(&mut histories, &lacking).await?;
    }
    Err(Broken::EndlessPast)
}

async fn done_before(conn: &mut Conn, id: CommandId) -> Result<Option<Done>, Broken> {
    let row =
        sqlx::query("SELECT first, last FROM command_done WHERE id = $1").bind(id.bytes()).fetch_optional(conn).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Done { again: true, first: row.position("first")?, last: row.position("last")? }))
}

async fn note_done(conn: &mut Conn, id: CommandId, done: Done) -> Result<(), Broken> {
    sqlx::query("INSERT INTO command_done (id, first, last) VALUES ($1, $2, $3)")
        .bind(id.bytes())
        .bind(done.first as i64)
        .bind(done.last as i64)
        .execute(conn)
        .await?;
    Ok(())
}
