//! Doing it: every command through the guard, all in one transaction.

use domain::command::Command;
use domain::id::CommandId;
use domain::moment::Moment;
use permission::{Guard, NotAllowed, Worker};
use sheet::{PersonRow, Plan};
use store::{Archive, Batch, Broken, Failure};

use crate::made::{Made, Objection, Refused};
use crate::places::{Ask, Step, Work};
use crate::{Content, What, chance, people};

/// On whose word, and in which house.
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// The house.
    pub archive: &'a Archive,
    /// Who lets through.
    pub guard: &'a Guard,
    /// Who asks.
    pub worker: &'a Worker,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The house does not do everything that the file asks.
    #[error("the house does not do everything that the file asks")]
    Refused(Refused),
    /// This worker may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// An accident.
    #[error(transparent)]
    Broken(#[from] Broken),
}

/// Imports everything, or nothing. `progress` hears how many of how many steps are done.
pub async fn carry_out(
    by: By<'_>,
    content: &Content,
    now: &Moment,
    mut progress: impl FnMut(usize, usize) + Send,
) -> Result<Made, Stopped> {
    // From here on nobody else writes, so what is found there is there until the end.
    let mut hand = Hand { by, batch: by.archive.batch().await?, now };
    let made = match &content.what {
        What::Places(plan) => hand.places(plan, &mut progress).await?,
        What::People(rows) => hand.people(rows, content.file, &mut progress).await?,
    };
    hand.batch.commit().await?;
    Ok(made)
}

/// The one who writes it all down.
struct Hand<'a> {
    by: By<'a>,
    batch: Batch<'a>,
    now: &'a Moment,
}

impl Hand<'_> {
    async fn places(&mut self, plan: &Plan, progress: &mut impl FnMut(usize, usize)) -> Result<Made, Stopped> {
        let Work { steps, made, .. } = Work::of(self.by.archive, plan, self.now).await?;
        let all = steps.len();
        for (done, Step { line, ask }) in steps.into_iter().enumerate() {
            let id = CommandId::new(chance::number());
            match ask {
                Ask::Open(command) => self.ask(line, command, id).await?,
                Ask::Room(command) => self.ask(line, command, id).await?,
                Ask::Bed(command) => self.ask(line, command, id).await?,
            };
            progress(done + 1, all);
        }
        Ok(made)
    }

    async fn people(
        &mut self,
        rows: &[PersonRow],
        file: u128,
        progress: &mut impl FnMut(usize, usize),
    ) -> Result<Made, Stopped> {
        let mut made = Made::default();
        for (done, row) in rows.iter().enumerate() {
            let id = people::command_id(self.by.archive, row, file);
            if self.ask(row.line, people::command(row), id).await? {
                made.people += 1;
            } else {
                made.before.push(row.line);
            }
            progress(done + 1, rows.len());
        }
        Ok(made)
    }

    /// Whether it was done now, and not before.
    async fn ask<C: Command>(&mut self, line: u32, command: C, id: CommandId) -> Result<bool, Stopped>
    where
        Objection: From<C::Refusal>,
    {
        let allowed = self.by.guard.allow(self.by.worker, command)?;
        match self.batch.execute(allowed, id, self.now).await {
            Ok(done) => Ok(!done.again),
            Err(Failure::Refused(refusal)) => Err(Stopped::Refused(Refused { line, why: refusal.into() })),
            Err(Failure::NotThere) => Err(NotAllowed { what: C::DEED.name() }.into()),
            Err(Failure::Broken(broken)) => Err(broken.into()),
        }
    }
}
